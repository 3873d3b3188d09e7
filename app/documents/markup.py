"""WordprocessingML of tables, paragraphs and pictures: written element by element, since long tables must be fast.

Every text is a text node: nothing that a cell or a mail said can become a field, a link or markup.
"""

import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.documents.labels import runs_leftward
from app.documents.pictures import Picture

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_RIGHTWARD = "\u200e"
_TEXT_WIDTH = 10092
"""The width between the margins of A4 in twentieths of a point."""

_EMU_PER_PIXEL = 9525
_LINE = "C9D0D8"
_PADDING = "40"
"""Room above and below the text of a cell, in twentieths of a point."""


@dataclass(frozen=True)
class Style:
    """How a run looks; `size` in points."""

    size: float | None = None
    bold: bool = False
    color: str | None = None


def element(tag: str, *children: Any, **attributes: str) -> Any:
    """`w:<tag>` with children and `w:` attributes."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    for child in children:
        made.append(child)
    return made


class Markup:
    """Appends to the body of one document; `right_to_left` mirrors tables and paragraphs."""

    def __init__(self, document: Any, right_to_left: bool, pictures: Mapping[str, Picture]) -> None:
        self._document = document
        self._body = document.element.body
        self._right_to_left = right_to_left
        self._pictures = pictures

    @staticmethod
    def clean(text: str) -> str:
        """Text without what XML cannot hold."""
        return _UNWRITABLE.sub("", text)

    def add(self, made: Any) -> None:
        """Put an element at the end of the body."""
        self._body.insert_element_before(made, "w:sectPr")

    def hold(self) -> None:
        """Keep the end of what stands there with what comes next: nobody signs a page that says nothing."""
        from docx.oxml.ns import qn

        written = [child for child in self._body if child.tag != qn("w:sectPr")]
        for child in written[-3:]:
            for paragraph in child.iter(qn("w:p")):
                shape = paragraph.find(qn("w:pPr"))
                if shape is not None and shape.find(qn("w:keepNext")) is None:
                    shape.insert(0, element("keepNext"))

    def gap(self) -> None:
        """A little room between two blocks, without which two tables would grow together."""
        self.add(self.paragraph("", Style(size=4), keep=False))

    def run(self, text: str, style: Style) -> Any:
        """Text in one look; line ends are kept."""
        leftward = runs_leftward(text)
        if self._right_to_left and not leftward and text and not text[-1].isalnum():
            text += _RIGHTWARD  # else the point at the end of `Co., Ltd.` would stand before it
        run = element("r", self._look(style, leftward))
        for place, line in enumerate(self.clean(text).split("\n")):
            if place:
                run.append(element("br"))
            words = element("t")
            words.text = line
            words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            run.append(words)
        return run

    def field(self, code: str, style: Style) -> list[Any]:
        """A figure that the program counts: PAGE or NUMPAGES."""
        words = element("instrText")
        words.text = code
        parts = (element("fldChar", fldCharType="begin"), words, element("fldChar", fldCharType="end"))
        return [element("r", self._look(style), part) for part in parts]

    @staticmethod
    def _look(style: Style, leftward: bool = False) -> Any:
        look = element("rPr")
        if style.bold:
            look.append(element("b"))
            look.append(element("bCs"))
        if style.color:
            look.append(element("color", val=style.color))
        if style.size:
            half_points = str(round(style.size * 2))
            look.append(element("sz", val=half_points))
            look.append(element("szCs", val=half_points))
        if leftward:
            look.append(element("rtl"))
        return look

    def paragraph(self, text: str, style: Style, end: bool = False, keep: bool = True) -> Any:
        """One paragraph; `end` sets it to the end of the line, `keep` keeps it on a page with the next."""
        return element("p", self._shape(end, keep), self.run(text, style))

    def pair(self, name: str, value: str, soft: Style, plain: Style) -> Any:
        """A name and its value on one line."""
        return element("p", self._shape(False, True), self.run(name, soft), self.run(value, plain))

    def _shape(self, end: bool, keep: bool) -> Any:
        shape = element("pPr")
        if keep:
            shape.append(element("keepNext"))
        if self._right_to_left:
            shape.append(element("bidi"))
        # In a paragraph from right to left "right" still means the end of the line to Word.
        if end:
            shape.append(element("jc", val="right"))
        return shape

    def cell(self, width: int, paragraphs: Sequence[Any], fill: str | None = None, rule: bool = False) -> Any:
        """A cell, `width` in hundredths of the text's width; `rule` draws a thin line below."""
        look = element("tcPr", element("tcW", w=str(_TEXT_WIDTH * width // 100), type="dxa"))
        if rule:
            look.append(element("tcBorders", element("bottom", val="single", sz="4", space="0", color=_LINE)))
        if fill:
            look.append(element("shd", val="clear", color="auto", fill=fill))
        return element("tc", look, *paragraphs)

    def table(self, widths: Sequence[int], rows: Sequence[Sequence[Any]], heads: int = 0) -> None:
        """A table over the text's width; the first `heads` rows stand again on every page, no row breaks over two."""
        look = element("tblPr")
        if self._right_to_left:
            look.append(element("bidiVisual"))
        look.append(element("tblW", w=str(_TEXT_WIDTH), type="dxa"))
        look.append(element("tblLayout", type="fixed"))
        look.append(element("tblCellMar", *(element(side, w=_PADDING, type="dxa") for side in ("top", "bottom"))))
        grid = element("tblGrid", *(element("gridCol", w=str(_TEXT_WIDTH * width // 100)) for width in widths))
        made = element("tbl", look, grid)
        for place, cells in enumerate(rows):
            row = element("trPr", element("cantSplit"))
            if place < heads:
                row.append(element("tblHeader"))
            made.append(element("tr", row, *cells))
        self.add(made)

    def picture(self, name: str, end: bool = False) -> Any | None:
        """A paragraph with a picture of the paper; None where it has none."""
        found = self._pictures.get(name)
        if found is None:
            return None
        size = {"width": found.width * _EMU_PER_PIXEL, "height": found.height * _EMU_PER_PIXEL}
        inline = self._document.part.new_pic_inline(io.BytesIO(found.png), **size)
        return element("p", self._shape(end, True), element("r", element("drawing", inline)))
