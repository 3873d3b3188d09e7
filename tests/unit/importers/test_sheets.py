import time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from app.domain.imports import Sheet
from app.errors import UserError
from app.importers.sheets import read_sheet

D = Decimal


def book(tmp_path: Path, rows: list[list[Any]], name: str = "list.xlsx") -> Path:
    wb = Workbook()
    for row in rows:
        wb.worksheets[0].append(row)
    path = tmp_path / name
    wb.save(path)
    return path


def codes(sheet: Sheet) -> list[tuple[str, int | None, str | None]]:
    return [(problem.code, problem.row, problem.column) for problem in sheet.problems]


def test_a_chinese_sheet_under_title_lines(tmp_path: Path) -> None:
    sheet = read_sheet(
        book(
            tmp_path,
            [
                ["宁波某某公司 报价单"],
                ["FOB宁波 美元报价"],
                [],
                [
                    "序号",
                    "货号",
                    "品名",
                    "单位",
                    "单价",
                    "起订量",
                    "交期",
                    "装箱数",
                    "外箱尺寸",
                    "毛重(kg)",
                    "材质",
                    "成本价",
                ],
                [1, "A-01", "台灯", "个", 5.25, "500个", "25-30天", 24, "60*40*35cm", 11.5, "铝", 3],
                [2, 1002, "杯子", "套", "4.5", 1000, "4周", "12只", "600×400×350mm", "9.8kgs", "不锈钢", 2],
            ],
        )
    )
    assert (sheet.kind, sheet.rows, sheet.skipped, sheet.problems) == ("products", 2, 0, ())
    lamp, cup = sheet.products
    assert (lamp.sku, lamp.name, lamp.name_zh, lamp.unit, lamp.currency) == ("A-01", "台灯", "台灯", "pc", "USD")
    assert (lamp.moq, lamp.lead_days, lamp.price_basis, lamp.floor_cost) == (D(500), 30, "FOB Ningbo", D(3))
    assert [(t.min_quantity, t.unit_price, t.source.row, t.source.column) for t in lamp.tiers] == [
        (D(1), D("5.25"), 5, "E")
    ]
    assert lamp.carton.volume == D("0.084") and lamp.carton.gross_kg == D("11.5")
    assert lamp.attributes == {"material": "铝"} and lamp.cells["attributes.material"].column == "K"
    assert (cup.sku, cup.unit, cup.lead_days, cup.carton.pieces) == ("1002", "set", 28, D(12))
    assert (cup.carton.length_cm, cup.carton.gross_kg, cup.tiers[0].unit_price) == (D(60), D("9.8"), D("4.5"))
    assert sheet.mapping["成本价"] == "floor_cost" and sheet.mapping["序号"] == "ignored"
    assert 0.9 <= sheet.confidence["毛重(kg)"] <= 1


def test_tier_columns_under_a_merged_group(tmp_path: Path) -> None:
    wb = Workbook()
    ws = wb.worksheets[0]
    ws.append(["Item No.", "Product", "EXW price EUR", None, None, "Packing", None])
    ws.append([None, None, "1-99", "100-499pcs", "≥500", "pcs/ctn", "CBM"])
    ws.append(["X1", "Lamp", 5, 4.5, 4, 12, 0.06])
    ws.merge_cells("C1:E1")
    ws.merge_cells("F1:G1")
    wb.save(tmp_path / "t.xlsx")
    product = read_sheet(tmp_path / "t.xlsx").products[0]
    assert [(t.min_quantity, t.unit_price) for t in product.tiers] == [(D(1), D(5)), (D(100), D("4.5")), (D(500), D(4))]
    assert (product.currency, product.price_basis, product.carton.pieces) == ("EUR", "EXW", D(12))
    assert product.carton.cbm == D("0.06")


