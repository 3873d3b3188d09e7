"""Figures as the reader's country writes them (CLDR by Babel). Nothing is rounded here: what is known is shown."""

from datetime import date, timedelta
from decimal import Decimal
from functools import cache

from babel import Locale
from babel.dates import format_date, format_timedelta
from babel.numbers import format_currency, format_decimal, format_percent
from babel.units import format_unit

from app.domain.money import HUNDRED, minor_units

_DAYS_STAY_DAYS = 1_000_000
"""Threshold that keeps CLDR from turning 30 days into a month."""


def decimals(value: Decimal) -> int:
    """Digits after the decimal mark that carry something: 1.250 has two."""
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


@cache
def _money_pattern(language: str, digits: int) -> str:
    """The locale's pattern with the ISO code in place of a symbol: `$` is the sign of twenty currencies."""
    pattern: str = Locale.parse(language).currency_formats["standard"].pattern
    pattern = pattern.replace("0.00", "0." + "0" * digits if digits else "0")
    parts = (part.strip() for part in pattern.split(";"))
    return ";".join(part.replace("¤", "¤¤\xa0" if part.lstrip("\u200f-").startswith("¤") else "¤¤") for part in parts)


def money(amount: Decimal, currency: str | None, language: str) -> str:
    """`1349.45` and USD: `USD 1,349.45` (en), `1.349,45 USD` (de). Finer unit prices keep their digits.

    Without a currency, which only a quote without prices lacks, the number alone.
    """
    if currency is None:
        return number(amount, language)
    digits = max(minor_units(currency), decimals(amount))
    text: str = format_currency(
        amount, currency, format=_money_pattern(language, digits), locale=language, currency_digits=False
    )
    return text.replace("\xa0\xa0", "\xa0")


def number(value: Decimal, language: str, digits: int = 0) -> str:
    """A plain number with at least `digits` decimals and none of its own lost."""
    places = max(digits, decimals(value))
    pattern = "#,##0." + "0" * places if places else "#,##0"
    text: str = format_decimal(value, format=pattern, locale=language)
    return text


def amount(value: Decimal, currency: str | None, language: str) -> str:
    """Money without its currency, for a column whose head names it."""
    return number(value, language, minor_units(currency or ""))


def percent(value: Decimal, language: str) -> str:
    """`30` is thirty per cent."""
    pattern = Locale.parse(language).percent_formats[None].pattern
    text: str = format_percent(
        value / HUNDRED,
        locale=language,
        format=pattern.replace("#,##0", "#,##0." + "0" * decimals(value)) if decimals(value) else None,
    )
    return text


def day(value: date, language: str) -> str:
    """A date with its month as a word: 02/11 means two things."""
    text: str = format_date(value, "long", locale=language)
    return text


def days(count: int, language: str) -> str:
    """`30 days`, never a month."""
    text: str = format_timedelta(timedelta(days=count), granularity="day", threshold=_DAYS_STAY_DAYS, locale=language)
    return text


def volume(cbm: Decimal, language: str) -> str:
    """Cubic metres with their sign."""
    return f"{number(cbm, language)} {sign('volume-cubic-meter', language)}"


def weight(kilograms: Decimal, language: str) -> str:
    """Kilograms with their sign."""
    return f"{number(kilograms, language)} {sign('mass-kilogram', language)}"


@cache
def sign(unit: str, language: str) -> str:
    """The short sign of a CLDR unit: `kg` of mass-kilogram."""
    text: str = format_unit(2, unit, "short", locale=language)
    return text.replace("2", "").strip()


def country(text: str, language: str) -> str:
    """A country's name by its two-letter ISO code; any other text stays as it is."""
    name = Locale.parse(language).territories.get(text) if len(text) == 2 else None
    return str(name or text)
