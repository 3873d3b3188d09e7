"""Prices, totals, discounts and packing: against published examples and against what must always hold."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.domain.catalog import Carton
from app.domain.discount import bargain
from app.domain.guards_goods import hazard
from app.domain.money import minor_units, percent_of, round_money
from app.domain.packing import pack, tidy
from app.domain.pricing import in_product_unit, minimum_order, next_tier, price_line, tier_for
from tests.unit.domain.goods import POLICY, TODAY, lamp, quote, tiers, want

prices = st.decimals("0.01", "9999", places=4)
quantities = st.integers(1, 100_000).map(Decimal)
currencies = st.sampled_from(["USD", "EUR", "JPY", "KWD", "KRW", "CNY", "BHD"])


@pytest.mark.parametrize(
    ("currency", "amount", "rounded"),
    [
        ("USD", "2.675", "2.68"), ("EUR", "0.005", "0.01"), ("JPY", "1234.5", "1235"), ("KRW", "0.49", "0"),
        ("KWD", "1.2345", "1.235"), ("BHD", "1.0005", "1.001"), ("VND", "99.5", "100"), ("CLP", "12.4", "12"),
        ("TND", "0.0004", "0.000"), ("USD", "40.3551", "40.36"), ("USD", "372.4582", "372.46"),
    ],
)  # fmt: skip
def test_money_rounds_half_up_to_the_minor_unit_of_iso_4217(currency: str, amount: str, rounded: str) -> None:
    assert str(round_money(Decimal(amount), currency)) == rounded


@given(st.lists(st.tuples(prices, quantities), min_size=1, max_size=6), currencies)
def test_the_goods_total_is_the_sum_of_rounded_lines(rows: list[tuple[Decimal, Decimal]], currency: str) -> None:
    products = tuple(lamp(f"S-{i}", tiers=tiers(("1", str(p))), currency=currency) for i, (p, _) in enumerate(rows))
    made = quote(*(want(f"S-{i}", str(q)) for i, (_, q) in enumerate(rows)), products=products)
    assert made.goods_total == sum(round_money(p * q, currency) for p, q in rows) == made.total
    assert -made.total.as_tuple().exponent == minor_units(currency)  # type: ignore[operator, union-attr]


@given(prices, quantities, st.decimals("0.1", "100", places=2), currencies)
def test_deposit_and_balance_make_the_total(price: Decimal, count: Decimal, percent: Decimal, currency: str) -> None:
    made = quote(
        want(quantity=str(count)),
        products=(lamp(tiers=tiers(("1", str(price))), currency=currency),),
        policy=replace(POLICY, deposit_percent=percent),
    )
    assert made.total is not None and made.deposit == percent_of(percent, made.total, currency)
    assert made.deposit + (made.balance or 0) == made.total and (made.balance or 0) >= 0


@given(st.lists(st.tuples(st.integers(1, 5000), prices), min_size=1, max_size=5, unique_by=lambda t: t[0]), quantities)
def test_a_quantity_takes_the_highest_tier_it_reaches(steps: list[tuple[int, Decimal]], count: Decimal) -> None:
    ladder = tiers(*((str(q), str(p)) for q, p in steps))
    chosen = tier_for(ladder, count)
    assert chosen is not None
    reached = [tier for tier in ladder if tier.min_quantity <= count]
    assert chosen.min_quantity == (max(t.min_quantity for t in reached) if reached else min(q for q, _ in steps))
    better = next_tier(ladder, count)
    if better is not None:
        assert better.min_quantity > count and better.unit_price < chosen.unit_price


@given(st.lists(st.decimals("0.01", "99", places=2), min_size=2, max_size=5, unique=True), quantities, quantities)
def test_falling_tiers_never_raise_the_price_with_the_quantity(
    falls: list[Decimal], one: Decimal, two: Decimal
) -> None:
    steps = [(str(10**i), str(p)) for i, p in enumerate(sorted(falls, reverse=True))]
    low, high = sorted((one, two))
    cheap, dear = tier_for(tiers(*steps), high), tier_for(tiers(*steps), low)
    assert cheap is not None and dear is not None and cheap.unit_price <= dear.unit_price


def test_price_knows_its_cell_and_the_next_tier() -> None:
    line = price_line(lamp(), want(quantity="500"), "USD").line
    assert (line.unit_price, line.amount, line.tier_from) == (Decimal("5.20"), Decimal("2600.00"), 500)
    assert line.source is not None and line.source.column == "D"  # type: ignore[union-attr]
    assert (line.next_tier_from, line.next_tier_price) == (1000, Decimal("4.90"))


def test_what_is_not_known_is_an_open_point_and_never_a_number() -> None:
    none = price_line(lamp(tiers=(), lead_days=None), want(), "USD")
    assert none.line.unit_price is None and none.line.amount is None
    assert {point.code for point in none.open_points} == {"price_missing", "lead_time_unknown"}
    assert [flag.code for flag in none.flags] == ["price_missing"]
    other = price_line(lamp(currency="EUR"), want(), "USD")
    assert other.line.unit_price is None and "currency_differs" in {p.code for p in other.open_points}
    blind = price_line(lamp(), want(quantity=None), "USD")
    assert blind.line.amount is None and "quantity_missing" in {p.code for p in blind.open_points}


def test_below_the_minimum_order_is_flagged_with_its_cell() -> None:
    small = price_line(lamp(), want(quantity="99"), "USD")
    assert [flag.code for flag in small.flags] == ["below_moq"] and small.flags[0].evidence is not None
    assert price_line(lamp(), want(quantity="100"), "USD").flags == ()
    assert minimum_order(lamp(moq=None)) == 100
    assert minimum_order(lamp(moq=None, tiers=tiers(("1", "5")))) is None


@pytest.mark.parametrize(
    ("unit", "product_unit", "quantity", "counted"),
    [
        ("dozen", "pc", "10", "120"), ("carton", "pc", "3", "60"), ("pc", "pc", "7", "7"), (None, "pc", "7", "7"),
        ("set", "pc", "5", "5"), ("kg", "pc", "5", None), ("pc", "kg", "5", None), ("box", "pc", "2", None),
    ],
)  # fmt: skip
def test_quantities_are_counted_in_the_products_unit(
    unit: str | None, product_unit: str, quantity: str, counted: str | None
) -> None:
    got = in_product_unit(lamp(unit=product_unit), Decimal(quantity), unit)
    assert got == (None if counted is None else Decimal(counted))


def test_a_carton_of_the_tradebook_has_its_volume() -> None:
    carton = Carton(Decimal(12), length_cm=Decimal(60), width_cm=Decimal(40), height_cm=Decimal(35))
    assert carton.volume == Decimal("0.084")
    packed = pack(Decimal(25), replace(carton, gross_kg=Decimal("9.5")))
    assert (packed.cartons, packed.cbm, packed.gross_kg) == (3, Decimal("0.252"), Decimal("28.5"))
    assert pack(Decimal(25), Carton()) == pack(None, carton)


@given(st.integers(1, 10**6), st.integers(1, 500))
def test_cartons_hold_all_pieces_and_none_is_empty(pieces: int, each: int) -> None:
    count = pack(Decimal(pieces), Carton(Decimal(each))).cartons
    assert count is not None and (count - 1) * each < pieces <= count * each


def test_goods_sold_by_the_carton_are_cartons_already() -> None:
    line = price_line(lamp(unit="carton"), want(quantity="500", unit="carton"), "USD").line
    assert (line.cartons, line.cbm) == (500, Decimal(42))


@given(st.decimals("0", "1000000", places=5))
def test_tidy_keeps_the_value_and_drops_the_exponent(value: Decimal) -> None:
    assert tidy(value) == value and "E" not in str(tidy(value))


@given(st.decimals("0.01", "60", places=2), st.decimals("0", "40", places=2), prices, quantities)
def test_no_discount_goes_below_the_floor(asked: Decimal, limit: Decimal, price: Decimal, count: Decimal) -> None:
    made = quote(
        want(quantity=str(count)),
        products=(lamp(tiers=tiers(("1", str(price)))),),
        policy=replace(POLICY, max_discount_percent=limit),
        discount_percent=asked,
    )
    assert made.goods_total is not None
    if asked > limit:
        assert made.discount is None and "discount_over_limit" in {flag.code for flag in made.flags}
    else:
        assert made.discount == percent_of(asked, made.goods_total, "USD")
        assert made.discount <= made.goods_total * limit / 100 + Decimal("0.005")


@given(prices, prices, quantities, st.decimals("0", "40", places=2))
def test_a_target_price_is_granted_only_within_the_floor(
    price: Decimal, target: Decimal, count: Decimal, limit: Decimal
) -> None:
    assume(target < price)
    made = quote(
        want(quantity=str(count), target_price=target, currency="USD"),
        products=(lamp(tiers=tiers(("1", str(price)))),),
        policy=replace(POLICY, max_discount_percent=limit),
    )
    granted = (price - target) / price * 100 <= limit
    assert (made.discount is not None) == (granted and round_money((price - target) * count, "USD") > 0) or granted
    if not granted:
        assert made.discount is None and made.total == made.goods_total


def test_target_prices_are_judged_line_by_line() -> None:
    def verdict(target: str, currency: str | None = "USD", limit: Decimal | None = Decimal(5)) -> dict[str, str]:
        asked = want(target_price=Decimal(target), currency=currency)
        line = price_line(lamp(), asked, "USD").line
        deal = bargain([asked], [line], None, replace(POLICY, max_discount_percent=limit), "USD", line.amount)
        return dict(deal.targets)

    assert verdict("5.20") == {"DL-204": "met"}
    assert verdict("4.94") == {"DL-204": "granted"}
    assert verdict("4.93") == {"DL-204": "refused"}
    assert verdict("4.94", "EUR") == {"DL-204": "check"}
    assert verdict("4.94", limit=None) == {"DL-204": "check"}
    assert verdict("0") == {}


def test_a_wish_of_nothing_is_no_wish() -> None:
    made = quote(discount_percent=Decimal(0))
    assert made.discount is None and made.flags == ()


def test_the_quote_ends_when_the_policy_says() -> None:
    made = quote()
    assert made.valid_until == TODAY + timedelta(days=30) and made.issued == TODAY
    assert quote(policy=replace(POLICY, validity_days=None)).valid_until is None


def test_a_deadline_shorter_than_the_lead_time_is_flagged() -> None:
    assert "deadline_too_short" in {f.code for f in quote(deadline=TODAY + timedelta(days=29)).flags}
    assert quote(deadline=TODAY + timedelta(days=30)).flags == ()


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"attributes": {"Battery": "UN3481 packed with equipment"}}, ("attributes.Battery", "UN3481", True)),
        ({"attributes": {"Battery": "li-ion 2000 mAh"}}, ("attributes.Battery", "UN3481", False)),
        ({"name": "充电宝"}, ("name", "UN3480", False)),
        ({"name": "Unique UNO 3000 lamp"}, None),
    ],
)
def test_dangerous_goods_are_what_the_sheet_says(
    changes: dict[str, object], found: tuple[str, str, bool] | None
) -> None:
    seen = hazard(lamp(**changes))
    assert (seen and (seen.field, seen.un, seen.named)) == found
