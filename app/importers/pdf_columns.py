"""Columns of a printed table without ruled lines: the gaps that run down through its lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

_GAP = 1.6
"""Of the height of a line: a wider gap parts two cells; between words of one text it is about a quarter."""

_SAME_LINE = 0.5
_APART = 2.2
_CROSSED = 0.08


@dataclass(frozen=True)
class Word:
    """A word where it stands on the page, in points from its top left."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float


@dataclass
class Line:
    """Words at one height, left to right."""

    words: list[Word]

    @cached_property
    def top(self) -> float:
        """Where the line begins."""
        return min(word.top for word in self.words)

    @cached_property
    def height(self) -> float:
        """How tall its tallest word is."""
        return max(word.bottom - word.top for word in self.words)

    @property
    def middle(self) -> float:
        """Its middle height."""
        return self.top + self.height / 2

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join(word.text for word in self.words)

    @cached_property
    def cells(self) -> list[tuple[float, float]]:
        """Left and right ends of what wide gaps part."""
        found: list[tuple[float, float]] = []
        for word in self.words:
            if found and word.x0 - found[-1][1] <= _GAP * min(self.height, 14) * 0.6:
                found[-1] = (found[-1][0], max(word.x1, found[-1][1]))
            else:
                found.append((word.x0, word.x1))
        return found


@dataclass
class Rows:
    """Neighbouring lines: a table with the left ends of its columns, or texts (`edges` empty)."""

    lines: list[Line]
    cells: list[tuple[str, ...]] = field(default_factory=list)
    edges: tuple[float, ...] = ()

    @property
    def top(self) -> float:
        """Where the first line begins."""
        return self.lines[0].top


def lines_of(words: Sequence[Word]) -> list[Line]:
    """Words gathered to lines, top to bottom."""
    lines: list[Line] = []
    for word in sorted(words, key=lambda word: (word.top + word.bottom, word.x0)):
        middle = (word.top + word.bottom) / 2
        if lines and abs(lines[-1].words[0].top + lines[-1].words[0].bottom - 2 * middle) < 2 * _SAME_LINE * (
            word.bottom - word.top
        ):
            lines[-1].words.append(word)
        else:
            lines.append(Line([word]))
    for line in lines:
        line.words.sort(key=lambda word: word.x0)
    return lines


def columns_by_gaps(lines: Sequence[Line]) -> Iterator[Rows]:
    """Lines divided into tables and texts. A table has at least three lines of three cells, or a header and a line."""
    for block in _blocks(lines):
        wide = [line for line in block if len(line.cells) >= 3]
        edges = _edges(wide) if len(wide) >= 2 else ()
        if len(edges) < 3:
            yield Rows(list(block))
            continue
        first, last = block.index(wide[0]), block.index(wide[-1])
        last = _last_continuation(block, last, edges)
        if first:
            yield Rows(list(block[:first]))
        table = list(block[first : last + 1])
        yield Rows(table, _filled(table, edges), tuple(left for left, _ in edges))
        if block[last + 1 :]:
            yield Rows(list(block[last + 1 :]))


def _blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Runs of lines without a large gap between them; a table may be set wide, so its own usual step decides."""
    steps = sorted(
        second.top - first.top for first, second in zip(lines, lines[1:], strict=False) if len(second.cells) >= 3
    )
    usual = steps[len(steps) // 2] if steps else 0.0
    block: list[Line] = []
    for line in lines:
        if block and line.top - block[-1].top > max(_APART * block[-1].height, 1.8 * usual) + 2:
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _edges(lines: Sequence[Line]) -> tuple[tuple[float, float], ...]:
    """Left and right ends of the columns: where hardly any line has ink, a gap runs down."""
    left, right = int(min(line.words[0].x0 for line in lines)), int(max(line.words[-1].x1 for line in lines)) + 1
    ink = [0] * (right - left + 1)
    for line in lines:
        for x0, x1 in line.cells:
            for point in range(int(x0) - left, min(int(x1) - left + 1, len(ink))):
                ink[point] += 1
    allowed = int(len(lines) * _CROSSED)
    found: list[tuple[float, float]] = []
    start = None
    for point, count in enumerate([*ink, 0]):
        if count > allowed and start is None:
            start = point
        elif count <= allowed and start is not None:
            found.append((left + start, left + point))
            start = None
    return tuple(found)


def _last_continuation(block: Sequence[Line], last: int, edges: Sequence[tuple[float, float]]) -> int:
    """The last line that still belongs to the last row: what wraps in its cells, right below it."""
    while last + 1 < len(block) and _continues(block[last], block[last + 1], edges):
        last += 1
    return last


def _continues(above: Line, line: Line, edges: Sequence[tuple[float, float]]) -> bool:
    """Whether a line goes on in the cells of the one above: it leaves the first column empty, follows closely, and no
    word of it reaches over a gap."""
    close = line.top - above.top < 1.35 * max(above.height, line.height)
    return close and line.words[0].x0 >= edges[1][0] - 2 and len(line.cells) < 3


def _filled(lines: Sequence[Line], edges: Sequence[tuple[float, float]]) -> list[tuple[str, ...]]:
    rows: list[list[str]] = []
    for number, line in enumerate(lines):
        cells = [""] * len(edges)
        for word in line.words:
            column = _column(word, edges)
            cells[column] = f"{cells[column]} {word.text}".strip()
        if rows and _continues(lines[number - 1], line, edges):
            rows[-1] = [f"{old}\n{new}".strip("\n") for old, new in zip(rows[-1], cells, strict=True)]
        elif len(line.cells) == 1 and line.words[-1].x1 > edges[0][1] + 2 and line.words[0].x0 < edges[1][0]:
            # A line across the columns is a heading of what follows.
            rows.append([line.text, *[""] * (len(edges) - 1)])
        else:
            rows.append(cells)
    return [tuple(row) for row in rows]


def _column(word: Word, edges: Sequence[tuple[float, float]]) -> int:
    """The column a word overlaps most, else the nearest."""

    def closeness(at: int) -> float:
        left, right = edges[at]
        return min(word.x1, right) - max(word.x0, left)

    return max(range(len(edges)), key=closeness)
