"""Guards of a quotation: each flag where it belongs, and none where all is well."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.guards import Guarded, QuoteFacts, guard
from app.domain.guards_goods import hazard
from app.domain.guards_time import production, shutdowns
from app.domain.offer_term import Asked, Offered
from app.domain.payment import shares
from app.domain.pricing import price_line
from app.domain.quote import QuoteLine
from app.domain.source import InquiryRef, PolicyRef
from app.rules import pack
from app.words import Words
from tests.unit.domain.goods import POLICY, TODAY, freight, lamp, want

BUYER = InquiryRef("INQ-0001", 3, 9)


def line(**changes: object) -> QuoteLine:
    product = lamp(**changes)
    return price_line(product, want(product.sku), "USD").line


def guarded(policy: object = POLICY, **facts: object) -> Guarded:
    made = QuoteFacts(**({"basis": "FOB Ningbo", "lines": (line(),)} | facts))  # type: ignore[arg-type]
    return guard(made, policy, TODAY)  # type: ignore[arg-type]


def flags(made: Guarded) -> dict[str, str]:
    return {flag.code: flag.severity for flag in made.flags}


def test_a_plain_offer_has_nothing_to_guard() -> None:
    made = guarded(
        asked=Asked("CIF", "Rotterdam"), offered=Offered("CIF", "Rotterdam"), payment="T/T 30/70", total=Decimal(5000)
    )
    assert made.flags == () and made.open_points == () and made.ready == TODAY + timedelta(days=30)


@pytest.mark.parametrize("mode", ["AIR", "EXPRESS", "RAIL", "TRUCK"])
@pytest.mark.parametrize(("code", "instead"), [("FOB", "FCA"), ("FAS", "FCA"), ("CFR", "CPT"), ("CIF", "CIP")])
def test_sea_rules_do_not_fly(code: str, instead: str, mode: str) -> None:
    made = guarded(asked=Asked(code, "Ningbo" if code[0] == "F" else "Oslo", BUYER, mode))
    found = next(flag for flag in made.flags if flag.code == "term_for_sea_only")
    assert (found.facts["instead"], found.evidence, found.severity) == (instead, BUYER, "warn")
    assert "term_for_sea_only" not in flags(guarded(asked=Asked(instead, "Oslo", BUYER, mode)))
    assert "term_for_sea_only" not in flags(guarded(asked=Asked(code, "Oslo", BUYER, "LCL")))


@pytest.mark.parametrize(
    ("code", "place", "flag"),
    [
        ("FOB", "Hamburg", "origin_abroad"), ("FCA", "汉堡", "origin_abroad"), ("EXW", "Chicago", "origin_abroad"),
        ("FOB", "Shanghai", None), ("FOB", "Nowhereville", None), ("CIF", "Hamburg", None),
        ("CIF", "Ningbo", "destination_at_origin"), ("CPT", "上海", "destination_at_origin"),
        ("CIF", "Hong Kong", None), ("DAP", "宁波港", "destination_at_origin"), ("CIF", None, None),
    ],
)  # fmt: skip
def test_a_place_on_the_wrong_side(code: str, place: str | None, flag: str | None) -> None:
    found = flags(guarded(asked=Asked(code, place))).keys() & {"origin_abroad", "destination_at_origin"}
    assert found == ({flag} if flag else set())


def test_exw_from_china_is_advised_against_and_elsewhere_not() -> None:
    assert flags(guarded(asked=Asked("EXW", None)))["exw_export"] == "info"
    assert "exw_export" not in flags(guarded(asked=Asked("EXW", None), basis="FOB Hamburg"))
    at_home = replace(POLICY, seller_address="18 Harbour Road, Yiwu, China")
    assert "exw_export" in flags(guarded(at_home, offered=Offered("EXW", "our works"), basis="EXW our works"))


@pytest.mark.parametrize(("old", "new"), [("DDU", "DAP"), ("dat", "DPU"), ("C&F", "CFR"), ("DES", "DAP")])
def test_rules_of_old_editions_are_named(old: str, new: str) -> None:
    made = guarded(asked=Asked(new, "Oslo", BUYER, None, old))
    assert next(f for f in made.flags if f.code == "incoterm_obsolete").facts == {
        "old": old.upper(), "new": new, "offered": "none",
    }  # fmt: skip
    assert "incoterm_obsolete" not in flags(guarded(asked=Asked("CFR", "Oslo", BUYER, None, "CFR")))


def test_containers_under_sea_rules_get_soft_advice() -> None:
    made = guarded(offered=Offered("CIF", "Oslo", mode="FCL40HQ"))
    assert flags(made) == {"container_at_terminal": "info"} and made.flags[0].facts["instead"] == "CIP"
    assert flags(guarded(offered=Offered("CIP", "Oslo", mode="FCL40HQ"))) == {}


@pytest.mark.parametrize(
    ("asked", "total", "codes"),
    [
        ("L/C at sight", "49999", {"payment_not_offered", "payment_lc_too_small"}),
        ("L/C at sight", "50000", set()),
        ("D/A 60 days", "5000", {"payment_not_offered", "payment_on_credit"}),
        ("O/A 30 days", "5000", {"payment_not_offered", "payment_on_credit"}),
        ("T/T 30% deposit, 60% before shipment", "5000", {"payment_shares_not_whole"}),
        ("T/T 30/70", "5000", set()),
        ("T/T 40:50", "5000", {"payment_shares_not_whole"}),
        ("T/T 30% deposit", "5000", set()),
        (None, "5000", set()),
    ],
)
def test_payment_wishes(asked: str | None, total: str, codes: set[str]) -> None:
    made = guarded(payment=asked, total=Decimal(total), evidence={"payment": BUYER})
    assert flags(made).keys() == codes and all(flag.evidence == BUYER for flag in made.flags)


def test_the_merchants_own_terms_must_add_up_too() -> None:
    made = guarded(replace(POLICY, payment_terms="T/T 30% in advance, 60% before shipment"))
    assert made.flags[0].code == "payment_shares_not_whole" and made.flags[0].evidence == PolicyRef("payment_terms")


@pytest.mark.parametrize(
    ("terms", "mode", "told"),
    [
        ("T/T 30% deposit, 70% against copy of B/L", "AIR", True),
        ("T/T 30%, 70% 见提单副本", "RAIL", True),
        ("T/T 30% deposit, 70% against copy of B/L", "LCL", False),
        ("T/T 30% deposit, 70% before shipment", "AIR", False),
    ],
)
def test_an_air_waybill_is_no_title(terms: str, mode: str, told: bool) -> None:
    for policy, wish in ((POLICY, terms), (replace(POLICY, payment_terms=terms), None)):
        made = guarded(policy, payment=wish, offered=Offered("CPT", "Oslo", mode=mode))
        assert ("payment_against_no_title" in flags(made)) is told


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("30% deposit, 70% balance", ("30", "70")), ("T/T 30/70", ("30", "70")), ("TT 30:70", ("30", "70")),
        ("net 30/60 days", ()), ("D/A 30/60/90 days", ()), ("T/T", ()), ("12.5%, 87.5%", ("12.5", "87.5")),
    ],
)  # fmt: skip
def test_shares_are_read(text: str, parts: tuple[str, ...]) -> None:
    assert shares(text) == tuple(Decimal(part) for part in parts)


def test_an_offer_holds_no_longer_than_its_freight() -> None:
    row = freight(valid_until=date(2026, 12, 1))
    made = guarded(valid_until=date(2026, 12, 22), offered=Offered("CPT", "Oslo", row=row))
    assert made.valid_until == date(2026, 12, 1)
    assert (made.flags[0].code, made.flags[0].evidence) == ("validity_cut_by_freight", row.source)
    for until in (None, date(2026, 12, 22)):
        same = guarded(valid_until=date(2026, 12, 22), offered=Offered("CPT", "Oslo", row=freight(valid_until=until)))
        assert same.valid_until == date(2026, 12, 22) and same.flags == ()


def test_a_deadline_counts_the_shutdown() -> None:
    ahead = {"lines": (line(lead_days=70),)}
    made = guarded(deadline=date(2027, 2, 10), evidence={"deadline": BUYER}, **ahead)
    assert made.ready == date(2027, 2, 26)
    codes = [flag.code for flag in made.flags]
    assert codes == ["production_in_shutdown", "deadline_too_short"]
    assert [flag.evidence for flag in made.flags] == [None, BUYER]
    assert [point.code for point in made.open_points] == ["factory_closed"]
    assert "deadline_too_short" not in flags(guarded(deadline=date(2026, 12, 22)))
    assert "deadline_too_short" in flags(guarded(deadline=date(2026, 12, 21)))


def test_production_around_the_spring_festival_by_hand() -> None:
    assert production(date(2027, 1, 20), 30, "CN").ready == date(2027, 3, 17)
    assert production(date(2027, 1, 20), 6, "CN").ready == date(2027, 1, 26)
    assert production(date(2027, 1, 20), 7, "CN").ready == date(2027, 2, 22)
    assert production(date(2027, 2, 10), 1, "CN").ready == date(2027, 2, 22)
    assert production(date(2027, 2, 21), 1, "CN") == production(date(2027, 2, 21), 1, None)
    assert production(date(2027, 1, 20), 30, "DE").closed == () and production(TODAY, 10**9, "CN").ready.year > 9000


@given(st.dates(date(2024, 1, 1), date(2036, 6, 1)), st.integers(0, 400))
def test_production_takes_its_days_outside_shutdowns(start: date, days: int) -> None:
    made = production(start, days, "CN")
    spans = [(each.first, (each.last - each.first).days + 1) for each in shutdowns("CN")]
    closed = {first + timedelta(days=n) for first, days_closed in spans for n in range(days_closed)}
    worked = [day for n in range(1, (made.ready - start).days + 1) if (day := start + timedelta(days=n)) not in closed]
    assert len(worked) == days and (days == 0 or made.ready not in closed)


def test_the_table_of_feasts_agrees_with_an_independent_calendar() -> None:
    from holidays.countries.china import China

    rules = {rule["name"]: rule["days"] for rule in pack("holidays")["shutdown"]}
    calendar = China(years=range(2024, 2037), language="en_US")
    first = {}
    for day, name in sorted(calendar.items()):
        if "Spring Festival" in name and "observed" not in name:
            first.setdefault(day.year, day)
    assert rules["spring_festival"] == list(first.values())
    assert all("National Day" in calendar[day] for day in rules["national_day"])


@pytest.mark.parametrize(
    ("name", "attributes", "un"),
    [
        ("Power bank 10000mAh", {}, "UN3480"), ("移动电源 20000毫安", {}, "UN3480"),
        ("18650 battery pack", {}, "UN3480"),
        ("LED torch", {"battery": "Li-ion 1200mAh"}, "UN3481"), ("Desk fan", {"电池": "内置电池"}, "UN3481"),
        ("LED torch", {"battery": "none"}, None), ("Fan, no lithium battery", {}, None),
        ("Lithium-free watch", {}, None),
        ("Battery charger for 18650", {}, None), ("Key fob", {"cell": "CR2032 included"}, "UN3091"),
        ("Air freshener aerosol 300 ml", {}, "UN1950"), ("Aerosol nozzle", {}, None), ("Perfume for men", {}, "UN1266"),
        ("Perfume bottle 50 ml, empty", {}, None), ("Gas lighter", {}, "UN1057"), ("USB arc lighter", {}, None),
        ("Highlighter pen", {}, None), ("Wall paint white", {}, "UN1263"), ("Paint brush set", {}, None),
        ("Water-based paint", {}, None), ("Neodymium magnet N52", {}, "UN2807"), ("Fridge magnet", {}, None),
        ("Cleaner", {"transport": "UN 1993, PG III"}, "UN1993"), ("Cleaner", {"DG": "UN0012"}, "UN0012"),
        ("Stainless bottle", {"material": "304 steel"}, None), ("Unique umbrella 2000", {}, None),
    ],
)  # fmt: skip
def test_dangerous_goods_are_known_by_number_and_words(name: str, attributes: dict[str, str], un: str | None) -> None:
    found = hazard(lamp(name=name, attributes=attributes))
    assert (found.un if found else None) == un


@pytest.mark.parametrize(
    ("name", "mode", "rule", "severity"),
    [
        ("Power bank", "AIR", "cargo_aircraft", "warn"), ("Power bank", "EXPRESS", "refused", "warn"),
        ("Power bank", "LCL", "declared", "info"), ("Power bank", "TRUCK", "restricted", "warn"),
        ("Bluetooth speaker", "AIR", "restricted", "warn"), ("Neodymium magnet", "FCL20", None, None),
        ("Gas lighter", "AIR", "refused", "warn"), ("Perfume", None, None, None),
    ],
)  # fmt: skip
def test_dangerous_goods_by_their_way(name: str, mode: str | None, rule: str | None, severity: str | None) -> None:
    product = lamp(name=name)
    made = guarded(products={product.sku: product}, lines=(line(name=name),), asked=Asked("CPT", "Oslo", None, mode))
    found = [flag for flag in made.flags if flag.code == "dangerous_goods_transport"]
    assert [(flag.facts["rule"], flag.severity) for flag in found] == ([(rule, severity)] if rule else [])
    assert all(flag.evidence is not None for flag in found)
    assert [flag.code for flag in made.flags].count("dangerous_goods") == 1


@given(st.text(max_size=60), st.dictionaries(st.text(max_size=12), st.text(max_size=30), max_size=3))
def test_any_row_can_be_looked_at(name: str, attributes: dict[str, str]) -> None:
    found = hazard(lamp(name=name, attributes=attributes))
    assert found is None or found.un.startswith("UN")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_flag_reads_well_with_its_facts(language: str) -> None:
    words = Words(language)
    battery = lamp(name="Bluetooth speaker")
    made = guard(
        QuoteFacts(
            Asked("CIF", "Ningbo", BUYER, "AIR", "C&F"),
            Offered("FOB", "Ningbo", mode="FCL20", row=freight(valid_until=TODAY)),
            "FOB Ningbo",
            (line(name=battery.name, lead_days=90),),
            {battery.sku: battery},
            Decimal(100),
            "L/C at sight 30%, D/A 60%",
            date(2026, 12, 1),
            date(2027, 1, 1),
        ),
        replace(POLICY, lc_from=Decimal(9000)),
        TODAY,
    )
    assert len({flag.code for flag in made.flags}) >= 9
    for flag in made.flags:
        said = words.notice("flag", flag.code, flag.facts)
        assert "{" not in said and "flag-" not in said and "???" not in said, said
    for point in made.open_points:
        assert "{" not in words.notice("open", point.code, point.facts)
