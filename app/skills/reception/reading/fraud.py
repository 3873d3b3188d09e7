"""Signs of fraud against exporters: money sent on, fees before a contract, false papers, borrowed names."""

import re
from collections.abc import Iterator
from functools import cache

from app.domain.inquiry import Flag, Message
from app.domain.source import InquiryRef
from app.rules import pack
from app.skills.reception.reading.doc import MOST_CHARACTERS
from app.skills.reception.reading.domains import domain_of, is_free
from app.skills.reception.reading.folding import fold, fold_pattern
from app.skills.reception.reading.patterns import pattern

FRAUD = ("overpayment", "advance_fee", "pickup_lure", "false_declaration", "soft_lc_clause", "retailer_impersonation")
"""The codes of these flags."""


@cache
def _kind(code: str) -> tuple[str, re.Pattern[str] | None, tuple[re.Pattern[str], ...]]:
    """(severity, what must stand anywhere, of what one must match)."""
    rules = pack("reading/fraud")[code]
    needs = re.compile(fold_pattern(rules["needs"])) if "needs" in rules else None
    return (
        rules["severity"],
        needs,
        tuple(re.compile(rf"(?<![a-z0-9а-я])(?:{fold_pattern(p)})") for p in rules["patterns"]),
    )


@cache
def _retailers() -> re.Pattern[str]:
    names = "|".join(re.escape(fold(name)) for name in pack("reading/fraud")["retailers"]["names"])
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)")


def find_fraud(message: Message, inquiry_id: str) -> Iterator[Flag]:
    """One flag of each kind at most, with the words that raise it. History and what others wrote do not count."""
    end = len(message.text) if message.new_text_end is None else message.new_text_end
    low = fold(message.text[: min(end, MOST_CHARACTERS)]).replace("\n", " ")
    for code in FRAUD[:-1]:
        severity, needs, patterns = _kind(code)
        if needs and not needs.search(low):
            continue
        found = next((match for pattern in patterns if (match := pattern.search(low))), None)
        if found:
            words = message.text[slice(*found.span())][:160]
            yield Flag(code, severity, InquiryRef(inquiry_id, *found.span()), {"words": words})
    yield from _impersonation(message, inquiry_id, low)


def _impersonation(message: Message, inquiry_id: str, low: str) -> Iterator[Flag]:
    """A chain's buyer who writes from a mailbox that anyone can have."""
    if not is_free(domain_of(message.sender_email)):
        return
    named = _retailers().search(fold(message.sender_name))
    first = pattern("speaks_for").search(low[:300])
    said = _retailers().match(low, first.end()) if first else None
    match = said or _signed(message.text[: len(low)])
    if match or named:
        name = match.group() if match else named.group() if named else ""
        evidence = InquiryRef(inquiry_id, *match.span()) if match else None
        yield Flag("retailer_impersonation", "warn", evidence, {"name": name, "sender": message.sender_email})


def _signed(text: str) -> re.Match[str] | None:
    """A chain's name in one of the last lines, below the letter, where the line is no sentence."""
    low = fold(text).rstrip()
    at = len(low)
    for line in reversed(low.split("\n")[1:][-5:]):
        at -= len(line)
        if len(line) <= 60 and line[-1:] not in ".?!" and (found := _retailers().search(low, at, at + len(line))):
            return found
        at -= 1
    return None
