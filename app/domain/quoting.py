"""A whole quote out of priced lines, terms, freight and packing. Pure: today and policy are handed in."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TypeVar

from app.domain import incoterms
from app.domain.bases import tidy_term
from app.domain.catalog import FreightRow, Product
from app.domain.charges import Desk, TypedCharge, charges_for, parse_charges, typed_charges
from app.domain.columns import said
from app.domain.discount import Bargain, bargain
from app.domain.guards import Guarded, QuoteFacts, guard
from app.domain.inquiry import Flag
from app.domain.load_plan import Haul, plan_loads, rows_to
from app.domain.marks import carton_marks
from app.domain.money import percent_of
from app.domain.offer_term import Asked, Offered, Shipment, offer_term
from app.domain.packing import PalletLine, palletise, parse_pallet, tidy
from app.domain.policy import Policy
from app.domain.pricing import PricedLine, View, Wanted, in_product_unit, price_line
from app.domain.quote import OpenPoint, Quote, QuoteLine
from app.domain.quote_parts import Charge, LoadPlan, PalletPlan
from app.domain.quote_sources import sources_of
from app.domain.quoted_goods import Buying, Goods, basis_of, freight_in, goods_for, stale_rates
from app.domain.source import PolicyRef, SourceRef
from app.domain.term_prices import in_term
from app.domain.tier_groups import groups
from app.rules import pack

Number = TypeVar("Number", int, Decimal)


@dataclass(frozen=True)
class QuoteAsk:
    """What a quote is asked for. `deadline` is a date only when the buyer's words gave one.

    `country` is the buyer's two-letter code, `currency` the one they asked for, `charges` codes of the work they want
    beside the goods (`logo`), `sample` whether samples are what they ask for, `container` a kind such as `40HQ`,
    `order_no` what their cartons are marked with. `price_list` is whose list counts instead of the buyer's own, `typed`
    are charges that the merchant adds by hand.
    """

    wanted: tuple[Wanted, ...]
    asked: Asked = Asked(None, None)
    payment: str | None = None
    deadline: date | None = None
    discount_percent: Decimal | None = None
    inquiry_id: str | None = None
    buyer: str | None = None
    evidence: Mapping[str, SourceRef] = field(default_factory=dict)
    country: str | None = None
    currency: str | None = None
    charges: tuple[str, ...] = ()
    sample: bool = False
    container: str | None = None
    order_no: str | None = None
    price_list: str | None = None
    typed: tuple[TypedCharge, ...] = ()


@dataclass(frozen=True)
class Shop:
    """What the merchant has on record: products by code, freight rows, terms."""

    products: Mapping[str, Product]
    freight: Sequence[FreightRow]
    policy: Policy


@dataclass(frozen=True)
class _Worked:
    """All intermediate results of one quote. `goods` is before the discount, `basis` the unit prices' term."""

    ask: QuoteAsk
    shop: Shop
    today: date
    stock: Goods
    priced: Sequence[PricedLine]
    lines: tuple[QuoteLine, ...]
    basis: str | None
    shipment: Shipment
    goods: Decimal | None
    deal: Bargain
    term: Offered
    charges: tuple[Charge, ...]
    uncharged: tuple[OpenPoint, ...]
    total: Decimal | None
    guarded: Guarded
    loads: LoadPlan | None

    @property
    def policy(self) -> Policy:
        return self.shop.policy


