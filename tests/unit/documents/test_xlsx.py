"""Quotes as workbooks: numbers are numbers, formulas give the quote's own figures, foreign text stays text."""

import re
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents import layout
from app.documents.labels import load_labels
from app.documents.xlsx import write_quote_xlsx
from app.domain.quote import Quote
from tests.unit.documents.samples import POLICY, line, plain_quote, quote


def evaluate(sheet: Any, cell: str) -> Decimal:
    """What a spreadsheet gives for a cell: SUM, ROUND, + - * / and references, in decimals."""
    value = sheet[cell].value
    if not (isinstance(value, str) and value.startswith("=")):
        return Decimal(str(value))

    def total(match: re.Match[str]) -> str:
        cells = [c.coordinate for row in sheet[match.group(1)] for c in row if c.value is not None]
        return "(" + "+".join(f"V('{c}')" for c in cells) + ")"

    expression = re.sub(r"SUM\(([A-Z]+\d+:[A-Z]+\d+)\)", total, value[1:])
    expression = re.sub(r"(?<!['\w])([A-Z]\d+)", r"V('\1')", expression)
    names = {"V": lambda name: evaluate(sheet, name), "ROUND": _round}
    return Decimal(eval(expression, {"__builtins__": {}}, names))


def _round(value: Decimal, digits: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def written(made: Quote, path: Path, language: str = "en", values: bool = False) -> Any:
    write_quote_xlsx(made, POLICY, language, path)
    return openpyxl.load_workbook(path, data_only=values).worksheets[0]


def amounts(sheet: Any, made: Quote) -> dict[str, str]:
    """Cell of each sum, by kind."""
    labels = {row.label: row.kind for row in layout.sums(made, load_labels("en"))}
    return {labels[cell.value]: f"F{cell.row}" for cell in sheet["B"] if cell.value in labels}


def test_formulas_recompute_to_the_same_figures(tmp_path: Path) -> None:
    made = plain_quote(12)
    sheet = written(made, tmp_path / "q.xlsx")
    cells = amounts(sheet, made)
    assert set(cells) == {"goods_total", "discount", "freight", "insurance", "total", "deposit", "balance"}
    for row in layout.sums(made, load_labels("en")):
        assert evaluate(sheet, cells[row.kind]) == row.amount
        assert str(sheet[cells[row.kind]].value).startswith("=") == (row.kind != "freight")
    values = written(made, tmp_path / "q.xlsx", values=True)
    assert Decimal(str(values[cells["total"]].value)) == made.total


def test_lines_are_numbers_and_live(tmp_path: Path) -> None:
    made = plain_quote(3)
    sheet = written(made, tmp_path / "q.xlsx")
    rows = [row for row in sheet.iter_rows() if str(row[0].value).startswith("DL-")]
    assert [(Decimal(r[2].value), Decimal(str(r[4].value))) for r in rows] == [
        (row.quantity, row.unit_price) for row in made.lines
    ]
    assert [evaluate(sheet, r[5].coordinate) for r in rows] == [row.amount for row in made.lines]
    assert all(r[5].value == f"=ROUND(C{r[0].row}*E{r[0].row},2)" for r in rows)
    assert sheet.freeze_panes == f"A{rows[0][0].row}"
    assert sheet.print_title_rows == f"${rows[0][0].row - 1}:${rows[0][0].row - 1}"


@settings(max_examples=30, deadline=None)
@given(
    prices=st.lists(st.decimals("0.001", "9999", places=3), min_size=1, max_size=5),
    count=st.integers(1, 99_999),
    shift=st.sampled_from([Decimal(0), Decimal("0.01")]),
)
def test_whatever_the_figures_the_sheet_gives_the_quotes(
    tmp_path_factory: pytest.TempPathFactory, prices: list[Decimal], count: int, shift: Decimal
) -> None:
    """Also where the quote's figures do not follow from each other (`shift`): then the number itself stands."""
    base = quote(tuple(line(number, str(count), str(price)) for number, price in enumerate(prices, 1)))
    assert base.insurance is not None and base.deposit is not None
    made = replace(base, insurance=base.insurance + shift, deposit=base.deposit + shift)
    sheet = written(made, tmp_path_factory.mktemp("x") / "q.xlsx")
    cells = amounts(sheet, made)
    for row in layout.sums(made, load_labels("en")):
        assert evaluate(sheet, cells[row.kind]) == row.amount


def test_text_never_becomes_a_formula(tmp_path: Path) -> None:
    evil = ['=HYPERLINK("https://example.com","x")', "+1+1", "-2+3", "@SUM(A1)", "\t=1", "a\x0bb"]
    made = quote(tuple(replace(line(n, "5", "1.00"), sku=text, name=text) for n, text in enumerate(evil)), buyer="=1+1")
    sheet = written(made, tmp_path / "q.xlsx")
    for row in sheet.iter_rows():
        for cell in row:
            if cell.coordinate[0] in "AB" or not isinstance(cell.value, str):
                assert cell.data_type != "f", cell.coordinate
    found = [cell for cell in sheet["B"] if cell.value in evil]
    assert len(found) == 4 + 1 and all(cell.quotePrefix for cell in found)
    assert sheet["B13"].hyperlink is None


def test_unknown_price_leaves_no_number(tmp_path: Path) -> None:
    made = replace(
        quote((line(1, "500", None),)), currency=None,
        goods_total=None, discount=None, freight=None, insurance=None, total=None, deposit=None, balance=None,
    )  # fmt: skip
    sheet = written(made, tmp_path / "q.xlsx")
    row = next(cell.row for cell in sheet["A"] if cell.value == "DL-001")
    assert sheet[f"E{row}"].value == "to be confirmed" and sheet[f"F{row}"].value is None


def test_nothing_internal_is_written(tmp_path: Path) -> None:
    sheet = written(plain_quote(), tmp_path / "q.xlsx")
    text = " ".join(str(cell.value) for row in sheet.iter_rows() for cell in row)
    assert "7.77" not in text and "INTERNAL" not in text and "prices.xlsx" not in text


def test_arabic_runs_from_the_right(tmp_path: Path) -> None:
    assert written(plain_quote(), tmp_path / "q.xlsx", "ar").sheet_view.rightToLeft is True


def test_currency_without_minor_unit(tmp_path: Path) -> None:
    made = replace(
        quote((replace(line(1, "3", "333"), amount=Decimal(999)),)), currency="JPY",
        discount=None, freight=None, insurance=None, goods_total=Decimal(999), total=Decimal(999),
        deposit=Decimal(300), balance=Decimal(699),
    )  # fmt: skip
    sheet = written(made, tmp_path / "q.xlsx")
    cells = amounts(sheet, made)
    assert "goods_total" not in cells
    assert evaluate(sheet, cells["total"]) == 999 and evaluate(sheet, cells["deposit"]) == 300
    assert sheet[cells["total"]].number_format == '"JPY "#,##0'
