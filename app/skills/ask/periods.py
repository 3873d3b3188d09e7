"""Stretches of days that a question names: `last month`, `2026`, `March`, `2026年3月`, `最近30天`."""

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from app.domain.numbers import chinese_number
from app.skills.ask.lexicon import months, whole


@dataclass(frozen=True)
class Period:
    """Days from `first` to `last`, both in it. `yearless`: no year was said, the last such stretch is meant."""

    first: date
    last: date
    yearless: bool = False

    def ahead(self, today: date) -> "Period":
        """The next stretch of the same name that is not past, where no year was said."""
        if not self.yearless or self.last >= today:
            return self
        return replace(self, first=year_on(self.first), last=year_on(self.last))


def relative(said: str, today: date) -> Period:
    """`month -1` → last month. Weeks begin on Monday."""
    unit, _, count = said.partition(" ")
    steps = int(count)
    if unit == "day":
        first = today + timedelta(days=steps)
        return Period(first, first)
    if unit == "week":
        first = today - timedelta(days=today.weekday()) + timedelta(weeks=steps)
        return Period(first, first + timedelta(days=6))
    size = {"month": 1, "quarter": 3, "year": 12}[unit]
    start = (today.year * 12 + today.month - 1) // size * size + steps * size
    return Period(_month_start(start), _month_start(start + size) - timedelta(days=1))


def rolling(count: int, unit: str, today: date, ahead: bool = False) -> Period:
    """The last `count` days, weeks, months or years up to today, today in it; `ahead`: the next ones."""
    if unit in ("day", "week"):
        days = count * (7 if unit == "week" else 1) - 1
        return Period(today, today + timedelta(days=days)) if ahead else Period(today - timedelta(days=days), today)
    steps = count * (12 if unit == "year" else 1)
    if ahead:
        return Period(today, _months_on(today, steps))
    return Period(_months_on(today, -steps) + timedelta(days=1), today)


def period_at(low: str, at: int, today: date) -> tuple[int, Period] | None:
    """The longest period written at a place of folded text: (end, period)."""
    found: list[tuple[int, Period]] = []
    for pattern, read in _forms():
        match = pattern.match(low, at)
        if match is not None and whole(low, at, match.end()):
            with suppress(OverflowError, ValueError):  # beyond the calendar
                period = read(match.groupdict(), today)
                found += [(match.end(), period)] if period is not None else []
    return max(found, key=lambda each: each[0], default=None)


_UNITS = {"天": "day", "日": "day", "周": "week", "星期": "week", "月": "month", "年": "year"}
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2,
             "3rd": 3, "4th": 4}  # fmt: skip
Said = Mapping[str, str | None]
_Reader = Callable[[Said, date], "Period | None"]


@cache
def _forms() -> tuple[tuple[re.Pattern[str], _Reader], ...]:
    names = "|".join(sorted(months(), key=len, reverse=True))
    day = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
    year = r"(?:,? ?(?P<y>(?:19|20)\d\d)| (?P<ry>this year|last year|next year))?"
    count = r"(?P<n>\d{1,4}|[一二两三四五六七八九十百]{1,4})"
    before = r"(?:(?P<y>(?:19|20)\d\d)年|(?P<ry>今年|去年|明年))"
    forms: tuple[tuple[str, _Reader], ...] = (
        (r"(?P<y>(?:19|20)\d\d)[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})", _dated),
        (r"(?P<y>(?:19|20)\d\d)[-/](?P<m>\d{1,2})", _dated),
        (rf"(?:the )?{day}(?: of)? (?P<m>{names})\.?{year}", _dated),
        (rf"(?P<m>{names})\.? {day}(?!\d){year}", _dated),
        (rf"(?P<m>{names}){year}", _dated),
        (rf"(?:the )?q(?P<q>[1-4]){year}", _quarter),
        (r"(?P<y>(?:19|20)\d\d) ?q(?P<q>[1-4])", _quarter),
        (rf"(?:the )?(?P<q>first|second|third|fourth|1st|2nd|3rd|4th) quarter(?: of)?{year}", _quarter),
        (r"(?:the )?(?:last|past|previous) (?P<n>\d{1,4}) (?P<u>day|week|month|year)s?", _rolling),
        (r"(?:the )?next (?P<n>\d{1,4}) (?P<u>day|week|month|year)s?", _coming),
        (r"(?P<y>(?:19|20)\d\d)年?", _dated),
        (rf"{before}? ?(?P<m>\d{{1,2}}|[一二三四五六七八九十]{{1,2}})月(?:(?P<d>\d{{1,2}})[日号]|份)?", _dated),
        (rf"{before}?第?(?P<q>[一二三四1-4])季度", _quarter),
        (rf"(?:最近|过去|近|前)的?{count} ?个?(?P<u>天|日|周|星期|月|年)", _rolling),
        (rf"(?:未来|接下来|今后){count} ?个?(?P<u>天|日|周|星期|月|年)内?", _coming),
    )
    return tuple((re.compile(pattern), read) for pattern, read in forms)


