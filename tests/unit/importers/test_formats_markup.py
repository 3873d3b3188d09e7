"""Spreadsheets that are really HTML or XML."""

from datetime import datetime
from pathlib import Path

import pytest

from app.errors import UserError
from app.importers.grids import FileOptions, Grid
from app.importers.workbooks import read_grids

XML = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:x="urn:schemas-microsoft-com:office:excel">
<Styles><Style ss:ID="s1"><NumberFormat ss:Format="&quot;US$&quot;#,##0.00"/></Style>
<Style ss:ID="s2"><NumberFormat ss:Format="00000"/></Style></Styles>
<Worksheet ss:Name="Prices"><Table>
<Column/><Column ss:Hidden="1"/><Column ss:Index="4" ss:Span="1" ss:Hidden="1"/>
<Row><Cell><Data ss:Type="String">SKU</Data></Cell><Cell ss:Index="3"><Data ss:Type="String">Price</Data></Cell></Row>
<Row ss:Index="4"><Cell ss:StyleID="s2"><Data ss:Type="Number">42</Data></Cell>
<Cell><Data ss:Type="String">secret</Data></Cell>
<Cell ss:StyleID="s1"><Data ss:Type="Number">12.5</Data></Cell></Row>
<Row ss:Hidden="1"><Cell><Data ss:Type="String">old</Data></Cell></Row>
<Row><Cell ss:MergeAcross="2"><Data ss:Type="DateTime">2026-11-01T00:00:00.000</Data></Cell></Row>
<Row><Cell><Data ss:Type="Error">#N/A</Data></Cell><Cell ss:Index="3"><Data ss:Type="Boolean">1</Data></Cell></Row>
</Table></Worksheet>
<Worksheet ss:Name="Cost"><Table><Row><Cell><Data ss:Type="String">x</Data></Cell></Row></Table>
<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet>
</Workbook>"""


def written(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def cells(grid: Grid) -> list[list[object]]:
    return [list(row) for row in grid.rows]


def test_html_with_spans_entities_and_what_is_hidden(tmp_path: Path) -> None:
    page = """<html><head><meta charset="utf-8"><style>td{color:red}</style></head><body><table><tr><td>
    <table><colgroup><col><col><col style="display:none"><col></colgroup>
    <tr><th rowspan=2>Item&nbsp;No.</th><th colspan=2>Price &amp; MOQ</th><th>Note</th></tr>
    <tr><th>USD</th><th>Cost</th><th><script>alert(1)</script>x</th></tr>
    <tr style='display:none'><td>OLD</td><td>1</td><td>1</td><td></td></tr>
    <tr><td x:num="1">A-1</td><td>5,50 &euro;</td><td>3</td><td>first<br>second <b>bold</b></td></tr>
    <tr><td>A-2<td>6<td>4</table></td></tr></table></body></html>"""
    grids, problems = read_grids(written(tmp_path / "list.xls", page))
    assert len(grids) == 1
    grid = grids[0]
    assert cells(grid) == [
        ["Item No.", "Price & MOQ", "Note"],
        ["", "USD", "x"],
        ["A-1", "5,50 €", "first\nsecond bold"],
        ["A-2", "6"],
    ]
    assert grid.merges == [((0, 0), (1, 0))]
    assert grid.origin_rows == [0, 1, 3, 4] and grid.origin_columns == [0, 1, 3]
    assert [(p.code, p.row, p.column) for p in problems] == [("rows_hidden", 3, None), ("columns_hidden", None, "C")]
    shown = read_grids(tmp_path / "list.xls", FileOptions(hidden=True))[0][0]
    assert len(shown.rows) == 5 and shown.origin_rows is None


@pytest.mark.parametrize("encoding", ["gb2312", "utf-16", "shift_jis", "windows-1251"])
def test_html_in_its_declared_encoding(tmp_path: Path, encoding: str) -> None:
    name = {"shift_jis": "ランプ", "windows-1251": "Лампа"}.get(encoding, "台灯")
    meta = f'<meta http-equiv=Content-Type content="text/html; charset={encoding}">'
    page = f"<html>{meta}<table><tr><td>{name}</td></tr></table>"
    grids, _ = read_grids(written(tmp_path / "list.xls", page.encode(encoding)))
    assert cells(grids[0]) == [[name]]


def test_a_span_of_a_million_is_no_bomb(tmp_path: Path) -> None:
    page = "<table>" + "<tr><td colspan=1000000 rowspan=1000000>x</td></tr>" * 3 + "</table>"
    grids, _ = read_grids(written(tmp_path / "list.xls", page))
    assert len(grids[0].rows) == 3
    many = "<table>" + "<tr><td colspan=1000>x</td></tr>" * 9000 + "</table>"
    with pytest.raises(UserError, match="sheet-too-large"):
        read_grids(written(tmp_path / "many.xls", many))


def test_a_page_saved_as_one_file(tmp_path: Path) -> None:
    page = (
        'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n'
        '--b\nContent-Type: text/html; charset="utf-8"\n'
        "Content-Transfer-Encoding: quoted-printable\n\n<table><tr><td>Caf=C3=A9</td><td>5</td></tr></table>\n--b--\n"
    )
    assert cells(read_grids(written(tmp_path / "list.xls", page))[0][0]) == [["Café", "5"]]


def test_a_page_without_a_table_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="file-web-page"):
        read_grids(written(tmp_path / "list.xls", "<html><body><p>Please log in</p></body></html>"))


def test_xml_with_its_formats_errors_and_hidden_parts(tmp_path: Path) -> None:
    grids, problems = read_grids(written(tmp_path / "list.xls", XML))
    grid = grids[0]
    assert [problem.code for problem in problems] == ["rows_hidden", "columns_hidden", "sheet_hidden"]
    assert cells(grid) == [["SKU", "Price"], [], [], [42.0, 12.5], [datetime(2026, 11, 1), ""], ["", True]]
    assert dict(grid.currencies) == {(3, 1): "USD"} and dict(grid.padded) == {(3, 0): 5}
    assert dict(grid.errors) == {(5, 0): "#N/A"}
    assert grid.merges == [((4, 0), (4, 1))]
    assert grid.row_in_file(4) == 5 and grid.column_in_file(1) == 2
    everything, told = read_grids(tmp_path / "list.xls", FileOptions(hidden=True))
    assert [grid.name for grid in everything] == ["Prices", "Cost"] and told == []
    assert everything[0].rows[3][1] == "secret"


def test_xml_may_not_load_or_grow(tmp_path: Path) -> None:
    bomb = (
        '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
        '<!ENTITY s SYSTEM "file:///etc/hostname">]>'
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
        ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
        '<Worksheet ss:Name="A"><Table><Row><Cell><Data ss:Type="String">A&b;&s;</Data></Cell></Row>'
        '<Row ss:Index="1000000"><Cell ss:Index="16000"><Data ss:Type="String">far</Data></Cell></Row>'
        "</Table></Worksheet></Workbook>"
    )
    with pytest.raises(UserError) as caught:
        read_grids(written(tmp_path / "list.xls", bomb))
    assert caught.value.code == "sheet-too-large"
    with pytest.raises(UserError, match="file-damaged"):
        read_grids(written(tmp_path / "cut.xls", XML[: len(XML) // 2]))
