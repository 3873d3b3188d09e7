"""What a cell says of price and quantity. A doubt is a problem code, never a guess."""

import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from functools import cache

from app.domain.numbers import Doubt, parse_number
from app.domain.units import COUNTED, parse_unit
from app.importers.grids import Cell, cell_text, exact
from app.importers.header_match import fold
from app.importers.headers import find_currency, lot_of, tier_quantity
from app.rules import pack

PRICE_LIMIT = Decimal(10) ** 9
_LONGEST = 200
_EMPTY = frozenset({"", "-", "--", "—", "/", "n/a", "na", "none", "nil", "无", "\\"})
_RANGE = re.compile(r"\d\s*[-–—~～至到]\s*[^\d\s]{0,4}\s*\d")
_SPAN = re.compile(
    r"^(?P<head>[^\d]{0,12}?)\s*(?P<low>\d[\d.,]*)\s*[-–—~～至到]\s*[^\d\s]{0,4}\s*(?P<high>\d[\d.,]*)(?P<tail>[^\d]{0,16})$"
)
_MANY = (
    r"(?P<quantity>(?:≥|>=|>|<|≤|from|over|up to)?\s*\d[\d,.]*\s*[a-z\u4e00-\u9fff]{0,6}"
    r"\s*(?:(?:-|–|~|to|至)\s*\d[\d,.]*\s*[a-z\u4e00-\u9fff]{0,6}|\+\s*[a-z\u4e00-\u9fff]{0,6}|up|以上|起)?)"
)
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:,\d{3}|\.\d{3})")
_TWO = re.compile(r"\d\s*/\s*\d[\d.,]*$")
"""`12.50/15` is two prices, no price for fifteen."""

_SIGN = r"(?=us\$|usd|(?<!us)\$|€|eur|£|gbp|rmb|cny|[¥￥])"
_TIERS = (
    re.compile(rf"{_MANY}\s*(?:[:：=@]|{_SIGN})\s*(?P<price>[^\d\s]{{0,5}}\s*\d[\d.,]*\s*[^\d;；\n|]{{0,12}})", re.I),
    re.compile(rf"(?P<price>[^\d\s]{{0,5}}\s*\d[\d.,]*)\s*(?:@|\(|for)\s*{_MANY}\s*\)?", re.I),
)
"""A price with its quantity before it (`100-499: $5`, `100 pcs $5`) or behind it (`$5 (100-499)`, `$5@100`)."""


@dataclass(frozen=True)
class Price:
    """A price cell: the amount, the currency and unit it names itself, or the code of what is wrong with it.

    `span` holds both ends of a range, which is no price until one of them is chosen. `lot` is the number of units that
    the cell says it is for, by which the amount is divided already; None where it says nothing.
    """

    amount: Decimal | None = None
    currency: str | None = None
    unit: str | None = None
    problem: str | None = None
    span: tuple[Decimal, Decimal] | None = None
    lot: Decimal | None = None


@dataclass(frozen=True)
class Quantity:
    """A quantity cell with the unit it names itself, and what it holds for (`colour` of `500 pcs/color`)."""

    amount: Decimal | None = None
    unit: str | None = None
    problem: str | None = None
    per: str | None = None


def is_empty(cell: Cell) -> bool:
    """Nothing, or one of the marks people put for nothing."""
    return isinstance(cell, str) and cell.strip().casefold() in _EMPTY


def _bounded(amount: Decimal, currency: str | None, unit: str | None = None) -> Price:
    if not amount.is_finite() or amount >= PRICE_LIMIT:
        return Price(problem="price_too_large")
    if amount < 0:
        return Price(problem="price_negative")
    if amount == 0:
        return Price(problem="price_zero")
    return Price(amount, currency, unit)


def read_price(cell: Cell, mark: str | None) -> Price:
    """A price: `12.5`, `US$12.50/pc`, `€ 3,20`. `mark` is the column's decimal mark where it is known."""
    if isinstance(cell, bool | date | datetime):
        return Price(problem="price_unreadable")
    if isinstance(cell, int | float):
        return _bounded(exact(cell) if abs(cell) < 1e300 else PRICE_LIMIT, None)
    text = re.sub(r"\bUS\s+\$", "US$", unicodedata.normalize("NFKC", cell_text(cell)).strip())
    text = re.sub(r"\s+(?:each|ea)\.?$", "/pc", text, flags=re.IGNORECASE)
    if is_empty(text):
        return Price(problem="price_missing")
    if len(text) > _LONGEST:
        return Price(problem="price_unreadable")
    if _RANGE.search(text):
        return _range(text, mark)
    named = find_currency(text)
    rest = (text[: named[1]] + " " + text[named[2] :]) if named else text
    rest, _, per = rest.replace(" per ", "/").replace("每", "/").partition("/")
    lot = lot_of(f"/{per}") if per and not _TWO.search(text) else None
    value = parse_number(re.sub(r"[$¥￥€£]", " ", rest).strip(), mark)
    unit = lot[1] if lot else parse_unit(per) if per else None
    if value is Doubt.AMBIGUOUS_MARK:
        return Price(problem="price_mark")
    if isinstance(value, Doubt) or (per and unit is None and lot is None):
        return Price(problem="price_unreadable")
    found = _bounded(value, named[0] if named else None, unit)
    return divided(found, lot[0]) if lot else found


