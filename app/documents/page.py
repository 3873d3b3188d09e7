"""A paper as HTML: all foreign text escaped, no style, link or picture from outside."""

from collections.abc import Iterable, Mapping
from functools import singledispatch
from html import escape

from app.documents import figures
from app.documents.blocks import Block, Cell, Column, Goods, Head, Lines, Pairs, Signatures, SumRow, Sums, Terms, Who
from app.documents.labels import Labels
from app.documents.pictures import Picture

INK = "#1b2430"
SOFT = "#5d6876"
LINE = "#c9d0d8"
ACCENT = "#0f4c5c"
_ORDER_SUM = ("total", "due")
_WIDE_TABLE = 110
"""Shares of columns above which the table of goods is set smaller."""

_STYLE = f"""
body {{ color: {INK}; font-size: 9.5pt; }}
td, th {{ vertical-align: top; }}
.seller {{ font-size: 13pt; font-weight: 600; color: {ACCENT}; }}
.title {{ font-size: 20pt; font-weight: 600; color: {ACCENT}; }}
.longtitle {{ font-size: 15pt; font-weight: 600; color: {ACCENT}; }}
.soft {{ color: {SOFT}; }}
.small {{ font-size: 8.5pt; }}
.tiny {{ font-size: 7pt; color: {SOFT}; }}
.head {{ font-size: 8.5pt; font-weight: 600; color: white; }}
.narrowhead {{ font-size: 7.5pt; font-weight: 600; color: white; }}
.cell {{ border-bottom: 1px solid {LINE}; }}
.narrowcell {{ border-bottom: 1px solid {LINE}; font-size: 8.5pt; }}
.foot {{ font-weight: 600; color: {ACCENT}; }}
.total {{ font-size: 11pt; font-weight: 600; color: {ACCENT}; border-top: 1px solid {ACCENT}; }}
"""

_TIGHTER = "td, th, p { line-height: 72%; }"
"""Arabic fonts stand in lines half as high again as others."""


class Page:
    """Blocks become tables, each on its own so that it can be kept on one page."""

    def __init__(self, labels: Labels, currency: str | None, pictures: Mapping[str, Picture]) -> None:
        self.labels = labels
        self.currency = currency
        self.pictures = pictures

    def html(self, blocks: Iterable[Block]) -> str:
        """The whole body; the writer of the file adds the foot with its page numbers."""
        body = "<p style='font-size: 6pt'></p>".join(_block(block, self) for block in blocks)
        direction, style = ("rtl", _STYLE + _TIGHTER) if self.labels.right_to_left else ("ltr", _STYLE)
        return f"<html><head><style>{style}</style></head><body dir='{direction}'>{body}</body></html>"

    @property
    def ends(self) -> tuple[str, str]:
        """Alignments at the start and the end of a line."""
        return ("right", "left") if self.labels.right_to_left else ("left", "right")

    def row(self, *cells: str) -> str:
        """Cells in reading order; QTextDocument does not mirror a table by itself."""
        return f"<tr>{''.join(reversed(cells) if self.labels.right_to_left else cells)}</tr>"

    def picture(self, name: str) -> str:
        """A picture of the paper by its name, empty where there is none."""
        found = self.pictures.get(name)
        return f"<img src='{name}' width='{found.width}' height='{found.height}'/>" if found else ""

    def pairs(self, pairs: Pairs, width: str) -> str:
        """Rows of a name and its value."""
        start, _ = self.ends
        return "".join(
            self.row(
                f"<td width='{width}' align='{start}' class='soft'>{escape(name)}</td>",
                f"<td align='{start}'>{isolated(value)}</td>",
            )
            for name, value in pairs
        )


def may_break(block: Block) -> bool:
    """Whether a block may run over pages."""
    return isinstance(block, Goods) or (isinstance(block, Lines) and block.long)


def table(rows: str, padding: int = 0) -> str:
    """A table over the whole width."""
    return (
        f"<table width='100%' cellpadding='{padding}' cellspacing='0' style='border-collapse: collapse'>{rows}</table>"
    )


def isolated(text: str) -> str:
    """Escaped, and kept together between lines of the other direction (U+2068 … U+2069)."""
    return f"\u2068{escape(text)}\u2069"


def _lines(texts: Iterable[str]) -> str:
    return "<br/>".join(isolated(text) for text in texts)


@singledispatch
def _block(block: Block, page: Page) -> str:
    raise TypeError(type(block).__name__)


@_block.register
def _head(block: Head, page: Page) -> str:
    start, end = page.ends
    logo = page.picture("logo")
    names = "<br/>".join(f"<span class='seller'>{isolated(name)}</span>" for name in block.seller)
    seller = (
        f"<td width='58%' align='{start}'>{logo}{'<br/>' if logo else ''}{names}<br/>"
        f"<span class='soft small'>{_lines(block.lines)}</span></td>"
    )
    style = "title" if len(block.title) < 24 else "longtitle"
    title = f"<td align='{end}'><span class='{style}'>{escape(block.title)}</span></td>"
    return table(page.row(seller, title))


