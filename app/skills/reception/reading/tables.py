"""Tables in a message: rows of cells between tabs or bars under a heading that names a quantity column."""

import re
from dataclasses import dataclass
from decimal import Decimal

from app.domain.units import parse_unit
from app.skills.reception.reading.doc import Doc
from app.skills.reception.reading.figures import Price
from app.skills.reception.reading.numerals import NUMBER, figure
from app.skills.reception.reading.quantities import Quantity, find_quantities

_BAR = re.compile(r"\t|\|")
_NUMBER = re.compile(rf"\s*(?P<n>{NUMBER})")


@dataclass(frozen=True)
class Row:
    """One row: its span, the cells that name the product, its quantity, its unit price."""

    start: int
    end: int
    product: tuple[int, int]
    quantity: Quantity | None
    price: Price | None


def find_rows(doc: Doc, prices: list[Price]) -> list[Row]:
    """Rows of all tables in the body."""
    rows: list[Row] = []
    columns: dict[str, int] | None = None
    at = 0
    for line in doc.body.split("\n"):
        cells = _cells(line, at)
        if len(cells) < 2:
            columns = columns if line.strip(" -|+=\t") == "" and columns else None
        elif columns is None:
            columns = _heading(doc, cells)
        elif line.strip(" |-+=:\t"):
            rows += _row(doc, cells, columns, prices)
        at += len(line) + 1
    return rows


def _cells(line: str, at: int) -> list[tuple[int, int]]:
    spans, begin = [], 0
    for match in [*_BAR.finditer(line), None]:
        end = match.start() if match else len(line)
        spans.append((at + begin, at + end))
        begin = match.end() if match else end
    if spans and not line[: spans[0][1] - at].strip() and line.lstrip().startswith("|"):
        spans = spans[1:]
    return spans


def _heading(doc: Doc, cells: list[tuple[int, int]]) -> dict[str, int] | None:
    found: dict[str, int] = {}
    for number, (start, end) in enumerate(cells):
        if end - start > 40 or re.search(r"\d{3}", doc.low[start:end]):
            return None
        if doc.words.has("grammar", "qty", doc.low, start, end):
            found.setdefault("quantity", number)
        elif doc.words.has("concepts", "price", doc.low, start, end) or doc.words.has(
            "grammar", "target", doc.low, start, end
        ):
            found.setdefault("price", number)
        elif re.search(r"\b(?:unit|uom|einheit|unidad|unite|ед)\b|单位|単位|단위", doc.low[start:end]):
            found.setdefault("unit", number)
    return found if "quantity" in found else None


def _row(doc: Doc, cells: list[tuple[int, int]], columns: dict[str, int], prices: list[Price]) -> list[Row]:
    if columns["quantity"] >= len(cells):
        return []
    start, end = cells[columns["quantity"]]
    number = _NUMBER.match(doc.low, start, end)
    if number is None:
        return []
    read = [q for q in find_quantities(doc, doc.low[:end]) if q.start >= start]
    unit = (read[0].unit if read else None) or _unit(doc, cells, columns)
    value = read[0].value if read else figure(number["n"])
    quantity = Quantity(number.start("n"), read[0].end if read else number.end("n"), value, unit or "pc", "label")
    others = [span for at, span in enumerate(cells) if at not in columns.values() and _names(doc, span)]
    if not others or value <= 0:
        return []
    return [
        Row(cells[0][0], cells[-1][1], (others[0][0], others[-1][1]), quantity, _price(doc, cells, columns, prices))
    ]


def _unit(doc: Doc, cells: list[tuple[int, int]], columns: dict[str, int]) -> str | None:
    at = columns.get("unit")
    return parse_unit(doc.text[slice(*cells[at])].strip()) if at is not None and at < len(cells) else None


def _names(doc: Doc, span: tuple[int, int]) -> bool:
    return bool(re.search(r"[^\W\d_]", doc.low[slice(*span)])) or any(
        span[0] <= hit.start < span[1] for hit in doc.codes
    )


def _price(doc: Doc, cells: list[tuple[int, int]], columns: dict[str, int], prices: list[Price]) -> Price | None:
    at = columns.get("price")
    if at is None or at >= len(cells):
        return None
    start, end = cells[at]
    known = next((price for price in prices if start <= price.start < end), None)
    number = _NUMBER.match(doc.low, start, end)
    if known or number is None:
        return known
    amount: Decimal = figure(number["n"])
    return Price(number.start("n"), number.end("n"), amount, None)
