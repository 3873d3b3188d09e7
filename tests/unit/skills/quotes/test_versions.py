"""Revised, held, filled, repriced: every version stays, and what it was made from gives it again to the cent."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.charges import TypedCharge
from app.domain.comparison import REASONS, Side, compare
from app.domain.offered import Asked
from app.domain.pricing import Wanted
from app.domain.quote import Quote
from app.domain.versions import Changes, reprice
from app.errors import UserError
from app.progress import QUIET
from app.skills.quotes.compare import compare_quotes
from app.skills.quotes.decide import accept_quote
from app.skills.quotes.revise import revise_quote
from app.words import Words
from tests.unit.skills.quotes.conftest import Desk

ROTTERDAM, HAMBURG = Asked("CIF", "Rotterdam"), Asked("CFR", "Hamburg")


def unnamed(quote: Quote) -> Quote:
    return replace(quote, quote_id="", version=1)


def again(desk: Desk, quote: Quote) -> Quote:
    made_from = desk.ws.store.quote_snapshot(quote.quote_id, quote.version)
    assert made_from is not None
    return reprice(made_from)


def test_the_same_inputs_give_the_same_quote_whatever_changed_since(desk: Desk) -> None:
    first = desk.quote(("A-1", "1200"), ("CN-1", "300"), charges=("logo",), discount_percent=Decimal(5))
    desk.reprice_list("A-1", "4.40")
    desk.ws.store.save_settings({"rates": "USD/CNY=6.5 2026-03-02", "max_discount_percent": "1"}, desk.clock())
    desk.clock.on(200)
    assert again(desk, first) == unnamed(first)
    assert first.exchange and first.discount and first.charges


@given(
    st.lists(st.tuples(st.sampled_from(["A-1", "B-2", "CN-1"]), st.integers(1, 5000)), min_size=1, max_size=3,
             unique_by=lambda pair: pair[0]),
    st.sampled_from([Asked(None, None), ROTTERDAM, HAMBURG, Asked("DDP", "Lagos"), Asked("FOB", "Ningbo")]),
    st.sampled_from([None, Decimal(3), Decimal(50)]),
    st.sampled_from([None, "DE", "ACME"]),
)  # fmt: skip
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_quote_can_be_priced_again(
    desk: Desk, wanted: list[tuple[str, int]], asked: Asked, percent: Decimal | None, listed: str | None
) -> None:
    pairs = [(sku, str(count)) for sku, count in wanted]
    made = desk.quote(*pairs, asked=asked, discount_percent=percent, price_list=listed)
    assert again(desk, made) == unnamed(made)


def test_no_cost_is_in_what_a_quote_was_made_from(desk: Desk) -> None:
    made = desk.quote(("A-1", "500"))
    made_from = desk.ws.store.quote_snapshot(made.quote_id)
    assert made_from is not None and "2.6413" not in str(made_from)


def test_a_revision_is_the_next_version_and_the_first_stays(desk: Desk) -> None:
    first = desk.quote(("A-1", "500"), ("B-2", "200"))
    changes = Changes(
        lines=(Wanted("A-1", Decimal(1000)), Wanted("C-3", Decimal(100))), remove=("B-2",), incoterm="CFR",
        place="Hamburg", discount_percent=Decimal(2), valid_days=10, typed=(TypedCharge("Inspection", Decimal(120)),),
    )  # fmt: skip
    second = revise_quote(desk.ws, first.quote_id, changes, QUIET)
    assert (second.quote_id, second.version) == (first.quote_id, 2)
    assert [(x.sku, x.quantity) for x in second.lines] == [("A-1", 1000), ("C-3", 100)]
    assert (second.incoterm, second.place, second.valid_until) == ("CFR", "Hamburg", date(2026, 3, 12))
    # 1000 × 3.20 + 100 × 9 = 4100.00; 2 % off 82.00; 55 cartons of 0.045 = 2.475 m³ × 75 = 185.63; inspection 120.
    assert (second.goods_total, second.discount, second.freight) == (4100, 82, Decimal("185.63"))
    assert second.total == Decimal("4323.63")
    assert desk.ws.store.quote(first.quote_id, 1) == first
    third = revise_quote(desk.ws, first.quote_id, Changes(discount_percent=Decimal(0)), QUIET)
    assert third.discount is None and third.charges_total == 120 and third.valid_until == date(2026, 4, 1)


def test_a_held_price_is_that_of_the_version_before(desk: Desk) -> None:
    first = desk.quote(("A-1", "500"))
    desk.reprice_list("A-1", "4.40")
    more = Changes(lines=(Wanted("A-1", Decimal(600)), Wanted("C-3", Decimal(100))))
    held = revise_quote(desk.ws, first.quote_id, replace(more, hold=True), QUIET)
    assert [x.unit_price for x in held.lines] == [Decimal("3.50"), 9]
    assert revise_quote(desk.ws, first.quote_id, more, QUIET).lines[0].unit_price == Decimal("4.40")


def test_a_charge_by_the_piece_counts_all_lines(desk: Desk) -> None:
    typed = (TypedCharge("Label", Decimal("0.05"), "unit"), TypedCharge("Setup", Decimal(30), "line"))
    made = revise_quote(desk.ws, desk.quote(("A-1", "500"), ("B-2", "300")).quote_id, Changes(typed=typed), QUIET)
    assert [(each.text, each.amount) for each in made.charges] == [("Label", 40), ("Setup", 60)]
    gone = revise_quote(desk.ws, made.quote_id, Changes(typed=(TypedCharge("label", Decimal(0)),)), QUIET)
    assert [each.text for each in gone.charges] == ["Setup"]


def test_a_typed_charge_takes_the_place_of_the_lists_own(desk: Desk) -> None:
    first = desk.quote(("A-1", "500"), charges=("logo",))
    assert [each.amount for each in first.charges] == [50]
    typed = revise_quote(desk.ws, first.quote_id, Changes(typed=(TypedCharge("Logo", Decimal(30)),)), QUIET)
    assert [(each.code, each.amount) for each in typed.charges] == [("logo", 30)]
    none = revise_quote(desk.ws, first.quote_id, Changes(typed=(TypedCharge("logo", Decimal(0)),)), QUIET)
    assert none.charges == ()


def test_a_price_agreed_is_a_discount_within_the_limit(desk: Desk) -> None:
    first = desk.quote(("A-1", "500"))
    agreed = revise_quote(desk.ws, first.quote_id, Changes(targets={"A-1": Decimal("3.40")}), QUIET)
    assert agreed.discount == 50 and reasons(desk, first, agreed)["discount"] == ["target"]
    beyond = revise_quote(desk.ws, first.quote_id, Changes(targets={"A-1": Decimal("3.00")}), QUIET)
    assert beyond.discount is None and "discount_over_limit" in [flag.code for flag in beyond.flags]


def test_filling_uses_the_container_and_no_second_one(desk: Desk) -> None:
    made = revise_quote(
        desk.ws, desk.quote(("A-1", "500"), ("B-2", "400")).quote_id, Changes(container="20GP", fill=True), QUIET
    )
    assert made.containers is not None
    (load,) = made.containers.loads
    assert (load.container, load.count) == ("20GP", 1)
    assert load.free_cbm < Decimal("0.045") and all(x.last_carton is None for x in made.lines)
    assert made.lines[1].quantity == 400 and (made.lines[0].quantity or 0) > 10_000


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        (Changes(remove=("C-3",)), "line-not-in-quote"),
        (Changes(remove=("A-1",)), "quote-empty"),
        (Changes(lines=(Wanted("ZZ-9", Decimal(1)),)), "sku-unknown"),
        (Changes(lines=(Wanted("A-1", Decimal("2.5")),)), "line-invalid"),
        (Changes(price_list="Atlantis"), "price-list-unknown"),
        (Changes(container="99XX"), "container-unknown"),
    ],
)
def test_changes_that_cannot_be(desk: Desk, changes: Changes, code: str) -> None:
    first = desk.quote(("A-1", "500"))
    with pytest.raises(UserError) as told:
        revise_quote(desk.ws, first.quote_id, changes, QUIET)
    assert told.value.code == code
    assert desk.ws.store.kept_quote(first.quote_id).quote.version == 1, "nothing is kept"


def test_what_is_accepted_changes_no_more(desk: Desk) -> None:
    first = desk.quote(("A-1", "500"))
    accept_quote(desk.ws, first.quote_id)
    with pytest.raises(UserError) as told:
        revise_quote(desk.ws, first.quote_id, Changes(), QUIET)
    assert told.value.code == "quote-closed"


def test_a_discount_without_a_limit_is_the_merchants_own(desk: Desk) -> None:
    desk.ws.store.save_settings({"max_discount_percent": None}, desk.clock())
    made = revise_quote(desk.ws, desk.quote(("A-1", "500")).quote_id, Changes(discount_percent=Decimal(12)), QUIET)
    assert made.discount == 210
    desk.ws.store.save_settings({"max_discount_percent": "7.77"}, desk.clock())
    over = revise_quote(desk.ws, made.quote_id, Changes(discount_percent=Decimal(12)), QUIET)
    assert over.discount is None and "discount_over_limit" in [flag.code for flag in over.flags]


# Comparison


def reasons(desk: Desk, one: Quote, other: Quote) -> dict[str, list[str]]:
    found = compare_quotes(desk.ws, f"{one.quote_id}:{one.version}", f"{other.quote_id}:{other.version}")
    return {line.sku: [why.code for why in line.why] for line in found.lines} | {
        change.name: [why.code for why in change.why] for change in found.sums
    }


def test_each_difference_has_its_reason(desk: Desk) -> None:
    first = desk.quote(("A-1", "500"), ("B-2", "200"), ("CN-1", "200"))
    desk.reprice_list("B-2", "5.90")
    desk.ws.store.save_settings({"rates": "USD/CNY=6.80 2026-03-02"}, desk.clock())
    second = revise_quote(desk.ws, first.quote_id, Changes(lines=(Wanted("A-1", Decimal(1000)),)), QUIET)
    why = reasons(desk, first, second)
    assert (why["A-1"], why["B-2"], why["CN-1"]) == (["quantity", "tier"], ["price_list_row"], ["rate"])
    assert why["freight"] == ["volume"] and why["insurance"] == ["volume", "goods"]
    found = compare_quotes(desk.ws, second.quote_id)
    assert found.one.endswith(":1") and sum(x.difference or 0 for x in found.lines) == next(
        change.difference for change in found.sums if change.name == "goods_total"
    )


def test_lists_terms_and_currencies_are_told(desk: Desk) -> None:
    first = desk.quote(("A-1", "500"))
    listed = revise_quote(desk.ws, first.quote_id, Changes(price_list="DE"), QUIET)
    assert reasons(desk, first, listed)["A-1"] == ["buyer_list"]
    yuan = revise_quote(desk.ws, first.quote_id, Changes(currency="CNY"), QUIET)
    found = compare_quotes(desk.ws, yuan.quote_id)
    assert found.currency is None and all(change.difference is None for change in found.sums)
    assert ("currency", "USD", "CNY") in [(term.name, term.old, term.new) for term in found.terms]
    hamburg = revise_quote(desk.ws, first.quote_id, Changes(place="Hamburg", currency="USD"), QUIET)
    assert "term" in reasons(desk, listed, hamburg)["freight"]


def test_a_quote_against_itself_differs_in_nothing(desk: Desk) -> None:
    first = desk.quote(("A-1", "500"), ("A-1", "700"))
    assert compare(Side(first), Side(first)).same


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_reason_has_words(language: str) -> None:
    assert all(Words(language).has(f"reason-{code.replace('_', '-')}") for code in REASONS)
