"""A shop with everything a quotation can use, a clock that can be moved, and letters of one buyer."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.inquiry import Buyer, Inquiry, Message, RequestLine
from app.domain.offered import Asked
from app.domain.pricing import Wanted
from app.domain.quote import Quote
from app.domain.quoting import QuoteAsk
from app.progress import QUIET
from app.settings import checked
from app.skills.reception.price_quote import price_quote
from app.workspace import Workspace
from tests.unit.store.shop import NOW, freight, freight_sheet, product, sheet

TERMS = {
    "currency": "USD", "price_basis": "FOB Ningbo", "max_discount_percent": "7.77", "insurance_percent": "0.3",
    "validity_days": "30", "payment_terms": "T/T", "rates": "USD/CNY=7.10 2026-03-01", "rate_margin_percent": "3.21",
    "price_lists": "DE=+5%; ACME=-3%", "charges": "logo=50/order",
}  # fmt: skip
FLOOR = Decimal("2.6413")


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def on(self, days: int) -> None:
        """So many days after the first."""
        self.now = NOW + timedelta(days=days)


@dataclass(frozen=True)
class Desk:
    """The open workspace and its clock."""

    ws: Workspace
    clock: Clock

    def quote(self, *wanted: tuple[str, str], **more: object) -> Quote:
        """A new quotation, CIF Rotterdam unless said."""
        lines = tuple(Wanted(sku, Decimal(count)) for sku, count in wanted)
        ask = QuoteAsk(lines, Asked("CIF", "Rotterdam"), buyer="Lumen")
        return price_quote(self.ws, replace(ask, **more), QUIET)  # type: ignore[arg-type]

    def reprice_list(self, sku: str, price: str, file: str = "new.xlsx") -> str:
        """Import one product at another price."""
        return self.ws.store.apply_import(sheet([goods(sku, price)], file), self.ws.clock()).import_id


def goods(sku: str, price: str = "3.50", **more: object) -> object:
    return product(sku, f"Lamp {sku}", price, **{"floor_cost": FLOOR, **more})


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    clock = Clock()
    yuan = goods("CN-1", "24.85", currency="CNY", floor_cost=Decimal("15.5"))
    with Workspace.open(tmp_path / "shop", clock) as ws:
        ws.store.apply_import(sheet([goods("A-1"), goods("B-2", "5.20"), yuan, goods("C-3", "9")]), NOW)
        rows = (freight("68"), freight("75", "Hamburg"), freight("90", "Lagos"))
        ws.store.apply_import(freight_sheet(*rows), NOW)
        ws.store.save_settings({name: checked(name, value) for name, value in TERMS.items()}, NOW)
        yield Desk(ws, clock)


Letter = Callable[..., Inquiry]


@pytest.fixture
def letter(desk: Desk) -> Letter:
    """Keep a read letter of a buyer: its intent, lines and whatever else it says."""

    def write(text: str, *lines: RequestLine, sender: str = "anna@lumen.example", **facts: object) -> Inquiry:
        message = Message("email", text, "Lamps", "Anna", sender, message_id=f"<{len(text)}{text[:9]}>")
        inquiry_id = desk.ws.store.save_message(message, text.encode(), desk.ws.clock())
        basic: dict[str, object] = {"intent": "purchase_rfq", "buyer": Buyer("Anna", "Lumen", email=sender)}
        basic |= {"lines": lines, "incoterm": "CIF", "place": "Rotterdam"} | facts
        inquiry = Inquiry(inquiry_id, "email", "en", grade="A", score=80, **basic)  # type: ignore[arg-type]
        desk.ws.store.save_inquiry(inquiry, desk.ws.clock())
        return inquiry

    return write


def line(sku: str | None, quantity: str | None, **more: object) -> RequestLine:
    count = Decimal(quantity) if quantity else None
    return RequestLine(sku or "it", sku, quantity=count, unit="pc" if count else None, **more)  # type: ignore[arg-type]
