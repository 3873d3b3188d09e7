"""Imports: what they say, what stands after them, and taking them back.

Every import keeps all it said (`*_versions`); what stands is, for each key, the newest word of an import that was not
taken back. So taking an import back restores exactly what was before it, and leaves what later imports said.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from fractions import Fraction
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from app.domain import imports
from app.domain.catalog import CertificateRow, Product
from app.domain.imports import Choices, Counts, ImportReport, RejectedRow, Sheet
from app.errors import UserError
from app.progress import QUIET, Progress
from app.store import audit, codec, rows, search, standing
from app.store.database import Database, insert_many
from app.store.numbers import label, number
from app.store.standing import KINDS, Kind, chunks
from app.store.tables import IMPORTS, LAYOUTS, PICTURES, PRODUCTS, REJECTED

_PIECE = 2000
_OLD_DIGEST = 64
_HALF = Fraction(1, 2)
"""Of an import's work: making its texts, writing them."""


@dataclass(frozen=True)
class Import:
    """A sheet to take over: what to choose again for its layout, whether that was done, and who is told of the work."""

    sheet: Sheet
    remember: Choices | None = None
    remembered: bool = False
    progress: Progress = QUIET


@dataclass
class _Change:
    """What an import does to the rows of one kind that stand; `said` are (key, text, digest)."""

    keyed: dict[str, Any]
    said: list[tuple[str, str, str]] = field(default_factory=list)
    created: set[str] = field(default_factory=set)
    updated: set[str] = field(default_factory=set)
    unchanged: int = 0


def apply_import(database: Database, told: Import, now: datetime) -> ImportReport:
    """Take a sheet over as one import, whole or not at all: every kind of rows it holds."""
    sheet = told.sheet
    with database.write() as connection:
        import_number = _new_import(connection, {"kind": sheet.kind, "made_at": now.isoformat(), "report": ""})
        import_id = label("IMP", import_number)
        work = _Work(told.progress, sum(len(imports.rows_of(sheet, kind)) for kind in imports.KINDS))
        changes = {kind: _say(connection, KINDS[kind], sheet, import_number, work) for kind in imports.kinds_in(sheet)}
        _reword(connection, changes)
        report = _report(told, import_id, _counts(sheet, changes))
        connection.execute(update(IMPORTS).where(IMPORTS.c.id == import_number).values(report=codec.to_text(report)))
        _keep_beside(connection, told, import_number, now)
        audit.append(connection, "import", import_id, _details(report), now)
    return report


def compare(connection: Connection, sheet: Sheet) -> Counts:
    """What `apply_import` would count for a sheet; nothing is written."""
    changes: dict[str, _Change] = {}
    for kind in imports.kinds_in(sheet):
        change = changes[kind] = _Change(standing.clean_keys(KINDS[kind], imports.rows_of(sheet, kind)))
        _judge(connection, KINDS[kind], change, {key: rows.digest_of(row) for key, row in change.keyed.items()})
    return _counts(sheet, changes)


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
        for kind in KINDS.values():
            _unsay(connection, kind, import_number)
        audit.append(connection, "undo_import", report.import_id, _details(report), now)
    return report


def reports(connection: Connection) -> tuple[ImportReport, ...]:
    """The imports that stand, oldest first."""
    found = connection.execute(select(IMPORTS.c.report).where(IMPORTS.c.undone_at.is_(None)).order_by(IMPORTS.c.id))
    return tuple(codec.from_text(ImportReport, text) for text in found.scalars())


def rejected(connection: Connection, import_id: str) -> tuple[RejectedRow, ...]:
    """The rows of which an import left something out; UserError import-not-found."""
    import_number = number("IMP", import_id) or 0
    if connection.execute(select(IMPORTS.c.id).where(IMPORTS.c.id == import_number)).one_or_none() is None:
        raise UserError("import-not-found", {"id": import_id})
    query = select(REJECTED.c.data).where(REJECTED.c.import_id == import_number).order_by(REJECTED.c.position)
    return tuple(codec.from_text(RejectedRow, text) for text in connection.execute(query).scalars())


def choices_of(connection: Connection, layout_key: str) -> Choices | None:
    """What was chosen before for files of a layout."""
    text = connection.execute(select(LAYOUTS.c.choices).where(LAYOUTS.c.key == layout_key)).scalar()
    return codec.from_text(Choices, text) if text is not None else None


def known_pictures(connection: Connection) -> frozenset[str]:
    """The digests of the pictures that belong to imports."""
    return frozenset(connection.execute(select(PICTURES.c.digest)).scalars())


