"""Rows of a price list to products.

A doubtful cell is left out and told; a row without identity is skipped and told.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

from app.domain.catalog import Certificate, Product, Tier
from app.domain.imports import Problem
from app.domain.numbers import decimal_mark_of
from app.domain.source import CellRef
from app.domain.units import parse_unit
from app.importers.assembly import ONE, Draft, TableFacts, finish
from app.importers.cells import (
    Price,
    is_empty,
    read_certificates,
    read_days,
    read_measure,
    read_price,
    read_quantity,
    read_size,
    read_tiers,
    read_yes,
)
from app.importers.grids import LONGEST_CELL, Cell, Grid, cell_text, letter, merged_cells
from app.importers.headers import Column, find_currency, tier_quantity
from app.importers.tables import Layout
from app.importers.told import Told

_NOTE = re.compile(r"remarks?\b|notes?\b|备注|注[:：]|说明|\*|ps\b|terms?\b|payment", re.IGNORECASE)
_GROSS_AND_NET = re.compile(
    r"(?P<gross>g\.?\s?w|gross|毛重)[^/]*/\s*(?:n\.?\s?w|net|净重)|(?:n\.?\s?w|net|净重)[^/]*/\s*(?:g\.?\s?w|gross|毛重)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\d{1,2}\s*[.)、）](?!\d)")
_SCIENTIFIC = re.compile(r"\d(?:[.,]\d+)?E\+\d{1,3}", re.IGNORECASE)
_MOST_ATTRIBUTE = 500


class ProductRows:
    """Reads the rows below a layout's header. One use: make it, call `read` once."""

    def __init__(self, grid: Grid, layout: Layout, file: str, import_id: str) -> None:
        self.grid, self.layout, self.file, self.import_id = grid, layout, file, import_id
        self.told = Told(grid.name)
        self.rows = self.skipped = 0
        self.products: dict[str, Product] = {}
        self._in_notes = False
        self._merged = merged_cells(grid, layout.header_row)
        self._facts = TableFacts(layout, self.told, _yen(grid, layout))
        self._marks = {column.index: self._mark(column) for column in layout.columns}
        self._columns = [column for column in layout.columns if column.field and column.field != "ignored"]

    def read(self) -> tuple[list[Product], list[Problem]]:
        """The products and the problems."""
        self._tell_conflicts()
        for row in range(self.layout.header_row + 1, len(self.grid.rows)):
            filled = [
                index
                for index, cell in enumerate(self.grid.rows[row])
                if (cell != "" and not (isinstance(cell, str) and cell.isspace())) or (row, index) in self.grid.errors
            ]
            if filled and not self._is_section(row, filled):
                self.rows += 1
                self._keep(self._draft(row))
        return list(self.products.values()), self.told.all()

    # What the columns are

    def _mark(self, column: Column) -> str | None:
        """The decimal mark of a column's texts, else of all the sheet's priced and measured columns."""
        proved = decimal_mark_of(self._texts(column.index))
        if proved or column.field not in ("price", "floor_cost", "tiers"):
            return proved
        priced = [other.index for other in self.layout.columns if other.field in ("price", "floor_cost", "tiers")]
        return decimal_mark_of(text for index in priced for text in self._texts(index))

    def _texts(self, index: int) -> Iterator[str]:
        for row in self.grid.rows[self.layout.header_row + 1 : self.layout.header_row + 2001]:
            cell = row[index] if index < len(row) else ""
            if isinstance(cell, str) and cell:
                yield cell

    def _tell_conflicts(self) -> None:
        """A second price column is ignored, never mixed in: say so."""
        from app.importers.headers import candidates, is_private

        for column in self.layout.columns:
            if column.field == "ignored" and not is_private(column.header):
                lost = [name for name, _ in candidates(column.header, "products")[:1]]
                if lost == ["price"] or tier_quantity(column.header.rpartition(" / ")[2]) is not None:
                    self.told.tell(
                        "column_conflict", self.layout.header_row, column.index, column.header, column.header
                    )

    def _is_section(self, row: int, filled: list[int]) -> bool:
        """A lone text heads a group of products or is a note; it is no product. Below a note, short rows are notes."""
        text = cell_text(self.grid.cell(row, filled[0]))
        if self._is_note(row, text, filled):
            self._in_notes = True
            return True
        if len(filled) != 1:
            self._in_notes = False
            return False
        sku = self.layout.of("sku")
        if sku is not None and sku.index == filled[0] and re.search(r"\d", text) and " " not in text:
            return False
        heads = len(text) <= 60 and not self._in_notes and ":" not in text and "：" not in text
        if heads and not isinstance(self.grid.cell(row, filled[0]), int | float):
            self._facts.category = (text.replace("\n", " "), self._ref(row, filled[0]))
        return True

    def _is_note(self, row: int, text: str, filled: list[int]) -> bool:
        """Whether a row says something of the list: `Remark: …`, `Payment terms: | T/T`, and what follows it."""
        if len(filled) > 2 or any(self._is_figure(row, index) for index in filled):
            return False
        if len(filled) == 1:
            return bool(_NOTE.match(text) or _NUMBERED.match(text))
        return self._in_notes or text.endswith((":", "："))

    def _is_figure(self, row: int, index: int) -> bool:
        """Whether a cell is a price or quantity: its row is goods, whatever else it lacks."""
        column = next((column for column in self._columns if column.index == index), None)
        cell = self.grid.cell(row, index)
        return (
            column is not None and column.field in ("price", "tiers", "moq") and any(map(str.isdigit, cell_text(cell)))
        )

    def _ref(self, row: int, column: int) -> CellRef:
        return CellRef(self.file, self.grid.name, row + 1, letter(column), self.import_id)

    # One row

    def _draft(self, row: int) -> Draft:
        draft = Draft(row)
        for column in self._columns:
            at = self._merged.get((row, column.index), (row, column.index))
            cell = self._sound(row, column, at)
            if cell == "" or column.field is None:
                continue
            family, _, name = column.field.partition(".")
            if at in self.grid.padded and family in ("sku", "hs_code", "attributes"):
                cell = cell_text(cell).zfill(self.grid.padded[at])
            _READERS[family](self, draft, column, cell, self._ref(*at), name)
        return draft

    def _sound(self, row: int, column: Column, at: tuple[int, int]) -> Cell:
        """The cell's value; nothing where it shows an error or holds more than a cell can, which is told."""
        if at in self.grid.errors:
            formula = self.grid.errors[at]
            self._tell("formula_unsaved" if formula.startswith("=") else "formula_error", row, column, formula)
            return ""
        cell = self.grid.cell(*at)
        if isinstance(cell, str) and len(cell) > LONGEST_CELL:
            self._tell("cell_too_long", row, column, cell[:200])
            return ""
        return cell

    def _tell(self, code: str, row: int, column: Column, value: Cell) -> None:
        self.told.tell(code, row, column.index, cell_text(value), column.header)

    def text(self, draft: Draft, column: Column, cell: Cell, ref: CellRef, _: str) -> None:
        """A plain text field."""
        text = cell_text(cell)
        if column.field == "sku" and _SCIENTIFIC.fullmatch(text):
            self._tell("sku_scientific", draft.row, column, cell)
        if text and column.field:
            draft.values[column.field] = text
            draft.cells[column.field] = ref

    def attribute(self, draft: Draft, column: Column, cell: Cell, ref: CellRef, name: str) -> None:
        """A named fact of the product."""
        text = cell_text(cell)
        if text and not is_empty(text):
            draft.attributes[name] = text[:_MOST_ATTRIBUTE]
            draft.cells[f"attributes.{name}"] = ref

    def unit(self, draft: Draft, column: Column, cell: Cell, ref: CellRef, _: str) -> None:
        """The sales unit."""
        code = parse_unit(re.sub(r"^\d+\s*", "", cell_text(cell)))
        if code is None:
            self._tell("unit_unknown", draft.row, column, cell)
        else:
            draft.units["unit"] = code
            draft.cells["unit"] = ref

    def price(self, draft: Draft, column: Column, cell: Cell, ref: CellRef, _: str) -> None:
        """A price, or several with their quantities in one cell."""
        mark = self._marks[column.index]
        price = read_price(cell, mark)
        several = read_tiers(cell, mark) if price.amount is None else None
        for quantity, one in several or ([(column.tier_from or ONE, price)] if price.amount is not None else []):
            self._tier(draft, column, quantity, one, ref)
        if price.problem and not several and not (price.problem == "price_missing" and column.tier_from):
            self._tell(price.problem, draft.row, column, cell)

    def _tier(self, draft: Draft, column: Column, quantity: Decimal, price: Price, ref: CellRef) -> None:
        assert price.amount is not None
        where = (ref.row - 1, column.index)
        currency = price.currency or self.grid.currencies.get(where) or column.currency
        draft.tiers.append((Tier(quantity, price.amount, ref), currency))
        draft.values.setdefault("price_column", column)
        if price.unit or column.unit:
            draft.units.setdefault("price", price.unit or column.unit or "")

    def currency(self, draft: Draft, column: Column, cell: Cell, ref: CellRef, _: str) -> None:
        """The row's currency."""
        found = find_currency(cell_text(cell))
        if found is None:
            self._tell("currency_unknown", draft.row, column, cell)
        else:
            draft.values["currency"] = found[0]
            draft.cells["currency"] = ref

    def moq(self, draft: Draft, column: Column, cell: Cell, ref: CellRef, _: str) -> None:
        """The minimum order."""
        quantity = read_quantity(cell, self._marks[column.index])
        if quantity.problem:
            self._tell(quantity.problem, draft.row, column, cell)
        elif quantity.amount is not None:
            draft.values["moq"] = quantity.amount
            draft.cells["moq"] = ref
            unit = quantity.unit or column.unit
            draft.carton_moq = unit in ("carton", "box", "case")
            if unit and not draft.carton_moq:
                draft.units.setdefault("moq", unit)

    def tier_quantity(self, draft: Draft, column: Column, cell: Cell, ref: CellRef, _: str) -> None:
        """The quantity from which this row's price holds."""
        quantity = tier_quantity(cell) if isinstance(cell, str) else None
        if quantity is None:
            quantity = read_quantity(cell, self._marks[column.index]).amount
        if quantity is None:
            self._tell("quantity_unreadable", draft.row, column, cell)
        else:
            draft.values["tier_from"] = quantity

    def lead_days(self, draft: Draft, column: Column, cell: Cell, ref: CellRef, _: str) -> None:
        """Lead time in days, the longer where a span stands."""
        days, problem = read_days(cell, column.measure)
        self._put(draft, column, cell, ref, days, problem)

    def _put(self, draft: Draft, column: Column, cell: Cell, ref: CellRef, value: Any, problem: str | None) -> None:
        assert column.field
        if problem:
            self._tell(problem, draft.row, column, cell)
        elif value is not None:
            draft.values[column.field] = value
            draft.cells[column.field] = ref

    def in_carton(self, draft: Draft, column: Column, cell: Cell, ref: CellRef, name: str) -> None:
        """A fact of the export carton."""
        mark = self._marks[column.index]
        found: dict[str, Decimal | None] = {}
        if (pair := _two_weights(column, cell)) is not None:
            for part, weight in zip(("gross_kg", "net_kg"), pair, strict=True):
                self.in_carton(draft, replace(column, header=""), weight, ref, part)
            return
        if name == "size":
            edges, problem = read_size(cell, column.measure)
            found = dict(zip(("length_cm", "width_cm", "height_cm"), edges or (), strict=False))
        elif name == "pieces":
            text = re.sub(r"\s*/\s*(?:ctn|carton|箱).*$", "", cell, flags=re.I) if isinstance(cell, str) else cell
            quantity = read_quantity(text, mark)
            found, problem = {"pieces": quantity.amount}, quantity.problem
        else:
            kind = {"cbm": "m3"}.get(name, name.rpartition("_")[2])
            value, problem = read_measure(cell, mark, column.measure, kind)
            found = {name: value}
        if problem:
            self._tell(problem, draft.row, column, cell)
        for key, number in found.items():
            if number is not None:
                draft.carton[key] = number
                draft.cells[f"carton.{key}"] = ref

    def hs_code(self, draft: Draft, column: Column, cell: Cell, ref: CellRef, _: str) -> None:
        """The HS code, six to ten digits."""
        digits = re.sub(r"[\s.]", "", cell_text(cell))
        good = digits.isdecimal() and 6 <= len(digits) <= 13
        self._put(draft, column, cell, ref, digits, None if good or is_empty(cell) else "hs_unreadable")

    def certificates(self, draft: Draft, column: Column, cell: Cell, ref: CellRef, _: str) -> None:
        """Certificates named as held; anything left open is told and not taken as held."""
        held, unsure = read_certificates(cell)
        draft.certificates.extend(Certificate(name, ref) for name in held)
        for part in unsure:
            self._tell("certificate_unsure", draft.row, column, part)
        if held:
            draft.cells["certificates"] = ref

    def certificate(self, draft: Draft, column: Column, cell: Cell, ref: CellRef, name: str) -> None:
        """A column of yes marks for one certificate."""
        held = read_yes(cell)
        if held:
            draft.certificates.append(Certificate(name, ref))
        elif held is None:
            self._tell("certificate_unsure", draft.row, column, cell)

    def floor_cost(self, draft: Draft, column: Column, cell: Cell, ref: CellRef, _: str) -> None:
        """The merchant's own cost."""
        price = read_price(cell, self._marks[column.index])
        problem = None if price.problem == "price_missing" else price.problem
        self._put(draft, column, cell, ref, price.amount, problem)

    # From draft to product

    def _keep(self, draft: Draft) -> None:
        product = finish(draft, self._facts)
        if product is None:
            self.skipped += 1
            return
        known = self.products.get(product.sku)
        if known is None:
            self.products[product.sku] = product
        elif "tier_from" in draft.values and not _overlap(known, product):
            tiers = sorted((*known.tiers, *product.tiers), key=lambda tier: tier.min_quantity)
            self.products[product.sku] = replace(known, tiers=tuple(tiers))
        else:
            same = [tier.unit_price for tier in known.tiers] == [tier.unit_price for tier in product.tiers]
            sku = self.layout.of("sku") or self.layout.of("name")
            self.told.tell(
                "duplicate_row" if same else "duplicate_sku", draft.row, sku.index if sku else None, product.sku
            )
            self.skipped += 1


