"""Quotes of a whole workspace: settings, colours, samples and logos asked for; stored and opened again unchanged."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.inquiry import Buyer, Inquiry, Message, RequestLine
from app.domain.offer_term import Asked
from app.domain.plain import plain
from app.domain.quote import Quote
from app.domain.quote_parts import Part
from app.domain.quoting import QuoteAsk
from app.errors import UserError
from app.progress import QUIET
from app.settings import checked
from app.skills.reception.price_quote import ask_of, line_of, price_quote, quote_inquiry
from app.skills.reception.wanted import wanted_of
from app.store import codec
from app.workspace import Workspace
from tests.unit.store.shop import NOW, product, sheet

TERMS = {
    "currency": "USD", "price_basis": "FOB Ningbo", "max_discount_percent": "7.77", "tiers_over": "family",
    "minimum_order_value": "100", "charges": "logo=50/order", "rates": "USD/CNY=7.10 2026-03-01",
    "rate_margin_percent": "3.21", "pallet": "120x100x180/1000", "price_lists": "DE=+5%",
}  # fmt: skip


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    goods = (
        product("LB-204", "Lunch box", row=2, attributes={"Family": "box"}),
        product("LB-205", "Lunch box, large", row=3, attributes={"Family": "box", "Sample price": "USD 9"}),
        product("CN-1", "Chopsticks", "7.10", row=4, currency="CNY", floor_cost=Decimal("3.33")),
    )
    with Workspace.open(tmp_path / "shop", lambda: NOW) as opened:
        opened.store.apply_import(sheet(goods), NOW)
        opened.store.save_settings({name: checked(name, value) for name, value in TERMS.items()}, NOW)
        yield opened


def asked(*lines: RequestLine, **facts: object) -> Inquiry:
    basic: dict[str, object] = {"intent": "purchase_rfq", "buyer": Buyer("Ana", country="ES"), "lines": lines}
    return Inquiry("INQ-0001", "email", "en", grade="A", score=80, **(basic | facts))  # type: ignore[arg-type]


def line(sku: str, quantity: str, variant: str = "") -> RequestLine:
    return RequestLine(sku, sku, quantity=Decimal(quantity), unit="pc", variant=variant)


def test_a_quote_is_the_same_after_it_was_stored(ws: Workspace) -> None:
    ask = QuoteAsk((line_of("LB-204=700 black + 300 white"), line_of("CN-1=500")), Asked(None, None), charges=("logo",))
    made = price_quote(ws, ask, QUIET)
    assert made.charges and made.containers and made.exchange and made.marks and made.lines[0].breakdown
    assert ws.store.quote(made.quote_id) == made == codec.from_text(Quote, codec.to_text(made))


def test_no_floor_is_anywhere_in_a_quote(ws: Workspace) -> None:
    made = price_quote(ws, QuoteAsk((line_of("CN-1=500"),)), QUIET)
    text = codec.to_text(made) + str(plain(made, lambda *_: ""))
    assert "7.77" not in text and "3.33" not in text


def test_an_old_quote_opens_with_nothing_in_the_new_fields() -> None:
    text = codec.to_text(Quote("Q-0001", 1, *([None] * 3), (), *([None] * 13)))  # type: ignore[arg-type]
    for name in ("net_kg", "charges", "containers", "pallets", "exchange", "marks", "ready"):
        text = text.replace(f'"{name}":null,', "").replace(f'"{name}":[],', "")
    old = codec.from_text(Quote, text)
    assert (old.charges, old.containers, old.marks, old.charges_total) == ((), None, (), 0)


def test_an_inquiry_brings_country_logo_and_sample(ws: Workspace) -> None:
    inquiry = asked(
        line("LB-205", "2"), intent="sample_request", buyer=Buyer("Anna", country="DE"), customisation=("logo", "oem")
    )
    ask = ask_of(inquiry)
    assert (ask.country, ask.charges, ask.sample) == ("DE", ("logo",), True)
    inquiry_id = ws.store.save_message(Message("email", "samples please"), b"", NOW)
    made = quote_inquiry(ws, codec.from_text(Inquiry, codec.to_text(inquiry).replace("INQ-0001", inquiry_id)), QUIET)
    assert (made.lines[0].unit_price, made.lines[0].sample) == (9, True)
    assert [charge.amount for charge in made.charges] == [Decimal("50.00")] and made.total == Decimal("68.00")


def test_one_product_in_two_colours_is_one_line(ws: Workspace) -> None:
    (wanted,) = wanted_of(asked(line("LB-204", "300", "black"), line("LB-204", "200", "white")))
    assert wanted.quantity == 500
    assert wanted.breakdown == (Part("black", Decimal(300)), Part("white", Decimal(200)))
    (again,) = wanted_of(asked(line("LB-204", "300", "black"), line("LB-204", "200", "Black")))
    assert again.breakdown == (Part("black", Decimal(500)),)
    (partly,) = wanted_of(asked(line("LB-204", "300", "black"), line("LB-204", "200")))
    assert partly.quantity == 500 and partly.breakdown == (), "parts that do not add up are none"


def test_a_family_over_two_lines(ws: Workspace) -> None:
    made = price_quote(ws, QuoteAsk((line_of("LB-204=600"), line_of("LB-205=400"))), QUIET)
    assert {str(each.unit_price) for each in made.lines} == {"3.20"} and made.lines[0].tier_quantity == 1000


@pytest.mark.parametrize(
    ("text", "quantity", "parts"),
    [
        ("LB-204=500", "500", ()),
        ("A=B=1,000", "1000", ()),
        ("LB-204=300 black+200 off white", "500", (("black", "300"), ("off white", "200"))),
        ("LB-204=12.5 m red", "12.5", (("m red", "12.5"),)),
    ],
)
def test_lines_at_the_terminal(text: str, quantity: str, parts: tuple[tuple[str, str], ...]) -> None:
    wanted = line_of(text)
    assert wanted.quantity == Decimal(quantity)
    assert wanted.breakdown == tuple(Part(label, Decimal(n)) for label, n in parts)


@pytest.mark.parametrize(
    "text",
    ["LB-204", "=5", "LB-204=", "LB-204=0", "LB-204=-5", "LB-204=300+200", "LB-204=300 black+200", "LB-204=5 pcs",
     "LB-204=300 black+", "LB-204=5 000", "LB-204=black 300", "LB-204=1000000000000"],
)  # fmt: skip
def test_lines_that_are_none(text: str) -> None:
    with pytest.raises(UserError) as told:
        line_of(text)
    assert told.value.code == "line-invalid"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("rates", "USD=7"),
        ("charges", "mould=5"),
        ("pallet", "big"),
        ("price_lists", "DE"),
        ("minimum_order_value", "x"),
    ],
)
def test_settings_that_cannot_be_read_are_told(key: str, value: str) -> None:
    with pytest.raises(UserError) as told:
        checked(key, value)
    assert told.value.code == "setting-invalid" and told.value.facts["key"] == key
