"""Rows that an import left out, whole or in part, as a sheet to mend them in: as they stood, with the reasons."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.documents.whole import write_whole

_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Rejected:
    """A row as it stood in its sheet, under its table's headers, with the reasons in words."""

    sheet: str
    row: int
    headers: Sequence[str]
    cells: Sequence[str]
    reasons: Sequence[str]


def write_rejected(rows: Sequence[Rejected], heads: tuple[str, str, str], path: Path) -> None:
    """Write them as xlsx, or as csv where the name says so; `heads` are the words for sheet, row and reason.

    Cells are texts: what looks like a formula stays what it says. Rows of one table stand under its headers. UserError
    `document-not-written`.
    """
    lines = list(_lines(rows, heads))
    write = _write_csv if path.suffix.casefold() == ".csv" else _write_xlsx
    write_whole(path, lambda part: write(lines, part))


def _lines(rows: Sequence[Rejected], heads: tuple[str, str, str]) -> Iterable[list[str]]:
    headers: Sequence[str] | None = None
    width = max((len(row.cells) for row in rows), default=0)
    for row in rows:
        if row.headers != headers:
            headers = row.headers
            yield [*_filled(headers, width), *heads]
        yield [*_filled(row.cells, width), row.sheet, str(row.row), "; ".join(row.reasons)]


def _filled(cells: Sequence[str], width: int) -> list[str]:
    return [*cells, *[""] * (width - len(cells))]


def _write_csv(lines: Iterable[list[str]], path: Path) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerows([[_plain(cell) for cell in line] for line in lines])


def _plain(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_STARTS_FORMULA) else cell


def _write_xlsx(lines: Iterable[list[str]], path: Path) -> None:
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Rejected")
    for line in lines:
        cells = []
        for text in line:
            cell = WriteOnlyCell(sheet, value=ILLEGAL_CHARACTERS_RE.sub("", text)[:32_767])
            cell.data_type = "s"
            cells.append(cell)
        sheet.append(cells)
    book.save(path)
