"""Tables and documents in which buyers ask for goods."""

from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import UserError
from app.importers import asked_files
from app.importers.asked_files import file_kind, read_file
from app.importers.asked_tables import MOST_ROWS, amount_of, lay_out, price_of
from app.importers.forms import read_forms

Rows = list[list[Any]]
ASKED: Rows = [
    ["Request for quotation 4711"],
    [],
    ["No.", "Item No.", "Description of goods", "Qty", "Unit", "Target price (USD)"],
    [1, "DL-204", "LED desk lamp", 500, "pcs", 5.2],
    [2, "VB-500", "Vacuum bottle", "1,200", "", ""],
    [3, "", "Forklift, blue", "2 sets", "", "$3.10"],
    ["", "", "Total", 1702],
    ["Delivery by 15 January 2027."],
]


def told(rows: Rows) -> list[tuple[Any, ...]]:
    table = lay_out(rows)
    for row in table.rows:
        assert "\n" not in table.text[row.start : row.end]
    return [
        (
            row.code,
            row.description,
            row.quantity and str(row.quantity),
            row.unit,
            row.target_price and str(row.target_price),
        )
        for row in table.rows
    ]


def test_each_row_is_taken_by_its_headings() -> None:
    assert told(ASKED) == [
        ("DL-204", "LED desk lamp", "500", "pc", "5.2"),
        ("VB-500", "Vacuum bottle", "1200", "pc", None),
        (None, "Forklift, blue", "2", "set", "3.10"),
    ]
    table = lay_out(ASKED)
    assert {row.currency for row in table.rows if row.target_price} == {"USD"}
    ((start, end),) = table.lines
    assert table.text[start:end].startswith("No.\tItem No.") and table.text[start:end].endswith("Total\t1702")


@pytest.mark.parametrize(
    ("heading", "row", "expected"),
    [
        ("Artikelnummer|Bezeichnung|Menge (Stk)|Zielpreis EUR", "A-1|Lampe|1.200|4,80", ("1200", "pc", "4.80")),
        ("Référence|Désignation|Quantité|Prix cible", "A-1|Lampe|30|5,5 €", ("30", "pc", "5.5")),
        ("型号|品名|数量|单位|目标价", "A-1|台灯|500|套|¥12", ("500", "set", "12")),
        ("Артикул|Наименование|Кол-во|Ед. изм.", "A-1|Лампа|2 000|шт", ("2000", "pc", None)),
        ("رقم الصنف|الوصف|الكمية", "A-1|مصباح|٥٠٠", ("500", "pc", None)),
        ("品番|品名|数量", "A-1|ランプ|３００個", ("300", "pc", None)),
        ("Mã hàng|Tên hàng|Số lượng|ĐVT", "A-1|Đèn|150|bộ", ("150", "set", None)),
        ("Ürün kodu|Ürün adı|Miktar|Birim", "A-1|Lamba|40|adet", ("40", "pc", None)),
    ],
)
def test_headings_of_many_languages(heading: str, row: str, expected: tuple[Any, ...]) -> None:
    cells = row.split("|")
    assert told([heading.split("|"), cells]) == [("A-1", cells[1], *expected)]


@pytest.mark.parametrize("cell", ["500-1000 pcs", "tbd", "", "-5", "0", "1,250 kg", True, "NaN", "1e400", "NoneType"])
def test_a_quantity_that_can_be_read_in_two_ways_stays_unknown(cell: Any) -> None:
    assert amount_of(cell) is None


@settings(max_examples=200)
@given(
    st.integers(1, 999_999),
    st.sampled_from(["", " ", ",", ".", "'"]),
    st.sampled_from(["pcs", "Stück", "шт", "sets", "Piece/Pieces"]),
)
def test_counted_quantities_are_read_right(number: int, mark: str, unit: str) -> None:
    written = f"{number:,}".replace(",", mark)
    read = amount_of(f"{written} {unit}")
    assert read is not None and read[0] == number


def test_prices_need_one_meaning() -> None:
    assert price_of("US$ 5.20/Piece") == (Decimal("5.20"), "USD")
    assert price_of("5-6 USD") is None and price_of("negotiable") is None


def test_a_table_that_asks_for_nothing_has_no_rows() -> None:
    assert lay_out([["Name", "Phone"], ["Ann", "123"]]).rows == ()
    assert lay_out([["Item", "Price"], ["A-1", "5"]]).rows == ()
    assert lay_out([]).text == ""


def _book(rows: Rows, hidden: bool = False) -> bytes:
    import openpyxl

    book, out = openpyxl.Workbook(), BytesIO()
    for row in rows:
        book.active.append(row)
    if hidden:
        book.create_sheet("costs").append(["secret"])
        book["costs"].sheet_state = "hidden"
    book.save(out)
    return out.getvalue()


