"""Dates as people write them, in any order: read where one day is meant, kept as words where two could be.

Of two numbers that could both be the month the letter's other dates decide, then the writer's country, then the
language; English alone decides nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from app.rules import pack
from app.skills.reception.reading.buyer import find_buyer
from app.skills.reception.reading.doc import Doc
from app.skills.reception.reading.months import month_numbers

_GAP = r"[\s\u200e\u200f]*"
_FOUR = re.compile(
    rf"(?<!\d)(?P<y>20\d\d){_GAP}(?:(?P<s>[-./年년]){_GAP})(?P<m>\d{{1,2}}){_GAP}(?:(?P=s)|[-./月월]){_GAP}(?P<d>\d{{1,2}})"
    rf"(?!\d|[-./]\d)(?:T\d\d|{_GAP}[日号號일])?",
    re.IGNORECASE,
)
_EAST = re.compile(r"(?<!\d)(?:(?P<y>20\d\d)\s?[年년]\s?)?(?P<m>\d{1,2})\s?[月월]\s?(?P<d>\d{1,2})\s?[日号號일]")
_NUMERIC = re.compile(
    rf"(?<![\d.,/-])(?P<a>\d{{1,2}}){_GAP}(?P<s>[./-]){_GAP}(?P<b>\d{{1,2}})"
    rf"(?:{_GAP}(?P=s){_GAP}(?P<y>\d{{4}}|\d\d)(?![\d%]|[./-]\d)|(?P=s)(?=[\s,;)]|$)|(?![\d/%-]|[.,]\d|\s?(?P=s)\s?\d))"
)
_VIETNAMESE = re.compile(r"(?<![\d/])(?P<d>\d{1,2})\s?thang\s?(?P<m>\d{1,2})(?:\s?(?:nam|/|,)\s?(?P<y>20\d\d))?")
_ERA = re.compile(r"[^\d\n,;:]{0,10}(?P<y>\d{4})(?!\d)")
"""A year behind words such as `ค.ศ.` or `roku`."""

_JUST_PAST = 75
"""A date without a year that lies no more days back than this is past, not next year's."""
_YEARS = (-3, 6)
"""A year in two digits is believed that many years around today's."""


@dataclass(frozen=True)
class Found:
    """A date in a text; `year_given` tells whether its year was written, `day` is None where two could be meant."""

    start: int
    end: int
    day: date | None
    year_given: bool


@cache
def _named(language: str) -> tuple[dict[str, int], tuple[re.Pattern[str], ...]]:
    names = month_numbers(language)
    one = "|".join(sorted(map(re.escape, names), key=len, reverse=True)) or "(?!)"
    day = r"(?P<d>\d{1,2})(?:st|nd|rd|th|er|re|eme|º|°|ª|o|-?го|-?е|-?ого|\s?d\.)?\.?"
    year = r"(?:\.?[\s,./'-]{0,3}(?:(?:de|del|of|la|anul|roku|года|г)\.?\s)?(?P<y>\d{4}|\d\d)(?![\d%]|[.,]\d))?"
    month = rf"(?P<m>{one})(?![^\W\d_])\.?"
    return names, (
        re.compile(rf"(?<![\d.,/-]){day}{_GAP}(?:(?:of|de|di|del|d[’']|den|do|ng|ngay|من)\s|[-/.]\s?)?{month}{year}"),
        re.compile(rf"(?<![^\W\d_]){month}[\s-](?:the\s|la\s)?{day}(?![.,:]\d|\d|\s?%|\s?(?:pcs|x)\b){year}"),
        re.compile(rf"(?<![\d.,])(?P<y>20\d\d)[\s.,-]{{1,3}}(?:m\.\s)?{month}[\s.-]{{1,2}}{day}(?!\d|[.,]\d)"),
    )


def find_dates(doc: Doc, today: date) -> list[Found]:
    """All dates of the body that exist, without overlaps, in order of place."""
    reader = _Reader(doc, today)
    candidates = sorted(reader.all(), key=lambda one: (one[0], one[1].start))
    kept: dict[int, Found] = {}
    taken = bytearray(len(doc.body) + 1)
    for _, found in candidates:
        if not any(taken[found.start : found.end]):
            taken[found.start : found.end] = b"\1" * (found.end - found.start)
            kept[found.start] = found
    return [kept[at] for at in sorted(kept)]


