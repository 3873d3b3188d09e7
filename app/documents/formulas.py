"""Live formulas of a workbook, each only where it gives the paper's own figure to the last digit."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from app.documents.blocks import SumRow
from app.domain.money import HUNDRED, minor_units, round_money
from app.domain.quote import QuoteLine

Above = Mapping[str, tuple[str, Decimal]]
"""The sums above a row: cell and amount by kind; charges are `charge1`, `charge2` …"""

_BEFORE_INSURANCE = ("discount", "freight")


@dataclass(frozen=True)
class Columns:
    """Where the amounts and the rates stand, from which to which row the lines run, and what their amounts come to."""

    amounts: str
    rates: str
    first: int
    last: int
    total: Decimal
    currency: str

    @property
    def lines(self) -> str:
        """The sum over all lines."""
        return f"SUM({self.amounts}{self.first}:{self.amounts}{self.last})"


def line_amount(line: QuoteLine, quantity: str, price: str, currency: str | None) -> str | None:
    """Quantity × price, rounded like the quote; `quantity` and `price` are cells."""
    if line.unit_price is None or line.quantity is None or currency is None:
        return None
    if round_money(line.quantity * line.unit_price, currency) != line.amount:
        return None
    return f"ROUND({quantity}*{price},{minor_units(currency)})"


def rate_of(row: SumRow, insurance_rate: Decimal | None) -> Decimal | None:
    """The rate that stands beside a sum: 0.3 for 30 %; that of the insurance is of the CIF value."""
    if row.kind == "insurance":
        return insurance_rate
    return None if row.percent is None else row.percent / HUNDRED


def live(row: SumRow, above: Above, columns: Columns, at: int, rate: Decimal | None) -> str | None:
    """The formula for a sum in row `at`. None where the number itself must stand."""
    made = _sum(row.kind, above, columns)
    if made is None and rate is not None:
        made = _share(row.kind, above, columns, f"{columns.rates}{at}", rate)
    if made is None:
        return None
    formula, result = made
    return formula if round_money(result, columns.currency) == row.amount else None


def _sum(kind: str, above: Above, columns: Columns) -> tuple[str, Decimal] | None:
    """A sum that only adds: the formula and what it gives."""
    if kind == "goods_total":
        return columns.lines, columns.total
    if kind == "total":
        names = [name for name in above if name.startswith("charge")]
        return _added((*names, *_BEFORE_INSURANCE, "insurance"), above, columns)
    for result, less in (("balance", "deposit"), ("due", "paid")):
        if kind == result and less in above and "total" in above:
            (total, whole), (part, amount) = above["total"], above[less]
            return f"{total}-{part}" if amount > 0 else f"{total}+{part}", whole - abs(amount)
    return None


def _share(kind: str, above: Above, columns: Columns, rate_cell: str, rate: Decimal) -> tuple[str, Decimal] | None:
    """A share of another sum: the formula and what it gives."""
    digits = minor_units(columns.currency)
    if kind == "discount":
        cell, goods = _goods(above, columns)
        return f"-ROUND({cell}*{rate_cell},{digits})", -goods * rate
    if kind == "insurance":
        base, landed = _added(_BEFORE_INSURANCE, above, columns)
        return f"ROUND(({base})*{rate_cell}/(1-{rate_cell}),{digits})", landed * rate / (1 - rate)
    if kind == "deposit" and "total" in above:
        cell, total = above["total"]
        return f"ROUND({cell}*{rate_cell},{digits})", total * rate
    return None


def _goods(above: Above, columns: Columns) -> tuple[str, Decimal]:
    return above.get("goods_total") or (columns.lines, columns.total)


def _added(names: tuple[str, ...], above: Above, columns: Columns) -> tuple[str, Decimal]:
    """The goods and those of the named sums that stand above."""
    parts = [_goods(above, columns), *(above[name] for name in names if name in above)]
    return "+".join(cell for cell, _ in parts), sum((amount for _, amount in parts), Decimal(0))