def make_quote(ask: QuoteAsk, shop: Shop, today: date) -> Quote:
    """Price everything that can be priced; the rest is open points. `quote_id` is empty until it is stored."""
    policy = shop.policy
    stock = goods_for({each.sku: shop.products[each.sku] for each in ask.wanted}, _buying(ask), policy)
    currency, products = stock.currency, stock.products
    priced = _priced(ask, stock, policy)
    listed = tuple(each.line for each in priced)
    goods = _goods(listed)
    by_code = _by_code(listed, stock, goods, goods)
    shipment = Shipment(goods, currency, _volume(listed), _weight(listed), stock.rates, by_code)
    lines, basis, refused = _in_term(listed, shipment, ask, stock, shop, today)
    goods = _goods(lines)
    deal = bargain(ask.wanted, lines, ask.discount_percent, policy, currency, goods)
    net = None if goods is None else goods - (deal.discount or 0)
    shipment = replace(shipment, goods=net, hs_values=_by_code(lines, stock, goods, net))
    term = refused or offer_term(ask.asked, basis, shipment, policy, shop.freight, today)
    extra, uncharged = charges_for(ask.charges, lines, products, _desk(stock, policy))
    extra = (*extra, *typed_charges(ask.typed, lines, currency))
    total = None if net is None else net + term.added + sum((charge.amount for charge in extra), Decimal(0))
    charges = (*extra, *(Charge(each.code, each.code, each.amount, "order", each.source) for each in term.charges))
    guarded = guard(_facts(ask, stock, lines, term, total, _until(policy, today)), policy, today)
    prices = {sku: tiers for sku, (tiers, _) in stock.prices.items()} if basis == stock.basis else {}
    loads = plan_loads(lines, replace(_haul(ask, stock, term, shop.freight, today), prices=prices))
    return _assemble(
        _Worked(
            ask, shop, today, stock, priced, lines, basis, shipment, goods, deal, term, charges, uncharged, total,
            guarded, loads,
        )
    )  # fmt: skip


def _buying(ask: QuoteAsk) -> Buying:
    if ask.price_list is not None:
        return Buying(ask.price_list, None, ask.currency)
    return Buying(ask.buyer, ask.country, ask.currency)


def _priced(ask: QuoteAsk, stock: Goods, policy: Policy) -> list[PricedLine]:
    products = stock.products
    counted = [(products[w.sku], in_product_unit(products[w.sku], w.quantity, w.unit)) for w in ask.wanted]
    families, together = groups(counted, policy.tiers_over), _together(counted)
    terms = (policy.sample_policy or "").strip().casefold() if ask.sample else None
    common = tidy_term(stock.basis)
    return [
        price_line(
            products[want.sku],
            want,
            stock.currency,
            View(
                stock.why.get(want.sku, ()),
                families.get(want.sku),
                terms,
                common or basis_of(products[want.sku], policy),
                together.get(want.sku),
                stock.prices[want.sku],
                stock.rates,
            ),
        )
        for want in ask.wanted
    ]


def _together(counted: Sequence[tuple[Product, Decimal | None]]) -> Mapping[str, Decimal]:
    """The whole quantity of each product that has several lines."""
    if len({product.sku for product, _ in counted}) == len(counted):
        return {}
    parts: defaultdict[str, list[Decimal]] = defaultdict(list)
    for product, quantity in counted:
        if quantity is not None:
            parts[product.sku].append(quantity)
    return {sku: sum(each, Decimal(0)) for sku, each in parts.items() if len(each) > 1}


def _in_term(
    lines: tuple[QuoteLine, ...], shipment: Shipment, ask: QuoteAsk, stock: Goods, shop: Shop, today: date
) -> tuple[tuple[QuoteLine, ...], str | None, Offered | None]:
    """The lines with the charges at origin in their prices, the term they are then in, and the offer already made
    where there is no other: none for lines of several bases, that of the list where prices cannot hold the charges."""
    if stock.differing:
        point = OpenPoint("basis_differs", {"bases": ", ".join(stock.differing)})
        return lines, None, Offered(None, None, open_points=(point,))
    listed = offer_term(ask.asked, stock.basis, shipment, shop.policy, shop.freight, today)
    if listed.prices_in is None:
        return lines, stock.basis, None
    made = in_term(lines, listed, stock.currency)
    if made is not None:
        return made, listed.prices_in, None
    code, place = incoterms.parse_term(stock.basis or "") or (None, None)
    asked = incoterms.term(ask.asked.incoterm or "", ask.asked.place)
    point = OpenPoint("term_not_derivable", {"asked": asked, "basis": incoterms.term(code or "", place)})
    return lines, stock.basis, Offered(code, place, open_points=(point,))


def _by_code(
    lines: Sequence[QuoteLine], stock: Goods, goods: Decimal | None, net: Decimal | None
) -> Mapping[str, Decimal]:
    """The price of the goods by HS code; a discount is shared by all alike."""
    if not goods or net is None:
        return {}
    values: defaultdict[str, Decimal] = defaultdict(Decimal)
    for line in lines:
        values[stock.products[line.sku].hs_code or ""] += line.amount or Decimal(0)
    return values if net == goods else {code: value * net / goods for code, value in values.items()}


