"""The merchant's own price build-up: a cost becomes prices in eleven terms, a target price becomes a margin.

For the merchant's eyes alone: nothing here is stored, logged, shown to a model or written for a buyer.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from app.domain import costing, freight
from app.domain.catalog import Product
from app.domain.costing import Buildup, Change, Compared, Costs, DutyLayer, Fx, Margin, Step
from app.domain.exchange import exchange, parse_rates, round_price
from app.domain.incoterms import RULES
from app.domain.packing import pack
from app.domain.policy import Policy
from app.domain.term_charges import EXCLUDED, duties_at, vat_at
from app.errors import UserError
from app.progress import Progress
from app.skills.reception.place_names import place_name
from app.workspace import Workspace

HOME = "CNY"
_SHARE = Decimal("0.01")


@dataclass(frozen=True)
class PriceAsk:
    """What to build up. `given` are fields of `Costs` by name; what is not given comes from the product and the terms.

    `mode` is the carriage (one of FREIGHT_MODES or SEA); `target` a price in `target_term`; `home` the currency of the
    costs, `currency` that of the prices.
    """

    given: Mapping[str, Decimal] = field(default_factory=dict)
    margin: Margin = Margin()
    sku: str | None = None
    quantity: Decimal | None = None
    producer: bool = False
    home: str | None = None
    currency: str | None = None
    fx: Fx | None = None
    term: str = "FOB"
    place: str | None = None
    mode: str = "SEA"
    target: Decimal | None = None
    target_term: str | None = None
    changes: Sequence[Change] = ()


@dataclass(frozen=True)
class Turned:
    """What a target price leaves; prices rounded, None where `missing` names what is not known."""

    term: str
    target: Decimal
    margin_percent: Decimal | None
    profit: Decimal | None
    break_even: Decimal | None
    missing: tuple[str, ...]


@dataclass(frozen=True)
class Told:
    """One step of the build-up for people: `currency` is None for the exchange rate."""

    code: str
    amount: Decimal
    currency: str | None


@dataclass(frozen=True)
class WhatIf:
    """A term's price and profit before and after the changes."""

    term: str
    before: Decimal | None
    after: Decimal | None
    change: Decimal | None
    profit_before: Decimal | None
    profit_after: Decimal | None


@dataclass(frozen=True)
class PriceSheet:
    """Prices per unit in every term (None: `missing` names what a term lacks) and the build-up of the one asked for."""

    currency: str
    home: str
    terms: Mapping[str, Decimal | None]
    missing: Mapping[str, tuple[str, ...]]
    term: str
    price: Decimal | None
    steps: tuple[Told, ...]
    profit: Decimal | None
    margin_percent: Decimal | None
    cost_per_fx: Decimal | None
    break_even: Decimal | None
    exchange: Fx
    reverse: Turned | None = None
    what_if: tuple[WhatIf, ...] = ()


def cost_price(ws: Workspace, ask: PriceAsk, progress: Progress) -> PriceSheet:
    """Build up prices. UserError `sku-unknown`, `price-cost-missing`, `price-rate-missing`, `price-costs-invalid`."""
    progress.step("pricing")
    today, policy = ws.clock().date(), ws.policy
    product = _product(ws, ask.sku) if ask.sku else None
    ask = replace(ask, place=place_name(ask.place) if ask.place else None)
    own = product.currency or policy.currency if product and "purchase" not in ask.given else None
    home, currency = ask.home or own or HOME, ask.currency or policy.currency or "USD"
    fx = _fx(ask, policy, home, currency)
    costs = _costs(ask, product, policy, _carriage(ws, ask, product, currency, today))
    made = {code: costing.build(costs, fx, code, today) for code in RULES}
    return PriceSheet(
        currency=currency,
        home=home,
        terms={code: _price(each.price, currency) for code, each in made.items()},
        missing={code: each.missing for code, each in made.items() if each.missing},
        term=ask.term,
        steps=tuple(_told(step, home, currency) for step in made[ask.term].steps),
        exchange=fx,
        break_even=_price(costing.break_even(costs, fx, ask.term, today), currency),
        reverse=_turned(costs, fx, ask, currency, today),
        what_if=tuple(_what_if(each, currency) for each in costing.compare(costs, fx, ask.changes, tuple(RULES), today))
        if ask.changes
        else (),
        **_figures(made[ask.term], currency),
    )


