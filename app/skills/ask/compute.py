"""A query over the rows. Plain code, Decimal only; what is unknown is counted and told, never taken for nothing."""

import operator
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache, lru_cache
from typing import Any

from app.domain.money import minor_units
from app.domain.pricing import tier_for
from app.skills.ask.fields import ATTRIBUTE, BY_DATE, kind_of
from app.skills.ask.query import Condition, Query
from app.skills.ask.records import Record, in_force, orders_of
from app.skills.reception.reading.folding import fold, is_cjk

_FIGURE = re.compile(r"(\d+(?:\.\d+)?)\s*([^\W\d_]+)?")
_AVERAGE = Decimal("0.0001")
_COMPARED: Mapping[str, Callable[[Any, Any], Any]] = {
    "lt": operator.lt, "le": operator.le, "gt": operator.gt, "ge": operator.ge, "eq": operator.eq, "ne": operator.ne,
}  # fmt: skip
EITHER = "\x1f"
"""Joins several names of one thing to a word to be looked for; no question holds it, since it counts as a blank."""

OTHER_CURRENCY = "other_currency"
"""Why a row was left out: beside this, the name of the field that is unknown."""


@dataclass(frozen=True)
class Group:
    """Rows put together: their common key, what came out in which currency, how many rows and orders it was."""

    key: str
    value: Decimal
    currency: str | None
    rows: int


@dataclass(frozen=True)
class Found:
    """What a query comes to: the rows that match, of how many, in order; rows left out, by why; groups or sums.

    `counted` says what the rows are where it is not the entity itself (`lines` of orders).
    """

    rows: tuple[Record, ...]
    matched: int
    total: int
    left_out: Mapping[str, int] = field(default_factory=dict)
    groups: tuple[Group, ...] = ()
    counted: str = ""


@dataclass(frozen=True)
class Scene:
    """What a computation needs beside the rows: the day, the quantity that decides prices, what was ever ordered."""

    today: date
    quantity: Decimal | None = None
    ordered: frozenset[str] = frozenset()


def compute(query: Query, rows: Sequence[Record], scene: Scene) -> Found:
    """Run a query over all rows of its kind."""
    counted = ""
    if query.entity == "orders":
        if _by_lines(query):
            counted = "lines"
        else:
            rows = orders_of(rows)
    left: Counter[str] = Counter()
    found = [row for row in rows if _holds(query, row, scene, left)]
    if counted and query.group is None and query.measure in ("list", "count", "value") and query.order is None:
        found = list(orders_of(found))
    result = Found(tuple(found), len(found), len(rows), left, counted=counted)
    if query.group is not None:
        return _grouped(query, result, scene)
    if query.measure in ("sum", "avg"):
        return replace(result, groups=_figures(query, found, scene, left))
    return _ordered(query, result, scene) if query.order is not None else result


def _by_lines(query: Query) -> bool:
    """Whether order lines are asked for: sums, and whatever tells one line from another."""
    names = {condition.field for condition in query.conditions} | {query.field, query.order, *query.shown}
    return query.measure == "sum" or query.group == "sku" or bool(names & {"sku", "quantity", "price", "name", "text"})


def value_of(row: Record, name: str, scene: Scene) -> Any:
    """A field of a row; the price by the quantity asked for, else the first tier's."""
    if name == "price" and row.product is not None and scene.quantity is not None:
        tier = tier_for(row.product.tiers, scene.quantity)
        return tier.unit_price if tier is not None else None
    if name == "certificates":
        return in_force(row, scene.today)
    if name in BY_DATE:
        return _part(row.values.get("date") or row.values.get("valid_until"), name)
    return row.values.get(name)


def _part(day: date | None, name: str) -> str | None:
    if day is None or name == "year":
        return None if day is None else str(day.year)
    return f"{day:%Y-%m}" if name == "month" else f"{day.year}-Q{(day.month + 2) // 3}"


# -- conditions


def _holds(query: Query, row: Record, scene: Scene, left: Counter[str]) -> bool:
    """Whether all conditions hold. A row that only what is unknown keeps from it is counted under the field's name."""
    unknown: str | None = None
    for condition in query.conditions:
        held = _test(query.entity, condition, row, scene)
        if held is False:
            return False
        if held is not True:
            unknown = unknown or held
    if unknown is not None:
        left[unknown] += 1
    return unknown is None


