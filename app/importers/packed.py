"""What an xlsx, xlsb or ods file says beside its values, read from its packed parts in one pass.

The value reader lays a sheet out as a full rectangle, so 9 kB with two far-apart cells ask for gigabytes: the outline
is measured here first. It also drops formula errors and number formats, which hold the currency of a price.
"""

import html
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from app.errors import UserError
from app.importers.grids import MOST_CELLS, column_number

MOST_UNPACKED = 1_000_000_000
"""Bytes of the text parts of one file, unpacked."""

_CHUNK = 1 << 20
_CELL = re.compile(rb'<(?:\w+:)?c\b([^>]*?\s)r="([A-Z]{1,3})(\d{1,7})"([^>]*)>')
_STYLE = re.compile(rb'\ss="(\d+)"')
_ERROR = re.compile(rb'\st="e"')
_ERROR_TEXT = re.compile(rb"<(?:\w+:)?v>(#[^<]{1,20})</")
_UNSAVED = re.compile(
    rb'<(?:\w+:)?c\b([^>]*?\s)r="([A-Z]{1,3})(\d{1,7})"([^>]*)>\s*<(?:\w+:)?f\b(?:[^>]*/|[^>]*>([^<]*)</(?:\w+:)?f)>\s*'
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_PADDED = re.compile(r"0{2,20}(?:;.*)?")
_ODS_TAG = re.compile(rb"<(/?)table:(table-row|covered-table-cell|table-cell|table)\b([^>]*?)(/?)>")
_ODS_REPEAT = re.compile(rb"number-(?:columns|rows)-repeated=\"(\d+)\"")
_ATTRIBUTE = re.compile(r'([\w:]+)="([^"]*)"')
_LOCALE_CURRENCY = {
    "409": "USD", "1009": "CAD", "C09": "AUD", "1409": "NZD", "404": "TWD", "C04": "HKD", "1004": "SGD", "804": "CNY",
    "411": "JPY", "809": "GBP", "412": "KRW", "416": "BRL",
}  # fmt: skip
_FORMAT_CURRENCIES = (
    (re.compile(r"US\$|\bUSD\b|美元|美金"), "USD"), (re.compile(r"€|\bEUR\b|欧元"), "EUR"),
    (re.compile(r"£|\bGBP\b"), "GBP"), (re.compile(r"\bRMB\b|\bCNY\b|人民币|元"), "CNY"),
    (re.compile(r"HK\$|\bHKD\b"), "HKD"), (re.compile(r"\bJPY\b|円"), "JPY"), (re.compile(r"A\$|\bAUD\b"), "AUD"),
    (re.compile(r"C\$|\bCAD\b"), "CAD"), (re.compile(r"₩"), "KRW"), (re.compile(r"₹"), "INR"),
    (re.compile(r"[¥￥]"), "¥"), (re.compile(r"\$"), "USD"),
)  # fmt: skip


@dataclass
class SheetMarks:
    """Of one sheet: its outline, the cells with errors or formulas without a value, and what number formats say."""

    rows: int = 0
    columns: int = 0
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    currencies: dict[tuple[int, int], str] = field(default_factory=dict)
    padded: dict[tuple[int, int], int] = field(default_factory=dict)


def format_currency(code: str) -> str | None:
    """The currency a number format names: `"US$"#,##0.00`, `[$€-2]`, `[$$-409]`; a bare yen sign stays `¥`."""
    for symbol, locale in re.findall(r"\[\$([^\]\-]*)(?:-([0-9A-Fa-f]+))?\]", code):
        if symbol in ("$", "¥", "￥") and locale:
            known = _LOCALE_CURRENCY.get(locale.upper().lstrip("0"))
            if known:
                return known
    plain = re.sub(r"-[0-9A-Fa-f]+\]", "]", re.sub(r"\[\$", "[", code))
    for pattern, currency in _FORMAT_CURRENCIES:
        if pattern.search(plain):
            return currency
    return None


def scan(path: Path) -> dict[str, SheetMarks]:
    """Marks of every sheet by name for an xlsx; for xlsb and ods only the size is checked and the answer is empty.

    Raises UserError `sheet-too-large` before anything large is built, `file-damaged` for a broken container.
    """
    try:
        with zipfile.ZipFile(path) as packed:
            _check_size(packed, path.name)
            names = set(packed.namelist())
            if "content.xml" in names:
                _check_ods(packed, path.name)
                return {}
            if "xl/workbook.bin" in names:
                _check_xlsb(packed, path.name)
                return {}
            return _scan_xlsx(packed, path.name)
    except (
        zipfile.BadZipFile,
        OSError,
        EOFError,
        NotImplementedError,
        RuntimeError,
        KeyError,
        zlib.error,
    ) as error:
        raise UserError("file-damaged", {"file": path.name, "reason": str(error)}) from error


def _check_size(packed: zipfile.ZipFile, file: str) -> None:
    size = sum(part.file_size for part in packed.infolist() if part.filename.lower().endswith((".xml", ".bin")))
    if size > MOST_UNPACKED:
        raise UserError("sheet-too-large", {"file": file, "sheet": file, "limit": str(MOST_CELLS)})


def _check_cells(rows: int, columns: int, sheet: str, file: str) -> None:
    if rows * columns > MOST_CELLS:
        raise UserError("sheet-too-large", {"file": file, "sheet": sheet, "limit": str(MOST_CELLS)})


def _text(packed: zipfile.ZipFile, name: str) -> str:
    try:
        return packed.read(name).decode("utf-8", "replace")
    except KeyError:
        return ""


def _tags(xml: str, name: str) -> Iterator[dict[str, str]]:
    for match in re.finditer(rf"<(?:\w+:)?{name}\b([^>]*)>", xml):
        yield {key.rpartition(":")[2]: html.unescape(value) for key, value in _ATTRIBUTE.findall(match.group(1))}


def _sheet_parts(packed: zipfile.ZipFile) -> dict[str, str]:
    """Sheet name to the name of its part."""
    targets = {
        tag.get("Id"): tag.get("Target", "")
        for tag in _tags(_text(packed, "xl/_rels/workbook.xml.rels"), "Relationship")
    }
    parts: dict[str, str] = {}
    for tag in _tags(_text(packed, "xl/workbook.xml"), "sheet"):
        target = targets.get(tag.get("id")) or ""
        parts[tag.get("name", "")] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    return parts


def _telling_styles(packed: zipfile.ZipFile) -> dict[int, str | int]:
    """Cell style index to the currency its number format names, or to the width it fills with leading zeros.

    Built-in formats follow the reader's locale: they tell nothing.
    """
    styles = _text(packed, "xl/styles.xml")
    formats = {tag.get("numFmtId"): _told_by(tag.get("formatCode", "")) for tag in _tags(styles, "numFmt")}
    block = re.search(r"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", styles, re.DOTALL)
    found: dict[int, str | int] = {}
    for index, tag in enumerate(_tags(block.group() if block else "", "xf")):
        told = formats.get(tag.get("numFmtId"))
        if told:
            found[index] = told
    return found


def _told_by(code: str) -> str | int | None:
    return len(code.partition(";")[0]) if _PADDED.fullmatch(code) else format_currency(code)


def _scan_xlsx(packed: zipfile.ZipFile, file: str) -> dict[str, SheetMarks]:
    styles = _telling_styles(packed)
    names = set(packed.namelist())
    marks: dict[str, SheetMarks] = {}
    for sheet, part in _sheet_parts(packed).items():
        if part in names:
            with packed.open(part) as stream:
                marks[sheet] = _scan_sheet(stream, styles)
            _check_cells(marks[sheet].rows, marks[sheet].columns, sheet, file)
    return marks


def _pieces(stream: IO[bytes]) -> Iterator[tuple[bytes, int]]:
    """The stream in overlapping pieces cut between cells, each with the length that is new."""
    rest = b""
    while chunk := stream.read(_CHUNK):
        data = rest + chunk
        cut = data.rfind(b"</")
        cut = max(cut - 4096, 0) if cut > 8192 else 0
        yield data, cut or len(data)
        rest = data[cut:] if cut else b""


def _scan_sheet(stream: IO[bytes], styles: dict[int, str | int]) -> SheetMarks:
    marks = SheetMarks()
    for data, new in _pieces(stream):
        plain = not styles and b't="e"' not in data
        for match in _CELL.finditer(data):
            if match.start() >= new:
                break
            where = (int(match[3]) - 1, column_number(match[2]))
            if not match[4].endswith(b"/"):
                marks.rows, marks.columns = max(marks.rows, where[0] + 1), max(marks.columns, where[1] + 1)
            if not plain:
                _mark_cell(marks, where, data, match, styles)
        _mark_unsaved(marks, data, new)
    return marks


def _mark_unsaved(marks: SheetMarks, data: bytes, new: int) -> None:
    """Formulas whose value the writing program never worked out: `<f>` and nothing in `<v>`."""
    for match in _UNSAVED.finditer(data) if b"<f" in data or b":f" in data else ():
        if match.start() < new and b't="str"' not in match[1] + match[4]:
            formula = html.unescape((match[5] or b"").decode("utf-8", "replace"))
            marks.errors[int(match[3]) - 1, column_number(match[2])] = f"={formula}"


def _mark_cell(
    marks: SheetMarks, where: tuple[int, int], data: bytes, match: re.Match[bytes], styles: dict[int, str | int]
) -> None:
    attributes = match[1] + match[4]
    style = _STYLE.search(attributes) if styles else None
    told = styles.get(int(style[1])) if style else None
    if isinstance(told, int):
        marks.padded[where] = told
    elif told:
        marks.currencies[where] = told
    if _ERROR.search(attributes):
        shown = _ERROR_TEXT.search(data, match.end(), match.end() + 4096)
        marks.errors[where] = shown[1].decode("ascii", "replace") if shown else "#ERROR"


def _check_ods(packed: zipfile.ZipFile, file: str) -> None:
    """The outline of each table, with repeated rows and cells counted; trailing empty repeats cost nothing."""
    columns = rows = row = column = row_repeat = 0
    with packed.open("content.xml") as stream:
        for data, new in _pieces(stream):
            for match in _ODS_TAG.finditer(data):
                if match.start() >= new:
                    break
                closing, name, attributes, empty = match.groups()
                found = _ODS_REPEAT.search(attributes)
                repeat = int(found[1]) if found else 1
                if name == b"table" and not closing:
                    columns = rows = row = 0
                elif name == b"table-row" and not closing:
                    row, column, row_repeat = row + repeat, 0, repeat
                elif name.endswith(b"cell") and not closing:
                    column += repeat
                    if b"value-type" in attributes or not empty:
                        columns, rows = max(columns, column), max(rows, row)
                        _check_cells(rows, columns, file, file)
                        _check_cells(row_repeat, repeat, file, file)


def _check_xlsb(packed: zipfile.ZipFile, file: str) -> None:
    for part in packed.namelist():
        if part.startswith("xl/worksheets/") and part.endswith(".bin"):
            rows, columns = _xlsb_outline(packed.read(part))
            _check_cells(rows, columns, file, file)


def _xlsb_outline(data: bytes) -> tuple[int, int]:
    """Rows and columns reached by filled cells: records are a type and a length, both in 7-bit groups."""
    at, row, rows, columns = 0, 0, 0, 0
    while at < len(data):
        kind, at = _varint(data, at, 2)
        length, at = _varint(data, at, 4)
        if kind == 0 and length >= 4:
            row = int.from_bytes(data[at : at + 4], "little")
        elif 2 <= kind <= 11 and length >= 8:
            rows, columns = max(rows, row + 1), max(columns, int.from_bytes(data[at : at + 4], "little") + 1)
        at += length
    return rows, columns


def _varint(data: bytes, at: int, most: int) -> tuple[int, int]:
    value = 0
    for group in range(most):
        if at >= len(data):
            break
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << (7 * group)
        if not byte & 0x80:
            break
    return value, at
