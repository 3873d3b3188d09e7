"""A quotation: an offer whose every figure knows its cell. Accepted, it binds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from app.domain.inquiry import Flag
from app.domain.source import SourceRef


@dataclass(frozen=True)
class OpenPoint:
    """Something the quote cannot know. Words: `open-<code>` with `facts`."""

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
    """`sources` holds the cells of further fields: name, quantity, tier_from, moq, next_tier_from, next_tier_price,
    lead_days, cartons, cbm, gross_kg."""


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
    """`price_basis` is the term of the unit prices (`FOB Ningbo`), `incoterm` and `place` that of the total. `sources`
    holds where freight, insurance, deposit_percent, payment, valid_until, lead_days came from."""