class _Work:
    """How far an import is, told and stopped every few thousand rows."""

    def __init__(self, progress: Progress, total: int) -> None:
        self.progress, self.total = progress, total
        self.done = Fraction(0)

    def pieces(self, found: Sequence[Any], share: Fraction) -> Iterator[Sequence[Any]]:
        """Pieces of a list; working through all of it is a share of the work on its rows."""
        for at in range(0, len(found), _PIECE):
            piece = found[at : at + _PIECE]
            self.progress.step("importing", min(int(self.done), self.total), self.total)
            yield piece
            self.done += len(piece) * share


def _new_import(connection: Connection, values: Mapping[str, str]) -> int:
    key = connection.execute(insert(IMPORTS).values(values)).inserted_primary_key
    return int(key[0]) if key else 0


def _report(told: Import, import_id: str, counts: Counts) -> ImportReport:
    sheet = told.sheet
    return ImportReport(
        import_id=import_id,
        kind=sheet.kind,
        rows=sheet.rows,
        created=counts.create,
        updated=counts.update,
        unchanged=counts.unchanged,
        skipped=counts.skip,
        mapping=sheet.mapping,
        problems=sheet.problems,
        file=sheet.file,
        questions=sheet.questions,
        columns=sheet.columns,
        pictures=sheet.pictures,
        certificates=sum(len(each.certificates) for each in sheet.products) + len(sheet.certificates),
        kinds={kind: len(imports.rows_of(sheet, kind)) for kind in imports.kinds_in(sheet)},
        remembered=told.remembered,
    )


def _counts(sheet: Sheet, changes: Mapping[str, _Change]) -> Counts:
    lost = sum(len(imports.rows_of(sheet, kind)) - len(change.keyed) for kind, change in changes.items())
    return Counts(
        sum(len(change.created) for change in changes.values()),
        sum(len(change.updated) for change in changes.values()),
        sum(change.unchanged for change in changes.values()),
        sheet.skipped + lost,
    )


def _details(report: ImportReport) -> dict[str, str]:
    counts = {name: str(getattr(report, name)) for name in ("rows", "created", "updated", "unchanged", "skipped")}
    return {"kind": report.kind, "file": report.file, **counts}


def _keep_beside(connection: Connection, told: Import, import_number: int, now: datetime) -> None:
    """The rejected rows, the pictures that are new, and what to choose again for the layout."""
    sheet = told.sheet
    if sheet.rejected:
        values = [
            {"import_id": import_number, "position": at, "data": codec.to_text(row)}
            for at, row in enumerate(sheet.rejected)
        ]
        connection.execute(insert(REJECTED), values)
    known = known_pictures(connection)
    new = {each.digest: each for product in sheet.products for each in product.pictures if each.digest not in known}
    if new:
        connection.execute(
            insert(PICTURES), [{"digest": d, "media_type": e.media_type, "size": e.size} for d, e in new.items()]
        )
    if told.remember is not None and sheet.layout_key:
        connection.execute(delete(LAYOUTS).where(LAYOUTS.c.key == sheet.layout_key))
        kept = codec.to_text(told.remember)
        connection.execute(insert(LAYOUTS).values(key=sheet.layout_key, choices=kept, made_at=now.isoformat()))


# What an import says


def _say(connection: Connection, kind: Kind, sheet: Sheet, import_number: int, work: _Work) -> _Change:
    """Keep what an import says and let it stand."""
    name = next(name for name, other in KINDS.items() if other is kind)
    change = _Change(standing.clean_keys(kind, imports.rows_of(sheet, name)))
    import_id = label("IMP", import_number)
    for piece in work.pieces(list(change.keyed.items()), _HALF):
        change.said += [(key, *rows.write(row, import_id)) for key, row in piece]
    _judge(connection, kind, change, {key: digest for key, _, digest in change.said})
    first_version = _next_id(connection, kind.said)
    if kind.row is Product:
        # What did not change goes first: its words stand already.
        change.said.sort(key=lambda row: row[0] in change.created or row[0] in change.updated)
        search.leave(connection, first_version, change.unchanged)
    first_row = _next_id(connection, kind.stands)
    at = 0
    for piece in work.pieces(change.said, _HALF):
        versions = [
            (version, key, import_number, digest, text)
            for version, (key, text, digest) in enumerate(piece, first_version + at)
        ]
        columns = ("id", "key", "import_id", "digest", "data")
        insert_many(connection, kind.said, columns, versions)
        first_row = _stand(connection, kind, change, (piece, first_version + at, first_row))
        at += len(piece)
    change.said.clear()
    return change


