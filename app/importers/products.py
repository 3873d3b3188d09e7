"""Rows of a price list to products. A doubtful cell is left out and told; a row without identity is skipped and told."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from app.domain.catalog import Carton, Certificate, Product, Tier
from app.domain.imports import Problem
from app.domain.numbers import decimal_mark_of
from app.domain.source import CellRef
from app.domain.units import parse_unit
from app.importers.cells import (
    Price, is_empty, read_certificates, read_days, read_measure, read_price, read_quantity, read_size, read_tiers, read_yes,
)  # fmt: skip
from app.importers.grids import Cell, Grid, cell_text, letter
from app.importers.headers import Column, find_basis, find_currency, tier_quantity
from app.importers.tables import Layout
from app.importers.told import Told

ONE = Decimal(1)
_NOTE = re.compile(r"remarks?\b|notes?\b|备注|注[:：]|说明|\*|ps\b|terms?\b|payment", re.IGNORECASE)
_MOST_ATTRIBUTE = 500


@dataclass
class _Draft:
    """One product being read."""

    row: int
    values: dict[str, Any] = field(default_factory=dict)
    carton: dict[str, Decimal] = field(default_factory=dict)
    attributes: dict[str, str] = field(default_factory=dict)
    certificates: list[Certificate] = field(default_factory=list)
    tiers: list[tuple[Tier, str | None]] = field(default_factory=list)
    units: dict[str, str] = field(default_factory=dict)
    cells: dict[str, CellRef] = field(default_factory=dict)
    carton_moq: bool = False


class ProductRows:
    """Reads the rows below a layout's header. One use: make it, call `read` once."""

    def __init__(self, grid: Grid, layout: Layout, file: str, import_id: str) -> None:
        self.grid, self.layout, self.file, self.import_id = grid, layout, file, import_id
        self.told = Told(grid.name)
        self.rows = self.skipped = 0
        self.products: dict[str, Product] = {}
        self._category: tuple[str, CellRef] | None = None
        self._merged = _merged_cells(grid, layout)
        self._yen = _yen(grid, layout)
        self._without_currency: set[int] = set()
        self._marks = {column.index: self._mark(column) for column in layout.columns}
        self._columns = [column for column in layout.columns if column.field and column.field != "ignored"]

    def read(self) -> tuple[list[Product], list[Problem]]:
        """The products and the problems."""
        self._tell_conflicts()
        for row in range(self.layout.header_row + 1, len(self.grid.rows)):
            filled = [index for index, cell in enumerate(self.grid.rows[row]) if cell != "" and cell_text(cell)]
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
                if lost == ["price"]:
                    self.told.tell(
                        "column_conflict", self.layout.header_row, column.index, column.header, column.header
                    )

    def _is_section(self, row: int, filled: list[int]) -> bool:
        """A lone text heads a group of products or is a note; it is no product."""
        if len(filled) != 1:
            return False
        text = cell_text(self.grid.cell(row, filled[0]))
        sku = self.layout.of("sku")
        if sku is not None and sku.index == filled[0] and re.search(r"\d", text) and " " not in text:
            return False
        if len(text) <= 60 and not _NOTE.match(text) and not isinstance(self.grid.cell(row, filled[0]), int | float):
            self._category = (text.replace("\n", " "), self._ref(row, filled[0]))
        return True

    def _ref(self, row: int, column: int) -> CellRef:
        return CellRef(self.file, self.grid.name, row + 1, letter(column), self.import_id)

    # One row

    def _draft(self, row: int) -> _Draft:
        draft = _Draft(row)
        for column in self._columns:
            at = self._merged.get((row, column.index), (row, column.index))
            if at in self.grid.errors:
                self._tell("formula_error", row, column, self.grid.errors[at])
                continue
            cell = self.grid.cell(*at)
            if cell == "" or column.field is None:
                continue
            family, _, name = column.field.partition(".")
            _READERS[family](self, draft, column, cell, self._ref(*at), name)
        return draft

    def _tell(self, code: str, row: int, column: Column, value: Cell) -> None:
        self.told.tell(code, row, column.index, cell_text(value), column.header)

    def text(self, draft: _Draft, column: Column, cell: Cell, ref: CellRef, _: str) -> None:
        """A plain text field."""
        text = cell_text(cell)
        if text and column.field:
            draft.values[column.field] = text
            draft.cells[column.field] = ref

    def attribute(self, draft: _Draft, column: Column, cell: Cell, ref: CellRef, name: str) -> None:
        """A named fact of the product."""
        text = cell_text(cell)
        if text and not is_empty(text):
            draft.attributes[name] = text[:_MOST_ATTRIBUTE]
            draft.cells[f"attributes.{name}"] = ref

    def unit(self, draft: _Draft, column: Column, cell: Cell, ref: CellRef, _: str) -> None:
        """The sales unit."""
        code = parse_unit(re.sub(r"^\d+\s*", "", cell_text(cell)))
        if code is None:
            self._tell("unit_unknown", draft.row, column, cell)
        else:
            draft.units["unit"] = code
            draft.cells["unit"] = ref

    def price(self, draft: _Draft, column: Column, cell: Cell, ref: CellRef, _: str) -> None:
        """A price, or several with their quantities in one cell."""
        mark = self._marks[column.index]
        price = read_price(cell, mark)
        several = read_tiers(cell, mark) if price.amount is None else None
        for quantity, one in several or ([(column.tier_from or ONE, price)] if price.amount is not None else []):
            self._tier(draft, column, quantity, one, ref)
        if price.problem and not several and not (price.problem == "price_missing" and column.tier_from):
            self._tell(price.problem, draft.row, column, cell)

    def _tier(self, draft: _Draft, column: Column, quantity: Decimal, price: Price, ref: CellRef) -> None:
        assert price.amount is not None
        where = (ref.row - 1, column.index)
        currency = price.currency or self.grid.currencies.get(where) or column.currency
        draft.tiers.append((Tier(quantity, price.amount, ref), currency))
        draft.values.setdefault("price_column", column)
        if price.unit or column.unit:
            draft.units.setdefault("price", price.unit or column.unit or "")

    def currency(self, draft: _Draft, column: Column, cell: Cell, ref: CellRef, _: str) -> None:
        """The row's currency."""
        found = find_currency(cell_text(cell))
        if found is None:
            self._tell("currency_unknown", draft.row, column, cell)
        else:
            draft.values["currency"] = found[0]
            draft.cells["currency"] = ref

    def moq(self, draft: _Draft, column: Column, cell: Cell, ref: CellRef, _: str) -> None:
        """The minimum order."""
        quantity = read_quantity(cell, self._marks[column.index])
        if quantity.problem:
            self._tell(quantity.problem, draft.row, column, cell)
        elif quantity.amount is not None:
            draft.values["moq"] = quantity.amount
            draft.cells["moq"] = ref
            draft.carton_moq = quantity.unit in ("carton", "box", "case")
            if quantity.unit and not draft.carton_moq:
                draft.units.setdefault("moq", quantity.unit)

    def tier_quantity(self, draft: _Draft, column: Column, cell: Cell, ref: CellRef, _: str) -> None:
        """The quantity from which this row's price holds."""
        quantity = tier_quantity(cell) if isinstance(cell, str) else None
        if quantity is None:
            quantity = read_quantity(cell, self._marks[column.index]).amount
        if quantity is None:
            self._tell("quantity_unreadable", draft.row, column, cell)
        else:
            draft.values["tier_from"] = quantity

    def lead_days(self, draft: _Draft, column: Column, cell: Cell, ref: CellRef, _: str) -> None:
        """Lead time in days, the longer where a span stands."""
        days, problem = read_days(cell, column.measure)
        self._put(draft, column, cell, ref, days, problem)

    def _put(self, draft: _Draft, column: Column, cell: Cell, ref: CellRef, value: Any, problem: str | None) -> None:
        assert column.field
        if problem:
            self._tell(problem, draft.row, column, cell)
        elif value is not None:
            draft.values[column.field] = value
            draft.cells[column.field] = ref

    def in_carton(self, draft: _Draft, column: Column, cell: Cell, ref: CellRef, name: str) -> None:
        """A fact of the export carton."""
        mark = self._marks[column.index]
        found: dict[str, Decimal | None] = {}
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

    def hs_code(self, draft: _Draft, column: Column, cell: Cell, ref: CellRef, _: str) -> None:
        """The HS code, six to ten digits."""
        digits = re.sub(r"[\s.]", "", cell_text(cell))
        good = digits.isdecimal() and 6 <= len(digits) <= 13
        self._put(draft, column, cell, ref, digits, None if good or is_empty(cell) else "hs_unreadable")

    def certificates(self, draft: _Draft, column: Column, cell: Cell, ref: CellRef, _: str) -> None:
        """Certificates named as held; anything left open is told and not taken as held."""
        held, unsure = read_certificates(cell)
        draft.certificates.extend(Certificate(name, ref) for name in held)
        for part in unsure:
            self._tell("certificate_unsure", draft.row, column, part)
        if held:
            draft.cells["certificates"] = ref

    def certificate(self, draft: _Draft, column: Column, cell: Cell, ref: CellRef, name: str) -> None:
        """A column of yes marks for one certificate."""
        held = read_yes(cell)
        if held:
            draft.certificates.append(Certificate(name, ref))
        elif held is None:
            self._tell("certificate_unsure", draft.row, column, cell)

    def floor_cost(self, draft: _Draft, column: Column, cell: Cell, ref: CellRef, _: str) -> None:
        """The merchant's own cost."""
        price = read_price(cell, self._marks[column.index])
        problem = None if price.problem == "price_missing" else price.problem
        self._put(draft, column, cell, ref, price.amount, problem)

    # From draft to product

    def _keep(self, draft: _Draft) -> None:
        product = finish(draft, self)
        if product is None:
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


