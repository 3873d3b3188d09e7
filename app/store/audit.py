"""The audit trail: a chain in which each entry holds the hash of the one before it.

A changed, removed or inserted entry breaks the chain at that place; the head kept beside it (`meta.audit_head`) shows
entries cut off at the end. Details hold identities and counts, never prices of purchase, floors or bank data.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Row, delete, insert, select

from app.store import codec
from app.store.tables import AUDIT, META

_HEAD = "audit_head"
_START = "0" * 64


@dataclass(frozen=True)
class AuditEntry:
    """One act: when, what (`import`, `quote`), on what (`IMP-0001`), with which details."""

    seq: int
    at: datetime
    action: str
    subject: str
    details: Mapping[str, str]
    hash: str


@dataclass(frozen=True)
class AuditVerdict:
    """Whether the chain holds; `broken_at` is the number of the first entry that does not, None when it holds."""

    ok: bool
    entries: int
    broken_at: int | None = None


def append(connection: Connection, action: str, subject: str, details: Mapping[str, str], now: datetime) -> None:
    """Add an entry inside the caller's transaction."""
    seq, previous = _head(connection)
    row = {
        "seq": seq + 1,
        "at": now.isoformat(),
        "action": action,
        "subject": subject,
        "details": codec.dumps(dict(details)),
        "previous": previous,
    }
    row["hash"] = _hash(row)
    connection.execute(insert(AUDIT).values(row))
    put_meta(connection, _HEAD, f"{row['seq']}:{row['hash']}")


def entries(connection: Connection) -> tuple[AuditEntry, ...]:
    """All entries, oldest first."""
    rows = connection.execute(select(AUDIT).order_by(AUDIT.c.seq))
    return tuple(
        AuditEntry(row.seq, datetime.fromisoformat(row.at), row.action, row.subject, json.loads(row.details), row.hash)
        for row in rows
    )


def verify(connection: Connection) -> AuditVerdict:
    """Walk the chain from its start."""
    count, previous = 0, _START
    for row in connection.execute(select(AUDIT).order_by(AUDIT.c.seq)):
        count += 1
        if row.seq != count or row.previous != previous or row.hash != _hash(_plain(row)):
            return AuditVerdict(False, count, count)
        previous = row.hash
    if _head(connection) != (count, previous):
        return AuditVerdict(False, count, count + 1)
    return AuditVerdict(True, count)


def meta(connection: Connection, key: str) -> str | None:
    """A single fact of the workspace."""
    value: str | None = connection.execute(select(META.c.value).where(META.c.key == key)).scalar()
    return value


def put_meta(connection: Connection, key: str, value: str) -> None:
    """Set a single fact of the workspace."""
    connection.execute(delete(META).where(META.c.key == key))
    connection.execute(insert(META).values(key=key, value=value))


def _head(connection: Connection) -> tuple[int, str]:
    seq, _, digest = (meta(connection, _HEAD) or f"0:{_START}").partition(":")
    return int(seq), digest


def _plain(row: Row[tuple[object, ...]]) -> dict[str, object]:
    return {name: value for name, value in row._mapping.items() if name != "hash"}


def _hash(row: Mapping[str, object]) -> str:
    return hashlib.sha256(codec.dumps(dict(row)).encode()).hexdigest()
