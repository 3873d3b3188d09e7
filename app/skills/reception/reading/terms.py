"""The delivery rule asked for, and the named place."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache

from app.domain.incoterms import OBSOLETE, RULES
from app.rules import pack
from app.skills.reception.reading.countries import english_name, find_country, firms
from app.skills.reception.reading.doc import Doc
from app.skills.reception.reading.folding import fold_pattern
from app.skills.reception.reading.months import month_numbers
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
    """Where the goods shall go, said without a rule: `delivery to Hamburg`, `ship to: …, Duluth MN`, `to Kuwait`."""
    places = find_places(doc.low, 0, doc.body_end)
    heads, origins = _ends(doc, "to"), _ends(doc, "from")
    sends = _ends(doc, "deliver_to")
    for place in places:
        if _pointed(doc, place, (heads, origins, sends)):
            return place.name, (place.start, place.end)
    return _addressed(doc, places) or _unknown(doc, sends) or _whole_country(doc, sends)


def _ends(doc: Doc, key: str) -> list[int]:
    """Where the phrases of a key end, in order."""
    return sorted({match.end() for match in doc.words.find("grammar", key, doc.low, 0, doc.body_end)})


def _pointed(doc: Doc, place: Place, ends: tuple[list[int], list[int], list[int]]) -> bool:
    heads, origins, sends = ends
    first, last = doc.sentence_at(place.start)
    if doc.has("grammar", "past", first, place.start):
        return False
    if _right_before(doc, sends, first, place.start):
        return True
    if _right_before(doc, origins, first, place.start):
        return False
    if doc.language in ("tr", "ko", "ja", "zh"):
        return _after_mark(doc, place, last) or _right_before(doc, heads, first, place.start)
    if not _right_before(doc, heads, first, place.start) or firms().search(doc.low, first, place.start):
        return False
    shipping = doc.has("concepts", "shipping", first, last) or doc.has("dates", "deliver", first, last)
    return shipping or "port" in doc.low[max(first, place.start - 40) : place.start]


def _right_before(doc: Doc, ends: list[int], first: int, at: int) -> bool:
    """Whether a phrase ends right before a place, small words apart."""
    low = bisect_left(ends, max(first, at - 40))
    return any(pattern("before_place").fullmatch(doc.low[end:at]) for end in ends[low : bisect_right(ends, at)])


def _after_mark(doc: Doc, place: Place, last: int) -> bool:
    tail = doc.low[place.end : min(last, place.end + 14)]
    return bool(
        re.match(
            r"\s?(?:港|항|向け|まで|渡|宛|着|へ|까지|으로|로|행|'?[aey]a?\b|'?(?:ye|ya|na|ne)\b|liman|teslim|的运费|运费|交货)",
            tail,
        )
    )


_LABEL = re.compile(r"\s?[:：]\s?")
_US_LINE = re.compile(r"([A-Z][a-z]+(?: [A-Z][a-z]+)*),? (?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|"
                      r"N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]),? \d{5}")  # fmt: skip


def _addressed(doc: Doc, places: list[Place]) -> tuple[str, Span] | None:
    """The last city of an address that a label such as `Ship to:` opens."""
    for match in doc.words.find("grammar", "deliver_to", doc.low, 0, doc.new_end):
        label = _LABEL.match(doc.low, match.end())
        if label is None:
            continue
        stop = doc.low.find("\n\n", label.end())
        stop = min(label.end() + 160, doc.new_end if stop < 0 else stop)
        line = _US_LINE.search(doc.text, label.end(), stop)
        if line:
            return line[1], line.span(1)
        inside = [place for place in places if label.end() <= place.start < stop]
        if inside:
            return inside[-1].name, (inside[-1].start, inside[-1].end)
    return None


_CAPITAL_NAME = re.compile(r"[\s:]*([A-ZÀ-ÞĀ-ŽА-ЯĐ][\w'’-]{2,}(?:[ -](?:[a-z]{1,3}[ -])?[A-ZÀ-ÞĀ-ŽА-ЯĐ][\w'’-]+){0,2})")


def _unknown(doc: Doc, sends: list[int]) -> tuple[str, Span] | None:
    """A town that no list has: the name that stands right after the words for delivery."""
    for end in sends:
        named = _CAPITAL_NAME.match(doc.text, end, doc.body_end)
        if named is None or _NO_NAME.match(named[1]) or _CODES.match(doc.low, named.start(1)):
            continue
        words = doc.low[named.start(1) : named.end(1)].split()
        common = doc.words.words("grammar", "stop") | doc.words.words("grammar", "generic")
        country = find_country(doc.low, doc.language, *named.span(1))
        if not set(words) & common and country is None and not _is_month(doc, named.span(1)):
            return named[1], named.span(1)
    return None


def _is_month(doc: Doc, span: Span) -> bool:
    return doc.low[slice(*span)].split()[0] in month_numbers(doc.language)


def _whole_country(doc: Doc, sends: list[int]) -> tuple[str, Span] | None:
    """`delivery to Kuwait`: a country, by its English name, where no town is said."""
    for end in sends:
        _, last = doc.sentence_at(min(end, max(0, doc.body_end - 1)))
        found = find_country(doc.low, doc.language, end, min(last, end + 24))
        if found and pattern("before_place").fullmatch(doc.low[end : found[1]]):
            return english_name(found[0]), (found[1], found[2])
    return None
