"""A fixed workspace that can be asked: the same plain rows go into the store and, apart from it, into pandas."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from app.domain.catalog import (
    BuyerRow,
    Carton,
    Certificate,
    FreightRow,
    OrderRow,
    PictureRef,
    Product,
    Tier,
)
from app.domain.imports import Sheet
from app.domain.inquiry import Buyer, Inquiry, Message, RequestLine
from app.domain.quote import Quote, QuoteLine
from app.domain.source import CellRef
from app.store import Store
from app.workspace import Workspace

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
"""A Friday."""

CELL = CellRef("list.xlsx", "Sheet1", 2, "A", "")
# sku, name, name_zh, category, currency, [(from, price)], moq, lead, certificates, material, picture, carton
_PRODUCTS = (
    (
        "LB-201",
        "LED desk lamp, foldable",
        "折叠台灯",
        "Lamps",
        "USD",
        ((100, "4.35"), (1000, "3.85")),
        300,
        25,
        "CE RoHS",
        "ABS",
        1,
        1,
    ),
    (
        "LB-204",
        "LED desk lamp, dimmable",
        "调光台灯",
        "Lamps",
        "USD",
        ((100, "7.90"), (500, "7.45"), (1000, "6.98")),
        200,
        30,
        "CE RoHS",
        "Aluminium, ABS",
        1,
        1,
    ),
    (
        "LB-210",
        "Arc floor lamp, marble base",
        "大理石落地灯",
        "Lamps",
        "USD",
        ((50, "38.50"),),
        50,
        40,
        "CE",
        "Steel, marble",
        0,
        1,
    ),
    (
        "LB-220",
        "Night light, motion sensor",
        "人体感应小夜灯",
        "Lamps",
        "USD",
        ((500, "3.30"), (1000, "2.80")),
        500,
        15,
        "CE RoHS FCC",
        "ABS",
        0,
        0,
    ),
    ("LB-230", "Retro lantern, rechargeable", "复古马灯", "Lamps", "USD", (), 300, 35, "", "Iron, glass", 0, 1),
    ("LB-240", "Camping lantern", "露营灯", "Lamps", "EUR", ((200, "9.80"),), 200, 12, "CE UN38.3", "ABS", 1, 0),
    (
        "VB-350",
        "Vacuum bottle, 350 ml",
        "保温瓶 350ml",
        "Bottles",
        "USD",
        ((500, "4.20"), (1000, "3.70")),
        500,
        28,
        "LFGB FDA",
        "Stainless steel 304",
        1,
        1,
    ),
    (
        "VB-500",
        "Vacuum bottle, 500 ml, black",
        "保温瓶 500ml 黑色",
        "Bottles",
        "USD",
        ((500, "4.95"), (1000, "4.35")),
        500,
        28,
        "LFGB FDA",
        "Stainless steel 304",
        1,
        1,
    ),
    (
        "VB-750",
        "Sports bottle, 750 ml",
        "运动水瓶 750ml",
        "Bottles",
        "USD",
        ((100, "6.30"),),
        100,
        10,
        "",
        "Tritan",
        0,
        1,
    ),
    (
        "VB-900",
        "Glass bottle, 900 ml",
        "玻璃瓶 900ml",
        "Bottles",
        "CNY",
        ((100, "21.00"),),
        150,
        None,
        "LFGB",
        "Borosilicate glass",
        0,
        1,
    ),
    (
        "MG-701",
        "Ceramic mug, 350 ml",
        "陶瓷马克杯",
        "Mugs",
        "USD",
        ((1000, "1.25"),),
        1000,
        33,
        "LFGB FDA",
        "Ceramic",
        1,
        1,
    ),
    (
        "MG-705",
        "Enamel mug, 350 ml",
        "搪瓷杯",
        "Mugs",
        "USD",
        ((1000, "1.60"), (5000, "1.30")),
        1000,
        30,
        "",
        "Enamelled steel",
        0,
        0,
    ),
    ("MG-720", "Cork-base mug, 300 ml", "软木底杯", "Mugs", None, (), None, None, "", "Ceramic, cork", 0, 0),
)
_INQUIRIES = (
    # received, company, country, intent, grade, language, sku, subject
    ("2026-10-02", "Müller Licht", "DE", "purchase_rfq", "A", "de", "LB-204", "Anfrage Lampen"),
    ("2026-10-15", "Nordlicht GmbH", "DE", "complaint_after_sales", "B", "en", None, "Broken goods"),
    ("2026-10-28", "Maison Clarté", "FR", "sample_request", "A", "fr", "VB-500", "Echantillons"),
    ("2026-11-03", "Lichtenhuis", "NL", "purchase_rfq", "A", "en", "LB-201", "RFQ lamps"),
    ("2026-11-10", "Müller Licht", "DE", "price_check", "C", "en", "LB-220", "Price for night lights"),
    ("2026-11-16", "Casa Lumina", "ES", "catalog_request", "B", "es", None, "Catálogo"),
    ("2026-11-18", None, None, "newsletter_bulk", "D", "en", None, "Grow your business"),
    ("2025-12-20", "Old Buyer Ltd", "GB", "purchase_rfq", "B", "en", "MG-701", "Mugs"),
)
_QUOTES = (
    # issued, buyer, total, currency, valid until, inquiry
    ("2026-10-05", "Müller Licht", "12500.00", "USD", "2026-11-04", 1),
    ("2026-11-05", "Lichtenhuis", "4350.00", "USD", "2026-11-21", 4),
    ("2026-11-12", "Müller Licht", "15800.50", "USD", "2026-12-12", 5),
    ("2026-11-17", "Casa Lumina", "11000.00", "EUR", "2026-12-17", 6),
    ("2025-12-22", "Old Buyer Ltd", "20000.00", "USD", "2026-01-21", 8),
    ("2026-11-18", "Lichtenhuis", None, "USD", "2026-12-18", 4),
)
_ORDERS = (
    # number, date, buyer, sku, quantity, price, currency
    ("PO-1", "2026-01-15", "Lichtenhuis", "LB-204", 500, "7.45", "USD"),
    ("PO-1", "2026-01-15", "Lichtenhuis", "VB-500", 1000, "4.35", "USD"),
    ("PO-2", "2026-07-08", "Müller Licht", "LB-204", 2000, "6.98", "USD"),
    ("PO-3", "2026-08-20", "Lichtenhuis", "MG-701", 3000, "1.25", "USD"),
    ("PO-4", "2026-09-30", "Casa Lumina", "LB-240", 400, "9.80", "EUR"),
    ("PO-5", "2026-10-10", "Lichtenhuis", "VB-350", 500, "4.20", "USD"),
    ("PO-6", "2026-10-12", "Müller Licht", "LB-201", 1000, None, "USD"),
    ("PO-7", "2025-11-11", "Old Buyer Ltd", "MG-701", 5000, "1.20", "USD"),
)
_FREIGHT = (
    ("LCL", "Hamburg", "72.00", "USD", "cbm", 37, "2027-12-31"),
    ("FCL20", "Hamburg", "1920.00", "USD", "container", 35, "2026-11-10"),
    ("LCL", "Rotterdam", "68.00", "USD", "cbm", 35, "2027-12-31"),
    ("AIR", "Rotterdam", "4.80", "USD", "kg", 3, "2026-12-31"),
    ("EXPRESS", "Los Angeles", "7.90", "USD", "kg", 4, None),
)
_BUYERS = (
    ("Sanne", "Lichtenhuis", "NL", "sanne@lichtenhuis.example"),
    ("Jens Müller", "Müller Licht", "DE", "jens@mueller.example"),
    ("Ana", "Casa Lumina", "ES", "ana@casalumina.example"),
    ("Tom", "Old Buyer Ltd", "GB", "tom@oldbuyer.example"),
    ("Eve", "Never Bought Inc", "US", "eve@never.example"),
)


def products() -> list[dict[str, Any]]:
    """The products as plain rows; `tiers` are (quantity, price)."""
    names = (
        "sku",
        "name",
        "name_zh",
        "category",
        "currency",
        "tiers",
        "moq",
        "lead",
        "certificates",
        "material",
        "picture",
        "carton",
    )
    rows = [dict(zip(names, row, strict=True)) for row in _PRODUCTS]
    return [row | {"certificates": tuple(row["certificates"].split())} for row in rows]


def inquiries() -> list[dict[str, Any]]:
    """The inquiries as plain rows with their ids."""
    names = ("date", "company", "country", "intent", "grade", "language", "sku", "subject")
    return [{"id": f"INQ-{at:04d}", **dict(zip(names, row, strict=True))} for at, row in enumerate(_INQUIRIES, 1)]


def quotes() -> list[dict[str, Any]]:
    """The quotes as plain rows with their ids."""
    names = ("date", "buyer", "total", "currency", "valid", "inquiry")
    return [{"id": f"Q-{at:04d}", **dict(zip(names, row, strict=True))} for at, row in enumerate(_QUOTES, 1)]


def orders() -> list[dict[str, Any]]:
    """The order lines as plain rows."""
    return [
        dict(zip(("number", "date", "buyer", "sku", "quantity", "price", "currency"), row, strict=True))
        for row in _ORDERS
    ]


def product_of(row: dict[str, Any]) -> Product:
    """The product of a plain row."""
    return Product(
        row["sku"],
        row["name"],
        currency=row["currency"],
        tiers=tuple(Tier(Decimal(quantity), Decimal(price), CELL) for quantity, price in row["tiers"]),
        moq=None if row["moq"] is None else Decimal(row["moq"]),
        lead_days=row["lead"],
        carton=Carton(Decimal(24), Decimal("0.05"), Decimal("10.2")) if row["carton"] else Carton(),
        name_zh=row["name_zh"],
        certificates=tuple(Certificate(kind, CELL) for kind in row["certificates"]),
        attributes={"material": row["material"], "category": row["category"]},
        floor_cost=Decimal("1.11"),
        pictures=(PictureRef("p.png", "image/png", 9, "d" * 64),) if row["picture"] else (),
    )


def fill(store: Store) -> None:
    """Put everything into a store."""
    freight = tuple(
        FreightRow(
            mode,
            place,
            Decimal(rate),
            currency,
            per,
            CELL,
            None,
            days,
            date.fromisoformat(until) if until else None,
            "Ningbo",
        )
        for mode, place, rate, currency, per, days, until in _FREIGHT
    )
    bought = tuple(
        OrderRow(
            date.fromisoformat(row["date"]),
            row["buyer"],
            row["sku"],
            Decimal(row["quantity"]),
            Decimal(row["price"]) if row["price"] else None,
            row["currency"],
            row["number"],
            CELL,
        )
        for row in orders()
    )
    buyers = tuple(BuyerRow(name, company, country, email, None, CELL) for name, company, country, email in _BUYERS)
    listed = tuple(product_of(row) for row in products())
    for sheet in (
        Sheet("list.xlsx", "products", len(listed), 0, {}, products=listed),
        Sheet("freight.csv", "freight", len(freight), 0, {}, freight=freight),
        Sheet("buyers.csv", "buyers", len(buyers), 0, {}, buyers=buyers),
        Sheet("orders.csv", "orders", len(bought), 0, {}, orders=bought),
    ):
        store.apply_import(sheet, NOW)
    for row in inquiries():
        _save_inquiry(store, row)
    for row in quotes():
        _save_quote(store, row)


def _save_inquiry(store: Store, row: dict[str, Any]) -> None:
    at = datetime.fromisoformat(row["date"]).replace(tzinfo=UTC) + timedelta(hours=10)
    text = f"{row['subject']} {row['company']}"
    inquiry_id = store.save_message(
        Message("email", text, row["subject"], row["company"] or "News"), text.encode() + row["id"].encode(), at
    )
    lines = (RequestLine(row["sku"], row["sku"]),) if row["sku"] else ()
    buyer = Buyer(None, row["company"], row["country"])
    inquiry = Inquiry(
        inquiry_id, "email", row["language"], row["intent"], row["grade"], 50, buyer, lines, subject=row["subject"]
    )
    store.save_inquiry(inquiry, at)


def _save_quote(store: Store, row: dict[str, Any]) -> None:
    total = Decimal(row["total"]) if row["total"] else None
    line = QuoteLine("LB-204", "LED desk lamp", None, "pc", None, None, None, None, None, None, None, None)
    quote = Quote(
        "",
        1,
        row["currency"],
        "FOB",
        "Ningbo",
        (line,),
        total,
        None,
        None,
        None,
        total,
        None,
        None,
        None,
        None,
        None,
        None,
        None,
        date.fromisoformat(row["valid"]),
        inquiry_id=f"INQ-{row['inquiry']:04d}",
        buyer=row["buyer"],
        issued=date.fromisoformat(row["date"]),
    )
    kept = store.save_quote(quote, NOW)
    if row["id"] == "Q-0001":  # a second version counts once, and instead of the first
        store.save_quote(replace(kept, total=total), NOW)


@pytest.fixture(scope="session")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """The workspace, open, on the day of NOW."""
    with Workspace.open(tmp_path_factory.mktemp("asked") / "shop", lambda: NOW) as workspace:
        fill(workspace.store)
        yield workspace
