"""Price lists as merchants send them: what a header, a cell or a line below the table says."""

import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from app.domain.catalog import Product
from app.domain.imports import Sheet
from app.importers.headers import find_basis, tier_quantity
from app.importers.sheets import read_sheet

D = Decimal


def read(tmp_path: Path, rows: list[list[Any]], change: Callable[[Worksheet], None] | None = None) -> Sheet:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(row)
    if change:
        change(sheet)
    book.save(tmp_path / "list.xlsx")
    return read_sheet(tmp_path / "list.xlsx")


def steps(product: Product) -> list[tuple[str, str]]:
    return [(str(tier.min_quantity), str(tier.unit_price)) for tier in product.tiers]


def told(sheet: Sheet) -> list[tuple[str, int | None, str | None]]:
    return [(problem.code, problem.row, problem.column) for problem in sheet.problems]


@pytest.mark.parametrize(
    ("headers", "currency", "basis"),
    [
        (("100-499 pcs FOB Ningbo (USD)", "500+ pcs"), "USD", "FOB Ningbo"),
        (("FOB Ningbo US$ 100-499", "FOB Ningbo US$ 500+"), "USD", "FOB Ningbo"),
        (("FOB Shanghai USD 100 pcs up", "500 pcs up"), "USD", "FOB Shanghai"),
        (("Price USD (100-499 pcs)", "Price USD (500 pcs +)"), "USD", None),
        (("Unit Price\nUSD 100~499", "Unit Price\nUSD ≥500"), "USD", None),
        (("单价(USD) 100-499件", "500件以上"), "USD", None),
        (("USD/pc 100pcs", "USD/pc 500pcs"), "USD", None),
        (("100-499 EXW (RMB)", "≥500"), "CNY", "EXW"),
    ],
)
def test_tier_headers_say_currency_and_basis_for_their_group(
    tmp_path: Path, headers: tuple[str, str], currency: str, basis: str | None
) -> None:
    sheet = read(tmp_path, [["Item No.", "Name", *headers], ["A", "Lamp", 8.2, 7.45], ["B", "Cup", "tbd", "tbd"]])
    lamp, cup = sheet.products
    assert steps(lamp) == [("100", "8.2"), ("500", "7.45")]
    assert (lamp.currency, lamp.price_basis, lamp.attributes) == (currency, basis, {})
    assert sheet.mapping[headers[0]] == "price.100" and sheet.mapping[headers[1]] == "price.500"
    assert cup.tiers == () and told(sheet) == [("price_unreadable", 3, "C"), ("price_unreadable", 3, "D")]


@pytest.mark.parametrize(
    "header", ["Price 2026", "2026 Price (USD)", "Size 10-20", "Lead time 25-30 days", "FOB Ningbo"]
)
def test_other_figures_in_a_header_are_no_tier(header: str) -> None:
    assert tier_quantity(header) is None


def test_a_second_group_of_prices_is_told_and_left_out(tmp_path: Path) -> None:
    header = ["SKU", "EXW (CNY) 1-99", "EXW (CNY) 100+", "FOB Ningbo (USD) 1-99", "FOB Ningbo (USD) 100+"]
    sheet = read(tmp_path, [header, ["A", 35, 33, 6, 5.5]])
    assert steps(sheet.products[0]) == [("1", "35"), ("100", "33")]
    assert (sheet.products[0].currency, sheet.products[0].price_basis) == ("CNY", "EXW")
    assert told(sheet) == [("column_conflict", 1, "D"), ("column_conflict", 1, "E")]


def test_a_second_price_is_no_unit_and_a_cost_group_no_price(tmp_path: Path) -> None:
    rows = [["Model", "EXW unit price", "FOB Shanghai unit price", "Currency"], ["A", 4, 5, "USD"]]
    sheet = read(tmp_path, rows)
    assert sheet.mapping["FOB Shanghai unit price"] == "ignored" and told(sheet) == [("column_conflict", 1, "C")]

    def merge(sheet: Worksheet) -> None:
        sheet.merge_cells("C1:D1")

    rows = [["SKU", "Price (USD)", "Cost", None], [None, None, "1-99", "100+"], ["A", 5, 3, 2]]
    assert steps(read(tmp_path, rows, merge).products[0]) == [("1", "5")]