def _word(rows: Rows) -> bytes:
    import docx

    document, out = docx.Document(), BytesIO()
    document.add_paragraph("Dear Sirs,")
    document.add_paragraph("please quote CIF Hamburg:")
    table = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, value in zip(table.add_row().cells, row, strict=True):
            cell.text = str(value)
    document.add_paragraph("Best regards")
    document.save(out)
    return out.getvalue()


def _pdf(lines: list[str]) -> bytes:
    """A PDF of one page with a line of text each."""
    shown = "".join(f"BT /F1 11 Tf 50 {780 - 16 * at} Td ({line}) Tj ET\n" for at, line in enumerate(lines))
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>"
    parts = [
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        f" /Resources << /Font << /F1 {font} >> >> >>",
        f"<< /Length {len(shown)} >>\nstream\n{shown}endstream",
    ]  # fmt: skip
    out, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{part}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 5\n0000000000 65535 f \n{table}trailer << /Size 5 /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF"
    return out + end.encode()


def test_a_workbook_is_read_as_text_and_rows() -> None:
    read = read_file("rfq.xlsx", _book(ASKED))
    assert [(row.code, str(row.quantity)) for row in read.rows] == [("DL-204", "500"), ("VB-500", "1200"), (None, "2")]
    assert all(read.text[row.start : row.end].count("\t") >= 3 for row in read.rows)
    assert read.text.startswith("Request for quotation 4711\n") and read.text.endswith("Delivery by 15 January 2027.")
    hidden = read_file("rfq.xlsx", _book(ASKED, hidden=True))
    assert "secret" not in hidden.text and hidden.problems == ("mail_file_hidden",)


def test_a_word_document_keeps_the_order_of_letters_and_tables() -> None:
    read = read_file("rfq.docx", _word([["Article", "Quantity"], ["DL-204 lamp", "500 pcs"]]))
    assert (
        read.text == "Dear Sirs,\nplease quote CIF Hamburg:\n\nArticle\tQuantity\nDL-204 lamp\t500 pcs\n\nBest regards"
    )
    (row,) = read.rows
    assert (row.code or row.description, str(row.quantity)) == ("DL-204 lamp", "500")
    assert read.text[row.start : row.end] == "DL-204 lamp\t500 pcs"


def test_a_pdfs_columns_are_found_without_lines() -> None:
    rows = ["Please quote CIF Hamburg:", "", "Item No.      Description          Qty       Unit",
            "DL-204        LED desk lamp        500       pcs", "VB-500        Vacuum bottle        1200      pcs", "",
            "Payment by L/C at sight."]  # fmt: skip
    read = read_file("rfq.pdf", _pdf(rows))
    assert [(row.code, row.description, str(row.quantity)) for row in read.rows] == [
        ("DL-204", "LED desk lamp", "500"),
        ("VB-500", "Vacuum bottle", "1200"),
    ]
    assert "Please quote CIF Hamburg:" in read.text and "Payment by L/C at sight." in read.text


def test_a_long_or_slow_pdf_is_cut_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asked_files, "_MOST_SECONDS", -1.0)
    read = read_file("rfq.pdf", _pdf(["Please quote 500 pcs DL-204."]))
    assert read.text == "Please quote 500 pcs DL-204." and read.problems == ("mail_file_cut",)


def test_files_are_known_by_their_bytes(tmp_path: Path) -> None:
    assert file_kind("a.xlsx", _book(ASKED)) == "sheet" and file_kind("a.bin", _word([["a"]])) == "word"
    assert file_kind("a.pdf", b"MZ\x90\x00") is None and file_kind("notes", b"hello") is None
    assert file_kind("a.csv", b"a,b\n") == "sheet" and file_kind("a.zip", b"PK\x03\x04 nothing") is None
    path = tmp_path / "rfq.xlsx"
    path.write_bytes(_book(ASKED))
    (form,) = read_forms(path)
    assert (form.message.channel, len(form.message.rows)) == ("file", 3)


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.xlsx"])
def test_a_damaged_file_is_told(tmp_path: Path, name: str) -> None:
    whole = {"a.pdf": _pdf(["x"]), "a.docx": _word([["a"]]), "a.xlsx": _book(ASKED)}[name]
    path = tmp_path / name
    path.write_bytes(whole[: len(whole) // 3])
    with pytest.raises(UserError) as error:
        list(read_forms(path))
    assert error.value.facts["file"] == name


def test_a_packed_bomb_is_refused() -> None:
    import zipfile

    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", b"0" * 50_000_000)
    with pytest.raises(UserError) as error:
        read_file("a.docx", out.getvalue())
    assert error.value.code == "file-too-large"


def test_more_rows_than_anyone_asks_for_are_text_only() -> None:
    rows: Rows = [["Item No.", "Qty"], *([f"A-{at}", at + 1] for at in range(MOST_ROWS + 50))]
    assert len(lay_out(rows).rows) == MOST_ROWS