class _Reader:
    """The dates of one body with the hints that decide their order."""

    def __init__(self, doc: Doc, today: date) -> None:
        self.doc, self.low, self.today = doc, doc.body, today
        self._order: str | None = None

    def all(self) -> Iterator[tuple[int, Found]]:
        """Each reading with its rank: a year written out first, numbers alone last."""
        names, patterns = _named(self.doc.language)
        for rank, pattern in ((0, _FOUR), (1, _EAST)):
            for match in pattern.finditer(self.low):
                yield from self._dated(rank, match, int(match["m"]))
        for rank, pattern in zip((3, 4, 2), patterns, strict=True):
            for match in pattern.finditer(self.low):
                yield from self._dated(rank, match, names[match["m"]])
        if self.doc.language == "vi":
            for match in _VIETNAMESE.finditer(self.low):
                yield from self._dated(1, match, int(match["m"]))
        for match in _NUMERIC.finditer(self.low):
            yield from self._numbers(match)

    def _dated(self, rank: int, match: re.Match[str], month: int) -> Iterator[tuple[int, Found]]:
        year, end = self._year(match["y"]), match.end()
        if match["y"] and year is None and len(match["y"]) == 4:
            return
        if year is None and match["y"]:
            end = match.start("y")
        elif year is None and (era := _ERA.match(self.low, end)) and self._near(self._year(era["y"])):
            year, end = self._year(era["y"]), era.end()
        if day := self._day(year, month, int(match["d"])):
            yield rank, Found(match.start(), end, day, year is not None)

    def _year(self, text: str | None) -> int | None:
        """A year as written: of this century, of the Buddhist era in Thai, or in two digits near today's."""
        if not text:
            return None
        number = int(text)
        if len(text) == 2:
            return 2000 + number if self._near(2000 + number) else None
        if self.doc.language == "th" and 2400 < number < 2700:
            return number - 543
        return number if 1990 <= number < 2100 else None

    def _near(self, year: int | None) -> bool:
        return year is not None and _YEARS[0] <= year - self.today.year <= _YEARS[1]

    def _day(self, year: int | None, month: int, day: int) -> date | None:
        try:
            if year is not None:
                return date(year, month, day)
            value = date(self.today.year, month, day)
            return date(self.today.year + 1, month, day) if (self.today - value).days > _JUST_PAST else value
        except ValueError:
            return None

    def _numbers(self, match: re.Match[str]) -> Iterator[tuple[int, Found]]:
        """`03/04/2027`, `15.3.`, `27-3-15`: by their order; a year alone in two digits must be believable."""
        a, b, y = int(match["a"]), int(match["b"]), match["y"]
        if y is None and (match["s"] == "-" or not self.doc.has("dates", "by", match.start() - 22, match.start())):
            return
        readings = {day for day in self._readings(a, b, y, match["s"]) if day}
        if readings:
            day = readings.pop() if len(readings) == 1 else None
            yield 5, Found(match.start(), match.end(), day, y is not None)

    def _readings(self, a: int, b: int, y: str | None, mark: str) -> list[date | None]:
        """The days that three or two numbers can mean to this writer."""
        rules = pack("reading/dates")["order"]
        if y is not None and len(y) == 2 and self.doc.language in rules["year_first"]:
            return [self._if_year(f"{a:02}", b, int(y)), *([self._if_year(y, b, a)] if a <= 31 else [])]
        year = self._year(y)
        if y is not None and year is None:
            return []
        day_first, month_first = self._day(year, b, a), self._day(year, a, b)
        if y is None and self.doc.language in ("zh", "ja", "ko"):
            return [month_first or day_first]
        order = self._chosen(mark) if day_first and month_first and a != b else "any"
        return {"day": [day_first], "month": [month_first]}.get(order, [day_first, month_first])

    def _if_year(self, text: str, month: int, day: int) -> date | None:
        year = self._year(text)
        return self._day(year, month, day) if year else None

    def _chosen(self, mark: str) -> str:
        """`day`, `month` or `any` first: by the letter's other dates, the country, the language."""
        if self._order is None:
            self._order = self._by_others() or self._by_home()
        if mark == "." and self._order == "any":
            return "day"
        return "any" if mark == "." and self._order == "month" else self._order

    def _by_others(self) -> str | None:
        told = set()
        for match in _NUMERIC.finditer(self.low):
            a, b = int(match["a"]), int(match["b"])
            if match["y"] and (a > 12) != (b > 12) and max(a, b) <= 31:
                told.add("day" if a > 12 else "month")
        return told.pop() if len(told) == 1 else None

    def _by_home(self) -> str:
        rules = pack("reading/dates")["order"]
        country = find_buyer(self.doc).buyer.country
        if country in rules["month_first"]:
            return "month"
        if country in rules["either"] or (country is None and self.doc.language == "en"):
            return "any"
        return "any" if self.doc.language in ("zh", "ja", "ko") else "day"


