"""What a new price list or freight table does to quotations that are out."""

from decimal import Decimal

import pytest

from app.errors import UserError
from app.skills.quotes.decide import accept_quote, lose_quote
from app.skills.quotes.impact import quotes_touched
from app.store import codec
from tests.unit.skills.quotes.conftest import Desk
from tests.unit.store.shop import freight, freight_sheet


def test_by_how_much_and_whether_it_binds(desk: Desk) -> None:
    desk.quote(("A-1", "500"), ("B-2", "200"), discount_percent=Decimal(2))
    desk.quote(("C-3", "100"))
    import_id = desk.reprice_list("A-1", "4.00")
    (found,) = quotes_touched(desk.ws, import_id)
    (changed,) = found.lines
    assert (found.quote_id, found.version, found.binds, found.currency) == ("Q-0001", 1, True, "USD")
    assert (changed.sku, changed.old_price, changed.new_price, changed.difference) == ("A-1", Decimal("3.50"), 4, 250)
    assert [why.code for why in changed.why] == ["price_list_row"]
    assert found.total_before == desk.ws.store.quote("Q-0001").total
    # 250 more, 2 % less of it, and the insurance of the rest: 0.33 % of a CIF that is 245.81 higher.
    assert found.difference == Decimal("245.81")
    desk.clock.on(31)
    assert [each.binds for each in quotes_touched(desk.ws, import_id)] == [False]
    desk.clock.on(70)
    assert quotes_touched(desk.ws, import_id) == (), "long lapsed ones are past"


def test_only_what_differs_is_touched(desk: Desk) -> None:
    desk.quote(("A-1", "500"))
    assert quotes_touched(desk.ws, desk.reprice_list("A-1", "3.50")) == ()
    import_id = desk.reprice_list("A-1", "3.90")
    assert len(quotes_touched(desk.ws, import_id)) == 1
    later = desk.quote(("A-1", "500"))
    assert [each.quote_id for each in quotes_touched(desk.ws, import_id)] == ["Q-0001"], later.quote_id


def test_terms_that_changed_meanwhile_are_not_the_lists_doing(desk: Desk) -> None:
    desk.quote(("CN-1", "500"), ("A-1", "100"))
    desk.ws.store.save_settings({"rates": "USD/CNY=6.00 2026-03-02", "price_lists": None}, desk.clock())
    assert quotes_touched(desk.ws, desk.reprice_list("A-1", "3.50")) == ()


def test_what_is_decided_is_not_touched(desk: Desk) -> None:
    for act in (accept_quote, lose_quote):
        act(desk.ws, desk.quote(("A-1", "500")).quote_id)
    assert quotes_touched(desk.ws, desk.reprice_list("A-1", "3.90")) == ()


def test_a_new_freight_table_touches_by_the_freight_alone(desk: Desk) -> None:
    desk.quote(("A-1", "500"))
    import_id = desk.ws.store.apply_import(
        freight_sheet(freight("100"), freight("1", "Hamburg")), desk.clock()
    ).import_id
    (found,) = quotes_touched(desk.ws, import_id)
    assert found.lines == () and [change.name for change in found.sums][0] == "freight"
    assert found.sums[0].difference == Decimal("36.00")


def test_no_cost_is_told(desk: Desk) -> None:
    desk.quote(("A-1", "500"))
    found = quotes_touched(desk.ws, desk.reprice_list("A-1", "4.00"))
    assert found and "2.6413" not in codec.to_text(found)


def test_a_quotation_kept_without_its_inputs_is_judged_by_its_own_prices(desk: Desk) -> None:
    made = desk.quote(("A-1", "500"))
    desk.ws.store.save_quote(made, desk.clock())
    import_id = desk.reprice_list("A-1", "4.00")
    (found,) = quotes_touched(desk.ws, import_id)
    assert (found.version, found.lines[0].old_price, found.lines[0].new_price) == (2, Decimal("3.50"), 4)


def test_an_import_that_is_not_there(desk: Desk) -> None:
    with pytest.raises(UserError) as told:
        quotes_touched(desk.ws, "IMP-0404")
    assert told.value.code == "import-not-found"
