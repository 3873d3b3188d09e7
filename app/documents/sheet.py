"""The sheet of a paper while it is written: text that stays text, numbers, formulas with their stored results."""

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from app.documents.blocks import Column
from app.documents.figures import decimals
from app.documents.labels import Labels
from app.documents.pictures import Picture
from app.domain.money import minor_units
from app.domain.paper import Paper

ACCENT = "0F4C5C"
SOFT = "5D6876"
_WIDTHS = {
    "line_no": 6, "item": 18, "description": 44, "hs_code": 14, "origin": 14, "quantity": 12, "unit": 9,
    "unit_price": 17, "amount": 18, "carton_numbers": 13, "cartons": 10, "net_weight": 13, "gross_weight": 13,
    "volume": 11, "carton_size": 18,
}  # fmt: skip
_PORTRAIT = 145
"""Characters of all columns together that still fit upright paper."""

_FONT = "Calibri"
_POINTS = 11
_LINE_POINTS = 15
_NAME_WIDTH = 18
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_SHEET_XML = "xl/worksheets/sheet1.xml"
_FORMULA_CELL = re.compile(r'<c r="([A-Z]+\d+)"([^>]*)><f>(.*?)</f><v\s*/?>(?:</v>)?</c>')
_POINTS_PER_PIXEL = Decimal("0.75")


