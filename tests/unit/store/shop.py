"""A small exporter's shop for the tests: lamps, cables and cups."""

from collections.abc import Iterable
from datetime import UTC, datetime
from decimal import Decimal

from app.domain.catalog import BuyerRow, Carton, Certificate, FreightRow, Product, Tier
from app.domain.imports import Problem, Sheet
from app.domain.source import CellRef

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
SINCE_FIRST = (
    "product_terms", "product_words", "orders", "order_versions", "certificates", "certificate_versions", "layouts",
    "rejected", "pictures", "quote_states",
)  # fmt: skip
COLUMNS_SINCE_FIRST = (("quotes", "valid_until"), ("quotes", "inputs"), ("replies", "quote"))
TO_FIRST = (
    "".join(f"DROP TABLE {name};" for name in SINCE_FIRST)
    + "DROP INDEX ix_quotes_valid_until; DROP INDEX ix_replies_quote;"
    + "".join(f"ALTER TABLE {table} DROP COLUMN {name};" for table, name in COLUMNS_SINCE_FIRST)
    + "UPDATE alembic_version SET version_num = '0001'"
)
"""Makes a new workspace's file one of the first schema."""


def cell(row: int, column: str, file: str = "prices.xlsx") -> CellRef:
    return CellRef(file, "Sheet1", row, column, "")


def product(sku: str, name: str, price: str = "3.50", row: int = 2, **more: object) -> Product:
    values: dict[str, object] = {
        "currency": "USD",
        "tiers": (
            Tier(Decimal(100), Decimal(price), cell(row, "D")),
            Tier(Decimal(1000), Decimal(price) - Decimal("0.30"), cell(row, "E")),
        ),
        "moq": Decimal(100),
        "lead_days": 25,
        "carton": Carton(pieces=Decimal(20), cbm=Decimal("0.045"), gross_kg=Decimal("11.5")),
        "certificates": (Certificate("CE", cell(row, "K")),),
        "cells": {"sku": cell(row, "A"), "name": cell(row, "B"), "moq": cell(row, "F")},
    }
    return Product(sku, name, **{**values, **more})  # type: ignore[arg-type]


def lamps() -> tuple[Product, ...]:
    return (
        product("DL-204", "LED desk lamp", row=2, name_zh="护眼台灯", attributes={"colour": "black", "power": "5 W"}),
        product("DL-205", "LED desk lamp foldable", row=3, name_zh="折叠台灯", attributes={"colour": "white"}),
        product("FL-300", "Wooden floor lamp", row=4, name_zh="木质落地灯", description="Linen shade, E27 socket"),
        product("TL-110", "Table lamp", row=5, attributes={"material": "ceramic"}),
        product("NL-15", "Night light with USB cable", row=6, name_zh="小夜灯"),
        product("NYM-J 3x1.5", "Installation cable NYM-J 3x1.5", row=7, unit="m", name_zh="安装电缆"),
        product("NYM-J 3x15", "Installation cable NYM-J 3x15", row=8, unit="m"),
        product("CUP-350-BL", "Ceramic mug 350 ml, blue", row=9, name_zh="陶瓷马克杯 蓝色"),
        product("CUP-350-RD", "Ceramic mug 350 ml, red", row=10, name_zh="陶瓷马克杯 红色"),
        product("1001", "Bamboo tray", row=11),
        product("BAG", "Jute shopping bag", row=12),
    )


def sheet(products: Iterable[Product], file: str = "prices.xlsx") -> Sheet:
    rows = tuple(products)
    problem = Problem("Sheet1", 30, "D", "price-not-a-number", "call us", {"header": "FOB"})
    return Sheet(
        file,
        "products",
        len(rows) + 1,
        1,
        {"Item": "sku"},
        products=rows,
        problems=(problem,),
        confidence={"Item": 0.9},
    )


def freight(rate: str = "85", place: str = "Rotterdam", **more: object) -> FreightRow:
    return FreightRow("LCL", place, Decimal(rate), "USD", "cbm", cell(2, "C", "freight.csv"), **more)  # type: ignore[arg-type]


def freight_sheet(*rows: FreightRow) -> Sheet:
    return Sheet("freight.csv", "freight", len(rows), 0, {}, freight=rows)


def buyers_sheet(*rows: BuyerRow) -> Sheet:
    return Sheet("buyers.csv", "buyers", len(rows), 0, {}, buyers=rows)
