"""A foreign sheet as rows of cells, whatever file it came from."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import cache
from typing import TypeVar

from app.importers.cell_marks import Kept

_Mark = TypeVar("_Mark")

Cell = str | int | float | bool | date | datetime | time | timedelta
"""An empty cell is the empty string."""

_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff]"
)

Merge = tuple[tuple[int, int], tuple[int, int]]

LONGEST_CELL = 32_767
"""Characters a spreadsheet lets into one cell."""

MOST_CELLS = 8_000_000
"""Of one sheet, counting the empty ones inside its outline: 200,000 rows of 40 columns."""


@dataclass(frozen=True)
class FileOptions:
    """What the user says of a file: its password (never kept, never shown), the encoding of a text, and whether
    hidden rows, columns and sheets are wanted."""

    password: str | None = field(default=None, repr=False)
    encoding: str | None = None
    hidden: bool = False


@dataclass(frozen=True)
class PictureRef:
    """A picture inside a file: the name of its part there, its media type and its size in bytes, unpacked."""

    part: str
    media_type: str
    size: int


@dataclass(frozen=True)
class Grid:
    """One sheet. Rows and columns count from 0 here; `merges` is None where the format does not tell.

    `errors` holds the cells with a formula error, or the formula (`=…`) where the file keeps no value of it;
    `currencies` those whose number format names a currency, `padded` those it shows with leading zeros, and how wide;
    `pictures` those that a picture lies over or in. Where rows or columns of the file were left out or laid out anew,
    `origin_rows` and `origin_columns` give for each one here the one in the file; everything else counts as here.
    `delimited`: a text whose cells are parted by a sign, which may stand unquoted inside one.
    """

    name: str
    rows: Sequence[Sequence[Cell]]
    merges: Sequence[Merge] | None = None
    errors: Mapping[tuple[int, int], str] = field(default_factory=dict)
    currencies: Mapping[tuple[int, int], str] = field(default_factory=dict)
    padded: Mapping[tuple[int, int], int] = field(default_factory=dict)
    pictures: Mapping[tuple[int, int], tuple[PictureRef, ...]] = field(default_factory=dict)
    origin_rows: Sequence[int] | None = None
    origin_columns: Sequence[int] | None = None
    delimited: bool = False

    def cell(self, row: int, column: int) -> Cell:
        """A cell; outside the sheet it is empty."""
        if row >= len(self.rows) or column >= len(self.rows[row]):
            return ""
        return self.rows[row][column]

    def row_in_file(self, row: int) -> int:
        """Where a row stands in the file, counted from 0."""
        return row if self.origin_rows is None else self.origin_rows[row]

    def column_in_file(self, column: int) -> int:
        """Where a column stands in the file, counted from 0."""
        return column if self.origin_columns is None else self.origin_columns[column]


def picked(grid: Grid, rows: Sequence[int], columns: Sequence[int], cells: Sequence[Sequence[Cell]]) -> Grid:
    """`grid` laid out anew: `cells`, whose rows and columns are these of the grid.

    Marks, pictures and merges move along; a merge reaches over what is left of it.
    """

    def kept(marks: Mapping[tuple[int, int], _Mark]) -> Mapping[tuple[int, int], _Mark]:
        return Kept(marks, rows, columns) if marks else marks

    row_at = {row: at for at, row in enumerate(rows)}
    column_at = {column: at for at, column in enumerate(columns)}
    return replace(
        grid,
        rows=cells,
        merges=None if grid.merges is None else _moved(grid.merges, row_at, column_at),
        errors=kept(grid.errors),
        currencies=kept(grid.currencies),
        padded=kept(grid.padded),
        pictures=kept(grid.pictures),
        origin_rows=[grid.row_in_file(row) for row in rows],
        origin_columns=[grid.column_in_file(column) for column in columns],
    )


def without(grid: Grid, rows: Sequence[int], columns: Sequence[int]) -> Grid:
    """The grid without some rows and columns."""
    gone_rows, gone_columns = frozenset(rows), frozenset(columns)
    width = max(map(len, grid.rows), default=0)
    left_rows = [row for row in range(len(grid.rows)) if row not in gone_rows]
    left_columns = [column for column in range(width) if column not in gone_columns]
    cells = [grid.rows[row] for row in left_rows]
    if gone_columns:
        cells = [[cell for at, cell in enumerate(row) if at not in gone_columns] for row in cells]
    return picked(grid, left_rows, left_columns, cells)


def _moved(merges: Sequence[Merge], rows: Mapping[int, int], columns: Mapping[int, int]) -> list[Merge]:
    moved: list[Merge] = []
    for (top, left), (bottom, right) in merges:
        down = _between(rows, top, bottom)
        across = _between(columns, left, right)
        if down and across and len(down) * len(across) > 1:
            moved.append(((min(down), min(across)), (max(down), max(across))))
    return moved


def _between(places: Mapping[int, int], first: int, last: int) -> list[int]:
    if last - first > len(places):
        return [at for place, at in places.items() if first <= place <= last]
    return [places[place] for place in range(first, last + 1) if place in places]


@cache
def letter(column: int) -> str:
    """The letter of a column counted from 0: 0 is A, 26 is AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


@cache
def column_number(letters: bytes) -> int:
    """The column, counted from 0, of an ASCII letter or letters."""
    number = 0
    for code in letters:
        number = number * 26 + code - 64
    return number - 1


def exact(value: float) -> Decimal:
    """A spreadsheet number as the spreadsheet shows it: 15 significant digits, so 0.1 + 0.2 is 0.3."""
    if isinstance(value, int):
        return Decimal(value)
    number = Decimal(format(value, ".15g"))
    return number.quantize(Decimal(1)) if number == number.to_integral_value() and abs(number) < 10**15 else number


def cell_text(value: Cell) -> str:
    """A cell as text: numbers without a float's tail, dates as YYYY-MM-DD, lines kept, other space folded.

    Control, direction and zero-width characters are dropped: a code that holds one is found by nobody.
    """
    if isinstance(value, str):
        if value.isprintable() and "  " not in value and "_x" not in value:
            return value.strip(" ")  # most cells are: nothing unseen, no line, no space but plain ones
        value = _UNSEEN.sub("", value)
        if "\n" not in value and "\r" not in value and "_x" not in value:
            return " ".join(value.split())
        lines = (" ".join(line.split()) for line in value.replace("_x000D_", "").splitlines())
        return "\n".join(line for line in lines if line)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return format(exact(value), "f") if abs(value) < 10**15 else str(value)
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    return value.isoformat(" ") if isinstance(value, datetime) else str(value)


def merged_cells(grid: Grid, header_row: int) -> dict[tuple[int, int], tuple[int, int]]:
    """Cells below the header that show the value of the cell above them because they are merged with it."""
    merged: dict[tuple[int, int], tuple[int, int]] = {}
    for (top, left), (bottom, _) in grid.merges or ():
        if top > header_row:
            for row in range(top + 1, min(bottom + 1, len(grid.rows))):
                merged[row, left] = (top, left)
    return merged
