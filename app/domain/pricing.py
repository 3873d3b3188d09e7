"""The price of a line: tiers, minimum order, samples. No model, no float."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from app.domain.catalog import Carton, Product, Tier
from app.domain.charges import Fee, parse_fee
from app.domain.columns import said
from app.domain.exchange import round_price
from app.domain.inquiry import Flag
from app.domain.money import round_money
from app.domain.packing import pack
from app.domain.quote import OpenPoint, QuoteLine
from app.domain.quote_parts import Part
from app.domain.quoted_goods import Prices
from app.domain.source import ComputedRef, PolicyRef, SourceRef
from app.domain.tier_groups import Group
from app.domain.units import scale


@dataclass(frozen=True)
class Wanted:
    """What a buyer wants of one product; `source` is where the quantity was said, `breakdown` its colours or sizes."""

    sku: str
    quantity: Decimal | None
    unit: str | None = None
    target_price: Decimal | None = None
    currency: str | None = None
    source: SourceRef | None = None
    breakdown: tuple[Part, ...] = ()


class PricedLine(NamedTuple):
    """A line with what it leaves open."""

    line: QuoteLine
    open_points: tuple[OpenPoint, ...] = ()
    flags: tuple[Flag, ...] = ()


class View(NamedTuple):
    """How a line is looked at: `why` its list price was worked over, the `group` that decides its tier, the merchant's
    sample terms where it is a sample that is asked for ("" where they set none), the term its price is in, the quantity
    of all lines of the product `together` where there are several. `prices` stand for the product's own where they were
    worked over; `rates` are units of the quote's currency for one unit of another.
    """

    why: tuple[SourceRef, ...] = ()
    group: Group | None = None
    sample_terms: str | None = None
    price_basis: str | None = None
    together: Decimal | None = None
    prices: Prices | None = None
    rates: Mapping[str, Decimal] = MappingProxyType({})

    def ladder(self, product: Product) -> Prices:
        """The prices that count, and their currency."""
        return (product.tiers, product.currency) if self.prices is None else self.prices


_PLAIN = View()


def tier_for(tiers: tuple[Tier, ...], quantity: Decimal | None) -> Tier | None:
    """The tier a quantity falls in: the highest it reaches, else the first. No tiers: None."""
    best: Tier | None = None
    lowest: Tier | None = None
    for tier in tiers:
        least = tier.min_quantity
        if lowest is None or least < lowest.min_quantity:
            lowest = tier
        if quantity is not None and least <= quantity and (best is None or least >= best.min_quantity):
            best = tier
    return best or lowest


def next_tier(tiers: tuple[Tier, ...], quantity: Decimal | None) -> Tier | None:
    """The next higher tier with a lower price, if any."""
    now = tier_for(tiers, quantity)
    return None if now is None else _better(tiers, quantity, now)


def _better(tiers: tuple[Tier, ...], quantity: Decimal | None, now: Tier) -> Tier | None:
    if quantity is None:
        return None
    found: Tier | None = None
    for tier in tiers:
        if tier.min_quantity > quantity and tier.unit_price < now.unit_price:
            found = tier if found is None or tier.min_quantity < found.min_quantity else found
    return found


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
        return _sets(product, quantity)
    if unit in ("carton", "case") and product.unit in ("pc", "set"):
        return quantity * product.carton.pieces if product.carton.pieces is not None else None
    if unit == "dozen" and product.unit == "set":
        return quantity * 12
    factor = scale(unit, product.unit)
    return quantity * factor if factor is not None else None


def _sets(product: Product, quantity: Decimal) -> Decimal | None:
    """Pieces as sets where the sheet says how many make one; elsewhere a piece and a set are the same thing."""
    each = said(product, "pieces_per_set") if product.unit == "set" else None
    if each is None or not each.text.isascii() or not each.text.isdecimal() or not int(each.text):
        return quantity
    whole, rest = divmod(quantity, int(each.text))
    return None if rest else whole


class _Price(NamedTuple):
    """What a quantity costs: its tier and the next, or the fee of a sample; `few` is less than the minimum order."""

    quantity: Decimal | None
    minimum: Decimal | None
    few: bool
    tier: Tier | None = None
    better: Tier | None = None
    fee: Fee | None = None

    @property
    def price(self) -> Decimal | None:
        if self.fee is not None:
            return self.fee.amount
        return self.tier.unit_price if self.tier is not None else None


def price_line(product: Product, wanted: Wanted, currency: str | None, view: View = _PLAIN) -> PricedLine:
    """Price one line in `currency`; what is not known becomes an open point, never a number."""
    found = _price(product, in_product_unit(product, wanted.quantity, wanted.unit), currency, view)
    line = _line(product, wanted, found, currency, view)
    points = _open_points(product, wanted, line, currency, view)
    if found.few and found.fee is None and view.sample_terms not in (None, "free"):
        points.append(OpenPoint("sample_price_missing", {"sku": product.sku, "name": product.name}))
    return PricedLine(line, tuple(points), tuple(_flags(product, line)))


def _price(product: Product, quantity: Decimal | None, currency: str | None, view: View) -> _Price:
    minimum = _minimum(product, view.group)
    whole = quantity if view.together is None else view.together
    few = minimum is not None and quantity is not None and (whole or 0) < minimum
    fee = _sample_fee(product, currency, view.rates) if few and view.sample_terms is not None else None
    tiers, own = view.ladder(product)
    if fee is not None or not currency or own != currency:
        return _Price(quantity, minimum, few, fee=fee)
    counted = whole if view.group is None else view.group.quantity
    tier = tier_for(tiers, counted)
    better = _better(tiers, counted, tier) if tier is not None else None
    return _Price(quantity, minimum, few, tier, better)


def _minimum(product: Product, group: Group | None) -> Decimal | None:
    """The minimum order; where only the tiers set one and a family decides them, the family's quantity may reach it."""
    minimum = minimum_order(product)
    shared = group is not None and product.moq is None and minimum is not None and group.quantity >= minimum
    return None if shared else minimum