def _figures(made: Buildup, currency: str) -> dict[str, Decimal | None]:
    return {
        "price": _price(made.price, currency),
        "profit": _price(made.profit, currency),
        "margin_percent": _rounded(made.margin_percent, _SHARE),
        "cost_per_fx": _rounded(made.cost_per_fx, Decimal("0.0001")),
    }


def _product(ws: Workspace, sku: str) -> Product:
    found = ws.store.products([sku])
    if sku not in found:
        near = ", ".join(hit.sku for hit in ws.store.search_codes(sku, 3))
        raise UserError("sku-unknown", {"sku": sku, "near": near or "-"})
    return found[sku]


def _fx(ask: PriceAsk, policy: Policy, home: str, currency: str) -> Fx:
    """The rate given, else the merchant's own, home currency for one unit of the foreign one."""
    if ask.fx is not None:
        return ask.fx
    if home == currency:
        return Fx(Decimal(1), source="same currency")
    found = exchange(currency, home, parse_rates(policy.rates)) if policy.rates else None
    if found is None:
        raise UserError("price-rate-missing", {"home": home, "currency": currency})
    return Fx(found.applied, found.on, policy.rate_margin_percent, "policy")


def _costs(ask: PriceAsk, product: Product | None, policy: Policy, carriage: Decimal | None) -> Costs:
    """Costs as given, else the product's own cost, the merchant's insurance, duty and tax, freight by their table."""
    given = dict(ask.given)
    if "purchase" not in given:
        if product is None or product.floor_cost is None:
            raise UserError("price-cost-missing", {"sku": ask.sku or "-"})
        given["purchase"] = product.floor_cost
    known = {"freight": carriage, "insurance_percent": policy.insurance_percent}
    costs = Costs(
        **{**{name: value for name, value in known.items() if value is not None}, **given},  # type: ignore[arg-type]
        producer=ask.producer,
        margin=ask.margin,
        by_sea=ask.mode in ("SEA", *freight.SEA_MODES),
    )
    return _taxed(costs, product, policy, ask.place)


def _taxed(costs: Costs, product: Product | None, policy: Policy, place: str | None) -> Costs:
    """Duty layers and import VAT of the place, those for another HS code left out."""
    if place is None:
        return costs
    layers, vat = duties_at(policy.import_duties, place), vat_at(policy.import_vat, place)
    code = (product.hs_code or "").replace(".", "") if product else ""
    if layers is not None and all(not each.hs or code for each in layers):
        mine: tuple[DutyLayer, ...] = tuple(each.layer for each in layers if code.startswith(each.hs))
        costs = replace(costs, duties=mine)
    if vat == EXCLUDED:
        return replace(costs, import_vat_excluded=True)
    return replace(costs, import_vat_percent=vat) if isinstance(vat, Decimal) else costs


def _carriage(ws: Workspace, ask: PriceAsk, product: Product | None, currency: str, today: date) -> Decimal | None:
    """Main carriage of one unit by the freight table, for the quantity asked; None where it does not follow."""
    if product is None or ask.place is None or not ask.quantity:
        return None
    packed = pack(ask.quantity, product.carton)
    place, modes = ask.place, freight.SEA_MODES if ask.mode == "SEA" else (ask.mode,)
    there = [row for row in ws.store.freight_rows() if row.mode in modes and freight.same_place(row.place, place)]
    way = freight.cheapest(there, packed.cbm, packed.gross_kg, currency, today)
    return None if way is None else way.cost / ask.quantity


def _turned(costs: Costs, fx: Fx, ask: PriceAsk, currency: str, today: date) -> Turned | None:
    if ask.target is None:
        return None
    back = costing.margin_at(costs, fx, ask.target_term or ask.term, ask.target, today)
    prices = (_price(back.profit, currency), _price(back.break_even, currency))
    return Turned(back.term, back.target, _rounded(back.margin_percent, _SHARE), *prices, back.missing)


def _what_if(each: Compared, currency: str) -> WhatIf:
    prices = (each.before, each.after, each.change, each.profit_before, each.profit_after)
    return WhatIf(each.term, *(_price(value, currency) for value in prices))


def _told(step: Step, home: str, currency: str) -> Told:
    if step.code == "fx":
        return Told(step.code, step.amount, None)
    return Told(step.code, round_price(step.amount, home if step.home else currency), home if step.home else currency)


def _price(value: Decimal | None, currency: str) -> Decimal | None:
    return None if value is None else round_price(value, currency)


def _rounded(value: Decimal | None, step: Decimal) -> Decimal | None:
    return None if value is None else value.quantize(step)
