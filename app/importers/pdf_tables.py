"""Tables of a PDF with a text layer: ruled ones by their lines, others by the gaps between their columns.

A table that goes on over pages is one grid; lines that stand on every page at the same place (letterhead, page
numbers) are furniture and are dropped. Text above, between and below tables is kept as rows of one cell: it may name
the currency, or the category of what follows.
"""

import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.domain.imports import Problem
from app.errors import Cancelled, UserError
from app.importers.grids import MOST_CELLS, Cell, FileOptions, Grid
from app.importers.pdf_columns import Line, Word, columns_by_gaps, lines_of
from app.progress import Progress

MOST_PAGES = 500
_SETTINGS = {"snap_tolerance": 3, "join_tolerance": 3, "intersection_tolerance": 4}
_GARBLED = re.compile(r"\(cid:\d+\)")
_NUMBER = re.compile(r"\d+")

Row = tuple[str, ...]


@dataclass
class _Block:
    """What follows itself on a page: a line of text (`ruled` None, one cell) or the rows of a table."""

    top: float
    rows: list[Row]
    edges: tuple[float, ...] = ()
    ruled: bool | None = None


@dataclass
class _Page:
    number: int
    height: float
    lines: list[Line]
    blocks: list[_Block] = field(default_factory=list)


@dataclass
class _Gathered:
    """A grid that grows from page to page."""

    rows: list[Row] = field(default_factory=list)
    header: Row | None = None
    edges: tuple[float, ...] = ()
    pages: list[int] = field(default_factory=list)
    ruled: bool = True

    def add(self, block: _Block, page: int) -> None:
        """The rows of a block; a header that is repeated is taken once."""
        rows = block.rows
        if block.ruled is not None:
            if self.header is not None and rows and _same(rows[0], self.header):
                rows = rows[1:]
            self.header = self.header or (rows[0] if rows else None)
            self.edges = self.edges or block.edges
            self.ruled = self.ruled and block.ruled
        self.rows.extend(rows)
        if page not in self.pages:
            self.pages.append(page)

    def goes_on(self, block: _Block) -> bool:
        """Whether a table on a later place belongs to this one: the same header again, or the same columns."""
        if self.header is None:
            return True
        if block.rows and _same(block.rows[0], self.header):
            return True
        return len(block.rows[0]) == len(self.header) and _aligned(block.edges, self.edges)


def read_pdf(path: Path, options: FileOptions, progress: Progress) -> tuple[list[Grid], list[Problem]]:
    """The tables of a PDF; those without ruled lines are told, since their columns were found by gaps.

    Raises UserError `pdf-without-text` for a scan, `file-encrypted`, `file-password-wrong`, `file-damaged`,
    `sheet-too-large` beyond 500 pages.
    """
    pages = _read_pages(path, options, progress)
    text = "".join(word.text for page in pages for line in page.lines for word in line.words)
    if len(text) < 3 or len("".join(_GARBLED.findall(text))) * 2 > len(text):
        raise UserError("pdf-without-text", {"file": path.name, "pages": str(len(pages))})
    _drop_furniture(pages)
    grids: list[Grid] = []
    problems: list[Problem] = []
    for gathered in _joined(pages):
        name = _page_name(gathered.pages)
        width = max(map(len, gathered.rows))
        if width * len(gathered.rows) > MOST_CELLS:
            raise UserError("sheet-too-large", {"file": path.name, "sheet": name, "limit": str(MOST_CELLS)})
        rows: list[list[Cell]] = [[*row, *[""] * (width - len(row))] for row in gathered.rows]
        grids.append(Grid(name, rows))
        if not gathered.ruled:
            problems.append(Problem(name, None, None, "columns_by_gaps", name, {"value": name}))
    return grids, problems


def _page_name(pages: Sequence[int]) -> str:
    return f"Page {pages[0]}" if len(pages) == 1 else f"Pages {pages[0]}-{pages[-1]}"


def _read_pages(path: Path, options: FileOptions, progress: Progress) -> list[_Page]:
    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfplumber.utils.exceptions import PdfminerException

    # The reader complains of every odd font in its log; what cannot be read shows in the result.
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    try:
        with pdfplumber.open(path, password=options.password or "") as document:
            count = len(document.pages)
            if count > MOST_PAGES:
                raise UserError("sheet-too-large", {"file": path.name, "sheet": path.name, "limit": str(MOST_CELLS)})
            pages = []
            for number, page in enumerate(document.pages, start=1):
                progress.step("reading-file", number - 1, count)
                pages.append(_read_page(page, number))
                page.close()
            return pages
    except (UserError, Cancelled):
        raise
    except PdfminerException as error:
        if isinstance(error.args[0] if error.args else None, PDFPasswordIncorrect):
            code = "file-password-wrong" if options.password else "file-encrypted"
            raise UserError(code, {"file": path.name}) from error
        raise UserError("file-damaged", {"file": path.name, "reason": repr(error)[:200]}) from error
    except Exception as error:
        # The reader says in a dozen ways that a file is broken.
        raise UserError("file-damaged", {"file": path.name, "reason": repr(error)[:200]}) from error


