"""Fields that a question names, and the words looked for in them."""

from app.skills.ask.fields import ATTRIBUTE, kind_of, own_name
from app.skills.ask.query import Condition
from app.skills.ask.said_values import Values
from app.skills.ask.scan import Token

_AIR = ("filler", "and", "is", "measure", "asked")
_IDLE = frozenset({
    "mode", "state", "intent", "country", "demonym", "certificate", "field", "number", "month", "top", "currency",
    "made",
})  # fmt: skip
"""Senses of which a word is free where they say nothing of the rows asked for."""


class Fields(Values):
    """Fields that a question names, and the words looked for in them."""

    def _made(self, token: Token) -> bool:
        if not token.get("made") or self.entity != "products":
            return False
        self._wait(f"{ATTRIBUTE}material")
        self.at += 1
        return True

    def _field(self, token: Token) -> bool:
        name = own_name(self.entity, token.get("field") or "")
        if name is None:
            return False
        self.at += 1
        before = self._peek(self.at - 2)
        if self._is_tail(name, before):
            return True
        if self._says_more():
            self._wait(name)
        elif self.negated:
            return self._add(Condition(name, "known"))
        elif self._is_listed(before):
            return self._add(Condition(name, "known", negated=self.conditions[-1].negated))
        elif before.get("and") and self.conditions and not self._peek(self.at - 3).get("field"):
            self.at -= 1
            return False
        elif before.get("with") and kind_of(self.entity, name) not in ("date",):
            return self._add(Condition(name, "known"))
        else:
            self._wait(name)
        return True

    def _is_tail(self, name: str, before: Token) -> bool:
        """`CE certificate`, `black colour`, `不锈钢材质`: the field's value stood before it."""
        last = self.conditions[-1] if self.conditions else None
        if last is None:
            return False
        if name == "certificates" and last.field == name and before.get("certificate"):
            return True
        if last.op != "text" or before.senses or kind_of(self.entity, name) not in ("attribute", "text"):
            return False
        if self._peek(self.at).get("is") or not before.text:
            return False
        self.conditions[-1] = Condition(name, "words", last.value, negated=last.negated)
        return True

    def _is_listed(self, before: Token) -> bool:
        """`without picture and certificate`: what was said of the field before holds for this one."""
        joined = bool(before.get("and") or before.get("or")) and self._peek(self.at - 3).get("field")
        return bool(joined and self.conditions and self.conditions[-1].op == "known" and self.pending is None)

    def _says_more(self) -> bool:
        """Whether a comparison or value of the field follows."""
        near = self._peek(self._next(self.at))
        return bool(near.get("cmp") or near.get("between") or near.amount is not None or near.get("extreme"))

    def _air(self, token: Token) -> bool:
        """Words that say nothing by themselves."""
        if token.get("or"):
            self.alternative = True
        elif token.get("rel"):
            self.relation = token.get("rel") or ""
        elif token.get("asked") == "price" and own_name(self.entity, "price"):
            self._wait(own_name(self.entity, "price") or "")
        elif not (token.get("with") or any(kind in token.senses for kind in _AIR)):
            return False
        self.at += 1
        return True

    def _word(self, token: Token) -> bool:
        """Words of the data: in the field just named, else a place of freight, else anywhere."""
        run = [token]
        while self._is_word(self._peek(self.at + len(run))):
            run.append(self._peek(self.at + len(run)))
        return self._is_word(token, first=True) and self._add_words(run)

    def _is_word(self, token: Token, first: bool = False) -> bool:
        """Whether a token is to be looked for: it has no meaning, or none for these rows."""
        if not token.text or token.amount or token.period or token.code:
            return False
        return not token.senses or (
            first and token.senses.keys() <= _IDLE and token.get("field") not in ("price", "moq")
        )
