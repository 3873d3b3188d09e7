"""A whole quote out of priced lines, terms and freight. Pure: today and policy are handed in."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TypeVar

from app.domain import incoterms
from app.domain.catalog import FreightRow, Product
from app.domain.discount import Bargain, bargain
from app.domain.inquiry import Flag
from app.domain.money import percent_of
from app.domain.offer_term import Asked, Offered, Shipment, offer_term
from app.domain.packing import tidy
from app.domain.payment import judge
from app.domain.policy import Policy
from app.domain.pricing import PricedLine, Wanted, price_line
from app.domain.quote import OpenPoint, Quote, QuoteLine
from app.domain.source import ComputedRef, PolicyRef, SourceRef

Number = TypeVar("Number", int, Decimal)


@dataclass(frozen=True)
class QuoteAsk:
    """What a quote is asked for. `deadline` is a date only when the buyer's words gave one."""

    wanted: tuple[Wanted, ...]
    asked: Asked = Asked(None, None)
    payment: str | None = None
    deadline: date | None = None
    discount_percent: Decimal | None = None
    inquiry_id: str | None = None
    buyer: str | None = None
    evidence: Mapping[str, SourceRef] = field(default_factory=dict)


@dataclass(frozen=True)
class Shop:
    """What the merchant has on record: products by code, freight rows, terms."""

    products: Mapping[str, Product]
    freight: Sequence[FreightRow]
    policy: Policy


@dataclass(frozen=True)
class _Worked:
    """All intermediate results of one quote."""

    ask: QuoteAsk
    policy: Policy
    today: date
    currency: str | None
    basis: str | None
    priced: Sequence[PricedLine]
    goods: Decimal | None
    deal: Bargain
    term: Offered
    total: Decimal | None

    @property
    def lines(self) -> tuple[QuoteLine, ...]:
        return tuple(each.line for each in self.priced)


def make_quote(ask: QuoteAsk, shop: Shop, today: date) -> Quote:
    """Price everything that can be priced; the rest is open points. `quote_id` is empty until it is stored."""
    currency = _currency(ask, shop)
    priced = [price_line(_in_currency(shop.products[w.sku], shop.policy), w, currency) for w in ask.wanted]
    lines = tuple(each.line for each in priced)
    goods = _sum(lines, lambda line: line.amount)
    deal = bargain(ask.wanted, lines, ask.discount_percent, shop.policy, currency, goods)
    net = None if goods is None else goods - (deal.discount or 0)
    shipment = Shipment(net, currency, _volume(lines), _weight(lines))
    bases = _bases(lines, shop)
    basis = next(iter(bases)) if len(bases) == 1 else None
    term = offer_term(ask.asked, basis, shipment, shop.policy, shop.freight, today)
    if len(bases) > 1 and None not in bases:
        differs = OpenPoint("basis_differs", {"bases": ", ".join(sorted(map(str, bases)))})
        term = Offered(None, None, open_points=(differs,))
    total = None if net is None else net + (term.freight or 0) + (term.insurance or 0)
    return _assemble(_Worked(ask, shop.policy, today, currency, basis, priced, goods, deal, term, total))


def _assemble(work: _Worked) -> Quote:
    percent, total, currency, lines = work.policy.deposit_percent, work.total, work.currency, work.lines
    deposit = percent_of(percent, total, currency) if percent is not None and total is not None and currency else None
    days = work.policy.validity_days
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
        cbm=_volume(lines),
        gross_kg=_weight(lines),
        lead_days=_longest(lines),
        valid_until=work.today + timedelta(days=days) if days else None,
        open_points=_open_points(work),
        flags=_flags(work),
        inquiry_id=work.ask.inquiry_id,
        buyer=work.ask.buyer,
        issued=work.today,
        discount_percent=work.deal.percent,
        deposit_percent=percent if deposit is not None else None,
        freight_mode=work.term.mode,
        price_basis=_tidy_term(work.basis),
        asked_incoterm=work.ask.asked.incoterm,
        asked_place=work.ask.asked.place,
        sources=_sources(lines, work.term),
    )


def _open_points(work: _Worked) -> tuple[OpenPoint, ...]:
    points = [point for each in work.priced for point in each.open_points]
    points += [*work.deal.open_points, *work.term.open_points]
    if work.currency is None and not any(point.code == "currency_missing" for point in points):
        points.append(OpenPoint("currency_missing", {"sku": "", "name": ""}))
    return tuple(points)


