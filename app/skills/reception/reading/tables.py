"""Tables in a message: rows of cells between tabs, bars or wide gaps, under a heading or speaking for themselves."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from app.domain.units import parse_unit
from app.rules import pack
from app.skills.reception.reading.doc import Doc
from app.skills.reception.reading.figures import Price
from app.skills.reception.reading.folding import fold_pattern
from app.skills.reception.reading.numerals import NUMBER, figure
from app.skills.reception.reading.quantities import Quantity, read_cell

Span = tuple[int, int]
_BAR = re.compile(r"\t|\|")
_GAP = re.compile(r" {2,}")
_NUMBER = re.compile(rf"\s*(?P<n>{NUMBER})")
_INDEX = re.compile(
    r"\s*(?:(?:line|pos|item|row|no|nr|n°|#|№|lfd|lp|poz|stt|item|pozycja|позиция|поз)\.?\s?)?\d{1,4}[.)]?\s*"
)
_ROLES = ("passed", "target_price", "unit", "quantity", "code", "description")
_WIDEST_HEADING = 40
_FEWEST_CELLS = 3


@dataclass(frozen=True)
class Row:
    """One row: its span, the cells that name the product, its quantity, its unit price."""

    start: int
    end: int
    product: Span
    quantity: Quantity | None
    price: Price | None


@dataclass(frozen=True)
class _Column:
    """A column of a heading: its role, and where it lies in the line."""

    role: str
    start: int
    end: int


def find_rows(doc: Doc, prices: list[Price]) -> list[Row]:
    """Rows of all tables in the body."""
    rows: list[Row] = []
    columns: tuple[_Column, ...] = ()
    at = 0
    for line in doc.body.split("\n"):
        cells = _cells(line, at)
        if len(cells) < 2:
            columns = columns if not line.strip(" -|+=\t") else ()
        elif heading := _heading(doc, cells, at):
            columns = heading
        elif line.strip(" |-+=:\t"):
            row = _row(doc, cells, _placed(cells, columns, at), prices) if columns else _loose_row(doc, cells, prices)
            rows += [row] if row else []
        at += len(line) + 1
    return rows


def _cells(line: str, at: int) -> list[Span]:
    """The cells of a line, blanks around them cut off; a bar at either end borders none."""
    mark = _BAR if _BAR.search(line) else _GAP
    spans, begin = [], len(line) - len(line.lstrip(" "))
    for match in mark.finditer(line, begin):
        spans.append((begin, match.start()))
        begin = match.end()
    spans.append((begin, len(line)))
    trimmed = [_trimmed(line, span) for span in spans]
    if mark is _GAP or line.lstrip().startswith("|"):
        while trimmed and trimmed[0][0] == trimmed[0][1]:
            trimmed.pop(0)
        while trimmed and trimmed[-1][0] == trimmed[-1][1]:
            trimmed.pop()
    return [(at + start, at + end) for start, end in trimmed]


def _trimmed(line: str, span: Span) -> Span:
    text = line[slice(*span)]
    start = span[0] + len(text) - len(text.lstrip())
    return start, max(start, span[0] + len(text.rstrip()))


@cache
def _role_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    columns = pack("reading/asked_tables")["columns"]
    return tuple((role, re.compile("|".join(map(fold_pattern, columns[role])))) for role in _ROLES)


def _heading(doc: Doc, cells: Sequence[Span], at: int) -> tuple[_Column, ...]:
    """The columns where a line is a heading that names a quantity; empty where it is none."""
    columns = []
    for start, end in cells:
        text = doc.low[start:end]
        if len(text) > _WIDEST_HEADING or re.search(r"\d{3}", text):
            return ()
        role = next((role for role, pattern in _role_patterns() if pattern.search(text)), "")
        if role in ("", "description") and doc.words.has("grammar", "qty", doc.low, start, end):
            role = "quantity"
        columns.append(_Column(role or _price_role(doc, start, end), start - at, end - at))
    known = {column.role for column in columns}
    return tuple(columns) if "quantity" in known and (known - {"quantity", ""} or len(cells) > 1) else ()


def _price_role(doc: Doc, start: int, end: int) -> str:
    priced = doc.words.has("concepts", "price", doc.low, start, end)
    return "target_price" if priced or doc.words.has("grammar", "target", doc.low, start, end) else "other"


def _placed(cells: Sequence[Span], columns: Sequence[_Column], at: int) -> dict[str, Span]:
    """The cells by role: by number where there are as many as columns, else by where they lie."""
    found: dict[str, Span] = {}
    if len(cells) == len(columns):
        pairs = list(zip(columns, cells, strict=True))
    else:
        pairs = [(min(columns, key=lambda one: _apart(one, cell, at)), cell) for cell in cells]
    for column, cell in pairs:
        found.setdefault(column.role, cell)
    return found


def _apart(column: _Column, cell: Span, at: int) -> int:
    """How far a cell lies from a column's heading; 0 where they overlap."""
    return max(0, column.start - (cell[1] - at), cell[0] - at - column.end)


