"""Sheets and letters drawn at random: each clause once and in order, opening and closing, held-out sheets kept out."""

import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.letter import SAY, SLOT, TRAITS
from app.skills.reception.plan_reply import ORDER
from app.skills.reception.prompting import facts_sheet


@pytest.fixture(scope="module")
def made() -> list[tuple[Any, str]]:
    from letters import compose
    from plans import draw

    chance = random.Random(7)
    return [(sheet, compose(sheet, "en", chance)) for sheet in (draw(chance) for _ in range(1500))]


def test_each_clause_once_and_in_order(made: list[tuple[Any, str]]) -> None:
    for sheet, letter in made:
        assert SAY.findall(letter) == list(sheet.acts), letter


def test_a_letter_has_opening_closing_and_only_listed_slots(made: list[tuple[Any, str]]) -> None:
    from evaluate import faults

    for sheet, letter in made:
        assert faults(letter, sheet, ended=True) == [], letter
        values = {m.group(1) for m in SLOT.finditer(letter) if not m.group(0).startswith("[[say:")}
        assert values <= set(sheet.slots), letter


def test_the_sampler_covers_every_act_trait_tone_and_channel(made: list[tuple[Any, str]]) -> None:
    from plans import ANSWERED

    sheets = [sheet for sheet, _ in made]
    assert {act for sheet in sheets for act in sheet.acts} == set(ORDER)
    assert {trait for sheet in sheets for trait in sheet.traits} == set(TRAITS)
    assert {sheet.intent for sheet in sheets} == set(ANSWERED)
    assert {sheet.tone for sheet in sheets} == {"formal", "friendly", "brief"}
    assert {sheet.channel for sheet in sheets} == {"email", "text"}


def test_held_out_sheets_never_meet_training() -> None:
    from generate import held_out, pairs

    kept = {facts_sheet(sheet.plan("en")) for sheet in held_out(60, seed=3)}
    assert len(kept) == 60
    assert not kept & {sheet for sheet, _ in pairs(800, seed=4)}


def test_the_same_seed_gives_the_same_pairs() -> None:
    from generate import pairs

    assert list(pairs(20, seed=5)) == list(pairs(20, seed=5))
    assert list(pairs(20, seed=5)) != list(pairs(20, seed=6))


@settings(max_examples=60, deadline=None)
@given(st.sets(st.sampled_from(ORDER)), st.sets(st.sampled_from(TRAITS)), st.integers(0, 2**32))
def test_any_plan_at_all_gets_a_whole_letter(acts: set[str], traits: set[str], seed: int) -> None:
    from evaluate import faults
    from letters import compose
    from plans import ANSWERED, Sheet

    chance = random.Random(seed)
    sheet = Sheet(
        intent=chance.choice(ANSWERED),
        tone=chance.choice(("formal", "friendly", "brief")),
        channel=chance.choice(("email", "text")),
        traits=tuple(sorted(traits)),
        slots=("buyer_name",),
        acts=tuple(act for act in ORDER if act in acts),
    )
    assert faults(compose(sheet, "en", chance), sheet, ended=True) == []


@pytest.mark.parametrize(
    ("draft", "fault"),
    [
        ("Thank you for your message.\n\n[[say:offer]]\n\nWe look forward to your reply.", "clauses"),
        ("Thank you for it.\n\n[[say:terms]] [[say:offer]]\n\nWe look forward to your reply.", "clauses"),
        ("Thank you for it.\n\n[[say:offer]] [[say:offer]] [[say:terms]]\n\nWe look forward to it.", "clauses"),
        ("Thank you for [[product]] now.\n\n[[say:offer]] [[say:terms]]\n\nWe look forward to it.", "slot"),
        ("Thank you for it.\n\nWe guarantee this. [[say:offer]] [[say:terms]]\n\nUntil then, all good.", "commitment"),
        ("Thank you for it.\n\n[[say:offer]] [[say:terms]]\n\nWe answer within two days, always.", "number_in_words"),
        ("[[say:offer]] [[say:terms]]\n\nWe look forward to your reply.", "no_opening"),
        ("Thank you for it.\n\n[[say:offer]] [[say:terms]]", "no_closing"),
        ("Thank you for it.\n\n[[say:offer]] Thank you for it. [[say:terms]]\n\nUntil then, good day.", "repetition"),
        ("Thank you for it.\n\n[[say:offer]] [[say:terms]]\n\nWe look forward to", "loose_end"),
        ("Thank you for all ٣ of it.\n\n[[say:offer]] [[say:terms]]\n\nUntil then, good day.", "figure"),
    ],
)
def test_the_measure_sees_each_fault(draft: str, fault: str) -> None:
    from evaluate import faults
    from plans import Sheet

    sheet = Sheet("purchase_rfq", "friendly", "email", (), (), ("offer", "terms"))
    assert fault in faults(draft, sheet, ended=True)
    whole = "Thank you for it.\n\n[[say:offer]] Now to payment. [[say:terms]]\n\nWe look forward to your reply."
    assert faults(whole, sheet, ended=True) == []
    assert faults(whole, sheet, ended=False) == ["unfinished"]