class Sheet:
    """`row` is where the next block begins. The quantity's unit has a column of its own beside it."""

    def __init__(
        self, sheet: Any, paper: Paper, labels: Labels, columns: Sequence[Column], pictures: Mapping[str, Picture]
    ) -> None:
        self.sheet = sheet
        self.paper = paper
        self.labels = labels
        names = [name for column in columns for name in _names(column.name)] or ["item", "description"]
        self._letters = {name: _LETTERS[place] for place, name in enumerate(names)}
        self._figures = frozenset(column.name for column in columns if column.figure)
        self._pictures = pictures
        self._results: dict[str, Decimal] = {}
        self.row = 1
        self.first_line = 0
        self.last_line = 0

    @property
    def start(self) -> str:
        """The side where a line begins."""
        return "right" if self.labels.right_to_left else "left"

    @property
    def end(self) -> str:
        """The side where a line ends, and where figures stand."""
        return "left" if self.labels.right_to_left else "right"

    @property
    def last(self) -> str:
        """The last column."""
        return list(self._letters.values())[-1]

    @property
    def facts_at(self) -> tuple[str, str]:
        """Columns of a name and its value in the second half of the sheet."""
        count = len(self._letters)
        return _LETTERS[max(2, count - 4)], _LETTERS[max(3, count - 2)]

    @property
    def value_at(self) -> str:
        """The column of a value whose name begins in the first one."""
        width = 0
        for name, letter in self._letters.items():
            if width >= _NAME_WIDTH:
                return letter
            width += _WIDTHS[name]
        return _LETTERS[len(self._letters)]

    @staticmethod
    def before(letter: str) -> str:
        """The column before another."""
        return _LETTERS[_LETTERS.index(letter) - 1]

    @property
    def money_format(self) -> str:
        """Thousands and the currency's own decimals."""
        return number_format(Decimal(0), minor_units(self.paper.quote.currency or ""))

    def letter(self, name: str) -> str:
        """The column of a name, empty where the paper has none."""
        return self._letters.get(name, "")

    def side(self, name: str) -> str:
        """Where a column's texts stand."""
        return self.end if name in self._figures else self.start

    @staticmethod
    def clean(text: str) -> str:
        """Text without the control characters that no workbook may hold."""
        from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

        return str(ILLEGAL_CHARACTERS_RE.sub("", text))

    def text(self, cell: str, text: str, **style: Any) -> None:
        """Write text that stays text: `=1+1` from a price list is shown, never computed."""
        from openpyxl.styles import Alignment, Font

        target: Any = self.sheet[cell]
        target.value = self.clean(text)
        target.data_type = "s"
        target.quotePrefix = text.startswith(_FORMULA_STARTS)
        bold, size = style.get("bold", False), style.get("size", _POINTS)
        target.font = Font(name=_FONT, bold=bold, color=style.get("color"), size=size)
        side, wrap = style.get("side", self.start), style.get("wrap", False)
        indent = 1 if style.get("indent") and side == self.start else 0
        target.alignment = Alignment(horizontal=side, vertical="top", wrap_text=wrap, indent=indent)
        if wrap:
            self._make_room(text, style.get("width") or self._width(cell))

    def figure(self, cell: str, value: Decimal, form: str, formula: str | None = None) -> None:
        """Write a number, or a formula whose stored result is that number."""
        from openpyxl.styles import Alignment

        target: Any = self.sheet[cell]
        target.number_format = form
        target.alignment = Alignment(horizontal=self.end, vertical="top")
        if formula is None:
            target.value = value
            return
        target.value = f"={formula}"
        self._results[cell] = value

    def wide(self, first: str, last: str, text: str, **style: Any) -> None:
        """Write a text that may run from one column to another, over as many lines as it needs."""
        if first != last:
            self.sheet.merge_cells(f"{first}{self.row}:{last}{self.row}")
        letters = list(self._letters.items())
        width = sum(_WIDTHS[name] for name, letter in letters if first <= letter <= last)
        self.text(f"{first}{self.row}", text, wrap=True, width=width, **style)

    def tall(self, points: int) -> None:
        """Give the row at least this height."""
        row = self.sheet.row_dimensions[self.row]
        row.height = max(row.height or 0, points)

    def _width(self, cell: str) -> int:
        return next((_WIDTHS[name] for name, letter in self._letters.items() if cell.startswith(letter)), 12)

    def _make_room(self, text: str, width: int) -> None:
        """Programs do not fit the height of a row by themselves when they only show a file."""
        lines = sum(
            1 + sum(9 if ord(sign) > 0x2E80 else 5 for sign in line) // (5 * width) for line in text.split("\n")
        )
        if lines > 1:
            self.tall(_LINE_POINTS * lines)

    def heads(self, columns: Sequence[Column]) -> None:
        """The head of the table of goods."""
        from openpyxl.styles import PatternFill

        for column in columns:
            for name in _names(column.name):
                head = self.labels["unit"] if name == "unit" else column.head
                at = f"{self._letters[name]}{self.row}"
                self.text(at, head, side=self.side(name), wrap=True, indent=True, bold=True, color="FFFFFF")
                self.sheet[at].fill = PatternFill("solid", fgColor=ACCENT)

    def pair(self, name: str, value: str) -> None:
        """A name and its value."""
        self.wide("A", self.before(self.value_at), name, color=SOFT)
        self.wide(self.value_at, max(self.last, self.value_at), value)
        self.row += 1

    def paragraph(self, text: str) -> None:
        """A text over the whole width."""
        self.wide("A", self.last, text)

    def underline(self, row: int) -> None:
        """Make a row of sums stand out."""
        from openpyxl.styles import Border, Font, Side

        for letter in self._letters.values():
            cell: Any = self.sheet[f"{letter}{row}"]
            cell.font = Font(name=_FONT, bold=True, color=ACCENT)
            cell.border = Border(top=Side("thin", color=ACCENT))

    def picture(self, name: str, cell: str, fit: bool = True) -> bool:
        """Put a picture where it belongs and, to `fit`, make the row as high; False where the paper has none."""
        from openpyxl.drawing.image import Image

        found = self._pictures.get(name)
        if found is None:
            return False
        image = Image(io.BytesIO(found.png))
        image.width, image.height = found.width, found.height
        self.sheet.add_image(image, cell)
        if fit:
            self.tall(int(found.height * _POINTS_PER_PIXEL) + 6)
        return True

    def finish(self) -> None:
        """Widths, the frozen head of the table, and A4 paper with that head on every sheet."""
        sheet = self.sheet
        for name, letter in self._letters.items():
            sheet.column_dimensions[letter].width = _WIDTHS[name]
        if self.first_line:
            head = self.first_line - 1
            sheet.freeze_panes = f"A{self.first_line}"
            sheet.print_title_rows = f"{head}:{head}"
        sheet.sheet_view.rightToLeft = self.labels.right_to_left
        sheet.sheet_view.showGridLines = False
        sheet.print_area = f"A1:{self.last}{self.row}"
        sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
        wide = sum(_WIDTHS[name] for name in self._letters) > _PORTRAIT
        sheet.page_setup.orientation = "landscape" if wide else "portrait"
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        sheet.oddFooter.center.text = "&P / &N"

    def save(self, workbook: Any, path: Path) -> None:
        """Save, then put each formula's result beside it: openpyxl stores formulas without results."""
        plain = io.BytesIO()
        workbook.calculation.fullCalcOnLoad = True
        workbook.save(plain)
        with zipfile.ZipFile(plain) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
            for entry in source.infolist():
                data = source.read(entry)
                if entry.filename == _SHEET_XML:
                    data = _FORMULA_CELL.sub(self._stored, data.decode("utf-8")).encode("utf-8")
                target.writestr(entry, data)

    def _stored(self, match: re.Match[str]) -> str:
        cell, rest, formula = match.groups()
        return f'<c r="{cell}"{rest}><f>{formula}</f><v>{self._results[cell]}</v></c>'


def number_format(value: Decimal, least: int = 0) -> str:
    """Thousands, and as many decimals as the value has, `least` at least."""
    places = max(least, decimals(value))
    return f"#,##0{'.' + '0' * places if places else ''}"


def _names(column: str) -> tuple[str, ...]:
    return ("quantity", "unit") if column == "quantity" else (column,)