def _desk(stock: Goods, policy: Policy) -> Desk:
    fees = parse_charges(policy.charges) if policy.charges else {}
    return Desk(stock.currency, policy.currency, fees, stock.rates)


def _facts(
    ask: QuoteAsk, stock: Goods, lines: tuple[QuoteLine, ...], term: Offered, total: Decimal | None, until: date | None
) -> QuoteFacts:
    return QuoteFacts(
        ask.asked, term, stock.basis, lines, stock.products, total, ask.payment, ask.deadline, until, ask.evidence
    )


def _until(policy: Policy, today: date) -> date | None:
    return today + timedelta(days=policy.validity_days) if policy.validity_days else None


def _haul(ask: QuoteAsk, stock: Goods, term: Offered, rows: Sequence[FreightRow], today: date) -> Haul:
    parsed = incoterms.parse_term(stock.basis) if stock.basis else None
    there = rows_to(rows, _destination(ask, term), parsed[1] if parsed else None, today)
    return Haul(freight_in(there, stock), stock.currency, today, ask.container)


def _destination(ask: QuoteAsk, term: Offered) -> str | None:
    """Where the goods go, as far as it was said."""
    if term.incoterm and incoterms.RULES[term.incoterm].place_is == "destination":
        return term.place
    rule = incoterms.RULES.get(ask.asked.incoterm or "")
    return None if rule is not None and rule.place_is == "origin" else ask.asked.place


def _assemble(work: _Worked) -> Quote:
    percent, total, currency, lines = work.policy.deposit_percent, work.total, work.stock.currency, work.lines
    deposit = percent_of(percent, total, currency) if percent is not None and total is not None and currency else None
    return Quote(
        quote_id="",
        version=1,
        currency=currency,
        incoterm=work.term.incoterm,
        place=work.term.place,
        lines=lines,
        goods_total=work.goods,
        discount=work.deal.discount,
        freight=work.term.freight,
        insurance=work.term.insurance,
        total=total,
        deposit=deposit,
        balance=None if deposit is None or total is None else total - deposit,
        payment=work.policy.payment_terms,
        cartons=_sum(lines, lambda line: line.cartons),
        cbm=work.shipment.cbm,
        gross_kg=work.shipment.gross_kg,
        lead_days=_longest(lines),
        valid_until=work.guarded.valid_until,
        open_points=_open_points(work),
        flags=_flags(work),
        inquiry_id=work.ask.inquiry_id,
        buyer=work.ask.buyer,
        issued=work.today,
        discount_percent=work.deal.percent,
        deposit_percent=percent if deposit is not None else None,
        freight_mode=work.term.mode,
        price_basis=tidy_term(work.basis),
        asked_incoterm=work.ask.asked.incoterm,
        asked_place=work.ask.asked.place,
        sources=sources_of(lines, work.term, work.charges),
        net_kg=_net(lines),
        charges=work.charges,
        containers=work.loads,
        pallets=_pallets(work),
        exchange=tuple(work.stock.conversions[code] for code in sorted(_used(work))),
        marks=carton_marks(lines, work.ask.buyer, _destination(work.ask, work.term), work.ask.order_no),
        ready=work.guarded.ready,
    )


def _pallets(work: _Worked) -> PalletPlan | None:
    """Pallets where the merchant has set one and every line can be stacked on it."""
    if not work.policy.pallet or any(line.cartons is None or line.carton is None for line in work.lines):
        return None
    lines = [
        PalletLine(x.sku, x.cartons or 0, x.carton, said(work.stock.products[x.sku], "cartons_per_pallet"))
        for x in work.lines
        if x.carton is not None
    ]
    return palletise(lines, parse_pallet(work.policy.pallet))


def _used(work: _Worked) -> set[str]:
    """The currencies that something in the quote was converted from."""
    row = work.term.row
    carried = {row.currency} if row is not None else set()
    return {code for code in work.stock.used | carried if code in work.stock.conversions}


