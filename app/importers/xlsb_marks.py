"""Marks of an xlsb: its records, each a type and a length in 7-bit groups ([MS-XLSB] 2.1.4)."""

import struct
import zipfile
from collections.abc import Callable, Iterator

from app.importers.sheet_marks import ERROR_NAMES, SheetMarks, check_cells, told_by
from app.importers.xlsx_marks import targets
from app.progress import Progress

_ROW, _COLUMN, _MERGE, _SHEET, _FORMAT, _XF = 0, 60, 176, 156, 44, 47
_FIRST_CELL, _LAST_CELL = 2, 11
_ERRORS = (3, 11)
_CELL_STYLES, _END_CELL_STYLES = 617, 618
_MOST = (16_384, 1_048_576)
"""Columns and rows of a sheet."""

_STEP = 200_000


def scan_xlsb(packed: zipfile.ZipFile, file: str, progress: Progress) -> dict[str, SheetMarks]:
    """Marks of each sheet by name.

    Raises UserError `sheet-too-large` before anything is built, ValueError for records that cannot be.
    """
    styles, names = _telling_styles(packed), set(packed.namelist())
    found: dict[str, SheetMarks] = {}
    for sheet, part in sheet_parts_binary(packed).items():
        if part in names:
            found[sheet] = _scan_sheet(packed.read(part), styles, progress)
            check_cells(found[sheet].rows, found[sheet].columns, sheet, file)
    return found


def sheet_parts_binary(packed: zipfile.ZipFile) -> dict[str, str]:
    """Sheet name to the name of its part."""
    known = targets(packed, "xl/workbook.bin")
    found: dict[str, str] = {}
    for kind, data in _records(packed.read("xl/workbook.bin")):
        if kind == _SHEET and len(data) > 12:
            relation, at = _string(data, 8)
            found[_string(data, at)[0]] = known.get(relation, "")
    return found


def _records(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at < len(data):
        kind, at = _group(data, at, 2)
        length, at = _group(data, at, 4)
        yield kind, data[at : at + length]
        at += length


def _group(data: bytes, at: int, most: int) -> tuple[int, int]:
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


def _string(data: bytes, at: int) -> tuple[str, int]:
    """A wide string and where it ends."""
    end = at + 4 + 2 * int.from_bytes(data[at : at + 4], "little")
    return data[at + 4 : end].decode("utf-16-le", "replace"), end


def _telling_styles(packed: zipfile.ZipFile) -> dict[int, str | int]:
    if "xl/styles.bin" not in packed.namelist():
        return {}
    formats: dict[int, str | int | None] = {}
    found: dict[int, str | int] = {}
    index, inside = 0, False
    for kind, data in _records(packed.read("xl/styles.bin")):
        if kind == _FORMAT and len(data) > 6:
            formats[int.from_bytes(data[:2], "little")] = told_by(_string(data, 2)[0])
        elif kind in (_CELL_STYLES, _END_CELL_STYLES):
            inside = kind == _CELL_STYLES
        elif kind == _XF and inside:
            if told := formats.get(int.from_bytes(data[2:4], "little")):
                found[index] = told
            index += 1
    return found


def _scan_sheet(data: bytes, styles: dict[int, str | int], progress: Progress) -> SheetMarks:
    marks, row = SheetMarks(merges=[]), 0
    for count, (kind, record) in enumerate(_records(data)):
        if count % _STEP == 0:
            progress.step("reading-file")
        if kind <= _LAST_CELL and (len(record) < 8 or int.from_bytes(record[:4], "little") >= _MOST[kind == _ROW]):
            # The reader of values takes what is missing from the record before, and asks for any memory.
            raise ValueError(f"record {kind} of {len(record)} bytes")
        if kind == _ROW:
            row = int.from_bytes(record[:4], "little")
            if len(record) > 11 and record[11] & 0x10:
                marks.hidden_rows.append((row, row))
        elif _FIRST_CELL <= kind <= _LAST_CELL:
            column = int.from_bytes(record[:4], "little")
            marks.reach(row, column)
            if styles:
                marks.put(row, column, styles.get(int.from_bytes(record[4:7], "little")))
            if kind in _ERRORS and len(record) > 8:
                marks.errors[row, column] = ERROR_NAMES.get(record[8], "#ERROR")
        elif kind in _RARE:
            _RARE[kind](marks, record)
    return marks


def _hidden_columns(marks: SheetMarks, record: bytes) -> None:
    if len(record) >= 18 and record[16] & 1:
        first, last = struct.unpack_from("<II", record)
        marks.hidden_columns.append((first, last))


def _merge(marks: SheetMarks, record: bytes) -> None:
    if len(record) >= 16 and marks.merges is not None:
        top, bottom, left, right = struct.unpack_from("<IIII", record)
        marks.merges.append(((top, left), (bottom, right)))


_RARE: dict[int, Callable[[SheetMarks, bytes], None]] = {_COLUMN: _hidden_columns, _MERGE: _merge}
