"""What the guards find and a buyer must know stands in the letter, in every language."""

import tomllib
from dataclasses import replace
from typing import Any

import pytest

from app.domain.letter import Plan
from app.domain.offer_term import Asked
from app.domain.quoting import Shop, make_quote
from app.paths import resources
from app.phrases import LANGUAGES
from app.skills.reception.plan_reply import plan_reply
from app.skills.reception.planning.brief import Brief
from app.skills.reception.price_quote import ask_of
from tests.unit.domain.goods import POLICY, TODAY, freight
from tests.unit.skills.planning.briefs import CATALOGUE, LINE, brief


def letter(language: str, mode: str | None = None, policy: Any = POLICY, **facts: Any) -> tuple[Brief, Plan]:
    made = brief(language, policy, (freight(), freight("AIR", "4", "kg")), lines=(LINE,), **facts)
    ask = ask_of(made.inquiry)
    ask = replace(ask, asked=Asked(ask.asked.incoterm, ask.asked.place, ask.asked.evidence, mode))
    rows = (freight(), freight("AIR", "4", "kg"))
    made = replace(made, quote=make_quote(ask, Shop(CATALOGUE, rows, policy), TODAY))
    return made, plan_reply(made)


def said(plan: Plan, act: str) -> str:
    return next((each.clause for each in plan.acts if each.name == act), "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_total_with_further_costs_names_them_together(language: str) -> None:
    policy = replace(POLICY, destination_charges="80 USD/shipment")
    made, plan = letter(language, policy=policy, incoterm="DAP", place="Rotterdam")
    text = said(plan, "total")
    assert made.quote is not None and made.quote.incoterm == "DAP"
    assert all(f"[[{slot}]]" in text for slot in ("goods_total", "charges", "total")), text
    assert plan.facts["total"].text != plan.facts["charges"].text
    assert "insurance" not in plan.facts, "the parts are not told beside their sum"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sea_term_by_air_is_put_right(language: str) -> None:
    _, plan = letter(language, "AIR", incoterm="CIF", place="Rotterdam")
    text = said(plan, "term_check")
    assert all(f"[[{slot}]]" in text for slot in ("asked_term", "fitting_term", "basis")), text
    assert (plan.facts["fitting_term"].text, plan.facts["basis"].text) == ("CIP", "FOB Ningbo")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_closed_factory_is_told_with_its_days(language: str) -> None:
    from tests.unit.domain.goods import lamp

    slow = {**CATALOGUE, "DL-204": replace(lamp(), lead_days=80)}
    made, _ = letter(language)
    quote = make_quote(ask_of(made.inquiry), Shop(slow, (), POLICY), TODAY)
    text = said(plan_reply(replace(made, quote=quote, products=slow)), "lead_time")
    assert "[[closed_from]]" in text and "[[closed_until]]" in text


@pytest.mark.parametrize(
    ("facts", "point"),
    [
        ({"incoterm": "DDP", "place": "Rotterdam"}, "ddp_needs_importer"),
        ({"incoterm": "DPU", "place": "Rotterdam"}, "charges_missing"),
        ({"incoterm": "FCA", "place": "Ningbo"}, "charges_missing"),
    ],
)
def test_a_term_that_lacks_data_is_put_off_and_not_refused(facts: dict[str, str], point: str) -> None:
    made, plan = letter("en", **facts)
    assert made.quote is not None and point in {each.code for each in made.quote.open_points}
    assert "[[asked_term]]" in said(plan, "term_check")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_charge_of_a_term_has_its_name_on_paper(language: str) -> None:
    text = resources("templates", "labels", f"{language}.toml").read_text(encoding="utf-8")
    labels = tomllib.loads(text)
    codes = ("pickup", "port", "loading", "destination", "unloading", "clearance", "duty", "import_vat")
    assert all(labels[f"charge_{code}"] for code in codes)
