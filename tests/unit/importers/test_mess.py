"""The mess of real lists: several tables, answers, choices, certificates, orders, pictures of a sheet's life."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from app.domain.imports import Choices, Sheet
from app.errors import UserError
from tests.unit.importers.sheets_made import read, steps, told

D = Decimal


def ids(sheet: Sheet) -> dict[str, int]:
    return {question.id: question.rows for question in sheet.questions}


# Tables


def test_every_kind_of_table_in_one_file_is_read(tmp_path: Path) -> None:
    sheet = read(
        tmp_path,
        [["SKU", "Name", "Price (USD)"], ["A", "Lamp", 5]],
        Freight=[["Destination", "Mode", "Rate (USD/CBM)"], ["Rotterdam", "LCL", 68]],
        Customers=[["Company", "E-mail"], ["Licht BV", "s@licht.example"]],
        History=[["Date", "Order no.", "Customer", "SKU", "Qty", "Unit price", "Currency"],
                 [date(2026, 3, 1), "PO-7", "Licht BV", "A", "500 pcs", 4.8, "EUR"]],
        Papers=[["Product", "Certificate", "Certificate No.", "Issued by", "Valid until"],
                ["A", "rohs", "R-77", "TÜV", "2027-03"]],
    )  # fmt: skip
    assert sheet.kind == "products" and not sheet.problems
    assert [len(rows) for rows in (sheet.products, sheet.freight, sheet.buyers, sheet.orders, sheet.certificates)] == [
        1
    ] * 5
    (order,) = sheet.orders
    assert (order.date, order.number, order.buyer, order.sku) == (date(2026, 3, 1), "PO-7", "Licht BV", "A")
    assert (order.quantity, order.unit, order.price, order.currency) == (D(500), "pc", D("4.8"), "EUR")
    (held,) = sheet.certificates
    assert (held.product, held.certificate.kind, held.certificate.number) == ("A", "RoHS", "R-77")
    assert (held.certificate.issuer, held.certificate.valid_until) == ("TÜV", date(2027, 3, 31))
    assert held.certificate.expired(date(2027, 4, 1)) and not held.certificate.expired(date(2027, 3, 31))


def test_two_tables_below_each_other_and_a_header_again(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["SKU", "Name", "Price (USD)"], ["A", "Lamp", 5], ["SKU", "Name", "Price (USD)"], ["B", "Cup", 6], [],
            ["TABLEWARE"],
        ["Item No.", "Description", "FOB price EUR", "MOQ"], ["C", "Plate", 7, 100], [], ["D", "Bowl", 8, 50], [],
        ["Destination", "Mode", "Rate (USD)", "Per"], ["Rotterdam", "LCL", 68, "CBM"],
    ]  # fmt: skip
    sheet = read(tmp_path, rows)
    assert [(p.sku, p.currency, p.moq) for p in sheet.products] == [
        ("A", "USD", None), ("B", "USD", None), ("C", "EUR", D(100)), ("D", "EUR", D(50)),
    ]  # fmt: skip
    assert [(t.kind, t.header_row, t.rows) for t in sheet.tables] == [
        ("products", 1, 2),
        ("products", 7, 2),
        ("freight", 12, 1),
    ]
    assert sheet.freight[0].place == "Rotterdam" and not sheet.problems


def test_groups_after_gaps_stay_one_table(tmp_path: Path) -> None:
    rows = [["SKU", "Name", "Price (USD)"], ["LAMPS"], ["A", "Lamp", 5], [], ["CUPS"], ["B", "Cup", 6]]
    sheet = read(tmp_path, rows)
    assert [(p.sku, p.attributes["category"]) for p in sheet.products] == [("A", "LAMPS"), ("B", "CUPS")]


def test_tables_side_by_side(tmp_path: Path) -> None:
    rows = [["SKU", "Name", "Price (USD)", None, "Destination", "Mode", "Rate (USD/CBM)"],
            ["A", "Lamp", 5, None, "Rotterdam", "LCL", 68], ["B", "Cup", 6, None, "Santos", "LCL", 95]]  # fmt: skip
    sheet = read(tmp_path, rows)
    assert [p.sku for p in sheet.products] == ["A", "B"] and [row.place for row in sheet.freight] == [
        "Rotterdam",
        "Santos",
    ]
    twice = read(tmp_path, [["SKU", "Price (USD)", "SKU", "Price (USD)"], ["A", 5, "B", 6], ["C", 7, "D", 8]])
    assert sorted(p.sku for p in twice.products) == ["A", "B", "C", "D"]
    assert twice.products[-1].cells["sku"].column == "C"


def test_a_gap_of_columns_inside_one_table(tmp_path: Path) -> None:
    (lamp,) = read(tmp_path, [["SKU", "Price (USD)", None, "PCS/CTN", "CBM"], ["A", 5, None, 12, 0.06]]).products
    assert (lamp.carton.pieces, lamp.carton.cbm) == (D(12), D("0.06"))


def test_cells_merged_down_fill_down(tmp_path: Path) -> None:
    def merge(sheet: Worksheet) -> None:
        sheet.merge_cells("B2:B3")
        sheet.merge_cells("D2:D3")

    rows = [["SKU", "Name", "Price (USD)", "MOQ"], ["A", "Lamp", 5, 100], ["B", None, 6, None]]
    sheet = read(tmp_path, rows, merge)
    assert [(p.name, p.moq) for p in sheet.products] == [("Lamp", D(100))] * 2
    assert (sheet.products[1].cells["moq"].row, sheet.products[1].cells["sku"].row) == (2, 3)


# Questions


@pytest.mark.parametrize(
    ("rows", "question", "count", "answers"),
    [
        ([["SKU", "Price"], ["a", 5], ["b", 6]], "currency:price", 2, {"eur": [("5", "EUR"), ("6", "EUR")]}),
        ([["SKU", "Price"], ["a", "¥5"]], "currency:price", 1, {"CNY": [("5", "CNY")], "JPY": [("5", "JPY")]}),
        ([["SKU", "Price USD"], ["a", "1.250"], ["b", "2.500"]], "mark:price-usd", 2,
         {"comma": [("1250", "USD"), ("2500", "USD")], "point": [("1.250", "USD"), ("2.500", "USD")]}),
        ([["SKU", "Price (USD)"], ["a", "3.2-3.5"]], "range:price-usd", 1, {"high": [("3.5", "USD")],
        "low": [("3.2", "USD")]}),
        ([["SKU", "Price (USD)"], ["a", 5], ["a", 6]], "duplicates", 1, {"last": [("6", "USD")],
        "first": [("5", "USD")]}),
    ],
)  # fmt: skip
def test_a_question_and_its_answers(
    tmp_path: Path, rows: list[list[Any]], question: str, count: int, answers: dict[str, list[tuple[str, str]]]
) -> None:
    open_sheet = read(tmp_path, rows)
    assert ids(open_sheet) == {question: count}
    assert open_sheet.questions[0].examples and open_sheet.questions[0].facts["count"] == str(count)
    for answer, prices in answers.items():
        sheet = read(tmp_path, rows, choices=Choices(answers={question: answer}))
        assert [(steps(p)[0][1], p.currency) for p in sheet.products] == prices and ids(sheet) == {}


def test_units_sizes_and_dates_are_asked(tmp_path: Path) -> None:
    rows = [["SKU", "Price (USD)", "Unit", "Carton size", "Certificate", "Certificate valid until"],
            ["a", 5, "blob", "600*400*350", "CE", "03/04/2027"]]  # fmt: skip
    assert ids(read(tmp_path, rows)) == {
        "unit:blob": 1,
        "size_unit:carton-size": 1,
        "date_order:certificate-valid-until": 1,
    }
    answers = {"unit:blob": "set", "size_unit:carton-size": "mm", "date_order:certificate-valid-until": "day_first"}
    (product,) = read(tmp_path, rows, choices=Choices(answers=answers)).products
    assert (product.unit, product.carton.length_cm) == ("set", D(60))
    assert product.certificates[0].valid_until == date(2027, 4, 3)


def test_a_neighbour_decides_which_comes_first(tmp_path: Path) -> None:
    header = ["SKU", "Price (USD)", "Certificate", "Certificate valid until"]
    sheet = read(tmp_path, [header, ["a", 5, "CE", "03/04/2027"], ["b", 5, "CE", "31/12/2027"]])
    assert [p.certificates[0].valid_until for p in sheet.products] == [date(2027, 4, 3), date(2027, 12, 31)]


def test_answers_that_do_not_fit_are_told(tmp_path: Path) -> None:
    rows = [["SKU", "Price"], ["a", 5]]
    for answers, code in (
        ({"currency:price": "gold"}, "answer-invalid"),
        ({"currency:cost": "USD"}, "question-unknown"),
    ):
        with pytest.raises(UserError) as error:
            read(tmp_path, rows, choices=Choices(answers=answers))
        assert error.value.code == code
    assert error.value.facts == {"id": "currency:cost", "ids": "currency:price"}


# Choices


def test_columns_mapped_by_hand(tmp_path: Path) -> None:
    rows = [["Code", "Thing", "Betrag", "Farbton"], ["a", "Lamp", 5, "red"]]
    sheet = read(tmp_path, rows, choices=Choices(columns={"Thing": "name", "betrag": "price", "Farbton": "ignore"}))
    (lamp,) = sheet.products
    assert (lamp.name, steps(lamp), lamp.attributes) == ("Lamp", [("1", "5")], {})
    kept = read(tmp_path, rows, choices=Choices(columns={"Betrag": "price.100", "Thing": "attribute"})).products[0]
    assert (steps(kept), kept.attributes) == ([("100", "5")], {"farbton": "red", "thing": "Lamp"})


def test_a_header_nobody_knows_by_row_kind_and_letter(tmp_path: Path) -> None:
    rows: list[list[Any]] = [["bei"], ["Nambari", "Jina", "Thamani"], ["a", "Taa", 5]]
    with pytest.raises(UserError) as error:
        read(tmp_path, rows)
    assert error.value.code == "table-not-found"
    columns = {"A": "sku", "Jina": "name", "C": "price"}
    (lamp,) = read(tmp_path, rows, choices=Choices(columns=columns, kind="products", header_row=2)).products
    assert (lamp.sku, lamp.name, steps(lamp), lamp.cells["sku"].row) == ("a", "Taa", [("1", "5")], 3)


@pytest.mark.parametrize(
    ("choices", "code"),
    [(Choices(columns={"SKU": "colour"}), "field-unknown"), (Choices(columns={"Price (USD)": "rate.FCL20"},
        kind="products"), "field-unknown"),
     (Choices(columns={"Nope": "sku"}), "header-unknown"), (Choices(sheets=("Nope",)), "sheet-unknown")],
)  # fmt: skip
def test_choices_that_do_not_fit_name_what_there_is(tmp_path: Path, choices: Choices, code: str) -> None:
    with pytest.raises(UserError) as error:
        read(tmp_path, [["SKU", "Price (USD)"], ["a", 5]], choices=choices)
    assert error.value.code == code and len(error.value.facts) >= 3


def test_rows_and_sheets_passed_over(tmp_path: Path) -> None:
    rows = [["SKU", "Price (USD)"], ["a", 5], ["b", 6], ["c", 7]]
    sheet = read(tmp_path, rows, choices=Choices(skip_rows=(3,)))
    assert [(p.sku, p.cells["sku"].row) for p in sheet.products] == [("a", 2), ("c", 4)]
    one = read(tmp_path, rows, choices=Choices(sheets=("More",)), More=[["SKU", "Price (USD)"], ["z", 1]])
    assert [p.sku for p in one.products] == ["z"] and [t.why for t in one.tables] == ["sheet_not_chosen", None]


def test_a_doubtful_column_is_not_used_but_told(tmp_path: Path) -> None:
    rows = [["SKU", "Name", "Lead person price talks", "MOQ"], ["a", "Lamp", "ask Wu", 100], ["b", "Cup", "ask Li", 50]]
    sheet = read(tmp_path, rows)
    (view,) = [view for view in sheet.columns if view.header.startswith("Lead")]
    assert (view.field, view.sure, view.samples) == ("price", False, ("ask Wu", "ask Li"))
    assert told(sheet) == [("column_unsure", 1, "C")] and "Lead person price talks" not in sheet.mapping


def test_columns_are_shown_with_samples(tmp_path: Path) -> None:
    sheet = read(tmp_path, [["SKU", "Price (USD)", "Glow"], ["a", 5, "warm"], ["b", 6, "cold"]])
    assert [(v.letter, v.field, v.samples) for v in sheet.columns] == [
        ("A", "sku", ("a", "b")), ("B", "price", ("5", "6")), ("C", "attributes.glow", ("warm", "cold")),
    ]  # fmt: skip


def test_files_of_one_shape_share_a_key(tmp_path: Path) -> None:
    one = read(tmp_path, [["SKU", "Price (USD)"], ["a", 5]])
    same = read(tmp_path, [["2026"], ["SKU", "Price (USD)"], ["b", 6], ["c", 7]])
    other = read(tmp_path, [["SKU", "Price (EUR)"], ["a", 5]])
    assert one.layout_key == same.layout_key != other.layout_key


# Cells


def test_cells_as_people_write_them(tmp_path: Path) -> None:
    header = ["SKU", "Price", "MOQ", "Lead time", "Carton size (inch)", "Certificates"]
    rows = [header, ["００１２", "＄12.50/pc", "500 pcs/color", "4-5 Wochen", "20*15*10",
             "CE (No. 0123, until 2027-03), RoHS"],
            ["b", "€ 1.250,00", "５００ pcs/款", "15 工作日", '24"x16"x14"', "FDA (exp. 2025-01-31)"],
            ["c", "US$ 3,20 / set", "200 Stk je Farbe", "30 jours ouvrés", "60х40х35 см",
                "CE (pending)"]]  # fmt: skip
    sheet = read(tmp_path, rows)
    first, second, third = sheet.products
    assert [(p.sku, steps(p)[0][1], p.currency, p.unit) for p in sheet.products] == [
        ("0012", "12.50", "USD", "pc"), ("b", "1250.00", "EUR", "pc"), ("c", "3.20", "USD", "set"),
    ]  # fmt: skip
    assert [(p.moq, p.attributes.get("moq_per")) for p in sheet.products] == [
        (D(500), "colour"),
        (D(500), "model"),
        (D(200), "colour"),
    ]
    assert [p.lead_days for p in sheet.products] == [35, 21, 42]
    assert [p.carton.length_cm for p in sheet.products] == [D("50.8"), D("60.96"), D(60)]
    assert [(c.kind, c.number, c.valid_until) for c in first.certificates] == [
        ("CE", "0123", date(2027, 3, 31)), ("RoHS", None, None),
    ]  # fmt: skip
    assert second.certificates[0].expired(date(2026, 1, 1)) and third.certificates == ()
    assert told(sheet) == [("certificate_unsure", 4, "F")]


def test_certificate_details_in_columns_of_their_own(tmp_path: Path) -> None:
    header = ["SKU", "Price (USD)", "Certificate", "Certificate No.", "Certificate valid until", "Issued by"]
    rows = [header, ["a", 5, "CE", "C-1", "2027-06-30", "SGS"], ["b", 5, "CE, FDA", "C-2", None, None]]
    sheet = read(tmp_path, rows)
    (held,) = sheet.products[0].certificates
    assert (held.number, held.valid_until, held.issuer) == ("C-1", date(2027, 6, 30), "SGS")
    assert [c.number for c in sheet.products[1].certificates] == [None, None]
    assert told(sheet) == [("certificate_details", 3, None)]


@pytest.mark.parametrize("mark", ["面议", "TBD", "call", "auf Anfrage", "à consulter", "по запросу"])
def test_a_price_on_request_is_no_price(tmp_path: Path, mark: str) -> None:
    sheet = read(tmp_path, [["SKU", "Price (USD)"], ["a", mark], ["b", 5]])
    assert sheet.products[0].tiers == () and told(sheet) == [("price_unreadable", 2, "B")]


@pytest.mark.parametrize("word", ["Zwischensumme", "Total", "ИТОГО", "Razem", "合計", "المجموع"])
def test_sums_in_any_language_are_no_products(tmp_path: Path, word: str) -> None:
    sheet = read(tmp_path, [["SKU", "Price (USD)", "MOQ"], ["a", 5, 1], [word, 5, 1]])
    assert [p.sku for p in sheet.products] == ["a"] and told(sheet) == [("row_without_identity", 3, None)]


def test_rejected_rows_as_they_stood(tmp_path: Path) -> None:
    sheet = read(
        tmp_path, [["SKU", "Name", "Price (USD)"], ["a", "Lamp", "TBD"], ["b", "Cup", 5], [None, "Plate", 7.5]]
    )
    assert [(r.row, r.headers, r.cells, [p.code for p in r.problems]) for r in sheet.rejected] == [
        (2, ("SKU", "Name", "Price (USD)"), ("a", "Lamp", "TBD"), ["price_unreadable"]),
        (4, ("SKU", "Name", "Price (USD)"), ("", "Plate", "7.5"), ["row_without_identity"]),
    ]  # fmt: skip


def test_an_order_history_with_its_doubts(tmp_path: Path) -> None:
    header = ["Bestelldatum", "Auftragsnummer", "Kunde", "Artikelnummer", "Menge", "Einzelpreis", "Notiz"]
    rows = [header, ["31.01.2026", "77", "Licht BV", "A", 500, "4,80 €", "rush"], ["05.02.2026", "78", None,
        None, 1, "1 €", None],
            ["gestern", "79", "Licht BV", "B", "viele", "3,10 €", None]]  # fmt: skip
    sheet = read(tmp_path, rows)
    assert (sheet.kind, sheet.rows, sheet.skipped) == ("orders", 3, 1)
    first, second = sheet.orders
    assert (first.date, first.price, first.currency, first.attributes) == (
        date(2026, 1, 31),
        D("4.80"),
        "EUR",
        {"notiz": "rush"},
    )
    assert (second.date, second.quantity, second.price) == (None, None, D("3.10"))
    assert told(sheet) == [
        ("row_without_identity", 3, None),
        ("quantity_unreadable", 4, "E"),
        ("date_unreadable", 4, "A"),
    ]