def deadline(doc: Doc, dates: list[Found], today: date) -> tuple[str, int, int] | None:
    """When the goods must be there, and where that stands: a date, else the buyer's own words. Not when to answer."""
    coming = [one for one in dates if one.day is None or one.day >= today]
    judged = [(score, one) for one in coming if (score := _weight(doc, one.start, one.end)) > 0]
    if judged:
        best = max(judged, key=lambda pair: (pair[0], pair[1].start))[1]
        said = best.day.isoformat() if best.day else doc.text[best.start : best.end]
        return said, best.start, best.end
    return _vague(doc, dates)


def _weight(doc: Doc, start: int, end: int) -> int:
    """3: a word of delivery and one like `by`; 0: none of them, or an answer is asked by then."""
    first, last = doc.sentence_at(start)
    before = (max(first, start - 30), start)
    after = (end, min(last, end + 14))
    by = doc.has("dates", "by", *before) or doc.has("dates", "by", *after)
    deliver = doc.has("dates", "deliver", first, last)
    if _for_answer(doc, first, last, start) or _to_visit(doc, first, last):
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


def _to_visit(doc: Doc, first: int, last: int) -> bool:
    """`I come to your factory in January` is no delivery."""
    return doc.has("concepts", "visit", first, last) and not doc.has("dates", "deliver", first, last)


def _vague(doc: Doc, dates: list[Found]) -> tuple[str, int, int] | None:
    taken = [(one.start, one.end) for one in dates if one.day is not None]
    found = []
    for match in doc.words.find("dates", "vague", doc.low, 0, doc.body_end):
        start, end = match.start(), match.end()
        first, last = doc.sentence_at(start)
        if any(a < end and start < b for a, b in taken) or doc.has("dates", "answer", first, last):
            continue
        if _is_due(doc, (start, end), first, last):
            found.append((start, end))
    if not found:
        return None
    start, end = max(found, key=lambda span: (_is_when(doc, span), span[1] - span[0], -span[0]))
    words = doc.text[start:end].strip()
    start += len(doc.text[start:end]) - len(doc.text[start:end].lstrip())
    return words, start, start + len(words)


def _is_due(doc: Doc, span: tuple[int, int], first: int, last: int) -> bool:
    """Whether words such as `end of March` tell when the goods are wanted: no credit, no visit, no mere question."""
    delivers = doc.has("dates", "deliver", first, last)
    if not (_is_when(doc, span) or delivers) or _to_visit(doc, first, last):
        return False
    if doc.has("concepts", "payment", first, last) and re.search(r"\d+", doc.low[slice(*span)]):
        return False
    asked = "?" in doc.low[first:last] or "？" in doc.low[first:last]
    by_month = set(doc.low[slice(*span)].split()) & set(month_numbers(doc.language))
    by = by_month or doc.has("dates", "by", first, last)
    asks_how_long = asked and not by and doc.has("concepts", "lead_time", first, last)
    return not (asked and not delivers) and not asks_how_long


def _is_when(doc: Doc, span: tuple[int, int]) -> bool:
    """`before Ramadan` says more than `as soon as possible`."""
    low = doc.low[slice(*span)]
    return not any(match.group() == low for match in doc.words.find("concepts", "urgent", low))
