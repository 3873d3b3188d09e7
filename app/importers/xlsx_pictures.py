"""Which cell each picture of an xlsx or xlsb belongs to: floating over it, put in it by WPS (DISPIMG) or by Excel
(a rich value)."""

import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.importers.grids import PictureRef
from app.importers.pictures import picture_ref
from app.importers.sheet_marks import SheetMarks
from app.importers.xlsb_marks import sheet_parts_binary
from app.importers.xlsx_marks import SheetText, sheet_parts, tags, targets, text_of

_EMU_PER_POINT = 12_700
_ROW_POINTS, _COLUMN_POINTS = 15.0, 48.0
_MOST_PICTURES = 20_000
_LARGEST_DRAWING = 64 * 1024 * 1024
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
_BLIP = re.compile(r'<(?:\w+:)?blip\b[^>]*?\br:embed="([^"]+)"')
_CELL_IMAGE = re.compile(r"<(?:\w+:)?cellImage\b.*?</(?:\w+:)?cellImage>", re.S)
_NAME = re.compile(r'<(?:\w+:)?cNvPr\b[^>]*?\bname="([^"]+)"')

_Pictures = dict[tuple[int, int], tuple[PictureRef, ...]]


@dataclass(frozen=True)
class _Anchor:
    """A corner of a picture: row and column counted from 0, and how many points it lies inside them."""

    row: int = 0
    column: int = 0
    down: float = 0.0
    across: float = 0.0


@dataclass
class _Sheet:
    """A sheet while its pictures are gathered."""

    heights: Mapping[int, float] = field(default_factory=dict)
    pictures: _Pictures = field(default_factory=dict)

    def add(self, place: tuple[int, int], ref: PictureRef | None) -> None:
        """Keep a picture with its cell, once."""
        if ref is not None and ref not in self.pictures.get(place, ()):
            self.pictures[place] = (*self.pictures.get(place, ()), ref)


def find_pictures(
    packed: zipfile.ZipFile, marks: dict[str, SheetMarks], texts: Mapping[str, SheetText]
) -> dict[str, SheetMarks]:
    """`marks` with the pictures of each sheet; nothing more is read of a file without pictures."""
    names = packed.namelist()
    if not any("/media/" in name for name in names):
        return marks
    shown = _cell_images(packed) if "xl/cellimages.xml" in names else {}
    rich = _rich_images(packed) if "xl/metadata.xml" in names else {}
    parts = _parts(packed)
    for name, marked in marks.items():
        text = texts.get(name, SheetText())
        sheet = _Sheet(text.heights)
        for place, key in text.shown.items():
            sheet.add(place, shown.get(key))
        for place, number in text.rich.items():
            if number in rich:
                sheet.add(place, rich[number])
                marked.errors.pop(place, None)
        _floating(packed, parts.get(name, ""), sheet)
        marked.pictures = sheet.pictures
    return marks


def _parts(packed: zipfile.ZipFile) -> Mapping[str, str]:
    return sheet_parts_binary(packed) if "xl/workbook.bin" in packed.namelist() else sheet_parts(packed)


def _cell_images(packed: zipfile.ZipFile) -> dict[str, PictureRef]:
    """The ids of DISPIMG to their pictures."""
    known = targets(packed, "xl/cellimages.xml")
    found: dict[str, PictureRef] = {}
    for match in _CELL_IMAGE.finditer(text_of(packed, "xl/cellimages.xml")):
        name, blip = _NAME.search(match[0]), _BLIP.search(match[0])
        ref = picture_ref(packed, known.get(blip[1], "")) if name and blip else None
        if name and ref:
            found[name[1]] = ref
    return found


def _rich_images(packed: zipfile.ZipFile) -> dict[int, PictureRef]:
    """Numbers of rich values, counted from 1 as cells give them (`vm`), to the pictures they hold.

    A cell names value metadata, that a block of future metadata, that a rich value, that a relation.
    """
    metadata = text_of(packed, "xl/metadata.xml")
    kinds = [tag.get("name") for tag in tags(metadata, "metadataType")]
    values = re.search(r"<(?:\w+:)?valueMetadata\b.*?</(?:\w+:)?valueMetadata>", metadata, re.S)
    future = re.search(
        r'<(?:\w+:)?futureMetadata\b[^>]*?name="XLRICHVALUE".*?</(?:\w+:)?futureMetadata>', metadata, re.S
    )
    blocks = [_number(tag.get("i")) for tag in tags(future[0] if future else "", "rvb")]
    pictures = _rich_values(packed)
    found: dict[int, PictureRef] = {}
    for number, tag in enumerate(tags(values[0] if values else "", "rc"), start=1):
        kind, block = _number(tag.get("t")) - 1, _number(tag.get("v"))
        if 0 <= kind < len(kinds) and kinds[kind] == "XLRICHVALUE" and 0 <= block < len(blocks):
            ref = pictures.get(blocks[block])
            if ref:
                found[number] = ref
    return found


