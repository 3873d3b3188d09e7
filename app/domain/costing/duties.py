"""Duty and import VAT as layers that the merchant typed: each with its share or amount, its basis and its days."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.money import HUNDRED

ZERO = Decimal(0)
BASES = ("CIF", "FOB")


@dataclass(frozen=True)
class DutyLayer:
    """One line of a tariff: `percent` of the customs value, or `per_unit` in foreign currency, or both.

    `basis` is what the country takes as customs value: CIF (EU, UK, China, Japan, most of the world) or FOB (US,
    Canada, Australia, New Zealand, South Africa). It holds from `start` to `end`, both included, None open.
    """

    name: str
    percent: Decimal = ZERO
    per_unit: Decimal = ZERO
    basis: str = "CIF"
    start: date | None = None
    end: date | None = None
    source: str = "user"


def in_force(layers: Iterable[DutyLayer], on: date | None) -> tuple[DutyLayer, ...]:
    """The layers that hold on a day; all of them where no day is given."""
    return tuple(
        layer
        for layer in layers
        if on is None or ((layer.start is None or layer.start <= on) and (layer.end is None or on <= layer.end))
    )


def duty_of(layers: Iterable[DutyLayer], cif: Decimal, fob: Decimal, units: Decimal = Decimal(1)) -> Decimal:
    """All layers together on a customs value, nothing rounded."""
    bases = {"CIF": cif, "FOB": fob}
    return sum((bases[each.basis] * each.percent / HUNDRED + each.per_unit * units for each in layers), ZERO)


def assess(
    value: Decimal, layers: Iterable[DutyLayer], vat_percent: Decimal, behind: Decimal = ZERO
) -> tuple[Decimal, Decimal]:
    """(duty, import VAT) on one customs value that serves as CIF and FOB alike.

    The VAT is on value, duty and `behind`, the carriage to the first destination inland.
    """
    duty = duty_of(layers, value, value)
    return duty, (value + duty + behind) * vat_percent / HUNDRED
