"""A question on its way into a query: what was understood so far."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from app.skills.ask.entities import entity_of
from app.skills.ask.fields import kind_of
from app.skills.ask.query import Condition
from app.skills.ask.scan import Token
from app.skills.reception.reading.folding import fold
from app.skills.reception.reading.places import find_places


class Walk:
    """`pending` is a field that was named and still lacks what is said of it."""

    def __init__(self, tokens: Sequence[Token], today: date) -> None:
        self.tokens, self.today, self.at = tokens, today, 0
        self.entity, self.group = entity_of(tokens)
        self.by_verb = self.group is not None
        self.conditions: list[Condition] = []
        self.periods: list[tuple[str, Condition]] = []
        self.asked: list[str] = []
        self.unknown: list[str] = []
        self.pending: str | None = None
        self.negated = self.alternative = False
        self.relation = ""
        self.measure: str | None = None
        self.order: str | None = None
        self.descending = False
        self.limit: int | None = None
        self.quantity: Decimal | None = None
        self.having: Condition | None = None
        self.sorting = self.sold = False
        self.prices = any(token.get("asked") == "price" for token in tokens)

    def _lost(self, token: Token) -> None:
        self.unknown.append(token.text)
        self.at += 1

    def _next(self, start: int | None = None) -> int:
        """The place of the next token that is no filler."""
        at = self.at + 1 if start is None else start
        while at < len(self.tokens) and self._is_filler(self.tokens[at]):
            at += 1
        return at

    @staticmethod
    def _is_filler(token: Token) -> bool:
        return "filler" in token.senses or "is" in token.senses

    def _peek(self, at: int) -> Token:
        return self.tokens[at] if 0 <= at < len(self.tokens) else Token("", 0, 0)

    def _add(self, condition: Condition) -> bool:
        """Take a condition in; values of one field said one after the other are a choice between them."""
        last = self.conditions[-1] if self.conditions else None
        alike = last is not None and (last.field, last.op, last.negated) == (
            condition.field, condition.op, self.negated or condition.negated,
        )  # fmt: skip
        values = (*(last.value if last and isinstance(last.value, tuple) else ()),)
        if alike and (condition.op == "in" or (condition.op == "has" and self.alternative)):
            new = condition.value if isinstance(condition.value, tuple) else ()
            self.conditions[-1] = Condition(
                condition.field, condition.op, (*values, *new), negated=condition.negated or self.negated
            )
        else:
            if self.alternative:
                self.unknown.append("or")
            self.conditions.append(condition if not self.negated else turned(condition))
        self.negated = self.alternative = False
        return True

    def _wait(self, name: str) -> None:
        """Name a field; one that still waits is asked for."""
        self._settle()
        self.pending = name

    def _settle(self) -> None:
        if self.pending is not None and self.pending not in self.asked:
            self.asked.append(self.pending)
        self.pending = None

    def _add_words(self, run: list[Token]) -> bool:
        """Look for words in the field just named, else as a place of freight, else anywhere."""
        self.at += len(run)
        words = tuple(fold(token.text) for token in run)
        before = self._peek(self.at - len(run) - 1)
        name = self.pending
        direct = (
            before.get("field") or before.get("is") or before.get("made") or before.get("cmp") or before.get("entity")
        )
        if name is not None and direct and kind_of(self.entity, name) in ("text", "attribute", "tags"):
            self.pending = None
            return self._add(Condition(name, "words", words))
        if self.entity == "freight" and self.relation != "from":
            text = " ".join(words)
            found = find_places(text + " " * 8)
            if len(found) == 1 and found[0].end - found[0].start == len(text):
                return self._add(Condition("place", "in", (found[0].name,)))
        if self.entity == "freight" and self.relation == "from":
            return self._add(Condition("origin", "words", words))
        return self._add(Condition("text", "text", words))


def turned(condition: Condition) -> Condition:
    """The opposite of a condition."""
    return Condition(
        condition.field, condition.op, condition.value, condition.upper, condition.currency, condition.unit,
        not condition.negated,
    )  # fmt: skip