@pytest.mark.parametrize(
    ("text", "basis"),
    [("FOB Ningbo Price (USD)", "FOB Ningbo"), ("FOB NINGBO", "FOB Ningbo"), ("FOB Unit Price", "FOB"),
     ("Unit price FOB宁波", "FOB Ningbo")],
)  # fmt: skip
def test_the_place_of_a_basis_ends_before_the_word_price(text: str, basis: str) -> None:
    assert find_basis(text) == basis


@pytest.mark.parametrize(
    ("cell", "name", "chinese"),
    [("LED desk lamp", "LED desk lamp", None), ("台灯", "台灯", "台灯"), ("LED台灯", "LED台灯", "LED台灯"),
     ("Desk lamp\n台灯", "Desk lamp", "台灯"), ("台灯 / Desk lamp", "Desk lamp", "台灯")],
)  # fmt: skip
def test_a_header_in_two_languages_heads_the_name(tmp_path: Path, cell: str, name: str, chinese: str | None) -> None:
    sheet = read(tmp_path, [["SKU", "Product name 品名", "Price (USD)"], ["A", cell, 5]])
    assert sheet.mapping["Product name 品名"] == "name"
    assert (sheet.products[0].name, sheet.products[0].name_zh) == (name, chinese)


def test_two_name_columns_keep_their_languages(tmp_path: Path) -> None:
    sheet = read(tmp_path, [["货号", "中文品名", "英文品名", "单价（美元/只）"], ["A", "台灯", "Desk lamp", 4]])
    assert (sheet.products[0].name, sheet.products[0].name_zh) == ("Desk lamp", "台灯")


def test_traditional_headers_and_a_number_sign(tmp_path: Path) -> None:
    (tmp_path / "l.csv").write_bytes("貨號,品名,單價(USD),起訂量,裝箱數\nA,檯燈,12.5,500,12\n".encode("big5"))
    (lamp,) = read_sheet(tmp_path / "l.csv").products
    assert (lamp.sku, lamp.name_zh, steps(lamp), lamp.moq, lamp.carton.pieces) == (
        "A", "檯燈", [("1", "12.5")], D(500), D(12),
    )  # fmt: skip
    assert read(tmp_path, [["Item#", "Item Name", "Price (USD)"], [1001, "Mug", 1.1]]).products[0].sku == "1001"


def test_weights_that_say_their_column_again(tmp_path: Path) -> None:
    rows = [["SKU", "Price (USD)", "G.W. (kg)", "N.W. (kg)"], ["A", 5, "G.W. 12kgs", "净重：11.5 kg"]]
    carton = read(tmp_path, rows).products[0].carton
    assert (carton.gross_kg, carton.net_kg) == (D(12), D("11.5"))
    both = read(tmp_path, [["SKU", "Price (USD)", "G.W./N.W. (KGS)"], ["A", 5, "12.5/11.2"], ["B", 5, "9kg/8.2kg"]])
    assert [(p.carton.gross_kg, p.carton.net_kg) for p in both.products] == [(D("12.5"), D("11.2")), (D(9), D("8.2"))]
    other = read(tmp_path, [["SKU", "Price (USD)", "净重/毛重(KG)"], ["A", 5, "11.2/12.5"]])
    assert (other.products[0].carton.gross_kg, other.products[0].carton.net_kg) == (D("12.5"), D("11.2"))


def test_a_minimum_in_cartons_by_its_header(tmp_path: Path) -> None:
    sheet = read(tmp_path, [["SKU", "Price (USD)", "MOQ (CTN)", "PCS/CTN"], ["A", 5, 10, 24], ["B", 5, 10, None]])
    assert [product.moq for product in sheet.products] == [D(240), None]
    assert told(sheet) == [("moq_in_cartons", 3, None)]


@pytest.mark.parametrize(
    "cell",
    ["1-99: $5.00 / 100+: $4.50", "1 pc $5.00, 100pcs $4.50", "1-99 pcs US$5.00\n≥100 pcs US$4.50",
     "$5.00@1; $4.50@100", "$5.00 (1-99), $4.50 (100+)"],
)  # fmt: skip
def test_tiers_in_one_cell(tmp_path: Path, cell: str) -> None:
    sheet = read(tmp_path, [["SKU", "Tiered price"], ["A", cell]])
    assert steps(sheet.products[0]) == [("1", "5.00"), ("100", "4.50")]
    assert sheet.products[0].currency == "USD" and not sheet.problems


