"""Products of several lists in one quote: bases, currencies, ports of loading."""

import pytest

from app.domain.quote import Quote
from tests.unit.domain.goods import POLICY, freight, lamp, quote, tiers, want


def points(made: Quote) -> dict[str, dict[str, str]]:
    return {point.code: dict(point.facts) for point in made.open_points}


def of(*products: dict[str, object], **more: object) -> Quote:
    goods = tuple(lamp(f"P{at}", **facts) for at, facts in enumerate(products))
    return quote(*(want(each.sku) for each in goods), products=goods, **more)


@pytest.mark.parametrize(
    ("bases", "place"),
    [
        (("FOB", "FOB Ningbo"), "Ningbo"),
        (("FOB", None), "Ningbo"),
        ((None, None), "Ningbo"),
        (("FOB Yantian",), "Yantian"),
    ],
)
def test_a_sheet_without_a_port_takes_the_merchants(bases: tuple[str | None, ...], place: str) -> None:
    made = of(*({"price_basis": basis} for basis in bases))
    assert (made.incoterm, made.place, "basis_differs" in points(made)) == ("FOB", place, False)


def test_different_bases_are_never_one_offer() -> None:
    made = of({"price_basis": "EXW"}, {"price_basis": "FOB Ningbo"})
    assert made.incoterm is None and points(made)["basis_differs"] == {"bases": "EXW, FOB Ningbo"}
    unknown = of({"price_basis": None}, {"price_basis": "FOB Ningbo"}, policy=type(POLICY)(currency="USD"))
    assert unknown.incoterm is None and "price_basis_missing" in points(unknown)


def test_a_price_without_a_currency_is_in_the_merchants_and_not_in_its_neighbours() -> None:
    bare = type(POLICY)(price_basis="FOB Ningbo")
    made = of({"currency": "JPY"}, {"currency": None}, policy=bare)
    assert made.currency == "JPY" and made.lines[1].unit_price is None and made.total is None
    assert points(made)["currency_missing"]["sku"] == "P1"
    merchant = of({"currency": None}, {"currency": "USD"})
    assert merchant.currency == "USD" and merchant.total is not None
    other = of({"currency": "JPY"}, {"currency": None})
    assert other.currency == "USD" and points(other)["currency_differs"] == {
        "sku": "P0", "name": "LED desk lamp", "currency": "JPY", "wanted": "USD",
    }  # fmt: skip


def test_a_product_without_a_price_has_no_say_in_the_currency() -> None:
    made = of({"currency": "EUR"}, {"currency": None, "tiers": ()})
    assert made.currency == "EUR" and made.lines[0].amount is not None
    assert points(made)["price_missing"]["sku"] == "P1" and "currency_differs" not in points(made)


def test_freight_is_from_the_port_of_the_basis() -> None:
    rows = (freight(rate="50", origin="Shanghai"), freight(rate="90", origin="Ningbo"), freight(rate="95"))
    goods = lamp(tiers=tiers(("1", "1")))
    asked = {"incoterm": "CFR", "place": "Rotterdam"}
    # 500 pieces in 25 cartons of 0.084 cubic metres: 2.1.
    assert str(quote(products=(goods,), rows=rows, **asked).freight) == "189.00"
    assert str(quote(products=(goods,), rows=rows[:1], **asked).freight) == "105.00"