def _overlap(known: Product, product: Product) -> bool:
    quantities = {tier.min_quantity for tier in known.tiers}
    return known.currency != product.currency or any(tier.min_quantity in quantities for tier in product.tiers)


def _merged_cells(grid: Grid, layout: Layout) -> dict[tuple[int, int], tuple[int, int]]:
    """Cells below the header that show the value of the cell above them because they are merged with it."""
    merged: dict[tuple[int, int], tuple[int, int]] = {}
    for (top, left), (bottom, _) in grid.merges or ():
        if top > layout.header_row:
            for row in range(top + 1, min(bottom + 1, len(grid.rows))):
                merged[row, left] = (top, left)
    return merged


def _yen(grid: Grid, layout: Layout) -> str | None:
    """Which of its two countries a bare yen sign belongs to, where the sheet names just one of them."""
    texts = [cell_text(cell) for row in grid.rows[: layout.header_row + 1] for cell in row if isinstance(cell, str)]
    named = {found[0] for text in texts if (found := find_currency(text))} & {"CNY", "JPY"}
    return named.pop() if len(named) == 1 else None


_Reader = Callable[[ProductRows, _Draft, Column, Cell, CellRef, str], None]
_READERS: dict[str, _Reader] = {
    "sku": ProductRows.text, "name": ProductRows.text, "name_zh": ProductRows.text, "description": ProductRows.text,
    "price_basis": ProductRows.text, "attributes": ProductRows.attribute, "unit": ProductRows.unit,
    "price": ProductRows.price, "tiers": ProductRows.price, "currency": ProductRows.currency, "moq": ProductRows.moq,
    "tier_quantity": ProductRows.tier_quantity, "lead_days": ProductRows.lead_days, "carton": ProductRows.in_carton,
    "hs_code": ProductRows.hs_code, "certificates": ProductRows.certificates, "certificate": ProductRows.certificate,
    "floor_cost": ProductRows.floor_cost,
}  # fmt: skip


