"""What a letter says of a quote: no sum below the minimum, further costs in the total, bases that differ."""

from dataclasses import replace

import pytest

from app.phrases import LANGUAGES
from app.skills.reception.plan_reply import plan_reply
from tests.unit.domain.goods import POLICY, lamp
from tests.unit.skills.planning import briefs


@pytest.fixture(autouse=True)
def _another_basis(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(briefs.CATALOGUE, "EX-1", lamp("EX-1", price_basis="EXW Yiwu"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_different_bases_are_the_reason_and_no_price_is_called_missing(language: str) -> None:
    plan = plan_reply(briefs.brief(language, lines=(briefs.line("DL-204", "500"), briefs.line("EX-1", "300"))))
    clauses = {act.name: act.clause for act in plan.acts}
    assert "[[bases]]" in clauses["term_check"] and plan.facts["bases"].text == "EXW Yiwu, FOB Ningbo"
    assert "price_missing" not in clauses and "offer" not in clauses


def test_below_the_minimum_no_sum_is_offered() -> None:
    few = plan_reply(briefs.brief(lines=(briefs.line("DL-204", "99"),)))
    names = {act.name for act in few.acts}
    assert {"offer", "minimum_order", "terms"} <= names and "total" not in names
    assert not {"total", "deposit", "balance"} & set(few.facts)
    enough = plan_reply(briefs.brief(lines=(briefs.line("DL-204", "100"),)))
    assert {"total", "deposit", "balance"} <= set(enough.facts)


def test_a_logo_charge_is_in_the_total() -> None:
    policy = replace(POLICY, charges="logo=50/order")
    brief = briefs.brief(lines=(briefs.line("DL-204", "500"),), customisation=("logo",), policy=policy)
    facts = plan_reply(brief).facts
    assert facts["total"].text == "USD 2,650.00" and facts["charges"].text == "USD 50.00"
    assert facts["goods_total"].text == "USD 2,600.00"
