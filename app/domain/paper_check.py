"""Papers of one shipment against each other: banks and customs refuse sets that disagree."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from app.domain.paper import Paper, PaperLine
from app.domain.plain import decimal_text
from app.domain.reply import Finding

_Value = Decimal | str | int | None

_LINE_PARTS: dict[str, Callable[[PaperLine], _Value]] = {
    "quantity": lambda line: line.quoted.quantity,
    "unit": lambda line: line.quoted.unit,
    "description": lambda line: line.quoted.name,
    "hs_code": lambda line: line.hs_code,
    "origin": lambda line: line.origin,
    "unit_price": lambda line: line.quoted.unit_price,
    "cartons": lambda line: line.quoted.cartons,
    "net_weight": lambda line: line.net_kg,
    "gross_weight": lambda line: line.gross_kg,
}
_PAPER_PARTS: dict[str, Callable[[Paper], _Value]] = {
    "buyer": lambda paper: paper.details.buyer.name,
    "consignee": lambda paper: paper.details.consignee.name if paper.details.consignee else None,
    "currency": lambda paper: paper.quote.currency,
    "delivery": lambda paper: " ".join(filter(None, (paper.quote.incoterm, paper.quote.place))) or None,
    "payment": lambda paper: paper.quote.payment,
    "total": lambda paper: paper.quote.total,
    "cartons": lambda paper: paper.quote.cartons,
}


def check_papers(papers: Sequence[Paper]) -> tuple[Finding, ...]:
    """What does not agree between papers of one deal, and within each of them. Findings have no place in a text.

    Compared wherever both papers know it: quantities, units, names, HS codes, origin, prices, cartons and weights of
    each line; buyer, consignee, currency, terms, total and cartons of the whole. A packing list knows no price.
    """
    found = [finding for paper in papers for finding in _within(paper)]
    found += [finding for one, other in combinations(papers, 2) for finding in _between(one, other)]
    return tuple(found)


def _within(paper: Paper) -> Iterator[Finding]:
    for line in paper.lines:
        if line.net_kg is not None and line.gross_kg is not None and line.net_kg > line.gross_kg:
            facts = {
                "paper": paper.kind, "sku": line.quoted.sku, "net": decimal_text(line.net_kg),
                "gross": decimal_text(line.gross_kg),
            }  # fmt: skip
            yield Finding("papers_net_above_gross", "block", 0, 0, facts)
    cartons = paper.total(lambda line: line.quoted.cartons)
    if cartons is not None and paper.quote.cartons is not None and cartons != paper.quote.cartons:
        facts = {"paper": paper.kind, "sum": decimal_text(cartons), "total": str(paper.quote.cartons)}
        yield Finding("papers_cartons_do_not_add", "block", 0, 0, facts)


def _between(one: Paper, other: Paper) -> Iterator[Finding]:
    for what, part in _PAPER_PARTS.items():
        yield from _differ(one, other, what, "none", (part(one), part(other)))
    ours, theirs = _by_sku(one), _by_sku(other)
    for sku in dict.fromkeys((*ours, *theirs)):
        first, second = ours.get(sku), theirs.get(sku)
        if first is None or second is None:
            yield _finding(one, other, "lines", sku, ("✓" if first else "—", "✓" if second else "—"))
            continue
        for what, value in _LINE_PARTS.items():
            yield from _differ(one, other, what, sku, (value(first), value(second)))


def _by_sku(paper: Paper) -> dict[str, PaperLine]:
    """Lines by SKU; a second line of the same SKU is told apart by its place among them."""
    lines: dict[str, PaperLine] = {}
    seen: Counter[str] = Counter()
    for line in paper.lines:
        sku = line.quoted.sku
        seen[sku] += 1
        lines[f"{sku} ({seen[sku]})" if seen[sku] > 1 else sku] = line
    return lines


def _differ(one: Paper, other: Paper, what: str, sku: str, values: tuple[_Value, _Value]) -> Iterator[Finding]:
    first, second = values
    if first is not None and second is not None and first != second:
        yield _finding(one, other, what, sku, (_text(first), _text(second)))


def _finding(one: Paper, other: Paper, what: str, sku: str, texts: tuple[str, str]) -> Finding:
    facts = {"one": one.kind, "other": other.kind, "what": what, "sku": sku, "first": texts[0], "second": texts[1]}
    return Finding("papers_differ", "block", 0, 0, facts)


def _text(value: _Value) -> str:
    return decimal_text(value) if isinstance(value, Decimal) else str(value)
