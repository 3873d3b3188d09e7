"""What a price is built from. Unknown stays None and makes the terms that need it missing, never a guess."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.costing.duties import DutyLayer
from app.domain.money import HUNDRED

ZERO = Decimal(0)


@dataclass(frozen=True)
class Fx:
    """Home currency for one unit of the foreign one: the bank's buying rate, its day, who typed it, safety margin in %.

    `applied` is what prices are made with: the rate less the margin, so that the seller is on the safe side.
    """

    rate: Decimal
    on: date | None = None
    margin_percent: Decimal = ZERO
    source: str = "typed"

    @property
    def applied(self) -> Decimal:
        """The rate less the safety margin."""
        return self.rate * (1 - self.margin_percent / HUNDRED)


@dataclass(frozen=True)
class Margin:
    """Profit in per cent of the price, or of the cost; and of which price: the quoted term's or the FOB one.

    `of` is `price` or `cost`. `base` is `term` (all shares sit on the price of the quoted term, in one denominator)
    or `fob` (shares sit on FOB; freight, insurance and what follows are passed on at cost).
    """

    percent: Decimal = ZERO
    of: str = "price"
    base: str = "term"


@dataclass(frozen=True)
class Costs:
    """Costs of one unit. Home currency down to `loading`, foreign currency from `freight` on, shares in per cent.

    `purchase` is the price with VAT that a trading company pays; for a `producer` it is the cost without VAT.
    `bonded` are a producer's duty-free inputs, `input_credit` its VAT credit at the end of the period. `port` is what a
    port takes for putting goods on board, `loading` the part of it behind the ship's side (FAS leaves it out).
    `by_sea` tells whether C and D prices begin from FOB or, for other transport, from FCA.
    """

    purchase: Decimal
    vat_percent: Decimal = ZERO
    rebate_percent: Decimal = ZERO
    producer: bool = False
    bonded: Decimal = ZERO
    input_credit: Decimal | None = None
    overhead: Decimal = ZERO
    inland: Decimal | None = ZERO
    customs: Decimal | None = ZERO
    port: Decimal | None = ZERO
    loading: Decimal | None = None
    freight: Decimal | None = None
    insurance_percent: Decimal | None = None
    uplift_percent: Decimal = Decimal(10)
    destination: Decimal | None = None
    unloading: Decimal | None = None
    clearance: Decimal | None = None
    duties: tuple[DutyLayer, ...] | None = None
    import_vat_percent: Decimal | None = None
    import_vat_excluded: bool = False
    margin: Margin = Margin()
    bank_percent: Decimal = ZERO
    commission_percent: Decimal = ZERO
    by_sea: bool = True


def missing_for(costs: Costs, code: str) -> tuple[str, ...]:
    """The fields of `Costs` that a term needs and that are not known."""
    needed = list(_ORIGIN[code if code in _ORIGIN else ("FOB" if costs.by_sea else "FCA")])
    needed += ["freight"] if code not in _ORIGIN else []
    needed += ["insurance_percent"] if code in ("CIF", "CIP") else []
    needed += _BEHIND.get(code, ())
    if code == "DDP":
        needed += ["duties"] if costs.import_vat_excluded else ["duties", "import_vat_percent"]
    return tuple(name for name in needed if getattr(costs, name) is None)


_ORIGIN = {
    "EXW": (),
    "FCA": ("inland", "customs"),
    "FAS": ("inland", "customs", "port", "loading"),
    "FOB": ("inland", "customs", "port"),
}
_BEHIND = {"DAP": ("destination",), "DPU": ("destination", "unloading"), "DDP": ("destination", "clearance")}
"""Costs behind the main carriage; DDP unloads nothing (Incoterms® 2020)."""


def origin_cost(costs: Costs, code: str) -> Decimal:
    """Home costs beside the goods up to where the term begins to be carried: inland, export customs, port."""
    at = code if code in _ORIGIN else ("FOB" if costs.by_sea else "FCA")
    parts = {name: getattr(costs, name) or ZERO for name in _ORIGIN[at]}
    return parts.get("inland", ZERO) + parts.get("customs", ZERO) + parts.get("port", ZERO) - parts.get("loading", ZERO)


def delivered(costs: Costs, code: str) -> dict[str, Decimal]:
    """Foreign costs behind the main carriage that a D term holds, without duty and tax."""
    return {name: getattr(costs, name) or ZERO for name in _BEHIND.get(code, ())}
