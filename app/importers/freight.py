"""Rows of a freight table to freight rows, one rate a row or one mode a column."""

import re
from datetime import date
from decimal import Decimal

from app.domain.catalog import FREIGHT_UNITS, FreightRow
from app.domain.imports import Problem
from app.domain.numbers import Doubt, decimal_mark_of, parse_number
from app.domain.source import CellRef
from app.importers.answers import any_currency, question_id
from app.importers.assembly import CURRENCIES
from app.importers.cells import Price, divided, is_empty, read_price, read_quantity
from app.importers.dates import DAY_FIRST, MONTH_FIRST, date_order_of, read_date, two_days
from app.importers.delimited import wide_rows
from app.importers.freight_words import mode_of, per_of
from app.importers.grids import Cell, Grid, cell_text, merged_cells
from app.importers.headers import AMBIGUOUS, Column, find_currency
from app.importers.layouts import Layout
from app.importers.measures import read_days
from app.importers.products import STEP, Reading
from app.importers.told import Told

_UNITS = re.compile(r"(?<=[\d\s])\s*[^\d\s.,][^\d]*$")
_MOST_MEASURE = {"cbm": Decimal(15), "container": Decimal(10), "shipment": Decimal(10)}
"""What is more than this is no least measure."""

_AIR_MINIMUM = Decimal(45)
"""Kilograms of the first weight break of air freight (IATA TACT)."""

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
        self._wide = wide_rows(grid, layout.top, layout.header_row, layout.end)
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
            if row in self._wide:
                self.told.tell("row_too_wide", row, None, cell_text(self.grid.rows[row][0]))
            else:
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
        price = self._price(row, rate, cell)
        if price.amount is None:
            self.told.tell(price.problem or "price_missing", row, rate.index, cell_text(cell), rate.header)
            return
        named = find_currency(cell_text(self._cell(row, "currency")[0]))
        currency = price.currency or self.grid.currencies.get((row, rate.index)) or (named[0] if named else None)
        currency = currency or rate.currency or self.layout.currency
        if currency is None or currency in AMBIGUOUS:
            currency = self._asked("freight_currency", row, rate)
        per = self._per(row, rate, mode, cell) or self._asked("freight_per", row, rate)
        if currency is None or per is None:
            return
        self.freight.append(
            FreightRow(mode, place, price.amount, str(currency), per, ref, self._minimum(row, price.amount, per),
                       self._days(row), self._valid_until(row), cell_text(self._cell(row, "origin")[0]) or None)
        )  # fmt: skip

    def _price(self, row: int, rate: Column, cell: Cell) -> Price:
        """A rate; of `$2,950` the table's other figures or the merchant tell whether that is thousands."""
        price = read_price(cell, self._mark)
        if price.amount is None and price.problem == "price_unreadable" and isinstance(cell, str):
            price = read_price(cell.partition("/")[0], self._mark)
        if price.problem != "price_mark":
            return divided(price, rate.lot)
        asked, facts = question_id("mark", rate.header), {"header": rate.header, "value": cell_text(cell)[:80]}
        chosen = self.reading.questions.settle(asked, "price_mark", ("point", "comma"), facts)
        if chosen is None:
            self.reading.questions.count(asked, cell_text(cell))
            return price
        return divided(read_price(cell, {"point": ".", "comma": ","}[chosen]), rate.lot)

    def _asked(self, code: str, row: int, rate: Column) -> str | None:
        """What the merchant says a rate's currency or measure is; told and asked where nothing was said."""
        what, choices = ("currency", CURRENCIES) if code == "freight_currency" else ("per", FREIGHT_UNITS)
        asked, shown = question_id(what, rate.header), cell_text(self.grid.cell(row, rate.index))
        facts = {"header": rate.header, "value": shown[:80]}
        also = any_currency if what == "currency" else None
        chosen = self.reading.questions.settle(asked, code, choices, facts, also)
        if chosen is None:
            self.reading.questions.count(asked, shown)
            self.told.tell(code, row, rate.index, shown, rate.header)
        return chosen

    def _per(self, row: int, rate: Column, mode: str, cell: Cell) -> str | None:
        """What the rate is charged by: as told, else by the container for full containers."""
        told = per_of(cell_text(self._cell(row, "per")[0])) or per_of(cell_text(cell).partition("/")[2])
        told = told or per_of(rate.header)
        return "container" if told is None and mode.startswith("FCL") else told

    def _minimum(self, row: int, rate: Decimal, per: str) -> Decimal | None:
        """The least measure charged; a least charge in money (`USD 100`) is so many times the rate."""
        cell, column = self._cell(row, "minimum")
        if column is None or is_empty(cell):
            return None
        if isinstance(cell, str) and find_currency(cell):
            charge = read_price(cell, self._mark).amount
            if charge is not None:
                return charge / rate
        if isinstance(cell, str) and parse_number(cell.strip(), self._mark) is Doubt.AMBIGUOUS_MARK:
            self.told.tell("price_mark", row, column.index, cell, column.header)
            return None
        quantity = read_quantity(_UNITS.sub("", cell) if isinstance(cell, str) else cell, self._mark)
        if quantity.problem:
            self.told.tell(quantity.problem, row, column.index, cell_text(cell), column.header)
        if quantity.amount is None or not cell_text(cell).replace(".", "").isdigit():
            return quantity.amount  # the cell names its measure
        kind = _minimum_kind(column, quantity.amount, rate, per) or self._asked_minimum(row, column, cell)
        return {"money": quantity.amount / rate, "measure": quantity.amount}.get(kind or "")

    def _asked_minimum(self, row: int, column: Column, cell: Cell) -> str | None:
        asked, shown = question_id("minimum", column.header), cell_text(cell)
        facts = {"header": column.header, "value": shown[:80]}
        chosen = self.reading.questions.settle(asked, "freight_minimum", ("money", "measure"), facts)
        if chosen is None:
            self.reading.questions.count(asked, shown)
            self.told.tell("freight_minimum", row, column.index, shown, column.header)
        return chosen

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


def _minimum_kind(column: Column, amount: Decimal, rate: Decimal, per: str) -> str | None:
    """Whether a bare minimum is money or measure; None where it can be either.

    Beside a rate of 68 a cubic metre 100 is money, and so is what nobody has as a least volume; a sum below the rate
    of one unit would be no minimum. 45 kg is where air freight begins; other figures by the kilogram may be either.
    """
    if find_currency(column.header) or (_CHARGE.search(column.header) and amount >= rate):
        return "money"
    if per == "kg" and amount == _AIR_MINIMUM:
        return "measure"
    if amount < rate:
        return "money" if amount > _MOST_MEASURE.get(per, amount) else "measure"
    return "money" if amount > _MOST_MEASURE.get(per, amount) else None
