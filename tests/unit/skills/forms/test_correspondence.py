"""A message among those before it: threads, the same asked again, what was with the buyer."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.catalog import OrderRow
from app.domain.fingerprints import KEPT, likeness, sketch
from app.domain.imports import Sheet
from app.domain.inquiry import Inquiry
from app.domain.source import CellRef
from app.errors import UserError
from app.progress import QUIET
from app.skills.reception.correspondence import buyer_history, history_with
from app.skills.reception.price_quote import quote_inquiry
from app.skills.reception.read_inquiry import read_inquiries, read_inquiry
from app.workspace import Workspace
from tests.unit.skills.forms.conftest import LETTER, Clock, Mail

OTHER = "Guten Tag, wir suchen Thermoskannen für unsere Filialen in Wien und Graz, etwa 300 Stück VB-500 frei Haus."


def flags(inquiry: Inquiry) -> dict[str, dict[str, str]]:
    return {flag.code: dict(flag.facts) for flag in inquiry.flags}


def test_answers_join_the_thread_by_reference(ws: Workspace, mail: Mail) -> None:
    first = read_inquiry(ws, mail(Message_ID="<1@lumen.example>"), QUIET)
    assert (first.thread_id, first.earlier) == (first.inquiry_id, ())
    answer = mail("And 300 pcs VB-500.", subject="Re: Lamps", Message_ID="<2@l>", In_Reply_To="<1@lumen.example>")
    second = read_inquiry(ws, answer, QUIET)
    assert (second.thread_id, second.earlier) == ("INQ-0001", ("INQ-0001",))
    third = read_inquiry(ws, mail("Any news?", References="<x@y> <2@l>", Message_ID="<3@l>"), QUIET)
    assert (third.thread_id, third.earlier) == ("INQ-0001", ("INQ-0001", "INQ-0002"))
    assert ws.store.inquiry(third.inquiry_id).earlier == third.earlier


def test_without_a_reference_the_subject_joins_answers_of_one_sender(ws: Workspace, mail: Mail) -> None:
    read_inquiry(ws, mail(subject="Lamps for Graz"), QUIET)
    assert read_inquiry(ws, mail("Yes.", subject="AW: Re: lamps  for Graz"), QUIET).earlier == ("INQ-0001",)
    assert read_inquiry(ws, mail("No.", "bo@else.example", "Re: Lamps for Graz"), QUIET).earlier == ()
    assert read_inquiry(ws, mail("New.", subject="Lamps for Graz"), QUIET).earlier == ()


def test_a_chat_exported_again_goes_on(ws: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "WhatsApp Chat with Ann.txt"
    path.write_text("16/04/2026, 09:00 - Ann: please quote 500 pcs DL-204\n", encoding="utf-8")
    first = read_inquiry(ws, path, QUIET)
    with path.open("a", encoding="utf-8") as chat:
        chat.write("16/04/2026, 09:05 - Lily Chen: 5.20 USD\n17/04/2026, 09:05 - Ann: fine, CIF Hamburg\n")
    second = read_inquiry(ws, path, QUIET)
    assert (second.channel, second.buyer.name, second.earlier) == ("whatsapp", "Ann", (first.inquiry_id,))
    assert (second.incoterm, [line.sku for line in second.lines]) == ("CIF", ["DL-204"])


def test_the_same_asked_again_is_flagged(ws: Workspace, mail: Mail, clock: Clock) -> None:
    assert "duplicate_inquiry" not in flags(read_inquiry(ws, mail(), QUIET))
    clock.later(days=3)
    again = read_inquiry(ws, mail(LETTER.replace("Dear Lily", "Hi Lily"), subject="Lamps again"), QUIET)
    assert flags(again)["duplicate_inquiry"] == {"earlier": "INQ-0001", "on": "2026-11-22"}
    assert "duplicate_inquiry" not in flags(read_inquiry(ws, mail(OTHER), QUIET))
    clock.later(days=31)
    late = flags(read_inquiry(ws, mail(LETTER + "\nLee"), QUIET))
    assert "duplicate_inquiry" not in late and "mass_text" not in late


def test_one_text_from_many_senders_is_told(ws: Workspace, mail: Mail) -> None:
    read_inquiry(ws, mail(), QUIET)
    colleague = flags(read_inquiry(ws, mail(LETTER + " Lee", "bo@lumen.example"), QUIET))
    assert "mass_text" not in colleague and "duplicate_inquiry" not in colleague
    stranger = flags(read_inquiry(ws, mail(LETTER + " L", "kim@else.example"), QUIET))
    assert stranger["mass_text"] == {"earlier": "INQ-0001, INQ-0002"}


def test_one_mail_in_two_files_is_one_inquiry(ws: Workspace, mail: Mail) -> None:
    first = mail(Message_ID="<1@l>")
    second = mail(Message_ID="<1@l>", X_Copy="exported again")
    assert first.read_bytes() != second.read_bytes()
    assert read_inquiry(ws, first, QUIET) == read_inquiry(ws, second, QUIET)
    other = mail(OTHER, Message_ID="<1@l>")
    assert read_inquiry(ws, other, QUIET).inquiry_id == "INQ-0002"


def test_the_text_is_kept_as_it_is_read_now(ws: Workspace, mail: Mail) -> None:
    form = mail("Name: Ann\nEmail: ann@lumen.example\nMessage: 500 pcs DL-204 please, CIF Hamburg", "web@site.example")
    ws.store.save_settings({"seller.email": None}, ws.clock())
    inquiry = read_inquiry(ws, form, QUIET)
    for _ in range(2):
        text = ws.store.message(inquiry.inquiry_id).text
        span = inquiry.evidence["incoterm"]
        assert text[span.start : span.end].startswith("CIF")  # type: ignore[union-attr]
        ws.store.save_settings({"seller.email": "sales@site.example"}, ws.clock())
        inquiry = read_inquiry(ws, form, QUIET)
    assert inquiry.inquiry_id == "INQ-0001"


def test_what_was_before_with_a_buyer(ws: Workspace, mail: Mail, clock: Clock) -> None:
    first = read_inquiry(ws, mail(), QUIET)
    quote = quote_inquiry(ws, first, QUIET)
    clock.later(days=2)
    second = read_inquiry(ws, mail(OTHER, "bo@lumen.example"), QUIET)
    history = buyer_history(ws, second.inquiry_id)
    assert history.inquiries_before == 1 and history.last_contact == first_seen(ws)
    (past,) = history.inquiries
    assert (past.inquiry_id, past.sender, past.intent) == ("INQ-0001", "ann@lumen.example", first.intent)
    assert [(each.quote_id, each.total) for each in history.quotes] == [(quote.quote_id, quote.total)]
    assert buyer_history(ws, first.inquiry_id).inquiries_before == 0
    assert history_with(ws, "ANN@lumen.example").inquiries_before == 2
    assert history_with(ws, "nobody@gmail.com").inquiries == ()
    with pytest.raises(UserError):
        buyer_history(ws, "INQ-9999")


def test_orders_of_a_list_stand_beside_a_buyer(ws: Workspace, mail: Mail) -> None:
    cell = CellRef("orders.xlsx", "S", 2, "A", "")
    orders = tuple(
        OrderRow(date(2026, 3, day), buyer, "DL-204", Decimal(100 * day), Decimal("5.1"), "USD", f"PO-{day}", cell)
        for day, buyer in enumerate(("LUMEN gmbh", "Lumen GmbH Wien", "ann@lumen.example", None, "50%_off"), 1)
    )
    ws.store.apply_import(Sheet("orders.xlsx", "orders", 5, 0, {}, orders=orders), ws.clock())
    inquiry = read_inquiry(ws, mail(LETTER + " Weber\nLumen GmbH"), QUIET)
    assert inquiry.buyer.company == "Lumen GmbH"
    found = buyer_history(ws, inquiry.inquiry_id).orders
    assert {(each.number, each.quantity) for each in found} == {("PO-1", Decimal(100)), ("PO-3", Decimal(300))}
    assert ws.store.orders_of(["%"]) == () and len(ws.store.orders_of(["50%_OFF"])) == 1


def first_seen(ws: Workspace) -> object:
    return ws.store.letters()[0].received_at


def test_strangers_with_free_mailboxes_are_no_company(ws: Workspace, mail: Mail) -> None:
    read_inquiry(ws, mail(sender="ann@gmail.com"), QUIET)
    other = read_inquiry(ws, mail(OTHER, "bo@gmail.com"), QUIET)
    assert buyer_history(ws, other.inquiry_id).inquiries_before == 0


def test_every_mail_of_an_mbox_is_an_inquiry(ws: Workspace, mail: Mail, tmp_path: Path) -> None:
    head = b"From x Fri Nov 20 10:00:00 2026\n"
    path = tmp_path / "box.mbox"
    path.write_bytes(b"\n".join(head + mail(text).read_bytes() for text in (LETTER, OTHER)))
    assert [inquiry.inquiry_id for inquiry in read_inquiries(ws, path, QUIET)] == ["INQ-0001", "INQ-0002"]
    assert read_inquiry(ws, path, QUIET).inquiry_id == "INQ-0002"


@given(st.text(max_size=300), st.text(max_size=300))
def test_likeness_is_a_percentage_and_whole_for_the_same(one: str, other: str) -> None:
    a, b = sketch(one), sketch(other)
    assert 0 <= likeness(a, b) <= 100 and likeness(a, b) == likeness(b, a)
    assert likeness(a, a) == (100 if a else 0) and len(a) <= KEPT and list(a) == sorted(a)


def test_short_words_are_alike_to_nothing() -> None:
    assert sketch("Any news?") == () and likeness(sketch("Any news?"), sketch("Any news?")) == 0
    words = " ".join(f"word{n}" for n in range(300))
    assert likeness(sketch(words), sketch(words + " and a few more")) > 90
    assert likeness(sketch(words), sketch(" ".join(f"other{n}" for n in range(300)))) < 10
    assert sketch("我们需要五百个台灯，请报汉堡到岸价") != ()
