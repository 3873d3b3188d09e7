"""Where pages end: what may be cut, what stays whole, and which rows of goods stand on which page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from app.documents.blocks import Block, Goods, Lines, Signatures, Terms

_FEW_ROWS = 5


@dataclass(frozen=True)
class Rooms:
    """Heights, all in one unit: what is left where the table begins, a page, and what follows the table."""

    first: float
    page: float
    follows: float


def may_break(block: Block) -> bool:
    """Whether a block may run over pages."""
    if isinstance(block, Terms):
        return len(block.rows) > _FEW_ROWS
    return isinstance(block, Goods) or (isinstance(block, Lines) and block.long)


def is_tail(block: Block) -> bool:
    """Whether a block ends a paper and makes no sense alone on a page."""
    return isinstance(block, Signatures) or (isinstance(block, Lines) and block.small)


def goes_on(block: Block) -> bool:
    """Whether a block goes on with the one above it, with no gap between."""
    if isinstance(block, Goods):
        return block.new_page
    return isinstance(block, Lines) and not block.title and not block.small


def split(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks with the last paragraph of a long text on its own, so that it can go along with the signature."""
    parts: list[Block] = []
    for block in blocks:
        if not isinstance(block, Lines) or not block.long:
            parts.append(block)
            continue
        *body, last = block.lines
        if body:
            parts.append(replace(block, lines=tuple(body)))
        parts.append(Lines("" if body else block.title, (last,)))
    return tuple(parts)


def in_pages(goods: Goods, heights: Sequence[float], rooms: Rooms) -> tuple[Goods, ...]:
    """The table cut between rows so that no row breaks over two pages, each part with the head of the table.

    `heights` are of the head, of each row, and of the row of totals where there is one. The last row goes along when
    what follows the table needs a new page, so that sums never stand there without goods.
    """
    count = len(goods.rows)
    if not count:
        return (goods,)
    head, *rows = heights
    if len(rows) > count:
        rows[count - 1 : count + 1] = [sum(rows[count - 1 :])]
    starts = _starts(head, rows, rooms)
    begins = starts[-1] if starts else 0
    left = (rooms.page if starts else rooms.first) - head - sum(rows[begins:])
    if left < rooms.follows < rooms.page - head - rows[-1] and begins < count - 1:
        starts.append(count - 1)
    cuts = [0, *(start for start in starts if start), count]
    parts = [goods.rows[start:end] for start, end in pairwise(cuts)]
    last = len(parts) - 1
    return tuple(
        replace(goods, rows=part, totals=goods.totals if place == last else {}, new_page=bool(place) or 0 in starts)
        for place, part in enumerate(parts)
    )


def _starts(head: float, rows: Sequence[float], rooms: Rooms) -> list[int]:
    """The rows with which a new page begins; the first of all where not even it fits below what stands above."""
    starts: list[int] = []
    left, fresh = rooms.first - head, rooms.first >= rooms.page
    for place, height in enumerate(rows):
        if height > left and not fresh:
            starts.append(place)
            left = rooms.page - head
        left -= height
        fresh = False
    return starts
