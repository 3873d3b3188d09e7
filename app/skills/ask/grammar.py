"""Tokens into a query. Every token must be understood or be a known filler; what is not is told, never dropped."""

from collections.abc import Callable, Sequence
from datetime import date

from app.skills.ask.fields import BY_DATE, LABELS, MONEY, NUMERIC, kind_of, own_name
from app.skills.ask.query import Condition, Query, Understood
from app.skills.ask.said_fields import Fields
from app.skills.ask.scan import Token


def understand(tokens: Sequence[Token], today: date) -> Understood:
    """The query of a question, or the words in the way of it."""
    reader = _Reader(tokens, today)
    reader.read()
    return reader.result()


class _Reader(Fields):
    """Goes through the tokens once."""

    def read(self) -> None:
        """Read every token."""
        steps: tuple[Callable[[Token], bool], ...] = (
            self._expired, self._top, self._compared, self._period, self._code, self._super, self._extreme,
            self._negation, self._measured, self._grouped, self._sorted, self._entity, self._verb, self._chosen,
            self._made, self._field, self._air, self._word,
        )  # fmt: skip
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            if not any(step(token) for step in steps):
                self._lost(token)

    def _code(self, token: Token) -> bool:
        if token.code is None or own_name(self.entity, "sku") is None:
            return False
        self.at += 1
        return self._add(Condition("sku", "in", (token.code,)))

    def _top(self, token: Token) -> bool:
        number = self._peek(self.at + 1)
        if not token.get("top") or number.amount is None or number.amount.currency:
            return False
        self.limit, self.descending = int(number.amount.value), True
        self.at += 2
        return True

    def _super(self, token: Token) -> bool:
        told = token.get("super")
        if told is None:
            return False
        name, _, way = told.partition(":")
        own = name if name == "sold" and self.entity == "orders" else own_name(self.entity, name)
        if own is None:
            return False
        self.order, self.descending = ("value" if name == "sold" else own), way == "max"
        self.limit = self.limit or 1
        self.at += 1
        return True

    def _extreme(self, token: Token) -> bool:
        """`lowest price`, `价格最低`, `largest order`: the field beside it, else the money of the rows."""
        way = token.get("extreme")
        if way is None:
            return False
        behind = self._next()
        named = own_name(self.entity, self._peek(behind).get("field") or "")
        if named is not None and kind_of(self.entity, named) in (*NUMERIC, "date"):
            self.order, self.at = named, behind + 1
        elif self.pending is not None and kind_of(self.entity, self.pending) in (*NUMERIC, "date"):
            self.order, self.pending, self.at = self.pending, None, self.at + 1
        elif self.by_verb:
            self.order, self.at = "value", self.at + 1
        elif self._peek(behind).get("entity") == self.entity and self.entity in ("orders", "quotes"):
            self.order, self.at = MONEY[self.entity], self.at + 1
        else:
            return False
        self.descending, self.limit = way == "max", self.limit or 1
        return True

    def _measured(self, token: Token) -> bool:
        told = token.get("measure")
        if told in (None, "list"):
            return False
        if told == "sum" and self._is_total():
            return True
        if self.measure is not None and {self.measure, told or ""} - {"count", "sum"}:
            return False
        self.measure = "count" if "count" in (self.measure, told) else told
        self.at += 1
        return True

    def _is_total(self) -> bool:
        """`quotes without total`, `orders with a total over 1000`: the field, not a sum over the rows."""
        name = own_name(self.entity, "total")
        compared = self._peek(self.at + 1)
        if name is None or not (self.negated or compared.get("cmp") or compared.get("between")):
            return False
        self.at += 1
        if self.negated:
            return self._add(Condition(name, "known"))
        self._wait(name)
        return True

    def _grouped(self, token: Token) -> bool:
        """`by buyer`, `per country`, `各客户`, `top 5 by amount`, `按价格排序`."""
        if token.get("grouped"):
            self.group = own_name(self.entity, token.get("grouped") or "")
            self.at += 1
            return self.group is not None
        if not token.get("group"):
            return False
        behind = self._next()
        other = self._peek(behind)
        name = LABELS.get(other.get("entity") or "") or other.get("field") or ""
        own = name if name in BY_DATE and self._date_field() else own_name(self.entity, name)
        if own is None:
            return False
        self.at = behind + 1
        sort = self._peek(self.at)
        numeric = kind_of(self.entity, own) in NUMERIC
        if sort.get("sort") or (numeric and (self.limit is not None or self.sorting)):
            self.at += 1 if sort.get("sort") else 0
            return self._sort_by(own)
        if numeric:
            self.at = behind
            return False
        self.group = own
        return True

    def _sort_by(self, name: str) -> bool:
        if self.group is not None:
            self.asked.append(name)
            self.order = "value"
        else:
            self.order = name
        return True

    def _sorted(self, token: Token) -> bool:
        if token.get("dir"):
            self.descending = token.get("dir") == "desc"
            self.at += 1
            return self.order is not None
        if token.get("sort") == "later":
            self.sorting = True
            self.at += 1
            return True
        behind = self._next()
        own = own_name(self.entity, self._peek(behind).get("field") or "")
        if not token.get("sort") or own is None:
            return False
        self.at = behind + 1
        return self._sort_by(own)

    def _entity(self, token: Token) -> bool:
        """The rows' own name; the name of other rows beside one of their own is a label."""
        told = token.get("entity")
        if told is None:
            return False
        label = own_name(self.entity, LABELS.get(told, ""))
        mine = told == self.entity or (self.by_verb and label == self.group)
        if not mine and label is None:
            return False
        if mine and self.negated and self.entity == "orders" and self.by_verb:
            return self._never()
        self.at += 1
        if not mine and label == "buyer":
            self._label(label)
        return True

    def _label(self, name: str) -> None:
        """`buyer Lichtenhuis`: what follows is looked for in that field; otherwise it is only a word beside."""
        if not self._peek(self.at).senses and self._peek(self.at).text:
            self.pending = name

    def _verb(self, token: Token) -> bool:
        if token.get("verb") and self.entity == "orders":
            if self.negated:
                return self._never()
        elif not (token.get("sale") and self.entity == "orders"):
            return self._cost(token)
        else:
            self.sold = True
        self.at += 1
        return True

    def _never(self) -> bool:
        """Buyers or products of the lists that were never ordered."""
        self.at += 1
        self.negated = False
        self.entity = {"buyer": "buyers", "sku": "products"}[self.group or "sku"]
        self.group, self.by_verb = None, False
        return self._add(Condition("ordered", "ordered", negated=True))

    def _cost(self, token: Token) -> bool:
        """`how much does it cost`, `that cost under 5`; any other cost is not told."""
        if not token.get("cost"):
            return False
        compared = self._peek(self._next())
        if not self.prices and not compared.get("cmp") and not compared.get("between"):
            return False
        if not self.prices:
            self._wait(MONEY.get(self.entity, "price"))
        self.at += 1
        return True

    def result(self) -> Understood:
        """The query, once all is read."""
        self._place_periods()
        self._settle()
        if self.negated:
            self.unknown.append("not")
        if self.alternative:
            self.unknown.append("or")
        if self.limit is not None and self.order is None:
            self._rank()
        told = self.conditions or self.asked or self.order or self.group or self.measure
        if not told and not any(token.get("entity") for token in self.tokens):
            self.unknown += [token.text for token in self.tokens][:5]
        if self.unknown:
            return Understood(None, tuple(dict.fromkeys(self.unknown)))
        return Understood(self._query())

    def _rank(self) -> None:
        """`top 5` needs something to rank by; buyers rank by what they ordered."""
        if self.by_verb:
            self.order = "value"
        else:
            self.unknown.append(f"top {self.limit}")

    def _place_periods(self) -> None:
        """Give every stretch of days its field."""
        for name, condition in self.periods:
            late = "valid_until" in (self.pending, *self.asked) and kind_of(self.entity, "valid_until") is not None
            own = name or ("valid_until" if late else self._date_field() or "")
            if not own:
                self.unknown.append(f"{condition.value}")
            if own in ("date", "valid_until"):
                self.pending = None if self.pending == own else self.pending
                self.asked = [each for each in self.asked if each != own]
            self.conditions.append(
                Condition(own, condition.op, condition.value, condition.upper, negated=condition.negated)
            )

    def _query(self) -> Query:
        if self.sold and self.group is None and self.measure in (None, "count") and not self.asked:
            self.measure, self.asked = "sum", ["amount" if self.prices else "quantity"]
        measure, name = self.measure, next((each for each in self.asked if self._is_numeric(each)), None)
        if self.by_verb and self.order == "value" and measure in (None, "count"):
            sold = self.group == "sku"
            measure, name = "sum", name or ("quantity" if sold else "amount")
        if measure in ("sum", "avg"):
            name = name or MONEY.get(self.entity)
            measure = measure if name is not None and not (measure == "sum" and self._counts()) else "count"
        if self.group is not None:
            measure = measure or "count"
        if measure is None:
            measure = "value" if self.asked and any(each.field == "sku" for each in self.conditions) else "list"
        shown = tuple(dict.fromkeys(each for each in self.asked if each != name or measure in ("list", "value")))
        return Query(
            self.entity, measure, name if measure in ("sum", "avg") else None, tuple(self.conditions), self.group,
            self.having, self.order, self.descending, self.limit, self.quantity, shown,
        )  # fmt: skip

    def _is_numeric(self, name: str) -> bool:
        return kind_of(self.entity, name) in NUMERIC

    def _counts(self) -> bool:
        """`total products` counts: nobody adds up the prices of a list."""
        return self.entity in ("products", "freight") and not self.asked
