"""Money is Decimal from the cell to the PDF; rounding happens here and nowhere else."""

from decimal import ROUND_HALF_UP, Decimal
from functools import cache

_MINOR_UNITS = dict.fromkeys(
    ("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"), 0
) | dict.fromkeys(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), 3)
"""ISO 4217 minor units that are not 2."""

HUNDRED = Decimal(100)


def minor_units(currency: str) -> int:
    """Decimals of a currency by ISO 4217: 2 unless listed."""
    return _MINOR_UNITS.get(currency, 2)


def round_money(amount: Decimal, currency: str) -> Decimal:
    """Round half up to the currency's minor unit."""
    return amount.quantize(_minor_unit(currency), ROUND_HALF_UP)


@cache
def _minor_unit(currency: str) -> Decimal:
    return Decimal(1).scaleb(-minor_units(currency))


def percent_of(percent: Decimal, amount: Decimal, currency: str) -> Decimal:
    """`percent` (30 means 30 %) of an amount, rounded half up to the minor unit."""
    return round_money(amount * percent / HUNDRED, currency)
