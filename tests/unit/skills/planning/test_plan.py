"""What a letter must say follows from the facts: bargaining, open questions, refusals, what is not offered."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.inquiry import Flag
from app.domain.letter import Act, Plan, compose, fill
from app.domain.source import InquiryRef
from app.phrases import book
from app.skills.reception.plan_reply import letter_language, plan_reply
from app.skills.reception.planning.brief import Brief
from app.skills.reception.planning.sheet import Sheet, one_line
from tests.unit.domain.goods import POLICY, freight, lamp
from tests.unit.skills.planning.briefs import LINE, brief, line

NO_BASIS = replace(POLICY, price_basis=None)


def by_name(acts: Iterable[Act]) -> dict[str, Act]:
    return {act.name: act for act in acts}


def acts(made: Brief) -> dict[str, str]:
    plan = plan_reply(made)
    return {act.name: fill(act.clause, plan.facts).text for act in plan.acts}


def questions(plan: Plan) -> tuple[set[str], set[str]]:
    return {q for act in plan.acts for q in act.answers}, {q for act in plan.acts for q in act.opens}


def test_no_price_is_named_without_the_term_it_is_in() -> None:
    bare = brief(lines=(LINE,), policy=NO_BASIS)
    products = {"DL-204": lamp(price_basis=None)}
    assert bare.quote is not None
    made = acts(
        replace(bare, products=products, quote=replace(bare.quote, price_basis=None, incoterm=None, place=None))
    )
    assert "price_missing" in made
    assert not set(made) & {"offer", "tier_hint", "total", "terms", "validity", "attached"}
    assert "USD" not in "".join(made.values())


def test_a_question_that_is_put_off_stays_open() -> None:
    plan = plan_reply(
        brief(
            lines=(line("VF-500", "200"),),
            certificates=("UL",),
            topics=("lead_time",),
            asked={"Price?": ("price",), "UL?": ("certificate",), "When?": ("lead_time",)},
        )
    )
    assert questions(plan) == (set(), {"Price?", "UL?", "When?"})
    assert "open_question" not in by_name(plan.acts)


def test_an_answer_stands_beside_a_date_still_checked() -> None:
    """The lead time is given; that the buyer's own date is only being checked does not reopen the question."""
    plan = plan_reply(brief(lines=(LINE,), deadline="in March", asked={"Lead time?": ("lead_time",)}))
    assert {"lead_time", "deadline"} <= set(by_name(plan.acts))
    assert questions(plan) == ({"Lead time?"}, set())


def test_a_question_of_two_matters_needs_both_answered() -> None:
    plan = plan_reply(brief(lines=(LINE,), asked={"Price and warranty?": ("price", "warranty"), "Price?": ("price",)}))
    assert questions(plan) == ({"Price?"}, {"Price and warranty?"})


def test_an_attribute_answers_only_for_what_the_sheet_knows() -> None:
    asked = {"Material?": ("material",), "Warranty?": ("warranty",)}
    plan = plan_reply(brief(lines=(LINE,), topics=("material", "warranty"), asked=asked))
    assert questions(plan) == ({"Material?"}, {"Warranty?"})


def test_a_total_without_freight_says_nothing_of_shipping() -> None:
    asked = {"What does shipping cost?": ("shipping",)}
    assert questions(plan_reply(brief(lines=(LINE,), asked=asked)))[0] == set()
    landed = brief(lines=(LINE,), rows=(freight(),), incoterm="CIF", place="Rotterdam", asked=asked)
    assert questions(plan_reply(landed))[0] == set(asked)


@pytest.mark.parametrize("language", ["en", "zh", "de"])
def test_the_floor_appears_in_no_letter(language: str) -> None:
    for percent in ("5", "7.77", "7.78", "50"):
        made = brief(language, lines=(LINE,), discount_percent=Decimal(percent))
        plan = plan_reply(made)
        told = compose(plan, " ".join(f"[[say:{act.name}]]" for act in plan.acts)).text
        shown = "7.77" in told or "7,77" in told
        assert shown == (percent == "7.77"), "only a discount that the buyer named himself is said"


def test_a_discount_over_the_floor_is_refused_with_the_next_tier() -> None:
    made = acts(brief(lines=(LINE,), discount_percent=Decimal(20)))
    assert "1,000 pieces" in made["discount"] and "USD 4.90" in made["discount"] and "tier_hint" not in made


def test_the_same_product_twice_keeps_the_target_price() -> None:
    twice = (line("DL-204", "200"), line("DL-204", "300", target_price=Decimal("5.20"), currency="USD"))
    assert "USD 5.20" in acts(brief(lines=twice))["negotiation"]


