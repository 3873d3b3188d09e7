"""Dates as people write them, in any order, with the language as the hint; and which of them is the deadline."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from app.skills.reception.reading.doc import Doc
from app.skills.reception.reading.folding import fold
from app.skills.reception.reading.lexicon import Lexicon

_ISO = re.compile(r"(?<!\d)(?P<y>20\d\d)\s?[-./年년]\s?(?P<m>\d{1,2})\s?[-./月월]\s?(?P<d>\d{1,2})(?!\d)\s?[日号號일]?")
_EAST = re.compile(r"(?<!\d)(?:(?P<y>20\d\d)\s?[年년]\s?)?(?P<m>\d{1,2})\s?[月월]\s?(?P<d>\d{1,2})\s?[日号號일]")
_NUMERIC = re.compile(
    r"(?<![\d.,/-])(?P<a>\d{1,2})(?P<s>[./-])\s?(?P<b>\d{1,2})(?:(?P=s)\s?(?P<y>20\d\d|\d\d)(?![\d%])|(?P=s)(?=[\s,;)]|$)|(?![\d/%-]|[.,]\d))"
)
_YEAR = r"(?:\s?(?:,|de|del|of|года|г\.?|r\.?|năm|nam)?\s?,?\s?(?P<y>20\d\d))?"


_JUST_PAST = 75
"""A date without a year that lies no more days back than this is past, not next year's."""


@dataclass(frozen=True)
class Found:
    """A date in a text; `year_given` tells whether its year was written."""

    start: int
    end: int
    day: date
    year_given: bool


@cache
def _month_names(words: Lexicon) -> tuple[dict[str, int], re.Pattern[str], re.Pattern[str]]:
    names: dict[str, int] = {}
    for source in words.packs:
        for number, line in enumerate(source["dates"]["months"], 1):
            names |= {fold(name): number for name in _names(line)}
    one = (
        "|".join(sorted((re.escape(name) for name in names if not name[0].isdigit()), key=len, reverse=True)) or "(?!)"
    )
    day = r"(?P<d>\d{1,2})(?:st|nd|rd|th|er|º|°|ª|-го|-го)?\.?"
    first = re.compile(rf"(?<![\d.,]){day}\s?(?:of|de|di|del|-|/)?\s?(?P<m>{one})(?![^\W\d_])\.?{_YEAR}")
    second = re.compile(rf"(?<![^\W\d_])(?P<m>{one})\.?\s(?:the\s)?{day}(?![\d.,]\d|\d|\s?%){_YEAR}")
    return names, first, second


def _names(line: str) -> list[str]:
    """`january jan`, or for languages whose months have two words `tháng 1 tháng một`."""
    if line.startswith("tháng"):
        return ["tháng" + part.rstrip() for part in line.split("tháng")[1:]]
    return line.split()


def find_dates(doc: Doc, today: date) -> list[Found]:
    """All dates of the body that exist, without overlaps, in order of place."""
    low = doc.body
    names, first, second = _month_names(doc.words)
    found: list[Found] = []
    for match in [*_ISO.finditer(low), *_EAST.finditer(low)]:
        _take(found, match, (match["y"], int(match["m"]), int(match["d"])), today)
    for match in [*first.finditer(low), *second.finditer(low)]:
        _take(found, match, (match["y"], names[match["m"]], int(match["d"])), today)
    if doc.language == "vi":
        for match in re.finditer(r"(?P<d>\d{1,2})\s?thang\s?(?P<m>\d{1,2})(?:\s?(?:nam|/)\s?(?P<y>20\d\d))?", low):
            _take(found, match, (match["y"], int(match["m"]), int(match["d"])), today)
    for match in _NUMERIC.finditer(low):
        order = _order(match, doc)
        if order:
            _take(found, match, (match["y"], *order), today)
    return sorted(found, key=lambda one: one.start)


