"""Papers as PDF: HTML through QTextDocument to QPdfWriter, A4, in any script.

The only module below the window that loads Qt, and only when a PDF is asked for.
"""

import ctypes
import re
import sys
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.documents.blocks import Block, Goods
from app.documents.labels import Labels, load_labels
from app.documents.layout import compose, heading
from app.documents.page import SOFT, Page
from app.documents.paging import Rooms, in_pages, is_tail, may_break, split
from app.documents.pictures import Picture, pictures
from app.documents.templates import load_template
from app.documents.whole import write_whole
from app.domain.paper import Paper, paper_of
from app.domain.policy import Policy
from app.domain.quote import Quote
from app.errors import UserError
from app.paths import resources

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication, QPainter, QPdfWriter, QTextDocument, QTextFrame

_DPI = 600
_MARGIN_MM = 16.0
_FOOT_MM = 9.0
_MM_PER_INCH = 25.4
_FAMILIES = ("Noto Sans", "Segoe UI", "Helvetica Neue", "Arial", "DejaVu Sans")
_BY_LANGUAGE = {
    "zh": ("Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", "WenQuanYi Micro Hei"),
    "ja": ("Noto Sans CJK JP", "Yu Gothic", "Hiragino Sans"),
    "ko": ("Noto Sans CJK KR", "Malgun Gothic", "Apple SD Gothic Neo"),
    "ar": ("Noto Sans Arabic", "Segoe UI", "Geeza Pro"),
}
_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
}
_INVISIBLE = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
_LIBRARY = re.compile(r"lib[\w.+-]+?\.so[\w.]*")
_own: list["QGuiApplication"] = []
"""Qt ends with the application object, so ours is held for the life of the process."""


@dataclass(frozen=True)
class _Job:
    """What is painted: the blocks of one paper in one language."""

    title: str
    blocks: tuple[Block, ...]
    labels: Labels
    currency: str | None
    pictures: Mapping[str, Picture]


def write_quote_pdf(quote: Quote, letterhead: Policy, language: str, path: Path) -> None:
    """Write one version of a quote as an A4 PDF in the buyer's language (English where we have no labels for it).

    Errors: as `write_paper_pdf`.
    """
    write_paper_pdf(paper_of(quote, letterhead), language, path)


def write_paper_pdf(paper: Paper, language: str, path: Path, templates: Path | None = None) -> None:
    """Write a paper as an A4 PDF in a language or in two (`zh+en`); `templates` holds the merchant's own.

    Errors: UserError "pdf-unavailable" (a system library of Qt is missing), "pdf-font-missing", "picture-unreadable",
    "template-invalid", "template-word-unknown", "document-not-written".
    """
    _application()
    _own_fonts()
    labels = load_labels(language, templates)
    blocks = split(compose(paper, load_template(paper.kind, templates), labels))
    job = _Job(heading(paper, labels), blocks, labels, paper.quote.currency, pictures(paper))
    write_whole(path, lambda temporary: _write(temporary, job))