def test_bare_numbers_that_rise_are_tiers_but_data_are_not(tmp_path: Path) -> None:
    rows = [["SKU", "Name", "Price USD", None, None], [None, None, 100, 500, 1000], ["a", "Lamp", 3, 2.5, 2]]
    product = read_sheet(book(tmp_path, rows)).products[0]
    assert [t.min_quantity for t in product.tiers] == [D(100), D(500), D(1000)]
    plain = read_sheet(book(tmp_path, [["SKU", "Name", "Length"], [1, "Lamp", 20], [2, "Cup", 30]], "p.xlsx"))
    assert len(plain.products) == 2 and not plain.products[0].tiers


def test_tiers_in_one_cell_and_a_row_for_each_tier(tmp_path: Path) -> None:
    cell = read_sheet(
        book(tmp_path, [["SKU", "Price"], ["a", "1-99:$5; 100+:$4.5"], ["b", "≥100: 4.2 USD\n≥500: 4 USD"]])
    )
    assert [[(t.min_quantity, t.unit_price) for t in p.tiers] for p in cell.products] == [
        [(D(1), D(5)), (D(100), D("4.5"))],
        [(D(100), D("4.2")), (D(500), D(4))],
    ]
    assert {p.currency for p in cell.products} == {"USD"}
    rows = [["Model", "Quantity", "Unit price (USD)"], ["a", 100, 3], ["a", 500, 2.5], ["b", "1-99", 7]]
    lined = read_sheet(book(tmp_path, rows, "rows.xlsx"))
    assert [(t.min_quantity, t.unit_price) for t in lined.products[0].tiers] == [(D(100), D(3)), (D(500), D("2.5"))]
    assert lined.products[1].tiers[0].min_quantity == 1 and not lined.problems


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (0, "price_zero"),
        (-3, "price_negative"),
        (1e9, "price_too_large"),
        ("面议", "price_unreadable"),
        ("TBD", "price_unreadable"),
        ("3.2-3.5", "price_range"),
        ("1,250", "price_mark"),
        ("", "price_missing"),
        (True, "price_unreadable"),
    ],
)
def test_a_doubtful_price_is_told_and_never_guessed(tmp_path: Path, value: object, code: str) -> None:
    rows: list[list[Any]] = [["SKU", "Name", "Price (USD)"], ["a", "Lamp", value], ["b", "Cup", "12.50"]]
    if value == "1,250":
        rows[2][2] = 12.5
    sheet = read_sheet(book(tmp_path, rows))
    assert len(sheet.products) == 2 and not sheet.products[0].tiers
    assert codes(sheet) == ([(code, 2, "C")] if value != "" else [])


def test_a_gap_in_the_price_column_is_told(tmp_path: Path) -> None:
    sheet = read_sheet(book(tmp_path, [["SKU", "Price (USD)"], ["a", "-"]]))
    assert codes(sheet) == [("price_missing", 2, "B")]


def test_neighbours_decide_a_thousands_mark(tmp_path: Path) -> None:
    (tmp_path / "l.csv").write_text("SKU;Preis;Price EUR\na;x;1.250,50\nb;x;1.250\n", encoding="utf-8")
    assert [p.tiers[0].unit_price for p in read_sheet(tmp_path / "l.csv").products] == [D("1250.50"), D(1250)]


def test_currency_from_text_then_format_then_header_then_title(tmp_path: Path) -> None:
    wb = Workbook()
    ws = wb.worksheets[0]
    for row in (["All prices in US dollars"], ["SKU", "Price"], ["a", 5], ["b", 6], ["c", "£7"], ["d", 8]):
        ws.append(row)
    ws["B4"].number_format = "[$€-2] #,##0.00"
    ws["B6"].number_format = '"HK$"#,##0.00'
    wb.save(tmp_path / "c.xlsx")
    sheet = read_sheet(tmp_path / "c.xlsx")
    assert [p.currency for p in sheet.products] == ["USD", "EUR", "GBP", "HKD"]


