"""SpreadsheetML 2003: the XML that calls itself `.xls`, read element by element; nothing it names is loaded."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from typing import Any

from app.domain.imports import Problem
from app.errors import UserError
from app.importers.grids import Cell, FileOptions, Grid, Merge
from app.importers.hidden_parts import shown
from app.importers.sheet_marks import SheetMarks, check_cells, told_by
from app.progress import Progress

_NS = "{urn:schemas-microsoft-com:office:spreadsheet}"
_EXCEL = "{urn:schemas-microsoft-com:office:excel}"
_STEP = 2_000


@dataclass
class _Sheet:
    """A worksheet while its elements go by; `row` and `column` are the next free ones."""

    name: str
    styles: dict[str, str | int]
    rows: list[list[Cell]] = field(default_factory=list)
    merges: list[Merge] = field(default_factory=list)
    marks: SheetMarks = field(default_factory=SheetMarks)
    column: int = 0
    visible: bool = True

    def add_column(self, element: Any) -> None:
        """A column's own settings."""
        first = _number(element, "Index", self.column + 1) - 1
        last = first + _number(element, "Span", 0)
        self.column = last + 1
        if element.get(f"{_NS}Hidden") == "1" or element.get(f"{_NS}Width") == "0":
            self.marks.hidden_columns.append((first, last))

    def add_row(self, element: Any, file: str) -> None:
        """A row with its cells; rows left out before it are empty."""
        row = _number(element, "Index", len(self.rows) + 1) - 1
        last = row + _number(element, "Span", 0)
        if element.get(f"{_NS}Hidden") == "1" or element.get(f"{_NS}Height") == "0":
            self.marks.hidden_rows.append((row, last))
        check_cells(row + 1, max(self.marks.columns, 1), self.name, file)
        self.rows.extend([] for _ in range(row - len(self.rows)))
        cells: list[Cell] = []
        for cell in element.iterchildren(f"{_NS}Cell"):
            column = _number(cell, "Index", len(cells) + 1) - 1
            check_cells(row + 1, column + 1, self.name, file)
            cells.extend([""] * (column - len(cells)))
            self._add_cell(cell, row, column, cells)
        if row == len(self.rows):
            self.rows.append(cells)

    def _add_cell(self, cell: Any, row: int, column: int, cells: list[Cell]) -> None:
        across, down = _number(cell, "MergeAcross", 0), _number(cell, "MergeDown", 0)
        data = cell.find(f"{_NS}Data")
        value, kind = _value(data)
        cells.append(value)
        cells.extend([""] * min(across, 16_384))
        if across or down:
            self.merges.append(((row, column), (row + down, column + across)))
        if value != "":
            self.marks.reach(row, column)
            self.marks.put(row, column, self.styles.get(cell.get(f"{_NS}StyleID", "")))
        if kind == "Error":
            self.marks.errors[row, column] = str(value)
            cells[column] = ""


def read_xml(data: bytes, file: str, options: FileOptions, progress: Progress) -> tuple[list[Grid], list[Problem]]:
    """The worksheets with anything in them; what is hidden is left out and told.

    Raises UserError `file-damaged`, `sheet-too-large`.
    """
    from lxml import etree

    grids: list[Grid] = []
    problems: list[Problem] = []
    try:
        for sheet in _sheets(data, file, progress):
            if not sheet.visible and not options.hidden:
                problems.append(Problem(sheet.name, None, None, "sheet_hidden", sheet.name, {"value": sheet.name}))
            elif sheet.marks.rows:
                marks = sheet.marks
                grid = Grid(sheet.name, sheet.rows, sheet.merges, marks.errors, marks.currencies, marks.padded)
                grids.append(grid if options.hidden else shown(grid, marks.hidden_rows, marks.hidden_columns, problems))
    except etree.XMLSyntaxError as error:
        raise UserError("file-damaged", {"file": file, "reason": str(error)[:200]}) from error
    return grids, problems


def _sheets(data: bytes, file: str, progress: Progress) -> Iterator[_Sheet]:
    from lxml import etree

    styles: dict[str, str | int] = {}
    sheet = _Sheet("", styles)
    wanted = tuple(f"{_NS}{name}" for name in ("Style", "Worksheet", "Column", "Row"))
    parse = etree.iterparse(
        BytesIO(data), events=("start", "end"), tag=(*wanted, f"{_EXCEL}Visible"), resolve_entities=False,
        no_network=True, load_dtd=False, huge_tree=False,
    )  # fmt: skip
    for count, (event, element) in enumerate(parse):
        if count % _STEP == 0:
            progress.step("reading-file")
        name = element.tag.rpartition("}")[2]
        if event == "start":
            if name == "Worksheet":
                sheet = _Sheet(element.get(f"{_NS}Name", ""), styles)
            continue
        if name == "Style":
            _add_style(element, styles)
        elif name == "Column":
            sheet.add_column(element)
        elif name == "Row":
            sheet.add_row(element, file)
            element.clear()
        elif name == "Visible":
            sheet.visible = not (element.text or "").startswith("Sheet")
        elif name == "Worksheet":
            yield sheet
            element.clear()


def _add_style(element: Any, styles: dict[str, str | int]) -> None:
    number = element.find(f"{_NS}NumberFormat")
    told = told_by(number.get(f"{_NS}Format", "")) if number is not None else None
    if told:
        styles[element.get(f"{_NS}ID", "")] = told


def _number(element: Any, name: str, otherwise: int) -> int:
    value = element.get(f"{_NS}{name}") or ""
    return int(value) if value.isdecimal() and len(value) < 8 else otherwise


def _value(data: Any) -> tuple[Cell, str]:
    """The value of a cell and its type; a number or date that is none stays text."""
    if data is None:
        return "", ""
    text, kind = "".join(data.itertext()), data.get(f"{_NS}Type", "String")
    try:
        if kind == "Number":
            return float(text), kind
        if kind == "DateTime":
            return datetime.fromisoformat(text), kind
    except ValueError:
        return text, "String"
    if kind == "Boolean":
        return text.strip() == "1", kind
    return text, kind
