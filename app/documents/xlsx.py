"""Quotations as a workbook that recomputes: real numbers, live formulas, no text that could become a formula.

A formula is written only where it gives the quote's own figure; otherwise the figure itself stands there. Results are
stored beside the formulas, so that viewers which never compute (phones, previews) show them too.
"""

import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.documents import formulas, layout
from app.documents.figures import decimals
from app.documents.labels import Labels, load_labels
from app.documents.whole import write_whole
from app.domain.money import HUNDRED, minor_units
from app.domain.policy import Policy
from app.domain.quote import Quote, QuoteLine

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_ITEM, _NAME, _QUANTITY, _UNIT, _PRICE, _AMOUNT = "ABCDEF"
_WIDTHS = {_ITEM: 18, _NAME: 44, _QUANTITY: 12, _UNIT: 9, _PRICE: 17, _AMOUNT: 18}
_ACCENT = "0F4C5C"
_SOFT = "5D6876"
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_SHEET_XML = "xl/worksheets/sheet1.xml"
_FORMULA_CELL = re.compile(r'<c r="([A-Z]+\d+)"([^>]*)><f>(.*?)</f><v\s*/?>(?:</v>)?</c>')


@dataclass
class _Book:
    """The sheet while it is written; `results` holds what each formula gives, by cell."""

    sheet: "Worksheet"
    quote: Quote
    policy: Policy
    labels: Labels
    row: int = 1
    first_line: int = 0
    last_line: int = 0
    results: dict[str, Decimal] = field(default_factory=dict)

    @property
    def start(self) -> str:
        """The side where a line begins."""
        return "right" if self.labels.right_to_left else "left"

    @property
    def end(self) -> str:
        """The side where a line ends, and where figures stand."""
        return "left" if self.labels.right_to_left else "right"

    @property
    def money_format(self) -> str:
        """Thousands and the currency's own decimals."""
        digits = minor_units(self.quote.currency or "")
        return f"#,##0{'.' + '0' * digits if digits else ''}"

    @property
    def digits(self) -> int:
        """Decimals to which the currency is rounded."""
        return minor_units(self.quote.currency or "")


def write_quote_xlsx(quote: Quote, policy: Policy, language: str, path: Path) -> None:
    """Write one version of a quote as a workbook in the buyer's language (English where we have no labels for it).

    Errors: UserError "document-not-written".
    """
    from openpyxl import Workbook

    workbook = Workbook()
    sheet = workbook.worksheets[0]
    book = _Book(sheet, quote, policy, load_labels(language))
    sheet.title = re.sub(r"[\[\]:*?/\\]", " ", quote.quote_id or book.labels["title"])[:31]
    _head(book)
    _lines(book)
    _sums(book)
    _terms(book)
    _setup(book)
    write_whole(path, lambda temporary: _save(workbook, temporary, book.results))


