"""A paper as HTML: all foreign text escaped, no style, link or picture from outside."""

from collections.abc import Iterable, Mapping, Sequence
from functools import singledispatch
from html import escape

from app.documents import figures
from app.documents.blocks import Block, Cell, Goods, Head, Lines, Pairs, Signatures, SumRow, Sums, Terms, Who
from app.documents.labels import Labels, runs_leftward
from app.documents.paging import goes_on
from app.documents.pictures import Picture

INK = "#1b2430"
SOFT = "#5d6876"
LINE = "#c9d0d8"
ACCENT = "#0f4c5c"
_ORDER_SUM = ("total", "due")
_WIDE_TABLE = 110
"""Shares of columns above which the table of goods is set smaller."""

_LONG_TITLE = 20
"""Signs of a title, East Asian ones twice, above which it is set smaller."""

_GAP = "<p class='gap'>\xa0</p>"
_STYLE = f"""
body {{ color: {INK}; font-size: 9.5pt; }}
td, th {{ vertical-align: top; }}
p {{ margin-top: 0; margin-bottom: 0; }}
.gap {{ font-size: 7pt; }}
.tight {{ line-height: 84%; }}
.seller {{ font-size: 13pt; font-weight: 600; color: {ACCENT}; }}
.title {{ font-size: 20pt; font-weight: 600; color: {ACCENT}; }}
.longtitle {{ font-size: 15pt; font-weight: 600; color: {ACCENT}; }}
.bold {{ font-weight: 600; }}
.soft {{ color: {SOFT}; }}
.small {{ font-size: 8.5pt; }}
.softsmall {{ font-size: 8.5pt; color: {SOFT}; }}
.tiny {{ font-size: 7pt; color: {SOFT}; }}
.head {{ font-size: 8.5pt; font-weight: 600; color: white; }}
.narrowhead {{ font-size: 7.5pt; font-weight: 600; color: white; }}
.rule {{ border-bottom: 1px solid {LINE}; }}
.narrow {{ font-size: 8.5pt; }}
.foot {{ font-weight: 600; color: {ACCENT}; }}
.sum {{ font-size: 11pt; font-weight: 600; color: {ACCENT}; }}
.top {{ border-top: 1px solid {ACCENT}; }}
"""

Line = tuple[str, str]
"""A text and the class of its look, empty for the plain one."""


class Page:
    """Blocks become tables, each on its own so that it can be kept on one page."""

    def __init__(self, labels: Labels, currency: str | None, pictures: Mapping[str, Picture]) -> None:
        self.labels = labels
        self.currency = currency
        self.pictures = pictures

    def html(self, blocks: Iterable[Block]) -> str:
        """The whole body; the writer of the file adds the foot with its page numbers."""
        body = "".join(("" if goes_on(block) else _GAP) + _block(block, self) for block in blocks)
        direction = "rtl" if self.labels.right_to_left else "ltr"
        return f"<html><head><style>{_STYLE}</style></head><body dir='{direction}'>{body}</body></html>"

    def table(self, rows: Iterable[Iterable[str]], padding: int = 0, heads: int = 0, new_page: bool = False) -> str:
        """A table over the whole width; its first `heads` rows stand again on every page.

        Rows are in reading order: QTextDocument does not mirror a table by itself.
        """
        made = [f"<tr>{''.join(reversed(list(cells)) if self.labels.right_to_left else cells)}</tr>" for cells in rows]
        head = f"<thead>{''.join(made[:heads])}</thead>" if heads else ""
        style = "border-collapse: collapse" + ("; page-break-before: always" if new_page else "")
        return (
            f"<table width='100%' cellpadding='{padding}' cellspacing='0' style='{style}'>"
            f"{head}<tbody>{''.join(made[heads:])}</tbody></table>"
        )

    def cell(self, lines: Sequence[Line], width: int = 0, end: bool = False, look: str = "", after: str = "") -> str:
        """A cell of lines; `width` in hundredths, `end` sets it to the end of the line, `after` is HTML below."""
        wide = f" width='{width}%'" if width else ""
        if len(lines) == 1 and not after and not runs_leftward(lines[0][0]):
            look, shown = f"{lines[0][1]} {look}".strip(), self._isolated(lines[0][0])
        else:
            shown = "".join(self._line(*line) for line in lines)
        named = f" class='{look}'" if look else ""
        return f"<td{wide}{self._side(end)}{named}>{shown}{after}</td>"

    def head_cell(self, text: str, width: int, end: bool, look: str) -> str:
        """A cell of a table's head."""
        return f"<th bgcolor='{ACCENT}' width='{width}%' align='{self._ends[end]}'>{self._line(text, look)}</th>"

    @property
    def _ends(self) -> tuple[str, str]:
        """Alignments at the start and the end of a line."""
        return ("right", "left") if self.labels.right_to_left else ("left", "right")

    def _side(self, end: bool) -> str:
        return f" align='{self._ends[end]}'" if end or self.labels.right_to_left else ""

    def pairs(self, pairs: Pairs, width: int) -> list[list[str]]:
        """Rows of a name and its value."""
        return [[self.cell([(name, "soft")], width), self.cell([(value, "")])] for name, value in pairs]

    def picture(self, name: str) -> str:
        """A picture of the paper by its name as a paragraph of its own, empty where there is none."""
        found = self.pictures.get(name)
        return f"<p><img src='{name}' width='{found.width}' height='{found.height}'/></p>" if found else ""

    def _line(self, text: str, look: str) -> str:
        """A paragraph; Arabic fonts stand in lines half as high again as others."""
        look = f"{look} tight".strip() if runs_leftward(text) else look
        return f"<p class='{look}'>{self._isolated(text)}</p>"

    def _isolated(self, text: str) -> str:
        """Escaped, and kept together beside words of the other direction (U+2068 … U+2069)."""
        mixed = self.labels.right_to_left or runs_leftward(text)
        return f"\u2068{escape(text)}\u2069" if mixed else escape(text)


