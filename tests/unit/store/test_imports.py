import sqlite3
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.catalog import BuyerRow
from app.errors import UserError
from app.store import Store
from tests.unit.store.shop import NOW, buyers_sheet, cell, freight, freight_sheet, lamps, product, sheet


def test_an_import_is_counted_and_its_cells_know_it(store: Store) -> None:
    report = store.apply_import(sheet(lamps()), NOW)
    assert (report.import_id, report.kind, report.file) == ("IMP-0001", "products", "prices.xlsx")
    assert (report.rows, report.created, report.updated, report.unchanged, report.skipped) == (12, 11, 0, 0, 1)
    assert report.problems[0].value == "call us"
    lamp = store.product("DL-204")
    assert lamp is not None
    assert lamp.tiers[0].unit_price == Decimal("3.50")
    assert {ref.import_id for ref in (*lamp.cells.values(), lamp.tiers[0].source, lamp.certificates[0].source)} == {
        "IMP-0001"
    }
    assert replace(lamp.tiers[0].source, import_id="") == cell(2, "D")
    assert store.imports() == (report,)


def test_importing_again_updates_prices_and_points_to_the_newest_file(shop: Store) -> None:
    rows = [*lamps()[1:], product("DL-204", "LED desk lamp", "3.80"), product("NEW-1", "Clip lamp")]
    report = shop.apply_import(sheet(rows, "prices-2026.xlsx"), NOW + timedelta(days=30))
    assert (report.import_id, report.created, report.updated, report.unchanged) == ("IMP-0002", 1, 1, 10)
    lamp, other = shop.product("DL-204"), shop.product("DL-205")
    assert lamp and other
    assert lamp.tiers[0].unit_price == Decimal("3.80")
    assert other.tiers[0].source.import_id == "IMP-0002"
    assert shop.product_count() == 12


def test_undo_restores_what_was_before_whole(shop: Store) -> None:
    before = list(shop.all_products())
    changed = [product("DL-204", "Lamp of another name", "9.99"), product("NEW-1", "Clip lamp")]
    shop.apply_import(sheet(changed), NOW)
    shop.undo_import("IMP-0002", NOW)
    assert list(shop.all_products()) == before
    assert [hit.sku for hit in shop.search_words("Lamp of another name", 5) if hit.complete] == []
    assert shop.search_codes("NEW-1", 5) == []
    assert shop.search_words("LED desk lamp 5W", 1)[0].sku == "DL-204"
    assert [report.import_id for report in shop.imports()] == ["IMP-0001"]


def test_undo_of_an_earlier_import_leaves_what_a_later_one_said(shop: Store) -> None:
    shop.apply_import(sheet([product("DL-204", "LED desk lamp", "4.10")]), NOW)
    shop.undo_import("IMP-0001", NOW)
    assert [item.sku for item in shop.all_products()] == ["DL-204"]
    shop.undo_import("IMP-0002", NOW)
    assert shop.product_count() == 0


def test_an_unchanged_row_stays_when_the_import_that_first_said_it_is_undone(shop: Store) -> None:
    shop.apply_import(sheet(lamps()), NOW)
    shop.undo_import("IMP-0001", NOW)
    assert shop.product_count() == len(lamps())


def test_undo_tells_what_it_cannot_do(shop: Store) -> None:
    for name in ("IMP-0009", "nonsense", ""):
        with pytest.raises(UserError) as error:
            shop.undo_import(name, NOW)
        assert error.value.code == "import-not-found"
    shop.undo_import("imp-1", NOW)
    with pytest.raises(UserError) as error:
        shop.undo_import("IMP-0001", NOW)
    assert error.value.code == "import-already-undone"


def test_numbers_of_imports_are_never_used_again(shop: Store) -> None:
    shop.undo_import("IMP-0001", NOW)
    assert shop.apply_import(sheet(lamps()), NOW).import_id == "IMP-0002"


def test_a_code_told_twice_in_one_sheet_counts_once(store: Store) -> None:
    report = store.apply_import(sheet([product("A-1", "Cup", "1.50"), product("A-1", "Cup", "9.50", row=3)]), NOW)
    assert (report.created, report.skipped) == (1, 2)
    cup = store.product("A-1")
    assert cup is not None and cup.tiers[0].unit_price == Decimal("1.50")


