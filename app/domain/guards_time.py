"""Guards on time: production through a shutdown, a deadline that cannot be met, a price that outlives its freight."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from app.domain.catalog import FreightRow
from app.domain.inquiry import Flag
from app.domain.quote import OpenPoint
from app.rules import pack

LAST_DAY = date.max.toordinal() - 400
"""No production is planned beyond; a lead time of a million days is a slip of the pen."""


@dataclass(frozen=True)
class Shutdown:
    """Days on which factories of a country stand still, both ends included. `name` is its name in the rules."""

    name: str
    first: date
    last: date


@dataclass(frozen=True)
class Production:
    """Making the goods: `days` of work begun on `start` are done on `ready`; `closed` are the shutdowns between."""

    start: date
    days: int
    ready: date
    closed: tuple[Shutdown, ...] = ()


@cache
def shutdowns(country: str | None) -> tuple[Shutdown, ...]:
    """The shutdowns of a country, by their first day; none where the rules know none."""
    rules = [rule for rule in pack("holidays")["shutdown"] if rule["country"] == country]
    found = [_shutdown(rule, day) for rule in rules for day in rule["days"]]
    return tuple(sorted(found, key=lambda each: each.first))


def _shutdown(rule: Mapping[str, int | str], day: date) -> Shutdown:
    before, after = timedelta(days=int(rule["before"])), timedelta(days=int(rule["after"]))
    return Shutdown(str(rule["name"]), day - before, day + after)


def production(start: date, days: int, country: str | None) -> Production:
    """When work of so many days is done: a day inside a shutdown is no day of work."""
    ready = _after(start, days)
    met = []
    for each in shutdowns(country):
        if each.first > ready:
            break
        if each.last > start:
            met.append(each)
            ready = _after(ready, (each.last - max(each.first - timedelta(days=1), start)).days)
    return Production(start, days, ready, tuple(met))


def _after(day: date, days: int) -> date:
    return date.fromordinal(min(day.toordinal() + days, LAST_DAY))


def check(span: Production | None, deadline: date | None) -> Iterator[Flag]:
    """Whether the goods can be ready in time, and what stands still meanwhile."""
    if span is None:
        return
    for each in span.closed:
        facts = {"name": each.name, "from": each.first.isoformat(), "until": each.last.isoformat()}
        yield Flag("production_in_shutdown", "info", None, facts | {"ready": span.ready.isoformat()})
    if deadline is not None and span.ready > deadline:
        facts = {"deadline": deadline.isoformat(), "days": str(span.days), "ready": span.ready.isoformat()}
        yield Flag("deadline_too_short", "warn", None, facts)


def closed(span: Production | None) -> Iterator[OpenPoint]:
    """What the buyer should know of the shutdowns that lengthen the lead time."""
    for each in span.closed if span else ():
        facts = {"name": each.name, "from": each.first.isoformat(), "until": each.last.isoformat()}
        yield OpenPoint("factory_closed", facts)


def validity(until: date | None, row: FreightRow | None) -> tuple[date | None, list[Flag]]:
    """The end of the offer, not beyond the freight rate it rests on; and the flag that tells it was cut."""
    if until is None or row is None or row.valid_until is None or until <= row.valid_until:
        return until, []
    facts = {"wished": until.isoformat(), "until": row.valid_until.isoformat(), "place": row.place}
    return row.valid_until, [Flag("validity_cut_by_freight", "info", row.source, facts)]
