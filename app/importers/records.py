"""Rows of tables with one fixed meaning a column: buyers, the order history, certificates."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TypeVar

from app.domain.catalog import BuyerRow, Certificate, CertificateRow, OrderRow
from app.domain.imports import Problem
from app.domain.numbers import decimal_mark_of
from app.domain.source import CellRef
from app.domain.units import parse_unit
from app.importers.answers import question_id
from app.importers.assembly import SEVERAL_CODES, shown
from app.importers.cells import Price, Quantity, divided, is_empty, read_price, read_quantity
from app.importers.certified import certificate_kind, says_expired
from app.importers.dates import DAY_FIRST, MONTH_FIRST, date_order_of, read_date, read_last_day, two_days
from app.importers.delimited import wide_rows
from app.importers.grids import Cell, Grid, cell_text, merged_cells
from app.importers.header_match import is_private
from app.importers.headers import AMBIGUOUS, Column, find_currency
from app.importers.layouts import Layout
from app.importers.products import STEP, Reading
from app.importers.told import Told

_MOST_ATTRIBUTE = 500

_Figure = TypeVar("_Figure", Price, Quantity)


class RecordRows:
    """Reads the rows of a table of records. One use: make it, call the method of its kind once."""

    def __init__(self, grid: Grid, layout: Layout, reading: Reading) -> None:
        self.grid, self.layout, self.reading = grid, layout, reading
        self.told = Told(grid)
        self.rows = self.skipped = 0
        self._merged = merged_cells(grid, layout.header_row)
        self._first = next((column.index for column in layout.columns if column.field), 0)
        self._wide = wide_rows(grid, layout.top, layout.header_row, layout.end)
        self._orders: dict[int, str | None] = {}
        self._marks: dict[int, str | None] = {}

    def buyers(self) -> tuple[list[BuyerRow], list[Problem]]:
        """Buyers and problems: a row with neither address nor company is skipped and told.

        Rows of one buyer become one; what they say differently is told.
        """
        found: dict[str, BuyerRow] = {}
        for row in self._each():
            email = self._email(row)
            company, name = self._text(row, "company"), self._text(row, "name")
            if not email and not company:
                self._skip(row, name or "")
                continue
            country, phone = self._text(row, "country"), self._text(row, "phone")
            buyer = BuyerRow(name, company, country, email, phone, self._ref(row), self._attributes(row))
            key = email or (company or "").casefold()
            known = found.setdefault(key, buyer)
            if known is not buyer:
                self.skipped += 1
                found[key] = _merged(known, buyer)
                self.told.tell("buyer_twice", row, None, email or company or "")
        return list(found.values()), self.told.all()

    def orders(self) -> tuple[list[OrderRow], list[Problem]]:
        """Order lines and problems: a line that names no product, or no quantity, is skipped and told."""
        found: list[OrderRow] = []
        for row in self._each():
            sku = self._text(row, "sku") or self._text(row, "name")
            if not sku:
                self._skip(row, self._text(row, "number") or self._text(row, "buyer") or "")
                continue
            quantity, unit = self._quantity(row)
            price = self._price(row)
            found.append(
                OrderRow(
                    self._day(row, "date"), self._text(row, "buyer"), sku, quantity,
                    price.amount if price else None, self._currency(row, price), self._text(row, "number"),
                    self._ref(row), unit or (price.unit if price else None), self._attributes(row),
                )
            )  # fmt: skip
        return found, self.told.all()

    def certificates(self) -> tuple[list[CertificateRow], list[Problem]]:
        """Certificates and problems: a row without product or kind is skipped and told."""
        found: list[CertificateRow] = []
        for row in self._each():
            product, kind = self._text(row, "product"), self._text(row, "kind")
            if not product or not kind:
                self._skip(row, product or kind or "")
                continue
            if self._expired(row):
                self.skipped += 1
                continue
            one = Certificate(
                certificate_kind(kind), self._ref(row), self._text(row, "number"), self._text(row, "scope"),
                self._day(row, "valid_until"), self._text(row, "issuer"),
            )  # fmt: skip
            codes = [product]
            if SEVERAL_CODES.fullmatch(product):
                codes = re.split(r"\s*[,;、]\s*", product)
                self.told.tell("codes_several", row, None, product)
            found += [CertificateRow(code, one) for code in codes]
        return found, self.told.all()

    def _expired(self, row: int) -> bool:
        """Whether the row says that the certificate holds no more; it is left out and told."""
        cell, column = self._cell(row, "valid_until")
        if column is None or not isinstance(cell, str) or not says_expired(cell):
            return False
        self._tell("certificate_expired", row, column, cell)
        return True

    # Rows and cells

    def _each(self) -> Iterator[int]:
        for row in range(self.layout.header_row + 1, self.layout.end):
            if row % STEP == 0:
                self.reading.progress.step("reading-rows", row, len(self.grid.rows))
            if row in self.layout.repeats or not any(cell_text(self._at(row, c.index)) for c in self.layout.used):
                continue
            self.rows += 1
            if row in self._wide:
                self.skipped += 1
                self.told.tell("row_too_wide", row, None, cell_text(self.grid.rows[row][0]))
                continue
            yield row

    def _skip(self, row: int, named: str) -> None:
        self.skipped += 1
        private = {column.index for column in self.layout.columns if is_private(column.header)}
        self.told.tell("row_without_identity", row, None, named or shown(self.grid.rows[row], private))

    def _at(self, row: int, column: int) -> Cell:
        return self.grid.cell(*self._merged.get((row, column), (row, column)))

    def _cell(self, row: int, field: str) -> tuple[Cell, Column | None]:
        column = self.layout.of(field)
        if column is None:
            return "", None
        error = self.grid.errors.get((row, column.index))
        if error is not None:
            code = "formula_unsaved" if error.startswith("=") else "formula_error"
            self.told.tell(code, row, column.index, error, column.header)
            return "", column
        return self._at(row, column.index), column

    def _text(self, row: int, field: str) -> str | None:
        cell, column = self._cell(row, field)
        text = cell_text(cell)
        at = (row, column.index) if column else (row, -1)
        if text and at in self.grid.padded:
            text = text.zfill(self.grid.padded[at])
        return text[:_MOST_ATTRIBUTE] or None

    def _ref(self, row: int) -> CellRef:
        return CellRef(
            self.reading.file, self.grid.name, self.told.row(row), self.told.letter(self._first), self.reading.import_id
        )

    def _attributes(self, row: int) -> dict[str, str]:
        named = [column for column in self.layout.used if (column.field or "").startswith("attributes.")]
        texts = {(c.field or "").partition(".")[2]: cell_text(self._at(row, c.index)) for c in named}
        return {name: text[:_MOST_ATTRIBUTE] for name, text in texts.items() if text}

    def _texts(self, column: Column) -> list[str]:
        rows = self.grid.rows[self.layout.header_row + 1 : self.layout.end]
        cells = (row[column.index] for row in rows if column.index < len(row))
        return [cell for cell in cells if isinstance(cell, str) and cell]

    def _tell(self, code: str, row: int, column: Column, cell: Cell) -> None:
        self.told.tell(code, row, column.index, cell_text(cell), column.header)

    # What the cells say

    def _email(self, row: int) -> str | None:
        cell, column = self._cell(row, "email")
        text = cell_text(cell)
        address = text.strip("<> ").lower()
        name, at, domain = address.partition("@")
        if name and at and "." in domain and " " not in address:
            return address
        if text and column:
            self._tell("email_unreadable", row, column, text)
        return None

    def _mark(self, column: Column) -> str | None:
        if column.index not in self._marks:
            self._marks[column.index] = decimal_mark_of(self._texts(column))
        return self._marks[column.index]

    def _quantity(self, row: int) -> tuple[Decimal | None, str | None]:
        cell, column = self._cell(row, "quantity")
        if column is None:
            return None, None
        found: Quantity = self._marked(column, cell, lambda mark: read_quantity(cell, mark))
        if found.problem:
            self._tell(found.problem, row, column, cell)
        unit = parse_unit(self._text(row, "unit") or "")
        return found.amount, found.unit or unit or column.unit

    def _marked(self, column: Column, cell: Cell, read: Callable[[str | None], _Figure]) -> _Figure:
        """What `read` makes of a cell with the column's decimal mark; where it needs one, the one the merchant says."""
        found = read(self._mark(column))
        if found.problem != "price_mark":
            return found
        asked, text = question_id("mark", column.header), cell_text(cell)
        facts = {"header": column.header, "value": text[:80]}
        chosen = self.reading.questions.settle(asked, "price_mark", ("point", "comma"), facts)
        if chosen is None:
            self.reading.questions.count(asked, text)
            return found
        return read({"point": ".", "comma": ","}[chosen])

    def _price(self, row: int) -> Price | None:
        cell, column = self._cell(row, "price")
        if column is None or is_empty(cell):
            return None
        price: Price = self._marked(column, cell, lambda mark: read_price(cell, mark))
        price = divided(price, column.lot)
        if price.amount is not None and price.currency is None and column.minor > 1:
            price = replace(price, amount=price.amount / column.minor)
        if price.problem:
            self._tell(price.problem, row, column, cell)
        return price if price.amount is not None else None

    def _currency(self, row: int, price: Price | None) -> str | None:
        column = self.layout.of("price")
        if price is None or column is None:
            return None
        named = find_currency(self._text(row, "currency") or "")
        found = (
            price.currency or self.grid.currencies.get((row, column.index)) or (named[0] if named else None)
            or column.currency or self.layout.currency
        )  # fmt: skip
        if found is None:
            self.told.tell("currency_missing", row, column.index, str(price.amount), column.header)
        return found if found not in AMBIGUOUS else None

    def _day(self, row: int, field: str) -> date | None:
        cell, column = self._cell(row, field)
        if column is None or is_empty(cell):
            return None
        if column.index not in self._orders:
            self._orders[column.index] = date_order_of(self._texts(column))
        order = self._orders[column.index]
        found = read_date(cell, order)
        if found is None and field == "valid_until" and isinstance(cell, str):
            found = read_last_day(cell)
        if found is None and two_days(cell):
            asked = question_id("date_order", column.header)
            facts = {"header": column.header, "value": cell_text(cell)[:80]}
            chosen = self.reading.questions.settle(asked, "date_order", (DAY_FIRST, MONTH_FIRST), facts)
            if chosen:
                return read_date(cell, chosen)
            self.reading.questions.count(asked, cell_text(cell))
            self._tell("date_order", row, column, cell)
        elif found is None:
            self._tell("date_unreadable", row, column, cell)
        return found


def _merged(one: BuyerRow, other: BuyerRow) -> BuyerRow:
    """One buyer of two rows: what the first does not say, the other does; notes that differ stand side by side."""
    notes = dict(one.attributes)
    for name, text in other.attributes.items():
        notes[name] = text if name not in notes or notes[name] == text else f"{notes[name]} | {text}"[:_MOST_ATTRIBUTE]
    return replace(
        one,
        name=one.name or other.name,
        company=one.company or other.company,
        country=one.country or other.country,
        phone=one.phone or other.phone,
        attributes=notes,
    )
