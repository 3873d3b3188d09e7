"""What a quotation must not promise unseen: trade terms, payment, dates and dangerous goods, each told with its reason.

`guard` is pure: the quote's facts, the merchant's terms and today are handed in; rules come from the dated packs. It
prints no floor, limit or cost. Flags are for the merchant; open points may also be said to the buyer.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from app.domain import guards_goods, guards_payment, guards_terms, guards_time
from app.domain.catalog import Product
from app.domain.inquiry import Flag
from app.domain.offer_term import Asked, Offered
from app.domain.policy import Policy
from app.domain.quote import OpenPoint, QuoteLine
from app.domain.source import SourceRef


@dataclass(frozen=True)
class QuoteFacts:
    """What is checked. `basis` is the term of the unit prices (`FOB Ningbo`), `payment` the buyer's wish.

    `deadline` is a date only where the buyer's words gave one; `valid_until` the end of the merchant's own validity.
    """

    asked: Asked = Asked(None, None)
    offered: Offered = Offered(None, None)
    basis: str | None = None
    lines: Sequence[QuoteLine] = ()
    products: Mapping[str, Product] = field(default_factory=dict)
    total: Decimal | None = None
    payment: str | None = None
    deadline: date | None = None
    valid_until: date | None = None
    evidence: Mapping[str, SourceRef] = field(default_factory=dict)


@dataclass(frozen=True)
class Guarded:
    """What the guards found. `valid_until` replaces the quote's: never beyond the freight rate it was made with.

    `ready` is the day the goods are ready when the deposit comes today, shutdowns of the factory included; None where
    a lead time is unknown.
    """

    flags: tuple[Flag, ...] = ()
    open_points: tuple[OpenPoint, ...] = ()
    valid_until: date | None = None
    ready: date | None = None


def guard(facts: QuoteFacts, policy: Policy, today: date) -> Guarded:
    """All guards on one quote. It makes payment_not_offered and deadline_too_short, so that nobody else need."""
    asked, offered, basis = facts.asked, facts.offered, facts.basis
    home = guards_terms.seller_country(basis, policy)
    terms = guards_terms.check(asked, offered, basis, home)
    payment = guards_payment.check(facts.payment, policy, facts.total, offered.mode or asked.mode)
    goods = guards_goods.check(facts.lines, facts.products, offered.mode or asked.mode)
    days = _longest(facts.lines)
    span = None if days is None else guards_time.production(today, days, home)
    times = guards_time.check(span, facts.deadline)
    until, cut = guards_time.validity(facts.valid_until, offered.row)
    flags = [*terms, *payment, *goods, *times, *cut]
    return Guarded(
        tuple(_with_evidence(flag, facts) for flag in flags),
        tuple(guards_time.closed(span)),
        until,
        None if span is None else span.ready,
    )


_SAID_AS = {"payment_": "payment", "deadline_": "deadline"}
"""Which of the buyer's words prove a flag that has no evidence of its own."""


def _with_evidence(flag: Flag, facts: QuoteFacts) -> Flag:
    if flag.evidence is not None:
        return flag
    said = next((name for start, name in _SAID_AS.items() if flag.code.startswith(start)), None)
    words = facts.evidence.get(said) if said else None
    return Flag(flag.code, flag.severity, words, flag.facts)


def _longest(lines: Sequence[QuoteLine]) -> int | None:
    days = [line.lead_days for line in lines if line.lead_days is not None]
    return max(days) if days and len(days) == len(lines) else None
