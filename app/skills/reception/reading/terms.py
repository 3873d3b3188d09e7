"""The delivery rule asked for, and the named place."""

import re
from dataclasses import dataclass
from functools import cache

from app.domain.incoterms import OBSOLETE, RULES
from app.rules import pack
from app.skills.reception.reading.countries import find_country
from app.skills.reception.reading.doc import Doc
from app.skills.reception.reading.folding import fold_pattern
from app.skills.reception.reading.patterns import pattern
from app.skills.reception.reading.places import Place, find_places

Span = tuple[int, int]
_ANY_CASE = "exw|fca|fob|cfr|cif|cpt|cip|ddp|ddu|dpu|c ?& ?f|cnf"
_UPPER = "FAS|DAP|DAT|DES|DEQ|DAF"
_CODES = re.compile(rf"(?<![a-z0-9@.])(?:{_ANY_CASE})(?![a-z0-9])|(?<![a-z0-9])dap(?![a-z])")
_CAPITALS = re.compile(rf"(?<![A-Za-z0-9])(?:{_UPPER})(?![A-Za-z0-9])")
_NEAR = 48
_NAME = pattern("place_name")
_NO_NAME = pattern("no_place_name")


@dataclass(frozen=True)
class Term:
    """A rule at `span`, the place that follows it and where that stands."""

    code: str
    span: Span
    place: str | None = None
    place_span: Span | None = None


@cache
def _words() -> tuple[tuple[str, re.Pattern[str]], ...]:
    words = pack("reading/terms")["incoterms"]["words"]
    return tuple((code, re.compile(fold_pattern(names))) for code, names in words)


def find_term(doc: Doc) -> Term | None:
    """The rule that is asked: not one that is refused or belongs to an earlier order; one with a place first."""
    found = [_with_place(doc, code, span) for code, span in _all(doc) if not _denied(doc, span)]
    if not found:
        return None
    placed = [term for term in found if term.place]
    ahead = [term for term in placed if RULES[term.code].place_is == "destination"] or placed or found
    return ahead[0]


def _all(doc: Doc) -> list[tuple[str, Span]]:
    found = [(match.group().replace(" ", "").upper(), match.span()) for match in _CODES.finditer(doc.body)]
    found += [(match.group(), match.span()) for match in _CAPITALS.finditer(doc.text, 0, doc.body_end)]
    for code, names in _words():
        found += [(code, match.span()) for match in names.finditer(doc.body)]
    known = [(OBSOLETE.get(code, code), span) for code, span in found]
    return sorted(((code, span) for code, span in known if code in RULES), key=lambda pair: pair[1])


def _denied(doc: Doc, span: Span) -> bool:
    first, _ = doc.sentence_at(span[0])
    before = doc.low[max(first, span[0] - 22) : span[0]]
    for match in doc.words.find("grammar", "instead", doc.low, max(first, span[0] - 22), span[0]):
        if len(doc.low[match.end() : span[0]].strip().split()) <= 1:
            return True
    east = re.match(r"\s?(?:ではなく|じゃなく|말고|대신|değil|yerine)", doc.low[span[1] : span[1] + 10])
    return (
        bool(east)
        or "而不是" in before
        or doc.has("grammar", "past", max(first, doc.low.rfind(",", 0, span[0])), span[0])
    )


def _with_place(doc: Doc, code: str, span: Span) -> Term:
    first, last = doc.sentence_at(span[0])
    following = [
        p for p in find_places(doc.low, span[1], min(last, span[1] + _NEAR)) if not _other_term(doc, span[1], p.start)
    ]
    longer = _NAME.match(doc.text, span[1], last)
    if following and longer and _is_longer(doc, longer, following[0]):
        return Term(code, span, longer[1].strip(" -"), longer.span(1))
    if following:
        return Term(code, span, following[0].name, (following[0].start, following[0].end))
    named = _NAME.match(doc.text, span[1], last)
    if named and not _NO_NAME.match(named[1]) and len(named[1]) > 2:
        return Term(code, span, named[1].strip(" -"), named.span(1))
    if doc.language in ("ja", "ko", "tr", "zh", "vi", "ar"):
        before = find_places(doc.low, max(first, span[0] - 24), span[0])
        if before:
            return Term(code, span, before[-1].name, (before[-1].start, before[-1].end))
    return Term(code, span)


def _is_longer(doc: Doc, named: re.Match[str], place: Place) -> bool:
    """`Porto Novo` is not Porto; `Hamburg Germany` is Hamburg."""
    if named.start(1) != place.start or named.end(1) <= place.end:
        return False
    more = doc.low[place.end : named.end(1)].split()
    stops = doc.words.words("grammar", "stop") | doc.words.words("grammar", "generic")
    return not set(more) & stops and find_country(doc.low, doc.language, place.end, named.end(1)) is None


def _other_term(doc: Doc, start: int, end: int) -> bool:
    return bool(_CODES.search(doc.low, start, end)) or "\n\n" in doc.low[start:end]


def find_destination(doc: Doc) -> tuple[str, Span] | None:
    """Where the goods shall go, said without a rule: `delivery to Hamburg`, or the one place that is no address."""
    places = find_places(doc.low, 0, doc.body_end)
    pointed = [place for place in places if _pointed(doc, place)]
    if pointed:
        return pointed[0].name, (pointed[0].start, pointed[0].end)
    return None


def _pointed(doc: Doc, place: Place) -> bool:
    first, last = doc.sentence_at(place.start)
    if _ends_with(doc, "from", max(first, place.start - 40), place.start) or doc.has(
        "grammar", "past", first, place.start
    ):
        return False
    if doc.language in ("tr", "ko", "ja", "zh"):
        return _after_mark(doc, place, last) or _ends_with(doc, "to", max(first, place.start - 24), place.start)
    shipping = doc.has("concepts", "shipping", first, last) or doc.has("dates", "deliver", first, last)
    strong = _ends_with(doc, "to", max(first, place.start - 40), place.start)
    return strong and (shipping or "port" in doc.low[max(first, place.start - 40) : place.start])


def _after_mark(doc: Doc, place: Place, last: int) -> bool:
    tail = doc.low[place.end : min(last, place.end + 14)]
    return bool(
        re.match(
            r"\s?(?:港|항|向け|まで|渡|宛|着|へ|까지|으로|로|행|'?[aey]a?\b|'?(?:ye|ya|na|ne)\b|liman|teslim|的运费|运费|交货)",
            tail,
        )
    )


def _ends_with(doc: Doc, key: str, start: int, end: int) -> bool:
    """Whether a phrase of the key stands right before `end`, small words apart."""
    for match in doc.words.find("grammar", key, doc.low, start, end):
        rest = doc.low[match.end() : end]
        if pattern("before_place").fullmatch(rest):
            return True
    return False
