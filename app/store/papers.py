"""Messages, what was read from them, and replies: saved whole, every version kept. Quotations: `quotes`."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Table, func, insert, select, update

from app.domain.inquiry import Flag, Inquiry, Message
from app.domain.letter import Plan
from app.domain.reply import Reply
from app.errors import UserError
from app.store import audit, codec
from app.store.numbers import label, number
from app.store.tables import INQUIRIES, REPLIES

NEW, READ = "new", "read"
"""The first two states of an inquiry; the doors set further ones."""


@dataclass(frozen=True)
class InboxRow:
    """One inquiry in the list; what was not read yet is None or empty."""

    inquiry_id: str
    state: str
    received_at: datetime
    sender: str
    subject: str
    language: str | None = None
    intent: str | None = None
    grade: str | None = None
    score: int | None = None
    flags: tuple[Flag, ...] = ()


def save_message(connection: Connection, message: Message, raw: bytes, now: datetime) -> str:
    """Keep a message with its bytes; the same bytes again give the id they have, and are kept as they are read now."""
    digest = hashlib.sha256(raw).hexdigest()
    known = connection.execute(select(INQUIRIES.c.id).where(INQUIRIES.c.digest == digest)).scalar()
    if known is not None:
        # Evidence points into the text as it was read last: the terms may tell the buyer from the merchant since.
        again = update(INQUIRIES).where(INQUIRIES.c.id == known).values(message=codec.to_text(message))
        connection.execute(again)
        return label("INQ", known)
    values = {
        "digest": digest,
        "raw": raw,
        "message": codec.to_text(message),
        "state": NEW,
        "received_at": now.isoformat(),
    }
    key = connection.execute(insert(INQUIRIES).values(values)).inserted_primary_key
    inquiry_id = label("INQ", int(key[0]) if key else 0)
    audit.append(connection, "message", inquiry_id, {"channel": message.channel, "sha256": digest}, now)
    return inquiry_id


def message(connection: Connection, inquiry_id: str) -> Message:
    """The message behind an inquiry."""
    return codec.from_text(Message, _inquiry_row(connection, inquiry_id).message)


def raw(connection: Connection, inquiry_id: str) -> bytes:
    """The message's bytes as they came."""
    return bytes(_inquiry_row(connection, inquiry_id).raw)


def save_inquiry(connection: Connection, inquiry: Inquiry, now: datetime) -> None:
    """Keep what was read, in the place of an older reading."""
    row = _inquiry_row(connection, inquiry.inquiry_id)
    values = {"inquiry": codec.to_text(inquiry), "state": READ if row.state == NEW else row.state}
    connection.execute(update(INQUIRIES).where(INQUIRIES.c.id == row.id).values(values))
    details = {"intent": inquiry.intent, "grade": inquiry.grade, "flags": " ".join(flag.code for flag in inquiry.flags)}
    audit.append(connection, "read", inquiry.inquiry_id, details, now)


def inquiry(connection: Connection, inquiry_id: str) -> Inquiry:
    """What was read; UserError `inquiry-not-read` before it was."""
    text = _inquiry_row(connection, inquiry_id).inquiry
    if text is None:
        raise UserError("inquiry-not-read", {"id": inquiry_id})
    return codec.from_text(Inquiry, text)


def set_state(connection: Connection, inquiry_id: str, state: str, now: datetime) -> None:
    """Move an inquiry on."""
    row = _inquiry_row(connection, inquiry_id)
    connection.execute(update(INQUIRIES).where(INQUIRIES.c.id == row.id).values(state=state))
    audit.append(connection, "state", inquiry_id, {"from": row.state, "to": state}, now)


def inbox(connection: Connection) -> tuple[InboxRow, ...]:
    """All inquiries, newest first."""
    names = ("id", "state", "received_at", "message", "inquiry")
    rows = connection.execute(select(*(INQUIRIES.c[name] for name in names)).order_by(INQUIRIES.c.id.desc()))
    return tuple(_inbox_row(row) for row in rows)


