"""What files say beside their values: currencies, leading zeros, errors, hidden parts, outlines; in every format."""

import zipfile
from pathlib import Path
from threading import Event

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from app.errors import Cancelled, UserError
from app.importers.cell_marks import Kept, Runs
from app.importers.grids import FileOptions
from app.importers.packed import scan
from app.importers.values import awaited, in_thread
from app.importers.workbooks import read_grids
from app.progress import Progress
from tests.unit.importers.sheet_writing import relations, write_ods, write_xlsx

DATA = Path(__file__).resolve().parents[3].parent / "shared" / "data" / "sheets"
needs_data = pytest.mark.skipif(not DATA.is_dir(), reason="the independent spreadsheets are not here")


def book(path: Path) -> tuple[Workbook, Worksheet]:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = "Prices"
    sheet.append(["SKU", "Name", "Cost", "Price"])
    for number in range(1, 9):
        sheet.append([f"A-{number}", f"Lamp {number}", number / 2, float(number)])
    return workbook, sheet


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 3), st.sampled_from("ab"))))
def test_runs_are_a_plain_mapping(puts: list[tuple[int, int, str]]) -> None:
    runs: Runs[str] = Runs()
    plain: dict[tuple[int, int], str] = {}
    for row, column, mark in sorted(puts, key=lambda put: put[0]):
        if (row, column) not in plain:
            runs.put(row, column, mark)
            plain[row, column] = mark
    assert dict(runs) == plain and len(runs) == len(plain) and bool(runs) == bool(plain)
    assert all(runs.get((row, column)) == plain.get((row, column)) for row in range(32) for column in range(5))


def test_marks_out_of_order_are_kept_and_a_column_can_be_laid_out_twice() -> None:
    runs: Runs[int] = Runs()
    for row in (5, 6, 2, 9):
        runs.put(row, 0, row)
    assert dict(runs) == {(5, 0): 5, (6, 0): 6, (2, 0): 2, (9, 0): 9}
    kept = Kept(runs, [6, 5, 7], [1, 0, 0])
    assert dict(kept) == {(0, 1): 6, (0, 2): 6, (1, 1): 5, (1, 2): 5}
    assert kept.get((-1, 1)) is None


def test_hidden_rows_and_columns_are_left_out_and_told_with_their_places(tmp_path: Path) -> None:
    workbook, sheet = book(tmp_path)
    sheet.column_dimensions["C"].hidden = True
    sheet.column_dimensions["H"].hidden = True
    for row in (3, 4, 7):
        sheet.row_dimensions[row].hidden = True
    sheet.cell(6, 4).number_format = '"US$"#,##0.00'
    sheet.cell(3, 4).number_format = '"€"#,##0.00'
    sheet.merge_cells("A8:A9")
    workbook.create_sheet("Costs").append(["x", "y"])
    workbook["Costs"].sheet_state = "veryHidden"
    workbook.save(tmp_path / "list.xlsx")
    grids, problems = read_grids(tmp_path / "list.xlsx")
    grid = grids[0]
    assert [list(row) for row in grid.rows][:3] == [
        ["SKU", "Name", "Price"],
        ["A-1", "Lamp 1", 1.0],
        ["A-4", "Lamp 4", 4.0],
    ]
    assert [(p.code, p.row, p.column, p.value, dict(p.facts)) for p in problems] == [
        ("rows_hidden", 3, None, "3", {"value": "3", "rows": "3-4, 7"}),
        ("columns_hidden", None, "C", "1", {"value": "1", "columns": "C"}),
        ("sheet_hidden", None, None, "Costs", {"value": "Costs"}),
    ]
    assert grid.origin_rows == [0, 1, 4, 5, 7, 8] and grid.origin_columns == [0, 1, 3]
    assert dict(grid.currencies) == {(3, 2): "USD"} and grid.merges == [((4, 0), (5, 0))]
    assert (grid.row_in_file(3), grid.column_in_file(2)) == (5, 3)
    everything, told = read_grids(tmp_path / "list.xlsx", FileOptions(hidden=True))
    assert told == [] and len(everything) == 2 and len(everything[0].rows) == 9
    assert everything[0].origin_rows is None and everything[0].row_in_file(5) == 5


