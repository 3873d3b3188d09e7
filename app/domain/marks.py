"""What is painted on export cartons: the main mark for all, a side mark for each line."""

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from app.domain.catalog import Carton
from app.domain.quote import QuoteLine
from app.domain.quote_parts import Mark

_SHORT_NAME = 24


def carton_marks(
    lines: Sequence[QuoteLine], buyer: str | None, port: str | None, order: str | None
) -> tuple[Mark, ...]:
    """The main mark (buyer, port, order, carton numbers) and side marks; numbers run on from line to line.

    Empty as soon as one line's cartons are not known: a wrong `C/NO. 1-120` is worse than none.
    """
    if not lines or any(line.cartons is None for line in lines):
        return ()
    total = sum(line.cartons or 0 for line in lines)
    head = [_short(buyer), (port or "").upper(), f"ORDER NO. {order}" if order else "", f"C/NO. 1-{total}"]
    marks = [Mark(None, 1, total, tuple(text for text in head if text))]
    at = 1
    for line in lines:
        last = at + (line.cartons or 0) - 1
        marks.append(Mark(line.sku, at, last, tuple(_side(line, line.carton))))
        at = last + 1
    return tuple(marks)


def _side(line: QuoteLine, carton: Carton | None) -> list[str]:
    said = [f"ITEM NO. {line.sku}"]
    if carton is None:
        return said
    if carton.pieces is not None:
        said.append(f"QTY {carton.pieces.normalize():f} {line.unit.upper()}{_plural(line.unit)}")
    if carton.gross_kg is not None:
        said.append(f"G.W. {carton.gross_kg.normalize():f} KG")
    if carton.net_kg is not None:
        said.append(f"N.W. {carton.net_kg.normalize():f} KG")
    if carton.length_cm and carton.width_cm and carton.height_cm:
        said.append(f"MEAS. {_edges(carton.length_cm, carton.width_cm, carton.height_cm)} CM")
    return said


@lru_cache(maxsize=4096)
def _edges(*edges: Decimal) -> str:
    return "×".join(f"{edge.normalize():f}" for edge in edges)


def _plural(unit: str) -> str:
    return "S" if unit in ("pc", "set", "pair", "roll", "bag", "bottle", "pack", "sheet") else ""


def _short(buyer: str | None) -> str:
    """A buyer's name short enough to paint: whole words up to two dozen letters, never cut to nothing."""
    words = (buyer or "").upper().split()
    short = ""
    for word in words:
        longer = f"{short} {word}".strip()
        if len(longer) > _SHORT_NAME:
            break
        short = longer
    return short or "".join(words)[:_SHORT_NAME]
