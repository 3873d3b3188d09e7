"""Import a price list, freight table, buyer list, order history or certificate table, and take an import back."""

import gc
import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.catalog import CertificateRow, PictureRef, Product
from app.domain.imports import KINDS, Choices, ImportReport, Problem, RejectedRow, Review, Sheet
from app.errors import UserError
from app.progress import QUIET, Progress
from app.store import Import
from app.workspace import Workspace

if TYPE_CHECKING:
    from app.words import Words

_PIECE = 500
_PLAIN = Choices()


def review_import(ws: Workspace, path: Path, choices: Choices = _PLAIN, progress: Progress = QUIET) -> Review:
    """What importing a file would do: how its columns are understood, what is to settle, the counts. Writes nothing.

    UserErrors as `import_sheet`.
    """
    sheet, known = _read(ws, path, choices, progress, _digest)
    return Review(sheet, ws.store.compare_import(sheet), known is not None, choices.over(known) if known else choices)


def import_sheet(ws: Workspace, path: Path, progress: Progress, choices: Choices = _PLAIN) -> ImportReport:
    """Read a file and take it in as one transaction; its counts are those of `review_import`.

    What is chosen is remembered for files of this layout and chosen again next time. UserError where the file cannot be
    read or a choice does not fit it (`read_sheet`); then nothing changed, nor on Cancelled.
    """
    with _unwatched():
        ws.store.sweep_pictures()
        sheet, known = _read(ws, path, choices, progress, ws.store.pictures.keep)
        settled = choices.over(known) if known else choices
        remember = settled.to_remember if choices.to_remember else None
        report = ws.store.apply_import(Import(sheet, remember, known is not None, progress), ws.clock())
        products = list(sheet.products)
        del sheet
        while products:  # piece by piece: freed at once, a large list holds every other thread for a tenth of a second
            del products[-_PIECE:]
    return report


def undo_import(ws: Workspace, import_id: str) -> ImportReport:
    """Take an import back, whole. UserError where there is no such import or it was undone before."""
    return ws.store.undo_import(import_id, ws.clock())


def rejected_rows(ws: Workspace, source: str | Review, out: Path, words: "Words") -> int:
    """Save the rows of which an import (its id) or a review left something out, the reasons beside each; how many.

    xlsx, or csv where the name says so. UserErrors import-not-found, document-not-written.
    """
    from app.documents.rejected import Rejected, write_rejected

    found = ws.store.rejected_rows(source) if isinstance(source, str) else source.sheet.rejected
    heads = (words.say("rejected-sheet"), words.say("rejected-row"), words.say("rejected-reason"))
    rows = [Rejected(row.sheet, row.row, row.headers, row.cells, _reasons(row, words)) for row in found]
    write_rejected(rows, heads, out)
    return len(rows)


def _reasons(row: RejectedRow, words: "Words") -> list[str]:
    told = (words.notice("problem", problem.code, problem.facts) for problem in row.problems)
    places = (f"{problem.column}{problem.row}: " if problem.column else "" for problem in row.problems)
    return [place + text for place, text in zip(places, told, strict=True)]


def fields_of(kind: str, words: "Words") -> dict[str, str]:
    """The fields that a column of a kind of table can be mapped to, with their names for people."""
    from app.importers.header_match import fields_of_kind

    names = {
        name: words.say(f"field-{kind}-{name.replace('.', '-').replace('_', '-')}") for name in fields_of_kind(kind)
    }
    return {**names, "attribute": words.say("field-attribute"), "ignore": words.say("field-ignore")}


def first_rows(path: Path, choices: Choices = _PLAIN) -> tuple[tuple[str, list[list[str]]], ...]:
    """(sheet, its first rows as texts), for a person who points at the header. UserErrors of `read_grids`."""
    from app.importers.sheets import read_first_rows

    return tuple(read_first_rows(path, choices))


# Reading