def test_empty_hidden_parts_change_nothing(tmp_path: Path) -> None:
    workbook, sheet = book(tmp_path)
    sheet.column_dimensions["Z"].hidden = True
    sheet.row_dimensions[40].hidden = True
    workbook.save(tmp_path / "list.xlsx")
    grids, problems = read_grids(tmp_path / "list.xlsx")
    assert problems == [] and grids[0].origin_rows is None


STYLED = ' s="1"'


def rows(count: int, style: str = "") -> str:
    return "".join(
        f'<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>item {n} s="1" of a long list</t></is></c>'
        f'<c r="B{n}"{style}><v>{n}</v></c></row>'
        for n in range(1, count + 1)
    )


def test_a_currency_reaches_the_last_row_of_a_long_sheet(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "long.xlsx", f"<sheetData>{rows(30_000, STYLED)}</sheetData>", ["[$€-2] 0.00"])
    grid = read_grids(path)[0][0]
    assert len(grid.rows) == 30_000 and len(grid.currencies) == 30_000
    assert grid.currencies[29_999, 1] == "EUR" and grid.currencies.get((29_999, 0)) is None


def test_errors_and_unsaved_formulas_anywhere_in_a_long_sheet(tmp_path: Path) -> None:
    odd = '<row r="20001"><c r="A20001" t="e"><v>#N/A</v></c><c r="B20001"><f>A1*2</f></c></row>'
    path = write_xlsx(tmp_path / "long.xlsx", f"<sheetData>{rows(20_000)}{odd}</sheetData>")
    assert dict(read_grids(path)[0][0].errors) == {(20_000, 0): "#N/A", (20_000, 1): "=A1*2"}


@pytest.mark.parametrize(
    "far",
    [
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', '<row r="3"><c r="ZZ900000"><v>1</v></c></row>',
        '<row r="2"><c t="n" r="AAA99999"><v>1</v></c></row>', "<row r='2'><c r='AAA99999'><v>1</v></c></row>",
        '<row r="2"><c r="B1048576"><v>1</v></c><c r="ABC2"><v>1</v></c></row>',
    ],
)  # fmt: skip
@pytest.mark.parametrize("before", [0, 30_000])
def test_a_hostile_outline_is_refused_wherever_it_stands(tmp_path: Path, far: str, before: int) -> None:
    for sheet in (f"{rows(before)}{far}", f"{far}{rows(before)}"):
        path = write_xlsx(tmp_path / "far.xlsx", f'<dimension ref="A1:B2"/><sheetData>{sheet}</sheetData>')
        with pytest.raises(UserError, match="sheet-too-large"):
            read_grids(path)


def test_formatted_empty_cells_and_a_wrong_dimension_change_nothing(tmp_path: Path) -> None:
    far = '<row r="1048576" ht="0.5"><c r="XFD1048576" s="1"/></row>'
    sheet = f'<dimension ref="A1"/><sheetData>{rows(3)}{far}</sheetData>'
    grids, problems = read_grids(write_xlsx(tmp_path / "list.xlsx", sheet, ["[$€-2] 0.00"]))
    assert len(grids[0].rows) == 3 and problems == []


def test_a_sheet_that_the_workbook_names_in_another_spelling_is_measured_too(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "far.xlsx", '<sheetData><row r="9"><c r="XFD900000"><v>1</v></c></row></sheetData>')
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(b"sheet name=", b"x:sheet\n name=").replace(b'"', b"'")
    with zipfile.ZipFile(path, "w") as packed:
        for name, data in parts.items():
            packed.writestr(name, data)
    with pytest.raises(UserError, match="sheet-too-large"):
        read_grids(path)


