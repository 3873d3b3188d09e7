"""What a quote holds beside its lines: charges, conversions, loads, pallets, marks."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from app.domain.source import SourceRef

CHARGE_CODES = ("mould", "logo", "plate", "artwork", "packaging", "express")
CHARGE_UNITS = ("unit", "order", "line")
TYPED = "typed"
"""The code of a charge that only has the merchant's own name."""


@dataclass(frozen=True)
class Part:
    """A colour, size or other share of a line: `black`, 300 of the line's unit."""

    label: str
    quantity: Decimal


@dataclass(frozen=True)
class Charge:
    """A charge beside the goods. `amount` is in the quote's currency, for everything it covers, rounded.

    `code` is one of CHARGE_CODES, TYPED, or of a term's charges; `per` one of CHARGE_UNITS, `rate` the price of one of
    them; `text` is what the merchant calls it; `sku` the line it belongs to, None for the whole order.
    """

    code: str
    text: str
    amount: Decimal
    per: str
    source: SourceRef
    rate: Decimal | None = None
    sku: str | None = None


@dataclass(frozen=True)
class Exchange:
    """A conversion that a quote used: one `base` is `rate` of `currency`, as typed by the merchant on `on`.

    `applied` is what one unit of the list's currency `of` became in the quote's currency `to`, the safety margin
    (per cent, the merchant's own affair) included.
    """

    of: str
    to: str
    applied: Decimal
    base: str
    currency: str
    rate: Decimal
    on: date
    margin_percent: Decimal = Decimal(0)


@dataclass(frozen=True)
class Share:
    """Cartons of one line in one container."""

    sku: str
    cartons: int


@dataclass(frozen=True)
class Load:
    """`count` containers of one kind, each holding `shares`; volume and weight are of one of them."""

    container: str
    count: int
    shares: tuple[Share, ...]
    cbm: Decimal
    gross_kg: Decimal | None
    free_cbm: Decimal
    free_kg: Decimal | None


@dataclass(frozen=True)
class Way:
    """What the shipment costs one way: `LCL`, or the containers of the plan (`1×40HQ + 1×20GP`)."""

    mode: str
    text: str
    cost: Decimal
    currency: str
    sources: tuple[SourceRef, ...] = ()


@dataclass(frozen=True)
class TopUp:
    """One line raised by `cartons` fills the last container: the new quantity, its tier price and its amount."""

    sku: str
    container: str
    cartons: int
    quantity: Decimal
    unit_price: Decimal | None
    amount: Decimal | None
    source: SourceRef | None = None


@dataclass(frozen=True)
class LoadPlan:
    """How the goods go: containers, what each way costs where freight rates are known, what would fill the last one.

    `best` is `LCL` or `FCL`. `break_even_cbm` is the volume from which the container `break_even_with` costs less than
    a share of one. `oversized` are lines whose cartons pass no door or are too heavy for any container.
    """

    best: str
    loads: tuple[Load, ...]
    cbm: Decimal
    gross_kg: Decimal | None
    ways: tuple[Way, ...] = ()
    break_even_cbm: Decimal | None = None
    break_even_with: str | None = None
    top_ups: tuple[TopUp, ...] = ()
    oversized: tuple[str, ...] = ()


@dataclass(frozen=True)
class Palletised:
    """One line on pallets."""

    sku: str
    cartons_per_pallet: int
    pallets: int
    source: SourceRef


@dataclass(frozen=True)
class PalletPlan:
    """Pallets of a quote, no line mixed with another; weight and volume include the pallets themselves."""

    pallets: int
    lines: tuple[Palletised, ...]
    cbm: Decimal | None
    gross_kg: Decimal | None


@dataclass(frozen=True)
class Mark:
    """What is printed on cartons `first` to `last`; `sku` is None for the main mark of all."""

    sku: str | None
    first: int
    last: int
    lines: tuple[str, ...]


class Named(NamedTuple):
    """An attribute of a product that steers a quote, as its sheet writes it."""

    name: str
    text: str
    source: SourceRef
