"""A quotation: an offer whose every figure knows its cell. Accepted, it binds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from app.domain.catalog import Carton
from app.domain.inquiry import Flag
from app.domain.quote_parts import Charge, Exchange, LoadPlan, Mark, PalletPlan, Part
from app.domain.source import SourceRef


@dataclass(frozen=True)
class OpenPoint:
    """Something the quote cannot know. Words: `open-<code>` with `facts`."""

    code: str
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Reason:
    """Why a figure of a quote differs from another quote's. Words: `reason-<code>` with `facts`."""

    code: str
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class QuoteLine:
    """One priced line; an unknown price is None and an open point of the quote. `source` is the price's cell."""

    sku: str
    name: str
    quantity: Decimal | None
    unit: str
    unit_price: Decimal | None
    amount: Decimal | None
    tier_from: Decimal | None
    cartons: int | None
    cbm: Decimal | None
    gross_kg: Decimal | None
    lead_days: int | None
    source: SourceRef | None
    moq: Decimal | None = None
    next_tier_from: Decimal | None = None
    next_tier_price: Decimal | None = None
    sources: Mapping[str, SourceRef] = field(default_factory=dict)
    net_kg: Decimal | None = None
    last_carton: Decimal | None = None
    carton: Carton | None = None
    breakdown: tuple[Part, ...] = ()
    tier_group: str | None = None
    tier_quantity: Decimal | None = None
    holds_from: Decimal | None = None
    minimum_amount: Decimal | None = None
    sample: bool = False
    price_basis: str | None = None
    together: Decimal | None = None
    """`sources` holds the cells of further fields: name, quantity, tier_from, moq, next_tier_from, next_tier_price,
    lead_days, cartons, cbm, gross_kg.

    `last_carton` are the pieces in a last carton that is not full. `tier_group` is the family whose lines' quantities,
    added to `tier_quantity`, decided the tier. Below the minimum order the unit price is that of the minimum:
    `holds_from` says from which quantity it holds, `minimum_amount` what that quantity costs; both are None otherwise.
    `sample` tells that `unit_price` is the price of a sample. `price_basis` is the term of this line's unit price.
    `together` is the quantity of all lines of this product where there are several: it decides tier and minimum."""


@dataclass(frozen=True)
class Quote:
    """One version of a quotation in the contract's shape; sums that do not arise are None."""

    quote_id: str
    version: int
    currency: str | None
    incoterm: str | None
    place: str | None
    lines: tuple[QuoteLine, ...]
    goods_total: Decimal | None
    discount: Decimal | None
    freight: Decimal | None
    insurance: Decimal | None
    total: Decimal | None
    deposit: Decimal | None
    balance: Decimal | None
    payment: str | None
    cartons: int | None
    cbm: Decimal | None
    gross_kg: Decimal | None
    lead_days: int | None
    valid_until: date | None
    open_points: tuple[OpenPoint, ...] = ()
    flags: tuple[Flag, ...] = ()
    inquiry_id: str | None = None
    buyer: str | None = None
    issued: date | None = None
    discount_percent: Decimal | None = None
    deposit_percent: Decimal | None = None
    freight_mode: str | None = None
    sources: Mapping[str, SourceRef] = field(default_factory=dict)
    price_basis: str | None = None
    asked_incoterm: str | None = None
    asked_place: str | None = None
    freight_place: str | None = None
    net_kg: Decimal | None = None
    charges: tuple[Charge, ...] = ()
    containers: LoadPlan | None = None
    pallets: PalletPlan | None = None
    exchange: tuple[Exchange, ...] = ()
    marks: tuple[Mark, ...] = ()
    ready: date | None = None
    """`price_basis` is the term of the unit prices (`FOB Ningbo`), `incoterm` and `place` that of the total. `sources`
    holds where freight, insurance, deposit_percent, payment, valid_until, lead_days came from. `total` is the goods
    less the discount, plus freight, insurance and all `charges`. `ready` is the day the goods are, if ordered today."""

    @property
    def charges_total(self) -> Decimal:
        """All charges beside goods, freight and insurance."""
        return sum((charge.amount for charge in self.charges), Decimal(0))