STYLES = (
    '<number:currency-style style:name="N1"><number:currency-symbol number:language="en" number:country="AU">$'
    '</number:currency-symbol><number:number number:min-integer-digits="1"/></number:currency-style>'
    '<number:number-style style:name="N2"><number:number number:decimal-places="0" number:min-integer-digits="5"/>'
    '</number:number-style><style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>'
    '<style:style style:name="ce2" style:family="table-cell" style:data-style-name="N2"/>'
)
TABLE = (
    '<table:table table:name="Prices"><table:table-column/><table:table-column table:visibility="collapse"/>'
    '<table:table-column table:number-columns-repeated="2" table:default-cell-style-name="ce1"/>'
    '<table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="2" '
    'table:number-rows-spanned="1"><text:p>SKU</text:p></table:table-cell><table:covered-table-cell/>'
    '<table:table-cell office:value-type="string" table:style-name="Default"><text:p>Price</text:p></table:table-cell>'
    '</table:table-row><table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" '
    'office:value="42" table:style-name="ce2"><text:p>00042</text:p></table:table-cell><table:table-cell '
    'office:value-type="string"><text:p>cost</text:p></table:table-cell><table:table-cell office:value-type="float" '
    'office:value="5"><text:p>$5</text:p></table:table-cell><table:table-cell office:value-type="currency" '
    'office:currency="EUR" office:value="4"><text:p>4 €</text:p></table:table-cell></table:table-row>'
    '<table:table-row table:visibility="filter"><table:table-cell office:value-type="string"><text:p>old</text:p>'
    '</table:table-cell></table:table-row><table:table-row><table:table-cell office:value-type="string" '
    'office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell></table:table-row>'
    "</table:table>"
)


def test_an_ods_tells_currencies_zeros_errors_merges_and_hidden_parts(tmp_path: Path) -> None:
    grids, problems = read_grids(write_ods(tmp_path / "list.ods", TABLE, STYLES))
    grid = grids[0]
    assert [(p.code, p.row, p.column) for p in problems] == [("rows_hidden", 4, None), ("columns_hidden", None, "B")]
    assert [list(row)[:3] for row in grid.rows][:3] == [["SKU", "Price", ""], [42.0, 5.0, 4.0], [42.0, 5.0, 4.0]]
    assert dict(grid.currencies) == {(1, 1): "AUD", (2, 1): "AUD", (1, 2): "EUR", (2, 2): "EUR"}
    assert dict(grid.padded) == {(1, 0): 5, (2, 0): 5}
    assert dict(grid.errors) == {(3, 0): "#DIV/0!"} and grid.origin_rows == [0, 1, 2, 4]
    whole = read_grids(tmp_path / "list.ods", FileOptions(hidden=True))[0][0]
    assert whole.merges == [((0, 0), (0, 1))]


def test_an_ods_whose_tables_do_not_end_is_told_and_not_waited_for(tmp_path: Path) -> None:
    path = write_ods(tmp_path / "list.ods", TABLE.replace("</table:table>", "</ta9le:table>"), STYLES)
    with pytest.raises(UserError, match="file-damaged"):
        read_grids(path)


def record(kind: int, data: bytes) -> bytes:
    head = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    return head + bytes([len(data)]) + data


def wide(text: str) -> bytes:
    return len(text).to_bytes(4, "little") + text.encode("utf-16-le")


def test_an_xlsb_tells_currencies_errors_merges_and_hidden_parts(tmp_path: Path) -> None:
    def number(value: int) -> bytes:
        return value.to_bytes(4, "little")

    sheet = (
        record(60, number(1) + number(1) + bytes(8) + b"\x01\x00")
        + record(0, number(0) + bytes(13)) + record(5, number(0) + b"\x01\0\0\0" + bytes(8))
        + record(0, number(1) + bytes(7) + b"\x10" + bytes(5)) + record(3, number(2) + bytes(4) + b"\x2a")
        + record(176, number(0) + number(1) + number(0) + number(0))
    )  # fmt: skip
    styles = (
        record(44, b"\xa5\0" + wide("[$¥-804]0.00")) + record(617, number(2)) + record(47, bytes(16))
        + record(47, b"\0\0\xa5\0" + bytes(12)) + record(618, b"")
    )  # fmt: skip
    with zipfile.ZipFile(tmp_path / "list.xlsb", "w") as packed:
        packed.writestr("xl/workbook.bin", record(156, bytes(8) + wide("rId1") + wide("Prices")))
        packed.writestr("xl/_rels/workbook.bin.rels", relations({"rId1": "worksheets/sheet1.bin"}))
        packed.writestr("xl/worksheets/sheet1.bin", sheet)
        packed.writestr("xl/styles.bin", styles)
    marks = scan(tmp_path / "list.xlsb", "list.xlsb")["Prices"]
    assert dict(marks.currencies) == {(0, 0): "CNY"} and marks.errors == {(1, 2): "#N/A"}
    assert marks.hidden_rows == [(1, 1)] and marks.hidden_columns == [(1, 1)]
    assert marks.merges == [((0, 0), (1, 0))] and (marks.rows, marks.columns) == (2, 3)