def test_a_missing_currency_is_told_once_a_column_and_rows_stay(tmp_path: Path) -> None:
    sheet = read_sheet(book(tmp_path, [["SKU", "Price"], ["a", 5], ["b", 6]]))
    assert [(p.currency, p.tiers[0].unit_price) for p in sheet.products] == [(None, D(5)), (None, D(6))]
    assert codes(sheet) == [("currency_missing", None, "B")]
    yen = read_sheet(book(tmp_path, [["SKU", "Price"], ["a", "¥5"], ["b", "¥6"]], "yen.xlsx"))
    assert codes(yen) == [("currency_ambiguous", None, "B")]
    known = read_sheet(book(tmp_path, [["人民币报价"], ["货号", "单价"], ["a", "¥5"]], "cny.xlsx"))
    assert known.products[0].currency == "CNY" and not known.problems


def test_identity(tmp_path: Path) -> None:
    rows = [["SKU", "Name", "Price (USD)"], ["a", "Lamp", 5], [None, "Nameless", 6], ["a", "Lamp", 7], ["a", "Lamp", 5]]
    sheet = read_sheet(book(tmp_path, rows))
    assert [p.tiers[0].unit_price for p in sheet.products] == [D(5)]
    assert codes(sheet) == [("row_without_identity", 3, None), ("duplicate_sku", 4, "A"), ("duplicate_row", 5, "A")]
    assert (sheet.rows, sheet.skipped) == (4, 3)
    named = read_sheet(book(tmp_path, [["Product name", "Price (USD)"], ["Lamp", 5]], "n.xlsx"))
    assert named.products[0].sku == "Lamp"


def test_formula_errors_are_told_and_formulas_stay_text_in_csv(tmp_path: Path) -> None:
    wb = Workbook()
    ws = wb.worksheets[0]
    ws.append(["SKU", "Name", "Price (USD)"])
    ws.append(["a", "Lamp", "#REF!"])
    ws["C2"].data_type = "e"
    wb.save(tmp_path / "e.xlsx")
    sheet = read_sheet(tmp_path / "e.xlsx")
    assert codes(sheet) == [("formula_error", 2, "C")] and sheet.problems[0].value == "#REF!"
    (tmp_path / "f.csv").write_text('SKU,Name,Price (USD)\na,"=HYPERLINK(""http://x"")",5\n', encoding="utf-8")
    assert read_sheet(tmp_path / "f.csv").products[0].name == '=HYPERLINK("http://x")'


def test_private_columns_never_become_attributes_or_prices(tmp_path: Path) -> None:
    header = [
        "SKU",
        "Name",
        "Price (USD)",
        "Supplier",
        "Profit %",
        "内部备注",
        "Max. discount",
        "成本单价",
        "Floor price",
    ]
    sheet = read_sheet(book(tmp_path, [header, ["a", "Lamp", 5, "Secret Ltd", 40, "x", 10, 3, 4]]))
    product = sheet.products[0]
    assert product.attributes == {} and [t.unit_price for t in product.tiers] == [D(5)]
    assert product.floor_cost in (D(3), D(4))


def test_a_second_price_column_is_told_and_not_mixed_in(tmp_path: Path) -> None:
    sheet = read_sheet(book(tmp_path, [["SKU", "Unit Price (USD)", "单价(RMB)"], ["a", 5, 36]]))
    assert [(t.unit_price) for t in sheet.products[0].tiers] == [D(5)] and sheet.products[0].currency == "USD"
    assert codes(sheet) == [("column_conflict", 1, "C")] and sheet.products[0].attributes == {}


def test_sections_notes_and_merged_cells(tmp_path: Path) -> None:
    wb = Workbook()
    ws = wb.worksheets[0]
    for row in (
        ["SKU", "Name", "Material", "Price (USD)"],
        ["LED LAMPS"],
        ["a", "Lamp", "Steel", 5],
        ["b", "Lamp", None, 6],
        ["Remark: prices valid 30 days"],
    ):
        ws.append(row)
    ws.merge_cells("A2:D2")
    ws.merge_cells("C3:C4")
    wb.save(tmp_path / "m.xlsx")
    sheet = read_sheet(tmp_path / "m.xlsx")
    assert (sheet.rows, len(sheet.products)) == (2, 2)
    assert [p.attributes for p in sheet.products] == [{"material": "Steel", "category": "LED LAMPS"}] * 2
    assert sheet.products[1].cells["attributes.material"].row == 3