def _test(entity: str, condition: Condition, row: Record, scene: Scene) -> bool | str:
    """True, False, or why it cannot be told."""
    if condition.op == "ordered":
        held: bool | str = bool(scene.ordered & {_key(row.key), _key(row.values.get("buyer") or row.key)})
    elif condition.op == "text":
        held = all(holds_word(row.text, word) for word in _tuple(condition.value))
    else:
        held = _test_value(entity, condition, row, value_of(row, condition.field, scene))
    return held if isinstance(held, str) else held is not condition.negated


def _test_value(entity: str, condition: Condition, row: Record, value: Any) -> bool | str:
    if condition.op == "known":
        return bool(value) if isinstance(value, (bool, tuple, str)) else value is not None
    if value is None:
        return condition.field
    if condition.op in ("in", "has"):
        wanted = {_folded(each) for each in _tuple(condition.value)}
        own = value if isinstance(value, tuple) else (value,)
        return any(_folded(each) in wanted for each in own)
    if condition.op == "words":
        text = fold(" ".join(value) if isinstance(value, tuple) else str(value))
        return all(holds_word(text, word) for word in _tuple(condition.value))
    if kind_of(entity, condition.field) == "attribute":
        value = _measured(str(value), condition.unit)
        if value is None:
            return condition.field
    if condition.currency is not None and row.currency != condition.currency:
        return OTHER_CURRENCY if row.currency else "currency"
    return _compare(condition, value)


@lru_cache(maxsize=65536)
def _folded(text: str) -> str:
    return fold(text)


def _compare(condition: Condition, value: Any) -> bool:
    wanted: Any = condition.value
    if condition.op == "between":
        low, high = sorted((wanted, condition.upper))
        return bool(low <= value <= high)
    return bool(_COMPARED[condition.op](value, wanted))


def _measured(text: str, unit: str | None) -> Decimal | None:
    """The one number that an attribute says, in the unit asked for; None where it says several or another unit."""
    found = _FIGURE.findall(text.replace(",", ""))
    units = [(figure, own) for figure, own in found if unit is None or own.casefold() == unit.casefold()]
    return Decimal(units[0][0]) if len(units) == 1 else None


def _tuple(value: object) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()


def _key(name: str) -> str:
    return name.casefold()


def holds_word(text: str, word: str) -> bool:
    """Whether folded text holds a word, in singular or plural, Chinese anywhere; EITHER stands between names."""
    if EITHER in word:
        return any(holds_word(text, each) for each in word.split(EITHER))
    root, pattern = _pattern(word)
    return root in text and (pattern is None or pattern.search(text) is not None)


@cache
def _pattern(word: str) -> tuple[str, re.Pattern[str] | None]:
    """(what every match holds, expression); None where holding it is enough."""
    if is_cjk(word[0]):
        return word, None
    measured = re.match(r"(\d[\d.,]*)\s*(.*)", word, re.DOTALL)
    if measured is not None:
        figure, unit = measured.groups()
        return figure, re.compile(rf"(?<![\w.]){re.escape(figure)}\s*{re.escape(unit)}(?![a-z0-9])")
    root, ending = stem(word), "(?:s|es)?"
    if root != word and word.endswith("ies"):
        ending = "(?:y|ies)"
    elif root == word and word.endswith("y") and len(word) > 3:
        root, ending = word[:-1], "(?:y|ies|ys)"
    return root, re.compile(rf"(?<![a-z0-9]){re.escape(root)}{ending}(?![a-z0-9])")


