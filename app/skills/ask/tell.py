"""What was found, in the merchant's words: the answer, how it was computed, the rows as a table."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from app.domain.plain import decimal_text
from app.skills.ask.compute import EITHER, OTHER_CURRENCY, Found, Group, Scene, named_attribute, value_of
from app.skills.ask.fields import ATTRIBUTE, DATES, MONEY, kind_of
from app.skills.ask.query import Answer, Condition, Query
from app.skills.ask.records import Record
from app.words import Words

_MOST_NAMED = 10
_MOST_ROWS = 200
_SIGNS = {"lt": "<", "le": "≤", "gt": ">", "ge": "≥", "eq": "=", "ne": "≠"}
_COLUMNS = {
    "products": ("sku", "name", "price"),
    "inquiries": ("date", "buyer", "country", "grade"),
    "quotes": ("date", "buyer", "total", "valid_until"),
    "orders": ("date", "buyer", "sku", "quantity", "amount"),
    "freight": ("mode", "place", "rate", "valid_until"),
    "buyers": ("name", "company", "country", "email"),
}


class Teller:
    """Puts one result into words."""

    def __init__(self, query: Query, found: Found, scene: Scene, words: Words) -> None:
        self._query, self._found, self._scene, self._words = query, found, scene, words

    def answer(self, question: str) -> Answer:
        """The whole answer."""
        text, value, unit = self._result()
        if self._query.group is not None:
            rows = tuple(dict.fromkeys(group.key for group in self._found.groups))
        else:
            rows = tuple(dict.fromkeys(row.key for row in self._found.rows))
        return Answer(question, text, value, rows, self._how(), unit, self._table())

    # -- the answer

    def _result(self) -> tuple[str, Decimal | None, str | None]:
        """(text, the one number, its unit)."""
        query, found = self._query, self._found
        if query.group is not None:
            return self._of_groups()
        if query.measure in ("sum", "avg"):
            return self._of_figures()
        if query.measure == "value" or (query.order is not None and query.limit is not None):
            return self._of_values()
        count = Decimal(len(found.rows))
        text = self._say("counted", count=int(count), rows=self._entity(int(count)))
        if query.measure != "count" and found.rows:
            text = f"{text}{self._say('colon')}{self._named([row.key for row in found.rows])}"
        return text, count, query.entity

    def _of_groups(self) -> tuple[str, Decimal | None, str | None]:
        groups = self._found.groups
        if not groups:
            return self._say("nothing"), None, None
        one = groups[0] if len(groups) == 1 else None
        text = self._named([f"{self._key(group)} {self._figure(group)}" for group in groups], "; ")
        return text, one.value if one else None, self._unit(one) if one else None

    def _of_figures(self) -> tuple[str, Decimal | None, str | None]:
        groups = self._found.groups
        if not groups:
            return self._say("nothing"), None, None
        text = "; ".join(self._figure(group) for group in groups)
        return text, groups[0].value if len(groups) == 1 else None, self._unit(groups[0]) if len(groups) == 1 else None

    def _of_values(self) -> tuple[str, Decimal | None, str | None]:
        query, rows = self._query, self._found.rows
        names = tuple(dict.fromkeys((*([query.order] if query.order else []), *query.shown)))
        if not rows:
            return self._say("nothing"), None, None
        parts = [
            f"{row.key}{self._say('colon')}{', '.join(self._told(row, name) for name in names)}"
            for row in rows[:_MOST_NAMED]
        ]
        values = {(value_of(row, names[0], self._scene), self._row_unit(row, names[0])) for row in rows}
        value, unit = values.pop() if len(values) == 1 else (None, None)
        number = value if isinstance(value, Decimal) else None
        return self._named(parts, "; ", len(rows)), number, unit if number is not None else None

    def _told(self, row: Record, name: str) -> str:
        return f"{self._field(name)} {self._cell(row, name, True)}"

    def _row_unit(self, row: Record, name: str) -> str | None:
        kind = kind_of(self._query.entity, name)
        if kind == "money":
            return row.currency
        return "days" if kind == "days" else row.values.get("unit") if kind == "number" else None

    def _figure(self, group: Group) -> str:
        value = decimal_text(group.value)
        unit = self._unit(group)
        return f"{value} {unit}" if group.currency or unit == "days" else value

    def _unit(self, group: Group) -> str | None:
        if group.currency:
            return group.currency
        if self._query.measure == "count":
            return self._query.entity
        return "days" if kind_of(self._query.entity, self._query.field or "") == "days" else None

    def _key(self, group: Group) -> str:
        return self._value(self._query.group or "", group.key)

    def _named(self, names: Sequence[str], between: str = ", ", count: int = 0) -> str:
        """Names in a row; of many (`count` where they are cut already) only the first."""
        more = (count or len(names)) - _MOST_NAMED
        shown = between.join(names[:_MOST_NAMED])
        return f"{shown} {self._say('more', count=more)}" if more > 0 else shown

    # -- how

    def _how(self) -> str:
        query, found = self._query, self._found
        conditions = self._say("and").join(self._condition(each) for each in query.conditions)
        what = self._say("where", rows=self._entity(), conditions=conditions) if conditions else self._entity()
        parts = [self._aim(what), self._say("matched", count=found.matched, total=found.total)]
        if query.entity == "orders":
            parts.append(self._say("order-lines" if found.counted else "whole-orders"))
        if self._uses("price") and query.entity == "products":
            told = query.quantity
            parts.append(self._say("price-at", quantity=decimal_text(told)) if told else self._say("price-first"))
        if any(self._is_bare_money(each) for each in query.conditions):
            parts.append(self._say("own-currency"))
        parts += [self._left_out(name, count) for name, count in found.left_out.items() if count]
        return self._say("semicolon").join(part for part in parts if part)

    def _aim(self, what: str) -> str:
        query = self._query
        name = self._field(query.field) if query.field else ""
        text = self._say(f"aim-{query.measure}", what=what, field=name)
        if query.group is not None:
            text = self._say("grouped", what=text, field=self._field(query.group))
        if query.having is not None:
            orders = f"{_SIGNS.get(query.having.op, '=')} {query.having.value}"
            text = self._say("having", what=text, orders=orders)
        if query.order is not None and query.order != "value":
            way = "descending" if query.descending else "ascending"
            text = self._say(way, what=text, field=self._field(query.order))
        return self._say("limited", what=text, count=query.limit) if query.limit else text

    def _is_bare_money(self, condition: Condition) -> bool:
        money = kind_of(self._query.entity, condition.field) == "money"
        return money and condition.currency is None and condition.op != "known"

    def _uses(self, name: str) -> bool:
        query = self._query
        named = {query.field, query.order, *query.shown, *(each.field for each in query.conditions)}
        return name in named

    def _left_out(self, name: str, count: int) -> str:
        if name == OTHER_CURRENCY:
            return self._say("other-currency", count=count)
        return self._say("left-out", count=count, field=self._field(name))

    def _condition(self, condition: Condition) -> str:
        text = self._plain_condition(condition)
        if condition.negated and condition.op in ("known", "ordered"):
            key = "never-ordered" if condition.op == "ordered" else "unknown"
            key = "lacking" if kind_of(self._query.entity, condition.field) in ("mark", "tags") else key
            return self._say(key, field=self._field(condition.field))
        return self._say("not", condition=text) if condition.negated else text

    def _plain_condition(self, condition: Condition) -> str:
        name = self._field(condition.field)
        unit = f" {condition.currency or condition.unit}" if condition.currency or condition.unit else ""
        if condition.op in _SIGNS:
            return f"{name} {_SIGNS[condition.op]} {self._value(condition.field, condition.value)}{unit}"
        if condition.op == "between":
            low, high = sorted((condition.value, condition.upper))  # type: ignore[type-var]
            facts = {"low": self._value(condition.field, low), "high": self._value(condition.field, high)}
            return self._say("between", field=name, unit=unit, **facts)
        if condition.op in ("known", "ordered"):
            return self._say(condition.op, field=name)
        values = condition.value if isinstance(condition.value, tuple) else ()
        joint = self._say("or") if condition.op in ("in", "has") else " "
        return self._say(f"{condition.op}", field=name, value=joint.join(v.replace(EITHER, " / ") for v in values))

    # -- the table

    def _table(self) -> tuple[tuple[str, ...], ...]:
        query, found = self._query, self._found
        if query.group is not None:
            top = (self._field(query.group), self._field(query.field) if query.field else self._entity(), "")
            groups = ((self._key(group), decimal_text(group.value), group.currency or "") for group in found.groups)
            return (top, *groups)
        names = self._columns()
        head = (self._say("id") if query.entity != "products" else "", *(self._field(name) for name in names))
        cut = 0 if query.entity != "products" else 1
        body = ((row.key, *(self._cell(row, name, True) for name in names))[cut:] for row in found.rows[:_MOST_ROWS])
        return (head[cut:], *body)

    def _columns(self) -> tuple[str, ...]:
        query = self._query
        used = (query.order, *query.shown, query.field, *(each.field for each in query.conditions))
        fields = (name for name in used if name and kind_of(query.entity, name))
        return tuple(dict.fromkeys((*_COLUMNS[query.entity], *fields)))

    def _cell(self, row: Record, name: str, with_unit: bool) -> str:
        value = value_of(row, name, self._scene)
        if name == "certificates" and row.product is not None:
            kept = {each.kind for each in row.product.certificates if not each.expired(self._scene.today)}
            return ", ".join(each for each in dict.fromkeys(c.kind for c in row.product.certificates) if each in kept)
        text = self._value(name, value)
        unit = self._row_unit(row, name)
        if not with_unit or value is None or not unit or name not in (*MONEY.values(), "lead_days", "transit_days"):
            return text
        per = f"/{row.values['unit']}" if name == "rate" and row.values.get("unit") else ""
        return f"{text} {self._say('days') if unit == 'days' else unit}{per}"

    # -- single words

    def _value(self, name: str, value: Any) -> str:
        if value is None:
            return "–"
        if isinstance(value, bool):
            return self._say("yes" if value else "no")
        if isinstance(value, Decimal):
            return decimal_text(value)
        if isinstance(value, date):
            return value.isoformat()
        return ", ".join(value) if isinstance(value, tuple) else str(value)

    def _field(self, name: str | None) -> str:
        if name is None or name.startswith(ATTRIBUTE):
            return named_attribute(name or "")
        if name == "date" and self._query.entity in DATES:
            return self._words.say(f"ask-date-{self._query.entity}")
        return self._words.say(f"ask-field-{name.replace('_', '-')}")

    def _entity(self, count: int = 2) -> str:
        return self._words.say(f"ask-rows-{self._query.entity}", {"count": count})

    def _say(self, key: str, **facts: str | int) -> str:
        return self._words.say(f"ask-{key}", facts)