def test_certificates_only_where_they_are_held(tmp_path: Path) -> None:
    rows = [["SKU", "Price (USD)", "Certificates", "UL"], ["a", 1, "CE, RoHS/FDA", "yes"],
            ["b", 1, "CE (pending)", "-"],
            ["c", 1, "无", None], ["d", 1, "可做LFGB", "?"]]  # fmt: skip
    sheet = read_sheet(book(tmp_path, rows))
    assert [[c.kind for c in p.certificates] for p in sheet.products] == [["CE", "RoHS", "FDA", "UL"], [], [], []]
    assert codes(sheet) == [
        ("certificate_unsure", 3, "C"),
        ("certificate_unsure", 5, "C"),
        ("certificate_unsure", 5, "D"),
    ]


def test_what_contradicts_itself_is_told(tmp_path: Path) -> None:
    header = [
        "SKU",
        "1-99",
        "100+",
        "PCS/CTN",
        "CBM",
        "Carton size (cm)",
        "G.W.(kg)",
        "N.W.(kg)",
        "MOQ",
        "Unit",
        "HS code",
    ]
    sheet = read_sheet(
        book(tmp_path, [["Price in USD"], header, ["a", 5, 6, 12, 0.5, "60*40*35", 9, 10, "5 ctns", "blob", 12]])
    )
    product = sheet.products[0]
    assert {code for code, _, _ in codes(sheet)} == {
        "tier_rises", "carton_weights", "carton_volume", "unit_unknown", "hs_unreadable"
    }  # fmt: skip
    assert (product.moq, product.carton.gross_kg, product.hs_code) == (D(60), None, None)


def test_freight_tables_long_and_wide(tmp_path: Path) -> None:
    long = tmp_path / "f.csv"
    long.write_text("运输方式,目的港,运费,币种,计费单位,航程,有效期\n拼箱,鹿特丹,68,USD,立方米,35天,2027-01-31\n40HQ,汉堡,2980,USD,,,\n"
                    "骑马,汉堡,3,USD,kg,,\n海运拼箱,,3,USD,kg,,\nAIR,汉堡,5,USD,,,\n", encoding="gb18030")  # fmt: skip
    sheet = read_sheet(long)
    assert sheet.kind == "freight" and (sheet.rows, sheet.skipped) == (5, 3)
    first, second = sheet.freight
    assert (first.mode, first.place, first.rate, first.per, first.transit_days) == ("LCL", "鹿特丹", D(68), "cbm", 35)
    assert first.valid_until is not None and first.valid_until.isoformat() == "2027-01-31"
    assert (second.mode, second.per) == ("FCL40HQ", "container")
    assert [code for code, _, _ in codes(sheet)] == ["freight_mode", "freight_without_place", "freight_per"]
    rows = [
        ["Ocean freight in USD"],
        ["Port", "LCL (USD/CBM)", "20GP", "40HQ"],
        ["Santos", 95, 2600, 4100],
        ["Sydney", "-", 1380, 2240],
    ]
    wide = read_sheet(book(tmp_path, rows)).freight
    assert [(r.mode, r.place, r.rate, r.per) for r in wide] == [
        ("LCL", "Santos", D(95), "cbm"), ("FCL20", "Santos", D(2600), "container"),
        ("FCL40HQ", "Santos", D(4100), "container"),
        ("FCL20", "Sydney", D(1380), "container"), ("FCL40HQ", "Sydney", D(2240), "container"),
    ]  # fmt: skip


