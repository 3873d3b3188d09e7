"""Dates as people write them in any language. One that can be two days is said to be so, never guessed."""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, datetime
from functools import cache

from app.domain.numbers import plain_digits
from app.importers.grids import Cell, cell_text

DAY_FIRST, MONTH_FIRST = "day_first", "month_first"
_YEARS = range(1990, 2101)
_LONGEST = 80
_LOCALES = """en de es fr it pt ru uk be pl cs sk sl hu ro bg el tr nl da sv nb fi et lv lt ar he fa hi bn th vi id ms
    ja ko zh ca hr sr sr_Latn mk"""
_MONTHS = """january/jan february/feb march april/apr may june/jun july/jul august/aug september/sep/sept october/oct
    november/nov december/dec"""
_ENGLISH = {name: frozenset({at}) for at, names in enumerate(_MONTHS.split(), 1) for name in names.split("/")}
"""The months of most trade papers: no other language need be loaded for these."""
_NUMERIC = re.compile(r"(\d{1,4})\s*([-/.])\s*(\d{1,2})\s*[-/.]\s*(\d{1,4})\.?(?:\s?г\.?)?")
_YEAR_FIRST = re.compile(r"(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})\.?")
_EAST = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日号일]?")
_VIETNAMESE = re.compile(r"(\d{1,2})\s*(?:tháng|thg)\s*(\d{1,2})\s*,?\s*(?:năm\s*)?(\d{4})")
_COMPACT = re.compile(r"((?:19|20|21)\d\d)(\d\d)(\d\d)")
_TIME = re.compile(r"[t ]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:z|utc|[ap]\.?m\.?)?$")
_WORD = re.compile(r"[^\s\d,،/()\-–]+")
_FILLER_WORDS = """de del di d y г року року́ р год года the of st nd rd th den le el il am ngày năm tháng ที่ ค.ศ
    พ.ศ m a d. t"""
_FILLERS = frozenset(_FILLER_WORDS.split())
_MONTH_ONLY = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?|(\d{1,2})\s*[-/.]\s*(\d{4})")


def read_date(cell: Cell, order: str | None = None) -> date | None:
    """A date cell, or a text that can only be one day: `2027-01-31`, `31/01/2027`, `31-Jan-2027`, `31 января 2027 г.`.

    `01/02/2027` is two days at once: `order` (DAY_FIRST, MONTH_FIRST), known from its column, decides it, else it gives
    None, as do years of two digits and of other calendars.
    """
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    text = _plain(cell)
    if not text or len(text) > _LONGEST:
        return None
    try:
        return _written(text, order)
    except ValueError:
        return None


def two_days(cell: Cell) -> bool:
    """Whether a text is a date in figures that can be two days."""
    return read_date(cell) is None and read_date(cell, DAY_FIRST) is not None


def date_order_of(texts: Iterable[str]) -> str | None:
    """The order that dates among texts prove (`31/01/2027`: the day is first); None when they prove none or both."""
    proved: set[str] = set()
    for text in texts:
        match = _NUMERIC.fullmatch(_plain(text)) if len(text) <= _LONGEST else None
        if match and len(match[4]) == 4 and len(match[1]) <= 2:
            first, second = int(match[1]), int(match[3])
            if first > 12 >= second:
                proved.add(DAY_FIRST)
            elif second > 12 >= first:
                proved.add(MONTH_FIRST)
    return proved.pop() if len(proved) == 1 else None


def read_last_day(text: str) -> date | None:
    """The last day a text names: a date, or the end of a month (`2027-03`, `03/2027`)."""
    if found := read_date(text):
        return found
    match = _MONTH_ONLY.fullmatch(_plain(text))
    if match is None:
        return None
    year, month = int(match[1] or match[4]), int(match[2] or match[3])
    return date(year, month, monthrange(year, month)[1]) if 1 <= month <= 12 and year in _YEARS else None


def _plain(cell: Cell) -> str:
    if not isinstance(cell, str):
        return ""
    text = plain_digits(cell_text(cell)).casefold().strip()
    return _TIME.sub("", text).strip()


def _written(text: str, order: str | None) -> date | None:
    if match := _YEAR_FIRST.fullmatch(text) or _EAST.match(text) or _COMPACT.fullmatch(text):
        rest = text[match.end() :].strip(" ()")
        return _day(int(match[1]), int(match[2]), int(match[3])) if not rest or len(rest) <= 4 else None
    if match := _NUMERIC.fullmatch(text):
        return _in_figures(match, order)
    if match := _VIETNAMESE.search(text):
        return _day(int(match[3]), int(match[2]), int(match[1]))
    return _with_month(text)


def _in_figures(match: re.Match[str], order: str | None) -> date | None:
    if len(match[4]) != 4 or len(match[1]) > 2:
        return None
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if first > 12 or second > 12 or first == second:
        return _day(year, second, first) if first > 12 or first == second else _day(year, first, second)
    if match[2] == ".":  # nobody who writes months first separates them by points
        return _day(year, second, first)
    if order is None:
        return None
    return _day(year, second, first) if order == DAY_FIRST else _day(year, first, second)


def _day(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if year in _YEARS else None


def _with_month(text: str) -> date | None:
    """A date with its month as a word, whatever the order of the three."""
    text = re.sub(r"(?<=\d)(?:st|nd|rd|th|er|º|ª)\b", "", text)
    figures = [int(figure) for figure in re.findall(r"\d+", text)]
    words = [word for word in map(_bare, _WORD.findall(text)) if word and word not in _FILLERS]
    meanings = [_ENGLISH.get(word) or _names().get(word) or _names().get(word.removeprefix("ב")) for word in words]
    if not all(meanings):
        return None
    # `mar` is March, or a Tuesday beside another word for the month.
    plain = {number for meant in meanings if meant and len(meant) == 1 for number in meant} - {0}
    months = plain or {number for meant in meanings if meant for number in meant} - {0}
    years = [figure for figure in figures if figure in _YEARS]
    days = [figure for figure in figures if 1 <= figure <= 31]
    if len(figures) != 2 or len(years) != 1 or len(days) != 1 or len(months) != 1:
        return None
    return _day(years[0], months.pop(), days[0])


def _bare(word: str) -> str:
    return unicodedata.normalize("NFKC", word.casefold()).strip(".'’׳ ")


@cache
def _names() -> dict[str, frozenset[int]]:
    """What a word of a date can mean in any of the languages: months by number, 0 for a weekday."""
    from babel import Locale

    found: dict[str, set[int]] = {}
    for code in _LOCALES.split():
        locale = Locale(code)
        for table, weekday in ((locale.months, False), (locale.days, True)):
            for context in ("format", "stand-alone"):
                for width in ("wide", "abbreviated"):
                    for number, name in table[context][width].items():
                        for word in filter(None, map(_bare, _WORD.findall(name))):
                            found.setdefault(word, set()).add(0 if weekday else number)
    found.setdefault("sept", set()).add(9)
    return {name: frozenset(numbers) for name, numbers in found.items()}