def _read_page(page: Any, number: int) -> _Page:
    words = [
        Word(word["text"], word["x0"], word["x1"], word["top"], word["bottom"])
        for word in page.extract_words(keep_blank_chars=False, use_text_flow=False, x_tolerance=2)
    ]
    read = _Page(number, float(page.height), lines_of(words))
    tables = _ruled_tables(page)
    inside = [(table.bbox[1] - 1, table.bbox[3] + 1) for table in tables]
    loose = [line for line in read.lines if not any(top <= line.middle <= bottom for top, bottom in inside)]
    for table in tables:
        rows = [tuple(_cell(text) for text in row) for row in table.extract(x_tolerance=2)]
        rows = [row for row in rows if any(row)]
        if rows:
            edges = tuple(sorted({round(cell[0]) for cell in table.cells if cell}))
            read.blocks.append(_Block(table.bbox[1], rows, edges, ruled=True))
    read.blocks.extend(_loose_blocks(loose))
    read.blocks.sort(key=lambda block: block.top)
    return read


def _ruled_tables(page: Any) -> list[Any]:
    """Tables drawn with lines, at least two rows of two columns; a frame around a text is none."""
    found = []
    for table in page.find_tables(_SETTINGS):
        columns = {round(cell[0]) for cell in table.cells if cell}
        if len(columns) > 1 and len(table.rows) > 1:
            found.append(table)
    return found


def _cell(text: str | None) -> str:
    return "\n".join(" ".join(line.split()) for line in (text or "").split("\n")).strip()


def _loose_blocks(lines: Sequence[Line]) -> Iterator[_Block]:
    """Lines outside ruled tables: those that share columns are tables, every other one is a text."""
    for rows in columns_by_gaps(lines):
        if rows.edges:
            yield _Block(rows.top, rows.cells, rows.edges, ruled=False)
        else:
            yield from (_Block(line.top, [(line.text,)]) for line in rows.lines)


def _drop_furniture(pages: Sequence[_Page]) -> None:
    """Take out texts that stand at the same height of at least three pages (of two, where there are but two), figures
    set aside: page numbers count on."""
    if len(pages) < 2:
        return
    seen = Counter(
        key for page in pages for key in {_furniture_key(block) for block in page.blocks if block.ruled is None}
    )
    enough = 2 if len(pages) < 4 else 3
    for page in pages:
        kept = [block for block in page.blocks if block.ruled is not None or seen[_furniture_key(block)] < enough]
        if page is pages[0]:
            # What the letterhead says of currency and term is said once.
            kept = [block for block in page.blocks if block in kept or not _is_page_number(block.rows[0][0])]
        page.blocks = kept


def _furniture_key(block: _Block) -> tuple[int, str]:
    return round(block.top / 6), _NUMBER.sub("#", block.rows[0][0])


def _is_page_number(text: str) -> bool:
    bare = _NUMBER.sub("", text).strip(" -–—/|.第页共").casefold()
    return bare in ("", "page", "page of", "seite", "seite von", "p", "of", "página", "page  of", "seite  von")


def _joined(pages: Sequence[_Page]) -> list[_Gathered]:
    """The grids of a document: a table that does not go on from the one before begins a new one."""
    grids: list[_Gathered] = []
    waiting: list[tuple[_Block, int]] = []
    for page in pages:
        for block in page.blocks:
            if block.ruled is None:
                waiting.append((block, page.number))
                continue
            if not grids or not grids[-1].goes_on(block):
                grids.append(_Gathered())
            for text, number in waiting:
                grids[-1].add(text, number)
            waiting = []
            grids[-1].add(block, page.number)
    if not grids and waiting:
        grids.append(_Gathered())
    for text, number in waiting:
        grids[-1].add(text, number)
    return grids


def _same(row: Row, header: Row) -> bool:
    return [cell.casefold().split() for cell in row] == [cell.casefold().split() for cell in header]


def _aligned(edges: Sequence[float], others: Sequence[float]) -> bool:
    return len(edges) == len(others) and all(abs(one - two) <= 6 for one, two in zip(edges, others, strict=True))
