"""Letters: slots are filled exactly, edited figures are traced whole, every act is said once whatever was drafted."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.letter import SAY, Act, Fact, Filled, Plan, compose, fill, has_digit, is_digit, trace
from app.domain.settle import settle
from app.domain.source import InquiryRef, PolicyRef
from app.domain.verify import Lexicon, recheck, verify

SOURCE = PolicyRef("catalogue")
FACTS = {
    key: Fact(key, text, SOURCE)
    for key, text in {
        "total": "USD 1,204.00", "quantity": "20", "price": "USD 5.20", "product": "LED lamp (DL-204)",
        "buyer_name": "Anna", "percent": "30%",
    }.items()
}  # fmt: skip
ACTS = (
    Act("offer", "We offer [[product]] at [[price]].", answers=("How much?",)),
    Act("total", "This comes to [[total]].\n– [[quantity]] pieces"),
    Act("terms", "A deposit of [[percent]] is due."),
    Act("open_question", "We are checking this.", opens=("Which colour?",)),
)
PLAN = Plan("en", "friendly", "purchase_rfq", "Re: x", "Dear [[buyer_name]],", ACTS, "Best regards,", FACTS)

marks = st.sampled_from([f"[[say:{act.name}]]" for act in ACTS] + ["[[say:warranty]]", "[[say:offer]] [[say:offer]]"])
drafts = st.lists(st.one_of(marks, st.text(alphabet="ab .\n,é。", max_size=12)), max_size=14).map("".join)


@given(drafts)
def test_every_act_is_said_exactly_once_whatever_was_drafted(draft: str) -> None:
    settled = settle(draft, ACTS)
    assert sorted(SAY.findall(settled.draft)) == sorted(act.name for act in ACTS)
    said = SAY.findall(draft)
    assert settled.missing == sum(act.name not in said for act in ACTS)
    assert settled.doubled == len(said) - (len(ACTS) - settled.missing)
    assert settle(settled.draft, ACTS) == replace(settled, missing=0, doubled=0)


@given(drafts)
def test_the_words_of_a_draft_are_never_rewritten(draft: str) -> None:
    def own(text: str) -> str:
        return "".join(SAY.sub("", text).split())

    assert own(settle(draft, ACTS).draft) == own(draft)


@given(drafts)
def test_a_composed_letter_knows_where_everything_stands(draft: str) -> None:
    letter = compose(PLAN, settle(draft, ACTS).draft)
    assert all(letter.text[span.start : span.end] == span.text for span in letter.shown)
    clauses = {name: letter.text[start:end] for name, start, end in letter.clauses}
    assert clauses == {act.name: fill(act.clause, FACTS).text for act in ACTS}
    assert all(any(s.start <= at < s.end for s in letter.shown) for at, c in enumerate(letter.text) if is_digit(c))
    assert "[[" not in letter.text and verify(letter, PLAN, Lexicon(), ()).findings == ()


def test_missing_clauses_come_in_their_place() -> None:
    assert settle("Hi. [[say:offer]] Bye.", (ACTS[0], ACTS[2])).draft == "Hi. [[say:offer]] [[say:terms]] Bye."
    assert settle("Hi. [[say:terms]] Bye.", (ACTS[0], ACTS[2])).draft == "Hi. [[say:offer]] [[say:terms]] Bye."
    assert settle("Hi.\n\nBye.", ACTS[:1]).draft == "Hi.\n\n[[say:offer]]\n\nBye."
    assert settle("Hi.", ACTS[:1]).draft == "Hi.\n\n[[say:offer]]"


def test_no_space_parts_sentences_of_chinese() -> None:
    acts = (Act("offer", "单价为[[price]]。"), Act("terms", "定金[[percent]]。"))
    assert settle("您好。[[say:offer]]谢谢。", acts).draft == "您好。[[say:offer]][[say:terms]]谢谢。"


def test_a_list_stands_in_a_paragraph_of_its_own() -> None:
    assert settle("A. [[say:offer]] [[say:total]] B.", ACTS[:2]).draft == "A. [[say:offer]]\n\n[[say:total]]\n\nB."


def test_an_unknown_slot_is_our_bug() -> None:
    with pytest.raises(KeyError):
        fill("[[nothing]]", FACTS)


def test_outside_text_that_looks_like_a_slot_is_not_filled_again() -> None:
    facts = {"name": Fact("name", "[[total]]", InquiryRef("INQ-0001", 0, 9))}
    assert fill("Dear [[name]],", facts).text == "Dear [[total]],"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("20 pieces", ["20"]),
        ("120 pieces", []), ("1,20", []), ("20,5", []), ("20.5", []), ("204", []), ("1 20", ["20"]),
        ("1\u202f20", []), ("20\u00a0000", []), ("2026-11-20", []), ("20/11", []), ("1’20", []), ("٣20", []),
        ("20½", []),
        ("only 20.", ["20"]), ("20, 30% and 20.", ["20", "30%", "20"]), ("(20)", ["20"]),
        ("USD 1,204.00", ["USD 1,204.00"]), ("USD 1,204.005", []), ("USD 5.20 each", ["USD 5.20"]),
        ("LED lamp (DL-204)", ["LED lamp (DL-204)"]), ("LED lamp (DL-2040)", []),
    ],
)  # fmt: skip
def test_only_whole_figures_are_traced(text: str, found: list[str]) -> None:
    traced = trace(text, FACTS)
    assert [span.text for span in traced.shown] == found
    assert all(text[span.start : span.end] == span.text for span in traced.shown)


@given(st.text(alphabet="0123456789.,' \u00a0\u202f/-:", max_size=14))
def test_a_traced_figure_never_touches_another_digit(text: str) -> None:
    for span in trace(text, FACTS).shown:
        assert not has_digit(text[span.start - 1 : span.start]) and not has_digit(text[span.end : span.end + 1])


def finding_codes(text: str, lexicon: Lexicon | None = None) -> list[str]:
    letter = Filled(text, trace(text, FACTS).shown)
    return [found.code for found in verify(letter, PLAN, lexicon or Lexicon(), ("How much?", "Which colour?")).findings]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("We thank you.", []),
        ("That is USD 5.20 for 20.", []),
        ("That is USD 5.21.", ["untraced_figure"]),
        ("Half is ½ and ٣ and Ⅷ.", ["untraced_figure"] * 3),
        ("Look at https://evil.example/x now", ["untraced_link"]),
        ("Write to a.b@evil.example now", ["untraced_link"]),
        ("All prices are DDP here.", ["untraced_term"]),
        ("It has UL and RoHS.", ["untraced_certificate"] * 2),
        ("We hope for the best of all. We hope for the best of all.", ["repetition"]),
        ("word " * 451, ["too_long"]),
        ("We guarantee it.", ["commitment"]),
        ("Only twelve of them.", ["number_in_words"]),
    ],
)
def test_what_no_fact_proves_is_found(text: str, codes: list[str]) -> None:
    lexicon = Lexicon(re.compile("guarantee"), re.compile(r"\btwelve\b"))
    assert finding_codes(text, lexicon) == codes


def test_clauses_and_facts_may_say_what_own_words_may_not() -> None:
    acts = (Act("certificate", "Yes, it comes with UL. We guarantee [[price]], DDP."),)
    plan = replace(PLAN, acts=acts)
    assert verify(compose(plan, "[[say:certificate]]"), plan, Lexicon(re.compile("guarantee")), ()).findings == ()


def test_a_question_is_answered_or_open_or_found() -> None:
    verdict = verify(compose(PLAN, ""), PLAN, Lexicon(), ("How much?", "Which colour?", "Why?"))
    assert verdict.answered == ("How much?",) and verdict.open == ("Which colour?",)
    assert [found.facts["question"] for found in verdict.findings] == ["Why?"] and not verdict.blocked


def test_the_floor_is_never_told() -> None:
    facts = {"x": Fact("x", "7.77%", PolicyRef("max_discount_percent"))}
    verdict = verify(fill("At most [[x]].", facts), PLAN, Lexicon(), ())
    assert [found.code for found in verdict.findings] == ["floor_told"] and verdict.blocked


def test_an_edited_text_is_checked_again() -> None:
    before = compose(PLAN, "[[say:offer]] See www.own.example here.")
    assert recheck(before.text, FACTS, before).findings == ()
    changed = before.text.replace("5.20", "5.10").replace("own", "evil")
    assert [found.code for found in recheck(changed, FACTS, before).findings] == ["untraced_figure", "untraced_link"]