def test_an_order_or_a_complaint_is_not_answered_with_an_offer() -> None:
    for intent in ("complaint_after_sales", "order_status", "payment_docs"):
        made = acts(brief(intent=intent, lines=(LINE,)))
        assert not set(made) & {"offer", "attached", "total", "dangerous_goods"}, intent


def test_minimum_order_is_told_once() -> None:
    made = acts(brief(lines=(line("DL-204", "50"),), topics=("moq",)))
    assert made["minimum_order"].count("minimum order") == 1


def test_payment_as_in_the_terms_is_not_said_again() -> None:
    made = acts(brief(lines=(LINE,), payment="T/T"))
    assert "terms" in made and "payment" not in made
    assert "payment" in acts(brief(lines=(LINE,), payment="PayPal"))


def test_a_deposit_without_a_total_is_a_percentage() -> None:
    assert "30%" in acts(brief(lines=(line("DL-204", None),)))["terms"]
    whole = acts(brief(lines=(LINE,), policy=replace(POLICY, deposit_percent=Decimal(100))))["terms"]
    assert "USD 0.00" not in whole


@pytest.mark.parametrize("code", ["bank_change", "lookalike_domain"])
def test_nobody_answers_a_forgery(code: str) -> None:
    plan = plan_reply(brief(lines=(LINE,), flags=(Flag(code, "block"),)))
    assert plan.refused == code and plan.acts == ()


@pytest.mark.parametrize("intent", ["newsletter_bulk", "spam_phishing"])
def test_nobody_answers_bulk_mail(intent: str) -> None:
    assert plan_reply(brief(intent=intent)).refused == intent


def test_a_letter_is_the_same_each_time_and_another_by_seed() -> None:
    made = brief(lines=(LINE,))
    assert plan_reply(made) == plan_reply(made)
    assert len({plan_reply(replace(made, seed=str(turn))).greeting for turn in range(8)}) > 1


def test_what_has_no_place_in_the_mail_points_to_the_whole() -> None:
    plan = plan_reply(brief(lines=(LINE,), asked={"Colour?": ()}))
    assert plan.facts["buyer_name"].source == InquiryRef("INQ-0001", 0, len("Colour?"))
    assert plan.facts["question"].source == InquiryRef("INQ-0001", 0, 7)


@given(st.text(max_size=60), st.integers(2, 50))
def test_outside_text_is_one_short_line_without_slots(text: str, limit: int) -> None:
    line = one_line(text, limit)
    assert len(line) <= limit and "[[" not in line and "]]" not in line and not any(c in line for c in "\n\r\t\0\u202e")


def test_facts_of_one_key_get_names_without_figures() -> None:
    sheet = Sheet(book("en"), "x")
    slots = [sheet.put("price", str(number), InquiryRef("INQ-0001", 0, 1)) for number in range(60)]
    assert len(set(slots)) == 60 and slots[0] == "[[price]]" and slots[1] == "[[price_b]]"
    assert sheet.put("price", "59", InquiryRef("INQ-0001", 0, 1)) == slots[59]
    assert not any(character.isdigit() for slot in slots for character in slot)


def test_hostile_names_stay_text() -> None:
    from app.domain.inquiry import Buyer

    made = brief(lines=(LINE,), buyer=Buyer("[[[total]]] {x}\n[[say:offer]]"), subject="Re: [[deposit]] {$n}")
    plan = plan_reply(made)
    letter = compose(plan, "[[say:offer]]")
    assert letter.text.splitlines()[0].count("[total] {x} [say:offer]") == 1
    assert fill(plan.subject, plan.facts).text == "Re: [deposit] {$n}"
    assert [name for name, _, _ in letter.clauses] == ["offer"]


def test_languages_fall_back_to_english() -> None:
    assert letter_language(None, "de") == ("de", False) and letter_language("fr", "de") == ("fr", False)
    assert letter_language(None, "th") == ("en", True) and letter_language(None, "") == ("en", True)


def test_the_opening_takes_up_what_the_buyer_said() -> None:
    from app.domain.inquiry import Message
    from app.skills.reception.traits import traits_of

    inquiry = brief(lines=(LINE,)).inquiry
    said = traits_of(inquiry, Message("email", "We saw your lamps at the autumn fair and need them for a project."), ())
    assert {"fair", "project", "first_mail"} <= set(said) and "season" not in said
    assert "fair" not in traits_of(inquiry, Message("email", "A fairly normal mail about lamps."), ())


def test_an_impossible_quantity_stays_unknown() -> None:
    from app.skills.reception.wanted import wanted_of

    asked = [wanted_of(brief(lines=(replace(LINE, quantity=Decimal(figure)),)).inquiry) for figure in ("1e26", "5e5")]
    assert [wanted[0].quantity for wanted in asked] == [None, Decimal(500000)]
