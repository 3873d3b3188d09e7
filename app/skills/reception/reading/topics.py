"""What a text is about: the concepts of the lexicon, and the closed list of topics among them."""

import re
from collections.abc import Mapping

from app.domain.incoterms import RULES
from app.domain.inquiry import TOPICS
from app.domain.payment import methods
from app.skills.reception.reading.asks import find_certificates
from app.skills.reception.reading.folding import fold
from app.skills.reception.reading.lexicon import Lexicon, lexicon

Spans = tuple[tuple[int, int], ...]
_CAPITALS = re.compile(r"[A-Z]{3}")
_ALSO = {"sample_ask": "sample", "too_high": "discount", "lc": "payment"}


def concepts_in(low: str, words: Lexicon, start: int = 0, end: int | None = None) -> Mapping[str, Spans]:
    """Each concept met in folded text with the places where, in order and without overlaps."""
    found = {}
    for concept in words.packs[-1]["concepts"]:
        spans = sorted(match.span() for match in words.find("concepts", concept, low, start, end))
        if spans:
            found[concept] = _apart(spans)
    return found


def _apart(spans: list[tuple[int, int]]) -> Spans:
    kept: list[tuple[int, int]] = []
    for span in spans:
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return tuple(kept)


def topics_of(concepts: Mapping[str, Spans]) -> tuple[str, ...]:
    """The topics among concepts, in the order of TOPICS."""
    met = set(concepts) | {_ALSO[concept] for concept in concepts if concept in _ALSO}
    return tuple(topic for topic in TOPICS if topic in met)


def topics_in(text: str, language: str) -> tuple[str, ...]:
    """The topics a text of a language touches, in the order of TOPICS.

    A payment method tells of payment in any language, an Incoterm of the price where no other word tells anything.
    """
    met = set(topics_of(concepts_in(fold(text), lexicon(language))))
    if find_certificates(text, fold(text)):
        met.add("certificate")
    if methods(text):
        met.add("payment")
    if not met and any(word in RULES for word in _CAPITALS.findall(text)):
        met.add("price")
    return tuple(topic for topic in TOPICS if topic in met)