def test_an_empty_sheet_is_an_import_too(store: Store) -> None:
    report = store.apply_import(sheet([]), NOW)
    assert (report.created, report.import_id) == (0, "IMP-0001")
    assert store.catalogue_version() == "1"


def test_a_failing_import_leaves_nothing(shop: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    before, trail = list(shop.all_products()), shop.audit()

    def refuse(*_: object) -> None:
        raise sqlite3.OperationalError("broken on the way")

    monkeypatch.setattr("app.store.audit.append", refuse)
    with pytest.raises(sqlite3.OperationalError):
        shop.apply_import(sheet([product("DL-204", "Changed"), product("X-1", "New")]), NOW)
    assert list(shop.all_products()) == before
    assert shop.audit() == trail
    assert len(shop.imports()) == 1


def test_freight_rows_are_renewed_by_lane_and_taken_back(store: Store) -> None:
    store.apply_import(freight_sheet(freight("85"), freight("120", "Santos")), NOW)
    report = store.apply_import(freight_sheet(freight("99"), freight("70", "Hamburg")), NOW)
    assert (report.created, report.updated) == (1, 1)
    assert {row.place: row.rate for row in store.freight_rows()} == {
        "Rotterdam": Decimal(99),
        "Santos": Decimal(120),
        "Hamburg": Decimal(70),
    }
    assert store.freight_rows()[0].source.import_id == "IMP-0002"
    store.undo_import("IMP-0002", NOW)
    assert {row.place: row.rate for row in store.freight_rows()} == {"Rotterdam": Decimal(85), "Santos": Decimal(120)}


def test_two_rates_for_one_lane_both_stand(store: Store) -> None:
    report = store.apply_import(freight_sheet(freight("85"), freight("90")), NOW)
    assert (report.created, report.skipped) == (2, 0)
    assert [row.rate for row in store.freight_rows()] == [Decimal(85), Decimal(90)]


def test_buyers_are_known_by_address_then_company(store: Store) -> None:
    anna = BuyerRow("Anna", "Lumen BV", "NL", "Anna@Lumen.nl", None, cell(2, "A"))
    luz = BuyerRow(None, "Luz SA", "BR", None, None, cell(3, "A"))
    store.apply_import(buyers_sheet(anna, luz), NOW)
    report = store.apply_import(buyers_sheet(replace(anna, email="anna@lumen.NL", phone="+31 6 1")), NOW)
    assert (report.created, report.updated) == (0, 1)
    assert [buyer.phone for buyer in store.buyers()] == ["+31 6 1", None]


def test_pages_of_products_are_ordered_and_filtered(shop: Store) -> None:
    assert [item.sku for item in shop.page_products("", 0, 3)] == ["1001", "BAG", "CUP-350-BL"]
    assert [item.sku for item in shop.page_products("DESK", 1, 5)] == ["DL-205"]
    assert [item.sku for item in shop.page_products("台灯", 0, 5)] == ["DL-204", "DL-205"]
    assert shop.page_products("100%_", 0, 5) == ()
    assert (shop.product_count(), shop.product_count("desk")) == (11, 2)


def test_the_catalogue_version_moves_with_the_products_only(shop: Store) -> None:
    version = shop.catalogue_version()
    shop.apply_import(freight_sheet(freight()), NOW)
    assert shop.catalogue_version() == version
    shop.undo_import("IMP-0001", NOW)
    assert shop.catalogue_version() != version


def test_no_floor_and_no_price_in_the_trail(store: Store, tmp_path: Path) -> None:
    store.apply_import(sheet([product("A-1", "Cup", floor_cost=Decimal("1.2345"))]), NOW)
    store.save_settings({"max_discount_percent": "7.77", "seller_bank": "NL00BANK"}, NOW)
    told = " ".join(str(entry.details) for entry in store.audit())
    assert not any(secret in told for secret in ("1.2345", "7.77", "NL00BANK"))
