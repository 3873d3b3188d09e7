"""Files that are broken, hostile or not what they say."""

import csv
import resource
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from app.errors import UserError
from app.importers.delimited import read_delimited
from app.importers.sheet_marks import format_currency
from app.importers.workbooks import read_grids

ROOT = Path(__file__).resolve().parents[3]
DATA = ROOT.parent / "shared" / "data" / "sheets"
needs_data = pytest.mark.skipif(not DATA.is_dir(), reason="the independent spreadsheets are not here")


def refused(path: Path) -> str:
    with pytest.raises(UserError) as caught:
        read_grids(path)
    assert path.name in caught.value.facts["file"]
    return caught.value.code


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file-empty"),
        (b"%PDF-1.7 x", "file-damaged"),
        (b"\x89PNG\r\n\x1a\n", "file-wrong-type"),
        (b"GGUF\x03\0\0\0", "file-wrong-type"),
        (b"<html><p>SKU</p>", "file-web-page"),
        (b"PK\x03\x04 not a zip", "file-damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 cut", "file-damaged"),
        (bytes(range(256)) * 20, "file-wrong-type"),
    ],
)
def test_what_is_no_table_is_told_by_its_bytes(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(content)
    assert refused(path) == code


def test_missing_and_too_large_files(tmp_path: Path) -> None:
    assert refused(tmp_path / "none.xlsx") == "file-not-found"
    assert refused(tmp_path) == "file-is-none"
    path = tmp_path / "large.csv"
    with path.open("wb") as file:
        file.truncate(201 * 1024 * 1024)
    assert refused(path) == "file-too-large"


def test_every_cut_of_a_workbook_is_told(tmp_path: Path) -> None:
    wb = Workbook()
    wb.worksheets[0].append(["SKU", "Price (USD)"])
    wb.save(tmp_path / "whole.xlsx")
    whole = (tmp_path / "whole.xlsx").read_bytes()
    for length in range(4, len(whole), 211):
        (tmp_path / "cut.xlsx").write_bytes(whole[:length])
        assert refused(tmp_path / "cut.xlsx") == "file-damaged"


def test_a_zip_that_is_no_workbook(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "letter.docx", "w") as packed:
        packed.writestr("word/document.xml", "<w/>")
    assert refused(tmp_path / "letter.docx") in ("file-wrong-type", "file-damaged")


@pytest.mark.parametrize(("row", "column"), [(1048576, 600), (6000, 16000), (1048576, 60)])
def test_two_cells_far_apart_cost_no_memory(tmp_path: Path, row: int, column: int) -> None:
    wb = Workbook()
    wb.worksheets[0].cell(1, 1, "SKU")
    wb.worksheets[0].cell(row, column, "y")
    wb.save(tmp_path / "sparse.xlsx")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert refused(tmp_path / "sparse.xlsx") == "sheet-too-large"
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100_000


def test_an_extension_does_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "prices.xls"
    path.write_bytes("货号\t单价(USD)\nA-1\t5.5\n".encode("gb18030"))
    assert [list(row) for row in read_grids(path)[0][0].rows] == [["货号", "单价(USD)"], ["A-1", "5.5"]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimited_texts_of_every_kind(encoding: str, delimiter: str) -> None:
    name = "Lämpe" if encoding == "cp1252" else "台灯，带开关的产品"
    text = "\r\n".join(
        delimiter.join(row) for row in [("SKU", "Name", "Price"), *((f"A{n}", name, "5.5") for n in range(9))]
    )
    grid = read_delimited(text.encode(encoding), "f.csv")
    assert list(grid.rows[0]) == ["SKU", "Name", "Price"] and list(grid.rows[9]) == ["A8", name, "5.5"]


def test_blank_lines_keep_rows_true_and_a_told_delimiter_is_used() -> None:
    grid = read_delimited(b"sep=;\nSKU;Price\n\na,b;5\n", "f.csv")
    assert [list(row) for row in grid.rows] == [[], ["SKU", "Price"], [], ["a,b", "5"]]


def test_a_cell_beyond_the_limit_is_told_and_the_limit_of_the_module_stays() -> None:
    before = csv.field_size_limit()
    with pytest.raises(UserError, match="file-damaged"):
        read_delimited(b'SKU,Price\n"' + b"x" * 1_100_000 + b'",5\n', "f.csv")
    assert csv.field_size_limit() == before


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_no_bytes_can_break_the_table_reader(data: bytes) -> None:
    try:
        grid = read_delimited(data, "f.csv")
    except UserError:
        return
    assert all(isinstance(cell, str) for row in grid.rows for cell in row)


@settings(deadline=None)
@given(
    data=st.binary(min_size=1, max_size=300),
    head=st.sampled_from([b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"]),
)
def test_no_file_can_break_the_importer(data: bytes, head: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.getbasetemp() / "any.xlsx"
    path.write_bytes(head + data)
    try:
        read_grids(path)
    except UserError as error:
        assert error.facts["file"] == "any.xlsx"


@pytest.mark.parametrize(
    ("code", "currency"),
    [
        ('"US$"#,##0.00', "USD"), ("[$€-2]\\ #,##0.00", "EUR"), ("[$$-409]#,##0.00", "USD"), ("[$$-C09]#,##0", "AUD"),
        ("[$¥-804]#,##0.00", "CNY"), ("[$¥-411]#,##0", "JPY"), ('"¥"#,##0', "¥"), ("[$£-809]#,##0.00", "GBP"),
        ("#,##0.00", None), ("0.00%", None), ("[Red]0", None), ("[$-409]d-mmm", None), ("[$HKD]\\ 0", "HKD"),
    ],
)  # fmt: skip
def test_currencies_of_number_formats(code: str, currency: str | None) -> None:
    assert format_currency(code) == currency


@needs_data
@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("pass_protected.xlsx", "file-encrypted"),
        ("pass_protected.xlsb", "file-encrypted"),
        ("pass_protected.ods", "file-lock-unknown"),
    ],
)
def test_independent_encrypted_files(name: str, code: str) -> None:
    assert refused(DATA / name) == code