def _line(product: Product, wanted: Wanted, found: _Price, currency: str | None, view: View) -> QuoteLine:
    carton, group, tier, better = _own_carton(product), view.group, found.tier, found.better
    packed = pack(found.quantity, carton)
    holds_from = found.minimum if found.few and tier is not None else None
    sources = _sources(product, wanted, found, view)
    return QuoteLine(
        sku=product.sku,
        name=product.name,
        quantity=found.quantity,
        unit=product.unit,
        unit_price=found.price,
        amount=_amount(found.price, found.quantity, currency),
        tier_from=tier.min_quantity if tier is not None else None,
        cartons=packed.cartons,
        cbm=packed.cbm,
        gross_kg=packed.gross_kg,
        lead_days=product.lead_days,
        source=sources.get("unit_price"),
        moq=found.minimum,
        next_tier_from=better.min_quantity if better is not None else None,
        next_tier_price=better.unit_price if better is not None else None,
        sources=sources,
        net_kg=packed.net_kg,
        last_carton=packed.last_carton,
        carton=carton,
        breakdown=wanted.breakdown,
        tier_group=group.name if group is not None else None,
        tier_quantity=group.quantity if group is not None else None,
        holds_from=holds_from,
        minimum_amount=_at_minimum(view.ladder(product)[0], holds_from, currency),
        sample=found.fee is not None,
        price_basis=view.price_basis,
        together=view.together,
    )


def _amount(price: Decimal | None, quantity: Decimal | None, currency: str | None) -> Decimal | None:
    return round_money(price * quantity, currency) if price is not None and quantity is not None and currency else None


def _at_minimum(tiers: tuple[Tier, ...], minimum: Decimal | None, currency: str | None) -> Decimal | None:
    tier = tier_for(tiers, minimum) if minimum is not None else None
    return _amount(tier.unit_price, minimum, currency) if tier is not None else None


def _sample_fee(product: Product, currency: str | None, rates: Mapping[str, Decimal]) -> Fee | None:
    """What one sample costs in the quote's currency, as the product's row says it."""
    cell = said(product, "sample_price")
    fee = parse_fee(cell.text, cell.name) if cell is not None else None
    own = fee.currency or product.currency if fee is not None else None
    if fee is None or currency is None or own == currency or not fee.amount:
        return fee if currency is not None else None
    rate = rates.get(own or "")
    return None if rate is None else Fee(round_price(fee.amount * rate, currency), currency, fee.per)


def _own_carton(product: Product) -> Carton:
    """The product's carton; goods sold by the carton are cartons already."""
    by_carton = product.unit in ("carton", "case")
    return replace(product.carton, pieces=Decimal(1)) if by_carton else product.carton


