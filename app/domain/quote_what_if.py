"""A quotation under another rate, freight or margin: for the merchant's eyes alone, never kept, never for a buyer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from app.domain.catalog import FreightRow, Product, Tier
from app.domain.costing import Change
from app.domain.exchange import exchange, parse_rates, round_price
from app.domain.money import HUNDRED, round_money
from app.domain.policy import Policy
from app.domain.quote import Quote, QuoteLine
from app.domain.quoting import Shop
from app.domain.source import ComputedRef, SourceRef
from app.errors import UserError

NAMES = ("fx", "freight", "margin", "cost", "insurance")
_SHARE = Decimal("0.01")


@dataclass(frozen=True)
class LineProfit:
    """A line's price and profit before and after; None where the product's cost or price is not known."""

    sku: str
    price_before: Decimal | None
    price_after: Decimal | None
    profit_before: Decimal | None
    profit_after: Decimal | None
    margin_before: Decimal | None
    margin_after: Decimal | None


@dataclass(frozen=True)
class WhatIfQuote:
    """A quotation's sums before and after; profits are of the goods less the discount, None unless all costs are
    known. `private`: this never leaves the merchant's own screen."""

    currency: str | None
    total_before: Decimal | None
    total_after: Decimal | None
    change: Decimal | None
    freight_before: Decimal | None
    freight_after: Decimal | None
    profit_before: Decimal | None
    profit_after: Decimal | None
    lines: tuple[LineProfit, ...]
    private: bool = True


def changed_shop(shop: Shop, made: Quote, changes: Sequence[Change]) -> Shop:
    """What the merchant has on record after the changes; `made` tells which rate and which freight row count.

    UserErrors `what-if-not-here` (a name that a quotation does not know), `what-if-without-rate`,
    `what-if-without-cost`.
    """
    for change in changes:
        if change.name not in NAMES:
            raise UserError("what-if-not-here", {"name": change.name, "known": ", ".join(NAMES)})
        if change.name == "fx":
            shop = replace(shop, policy=_at_rate(shop.policy, made, change))
        elif change.name == "insurance":
            moved = change.of(shop.policy.insurance_percent)
            shop = replace(shop, policy=replace(shop.policy, insurance_percent=moved))
        elif change.name == "freight":
            shop = replace(shop, freight=[_at_freight(row, made, change) for row in shop.freight])
        else:
            shop = replace(shop, products=_at_cost(shop.products, change))
    return shop


def _at_rate(policy: Policy, made: Quote, change: Change) -> Policy:
    pairs = {frozenset((each.base, each.currency)) for each in made.exchange}
    rates = parse_rates(policy.rates) if policy.rates else ()
    used = [rate for rate in rates if frozenset((rate.base, rate.currency)) in pairs]
    if len(used) != 1:
        raise UserError("what-if-without-rate", {"rates": policy.rates or "-"})
    moved = change.of(used[0].rate) or Decimal(0)
    if moved <= 0:
        raise UserError("what-if-without-rate", {"rates": policy.rates or "-"})
    texts = (
        f"{rate.base}/{rate.currency}={round(moved, 8) if rate is used[0] else rate.rate:f} {rate.on.isoformat()}"
        for rate in rates
    )
    return replace(policy, rates="; ".join(texts))


def _at_freight(row: FreightRow, made: Quote, change: Change) -> FreightRow:
    """Every row moved by a share; a plain amount is the rate of the row that the quotation uses."""
    if not change.relative and not _holds(made.sources.get("freight"), row):
        return row
    return replace(row, rate=max(change.of(row.rate) or Decimal(0), Decimal(0)))


def _holds(source: SourceRef | None, row: FreightRow) -> bool:
    if isinstance(source, ComputedRef):
        return any(_holds(each, row) for each in source.sources)
    return source == row.source


def _at_cost(products: Mapping[str, Product], change: Change) -> dict[str, Product]:
    """Another cost, or prices at another margin on the price; a product without a cost stays as it is."""
    if all(product.floor_cost is None for product in products.values()):
        raise UserError("what-if-without-cost", {"skus": ", ".join(products)})
    move = _costing if change.name == "cost" else _priced_at
    return {sku: product if product.floor_cost is None else move(product, change) for sku, product in products.items()}


def _costing(product: Product, change: Change) -> Product:
    return replace(product, floor_cost=change.of(product.floor_cost))


def _priced_at(product: Product, change: Change) -> Product:
    return replace(product, tiers=tuple(_at_margin(tier, product, change) for tier in product.tiers))


def _at_margin(tier: Tier, product: Product, change: Change) -> Tier:
    cost = product.floor_cost or Decimal(0)
    now = (tier.unit_price - cost) / tier.unit_price * HUNDRED if tier.unit_price else Decimal(0)
    wanted = change.of(now) or Decimal(0)
    if wanted >= HUNDRED:
        raise UserError("what-if-without-cost", {"skus": product.sku})
    return replace(tier, unit_price=round_price(cost / (1 - wanted / HUNDRED), product.currency or ""))


def told(before: tuple[Quote, Shop], after: tuple[Quote, Shop]) -> WhatIfQuote:
    """The two quotations side by side with what each leaves."""
    (old, _), (new, _) = before, after
    profits = [{line.sku: _profit(line, *each) for line in each[0].lines} for each in (before, after)]
    lines = tuple(_line(one, other, profits) for one, other in zip(old.lines, new.lines, strict=True))
    whole = old.total is not None and new.total is not None
    return WhatIfQuote(
        new.currency,
        old.total,
        new.total,
        (new.total or Decimal(0)) - (old.total or Decimal(0)) if whole else None,
        old.freight,
        new.freight,
        _together(old, list(profits[0].values())),
        _together(new, list(profits[1].values())),
        lines,
    )


def _line(old: QuoteLine, new: QuoteLine, profits: Sequence[Mapping[str, Decimal | None]]) -> LineProfit:
    gains = profits[0][old.sku], profits[1][new.sku]
    shares = (_share(gains[0], old.amount), _share(gains[1], new.amount))
    return LineProfit(old.sku, old.unit_price, new.unit_price, *gains, *shares)


def _profit(line: QuoteLine, made: Quote, shop: Shop) -> Decimal | None:
    """The amount less what the goods cost, at the plain rate: the safety margin is the merchant's own."""
    product = shop.products[line.sku]
    own, to = product.currency or shop.policy.currency, made.currency
    if product.floor_cost is None or line.amount is None or line.quantity is None or own is None or to is None:
        return None
    rate = Decimal(1) if own == to else _plain_rate(own, to, shop.policy)
    return None if rate is None else round_money(line.amount - product.floor_cost * rate * line.quantity, to)


def _plain_rate(of: str, to: str, policy: Policy) -> Decimal | None:
    found = exchange(of, to, parse_rates(policy.rates)) if policy.rates else None
    return found.applied if found else None


def _together(made: Quote, profits: Sequence[Decimal | None]) -> Decimal | None:
    known = [each for each in profits if each is not None]
    whole = known and len(known) == len(profits)
    return sum(known, Decimal(0)) - (made.discount or 0) if whole else None


def _share(profit: Decimal | None, amount: Decimal | None) -> Decimal | None:
    return None if profit is None or not amount else (profit / amount * HUNDRED).quantize(_SHARE)
