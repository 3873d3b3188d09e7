"""Imports and what stands after them: products, freight rows, buyers.

Every import keeps all it said (`*_versions`); what stands is, for each key, the newest word of an import that was not
taken back. So taking an import back restores exactly what was before it, and leaves what later imports said.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Connection, Table, bindparam, delete, func, insert, select, update

from app.domain.catalog import BuyerRow, FreightRow, Product
from app.domain.imports import ImportReport, Sheet
from app.errors import UserError
from app.store import audit, codec, search
from app.store.database import Database
from app.store.numbers import label, number
from app.store.tables import (
    BUYER_VERSIONS,
    BUYERS,
    FREIGHT,
    FREIGHT_VERSIONS,
    IMPORTS,
    PRODUCT_VERSIONS,
    PRODUCTS,
)

T = TypeVar("T")
_CHUNK = 400


@dataclass(frozen=True)
class _Kind:
    """One kind of rows: its class, its tables, its rows in a sheet, and what identifies one."""

    row: type[Any]
    stands: Table
    said: Table
    rows: Callable[[Sheet], Sequence[Any]]
    key: Callable[[Any], str]
    folded: Callable[[Any], str]


def _product_text(product: Product) -> str:
    return " ".join(filter(None, (product.sku, product.name, product.name_zh))).casefold()


def _freight_key(row: FreightRow) -> str:
    return "|".join((row.mode, (row.origin or "").casefold(), row.place.casefold(), row.per, row.currency))


def _buyer_key(row: BuyerRow) -> str:
    return (row.email or row.company or row.name or "").casefold()


KINDS: Mapping[str, _Kind] = {
    "products": _Kind(Product, PRODUCTS, PRODUCT_VERSIONS, lambda s: s.products, lambda p: p.sku, _product_text),
    "freight": _Kind(FreightRow, FREIGHT, FREIGHT_VERSIONS, lambda s: s.freight, _freight_key, lambda row: ""),
    "buyers": _Kind(BuyerRow, BUYERS, BUYER_VERSIONS, lambda s: s.buyers, _buyer_key, _buyer_key),
}


@dataclass
class _Change:
    """What an import does to the rows that stand."""

    created: list[str]
    updated: list[str]
    unchanged: list[str]


def apply_import(database: Database, sheet: Sheet, now: datetime) -> ImportReport:
    """Take a sheet over as one import, whole or not at all."""
    kind = KINDS[sheet.kind]
    with database.write() as connection:
        values = {"kind": sheet.kind, "made_at": now.isoformat(), "report": ""}
        import_number = _new_import(connection, values)
        import_id = label("IMP", import_number)
        rows = _keyed(kind, sheet)
        change = _say(connection, kind, rows, import_number)
        report = ImportReport(
            import_id=import_id,
            kind=sheet.kind,
            rows=sheet.rows,
            created=len(change.created),
            updated=len(change.updated),
            unchanged=len(change.unchanged),
            skipped=sheet.skipped + len(kind.rows(sheet)) - len(rows),
            mapping=sheet.mapping,
            problems=sheet.problems,
            file=sheet.file,
        )
        done = update(IMPORTS).where(IMPORTS.c.id == import_number).values(report=codec.to_text(report))
        connection.execute(done)
        audit.append(connection, "import", import_id, _details(report), now)
    return report


def undo_import(database: Database, import_id: str, now: datetime) -> ImportReport:
    """Take an import back, whole; gives the report of what was taken back."""
    import_number = number("IMP", import_id) or 0
    with database.write() as connection:
        row = connection.execute(select(IMPORTS).where(IMPORTS.c.id == import_number)).one_or_none()
        if row is None:
            raise UserError("import-not-found", {"id": import_id})
        if row.undone_at is not None:
            raise UserError("import-already-undone", {"id": import_id})
        report = codec.from_text(ImportReport, row.report)
        connection.execute(update(IMPORTS).where(IMPORTS.c.id == import_number).values(undone_at=now.isoformat()))
        _unsay(connection, KINDS[row.kind], import_number)
        audit.append(connection, "undo_import", report.import_id, _details(report), now)
    return report


def imports(connection: Connection) -> tuple[ImportReport, ...]:
    """The imports that stand, oldest first."""
    rows = connection.execute(select(IMPORTS.c.report).where(IMPORTS.c.undone_at.is_(None)).order_by(IMPORTS.c.id))
    return tuple(codec.from_text(ImportReport, text) for text in rows.scalars())


def _new_import(connection: Connection, values: Mapping[str, str]) -> int:
    key = connection.execute(insert(IMPORTS).values(values)).inserted_primary_key
    return int(key[0]) if key else 0


def _details(report: ImportReport) -> dict[str, str]:
    counts = {name: str(getattr(report, name)) for name in ("rows", "created", "updated", "unchanged", "skipped")}
    return {"kind": report.kind, "file": report.file, **counts}


def _keyed(kind: _Kind, sheet: Sheet) -> dict[str, Any]:
    """The rows by identity. A product or buyer told twice counts once (the first); equal freight lanes all stand."""
    rows: dict[str, Any] = {}
    for row in kind.rows(sheet):
        key = base = codec.clean(kind.key(row))
        again = 1
        while sheet.kind == "freight" and key in rows:
            again += 1
            key = f"{base}#{again}"
        rows.setdefault(key, row)
    return rows


def _say(connection: Connection, kind: _Kind, rows: Mapping[str, Any], import_number: int) -> _Change:
    """Keep what an import says and let it stand."""
    before = _standing_digests(connection, kind, rows)
    said = [_version(key, row, import_number) for key, row in rows.items()]
    if said:
        connection.execute(insert(kind.said), said)
    version_ids = _version_ids(connection, kind, import_number)
    digests = {version["key"]: version["digest"] for version in said}
    change = _Change([], [], [])
    for key, digest in digests.items():
        known = before.get(key)
        (change.created if known is None else change.unchanged if known == digest else change.updated).append(key)
    stands = [
        {"b_key": key, "b_version": version_ids[key], "b_folded": codec.clean(kind.folded(rows[key]))} for key in rows
    ]
    _stand(connection, kind, stands, frozenset(change.created))
    _reword(connection, kind, {key: rows[key] for key in (*change.created, *change.updated)})
    return change


def _version(key: str, row: object, import_number: int) -> dict[str, Any]:
    data = codec.encode(row)
    digest = hashlib.sha256(codec.dumps(codec.substance(data)).encode()).hexdigest()
    codec.stamp(data, label("IMP", import_number))
    return {"key": key, "import_id": import_number, "digest": digest, "data": codec.dumps(data)}


def _standing_digests(connection: Connection, kind: _Kind, keys: Iterable[str]) -> dict[str, str]:
    join = kind.stands.join(kind.said, kind.stands.c.version_id == kind.said.c.id)
    query = select(kind.stands.c.key, kind.said.c.digest).select_from(join)
    rows = (row for chunk in _chunks(keys) for row in connection.execute(query.where(kind.stands.c.key.in_(chunk))))
    return {row.key: row.digest for row in rows}


def _version_ids(connection: Connection, kind: _Kind, import_number: int) -> dict[str, int]:
    query = select(kind.said.c.key, kind.said.c.id).where(kind.said.c.import_id == import_number)
    return {row.key: row.id for row in connection.execute(query)}


def _stand(connection: Connection, kind: _Kind, rows: list[dict[str, Any]], new: frozenset[str]) -> None:
    """Point the standing rows at their versions, making the new ones."""
    table = kind.stands
    values: dict[str, Any] = {"version_id": bindparam("b_version"), "folded": bindparam("b_folded")}
    if fresh := [row for row in rows if row["b_key"] in new]:
        connection.execute(insert(table).values(key=bindparam("b_key"), **values), fresh)
    if kept := [row for row in rows if row["b_key"] not in new]:
        connection.execute(update(table).where(table.c.key == bindparam("b_key")).values(**values), kept)


def _reword(connection: Connection, kind: _Kind, rows: Mapping[str, Any]) -> None:
    """Tell the search which products changed."""
    if kind.row is not Product:
        return
    ids: dict[str, int] = {}
    for chunk in _chunks(rows):
        found = connection.execute(select(PRODUCTS.c.key, PRODUCTS.c.id).where(PRODUCTS.c.key.in_(chunk)))
        ids.update({row.key: row.id for row in found})
    search.put(connection, ((ids[key], row) for key, row in rows.items()))
    _count_change(connection)


def _count_change(connection: Connection) -> None:
    count = int(audit.meta(connection, search.CATALOGUE) or "0")
    audit.put_meta(connection, search.CATALOGUE, str(count + 1))


def _unsay(connection: Connection, kind: _Kind, import_number: int) -> None:
    """For each row that stands by this import: back to the newest word that remains, or away with it."""
    query = select(kind.stands.c.key, kind.stands.c.id).join(kind.said, kind.stands.c.version_id == kind.said.c.id)
    affected = {row.key: row.id for row in connection.execute(query.where(kind.said.c.import_id == import_number))}
    remaining = _newest(connection, kind, affected)
    texts = {key: codec.from_text(kind.row, row["data"]) for key, row in remaining.items()}
    back = [
        {"b_key": key, "b_version": row["id"], "b_folded": kind.folded(texts[key])} for key, row in remaining.items()
    ]
    _stand(connection, kind, back, frozenset())
    gone = [row_id for key, row_id in affected.items() if key not in remaining]
    for chunk in _chunks(gone):
        connection.execute(delete(kind.stands).where(kind.stands.c.id.in_(chunk)))
    if kind.row is Product:
        search.drop(connection, gone)
    _reword(connection, kind, texts)


def _newest(connection: Connection, kind: _Kind, keys: Iterable[str]) -> dict[str, Any]:
    said = kind.said
    newest = (
        select(func.max(said.c.id))
        .join(IMPORTS, said.c.import_id == IMPORTS.c.id)
        .where(IMPORTS.c.undone_at.is_(None))
        .group_by(said.c.key)
    )
    rows: dict[str, Any] = {}
    for chunk in _chunks(keys):
        query = select(said).where(said.c.id.in_(newest.where(said.c.key.in_(chunk))))
        rows.update({row["key"]: row for row in connection.execute(query).mappings()})
    return rows


def _chunks(items: Iterable[T]) -> Iterator[list[T]]:
    found = list(items)
    return (found[at : at + _CHUNK] for at in range(0, len(found), _CHUNK))


def standing(connection: Connection, name: str, keys: Sequence[str] | None = None) -> Iterator[Any]:
    """The rows of a kind that stand, decoded, oldest row first; only those of `keys` when given."""
    kind = KINDS[name]
    query = select(kind.said.c.data).join(kind.stands, kind.stands.c.version_id == kind.said.c.id)
    if keys is None:
        texts: Iterable[str] = connection.execute(query.order_by(kind.stands.c.id)).scalars()
    else:
        chunks = _chunks(dict.fromkeys(keys))
        texts = (
            text for part in chunks for text in connection.execute(query.where(kind.stands.c.key.in_(part))).scalars()
        )
    return (codec.from_text(kind.row, text) for text in texts)


def page(connection: Connection, text: str, offset: int, limit: int) -> tuple[Product, ...]:
    """Products whose code or name holds a text, in the order of their codes."""
    query = select(PRODUCT_VERSIONS.c.data).join(PRODUCTS, PRODUCTS.c.version_id == PRODUCT_VERSIONS.c.id)
    query = query.where(PRODUCTS.c.folded.contains(text.casefold(), autoescape=True))
    texts = connection.execute(query.order_by(PRODUCTS.c.key).offset(offset).limit(limit)).scalars()
    return tuple(codec.from_text(Product, data) for data in texts)


def count(connection: Connection, text: str) -> int:
    """How many products `page` would give in all."""
    query = select(func.count()).select_from(PRODUCTS)
    return int(
        connection.execute(query.where(PRODUCTS.c.folded.contains(text.casefold(), autoescape=True))).scalar_one()
    )
