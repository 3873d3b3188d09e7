"""What an independent look at quotations found: private cells, prices in the offered term, one product on two lines."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.catalog import Carton
from app.domain.freight import insurance_premium, loads
from app.domain.money import round_money
from app.domain.offer_term import Asked
from app.domain.plain import plain
from app.domain.policy import Policy
from app.domain.pricing import below_minimum
from app.domain.quote import Quote
from app.domain.quoting import QuoteAsk, Shop, make_quote
from app.domain.source import ComputedRef, PolicyRef
from app.domain.versions import Changes, changed_ask, snapshot_of
from app.rules import pack
from app.words import Words
from tests.unit.domain.goods import POLICY, TODAY, cell, freight, lamp, quote, tiers, want

D = Decimal
CHARGED = replace(
    POLICY,
    pickup_charges="50 USD/shipment", port_charges="60 USD/shipment + 10 USD/cbm", loading_charges="20 USD/shipment",
)  # fmt: skip
ROWS = (freight("LCL", "100"), freight("FCL20", "900", "container"))


def codes(made: Quote) -> list[str]:
    return [point.code for point in made.open_points]


def reads_well(made: Quote) -> None:
    for language in ("en", "zh"):
        words = Words(language)
        texts = [words.notice("open", point.code, point.facts) for point in made.open_points]
        texts += [words.notice("flag", flag.code, flag.facts) for flag in made.flags]
        assert all("{" not in text and " ." not in text and not text.startswith("open-") for text in texts), texts


def test_no_cell_of_a_private_column_gets_into_a_quote_or_what_is_kept_of_it() -> None:
    cells = {"sku": cell(2, "A"), "floor_cost": cell(2, "K"), "attributes.Factory price": cell(2, "L")}
    goods = lamp(cells=cells, floor_cost=D("3.33"), attributes={"Factory price": "3.10"})
    shop, ask = Shop({goods.sku: goods}, (), POLICY), QuoteAsk((want(),))
    made = make_quote(ask, shop, TODAY)
    told = str(plain(made, Words("en").notice)) + str(snapshot_of(ask, shop, TODAY, made).products[0].floor_cost)
    assert "floor_cost" not in told and "'K'" not in told and "'L'" not in told
    assert made.lines[0].sources["sku"] == cell(2, "A")
    assert "floor_cost" not in snapshot_of(ask, shop, TODAY, made).products[0].cells


@pytest.mark.parametrize(
    ("basis", "code", "goods"),
    [
        ("FOB Ningbo", "EXW", "2469.00"), ("FOB Ningbo", "FCA", "2519.00"), ("FOB Ningbo", "FAS", "2580.00"),
        ("EXW Ningbo", "FOB", "2731.00"), ("EXW Ningbo", "FCA", "2650.00"), ("FAS Ningbo", "FOB", "2620.00"),
    ],
)  # fmt: skip
def test_unit_prices_are_in_the_term_offered_and_no_cost_stands_beside_them(basis: str, code: str, goods: str) -> None:
    made = quote(products=(lamp(price_basis=basis),), policy=CHARGED, incoterm=code)
    line = made.lines[0]
    assert made.price_basis == line.price_basis == f"{code} Ningbo" == f"{made.incoterm} {made.place}"
    assert (made.charges, made.goods_total, made.total) == ((), D(goods), D(goods))
    assert line.unit_price == D(goods) / 500 and line.next_tier_price is None
    assert isinstance(line.source, ComputedRef) and line.source.sources[0] == tiers(("1", "1"), ("2", "1"))[1].source
    charged = {ref.policy for ref in line.source.sources if isinstance(ref, PolicyRef)}
    assert charged <= {"pickup_charges", "port_charges", "loading_charges"} and charged
    assert made.deposit == round_money(D(goods) * 30 / 100, "USD")


def test_with_carriage_the_charges_at_origin_are_in_the_prices_too() -> None:
    made = quote(products=(lamp(price_basis="EXW Ningbo"),), policy=CHARGED, rows=ROWS, incoterm="CIF",
                 place="Rotterdam")  # fmt: skip
    assert (made.price_basis, made.incoterm, made.charges) == ("FOB Ningbo", "CIF", ())
    assert (made.goods_total, made.freight) == (D("2731.00"), D("210.00"))
    assert made.insurance == insurance_premium(D("2941.00"), D("0.3"), D(10), "USD")
    assert made.total == D("2941.00") + made.insurance


AMOUNTS = st.tuples(st.integers(1, 5000), st.decimals("0.05", "90", places=2), st.integers(1, 60))


@given(st.lists(AMOUNTS, min_size=1, max_size=6), st.booleans(), st.sampled_from(["EXW", "FCA", "FAS"]))
def test_the_spread_is_exact_whatever_is_sold(rows: list[tuple[int, D, int]], packed: bool, code: str) -> None:
    goods = tuple(
        lamp(f"A-{at}", tiers=tiers(("1", str(price))), moq=None, carton=Carton(D(each), D("0.05")) if packed else
             Carton())
        for at, (_, price, each) in enumerate(rows)
    )  # fmt: skip
    wanted = [want(f"A-{at}", str(count)) for at, (count, _, _) in enumerate(rows)]
    policy = replace(CHARGED, port_charges="60 USD/shipment")
    made = quote(*wanted, products=goods, policy=policy, incoterm=code)
    plain_total = sum((round_money(price * count, "USD") for count, price, _ in rows), D(0))
    less = {"EXW": D(110), "FCA": D(60), "FAS": D(20)}[code]
    amounts = [line.amount or D(0) for line in made.lines]
    assert made.total == made.goods_total == sum(amounts, D(0)) and made.charges == ()
    assert all(
        line.amount == round_money((line.unit_price or D(0)) * (line.quantity or D(0)), "USD") for line in made.lines
    )
    if made.incoterm == "FOB":
        assert codes(made) == ["term_not_derivable"] and made.total == plain_total
    else:
        # A unit price ends at a hundredth of a cent, an amount at a cent.
        loose = sum((D(count) * D("0.00005") + D("0.005") for count, _, _ in rows), D(0))
        assert abs((made.total or D(0)) - (plain_total - less)) <= loose


def test_by_volume_where_it_is_known_else_by_value() -> None:
    bulky, dear = lamp("A", carton=Carton(D(10), D("0.3"))), lamp("B", carton=Carton(D(100), D("0.1")))
    made = quote(want("A"), want("B"), products=(bulky, dear), policy=CHARGED, incoterm="EXW")
    off = [D("5.20") - (line.unit_price or 0) for line in made.lines]
    # 15.5 cubic metres: 50 + 60 + 155 by 15 to 0.5.
    assert off == [D("0.5129"), D("0.0171")]
    flat = replace(CHARGED, port_charges="60 USD/shipment")
    plain_goods = (lamp("A", carton=Carton()), lamp("B", carton=Carton(), tiers=tiers(("100", "15.60"))))
    prices = [
        line.unit_price for line in quote(want("A"), want("B"), products=plain_goods, policy=flat, incoterm="EXW").lines
    ]
    assert prices == [D("5.145"), D("15.435")]


@pytest.mark.parametrize("quantity", [None, "10"])
def test_what_cannot_bear_the_charges_stays_on_the_price_basis(quantity: str | None) -> None:
    policy = replace(CHARGED, port_charges="60 USD/shipment")
    made = quote(want(quantity=quantity), policy=policy, incoterm="EXW")
    assert (made.price_basis, made.incoterm, made.charges) == ("FOB Ningbo", "FOB", ())
    assert "term_not_derivable" in codes(made) and made.lines[0].unit_price == D("5.50")
    reads_well(made)


def test_a_container_asked_for_tells_what_it_lacks() -> None:
    goods = (lamp("A"), lamp("B", carton=Carton(D(20))), lamp("C", carton=Carton()))
    made = quote(want("A"), want("B"), want("C"), products=goods, container="20GP")
    point = next(point for point in made.open_points if point.code == "container_needs_carton")
    assert made.containers is None and point.facts == {"container": "20GP", "skus": "B, C"}
    reads_well(made)
    assert "container_needs_carton" not in codes(quote(want("A"), products=goods, container="20GP"))
    assert "container_needs_carton" not in codes(quote(want("B"), products=goods))


def test_two_lines_of_one_product_count_together() -> None:
    made = quote(want(quantity="60"), want(quantity="50"))
    assert [line.quantity for line in made.lines] == [D(60), D(50)]
    assert {line.unit_price for line in made.lines} == {D("5.50")} and "below_moq" not in codes(made)
    assert not any(below_minimum(line) for line in made.lines) and made.goods_total == D("605.00")
    assert {line.holds_from for line in made.lines} == {None}
    assert {line.unit_price for line in quote(want(quantity="450"), want(quantity="600")).lines} == {D("4.90")}
    few = quote(want(quantity="60"), want(quantity="30"))
    assert codes(few).count("below_moq") == 2 and all(below_minimum(line) for line in few.lines)


def test_a_product_in_a_family_still_meets_its_own_minimum_by_all_its_lines() -> None:
    goods = tuple(lamp(sku, attributes={"Family": "F"}) for sku in ("A", "B"))
    policy = replace(POLICY, tiers_over="family")
    made = quote(want("A", "60"), want("A", "50"), want("B", "900"), products=goods, policy=policy)
    assert {line.unit_price for line in made.lines} == {D("4.90")} and "below_moq" not in codes(made)


def test_sums_name_the_cell_that_makes_a_family() -> None:
    cells = {"attributes.Family": cell(2, "M")}
    goods = tuple(lamp(sku, attributes={"Family": "F"}, cells=cells) for sku in ("A", "B"))
    made = quote(want("A"), want("B"), products=goods, policy=replace(POLICY, tiers_over="family"))
    for name in ("goods_total", "total"):
        assert "'M'" in str(made.sources[name]), name
    alone = quote(want("A"), products=goods, policy=replace(POLICY, tiers_over="family"))
    assert "'M'" not in str(alone.sources["total"])


def test_a_currency_without_a_rate_names_both_and_the_setting() -> None:
    made = quote(products=(lamp(currency="CNY"),), currency="EUR")
    point = next(point for point in made.open_points if point.code == "currency_differs")
    assert (point.facts["currency"], point.facts["wanted"], made.total) == ("CNY", "EUR", None)
    for language in ("en", "zh"):
        said = Words(language).notice("open", point.code, point.facts)
        assert all(part in said for part in ("CNY", "EUR", "rates")), said


def test_an_old_rule_is_told_with_the_offer_made() -> None:
    asked = Asked("DAP", "Rotterdam", None, None, "DDU")
    policy = replace(POLICY, destination_charges="80 USD/shipment")
    made = make_quote(QuoteAsk((want(),), asked), Shop({"DL-204": lamp()}, ROWS, policy), TODAY)
    flag = next(flag for flag in made.flags if flag.code == "incoterm_obsolete")
    assert flag.facts == {"old": "DDU", "new": "DAP", "offered": "DAP Rotterdam"}
    reads_well(made)
    again = changed_ask(QuoteAsk((want(),)), Changes(incoterm="DAP", place="Oslo", written="DDU"))
    assert again.asked == Asked("DAP", "Oslo", None, None, "DDU")
    assert changed_ask(again, Changes(incoterm="CIF")).asked.written is None


def test_dangerous_goods_always_have_a_number_to_name() -> None:
    made = quote(products=(lamp(name="Aerosol paint", attributes={"Battery": "li-ion"}),), policy=Policy())
    assert [flag.facts["un"] for flag in made.flags if flag.code == "dangerous_goods"] == ["UN3481"]
    reads_well(made)


def test_containers_are_described_in_one_place() -> None:
    modes = {row["mode"] for row in pack("containers")["containers"]}
    assert modes.isdisjoint(pack("freight")["loads"]) and modes | set(pack("freight")["loads"]) == set(loads())


@pytest.mark.parametrize(("language", "word"), [("en", "whole number"), ("zh", "整数")])
def test_half_a_piece_is_told_what_is_wanted(language: str, word: str) -> None:
    assert word in Words(language).say("error-line-invalid-hint", {"line": "A=2.5"})


def test_fees_in_the_lists_currency_are_converted_and_never_renamed() -> None:
    policy = replace(POLICY, rates="USD/CNY=7.00 2026-11-20")
    cells = {"attributes.Mould charge": cell(2, "M"), "attributes.Sample price": cell(2, "N")}
    goods = lamp(currency="CNY", attributes={"Mould charge": "800/order", "Sample price": "70"}, cells=cells)
    made = quote(products=(goods,), policy=policy, currency="USD", charges=("mould",))
    assert [(charge.code, charge.amount) for charge in made.charges] == [("mould", D("114.29"))]
    sample = quote(want(quantity="2"), products=(goods,), policy=policy, currency="USD", sample=True).lines[0]
    assert (sample.sample, sample.unit_price) == (True, D("10.00"))
    assert isinstance(sample.source, ComputedRef) and sample.source.sources == (cell(2, "N"), PolicyRef("rates"))
    own = quote(want(quantity="2"), products=(goods,), sample=True, currency="CNY").lines[0]
    assert (own.unit_price, own.source) == (D(70), cell(2, "N"))
    nobody = quote(want(quantity="2"), products=(goods,), sample=True, currency="EUR")
    assert nobody.lines[0].unit_price is None and "currency_differs" in codes(nobody)


def test_duty_by_code_leaves_no_charge_at_origin_beside_the_prices() -> None:
    policy = replace(
        CHARGED, destination_charges="80 USD/shipment", clearance_charges="40 USD/shipment", import_vat="NL: 0%",
        import_duties="NL: mfn 4% CIF hs 9405", importer_of_record="NL",
    )  # fmt: skip
    goods = lamp(price_basis="EXW Ningbo", hs_code="9405.21")
    made = quote(products=(goods,), policy=policy, rows=ROWS, incoterm="DDP", place="Rotterdam")
    assert (made.price_basis, made.incoterm) == ("FCA Ningbo", "DDP")
    assert [charge.code for charge in made.charges] == ["destination", "clearance", "duty", "import_vat"]
