"""Price build-up: published exercises, round trips, and what must hold of any costs."""

import ast
from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.catalog import Carton
from app.domain.costing import (
    Costs,
    DutyLayer,
    Fx,
    Margin,
    assess,
    break_even,
    build,
    compare,
    margin_at,
    parse_changes,
    price_in,
    producer_rebate,
    trading_rebate,
)
from app.domain.freight import loads, volumetric_kg
from app.domain.incoterms import RULES
from app.errors import UserError

D = Decimal
PLAIN = Fx(D(1))
FX = Fx(D("7.10"), date(2026, 11, 20))
GOODS = Costs(
    D("56.50"), D(13), D(13), inland=D("1.20"), customs=D("0.80"), freight=D("0.60"), insurance_percent=D("0.3"),
    bank_percent=D("0.5"), margin=Margin(D(15), base="fob"),
)  # fmt: skip
LANDED = replace(
    GOODS, port=D("0.40"), loading=D("0.10"), destination=D("0.20"), unloading=D("0.05"), clearance=D("0.07"),
    duties=(DutyLayer("mfn", D("4.2")), DutyLayer("fee", D("0.3464"), D("0.02"), "FOB")), import_vat_percent=D(19),
    commission_percent=D(3), rebate_percent=D(9),
)  # fmt: skip


def q(value: Decimal | None, places: int = 4) -> str:
    assert value is not None
    return str(value.quantize(D(1).scaleb(-places), ROUND_HALF_UP))


@pytest.mark.parametrize(
    ("fob", "freight", "rate", "cif"), [("35", "5", "0.8", "40.3551"), ("330", "40", "0.6", "372.4582")]
)
def test_cif_of_published_exercises(fob: str, freight: str, rate: str, cif: str) -> None:
    costs = Costs(D(fob), freight=D(freight), insurance_percent=D(rate))
    assert q(price_in(costs, PLAIN, "CIF")) == cif
    assert q(price_in(costs, PLAIN, "CIF"), 2) == q(D(cif), 2)


@pytest.mark.parametrize(
    ("purchase", "vat", "rate", "back", "net"),
    [("117", "17", "5", "5", "112"), ("56.50", "13", "13", "6.50", "50"), ("56.50", "13", "9", "4.50", "52")],
)
def test_what_a_trading_company_gets_back(purchase: str, vat: str, rate: str, back: str, net: str) -> None:
    assert trading_rebate(D(purchase), D(vat), D(rate)).amount == D(back)
    steps = {step.code: step.amount for step in build(Costs(D(purchase), D(vat), D(rate)), PLAIN, "EXW").steps}
    assert steps["rebate"] == -D(back) and steps["net_cost"] == D(net)


def test_premium_on_a_cif_price_of_two_hundred() -> None:
    costs = Costs(D(200) * (1 - D("0.011")), freight=D(0), insurance_percent=D(1))
    made = build(costs, PLAIN, "CIF")
    assert made.price == 200 and made.parts["insurance"] == D("2.20")


def test_fob_cfr_cif_and_cost_per_dollar_with_freight_passed_on() -> None:
    prices = {code: q(price_in(GOODS, FX, code)) for code in ("FOB", "CFR", "CIF")}
    assert prices == {"FOB": "8.6674", "CFR": "9.2674", "CIF": "9.2981"}
    made = build(GOODS, FX, "CIF")
    assert q(made.parts["insurance"]) == "0.0307" and q(made.cost_per_fx) == "5.9995"


def test_commission_included_with_all_shares_on_the_cif_price() -> None:
    costs = replace(GOODS, commission_percent=D(3), margin=Margin(D(15)))
    assert q(price_in(costs, FX, "CIF")) == "9.7622"