def stem(word: str) -> str:
    """An English word without its plural ending."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3]
    if len(word) > 4 and re.search(r"(?:s|x|z|ch|sh)es$", word):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


# -- figures


def _figures(query: Query, rows: Iterable[Record], scene: Scene, left: Counter[str]) -> tuple[Group, ...]:
    """The sum or average of a field, one for each currency where it is money."""
    values: dict[str | None, list[Decimal]] = {}
    name = query.field or ""
    money = kind_of(query.entity, name) == "money"
    for row in rows:
        value = value_of(row, name, scene)
        if value is None or (money and not row.currency):
            left[name if value is None else "currency"] += 1
            continue
        values.setdefault(row.currency if money else None, []).append(value)
    return tuple(Group("", plainest(_figure(query, found), unit), unit, len(found)) for unit, found in values.items())


def _figure(query: Query, values: Sequence[Decimal]) -> Decimal:
    total = sum(values, Decimal(0))
    if query.measure != "avg":
        return total
    return (total / len(values)).quantize(_AVERAGE, ROUND_HALF_UP)


def plainest(value: Decimal, currency: str | None = None) -> Decimal:
    """A number without zeros that say nothing; money keeps its minor units."""
    places = max(-int(value.normalize().as_tuple().exponent), minor_units(currency) if currency else 0)
    return value.quantize(Decimal(1).scaleb(-max(places, 0)))


def _grouped(query: Query, found: Found, scene: Scene) -> Found:
    left = Counter(found.left_out)
    parts: dict[str, list[Record]] = {}
    for row in found.rows:
        value = value_of(row, query.group or "", scene)
        keys = value if isinstance(value, tuple) else (value,)
        if value is None or not keys:
            left[query.group or ""] += 1
        for key in keys if value is not None else ():
            parts.setdefault(key, []).append(row)
    groups: list[Group] = []
    for key, rows in parts.items():
        orders = len(orders_of(rows)) if query.entity == "orders" else len(rows)
        if query.having is not None and not _compare(query.having, Decimal(orders)):
            continue
        if query.measure == "count":
            groups.append(Group(key, Decimal(orders), None, len(rows)))
        else:
            groups += [replace(each, key=key) for each in _figures(query, rows, scene, left)]
    order = query.order is None or query.descending
    groups.sort(key=lambda group: (-group.value if order else group.value, group.key))
    if query.group in BY_DATE and query.order is None:
        groups.sort(key=lambda group: group.key)
    return replace(found, left_out=left, groups=_most(groups, query.limit))


def _most(groups: Sequence[Group], limit: int | None) -> tuple[Group, ...]:
    """The first so many of each currency, ties of the last kept."""
    if limit is None:
        return tuple(groups)
    found: list[Group] = []
    for currency in dict.fromkeys(group.currency for group in groups):
        own = [group for group in groups if group.currency == currency]
        edge = own[min(limit, len(own)) - 1].value if limit else None
        found += [group for at, group in enumerate(own) if at < limit or group.value == edge]
    return tuple(found)


def _ordered(query: Query, found: Found, scene: Scene) -> Found:
    """Rows in order; rows without a value are left out. Money ranks within its currency and measure."""
    left = Counter(found.left_out)
    name = query.order or ""
    money = kind_of(query.entity, name) == "money"
    parts: dict[tuple[str | None, ...], list[tuple[Any, Record]]] = {}
    for row in found.rows:
        value = value_of(row, name, scene)
        if value is None or (money and not row.currency):
            left[name if value is None else "currency"] += 1
            continue
        own = (row.currency, row.values.get("unit") if query.entity == "freight" else None) if money else ()
        parts.setdefault(own, []).append((value, row))
    rows: list[Record] = []
    for part in parts.values():
        part.sort(key=lambda each: each[0], reverse=query.descending)
        edge = part[min(query.limit, len(part)) - 1][0] if query.limit else None
        rows += [
            row for at, (value, row) in enumerate(part) if query.limit is None or at < query.limit or value == edge
        ]
    return replace(found, rows=tuple(rows), left_out=left)


def without_match(query: Query, rows: Sequence[Record]) -> tuple[str, ...]:
    """The words to be looked for that stand in no row at all: not understood, rather than found nowhere."""
    words = [word for each in query.conditions if each.op == "text" for word in _tuple(each.value)]
    return tuple(word for word in words if not any(holds_word(row.text, word) for row in rows))


def named_attribute(name: str) -> str:
    """The attribute's own name of a field."""
    return name.removeprefix(ATTRIBUTE).replace("_", " ")
