"""Pictures of an xls: its drawing records ([MS-ODRAW] 2.2) say where each one lies and hold their bytes."""

import struct
from collections.abc import Iterator

from app.importers.grids import PictureRef
from app.importers.sheet_marks import Source
from app.importers.xls_records import records, workbook_stream

_GROUP, _DRAWING, _CONTINUE = 0xEB, 0xEC, 0x3C
_BSE, _SHAPE, _OPTIONS, _ANCHOR = 0xF007, 0xF004, 0xF00B, 0xF010
_PICTURE_OPTION = 0x104
_DEEPEST = 20
_MOST = 20_000
_KINDS = {0xF01D: "image/jpeg", 0xF02A: "image/jpeg", 0xF01E: "image/png", 0xF029: "image/tiff"}
_TWO_IDS = frozenset({0x46B, 0x6E3, 0x6E1, 0x6E5})

_Record = tuple[int, int, int, int]
"""Instance, type, where its data begin, where they end."""


def sheet_pictures(data: bytes, starts: dict[str, int]) -> dict[str, dict[tuple[int, int], tuple[PictureRef, ...]]]:
    """The pictures of each sheet by cell; `starts` gives where the records of a sheet begin."""
    store = _blips(data)
    found: dict[str, dict[tuple[int, int], tuple[PictureRef, ...]]] = {}
    for name, start in starts.items() if store else ():
        pictures = found[name] = {}
        for place, number in _shapes(_joined(data, start, _DRAWING)):
            blip = store.get(number)
            if blip:
                ref = PictureRef(f"blip:{number}", blip[0], blip[2] - blip[1])
                pictures[place] = (*pictures.get(place, ()), ref)
    return found


def read_blip(source: Source, number: int) -> bytes:
    """The bytes of the picture of a number, counted from 1; KeyError when there is none."""
    data = workbook_stream(source)
    group = _joined(data, 0, _GROUP)
    _, start, end = _store(group)[number]
    return group[start:end]


def _blips(data: bytes) -> dict[int, tuple[str, int, int]]:
    return _store(_joined(data, 0, _GROUP))


def _joined(data: bytes, start: int, wanted: int) -> bytes:
    """The data of all records of a type in one substream; a long one goes on in the records after it."""
    parts, inside = [], False
    for kind, at, length in records(data, start):
        inside = kind == wanted or (inside and kind == _CONTINUE)
        if inside:
            parts.append(data[at : at + length])
    return b"".join(parts)


def _walk(data: bytes, start: int, end: int, depth: int = 0) -> Iterator[_Record]:
    """Every record between two places, containers before what they hold."""
    while start + 8 <= end and depth < _DEEPEST:
        head, kind, length = struct.unpack_from("<HHI", data, start)
        stop = min(start + 8 + length, end)
        yield head >> 4, kind, start + 8, stop
        if head & 0xF == 0xF:
            yield from _walk(data, start + 8, stop, depth + 1)
        start = stop


def _store(group: bytes) -> dict[int, tuple[str, int, int]]:
    """Number of a picture, counted from 1, to its media type and where its bytes begin and end."""
    found: dict[int, tuple[str, int, int]] = {}
    number = 0
    for _, kind, start, end in _walk(group, 0, len(group)):
        if kind == _BSE and number < _MOST:
            number += 1
            for instance, blip, first, last in _walk(group, start + 36, end):
                first += 33 if instance in _TWO_IDS else 17
                if blip in _KINDS and first < last:
                    found[number] = (_KINDS[blip], first, last)
                break
    return found


def _shapes(drawing: bytes) -> Iterator[tuple[tuple[int, int], int]]:
    """(cell, number of the picture) of every shape that shows one."""
    number = 0
    for instance, kind, start, end in _walk(drawing, 0, len(drawing)):
        if kind == _SHAPE:
            number = 0
        elif kind == _OPTIONS:
            number = _picture_number(drawing[start:end], instance)
        elif kind == _ANCHOR and number and end - start >= 18:
            yield _place(struct.unpack_from("<8H", drawing, start + 2)), number


def _picture_number(options: bytes, count: int) -> int:
    for at in range(0, min(6 * count, len(options) - 5), 6):
        name, value = struct.unpack_from("<HI", options, at)
        if name & 0x3FFF == _PICTURE_OPTION:
            return int(value)
    return 0


def _place(corners: tuple[int, ...]) -> tuple[int, int]:
    """The first row and column of which the picture covers half, else those it begins in; offsets are in 1/1024 of a
    column and 1/256 of a row."""
    left, left_part, top, top_part, right, _, bottom, _ = corners
    row = top + 1 if bottom > top and top_part > 128 else top
    return row, left + 1 if right > left and left_part > 512 else left
