"""Rows of a contact list to buyers."""

from app.domain.catalog import BuyerRow
from app.domain.imports import Problem
from app.domain.source import CellRef
from app.importers.grids import Grid, cell_text, letter
from app.importers.tables import Layout
from app.importers.told import Told


def read_buyers(
    grid: Grid, layout: Layout, file: str, import_id: str
) -> tuple[list[BuyerRow], list[Problem], tuple[int, int]]:
    """Buyers, problems and (rows, skipped): a row with neither address nor company is skipped and told."""
    told = Told(grid.name)
    buyers: list[BuyerRow] = []
    rows = 0
    first = next((column.index for column in layout.columns if column.field), 0)
    for row in range(layout.header_row + 1, len(grid.rows)):
        found = {
            column.field: cell_text(grid.cell(row, column.index)) or None for column in layout.columns if column.field
        }
        if not any(found.values()):
            continue
        rows += 1
        email = _email(found.get("email"), told, row, layout)
        company = found.get("company")
        if not email and not company:
            told.tell("row_without_identity", row, None, found.get("name") or "")
            continue
        ref = CellRef(file, grid.name, row + 1, letter(first), import_id)
        buyers.append(BuyerRow(found.get("name"), company, found.get("country"), email, found.get("phone"), ref))
    return buyers, told.all(), (rows, rows - len(buyers))


def _email(text: str | None, told: Told, row: int, layout: Layout) -> str | None:
    if text is None:
        return None
    address = text.strip("<> ").lower()
    name, at, domain = address.partition("@")
    if name and at and "." in domain and " " not in address:
        return address
    column = layout.of("email")
    told.tell("email_unreadable", row, column.index if column else None, text, column.header if column else "")
    return None
