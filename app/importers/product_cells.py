"""What each column of a price list makes of a cell, worked out once for each different text that stands in it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, NamedTuple

from app.domain.catalog import Certificate, Tier
from app.domain.units import UNITS, parse_unit
from app.importers.answers import Questions, question_id
from app.importers.assembly import ONE, Draft, Place, TableFacts
from app.importers.cells import Price, Quantity, divided, is_empty, read_price, read_quantity, read_tiers
from app.importers.certified import EXPIRED, certificate_kind, read_certificates, read_yes, says_expired
from app.importers.dates import DAY_FIRST, MONTH_FIRST, date_order_of, read_date, read_last_day, two_days
from app.importers.grids import Cell, cell_text
from app.importers.headers import AMBIGUOUS, Column, find_currency, lot_of, tier_quantity
from app.importers.measures import read_days, read_measure, read_size
from app.importers.price_columns import charge

MOST_ATTRIBUTE = 500
_CARTON = {
    part: f"carton.{part}" for part in ("pieces", "cbm", "gross_kg", "net_kg", "length_cm", "width_cm", "height_cm")
}
_GROSS_AND_NET = re.compile(
    r"(?P<gross>g\.?\s?w|gross|毛重)[^/]*/\s*(?:n\.?\s?w|net|净重)|(?:n\.?\s?w|net|净重)[^/]*/\s*(?:g\.?\s?w|gross|毛重)",
    re.IGNORECASE,
)
_LOTS = (Decimal(100), Decimal(1000), Decimal(10_000))
"""Numbers of pieces by which goods are customarily priced."""

_LARGEST = (Decimal(240), Decimal(270), Decimal(1203))
"""The inside of a 40-foot high cube in cm: what is larger is no carton, its unit is another."""

_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
"""Full-width signs of codes to plain ones."""

_SCIENTIFIC = re.compile(r"\d(?:[.,]\d+)?E\+\d{1,3}", re.IGNORECASE)


class Read(NamedTuple):
    """What a cell says: a value, or none and a problem; `shown` is told with it, `asked` the question it waits for."""

    value: Any = None
    problem: str | None = None
    shown: str | None = None
    asked: str | None = None


NOTHING = Read()


@dataclass
class ColumnCells:
    """One column: `read` says what a cell means, `put` writes that into a row's draft."""

    column: Column
    mark: str | None
    questions: Questions
    texts: Callable[[], list[str]]
    letter: str
    field: str = ""
    name: str = ""
    order: str | None = None

    def __post_init__(self) -> None:
        self.field = self.column.field or ""
        self.name = self.field.partition(".")[2]

    # Reading

    def text(self, cell: Cell) -> Read:
        """A plain text field."""
        text = cell_text(cell)
        if self.column.field == "sku" and not text.isascii():
            text = text.translate(_WIDE)
        shortened = self.column.field == "sku" and _SCIENTIFIC.fullmatch(text)
        return Read(text, "sku_scientific", text) if shortened else Read(text or None)

    def attribute(self, cell: Cell) -> Read:
        """A named fact; what a charge is in and by (`Mould charge USD`) goes with its figure."""
        text = cell_text(cell)
        if not text or is_empty(text):
            return NOTHING
        column = self.column
        if charge(column.header) and any(map(str.isdigit, text)):
            currency = column.currency if column.currency not in AMBIGUOUS else None
            text = f"{currency} {text}" if currency and find_currency(text) is None else text
            text = f"{text}/{column.unit}" if column.unit and "/" not in text else text
        return Read(text[:MOST_ATTRIBUTE])

    def unit(self, cell: Cell) -> Read:
        """(the sales unit, how many of it a price is for); of an unknown word the merchant may say which unit it is."""
        text = cell_text(cell)
        lot = lot_of(f"/{text}") if "/" not in text else None
        if lot is not None and (lot[1] or lot[0] in _LOTS or not text.isdecimal()):
            return self._lot(text, *lot)
        word = re.sub(r"^\d+\s*", "", text)
        if not word:
            return NOTHING
        code = parse_unit(word)
        if code is None:
            asked = question_id("unit", word)
            code = self.questions.settle(asked, "unit_unknown", UNITS, {"value": word[:80]})
            return Read((code, ONE)) if code else Read(None, "unit_unknown", text, asked)
        return Read((code, ONE))

    def _lot(self, text: str, lot: Decimal, code: str | None) -> Read:
        """A unit such as `1000 pcs`; of `6 pcs` the merchant says whether a price is for one or for all of them."""
        if lot in _LOTS and not text.isdecimal():  # below `Units` a bare 100 may be a stock
            return Read((code, lot))
        asked = question_id("lot", text)
        chosen = self.questions.settle(asked, "price_lot", ("one", "all"), {"value": text[:80]})
        if chosen is None:
            return Read((code, None), "price_lot", text, asked)
        return Read((code, lot if chosen == "all" else ONE))

    def price(self, cell: Cell) -> Read:
        """[(from quantity or None, Price)]: one price, or several with their quantities in one cell."""
        price = divided(self._price(cell), self.column.lot)
        if price.amount is not None and price.currency is None:
            price = replace(price, amount=price.amount / self.column.minor)
        if price.amount is not None:
            return Read([(None, price)])
        if several := read_tiers(cell, self.mark):
            several = [(quantity, divided(each, self.column.lot)) for quantity, each in several]
            return (
                Read(several) if all(each.amount for _, each in several) else Read(None, "price_lot", cell_text(cell))
            )
        if price.problem == "price_missing" and self.column.tier_from:
            return NOTHING
        asked = {"price_mark": "mark", "price_range": "range"}.get(price.problem or "")
        waits = question_id(asked, self.column.header) if asked and (price.span or asked == "mark") else None
        return Read(None, price.problem, cell_text(cell), waits)

    def _price(self, cell: Cell) -> Price:
        price = read_price(cell, self.mark)
        facts = {"header": self.column.header, "value": cell_text(cell)[:80]}
        if price.problem == "price_mark":
            asked = question_id("mark", self.column.header)
            chosen = self.questions.settle(asked, "price_mark", ("point", "comma"), facts)
            return read_price(cell, {"point": ".", "comma": ","}[chosen]) if chosen else price
        if price.span is not None:
            asked = question_id("range", self.column.header)
            chosen = self.questions.settle(asked, "price_range", ("high", "low", "leave"), facts)
            if chosen in ("high", "low"):
                return replace(price, amount=price.span[chosen == "high"], problem=None, span=None)
        return price

    def currency(self, cell: Cell) -> Read:
        """The row's currency."""
        text = cell_text(cell)
        found = find_currency(text)
        return Read(found[0]) if found else Read(None, "currency_unknown", text) if text else NOTHING

    def quantity(self, cell: Cell) -> Read:
        """A quantity with its unit."""
        found = read_quantity(cell, self.mark)
        if found.problem == "price_mark":
            asked = question_id("mark", self.column.header)
            facts = {"header": self.column.header, "value": cell_text(cell)[:80]}
            chosen = self.questions.settle(asked, "price_mark", ("point", "comma"), facts)
            if chosen is None:
                return Read(None, "price_mark", cell_text(cell), asked)
            found = read_quantity(cell, {"point": ".", "comma": ","}[chosen])
        if found.problem:
            return Read(None, found.problem, cell_text(cell))
        return Read(found) if found.amount is not None else NOTHING

    def tier_quantity(self, cell: Cell) -> Read:
        """The quantity from which a row's price holds."""
        found = tier_quantity(cell) if isinstance(cell, str) else None
        found = found if found is not None else read_quantity(cell, self.mark).amount
        return Read(found) if found is not None else Read(None, "quantity_unreadable", cell_text(cell))

    def days(self, cell: Cell) -> Read:
        """Lead time in days, the longer where a span stands."""
        days, problem = read_days(cell, self.column.measure)
        return Read(days, problem, cell_text(cell) if problem else None)

    def in_carton(self, cell: Cell) -> Read:
        """{part of the carton: number}."""
        if (pair := _two_weights(self.column, cell)) is not None:
            parts = [read_measure(text, self.mark, self.column.measure, "kg") for text in pair]
            problem = parts[0][1] or parts[1][1]
            if problem:
                return Read(None, problem, cell_text(cell))
            return Read({name: part[0] for name, part in zip(("gross_kg", "net_kg"), parts, strict=True)})
        if self.name in ("gross_kg", "net_kg") and _GROSS_AND_NET.search(self.column.header) and not is_empty(cell):
            return Read(None, "measure_unreadable", cell_text(cell))  # one weight below a header of two: whose is it
        if self.name == "size":
            return self._size(cell)
        if self.name == "pieces":
            text = re.sub(r"\s*/\s*(?:ctn|carton|箱).*$", "", cell, flags=re.I) if isinstance(cell, str) else cell
            found = read_quantity(text, self.mark)
            value, problem = found.amount, found.problem
        else:
            kind = {"cbm": "m3"}.get(self.name, self.name.rpartition("_")[2])
            value, problem = read_measure(cell, self.mark, self.column.measure, kind)
        return Read({self.name: value} if value is not None else None, problem, cell_text(cell) if problem else None)

    def _size(self, cell: Cell) -> Read:
        edges, problem = read_size(cell, self.column.measure)
        if edges is not None and any(edge > most for edge, most in zip(sorted(edges), _LARGEST, strict=True)):
            edges, problem = None, "size_unit"
        asked = None
        if problem == "size_unit":
            asked = question_id("size_unit", self.column.header)
            facts = {"header": self.column.header, "value": cell_text(cell)[:80]}
            if unit := self.questions.settle(asked, "size_unit", ("cm", "mm", "inch"), facts):
                edges, problem = read_size(cell, unit)
        if edges is None:
            return Read(None, problem, cell_text(cell), asked if problem == "size_unit" else None)
        return Read(dict(zip(("length_cm", "width_cm", "height_cm"), edges, strict=True)))

    def hs_code(self, cell: Cell) -> Read:
        """The HS code, six to thirteen digits."""
        if is_empty(cell):
            return NOTHING
        digits = re.sub(r"[\s.]", "", cell_text(cell))
        good = digits.isdecimal() and digits.isascii() and 6 <= len(digits) <= 13
        return Read(digits) if good else Read(None, "hs_unreadable", cell_text(cell))

    def certificates(self, cell: Cell) -> Read:
        """Certificates named as held; the first part that leaves it open is told and none of it taken as held."""
        held, unsure = read_certificates(cell)
        return Read(held or None, "certificate_unsure" if unsure else None, "; ".join(unsure) or None)

    def certificate(self, cell: Cell) -> Read:
        """A column of yes marks for one certificate."""
        held = read_yes(cell)
        if held is None:
            return Read(None, "certificate_unsure", cell_text(cell))
        return Read(True) if held else NOTHING

    def last_day(self, cell: Cell) -> Read:
        """The last day something holds; of `01/02/2027` the column or the merchant tells which day it is."""
        if is_empty(cell):
            return NOTHING
        if isinstance(cell, str) and says_expired(cell):
            return Read(EXPIRED, "certificate_expired", cell_text(cell))
        if self.order is None:
            self.order = date_order_of(self.texts()) or ""
        found = read_date(cell, self.order or None) or (read_last_day(cell) if isinstance(cell, str) else None)
        if found is None and two_days(cell):
            asked = question_id("date_order", self.column.header)
            facts = {"header": self.column.header, "value": cell_text(cell)[:80]}
            order = self.questions.settle(asked, "date_order", (DAY_FIRST, MONTH_FIRST), facts)
            return Read(read_date(cell, order)) if order else Read(None, "date_order", cell_text(cell), asked)
        return Read(found) if found else Read(None, "date_unreadable", cell_text(cell))

    def cost(self, cell: Cell) -> Read:
        """The merchant's own cost."""
        price = read_price(cell, self.mark)
        return Read(price.amount, None if price.problem == "price_missing" else price.problem, cell_text(cell))

    # Writing into the draft

    def put(self, draft: Draft, value: Any, place: Place, table: TableFacts) -> None:
        """A value under the column's own field."""
        draft.values[self.field] = value
        draft.cells[self.field] = place

    def put_attribute(self, draft: Draft, value: str, place: Place, table: TableFacts) -> None:
        """A named fact."""
        draft.attributes[self.name] = value
        draft.cells[self.field] = place

    def put_unit(self, draft: Draft, value: tuple[str | None, Decimal | None], place: Place, table: TableFacts) -> None:
        """The sales unit, and how many of it the row's prices are for."""
        code, draft.lot = value
        draft.lot_text = self.column.header
        if code:
            draft.units["unit"] = code
            draft.cells["unit"] = place

    def put_prices(
        self, draft: Draft, value: list[tuple[Decimal | None, Price]], place: Place, table: TableFacts
    ) -> None:
        """The price or prices of the row."""
        column = self.column
        for quantity, price in value:
            assert price.amount is not None
            source = table.ref(draft.row, place)
            currency = price.currency or table.cell_currency(draft.row, column.index) or column.currency
            start = quantity or column.tier_from or self._from(draft)
            if start is None:
                table.told.tell("tier_without_quantity", draft.row, column.index, str(price.amount), column.header)
                continue
            draft.tiers.append((Tier(start, price.amount, source), currency))
            draft.by_lot = draft.by_lot or price.lot is not None
            if price.unit:
                draft.units["cell"] = price.unit
            if price.unit or column.unit:
                draft.units.setdefault("price", price.unit or column.unit or "")
        draft.values.setdefault("price_column", column)

    def _from(self, draft: Draft) -> Decimal | None:
        """The quantity of a pair that the price belongs to; the first pair may go without one."""
        pair = self.column.pair
        start: Decimal | None = draft.values.get(f"tier_from.{pair}") if pair else ONE
        return ONE if start is None and pair == "1" else start

    def put_moq(self, draft: Draft, value: Quantity, place: Place, table: TableFacts) -> None:
        """The minimum order with its unit, and what it holds for."""
        draft.values["moq"] = value.amount
        draft.cells["moq"] = place
        unit = value.unit or self.column.unit
        draft.carton_moq = unit in ("carton", "box", "case")
        if unit:
            draft.values["moq_unit"] = unit
        if unit and not draft.carton_moq:
            draft.units.setdefault("moq", unit)
        if value.per:
            draft.attributes["moq_per"] = value.per
            draft.cells["attributes.moq_per"] = place

    def put_tier_from(self, draft: Draft, value: Decimal, place: Place, table: TableFacts) -> None:
        """The quantity from which the row's price holds."""
        draft.values[f"tier_from.{self.name}" if self.name else "tier_from"] = value

    def put_carton(self, draft: Draft, value: dict[str, Decimal], place: Place, table: TableFacts) -> None:
        """Facts of the export carton."""
        for part, number in value.items():
            draft.carton[part] = number
            draft.cells[_CARTON[part]] = place

    def put_certificates(self, draft: Draft, value: Any, place: Place, table: TableFacts) -> None:
        """Certificates that are held."""
        source = table.ref(draft.row, place)
        if value is True:
            draft.certificates.append(Certificate(certificate_kind(self.name), source))
            return
        draft.certificates.extend(Certificate(each.kind, source, each.number, None, each.valid_until) for each in value)
        draft.cells["certificates"] = place