def _row(doc: Doc, cells: Sequence[Span], placed: dict[str, Span], prices: list[Price]) -> Row | None:
    if "quantity" not in placed:
        return None
    quantity = read_cell(doc, *placed["quantity"])
    if quantity is None:
        return None
    unit = quantity.unit or _unit(doc, placed.get("unit"))
    taken = {placed[role] for role in ("passed", "quantity", "unit", "target_price") if role in placed}
    others = [cell for cell in cells if cell not in taken and _names(doc, cell)]
    if not others:
        return None
    product = (others[0][0], others[-1][1])
    price = _price(doc, placed.get("target_price"), prices)
    return Row(cells[0][0], cells[-1][1], product, replace(quantity, unit=unit or "pc"), price)


def _loose_row(doc: Doc, cells: Sequence[Span], prices: list[Price]) -> Row | None:
    """A row without a heading: one cell is a number with a unit, or the only number, and another names goods."""
    read = [(cell, quantity) for cell in cells if (quantity := read_cell(doc, *cell))]
    sure = [(cell, quantity) for cell, quantity in read if quantity.kind == "unit"]
    plain = [(cell, quantity) for cell, quantity in read if quantity.kind == "bare" and cell != cells[0]]
    measured = [(cell, quantity) for cell, quantity in read if quantity.kind == "measure"]
    found = sure or (measured if len(measured) == 1 else []) or (plain if len(plain) == 1 else [])
    others = [cell for cell in cells if not any(cell == taken for taken, _ in read) and _names(doc, cell)]
    coded = any(cells[0][0] <= hit.start < cells[-1][1] for hit in doc.codes)
    if len(found) != 1 or not others or (len(cells) < _FEWEST_CELLS and not coded):
        return None
    if found[0][1].kind == "bare" and not coded:
        return None
    price = next((price for price in prices if cells[0][0] <= price.start < cells[-1][1]), None)
    named = [cell for cell in others if not (price and cell[0] <= price.start < cell[1])]
    if not named:
        return None
    quantity = replace(found[0][1], unit=found[0][1].unit or "pc", kind="label")
    return Row(cells[0][0], cells[-1][1], (named[0][0], named[-1][1]), quantity, price)


def _unit(doc: Doc, cell: Span | None) -> str | None:
    return parse_unit(doc.text[slice(*cell)].strip()) if cell else None


def _names(doc: Doc, span: Span) -> bool:
    """Whether a cell names a product: words that are no number of a line, or a code."""
    if _INDEX.fullmatch(doc.low, *span):
        return False
    return bool(re.search(r"[^\W\d_]", doc.low[slice(*span)])) or any(
        span[0] <= hit.start < span[1] for hit in doc.codes
    )


def _price(doc: Doc, cell: Span | None, prices: list[Price]) -> Price | None:
    if cell is None:
        return None
    start, end = cell
    known = next((price for price in prices if start <= price.start < end), None)
    number = _NUMBER.match(doc.low, start, end)
    if known or number is None:
        return known
    amount: Decimal = figure(number["n"])
    return Price(number.start("n"), number.end("n"), amount, None)
