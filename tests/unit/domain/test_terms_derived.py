"""Eleven rules, four ways of transport, in and out of the merchant's terms: an offer, a flag or a refusal in each."""

from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.catalog import FREIGHT_MODES
from app.domain.freight import cheapest, cost_of, units_needed
from app.domain.incoterms import RULES
from app.domain.offer_term import Asked, Offered, Shipment, offer_term
from app.domain.policy import Policy
from app.domain.ports import country_of, locode, same_area, same_place
from app.domain.quote import Quote
from app.domain.quoting import QuoteAsk, Shop, make_quote
from app.domain.term_charges import charges_at, duties_at, is_importer, parse_charges, parse_duties, parse_vat, vat_at
from app.errors import UserError
from app.importers.freight_words import mode_of
from app.rules import pack
from app.settings import checked
from app.words import Words
from tests.unit.domain.goods import POLICY, TODAY, freight, lamp, want

D = Decimal
FULL = replace(
    POLICY,
    pickup_charges="100 USD/shipment", port_charges="Ningbo: 50 USD/shipment + 10 USD/cbm",
    loading_charges="20 USD/shipment", destination_charges="NL: 80 USD/shipment; Hamburg: 90 USD/shipment",
    unloading_charges="30 USD/shipment", clearance_charges="40 USD/shipment",
    import_duties="Rotterdam: third country 4% CIF", import_vat="Rotterdam: 20%", importer_of_record="NL",
)  # fmt: skip
ROWS = (
    freight("LCL", "100"), freight("AIR", "4", "kg"), freight("EXPRESS", "5", "kg"), freight("TRUCK", "300"),
)  # fmt: skip
GOODS = D("2600.00")
FREIGHT = {"SEA": D("210.00"), "AIR": D("1400.00"), "EXPRESS": D("2100.00"), "TRUCK": D("630.00")}
"""2.1 cubic metres, 312.5 kg: 350 kg by air, 420 kg by courier."""

ORIGIN = {"EXW": D("-171.00"), "FCA": D("-71.00"), "FAS": D("-20.00"), "FOB": D(0)}
SEA_ONLY = {"FAS": "FCA", "FOB": "FCA", "CFR": "CPT", "CIF": "CIP"}


def made(code: str, place: str | None, mode: str | None, policy: Policy = FULL, basis: str = "FOB Ningbo") -> Quote:
    product = lamp(price_basis=basis, hs_code="9405.21")
    shop = Shop({product.sku: product}, ROWS, policy)
    return make_quote(QuoteAsk((want(),), Asked(code, place, None, mode)), shop, TODAY)


def rounded(value: Decimal) -> Decimal:
    return value.quantize(D("0.01"), ROUND_HALF_UP)


def total_of(code: str, mode: str) -> Decimal:
    """The total by the chain, step by step."""
    if code in ORIGIN:
        return GOODS + ORIGIN[code]
    cfr = GOODS + FREIGHT[mode]
    if code in ("CFR", "CPT"):
        return cfr
    cif = rounded(cfr / (1 - D("0.0033")))
    arrived = cif + 80
    if code in ("CIF", "CIP"):
        return cif
    if code == "DDP":
        duty = rounded(cif * D("0.04"))
        return arrived + 40 + duty + rounded((cif + duty + 80) * D("0.20"))
    return arrived + (30 if code == "DPU" else 0)


@pytest.mark.parametrize("offered", [True, False])
@pytest.mark.parametrize("mode", ["SEA", "AIR", "EXPRESS", "TRUCK"])
@pytest.mark.parametrize("code", sorted(RULES))
def test_eleven_rules_by_four_ways_in_and_out_of_terms(code: str, mode: str, offered: bool) -> None:
    place = "Ningbo" if code in ORIGIN else "Rotterdam"
    quote = made(code, place, mode, FULL if offered else replace(FULL, incoterms_offered=("FOB",)))
    points, flags = {point.code for point in quote.open_points}, {flag.code for flag in quote.flags}
    assert ("term_for_sea_only" in flags) is (code in SEA_ONLY and mode != "SEA")
    stays = code == "FOB" or not offered or (code in SEA_ONLY and mode != "SEA")
    assert (quote.incoterm, quote.place) == (("FOB", "Ningbo") if stays else (code, place))
    assert quote.total == (GOODS if stays else total_of(code, mode))
    if code != "FOB" and not offered:
        assert "term_not_offered" in points and "incoterm_not_offered" in flags
    elif stays and code != "FOB":
        point = next(point for point in quote.open_points if point.code == "term_for_sea_only")
        assert point.facts["instead"] == SEA_ONLY[code]
    else:
        assert points == set()
        assert (quote.freight_mode or "SEA").replace("LCL", "SEA") == (mode if code not in ORIGIN else "SEA")