def finish(draft: _Draft, rows: ProductRows) -> Product | None:
    """The product of a draft, None for a row without identity."""
    values = draft.values
    has_sku_column = rows.layout.of("sku") is not None
    name = values.get("name") or values.get("name_zh") or (values.get("description") or "").partition("\n")[0]
    sku = values.get("sku") or ("" if has_sku_column else name)
    if not sku or not (name or has_sku_column):
        rows.told.tell("row_without_identity", draft.row, None, name or "")
        rows.skipped += 1
        return None
    if rows._category and "category" not in draft.attributes:
        draft.attributes["category"], draft.cells["attributes.category"] = rows._category
    tiers, currency = _tiers(draft, rows)
    basis = values.get("price_basis")
    column: Column | None = values.get("price_column")
    cells = {key if key != "name_zh" or "name" in draft.cells else "name": ref for key, ref in draft.cells.items()}
    return Product(
        sku=sku.replace("\n", " "),
        name=(name or sku).replace("\n", " "),
        unit=draft.units.get("unit") or draft.units.get("price") or draft.units.get("moq") or "pc",
        currency=currency,
        tiers=tiers,
        moq=_moq(draft, rows),
        lead_days=values.get("lead_days"),
        carton=_carton(draft, rows),
        name_zh=values.get("name_zh"),
        description=values.get("description"),
        hs_code=values.get("hs_code"),
        price_basis=(find_basis(basis) or basis) if basis else (column.basis if column else None) or rows.layout.basis,
        certificates=tuple({certificate.kind: certificate for certificate in reversed(draft.certificates)}.values())[
            ::-1
        ],
        attributes=draft.attributes,
        floor_cost=values.get("floor_cost"),
        cells=cells,
    )