def test_a_producer_bears_the_vat_that_cannot_be_credited() -> None:
    costs = Costs(D(45), D(13), D(9), producer=True, overhead=D(2), margin=Margin(D(12)))
    made = build(costs, PLAIN, "FOB")
    steps = {step.code: step.amount for step in made.steps}
    assert (q(made.price), q(steps["not_creditable"]), q(steps["rebate_cap"])) == ("55.9524", "2.2381", "5.0357")
    assert producer_rebate(D("55.9524"), D(13), D(9), credit=D(3)).amount == 3
    assert producer_rebate(D(50), D(13), D(9), bonded=D(10)).not_creditable == D("1.6")


def test_a_producers_rebate_counts_fob_though_the_price_is_cif() -> None:
    costs = Costs(D(45), D(13), D(9), producer=True, freight=D(5), insurance_percent=D("0.3"))
    made = build(costs, PLAIN, "CIF")
    assert made.price is not None
    fob = made.price * (1 - D("0.0033")) - 5
    assert abs(made.price - (45 + 5 + made.price * D("0.0033") + fob * D("0.04"))) < D("1e-20")


def test_duty_and_import_vat() -> None:
    duty, vat = assess(D(10_000), [DutyLayer("mfn", D("4.2"))], D(19))
    assert (duty, vat) == (D("420.0"), D("1979.80"))