def _rich_values(packed: zipfile.ZipFile) -> dict[int, PictureRef]:
    """Rich values, counted from 0, that are local pictures."""
    known = targets(packed, "xl/richData/richValueRel.xml")
    relations = [tag.get("id", "") for tag in tags(text_of(packed, "xl/richData/richValueRel.xml"), "rel")]
    structures = re.findall(
        r"<(?:\w+:)?s\b[^>]*>(.*?)</(?:\w+:)?s>", text_of(packed, "xl/richData/rdrichvaluestructure.xml"), re.S
    )
    keys = [[tag.get("n", "") for tag in tags(body, "k")] for body in structures]
    found: dict[int, PictureRef] = {}
    text = text_of(packed, "xl/richData/rdrichvalue.xml")
    for index, match in enumerate(re.finditer(r'<(?:\w+:)?rv\b[^>]*?\bs="(\d+)"[^>]*>(.*?)</(?:\w+:)?rv>', text, re.S)):
        names = keys[int(match[1])] if int(match[1]) < len(keys) else []
        cells = re.findall(r"<(?:\w+:)?v\b[^>]*>([^<]*)<", match[2])
        told = dict(zip(names, cells, strict=False)).get("_rvRel:LocalImageIdentifier", "")
        relation = _number(told)
        if 0 <= relation < len(relations):
            ref = picture_ref(packed, known.get(relations[relation], ""))
            if ref:
                found[index] = ref
    return found


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 9 else -1


def _floating(packed: zipfile.ZipFile, part: str, sheet: _Sheet) -> None:
    for drawing in targets(packed, part).values() if part else ():
        if "/drawings/drawing" not in drawing or drawing not in packed.namelist():
            continue
        if packed.getinfo(drawing).file_size > _LARGEST_DRAWING:
            continue
        known = targets(packed, drawing)
        for count, (place, relation) in enumerate(_anchored(packed.read(drawing), sheet)):
            if count >= _MOST_PICTURES:
                break
            sheet.add(place, picture_ref(packed, known.get(relation, "")))


def _anchored(xml: bytes, sheet: _Sheet) -> Iterator[tuple[tuple[int, int], str]]:
    """(cell, relation) of every picture of a drawing, whatever holds it: alone, in a group, as the fill of a shape."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    try:
        root = etree.fromstring(xml, parser)
    except etree.XMLSyntaxError:
        return
    for anchor in root if root is not None else ():
        if not isinstance(anchor.tag, str) or not anchor.tag.endswith("Anchor"):
            continue
        place = _place(anchor, sheet)
        for blip in anchor.iter("{*}blip"):
            relation = next((value for key, value in blip.attrib.items() if str(key).endswith("}embed")), None)
            if relation:
                yield place, str(relation)


def _place(anchor: Any, sheet: _Sheet) -> tuple[int, int]:
    """The cell an anchored picture belongs to."""
    top, bottom = _corner(anchor.find(f"{{{_DRAWING}}}from")), _corner(anchor.find(f"{{{_DRAWING}}}to"))
    position, size = anchor.find(f"{{{_DRAWING}}}pos"), anchor.find(f"{{{_DRAWING}}}ext")
    if top is None:
        top = _walk(sheet, _points(position, "x"), _points(position, "y"), _Anchor())
    if bottom is None:
        bottom = _walk(sheet, _points(size, "cx"), _points(size, "cy"), top)
    row = _most_covered(sheet.heights, _ROW_POINTS, (top.row, top.down), (bottom.row, bottom.down))
    column = _most_covered({}, _COLUMN_POINTS, (top.column, top.across), (bottom.column, bottom.across))
    return row, column


def _corner(element: Any) -> _Anchor | None:
    if element is None:
        return None
    numbers = [_child(element, name) for name in ("row", "col", "rowOff", "colOff")]
    return _Anchor(int(numbers[0]), int(numbers[1]), numbers[2] / _EMU_PER_POINT, numbers[3] / _EMU_PER_POINT)


def _child(element: Any, name: str) -> float:
    try:
        return max(float(element.findtext(f"{{{_DRAWING}}}{name}") or 0), 0.0)
    except ValueError:
        return 0.0


def _points(element: Any, name: str) -> float:
    try:
        return max(float(element.get(name)), 0.0) / _EMU_PER_POINT if element is not None else 0.0
    except (TypeError, ValueError):
        return 0.0


def _walk(sheet: _Sheet, across: float, down: float, start: _Anchor) -> _Anchor:
    """The corner that lies so many points right of and below another."""
    row, down = start.row, down + start.down
    while row < 1_048_576 and down > (height := max(sheet.heights.get(row, _ROW_POINTS), 0.1)):
        row, down = row + 1, down - height
    columns, rest = divmod(across + start.across, _COLUMN_POINTS)
    return _Anchor(row, start.column + int(columns), down, rest)


def _most_covered(sizes: Mapping[int, float], usual: float, first: tuple[int, float], last: tuple[int, float]) -> int:
    """The first row (or column) of which a picture covers half, else the one that holds most of it."""
    best, most = first[0], 0.0
    for number in range(first[0], min(last[0], first[0] + 200) + 1):
        size = max(sizes.get(number, usual), 0.1)
        start = min(first[1], size) if number == first[0] else 0.0
        end = min(last[1], size) if number == last[0] else size
        if (end - start) * 2 >= size:
            return number
        if end - start > most:
            best, most = number, end - start
    return best
