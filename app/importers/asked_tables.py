"""Tables in which a buyer asks for goods: each row with its code, description, quantity, unit and target price.

Only what stands in a cell under a heading is taken; a cell that cannot be read leaves its field unknown.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from app.domain.inquiry import AskedRow
from app.domain.numbers import decimal_mark_of
from app.domain.units import parse_unit
from app.importers.grids import Cell, cell_text
from app.rules import pack

MOST_ROWS = 500
"""Rows of all tables of a message; what is beyond is text only, and told."""

_LAST_HEADING = 30
_LONGEST_CELL = 300
_WITH_UNIT = re.compile(r"\(([^()]{1,15})\)|[,/]\s*([^\W\d_]{1,10})$")
_CURRENCY = re.compile(r"\b(USD|EUR|GBP|CNY|RMB|JPY|AUD|CAD|HKD|INR|BRL|MXN|AED|SAR|TRY|PLN|RUB|KRW|VND|CHF)\b")
_SIGNS = {"US$": "USD", "€": "EUR", "£": "GBP", "A$": "AUD", "C$": "CAD", "HK$": "HKD", "R$": "BRL", "₺": "TRY"}
Rows = Sequence[Sequence[Cell]]


@dataclass(frozen=True)
class _Heading:
    """The row of headings, the column of each field, and what the headings say for the whole column."""

    row: int
    columns: Mapping[str, int]
    unit: str | None
    currency: str | None


@dataclass(frozen=True)
class Table:
    """A table as lines of text; `rows` lie in the text that the lines make, its offsets counted from 0."""

    text: str
    rows: tuple[AskedRow, ...] = ()


def lay_out(rows: Rows) -> Table:
    """A table's text, a line a row with cells apart by tabs, and what it asks for. Empty rows are left out."""
    heading = _find_heading(rows)
    marks = {at: decimal_mark_of(_column(rows, heading, at)) for at in heading.columns.values()} if heading else {}
    lines: list[str] = []
    found: list[AskedRow] = []
    length = 0
    for number, row in enumerate(rows):
        cells = [" ".join(cell_text(cell).split())[:_LONGEST_CELL] for cell in row]
        line = "\t".join(cells).rstrip()
        if not line.strip():
            continue
        if heading and number > heading.row and len(found) < MOST_ROWS:
            asked = _asked(row, heading, marks, (length, length + len(line)))
            found += [asked] if asked else []
        lines.append(line)
        length += len(line) + 1
    return Table("\n".join(lines), tuple(found))


def _column(rows: Rows, heading: _Heading, at: int) -> list[str]:
    return [str(row[at]) for row in rows[heading.row + 1 :] if at < len(row) and isinstance(row[at], str)]


@cache
def _words() -> tuple[tuple[str, re.Pattern[str]], ...]:
    columns = pack("reading/asked_tables")["columns"]
    return tuple((name, re.compile("|".join(words), re.IGNORECASE)) for name, words in columns.items())


def _find_heading(rows: Rows) -> _Heading | None:
    """The first row that names a quantity and a product."""
    for number, row in enumerate(rows[:_LAST_HEADING]):
        columns = _columns([cell_text(cell) for cell in row])
        if "quantity" in columns and {"code", "description"} & columns.keys():
            return _heading(number, [cell_text(cell) for cell in row], columns, rows)
    return None


def _columns(cells: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for at, cell in enumerate(cells):
        low = " ".join(cell.split()).casefold()
        if not low or len(low) > 60:
            continue
        name = next((name for name, words in _words() if words.search(low)), None)
        if name and name != "passed":
            found.setdefault(name, at)
    return found


def _heading(number: int, cells: list[str], columns: dict[str, int], rows: Rows) -> _Heading:
    code = columns.get("code")
    if (
        code is not None
        and "description" in columns
        and _is_serial([row[code] for row in rows[number + 1 :] if code < len(row)])
    ):
        del columns["code"]
    told = _WITH_UNIT.search(cells[columns["quantity"]])
    unit = parse_unit(told[1] or told[2]) if told else parse_unit(cells[columns["quantity"]])
    priced = cells[columns["target_price"]] if "target_price" in columns else ""
    return _Heading(number, columns, unit, currency_in(priced))


def _is_serial(cells: Sequence[Cell]) -> bool:
    """Whether cells only count the rows: 1, 2, 3."""
    texts = [cell_text(cell) for cell in cells if cell_text(cell)]
    return bool(texts) and texts[:3] == [str(at) for at in range(1, len(texts[:3]) + 1)]


def _asked(
    row: Sequence[Cell], heading: _Heading, marks: Mapping[int, str | None], span: tuple[int, int]
) -> AskedRow | None:
    def cell(name: str) -> Cell:
        at = heading.columns.get(name, len(row))
        return row[at] if at < len(row) else ""

    code, described = (" ".join(cell_text(cell(name)).split())[:_LONGEST_CELL] for name in ("code", "description"))
    quantity = amount_of(cell("quantity"), cell_text(cell("unit")), marks.get(heading.columns["quantity"]))
    if not (code or described) or (quantity is None and not (code and described)):
        return None
    if quantity is None and _WITH_TOTAL.search(f"{code} {described}"):
        return None
    price = price_of(cell("target_price"), marks.get(heading.columns.get("target_price", -1)))
    read: dict[str, Any] = {"quantity": quantity[0], "unit": quantity[1] or heading.unit or "pc"} if quantity else {}
    if price:
        read |= {"target_price": price[0], "currency": price[1] or heading.currency}
    return AskedRow(*span, code or None, described or None, **read)


_WITH_TOTAL = re.compile(r"\b(?:sub)?-?total|summe|итого|合计|总计|合計", re.IGNORECASE)


def amount_of(cell: Cell, unit: str = "", mark: str | None = None) -> tuple[Decimal, str | None] | None:
    """(quantity, unit) of a cell, None where it holds no positive number that can be read one way only."""
    from app.importers.cells import read_quantity

    read = read_quantity(cell, mark)
    if read.amount is None or read.amount <= 0:
        return None
    return read.amount, read.unit or (parse_unit(unit) if unit else None)


def price_of(cell: Cell, mark: str | None = None) -> tuple[Decimal, str | None] | None:
    """(unit price, currency) of a cell; a bare `$` names no currency. None where there is no single price."""
    from app.importers.cells import read_price

    read = read_price(cell, mark)
    return (read.amount, read.currency) if read.amount is not None else None


def currency_in(text: str) -> str | None:
    """The one currency that a heading names."""
    named = _CURRENCY.search(text.upper())
    if named:
        return {"RMB": "CNY"}.get(named[1], named[1])
    return next((code for sign, code in _SIGNS.items() if sign in text.upper()), None)
