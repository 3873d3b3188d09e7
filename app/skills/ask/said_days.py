"""Days that a question names."""

from app.skills.ask.fields import DATES, kind_of
from app.skills.ask.periods import year_on
from app.skills.ask.query import Condition
from app.skills.ask.scan import Token
from app.skills.ask.walk import Walk, turned


class Days(Walk):
    """Days that a question names."""

    def _expired(self, token: Token) -> bool:
        """`expired` and `still valid`; with days beside them they tell which days a validity ends on."""
        told = token.get("expired")
        if told is None or kind_of(self.entity, "valid_until") is None:
            return False
        near = self._peek(self._next())
        if near.period is not None or near.get("edge"):
            return False
        self.at += 1
        if self._peek(self.at - 2).period is not None and token.dense:
            self._wait("valid_until")
            return True
        return self._add(Condition("valid_until", "lt" if told == "past" else "ge", self.today))

    def _period(self, token: Token) -> bool:
        """`since March`, `last month`, `between March and May`, `2026年以前`."""
        edge = token.get("edge") or ("since" if token.get("rel") == "from" else None)
        start = self.at + 1 if edge or token.get("between") else self.at
        period = self._peek(start).period
        if period is None or self._date_field() is None:
            return False
        joint, second = self._peek(start + 1), self._peek(start + 2)
        if (joint.get("and") or joint.get("range") or joint.get("rel") == "to" or joint.get("edge")) and second.period:
            self.at = start + 3 + (1 if self._peek(start + 3).get("between") == "end" else 0)
            first = period.first if period.first <= second.period.last else year_on(period.first, -1)
            return self._on(Condition("", "between", first, second.period.last), period.yearless)
        self.at = start + 1
        edge = self._peek(self.at).get("edgepost") or (edge if edge != "since" or not token.get("rel") else None)
        self.at += 1 if self._peek(self.at).get("edgepost") else 0
        if self._ahead():
            period = period.ahead(self.today)
        edges = {
            "since": Condition("", "ge", period.first), "before": Condition("", "lt", period.first),
            "after": Condition("", "gt", period.last), "until": Condition("", "le", period.last),
        }  # fmt: skip
        return self._on(edges.get(edge or "", Condition("", "between", period.first, period.last)), period.yearless)

    def _on(self, condition: Condition, yearless: bool) -> bool:
        """Keep a stretch of days until all is read: the field may be named behind it."""
        name = self.pending if self.pending and kind_of(self.entity, self.pending) == "date" else ""
        self.pending = None if name else self.pending
        self.periods.append((name or "", turned(condition) if self.negated else condition))
        self.negated = False
        return True

    def _ahead(self) -> bool:
        return self.pending == "valid_until" or any(token.get("field") == "valid_until" for token in self.tokens)

    def _date_field(self) -> str | None:
        return DATES.get(self.entity)
