"""Charges beside the goods: moulds, logo plates, artwork, express. From the sheet, else the merchant's terms."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache, lru_cache

from app.domain.catalog import Product
from app.domain.columns import said
from app.domain.exchange import round_price
from app.domain.money import round_money
from app.domain.numbers import parse_number
from app.domain.quote import OpenPoint, QuoteLine
from app.domain.quote_parts import CHARGE_CODES, CHARGE_UNITS, TYPED, Charge, Named
from app.domain.source import PolicyRef, SourceRef
from app.rules import pack

_SIGNS = {"US$": "USD", "€": "EUR", "£": "GBP", "$": None, "¥": None, "￥": None, "RMB": "CNY"}
_MONEY = re.compile(r"\s*(?P<a>[A-Z]{3}|US\$|[$€£¥￥])?\s*(?P<n>[\d.,' ]*\d)\s*(?P<b>[A-Z]{3}|[$€£¥￥元])?\s*")
_PER = re.compile(r"(?:/|\bper\b|\beach\b|每)\s*(\w[\w-]*)?", re.IGNORECASE)
_LONGEST = 80
"""A cell with more in it tells a story, not a price."""

_FREE = frozenset(("free", "free of charge", "foc", "免费", "0"))


@dataclass(frozen=True)
class Fee:
    """A price found in a cell or a setting: amount, currency (None where none is named), what it is per (or None)."""

    amount: Decimal
    currency: str | None = None
    per: str | None = None


def parse_fee(text: str, header: str = "") -> Fee | None:
    """`USD 50/order`, `$0.05 per pc`, `800元`, `free`; None for what is no single price. The header may name what is
    per (`Logo charge (USD/pc)`)."""
    if len(text) > _LONGEST:
        return None
    if text.strip().casefold() in _FREE:
        return Fee(Decimal(0), per=_per_of(header))
    said = _PER.search(text)
    head = (text[: said.start()] if said else text).strip()
    match = _MONEY.fullmatch(head)
    amount = parse_number(match["n"].strip(), ".") if match is not None else None
    if match is None or not isinstance(amount, Decimal) or amount < 0:
        return None
    sign = match["a"] or match["b"]
    currency = _SIGNS.get(sign, sign) if sign != "元" else "CNY"
    return Fee(amount, currency or _code_in(header), _per_of(text) or _per_of(header))


def _code_in(header: str) -> str | None:
    found = re.search(r"\b(USD|EUR|GBP|CNY|RMB|JPY|AUD|CAD|HKD)\b", header)
    return _SIGNS.get(found[1], found[1]) if found else None


def _per_of(text: str) -> str | None:
    said = _PER.search(text)
    if said is None:
        return None
    word = (said[1] or "each").casefold()
    return _per_words().get(word)


@cache
def _per_words() -> Mapping[str, str]:
    return {word: per for per, words in pack("quoting")["charges_per"].items() for word in words}


_TERM = re.compile(r"\s*([a-z]+)\s*=\s*(\d{1,9}(?:\.\d{1,4})?)\s*/\s*([a-z]+)\s*")


@lru_cache(maxsize=256)
def parse_charges(text: str) -> Mapping[str, Fee]:
    """The setting: `mould=800/line; logo=50/order; packaging=0.12/unit`, in their own currency. ValueError else."""
    fees: dict[str, Fee] = {}
    for part in re.split(r"[;\n]", text):
        if not part.strip():
            continue
        match = _TERM.fullmatch(part.casefold())
        if match is None or match[1] not in CHARGE_CODES or match[3] not in CHARGE_UNITS or match[1] in fees:
            raise ValueError(text)
        fees[match[1]] = Fee(Decimal(match[2]), None, match[3])
    return fees


@dataclass(frozen=True)
class Desk:
    """What charges are worked out with: the quote's currency, the merchant's own currency and fees, and units of the
    quote's currency for one of another."""

    currency: str | None
    own_currency: str | None
    fees: Mapping[str, Fee]
    rates: Mapping[str, Decimal] = field(default_factory=dict)

    def rate(self, currency: str | None) -> Decimal | None:
        """What one unit of a currency is in the quote's; None where nobody has said."""
        return Decimal(1) if currency == self.currency else self.rates.get(currency or "")


