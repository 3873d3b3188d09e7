"""The prices a buyer hopes for, given to the line they belong to."""

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from app.rules import pack
from app.skills.reception.reading.doc import Doc
from app.skills.reception.reading.figures import Price
from app.skills.reception.reading.lexicon import Phrase

if TYPE_CHECKING:
    from app.skills.reception.reading.pairing import Asked

_AFTER = 24
_PER_PIECE = re.compile(
    r"\s?(?:/|per|pro|por|par|je|za|за|a|al|each|fob|cif|每|一|/个)\s?(?:pc|pcs|piece|stuck|unit|unidad|pieza|piece|шт|szt|cai|adet|个|個|개|只|set|套|台)?"
)


def assign(doc: Doc, asked: list["Asked"], prices: list[Price]) -> list["Asked"]:
    """Each wished price goes to the line of its sentence that stands last before it, else to the line before it."""
    result = list(asked)
    for price in prices:
        if not _wished(doc, price):
            continue
        at = _owner(doc, result, price)
        if at is not None and result[at].price is None:
            result[at] = replace(result[at], price=price)
    return result


def _wished(doc: Doc, price: Price) -> bool:
    first, last = doc.sentence_at(price.start)
    near = max(first, price.start - 34)
    if doc.has("grammar", "notprice", near, price.start) or doc.has("concepts", "paid", near, price.start):
        return False
    if doc.has("grammar", "notprice", price.end, min(last, price.end + 14)):
        return False
    if doc.has("grammar", "target", near, price.start) or doc.has(
        "grammar", "target", price.end, min(last, price.end + 16)
    ):
        return True
    if _said(doc, "before", near, price.start) or _said(doc, "after", price.end, min(last, price.end + _AFTER)):
        return True
    per = _PER_PIECE.match(doc.low, price.end)
    return bool(per and per.group().strip()) and "?" not in doc.low[first:last]


def _said(doc: Doc, side: str, start: int, end: int) -> bool:
    """Whether words of bargaining stand on a side of the price."""
    return any(next(phrase.find(doc.low, start, end), None) for phrase in _phrases(doc.language, side))


@cache
def _phrases(language: str, side: str) -> tuple[Phrase, ...]:
    rules = pack("reading/targets")
    sources = [rules[name] for name in dict.fromkeys((language, "en")) if name in rules]
    return tuple(Phrase(words) for source in sources for words in source[side])


def _owner(doc: Doc, asked: list["Asked"], price: Price) -> int | None:
    first, last = doc.sentence_at(price.start)
    spans = [one.span if one.mention or one.quantity else (0, 0) for one in asked]
    inside = [at for at, span in enumerate(spans) if first <= span[0] < last]
    earlier = [at for at in inside if spans[at][0] < price.start]
    if inside:
        return earlier[-1] if earlier else inside[0]
    before = [at for at, span in enumerate(spans) if span[0] < price.start]
    return before[-1] if before else (0 if len(asked) == 1 else None)
