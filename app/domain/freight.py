"""What main carriage and insurance cost, from the merchant's freight rows."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal

from app.domain.catalog import FreightRow
from app.domain.money import HUNDRED, round_money

CONTAINERS = {
    "FCL20": (Decimal(28), Decimal(28_000)),
    "FCL40": (Decimal(58), Decimal(26_500)),
    "FCL40HQ": (Decimal(68), Decimal(26_500)),
}
"""Usable cubic metres and payload in kilograms of a container, planning figures."""

AIR_KG_PER_CBM = Decimal(1_000_000) / Decimal(6_000)
EXPRESS_KG_PER_CBM = Decimal(1_000_000) / Decimal(5_000)
"""Volumetric weight: cubic centimetres by 6000 (air) or 5000 (express)."""

SEA_MODES = ("LCL", "FCL20", "FCL40", "FCL40HQ")


@dataclass(frozen=True)
class Freight:
    """Freight of a shipment: the row used and its cost in the row's currency."""

    row: FreightRow
    cost: Decimal


def same_place(one: str, other: str) -> bool:
    """Whether two place names mean the same: case, accents, country suffix and punctuation do not count."""
    return _key(one) == _key(other) != ""


def _key(place: str) -> str:
    head = place.split(",")[0].split("(")[0]
    letters = unicodedata.normalize("NFKD", head.casefold())
    return "".join(c for c in letters if c.isalnum() and not unicodedata.combining(c)).removeprefix("portof")


def cheapest(
    rows: Iterable[FreightRow], cbm: Decimal | None, gross_kg: Decimal | None, currency: str, today: date
) -> Freight | None:
    """The cheapest way among rows that are valid today, in the quote's currency, and whose measure is known."""
    usable = [row for row in rows if row.currency == currency and not (row.valid_until and row.valid_until < today)]
    ways = [Freight(row, cost) for row in usable if (cost := cost_of(row, cbm, gross_kg)) is not None]
    return min(ways, key=lambda way: way.cost, default=None)


def cost_of(row: FreightRow, cbm: Decimal | None, gross_kg: Decimal | None) -> Decimal | None:
    """What a shipment costs by one row, rounded to the minor unit; None when its measure is unknown.

    LCL by the cubic metre counts the larger of volume and tonnes. `minimum` is the least quantity charged, in the
    row's own measure.
    """
    measure = _measure(row, cbm, gross_kg)
    if measure is None:
        return None
    if row.minimum is not None and row.per != "shipment":
        measure = max(measure, row.minimum)
    return round_money(row.rate * measure, row.currency)


def _measure(row: FreightRow, cbm: Decimal | None, gross_kg: Decimal | None) -> Decimal | None:
    if row.per == "shipment":
        return Decimal(1)
    if row.per == "container":
        return _containers(row.mode, cbm, gross_kg)
    if row.per == "cbm":
        return None if cbm is None else max(cbm, (gross_kg or Decimal(0)) / 1000)
    if gross_kg is None:
        return None
    factor = {"AIR": AIR_KG_PER_CBM, "EXPRESS": EXPRESS_KG_PER_CBM}.get(row.mode, Decimal(0))
    return max(gross_kg, (cbm or Decimal(0)) * factor)


def _containers(mode: str, cbm: Decimal | None, gross_kg: Decimal | None) -> Decimal | None:
    if cbm is None or mode not in CONTAINERS:
        return None
    volume, payload = CONTAINERS[mode]
    needed = max(cbm / volume, (gross_kg or Decimal(0)) / payload)
    return max(needed.to_integral_value(ROUND_CEILING), Decimal(1))


def insurance_premium(cfr: Decimal, percent: Decimal, uplift_percent: Decimal, currency: str) -> Decimal:
    """Premium inside a CIF price, in closed form: CIF = CFR / (1 − (1+k)·R), premium = CIF − CFR.

    `percent` is the premium rate R and `uplift_percent` the uplift k, both in per cent (Incoterms® 2020: at least 10).
    """
    rate = (1 + uplift_percent / HUNDRED) * percent / HUNDRED
    return round_money(cfr / (1 - rate), currency) - cfr
