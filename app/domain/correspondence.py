"""What was before with one buyer: their inquiries, the quotations made for them, their orders."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal


@dataclass(frozen=True)
class PastInquiry:
    """An earlier message; what was not read of it is None."""

    inquiry_id: str
    received_at: datetime
    subject: str
    sender: str
    intent: str | None = None
    grade: str | None = None


@dataclass(frozen=True)
class PastQuote:
    """The newest version of a quotation made for one of them."""

    quote_id: str
    version: int
    inquiry_id: str | None
    currency: str | None
    total: Decimal | None


@dataclass(frozen=True)
class PastOrder:
    """An order out of an imported list."""

    day: date | None
    number: str | None
    sku: str
    quantity: Decimal | None
    price: Decimal | None
    currency: str | None


@dataclass(frozen=True)
class History:
    """Newest first; `inquiries_before` counts all of them, the lists hold the newest. None: nothing before."""

    inquiries_before: int
    first_contact: datetime | None
    last_contact: datetime | None
    inquiries: tuple[PastInquiry, ...] = ()
    quotes: tuple[PastQuote, ...] = ()
    orders: tuple[PastOrder, ...] = ()