def divided(price: Price, lot: Decimal) -> Price:
    """The price of one where a price is for `lot`; a problem where that is no exact figure."""
    if price.amount is None or price.lot is not None or lot == 1:
        return price
    amount = price.amount / lot
    if amount * lot != price.amount:
        return Price(problem="price_lot")
    return replace(price, amount=amount, lot=lot)


def _range(text: str, mark: str | None) -> Price:
    match = _SPAN.match(text)
    if match is None:
        return Price(problem="price_range")
    low, high = (read_price(f"{match['head']}{match[end]}{match['tail']}", mark) for end in ("low", "high"))
    if low.amount is None or high.amount is None or low.amount >= high.amount:
        return Price(problem="price_range")
    return Price(None, low.currency, low.unit, "price_range", (low.amount, high.amount))


def read_tiers(cell: Cell, mark: str | None) -> list[tuple[Decimal, Price]] | None:
    """Several prices in one cell (`1-99:$5; 100+:$4.5`) by the quantity each holds from; None when it is not that."""
    if not isinstance(cell, str):
        return None
    text = unicodedata.normalize("NFKC", cell)
    pieces = [" ".join(piece.split()) for piece in re.split(r"[;|\n、]|,(?=\s)|/(?=\s)", text) if piece.strip()]
    found: list[tuple[Decimal, Price]] = []
    for piece in pieces:
        match = next(filter(None, (form.fullmatch(piece) for form in _TIERS)), None)
        quantity = _tier_quantity(match["quantity"]) if match else None
        price = read_price(match["price"], mark) if match else Price(problem="price_unreadable")
        if quantity is None or price.amount is None:
            return None
        found.append((quantity, price))
    return found if found else None


def _tier_quantity(text: str) -> Decimal | None:
    quantity = tier_quantity(text)
    return quantity if quantity is not None else read_quantity(text, ".").amount


@cache
def _per_words() -> dict[str, str]:
    return {fold(word): name for name, words in pack("headers")["per"].items() for word in words}


def read_quantity(cell: Cell, mark: str | None) -> Quantity:
    """A quantity: `500`, `500 pcs`, `≥1,000`, `2万只`, `500 pcs/color`. Of counted things `1,250` can only be 1250."""
    if isinstance(cell, bool | date | datetime):
        return Quantity(problem="quantity_unreadable")
    if isinstance(cell, int | float):
        return _positive(exact(cell), None)
    text = unicodedata.normalize("NFKC", cell_text(cell)).strip().casefold()
    if is_empty(text):
        return Quantity()
    if len(text) > _LONGEST:
        return Quantity(problem="quantity_unreadable")
    text, per = _without_per(text)
    text = re.sub(r"^(?:moq|min\.?|qty|≥|>=|from|起订量|ab|mind\.?)\s*[:：]?\s*|(?:\+|起订|起|以上)$", "", text).strip()
    figure, unit = _figure_and_unit(text)
    number = parse_number(figure, mark)
    if _THOUSANDS.fullmatch(figure) and (unit in COUNTED or (unit is None and number is Doubt.AMBIGUOUS_MARK)):
        number = parse_number(re.sub(r"[.,]", "", figure))  # nobody writes a piece with three decimals
    if number is Doubt.AMBIGUOUS_MARK:
        return Quantity(problem="price_mark")
    return Quantity(problem="quantity_unreadable") if isinstance(number, Doubt) else _positive(number, unit, per)


def _figure_and_unit(text: str) -> tuple[str, str | None]:
    """`1,200 pcs` in two; all of it and None where nothing behind the figure is a unit."""
    for at in range(1, len(text)):
        if text[at].isalpha() and (unit := parse_unit(text[at:])):
            head = text[:at].rstrip(" /.")
            if not isinstance(parse_number(head, "."), Doubt):
                return head, unit
    return text, None


def _without_per(text: str) -> tuple[str, str | None]:
    """A quantity's text without what it holds for, and that: `500 pcs/color` is 500 pcs for each colour."""
    match = re.fullmatch(r"(.*\d.*?)\s*(?:/|per|each|je|par|por|per ogni|каждый|每)\s*([^\d/]{1,20})", text)
    per = _per_words().get(fold(match[2])) if match else None
    return (match[1], per) if match and per else (text, None)


def _positive(number: Decimal, unit: str | None, per: str | None = None) -> Quantity:
    if number == 0:
        return Quantity()
    if number < 0 or number >= PRICE_LIMIT:
        return Quantity(problem="quantity_unreadable")
    return Quantity(number, unit, None, per)
