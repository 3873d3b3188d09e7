"""Workbooks made for a test, read back as a `Sheet`."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from app.domain.catalog import Product
from app.domain.imports import Choices, Sheet
from app.importers.sheets import read_sheet

Rows = Sequence[Sequence[Any]]
PLAIN = Choices()


def made(path: Path, rows: Rows, change: Callable[[Worksheet], None] | None = None, **more: Rows) -> Path:
    """A workbook of `rows`, and of further sheets by name."""
    book = Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(list(row))
    for name, lines in more.items():
        other = book.create_sheet(name)
        for row in lines:
            other.append(list(row))
    if change:
        change(sheet)
    book.save(path)
    return path


def read(
    folder: Path,
    rows: Rows,
    change: Callable[[Worksheet], None] | None = None,
    choices: Choices = PLAIN,
    **more: Rows,
) -> Sheet:
    """The same, read."""
    return read_sheet(made(folder / "list.xlsx", rows, change, **more), choices=choices)


def steps(product: Product) -> list[tuple[str, str]]:
    """From which quantity which price."""
    return [(str(tier.min_quantity), str(tier.unit_price)) for tier in product.tiers]


def told(sheet: Sheet) -> list[tuple[str, int | None, str | None]]:
    """The problems with their places."""
    return [(problem.code, problem.row, problem.column) for problem in sheet.problems]
