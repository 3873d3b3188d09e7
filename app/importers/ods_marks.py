"""Marks of an ods: the outline of each table with repeats counted, hidden rows and columns, currencies, merges, errors
and the pictures anchored to cells, in one pass over the packed text."""

import html
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO
from xml.parsers import expat

from app.errors import UserError
from app.importers.grids import PictureRef
from app.importers.pictures import picture_ref
from app.importers.sheet_marks import SheetMarks, check_cells, told_by
from app.importers.xlsx_marks import pieces, text_of
from app.progress import Progress

_TAG = re.compile(
    rb"<(/?)(table:table-row|table:covered-table-cell|table:table-cell|table:table-column|table:table|draw:image)\b"
    rb"([^>]*?)(/?)>"
)
_CHUNK = 1 << 20
_CODE = re.compile(b"[A-Z]{3}")
_ERROR_TEXT = re.compile(rb"<text:p[^>]*>([^<]{1,40})</text:p>")
_STYLE = re.compile(r'<style:style\b[^>]*?style:name="([^"]+)"[^>]*>')
_DATA_STYLE = re.compile(r'style:data-style-name="([^"]+)"')
_NUMBER_STYLE = re.compile(
    r'<number:(?:currency|number)-style\b[^>]*?style:name="([^"]+)"[^>]*>(.*?)</number:(?:currency|number)-style>', re.S
)
_SYMBOL = re.compile(
    r"<number:currency-symbol\b([^>]*?)(?:/>|>([^<]*)</number:currency-symbol>)|<number:text>([^<]*)</"
)
_COUNTRY = re.compile(r'number:country="(\w+)"')
_DIGITS = re.compile(r'<number:number\b[^>]*?number:min-integer-digits="(\d{1,2})"[^>]*>')
_COUNTRIES = {
    "US": "USD", "CA": "CAD", "AU": "AUD", "NZ": "NZD", "TW": "TWD", "HK": "HKD", "SG": "SGD", "CN": "CNY",
    "JP": "JPY", "GB": "GBP", "KR": "KRW", "BR": "BRL", "IN": "INR",
}  # fmt: skip
_MOST_PUT = 100_000


@dataclass
class _Table:
    """A table while its tags go by; `next_row` and `column` are the next free ones."""

    marks: SheetMarks = field(default_factory=lambda: SheetMarks(merges=[]))
    styles: dict[bytes, str | int] = field(default_factory=dict)
    defaults: list[tuple[int, int, bytes]] = field(default_factory=list)
    pictures: dict[tuple[int, int], tuple[PictureRef, ...]] = field(default_factory=dict)
    row: int = 0
    next_row: int = 0
    column: int = 0
    cell: tuple[int, int] = (0, 0)

    def take(self, match: re.Match[bytes]) -> None:
        """One opening tag of a column, row or cell."""
        name, attributes = match[2], match[3]
        if name == b"table:table-column":
            first = self.defaults[-1][1] + 1 if self.defaults else 0
            last = first + _number(attributes, b"table:number-columns-repeated") - 1
            self.defaults.append((first, last, _value(attributes, b"table:default-cell-style-name") or b""))
            if _is_hidden(attributes):
                self.marks.hidden_columns.append((first, last))
        elif name == b"table:table-row":
            self.row, self.column = self.next_row, 0
            self.next_row += _number(attributes, b"table:number-rows-repeated")
            if _is_hidden(attributes):
                self.marks.hidden_rows.append((self.row, self.next_row - 1))
        else:
            self._take_cell(match, attributes)

    def _take_cell(self, match: re.Match[bytes], attributes: bytes) -> None:
        repeat = _number(attributes, b"table:number-columns-repeated")
        self.cell, self.column = (self.row, self.column), self.column + repeat
        if b"-spanned=" in attributes and self.marks.merges is not None:
            across = _number(attributes, b"table:number-columns-spanned")
            down = _number(attributes, b"table:number-rows-spanned")
            if across * down > 1:
                end = (self.row + down - 1, self.cell[1] + across - 1)
                self.marks.merges.append((self.cell, end))
        if b"value-type" not in attributes and match[4]:
            return
        self.marks.reach(self.next_row - 1, self.column - 1)
        told = self._told(attributes)
        error = b'calcext:value-type="error"' in attributes
        if (told or error) and repeat * (self.next_row - self.row) <= _MOST_PUT:
            self._mark(told, _error_text(match) if error else None)

    def _mark(self, told: str | int | None, error: str | None) -> None:
        for column in range(self.cell[1], self.column):
            for row in range(self.row, self.next_row):
                self.marks.put(row, column, told)
                if error:
                    self.marks.errors[row, column] = error

    def _told(self, attributes: bytes) -> str | int | None:
        """The currency the cell itself is given in, else what its style or that of its column tells."""
        currency = _value(attributes, b"office:currency")
        if currency and _CODE.fullmatch(currency):
            return currency.decode()
        if not self.styles:
            return None
        style = _value(attributes, b"table:style-name")
        if style is None:
            style = next((name for first, last, name in self.defaults if first <= self.cell[1] <= last), b"")
        return self.styles.get(style)


