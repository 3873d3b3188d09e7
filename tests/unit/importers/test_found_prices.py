"""What an independent reader of price lists found: units, lots, pairs, levels and footnotes. Right, asked or told."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app.domain.catalog import Product
from app.domain.charges import parse_fee
from app.domain.imports import Choices, Sheet
from app.errors import UserError
from app.importers.cells import read_price, read_quantity
from app.importers.headers import explain, find_currency, tier_quantity
from tests.unit.importers.sheets_made import read, steps, told

D = Decimal


def one(folder: Path, header: list[Any], row: list[Any], choices: Choices = Choices()) -> Product:  # noqa: B008
    (product,) = read(folder, [header, row], choices=choices).products
    return product


def answered(folder: Path, rows: list[list[Any]], **answers: str) -> Sheet:
    return read(folder, rows, choices=Choices(answers={key.replace("__", ":"): text for key, text in answers.items()}))


def asked(sheet: Sheet) -> list[str]:
    return [question.id for question in sheet.questions]


# Weights and sizes


@pytest.mark.parametrize(
    "header", ["G.W.", "G.W", "G/W", "G. W.", "G.Weight", "毛重 G.W.", "G.W./CTN", "G.W. (KG)", "GW", "Gross weight/kg"]
)
def test_a_g_that_begins_a_name_is_no_gram(tmp_path: Path, header: str) -> None:
    assert one(tmp_path, ["SKU", "Name", "Price USD", header], ["a", "Pot", 5, 12]).carton.gross_kg == D(12)


@pytest.mark.parametrize("header", ["G.W. (g)", "毛重(g)", "Gross weight g", "G.W./g"])
def test_grams_that_stand_apart_are_grams(tmp_path: Path, header: str) -> None:
    assert one(tmp_path, ["SKU", "Name", "Price USD", header], ["a", "Pot", 5, 12500]).carton.gross_kg == D("12.5")


def test_one_weight_below_a_header_of_two_is_told(tmp_path: Path) -> None:
    rows = [["SKU", "Name", "Price USD", "N.W. / G.W."], ["a", "Pot", 5, "11/12"], ["b", "Pan", 5, 12]]
    sheet = read(tmp_path, rows)
    assert [(p.carton.net_kg, p.carton.gross_kg) for p in sheet.products] == [(D(11), D(12)), (None, None)]
    assert told(sheet) == [("measure_unreadable", 3, "D")]


def test_a_carton_larger_than_a_container_has_another_unit(tmp_path: Path) -> None:
    rows = [
        ["SKU", "Name", "Price USD", "Meas. (L*W*H) M"],
        ["a", "Pot", 5, "60*40*35"],
        ["b", "Pan", 5, "0.6*0.4*0.35"],
    ]
    sheet = read(tmp_path, rows)
    assert [p.carton.length_cm for p in sheet.products] == [None, D(60)]
    assert told(sheet) == [("size_unit", 2, "D")] and asked(sheet) == ["size_unit:meas-l-w-h-m"]
    mended = read(tmp_path, rows, choices=Choices(answers={"size_unit:meas-l-w-h-m": "cm"}))
    assert [p.carton.length_cm for p in mended.products] == [D(60), D(60)]


def test_a_production_period_is_no_week(tmp_path: Path) -> None:
    assert one(tmp_path, ["SKU", "Name", "Price USD", "生产周期"], ["a", "Pot", 5, 30]).lead_days == 30


# Prices for a hundred and a thousand


@pytest.mark.parametrize(
    ("header", "price", "unit", "each"),
    [
        ("Price USD/1000 pcs", 10, None, "0.01"),
        ("Price USD / 1000 pcs", 10, None, "0.01"),
        ("Price per 100 pcs (USD)", 10, None, "0.1"),
        ("单价(美元/千只)", "12.5", None, "0.0125"),
        ("Price USD", "$10.00/1000pcs", None, "0.01"),
        ("Price USD", "US$8 per 100", None, "0.08"),
        ("Price USD", "$5/K", None, "0.005"),
        ("Price USD", 10, "1000 pcs", "0.01"),
        ("Price USD/1000 pcs", 10, "1000 pcs", "0.01"),
        ("Price (US cents)", 125, "pcs", "1.25"),
        ("Price (US cents) per 100 pcs", 125, "pcs", "0.0125"),
        ("Price USD/kg", 10, None, "10"),
    ],
)
def test_a_price_for_many_is_divided(tmp_path: Path, header: str, price: Any, unit: str | None, each: str) -> None:
    product = one(tmp_path, ["SKU", "Name", header, "Unit"], ["a", "Screw", price, unit])
    assert [(t.min_quantity, t.unit_price) for t in product.tiers] == [(D(1), D(each))]
    assert product.tiers[0].source.column == "C" and product.currency == "USD"
    assert product.unit == ("kg" if "kg" in header else "pc")


def test_what_is_no_exact_price_for_one_is_left_out_and_told(tmp_path: Path) -> None:
    sheet = read(tmp_path, [["SKU", "Name", "Price USD"], ["a", "Screw", "$10/3 pcs"], ["b", "Two", "12.50/15.00"]])
    assert [p.tiers for p in sheet.products] == [(), ()]
    assert told(sheet) == [("price_lot", 2, "C"), ("price_unreadable", 3, "C")]


def test_a_dozen_stays_a_unit(tmp_path: Path) -> None:
    product = one(tmp_path, ["SKU", "Name", "Price USD per dozen"], ["a", "Sock", 6])
    assert (product.unit, steps(product)) == ("dozen", [("1", "6")])


def test_a_unit_of_six_is_asked(tmp_path: Path) -> None:
    rows = [["SKU", "Name", "Price USD", "Unit"], ["a", "Cup", 6, "6 pcs"]]
    sheet = read(tmp_path, rows)
    assert sheet.products[0].tiers == () and asked(sheet) == ["lot:6-pcs"] and told(sheet) == [("price_lot", 2, "D")]
    assert steps(answered(tmp_path, rows, **{"lot__6-pcs": "all"}).products[0]) == [("1", "1")]
    assert steps(answered(tmp_path, rows, **{"lot__6-pcs": "one"}).products[0]) == [("1", "6")]


def test_quantities_beside_a_unit_of_a_thousand_are_asked(tmp_path: Path) -> None:
    rows = [["SKU", "Name", "1-4", "5+", "Unit", "Currency", "MOQ"], ["a", "Nut", 10, 9, "1000 pcs", "USD", 2]]
    sheet = read(tmp_path, rows)
    assert sheet.products[0].tiers == () and sheet.products[0].moq is None
    assert asked(sheet) == ["lot_quantity:1000"] and told(sheet) == [("lot_quantity", 2, None)]
    pieces = answered(tmp_path, rows, lot_quantity__1000="pieces").products[0]
    lots = answered(tmp_path, rows, lot_quantity__1000="lots").products[0]
    assert (steps(pieces), pieces.moq) == ([("1", "0.01"), ("5", "0.009")], D(2))
    assert (steps(lots), lots.moq) == ([("1000", "0.01"), ("5000", "0.009")], D(2000))


def test_a_price_by_another_unit_than_the_column_says(tmp_path: Path) -> None:
    rows = [["SKU", "Name", "Price", "Unit"], ["a", "Sock", "$6/dz", "pcs"], ["b", "Glove", "$3/pair", "pcs"]]
    sheet = read(tmp_path, rows)
    assert [(p.unit, steps(p)) for p in sheet.products] == [("pc", [("1", "0.5")]), ("pair", [("1", "3")])]
    assert told(sheet) == [("unit_differs", 3, None)]


def test_a_minimum_in_pieces_of_goods_by_the_dozen(tmp_path: Path) -> None:
    rows = [["SKU", "Name", "Price USD/dozen", "MOQ"], ["a", "x", 6, "600 pcs"], ["b", "y", 6, "500 pcs"]]
    sheet = read(tmp_path, rows)
    assert [p.moq for p in sheet.products] == [D(50), None] and told(sheet) == [("moq_unit", 3, None)]


# Pairs, levels, tiers


@pytest.mark.parametrize(
    "header",
    [
        ["Qty 1", "Price 1 (USD)", "Qty 2", "Price 2 (USD)"],
        ["Price 1 (USD)", "Qty 1", "Price 2 (USD)", "Qty 2"],
        ["MOQ 1", "Unit Price 1 USD", "MOQ 2", "Unit Price 2 USD"],
        ["Qty", "Price USD", "Qty", "Price USD"],
    ],
)
def test_quantities_and_prices_by_number(tmp_path: Path, header: list[str]) -> None:
    row = [5, 100, 4.5, 500] if header[0].startswith("Price") else [100, 5, 500, 4.5]
    sheet = read(tmp_path, [["Item No", "Name", *header], ["a", "Cup", *row]])
    assert steps(sheet.products[0]) == [("100", "5"), ("500", "4.5")] and told(sheet) == []


def test_a_pair_without_a_quantity_is_told(tmp_path: Path) -> None:
    rows = [["SKU", "Name", "Qty 1", "Price 1 USD", "Qty 2", "Price 2 USD"], ["a", "Cup", None, 5, None, 4.5]]
    sheet = read(tmp_path, rows)
    assert steps(sheet.products[0]) == [("1", "5")] and told(sheet) == [("tier_without_quantity", 2, "F")]


def test_levels_are_asked_and_never_tiers(tmp_path: Path) -> None:
    rows = [["SKU", "Name", "Price 1 (USD)", "Price 2 (USD)", "Price 3 (USD)"], ["a", "x", 10, 9, 8]]
    sheet = read(tmp_path, rows)
    assert steps(sheet.products[0]) == [("1", "10")] and sheet.products[0].attributes == {}
    assert told(sheet) == [("column_conflict", 1, "D"), ("column_conflict", 1, "E")]
    (question,) = sheet.questions
    assert question.choices == ("Price 1 (USD)", "Price 2 (USD)", "Price 3 (USD)")
    chosen = read(tmp_path, rows, choices=Choices(answers={question.id: "Price 3 (USD)"}))
    assert steps(chosen.products[0]) == [("1", "8")] and chosen.questions == ()
    assert chosen.mapping["Price 3 (USD)"] == "price" and chosen.mapping["Price 1 (USD)"] == "ignored"


@pytest.mark.parametrize(
    ("header", "quantity"),
    [("500以上", 500), ("1000以上", 1000), ("500 以上", 500), ("1000起", 1000), ("100以下", 1), ("100件以上", 100),
     ("500 up", 500), ("Price 1", None), ("Price USD/1000 pcs", None), ("Unit price 2", None), ("Price 5+", 5)],
)  # fmt: skip
def test_headers_of_tiers(header: str, quantity: int | None) -> None:
    assert tier_quantity(header) == (None if quantity is None else D(quantity))


def test_rows_that_go_on_with_the_product_above(tmp_path: Path) -> None:
    rows = [
        ["SKU", "Name", "Qty from", "Price", "Currency"], ["a", "Cup", 1, 5, "USD"], [None, None, 100, 4.5, None],
        [None, None, 500, 4, None], ["b", "Pot", 1, 9, "USD"], [None] * 5, [None, None, 50, 8, None],
    ]  # fmt: skip
    sheet = read(tmp_path, rows)
    assert [steps(p) for p in sheet.products] == [[("1", "5"), ("100", "4.5"), ("500", "4")], [("1", "9")]]
    assert [p.code for p in sheet.problems] == ["row_without_identity"] and sheet.problems[0].value == "50 | 8"


# Which price


@pytest.mark.parametrize(
    ("first", "second", "holds"),
    [
        ("Old price USD", "New price USD", 8),
        ("List price (USD)", "Net price (USD)", 8),
        ("Current price USD", "Previous price USD", 10),
        ("原价(美元)", "现价(美元)", 8),
        ("RRP (EUR)", "Price USD", 8),
        ("Price USD", "零售价", 10),
    ],
)
def test_the_price_that_its_words_say(tmp_path: Path, first: str, second: str, holds: int) -> None:
    sheet = read(tmp_path, [["SKU", "Name", first, second], ["a", "x", 10, 8]])
    (product,) = sheet.products
    assert steps(product) == [("1", str(holds))] and product.attributes == {} and asked(sheet) == []
    assert [code for code, _, _ in told(sheet)] == ["column_conflict"]


def test_terms_side_by_side_are_asked(tmp_path: Path) -> None:
    header = ["SKU", "Name", "EXW price (CNY)", "FOB price (USD)", "CIF Hamburg (EUR)"]
    sheet = read(tmp_path, [header, ["a", "x", 70, 10, 11]])
    assert asked(sheet) == ["price_column:exw-price-cny"] and sheet.products[0].attributes == {}
    answers = {"price_column:exw-price-cny": "FOB price (USD)"}
    (product,) = read(tmp_path, [header, ["a", "x", 70, 10, 11]], choices=Choices(answers=answers)).products
    assert (steps(product), product.currency, product.price_basis) == ([("1", "10")], "USD", "FOB")


def test_a_mapped_price_is_not_asked(tmp_path: Path) -> None:
    rows = [["SKU", "Name", "Price A USD", "Price B USD"], ["a", "x", 10, 9]]
    sheet = read(tmp_path, rows, choices=Choices(columns={"Price B USD": "price"}))
    assert steps(sheet.products[0]) == [("1", "9")] and asked(sheet) == []


@pytest.mark.parametrize(
    "header",
    ["Cost", "Costs", "Margin%", "Margin %", "GP %", "Profit", "Rebate", "Floor", "成本", "底价", "进价", "利润",
     "毛利率", "Purchase price", "Unit cost (USD)", "EK-Preis", "Mould cost"],
)  # fmt: skip
def test_what_is_private_never_becomes_an_attribute(tmp_path: Path, header: str) -> None:
    rows = [["SKU", "Name", "Price USD", header], ["a", "x", 10, 7]]
    for columns in ({}, {header: "attribute"}, {header: "attributes.remark"}):
        (product,) = read(tmp_path, rows, choices=Choices(columns=columns)).products
        assert product.attributes == {} and steps(product) == [("1", "10")]


@pytest.mark.parametrize(
    ("header", "cell", "name", "fee"),
    [
        ("Sample price USD", 20, "sample_price", (D(20), "USD", None)),
        ("Mould charge USD", 800, "mould_charge", (D(800), "USD", None)),
        ("Mould charge (PLN)", 800, "mould_charge", (D(800), "PLN", None)),
        ("Mould charge", "USD 800", "mould_charge", (D(800), "USD", None)),
        ("Logo charge (USD/pc)", 0.05, "logo_charge", (D("0.05"), "USD", "unit")),
    ],
)
def test_charges_reach_the_quote(tmp_path: Path, header: str, cell: Any, name: str, fee: tuple[Any, ...]) -> None:
    product = one(tmp_path, ["SKU", "Name", "FOB price USD", header], ["a", "x", 10, cell])
    found = parse_fee(product.attributes[name], name)
    assert product.cells[f"attributes.{name}"].column == "D"
    assert found is not None and (found.amount, found.currency, found.per) == fee


def test_the_cost_of_a_mould_is_no_cost_of_the_goods(tmp_path: Path) -> None:
    sheet = read(tmp_path, [["SKU", "Name", "Price USD", "Mould cost"], ["a", "x", 10, 800]])
    assert sheet.products[0].floor_cost is None and told(sheet) == [("column_private", 1, "D")]


# Currencies and notes


@pytest.mark.parametrize(
    ("text", "code"),
    [("Fiyat TL", "TRY"), ("₺5", "TRY"), ("5 zł", "PLN"), ("5 руб", "RUB"), ("₽", "RUB"), ("₩500", "KRW"), ("฿", "THB"),
     ("₫", "VND"), ("R$ 5", "BRL"), ("Pris kr", "kr"), ("TL (USD)", "USD"), ("FTL", None), ("Kraft", None)],
)  # fmt: skip
def test_signs_of_money(text: str, code: str | None) -> None:
    found = find_currency(text)
    assert (found[0] if found else None) == code


def test_any_currency_is_an_answer_and_crowns_are_asked(tmp_path: Path) -> None:
    rows = [["SKU", "Name", "Price"], ["a", "x", "100 kr"]]
    sheet = read(tmp_path, rows)
    assert sheet.products[0].currency is None and told(sheet) == [("currency_sign", None, "C")]
    assert sheet.questions[0].choices == ("SEK", "NOK", "DKK", "ISK")
    for answer in ("sek", "MGA"):
        assert answered(tmp_path, rows, currency__price=answer).products[0].currency == answer.upper()
    with pytest.raises(UserError, match="answer-invalid"):
        answered(tmp_path, rows, currency__price="XQZ")


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        (
            None,
            "Remark: prices are in USD per dozen, FOB Shanghai, excl. battery",
            ("USD", "dozen", "FOB Shanghai", "10"),
        ),
        (None, "备注：以上价格为美元，FOB 宁波。", ("USD", "pc", "FOB Ningbo", "10")),
        ("Prices in US cents", None, ("USD", "pc", None, "0.1")),
        ("All prices USD per 1000 pcs", None, ("USD", "pc", None, "0.01")),
        (None, "Sample fee USD 50 refundable", (None, "pc", None, "10")),
        (None, "Prices drop for orders above USD 5000", (None, "pc", None, "10")),
        (None, "Prices exclude FOB charges", (None, "pc", None, "10")),
        ("All prices in EUR", "All prices are in USD", (None, "pc", None, "10")),
    ],
)
def test_what_notes_say_of_all_prices(
    tmp_path: Path, above: str | None, below: str | None, expected: tuple[str | None, ...]
) -> None:
    rows: list[list[Any]] = [[above]] if above else []
    rows += [["SKU", "Name", "Price"], ["a", "x", 10], [], [below], ["Valid 30 days"]]
    (product,) = read(tmp_path, rows).products
    assert (product.currency, product.unit, product.price_basis, steps(product)[0][1]) == expected


def test_a_column_goes_before_the_notes(tmp_path: Path) -> None:
    rows = [["SKU", "Name", "Price EUR/pc"], ["a", "x", 10], [], ["Prices are in USD per dozen"]]
    (product,) = read(tmp_path, rows).products
    assert (product.currency, product.unit) == ("EUR", "pc")


# Figures


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [("1,200 pcs", 1200, "pc"), ("1.000 uds", 1000, "pc"), ("5k pcs", 5000, "pc"), ("5 kg", 5, "kg"),
     ("2万只", 20000, "pc"), ("1,250", 1250, None), ("500 packs", 500, "pack")],
)  # fmt: skip
def test_quantities_with_thousands(text: str, amount: int, unit: str | None) -> None:
    found = read_quantity(text, None)
    assert (found.amount, found.unit, found.problem) == (D(amount), unit, None)


def test_a_weight_with_three_decimals_is_asked(tmp_path: Path) -> None:
    rows = [["SKU", "Name", "Price USD", "MOQ"], ["a", "x", 10, "1,200 kg"]]
    sheet = read(tmp_path, rows)
    assert sheet.products[0].moq is None and asked(sheet) == ["mark:moq"] and told(sheet) == [("price_mark", 2, "D")]
    assert answered(tmp_path, rows, mark__moq="point").products[0].moq == D(1200)
    assert answered(tmp_path, rows, mark__moq="comma").products[0].moq == D("1.2")


def test_a_price_is_never_divided_by_a_second_price() -> None:
    assert read_price("120/100", None).problem == "price_unreadable"
    assert explain(0, "USD/kg", "price", 1).lot == 1 and explain(0, "元/千克", "price", 1).lot == 1


@pytest.mark.parametrize("header", ["Price 2024/25 USD", "Price USD 01/2026", "USD/40HQ", "Price USD/m"])
def test_other_figures_behind_a_slash_are_no_lot(header: str) -> None:
    assert explain(0, header, "price", 1).lot == 1


def test_prices_by_several_lots_are_tiers(tmp_path: Path) -> None:
    sheet = read(tmp_path, [["SKU", "Name", "USD/100 pcs", "USD/500 pcs", "USD/1000 pcs"], ["a", "x", 10, 9, 8]])
    assert steps(sheet.products[0]) == [("100", "10"), ("500", "9"), ("1000", "8")] and told(sheet) == []


def test_pairs_hold_beside_a_mapped_column(tmp_path: Path) -> None:
    rows = [
        ["SKU", "Name", "Hue", "Qty 1", "Price 1 USD", "Qty 2", "Price 2 USD"],
        ["a", "x", "red", 100, 5, 500, 4.5],
    ]
    sheet = read(tmp_path, rows, choices=Choices(columns={"Hue": "attribute"}))
    assert steps(sheet.products[0]) == [("100", "5"), ("500", "4.5")] and sheet.products[0].attributes == {"hue": "red"}


def test_a_title_with_price_term_and_deposit_in_one(tmp_path: Path) -> None:
    rows = [["FOB Ningbo, USD, MOQ 500, 30% deposit"], ["SKU", "Name", "Price"], ["a", "x", 5]]
    (product,) = read(tmp_path, rows).products
    assert (product.currency, product.price_basis) == ("USD", "FOB Ningbo")


def test_quantities_below_a_group_of_prices_are_no_lots(tmp_path: Path) -> None:
    rows = [["SKU", "Name", "Unit price (USD)", None, None], [None, None, "100 pcs", "500 pcs", "1000 pcs"],
            ["a", "x", 1.25, 1.1, 1.02]]  # fmt: skip
    sheet = read(tmp_path, rows, lambda page: page.merge_cells("C1:E1"))
    assert steps(sheet.products[0]) == [("100", "1.25"), ("500", "1.1"), ("1000", "1.02")]
    rows = [["SKU", "Name", "Unit price (USD)", "MOQ"], [None, None, "100 pcs", "pcs"], ["a", "x", 1.25, 5]]
    assert steps(read(tmp_path, rows).products[0]) == [("100", "1.25")]
