"""Freight tables as forwarders send them."""

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from app.domain.freight import cost_of
from app.domain.imports import Sheet
from app.importers.dates import read_date
from app.importers.sheets import read_sheet

D = Decimal


def read(tmp_path: Path, rows: list[list[Any]], merged: str | None = None, formula: str | None = None) -> Sheet:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(row)
    if merged:
        sheet.merge_cells(merged)
    if formula:
        sheet[formula] = "=1+1"
    book.save(tmp_path / "freight.xlsx")
    return read_sheet(tmp_path / "freight.xlsx")


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        (datetime(2027, 1, 31, 12), date(2027, 1, 31)), ("2027/1/31", date(2027, 1, 31)),
        ("2027年1月31日", date(2027, 1, 31)), ("31/01/2027", date(2027, 1, 31)), ("01/31/2027", date(2027, 1, 31)),
        ("31-Jan-2027", date(2027, 1, 31)), ("Jan 31, 2027", date(2027, 1, 31)), ("5th March 2027", date(2027, 3, 5)),
        ("05/05/2027", date(2027, 5, 5)), ("01/02/2027", None), ("31/02/2027", None), ("3 Foo 2027", None),
    ],
)  # fmt: skip
def test_a_date_that_can_only_be_one_day(cell: str | datetime, day: date | None) -> None:
    assert read_date(cell) == day


def test_a_place_merged_over_its_rows(tmp_path: Path) -> None:
    rows = [["Destination", "Mode", "Rate (USD)", "Per"], ["Rotterdam", "LCL", 68, "CBM"], [None, "20GP", 1850, None]]
    sheet = read(tmp_path, rows, merged="A2:A3")
    assert [(row.mode, row.place) for row in sheet.freight] == [("LCL", "Rotterdam"), ("FCL20", "Rotterdam")]


def test_a_formula_without_a_value_is_no_rate(tmp_path: Path) -> None:
    rows = [["Destination", "Mode", "Rate (USD)", "Per"], ["Rotterdam", "LCL", None, "CBM"]]
    sheet = read(tmp_path, rows, formula="C2")
    assert sheet.freight == () and [problem.code for problem in sheet.problems] == ["formula_unsaved"]


@pytest.mark.parametrize(
    ("minimum", "cost"),
    [("USD 100", "100.00"), (100, "100.00"), ("2 CBM", "136.00"), (2, "136.00"), (None, "68.00")],
)
def test_a_least_charge_in_money_and_in_measure(tmp_path: Path, minimum: str | int | None, cost: str) -> None:
    header = ["Destination", "Mode", "Rate (USD)", "Per", "Min. charge"]
    (row,) = read(tmp_path, [header, ["Rotterdam", "LCL", 68, "CBM", minimum]]).freight
    assert cost_of(row, D("0.5"), D(100)) == D(cost)


def test_a_least_charge_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    sheet = read(tmp_path, [["POD", "Mode", "Rate (USD)", "Per", "Min"], ["Rotterdam", "LCL", 68, "CBM", "one"]])
    assert sheet.freight[0].minimum is None
    assert [(p.code, p.row, p.column) for p in sheet.problems] == [("quantity_unreadable", 2, "E")]