@_block.register
def _who(block: Who, page: Page) -> str:
    start, _ = page.ends
    parties = "<br/>".join(
        f"<span class='soft'>{escape(name)}</span><br/><b>{isolated(lines[0])}</b>"
        + "".join(f"<br/>{isolated(line)}" for line in lines[1:])
        for name, lines in block.parties
    )
    facts = table(page.pairs(block.rows, "40%"), 2)
    return table(page.row(f"<td width='44%' align='{start}'>{parties}</td>", f"<td>{facts}</td>"))


@_block.register
def _goods(block: Goods, page: Page) -> str:
    whole = sum(column.share for column in block.columns)
    narrow = "narrow" if whole > _WIDE_TABLE else ""
    head = (
        f"<th class='{narrow}head' bgcolor='{ACCENT}' width='{100 * column.share // whole}%'"
        f" align='{_side(column, page)}'>{escape(column.head)}</th>"
        for column in block.columns
    )
    body = "".join(_goods_row(row, block.columns, page, f"{narrow}cell") for row in block.rows)
    foot = _goods_foot(block, page) if block.totals else ""
    return table(f"<thead>{page.row(*head)}</thead><tbody>{body}{foot}</tbody>", 4 if not narrow else 3)


def _goods_row(row: Iterable[Cell], columns: Iterable[Column], page: Page, style: str) -> str:
    cells = (
        f"<td class='{style}' align='{_side(column, page)}'>{_text(cell)}</td>"
        for cell, column in zip(row, columns, strict=True)
    )
    return page.row(*cells)


def _goods_foot(block: Goods, page: Page) -> str:
    texts = [block.totals[column.name].text if column.name in block.totals else "" for column in block.columns]
    texts[0] = texts[0] or block.total_label
    cells = (
        f"<td class='foot' align='{_side(column, page)}'>{isolated(text)}</td>"
        for text, column in zip(texts, block.columns, strict=True)
    )
    return page.row(*cells)


def _text(cell: Cell) -> str:
    notes = "".join(f"<br/><span class='soft small'>{isolated(note)}</span>" for note in cell.notes)
    return isolated(cell.text) + notes


def _side(column: Column, page: Page) -> str:
    return page.ends[1] if column.figure else page.ends[0]


@_block.register
def _sums(block: Sums, page: Page) -> str:
    return table("".join(_sum_row(row, page) for row in block.rows), 3)


def _sum_row(row: SumRow, page: Page) -> str:
    start, end = page.ends
    style = "total" if row.kind in _ORDER_SUM else "plain"
    figure = isolated(figures.money(row.amount, page.currency, page.labels.language))
    return page.row(
        "<td width='38%'></td>",
        f"<td width='38%' align='{start}' class='{style}'>{escape(row.label)}</td>",
        f"<td width='24%' align='{end}' class='{style}'>{figure}</td>",
    )


@_block.register
def _terms(block: Terms, page: Page) -> str:
    return table(page.pairs(block.rows, "26%"), 2)


@_block.register
def _long_lines(block: Lines, page: Page) -> str:
    """A heading and its lines, as a table so that it stays on one page; a long one has a row for each paragraph."""
    start, _ = page.ends
    if block.small:
        code = page.picture("qr")
        cells = f"<td align='{start}'><span class='tiny'>{_lines(block.lines)}</span></td>", f"<td>{code}</td>"
        return table(page.row(*cells if code else cells[:1]), 2)
    title = f"<span class='soft'>{escape(block.title)}</span>"
    if not block.long:
        return table(page.row(f"<td align='{start}'>{title}<br/>{_lines(block.lines)}</td>"), 2)
    rows = [page.row(f"<td align='{start}'>{title}</td>")]
    rows += [page.row(f"<td align='{start}' class='small'>{isolated(line)}</td>") for line in block.lines]
    return table("".join(rows), 2)


@_block.register
def _signatures(block: Signatures, page: Page) -> str:
    start, _ = page.ends
    width = 100 // max(2, len(block.sides))
    cells = []
    for place, (name, lines) in enumerate(block.sides):
        stamp = page.picture("stamp") if block.stamped and place == 0 else ""
        space = stamp or ("<br/><br/>" if len(block.sides) > 1 else "")
        rule = f"<br/>{space}<br/>{'_' * 28}" if len(block.sides) > 1 else f"<br/>{stamp}" if stamp else ""
        text = f"<span class='soft'>{escape(name)}</span><br/>{_lines(lines)}{rule}"
        cells.append(f"<td width='{width}%' align='{start}'>{text}</td>")
    if len(cells) == 1:
        cells.append("<td></td>")
    return table(page.row(*cells), 2)
