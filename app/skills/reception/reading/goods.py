"""Goods of trade named in a letter, by the words of the dictionaries: what is asked for where no code says it."""

import re
from dataclasses import replace

from app.skills.reception.reading import phrases_near
from app.skills.reception.reading.doc import Doc
from app.skills.reception.reading.mentions import Mention
from app.skills.reception.reading.patterns import pattern
from app.skills.reception.reading.trade_words import Term, find_terms, languages_of

Span = tuple[int, int]
_MODIFIERS_FIRST = frozenset({"en", "de", "zh", "ja", "ko", "tr"})
_ASKING = ("buy", "quote", "order", "sample_ask", "price", "only_price", "discount", "too_high", "stock", "moq")
_WRAPPINGS = frozenset({
    "carton", "paper_bag", "plastic_bag", "zip_lock_bag", "stretch_film", "packing_tape", "bubble_wrap", "label",
    "hang_tag", "pallet", "bottle_cap", "packaging", "gift_box", "wooden_box", "courier_bag",
})  # fmt: skip
"""Goods that more often are what other goods come in."""
_WIDEST_DETAILS = 120
_MOST = 5
_WIDEST_FRONT = 40


def goods_in(text: str, language: str) -> tuple[Term, ...]:
    """Terms of goods in a text, in its language and in English."""
    own = [term for term in find_terms(text, language) if term.kind == "goods"]
    if language != "en":
        other = [term for term in find_terms(text, "en") if term.kind == "goods"]
        own += [term for term in other if not any(one.start < term.end and term.start < one.end for one in own)]
    return tuple(sorted(own, key=lambda term: term.start))


def names_goods(doc: Doc, span: Span) -> bool:
    """Whether words name goods that the trade dictionaries know."""
    return bool(goods_in(doc.text[slice(*span)], doc.language))


def goods_named(doc: Doc, asked_only: bool = False) -> list[Mention]:
    """The goods that the body names, each kind once with the words that go with it; those of asking sentences first."""
    terms = goods_in(doc.text[: doc.body_end], doc.language)
    asked = [term for term in terms if _asks(doc, doc.sentence_at(term.start))]
    rest = [] if asked_only else [term for term in terms if term not in asked]
    found: dict[frozenset[str], Mention] = {}
    for term in sorted([*asked, *rest], key=lambda term: term.ids <= _WRAPPINGS):
        if asked_only and term.ids <= _WRAPPINGS and found:
            break
        start, end = _widened(doc, term)
        found.setdefault(term.ids, Mention(start, end, doc.text[start:end]))
    return list(found.values())[:_MOST]


def _asks(doc: Doc, sentence: Span) -> bool:
    if doc.has("grammar", "trigger", *sentence) or doc.low[slice(*sentence)].rstrip()[-1:] in ("?", "？", "؟"):
        return True
    return any(doc.has("concepts", key, *sentence) for key in _ASKING)


def _widened(doc: Doc, term: Term) -> Span:
    """The term with what describes it: the words behind it, and those in front where the language puts them there."""
    first, last = doc.sentence_at(term.start)
    before = phrases_near.before(doc, term.end, max(first, term.start - _WIDEST_FRONT))
    start = term.start
    if before and before[0] < start and doc.language in _MODIFIERS_FIRST:
        start = _front(doc, (before[0], start))
    after = phrases_near.after(doc, term.end, last)
    return start, after[1] if after and after[0] - term.end <= 1 else term.end


def _front(doc: Doc, span: Span) -> int:
    """Where the description in front of goods begins: trade words, and one word that is none."""
    words = [(span[0] + found.start(), span[0] + found.end()) for found in re.finditer(r"\S+", doc.text[slice(*span)])]
    start, strange = span[1], 0
    for word in reversed(words):
        strange += not find_terms(doc.text[slice(*word)], doc.language)
        if strange > 1:
            break
        start = word[0]
    return start


def with_details(doc: Doc, mention: Mention, stop: int) -> Mention:
    """A mention with the colours, materials, features and sizes that follow it, commas and small words between."""
    end = mention.end
    text = doc.text[end : min(stop, end + _WIDEST_DETAILS)]
    terms = [*find_terms(text, doc.language), *(find_terms(text, "en") if doc.language != "en" else ())]
    sizes = [match.span() for match in pattern("detail_size").finditer(doc.low[end : end + len(text)])]
    at = 0
    for start, last in sorted([(term.start, term.end) for term in terms if term.kind != "goods"] + sizes):
        if start >= at and not pattern("detail_gap").fullmatch(doc.low[end + at : end + start]):
            break
        at = max(at, last)
    return replace(mention, end=end + at, query=" ".join(doc.text[mention.start : end + at].split())) if at else mention


def subject_goods(doc: Doc) -> str:
    """The words of the subject that name goods with what describes them; empty where it names none."""
    subject = doc.message.subject
    goods = goods_in(subject, doc.language)
    if not goods:
        return ""
    terms = [*goods, *find_terms(subject, doc.language)]
    return subject[min(term.start for term in terms) : max(term.end for term in terms)]


def shares_goods(doc: Doc, mention: Mention, text: str) -> bool:
    """Whether a mention and a text name goods of one kind."""
    kinds = [
        {one for term in goods_in(each, doc.language) for one in term.ids}
        for each in (doc.text[mention.start : mention.end], text)
    ]
    return bool(kinds[0] & kinds[1])


def colours_in(text: str, likely: str) -> frozenset[str]:
    """The colours that a phrase names."""
    terms = [term for language in languages_of(text, likely) for term in find_terms(text, language)]
    return frozenset(one for term in terms if term.kind == "colours" for one in term.ids)
