"""Unit prices in the term they are offered in: what lies between the list's term and that one goes into each price.

A buyer sees one price a unit, never what the merchant pays for lorry and port.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from app.domain.exchange import round_price
from app.domain.money import round_money
from app.domain.offered import ORIGIN_CHARGES, Offered
from app.domain.quote import QuoteLine
from app.domain.source import ComputedRef, SourceRef


def in_term(lines: Sequence[QuoteLine], term: Offered, currency: str | None) -> tuple[QuoteLine, ...] | None:
    """The lines priced in `term.prices_in`: the charges at origin by volume where all is known, else by value.

    All lines of one product get one price. No next tier is told: the charges of another quantity are not known. None
    where an amount is not known, or nothing would be left of a price.
    """
    if currency is None or any(not line.amount for line in lines):
        return None
    charged = [each for each in term.charges if each.code in ORIGIN_CHARGES]
    each = _by_unit(lines, sum((charge.amount for charge in charged), Decimal(0)))
    prices = {line.sku: round_price((line.unit_price or 0) + each[line.sku], currency) for line in lines}
    if min(prices.values()) <= 0:
        return None
    why = tuple(charge.source for charge in charged)
    return tuple(_priced(line, prices[line.sku], term.prices_in, why, currency) for line in lines)


def _by_unit(lines: Sequence[QuoteLine], charges: Decimal) -> Mapping[str, Decimal]:
    """What one unit of each product bears of the charges."""
    known = all(line.cbm for line in lines)
    shares = _together(lines, lambda line: line.cbm if known else line.amount)
    counts = _together(lines, lambda line: line.quantity)
    whole = sum(shares.values(), Decimal(0))
    return {sku: charges * share / whole / counts[sku] for sku, share in shares.items()}


def _together(lines: Sequence[QuoteLine], part: Callable[[QuoteLine], Decimal | None]) -> Mapping[str, Decimal]:
    sums: defaultdict[str, Decimal] = defaultdict(Decimal)
    for line in lines:
        sums[line.sku] += part(line) or Decimal(0)
    return sums


def _priced(line: QuoteLine, price: Decimal, term: str | None, why: tuple[SourceRef, ...], currency: str) -> QuoteLine:
    before = line.source
    known = before.sources if isinstance(before, ComputedRef) else () if before is None else (before,)
    source = ComputedRef("unit_price", (*known, *why))
    sources = {name: ref for name, ref in line.sources.items() if name != "next_tier"}
    return replace(
        line,
        unit_price=price,
        amount=round_money(price * (line.quantity or 0), currency),
        source=source,
        sources=sources | {"unit_price": source},
        next_tier_from=None,
        next_tier_price=None,
        minimum_amount=None if line.holds_from is None else round_money(price * line.holds_from, currency),
        price_basis=term,
    )
