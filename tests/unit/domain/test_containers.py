"""Containers: how many fit, mixed loads, break-even, filling up; marks and pallets of the same cartons."""

from collections import Counter
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.catalog import Carton, FreightRow
from app.domain.containers import Container, Lot, containers, fits, oversized, passes, room_for, spread
from app.domain.freight import loads as freight_loads
from app.domain.packing import Pallet, PalletLine, pack, palletise, parse_pallet, per_pallet
from app.domain.quote import Quote
from app.domain.quote_parts import Load
from app.domain.source import PolicyRef
from tests.unit.domain.goods import POLICY, TODAY, cell, freight, lamp, quote, tiers, want

KINDS = containers(TODAY)
USUAL = [kind for kind in KINDS.values() if kind.usual]
BOOK = Carton(Decimal(12), None, Decimal(12), Decimal(10), Decimal(60), Decimal(40), Decimal(35))
TO_ROTTERDAM = (
    freight(rate="68", minimum=Decimal(1)),
    freight("FCL20", "1850", "container"),
    freight("FCL40HQ", "2980", "container"),
)
edges = st.integers(10, 150).map(Decimal)
weights = st.none() | st.decimals("0.5", "900", places=2)
cartons = st.builds(
    Carton, st.integers(1, 200).map(Decimal), st.none(), weights, st.none(), edges, edges, edges
)  # fmt: skip


