"""The next version of a quotation: lines, terms, discount, charges or validity changed. The one before stays."""

from dataclasses import replace

from app.domain.inquiry import Inquiry
from app.domain.quote import Quote
from app.domain.quoting import QuoteAsk, Shop
from app.domain.versions import DECIDED, EXPIRED, Changes, Snapshot, ask_again, state_of
from app.errors import UserError
from app.progress import Progress
from app.skills.quotes.shop import Kept, checked, keep, settled
from app.workspace import Workspace


def revise_quote(ws: Workspace, quote_id: str, changes: Changes, progress: Progress) -> Quote:
    """Price the newest version again with changes, by today's lists or those it was made from (`changes.hold`).

    UserErrors `quote-not-found`, `quote-closed` (accepted or lost), `line-not-in-quote`, `quote-empty`, and those of
    `settled`.
    """
    progress.step("pricing")
    quote, before = open_quote(ws, quote_id)
    ask = before.ask if before else ask_again(quote)
    _lines_there(ask, changes)
    new, shop = settled(ws, ask, replace(changes, fill=False))
    if changes.hold and before is not None:
        shop = _held(before, shop, new)
    new = checked(new, shop, ws, fill_up=changes.fill)
    beside, warned = (before.beside, before.warned) if before else ((), ())
    return keep(ws, new, shop, Kept(quote.quote_id, beside, warned, revised=True))


def open_quote(ws: Workspace, quote_id: str) -> tuple[Quote, Snapshot | None]:
    """A quotation that may still change, with what it was made from. UserErrors quote-not-found, quote-closed."""
    kept = ws.store.kept_quote(quote_id)
    if kept.decision is not None and kept.decision.state in DECIDED:
        raise UserError("quote-closed", {"id": kept.quote.quote_id, "state": kept.decision.state})
    return kept.quote, ws.store.quote_snapshot(quote_id)


def _lines_there(ask: QuoteAsk, changes: Changes) -> None:
    mine = [wanted.sku for wanted in ask.wanted]
    for sku in (*changes.remove, *changes.targets):
        if sku not in (*mine, *(wanted.sku for wanted in changes.lines)):
            raise UserError("line-not-in-quote", {"sku": sku, "known": ", ".join(mine) or "-"})
    if not changes.lines and set(changes.remove) >= set(mine):
        raise UserError("quote-empty", {"known": ", ".join(mine) or "-"})


def _held(before: Snapshot, today: Shop, ask: QuoteAsk) -> Shop:
    """What the version before was priced from; new products and a new place are priced by what stands today."""
    same_place = before.ask.asked.place == ask.asked.place
    policy = replace(
        before.policy,
        validity_days=today.policy.validity_days,
        max_discount_percent=today.policy.max_discount_percent,
    )
    return Shop({**today.products, **before.shop.products}, before.freight if same_place else today.freight, policy)


def standing_revision(ws: Workspace, inquiry: Inquiry) -> Quote | None:
    """The open quotation for an inquiry that the merchant changed by hand: a letter must offer that very one."""
    for made in reversed(ws.store.quotes_of(inquiry.inquiry_id)):
        kept = ws.store.kept_quote(made.quote_id)
        made_from = ws.store.quote_snapshot(made.quote_id)
        quote = kept.quote
        if kept.decision is not None or quote.version != made.version or made_from is None or not made_from.revised:
            continue
        if state_of(kept, quote.version, quote.valid_until, ws.clock().date()) != EXPIRED:
            return quote
    return None