def test_a_carton_by_volume_and_weight() -> None:
    volume = Carton(length_cm=D(60), width_cm=D(40), height_cm=D(35)).volume
    assert volume == D("0.084")
    assert (volumetric_kg(volume, "EXPRESS"), volumetric_kg(volume, "AIR")) == (D("16.8"), D(14))
    assert volumetric_kg(volume, "TRUCK") == 0
    assert [int(loads()[mode][0] // volume) for mode in ("FCL20", "FCL40HQ")] == [333, 809]


def test_layers_hold_for_their_days_and_bases() -> None:
    old = DutyLayer("surcharge", D(10), basis="FOB", start=date(2026, 2, 24), end=date(2026, 7, 24))
    costs = replace(LANDED, duties=(old,), import_vat_percent=D(0))
    during, after = (build(costs, FX, "DDP", day) for day in (date(2026, 7, 24), date(2026, 7, 25)))
    assert during.parts["duty"] == during.parts["fob"] / 10 and after.parts["duty"] == 0


def test_ddp_is_delivery_with_clearance_duty_and_tax_and_no_unloading() -> None:
    made = build(replace(LANDED, margin=Margin(D(0)), bank_percent=D(0), commission_percent=D(0)), FX, "DDP")
    assert made.price is not None
    value = made.parts["fob"] + D("0.60") + made.parts["insurance"]
    duty = value * D("0.042") + made.parts["fob"] * D("0.003464") + D("0.02")
    tax = (value + duty + D("0.20")) * D("0.19")
    assert abs(made.price - (value + D("0.20") + D("0.07") + duty + tax)) < D("1e-20")
    bare = build(replace(LANDED, import_vat_percent=None, import_vat_excluded=True), FX, "DDP")
    assert bare.price is not None and "import_vat" in {step.code for step in bare.steps} and bare.parts["vat"] == 0


def test_what_is_not_known_is_named_and_no_price_is_made() -> None:
    bare = Costs(D(10), port=None)
    assert build(bare, PLAIN, "FCA").price == 10
    assert {code: build(bare, PLAIN, code).missing for code in ("FOB", "FAS", "CIF", "DPU", "DDP")} == {
        "FOB": ("port",),
        "FAS": ("port", "loading"),
        "CIF": ("port", "freight", "insurance_percent"),
        "DPU": ("port", "freight", "destination", "unloading"),
        "DDP": ("port", "freight", "destination", "clearance", "duties", "import_vat_percent"),
    }
    assert margin_at(bare, PLAIN, "FOB", D(12)).missing == ("port",)
    flying = replace(bare, by_sea=False, freight=D(2))
    assert price_in(flying, PLAIN, "CPT") == 12 and price_in(replace(flying, by_sea=True), PLAIN, "CPT") is None


def test_each_term_costs_what_lies_between() -> None:
    prices = {code: price_in(replace(LANDED, margin=Margin(), bank_percent=D(0), commission_percent=D(0)), FX, code)
              for code in RULES}  # fmt: skip
    assert all(value is not None for value in prices.values())
    home = {code: q((prices[code] or D(0)) * D("7.10")) for code in ("EXW", "FCA", "FAS", "FOB")}
    assert home == {"EXW": "52.0000", "FCA": "54.0000", "FAS": "54.3000", "FOB": "54.4000"}
    assert prices["CFR"] == prices["CPT"] and prices["CIF"] == prices["CIP"]
    assert q((prices["DPU"] or D(0)) - (prices["DAP"] or D(0))) == "0.0500"


@pytest.mark.parametrize("producer", [False, True])
@pytest.mark.parametrize("base", ["term", "fob"])
@pytest.mark.parametrize("of", ["price", "cost"])
@pytest.mark.parametrize("code", sorted(RULES))
def test_a_price_worked_back_gives_the_margin_it_was_made_with(code: str, of: str, base: str, producer: bool) -> None:
    costs = replace(LANDED, margin=Margin(D("12.5"), of, base), producer=producer)
    price = price_in(costs, FX, code)
    assert price is not None
    back = margin_at(costs, FX, code, price)
    assert back.margin_percent is not None and abs(back.margin_percent - D("12.5")) < D("1e-15")
    least = break_even(costs, FX, code)
    assert least is not None and least < price and back.break_even == least
    nothing = margin_at(costs, FX, code, least).profit
    assert nothing is not None and abs(nothing) < D("1e-20")


AMOUNT = st.decimals("0", "500", places=2)
SHARE = st.decimals("0", "20", places=1)
SMALL = st.decimals("0", "5", places=1)
PARTS = st.sampled_from(["purchase", "overhead", "inland", "freight", "port"])
COSTS = st.builds(
    Costs,
    purchase=st.decimals("1", "5000", places=2), vat_percent=st.just(D(13)),
    rebate_percent=st.sampled_from([D(0), D(6), D(9), D(13)]), producer=st.booleans(), overhead=AMOUNT, inland=AMOUNT,
    customs=AMOUNT, port=AMOUNT, loading=st.just(D(0)), freight=AMOUNT, insurance_percent=SMALL,
    destination=AMOUNT, unloading=AMOUNT, clearance=AMOUNT,
    duties=st.builds(lambda a, b: (DutyLayer("a", a), DutyLayer("b", b, basis="FOB")), SHARE, SHARE),
    import_vat_percent=SHARE, bank_percent=SMALL, commission_percent=SMALL,
    margin=st.builds(Margin, SHARE, st.sampled_from(["price", "cost"]), st.sampled_from(["term", "fob"])),
)  # fmt: skip
RATES = st.builds(Fx, st.decimals("0.01", "20000", places=4), margin_percent=st.decimals("0", "9", places=1))


@given(COSTS, RATES)
def test_cif_and_fob_turn_into_each_other_to_the_cent(costs: Costs, fx: Fx) -> None:
    costs = replace(costs, margin=replace(costs.margin, base="fob"))
    cif, fob = price_in(costs, fx, "CIF"), price_in(costs, fx, "FOB")
    share = (1 + costs.uplift_percent / 100) * (costs.insurance_percent or 0) / 100
    assert cif is not None and fob is not None
    assert q(cif * (1 - share) - (costs.freight or 0), 2) == q(fob, 2)
    assert q((fob + (costs.freight or 0)) / (1 - share), 2) == q(cif, 2)


@given(st.decimals("0", "99999", places=2), st.integers(0, 17), st.integers(0, 17))
def test_a_rebate_lies_between_nothing_and_its_rate(purchase: Decimal, vat: int, rate: int) -> None:
    rate = min(rate, vat)
    made = trading_rebate(purchase, D(vat), D(rate))
    assert 0 <= made.amount <= purchase * rate / (100 + vat) + D("1e-18")
    cap = producer_rebate(purchase, D(vat), D(rate))
    assert 0 <= cap.amount <= purchase * rate / 100 and cap.not_creditable >= 0


@given(COSTS, RATES, st.sampled_from(sorted(RULES)), PARTS)
def test_a_price_never_falls_when_a_cost_rises(costs: Costs, fx: Fx, code: str, name: str) -> None:
    more = replace(costs, **{name: getattr(costs, name) + 1})
    before, after = price_in(costs, fx, code), price_in(more, fx, code)
    assert before is not None and after is not None and after >= before


@given(COSTS, RATES, st.sampled_from(sorted(RULES)))
def test_every_cent_of_a_price_goes_somewhere(costs: Costs, fx: Fx, code: str) -> None:
    made = build(costs, fx, code)
    assert made.price is not None and made.profit is not None
    shown = {step.code: step.amount for step in made.steps}
    home = shown["export_cost"] / fx.applied
    behind = sum(
        shown.get(name, D(0))
        for name in ("freight", "insurance", "destination", "unloading", "clearance", "duty", "import_vat")
    )
    rest = home + behind + shown["bank"] + shown["commission"] + shown["profit"]
    assert abs(rest - made.price) < made.price * D("1e-18") + D("1e-18")
    assert all(isinstance(step.amount, Decimal) for step in made.steps)


def test_shares_that_leave_nothing_and_costs_that_cannot_be_are_told() -> None:
    with pytest.raises(UserError, match="price-shares-too-high"):
        build(replace(GOODS, margin=Margin(D("99.6"))), FX, "FOB")
    for wrong in ({"rebate_percent": D(14)}, {"freight": D(-1)}, {"bank_percent": D(101)}, {"bonded": D(57)}):
        with pytest.raises(UserError, match="price-costs-invalid"):
            build(replace(GOODS, **wrong), FX, "CIF")  # type: ignore[arg-type]
    with pytest.raises(UserError, match="price-costs-invalid"):
        build(GOODS, Fx(D(0)), "FOB")


def test_a_safety_margin_on_the_rate_raises_the_price() -> None:
    safe = Fx(D("7.10"), margin_percent=D(2))
    assert safe.applied == D("6.958")
    assert q(price_in(GOODS, safe, "FOB")) == q(D(52) / D("6.958") / D("0.845"))


def test_what_if_says_before_and_after() -> None:
    changes = parse_changes("fx=7.0, freight=+10%,margin=12")
    (fob, cif) = compare(GOODS, FX, changes, ("FOB", "CIF"))
    assert q(fob.after) == q(D(52) / 7 / (1 - D("0.125"))) and fob.change == (fob.after or 0) - (fob.before or 0)
    assert q(cif.after) == q((D(52) / 7 / (1 - D("0.125")) + D("0.66")) / (1 - D("0.0033")))
    (less,) = compare(GOODS, FX, parse_changes("rebate=-4,cost=+5%,inland=-0.2"), ("EXW",))
    assert q(less.after) == q(D("56.50") * D("1.05") * D("104") / 113 / D("7.1") / D("0.845"))


@pytest.mark.parametrize("text", ["", "fx", "fx=", "colour=3", "fx=7%", "freight=10%%", "fx=7.0;margin=1", "fx=-"])
def test_a_change_that_is_none_is_told(text: str) -> None:
    with pytest.raises(UserError, match="price-what-if-invalid"):
        parse_changes(text)


def test_no_float_touches_a_price() -> None:
    for path in (Path(__file__).resolve().parents[3] / "app" / "domain" / "costing").glob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        floats = [n for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, float)]
        names = [n for n in ast.walk(tree) if isinstance(n, ast.Name) and n.id == "float"]
        assert not floats and not names, path.name
