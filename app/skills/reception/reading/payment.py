"""The payment asked for, in the words trade uses for it."""

import re
from functools import cache

from app.rules import pack
from app.skills.reception.reading.doc import Doc
from app.skills.reception.reading.folding import fold_pattern
from app.skills.reception.reading.patterns import pattern

_NO_PAYMENT = re.compile(
    r"%\s?(?:discount|off|rabat|descuento|remise|sconto|cotton|humid|steel|polyester|recycled|bamboo|baumwolle|algod)"
)

_ACCOUNT = pattern("on_account")


@cache
def _rules() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(fold_pattern(words))) for name, words in pack("reading/terms")["payment"]["rules"])


def find_payment(doc: Doc) -> tuple[str, int, int] | None:
    """The term and its span: the first that the buyer names and does not refuse; the more exact rule wins."""
    found: list[tuple[str, int, int]] = []
    for name, rule in _rules():
        for match in rule.finditer(doc.body):
            term = _named(name, match)
            start, end = match.span()
            overlaps = any(a < end and start < b for _, a, b in found)
            if term and not overlaps and not _denied(doc, start, end) and _belongs(doc, name, start, end):
                found.append((term, start, end))
    if not found:
        return None
    first = min(found, key=lambda one: one[1])
    if first[0] == "T/T":
        return next((one for one in found if one[0].startswith("T/T ") and _close(doc, one, first)), first)
    return first


def _close(doc: Doc, one: tuple[str, int, int], other: tuple[str, int, int]) -> bool:
    return doc.sentence_at(one[1]) == doc.sentence_at(other[1])


def _named(name: str, match: re.Match[str]) -> str | None:
    values = {key.rstrip("234"): value for key, value in match.groupdict().items() if value}
    if "first" in values and "second" not in values:
        values["second"] = str(100 - int(values["first"]))
    if "first" in values and int(values["first"]) + int(values["second"]) != 100:
        return None
    return name.format_map(values)


def _belongs(doc: Doc, name: str, start: int, end: int) -> bool:
    """Shares must stand with words of payment; `CAD 5,000` is money, not cash against documents."""
    if "{first}" in name:
        first, last = doc.sentence_at(start)
        if _NO_PAYMENT.search(doc.low, start, min(len(doc.low), end + 12)):
            return False
        return any(doc.has("concepts", key, first, last) for key in ("payment", "lc", "paid")) or bool(
            pattern("payment_words").search(doc.low[first:last])
        )
    if name.startswith("O/A {"):
        first, last = doc.sentence_at(start)
        return doc.has("concepts", "payment", first, last) or bool(_ACCOUNT.search(doc.low, first, last))
    return name != "CAD" or doc.text[start:end].isupper() or "cash" in doc.low[start:end]


def _denied(doc: Doc, start: int, end: int) -> bool:
    first, last = doc.sentence_at(start)
    for match in doc.words.find("grammar", "instead", doc.low, max(first, start - 26), start):
        between = doc.low[match.end() : start]
        if len(between.split()) <= 2 and not re.search(r"[,，、;]", between):
            return True
    return doc.has("grammar", "past", first, start)