def _judge(connection: Connection, kind: Kind, change: _Change, now: Mapping[str, str]) -> None:
    """Which rows are new, which change what stands."""
    before = standing.digests(connection, kind, list(now))
    old = [key for key in now if len(before.get(key, "")) == _OLD_DIGEST]
    before.update(standing.old_digests(connection, kind, old))
    for key, digest in now.items():
        known = before.get(key)
        if known is None:
            change.created.add(key)
        elif known == digest:
            change.unchanged += 1
        else:
            change.updated.add(key)


def _next_id(connection: Connection, table: Any) -> int:
    """The first free number of a table: only this transaction writes."""
    return int(connection.execute(select(func.coalesce(func.max(table.c.id), 0))).scalar_one()) + 1


def _stand(
    connection: Connection, kind: Kind, change: _Change, piece: tuple[Sequence[tuple[str, str, str]], int, int]
) -> int:
    """Point the standing rows at their versions, making the new ones; gives the next free row."""
    said, version, row_id = piece
    fresh: list[tuple[object, ...]] = []
    kept: list[dict[str, Any]] = []
    for n, (key, _, _) in enumerate(said, version):
        folded = kind.folded(change.keyed[key])
        folded = folded if folded.isascii() else codec.clean(folded)
        if key in change.created:
            fresh.append((row_id, key, n, folded))
            row_id += 1
        else:
            kept.append({"b_key": key, "b_version": n, "b_folded": folded})
    insert_many(connection, kind.stands, ("id", "key", "version_id", "folded"), fresh)
    if kept:
        _point(connection, kind, kept)
    return row_id


def _point(connection: Connection, kind: Kind, kept: list[dict[str, Any]]) -> None:
    table = kind.stands
    values: dict[str, Any] = {"version_id": bindparam("b_version"), "folded": bindparam("b_folded")}
    connection.execute(update(table).where(table.c.key == bindparam("b_key")).values(**values), kept)


def _reword(connection: Connection, changes: Mapping[str, _Change]) -> None:
    """Renew the words of products that only a table of certificates changed; a price list's wait for a search."""
    change = changes.get("products", _Change({}))
    certified = changes.get("certificates", _Change({})).keyed.values()
    others = {row.product for row in certified} - change.created - change.updated
    if others:
        _word_again(connection, others)
    elif "products" in changes:
        _count_change(connection)


def _count_change(connection: Connection) -> None:
    count = int(audit.meta(connection, search.CATALOGUE) or "0")
    audit.put_meta(connection, search.CATALOGUE, str(count + 1))


# Taking it back


def _unsay(connection: Connection, kind: Kind, import_number: int) -> None:
    """For each row that stands by this import: back to the newest word that remains, or away with it."""
    query = select(kind.stands.c.key, kind.stands.c.id).join(kind.said, kind.stands.c.version_id == kind.said.c.id)
    affected = {row.key: row.id for row in connection.execute(query.where(kind.said.c.import_id == import_number))}
    if not affected:
        return
    remaining = _newest(connection, kind, affected)
    back = {key: rows.read(kind.row, row["data"]) for key, row in remaining.items()}
    if remaining:
        _point(
            connection,
            kind,
            [
                {"b_key": key, "b_version": row["id"], "b_folded": codec.clean(kind.folded(back[key]))}
                for key, row in remaining.items()
            ],
        )
    gone = [row_id for key, row_id in affected.items() if key not in remaining]
    for part in chunks(gone):
        connection.execute(delete(kind.stands).where(kind.stands.c.id.in_(part)))
    if kind.row is Product:
        search.drop(connection, gone)
        _word_again(connection, back)
    elif kind.row is CertificateRow:
        _word_again(connection, [key.partition("|")[0] for key in affected])


def _word_again(connection: Connection, skus: Iterable[str]) -> None:
    """Renew the words of products under these codes, whatever their case."""
    folded = {sku.casefold() for sku in skus}
    found = {
        row.key: row.id
        for row in connection.execute(select(PRODUCTS.c.key, PRODUCTS.c.id))
        if row.key.casefold() in folded
    }
    products = standing.standing(connection, "products", list(found))
    search.put(connection, ((found[each.sku], each) for each in products), frozenset(found.values()))
    _count_change(connection)


def _newest(connection: Connection, kind: Kind, keys: Iterable[str]) -> dict[str, Any]:
    said = kind.said
    newest = (
        select(func.max(said.c.id))
        .join(IMPORTS, said.c.import_id == IMPORTS.c.id)
        .where(IMPORTS.c.undone_at.is_(None))
        .group_by(said.c.key)
    )
    found: dict[str, Any] = {}
    for part in chunks(keys):
        query = select(said).where(said.c.id.in_(newest.where(said.c.key.in_(part))))
        found.update({row["key"]: row for row in connection.execute(query).mappings()})
    return found
