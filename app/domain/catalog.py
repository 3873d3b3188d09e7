"""What the merchant sells and what shipping costs, as their sheets say it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property

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

    @cached_property
    def volume(self) -> Decimal | None:
        """Cubic metres of one carton: as given, else from the three edges."""
        if self.cbm is not None:
            return self.cbm
        if self.length_cm is None or self.width_cm is None or self.height_cm is None:
            return None
        return self.length_cm * self.width_cm * self.height_cm / Decimal(1_000_000)


@dataclass(frozen=True)
class Certificate:
    """A certificate or standard held for a product: its kind (`CE`, `FDA`) and cell, and what the sheet tells of it.

    `scope` is what it covers, `valid_until` its last day. What is not told is None.
    """

    kind: str
    source: CellRef
    number: str | None = None
    scope: str | None = None
    valid_until: date | None = None
    issuer: str | None = None

    def expired(self, today: date) -> bool:
        """Whether its last day is past; False where no last day is told."""
        return self.valid_until is not None and self.valid_until < today


@dataclass(frozen=True)
class PictureRef:
    """A picture inside a foreign file: its part there, its media type and size in bytes.

    `digest` is the SHA-256 of its bytes once they are kept: the name of the file below the workspace's `pictures/`.
    """

    part: str
    media_type: str
    size: int
    digest: str = ""


class RowCells(Mapping[str, CellRef]):
    """Where the fields of one row stand: cell references made when asked for, since most are never asked.

    `columns` maps a field to its column letter, or to (row, letter) where a merged cell above holds the value; rows of
    one shape share it. Equal to any mapping with the same references.
    """

    __slots__ = ("columns", "file", "import_id", "row", "sheet")

    def __init__(
        self, file: str, sheet: str, row: int, import_id: str, columns: Mapping[str, str | tuple[int, str]]
    ) -> None:
        self.file, self.sheet, self.row, self.import_id, self.columns = file, sheet, row, import_id, columns

    def __getitem__(self, name: str) -> CellRef:
        place = self.columns[name]
        row, column = (self.row, place) if isinstance(place, str) else place
        return CellRef(self.file, self.sheet, row, column, self.import_id)

    def __iter__(self) -> Iterator[str]:
        return iter(self.columns)

    def __len__(self) -> int:
        return len(self.columns)

    def __repr__(self) -> str:
        return f"RowCells({dict(self)!r})"


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
    pictures: tuple[PictureRef, ...] = ()


FREIGHT_MODES = ("LCL", "FCL20", "FCL40", "FCL40HQ", "FCL45HQ", "AIR", "EXPRESS", "RAIL", "TRUCK")
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
    """One row of a buyer list; the e-mail address, else the company, is its identity.

    `attributes` are what further columns tell: notes, terms, whatever the merchant keeps.
    """

    name: str | None
    company: str | None
    country: str | None
    email: str | None
    phone: str | None
    source: CellRef
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class OrderRow:
    """One line of the order history: who bought what, when, how many and at which price of which currency."""

    date: date | None
    buyer: str | None
    sku: str
    quantity: Decimal | None
    price: Decimal | None
    currency: str | None
    number: str | None
    source: CellRef
    unit: str | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class CertificateRow:
    """One row of a certificate table: the product it belongs to, by code or name, and the certificate."""

    product: str
    certificate: Certificate
