"""What a quotation would be at another rate, freight or margin. Nothing of it is kept, logged or shown to a buyer."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.costing import Change
from app.domain.quote_what_if import WhatIfQuote, changed_shop, told
from app.domain.quoting import Shop, make_quote
from app.domain.versions import ask_again
from app.skills.quotes.shop import shop_for
from app.workspace import Workspace


def what_if(ws: Workspace, quote_id: str, version: int | None, changes: Sequence[Change]) -> WhatIfQuote:
    """A kept quotation priced again from what it was made of, plain and with changes: `fx`, `freight`, `margin`,
    `cost`, `insurance`. What the products cost is what the lists say today.

    UserErrors `quote-not-found`, `sku-unknown`, `what-if-not-here`, `what-if-without-rate`, `what-if-without-cost`.
    """
    quote = ws.store.quote(quote_id, version)
    made_from = ws.store.quote_snapshot(quote_id, version)
    if made_from is not None:
        ask, shop, today = made_from.ask, _with_costs(ws, made_from.shop), made_from.today
    else:
        ask, today = ask_again(quote), ws.clock().date()
        shop = shop_for(ws, [wanted.sku for wanted in ask.wanted])
    made = make_quote(ask, shop, today)
    other = changed_shop(shop, made, changes)
    return told((made, shop), (make_quote(ask, other, today), other))


def _with_costs(ws: Workspace, shop: Shop) -> Shop:
    """A snapshot's products with their costs, which no snapshot holds."""
    now = ws.store.products(list(shop.products))
    costs = {sku: now[sku].floor_cost if sku in now else None for sku in shop.products}
    return replace(shop, products={sku: replace(each, floor_cost=costs[sku]) for sku, each in shop.products.items()})