def test_charges_of_a_term_are_lines_of_the_quote_with_their_source() -> None:
    quote = made("DDP", "Rotterdam", "SEA")
    assert [(charge.code, str(charge.amount)) for charge in quote.charges] == [
        ("destination", "80.00"), ("clearance", "40.00"), ("duty", "112.77"), ("import_vat", "602.41"),
    ]  # fmt: skip
    parts = [quote.goods_total, quote.freight, quote.insurance, *(charge.amount for charge in quote.charges)]
    assert quote.total == sum(part or 0 for part in parts)


@pytest.mark.parametrize(
    ("change", "code", "place", "point", "facts"),
    [
        ({"port_charges": None}, "FCA", "Ningbo", "charges_missing", {"setting": "port_charges", "place": "Ningbo"}),
        ({"loading_charges": None}, "FAS", "Ningbo", "charges_missing", {"setting": "loading_charges"}),
        ({"destination_charges": "Hamburg: 9 USD/cbm"}, "DAP", "Rotterdam", "charges_missing",
         {"setting": "destination_charges", "place": "Rotterdam"}),
        ({"unloading_charges": None}, "DPU", "Rotterdam", "charges_missing", {"setting": "unloading_charges"}),
        ({"importer_of_record": None}, "DDP", "Rotterdam", "ddp_needs_importer", {"place": "Rotterdam"}),
        ({"importer_of_record": "DE, GB"}, "DDP", "Rotterdam", "ddp_needs_importer", {}),
        ({"clearance_charges": None}, "DDP", "Rotterdam", "charges_missing", {"setting": "clearance_charges"}),
        ({"import_duties": None}, "DDP", "Rotterdam", "charges_missing", {"setting": "import_duties"}),
        ({"import_vat": "Hamburg: 19%"}, "DDP", "Rotterdam", "charges_missing", {"setting": "import_vat"}),
        ({"destination_charges": "80 GBP/cbm"}, "DAP", "Rotterdam", "charge_currency_differs", {"currency": "GBP"}),
        ({"destination_charges": "300 USD/container"}, "DAP", "Rotterdam", "charges_missing", {}),
        ({"insurance_percent": None}, "CIP", "Rotterdam", "insurance_rate_missing", {}),
        ({}, "DAP", "Oslo", "freight_unknown", {"place": "Oslo"}), ({}, "DAP", None, "place_missing", {}),
        ({}, "FCA", "Hamburg", "place_differs", {}), ({}, "FCA", "Shanghai", "charges_missing", {"place": "Shanghai"}),
    ],
)  # fmt: skip
def test_what_is_missing_is_named(
    change: dict[str, str | None], code: str, place: str | None, point: str, facts: dict[str, str]
) -> None:
    quote = made(code, place, None, replace(FULL, **change))  # type: ignore[arg-type]
    assert (quote.incoterm, quote.place, quote.total) == ("FOB", "Ningbo", GOODS)
    found = next(each for each in quote.open_points if each.code == point)
    assert facts.items() <= found.facts.items()
    for language in ("en", "zh"):
        said = Words(language).notice("open", found.code, found.facts)
        assert "{" not in said and "open-" not in said


def carry(asked: Asked, basis: str, shipment: Shipment | None = None, policy: Policy = FULL) -> Offered:
    goods = shipment or Shipment(GOODS, "USD", D("2.1"), D("312.5"))
    return offer_term(asked, basis, goods, policy, ROWS, TODAY)


@pytest.mark.parametrize(
    ("basis", "code", "added"),
    [
        ("EXW Ningbo", "FOB", "171.00"), ("EXW Ningbo", "CIF", None), ("FCA Ningbo", "CPT", "210.00"),
        ("FAS Ningbo", "FOB", "20.00"), ("EXW Ningbo", "FCA", "100.00"), ("CFR Rotterdam", "CIF", "8.61"),
        ("CIF Rotterdam", "CFR", "-8.58"), ("CFR Rotterdam", "DAP", "88.61"), ("CIF Rotterdam", "DAP", "80.00"),
        ("DAP Rotterdam", "DPU", "30.00"), ("CIF Rotterdam", "CIP", "0.00"),
    ],
)  # fmt: skip
def test_from_other_bases(basis: str, code: str, added: str | None) -> None:
    place = "Ningbo" if code in ORIGIN else "Rotterdam"
    offered = carry(Asked(code, place), basis)
    assert (offered.incoterm, offered.open_points) == (code, ())
    if added is None:
        cfr = GOODS + 171 + 210
        assert offered.added == 381 + offered.insurance and offered.insurance == rounded(cfr / (1 - D("0.0033"))) - cfr  # type: ignore[operator]
    else:
        assert offered.added == D(added)