def _order(match: re.Match[str], doc: Doc) -> tuple[int, int] | None:
    """(month, day) of two numbers: day first but for writers from the United States."""
    a, b = int(match["a"]), int(match["b"])
    if match["y"] is None and (match["s"] == "-" or not _near_by(match, doc)):
        return None
    if b > 12 or (doc.language in ("ja", "zh", "ko") and a <= 12 and match["y"] is None):
        return (a, b)
    if a > 12:
        return (b, a)
    american = (
        doc.language == "en" and match["s"] == "/" and re.search(r"\b(usa|united states|u\.s\.a?)\b|\+1[ (-]", doc.low)
    )
    return (a, b) if american else (b, a)


def _near_by(match: re.Match[str], doc: Doc) -> bool:
    """A date without a year needs a word such as `by` or `until` before it."""
    return doc.has("dates", "by", match.start() - 22, match.start())


def _take(found: list[Found], match: re.Match[str], parts: tuple[str | None, int, int], today: date) -> None:
    year, month, day = parts
    if any(one.start < match.end() and match.start() < one.end for one in found):
        return
    try:
        value = date(_full_year(year), month, day) if year else date(today.year, month, day)
        if not year and (today - value).days > _JUST_PAST:
            value = date(today.year + 1, month, day)
    except ValueError:
        return
    found.append(Found(match.start(), match.end(), value, bool(year)))


def _full_year(text: str) -> int:
    return int(text) if len(text) == 4 else 2000 + int(text)


def deadline(doc: Doc, dates: list[Found], today: date) -> tuple[str, int, int] | None:
    """When the goods must be there, and where that stands: a date, else the buyer's own words. Not when to answer."""
    judged = [(score, one) for one in dates if one.day >= today and (score := _weight(doc, one.start, one.end)) > 0]
    if judged:
        best = max(judged, key=lambda pair: (pair[0], pair[1].start))[1]
        return best.day.isoformat(), best.start, best.end
    return _vague(doc, dates)


def _weight(doc: Doc, start: int, end: int) -> int:
    """3: a word of delivery and one like `by`; 0: none of them, or an answer is asked by then."""
    first, last = doc.sentence_at(start)
    before = (max(first, start - 30), start)
    after = (end, min(last, end + 14))
    by = doc.has("dates", "by", *before) or doc.has("dates", "by", *after)
    deliver = doc.has("dates", "deliver", first, last)
    if _for_answer(doc, first, last, start):
        return 0
    near = doc.has("dates", "deliver", max(first, start - 40), start)
    if doc.has("dates", "past", max(first, start - 12), start) and not (near or (by and deliver)):
        return 0
    return (1 if by else 0) + (2 if deliver else 0)


def _for_answer(doc: Doc, first: int, last: int, at: int) -> bool:
    """Whether the date says when to answer: of the words for answering and for goods, the nearer before it decides."""
    answer = max((m.end() for m in doc.words.find("dates", "answer", doc.low, first, at + 4)), default=-1)
    goods = max((m.end() for m in doc.words.find("dates", "deliver", doc.low, first, at)), default=-1)
    return answer > goods or (goods < 0 and doc.has("dates", "answer", first, last))


def _vague(doc: Doc, dates: list[Found]) -> tuple[str, int, int] | None:
    taken = [(one.start, one.end) for one in dates]
    found = []
    for match in doc.words.find("dates", "vague", doc.low, 0, doc.body_end):
        start, end = match.start(), match.end()
        first, last = doc.sentence_at(start)
        if any(a < end and start < b for a, b in taken) or doc.has("dates", "answer", first, last):
            continue
        if not (_is_when(doc, (start, end)) or doc.has("dates", "deliver", first, last)):
            continue
        if doc.has("concepts", "payment", first, last) and re.search(r"\d+", match.group()):
            continue
        if "?" in doc.low[first:last] and not doc.has("dates", "deliver", first, last):
            continue
        found.append((start, end))
    if not found:
        return None
    start, end = max(found, key=lambda span: (_is_when(doc, span), span[1] - span[0], -span[0]))
    words = doc.text[start:end].strip()
    start += len(doc.text[start:end]) - len(doc.text[start:end].lstrip())
    return words, start, start + len(words)


def _is_when(doc: Doc, span: tuple[int, int]) -> bool:
    """`before Ramadan` says more than `as soon as possible`."""
    low = doc.low[slice(*span)]
    return not any(match.group() == low for match in doc.words.find("concepts", "urgent", low))
