"""Charges beside the goods, samples, smallest order, colours: what the sheet says, what the terms say, else open."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.charges import Fee, parse_charges, parse_fee
from app.domain.money import round_money
from app.domain.quote import Quote
from app.domain.quote_parts import Part
from app.domain.source import PolicyRef
from tests.unit.domain.goods import POLICY, cell, freight, lamp, quote, tiers, want


def codes(made: Quote) -> list[str]:
    return [point.code for point in made.open_points]


@pytest.mark.parametrize(
    ("text", "header", "fee"),
    [
        ("USD 50/order", "", Fee(Decimal(50), "USD", "order")),
        ("$0.05 per pc", "", Fee(Decimal("0.05"), None, "unit")),
        ("800元", "模具费", Fee(Decimal(800), "CNY", None)),
        ("€1,250.00 per design", "", Fee(Decimal("1250.00"), "EUR", "line")),
        ("50", "Logo charge (USD/pc)", Fee(Decimal(50), "USD", "unit")),
        ("0.30 each", "", Fee(Decimal("0.30"), None, "unit")),
        ("free", "", Fee(Decimal(0))),
        ("免费", "样品费", Fee(Decimal(0))),
        ("ask us", "", None),
        ("50-80", "", None),
        ("", "", None),
        ("-5", "", None),
        (" " * 30_000 + "x", "", None),
        ("USD" + " " * 70 + "x", "", None),
    ],
)
def test_a_charge_in_a_cell(text: str, header: str, fee: Fee | None) -> None:
    assert parse_fee(text, header) == fee


def test_charges_as_the_merchant_sets_them() -> None:
    fees = parse_charges("mould=800/line; Logo = 50/order\npackaging=0.12/unit")
    assert fees["logo"] == Fee(Decimal(50), None, "order") and fees["packaging"].per == "unit"
    for wrong in ("logo", "logo=50", "logo=50/week", "paint=5/order", "logo=1/order;logo=2/order", "logo=-1/order"):
        with pytest.raises(ValueError, match="logo|paint"):
            parse_charges(wrong)


def test_a_mould_in_the_sheet_is_charged_once_a_line_with_its_cell() -> None:
    goods = lamp(attributes={"Mould cost (USD)": "800"}, cells={"attributes.Mould cost (USD)": cell(2, "M")})
    made = quote(products=(goods,), charges=("mould",))
    (charge,) = made.charges
    assert (charge.code, charge.text, charge.amount, charge.per, charge.sku) == (
        "mould", "Mould cost (USD)", Decimal("800.00"), "line", "DL-204",
    )  # fmt: skip
    assert charge.source == cell(2, "M")
    assert made.goods_total == Decimal("2600.00") and made.total == Decimal("3400.00")
    assert made.deposit == Decimal("1020.00") and quote(products=(goods,)).charges == ()


def test_a_logo_whose_price_does_not_say_per_what_stays_open() -> None:
    bare = quote(products=(lamp(attributes={"Logo charge": "0.10"}),), charges=("logo",))
    assert bare.charges == () and codes(bare) == ["charge_unknown"] and bare.total == Decimal("2600.00")
    told = quote(products=(lamp(attributes={"Logo charge": "0.10/pc"}),), charges=("logo",))
    assert [charge.amount for charge in told.charges] == [Decimal("50.00")]
    assert told.charges[0].rate == Decimal("0.10")


def test_charges_of_the_terms_reach_every_line_or_the_order() -> None:
    policy = replace(POLICY, charges="logo=50/line; artwork=30/order; packaging=0.12/unit")
    goods = (lamp("A"), lamp("B"))
    made = quote(
        want("A"), want("B", "1000"), products=goods, policy=policy, charges=("logo", "artwork", "packaging", "express")
    )
    told = [(charge.code, charge.sku, str(charge.amount)) for charge in made.charges]
    assert told == [
        ("logo", "A", "50.00"), ("logo", "B", "50.00"), ("artwork", None, "30.00"), ("packaging", "A", "60.00"),
        ("packaging", "B", "120.00"),
    ]  # fmt: skip
    assert codes(made) == ["charge_unknown"] and made.charges[0].source == PolicyRef("charges")
    blind = quote(want("A", None), products=goods, policy=policy, charges=("packaging",))
    assert blind.charges == () and "charge_unknown" in codes(blind)


def test_a_charge_in_another_currency_needs_a_rate() -> None:
    goods = lamp(attributes={"Mould cost": "CNY 7100"})
    assert quote(products=(goods,), charges=("mould",)).charges == ()
    policy = replace(POLICY, rates="USD/CNY=7.10 2026-11-20")
    made = quote(products=(goods,), charges=("mould",), policy=policy)
    assert [charge.amount for charge in made.charges] == [Decimal("1000.00")]


@given(
    st.lists(st.tuples(st.decimals("0.01", "500", places=3), st.integers(1, 9999)), min_size=1, max_size=5),
    st.decimals("0", "900", places=2),
    st.decimals("0", "9", places=3),
    st.sampled_from(["USD", "JPY", "KWD"]),
)
def test_the_total_is_lines_and_charges_and_carriage(
    rows: list[tuple[Decimal, int]], plate: Decimal, print_: Decimal, currency: str
) -> None:
    goods = tuple(lamp(f"S{at}", tiers=tiers(("1", str(p))), currency=currency) for at, (p, _) in enumerate(rows))
    policy = replace(POLICY, currency=currency, charges=f"plate={plate}/order; logo={print_}/unit")
    made = quote(
        *(want(f"S{at}", str(n)) for at, (_, n) in enumerate(rows)),
        products=goods, policy=policy, charges=("plate", "logo"), incoterm="CIF", place="Rotterdam",
        rows=(freight(currency=currency),),
    )  # fmt: skip
    lines = sum(round_money(price * count, currency) for price, count in rows)
    charged = round_money(plate, currency) + sum(round_money(print_ * count, currency) for _, count in rows)
    assert made.charges_total == charged and made.freight is not None and made.insurance is not None
    assert made.total == lines + charged + made.freight + made.insurance
    assert made.deposit is not None and made.balance == made.total - made.deposit


SAMPLED = lamp(attributes={"Sample price": "USD 12/pc"}, cells={"attributes.Sample price": cell(2, "S")})


def test_a_sample_has_its_own_price() -> None:
    made = quote(want(quantity="2"), products=(SAMPLED,), sample=True)
    (line,) = made.lines
    assert (line.sample, line.unit_price, line.amount, line.tier_from) == (True, 12, Decimal("24.00"), None)
    assert line.source == cell(2, "S") and line.next_tier_price is None and line.holds_from is None
    assert codes(made) == [] and "below_moq" not in {flag.code for flag in made.flags}


def test_samples_beside_an_order_are_no_samples() -> None:
    assert quote(want(quantity="100"), products=(SAMPLED,), sample=True).lines[0].unit_price == Decimal("5.50")
    assert quote(want(quantity="2"), products=(SAMPLED,)).lines[0].unit_price == Decimal("5.50")


def test_a_sample_without_a_price_is_open_and_never_invented() -> None:
    made = quote(want(quantity="2"), sample=True)
    assert "sample_price_missing" in codes(made) and not made.lines[0].sample
    free = quote(want(quantity="2"), sample=True, policy=replace(POLICY, sample_policy="free"))
    assert "sample_price_missing" not in codes(free)
    foreign = quote(want(quantity="2"), products=(lamp(attributes={"Sample price": "EUR 12"}),), sample=True)
    assert "sample_price_missing" in codes(foreign)


def test_below_the_minimum_the_price_is_that_of_the_minimum() -> None:
    made = quote(want(quantity="99"))
    (line,) = made.lines
    assert (line.unit_price, line.amount) == (Decimal("5.50"), Decimal("544.50"))
    assert (line.holds_from, line.minimum_amount, line.tier_from) == (100, Decimal("550.00"), 100)
    assert codes(made) == ["below_moq"] and "below_moq" in {flag.code for flag in made.flags}
    enough = quote(want(quantity="100")).lines[0]
    assert enough.holds_from is None and enough.minimum_amount is None


def test_the_minimum_of_each_colour() -> None:
    goods = lamp(attributes={"moq_per": "colour"})
    parts = (Part("black", Decimal(450)), Part("white", Decimal(50)))
    made = quote(want(breakdown=parts), products=(goods,))
    assert [(p.code, p.facts.get("part")) for p in made.open_points] == [("below_moq_part", "white")]
    assert "below_moq" in {flag.code for flag in made.flags} and made.lines[0].breakdown == parts
    assert codes(quote(want(breakdown=parts))) == [], "a minimum for the product as a whole"


def test_the_smallest_order_value() -> None:
    policy = replace(POLICY, minimum_order_value=Decimal("2600.01"))
    made = quote(policy=policy)
    assert codes(made) == ["order_below_minimum"] and made.total == Decimal("2600.00")
    assert made.flags[-1].evidence == PolicyRef("minimum_order_value")
    assert codes(quote(policy=replace(POLICY, minimum_order_value=Decimal(2600)))) == []
    euros = lamp(currency="EUR")
    assert codes(quote(products=(euros,), policy=policy)) == [], "nobody knows without a rate"
    known = replace(policy, rates="EUR/USD=1.00 2026-11-20")
    assert codes(quote(products=(euros,), policy=known)) == ["order_below_minimum"]


def test_pieces_become_sets_where_the_sheet_counts_them() -> None:
    goods = lamp(unit="set", attributes={"Pcs/set": "4"}, tiers=tiers(("1", "10")), moq=None)
    assert quote(want(quantity="400", unit="pc"), products=(goods,)).lines[0].quantity == 100
    assert "unit_differs" in codes(quote(want(quantity="402", unit="pc"), products=(goods,)))
    plain = lamp(unit="set", tiers=tiers(("1", "10")), moq=None)
    assert quote(want(quantity="400", unit="pc"), products=(plain,)).lines[0].quantity == 400


@pytest.mark.parametrize(
    ("of", "to", "count"), [("t", "kg", "2500"), ("kg", "t", "0.0025"), ("yard", "m", "2.2860"), ("kg", "m", None)]
)
def test_measures_of_one_kind_are_converted(of: str, to: str, count: str | None) -> None:
    made = quote(want(quantity="2.5", unit=of), products=(lamp(unit=to, moq=None),))
    assert made.lines[0].quantity == (None if count is None else Decimal(count))