def save_reply(connection: Connection, reply: Reply, plan: Plan | None, now: datetime) -> Reply:
    """Keep a reply as its next version, with the plan that it must keep to; a version without one keeps the last.

    The inquiry moves to the reply's status with it.
    """
    count, version = next_version(connection, REPLIES, "R", reply.reply_id, "reply-not-found")
    numbered = replace(reply, reply_id=label("R", count))
    kept = codec.to_text(plan) if plan is not None else _last_plan(connection, count)
    values: dict[str, Any] = {"number": count, "version": version, "made_at": now.isoformat(), "plan": kept}
    values |= {"data": codec.to_text(numbered), "inquiry_id": inquiry_number(connection, reply.inquiry_id)}
    values |= {"quote": number("Q", reply.quote_id or "")}
    connection.execute(insert(REPLIES).values(values))
    digest = hashlib.sha256(reply.body.encode("utf-8", "replace")).hexdigest()
    details = {"version": str(version), "status": reply.status, "writer": reply.writer, "sha256": digest}
    audit.append(connection, "reply", numbered.reply_id, details, now)
    if reply.inquiry_id:
        set_state(connection, reply.inquiry_id, reply.status, now)
    return numbered


def reply(connection: Connection, reply_id: str) -> Reply:
    """The newest version of a reply."""
    return codec.from_text(Reply, _reply_row(connection, reply_id).data)


def plan_of(connection: Connection, reply_id: str) -> Plan | None:
    """The plan that the newest version of a reply keeps to."""
    text = _reply_row(connection, reply_id).plan
    return codec.from_text(Plan, text) if text is not None else None


def replies_of(connection: Connection, inquiry_id: str) -> tuple[Reply, ...]:
    """The newest version of each reply to an inquiry, oldest reply first."""
    return tuple(codec.from_text(Reply, text) for text in papers_of(connection, REPLIES, inquiry_id))


def _inquiry_row(connection: Connection, inquiry_id: str) -> Row[Any]:
    row = connection.execute(select(INQUIRIES).where(INQUIRIES.c.id == (number("INQ", inquiry_id) or 0))).one_or_none()
    if row is None:
        raise UserError("inquiry-not-found", {"id": inquiry_id})
    return row


def inquiry_number(connection: Connection, inquiry_id: str | None) -> int | None:
    """The number of an inquiry that there is; UserError inquiry-not-found."""
    return int(_inquiry_row(connection, inquiry_id).id) if inquiry_id else None


def _inbox_row(row: Row[Any]) -> InboxRow:
    received = datetime.fromisoformat(row.received_at)
    told = codec.from_text(Message, row.message)
    sender = told.sender_name or told.sender_email
    base = InboxRow(label("INQ", row.id), row.state, received, sender, told.subject)
    if row.inquiry is None:
        return base
    read = codec.from_text(Inquiry, row.inquiry)
    found: Mapping[str, Any] = {name: getattr(read, name) for name in ("language", "intent", "grade", "score", "flags")}
    return replace(base, sender=sender or read.buyer.name or "", **found)


def next_version(connection: Connection, table: Table, prefix: str, name: str, missing: str) -> tuple[int, int]:
    """The number and version that a paper gets: a new number, or the next version of the one it has."""
    if not name:
        return int(connection.execute(select(func.max(table.c.number))).scalar() or 0) + 1, 1
    count = number(prefix, name)
    last = connection.execute(select(func.max(table.c.version)).where(table.c.number == count)).scalar()
    if count is None or last is None:
        raise UserError(missing, {"id": name})
    return count, int(last) + 1


def paper(connection: Connection, table: Table, count: int | None, version: int | None) -> Row[Any] | None:
    """One version of a paper, the newest when `version` is None."""
    query = select(table).where(table.c.number == count).order_by(table.c.version.desc())
    if version is not None:
        query = query.where(table.c.version == version)
    return connection.execute(query.limit(1)).one_or_none()


def papers_of(connection: Connection, table: Table, inquiry_id: str) -> list[str]:
    """The newest version of each paper made for an inquiry, as text, oldest paper first."""
    query = select(table.c.number, table.c.data).where(table.c.inquiry_id == number("INQ", inquiry_id))
    rows = connection.execute(query.order_by(table.c.number, table.c.version))
    return list({row.number: row.data for row in rows}.values())


def _reply_row(connection: Connection, reply_id: str) -> Row[Any]:
    row = paper(connection, REPLIES, number("R", reply_id), None)
    if row is None:
        raise UserError("reply-not-found", {"id": reply_id})
    return row


def _last_plan(connection: Connection, count: int) -> str | None:
    row = paper(connection, REPLIES, count, None)
    return row.plan if row is not None else None