def _two_weights(column: Column, cell: Cell) -> tuple[str, str] | None:
    """Gross and net of a cell `12.5/11.2` whose header names both (`G.W./N.W.`), None where it is not that."""
    first = _GROSS_AND_NET.search(column.header)
    parts = cell.split("/") if isinstance(cell, str) else []
    if first is None or len(parts) != 2 or not all(any(c.isdecimal() for c in part) for part in parts):
        return None
    return (parts[0], parts[1]) if first["gross"] else (parts[1], parts[0])


def _overlap(known: Product, product: Product) -> bool:
    quantities = {tier.min_quantity for tier in known.tiers}
    return known.currency != product.currency or any(tier.min_quantity in quantities for tier in product.tiers)


def _yen(grid: Grid, layout: Layout) -> str | None:
    """Which of its two countries a bare yen sign belongs to, where the sheet names just one of them."""
    texts = [cell_text(cell) for row in grid.rows[: layout.header_row + 1] for cell in row if isinstance(cell, str)]
    named = {found[0] for text in texts if (found := find_currency(text))} & {"CNY", "JPY"}
    return named.pop() if len(named) == 1 else None


_Reader = Callable[[ProductRows, Draft, Column, Cell, CellRef, str], None]
_READERS: dict[str, _Reader] = {
    "sku": ProductRows.text, "name": ProductRows.text, "name_zh": ProductRows.text, "description": ProductRows.text,
    "price_basis": ProductRows.text, "attributes": ProductRows.attribute, "unit": ProductRows.unit,
    "price": ProductRows.price, "tiers": ProductRows.price, "currency": ProductRows.currency, "moq": ProductRows.moq,
    "tier_quantity": ProductRows.tier_quantity, "lead_days": ProductRows.lead_days, "carton": ProductRows.in_carton,
    "hs_code": ProductRows.hs_code, "certificates": ProductRows.certificates, "certificate": ProductRows.certificate,
    "floor_cost": ProductRows.floor_cost,
}  # fmt: skip
