"""A letter before and after its slots are filled.

A draft is text with `[[slot]]` for facts and `[[say:act]]` for clauses that code wrote.
Clauses hold slots of their own. Filling puts each fact's text in its place and remembers the span, so every figure can
be traced.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.domain.source import SourceRef

SLOT = re.compile(r"\[\[(?:say:)?([a-z][a-z0-9_]*)\]\]")
SAY = re.compile(r"\[\[say:([a-z][a-z0-9_]*)\]\]")


@dataclass(frozen=True)
class Fact:
    """A value a letter may show: its slot name, its text in the reader's locale, its source."""

    key: str
    text: str
    source: SourceRef


@dataclass(frozen=True)
class Act:
    """Something the letter must do. `clause` is what code wrote for it, with slots; it binds the merchant.

    `answers` are the buyer's questions that it answers, `opens` those that it leaves open by name.
    """

    name: str
    clause: str
    answers: tuple[str, ...] = ()
    opens: tuple[str, ...] = ()


@dataclass(frozen=True)
class Plan:
    """What a reply must say, in which language, and all it may know."""

    language: str
    tone: str
    intent: str
    subject: str
    greeting: str
    acts: tuple[Act, ...]
    signoff: str
    facts: Mapping[str, Fact]
    traits: tuple[str, ...] = ()
    buyer_words: str = ""
    channel: str = "email"
    literals: tuple[str, ...] = ()
    refused: str | None = None
    """`subject`, `greeting` and `signoff` hold slots too. `traits` are what the opening may take up, from TRAITS.
    `literals` are figures that stand literally in facts (304, L-200). `refused` names why no letter may be written."""


TRAITS = (
    "first_mail", "returning", "fair", "referral", "urgent", "long_mail", "short_mail", "complaint", "worried",
    "order", "distributor", "project", "season", "counter_offer", "sample", "questions", "website", "alibaba",
)  # fmt: skip


@dataclass(frozen=True)
class NumberSpan:
    """A stretch of the finished text and the fact it shows."""

    text: str
    start: int
    end: int
    fact: str
    source: SourceRef


@dataclass(frozen=True)
class Filled:
    """Finished text. `shown` are the facts in it, `clauses` the spans that code wrote: (act, start, end), in order."""

    text: str
    shown: tuple[NumberSpan, ...] = ()
    clauses: tuple[tuple[str, int, int], ...] = ()

    @property
    def numbers(self) -> tuple[NumberSpan, ...]:
        """The shown facts that hold a digit in any script."""
        return tuple(span for span in self.shown if has_digit(span.text))


def is_digit(character: str) -> bool:
    """Whether a character is a Unicode number (Nd, Nl, No)."""
    return unicodedata.category(character) in ("Nd", "Nl", "No")


def has_digit(text: str) -> bool:
    """Whether a text holds a Unicode number character."""
    return any(is_digit(character) for character in text)


@dataclass
class _Sink:
    facts: Mapping[str, Fact]
    clauses_by_act: Mapping[str, str]
    parts: list[str] = field(default_factory=list)
    length: int = 0
    shown: list[NumberSpan] = field(default_factory=list)
    clauses: list[tuple[str, int, int]] = field(default_factory=list)

    def put(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def put_template(self, template: str) -> None:
        end = 0
        for match in SLOT.finditer(template):
            self.put(template[end : match.start()])
            self.put_slot(match)
            end = match.end()
        self.put(template[end:])

    def put_slot(self, match: re.Match[str]) -> None:
        name, start = match.group(1), self.length
        if match.group(0).startswith("[[say:"):
            self.put_template(self.clauses_by_act[name])
            self.clauses.append((name, start, self.length))
        else:
            fact = self.facts[name]
            self.put(fact.text)
            self.shown.append(NumberSpan(fact.text, start, self.length, fact.key, fact.source))


def fill(template: str, facts: Mapping[str, Fact], acts: Sequence[Act] = ()) -> Filled:
    """Put clauses and facts in the places of their slots and note where they stand; an unknown slot is a KeyError."""
    sink = _Sink(facts, {act.name: act.clause for act in acts})
    sink.put_template(template)
    return Filled("".join(sink.parts), tuple(sink.shown), tuple(sink.clauses))


def compose(plan: Plan, draft: str) -> Filled:
    """The whole letter: greeting, the drafted body with clauses and facts in it, sign-off and signature."""
    whole = "\n\n".join(part for part in (plan.greeting, draft.strip(), plan.signoff) if part)
    return fill(whole, plan.facts, plan.acts)


def trace(text: str, facts: Mapping[str, Fact]) -> Filled:
    """Find facts in a text that a person has edited: longest first, whole figures only, no overlap."""
    taken: list[NumberSpan] = []
    for fact in sorted(facts.values(), key=lambda each: -len(each.text)):
        for match in re.finditer(re.escape(fact.text), text) if fact.text else ():
            start, end = match.span()
            if _whole(text, start, end) and not any(start < t.end and t.start < end for t in taken):
                taken.append(NumberSpan(fact.text, start, end, fact.key, fact.source))
    return Filled(text, tuple(sorted(taken, key=lambda span: span.start)))


_IN_FIGURES = tuple(".,'’/:-\u00a0\u2009\u202f\u066b\u066c")
"""What may stand inside a figure, a date or a code."""


def _whole(text: str, start: int, end: int) -> bool:
    """Whether a match is not a part of a longer figure (`20` in `1,204`)."""
    before, after = text[max(start - 2, 0) : start], text[end : end + 2]
    if before[-1:] not in _IN_FIGURES:
        before = before[-1:]
    if after[:1] not in _IN_FIGURES:
        after = after[:1]
    grows_left = is_digit(text[start]) and any(map(is_digit, before))
    return not grows_left and not (is_digit(text[end - 1]) and any(map(is_digit, after)))
