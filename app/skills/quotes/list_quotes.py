"""The quotations with their state, how long they bind, when to follow them up, and which wait for a reply."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from app.domain.quote import Quote
from app.domain.versions import OPEN, KeptQuote, reminders, state_of, version_ref
from app.workspace import Workspace


@dataclass(frozen=True)
class QuoteRow:
    """One quotation, or one version of it. `remind` are the days to follow it up, past ones too; `days_left` counts
    to the last day it binds (0: today), negative after it. `replied` is None where no inquiry waits for a reply."""

    quote_id: str
    version: int
    state: str
    buyer: str | None
    inquiry_id: str | None
    currency: str | None
    total: Decimal | None
    issued: date | None
    valid_until: date | None
    days_left: int | None
    remind: tuple[date, ...]
    open_points: int
    replied: bool | None
    proforma: str | None
    note: str | None


@dataclass(frozen=True)
class Wish:
    """Which quotations to list. `expiring` are open ones that lapse within so many days; `buyer` is part of a name."""

    state: str | None = None
    expiring: int | None = None
    buyer: str | None = None
    unanswered: bool = False


def list_quotes(ws: Workspace, wish: Wish) -> tuple[QuoteRow, ...]:
    """The newest version of each quotation, newest first; those that expire soonest first where `expiring` is set."""
    today = ws.clock().date()
    found = [row for kept in ws.store.kept_quotes() if _wanted(row := _row(kept, kept.quote, today), wish, today)]
    if wish.expiring is not None:
        found.sort(key=lambda row: row.valid_until or date.max)
    return tuple(found)


def list_versions(ws: Workspace, ref: str) -> tuple[QuoteRow, ...]:
    """Every version of one quotation, newest first. UserError `quote-not-found`."""
    kept = ws.store.kept_quote(version_ref(ref)[0])
    return tuple(_versions(ws, kept))


def _versions(ws: Workspace, kept: KeptQuote) -> Iterator[QuoteRow]:
    today = ws.clock().date()
    for version in range(kept.quote.version, 0, -1):
        yield _row(kept, ws.store.quote(kept.quote.quote_id, version), today)


def _wanted(row: QuoteRow, wish: Wish, today: date) -> bool:
    if wish.state is not None and row.state != wish.state:
        return False
    if wish.unanswered and row.replied is not False:
        return False
    if wish.buyer is not None and wish.buyer.casefold() not in (row.buyer or "").casefold():
        return False
    if wish.expiring is None:
        return True
    soon = today + timedelta(days=wish.expiring)
    return row.state == OPEN and row.valid_until is not None and row.valid_until <= soon


def _row(kept: KeptQuote, quote: Quote, today: date) -> QuoteRow:
    decision = kept.decision if kept.decision and kept.decision.version == quote.version else None
    return QuoteRow(
        quote.quote_id,
        quote.version,
        state_of(kept, quote.version, quote.valid_until, today),
        quote.buyer,
        quote.inquiry_id,
        quote.currency,
        quote.total,
        quote.issued,
        quote.valid_until,
        (quote.valid_until - today).days if quote.valid_until else None,
        reminders(quote.valid_until),
        len(quote.open_points),
        kept.replied if quote.version == kept.quote.version else None,
        decision.proforma if decision else None,
        decision.note if decision else None,
    )
