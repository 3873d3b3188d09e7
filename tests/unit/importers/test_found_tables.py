"""What an independent reader of tables found: wide rows, variants, minimums of freight, buyers, certificates, names."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app.domain.imports import Choices, Sheet
from app.importers.sheets import read_sheet
from tests.unit.importers.sheets_made import read, steps, told

D = Decimal
VARIANTS = [
    ["Style No", "Name", "Color", "Size", "Price (US$)"], ["TS-01", "T-shirt", "Black", "S", 3.2],
    ["TS-01", "T-shirt", "Black", "M", 3.2], ["TS-01", "T-shirt", "White", "S", 3.4],
    ["TS-02", "Polo", "Black", "L", 4.2],
]  # fmt: skip


def text_table(folder: Path, text: str) -> Sheet:
    file = folder / "list.csv"
    file.write_text(text, encoding="utf-8")
    return read_sheet(file)


# Rows


def test_a_row_wider_than_its_header_is_left_out_and_told(tmp_path: Path) -> None:
    sheet = text_table(
        tmp_path,
        "SKU,Name,Price USD,MOQ\nR1,Drill,1,250.00,50\nR2,Saw,85.00,100\n"
        "R3,Kit, big,99.00,10\nR4,Axe,12\nR5,Cup,5,6,\n",
    )
    assert [(p.sku, steps(p)[0][1], p.moq) for p in sheet.products] == [
        ("R2", "85.00", D(100)), ("R4", "12", None), ("R5", "5", D(6)),
    ]  # fmt: skip
    assert told(sheet) == [("row_too_wide", 2, None), ("row_too_wide", 4, None)]
    assert [row.row for row in sheet.rejected] == [2, 4] and sheet.skipped == 2


@pytest.mark.parametrize(
    ("head", "wide", "good"),
    [
        ("POD,Mode,Rate (USD),Per", "Hamburg,FCL20,1,800,container", "Hamburg,FCL20,1850,container"),
        ("Order date,Customer,Item no,Quantity", "2026-01-05,ACME, Inc.,K1,5", "2026-01-05,ACME,K1,5"),
    ],
)
def test_wide_rows_of_other_tables(tmp_path: Path, head: str, wide: str, good: str) -> None:
    sheet = text_table(tmp_path, f"{head}\n{wide}\n{good}\n")
    assert len(sheet.freight) + len(sheet.orders) == 1 and told(sheet) == [("row_too_wide", 2, None)]


def test_a_note_beside_a_workbook_row_is_no_fault(tmp_path: Path) -> None:
    sheet = read(tmp_path, [["SKU", "Name", "Price USD"], ["a", "x", 5, None, "call Tom"]])
    assert steps(sheet.products[0]) == [("1", "5")] and told(sheet) == []


def test_pages_are_no_category(tmp_path: Path) -> None:
    rows = [["SKU", "Name", "Price USD"], ["a", "x", 5], ["Page 1 of 2"], ["b", "y", 6], ["第2页"], ["c", "z", 7]]
    assert [p.attributes for p in read(tmp_path, rows).products] == [{}, {}, {}]


def test_a_skipped_row_shows_what_stands_in_it_but_no_cost(tmp_path: Path) -> None:
    sheet = read(tmp_path, [["SKU", "Name", "Our cost", "Price USD"], [None, None, 77, 5], ["a", "x", 3, 6]])
    assert [(p.code, p.value) for p in sheet.problems] == [("row_without_identity", "5")]


def test_a_chosen_header_is_not_joined_with_its_title(tmp_path: Path) -> None:
    rows = [["Winter price list", None, None], ["SKU", "Name", "Price USD"], ["a", "x", 5]]
    sheet = read(tmp_path, rows, choices=Choices(header_row=2))
    assert sheet.mapping == {"SKU": "sku", "Name": "name", "Price USD": "price"} and len(sheet.products) == 1


def test_item_beside_item_number_is_the_name(tmp_path: Path) -> None:
    (product,) = read(tmp_path, [["Item No", "Item", "Price USD"], ["T1", "Screw", 5]]).products
    assert (product.sku, product.name) == ("T1", "Screw")


# Variants


def test_variants_are_asked_and_the_first_stays(tmp_path: Path) -> None:
    sheet = read(tmp_path, VARIANTS)
    (question,) = sheet.questions
    assert (question.id, question.choices, question.rows) == ("duplicates", ("first", "last", "variants"), 2)
    assert [(p.sku, steps(p)[0][1]) for p in sheet.products] == [("TS-01", "3.2"), ("TS-02", "4.2")]
    assert told(sheet) == [("duplicate_variant", 3, "A"), ("duplicate_variant", 4, "A")]


def test_variants_become_products_where_that_is_said(tmp_path: Path) -> None:
    sheet = read(tmp_path, VARIANTS, choices=Choices(answers={"duplicates": "variants"}))
    assert {p.sku: steps(p)[0][1] for p in sheet.products} == {
        "TS-01 Black S": "3.2", "TS-01 Black M": "3.2", "TS-01 White S": "3.4", "TS-02": "4.2",
    }  # fmt: skip
    assert told(sheet) == [] and sheet.questions == () and sheet.skipped == 0


def test_an_answer_of_variants_harms_no_plain_table(tmp_path: Path) -> None:
    rows = [["SKU", "Name", "Price USD"], ["a", "x", 5], ["a", "x", 6]]
    sheet = read(tmp_path, rows, choices=Choices(answers={"duplicates": "variants"}))
    assert [steps(p) for p in sheet.products] == [[("1", "5")]] and told(sheet) == [("duplicate_sku", 3, "A")]


def test_the_last_variant_by_choice(tmp_path: Path) -> None:
    sheet = read(tmp_path, VARIANTS, choices=Choices(answers={"duplicates": "last"}))
    assert [(p.attributes["colour"], steps(p)[0][1]) for p in sheet.products][0] == ("White", "3.4")


# Freight


@pytest.mark.parametrize(
    ("header", "mode", "rate", "per", "minimum", "measure"),
    [
        ("Min", "LCL", 65, "cbm", 65, D(1)),
        ("Min", "LCL", 65, "cbm", 1, D(1)),
        ("Min", "LCL", 68, "cbm", 34, D("0.5")),
        ("Min (USD)", "AIR", 5, "kg", 200, D(40)),
        ("Minimum charge (USD)", "LCL", 65, "cbm", 65, D(1)),
        ("Min", "AIR", 5, "kg", 45, D(45)),
        ("Min", "AIR", 5, "kg", "100kg", D(100)),
        ("Min", "AIR", 5, "kg", "USD 100", D(20)),
    ],
)
def test_a_minimum_is_money_or_measure(
    tmp_path: Path, header: str, mode: str, rate: int, per: str, minimum: Any, measure: Decimal
) -> None:
    rows = [["Destination", "Mode", "Rate (USD)", "Per", header], ["Oslo", mode, rate, per, minimum]]
    sheet = read(tmp_path, rows)
    assert sheet.freight[0].minimum == measure and sheet.questions == ()


def test_a_minimum_that_can_be_either_is_asked(tmp_path: Path) -> None:
    rows = [["Destination", "Mode", "Rate (USD)", "Per", "Min"], ["Oslo", "AIR", 5, "kg", 100]]
    sheet = read(tmp_path, rows)
    assert sheet.freight[0].minimum is None and told(sheet) == [("freight_minimum", 2, "E")]
    assert [(q.id, q.choices) for q in sheet.questions] == [("minimum:min", ("money", "measure"))]
    for answer, least in (("money", D(20)), ("measure", D(100))):
        chosen = read(tmp_path, rows, choices=Choices(answers={"minimum:min": answer}))
        assert chosen.freight[0].minimum == least and chosen.questions == ()


def test_a_rate_with_a_doubtful_mark_is_asked(tmp_path: Path) -> None:
    rows = [["Destination", "Mode", "Rate", "Per"], ["Oslo", "FCL20", "$2,950", "container"]]
    sheet = read(tmp_path, rows)
    assert sheet.freight == () and [q.id for q in sheet.questions] == ["mark:rate"]
    assert read(tmp_path, rows, choices=Choices(answers={"mark:rate": "point"})).freight[0].rate == D(2950)


def test_any_currency_answers_for_freight(tmp_path: Path) -> None:
    rows = [["Destination", "Mode", "Rate", "Per"], ["Oslo", "FCL20", 2950, "container"]]
    (row,) = read(tmp_path, rows, choices=Choices(answers={"currency:rate": "nzd"})).freight
    assert row.currency == "NZD"


# Records


def test_an_expired_certificate_is_not_held(tmp_path: Path) -> None:
    rows = [["Certificate", "Certificate No.", "Product", "Valid until"], ["RoHS", "R1", "X1", "expired"],
            ["CE", "C1", "X1, X2", "2027-05-01"], ["UL", "U1", "X1", "not expired"]]  # fmt: skip
    sheet = read(tmp_path, rows)
    assert [(c.product, c.certificate.kind) for c in sheet.certificates] == [("X1", "CE"), ("X2", "CE"), ("X1", "UL")]
    assert told(sheet) == [("certificate_expired", 2, "D"), ("codes_several", 3, None), ("date_unreadable", 4, "D")]


def test_an_expired_certificate_of_a_price_list(tmp_path: Path) -> None:
    rows = [["SKU", "Name", "Price USD", "Certificate", "Certificate valid until"], ["a", "x", 5, "CE", "expired"]]
    sheet = read(tmp_path, rows)
    assert sheet.products[0].certificates == () and told(sheet) == [("certificate_expired", 2, "E")]


def test_two_codes_in_one_cell_are_told(tmp_path: Path) -> None:
    sheet = read(tmp_path, [["SKU", "Name", "Price USD"], ["X1, X2", "x", 5], ["Cup, red", "y", 5]])
    assert [p.sku for p in sheet.products] == ["X1, X2", "Cup, red"] and told(sheet) == [("codes_in_one", 2, None)]


def test_rows_of_one_buyer_become_one(tmp_path: Path) -> None:
    rows = [["Company", "Contact", "E-mail", "Country", "Notes"], ["Blue", "Tom", "tom@blue.com", None, "pays late"],
            ["Blue", "Ann", "TOM@blue.com", "US", "wants CE"], ["Red", "Eva", None, "FR", "new"]]  # fmt: skip
    sheet = read(tmp_path, rows)
    blue = sheet.buyers[0]
    assert (blue.name, blue.country, blue.attributes) == ("Tom", "US", {"notes": "pays late | wants CE"})
    assert [b.company for b in sheet.buyers] == ["Blue", "Red"] and told(sheet) == [("buyer_twice", 3, None)]


def test_an_order_price_for_a_thousand(tmp_path: Path) -> None:
    rows = [
        ["Order date", "Customer", "Item no", "Quantity", "Price USD/1000 pcs"],
        ["2026-01-05", "A", "K1", "1,200 pcs", 10],
    ]
    (order,) = read(tmp_path, rows).orders
    assert (order.quantity, order.price, order.unit) == (D(1200), D("0.01"), "pc")


def test_a_cost_is_never_the_price_of_an_order(tmp_path: Path) -> None:
    rows = [["Order date", "Customer", "Item no", "Quantity", "Cost price"], ["2026-01-05", "A", "K1", 5, 10]]
    (order,) = read(tmp_path, rows).orders
    assert order.price is None and order.attributes == {}


def test_tiers_go_on_below_a_product_with_a_colour(tmp_path: Path) -> None:
    rows = [["SKU", "Name", "Color", "Qty from", "Price USD"], ["a", "x", "red", 1, 5], [None, None, None, 100, 4],
            ["a", "x", None, 500, 3]]  # fmt: skip
    sheet = read(tmp_path, rows)
    assert steps(sheet.products[0]) == [("1", "5"), ("100", "4"), ("500", "3")] and told(sheet) == []


def test_a_third_generation_is_a_category(tmp_path: Path) -> None:
    rows = [["SKU", "Name", "Price USD"], ["第3代 保温杯"], ["a", "x", 5], ["1/2 inch"], ["b", "y", 5]]
    assert [p.attributes["category"] for p in read(tmp_path, rows).products] == ["第3代 保温杯", "1/2 inch"]


def test_a_rate_for_a_hundred_kilograms(tmp_path: Path) -> None:
    rows = [["Destination", "Mode", "Rate USD/100 kg", "Per"], ["Oslo", "AIR", 520, "kg"]]
    assert read(tmp_path, rows).freight[0].rate == D("5.2")


def test_a_minimum_with_a_doubtful_mark_is_told(tmp_path: Path) -> None:
    sheet = text_table(tmp_path, "POD,Mode,Rate (USD),Per,Min\nOslo,LCL,65,cbm,1.500\n")
    assert sheet.freight[0].minimum is None and told(sheet) == [("price_mark", 2, "E")]


def test_a_skipped_buyer_shows_no_margin(tmp_path: Path) -> None:
    rows = [["Company", "E-mail", "Margin", "Phone"], [None, None, "31%", "12345"], ["A", "a@b.com", "9%", "1"]]
    sheet = read(tmp_path, rows)
    assert [p.value for p in sheet.problems] == ["12345"] and sheet.buyers[0].attributes == {}