def _open_points(work: _Worked) -> tuple[OpenPoint, ...]:
    points = [point for each in work.priced for point in each.open_points]
    points += [*work.deal.open_points, *work.term.open_points, *work.guarded.open_points, *work.uncharged]
    if work.stock.currency is None and not any(point.code == "currency_missing" for point in points):
        points.append(OpenPoint("currency_missing", {"sku": "", "name": ""}))
    points += _unplanned(work)
    small = _small_order(work)
    return (*points, OpenPoint("order_below_minimum", small)) if small else tuple(points)


def _unplanned(work: _Worked) -> list[OpenPoint]:
    """Why no container can be planned although one is asked for: products without cartons or their volume."""
    if work.ask.container is None or work.loads is not None:
        return []
    cartons = {line.sku: line.carton for line in work.lines}
    bare = [sku for sku, carton in cartons.items() if carton is None or not (carton.pieces and carton.volume)]
    if not bare:
        return []
    return [OpenPoint("container_needs_carton", {"container": work.ask.container, "skus": ", ".join(bare)})]


def _small_order(work: _Worked) -> dict[str, str] | None:
    """The smallest order value as facts where the goods stay below it; None where they do not, or nobody can tell."""
    least, own, currency = work.policy.minimum_order_value, work.policy.currency, work.stock.currency
    rate, net = Decimal(1) if own == currency else work.stock.rates.get(own or ""), work.shipment.goods
    if least is None or own is None or rate is None or net is None or net >= least * rate:
        return None
    return {"amount": format(least, "f"), "currency": own}


def _flags(work: _Worked) -> tuple[Flag, ...]:
    flags = [flag for each in work.priced for flag in each.flags]
    flags += [*work.deal.flags, *work.term.flags, *work.guarded.flags]
    small = _small_order(work)
    if small:
        flags.append(Flag("order_below_minimum", "warn", PolicyRef("minimum_order_value"), small))
    if work.stock.listed_for is not None:
        flags.append(Flag("price_list_used", "info", PolicyRef("price_lists"), {"who": work.stock.listed_for}))
    flags += stale_rates([work.stock.conversions[code] for code in sorted(_used(work))], work.policy, work.today)
    flags += _carton_flags(work.lines)
    for sku in work.loads.oversized if work.loads else ():
        flags.append(Flag("oversized_carton", "warn", None, {"sku": sku}))
    return tuple(flags)


def _carton_flags(lines: Sequence[QuoteLine]) -> list[Flag]:
    heavy = Decimal(pack("containers")["planning"]["hand_carry_kg"])
    flags = []
    for line in lines:
        carton = line.carton
        if carton is None:
            continue
        if line.last_carton is not None and carton.pieces is not None:
            facts = {
                "sku": line.sku,
                "pieces": f"{line.last_carton.normalize():f}",
                "full": f"{carton.pieces.normalize():f}",
            }
            flags.append(Flag("carton_part_full", "info", line.sources.get("carton.pieces"), facts))
        if carton.gross_kg is not None and carton.gross_kg > heavy:
            facts = {"sku": line.sku, "kg": f"{carton.gross_kg.normalize():f}"}
            flags.append(Flag("carton_heavy", "info", line.sources.get("carton.gross_kg"), facts))
    return flags


def _sum(lines: Sequence[QuoteLine], part: Callable[[QuoteLine], Number | None]) -> Number | None:
    """The sum of a part, None as soon as one line lacks it or there are no lines."""
    parts = [part(line) for line in lines]
    known = [value for value in parts if value is not None]
    return sum(known[1:], known[0]) if known and len(known) == len(parts) else None


def _goods(lines: Sequence[QuoteLine]) -> Decimal | None:
    return _sum(lines, lambda line: line.amount)


def _volume(lines: Sequence[QuoteLine]) -> Decimal | None:
    volume = _sum(lines, lambda line: line.cbm)
    return None if volume is None else tidy(volume)


def _weight(lines: Sequence[QuoteLine]) -> Decimal | None:
    weight = _sum(lines, lambda line: line.gross_kg)
    return None if weight is None else tidy(weight)


def _net(lines: Sequence[QuoteLine]) -> Decimal | None:
    weight = _sum(lines, lambda line: line.net_kg)
    return None if weight is None else tidy(weight)


def _longest(lines: Sequence[QuoteLine]) -> int | None:
    days = [line.lead_days for line in lines if line.lead_days is not None]
    return max(days) if days and len(days) == len(lines) else None
