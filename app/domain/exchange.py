"""Prices in another currency than their list's: only at a rate the merchant typed, its date beside it, never fetched.

`USD/CNY=7.10 2026-11-20` says that one US dollar is 7.10 yuan on that day. The safety margin always works for the
merchant: a converted price is the plain one divided by (1 − margin).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import cache, lru_cache

from app.domain.catalog import FreightRow, Tier
from app.domain.money import HUNDRED, minor_units
from app.domain.quote_parts import Exchange

_RATE = re.compile(r"\s*([A-Za-z]{3})\s*/\s*([A-Za-z]{3})\s*[=:]\s*(\d{1,9}(?:\.\d{1,10})?)\s+(\d{4}-\d{2}-\d{2})\s*")
_DIGITS = Context(prec=12, rounding=ROUND_HALF_UP)


@dataclass(frozen=True)
class Rate:
    """One `base` is `rate` of `currency` on a day."""

    base: str
    currency: str
    rate: Decimal
    on: date


@lru_cache(maxsize=256)
def parse_rates(text: str) -> tuple[Rate, ...]:
    """`USD/CNY=7.10 2026-11-20; EUR/USD=1.08 2026-11-19`; ValueError for what is none, or a pair given twice."""
    rates = tuple(_rate(part) for part in re.split(r"[;\n]", text) if part.strip())
    pairs = [frozenset((rate.base, rate.currency)) for rate in rates]
    if len(set(pairs)) != len(pairs):
        raise ValueError(text)
    return rates


def _rate(text: str) -> Rate:
    match = _RATE.fullmatch(text)
    if match is None:
        raise ValueError(text)
    base, currency, rate = match[1].upper(), match[2].upper(), Decimal(match[3])
    if base == currency or not rate:
        raise ValueError(text)
    return Rate(base, currency, rate, date.fromisoformat(match[4]))


def exchange(of: str, to: str, rates: Sequence[Rate], margin_percent: Decimal = Decimal(0)) -> Exchange | None:
    """How an amount of `of` becomes one of `to`: by the pair typed either way round, else through one third currency.

    None without a rate. A chain is as old as its older rate, and is shown as one rate of `of` in `to`.
    """
    direct = _direct(of, to, rates)
    if direct is not None:
        rate, plain = direct
        return Exchange(
            of, to, _safe(plain, margin_percent), rate.base, rate.currency, rate.rate, rate.on, margin_percent
        )
    for middle in sorted({code for rate in rates for code in (rate.base, rate.currency)} - {of, to}):
        first, second = _direct(of, middle, rates), _direct(middle, to, rates)
        if first is not None and second is not None:
            plain = first[1] * second[1]
            on = min(first[0].on, second[0].on)
            return Exchange(of, to, _safe(plain, margin_percent), of, to, _DIGITS.plus(plain), on, margin_percent)
    return None


def _direct(of: str, to: str, rates: Sequence[Rate]) -> tuple[Rate, Decimal] | None:
    for rate in rates:
        if (rate.base, rate.currency) == (of, to):
            return rate, rate.rate
        if (rate.base, rate.currency) == (to, of):
            return rate, 1 / rate.rate
    return None


def _safe(plain: Decimal, margin_percent: Decimal) -> Decimal:
    """The rate applied, to twelve digits: what is shown is what is reckoned with."""
    return _DIGITS.plus(plain / (1 - margin_percent / HUNDRED))


def round_price(price: Decimal, currency: str) -> Decimal:
    """A worked-out unit price: two digits finer than the minor unit, half up; zeros beyond the minor unit dropped."""
    unit, finest = _steps(currency)
    fine = price.quantize(finest, ROUND_HALF_UP)
    plain = fine.quantize(unit)
    return plain if plain == fine else fine.normalize()


@cache
def _steps(currency: str) -> tuple[Decimal, Decimal]:
    """The minor unit and the step of worked-out prices."""
    units = minor_units(currency)
    return Decimal(1).scaleb(-units), Decimal(1).scaleb(-units - 2)


def convert_price(price: Decimal, conversion: Exchange) -> Decimal:
    """A unit price in the other currency; a price is never rounded down to nothing."""
    made = round_price(price * conversion.applied, conversion.to)
    return made if made or not price else _steps(conversion.to)[1]


def convert_tiers(tiers: Sequence[Tier], conversion: Exchange) -> tuple[Tier, ...]:
    """A ladder of prices in the other currency, their cells kept."""
    return tuple([Tier(t.min_quantity, convert_price(t.unit_price, conversion), t.source) for t in tiers])


def convert_freight(row: FreightRow, conversion: Exchange) -> FreightRow:
    """A freight row in the other currency."""
    return replace(row, rate=convert_price(row.rate, conversion), currency=conversion.to)


def stale(conversion: Exchange, today: date, days: int | None) -> bool:
    """Whether a rate is older than the merchant allows; a rate dated after today is as doubtful."""
    return days is not None and not 0 <= (today - conversion.on).days <= days
