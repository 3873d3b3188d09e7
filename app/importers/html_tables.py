"""HTML that calls itself a spreadsheet: shop and accounting programs write their exports so. Every cell stays text."""

import re
from dataclasses import dataclass, field
from email import message_from_bytes
from typing import Any

from app.domain.imports import Problem
from app.errors import UserError
from app.importers.charsets import to_text
from app.importers.grids import Cell, FileOptions, Grid, Merge
from app.importers.hidden_parts import shown
from app.importers.sheet_marks import check_cells
from app.progress import Progress

_CHARSET = re.compile(rb"<meta\b[^>]*?charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.I)
_SHEET_NAME = re.compile(r"<x:Name>([^<]{1,80})</x:Name>", re.I)
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all", re.I)
_BREAKS = frozenset({"br", "p", "div", "li"})
_DROPPED = frozenset({"script", "style", "template", "noscript", "head"})
_WIDEST, _TALLEST = 1_000, 65_534
_STEP = 2_000
_DEEPEST = 50


@dataclass
class _Table:
    """A table as it is laid out: a cell that spans rows takes its columns (`taken`) until the row given there."""

    name: str
    rows: list[list[Cell]] = field(default_factory=list)
    merges: list[Merge] = field(default_factory=list)
    taken: dict[int, int] = field(default_factory=dict)
    hidden_rows: list[tuple[int, int]] = field(default_factory=list)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    widest: int = 0

    def add(self, row: int, text: str, across: int, down: int) -> None:
        """Put a cell in the first free place of a row."""
        cells = self.rows[row]
        self._skip(row)
        column = len(cells)
        cells.append(text)
        cells.extend([""] * (across - 1))
        if across > 1 or down > 1:
            self.merges.append(((row, column), (row + down - 1, column + across - 1)))
        for place in range(column, column + across) if down > 1 else ():
            self.taken[place] = row + down

    def close(self, row: int) -> None:
        """A row has ended."""
        self._skip(row)
        self.widest = max(self.widest, len(self.rows[row]))

    def _skip(self, row: int) -> None:
        cells = self.rows[row]
        while self.taken.get(len(cells), 0) > row:
            cells.append("")


def read_html(data: bytes, file: str, options: FileOptions, progress: Progress) -> tuple[list[Grid], list[Problem]]:
    """The tables of a page, those alone that hold no table themselves; hidden rows and columns are left out and told.

    Raises UserError `file-web-page` when there is none, `sheet-too-large`.
    """
    from selectolax.lexbor import LexborHTMLParser

    declared = _CHARSET.search(data[:8192])
    text = to_text(data, options.encoding or (declared[1].decode("ascii") if declared else None))
    names = _SHEET_NAME.findall(text[:65536])
    grids: list[Grid] = []
    problems: list[Problem] = []
    for count, node in enumerate(LexborHTMLParser(text).css("table"), start=1):
        progress.step("reading-file")
        if len(node.css("table")) > 1:
            continue
        name = names[len(grids)] if len(grids) < len(names) else f"Table {count}"
        table = _laid_out(node, _Table(name), file, progress)
        if any(cell for row in table.rows for cell in row):
            grid = Grid(name, table.rows, table.merges)
            grids.append(grid if options.hidden else shown(grid, table.hidden_rows, table.hidden_columns, problems))
    if not grids:
        raise UserError("file-web-page", {"file": file})
    return grids, problems


def read_mhtml(data: bytes, file: str, options: FileOptions, progress: Progress) -> tuple[list[Grid], list[Problem]]:
    """The tables of a page saved as one file: each of its HTML parts is read, nothing else is looked at."""
    grids: list[Grid] = []
    problems: list[Problem] = []
    for part in message_from_bytes(data).walk():
        if part.get_content_type() != "text/html":
            continue
        payload = part.get_payload(decode=True)
        try:
            found = read_html(payload if isinstance(payload, bytes) else b"", file, options, progress)
        except UserError as error:
            if error.code != "file-web-page":
                raise
            continue
        grids += found[0]
        problems += found[1]
    if not grids:
        raise UserError("file-web-page", {"file": file})
    return grids, problems


def _laid_out(node: Any, table: _Table, file: str, progress: Progress) -> _Table:
    _hidden_columns(node, table)
    for row, line in enumerate(node.css("tr")):
        if row % _STEP == 0:
            progress.step("reading-file")
        table.rows.append([])
        if _is_hidden(line):
            table.hidden_rows.append((row, row))
        for cell in line.iter():
            if cell.tag in ("td", "th"):
                table.add(row, _text(cell), _span(cell, "colspan", _WIDEST), _span(cell, "rowspan", _TALLEST))
        table.close(row)
        check_cells(len(table.rows), table.widest, table.name, file)
    return table


def _hidden_columns(node: Any, table: _Table) -> None:
    at = 0
    for column in node.css("col"):
        span = _span(column, "span", _WIDEST)
        if _is_hidden(column):
            table.hidden_columns.append((at, at + span - 1))
        at += span


def _is_hidden(node: Any) -> bool:
    attributes = node.attributes
    return "hidden" in attributes or _INVISIBLE.search(attributes.get("style") or "") is not None


def _span(node: Any, name: str, most: int) -> int:
    value = (node.attributes.get(name) or "1").strip()
    return min(max(int(value), 1), most) if value.isdecimal() and len(value) < 9 else 1


def _text(cell: Any) -> str:
    """What a cell shows: line breaks kept, other space folded, what is not seen left out."""
    parts: list[str] = []
    _gather(cell, parts, 0)
    lines = (" ".join(line.split()) for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line)


def _gather(node: Any, parts: list[str], depth: int) -> None:
    for child in node.iter(include_text=True) if depth < _DEEPEST else ():
        if child.tag == "-text":
            parts.append(" ".join((child.text(deep=False) or "").replace("\n", " ").split(" ")))
        elif child.tag not in _DROPPED and not _is_hidden(child):
            if child.tag in _BREAKS:
                parts.append("\n")
            _gather(child, parts, depth + 1)