def held(loads: tuple[Load, ...]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for load in loads:
        for share in load.shares:
            counts[share.sku] += share.cartons * load.count
    return counts


@pytest.mark.parametrize(("code", "count"), [("20GP", 333), ("40GP", 690), ("40HQ", 809), ("45HQ", 904)])
def test_the_carton_of_the_tradebook_fills_containers(code: str, count: int) -> None:
    fit = fits(BOOK, KINDS[code])
    assert fit is not None and (fit.cartons, fit.pieces, fit.limited_by) == (count, count * 12, "volume")
    assert fit.cbm == count * Decimal("0.084") <= KINDS[code].usable_cbm


def test_heavy_goods_are_limited_by_payload() -> None:
    fit = fits(replace(BOOK, gross_kg=Decimal(100)), KINDS["20GP"])
    assert fit is not None and (fit.cartons, fit.gross_kg, fit.limited_by) == (280, 28000, "payload")
    assert fits(Carton(Decimal(1)), KINDS["20GP"]) is None


def test_what_passes_no_door_is_told() -> None:
    mast = Carton(Decimal(1), None, Decimal(40), None, Decimal(900), Decimal(20), Decimal(20))
    cube = Carton(Decimal(1), None, Decimal(40), None, Decimal(230), Decimal(235), Decimal(230))
    assert not passes(mast, KINDS["20GP"]) and passes(mast, KINDS["40GP"])
    assert not passes(cube, KINDS["40GP"]) and passes(cube, KINDS["40HQ"])
    fit = fits(cube, KINDS["20GP"])
    assert fit is not None and (fit.cartons, fit.limited_by) == (0, "door")
    huge = replace(mast, length_cm=Decimal(2000))
    made = quote(products=(lamp(carton=replace(huge, pieces=Decimal(20))),))
    assert made.containers is not None and made.containers.oversized == ("DL-204",) and made.containers.loads == ()
    assert "oversized_carton" in {flag.code for flag in made.flags}


def test_planning_loads_are_those_that_freight_is_reckoned_with() -> None:
    for kind in KINDS.values():
        assert freight_loads()[kind.mode] == (kind.usable_cbm, kind.payload_kg)


@given(cartons, st.sampled_from(sorted(KINDS)))
def test_a_full_container_is_never_over(carton: Carton, code: str) -> None:
    fit, kind = fits(carton, KINDS[code]), KINDS[code]
    assert fit is not None and fit.cbm <= kind.usable_cbm and (fit.gross_kg or 0) <= kind.payload_kg
    if fit.limited_by != "door" and carton.volume is not None:
        more = fit.cartons + 1
        assert more * carton.volume > kind.usable_cbm or more * (carton.gross_kg or 0) > kind.payload_kg


@given(st.lists(st.tuples(st.integers(1, 3000), cartons), min_size=1, max_size=8))
def test_mixed_loads_hold_every_carton_and_are_never_over(rows: list[tuple[int, Carton]]) -> None:
    lots = [Lot(f"S{at}", count, carton) for at, (count, carton) in enumerate(rows)]
    if oversized(lots, USUAL):
        return
    loads = spread(lots, USUAL, {})
    assert held(loads) == Counter({lot.sku: lot.cartons for lot in lots})
    size = {lot.sku: lot.carton for lot in lots}
    for load in loads:
        kind = KINDS[load.container]
        volume = sum(share.cartons * (size[share.sku].volume or 0) for share in load.shares)
        weight = sum(share.cartons * (size[share.sku].gross_kg or 0) for share in load.shares)
        assert volume <= load.cbm <= kind.usable_cbm and weight <= kind.payload_kg
        assert load.free_cbm == kind.usable_cbm - load.cbm
    least = sum(lot.cartons * (lot.carton.volume or 0) for lot in lots) / Decimal(68)
    assert sum(load.count for load in loads) >= least


def test_heavy_and_light_goods_share_their_containers() -> None:
    iron = Carton(Decimal(1), None, Decimal(100), None, Decimal(40), Decimal(40), Decimal(25))
    foam = Carton(Decimal(1), None, Decimal(2), None, Decimal(100), Decimal(50), Decimal(40))
    # 1,000 × 0.04 + 500 × 0.2 = 140 cbm and 101 t: apart they would need four for the iron and two for the foam.
    loads = spread([Lot("IRON", 1000, iron), Lot("FOAM", 500, foam)], [KINDS["40HQ"]], {})
    assert sum(load.count for load in loads) == 4
    assert all({share.sku for share in load.shares} == {"IRON", "FOAM"} for load in loads[:3])


@pytest.mark.parametrize(
    ("count", "rates", "wanted"),
    [
        (300, {}, {"20GP": 1}),
        (600, {}, {"40GP": 1}),
        (800, {}, {"40HQ": 1}),
        (1000, {}, {"40GP": 1, "20GP": 1}),
        (600, {"20GP": "1000", "40GP": "2500", "40HQ": "2600"}, {"20GP": 2}),
        (600, {"20GP": "1500", "40GP": "2500", "40HQ": "2400"}, {"40HQ": 1}),
    ],
)
def test_the_best_choice_of_containers(count: int, rates: dict[str, str], wanted: dict[str, int]) -> None:
    loads = spread([Lot("A", count, BOOK)], USUAL, {code: Decimal(rate) for code, rate in rates.items()})
    found: Counter[str] = Counter()
    for load in loads:
        found[load.container] += load.count
    assert found == Counter(wanted)


def plan(quantity: str, rows: tuple[FreightRow, ...] = TO_ROTTERDAM, **ask: object) -> Quote:
    goods = lamp(carton=BOOK, tiers=tiers(("100", "5.50"), ("5000", "4.00"), ("9000", "3.50")))
    return quote(want(quantity=quantity), products=(goods,), rows=rows, place="Rotterdam", **ask)


def test_a_share_of_a_container_against_a_whole_one() -> None:
    made = plan("1200").containers
    # 100 cartons are 8.4 cbm: 571.20 by the cubic metre against 1,850 for a container; 1850 / 68 = 27.21 cbm.
    assert made is not None and made.best == "LCL" and [way.mode for way in made.ways] == ["LCL", "FCL"]
    assert (made.ways[0].cost, made.ways[1].cost, made.ways[1].text) == (Decimal("571.20"), 1850, "1×20GP")
    assert (made.break_even_cbm, made.break_even_with) == (Decimal("27.21"), "20GP")
    assert made.ways[0].sources == (cell(3, "C", "Freight"),)
    full = plan("3984").containers
    assert full is not None and full.best == "FCL" and full.ways[0].mode == "FCL"


def test_without_freight_rows_the_planning_volume_decides() -> None:
    small, large = plan("1200", ()).containers, plan("2400", ()).containers
    assert small is not None and (small.best, small.ways, small.break_even_cbm) == ("LCL", (), None)
    assert large is not None and large.best == "FCL"


def test_a_container_asked_for_is_taken() -> None:
    made = plan("1200", container="45HQ").containers
    assert made is not None and made.best == "FCL" and [load.container for load in made.loads] == ["45HQ"]


def test_filling_the_container_tells_cartons_and_tier_price() -> None:
    made = plan("5400").containers
    # 450 cartons fill 37.8 of 68 cbm; 30.2 / 0.084 = 359 more make 809 cartons, 9,708 pieces, in the next tier.
    assert made is not None and made.loads[0].container == "40HQ"
    (up,) = made.top_ups
    assert (up.cartons, up.quantity, up.unit_price, up.amount) == (359, 9708, Decimal("3.50"), Decimal("33978.00"))
    assert up.source == cell(2, "E")
    assert plan("1200").containers.top_ups == ()  # type: ignore[union-attr]


def test_a_family_fills_up_at_the_familys_tier() -> None:
    ladder = tiers(("100", "5.50"), ("5000", "4.00"))
    goods = tuple(lamp(sku, carton=BOOK, tiers=ladder, attributes={"Family": "desk"}) for sku in ("A", "B"))
    policy = replace(POLICY, tiers_over="family")
    made = quote(want("A", "4800"), want("B", "600"), products=goods, policy=policy)
    assert made.containers is not None
    assert {up.unit_price for up in made.containers.top_ups} == {Decimal("4.00")}


@given(cartons, st.integers(0, 400))
def test_what_is_added_still_fits(carton: Carton, count: int) -> None:
    kind = KINDS["40HQ"]
    most = fits(carton, kind)
    if most is None or not 0 < count <= most.cartons:
        return
    (load,) = spread([Lot("A", count, carton)], [kind], {})
    more = room_for(carton, load)
    assert (count + more) * (carton.volume or 0) <= kind.usable_cbm
    assert (count + more) * (carton.gross_kg or 0) <= kind.payload_kg


def test_marks_number_cartons_on_from_line_to_line() -> None:
    goods = tuple(lamp(sku, carton=BOOK) for sku in ("A", "B"))
    asked = {"buyer": "Nordlicht Leuchten Handelsgesellschaft mbH", "order_no": "PO-77", "place": "Rotterdam"}
    made = quote(want("A", "600"), want("B", "610"), products=goods, **asked)
    main, first, second = made.marks
    assert main.lines == ("NORDLICHT LEUCHTEN", "ROTTERDAM", "ORDER NO. PO-77", "C/NO. 1-101")
    assert (first.first, first.last, second.first, second.last) == (1, 50, 51, 101)
    assert first.lines == ("ITEM NO. A", "QTY 12 PCS", "G.W. 12 KG", "N.W. 10 KG", "MEAS. 60×40×35 CM")
    assert quote(want("A", "600"), want("B", None), products=goods).marks == ()


@given(st.lists(st.integers(1, 5000), min_size=1, max_size=6))
def test_carton_numbers_are_whole(quantities: list[int]) -> None:
    goods = tuple(lamp(f"S{at}", carton=BOOK) for at, _ in enumerate(quantities))
    made = quote(*(want(f"S{at}", str(n)) for at, n in enumerate(quantities)), products=goods)
    main, *sides = made.marks
    assert (main.first, main.last) == (1, made.cartons) == (sides[0].first, sides[-1].last)
    assert all(before.last + 1 == after.first for before, after in pairwise(sides))


EURO = parse_pallet("120x100x180/1000")


def test_pallets_by_layers_height_and_load() -> None:
    # 60 × 40 on 120 × 100: four a layer either way round, and (180 - 15) // 35 layers of them.
    assert per_pallet(BOOK, EURO) == 16
    assert per_pallet(replace(BOOK, gross_kg=Decimal(90)), EURO) == 11
    assert per_pallet(replace(BOOK, length_cm=None), EURO) is None
    assert per_pallet(replace(BOOK, height_cm=Decimal(170)), EURO) == 0


def test_pallets_of_a_quote() -> None:
    policy = replace(POLICY, pallet="120x100x180/1000")
    made = quote(want(quantity="600"), products=(lamp(carton=BOOK),), policy=policy).pallets
    # 50 cartons, 16 a pallet: 4; 4 × 25 kg + 50 × 12 kg; 4 × 1.2 × 1.0 × (0.15 + 4 × 0.35).
    assert made is not None and (made.pallets, made.gross_kg, made.cbm) == (4, 700, Decimal("7.44"))
    assert made.lines[0].source == PolicyRef("pallet")
    said = lamp(carton=BOOK, attributes={"Cartons per pallet": "10"})
    told = quote(want(quantity="600"), products=(said,), policy=policy).pallets
    assert told is not None and (told.pallets, told.lines[0].cartons_per_pallet) == (5, 10)
    assert quote(policy=policy).pallets is None, "no edges, no layers"
    assert quote(products=(lamp(carton=BOOK),)).pallets is None, "no pallet set"


@given(cartons, st.integers(1, 3000))
def test_pallets_hold_all_cartons_within_height_and_load(carton: Carton, count: int) -> None:
    made = palletise([PalletLine("A", count, carton)], EURO)
    each = per_pallet(carton, EURO)
    if made is None:
        assert not each
        return
    assert each and (made.pallets - 1) * each < count <= made.pallets * each
    assert each * (carton.gross_kg or 0) <= EURO.load_kg
    assert (made.gross_kg is None) == (carton.gross_kg is None)


@pytest.mark.parametrize("text", ["", "120x100", "120x100x10/1000", "a×b×c/d", "120x100x180"])
def test_what_is_no_pallet(text: str) -> None:
    with pytest.raises(ValueError, match=r"^.*$"):
        parse_pallet(text)


def test_a_pallet_in_any_hand() -> None:
    assert parse_pallet("120 × 100 × 180 cm, 1000 kg") == EURO == Pallet(*EURO.__dict__.values())


def test_a_remainder_is_told_and_weighed() -> None:
    packed = pack(Decimal(25), BOOK)
    assert (packed.cartons, packed.last_carton, packed.gross_kg, packed.net_kg) == (3, 1, 36, Decimal("20.833"))
    assert pack(Decimal(24), BOOK).last_carton is None
    flag = next(f for f in quote(want(quantity="510")).flags if f.code == "carton_part_full")
    assert (flag.severity, flag.facts) == ("info", {"sku": "DL-204", "pieces": "10", "full": "20"})


@given(st.integers(1, 10**6).map(Decimal), cartons, st.decimals("0.1", "0.99", places=2))
def test_cartons_hold_the_quantity_and_gross_is_at_least_net(count: Decimal, carton: Carton, share: Decimal) -> None:
    packed = pack(count, replace(carton, net_kg=None if carton.gross_kg is None else carton.gross_kg * share))
    assert packed.cartons is not None and carton.pieces is not None
    assert (packed.cartons - 1) * carton.pieces < count <= packed.cartons * carton.pieces
    assert (packed.last_carton or carton.pieces) == count - (packed.cartons - 1) * carton.pieces
    assert packed.net_kg is None or packed.gross_kg is None or packed.net_kg <= packed.gross_kg


def test_a_carton_too_heavy_to_carry_is_told() -> None:
    made = quote(products=(lamp(carton=replace(BOOK, gross_kg=Decimal(31))),))
    assert "carton_heavy" in {flag.code for flag in made.flags}


def test_containers_are_ordered_and_whole() -> None:
    assert list(KINDS) == ["20GP", "40GP", "40HQ", "45HQ"] and all(isinstance(k, Container) for k in KINDS.values())
    assert not KINDS["45HQ"].usual
