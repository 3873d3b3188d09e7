"""Marks of an xls: the records of its workbook stream ([MS-XLS] 2.4), BIFF5 and BIFF8."""

import struct
from dataclasses import dataclass, field

from app.errors import UserError
from app.importers.sheet_marks import ERROR_NAMES, SheetMarks, Source, check_cells, told_by
from app.importers.xls_pictures import sheet_pictures
from app.importers.xls_records import BOF, records, workbook_stream
from app.progress import Progress

_SHEET, _FORMAT, _XF, _ROW, _COLUMN = 0x85, 0x41E, 0xE0, 0x208, 0x7D
_MULTIPLE_RK, _BOOL_OR_ERROR, _FORMULAS = 0xBD, 0x205, (0x06, 0x206, 0x406)
_SINGLE = frozenset({0x203, 0x27E, 0xFD, 0x204, 0xD6, *_FORMULAS, _BOOL_OR_ERROR})
_DIMENSIONS = 0x200
_LARGEST_SHEET = 65_536 * 256
_STEP = 100_000


@dataclass
class _Workbook:
    """What the records before the sheets say."""

    biff8: bool = True
    sheets: list[tuple[int, str]] = field(default_factory=list)
    formats: dict[int, str | int | None] = field(default_factory=dict)
    xfs: list[int] = field(default_factory=list)

    def styles(self) -> dict[int, str | int]:
        """Cell style to what its number format tells."""
        return {at: told for at, number in enumerate(self.xfs) if (told := self.formats.get(number))}


def _check_dimensions(data: bytes, start: int, file: str) -> None:
    """UserError `file-damaged` for a sheet that says it is larger than the format allows: the reader of values sets
    that much memory aside before it looks for cells."""
    for kind, at, length in records(data, start):
        if kind == _DIMENSIONS and length >= 8:
            top, bottom, left, right = struct.unpack_from("<IIHH" if length >= 12 else "<HHHH", data, at)
            if (bottom - top) * (right - left) > _LARGEST_SHEET and bottom > top:
                raise UserError("file-damaged", {"file": file, "reason": f"{bottom} x {right}"})


def scan_xls(source: Source, file: str, progress: Progress) -> dict[str, SheetMarks]:
    """Marks of each sheet by name; UserError `sheet-too-large` before anything is built."""
    data = workbook_stream(source)
    book, found = _globals(data), {}
    styles = book.styles()
    pictures = sheet_pictures(data, {name: start for start, name in book.sheets})
    for start, name in book.sheets:
        _check_dimensions(data, start, file)
        marks = found[name] = _scan_sheet(data, start, styles, progress)
        check_cells(marks.rows, marks.columns, name, file)
        marks.pictures = pictures.get(name, {})
    return found


def _globals(data: bytes) -> _Workbook:
    book = _Workbook()
    for kind, at, length in records(data, 0):
        if kind == BOF and length >= 2:
            book.biff8 = data[at : at + 2] == b"\x00\x06"
        elif kind == _SHEET and length >= 8:
            book.sheets.append(
                (int.from_bytes(data[at : at + 4], "little"), _text(data[at + 6 : at + length], book, 1))
            )
        elif kind == _FORMAT and length >= 3:
            wide = 2 if book.biff8 else 1
            code = _text(data[at + 2 : at + length], book, wide)
            book.formats[int.from_bytes(data[at : at + 2], "little")] = told_by(code)
        elif kind == _XF and length >= 4:
            book.xfs.append(int.from_bytes(data[at + 2 : at + 4], "little"))
    return book


def _text(data: bytes, book: _Workbook, wide: int) -> str:
    """A string whose length takes `wide` bytes; BIFF8 says by a flag whether its characters take two."""
    count = int.from_bytes(data[:wide], "little")
    if not book.biff8:
        return data[wide : wide + count].decode("cp1252", "replace")
    if data[wide : wide + 1] == b"\x01":
        return data[wide + 1 : wide + 1 + 2 * count].decode("utf-16-le", "replace")
    return data[wide + 1 : wide + 1 + count].decode("latin-1")


def _scan_sheet(data: bytes, start: int, styles: dict[int, str | int], progress: Progress) -> SheetMarks:
    marks = SheetMarks()
    for count, (kind, at, length) in enumerate(records(data, start)):
        if count % _STEP == 0:
            progress.step("reading-file")
        if kind in _SINGLE and length >= 6:
            row, column, style = struct.unpack_from("<HHH", data, at)
            marks.reach(row, column)
            if style in styles:
                marks.put(row, column, styles[style])
            if error := _error(kind, data[at + 6 : at + length]):
                marks.errors[row, column] = error
        elif kind == _MULTIPLE_RK and length >= 12:
            _multiple(marks, data[at : at + length], styles)
        elif kind == _ROW and length >= 16:
            if data[at + 12] & 0x20:
                row = int.from_bytes(data[at : at + 2], "little")
                marks.hidden_rows.append((row, row))
        elif kind == _COLUMN and length >= 10 and data[at + 8] & 1:
            first, last = struct.unpack_from("<HH", data, at)
            marks.hidden_columns.append((first, last))
    return marks


def _error(kind: int, rest: bytes) -> str | None:
    """The error that a cell shows: BOOLERR says so by its flag, a formula by the type of its cached value."""
    if kind == _BOOL_OR_ERROR and len(rest) >= 2 and rest[1] == 1:
        return ERROR_NAMES.get(rest[0], "#ERROR")
    if kind in _FORMULAS and len(rest) >= 8 and rest[6:8] == b"\xff\xff" and rest[0] == 2:
        return ERROR_NAMES.get(rest[2], "#ERROR")
    return None


def _multiple(marks: SheetMarks, record: bytes, styles: dict[int, str | int]) -> None:
    """Neighbouring numbers of one row: a style and a number in six bytes each."""
    row, first = struct.unpack_from("<HH", record)
    for index in range((len(record) - 6) // 6):
        marks.reach(row, first + index)
        told = styles.get(int.from_bytes(record[4 + 6 * index : 6 + 6 * index], "little"))
        if told:
            marks.put(row, first + index, told)