@pytest.mark.parametrize(
    "records",
    [
        record(0, (1 << 21).to_bytes(4, "little") + bytes(13)),
        record(0, b""),
        record(0, bytes(17)) + record(5, (1 << 15).to_bytes(4, "little") + bytes(12)),
        record(0, bytes(17)) + record(1, b"\0\0\0"),
    ],
)
def test_records_of_an_xlsb_that_cannot_be_are_refused(tmp_path: Path, records: bytes) -> None:
    with zipfile.ZipFile(tmp_path / "list.xlsb", "w") as packed:
        packed.writestr("xl/workbook.bin", record(156, bytes(8) + wide("rId1") + wide("Prices")))
        packed.writestr("xl/_rels/workbook.bin.rels", relations({"rId1": "worksheets/sheet1.bin"}))
        packed.writestr("xl/worksheets/sheet1.bin", records)
    with pytest.raises(UserError, match="file-damaged"):
        scan(tmp_path / "list.xlsb", "list.xlsb")


@needs_data
def test_an_independent_xls_tells_currencies_and_hidden_columns() -> None:
    grids, problems = read_grids(DATA / "optional_records.xls")
    assert set(grids[0].currencies.values()) == {"USD"} and [p.code for p in problems] == ["columns_hidden"]
    assert set(read_grids(DATA / "ptgexp-truncated-operand.xls")[0][0].currencies.values()) == {"USD"}


class _Stopping:
    """Progress that is stopped from within, after so many reports."""

    def __init__(self, after: int) -> None:
        self.left = after
        self.stages: set[str] = set()
        self.progress = Progress(self.report)

    def report(self, stage: str, done: int, total: int) -> None:
        self.stages.add(stage)
        self.left -= 1
        if self.left <= 0:
            self.progress.stop.set()


@pytest.mark.parametrize("after", [1, 2, 3])
def test_stop_is_honoured_between_the_parts_of_a_file(tmp_path: Path, after: int) -> None:
    path = write_xlsx(tmp_path / "long.xlsx", f"<sheetData>{rows(20_000)}</sheetData>")
    stopping = _Stopping(after)
    with pytest.raises(Cancelled):
        read_grids(path, progress=stopping.progress)
    assert stopping.stages == {"reading-file"}


def test_stop_does_not_wait_for_the_reader_of_values() -> None:
    release, ended = Event(), Event()

    def work() -> None:
        release.wait()
        ended.set()

    with pytest.raises(Cancelled):
        awaited(in_thread(work), _Stopping(1).progress)
    assert not ended.is_set()
    release.set()
    assert ended.wait(10)


@needs_data
def test_an_xls_that_says_it_is_endless_is_refused_before_memory_is_set_aside(tmp_path: Path) -> None:
    """The reader of values reserves what DIMENSIONS says, and ends the whole process when that fails."""
    data = (DATA / "date.xls").read_bytes()
    record = b"\x00\x02\x0e\x00" + (0).to_bytes(4, "little") + (3).to_bytes(4, "little")
    assert data.count(record) == 1
    (tmp_path / "endless.xls").write_bytes(data.replace(record, record[:8] + b"\xff\xff\xff\x7f"))
    with pytest.raises(UserError, match="file-damaged"):
        read_grids(tmp_path / "endless.xls")
