"""What a paper says: derived numbers, ports and weights, what is missing, and what a packing list may not know."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.domain.paper import KINDS, Details, Party, missing, paper_of, without_prices
from app.domain.quote import Quote
from app.domain.quote_parts import Charge, Exchange, Mark
from app.domain.source import PolicyRef
from tests.unit.documents.samples import DETAILS, POLICY, line, paper, plain_quote, products


def test_codes_of_untdid() -> None:
    assert KINDS == {"quotation": "310", "proforma": "325", "invoice": "380", "packing": "271", "contract": "315"}
    assert paper("invoice").code == "380"


@pytest.mark.parametrize(
    ("kind", "version", "number"),
    [("quotation", 2, "Q-0007"), ("proforma", 1, "PI-0007"), ("invoice", 2, "CI-0007-2"), ("packing", 1, "PL-0007")],
)
def test_numbers_follow_the_quote(kind: str, version: int, number: str) -> None:
    assert paper_of(replace(plain_quote(), version=version), POLICY, kind).number == number
    assert paper_of(plain_quote(), POLICY, kind, Details(number="2026/11")).number == "2026/11"
    assert paper_of(replace(plain_quote(), quote_id=""), POLICY, kind).number is None


@pytest.mark.parametrize(
    ("basis", "term", "place", "ports"),
    [
        ("FOB Ningbo", "CIF", "Rotterdam", ("Ningbo", "Rotterdam")),
        ("FOB Ningbo", "FOB", "Ningbo", ("Ningbo", None)),
        ("EXW Yiwu", "EXW", "Yiwu", (None, None)),
        ("FCA Ningbo", "DAP", "Munich", (None, None)),
        ("FCA Ningbo", "CIP", "Munich", (None, None)),
        (None, "CFR", "Hamburg", (None, "Hamburg")),
    ],
)
def test_ports_only_of_sea_terms(
    basis: str | None, term: str, place: str, ports: tuple[str | None, str | None]
) -> None:
    """The place of DAP or CIP may lie inland: naming it a port would be a guess."""
    made = paper_of(replace(plain_quote(), price_basis=basis, incoterm=term, place=place), POLICY, "proforma").details
    assert (made.pol, made.pod) == ports


def test_weights_cartons_and_their_numbers() -> None:
    made = paper("packing", 3)
    assert [(row.first_carton, row.last_carton) for row in made.lines] == [(1, 10), (11, 20), (21, 30)]
    assert [row.net_kg for row in made.lines] == [Decimal(92)] * 3
    assert made.total(lambda row: row.net_kg) == 276
    half = replace(line(1, "525", "3.25"), cartons=11)
    odd = paper_of(replace(plain_quote(), lines=(half,)), POLICY, "packing", None, products(plain_quote(1)))
    assert odd.lines[0].net_kg == Decimal("96.6"), "the last carton is half full"
    weighed = replace(DETAILS, net_kg={"DL-001": Decimal("91.5")}, gross_kg={"DL-001": Decimal("99.1")})
    first = paper("packing", 1, weighed).lines[0]
    assert (first.net_kg, first.gross_kg) == (Decimal("91.5"), Decimal("99.1")), "what was weighed wins"


def test_unknown_cartons_leave_all_numbers_open() -> None:
    rows = (line(1, "500", "3.25"), replace(line(2, "500", "3.25"), cartons=None))
    made = paper_of(replace(plain_quote(), lines=rows), POLICY, "packing")
    assert {row.first_carton for row in made.lines} == {None}
    assert made.total(lambda row: row.quoted.cartons) is None


def test_marks_and_charges_come_along() -> None:
    mark = Mark(None, 1, 30, ("JANSEN", "C/NO. 1-30"))
    side = Mark("DL-001", 1, 10, ("ITEM NO. DL-001",))
    made = paper_of(replace(plain_quote(), marks=(mark, side)), POLICY, "proforma")
    assert made.details.marks == "JANSEN\nC/NO. 1-30"


def rich() -> Quote:
    """A quote that holds every kind of price a quote can hold."""
    exchange = Exchange("CNY", "USD", Decimal("0.1499"), "USD", "CNY", Decimal("7.1"), date(2026, 11, 20), Decimal(3))
    charge = Charge("logo", "logo", Decimal(50), "order", PolicyRef("charges"))
    made = plain_quote()
    rows = tuple(
        replace(row, holds_from=Decimal(100), minimum_amount=Decimal("325.25"), next_tier_price=Decimal("3.01"))
        for row in made.lines
    )
    return replace(made, lines=rows, charges=(charge,), exchange=(exchange,), price_basis="FOB Ningbo")


def test_a_packing_list_knows_no_price() -> None:
    """Whatever a later format writes of it: the money is gone before anything is written."""
    made = paper_of(rich(), POLICY, "packing", DETAILS, products(rich()))
    for quote in (made.quote, without_prices(rich())):
        for name in ("currency", "goods_total", "total", "deposit", "balance", "payment", "discount_percent"):
            assert getattr(quote, name) is None
        assert (quote.charges, quote.exchange, quote.flags, quote.open_points, quote.sources) == ((), (), (), (), {})
    for row in made.lines:
        quoted = row.quoted
        assert {quoted.unit_price, quoted.amount, quoted.next_tier_price, quoted.minimum_amount} == {None}
        assert (quoted.quantity, quoted.source) == (Decimal(500), None)
    assert made.insurance_rate is None and made.due is None


def test_what_is_still_due() -> None:
    made = paper("invoice")
    assert made.quote.total is not None and made.due == made.quote.total - 2000
    assert paper("invoice", details=replace(DETAILS, paid=None)).due is None


def test_missing_fields_are_named_and_never_invented() -> None:
    bare = paper_of(plain_quote(), replace(POLICY, seller_address=None), "invoice", Details(buyer=Party("A")))
    asked = ("seller", "seller_address", "buyer", "buyer_address", "date", "pod", "po", "hs_code", "net_weight")
    points = missing(bare, asked)
    assert [(point.facts["field"], point.facts["skus"]) for point in points] == [
        ("seller_address", "none"),
        ("buyer_address", "none"),
        ("date", "none"),
        ("po", "none"),
        ("hs_code", "DL-001, DL-002, DL-003"),
        ("net_weight", "DL-001, DL-002, DL-003"),
    ]
    assert missing(paper("invoice"), asked) == ()


def test_the_letterhead_takes_nothing_else_of_the_terms() -> None:
    assert "7.77" not in repr(paper("quotation").seller)
