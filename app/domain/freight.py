"""What main carriage and insurance cost, from the merchant's freight rows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal
from functools import cache

from app.domain.catalog import FreightRow
from app.domain.money import HUNDRED, round_money
from app.domain.ports import same_place
from app.rules import pack

__all__ = [
    "CONTAINER_MODES", "SEA_MODES", "Freight", "cheapest", "cost_of", "insurance_premium", "loads", "measure_of",
    "same_place", "volumetric_kg",
]  # fmt: skip

CONTAINER_MODES = ("FCL20", "FCL40", "FCL40HQ", "FCL45HQ")
SEA_MODES = ("LCL", *CONTAINER_MODES)
_CBM_CM3 = Decimal(1_000_000)


@dataclass(frozen=True)
class Freight:
    """Freight of a shipment: the row used and its cost; the cost is in the currency asked for."""

    row: FreightRow
    cost: Decimal


@cache
def loads() -> Mapping[str, tuple[Decimal, Decimal]]:
    """Usable cubic metres and payload in kilograms of a container, wagon or truck, by mode: planning figures."""
    boxes = {row["mode"]: (row["usable_cbm"], row["payload_kg"]) for row in pack("containers")["containers"]}
    return {mode: (Decimal(cbm), Decimal(kg)) for mode, (cbm, kg) in (boxes | pack("freight")["loads"]).items()}


def volumetric_kg(cbm: Decimal, mode: str) -> Decimal:
    """Kilograms that a volume counts as: by 6000 cm³ (air) or 5000 cm³ (express) a kilogram; 0 for other modes."""
    divisor = pack("freight")["volumetric"].get(mode)
    return cbm * _CBM_CM3 / divisor if divisor else Decimal(0)


def cheapest(
    rows: Iterable[FreightRow],
    cbm: Decimal | None,
    gross_kg: Decimal | None,
    currency: str,
    today: date,
    rates: Mapping[str, Decimal] | None = None,
) -> Freight | None:
    """The cheapest way among rows that are valid today and whose measure is known, in `currency`.

    `rates` are units of `currency` for one unit of another; a row in a currency without a rate is left out. Rows of
    one way with several minimums are weight breaks: paying for a higher break may cost less, and then it is taken.
    """
    known = {**(rates or {}), currency: Decimal(1)}
    usable = [row for row in rows if row.currency in known and not (row.valid_until and row.valid_until < today)]
    ways = [
        Freight(row, round_money(cost * known[row.currency], currency))
        for row in usable
        if (cost := cost_of(row, cbm, gross_kg)) is not None
    ]
    return min(ways, key=lambda way: way.cost, default=None)


def cost_of(row: FreightRow, cbm: Decimal | None, gross_kg: Decimal | None) -> Decimal | None:
    """What a shipment costs by one row, rounded to the minor unit; None when its measure is unknown."""
    measure = measure_of(row, cbm, gross_kg)
    return None if measure is None else round_money(row.rate * measure, row.currency)


def measure_of(row: FreightRow, cbm: Decimal | None, gross_kg: Decimal | None) -> Decimal | None:
    """What a row charges for, in its own measure.

    By the cubic metre the larger of volume and tonnes; by the kilogram the larger of weight and volumetric weight.
    `minimum` is the least quantity charged; LCL without one charges at least one cubic metre.
    """
    measure = _measure(row, cbm, gross_kg)
    if measure is None or row.per == "shipment":
        return measure
    usual = pack("freight")["least"].get(row.mode, 0) if row.per == "cbm" else 0
    return max(measure, Decimal(usual) if row.minimum is None else row.minimum)


def _measure(row: FreightRow, cbm: Decimal | None, gross_kg: Decimal | None) -> Decimal | None:
    if row.per == "shipment":
        return Decimal(1)
    if row.per == "container":
        return units_needed(row.mode, cbm, gross_kg)
    if row.per == "cbm":
        return None if cbm is None else max(cbm, (gross_kg or Decimal(0)) / 1000)
    if gross_kg is None:
        return None
    return max(gross_kg, volumetric_kg(cbm or Decimal(0), row.mode))


def units_needed(mode: str, cbm: Decimal | None, gross_kg: Decimal | None) -> Decimal | None:
    """Containers, wagons or trucks for a shipment, by volume and payload; None when volume or mode is not known."""
    if cbm is None or mode not in loads():
        return None
    volume, payload = loads()[mode]
    needed = max(cbm / volume, (gross_kg or Decimal(0)) / payload)
    return max(needed.to_integral_value(ROUND_CEILING), Decimal(1))


def insurance_premium(cfr: Decimal, percent: Decimal, uplift_percent: Decimal, currency: str) -> Decimal:
    """Premium inside a CIF price, in closed form: CIF = CFR / (1 − (1+k)·R), premium = CIF − CFR.

    `percent` is the premium rate R and `uplift_percent` the uplift k, both in per cent (Incoterms® 2020: at least 10).
    """
    return round_money(cfr / (1 - premium_share(percent, uplift_percent)), currency) - cfr


def premium_share(percent: Decimal, uplift_percent: Decimal) -> Decimal:
    """The premium as a share of the insured price: (1+k)·R."""
    return (1 + uplift_percent / HUNDRED) * percent / HUNDRED
