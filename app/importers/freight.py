"""Rows of a freight table to freight rows, one rate a row or one mode a column."""

import re
from datetime import date, datetime
from decimal import Decimal

from app.domain.catalog import FreightRow
from app.domain.imports import Problem
from app.domain.numbers import decimal_mark_of
from app.domain.source import CellRef
from app.importers.cells import is_empty, read_days, read_price, read_quantity
from app.importers.freight_words import mode_of, per_of
from app.importers.grids import Cell, Grid, cell_text, letter, merged_cells
from app.importers.headers import Column, find_currency
from app.importers.tables import Layout
from app.importers.told import Told

_DATE = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_NAMED = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th)?[- ./]*([a-z]{3})[a-z]*[- .,/]*(\d{4})"
    r"|([a-z]{3})[a-z]*[- .]*(\d{1,2})(?:st|nd|rd|th)?[- .,]+(\d{4})"
)
_UNITS = re.compile(r"(?<=[\d\s])\s*[^\d\s.,][^\d]*$")
_CHARGE = re.compile(r"charge|收费|费用|金额", re.I)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def read_date(cell: Cell) -> date | None:
    """A date cell, or a text that can only be one day: `2027-01-31`, `31/01/2027`, `31-Jan-2027`.

    `01/02/2027` is two days at once and gives None.
    """
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    text = cell_text(cell).strip().casefold()
    try:
        return _date_of(text)
    except ValueError:
        return None


def _date_of(text: str) -> date | None:
    if match := _DATE.fullmatch(text):
        return date(int(match[1]), int(match[2]), int(match[3]))
    if match := _DAY_FIRST.fullmatch(text):
        first, second = int(match[1]), int(match[2])
        day, month = (first, second) if first > 12 else (second, first)
        return date(int(match[3]), month, day) if day > 12 or day == month else None
    match = _NAMED.fullmatch(text)
    if match is None:
        return None
    written, name, year = (match[1], match[2], match[3]) if match[1] else (match[5], match[4], match[6])
    return date(int(year), _MONTHS.index(name) + 1, int(written))


class FreightRows:
    """Reads the rows below a freight table's header. One use."""

    def __init__(self, grid: Grid, layout: Layout, file: str, import_id: str) -> None:
        self.grid, self.layout, self.file, self.import_id = grid, layout, file, import_id
        self.told = Told(grid.name)
        self.rows = self.skipped = 0
        self.freight: list[FreightRow] = []
        self._rates = [column for column in layout.columns if (column.field or "").split(".")[0] == "rate"]
        texts = [
            cell for row in grid.rows[layout.header_row + 1 :] for cell in row[:64] if isinstance(cell, str) and cell
        ]
        self._mark = decimal_mark_of(texts[:20000])
        self._merged = merged_cells(grid, layout.header_row)

    def read(self) -> tuple[list[FreightRow], list[Problem]]:
        """The rows and the problems; a row without place or mode is skipped and told."""
        for row in range(self.layout.header_row + 1, len(self.grid.rows)):
            if sum(1 for cell in self.grid.rows[row] if cell != "") < 2:
                continue
            self.rows += 1
            kept = len(self.freight)
            self._read_row(row)
            self.skipped += len(self.freight) == kept
        return self.freight, self.told.all()

    def _cell(self, row: int, field: str) -> tuple[Cell, Column | None]:
        column = self.layout.of(field)
        return (self._at(row, column.index) if column else "", column)

    def _at(self, row: int, column: int) -> Cell:
        return self.grid.cell(*self._merged.get((row, column), (row, column)))

    def _read_row(self, row: int) -> None:
        place = cell_text(self._cell(row, "place")[0])
        if not place:
            self.told.tell("freight_without_place", row, None)
            return
        mode_cell, mode_column = self._cell(row, "mode")
        for rate in self._rates:
            cell = self.grid.cell(row, rate.index)
            mode = (rate.field or "").partition(".")[2] or mode_of(cell_text(mode_cell))
            if len(self._rates) > 1 and is_empty(cell):
                continue
            if not mode:
                at = mode_column.index if mode_column else None
                self.told.tell("freight_mode", row, at, cell_text(mode_cell), mode_column.header if mode_column else "")
                return
            self._read_rate(row, rate, mode, place)

    def _read_rate(self, row: int, rate: Column, mode: str, place: str) -> None:
        cell = self.grid.cell(row, rate.index)
        ref = CellRef(self.file, self.grid.name, row + 1, letter(rate.index), self.import_id)
        if (formula := self.grid.errors.get((row, rate.index))) is not None:
            code = "formula_unsaved" if formula.startswith("=") else "formula_error"
            self.told.tell(code, row, rate.index, formula, rate.header)
            return
        price = read_price(cell, self._mark)
        if price.amount is None and price.problem == "price_unreadable" and isinstance(cell, str):
            price = read_price(cell.partition("/")[0], self._mark)
        if price.amount is None:
            self.told.tell(price.problem or "price_missing", row, rate.index, cell_text(cell), rate.header)
            return
        named = find_currency(cell_text(self._cell(row, "currency")[0]))
        currency = price.currency or self.grid.currencies.get((row, rate.index)) or (named[0] if named else None)
        currency = currency or rate.currency or self.layout.currency
        per = self._per(row, rate, mode, cell)
        if currency in (None, "¥") or per is None:
            self.told.tell(
                "freight_per" if per is None else "freight_currency", row, rate.index, cell_text(cell), rate.header
            )
            return
        self.freight.append(
            FreightRow(mode, place, price.amount, str(currency), per, ref, self._minimum(row, price.amount),
                       self._days(row), self._valid_until(row), cell_text(self._cell(row, "origin")[0]) or None)
        )  # fmt: skip

    def _per(self, row: int, rate: Column, mode: str, cell: Cell) -> str | None:
        """What the rate is charged by: as told, else by the container for full containers."""
        told = per_of(cell_text(self._cell(row, "per")[0])) or per_of(cell_text(cell).partition("/")[2])
        told = told or per_of(rate.header)
        return "container" if told is None and mode.startswith("FCL") else told

    def _minimum(self, row: int, rate: Decimal) -> Decimal | None:
        """The least measure charged; a least charge in money (`USD 100`) is so many times the rate."""
        cell, column = self._cell(row, "minimum")
        if column is None or is_empty(cell):
            return None
        if isinstance(cell, str) and find_currency(cell):
            charge = read_price(cell, self._mark).amount
            if charge is not None:
                return charge / rate
        quantity = read_quantity(_UNITS.sub("", cell) if isinstance(cell, str) else cell, self._mark)
        if quantity.problem:
            self.told.tell(quantity.problem, row, column.index, cell_text(cell), column.header)
        if quantity.amount is None or quantity.amount < rate or not _CHARGE.search(column.header):
            return quantity.amount
        # `Min. charge 100` beside a rate of 68 a cubic metre is money, unless the cell names a measure.
        return quantity.amount / rate if cell_text(cell).replace(".", "").isdigit() else quantity.amount

    def _days(self, row: int) -> int | None:
        cell, column = self._cell(row, "transit_days")
        days, problem = read_days(cell, column.measure if column else None)
        if problem and column:
            self.told.tell(problem, row, column.index, cell_text(cell), column.header)
        return days

    def _valid_until(self, row: int) -> date | None:
        cell, column = self._cell(row, "valid_until")
        found = read_date(cell)
        if found is None and column and not is_empty(cell):
            self.told.tell("date_unreadable", row, column.index, cell_text(cell), column.header)
        return found