def _tiers(draft: _Draft, rows: ProductRows) -> tuple[tuple[Tier, ...], str | None]:
    """The product's tiers by quantity and their one currency; what contradicts itself is told and left out."""
    fallback = draft.values.get("currency") or rows.layout.currency
    currencies = {(rows._yen if (currency or fallback) == "¥" else currency or fallback) for _, currency in draft.tiers}
    column: Column | None = draft.values.get("price_column")
    if not draft.tiers or column is None:
        return (), draft.values.get("currency")
    if len(currencies) > 1:
        rows.told.tell(
            "currency_mixed", draft.row, column.index, ", ".join(sorted(map(str, currencies))), column.header
        )
        return (), None
    currency = currencies.pop()
    if currency is None and column.index not in rows._without_currency:
        rows._without_currency.add(column.index)
        yen = any(found == "¥" for _, found in draft.tiers) or fallback == "¥"
        rows.told.tell("currency_ambiguous" if yen else "currency_missing", None, column.index, "", column.header)
    start = draft.values.get("tier_from")
    found = [
        replace(tier, min_quantity=start) if start and tier.min_quantity == ONE else tier for tier, _ in draft.tiers
    ]
    found.sort(key=lambda tier: tier.min_quantity)
    kept: list[Tier] = []
    for tier in found:
        if kept and kept[-1].min_quantity == tier.min_quantity:
            rows.told.tell("tier_twice", draft.row, column.index, str(tier.unit_price), column.header)
            continue
        if kept and tier.unit_price > kept[-1].unit_price:
            rows.told.tell("tier_rises", draft.row, column.index, str(tier.unit_price), column.header)
        kept.append(tier)
    return tuple(kept), currency


def _moq(draft: _Draft, rows: ProductRows) -> Decimal | None:
    """The minimum in sales units; one given in cartons needs the pieces in a carton."""
    moq: Decimal | None = draft.values.get("moq")
    if moq is None or not draft.carton_moq or draft.units.get("unit") in ("carton", "box", "case"):
        return moq
    pieces = draft.carton.get("pieces")
    if pieces is None:
        rows.told.tell("moq_in_cartons", draft.row, None, str(moq))
        draft.cells.pop("moq", None)
        return None
    return moq * pieces


def _carton(draft: _Draft, rows: ProductRows) -> Carton:
    """The carton; weights that contradict each other are left out, a volume that does not fit its edges is told."""
    found = draft.carton
    gross, net = found.get("gross_kg"), found.get("net_kg")
    if gross is not None and net is not None and gross < net:
        rows.told.tell("carton_weights", draft.row, None, f"{gross} / {net}")
        for key in ("gross_kg", "net_kg"):
            del found[key]
            draft.cells.pop(f"carton.{key}", None)
    carton = Carton(**found)
    edges = replace(carton, cbm=None).volume
    if carton.cbm is not None and edges is not None and abs(edges - carton.cbm) > carton.cbm / 10 + Decimal("0.001"):
        rows.told.tell("carton_volume", draft.row, None, f"{carton.cbm} / {edges.normalize():f}")
    return carton
