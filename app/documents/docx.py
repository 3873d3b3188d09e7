"""Papers as Word documents, for those who must change a word by hand: real tables, page numbers, no macros."""

from collections.abc import Iterable
from functools import singledispatch
from pathlib import Path
from typing import Any

from app.documents import figures
from app.documents.blocks import Block, Cell, Column, Goods, Head, Lines, Signatures, Sums, Terms, Who
from app.documents.goods import unit_codes
from app.documents.labels import Labels, load_labels
from app.documents.layout import compose, heading
from app.documents.markup import Markup, Style
from app.documents.pictures import pictures
from app.documents.templates import load_template
from app.documents.whole import write_whole
from app.domain.paper import Paper

ACCENT = "0F4C5C"
SOFT = "5D6876"
_MARGIN_MM = 16
_ORDER_SUM = ("total", "due")
_WIDE_TABLE = 110
_EAST_ASIAN = {"zh": "Microsoft YaHei", "ja": "Yu Gothic", "ko": "Malgun Gothic"}
_TITLE = Style(size=18, bold=True, color=ACCENT)
_NAME = Style(size=12, bold=True, color=ACCENT)
_SOFT = Style(color=SOFT)
_SMALL = Style(size=8.5, color=SOFT)
_TINY = Style(size=7, color=SOFT)
_BOLD = Style(bold=True)
_PLAIN = Style()
_FOOT = Style(bold=True, color=ACCENT)


def write_paper_docx(paper: Paper, language: str, path: Path, templates: Path | None = None) -> None:
    """Write a paper as a Word document in a language or in two (`zh+en`); `templates` holds the merchant's own.

    Errors: UserError "picture-unreadable", "template-invalid", "template-word-unknown", "document-not-written".
    """
    from docx import Document

    labels = load_labels(language, templates)
    blocks = compose(paper, load_template(paper.kind, templates), labels)
    document = Document()
    _page(document, labels)
    markup = Markup(document, labels.right_to_left, pictures(paper))
    for block in blocks:
        if isinstance(block, Signatures):
            markup.hold()
        _block(block, _Page(markup, labels, paper.quote.currency))
        markup.gap()
    _foot(document, markup, labels)
    _name(document, markup, paper, labels)
    write_whole(path, lambda temporary: document.save(str(temporary)))


class _Page:
    """Where blocks are written to."""

    def __init__(self, markup: Markup, labels: Labels, currency: str | None) -> None:
        self.markup = markup
        self.labels = labels
        self.currency = currency

    def cell(self, width: int, *paragraphs: Any, **settings: Any) -> Any:
        """A cell of a table; `width` in hundredths of the text's width."""
        return self.markup.cell(width, paragraphs or (self.paragraph("", _PLAIN),), **settings)

    def paragraph(self, text: str, style: Style, end: bool = False, keep: bool = True) -> Any:
        """A paragraph, with the next one on its page where `keep`."""
        return self.markup.paragraph(text, style, end, keep)


def _page(document: Any, labels: Labels) -> None:
    """A4, one font for everything."""
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt

    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(_MARGIN_MM)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Arial", Pt(9.5)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for language in reversed(labels.languages):
        if language in _EAST_ASIAN:
            fonts.set(qn("w:eastAsia"), _EAST_ASIAN[language])
    style.paragraph_format.space_after = Pt(0)


def _name(document: Any, markup: Markup, paper: Paper, labels: Labels) -> None:
    """Who made what, and its codes, for programs that take the file over."""
    core = document.core_properties
    core.title = markup.clean(heading(paper, labels))[:255]
    core.author = core.last_modified_by = markup.clean(paper.seller.name or "Argosy")[:255]
    core.comments = ""
    core.subject = f"UNTDID 1001: {paper.code}"
    core.keywords = unit_codes(paper, labels)[:255]


def _foot(document: Any, markup: Markup, labels: Labels) -> None:
    """Page x of y, counted by the program that opens the document."""
    footer = document.sections[0].footer.paragraphs[0]
    footer.alignment = 1
    for part in labels["page"].replace("{page}", "\0PAGE\0").replace("{pages}", "\0NUMPAGES\0").split("\0"):
        runs = markup.field(part, _SMALL) if part in ("PAGE", "NUMPAGES") else [markup.run(part, _SMALL)]
        for run in runs:
            footer._p.append(run)


@singledispatch
def _block(block: Block, page: _Page) -> None:
    raise TypeError(type(block).__name__)