def _two_weights(column: Column, cell: Cell) -> tuple[str, str] | None:
    """Gross and net of a cell `12.5/11.2` whose header names both (`G.W./N.W.`), None where it is not that."""
    first = _GROSS_AND_NET.search(column.header)
    parts = cell.split("/") if isinstance(cell, str) else []
    if first is None or len(parts) != 2 or not all(any(c.isdecimal() for c in part) for part in parts):
        return None
    return (parts[0], parts[1]) if first["gross"] else (parts[1], parts[0])


_Reader = Callable[[ColumnCells, Cell], Read]
_Writer = Callable[[ColumnCells, Draft, Any, Place, TableFacts], None]
_C = ColumnCells
FAMILIES: dict[str, tuple[_Reader, _Writer]] = {
    **dict.fromkeys(("sku", "name", "name_zh", "description", "price_basis"), (_C.text, _C.put)),
    **dict.fromkeys(("certificate_number", "certificate_issuer", "certificate_scope"), (_C.text, _C.put)),
    "certificate_until": (_C.last_day, _C.put), "attributes": (_C.attribute, _C.put_attribute),
    "unit": (_C.unit, _C.put_unit), "price": (_C.price, _C.put_prices), "tiers": (_C.price, _C.put_prices),
    "currency": (_C.currency, _C.put), "moq": (_C.quantity, _C.put_moq),
    "tier_quantity": (_C.tier_quantity, _C.put_tier_from), "lead_days": (_C.days, _C.put),
    "carton": (_C.in_carton, _C.put_carton), "hs_code": (_C.hs_code, _C.put),
    "certificates": (_C.certificates, _C.put_certificates), "certificate": (_C.certificate, _C.put_certificates),
    "floor_cost": (_C.cost, _C.put),
}  # fmt: skip
"""Family of a field: how its cells are read and where what they say goes."""
