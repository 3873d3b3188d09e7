"""Cartons, volume and weight of a quantity."""

from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from app.domain.catalog import Carton


@dataclass(frozen=True)
class Packed:
    """What a quantity becomes in export cartons; a remainder takes a carton of its own. Unknown stays None."""

    cartons: int | None = None
    cbm: Decimal | None = None
    gross_kg: Decimal | None = None


def pack(quantity: Decimal | None, carton: Carton) -> Packed:
    """Cartons, cubic metres and gross kilograms of `quantity` pieces."""
    if quantity is None or not carton.pieces:
        return Packed()
    count = int((quantity / carton.pieces).to_integral_value(ROUND_CEILING))
    volume, weight = carton.volume, carton.gross_kg
    return Packed(
        count,
        None if volume is None else tidy(count * volume),
        None if weight is None else tidy(count * weight),
    )


def tidy(value: Decimal) -> Decimal:
    """Drop trailing zeros and exponents: volumes and weights have no minor unit."""
    trimmed = value.normalize()
    return trimmed.quantize(Decimal(1)) if trimmed == trimmed.to_integral_value() else trimmed