@pytest.mark.parametrize(
    ("basis", "code", "place", "point"),
    [
        ("CIF Rotterdam", "FOB", "Ningbo", "term_not_derivable"), ("CIF Hamburg", "CFR", "Rotterdam", "place_differs"),
        ("DDP Rotterdam", "DAP", "Rotterdam", "term_not_derivable"), ("CPT Oslo", "CIF", "Oslo", "term_not_derivable"),
    ],
)  # fmt: skip
def test_what_cannot_be_turned_stays(basis: str, code: str, place: str, point: str) -> None:
    offered = carry(Asked(code, place), basis)
    assert offered.open_points[0].code == point and f"{offered.incoterm} {offered.place}" == basis


def test_vat_excluded_stands_in_the_term() -> None:
    offered = carry(Asked("DDP", "Rotterdam"), "FOB Ningbo", policy=replace(FULL, import_vat="Rotterdam: excluded"))
    assert offered.place == "Rotterdam (VAT excluded)" and {c.code for c in offered.charges} >= {"duty"}
    assert "import_vat" not in {c.code for c in offered.charges}


def test_a_duty_for_one_code_takes_its_goods_alone() -> None:
    policy = replace(FULL, import_duties="Rotterdam: mfn 10% CIF hs 9405 + extra 50% CIF hs 8539", import_vat="NL: 0%")
    mixed = Shipment(GOODS, "USD", D("2.1"), D("312.5"), hs_values={"9405.21": D(1300), "7323": D(1300)})
    duty = {c.code: c.amount for c in carry(Asked("DDP", "Rotterdam"), "FOB Ningbo", mixed, policy).charges}["duty"]
    assert duty == rounded(D("2819.30") / 2 * D("0.1"))
    for values in ({}, {"": D(100), "9405": D(2500)}):
        bare = replace(mixed, hs_values=values)
        assert carry(Asked("DDP", "Rotterdam"), "FOB Ningbo", bare, policy).open_points[0].code == "hs_code_missing"


def test_charges_in_another_currency_need_a_rate() -> None:
    policy = replace(FULL, port_charges="710 CNY/shipment")
    rated = Shipment(GOODS, "USD", D("2.1"), D("312.5"), rates={"CNY": 1 / D("7.1")})
    assert carry(Asked("FCA", "Ningbo"), "FOB Ningbo", rated, policy).added == D("-100.00")
    assert carry(Asked("FCA", "Ningbo"), "FOB Ningbo", None, policy).open_points[0].code == "charge_currency_differs"


def test_a_rate_to_a_port_nearby_is_a_hint_and_no_offer() -> None:
    rows = (freight("LCL", "90", place="Long Beach"),)
    goods = Shipment(GOODS, "USD", D(2), D(300))
    offered = offer_term(Asked("CFR", "Los Angeles"), "FOB Ningbo", goods, FULL, rows, TODAY)
    assert offered.incoterm == "FOB" and offered.open_points[0].code == "freight_unknown"
    assert offered.flags[0].facts == {"place": "Los Angeles", "port": "Long Beach"}


@pytest.mark.parametrize(
    ("row", "cbm", "kg", "cost"),
    [
        (freight("LCL", "100", "cbm"), "0.2", "100", "100.00"), (freight("TRUCK", "100", "cbm"), "0.2", "100", "20.00"),
        (freight("RAIL", "9000", "container"), "69", "20000", "18000.00"),
        (freight("RAIL", "9000", "container"), "10", "22001", "18000.00"),
        (freight("TRUCK", "1500", "shipment"), None, None, "1500.00"),
        (freight("FCL45HQ", "4000", "container"), "76", "27500", "4000.00"),
        (freight("RAIL", "2", "kg"), "9", "300", "600.00"),
    ],
)  # fmt: skip
def test_carriage_by_rail_road_and_small_lots(row: object, cbm: str | None, kg: str | None, cost: str) -> None:
    assert str(cost_of(row, *(D(v) if v else None for v in (cbm, kg)))) == cost  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Rail 40HQ", "RAIL"), ("中欧班列", "RAIL"), ("Truck (FTL)", "TRUCK"), ("卡航", "TRUCK"), ("45HQ", "FCL45HQ"),
        ("FCL45HQ", "FCL45HQ"), ("40HQ", "FCL40HQ"), ("FCL20", "FCL20"), ("Air freight", "AIR"), ("LCL", "LCL"),
    ],
)  # fmt: skip
def test_freight_tables_name_every_mode(text: str, mode: str) -> None:
    assert mode_of(text) == mode and mode in FREIGHT_MODES


def test_a_higher_weight_break_may_cost_less() -> None:
    rows = [freight("AIR", "6", "kg", minimum=D(45)), freight("AIR", "4", "kg", minimum=D(100))]
    ways = [cheapest(rows, D("0.1"), D(kg), "USD", TODAY) for kg in (20, 60, 70, 120)]
    assert [str(way.cost) for way in ways if way] == ["270.00", "360.00", "400.00", "480.00"]


