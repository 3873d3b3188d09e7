"""The document of commands names every command, every option of `quote`, and every field of its JSON."""

from argparse import ArgumentParser
from dataclasses import fields
from pathlib import Path

from app.cli.parsing import VERBS, parser_for
from app.domain.comparison import REASONS, Comparison, LineChange
from app.domain.impact import Touched
from app.domain.quote import Quote, QuoteLine
from app.domain.quote_what_if import LineProfit, WhatIfQuote
from app.domain.versions import STATES
from app.skills.quotes.decide import Decided
from app.skills.quotes.list_quotes import QuoteRow
from app.skills.quotes.rates import RateRow

TEXT = (Path(__file__).resolve().parents[3] / "resources" / "help" / "cli.md").read_text(encoding="utf-8")


def test_every_command_is_there() -> None:
    assert [name for name in VERBS if f"`argosy {name}" not in TEXT] == []


def test_every_option_of_quotes_is_there() -> None:
    for name in ("quote", "quotes"):
        own = ArgumentParser()
        VERBS[name].declare(own)
        options = {word for action in own._actions for word in action.option_strings if word.startswith("--")}
        assert {option for option in options - {"--help"} if option not in TEXT} == set()
    assert parser_for(VERBS["quote"]) is not None


def test_every_field_is_there() -> None:
    kinds = (Quote, QuoteLine, Comparison, LineChange, Touched, Decided, QuoteRow, RateRow, WhatIfQuote, LineProfit)
    named = {each.name for kind in kinds for each in fields(kind)} | set(STATES) | set(REASONS)
    bare = TEXT.replace("\n", " ")
    assert {name for name in named if name not in bare} == set()