def scan_ods(packed: zipfile.ZipFile, file: str, progress: Progress) -> dict[str, SheetMarks]:
    """Marks of each table by name.

    Raises UserError `sheet-too-large` before anything is built, `file-lock-unknown`, ValueError for what is no XML.
    """
    if "manifest:encryption-data" in text_of(packed, "META-INF/manifest.xml"):
        raise UserError("file-lock-unknown", {"file": file})
    _check_well_formed(packed, progress)
    styles = _telling_styles(packed)
    found: dict[str, SheetMarks] = {}
    table, depth = _Table(), 0
    with packed.open("content.xml") as stream:
        for match in _tags(stream, progress):
            if match[2] == b"table:table":
                depth += -1 if match[1] else 1
                if not match[1] and depth == 1:
                    table = _Table(styles=styles)
                    found[_text(match[3], b"table:name")] = table.marks
                    table.marks.pictures = table.pictures
            elif match[1] or depth != 1:
                continue
            elif match[2] == b"draw:image":
                _picture(table, packed, _text(match[3], b"xlink:href"))
            else:
                table.take(match)
                check_cells(table.marks.rows, table.marks.columns, file, file)
    return found


def _check_well_formed(packed: zipfile.ZipFile, progress: Progress) -> None:
    """ValueError where the tags do not close: the reader of values would look for the end for ever."""
    parser = expat.ParserCreate()
    try:
        with packed.open("content.xml") as stream:
            while chunk := stream.read(_CHUNK):
                progress.step("reading-file")
                parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except (expat.ExpatError, LookupError) as error:
        raise ValueError(str(error)) from error


def _tags(stream: IO[bytes], progress: Progress) -> Iterator[re.Match[bytes]]:
    for data, new in pieces(stream):
        progress.step("reading-file")
        for match in _TAG.finditer(data):
            if match.start() >= new:
                break
            yield match


def _value(attributes: bytes, name: bytes) -> bytes | None:
    start = attributes.find(b" " + name + b'="')
    if start < 0:
        return None
    start += len(name) + 3
    return attributes[start : attributes.find(b'"', start)]


def _text(attributes: bytes, name: bytes) -> str:
    return html.unescape((_value(attributes, name) or b"").decode("utf-8", "replace"))


def _number(attributes: bytes, name: bytes) -> int:
    value = _value(attributes, name)
    return max(int(value), 1) if value and value.isdigit() and len(value) < 10 else 1


def _is_hidden(attributes: bytes) -> bool:
    return _value(attributes, b"table:visibility") in (b"collapse", b"filter")


def _error_text(match: re.Match[bytes]) -> str:
    shown = _ERROR_TEXT.search(match.string, match.end(), match.end() + 200)
    return html.unescape(shown[1].decode("utf-8", "replace")) if shown else "#ERROR"


def _telling_styles(packed: zipfile.ZipFile) -> dict[bytes, str | int]:
    """Cell style to the currency its number format names, or to the width it fills with leading zeros."""
    found: dict[bytes, str | int] = {}
    formats: dict[str, str | int] = {}
    for part in ("styles.xml", "content.xml"):
        if part not in packed.namelist():
            continue
        with packed.open(part) as stream:
            text = stream.read(4 << 20).decode("utf-8", "replace").partition("<office:body")[0]
        for name, body in _NUMBER_STYLE.findall(text):
            if told := _format_told(body):
                formats[name] = told
        for match in _STYLE.finditer(text):
            data_style = _DATA_STYLE.search(match[0])
            if data_style and data_style[1] in formats:
                found[match[1].encode()] = formats[data_style[1]]
    return found


def _format_told(body: str) -> str | int | None:
    for attributes, symbol, plain in _SYMBOL.findall(body):
        country = _COUNTRY.search(attributes)
        if country and symbol in ("$", "¥", "￥") and country[1] in _COUNTRIES:
            return _COUNTRIES[country[1]]
        if told := told_by(html.unescape(symbol or plain)):
            return told
    digits = _DIGITS.search(body)
    return int(digits[1]) if digits and int(digits[1]) > 1 and 'decimal-places="0"' in digits[0] else None


def _picture(table: _Table, packed: zipfile.ZipFile, target: str) -> None:
    """A picture anchored to the cell whose tag came last; one that lies on the page alone is left out."""
    ref = picture_ref(packed, target.removeprefix("./"))
    if ref and table.column:
        table.pictures[table.cell] = (*table.pictures.get(table.cell, ()), ref)