@given(
    st.decimals("0.001", "900", places=3), st.decimals("0", "90000", places=1), st.sampled_from(["FCL20", "FCL40HQ"])
)
def test_containers_hold_what_they_are_counted_for(cbm: Decimal, kg: Decimal, mode: str) -> None:
    count = units_needed(mode, cbm, kg)
    volume, load = {"FCL20": (28, 28000), "FCL40HQ": (68, 26500)}[mode]
    assert count is not None and cbm <= count * volume and kg <= count * load
    assert count == 1 or cbm > (count - 1) * volume or kg > (count - 1) * load


@pytest.mark.parametrize(
    ("text", "code", "country"),
    [
        ("宁波港", "CNNGB", "CN"), ("Port of Felixstowe", "GBFXT", "GB"), ("nl rtm", "NLRTM", "NL"),
        ("Róterdam", "NLRTM", "NL"), ("天津新港", "CNTXG", "CN"), ("Xingang, China", "CNTXG", "CN"),
        ("Chattogram", "BDCGP", "BD"), ("Munich", None, "DE"), ("盐田港", "CNYTN", "CN"),
        ("Tanjung Priok (Jakarta)", "IDJKT", "ID"), ("Nowhere", None, None), ("", None, None),
    ],
)  # fmt: skip
def test_places_find_their_port(text: str, code: str | None, country: str | None) -> None:
    assert (locode(text), country_of(text)) == (code, country)


def test_ports_are_told_apart_and_areas_hold_known_ports() -> None:
    assert same_place("Saigon", "Ho Chi Minh City") and not same_place("Los Angeles", "Long Beach")
    assert same_area("Yantian", "蛇口") and not same_area("Yantian", "Ningbo") and not same_area("Oslo", "Oslo")
    ports = pack("freight")["ports"]
    assert all(code in ports for group in pack("freight")["areas"]["groups"] for code in group)


DATA = Path(__file__).resolve().parents[3].parent / "shared" / "data" / "codes" / "locode-alias.csv"


@pytest.mark.skipif(not DATA.is_file(), reason="the shared test data are not here")
def test_ports_agree_with_published_aliases() -> None:
    import csv

    with DATA.open(encoding="utf-8") as file:
        rows = [(row["Country"], *row["Name"].split(" = ", 1)) for row in csv.DictReader(file) if " = " in row["Name"]]
    both = [(country, a, b) for country, a, b in rows if locode(a) and locode(b) and country_of(a) == country]
    assert both and all(locode(a) == locode(b) for _, a, b in both)


def test_settings_of_charges_are_read_and_kept_as_typed() -> None:
    text = "Ningbo: 800 CNY/shipment + 15 cny per cbm; 20 USD/cbm"
    assert checked("port_charges", text) == text
    at_home, elsewhere = charges_at(text, "宁波"), charges_at(text, "Shanghai")
    assert at_home is not None and [(c.amount, c.currency, c.per) for c in at_home] == [
        (D(800), "CNY", "shipment"),
        (D(15), "CNY", "cbm"),
    ]
    assert elsewhere is not None and elsewhere[0].currency == "USD" and charges_at(text, "Shanghai", True) is None
    layers = duties_at("US: 301 list 25% FOB hs 9405 from 2026-01-01 until 2026-12-31; Sydney: none", "Houston")
    assert layers is not None and (layers[0].hs, layers[0].layer.basis) == ("9405", "FOB")
    assert (layers[0].layer.start, layers[0].layer.end) == (date(2026, 1, 1), date(2026, 12, 31))
    assert duties_at("Sydney: none", "Sydney") == () and duties_at("Sydney: none", "Oslo") is None
    assert vat_at("NL: 21%; London: excluded", "Rotterdam") == 21 and vat_at("London: excluded", "London") == "excluded"
    assert is_importer("DE, Rotterdam", "Hamburg") and not is_importer("", "Hamburg")


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("port_charges", "800"), ("port_charges", "800 CNY/pallet"), ("port_charges", "about 800 CNY/cbm"),
        ("import_duties", "4.2% CIF"), ("import_duties", "Oslo: some duty"), ("import_vat", "21%"),
        ("import_vat", "Oslo: 121%"), ("import_duties", "Oslo: x 5% CIF until 2026-13-01"),
    ],
)  # fmt: skip
def test_settings_that_cannot_be_read_are_told(key: str, text: str) -> None:
    with pytest.raises(UserError, match="setting-invalid"):
        checked(key, text)


@given(st.text(max_size=60))
def test_any_text_is_charges_or_a_value_error(text: str) -> None:
    for parse in (parse_charges, parse_duties, parse_vat):
        try:
            parse(text)
        except ValueError:
            continue
