"""Guards on payment: methods refused, shares that make no whole, credit without cover, documents without title."""

import re
from collections.abc import Iterator
from decimal import Decimal

from app.domain.inquiry import Flag
from app.domain.payment import judge, methods, shares
from app.domain.policy import Policy
from app.domain.source import PolicyRef
from app.rules import pack

_AGAINST_COPY = re.compile(r"\bcopy\b|\bcopies\b|b\s?/\s?l|bill of lading|提单|副本", re.IGNORECASE)
_LETTER_OF_CREDIT = "lc"


def check(asked: str | None, policy: Policy, total: Decimal | None, mode: str | None) -> list[Flag]:
    """Every flag on the payment asked for, and on the merchant's own terms where they do not add up."""
    flags = list(_own(policy))
    if asked:
        flags += [*_refused(asked, policy, total), *_wish(asked), *_title(asked, mode)]
    elif policy.payment_terms:
        flags += _title(policy.payment_terms, mode)
    return flags


def _own(policy: Policy) -> Iterator[Flag]:
    parts = shares(policy.payment_terms or "")
    if not _whole(parts):
        facts = {"terms": policy.payment_terms or "", "sum": _sum(parts)}
        yield Flag("payment_shares_not_whole", "warn", PolicyRef("payment_terms"), facts)


def _refused(asked: str, policy: Policy, total: Decimal | None) -> Iterator[Flag]:
    if judge(asked, policy, total) != "refused":
        return
    facts = {"asked": asked, "offered": policy.payment_terms or ""}
    yield Flag("payment_not_offered", "warn", None, facts)
    if _LETTER_OF_CREDIT in methods(asked) and policy.lc_from is not None:
        yield Flag("payment_lc_too_small", "info", None, {"asked": asked, "least": format(policy.lc_from, "f")})


def _wish(asked: str) -> Iterator[Flag]:
    parts, credit = shares(asked), pack("guards")["credit"]["methods"]
    if not _whole(parts):
        yield Flag("payment_shares_not_whole", "warn", None, {"terms": asked, "sum": _sum(parts)})
    if methods(asked) & set(credit):
        yield Flag("payment_on_credit", "warn", None, {"asked": asked})


def _title(terms: str, mode: str | None) -> Iterator[Flag]:
    """A balance against a copy of the bill of lading, where carriage gives no such bill."""
    if mode in pack("guards")["documents"]["without_title"] and _AGAINST_COPY.search(terms):
        yield Flag("payment_against_no_title", "warn", None, {"terms": terms, "mode": mode or ""})


def _whole(parts: tuple[Decimal, ...]) -> bool:
    """Whether shares make a whole; a single one leaves the rest unsaid."""
    return len(parts) < 2 or sum(parts) == 100


def _sum(parts: tuple[Decimal, ...]) -> str:
    return format(sum(parts, Decimal(0)), "f")
