"""Values that name their own field: certificates, countries, grades, states, intents, modes."""

from app.skills.ask.fields import ATTRIBUTE, kind_of, own_name
from app.skills.ask.query import Condition
from app.skills.ask.said_numbers import Numbers
from app.skills.ask.scan import Token
from app.skills.reception.reading.folding import fold

_UNANSWERED = ("new", "read")
_SEA = ("LCL", "FCL20", "FCL40", "FCL40HQ", "FCL45HQ")
_MODES = {"SEA": _SEA, "FCL": _SEA[1:]}


class Values(Numbers):
    """Values that name their own field: certificates, countries, grades, states, intents, modes."""

    def _negation(self, token: Token) -> bool:
        if not token.get("neg"):
            return False
        self.at += 1
        near = self._peek(self.at)
        says = near.senses.keys() - {"filler", "and"} or near.amount or near.code or (near.text and not near.senses)
        if self.pending is not None and not says:
            name, self.pending = self.pending, None
            return self._add(Condition(name, "known", negated=True))
        self.negated = not self.negated
        return True

    def _chosen(self, token: Token) -> bool:
        """A value that names its own field: a certificate, a country, a grade, a state, an intent, a mode."""
        for kind, read in (
            ("certificate", self._certificate), ("country", self._country), ("demonym", self._demonym),
            ("mode", self._mode), ("state", self._state), ("intent", self._intent), ("currency", self._currency),
        ):  # fmt: skip
            told = token.get(kind)
            if told is None:
                continue
            self._inherit()
            if read(told):
                self.at += 1
                return True
        return self._grade(token)

    def _inherit(self) -> None:
        """`without CE or RoHS` denies both."""
        joint, last = self._peek(self.at - 1), self.conditions[-1] if self.conditions else None
        if last is not None and last.negated and last.op in ("in", "has") and (joint.get("and") or joint.get("or")):
            self.negated, self.alternative = True, False

    def _certificate(self, told: str) -> bool:
        if self.entity != "products":
            return False
        if self.pending == "certificates":
            self.pending = None
        return self._add(Condition("certificates", "has", (told,)))

    def _country(self, told: str) -> bool:
        if self.pending == f"{ATTRIBUTE}origin" or kind_of(self.entity, "country") is None:
            return False
        self.pending = None if self.pending == "country" else self.pending
        return self._add(Condition("country", "in", (told,)))

    def _demonym(self, told: str) -> bool:
        country, _, language = told.partition(" ")
        if (
            language
            and self.entity == "inquiries"
            and (self.relation == "in" or not country or self.pending == "language")
        ):
            self.pending = None if self.pending == "language" else self.pending
            return self._add(Condition("language", "in", (language,)))
        return self._country(country) if country else False

    def _mode(self, told: str) -> bool:
        return self.entity == "freight" and self._add(Condition("mode", "in", _MODES.get(told, (told,))))

    def _state(self, told: str) -> bool:
        if self.entity != "inquiries":
            return False
        self.pending = None if self.pending == "state" else self.pending
        return self._add(Condition("state", "in", _UNANSWERED if told == "unanswered" else (told,)))

    def _intent(self, told: str) -> bool:
        return self.entity == "inquiries" and self._add(Condition("intent", "in", (told,)))

    def _currency(self, told: str) -> bool:
        if own_name(self.entity, "currency") is None:
            return False
        self.pending = None if self.pending == "currency" else self.pending
        return self._add(Condition("currency", "in", (told,)))

    def _grade(self, token: Token) -> bool:
        """`grade A`, `A-grade`, `A级`."""
        if self.entity != "inquiries" or fold(token.text) not in ("a", "b", "c", "d"):
            return False
        behind = self._peek(self.at + 1).get("field") == "grade"
        if self.pending != "grade" and not behind:
            return False
        self.at += 2 if behind and self.pending != "grade" else 1
        self.pending = None if self.pending == "grade" else self.pending
        return self._add(Condition("grade", "in", (token.text.upper(),)))
