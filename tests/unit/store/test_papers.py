from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from app.domain.inquiry import Buyer, Flag, Inquiry, Message, RequestLine
from app.domain.letter import Act, Fact, NumberSpan, Plan
from app.domain.quote import OpenPoint, Quote, QuoteLine
from app.domain.reply import Reply, Seconds
from app.domain.source import CellRef, ComputedRef, InquiryRef, PolicyRef
from app.errors import UserError
from app.store import Store
from tests.unit.store.shop import NOW, cell

MAIL = Message("email", "Please quote 500 pcs DL-204", "Inquiry", "Anna", "anna@lumen.nl", sent_at=NOW)


def _inquiry(inquiry_id: str) -> Inquiry:
    line = RequestLine("500 pcs DL-204", "DL-204", quantity=Decimal(500), unit="pc", start=13, end=27)
    return Inquiry(
        inquiry_id, "email", "en", "purchase_rfq", "B", 64, Buyer("Anna", country="NL"), (line,),
        flags=(Flag("below_moq", "info", InquiryRef(inquiry_id, 13, 16)),),
        evidence={"place": InquiryRef(inquiry_id, 0, 6)},
    )  # fmt: skip


def _quote(quote_id: str = "", inquiry_id: str | None = None, price: str = "3.50") -> Quote:
    amount = Decimal(price) * 500
    line = QuoteLine(
        "DL-204", "LED desk lamp", Decimal(500), "pc", Decimal(price), amount, Decimal(100), 25, Decimal("1.125"),
        Decimal("287.5"), 25, cell(2, "D"), sources={"moq": cell(2, "F")},
    )  # fmt: skip
    return Quote(
        quote_id, 0, "USD", "FOB", "Ningbo", (line,), amount, None, None, None, amount, None, None, "T/T", 25,
        Decimal("1.125"), Decimal("287.5"), 25, date(2026, 4, 1), (OpenPoint("freight_unknown", {"place": "Lagos"}),),
        inquiry_id=inquiry_id, sources={"payment": PolicyRef("payment_terms")},
    )  # fmt: skip


def _reply(inquiry_id: str, reply_id: str = "", body: str = "Dear Anna, USD 3.50") -> Reply:
    span = NumberSpan("3.50", 15, 19, "unit_price", ComputedRef("line", (cell(2, "D"),)))
    return Reply(
        reply_id, inquiry_id, None, "en", "Re: Inquiry", body, "needs_review", (span,), (), (), (), "phrases", None,
        1, 0, Seconds(),
    )  # fmt: skip


def _plan() -> Plan:
    fact = Fact("unit_price", "USD 3.50", CellRef("prices.xlsx", "Sheet1", 2, "D", "IMP-0001"))
    act = Act("offer", "We offer [[unit_price]].")
    return Plan("en", "friendly", "purchase_rfq", "Re", "Dear Anna", (act,), "Li", {"unit_price": fact})


def test_a_message_is_kept_as_it_came_and_once(store: Store) -> None:
    first = store.save_message(MAIL, b"raw \xff bytes", NOW)
    assert first == "INQ-0001"
    assert store.save_message(MAIL, b"raw \xff bytes", NOW + timedelta(days=1)) == first
    assert store.save_message(MAIL, b"other", NOW) == "INQ-0002"
    assert (store.message(first), store.raw_message(first)) == (MAIL, b"raw \xff bytes")
    assert [entry.action for entry in store.audit()] == ["schema", "message", "message"]


def test_an_inquiry_is_read_once_saved_and_may_be_read_again(store: Store) -> None:
    name = store.save_message(MAIL, b"1", NOW)
    with pytest.raises(UserError) as error:
        store.inquiry(name)
    assert error.value.code == "inquiry-not-read"
    store.save_inquiry(_inquiry(name), NOW)
    assert store.inquiry(name) == _inquiry(name)
    store.save_inquiry(replace(_inquiry(name), grade="A"), NOW)
    assert store.inquiry(name).grade == "A"


def test_the_inbox_shows_newest_first_with_state_and_flags(store: Store) -> None:
    first, second = store.save_message(MAIL, b"1", NOW), store.save_message(MAIL, b"2", NOW + timedelta(hours=1))
    store.save_inquiry(_inquiry(first), NOW)
    assert [(row.inquiry_id, row.state, row.grade) for row in store.inbox()] == [
        (second, "new", None),
        (first, "read", "B"),
    ]
    row = store.inbox()[1]
    assert (row.sender, row.subject, row.received_at, row.flags[0].code) == ("Anna", "Inquiry", NOW, "below_moq")
    store.set_state(first, "drafted", NOW)
    store.save_inquiry(_inquiry(first), NOW)
    assert store.inbox()[1].state == "drafted"


@pytest.mark.parametrize("name", ["INQ-0404", "Q-0001", "INQ-1; DROP TABLE inquiries", ""])
def test_an_unknown_inquiry_is_told(store: Store, name: str) -> None:
    acts = (
        lambda: store.message(name),
        lambda: store.inquiry(name),
        lambda: store.set_state(name, "read", NOW),
        lambda: store.save_inquiry(_inquiry(name), NOW),
        lambda: store.save_reply(_reply(name or "INQ-0404"), None, NOW),
    )
    for act in acts:
        with pytest.raises(UserError) as error:
            act()
        assert error.value.code == "inquiry-not-found"


def test_a_quote_keeps_every_version_with_its_prices_and_sources(store: Store) -> None:
    name = store.save_message(MAIL, b"1", NOW)
    first = store.save_quote(_quote(inquiry_id=name), NOW)
    assert (first.quote_id, first.version) == ("Q-0001", 1)
    second = store.save_quote(_quote("Q-0001", name, "3.20"), NOW)
    assert second.version == 2
    assert store.quote("Q-0001") == second
    assert store.quote("Q-0001", 1) == first
    assert store.save_quote(_quote(), NOW).quote_id == "Q-0002"
    assert store.quotes_of(name) == (second,)
    for act in (
        lambda: store.quote("Q-0001", 3),
        lambda: store.quote("Q-9"),
        lambda: store.save_quote(_quote("Q-9"), NOW),
    ):
        with pytest.raises(UserError) as error:
            act()
        assert error.value.code == "quote-not-found"


def test_a_reply_keeps_its_plan_through_edits(store: Store) -> None:
    name = store.save_message(MAIL, b"1", NOW)
    saved = store.save_reply(_reply(name), _plan(), NOW)
    assert saved.reply_id == "R-0001"
    edited = store.save_reply(replace(saved, body="Dear Anna, edited"), None, NOW)
    assert store.reply("R-0001") == edited
    assert store.reply_plan("R-0001") == _plan()
    assert store.replies_of(name) == (edited,)
    assert store.save_reply(_reply(name), None, NOW).reply_id == "R-0002"
    assert store.reply_plan("R-0002") is None
    with pytest.raises(UserError) as error:
        store.reply("R-0404")
    assert error.value.code == "reply-not-found"


def test_settings_are_set_replaced_and_taken_away(store: Store) -> None:
    store.save_settings({"currency": "USD", "seller_name": "Lumen", "tone": "short"}, NOW)
    store.save_settings({"currency": "EUR", "tone": None}, NOW)
    assert store.settings() == {"currency": "EUR", "seller_name": "Lumen"}
