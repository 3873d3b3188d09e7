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
from app.importers.grids import Cell, Grid, cell_text, letter
from app.importers.headers import Column, find_currency
from app.importers.tables import Layout
from app.importers.told import Told

_DATE = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")


def read_date(cell: Cell) -> date | None:
    """A date cell, or a text that writes year, month, day; other orders are two dates at once and give None."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    match = _DATE.fullmatch(cell_text(cell).strip())
    try:
        return date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None


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
        return (self.grid.cell(row, column.index) if column else "", column)

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
            FreightRow(mode, place, price.amount, str(currency), per, ref, self._minimum(row), self._days(row),
                       self._valid_until(row), cell_text(self._cell(row, "origin")[0]) or None)
        )  # fmt: skip

    def _per(self, row: int, rate: Column, mode: str, cell: Cell) -> str | None:
        """What the rate is charged by: as told, else by the container for full containers."""
        told = per_of(cell_text(self._cell(row, "per")[0])) or per_of(cell_text(cell).partition("/")[2])
        told = told or per_of(rate.header)
        return "container" if told is None and mode.startswith("FCL") else told

    def _minimum(self, row: int) -> Decimal | None:
        cell, column = self._cell(row, "minimum")
        quantity = read_quantity(re.sub(r"[^\d.,].*$", "", cell) if isinstance(cell, str) else cell, self._mark)
        if quantity.problem and column:
            self.told.tell(quantity.problem, row, column.index, cell_text(cell), column.header)
        return quantity.amount

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
