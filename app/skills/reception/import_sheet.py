"""Import a price list, freight table or buyer list, and take an import back."""

from dataclasses import replace
from pathlib import Path

from app.domain.imports import ImportReport, Sheet
from app.progress import Progress
from app.workspace import Workspace

_PIECE = 500


def import_sheet(ws: Workspace, path: Path, progress: Progress) -> ImportReport:
    """Read a file and take it in as one transaction. UserError where the file cannot be read; then nothing changed."""
    from app.importers.sheets import read_sheet

    progress.step("reading-file")
    sheet = _in_english(read_sheet(path))
    progress.step("importing", 0, sheet.rows)
    report = ws.store.apply_import(sheet, ws.clock())
    products = list(sheet.products)
    del sheet
    while products:  # piece by piece: freed at once, a large list holds every other thread for a tenth of a second
        del products[-_PIECE:]
    return report


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


def undo_import(ws: Workspace, import_id: str) -> ImportReport:
    """Take an import back, whole. UserError where there is no such import or it was undone before."""
    return ws.store.undo_import(import_id, ws.clock())
