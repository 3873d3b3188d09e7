"""Live formulas of a workbook, each only where it gives the quote's own figure to the last digit."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from app.documents.layout import SumRow
from app.domain.money import HUNDRED, minor_units, round_money
from app.domain.policy import Policy
from app.domain.quote import Quote, QuoteLine

_BEFORE_INSURANCE = ("goods_total", "discount", "freight")
_BEFORE_TOTAL = (*_BEFORE_INSURANCE, "insurance")


@dataclass(frozen=True)
class Columns:
    """Where the amounts and the rates stand, and from which to which row the lines run."""

    amounts: str
    rates: str
    first: int
    last: int

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


def rate_of(row: SumRow, policy: Policy) -> Decimal | None:
    """The rate that stands beside a sum: 0.3 for 30 %. Insurance covers CIF plus the uplift, so its rate is of CIF."""
    if row.kind == "insurance" and policy.insurance_percent is not None:
        return policy.insurance_percent / HUNDRED * (1 + policy.insurance_uplift_percent / HUNDRED)
    return None if row.percent is None else row.percent / HUNDRED


def live(
    row: SumRow, cells: Mapping[str, str], columns: Columns, at: int, rate: Decimal | None, quote: Quote
) -> str | None:
    """The formula for a sum in row `at`; `cells` are the sums above it. None where the number itself must stand."""
    made = _made(row.kind, cells, columns, f"{columns.rates}{at}", rate, quote)
    if made is None:
        return None
    formula, result = made
    return formula if round_money(result, quote.currency or "") == row.amount else None


def _made(
    kind: str, cells: Mapping[str, str], columns: Columns, rate_cell: str, rate: Decimal | None, quote: Quote
) -> tuple[str, Decimal] | None:
    digits = minor_units(quote.currency or "")
    values = _values(quote)
    goods_cell = cells.get("goods_total", columns.lines)
    if kind == "goods_total":
        return columns.lines, _lines_sum(quote)
    if kind == "total":
        formula = "+".join(cells[name] for name in _BEFORE_TOTAL if name in cells) or columns.lines
        return formula, sum((values[name] for name in _BEFORE_TOTAL), Decimal(0))
    if kind == "balance" and "deposit" in cells and "total" in cells:
        return f"{cells['total']}-{cells['deposit']}", values["total"] - values["deposit"]
    if rate is None:
        return None
    if kind == "discount":
        return f"-ROUND({goods_cell}*{rate_cell},{digits})", -values["goods_total"] * rate
    if kind == "insurance":
        base = "+".join([goods_cell, *(cells[name] for name in _BEFORE_INSURANCE[1:] if name in cells)])
        landed = sum((values[name] for name in _BEFORE_INSURANCE), Decimal(0))
        return f"ROUND(({base})*{rate_cell}/(1-{rate_cell}),{digits})", landed * rate / (1 - rate)
    if kind == "deposit" and "total" in cells:
        return f"ROUND({cells['total']}*{rate_cell},{digits})", values["total"] * rate
    return None


def _values(quote: Quote) -> dict[str, Decimal]:
    """The quote's sums as the sheet adds them: a discount is negative, what does not arise is nothing."""
    zero = Decimal(0)
    return {
        "goods_total": quote.goods_total if quote.goods_total is not None else zero,
        "discount": -abs(quote.discount or zero),
        "freight": quote.freight or zero,
        "insurance": quote.insurance or zero,
        "total": quote.total or zero,
        "deposit": quote.deposit or zero,
    }


def _lines_sum(quote: Quote) -> Decimal:
    return sum((line.amount for line in quote.lines if line.amount is not None), Decimal(0))
