"""What became of a quotation: accepted, which makes a proforma due, or lost; or opened again after a slip."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.paper import paper_of
from app.domain.quote import Quote
from app.domain.versions import ACCEPTED, EXPIRED, LOST, OPEN, SUPERSEDED, Decision, KeptQuote, state_of, version_ref
from app.errors import UserError
from app.workspace import Workspace


@dataclass(frozen=True)
class Decided:
    """A quotation's state after the decision; `proforma` is the number of its proforma invoice once accepted."""

    quote_id: str
    version: int
    state: str
    at: datetime
    proforma: str | None = None
    note: str | None = None


def accept_quote(ws: Workspace, ref: str) -> Decided:
    """The buyer accepts an offer (`Q-0001`, or `Q-0001:2`): from now on both sides are bound.

    UserErrors `quote-not-found`, `quote-closed`, `quote-superseded`, `quote-expired`, `quote-incomplete` (no total).
    """
    kept, version = _asked(ws, ref)
    quote = kept.quote
    state = state_of(kept, version, quote.valid_until, ws.clock().date())
    if state == SUPERSEDED:
        raise UserError("quote-superseded", {"id": quote.quote_id, "newest": f"{quote.quote_id}:{quote.version}"})
    if state == EXPIRED:
        raise UserError("quote-expired", {"id": quote.quote_id, "until": str(quote.valid_until)})
    if state != OPEN:
        raise UserError("quote-closed", {"id": quote.quote_id, "state": state})
    if quote.total is None:
        raise UserError("quote-incomplete", {"id": quote.quote_id})
    proforma = paper_of(quote, ws.policy, "proforma").number
    return _decide(ws, quote, Decision(ACCEPTED, version, ws.clock(), proforma))


def lose_quote(ws: Workspace, ref: str, note: str | None = None) -> Decided:
    """The buyer goes elsewhere; `note` says why. UserErrors `quote-not-found`, `quote-closed`."""
    kept, _ = _asked(ws, ref)
    if kept.decision is not None:
        raise UserError("quote-closed", {"id": kept.quote.quote_id, "state": kept.decision.state})
    return _decide(ws, kept.quote, Decision(LOST, kept.quote.version, ws.clock(), None, note))


def reopen_quote(ws: Workspace, ref: str) -> Decided:
    """Take the decision back. UserError `quote-not-found`."""
    kept, _ = _asked(ws, ref)
    ws.store.decide_quote(kept.quote.quote_id, None, ws.clock())
    state = state_of(KeptQuote(kept.quote, kept.made_at), kept.quote.version, kept.quote.valid_until, ws.clock().date())
    return Decided(kept.quote.quote_id, kept.quote.version, state, ws.clock())


def _asked(ws: Workspace, ref: str) -> tuple[KeptQuote, int]:
    """A quotation and the version meant, the newest where none is named."""
    quote_id, version = version_ref(ref)
    kept = ws.store.kept_quote(quote_id)
    if version is not None:
        ws.store.quote(quote_id, version)
    return kept, version or kept.quote.version


def _decide(ws: Workspace, quote: Quote, decision: Decision) -> Decided:
    ws.store.decide_quote(quote.quote_id, decision, ws.clock())
    return Decided(quote.quote_id, decision.version, decision.state, decision.at, decision.proforma, decision.note)
