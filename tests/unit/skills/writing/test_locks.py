"""Both locks, under a model of random weights at a temperature that no one would use.

Whatever it writes, no figure comes from it, and the finished letter says every act exactly once.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.letter import SAY, Filled, Plan, compose, has_digit, is_digit
from app.domain.settle import settle
from app.llm import ChatMessage, ChildEngine, Lock, WriteOptions, open_engine
from app.phrases import LANGUAGES
from app.progress import QUIET
from app.skills.reception.model_writer import write_with_model
from app.skills.reception.phrase_writer import write_phrases
from app.skills.reception.plan_reply import plan_reply
from app.skills.reception.prompting import allowed_slots, facts_sheet
from tests.fakes import random_gguf
from tests.unit.skills.planning.briefs import kinds

PLANS = 200
TOKENS = 24


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ChildEngine]:
    folder = tmp_path_factory.mktemp("random")
    engine = open_engine(random_gguf(folder / "random.gguf", seed=7, width=32, layers=1), folder, threads=1)
    yield engine
    engine.close()


def plans() -> Iterator[Plan]:
    """Two hundred plans of every kind in every language."""
    made = [
        replace(brief, seed=f"{name}:{turn}") for turn in range(2) for each in LANGUAGES for name, brief in kinds(each)
    ]
    yield from (plan_reply(brief) for brief in made[:PLANS])


def draft(engine: ChildEngine, plan: Plan, lock: Lock | None, seed: int) -> str:
    hot = WriteOptions(max_tokens=TOKENS, temperature=1.5, top_p=1.0, min_p=0.0, seed=seed)
    messages = (ChatMessage("user", facts_sheet(plan)),)
    return engine.write(messages, lock, hot, lambda text: None, QUIET).text


def said_once(plan: Plan, letter: Filled) -> bool:
    return sorted(name for name, _, _ in letter.clauses) == sorted(act.name for act in plan.acts)


def loose(letter: Filled) -> list[str]:
    """Figures that no fact shows."""
    inside = {at for span in letter.numbers for at in range(span.start, span.end)}
    return [character for at, character in enumerate(letter.text) if is_digit(character) and at not in inside]


def whole(text: str) -> str:
    """Without a slot that the last token left unfinished."""
    cut = text.rfind("[[")
    return text[:cut] if cut >= 0 and "]]" not in text[cut:] else text


def test_two_hundred_letters_of_a_random_model_hold_no_figure_of_its_own(engine: ChildEngine) -> None:
    for seed, plan in enumerate(plans()):
        wild = draft(engine, plan, Lock(allowed_slots(plan), plan.literals), seed)
        settled = settle(whole(wild), plan.acts)
        letter = compose(plan, settled.draft)
        assert not has_digit(SAY.sub("", whole(wild)))
        assert loose(letter) == [] and said_once(plan, letter)


def test_without_the_locks_it_writes_figures_and_leaves_acts_out(engine: ChildEngine) -> None:
    figures = unsaid = 0
    for seed, plan in zip(range(40), plans(), strict=False):
        wild = draft(engine, plan, None, seed)
        figures += has_digit(wild)
        unsaid += any(f"[[say:{act.name}]]" not in wild for act in plan.acts)
    assert figures > 20 and unsaid > 20


def test_the_writer_gives_up_on_a_random_model_and_the_phrase_book_writes(engine: ChildEngine) -> None:
    short = _Short(engine)
    for turn, plan in zip(range(6), plans(), strict=False):
        attempt = write_with_model(short, "random", plan, turn, QUIET, lambda text: None)
        assert not attempt.accepted and attempt.tries == 4
        letter = compose(plan, write_phrases(plan, str(turn)))
        assert said_once(plan, letter) and loose(letter) == []


class _Short:
    """The engine with little breath, so that a test is quick."""

    def __init__(self, engine: ChildEngine) -> None:
        self.name = engine.name
        self._engine = engine

    def write(self, messages, lock, options, on_text, progress):  # type: ignore[no-untyped-def]
        return self._engine.write(messages, lock, replace(options, max_tokens=TOKENS), on_text, progress)


def test_random_weights_live_in_a_small_file(tmp_path: Path) -> None:
    assert random_gguf(tmp_path / "tiny.gguf", width=32, layers=1).stat().st_size < 200_000
