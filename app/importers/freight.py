"""Rows of a freight table to freight rows, one rate a row or one mode a column."""

import re
from datetime import date
from decimal import Decimal

from app.domain.catalog import FREIGHT_UNITS, FreightRow
from app.domain.imports import Problem
from app.domain.numbers import decimal_mark_of
from app.domain.source import CellRef
from app.importers.answers import question_id
from app.importers.assembly import CURRENCIES
from app.importers.cells import is_empty, read_price, read_quantity
from app.importers.dates import DAY_FIRST, MONTH_FIRST, date_order_of, read_date, two_days
from app.importers.freight_words import mode_of, per_of
from app.importers.grids import Cell, Grid, cell_text, merged_cells
from app.importers.headers import Column, find_currency
from app.importers.layouts import Layout
from app.importers.measures import read_days
from app.importers.products import STEP, Reading
from app.importers.told import Told

_UNITS = re.compile(r"(?<=[\d\s])\s*[^\d\s.,][^\d]*$")
_CHARGE = re.compile(r"charge|收费|费用|金额", re.I)


class FreightRows:
    """Reads the rows below a freight table's header. One use."""

    def __init__(self, grid: Grid, layout: Layout, reading: Reading) -> None:
        self.grid, self.layout, self.reading = grid, layout, reading
        self.told = Told(grid)
        self.rows = self.skipped = 0
        self.freight: list[FreightRow] = []
        self._rates = [column for column in layout.used if (column.field or "").split(".")[0] == "rate"]
        body = grid.rows[layout.header_row + 1 : layout.end]
        texts = [cell for row in body for cell in row[:64] if isinstance(cell, str) and cell]
        self._mark = decimal_mark_of(texts[:20000])
        self._merged = merged_cells(grid, layout.header_row)
        until = layout.of("valid_until")
        days = [cell_text(row[until.index]) for row in body if until.index < len(row)] if until else []
        self._order = date_order_of(days)

    def read(self) -> tuple[list[FreightRow], list[Problem]]:
        """The rows and the problems; a row without place or mode is skipped and told."""
        for row in range(self.layout.header_row + 1, self.layout.end):
            if row % STEP == 0:
                self.reading.progress.step("reading-rows", row, len(self.grid.rows))
            if row in self.layout.repeats or sum(1 for cell in self.grid.rows[row] if cell != "") < 2:
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
        ref = CellRef(
            self.reading.file, self.grid.name, self.told.row(row), self.told.letter(rate.index), self.reading.import_id
        )
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
        currency = currency if currency not in (None, "¥") else self._asked("freight_currency", row, rate)
        per = self._per(row, rate, mode, cell) or self._asked("freight_per", row, rate)
        if currency is None or per is None:
            return
        self.freight.append(
            FreightRow(mode, place, price.amount, str(currency), per, ref, self._minimum(row, price.amount),
                       self._days(row), self._valid_until(row), cell_text(self._cell(row, "origin")[0]) or None)
        )  # fmt: skip

    def _asked(self, code: str, row: int, rate: Column) -> str | None:
        """What the merchant says a rate's currency or measure is; told and asked where nothing was said."""
        what, choices = ("currency", CURRENCIES) if code == "freight_currency" else ("per", FREIGHT_UNITS)
        asked, shown = question_id(what, rate.header), cell_text(self.grid.cell(row, rate.index))
        chosen = self.reading.questions.settle(asked, code, choices, {"header": rate.header, "value": shown[:80]})
        if chosen is None:
            self.reading.questions.count(asked, shown)
            self.told.tell(code, row, rate.index, shown, rate.header)
        return chosen

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
        found = read_date(cell, self._order)
        if found is not None or column is None or is_empty(cell):
            return found
        shown = cell_text(cell)
        if not two_days(cell):
            self.told.tell("date_unreadable", row, column.index, shown, column.header)
            return None
        asked = question_id("date_order", column.header)
        facts = {"header": column.header, "value": shown[:80]}
        order = self.reading.questions.settle(asked, "date_order", (DAY_FIRST, MONTH_FIRST), facts)
        if order is None:
            self.reading.questions.count(asked, shown)
            self.told.tell("date_order", row, column.index, shown, column.header)
        return read_date(cell, order) if order else None
