"""Tables in which a buyer asks for goods: each row with its code, description, quantity, unit and target price.

Only what stands in a cell under a heading is taken; a cell that cannot be read leaves its field unknown.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import cache
from typing import Any

from app.domain.inquiry import AskedRow
from app.domain.numbers import Doubt, decimal_mark_of, parse_number
from app.domain.units import COUNTED, parse_unit
from app.importers.grids import Cell, cell_text, exact
from app.rules import pack

MOST_ROWS = 500
"""Rows of all tables of a message; what is beyond is text only, and told."""

_LAST_HEADING = 60
_LONGEST_CELL = 300
_MOST = 10**9
_WITH_WORD = re.compile(r"(.*?[\dk千万百十])\s*([^\d\s.,'][^\d]{0,30})")
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
    """A table as lines of text; `rows` lie in the text that the lines make, its offsets counted from 0;
    `lines` are the spans of the heading and of all that stands in cells below it.
    """

    text: str
    rows: tuple[AskedRow, ...] = ()
    lines: tuple[tuple[int, int], ...] = ()


def lay_out(rows: Rows) -> Table:
    """A table's text, a line a row with cells apart by tabs, and what it asks for. Empty rows are left out."""
    heading = _find_heading(rows)
    marks = {at: decimal_mark_of(_column(rows, heading, at)) for at in heading.columns.values()} if heading else {}
    lines: list[str] = []
    found: list[AskedRow] = []
    spans: list[tuple[int, int]] = []
    length = 0
    for number, row in enumerate(rows):
        cells = [" ".join(cell_text(cell).split())[:_LONGEST_CELL] for cell in row]
        line = "\t".join(cells).rstrip()
        if not line.strip():
            continue
        if heading and number > heading.row and len(found) < MOST_ROWS:
            asked = _asked(row, heading, marks, (length, length + len(line)))
            found += [asked] if asked else []
        if heading and number >= heading.row and "\t" in line.strip():
            spans.append((length, length + len(line)))
        lines.append(line)
        length += len(line) + 1
    return Table("\n".join(lines), tuple(found), tuple(_touching(spans)) if found else ())


def _touching(spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Lines that follow each other as one span."""
    start = end = -2
    for span in spans:
        if span[0] > end + 1:
            if end >= 0:
                yield start, end
            start = span[0]
        end = span[1]
    if end >= 0:
        yield start, end


def names_a_table(cells: Sequence[str]) -> bool:
    """Whether cells are the heading of a table in which goods are asked for."""
    columns = _columns(cells)
    return "quantity" in columns and bool({"code", "description"} & columns.keys())


def _column(rows: Rows, heading: _Heading, at: int) -> list[str]:
    return [str(row[at]) for row in rows[heading.row + 1 :] if at < len(row) and isinstance(row[at], str)]


@cache
def _words() -> tuple[tuple[str, re.Pattern[str]], ...]:
    columns = pack("reading/asked_tables")["columns"]
    return tuple((name, re.compile("|".join(words), re.IGNORECASE)) for name, words in columns.items())


def _find_heading(rows: Rows) -> _Heading | None:
    """The first row that names a quantity and a product."""
    for number, row in enumerate(rows[:_LAST_HEADING]):
        cells = [cell_text(cell) for cell in row]
        if names_a_table(cells):
            return _heading(number, cells, _columns(cells), rows)
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
    mark = marks.get(heading.columns["quantity"])
    # Where columns stand close, a quantity may have slipped into its unit's cell: `500 pcs`.
    quantity = amount_of(cell("quantity"), cell_text(cell("unit")), mark) or amount_of(cell("unit"), "", mark)
    if not (code or described) or (quantity is None and not (code and described)):
        return None
    if _TOTAL.fullmatch(f"{code} {described}".strip()):
        return None
    price = price_of(cell("target_price"), marks.get(heading.columns.get("target_price", -1)))
    read: dict[str, Any] = {"quantity": quantity[0], "unit": quantity[1] or heading.unit or "pc"} if quantity else {}
    if price:
        read |= {"target_price": price[0], "currency": price[1] or heading.currency}
    return AskedRow(*span, code or None, described or None, **read)


_TOTAL = re.compile(
    r"\W*(?:(?:sub|grand)[- ]?)?(?:total\w*|summe|gesamt\w*|итого|всего|razem|suma|toplam|tổng(?: cộng)?|合计|总计"
    r"|合計|小計|합계|المجموع|الإجمالي)\W*(?:(?:qty|quantity|pcs|usd|eur)\W*)?",
    re.IGNORECASE,
)


def amount_of(cell: Cell, unit: str = "", mark: str | None = None) -> tuple[Decimal, str | None] | None:
    """(quantity, unit) of a cell, None where it holds no positive number that can be read one way only.

    Of things that are counted `1,200` can only be twelve hundred.
    """
    if isinstance(cell, bool | date | datetime | time | timedelta):
        return None
    if isinstance(cell, int | float):
        number, named = (exact(cell) if abs(cell) < _MOST else None), None
    else:
        number, named = _counted(unicodedata.normalize("NFKC", cell).casefold().strip(" .~≈"), unit, mark)
    if number is None or not 0 < number < _MOST:
        return None
    return number, named or (parse_unit(unit) if unit else None)


def _counted(text: str, unit: str, mark: str | None) -> tuple[Decimal | None, str | None]:
    number, named = parse_number(text, mark), None
    if number is Doubt.NOT_A_NUMBER and (split := _WITH_WORD.fullmatch(text)):
        # `2,000 Piece/Pieces`: platforms name a unit in the singular and the plural.
        named = parse_unit(split[2].partition("/")[0])
        text = split[1]
        number = parse_number(text, mark) if named else number
    told = named or parse_unit(unit)
    if number is Doubt.AMBIGUOUS_MARK and (told is None or told in COUNTED):
        number = parse_number(re.sub(r"[.,]", "", text))
    return (None if isinstance(number, Doubt) else number), named


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
