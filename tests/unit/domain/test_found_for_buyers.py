"""What a buyer reads of a price in another term than the list's: one price a unit, no word of what lies between."""

from dataclasses import replace

import pytest

from app.documents.labels import load_labels
from app.documents.layout import sums
from app.domain.offer_term import Asked
from app.domain.quote import Quote
from app.domain.quoting import QuoteAsk, Shop, make_quote
from app.phrases import LANGUAGES
from app.skills.reception.plan_reply import plan_reply
from app.skills.reception.price_quote import ask_of
from tests.unit.domain.goods import POLICY, TODAY, freight, lamp, want
from tests.unit.skills.planning.briefs import CATALOGUE, LINE, brief

POLICY_TO_EXW = replace(POLICY, pickup_charges="50 USD/shipment", port_charges="60 USD/shipment")


def offered(code: str, place: str, basis: str = "FOB Ningbo") -> Quote:
    shop = Shop({"DL-204": lamp(price_basis=basis)}, (freight(),), POLICY_TO_EXW)
    return make_quote(QuoteAsk((want(),), Asked(code, place)), shop, TODAY)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("code", "place", "basis", "kinds"),
    [
        ("EXW", "Ningbo", "FOB Ningbo", ["total", "deposit", "balance"]),
        ("FCA", "Ningbo", "FOB Ningbo", ["total", "deposit", "balance"]),
        ("CIF", "Rotterdam", "EXW Ningbo", ["goods_total", "freight", "insurance", "total", "deposit", "balance"]),
    ],
)
def test_papers_name_no_charge_at_origin(language: str, code: str, place: str, basis: str, kinds: list[str]) -> None:
    rows = list(sums(offered(code, place, basis), load_labels(language)))
    assert [row.kind for row in rows] == kinds and all(row.amount > 0 for row in rows)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_names_the_term_its_prices_are_in(language: str) -> None:
    made = brief(language, POLICY_TO_EXW, lines=(LINE,), incoterm="EXW", place="Ningbo")
    quote = make_quote(ask_of(made.inquiry), Shop(CATALOGUE, (), POLICY_TO_EXW), TODAY)
    plan = plan_reply(replace(made, quote=quote))
    assert plan.facts["basis"].text == "EXW Ningbo" and "term" not in plan.facts
    assert not {"charges", "tier_price"} & set(plan.facts)
    assert "FOB" not in "".join(fact.text for fact in plan.facts.values())
