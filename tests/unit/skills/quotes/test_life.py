"""States, acceptance, reminders, and quotations that wait for a reply."""

from datetime import date
from decimal import Decimal

import pytest

from app.domain.versions import Changes, reminders, version_ref
from app.errors import UserError
from app.progress import QUIET
from app.skills.quotes.decide import accept_quote, lose_quote, reopen_quote
from app.skills.quotes.list_quotes import QuoteRow, Wish, list_quotes, list_versions
from app.skills.quotes.revise import revise_quote
from app.skills.reception.draft_reply import ReplyOptions, draft_reply
from app.skills.reception.price_quote import quote_inquiry
from tests.unit.skills.quotes.conftest import Desk, Letter, line


def states(rows: tuple[QuoteRow, ...]) -> list[tuple[str, int, str]]:
    return [(row.quote_id, row.version, row.state) for row in rows]


def test_a_quote_is_open_to_its_last_day_and_expired_after(desk: Desk) -> None:
    made = desk.quote(("A-1", "500"))
    assert made.valid_until == date(2026, 4, 1)
    desk.clock.on(30)
    assert [(row.state, row.days_left) for row in list_quotes(desk.ws, Wish())] == [("open", 0)]
    desk.clock.on(31)
    assert [(row.state, row.days_left) for row in list_quotes(desk.ws, Wish())] == [("expired", -1)]
    with pytest.raises(UserError) as told:
        accept_quote(desk.ws, made.quote_id)
    assert told.value.code == "quote-expired"
    renewed = revise_quote(desk.ws, made.quote_id, Changes(), QUIET)
    assert states(list_versions(desk.ws, made.quote_id)) == [("Q-0001", 2, "open"), ("Q-0001", 1, "superseded")]
    assert accept_quote(desk.ws, f"{renewed.quote_id}:2").proforma == "PI-0001-2"


def test_accepting_gives_the_proforma_and_binds(desk: Desk) -> None:
    made = desk.quote(("A-1", "500"))
    done = accept_quote(desk.ws, "q-0001")
    assert (done.state, done.version, done.proforma) == ("accepted", 1, "PI-0001")
    (row,) = list_quotes(desk.ws, Wish(state="accepted"))
    assert row.proforma == "PI-0001"
    desk.clock.on(90)
    assert list_quotes(desk.ws, Wish())[0].state == "accepted", "what is accepted does not expire"
    for act in (accept_quote, lose_quote):
        with pytest.raises(UserError) as told:
            act(desk.ws, made.quote_id)
        assert told.value.code == "quote-closed"
    assert reopen_quote(desk.ws, made.quote_id).state == "expired"
    assert lose_quote(desk.ws, made.quote_id, "price").note == "price"
    assert desk.ws.store.verify_audit().ok


def test_an_older_version_cannot_be_accepted_nor_one_without_a_total(desk: Desk) -> None:
    made = desk.quote(("A-1", "500"))
    revise_quote(desk.ws, made.quote_id, Changes(discount_percent=Decimal(1)), QUIET)
    for ref, code in (("Q-0001:1", "quote-superseded"), ("Q-0001:9", "quote-not-found"), ("Q-0404", "quote-not-found")):
        with pytest.raises(UserError) as told:
            accept_quote(desk.ws, ref)
        assert told.value.code == code
    desk.ws.store.save_settings({"rates": None}, desk.clock())
    nothing = desk.quote(("CN-1", "100"), currency="EUR")
    with pytest.raises(UserError) as told:
        accept_quote(desk.ws, nothing.quote_id)
    assert told.value.code == "quote-incomplete"


def test_what_expires_soon_comes_first_with_its_reminders(desk: Desk) -> None:
    for days in (30, 5, 12):
        revise_quote(desk.ws, desk.quote(("A-1", "500")).quote_id, Changes(valid_days=days), QUIET)
    rows = list_quotes(desk.ws, Wish(expiring=12))
    assert [row.quote_id for row in rows] == ["Q-0002", "Q-0003"]
    # The last day is Saturday 14 March: seven days before is a Saturday again, two before a Thursday.
    assert rows[1].remind == (date(2026, 3, 6), date(2026, 3, 12))
    assert reminders(None) == () and [row.quote_id for row in list_quotes(desk.ws, Wish(buyer="LUM"))] != []
    assert list_quotes(desk.ws, Wish(buyer="nobody")) == ()


def test_a_quote_whose_reply_never_came_is_listed(desk: Desk, letter: Letter) -> None:
    inquiry = letter("please quote 500 A-1", line("A-1", "500"))
    quote_inquiry(desk.ws, inquiry, QUIET)
    desk.quote(("A-1", "500"))
    assert [(row.quote_id, row.replied) for row in list_quotes(desk.ws, Wish(unanswered=True))] == [("Q-0001", False)]
    draft_reply(desk.ws, inquiry.inquiry_id, ReplyOptions(model="none"), QUIET, lambda _text: None)
    assert list_quotes(desk.ws, Wish(unanswered=True)) == ()
    desk.clock.on(1)
    revise_quote(desk.ws, "Q-0001", Changes(discount_percent=Decimal(1)), QUIET)
    assert [row.version for row in list_quotes(desk.ws, Wish(unanswered=True))] == [3]


def test_a_letter_offers_what_the_merchant_revised(desk: Desk, letter: Letter) -> None:
    inquiry = letter("please quote 500 A-1", line("A-1", "500"))
    quote_inquiry(desk.ws, inquiry, QUIET)
    revised = revise_quote(desk.ws, "Q-0001", Changes(discount_percent=Decimal(4)), QUIET)
    reply = draft_reply(desk.ws, inquiry.inquiry_id, ReplyOptions(model="none"), QUIET, lambda _text: None)
    assert reply.quote_id == "Q-0001" and desk.ws.store.quote("Q-0001") == revised
    assert f"{revised.total:,.2f}" in reply.body


def test_what_was_accepted_is_left_alone_by_another_reading(desk: Desk, letter: Letter) -> None:
    inquiry = letter("please quote 500 A-1", line("A-1", "500"))
    first = quote_inquiry(desk.ws, inquiry, QUIET)
    assert quote_inquiry(desk.ws, inquiry, QUIET).version == 2
    accept_quote(desk.ws, first.quote_id)
    assert quote_inquiry(desk.ws, inquiry, QUIET).quote_id == "Q-0002"
    assert desk.ws.store.kept_quote("Q-0001").quote.version == 2


@pytest.mark.parametrize(
    ("text", "ref"),
    [("q-1:2", ("Q-1", 2)), ("Q-0001", ("Q-0001", None)), ("Q-0001:v3", ("Q-0001", 3)), ("Q-1:x", ("Q-1", None)),
     ("", ("", None))],
)  # fmt: skip
def test_names_of_versions(text: str, ref: tuple[str, int | None]) -> None:
    assert version_ref(text) == ref