_TOLD = frozenset((
    "sku", "name", "unit", "moq", "lead_days", "hs_code", "price_basis", "carton.pieces", "carton.cbm", "carton.net_kg",
    "carton.gross_kg", "carton.length_cm", "carton.width_cm", "carton.height_cm",
))  # fmt: skip
"""Fields whose cells a quote names. No others: a sheet has columns, such as the cost, of which no quote may tell."""


def _sources(product: Product, wanted: Wanted, found: _Price, view: View) -> dict[str, SourceRef]:
    cells: dict[str, SourceRef] = {name: product.cells[name] for name in product.cells if name in _TOLD}
    if wanted.source is not None:
        cells["quantity"] = wanted.source
    if found.tier is not None:
        cells["unit_price"] = _worked(found.tier, view)
        if "moq" not in cells:
            cells["moq"] = min(view.ladder(product)[0], key=lambda tier: tier.min_quantity).source
    if found.fee is not None:
        cells["unit_price"] = _sample_source(product, found.fee)
    if found.better is not None:
        cells["next_tier"] = _worked(found.better, view)
    if view.group is not None:
        cells["tier_quantity"] = ComputedRef("tier_quantity", (view.group.said.source,))
    return cells


def _worked(tier: Tier, view: View) -> SourceRef:
    return ComputedRef("unit_price", (tier.source, *view.why)) if view.why else tier.source


def _sample_source(product: Product, fee: Fee) -> SourceRef:
    cell = said(product, "sample_price")
    assert cell is not None
    as_said = parse_fee(cell.text, cell.name) == fee
    return cell.source if as_said else ComputedRef("unit_price", (cell.source, PolicyRef("rates")))


def _open_points(
    product: Product, wanted: Wanted, line: QuoteLine, currency: str | None, view: View
) -> list[OpenPoint]:
    facts = {"sku": product.sku, "name": product.name}
    points = []
    if wanted.quantity is None:
        points.append(OpenPoint("quantity_missing", facts))
    elif line.quantity is None:
        points.append(OpenPoint("unit_differs", facts | {"asked": wanted.unit or "", "unit": product.unit}))
    if line.unit_price is None:
        points += _unpriced(*view.ladder(product), currency, facts)
    if line.lead_days is None:
        points.append(OpenPoint("lead_time_unknown", facts))
    if below_minimum(line):
        points.append(OpenPoint("below_moq", facts | {"moq": format(line.moq or 0, "f")}))
    for part in small_parts(product, line):
        points.append(OpenPoint("below_moq_part", facts | {"part": part.label, "moq": format(line.moq or 0, "f")}))
    return points


def _unpriced(
    tiers: tuple[Tier, ...], own: str | None, currency: str | None, facts: Mapping[str, str]
) -> list[OpenPoint]:
    """Why a line has no price; nothing where the quote as a whole has no currency."""
    if not tiers:
        return [OpenPoint("price_missing", facts)]
    if own is None:
        return [OpenPoint("currency_missing", facts)]
    if own == currency or currency is None:
        return []
    return [OpenPoint("currency_differs", {**facts, "currency": own, "wanted": currency})]


def below_minimum(line: QuoteLine) -> bool:
    """Whether the line, with all lines of its product, asks for less than the minimum order; a sample with a price of
    its own does not."""
    if line.sample or line.moq is None or line.quantity is None:
        return False
    return (line.quantity if line.together is None else line.together) < line.moq


def small_parts(product: Product, line: QuoteLine) -> tuple[Part, ...]:
    """Colours or sizes asked for in less than a minimum order that the sheet sets for each of them."""
    if not line.breakdown or line.sample or line.moq is None or said(product, "moq_per") is None:
        return ()
    return tuple(part for part in line.breakdown if part.quantity < line.moq)


def _flags(product: Product, line: QuoteLine) -> list[Flag]:
    facts = {"sku": product.sku, "name": product.name}
    flags = []
    if line.unit_price is None:
        flags.append(Flag("price_missing", "warn", product.cells.get("sku"), facts))
    if below_minimum(line) or small_parts(product, line):
        evidence = line.sources.get("moq")
        flags.append(Flag("below_moq", "warn", evidence, facts | {"moq": format(line.moq or 0, "f")}))
    return flags
