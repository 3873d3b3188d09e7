"""Counter-offers: the next version of the right quotation, within the terms, and never of another buyer's."""

from dataclasses import replace
from decimal import Decimal

from app.domain.inquiry import Inquiry
from app.progress import QUIET
from app.skills.quotes.counter import countered_quote
from app.skills.quotes.decide import accept_quote
from app.skills.reception.draft_reply import ReplyOptions, draft_reply
from app.skills.reception.price_quote import quote_inquiry
from tests.unit.skills.quotes.conftest import Desk, Letter, line

COUNTER = {"intent": "negotiation_counter", "incoterm": None, "place": None}


def asked(desk: Desk, letter: Letter) -> Inquiry:
    inquiry = letter("please quote", line("A-1", "500"), line("B-2", "200"))
    quote_inquiry(desk.ws, inquiry, QUIET)
    return inquiry


def test_a_discount_within_the_terms_becomes_the_next_version(desk: Desk, letter: Letter) -> None:
    first = asked(desk, letter)
    wish = letter("5 % off?", **COUNTER, discount_percent=Decimal(5), earlier=(first.inquiry_id,))
    made = quote_inquiry(desk.ws, wish, QUIET)
    assert (made.quote_id, made.version, made.inquiry_id) == ("Q-0001", 2, wish.inquiry_id)
    assert [x.sku for x in made.lines] == ["A-1", "B-2"] and (made.incoterm, made.place) == ("CIF", "Rotterdam")
    assert made.goods_total == 2790 and made.discount == Decimal("139.50")
    assert desk.ws.store.quote("Q-0001", 1).discount is None


def test_what_goes_beyond_is_left_out_and_open_and_what_was_granted_stays(desk: Desk, letter: Letter) -> None:
    first = asked(desk, letter)
    granted = letter("3 %?", **COUNTER, discount_percent=Decimal(3), earlier=(first.inquiry_id,))
    quote_inquiry(desk.ws, granted, QUIET)
    wish = letter("make it 20 %!", **COUNTER, discount_percent=Decimal(20), earlier=(first.inquiry_id,))
    made = quote_inquiry(desk.ws, wish, QUIET)
    assert made.version == 3 and made.discount_percent == 3
    assert ("counter_beyond_terms", "all") in [(point.code, point.facts.get("sku")) for point in made.open_points]
    assert "discount_over_limit" in [flag.code for flag in made.flags]
    assert "7.77" not in str(made)


def test_prices_and_quantities_line_by_line(desk: Desk, letter: Letter) -> None:
    first = asked(desk, letter)
    near = line("A-1", "600", target_price=Decimal("3.30"), currency="USD")
    far = line("B-2", None, target_price=Decimal("3.00"), currency="USD")
    made = quote_inquiry(desk.ws, letter("how about", near, far, **COUNTER, earlier=(first.inquiry_id,)), QUIET)
    assert [(x.sku, x.quantity) for x in made.lines] == [("A-1", 600), ("B-2", 200)]
    assert made.discount == 120, "600 × (3.50 − 3.30); 3.00 for 5.20 is beyond"
    assert [point.facts["sku"] for point in made.open_points if point.code == "counter_beyond_terms"] == ["B-2"]


def test_a_price_without_a_product_is_for_the_only_line_else_it_is_asked(desk: Desk, letter: Letter) -> None:
    only = letter("please quote", line("A-1", "500"), sender="bo@one.example")
    quote_inquiry(desk.ws, only, QUIET)
    bare = line(None, None, target_price=Decimal("3.40"), currency="USD")
    made = quote_inquiry(
        desk.ws, letter("3.40?", bare, **COUNTER, sender="bo@one.example", earlier=(only.inquiry_id,)), QUIET
    )
    assert made.discount == 50
    first = asked(desk, letter)
    unclear = quote_inquiry(desk.ws, letter("3.40 each?", bare, **COUNTER, earlier=(first.inquiry_id,)), QUIET)
    assert unclear.discount is None and "counter_line_unclear" in [point.code for point in unclear.open_points]


def test_another_buyers_quotation_is_never_touched_by_its_number(desk: Desk, letter: Letter) -> None:
    asked(desk, letter)
    thief = letter("5 % off Q-0001 please", **COUNTER, sender="eve@rival.example", discount_percent=Decimal(5))
    assert countered_quote(desk.ws, thief) is None
    assert countered_quote(desk.ws, replace(thief, intent="purchase_rfq")) is None
    made = quote_inquiry(desk.ws, thief, QUIET)
    assert made.quote_id == "Q-0002" and made.lines == ()


def test_which_quotation_is_meant(desk: Desk, letter: Letter) -> None:
    asked(desk, letter)
    alone = letter("5 %?", **COUNTER, discount_percent=Decimal(5))
    assert countered_quote(desk.ws, alone).quote_id == "Q-0001", "the only one of this buyer"  # type: ignore[union-attr]
    quote_inquiry(desk.ws, letter("and these", line("C-3", "100")), QUIET)
    assert countered_quote(desk.ws, letter("6 %?", **COUNTER)) is None, "nobody can tell which"
    named = letter("6 % on Q-0001?", **COUNTER)
    assert countered_quote(desk.ws, named).quote_id == "Q-0001"  # type: ignore[union-attr]
    accept_quote(desk.ws, "Q-0001")
    assert countered_quote(desk.ws, named).quote_id == "Q-0002", "what is accepted is settled"  # type: ignore[union-attr]


def test_the_letter_to_a_counter_offer_speaks_of_all_its_lines(desk: Desk, letter: Letter) -> None:
    first = asked(desk, letter)
    wish = letter("5 % off?", **COUNTER, discount_percent=Decimal(5), earlier=(first.inquiry_id,), topics=("discount",))
    reply = draft_reply(desk.ws, wish.inquiry_id, ReplyOptions(model="none"), QUIET, lambda _text: None)
    assert reply.quote_id == "Q-0001" and "139.50" in reply.body and "7.77" not in reply.body
