"""A letter before and after its slots are filled.

A draft is text with `[[slot]]` for facts and `[[say:act]]` for clauses that code wrote.
Clauses hold slots of their own. Filling puts each fact's text in its place and remembers the span, so every figure can be traced.
"""

import re
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
    """Finished text with its spans, in order."""

    text: str
    numbers: tuple[NumberSpan, ...] = ()


@dataclass
class _Sink:
    parts: list[str] = field(default_factory=list)
    length: int = 0
    spans: list[NumberSpan] = field(default_factory=list)

    def put(self, text: str, fact: Fact | None = None) -> None:
        if fact is not None:
            self.spans.append(NumberSpan(text, self.length, self.length + len(text), fact.key, fact.source))
        self.parts.append(text)
        self.length += len(text)


def place_clauses(draft: str, acts: Sequence[Act]) -> str:
    """Put each act's clause in the place of its `[[say:act]]`; unknown acts are a KeyError."""
    clauses = {act.name: act.clause for act in acts}
    return SAY.sub(lambda match: clauses[match.group(1)], draft)


def fill(template: str, facts: Mapping[str, Fact]) -> Filled:
    """Put each fact's text in the place of its slot and note where it stands; an unknown slot is a KeyError."""
    sink = _Sink()
    end = 0
    for match in SLOT.finditer(template):
        sink.put(template[end : match.start()])
        fact = facts[match.group(1)]
        sink.put(fact.text, fact)
        end = match.end()
    sink.put(template[end:])
    return Filled("".join(sink.parts), tuple(sink.spans))
