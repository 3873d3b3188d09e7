"""Where the sums of a quote came from: each points through its lines to the cells."""

from collections.abc import Iterator, Sequence

from app.domain.offer_term import Offered
from app.domain.quote import QuoteLine
from app.domain.quote_parts import Charge
from app.domain.source import ComputedRef, PolicyRef, SourceRef

_CARTON_CELLS = ("carton.pieces", "carton.cbm", "carton.length_cm", "carton.gross_kg")
_NET_CELLS = ("carton.pieces", "carton.net_kg")


def sources_of(lines: Sequence[QuoteLine], term: Offered, charges: Sequence[Charge]) -> dict[str, SourceRef]:
    """The source of every sum; those of the term (freight, insurance, place) win."""
    amounts = tuple(source for line in lines for source in _priced_by(line))
    charged = tuple(charge.source for charge in charges)
    carriage = tuple(source for key, source in term.sources.items() if key != "place")
    longest = max((line for line in lines if line.lead_days), key=lambda line: line.lead_days or 0, default=None)
    sources: dict[str, SourceRef] = {
        "goods_total": ComputedRef("goods_total", amounts),
        "total": ComputedRef("total", (*amounts, *carriage, *charged)),
        "deposit": ComputedRef("deposit", (PolicyRef("deposit_percent"), *amounts)),
        "balance": ComputedRef("balance", (PolicyRef("deposit_percent"), *amounts)),
        "valid_until": ComputedRef("valid_until", (PolicyRef("validity_days"),)),
        "discount": ComputedRef("discount", amounts),
    }
    if charged:
        sources["charges"] = ComputedRef("charges", charged)
    if longest is not None and "lead_days" in longest.sources:
        sources["lead_days"] = longest.sources["lead_days"]
    for part in ("cartons", "cbm", "gross_kg"):
        sources[part] = ComputedRef(part, _cells(lines, _CARTON_CELLS))
    sources["net_kg"] = ComputedRef("net_kg", _cells(lines, _NET_CELLS))
    return sources | dict(term.sources)


def _cells(lines: Sequence[QuoteLine], names: Sequence[str]) -> tuple[SourceRef, ...]:
    return tuple(line.sources[name] for line in lines for name in names if name in line.sources)


def _priced_by(line: QuoteLine) -> Iterator[SourceRef]:
    """The price's cell, and what made the line count with others of its family."""
    if line.source is not None:
        yield line.source
        if line.tier_group is not None:
            yield line.sources["tier_quantity"]
