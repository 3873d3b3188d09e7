"""What a finished letter may hold: facts with a source, no promise of the writer's own, nothing uncalled for."""

import pytest

from app.domain.letter import Act, Fact, Plan, compose
from app.domain.source import PolicyRef
from app.domain.verify import Verdict, recheck, verify
from app.skills.reception.lexicon import lexicon

PRICE = Fact("price", "USD 5.20", PolicyRef("price"))
OFFER = Act("offer", "We offer [[price]] FOB Ningbo.", answers=("How much?",))


def plan(*traits: str, acts: tuple[Act, ...] = (OFFER,), facts: tuple[Fact, ...] = (PRICE,)) -> Plan:
    return Plan(
        "en", "friendly", "purchase_rfq", "", "Hello,", acts, "Regards", {f.key: f for f in facts}, traits=traits
    )


def verdict(draft: str, given: Plan, questions: tuple[str, ...] = ()) -> Verdict:
    return verify(compose(given, draft), given, lexicon("en"), questions)


def codes(draft: str, *traits: str) -> set[str]:
    return {finding.code for finding in verdict(draft, plan(*traits)).findings}


def test_a_letter_of_clauses_and_plain_words_passes() -> None:
    assert codes("Thank you for writing. [[say:offer]] We look forward to your reply.") == set()


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        ("[[say:offer]] That is 7 days.", "untraced_figure"),
        ("[[say:offer]] That is ٣ days.", "untraced_figure"),
        ("[[say:offer]] That is twelve days.", "number_in_words"),
        ("[[say:offer]] We guarantee the quality.", "commitment"),
        ("[[say:offer]] We can deliver next week.", "commitment"),
        ("[[say:offer]] It comes CIF too.", "untraced_term"),
        ("[[say:offer]] It has FDA papers.", "untraced_certificate"),
        ("[[say:offer]] See www.example.com for more.", "untraced_link"),
        ("It was good to meet at the fair. [[say:offer]]", "uncalled_for"),
        ("Thank you for your last order. [[say:offer]]", "uncalled_for"),
        ("We hope to see you soon. [[say:offer]] We hope to see you soon.", "repetition"),
    ],
)
def test_what_a_writer_may_not_say(draft: str, code: str) -> None:
    assert code in codes(draft)


def test_what_the_mail_gave_cause_for_may_be_taken_up() -> None:
    assert "uncalled_for" not in codes("It was good to meet at the fair. [[say:offer]]", "fair")


def test_a_clause_may_say_what_the_writer_may_not() -> None:
    bold = Act("offer", "We guarantee [[price]] and FDA papers.")
    given = plan(acts=(bold,))
    assert verdict("[[say:offer]]", given).findings == ()


def test_the_floor_is_never_told() -> None:
    floor = Fact("floor", "12%", PolicyRef("max_discount_percent"))
    given = plan(acts=(Act("offer", "At most [[floor]]."),), facts=(floor,))
    assert {finding.code for finding in verdict("[[say:offer]]", given).findings} == {"floor_told"}


def test_a_question_without_an_answer_is_told() -> None:
    found = verdict("[[say:offer]]", plan(), ("How much?", "And the colour?"))
    assert [f.facts["question"] for f in found.findings] == ["And the colour?"] and found.answered == ("How much?",)


def test_an_edited_figure_is_found() -> None:
    letter = compose(plan(), "[[say:offer]]")
    assert not recheck(letter.text, plan().facts, letter).findings
    edited = letter.text.replace("5.20", "4.90")
    assert [finding.code for finding in recheck(edited, plan().facts, letter).findings] == ["untraced_figure"]