def _currency(ask: QuoteAsk, shop: Shop) -> str | None:
    """The currency of the priced lines where they agree, else the merchant's, else the first line's."""
    named = [
        currency
        for want in ask.wanted
        if shop.products[want.sku].tiers and (currency := shop.products[want.sku].currency or shop.policy.currency)
    ]
    if len(set(named)) == 1:
        return named[0]
    return shop.policy.currency or (named[0] if named else None)


def _in_currency(product: Product, policy: Policy) -> Product:
    """A product whose sheet names no currency is priced in the merchant's, never in that of its neighbours."""
    return product if product.currency else replace(product, currency=policy.currency)


def _tidy_term(text: str | None) -> str | None:
    parsed = incoterms.parse_term(text) if text else None
    return incoterms.term(*parsed) if parsed else None


def _bases(lines: Sequence[QuoteLine], shop: Shop) -> set[str | None]:
    """The price bases of the lines: each as its sheet names it, else the merchant's."""
    own = shop.policy.price_basis
    named = {_line_basis(shop.products[line.sku].price_basis, own) for line in lines} or {own}
    return named if len(named) == 1 else {_tidy_term(basis) for basis in named}


def _line_basis(named: str | None, own: str | None) -> str | None:
    """A sheet that says `FOB` and no place means the merchant's port, where theirs is FOB too."""
    bare, merchant = (incoterms.parse_term(text) if text else None for text in (named, own))
    alike = bare is not None and merchant is not None and bare == (merchant[0], None)
    return own if named is None or alike else named


def _sum(lines: Sequence[QuoteLine], part: Callable[[QuoteLine], Number | None]) -> Number | None:
    """The sum of a part, None as soon as one line lacks it or there are no lines."""
    parts = [part(line) for line in lines]
    known = [value for value in parts if value is not None]
    return sum(known[1:], known[0]) if known and len(known) == len(parts) else None


def _volume(lines: Sequence[QuoteLine]) -> Decimal | None:
    volume = _sum(lines, lambda line: line.cbm)
    return None if volume is None else tidy(volume)


def _weight(lines: Sequence[QuoteLine]) -> Decimal | None:
    weight = _sum(lines, lambda line: line.gross_kg)
    return None if weight is None else tidy(weight)


def _longest(lines: Sequence[QuoteLine]) -> int | None:
    days = [line.lead_days for line in lines if line.lead_days is not None]
    return max(days) if days and len(days) == len(lines) else None


def _sources(lines: Sequence[QuoteLine], term: Offered) -> dict[str, SourceRef]:
    amounts = tuple(line.source for line in lines if line.source is not None)
    goods = ComputedRef("goods_total", amounts)
    carriage = tuple(source for key, source in term.sources.items() if key != "place")
    total = ComputedRef("total", (*amounts, *carriage))
    longest = max((line for line in lines if line.lead_days), key=lambda line: line.lead_days or 0, default=None)
    sources: dict[str, SourceRef] = {
        "goods_total": goods,
        "total": total,
        "deposit": ComputedRef("deposit", (PolicyRef("deposit_percent"), *amounts)),
        "balance": ComputedRef("balance", (PolicyRef("deposit_percent"), *amounts)),
        "valid_until": ComputedRef("valid_until", (PolicyRef("validity_days"),)),
        "discount": ComputedRef("discount", amounts),
    }
    if longest is not None and "lead_days" in longest.sources:
        sources["lead_days"] = longest.sources["lead_days"]
    for part in ("cartons", "cbm", "gross_kg"):
        cells = tuple(line.sources[key] for line in lines for key in _CARTON_CELLS if key in line.sources)
        sources[part] = ComputedRef(part, cells)
    return sources | dict(term.sources)


_CARTON_CELLS = ("carton.pieces", "carton.cbm", "carton.length_cm", "carton.gross_kg")


def _flags(work: _Worked) -> tuple[Flag, ...]:
    ask = work.ask
    flags = [flag for each in work.priced for flag in each.flags]
    flags += [*work.deal.flags, *work.term.flags]
    if judge(ask.payment, work.policy, work.total) == "refused":
        facts = {"asked": ask.payment or "", "offered": work.policy.payment_terms or ""}
        flags.append(Flag("payment_not_offered", "warn", ask.evidence.get("payment"), facts))
    longest = _longest(work.lines)
    if ask.deadline and longest is not None and work.today + timedelta(days=longest) > ask.deadline:
        facts = {"deadline": ask.deadline.isoformat(), "days": str(longest)}
        flags.append(Flag("deadline_too_short", "warn", ask.evidence.get("deadline"), facts))
    return tuple(flags)
