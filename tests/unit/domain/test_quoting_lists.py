"""Whose price it is: families, price lists by buyer, currencies at typed rates, bases that differ by insurance."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.domain.catalog import Carton
from app.domain.exchange import Rate, convert_price, exchange, parse_rates, round_price, stale
from app.domain.freight import insurance_premium
from app.domain.money import minor_units, round_money
from app.domain.price_lists import PriceRule, parse_price_lists, rule_for
from app.domain.quote import Quote
from app.domain.source import ComputedRef, PolicyRef
from tests.unit.domain.goods import POLICY, TODAY, cell, freight, lamp, quote, tiers, want

FAMILY = replace(POLICY, tiers_over="family")
RATED = replace(POLICY, rates="USD/CNY=7.10 2026-11-20; EUR/USD=1.08 2026-11-19")
YUAN = lamp(currency="CNY", tiers=tiers(("100", "35.50"), ("500", "30")))


def codes(made: Quote) -> set[str]:
    return {point.code for point in made.open_points} | {flag.code for flag in made.flags}


def of_family(*rows: tuple[str, str, str], policy: object = FAMILY, **more: object) -> Quote:
    goods = tuple(lamp(sku, attributes={"Family": family} if family else {}, **more) for sku, family, _ in rows)
    return quote(*(want(sku, count) for sku, _, count in rows), products=goods, policy=policy)  # type: ignore[arg-type]


def test_a_familys_quantities_together_decide_the_tier() -> None:
    made = of_family(("A", "desk", "300"), ("B", "Desk", "250"), ("C", "floor", "300"))
    assert [str(line.unit_price) for line in made.lines] == ["5.20", "5.20", "5.50"]
    assert [line.tier_quantity for line in made.lines] == [550, 550, None] and made.lines[0].tier_group == "desk"
    assert isinstance(made.lines[0].sources["tier_quantity"], ComputedRef)


def test_only_where_the_merchant_says_so() -> None:
    rows = (("A", "desk", "300"), ("B", "desk", "250"))
    assert [str(line.unit_price) for line in of_family(*rows, policy=POLICY).lines] == ["5.50", "5.50"]
    told = [lamp(sku, attributes={"Family": "desk", "Tiers over": "family"}) for sku in ("A", "B")]
    made = quote(want("A", "300"), want("B", "250"), products=tuple(told))
    assert [str(line.unit_price) for line in made.lines] == ["5.20", "5.20"]
    category = [lamp(sku, attributes={"Colour group": "matt"}) for sku in ("A", "B")]
    other = quote(
        want("A", "300"), want("B", "250"), products=tuple(category), policy=replace(POLICY, tiers_over="colour group")
    )
    assert other.lines[0].tier_group == "matt"


def test_a_family_does_not_lift_a_minimum_that_the_sheet_sets() -> None:
    small = of_family(("A", "desk", "60"), ("B", "desk", "60"))
    assert "below_moq" in codes(small)
    shared = of_family(("A", "desk", "60"), ("B", "desk", "60"), moq=None)
    assert "below_moq" not in codes(shared) and shared.lines[0].holds_from is None


@given(st.lists(st.integers(1, 2000), min_size=2, max_size=6), st.integers(0, 5), st.integers(1, 2000))
def test_more_of_a_family_never_costs_more_a_piece(counts: list[int], at: int, more: int) -> None:
    rows = [(f"S{i}", "desk", str(n)) for i, n in enumerate(counts)]
    before = of_family(*rows)
    sku, family, count = rows[at % len(rows)]
    rows[at % len(rows)] = (sku, family, str(int(count) + more))
    after = of_family(*rows)
    pairs = zip(before.lines, after.lines, strict=True)
    assert all((new.unit_price or 0) <= (old.unit_price or 0) for old, new in pairs)


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("DE=+5%; ACME GmbH=-3%", (PriceRule("DE", Decimal(5)), PriceRule("ACME GmbH", Decimal(-3)))),
        ("US=Price USA", (PriceRule("US", None, "Price USA"),)),
    ],
)
def test_price_lists_as_the_merchant_sets_them(text: str, rules: tuple[PriceRule, ...]) -> None:
    assert parse_price_lists(text) == rules


@pytest.mark.parametrize("text", ["DE", "=5%", "DE=", "DE=-100%", "DE=five%"])
def test_what_is_no_price_list(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_price_lists(text)


def test_a_buyers_own_list_goes_before_their_countrys() -> None:
    rules = parse_price_lists("DE=+5%; Acme GmbH=-3%")
    assert rule_for(rules, "ACME  GmbH", "DE") == rules[1] and rule_for(rules, "Other", "de") == rules[0]
    assert rule_for(rules, None, None) is None and rule_for(rules, "Acme", "FR") is None


def test_a_percentage_on_the_list_keeps_its_cell_and_names_the_term() -> None:
    made = quote(country="DE", policy=replace(POLICY, price_lists="DE=+5%"))
    (line,) = made.lines
    assert (line.unit_price, line.amount, line.next_tier_price) == (
        Decimal("5.46"),
        Decimal("2730.00"),
        Decimal("5.145"),
    )
    assert line.source == ComputedRef("unit_price", (cell(2, "D"), PolicyRef("price_lists")))
    assert [flag.facts for flag in made.flags if flag.code == "price_list_used"] == [{"who": "DE"}]
    assert quote(country="FR", policy=replace(POLICY, price_lists="DE=+5%")).lines[0].unit_price == Decimal("5.20")


def test_a_price_column_of_its_own() -> None:
    policy = replace(POLICY, price_lists="US=Price USA")
    goods = lamp(attributes={"Price USA": "USD 6.10"}, cells={"attributes.Price USA": cell(2, "P")})
    made = quote(products=(goods,), policy=policy, country="US")
    assert made.lines[0].unit_price == Decimal("6.10") and made.lines[0].sources["moq"] == cell(2, "P")
    lacking = quote(policy=policy, country="US")
    assert lacking.lines[0].unit_price is None and "price_missing" in codes(lacking), "the main list is not theirs"
    euros = lamp(attributes={"Price USA": "EUR 6.10"}, cells={"attributes.Price USA": cell(2, "P")})
    assert quote(products=(euros,), policy=policy, country="US").currency == "EUR"


def test_a_price_in_another_currency_is_converted_at_the_typed_rate_and_shown() -> None:
    made = quote(products=(YUAN,), policy=RATED, currency="USD")
    (line,), (shown,) = made.lines, made.exchange
    assert (line.unit_price, line.amount) == (Decimal("4.2254"), Decimal("2112.70"))
    assert line.source == ComputedRef("unit_price", (cell(2, "D"), PolicyRef("rates")))
    assert (shown.of, shown.to, shown.base, shown.currency, shown.rate, shown.on) == (
        "CNY", "USD", "USD", "CNY", Decimal("7.10"), date(2026, 11, 20),
    )  # fmt: skip
    assert quote(policy=RATED).exchange == ()


def test_the_safety_margin_works_for_the_merchant() -> None:
    careful = replace(RATED, rate_margin_percent=Decimal(2))
    # 30 / (7.10 × 0.98) = 4.31158…
    assert quote(products=(YUAN,), policy=careful, currency="USD").lines[0].unit_price == Decimal("4.3116")


def test_without_a_rate_it_stays_open() -> None:
    made = quote(want("A"), want("B"), products=(lamp("A"), replace(YUAN, sku="B")))
    assert made.lines[1].unit_price is None and made.total is None and "currency_differs" in codes(made)
    mixed = quote(want("A"), want("B"), products=(lamp("A"), replace(YUAN, sku="B")), policy=RATED)
    assert mixed.goods_total == Decimal("2600.00") + Decimal("2112.70")


def test_a_stale_rate_is_flagged() -> None:
    old = replace(RATED, rates="USD/CNY=7.10 2026-11-14")
    assert "rate_stale" in codes(quote(products=(YUAN,), policy=old, currency="USD"))
    assert "rate_stale" not in codes(quote(products=(YUAN,), policy=RATED, currency="USD"))
    assert "rate_stale" not in codes(quote(policy=old)), "a rate that is not used"
    day = exchange("CNY", "USD", parse_rates("USD/CNY=7 2026-11-23"))
    assert day is not None and stale(day, TODAY, 7), "a rate of tomorrow"


def test_freight_in_another_currency_is_converted_too() -> None:
    made = quote(
        policy=replace(RATED, incoterms_offered=()), rows=(freight(rate="100", currency="EUR"),), incoterm="CFR",
        place="Rotterdam",
    )  # fmt: skip
    # 25 cartons of 0.084 are 2.1 cbm; 100 EUR are 108 USD.
    assert made.freight == Decimal("226.80") and [each.of for each in made.exchange] == ["EUR"]


def test_freight_in_another_currency_counts_in_the_load_plan() -> None:
    goods = lamp(carton=Carton(Decimal(20), Decimal("0.084"), Decimal("12.5")))
    made = quote(products=(goods,), policy=RATED, rows=(freight(rate="100", currency="EUR"),), place="Rotterdam")
    assert made.containers is not None and [way.cost for way in made.containers.ways] == [Decimal("226.80")]


def test_rates_as_they_are_typed() -> None:
    rates = parse_rates("usd/cny = 7.10 2026-11-20; EUR/USD:1.08 2026-11-19")
    assert rates[0] == Rate("USD", "CNY", Decimal("7.10"), date(2026, 11, 20)) and len(rates) == 2
    chain = exchange("CNY", "EUR", rates)
    assert chain is not None and chain.on == date(2026, 11, 19) and round(chain.applied, 6) == Decimal("0.130412")
    assert exchange("JPY", "EUR", rates) is None


@pytest.mark.parametrize(
    "text",
    ["USD/CNY=7.10", "USD/USD=1 2026-11-20", "USD/CNY=0 2026-11-20", "USD/CNY=7 2026-13-01", "7.10 2026-11-20",
     "USD/CNY=7.1 2026-11-20; CNY/USD=0.14 2026-11-20"],
)  # fmt: skip
def test_what_is_no_rate(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_rates(text)


pairs = st.sampled_from(
    [("USD", "CNY", "7.10"), ("EUR", "USD", "1.08"), ("USD", "JPY", "151.2"), ("KWD", "USD", "3.2")]
)


@given(st.decimals("0.01", "99999", places=2), pairs, st.booleans(), st.integers(0, 2000))
def test_there_and_back_is_within_a_minor_unit(
    price: Decimal, pair: tuple[str, str, str], turned: bool, age: int
) -> None:
    base, other, rate = pair
    on = TODAY - timedelta(days=age)
    rates = (Rate(base, other, Decimal(rate), on),)
    of, to = (other, base) if turned else (base, other)
    there, back = exchange(of, to, rates), exchange(to, of, rates)
    assert there is not None and back is not None
    amount = round_money(price, of)
    assume(amount > 0)
    again = convert_price(convert_price(amount, there), back)
    assert abs(again - amount) <= Decimal(1).scaleb(-minor_units(of))


@given(st.decimals("0.001", "9999", places=4), st.decimals("0", "30", places=2))
def test_a_margin_never_lowers_a_price(price: Decimal, margin: Decimal) -> None:
    rates = parse_rates("USD/CNY=7.10 2026-11-20")
    plain, careful = exchange("CNY", "USD", rates), exchange("CNY", "USD", rates, margin)
    assert plain is not None and careful is not None
    assert 0 < convert_price(price, plain) <= convert_price(price, careful)


@pytest.mark.parametrize(
    ("price", "currency", "rounded"),
    [("4.22535", "USD", "4.2254"), ("4.2000", "USD", "4.20"), ("4.2500001", "USD", "4.25"), ("4.125", "USD", "4.125"),
     ("151.204", "JPY", "151.2"), ("151.996", "JPY", "152"), ("1.23456", "KWD", "1.23456")],
)  # fmt: skip
def test_a_worked_out_price_is_two_digits_finer_than_money(price: str, currency: str, rounded: str) -> None:
    assert str(round_price(Decimal(price), currency)) == rounded


def test_bases_that_differ_by_insurance_become_one() -> None:
    goods = (lamp("A", price_basis="CFR Hamburg"), lamp("B", price_basis="CIF Hamburg"))
    made = quote(want("A"), want("B"), products=goods)
    premium = insurance_premium(Decimal("5.20"), Decimal("0.3"), Decimal(10), "USD")
    assert (made.incoterm, made.place, made.price_basis) == ("CIF", "Hamburg", "CIF Hamburg")
    assert made.lines[0].unit_price == Decimal("5.2172")
    assert round_money(Decimal("5.2172"), "USD") == Decimal("5.20") + premium
    assert made.lines[0].source == ComputedRef("unit_price", (cell(2, "D"), PolicyRef("insurance_percent")))
    assert made.lines[1].unit_price == Decimal("5.20") and made.lines[1].source == cell(2, "D")
    assert {line.price_basis for line in made.lines} == {"CIF Hamburg"}


def test_other_bases_stay_apart_and_each_line_says_its_own() -> None:
    goods = (lamp("A", price_basis="EXW Yiwu"), lamp("B", price_basis="FOB Ningbo"))
    made = quote(want("A"), want("B"), products=goods)
    assert "basis_differs" in codes(made) and made.incoterm is None
    assert [line.price_basis for line in made.lines] == ["EXW Yiwu", "FOB Ningbo"]
    blind = replace(POLICY, insurance_percent=None)
    sea = (lamp("A", price_basis="CFR Hamburg"), lamp("B", price_basis="CIF Hamburg"))
    assert "basis_differs" in codes(quote(want("A"), want("B"), products=sea, policy=blind))