@pytest.mark.parametrize(
    ("cell", "price", "unit"),
    [("US $ 4.5", "4.5", "pc"), ("$4.50 each", "4.50", "pc"), ("USD 3.20 per set", "3.20", "set")],
)
def test_prices_in_words(tmp_path: Path, cell: str, price: str, unit: str) -> None:
    (product,) = read(tmp_path, [["SKU", "Price"], ["A", cell]]).products
    assert (steps(product), product.currency, product.unit) == ([("1", price)], "USD", unit)


def test_codes_keep_their_zeros_and_shortened_ones_are_told(tmp_path: Path) -> None:
    def formats(sheet: Worksheet) -> None:
        sheet["A2"].number_format = "00000"

    rows = [["Item code", "Price (USD)"], [123, 5], ["0045", 6], ["1.23E+12", 7], [1230000000000, 8]]
    sheet = read(tmp_path, rows, formats)
    assert [product.sku for product in sheet.products] == ["00123", "0045", "1.23E+12", "1230000000000"]
    assert told(sheet) == [("sku_scientific", 4, "A")]


def test_a_formula_without_its_value_is_told(tmp_path: Path) -> None:
    def formulas(sheet: Worksheet) -> None:
        sheet["B2"] = "=1+2"

    sheet = read(tmp_path, [["SKU", "Price (USD)"], ["A", None], ["B", 3]], formulas)
    assert [steps(product) for product in sheet.products] == [[], [("1", "3")]]
    assert told(sheet) == [("formula_unsaved", 2, "B")] and sheet.problems[0].value == "=1+2"


def test_sums_and_the_notes_at_the_foot_are_no_products(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["Item", "Name", "Price (USD)", "MOQ"],
        ["PS-1", None, 5],
        ["Subtotal", None, 5],
        ["B", "Cup", 6, 100],
        ["合计：", None, 11],
        ["Remarks:"],
        ["1. Validity: 30 days"],
        ["2", "Payment 30% T/T"],
        ["Contact: Mei", "tel 0574-1234"],
    ]
    sheet = read(tmp_path, rows)
    assert [product.sku for product in sheet.products] == ["PS-1", "B"]
    assert told(sheet) == [("row_without_identity", 3, None), ("row_without_identity", 5, None)]
    assert all("category" not in product.attributes for product in sheet.products)


def test_goods_below_a_note_stay_goods(tmp_path: Path) -> None:
    rows = [["SKU", "Price (USD)"], ["Note: new prices"], ["A", 5], ["B", 6]]
    assert [product.sku for product in read(tmp_path, rows).products] == ["A", "B"]


def test_terms_of_a_row_are_a_basis_only_when_they_are_one(tmp_path: Path) -> None:
    rows = [["SKU", "Price (USD)", "Term"], ["A", 5, "fob Ningbo"], ["B", 5, "DDU Hamburg"], ["C", 5, "T/T 30%"]]
    sheet = read(tmp_path, rows)
    assert [product.price_basis for product in sheet.products] == ["FOB Ningbo", "DAP Hamburg", None]
    assert sheet.products[2].attributes == {"terms": "T/T 30%"}


def test_lead_times_said_loosely(tmp_path: Path) -> None:
    rows = [["SKU", "Price (USD)", "Lead time"], ["A", 5, "about 35 days"], ["B", 5, "约25天"], ["C", 5, "ASAP"]]
    sheet = read(tmp_path, rows)
    assert [product.lead_days for product in sheet.products] == [35, 25, None]
    assert told(sheet) == [("days_unreadable", 4, "C")]


@pytest.mark.parametrize("cell", ["1" + " " * 30_000 + "x", "$" * 30_000, "1-" * 15_000, "1 pc " * 6_000, "9" * 30_000])
def test_long_runs_in_a_tier_cell_stall_nothing(tmp_path: Path, cell: str) -> None:
    (tmp_path / "l.csv").write_text(f"SKU,Qty,Price (USD),Price tiers\na,{cell},{cell},{cell}\n", encoding="utf-8")
    start = time.process_time()
    assert read_sheet(tmp_path / "l.csv").products[0].tiers == ()
    assert time.process_time() - start < 2
