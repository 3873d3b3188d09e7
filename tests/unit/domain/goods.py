"""Products, terms and asks to price in tests."""

from datetime import date
from decimal import Decimal
from typing import Any

from app.domain.catalog import Carton, FreightRow, Product, Tier
from app.domain.offer_term import Asked
from app.domain.policy import Policy
from app.domain.pricing import Wanted
from app.domain.quote import Quote
from app.domain.quoting import QuoteAsk, Shop, make_quote
from app.domain.source import CellRef

TODAY = date(2026, 11, 22)


def cell(row: int = 2, column: str = "A", sheet: str = "Prices") -> CellRef:
    return CellRef("prices.xlsx", sheet, row, column, "IMP-0001")


def tiers(*steps: tuple[str, str]) -> tuple[Tier, ...]:
    return tuple(Tier(Decimal(q), Decimal(p), cell(2, "CDEFGH"[i])) for i, (q, p) in enumerate(steps))


def lamp(sku: str = "DL-204", **changes: Any) -> Product:
    facts: dict[str, Any] = {
        "sku": sku,
        "name": "LED desk lamp",
        "currency": "USD",
        "tiers": tiers(("100", "5.50"), ("500", "5.20"), ("1000", "4.90")),
        "moq": Decimal(100),
        "lead_days": 30,
        "carton": Carton(Decimal(20), Decimal("0.084"), Decimal("12.5")),
        "price_basis": "FOB Ningbo",
        "cells": {"sku": cell(2, "A"), "name": cell(2, "B"), "moq": cell(2, "I"), "lead_days": cell(2, "J")},
    }
    return Product(**(facts | changes))


def freight(
    mode: str = "LCL", rate: str = "100", per: str = "cbm", place: str = "Rotterdam", **more: Any
) -> FreightRow:
    return FreightRow(mode, place, Decimal(rate), more.pop("currency", "USD"), per, cell(3, "C", "Freight"), **more)


POLICY = Policy(
    seller_name="Harbour Lamp & Cup Co., Ltd.",
    seller_person="Mei Lin",
    seller_phone="+86 574 5550 1234",
    currency="USD",
    price_basis="FOB Ningbo",
    payment_terms="T/T",
    deposit_percent=Decimal(30),
    lc_from=Decimal(50000),
    max_discount_percent=Decimal("7.77"),
    validity_days=30,
    sample_policy="refunded",
    insurance_percent=Decimal("0.3"),
)


def want(sku: str = "DL-204", quantity: str | None = "500", **more: Any) -> Wanted:
    return Wanted(sku, None if quantity is None else Decimal(quantity), **more)


def quote(
    *wanted: Wanted,
    products: tuple[Product, ...] = (),
    rows: tuple[FreightRow, ...] = (),
    policy: Policy = POLICY,
    **ask: Any,
) -> Quote:
    known = products or (lamp(),)
    asked = Asked(ask.pop("incoterm", None), ask.pop("place", None))
    shop = Shop({each.sku: each for each in known}, rows, policy)
    return make_quote(QuoteAsk(wanted or (want(),), asked, **ask), shop, TODAY)
