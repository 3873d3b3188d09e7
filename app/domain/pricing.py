"""The price of a line: tiers, minimum order, discount. No model, no float."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from app.domain.catalog import Product, Tier
from app.domain.inquiry import Flag
from app.domain.money import round_money
from app.domain.packing import Packed, pack
from app.domain.quote import OpenPoint, QuoteLine
from app.domain.source import SourceRef


@dataclass(frozen=True)
class Wanted:
    """What a buyer wants of one product; `source` is where the quantity was said."""

    sku: str
    quantity: Decimal | None
    unit: str | None = None
    target_price: Decimal | None = None
    currency: str | None = None
    source: SourceRef | None = None


@dataclass(frozen=True)
class PricedLine:
    """A line with what it leaves open."""

    line: QuoteLine
    open_points: tuple[OpenPoint, ...] = ()
    flags: tuple[Flag, ...] = ()


def tier_for(tiers: tuple[Tier, ...], quantity: Decimal | None) -> Tier | None:
    """The tier a quantity falls in: the highest it reaches, else the first. No tiers: None."""
    ordered = sorted(tiers, key=lambda tier: tier.min_quantity)
    if not ordered:
        return None
    reached = [tier for tier in ordered if quantity is not None and tier.min_quantity <= quantity]
    return reached[-1] if reached else ordered[0]


def next_tier(tiers: tuple[Tier, ...], quantity: Decimal | None) -> Tier | None:
    """The next higher tier with a lower price, if any."""
    now = tier_for(tiers, quantity)
    if now is None or quantity is None:
        return None
    better = [t for t in tiers if t.min_quantity > quantity and t.unit_price < now.unit_price]
    return min(better, key=lambda tier: tier.min_quantity, default=None)


def minimum_order(product: Product) -> Decimal | None:
    """The minimum order: as the sheet says, else where the first of several tiers begins."""
    if product.moq is not None:
        return product.moq
    first = min((tier.min_quantity for tier in product.tiers), default=Decimal(1))
    return first if first > 1 else None


def in_product_unit(product: Product, quantity: Decimal | None, unit: str | None) -> Decimal | None:
    """A quantity counted in the product's own unit; None when the two units cannot be converted."""
    if quantity is None or unit is None or unit == product.unit:
        return quantity
    if {unit, product.unit} <= {"pc", "set"}:
        return quantity
    pieces = {"dozen": Decimal(12), "carton": product.carton.pieces, "case": product.carton.pieces}.get(unit)
    return quantity * pieces if pieces is not None and product.unit in ("pc", "set") else None


def price_line(product: Product, wanted: Wanted, currency: str | None) -> PricedLine:
    """Price one line in `currency`; what is not known becomes an open point, never a number."""
    quantity = in_product_unit(product, wanted.quantity, wanted.unit)
    tier = tier_for(product.tiers, quantity) if _same_currency(product, currency) else None
    price = tier.unit_price if tier and currency else None
    amount = (
        round_money(price * quantity, currency) if price is not None and quantity is not None and currency else None
    )
    packed = _packed(product, quantity)
    better = next_tier(product.tiers, quantity) if price is not None else None
    line = QuoteLine(
        sku=product.sku,
        name=product.name,
        quantity=quantity,
        unit=product.unit,
        unit_price=price,
        amount=amount,
        tier_from=tier.min_quantity if tier and price is not None else None,
        cartons=packed.cartons,
        cbm=packed.cbm,
        gross_kg=packed.gross_kg,
        lead_days=product.lead_days,
        source=tier.source if tier and price is not None else None,
        moq=minimum_order(product),
        next_tier_from=better.min_quantity if better else None,
        next_tier_price=better.unit_price if better else None,
        sources=_sources(product, wanted, tier, better),
    )
    return PricedLine(line, tuple(_open_points(product, wanted, line, currency)), tuple(_flags(product, line)))


def _packed(product: Product, quantity: Decimal | None) -> Packed:
    """Cartons of a quantity; goods sold by the carton are cartons already."""
    by_carton = product.unit in ("carton", "case")
    return pack(quantity, replace(product.carton, pieces=Decimal(1)) if by_carton else product.carton)


def _same_currency(product: Product, currency: str | None) -> bool:
    return product.currency is not None and product.currency == currency


def _sources(product: Product, wanted: Wanted, tier: Tier | None, better: Tier | None) -> Mapping[str, SourceRef]:
    cells: dict[str, SourceRef] = dict(product.cells)
    if wanted.source is not None:
        cells["quantity"] = wanted.source
    if tier is not None:
        cells["unit_price"] = tier.source
        cells.setdefault("moq", tier.source)
    if better is not None:
        cells["next_tier"] = better.source
    return cells


def _open_points(product: Product, wanted: Wanted, line: QuoteLine, currency: str | None) -> list[OpenPoint]:
    facts = {"sku": product.sku, "name": product.name}
    points = []
    if wanted.quantity is None:
        points.append(OpenPoint("quantity_missing", facts))
    elif line.quantity is None:
        points.append(OpenPoint("unit_differs", facts | {"asked": wanted.unit or "", "unit": product.unit}))
    if not product.tiers:
        points.append(OpenPoint("price_missing", facts))
    elif product.currency is None:
        points.append(OpenPoint("currency_missing", facts))
    elif not _same_currency(product, currency):
        points.append(OpenPoint("currency_differs", facts | {"currency": product.currency}))
    if line.lead_days is None:
        points.append(OpenPoint("lead_time_unknown", facts))
    if below_minimum(line):
        points.append(OpenPoint("below_moq", facts | {"moq": format(line.moq or 0, "f")}))
    return points


def below_minimum(line: QuoteLine) -> bool:
    """Whether the line asks for less than the minimum order."""
    return line.moq is not None and line.quantity is not None and line.quantity < line.moq


def _flags(product: Product, line: QuoteLine) -> list[Flag]:
    facts = {"sku": product.sku, "name": product.name}
    flags = []
    if line.unit_price is None:
        flags.append(Flag("price_missing", "warn", product.cells.get("sku"), facts))
    if below_minimum(line):
        evidence = line.sources.get("moq")
        flags.append(Flag("below_moq", "warn", evidence, facts | {"moq": format(line.moq or 0, "f")}))
    danger = dangerous(product)
    if danger is not None:
        flags.append(Flag("dangerous_goods", "warn", product.cells.get(danger[0]), facts | {"un": danger[1] or ""}))
    return flags


_UN = re.compile(r"\bUN\s?(\d{4})\b", re.IGNORECASE)
_DANGER = re.compile(r"lithium|li-?ion|li-?po|锂电|aerosol|气雾|flammable|易燃|power bank|充电宝", re.IGNORECASE)


def dangerous(product: Product) -> tuple[str, str | None] | None:
    """(field, UN number or None) when the sheet itself names a UN number or dangerous contents, else None."""
    texts = {"name": product.name, "description": product.description or ""}
    texts |= {f"attributes.{name}": f"{name} {value}" for name, value in product.attributes.items()}
    numbered = next(((field, f"UN{m.group(1)}") for field, t in texts.items() if (m := _UN.search(t))), None)
    return numbered or next(((field, None) for field, text in texts.items() if _DANGER.search(text)), None)