def _year(said: Said, today: date) -> int | None:
    if said.get("y"):
        return int(said["y"] or 0)
    steps = {"this year": 0, "last year": -1, "next year": 1, "今年": 0, "去年": -1, "明年": 1}
    told = said.get("ry")
    return None if told is None else today.year + steps[told]


def _dated(said: Said, today: date) -> Period | None:
    year, month = _year(said, today), _month(said.get("m"))
    if said.get("m") is None:
        return Period(date(year, 1, 1), date(year, 12, 31)) if year is not None else None
    if month is None or not 1 <= month <= 12:
        return None
    at = year if year is not None else today.year
    last = monthrange(at, month)[1]
    told = said.get("d")
    if told is not None and not 1 <= int(told) <= last:
        return None
    period = Period(date(at, month, int(told) if told else 1), date(at, month, int(told) if told else last))
    return _recent(period, year, today)


def _month(text: str | None) -> int | None:
    if text is None or text in months():
        return months().get(text or "")
    return int(text) if text.isdigit() else _counted(text)


def _quarter(said: Said, today: date) -> Period | None:
    told = said["q"] or ""
    quarter = int(told) if told.isdigit() else _QUARTERS[told]
    year = _year(said, today)
    start = (year if year is not None else today.year) * 12 + quarter * 3 - 3
    return _recent(Period(_month_start(start), _month_start(start + 3) - timedelta(days=1)), year, today)


def _recent(period: Period, year: int | None, today: date) -> Period:
    """A stretch without a year is the last one that has begun."""
    if year is not None:
        return period
    if period.first > today:
        period = Period(year_on(period.first, -1), year_on(period.last, -1))
    return replace(period, yearless=True)


def _rolling(said: Said, today: date) -> Period | None:
    return _some(said, today, False)


def _coming(said: Said, today: date) -> Period | None:
    return _some(said, today, True)


def _some(said: Said, today: date, ahead: bool) -> Period | None:
    count, unit = _counted(said["n"] or ""), said["u"] or ""
    return rolling(count, _UNITS.get(unit, unit), today, ahead) if count else None


def _counted(text: str) -> int | None:
    if text.isdigit():
        return int(text)
    number = chinese_number(text)
    return None if number is None else int(number)


def _month_start(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)


def _months_on(day: date, steps: int) -> date:
    start = _month_start(day.year * 12 + day.month - 1 + steps)
    return start.replace(day=min(day.day, monthrange(start.year, start.month)[1]))


def year_on(day: date, years: int = 1) -> date:
    """The same day some years on; the end of a February stays its end."""
    last = monthrange(day.year + years, day.month)[1]
    ends = day.day == monthrange(day.year, day.month)[1]
    return day.replace(year=day.year + years, day=last if ends else min(day.day, last))