@singledispatch
def _block(block: Block, page: Page) -> str:
    raise TypeError(type(block).__name__)


@_block.register
def _head(block: Head, page: Page) -> str:
    lines = [*((name, "seller") for name in block.seller), *((line, "softsmall") for line in block.lines)]
    logo, code = page.picture("logo"), page.picture("qr")
    signs = sum(2 if ord(sign) > 0x2E80 else 1 for sign in block.title)
    look = "title" if signs <= _LONG_TITLE else "longtitle"
    title = page.cell([(block.title, look)], end=True, after=code and _GAP + code)
    seller = page.cell(lines, 58).replace("<p", f"{logo}<p", 1) if lines else page.cell([], 58, after=logo)
    return page.table([[seller, title]])


@_block.register
def _who(block: Who, page: Page) -> str:
    """The first party beside the paper's facts, the others below, two in a row."""
    cells = [_party(*party, page) for party in block.parties]
    facts = page.table(page.pairs(block.rows, 38), 2)
    cells[1 if cells else 0 : 1] = [page.cell([], 53, after=facts)]
    if len(cells) % 2:
        cells.append(page.cell([], 53))
    gutter = page.cell([], 3)
    return page.table(([cells[at], gutter, cells[at + 1]] for at in range(0, len(cells), 2)), 3)


def _party(name: str, lines: tuple[str, ...], page: Page) -> str:
    return page.cell([(name, "soft"), (lines[0], "bold"), *((line, "") for line in lines[1:])], 44)


@_block.register
def _goods(block: Goods, page: Page) -> str:
    narrow = sum(column.share for column in block.columns) > _WIDE_TABLE
    look, head_look = ("narrow", "narrowhead") if narrow else ("", "head")
    head = [
        page.head_cell(column.head, width, column.figure, head_look)
        for column, width in zip(block.columns, block.widths, strict=True)
    ]
    ends = [column.figure for column in block.columns]
    rows = [
        [page.cell(_texts(cell, look), end=end, look="rule") for cell, end in zip(row, ends, strict=True)]
        for row in block.rows
    ]
    if block.totals:
        rows.append(
            [page.cell([(text, f"foot {look}".strip())], end=end) for text, end in zip(block.foot, ends, strict=True)]
        )
    return page.table([head, *rows], 3 if narrow else 4, 1, block.new_page)


def _texts(cell: Cell, look: str) -> list[Line]:
    return [(cell.text, look), *((note, "softsmall") for note in cell.notes)]


@_block.register
def _sums(block: Sums, page: Page) -> str:
    return page.table((_sum_row(row, page) for row in block.rows), 3)


def _sum_row(row: SumRow, page: Page) -> list[str]:
    look, edge = ("sum", "top") if row.kind in _ORDER_SUM else ("", "")
    figure = figures.money(row.amount, page.currency, page.labels.language)
    return [
        page.cell([], 38),
        page.cell([(row.label, look)], 38, look=edge),
        page.cell([(figure, look)], 24, end=True, look=edge),
    ]


@_block.register
def _terms(block: Terms, page: Page) -> str:
    return page.table(page.pairs(block.rows, 26), 2)


@_block.register
def _text(block: Lines, page: Page) -> str:
    """A heading and its lines, as a table so that it stays on one page; a long one has a row for each paragraph."""
    if block.small:
        return page.table([[page.cell([(line, "tiny") for line in block.lines])]], 2)
    if goes_on(block):
        return page.table([[page.cell([(line, "small") for line in block.lines])]], 2)
    if block.long:
        rows = [[(block.title, "soft")], *([(line, "small")] for line in block.lines)]
        return page.table(([page.cell(row)] for row in rows), 2)
    return page.table([[page.cell([(block.title, "soft"), *((line, "") for line in block.lines)])]], 2)


@_block.register
def _signatures(block: Signatures, page: Page) -> str:
    """Who signs; where both sides sign, each on a line of its own. The stamp stands under the seller's name."""
    stamp = page.picture("stamp") if block.stamped else ""
    empty = [page.cell([], 50)] * (2 - len(block.sides))
    names = [page.cell([(name, "soft"), *((line, "") for line in lines)], 50) for name, lines in block.sides]
    rows = [[*names, *empty]]
    if stamp or len(block.sides) > 1:
        rows.append([page.cell([], 50, after=stamp or "<br/><br/><br/>"), page.cell([], 50)])
    if len(block.sides) > 1:
        rows.append([page.cell([("_" * 28, "soft")], 50) for _ in block.sides])
    return page.table(rows, 2)
