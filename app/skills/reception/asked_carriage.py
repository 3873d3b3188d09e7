"""What a buyer's own words say of a term beside its code: the carriage they want, and a rule of an older edition."""

import re
from dataclasses import replace

from app.domain import incoterms
from app.domain.inquiry import Inquiry
from app.domain.offer_term import Asked
from app.domain.source import InquiryRef
from app.rules import pack

_ENDS = re.compile(r"[.!?。！？؟;\n](?=\s|$|[^\x00-\x7f])|\n")
_NOT = re.compile(r"\b(?:not|no|never|instead of|nicht|pas|non|no por|nie|не)\s(?:\w+\s){0,2}$|[不非]$", re.IGNORECASE)


def as_written(asked: Asked, inquiry: Inquiry, text: str) -> Asked:
    """The term asked with the carriage and the rule's own letters, from the sentence that names term or place.

    The carriage stays None where none or several are named there, or one is refused.
    """
    found = [ref for field in ("incoterm", "place") if isinstance(ref := inquiry.evidence.get(field), InquiryRef)]
    modes = {mode for ref in found for mode in _modes(_sentence(text, ref.start, ref.end))}
    term = inquiry.evidence.get("incoterm")
    letters = text[term.start : term.end].strip().upper() if isinstance(term, InquiryRef) else ""
    older = incoterms.OBSOLETE.get(letters) == asked.incoterm and asked.incoterm is not None
    return replace(asked, mode=next(iter(modes)) if len(modes) == 1 else None, written=letters if older else None)


def _sentence(text: str, start: int, end: int) -> str:
    """The sentence around a place in a text."""
    before = [match.end() for match in _ENDS.finditer(text, 0, start)]
    after = _ENDS.search(text, end)
    return text[before[-1] if before else 0 : after.start() if after else len(text)]


def _modes(sentence: str) -> set[str]:
    low = sentence.casefold()
    return {
        mode
        for mode, words in pack("guards")["carriage_words"].items()
        for word in words
        if (at := _at(word, low)) >= 0 and not _NOT.search(low[:at])
    }


def _at(word: str, low: str) -> int:
    """Where a word begins in a text, not inside another word; −1 where it does not."""
    match = re.search(rf"(?<!\w){re.escape(word)}" if word[0].isascii() else re.escape(word), low)
    return match.start() if match else -1