def svg_png(data: bytes, side: int) -> bytes:
    """An SVG drawing as PNG, its longer side `side` points. ValueError when it is none."""
    _application()
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(QByteArray(data))
    size = renderer.defaultSize()
    if not renderer.isValid() or size.isEmpty():
        raise ValueError("not an SVG drawing")
    image = QImage(size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    target = QBuffer()
    target.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(target, "PNG")  # type: ignore[call-overload]
    return bytes(target.data().data())


def _application() -> "QGuiApplication":
    """The running Qt application, or an own one that needs no display."""
    try:
        from PySide6.QtCore import QCoreApplication
        from PySide6.QtGui import QGuiApplication
    except ImportError as error:
        raise _unavailable(str(error)) from error
    running = QCoreApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    headless = sys.platform not in {"win32", "darwin"}
    if headless:
        _check_plugin()
    # Where widgets are loaded a window may follow in this process, and it needs the larger application class.
    widgets = sys.modules.get("PySide6.QtWidgets")
    kind: Any = QGuiApplication if widgets is None else widgets.QApplication
    _own.append(kind(["argosy", "-platform", "offscreen"] if headless else ["argosy"]))
    return _own[0]


@cache
def _own_fonts() -> None:
    """Noto Sans comes with Argosy: a bare machine has no font at all, and quotes look the same everywhere."""
    from PySide6.QtGui import QFontDatabase

    for file in sorted(resources("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def _check_plugin() -> None:
    """Load Qt's offscreen plugin by hand: where a library is missing Qt itself would end the whole process."""
    from PySide6.QtCore import QLibraryInfo

    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    try:
        ctypes.CDLL(str(plugins / "platforms" / "libqoffscreen.so"))
    except OSError as error:
        raise _unavailable(str(error)) from error


def _unavailable(reason: str) -> UserError:
    found = _LIBRARY.search(reason)
    library = found.group() if found else reason
    return UserError("pdf-unavailable", {"library": library, "package": _PACKAGES.get(library, library)})


def _write(path: Path, job: _Job) -> None:
    writer = _paper(path, job.title)
    document = _document(job, writer)
    from PySide6.QtGui import QPainter

    painter = QPainter()
    if not painter.begin(writer):
        raise OSError(f"{path.name}: no file to paint into")
    try:
        _paint(document, writer, painter, job.labels)
    finally:
        painter.end()


def _paper(path: Path, title: str) -> "QPdfWriter":
    from PySide6.QtCore import QMarginsF
    from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter

    writer = QPdfWriter(str(path))
    writer.setResolution(_DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM), QPageLayout.Unit.Millimeter)
    writer.setTitle(title)
    writer.setCreator("Argosy")
    return writer


def _document(job: _Job, writer: "QPdfWriter") -> "QTextDocument":
    from PySide6.QtCore import QByteArray, QSizeF, Qt, QUrl
    from PySide6.QtGui import QFont, QImage, QTextDocument

    class Sealed(QTextDocument):
        """A document that fetches nothing: no picture, style sheet or file, whatever its text says."""

        def loadResource(self, kind: int, name: object) -> object:
            picture = job.pictures.get(name.toString()) if isinstance(name, QUrl) else None
            return b"" if picture is None else QImage.fromData(QByteArray(picture.png))

    labels, document = job.labels, Sealed()
    font = QFont()
    # Latin fonts first: from a CJK font Qt writes figures that no reader can copy or search.
    own = (family for language in labels.languages for family in _BY_LANGUAGE.get(language, ()))
    font.setFamilies([*_FAMILIES, *own])
    if not labels.right_to_left:
        font.setFeature(QFont.Tag("liga"), 0)  # else "confirmed" cannot be found or copied: its fi is one character
    document.setDefaultFont(font)
    option = document.defaultTextOption()
    if labels.right_to_left:
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    document.setDefaultTextOption(option)
    document.setDocumentMargin(0)
    document.documentLayout().setPaintDevice(writer)
    page, height = Page(labels, job.currency, job.pictures), writer.height() - _dots(_FOOT_MM)
    document.setTextWidth(writer.width())
    document.setHtml(page.html(job.blocks))
    _require_glyphs(document.toPlainText(), font)
    blocks = _with_whole_rows(document, job.blocks, height)
    if blocks is not job.blocks:
        document.setHtml(page.html(blocks))
    document.setPageSize(QSizeF(writer.width(), height))
    _keep_blocks_whole(document, blocks)
    return document


def _with_whole_rows(document: "QTextDocument", blocks: tuple[Block, ...], height: float) -> tuple[Block, ...]:
    """The blocks with the goods cut where pages end, measured while the document is one endless page."""
    place = next((place for place, block in enumerate(blocks) if isinstance(block, Goods)), None)
    if place is None or document.size().height() <= height:
        return blocks
    goods, frames, layout = blocks[place], document.rootFrame().childFrames(), document.documentLayout()
    assert isinstance(goods, Goods)
    table: Any = frames[place]
    box = layout.frameBoundingRect(table)
    column = table.columns() - 1
    starts = [table.cellAt(row, column).firstPosition() for row in range(table.rows())]
    tops = [layout.blockBoundingRect(document.findBlock(start)).top() for start in starts]
    ends = [*tops[1:], box.bottom()]
    heights = [end - top for top, end in zip(tops, ends, strict=True)]
    follows = layout.frameBoundingRect(frames[place + 1]).bottom() - box.bottom() if place + 1 < len(frames) else 0.0
    rooms = Rooms(height - box.top() % height, height, follows)
    return (*blocks[:place], *in_pages(goods, heights, rooms), *blocks[place + 1 :])


def _keep_blocks_whole(document: "QTextDocument", blocks: Sequence[Block]) -> None:
    """What is no list starts on a new page rather than break over two; the end of a paper never stands there alone."""
    height, layout = document.pageSize().height(), document.documentLayout()
    frames = document.rootFrame().childFrames()
    for place, (frame, block) in enumerate(zip(frames, blocks, strict=True)):
        if may_break(block):
            continue
        box = layout.frameBoundingRect(frame)
        begins = layout.frameBoundingRect(frames[place - 1]).bottom() - 1 if place and is_tail(block) else box.top()
        if box.height() < height and begins // height != (box.bottom() - 1) // height:
            _break_before(frames[_with_company(blocks, place)])


def _with_company(blocks: Sequence[Block], place: int) -> int:
    """Where the page must begin so that a signature or the small print has another block above it."""
    start = place
    while start > 1 and is_tail(blocks[start]) and not may_break(blocks[start - 1]):
        start -= 1
    return place if is_tail(blocks[start]) else start


def _break_before(frame: "QTextFrame") -> None:
    from PySide6.QtGui import QTextFormat

    frame_format = frame.frameFormat()
    frame_format.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    frame.setFrameFormat(frame_format)


def _dots(millimetres: float) -> float:
    return millimetres / _MM_PER_INCH * _DPI


def _require_glyphs(text: str, font: object) -> None:
    """A buyer must never be sent empty boxes: every character needs a glyph in some font of this computer."""
    from PySide6.QtGui import QFont, QTextLayout

    assert isinstance(font, QFont)
    missing: list[str] = []
    for character in sorted({c for c in text if ord(c) > 126 and unicodedata.category(c) not in _INVISIBLE}):
        layout = QTextLayout(character, font)
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        if any(0 in run.glyphIndexes() for run in layout.glyphRuns()):
            missing.append(character)
    if missing:
        raise UserError("pdf-font-missing", {"characters": " ".join(missing[:20])})


def _paint(document: "QTextDocument", writer: "QPdfWriter", painter: "QPainter", labels: Labels) -> None:
    from PySide6.QtCore import QRectF

    height = document.pageSize().height()
    pages = document.pageCount()
    for page in range(pages):
        if page:
            writer.newPage()
        painter.save()
        painter.translate(0, -page * height)
        document.drawContents(painter, QRectF(0, page * height, writer.width(), height))
        painter.restore()
        _foot(writer, painter, document, labels["page"].format(page=page + 1, pages=pages))


def _foot(writer: "QPdfWriter", painter: "QPainter", document: "QTextDocument", text: str) -> None:
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QColor, QFont

    font = QFont(document.defaultFont())
    font.setPointSizeF(8)
    painter.setFont(font)
    painter.setPen(QColor(SOFT))
    box = QRectF(0, writer.height() - _dots(_FOOT_MM), writer.width(), _dots(_FOOT_MM))
    painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, text)