def _text(book: _Book, cell: str, text: str, **style: Any) -> None:
    """Write text that stays text: `=1+1` from a price list is shown, never computed."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.styles import Alignment, Font

    target: Any = book.sheet[cell]
    target.value = ILLEGAL_CHARACTERS_RE.sub("", text)
    target.data_type = "s"
    target.quotePrefix = text.startswith(_FORMULA_STARTS)
    target.font = Font(bold=style.get("bold", False), color=style.get("color"), size=style.get("size", 11))
    target.alignment = Alignment(
        horizontal=style.get("side", book.start), vertical="top", wrap_text=style.get("wrap", False)
    )


def _figure(book: _Book, cell: str, value: Decimal, number_format: str, formula: str | None = None) -> None:
    """Write a number, or a formula whose stored result is that number."""
    from openpyxl.styles import Alignment

    target: Any = book.sheet[cell]
    target.number_format = number_format
    target.alignment = Alignment(horizontal=book.end, vertical="top")
    if formula is None:
        target.value = value
        return
    target.value = f"={formula}"
    book.results[cell] = value


def _head(book: _Book) -> None:
    labels, quote = book.labels, book.quote
    _text(book, "A1", book.policy.seller_name or "", bold=True, size=14, color=_ACCENT)
    _text(book, "F1", labels["title"], bold=True, size=16, color=_ACCENT, side=book.end)
    left = list(layout.seller_lines(book.policy))
    if quote.buyer:
        left += [f"{labels['buyer']}: {quote.buyer.splitlines()[0]}", *quote.buyer.splitlines()[1:]]
    right = layout.head(quote, labels)
    for offset, text in enumerate(left):
        _text(book, f"{_ITEM}{2 + offset}", text, color=_SOFT)
    for offset, (name, value) in enumerate(right):
        _text(book, f"{_QUANTITY}{2 + offset}", name, color=_SOFT)
        _text(book, f"{_PRICE}{2 + offset}", value)
    book.row = 3 + max(len(left), len(right))


def _lines(book: _Book) -> None:
    from openpyxl.styles import Font, PatternFill

    names = ("item", "description", "quantity", "unit", "unit_price", "amount")
    for column, name in zip(_WIDTHS, names, strict=True):
        priced = column in (_PRICE, _AMOUNT)
        basis = book.quote.price_basis if column == _PRICE else None
        text = book.labels.titled(name, book.quote.currency, basis) if priced else book.labels[name]
        _text(book, f"{column}{book.row}", text, side=book.end if priced or column == _QUANTITY else book.start)
        cell: Any = book.sheet[f"{column}{book.row}"]
        cell.font, cell.fill = Font(bold=True, color="FFFFFF"), PatternFill("solid", fgColor=_ACCENT)
    book.first_line = book.row + 1
    for line in book.quote.lines:
        book.row += 1
        _line(book, line)
    book.last_line = book.row
    book.row += 2


def _line(book: _Book, line: QuoteLine) -> None:
    row = book.row
    _text(book, f"{_ITEM}{row}", line.sku)
    _text(book, f"{_NAME}{row}", line.name, wrap=True)
    if line.quantity is None:
        _text(book, f"{_QUANTITY}{row}", book.labels["to_confirm"], side=book.end, color=_SOFT)
    else:
        _figure(book, f"{_QUANTITY}{row}", line.quantity, _format_of(line.quantity))
    _text(book, f"{_UNIT}{row}", book.labels.unit(line.unit, line.quantity))
    if line.unit_price is None:
        _text(book, f"{_PRICE}{row}", book.labels["to_confirm"], side=book.end, color=_SOFT)
    else:
        _figure(book, f"{_PRICE}{row}", line.unit_price, _format_of(line.unit_price, book.digits))
    if line.amount is not None:
        live = formulas.line_amount(line, f"{_QUANTITY}{row}", f"{_PRICE}{row}", book.quote.currency)
        _figure(book, f"{_AMOUNT}{row}", line.amount, book.money_format, live)


def _format_of(value: Decimal, least: int = 0) -> str:
    places = max(least, decimals(value))
    return f"#,##0{'.' + '0' * places if places else ''}"


def _sums(book: _Book) -> None:
    columns = formulas.Columns(_AMOUNT, _PRICE, book.first_line, book.last_line)
    cells: dict[str, str] = {}
    for row in layout.sums(book.quote, book.labels):
        at = book.row
        rate = formulas.rate_of(row, book.policy)
        live = formulas.live(row, cells, columns, at, rate, book.quote)
        if live and rate is not None:
            _figure(book, f"{_PRICE}{at}", rate, _percent_format(rate))
        _text(book, f"{_NAME}{at}", row.label, side=book.end)
        money = f'"{book.quote.currency} "{book.money_format}' if book.quote.currency else book.money_format
        _figure(book, f"{_AMOUNT}{at}", row.amount, money, live)
        if row.kind == "total":
            _underline_total(book, at)
        cells[row.kind] = f"{_AMOUNT}{at}"
        book.row += 1
    book.row += 1


def _percent_format(rate: Decimal) -> str:
    places = decimals(rate * HUNDRED)
    return f"0{'.' + '0' * places if places else ''}%"


def _underline_total(book: _Book, row: int) -> None:
    from openpyxl.styles import Border, Font, Side

    for column in _WIDTHS:
        cell: Any = book.sheet[f"{column}{row}"]
        cell.font = Font(bold=True, color=_ACCENT)
        cell.border = Border(top=Side("thin", color=_ACCENT))


def _terms(book: _Book) -> None:
    labels = book.labels
    for name, value in layout.terms(book.quote, labels):
        _pair(book, name, value)
    for line_number, text in enumerate((book.policy.seller_bank or "").splitlines()):
        _pair(book, "" if line_number else labels["bank"], text)
    if book.policy.seller_name:
        book.row += 1
        _pair(book, labels["signature"], book.policy.seller_name)
        _pair(book, "", book.policy.seller_person or "")


def _pair(book: _Book, name: str, value: str) -> None:
    _text(book, f"{_ITEM}{book.row}", name, color=_SOFT)
    _text(book, f"{_NAME}{book.row}", value)
    book.row += 1


def _setup(book: _Book) -> None:
    """Widths, the frozen head of the table, and A4 paper with that head on every sheet."""
    sheet: Any = book.sheet
    for column, width in _WIDTHS.items():
        sheet.column_dimensions[column].width = width
    head = book.first_line - 1
    sheet.freeze_panes = f"{_ITEM}{book.first_line}"
    sheet.sheet_view.rightToLeft = book.labels.right_to_left
    sheet.sheet_view.showGridLines = False
    sheet.print_title_rows = f"{head}:{head}"
    sheet.print_area = f"{_ITEM}1:{_AMOUNT}{book.row}"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddFooter.center.text = "&P / &N"


def _save(workbook: Any, path: Path, results: Mapping[str, Decimal]) -> None:
    """Save, then put each formula's result beside it: openpyxl stores formulas without results."""
    plain = io.BytesIO()
    workbook.calculation.fullCalcOnLoad = True
    workbook.save(plain)
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            data = source.read(entry)
            if entry.filename == _SHEET_XML:
                data = _with_results(data.decode("utf-8"), results).encode("utf-8")
            target.writestr(entry, data)


def _with_results(xml: str, results: Mapping[str, Decimal]) -> str:
    def stored(match: re.Match[str]) -> str:
        cell, rest, formula = match.groups()
        return f'<c r="{cell}"{rest}><f>{formula}</f><v>{results[cell]}</v></c>'

    return _FORMULA_CELL.sub(stored, xml)
