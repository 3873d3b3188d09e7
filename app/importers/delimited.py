"""Comma-, semicolon- and tab-separated text to a grid. Every cell stays text: `=1+1` is four characters."""

import codecs
import csv
import io
from collections import Counter

from app.domain.imports import Problem
from app.errors import UserError
from app.importers.charsets import Guess, judge
from app.importers.grids import MOST_CELLS, Grid

_DELIMITERS = (",", "\t", ";", "|", "^", "~", "¦", "\x1f", "\x01")
_LONGEST_CELL = 1_000_000
_SHOWN = 60


def read_delimited(data: bytes, file: str, encoding: str | None = None) -> Grid:
    """The one sheet of a delimited text, whatever its encoding and delimiter; UserError when it is no table."""
    return read_text_table(data, file, encoding)[0][0]


def read_text_table(data: bytes, file: str, encoding: str | None = None) -> tuple[list[Grid], list[Problem]]:
    """`read_delimited`, and what is unsure of its encoding; `encoding` is the user's choice and is taken.

    Raises UserError `encoding-unknown`, `file-damaged`, `sheet-too-large`.
    """
    chosen = Guess(_known(encoding, file)) if encoding else judge(data)
    text = data.decode(chosen.encoding, "replace").lstrip("\ufeff").replace("\x00", "")
    problems = _doubts(chosen, text, file)
    lines = text.split("\n", 1)
    told = lines[0].strip().strip('"').lower()
    delimiter = None
    if told.startswith("sep=") and len(told) == 5:
        # A spreadsheet takes this line for itself, but counts it as a row.
        delimiter, text = told[4], "\n" + (lines[1] if len(lines) > 1 else "")
    rows = _rows(text, delimiter or _delimiter(text), file)
    if sum(len(row) for row in rows) > MOST_CELLS:
        raise UserError("sheet-too-large", {"file": file, "sheet": file, "limit": str(MOST_CELLS)})
    return [Grid(file, rows, delimited=True)], problems


def wide_rows(grid: Grid, top: int, header_row: int, end: int) -> frozenset[int]:
    """Rows of a delimited text with more cells than their header: a sign inside a value parted it in two."""
    if not grid.delimited:
        return frozenset()
    width = max(
        (at + 1 for row in range(top, header_row + 1) for at, cell in enumerate(grid.rows[row]) if cell != ""),
        default=0,
    )
    rows = grid.rows
    return frozenset(row for row in range(header_row + 1, end) if len(rows[row]) > width and any(rows[row][width:]))


def _known(encoding: str, file: str) -> str:
    try:
        found = codecs.lookup(encoding.strip())
        b"a".decode(found.name, "replace")
    except (LookupError, ValueError) as error:
        raise UserError("encoding-unknown", {"file": file, "encoding": encoding[:_SHOWN]}) from error
    return found.name


def _doubts(chosen: Guess, text: str, file: str) -> list[Problem]:
    found: list[Problem] = []
    sample = next((line for line in text.splitlines() if not line.isascii()), "").strip()[:_SHOWN]
    if not chosen.sure:
        facts = {"value": chosen.encoding, "other": chosen.other or "none", "sample": sample}
        found.append(Problem(file, None, None, "encoding_unsure", chosen.encoding, facts))
    if broken := text.count("\ufffd"):
        facts = {"value": str(broken), "encoding": chosen.encoding}
        found.append(Problem(file, None, None, "encoding_misfit", str(broken), facts))
    return found


def _rows(text: str, delimiter: str, file: str) -> list[list[str]]:
    limit = csv.field_size_limit(_LONGEST_CELL)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise UserError("file-damaged", {"file": file, "reason": str(error)}) from error
    finally:
        csv.field_size_limit(limit)


def _delimiter(text: str) -> str:
    """The delimiter under which the most rows have the same number of cells, and more than one.

    `csv.Sniffer` takes letters for delimiters on short files; a few candidates and a count do not.
    """
    sample = "\n".join(text[:65536].splitlines()[:60])
    best, best_score = ",", 0.0
    for delimiter in _DELIMITERS:
        try:
            widths = [len(row) for row in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter) if row]
        except csv.Error:
            continue
        if not widths:
            continue
        width, count = Counter(widths).most_common(1)[0]
        score = (count / len(widths)) * min(width, 12) if width > 1 else 0.0
        if score > best_score:
            best, best_score = delimiter, score
    return best
