"""What the merchant sells and what shipping costs, as their sheets say it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from app.domain.source import CellRef


@dataclass(frozen=True)
class Tier:
    """A unit price from a quantity upward; `source` is the price's cell."""

    min_quantity: Decimal
    unit_price: Decimal
    source: CellRef


@dataclass(frozen=True)
class Carton:
    """One export carton: pieces in it, volume in cubic metres, weights in kilograms. Unknown stays None."""

    pieces: Decimal | None = None
    cbm: Decimal | None = None
    gross_kg: Decimal | None = None
    net_kg: Decimal | None = None
    length_cm: Decimal | None = None
    width_cm: Decimal | None = None
    height_cm: Decimal | None = None

    @property
    def volume(self) -> Decimal | None:
        """Cubic metres of one carton: as given, else from the three edges."""
        if self.cbm is not None:
            return self.cbm
        if self.length_cm is None or self.width_cm is None or self.height_cm is None:
            return None
        return self.length_cm * self.width_cm * self.height_cm / Decimal(1_000_000)


@dataclass(frozen=True)
class Certificate:
    """A certificate or standard that the sheet names for a product (`CE`, `FDA`), as written there."""

    kind: str
    source: CellRef


@dataclass(frozen=True)
class Product:
    """One row of a price list. `sku` is its identity inside a workspace; `unit` is a code of `domain.units`.

    `attributes` are named facts (material, colour, battery); `cells` maps a field name to the cell it came from
    (`moq`, `lead_days`, `carton.pieces`, `attributes.material`).
    """

    sku: str
    name: str
    unit: str = "pc"
    currency: str | None = None
    tiers: tuple[Tier, ...] = ()
    moq: Decimal | None = None
    lead_days: int | None = None
    carton: Carton = Carton()
    name_zh: str | None = None
    description: str | None = None
    hs_code: str | None = None
    price_basis: str | None = None
    certificates: tuple[Certificate, ...] = ()
    attributes: Mapping[str, str] = field(default_factory=dict)
    floor_cost: Decimal | None = None
    cells: Mapping[str, CellRef] = field(default_factory=dict)


FREIGHT_MODES = ("LCL", "FCL20", "FCL40", "FCL40HQ", "AIR", "EXPRESS")
FREIGHT_UNITS = ("cbm", "kg", "container", "shipment")


@dataclass(frozen=True)
class FreightRow:
    """One row of a freight table: `rate` of `currency` per `per` (one of FREIGHT_UNITS) to `place`."""

    mode: str
    place: str
    rate: Decimal
    currency: str
    per: str
    source: CellRef
    minimum: Decimal | None = None
    transit_days: int | None = None
    valid_until: date | None = None
    origin: str | None = None


@dataclass(frozen=True)
class BuyerRow:
    """One row of a buyer list; the e-mail address, else the company, is its identity."""

    name: str | None
    company: str | None
    country: str | None
    email: str | None
    phone: str | None
    source: CellRef
