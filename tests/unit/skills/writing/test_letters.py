"""The phrase writer alone writes a right and complete letter for every act in every language."""

from collections import Counter
from pathlib import Path

import pytest

from app.domain.letter import SLOT, Filled, Plan, compose, fill, is_digit
from app.domain.verify import verify
from app.phrases import LANGUAGES
from app.skills.reception.lexicon import lexicon
from app.skills.reception.phrase_writer import write_phrases
from app.skills.reception.plan_reply import ORDER, plan_reply
from tests.unit.skills.planning.briefs import kinds


def letters(language: str) -> list[tuple[str, Plan, Filled]]:
    plans = [(name, plan_reply(brief)) for name, brief in kinds(language)]
    return [(name, plan, compose(plan, write_phrases(plan, name))) for name, plan in plans]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_act_in_every_language(language: str, request: pytest.FixtureRequest) -> None:
    said: Counter[str] = Counter()
    written = letters(language)
    for name, plan, letter in written:
        names = [act.name for act in plan.acts]
        said.update(names)
        assert sorted(clause for clause, _, _ in letter.clauses) == sorted(names), name
        spans = {act: letter.text[start:end] for act, start, end in letter.clauses}
        assert spans == {act.name: fill(act.clause, plan.facts).text for act in plan.acts}, name
        _right(plan, letter)
    assert set(said) == set(ORDER) - (set() if language == "en" else {"language_note"})
    folder = request.config.getoption("--letters")
    if folder:
        _keep(Path(folder), language, written)


def _right(plan: Plan, letter: Filled) -> None:
    assert not SLOT.search(letter.text) and "[[" not in letter.text and "{" not in letter.text
    inside = {at for span in letter.shown for at in range(span.start, span.end)}
    assert all(at in inside for at, character in enumerate(letter.text) if is_digit(character))
    assert all(letter.text[span.start : span.end] == span.text for span in letter.shown)
    questions = [q for act in plan.acts for q in (*act.answers, *act.opens)]
    assert verify(letter, plan, lexicon(plan.language), questions, own_words=False).findings == ()
    assert "  " not in letter.text and " \n" not in letter.text and "\n\n\n" not in letter.text
    assert "7.77" not in letter.text and "7,77" not in letter.text


def _keep(folder: Path, language: str, written: list[tuple[str, Plan, Filled]]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    pages = [f"##### {name} | {fill(plan.subject, plan.facts).text}\n{letter.text}\n" for name, plan, letter in written]
    (folder / f"{language}.txt").write_text("\n".join(pages), encoding="utf-8")
