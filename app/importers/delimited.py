"""Comma-, semicolon- and tab-separated text to a grid. Every cell stays text: `=1+1` is four characters."""

import csv
import io
from collections import Counter

from app.errors import UserError
from app.importers.charsets import guess
from app.importers.grids import MOST_CELLS, Grid

_DELIMITERS = (",", "\t", ";", "|")
_LONGEST_CELL = 1_000_000


def read_delimited(data: bytes, file: str) -> Grid:
    """The one sheet of a delimited text, whatever its encoding and delimiter; UserError when it is no table."""
    text = data.decode(guess(data), "replace").lstrip("\ufeff").replace("\x00", "")
    lines = text.split("\n", 1)
    told = lines[0].strip().strip('"').lower()
    delimiter = None
    if told.startswith("sep=") and len(told) == 5:
        # A spreadsheet takes this line for itself, but counts it as a row.
        delimiter, text = told[4], "\n" + (lines[1] if len(lines) > 1 else "")
    rows = _rows(text, delimiter or _delimiter(text), file)
    if sum(len(row) for row in rows) > MOST_CELLS:
        raise UserError("sheet-too-large", {"file": file, "sheet": file, "limit": str(MOST_CELLS)})
    return Grid(file, rows)


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

    `csv.Sniffer` takes letters for delimiters on short files; four candidates and a count do not.
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