@_block.register
def _head(block: Head, page: _Page) -> None:
    logo = page.markup.picture("logo")
    seller = [logo] if logo is not None else []
    seller += [page.paragraph(name, _NAME) for name in block.seller]
    seller += [page.paragraph(line, _SMALL) for line in block.lines]
    code = page.markup.picture("qr", end=True)
    title = [page.paragraph(block.title, _TITLE, True), *([code] if code is not None else [])]
    page.markup.table((58, 42), [[page.cell(58, *seller), page.cell(42, *title)]])


@_block.register
def _who(block: Who, page: _Page) -> None:
    facts = [page.markup.pair(f"{name}{page.labels.colon}", value, _SOFT, _PLAIN) for name, value in block.rows]
    cells = [page.cell(50, *_party(party, page)) for party in block.parties]
    cells[1 if cells else 0 : 1] = [page.cell(50, *facts)]
    if len(cells) % 2:
        cells.append(page.cell(50))
    page.markup.table((50, 50), [cells[place : place + 2] for place in range(0, len(cells), 2)])


def _party(party: tuple[str, tuple[str, ...]], page: _Page) -> list[Any]:
    name, lines = party
    texts = [page.paragraph(line, _BOLD if place == 0 else _PLAIN) for place, line in enumerate(lines)]
    return [page.paragraph(name, _SOFT), *texts]


@_block.register
def _goods(block: Goods, page: _Page) -> None:
    whole = sum(column.share for column in block.columns)
    size = 7.5 if whole > _WIDE_TABLE else 8.5
    widths = block.widths
    white = Style(size=size, bold=True, color="FFFFFF")
    head = [
        page.cell(width, page.paragraph(column.head, white, column.figure), fill=ACCENT)
        for column, width in zip(block.columns, widths, strict=True)
    ]
    style = Style(size=size)
    rows = [_goods_row(row, block.columns, widths, page, style) for row in block.rows]
    if block.totals:
        rows.append(_goods_foot(block, page))
    page.markup.table(widths, [head, *rows], heads=1)


def _goods_row(
    row: Iterable[Cell], columns: Iterable[Column], widths: Iterable[int], page: _Page, style: Style
) -> list[Any]:
    cells = []
    for cell, column, width in zip(row, columns, widths, strict=True):
        notes = [page.paragraph(note, _SMALL, keep=False) for note in cell.notes]
        text = page.paragraph(cell.text, style, column.figure, keep=False)
        cells.append(page.cell(width, text, *notes, rule=True))
    return cells


def _goods_foot(block: Goods, page: _Page) -> list[Any]:
    return [
        page.cell(width, page.paragraph(text, _FOOT, column.figure))
        for text, column, width in zip(block.foot, block.columns, block.widths, strict=True)
    ]


@_block.register
def _sums(block: Sums, page: _Page) -> None:
    rows = []
    for row in block.rows:
        style = Style(size=11, bold=True, color=ACCENT) if row.kind in _ORDER_SUM else _PLAIN
        figure = figures.money(row.amount, page.currency, page.labels.language)
        label, amount = page.paragraph(row.label, style), page.paragraph(figure, style, True)
        rows.append([page.cell(38), page.cell(38, label), page.cell(24, amount)])
    page.markup.table((38, 38, 24), rows)


@_block.register
def _terms(block: Terms, page: _Page) -> None:
    rows = [
        [page.cell(26, page.paragraph(name, _SOFT)), page.cell(74, page.paragraph(value, _PLAIN))]
        for name, value in block.rows
    ]
    page.markup.table((26, 74), rows)


@_block.register
def _lines(block: Lines, page: _Page) -> None:
    markup = page.markup
    if block.small:
        for line in block.lines:
            markup.add(page.paragraph(line, _TINY))
        return
    markup.add(page.paragraph(block.title, _SOFT))
    for place, line in enumerate(block.lines, 1):
        markup.add(page.paragraph(line, _PLAIN, keep=not block.long and place < len(block.lines)))


@_block.register
def _signatures(block: Signatures, page: _Page) -> None:
    width = 100 // max(2, len(block.sides))
    cells = []
    for place, (name, lines) in enumerate(block.sides):
        paragraphs = [page.paragraph(name, _SOFT), *(page.paragraph(line, _PLAIN) for line in lines)]
        stamp = page.markup.picture("stamp") if block.stamped and place == 0 else None
        if stamp is not None:
            paragraphs.append(stamp)
        if len(block.sides) > 1:
            paragraphs += [page.paragraph("", _PLAIN), page.paragraph("", _PLAIN), page.paragraph("_" * 28, _PLAIN)]
        cells.append(page.cell(width, *paragraphs))
    cells += [page.cell(width)] * (1 if len(cells) == 1 else 0)
    page.markup.table((width,) * len(cells), [cells])
