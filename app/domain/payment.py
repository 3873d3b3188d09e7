"""Whether payment terms that a buyer asks for are within the merchant's own."""

import re
from decimal import Decimal

from app.domain.policy import Policy

_METHODS = {
    "lc": r"\bl\s?/?\s?c\b|letter of credit|信用证",
    "tt": r"\bt\s?/?\s?t\b|telegraphic|wire|bank transfer|电汇",
    "dp": r"\bd\s?/\s?p\b|documents against payment|cash against documents|\bcad\b|付款交单",
    "da": r"\bd\s?/\s?a\b|documents against acceptance|承兑交单",
    "oa": r"\bo\s?/\s?a\b|open account|net \d+|赊销",
    "paypal": r"paypal",
    "wu": r"western union|西联",
    "assurance": r"trade assurance|信保",
    "cash": r"\bcash\b",
}
_LATER = re.compile(r"\d+\s?(?:days|天)|usance|deferred|\bcopy\b|\bafter\b|upon (?:arrival|receipt|delivery)|货到|副本")
"""Words by which the buyer would pay later than before shipment."""

_PERCENT = re.compile(r"(\d{1,3})\s?(?:%|/|:|\s-\s)")


def methods(text: str) -> frozenset[str]:
    """The payment methods a text names (`lc`, `tt`, `dp`, …)."""
    low = text.casefold()
    return frozenset(name for name, pattern in _METHODS.items() if re.search(pattern, low))


_SHARE = re.compile(r"(\d{1,3}(?:\.\d{1,2})?)\s?[%％]")
_PAIR = re.compile(r"(?<![\d./])(\d{1,3})\s?[/:]\s?(\d{1,3})(?![\d./]|\s?(?:days?|天))")


def shares(text: str) -> tuple[Decimal, ...]:
    """The shares of payment terms in per cent: `30% deposit, 70% against copy of B/L`, `30/70`; empty where none."""
    parts = tuple(Decimal(share) for share in _SHARE.findall(text))
    if parts:
        return parts
    pair = _PAIR.search(text)
    return (Decimal(pair[1]), Decimal(pair[2])) if pair and methods(text) & {"tt", "lc"} else ()


def judge(asked: str | None, policy: Policy, total: Decimal | None) -> str | None:
    """`accepted`, `refused` or `check` for what was asked; None when nothing was asked.

    An L/C is accepted from `lc_from` upward and never where that is not set. Any other method is accepted when the
    merchant's terms name it with no other deposit; `check` where the merchant has set no terms, the total is unknown,
    or the money would come later than their terms say.
    """
    if not asked:
        return None
    wanted = methods(asked)
    if _pays_later(asked, policy):
        return "check"
    if "lc" in wanted:
        if policy.lc_from is None:
            return "refused"
        return "check" if total is None else ("accepted" if total >= policy.lc_from else "refused")
    if policy.payment_terms is None or not wanted:
        return "check"
    if not wanted <= methods(policy.payment_terms):
        return "refused"
    deposit = _PERCENT.search(asked)
    if deposit is None or policy.deposit_percent is None:
        return "accepted"
    return "accepted" if Decimal(deposit.group(1)) >= policy.deposit_percent else "refused"


def _pays_later(asked: str, policy: Policy) -> bool:
    """Whether a method that may be accepted is asked for with a later payment than the merchant names."""
    named = methods(policy.payment_terms or "") | ({"lc"} if policy.lc_from is not None else set())
    return methods(asked) <= named and bool(_LATER.search(asked.casefold())) and asked != policy.payment_terms