def test_buyer_lists(tmp_path: Path) -> None:
    rows = [
        ["Company", "Contact", "E-mail", "Country"],
        ["Licht BV", "Sanne", "S@Licht.example", "NL"],
        [None, "Who", "nobody", None],
    ]
    sheet = read_sheet(book(tmp_path, rows))
    assert sheet.kind == "buyers" and (sheet.rows, sheet.skipped) == (2, 1)
    assert (sheet.buyers[0].email, sheet.buyers[0].name, sheet.buyers[0].country) == ("s@licht.example", "Sanne", "NL")
    assert [code for code, _, _ in codes(sheet)] == ["email_unreadable", "row_without_identity"]


def test_a_workbook_with_several_tables_hidden_and_other_sheets(tmp_path: Path) -> None:
    wb = Workbook()
    first = wb.worksheets[0]
    first.append(["Welcome to our company"])
    for name, row in (("Lamps", ["a", "Lamp", 5]), ("Cups", ["b", "Cup", 6])):
        ws = wb.create_sheet(name)
        ws.append(["SKU", "Name", "Price (USD)"])
        ws.append(row)
    freight = wb.create_sheet("Freight")
    freight.append(["Mode", "Destination", "Rate (USD/CBM)"])
    freight.append(["LCL", "Rotterdam", 68])
    hidden = wb.create_sheet("Costs")
    hidden.append(["SKU", "Cost"])
    hidden.append(["a", 1])
    hidden.sheet_state = "hidden"
    wb.save(tmp_path / "w.xlsx")
    sheet = read_sheet(tmp_path / "w.xlsx")
    assert (sheet.kind, sheet.rows, len(sheet.products), len(sheet.freight)) == ("products", 3, 2, 1)
    assert {code for code, _, _ in codes(sheet)} == {"sheet_hidden", "sheet_not_a_table"}
    assert [(table.sheet, table.kind, table.rows, table.taken) for table in sheet.tables] == [
        ("Sheet", None, 1, False), ("Lamps", "products", 1, True), ("Cups", "products", 1, True),
        ("Freight", "freight", 1, True),
    ]  # fmt: skip
    assert sheet.products[1].tiers[0].source.sheet == "Cups" and sheet.products[0].floor_cost is None


def test_no_table_is_told_by_name(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        read_sheet(book(tmp_path, [["hello", "world"], [1, 2]]))
    assert (caught.value.code, caught.value.facts) == ("table-not-found", {"file": "list.xlsx"})


def test_twenty_thousand_rows_in_seconds(tmp_path: Path) -> None:
    wb = Workbook(write_only=True)
    ws = wb.create_sheet("big")
    ws.append(["SKU", "Name", "Price (USD)", "MOQ", "Lead time", "PCS/CTN", "Carton size (cm)", "G.W.(kg)", "N.W.(kg)",
               "CBM",
               "HS code", "Material", "Colour", "Unit", *(f"Field {n}" for n in range(6))])  # fmt: skip
    for n in range(20000):
        ws.append([f"S-{n}", f"Lamp {n}", 5.25, "500 pcs", "25-30 days", 24, "60*40*35", 11.5, 10.2, 0.084, "94052100",
                   "Steel", "Black", "pc", *("text" for _ in range(6))])  # fmt: skip
    wb.save(tmp_path / "big.xlsx")
    started = time.process_time()
    sheet = read_sheet(tmp_path / "big.xlsx")
    assert len(sheet.products) == 20000 and not sheet.problems
    assert time.process_time() - started < 10
    assert sheet.products[-1].tiers[0].source.row == 20001


def test_a_problem_in_every_row_is_told_and_then_counted(tmp_path: Path) -> None:
    sheet = read_sheet(book(tmp_path, [["SKU", "Price (USD)"], *([f"s{n}", "TBD"] for n in range(450))]))
    assert len(sheet.products) == 450 and len(sheet.problems) == 201
    assert (sheet.problems[-1].code, sheet.problems[-1].value) == ("more_alike", "250")
