"""The life of a quotation: what a version was made from, how the next one differs, how long it binds. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from app.domain.catalog import FreightRow, Product
from app.domain.charges import TypedCharge
from app.domain.inquiry import Flag
from app.domain.offered import Asked
from app.domain.policy import Policy
from app.domain.ports import same_area, same_place
from app.domain.pricing import Wanted
from app.domain.quote import OpenPoint, Quote
from app.domain.quote_parts import CHARGE_CODES
from app.domain.quoting import QuoteAsk, Shop, make_quote
from app.rules import pack

OPEN, EXPIRED, ACCEPTED, LOST, SUPERSEDED = "open", "expired", "accepted", "lost", "superseded"
STATES = (OPEN, EXPIRED, ACCEPTED, LOST, SUPERSEDED)
DECIDED = (ACCEPTED, LOST)
_FRIDAY = 4


@dataclass(frozen=True)
class Snapshot:
    """All that one version was priced from, so that it can be priced again to the same cent whatever changed since.

    `products` are those of its lines, without what they cost; `freight` the rows to its place; `beside` open points
    and `warned` flags that do not come from pricing; `revised` says that the merchant changed what was asked. It never
    leaves the store but to be priced: `policy` holds the merchant's floor.
    """

    ask: QuoteAsk
    products: tuple[Product, ...]
    freight: tuple[FreightRow, ...]
    policy: Policy
    today: date
    beside: tuple[OpenPoint, ...] = ()
    warned: tuple[Flag, ...] = ()
    revised: bool = False

    @property
    def shop(self) -> Shop:
        """What the merchant had on record then, as far as this quotation needs it."""
        return Shop({product.sku: product for product in self.products}, self.freight, self.policy)


@dataclass(frozen=True)
class Changes:
    """What a version has otherwise than the one before; None and empty leave a thing as it was.

    `lines` replace the lines of their products or are added, `targets` are unit prices agreed by SKU. `hold` prices by
    the lists, rates and terms of the version before instead of today's; `fill` raises quantities until the last
    container is full. `discount_percent` of 0 takes a discount away. `written` is the rule in the letters that were
    given, where it is one of an older edition (`DDU`).
    """

    lines: tuple[Wanted, ...] = ()
    remove: tuple[str, ...] = ()
    targets: Mapping[str, Decimal] = field(default_factory=dict)
    discount_percent: Decimal | None = None
    incoterm: str | None = None
    place: str | None = None
    mode: str | None = None
    payment: str | None = None
    buyer: str | None = None
    currency: str | None = None
    price_list: str | None = None
    container: str | None = None
    order_no: str | None = None
    typed: tuple[TypedCharge, ...] = ()
    valid_days: int | None = None
    hold: bool = False
    fill: bool = False
    written: str | None = None


@dataclass(frozen=True)
class Decision:
    """What became of a quotation: `state` is one of DECIDED, of its version `version`; `proforma` its number then."""

    state: str
    version: int
    at: datetime
    proforma: str | None = None
    note: str | None = None


@dataclass(frozen=True)
class KeptQuote:
    """The newest version of a quotation with what became of it.

    `replied` tells whether a reply was made with this version; None where no inquiry waits for one.
    """

    quote: Quote
    made_at: datetime
    decision: Decision | None = None
    replied: bool | None = None


def snapshot_of(ask: QuoteAsk, shop: Shop, today: date, made: Quote) -> Snapshot:
    """What a quote just made was made from."""
    products = dict.fromkeys(wanted.sku for wanted in ask.wanted)
    places = [place for place in dict.fromkeys((ask.asked.place, made.place)) if place]
    there = [row for row in shop.freight if any(_near(row.place, place) for place in places)]
    bare = tuple(_without_cost(shop.products[sku]) for sku in products)
    return Snapshot(ask, bare, tuple(there), shop.policy, today)


def _without_cost(product: Product) -> Product:
    cells = {name: cell for name, cell in product.cells.items() if name != "floor_cost"}
    return replace(product, floor_cost=None, pictures=(), cells=cells)


def _near(one: str, other: str) -> bool:
    return same_place(one, other) or same_area(one, other)


def reprice(kept: Snapshot) -> Quote:
    """The quotation once more, from what it was made of then; without number and version."""
    made = make_quote(kept.ask, kept.shop, kept.today)
    return replace(made, open_points=made.open_points + kept.beside, flags=made.flags + kept.warned)


def ask_again(quote: Quote) -> QuoteAsk:
    """What a quotation was asked for, as far as it tells itself: for those kept before asks were."""
    wanted = tuple(
        Wanted(line.sku, line.quantity, line.unit, source=line.sources.get("quantity"), breakdown=line.breakdown)
        for line in quote.lines
    )
    codes = tuple(dict.fromkeys(charge.code for charge in quote.charges if charge.code in CHARGE_CODES))
    return QuoteAsk(
        wanted,
        Asked(quote.asked_incoterm, quote.asked_place),
        discount_percent=quote.discount_percent,
        inquiry_id=quote.inquiry_id,
        buyer=quote.buyer,
        charges=codes,
        sample=any(line.sample for line in quote.lines),
    )


def changed_ask(ask: QuoteAsk, changes: Changes) -> QuoteAsk:
    """The ask with the changes in it; a typed charge replaces the one of its name, typed or of the list."""
    asked = ask.asked
    if changes.incoterm or changes.place or changes.mode:
        place = changes.place or asked.place
        asked = Asked(changes.incoterm or asked.incoterm, place, None, changes.mode or asked.mode)
    if changes.written:
        asked = replace(asked, written=changes.written)
    named = {each.text.casefold(): each for each in (*ask.typed, *changes.typed)}
    charges = tuple(code for code in ask.charges if code not in named)
    simple = {
        name: value
        for name in ("payment", "buyer", "currency", "price_list", "container", "order_no", "discount_percent")
        if (value := getattr(changes, name)) is not None
    }
    evidence = {key: ref for key, ref in ask.evidence.items() if not getattr(changes, key, None)}
    return replace(
        ask,
        wanted=_lines(ask.wanted, changes),
        asked=asked,
        charges=charges,
        typed=tuple(each for each in named.values() if each.amount),
        evidence=evidence,
        **simple,
    )


def _lines(before: Sequence[Wanted], changes: Changes) -> tuple[Wanted, ...]:
    new = {each.sku: each for each in changes.lines}
    kept = [new.pop(each.sku, each) for each in before]
    lines = [each for each in (*kept, *new.values()) if each.sku not in changes.remove]
    return tuple(_at_target(each, changes.targets.get(each.sku)) for each in lines)


def _at_target(wanted: Wanted, target: Decimal | None) -> Wanted:
    return wanted if target is None else replace(wanted, target_price=target, currency=None)


def changed_policy(policy: Policy, changes: Changes) -> Policy:
    """The terms for one version: its validity, and where no limit is set, the discount that the merchant decided on."""
    if changes.valid_days is not None:
        policy = replace(policy, validity_days=changes.valid_days)
    if changes.discount_percent is not None and policy.max_discount_percent is None:
        policy = replace(policy, max_discount_percent=changes.discount_percent)
    return policy


def state_of(kept: KeptQuote, version: int, valid_until: date | None, today: date) -> str:
    """The state of one version: as decided, superseded by a newer one, expired on the day after its last, or open."""
    decision = kept.decision
    if decision is not None and decision.version == version:
        return decision.state
    if version < kept.quote.version:
        return SUPERSEDED
    return EXPIRED if valid_until is not None and valid_until < today else OPEN


def reminders(valid_until: date | None) -> tuple[date, ...]:
    """The days on which to follow an offer up before it lapses, earliest first; never on a weekend."""
    if valid_until is None:
        return ()
    days = pack("quote_life")["life"]["remind_days_before"]
    return tuple(sorted({_weekday(valid_until - timedelta(days=each)) for each in days}))


def _weekday(day: date) -> date:
    return day - timedelta(days=max(day.weekday() - _FRIDAY, 0))


def version_ref(text: str) -> tuple[str, int | None]:
    """`Q-0001:2` or `Q-0001` as (id, version or None); what is no id is found by nobody."""
    name, _, version = text.strip().partition(":")
    digits = version.removeprefix("v")
    return (name.upper(), int(digits) if digits.isascii() and digits.isdecimal() and len(digits) < 9 else None)


def lapsed_since(today: date) -> date:
    """The earliest last day of lapsed offers that are still looked at."""
    return today - timedelta(days=pack("quote_life")["life"]["lapsed_days"])
