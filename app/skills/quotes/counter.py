"""A counter-offer becomes the proposed next version of the quotation it is about, as far as the terms allow."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.domain.inquiry import Flag, Inquiry
from app.domain.pricing import Wanted
from app.domain.quote import OpenPoint, Quote
from app.domain.quoting import QuoteAsk, Shop, make_quote
from app.domain.versions import Changes, ask_again, changed_ask
from app.skills.quotes.shop import Kept, in_english, keep, settled
from app.skills.reception.correspondence import buyer_history
from app.skills.reception.wanted import wanted_of
from app.workspace import Workspace

COUNTER = "negotiation_counter"
_OVER = "discount_over_limit"
_NAMED = re.compile(r"(?<![\w-])Q-(\d{4,12})(?![\w-])", re.IGNORECASE)


def countered_quote(ws: Workspace, inquiry: Inquiry) -> Quote | None:
    """The undecided quotation that a counter-offer is about; None where there is none, or nobody can tell which.

    Only quotations made for this very buyer are looked at, whatever number their mail names: the one it names, else
    the newest of its thread, else the only one.
    """
    if inquiry.intent != COUNTER:
        return None
    thread = _open(
        ws, [q.quote_id for each in (*inquiry.earlier, inquiry.inquiry_id) for q in ws.store.quotes_of(each)]
    )
    past = _open(ws, [each.quote_id for each in buyer_history(ws, inquiry.inquiry_id).quotes])
    mine = {quote.quote_id: quote for quote in (*past, *thread)}
    named = [f"Q-{int(n):04d}" for n in _NAMED.findall(ws.store.message(inquiry.inquiry_id).text)]
    found = next((mine[name] for name in named if name in mine), None)
    if found is None and thread:
        found = thread[-1]
    return found if found is not None or len(mine) != 1 else next(iter(mine.values()))


def _open(ws: Workspace, names: list[str]) -> list[Quote]:
    """The newest versions of those that are neither accepted nor lost, oldest quotation first."""
    kept = [ws.store.kept_quote(name) for name in sorted(set(names))]
    return [each.quote for each in kept if each.decision is None]


def counter(ws: Workspace, inquiry: Inquiry, base: Quote, changes: Changes) -> Quote:
    """The next version of `base` with the buyer's wishes in it, then the merchant's own `changes`.

    A wish beyond the merchant's terms is left out, flagged, and an open point: a person decides. UserErrors of
    `settled`.
    """
    made_from = ws.store.quote_snapshot(base.quote_id)
    before = made_from.ask if made_from else ask_again(base)
    wished = _wished(inquiry, before)
    ask, shop = settled(ws, in_english(wished.ask), Changes())
    bounded, refused = _within_terms(ask, before, shop, ws)
    ask, shop = settled(ws, bounded, changes)
    beyond = tuple(OpenPoint("counter_beyond_terms", {"sku": flag.facts.get("sku") or "all"}) for flag in refused)
    points = (*_unknown(inquiry), *wished.unclear, *beyond)
    return keep(ws, ask, shop, Kept(base.quote_id, points, refused))


@dataclass(frozen=True)
class _Wished:
    ask: QuoteAsk
    unclear: tuple[OpenPoint, ...]


def _wished(inquiry: Inquiry, before: QuoteAsk) -> _Wished:
    """What the buyer wants now: the lines of before, with what their words change."""
    mine = {wanted.sku: wanted for wanted in before.wanted}
    lines = [_over(mine.get(wish.sku), wish) for wish in (*_of_the_only_line(inquiry, before), *wanted_of(inquiry))]
    unclear = tuple(
        OpenPoint("counter_line_unclear", {"text": line.text})
        for line in inquiry.lines
        if line.sku is None and line.target_price is not None and len(before.wanted) != 1
    )
    changes = Changes(
        lines=tuple(lines),
        discount_percent=inquiry.discount_percent,
        incoterm=inquiry.incoterm,
        place=inquiry.place,
        payment=inquiry.payment,
    )
    ask = changed_ask(before, changes)
    return _Wished(replace(ask, inquiry_id=inquiry.inquiry_id, evidence={**ask.evidence, **inquiry.evidence}), unclear)


def _of_the_only_line(inquiry: Inquiry, before: QuoteAsk) -> Iterator[Wanted]:
    """Prices and quantities that name no product are about the only one there is."""
    if len(before.wanted) != 1:
        return
    for line in inquiry.lines:
        if line.sku is None and not line.candidates and (line.target_price is not None or not line.query):
            yield Wanted(before.wanted[0].sku, line.quantity, line.unit, line.target_price, line.currency)


def _over(before: Wanted | None, wish: Wanted) -> Wanted:
    """A wish laid over the line of before: what it leaves unsaid stays."""
    if before is None:
        return wish
    quantity = {} if wish.quantity is None else {"quantity": wish.quantity, "unit": wish.unit, "source": wish.source}
    parts = {} if wish.quantity is None else {"breakdown": wish.breakdown}
    target = {} if wish.target_price is None else {"target_price": wish.target_price, "currency": wish.currency}
    return replace(before, **quantity, **parts, **target)  # type: ignore[arg-type]


def _within_terms(ask: QuoteAsk, before: QuoteAsk, shop: Shop, ws: Workspace) -> tuple[QuoteAsk, tuple[Flag, ...]]:
    """The ask without what goes beyond the merchant's terms, where what was granted before stands; and the refusals."""
    refused = tuple(flag for flag in make_quote(ask, shop, ws.clock().date()).flags if flag.code == _OVER)
    skus = {flag.facts.get("sku", "") for flag in refused}
    mine = {wanted.sku: wanted for wanted in before.wanted}
    wanted = tuple(_granted_before(each, mine.get(each.sku)) if each.sku in skus else each for each in ask.wanted)
    percent = before.discount_percent if "" in skus else ask.discount_percent
    return replace(ask, wanted=wanted, discount_percent=percent), refused


def _granted_before(wanted: Wanted, before: Wanted | None) -> Wanted:
    return replace(
        wanted,
        target_price=before.target_price if before else None,
        currency=before.currency if before else None,
    )


def _unknown(inquiry: Inquiry) -> Iterator[OpenPoint]:
    """Lines that no product answers, or several do."""
    for line in inquiry.lines:
        if line.sku is None and line.query:
            code = "ambiguous_line" if line.candidates else "unmatched_line"
            yield OpenPoint(code, {"text": line.query})
