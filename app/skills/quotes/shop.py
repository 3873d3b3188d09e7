"""What a quotation is priced with, and how it is kept with what it was priced from."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.domain.containers import containers
from app.domain.filling import fill
from app.domain.incoterms import parse_term, term
from app.domain.inquiry import Flag
from app.domain.policy import Policy
from app.domain.price_lists import parse_price_lists, rule_for
from app.domain.quote import OpenPoint, Quote
from app.domain.quoting import QuoteAsk, Shop, make_quote
from app.domain.units import COUNTED
from app.domain.versions import Changes, changed_ask, changed_policy, snapshot_of
from app.errors import UserError
from app.skills.reception.place_names import place_name
from app.workspace import Workspace

NOTHING = Changes()


def in_english(ask: QuoteAsk) -> QuoteAsk:
    """The ask with its place under the name that freight rows carry."""
    if ask.asked.place is None:
        return ask
    return replace(ask, asked=replace(ask.asked, place=place_name(ask.asked.place)))


def shop_for(ws: Workspace, skus: Iterable[str]) -> Shop:
    """What the merchant has on record for some products. UserError `sku-unknown`."""
    wanted = list(skus)
    products = ws.store.products(wanted)
    for sku in (sku for sku in wanted if sku not in products):
        near = ", ".join(hit.sku for hit in ws.store.search_codes(sku, 3))
        raise UserError("sku-unknown", {"sku": sku, "near": near or "-"})
    return Shop(products, ws.store.freight_rows(), _policy(ws))


def _policy(ws: Workspace) -> Policy:
    """The merchant's terms, the place of the price basis as a trader writes it in English (`FOB 宁波`)."""
    policy = ws.policy
    parsed = parse_term(policy.price_basis) if policy.price_basis else None
    if parsed is None or parsed[1] is None:
        return policy
    return replace(policy, price_basis=term(parsed[0], place_name(parsed[1])))


def settled(ws: Workspace, ask: QuoteAsk, changes: Changes) -> tuple[QuoteAsk, Shop]:
    """The ask with the changes in it, and what to price it with today.

    UserErrors `sku-unknown`, `line-invalid` (half a piece), `price-list-unknown`, `container-unknown`, `fill-unknown`.
    """
    made = in_english(changed_ask(ask, changes))
    if changes.container is not None and changes.mode is None:
        made = _by_container(made, ws)
    shop = shop_for(ws, [wanted.sku for wanted in made.wanted])
    shop = replace(shop, policy=changed_policy(shop.policy, changes))
    return checked(made, shop, ws, fill_up=changes.fill), shop


def _by_container(ask: QuoteAsk, ws: Workspace) -> QuoteAsk:
    """Goods that go in a container pay the freight of that container, not that of a share of one."""
    kind = containers(ws.clock().date()).get(ask.container or "")
    return ask if kind is None else replace(ask, asked=replace(ask.asked, mode=kind.mode))


def checked(ask: QuoteAsk, shop: Shop, ws: Workspace, fill_up: bool = False) -> QuoteAsk:
    """The ask if it can be priced, filled up to the container where that is wished. UserErrors of `settled`."""
    today = ws.clock().date()
    for wanted in ask.wanted:
        product, quantity = shop.products[wanted.sku], wanted.quantity
        if quantity is not None and product.unit in COUNTED and quantity != quantity.to_integral_value():
            raise UserError("line-invalid", {"line": f"{wanted.sku}={quantity:f}"})
    rules = parse_price_lists(shop.policy.price_lists) if shop.policy.price_lists else ()
    if ask.price_list is not None and rule_for(rules, ask.price_list, None) is None:
        known = ", ".join(rule.who for rule in rules)
        raise UserError("price-list-unknown", {"name": ask.price_list, "known": known or "-"})
    if ask.container is not None and ask.container not in containers(today):
        raise UserError("container-unknown", {"container": ask.container, "known": ", ".join(containers(today))})
    return fill(ask, shop, today) if fill_up else ask


@dataclass(frozen=True)
class Kept:
    """How a quotation is kept: under which number (empty: a new one), with what beside that pricing does not say."""

    quote_id: str = ""
    beside: tuple[OpenPoint, ...] = ()
    warned: tuple[Flag, ...] = ()
    revised: bool = False


def keep(ws: Workspace, ask: QuoteAsk, shop: Shop, kept: Kept) -> Quote:
    """Price an ask and keep it, with all it was priced from, as a new quotation or the next version of one."""
    today = ws.clock().date()
    made = make_quote(ask, shop, today)
    made_from = replace(
        snapshot_of(ask, shop, today, made), beside=kept.beside, warned=kept.warned, revised=kept.revised
    )
    points, flags = made.open_points + kept.beside, made.flags + kept.warned
    whole = replace(made, quote_id=kept.quote_id, open_points=points, flags=flags)
    return ws.store.save_quote(whole, ws.clock(), made_from)
