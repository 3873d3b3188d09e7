"""What goes into and comes out of the choice of a trade term."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from app.domain.catalog import FreightRow
from app.domain.inquiry import Flag
from app.domain.quote import OpenPoint
from app.domain.source import SourceRef


@dataclass(frozen=True)
class Shipment:
    """What must be carried: the price of the goods in `currency`, volume and weight.

    `rates` are units of `currency` for one unit of another, safety margin included; without one, freight and charges
    in another currency are left out. `hs_values` splits the price of the goods by HS code ("" where none is known).
    """

    goods: Decimal | None
    currency: str | None
    cbm: Decimal | None
    gross_kg: Decimal | None
    rates: Mapping[str, Decimal] = field(default_factory=dict)
    hs_values: Mapping[str, Decimal] = field(default_factory=dict)


ORIGIN_CHARGES = ("pickup", "port", "loading")
"""Charges that a buyer only ever sees inside a price."""


@dataclass(frozen=True)
class TermCharge:
    """What a term adds to the goods beside freight and insurance, in the quote's currency.

    `code` is pickup, port, loading, destination, unloading, clearance, duty or import_vat; negative where the term
    asked holds less than the price basis.
    """

    code: str
    amount: Decimal
    source: SourceRef


@dataclass(frozen=True)
class Offered:
    """The term offered and what carriage, insurance and charges add; None and empty on the price basis.

    `row` is the freight row used. `prices_in` is the term that unit prices with the charges at origin in them are in;
    None where there are no such charges.
    """

    incoterm: str | None
    place: str | None
    freight: Decimal | None = None
    insurance: Decimal | None = None
    mode: str | None = None
    open_points: tuple[OpenPoint, ...] = ()
    flags: tuple[Flag, ...] = ()
    sources: Mapping[str, SourceRef] = field(default_factory=dict)
    charges: tuple[TermCharge, ...] = ()
    row: FreightRow | None = None
    prices_in: str | None = None

    @property
    def added(self) -> Decimal:
        """All that the term adds to the price of the goods."""
        return (self.freight or 0) + (self.insurance or 0) + sum((each.amount for each in self.charges), Decimal(0))


@dataclass(frozen=True)
class Asked:
    """The term a buyer asked for; both None when they named none.

    `mode` is the carriage they want (one of FREIGHT_MODES, or SEA for any by sea); `written` is the rule in their own
    letters, where it was an older one (`DDU`).
    """

    incoterm: str | None
    place: str | None
    evidence: SourceRef | None = None
    mode: str | None = None
    written: str | None = None
