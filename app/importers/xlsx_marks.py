"""Marks of an xlsx: one pass over the packed text of each sheet, with patterns that stop only at what is rare.

A hundred thousand rows have two million cells: whatever is done for each of them takes longer than reading the values.
"""

import html
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import IO

from app.importers.grids import column_number
from app.importers.sheet_marks import SheetMarks, check_cells, told_by
from app.progress import Progress

_CHUNK = 1 << 20
_CELL = re.compile(rb"<(?:\w+:)?c\b([^>]*?\s)r\s*=\s*[\"']([A-Z]{1,3})(\d{1,7})[\"']([^>]*)>")
_FILLED = re.compile(rb'<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*(?<!/)>')
_ERROR_CELL = re.compile(rb"<(?:\w+:)?c\b([^>]*?\st=\"e\"[^>]*)>")
_WHERE = re.compile(rb'(?:^|\s)r="([A-Z]{1,3})(\d{1,7})"')
_RICH = re.compile(rb'\svm="(\d{1,7})"')
_RICH_CELL = re.compile(rb"<(?:\w+:)?c\b([^>]*?\svm=\"\d{1,7}\"[^>]*)>")
_ERROR_TEXT = re.compile(rb"<(?:\w+:)?v>(#[^<]{1,20})</")
_FORMULA_CELL = re.compile(
    rb'<(?:\w+:)?c\b([^>]*?\s)r="([A-Z]{1,3})(\d{1,7})"([^>]*)>\s*<(?:\w+:)?f\b(?:[^>]*/|[^>]*>([^<]*)</(?:\w+:)?f)>\s*'
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_DISPIMG = re.compile(
    rb'<(?:\w+:)?c\b[^>]*?\sr="([A-Z]{1,3})(\d{1,7})"[^>]*>\s*<(?:\w+:)?f\b[^>]*>[^<]{0,40}DISPIMG\('
    rb"(?:&quot;|\")([^<&\"]{1,80})"
)
_ROW = re.compile(rb"<(?:\w+:)?row\b([^>]*)>")
_HEIGHT = re.compile(rb'\sht="([\d.]{1,12})"')
_COLUMN = re.compile(rb"<(?:\w+:)?col\b([^>]*)>")
_HIDDEN = re.compile(rb'\shidden="(?:1|true)"')
_NO_HEIGHT = re.compile(rb'\s(?:ht|width)="0(?:\.0*)?"')
_ROW_NUMBER = re.compile(rb'\sr="(\d{1,7})"')
_SPAN = re.compile(rb'\s(min|max)="(\d{1,5})"')
_LAST_CELL = re.compile(rb'<(?:\w+:)?c\b[^>]*?\sr="[A-Z]{1,3}(\d{1,7})"')
_ATTRIBUTE = re.compile(r"""([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")


@dataclass
class SheetText:
    """What the text of a sheet says: its marks, and what leads to its pictures.

    `heights` are the rows of a height of their own in points; `shown` the cells that show a picture by the id of
    DISPIMG; `rich` those with a rich value, by its number, counted from 1.
    """

    marks: SheetMarks = field(default_factory=SheetMarks)
    heights: dict[int, float] = field(default_factory=dict)
    shown: dict[tuple[int, int], str] = field(default_factory=dict)
    rich: dict[tuple[int, int], int] = field(default_factory=dict)


def text_of(packed: zipfile.ZipFile, name: str) -> str:
    """A part as text, empty when there is none."""
    try:
        return packed.read(name).decode("utf-8", "replace")
    except KeyError:
        return ""


def tags(xml: str, name: str) -> Iterator[dict[str, str]]:
    """The attributes of every tag of a name, prefixes taken off."""
    for match in re.finditer(rf"<(?:\w+:)?{name}\b([^>]*)>", xml):
        found = _ATTRIBUTE.findall(match.group(1))
        yield {key.rpartition(":")[2]: html.unescape(double or single) for key, double, single in found}


def targets(packed: zipfile.ZipFile, part: str) -> dict[str, str]:
    """The relations of a part: id to the name of the part it leads to; outside targets are left out."""
    folder, _, name = part.rpartition("/")
    found: dict[str, str] = {}
    for tag in tags(text_of(packed, f"{folder}/_rels/{name}.rels"), "Relationship"):
        if tag.get("TargetMode") != "External":
            found[tag.get("Id", "")] = _joined(folder, tag.get("Target", ""))
    return found


def _joined(folder: str, target: str) -> str:
    if target.startswith("/"):
        return target.lstrip("/")
    parts = folder.split("/")
    for step in target.split("/"):
        if step == "..":
            parts = parts[:-1]
        elif step != ".":
            parts.append(step)
    return "/".join(parts)


def sheet_parts(packed: zipfile.ZipFile) -> dict[str, str]:
    """Sheet name to the name of its part."""
    known = targets(packed, "xl/workbook.xml")
    return {
        tag.get("name", ""): known.get(tag.get("id", ""), "")
        for tag in tags(text_of(packed, "xl/workbook.xml"), "sheet")
    }


def telling_styles(packed: zipfile.ZipFile) -> dict[int, str | int]:
    """Cell style index to the currency its number format names, or to the width it fills with leading zeros.

    Built-in formats follow the reader's locale: they tell nothing.
    """
    styles = text_of(packed, "xl/styles.xml")
    formats = {tag.get("numFmtId"): told_by(tag.get("formatCode", "")) for tag in tags(styles, "numFmt")}
    block = re.search(r"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", styles, re.DOTALL)
    found: dict[int, str | int] = {}
    for index, tag in enumerate(tags(block.group() if block else "", "xf")):
        told = formats.get(tag.get("numFmtId"))
        if told:
            found[index] = told
    return found


def scan_xlsx(
    packed: zipfile.ZipFile, file: str, progress: Progress, ready: Callable[[], None]
) -> dict[str, SheetText]:
    """What the text of each sheet says, by the sheet's name.

    First the outlines: UserError `sheet-too-large` before anything is built. `ready` is called when they are known to
    be safe, so that the values can be read while the marks are looked for.
    """
    names = set(packed.namelist())
    parts = {sheet: part for sheet, part in sheet_parts(packed).items() if part in names}
    unnamed = {part for part in names if part.startswith("xl/worksheets/") and part.endswith(".xml")} - {
        *parts.values()
    }
    found = {sheet: SheetText() for sheet in parts}
    for sheet, part in [*parts.items(), *((part, part) for part in sorted(unnamed))]:
        marks = found.get(sheet, SheetText()).marks
        with packed.open(part) as stream:
            for data, _ in pieces(stream):
                progress.step("reading-file")
                _outline(marks, data)
                check_cells(marks.rows, marks.columns, sheet, file)
    ready()
    styles = telling_styles(packed)
    for sheet, part in parts.items():
        with packed.open(part) as stream:
            scan_sheet(stream, styles, found[sheet], progress)
        found[sheet].marks.valueless = frozenset(found[sheet].shown)
    return found


def pieces(stream: IO[bytes]) -> Iterator[tuple[bytes, int]]:
    """The stream in overlapping pieces cut between cells, each with the length that is new."""
    rest = b""
    while chunk := stream.read(_CHUNK):
        data = rest + chunk
        cut = data.rfind(b"</")
        cut = max(cut - 4096, 0) if cut > 8192 else 0
        yield data, cut or len(data)
        rest = data[cut:] if cut else b""
    if rest:
        yield rest, len(rest)


def scan_sheet(stream: IO[bytes], styles: dict[int, str | int], found: SheetText, progress: Progress) -> None:
    """Everything the text of one sheet says beside its outline."""
    telling = re.compile(rb' s="(' + "|".join(map(str, styles)).encode() + rb')"') if styles else None
    prefixed = None
    for data, new in pieces(stream):
        progress.step("reading-file")
        if prefixed is None:
            prefixed = b"<worksheet" not in data
            _hidden_columns(found.marks, data)
        for match in telling.finditer(data) if telling else ():
            if match.start() < new:
                _mark_style(found.marks, data, match.start(), styles[int(match[1])])
        _rows(found, data)
        _errors(found, data, new)
        if prefixed or b"<f" in data:
            _formulas(found, data, new)


def _mark_style(marks: SheetMarks, data: bytes, at: int, told: str | int) -> None:
    """Mark the filled cell whose tag holds a style at `at`; the same letters in a text are none."""
    cell = _FILLED.match(data, data.rfind(b"<", 0, at))
    if cell and cell.end() > at:
        marks.put(int(cell[2]) - 1, column_number(cell[1]), told)


def _place(attributes: bytes) -> tuple[int, int] | None:
    where = _WHERE.search(attributes)
    return (int(where[2]) - 1, column_number(where[1])) if where else None


def _outline(marks: SheetMarks, data: bytes) -> None:
    """How far filled cells reach. Only a cell that lies beyond what is known is looked at; cells of another shape than
    `<c r="A1"` are all looked at."""
    plain = data.count(b'<c r="')
    if not plain or data.count(b"<c ") != plain:
        for match in _CELL.finditer(data):
            if not match[4].endswith(b"/"):
                marks.reach(int(match[3]) - 1, column_number(match[2]))
        return
    _reach(marks, data, _beyond(marks), 0, 16384)
    last = _LAST_CELL.match(data, data.rfind(b'<c r="', 0, max(data.rfind(b"<v"), 0)))
    if last:
        marks.rows = max(marks.rows, int(last[1]))
    _reach(marks, data, _beyond(marks), 0, len(data))


def _reach(marks: SheetMarks, data: bytes, beyond: re.Pattern[bytes], start: int, end: int) -> None:
    for match in beyond.finditer(data, start, end):
        marks.reach(int(match[2]) - 1, column_number(match[1]))


def _beyond(marks: SheetMarks) -> re.Pattern[bytes]:
    """A pattern for filled cells below or to the right of an outline."""
    if not marks.rows:
        return re.compile(rb'<c r="([A-Z]{1,3})(\d{1,7})"[^>]*(?<!/)>')
    number = str(marks.rows)
    below = [rf"\d{{{len(number) + 1},7}}"] if len(number) < 7 else []
    below += [
        f"{number[:at]}[{int(digit) + 1}-9]" + r"\d" * (len(number) - at - 1)
        for at, digit in enumerate(number)
        if digit != "9"
    ]
    name = _letters(marks.columns)
    right = [f"[A-Z]{{{len(name) + 1},3}}"] if len(name) < 3 else []
    right += [
        f"{name[:at]}[{chr(ord(sign) + 1)}-Z]" + "[A-Z]" * (len(name) - at - 1)
        for at, sign in enumerate(name)
        if sign != "Z"
    ]
    either = rf'(?=(?:{"|".join(right) or "(?!)"})\d|[A-Z]+(?:{"|".join(below) or "(?!)"})")'
    return re.compile(rf'<c r="{either}([A-Z]{{1,3}})(\d{{1,7}})"[^>]*(?<!/)>'.encode())


def _letters(columns: int) -> str:
    name = ""
    while columns:
        columns, rest = divmod(columns - 1, 26)
        name = chr(65 + rest) + name
    return name


def _hidden_columns(marks: SheetMarks, data: bytes) -> None:
    for match in _COLUMN.finditer(data, 0, max(data.find(b"sheetData"), 0)):
        if _HIDDEN.search(match[1]) or _NO_HEIGHT.search(match[1]):
            span = {key: int(value) for key, value in _SPAN.findall(match[1])}
            marks.hidden_columns.append((span.get(b"min", 1) - 1, span.get(b"max", 0) - 1))


def _rows(found: SheetText, data: bytes) -> None:
    """Hidden rows, and the heights that tell which row a picture lies in."""
    if b' hidden="' not in data and b' ht="' not in data:
        return
    for match in _ROW.finditer(data):
        number, height = _ROW_NUMBER.search(match[1]), _HEIGHT.search(match[1])
        if not number:
            continue
        row = int(number[1]) - 1
        if _HIDDEN.search(match[1]) or _NO_HEIGHT.search(match[1]):
            found.marks.hidden_rows.append((row, row))
        if height and len(found.heights) < 65_536:
            found.heights[row] = float(height[1])


def _errors(found: SheetText, data: bytes, new: int) -> None:
    for match in _ERROR_CELL.finditer(data) if b't="e"' in data else ():
        place = _place(match[1]) if match.start() < new else None
        if place:
            shown = _ERROR_TEXT.search(data, match.end(), match.end() + 4096)
            found.marks.errors[place] = shown[1].decode("ascii", "replace") if shown else "#ERROR"
    for match in _RICH_CELL.finditer(data) if b' vm="' in data else ():
        place, rich = _place(match[1]), _RICH.search(match[1])
        if place and rich:
            found.rich[place] = int(rich[1])


def _formulas(found: SheetText, data: bytes, new: int) -> None:
    """Pictures by DISPIMG, and formulas whose value the writing program never worked out: nothing in `<v>`."""
    for match in _DISPIMG.finditer(data) if b"DISPIMG(" in data else ():
        found.shown[int(match[2]) - 1, column_number(match[1])] = match[3].decode("utf-8", "replace")
    for match in _FORMULA_CELL.finditer(data):
        place = (int(match[3]) - 1, column_number(match[2]))
        if match.start() < new and b't="str"' not in match[1] + match[4] and place not in found.shown:
            found.marks.errors[place] = "=" + html.unescape((match[5] or b"").decode("utf-8", "replace"))
