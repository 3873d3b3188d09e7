"""Numbers and comparisons that a question names."""

from app.skills.ask.fields import COUNTED, DAYS, MONEY, kind_of, own_name
from app.skills.ask.query import Condition
from app.skills.ask.said_days import Days
from app.skills.ask.scan import Amount, Token


class Numbers(Days):
    """Numbers and comparisons that a question names."""

    def _compared(self, token: Token) -> bool:
        """`under 5 USD`, `5美元以下`, `between 5 and 10`, `5 to 10 USD`, `5 or less`; else a number on its own."""
        start = self.at
        operator = token.get("cmp") or ("between" if token.get("between") else None)
        first = start + 1 if operator else start
        if operator and self._is_filler(self._peek(first)):
            first = self._next(first)
        number = self._peek(first)
        if number.amount is None or (operator is None and (number.code or number.period)):
            return False
        found = self._range(first, operator == "between")
        if found is None:
            return operator is None and self._bare(number, number.amount)
        low, high, end = found
        post = self._peek(end).get("post")
        if post and not operator and high is None:
            operator, end = post, end + 1
        if self._peek(end).get("between") == "end":
            operator, end = "between", end + 1
        if high is not None:
            operator = "between"
        if operator is None:
            return self._bare(number, low)
        return self._place(operator, low, high, end)

    def _range(self, first: int, between: bool) -> tuple[Amount, Amount | None, int] | None:
        """(number, upper number, place behind); None where `between` lacks its second number."""
        low = self._peek(first).amount
        assert low is not None
        joint, second = self._peek(first + 1), self._peek(first + 2)
        joins = joint.get("range") or joint.get("rel") == "to" or (between and joint.get("and"))
        if not joins or second.amount is None:
            return None if between and not self._between_end(first + 1) else (low, None, first + 1)
        high = second.amount
        unit, currency = low.unit or high.unit, low.currency or high.currency
        return Amount(low.value, currency, unit), Amount(high.value, currency, unit), first + 3

    def _between_end(self, at: int) -> bool:
        return bool(self._peek(at).get("post"))

    def _place(self, operator: str, low: Amount, high: Amount | None, end: int) -> bool:
        """Put a comparison to its field: the one named before, the one named behind, else by its unit."""
        if operator == "between" and high is None:
            operator = self._peek(end).get("post") or "eq"
            end += 1 if self._peek(end).get("post") else 0
        if self._is_having(low, end):
            end += 1 if self._peek(end).get("entity") or self._peek(end).get("times") else 0
            return self._have(operator, low, end)
        name, end = self._field_for(low, end)
        if name is None:
            return False
        if self.pending == name:
            self.pending = None
        self.at = end
        low, high = _in_days(low), _in_days(high) if high else None
        upper = high.value if high else None
        return self._add(Condition(name, operator, low.value, upper, low.currency, low.unit))

    def _field_for(self, amount: Amount, end: int) -> tuple[str | None, int]:
        if self.pending is not None and self._fits(self.pending, amount):
            return self.pending, end
        behind = self._peek(self._skip_of(end))
        named = own_name(self.entity, behind.get("field") or "")
        after = self._peek(self._skip_of(end) + 1)
        told = after.get("cmp") or after.amount is not None or after.get("extreme")
        if named is not None and self._fits(named, amount) and not told:
            return named, self._skip_of(end) + 1
        return self._by_unit(amount), end

    def _skip_of(self, at: int) -> int:
        while self._peek(at).get("rel") == "of" or self._peek(at).text == "的":
            at += 1
        return at

    def _by_unit(self, amount: Amount) -> str | None:
        if amount.currency is not None or amount.unit is None:
            return MONEY.get(self.entity)
        if amount.unit in ("days", "weeks"):
            return DAYS.get(self.entity)
        if amount.unit in ("pc", "set", "pair"):
            return COUNTED.get(self.entity)
        weighs = {"kg": "gross_kg", "cbm": "cbm"}
        return own_name(self.entity, weighs.get(amount.unit, ""))

    def _fits(self, name: str, amount: Amount) -> bool:
        kind = kind_of(self.entity, name)
        if kind == "money":
            return amount.unit is None
        if kind == "days":
            return amount.currency is None and amount.unit in (None, "days", "weeks")
        return kind in ("number", "attribute") and amount.currency is None and amount.unit not in ("days", "times")

    def _is_having(self, amount: Amount, end: int) -> bool:
        counted = amount.unit == "times" or bool(self._peek(end).get("times"))
        return self.by_verb and (counted or self._peek(end).get("entity") == "orders") and amount.currency is None

    def _have(self, operator: str, amount: Amount, end: int) -> bool:
        self.having = Condition("orders", operator, amount.value)
        self.at = end
        return True

    def _bare(self, token: Token, amount: Amount) -> bool:
        """A number without comparison: a limit, how often, a quantity, what a field is; else words to look for."""
        behind = self._peek(self.at + 1)
        if behind.get("super") and amount.unit is None and amount.currency is None:
            self.limit = int(amount.value)
        elif self._is_having(amount, self.at + 1):
            return self._have("eq", amount, self.at + 2 if amount.unit != "times" else self.at + 1)
        elif self.pending is not None and self.pending != "price" and self._fits(self.pending, amount):
            return self._place("eq", amount, None, self.at + 1)
        elif self.entity == "products" and self._is_quantity(amount):
            self.quantity = amount.value
        elif amount.currency is not None and MONEY.get(self.entity):
            return self._place("eq", amount, None, self.at + 1)
        elif amount.unit not in (None, "days", "weeks", "times") and "number" not in token.senses:
            return self._add_words([token])
        else:
            return False
        self.at += 1
        return True

    def _is_quantity(self, amount: Amount) -> bool:
        counted = amount.unit in ("pc", "set", "pair")
        return amount.currency is None and (counted or (self.relation in ("at", "for") and amount.unit is None))


def _in_days(amount: Amount) -> Amount:
    return Amount(amount.value * 7, amount.currency, "days") if amount.unit == "weeks" else amount