def charges_for(
    asked: Sequence[str], lines: Sequence[QuoteLine], products: Mapping[str, Product], desk: Desk
) -> tuple[tuple[Charge, ...], tuple[OpenPoint, ...]]:
    """The charges that the asked work costs, and an open point for each that nobody has priced."""
    found: list[Charge] = []
    points: list[OpenPoint] = []
    for code in dict.fromkeys(asked):
        made = _of_sheet(code, lines, products, desk) or _of_terms(code, lines, desk)
        found += made
        if not made:
            points.append(OpenPoint("charge_unknown", {"what": code}))
    return tuple(found), tuple(points)


@dataclass(frozen=True)
class TypedCharge:
    """A charge that the merchant types: `amount` in the quote's currency for one of CHARGE_UNITS."""

    text: str
    amount: Decimal
    per: str = "order"


def typed_charges(typed: Sequence[TypedCharge], lines: Sequence[QuoteLine], currency: str | None) -> list[Charge]:
    """What typed charges come to: by the piece over all lines, by the line once for each. None without a currency.

    By the piece nothing is charged for a line whose quantity is not known.
    """
    if currency is None:
        return []
    pieces = sum((line.quantity for line in lines if line.quantity is not None), Decimal(0))
    times = {"order": Decimal(1), "line": Decimal(len(lines)), "unit": pieces}
    return [
        Charge(
            each.text.casefold() if each.text.casefold() in CHARGE_CODES else TYPED,
            each.text,
            round_money(each.amount * times[each.per], currency),
            each.per,
            PolicyRef("charges"),
            each.amount,
        )
        for each in typed
    ]


def _of_sheet(code: str, lines: Sequence[QuoteLine], products: Mapping[str, Product], desk: Desk) -> list[Charge]:
    """Charges named in the products' own rows; none at all unless every line's is known, or it is once an order."""
    made: list[Charge] = []
    for line in lines:
        cell = said(products[line.sku], code)
        charge = _charge(code, cell, line, products[line.sku], desk) if cell is not None else None
        if charge is None:
            continue
        if charge.per == "order":
            return [charge]
        made.append(charge)
    return made if len(made) == len(lines) else []


def _charge(code: str, cell: Named, line: QuoteLine, product: Product, desk: Desk) -> Charge | None:
    fee = parse_fee(cell.text, cell.name)
    if fee is None:
        return None
    rate = desk.rate(fee.currency or product.currency or desk.own_currency)
    per = fee.per or pack("quoting")["charges"].get(code)
    if per is None or rate is None:
        return None
    return _reckoned(Charge(code, cell.name, Decimal(0), per, cell.source, _price(fee.amount, rate, desk)), line, desk)


def _price(amount: Decimal, rate: Decimal, desk: Desk) -> Decimal:
    return amount if rate == 1 else round_price(amount * rate, desk.currency or "")


def _of_terms(code: str, lines: Sequence[QuoteLine], desk: Desk) -> list[Charge]:
    fee, rate = desk.fees.get(code), desk.rate(desk.own_currency)
    if fee is None or fee.per is None or desk.currency is None or rate is None:
        return []
    source: SourceRef = PolicyRef("charges")
    each = _price(fee.amount, rate, desk)
    if fee.per == "order":
        return [Charge(code, code, round_money(each, desk.currency), fee.per, source, each)]
    once = Charge(code, code, Decimal(0), fee.per, source, each)
    made = [_reckoned(once, line, desk) for line in lines]
    known = [charge for charge in made if charge is not None]
    return known if len(known) == len(made) else []


def _reckoned(charge: Charge, line: QuoteLine, desk: Desk) -> Charge | None:
    """The charge at its rate for its whole line: by the piece it counts the line's quantity."""
    times = line.quantity if charge.per == "unit" else Decimal(1)
    if desk.currency is None or times is None or charge.rate is None:
        return None
    amount = round_money(charge.rate * times, desk.currency)
    sku = None if charge.per == "order" else line.sku
    return Charge(charge.code, charge.text, amount, charge.per, charge.source, charge.rate, sku)