def _read(
    ws: Workspace, path: Path, choices: Choices, progress: Progress, keep: Callable[[bytes], str]
) -> tuple[Sheet, Choices | None]:
    """The sheet as it will be taken in, and what was chosen before for its layout."""
    from app.importers.sheets import read_sheet

    known: list[Choices] = []

    def recall(layout_key: str) -> Choices | None:
        found = ws.store.layout_choices(layout_key)
        known.extend([found] if found else [])
        return found

    progress.step("reading-file")
    sheet = read_sheet(path, "", choices, recall, progress)
    sheet = _with_pictures(path, sheet, choices, keep, progress) if sheet.pictures else sheet
    sheet = _certified(ws, sheet) if sheet.certificates else sheet
    return _in_english(sheet), known[0] if known else None


@contextmanager
def _unwatched() -> Iterator[None]:
    """Without the collector of garbage cycles: rows make none, and it would look at all of them again and again."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _in_english(sheet: Sheet) -> Sheet:
    """The sheet with the places of its freight rows under their English names; their cells keep their own words."""
    if not sheet.freight:
        return sheet
    from app.skills.reception.place_names import place_name, place_names

    rows = (
        replace(row, place=place, origin=row.origin and place_name(row.origin))
        for row in sheet.freight
        for place in place_names(row.place)
    )
    return replace(sheet, freight=tuple(rows))


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _with_pictures(
    path: Path, sheet: Sheet, choices: Choices, keep: Callable[[bytes], str], progress: Progress
) -> Sheet:
    """The sheet with its products' pictures kept, each by the hash of its bytes; one that cannot be read is told."""
    from app.importers import grids
    from app.importers.pictures import pictures_of

    load = pictures_of(path, grids.FileOptions(choices.password))
    known: dict[str, PictureRef | None] = {}
    problems = list(sheet.problems)

    def kept(ref: PictureRef) -> PictureRef | None:
        if ref.part not in known:
            progress.step("reading-pictures", len(known), sheet.pictures)
            try:
                data = load(grids.PictureRef(ref.part, ref.media_type, ref.size))
                known[ref.part] = replace(ref, digest=keep(data))
            except UserError as error:
                if error.code != "picture-damaged":
                    raise
                problems.append(Problem(sheet.file, None, None, "picture_damaged", ref.part, {"value": ref.part}))
                known[ref.part] = None
        return known[ref.part]

    def pictured(product: Product) -> Product:
        if not product.pictures:
            return product
        return replace(product, pictures=tuple(found for ref in product.pictures if (found := kept(ref))))

    products = tuple(pictured(product) for product in sheet.products)
    return replace(sheet, products=products, problems=tuple(problems))


def _certified(ws: Workspace, sheet: Sheet) -> Sheet:
    """The rows of certificate tables under the codes of their products; one that no product answers to is told."""
    problems = list(sheet.problems)
    own = {product.sku.casefold(): product.sku for product in sheet.products}
    named = {product.name.casefold(): product.sku for product in sheet.products}

    def settled(row: CertificateRow) -> CertificateRow:
        wanted = row.product.casefold()
        sku = own.get(wanted) or named.get(wanted) or _known_sku(ws, row.product)
        if sku is None:
            source = row.certificate.source
            facts = {"value": row.product, "header": ""}
            problems.append(
                Problem(source.sheet, source.row, source.column, "certificate_without_product", row.product, facts)
            )
        return replace(row, product=sku or row.product)

    rows = tuple(settled(row) for row in sheet.certificates)
    return replace(sheet, certificates=rows, problems=tuple(problems))


def _known_sku(ws: Workspace, text: str) -> str | None:
    """The code of the one product in the workspace with this code or name."""
    if ws.store.product(text) is not None:
        return text
    found = ws.store.page_products(text, 0, 20)
    same = [
        p.sku for p in found if text.casefold() in (p.sku.casefold(), p.name.casefold(), (p.name_zh or "").casefold())
    ]
    return same[0] if len(same) == 1 else None


__all__ = [
    "KINDS",
    "fields_of",
    "first_rows",
    "import_sheet",
    "rejected_rows",
    "review_import",
    "undo_import",
]
