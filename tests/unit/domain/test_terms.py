"""Incoterms, freight and payment terms: what a quote may be made in and what that adds."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.freight import cheapest, cost_of, insurance_premium, same_place
from app.domain.incoterms import RULES, parse_term, term
from app.domain.payment import judge, methods
from tests.unit.domain.goods import POLICY, TODAY, freight, quote


@pytest.mark.parametrize(
    ("cfr", "percent", "uplift", "cif"),
    [("40", "0.8", "10", "40.36"), ("370", "0.6", "10", "372.46"), ("9.2674", "0.3", "10", "9.30")],
)
def test_cif_in_closed_form_agrees_with_published_exercises(cfr: str, percent: str, uplift: str, cif: str) -> None:
    premium = insurance_premium(Decimal(cfr), Decimal(percent), Decimal(uplift), "USD")
    assert Decimal(cfr) + premium == Decimal(cif)


def test_premium_on_a_cif_price_of_two_hundred_is_two_twenty() -> None:
    cif = Decimal(200)
    assert insurance_premium(cif - Decimal("2.20"), Decimal(1), Decimal(10), "USD") == Decimal("2.20")


@given(st.decimals("1", "1000000", places=2), st.decimals("0", "20", places=2), st.decimals("0", "100", places=1))
def test_premium_is_the_rate_on_the_uplifted_price(cfr: Decimal, rate: Decimal, uplift: Decimal) -> None:
    premium = insurance_premium(cfr, rate, uplift, "USD")
    exact = (cfr + premium) * (1 + uplift / 100) * rate / 100
    assert abs(premium - exact) <= Decimal("0.01")


@pytest.mark.parametrize(
    ("row", "cbm", "kg", "cost"),
    [
        (freight("LCL", "100", "cbm"), "2.5", "900", "250.00"),
        (freight("LCL", "100", "cbm"), "0.4", "1600", "160.00"),
        (freight("LCL", "100", "cbm", minimum=Decimal(1)), "0.4", "100", "100.00"),
        (freight("LCL", "100", "cbm"), None, "900", None),
        (freight("AIR", "4", "kg"), "0.084", "10", "56.00"),
        (freight("EXPRESS", "5", "kg"), "0.084", "10", "84.00"),
        (freight("EXPRESS", "5", "kg"), "0.084", "30", "150.00"),
        (freight("AIR", "4", "kg"), "0.084", None, None),
        (freight("FCL20", "1500", "container"), "28", "20000", "1500.00"),
        (freight("FCL20", "1500", "container"), "28.1", "20000", "3000.00"),
        (freight("FCL20", "1500", "container"), "5", "28001", "3000.00"),
        (freight("FCL40HQ", "2500", "container"), "68", None, "2500.00"),
        (freight("AIR", "2500", "container"), "68", None, None),
        (freight("EXPRESS", "80", "shipment"), None, None, "80.00"),
    ],
)
def test_freight_by_its_own_measure(row: object, cbm: str | None, kg: str | None, cost: str | None) -> None:
    measure = [None if value is None else Decimal(value) for value in (cbm, kg)]
    got = cost_of(row, *measure)  # type: ignore[arg-type]
    assert (None if got is None else str(got)) == cost


@given(st.decimals("0.001", "500", places=3), st.decimals("0", "50", places=1), st.decimals("1", "900", places=2))
def test_freight_is_never_below_its_minimum_and_grows(cbm: Decimal, least: Decimal, rate: Decimal) -> None:
    row = freight(rate=str(rate), minimum=least)
    cost, more = cost_of(row, cbm, None), cost_of(row, cbm + 1, None)
    assert cost is not None and more is not None
    assert more >= cost >= (rate * least).quantize(Decimal("0.01")) - Decimal("0.01")


def test_the_cheapest_valid_way_in_the_currency_is_taken() -> None:
    rows = [
        freight("LCL", "200"), freight("LCL", "90", currency="EUR"),
        freight("LCL", "95", valid_until=date(2026, 11, 21)),
        freight("FCL20", "150", "container", valid_until=TODAY),
    ]  # fmt: skip
    way = cheapest(rows, Decimal(1), None, "USD", TODAY)
    assert way is not None and way.row.mode == "FCL20"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Hamburg", "HAMBURG, Germany", True),
        ("São Paulo", "Sao Paulo", True),
        ("Port of Felixstowe", "Felixstowe", True),
        ("Rotterdam (NL)", "rotterdam", True),
        ("Hamburg", "Homburg", False),
        ("", "(tbd)", False),
    ],
)
def test_places_are_compared_by_name(one: str, other: str, same: bool) -> None:
    assert same_place(one, other) is same


@pytest.mark.parametrize(
    ("text", "parsed"),
    [
        ("fob  Ningbo (Incoterms 2020)", ("FOB", "Ningbo")), ("CIF: Rotterdam, Incoterms® 2020", ("CIF", "Rotterdam")),
        ("EXW", ("EXW", None)), ("FOB宁波", ("FOB", "宁波")), ("FOB：宁波（Incoterms 2020）", ("FOB", "宁波")),
        ("C&F Hamburg", ("CFR", "Hamburg")), ("DDU Kyiv", ("DAP", "Kyiv")), ("DAT Gdańsk", ("DPU", "Gdańsk")),
        ("Cifra 12", None), ("FOBO Ningbo", None), ("price FOB Ningbo", None), ("", None), ("USD", None),
    ],
)  # fmt: skip
def test_terms_are_read(text: str, parsed: tuple[str, str | None] | None) -> None:
    assert parse_term(text) == parsed


@given(st.sampled_from(sorted(RULES)), st.one_of(st.none(), st.sampled_from(["Ningbo", "Rotterdam", "Le Havre"])))
def test_a_written_term_is_read_back(code: str, place: str | None) -> None:
    assert parse_term(term(code, place)) == (code, place)


@given(st.text(max_size=40))
def test_reading_a_term_never_fails(text: str) -> None:
    parsed = parse_term(text)
    assert parsed is None or parsed[0] in RULES


def codes(made: object) -> set[str]:
    return {point.code for point in made.open_points}  # type: ignore[attr-defined]


def test_cif_is_computed_from_basis_freight_and_insurance() -> None:
    made = quote(rows=(freight(),), incoterm="CIF", place="Rotterdam")
    assert (made.incoterm, made.place, made.freight, made.cbm) == (
        "CIF",
        "Rotterdam",
        Decimal("210.00"),
        Decimal("2.1"),
    )
    assert made.goods_total == Decimal("2600.00") and made.insurance == Decimal("9.30")
    assert made.total == Decimal("2819.30") and made.price_basis == "FOB Ningbo" and made.freight_mode == "LCL"


def test_cfr_carries_no_insurance_and_cpt_may_fly() -> None:
    assert quote(rows=(freight(),), incoterm="CFR", place="Rotterdam").insurance is None
    flying = freight("AIR", "4", "kg")
    assert quote(rows=(flying,), incoterm="CIF", place="Rotterdam").incoterm == "FOB"
    assert quote(rows=(flying,), incoterm="CPT", place="Rotterdam").incoterm == "CPT"


@pytest.mark.parametrize(
    ("rows", "place", "code"),
    [
        ((), "Rotterdam", "freight_unknown"),
        ((freight(valid_until=date(2026, 11, 1)),), "Rotterdam", "freight_expired"),
        ((freight(currency="EUR"),), "Rotterdam", "freight_currency_differs"),
        ((freight("FCL20", "900", "kg"),), "Oslo", "freight_unknown"),
        ((freight(),), None, "place_missing"),
    ],
)
def test_without_freight_the_offer_stays_on_its_basis(rows: tuple[object, ...], place: str | None, code: str) -> None:
    made = quote(rows=rows, incoterm="CIF", place=place)  # type: ignore[arg-type]
    assert (made.incoterm, made.place, made.freight, made.total) == ("FOB", "Ningbo", None, Decimal("2600.00"))
    assert code in codes(made)


def test_insurance_needs_a_rate_and_a_term_must_be_offered() -> None:
    bare = replace(POLICY, insurance_percent=None)
    assert "insurance_rate_missing" in codes(quote(rows=(freight(),), incoterm="CIF", place="Rotterdam", policy=bare))
    few = replace(POLICY, incoterms_offered=("FOB",))
    made = quote(rows=(freight(),), incoterm="CIF", place="Rotterdam", policy=few)
    assert "term_not_offered" in codes(made) and "incoterm_not_offered" in {flag.code for flag in made.flags}
    assert "ddp_needs_importer" in codes(quote(incoterm="DDP", place="Hamburg"))


def test_a_destination_without_a_term_is_not_fob_there() -> None:
    made = quote(place="Hamburg")
    assert (made.incoterm, made.place) == ("FOB", "Ningbo") and codes(made) == set()


def test_another_port_of_loading_is_checked_and_never_taken_over() -> None:
    assert "place_differs" in codes(quote(incoterm="FOB", place="Shanghai"))
    assert codes(quote(incoterm="FOB", place="NINGBO")) == set()
    nowhere = replace(POLICY, price_basis="FOB")
    from tests.unit.domain.goods import lamp

    made = quote(products=(lamp(price_basis=None),), policy=nowhere, incoterm="FOB", place="Shanghai")
    assert made.place is None and "place_differs" in codes(made)


@pytest.mark.parametrize(
    ("asked", "total", "terms", "verdict"),
    [
        (None, "5000", "T/T", None),
        ("L/C at sight", "60000", "T/T", "accepted"),
        ("L/C at sight", "49999", "T/T", "refused"),
        ("L/C at sight", None, "T/T", "check"),
        ("L/C 90 days", "60000", "T/T", "check"),
        ("T/T", "5000", "T/T", "accepted"),
        ("T/T 30/70", "5000", "T/T", "accepted"),
        ("T/T 20/80", "5000", "T/T", "refused"),
        ("T/T 30% deposit, 70% against copy of B/L", "5000", "T/T", "check"),
        ("T/T 100% after delivery", "5000", "T/T", "check"),
        ("T/T in advance", "5000", "T/T", "accepted"),
        ("D/A 60 days", "5000", "T/T", "refused"),
        ("O/A 30 days", "5000", "T/T", "refused"),
        ("O/A 30 days", "5000", "O/A 30 days", "accepted"),
        ("PayPal", "5000", "T/T or PayPal", "accepted"),
        ("PayPal", "5000", "T/T", "refused"),
        ("Alipay", "5000", "T/T", "check"),
        ("T/T", "5000", None, "check"),
        ("pagamento da mercadoria", "5000", "T/T", "check"),
    ],
)
def test_payment_terms_are_judged(asked: str | None, total: str | None, terms: str | None, verdict: str | None) -> None:
    policy = replace(POLICY, payment_terms=terms)
    assert judge(asked, policy, None if total is None else Decimal(total)) == verdict


def test_no_letter_of_credit_where_none_was_set() -> None:
    assert judge("L/C at sight", replace(POLICY, lc_from=None), Decimal(10**6)) == "refused"


def test_methods_are_words_of_their_own() -> None:
    assert methods("T/T or L/C") == {"tt", "lc"} and methods("attached, delicate, adapt") == frozenset()
