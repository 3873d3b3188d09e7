"""What the lines above and below a table say of all its prices: currency, term, unit, and whether they are cents."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from app.domain.units import parse_unit
from app.importers.grids import Grid, cell_text
from app.importers.headers import INCOTERM, ONE, cents_of, find_basis, find_currency, lot_of, unit_of

_MOST_LINES = 20
_SHORTEST = 6
_T = TypeVar("_T")
_CLAUSE = re.compile(r"[.;。；](?=\s|$)|[;。；]|\n")
_OF_PRICES = re.compile(
    r"\bprices?\b|\bpricing\b|\bquot(?:e|ed|ation)s?\b|\brates?\b|报价|单价|价格|以上价|币种|货币|\bpreise?\b|\bprix\b|\bprecios?\b|\bprezz[oi]\b"
    r"|\bpreços?\b|\bцен[аы]\b|fiyat|\bceny\b|価格|가격|\bgiá\b|\bcurrency\b",
    re.I,
)
_OF_TERMS = re.compile(
    r"\b(?:price|trade|delivery) terms?\b|\bterms of delivery\b|\bincoterms?\b|条款|贸易|交货方式", re.I
)
_OF_OTHERS = re.compile(
    r"\bsamples?\b|\bmou?lds?\b|\btooling\b|\bdeposits?\b|\bbank\b|\bminimum\b|\bmin\.|\bmoq\b|样品|模具|定金|银行|起订",
    re.I,
)
_NOT_SO = re.compile(r"\bexcl|\bexclud|\bnot includ|\bwithout\b|\bplus\b|\badd\b|\bextra\b|不含|另加|除", re.I)
_UNIT_NAMED = re.compile(r"(?:单位|計量單位|\bunit)\s*[:：]\s*([^\W\d_]+)", re.I)


@dataclass(frozen=True)
class Said:
    """What lines say of a whole table; None, or one, where they say nothing or contradict each other."""

    currency: str | None = None
    basis: str | None = None
    unit: str | None = None
    lot: Decimal = ONE
    minor: Decimal = ONE


def said_above(lines: Iterable[str]) -> Said:
    """What the lines above a header say: they are about the table, whatever words they use."""
    return _said([clause for line in lines for clause in _CLAUSE.split(line)], loose=True)


def said_below(grid: Grid, first: int, end: int) -> Said:
    """What the notes at the foot of a table say of its prices."""
    lines: list[str] = []
    for row in range(end - 1, max(first, end - _MOST_LINES) - 1, -1):
        filled = [cell for cell in grid.rows[row] if cell != ""]
        if len(filled) > 2 or any(not isinstance(cell, str) for cell in filled):
            break
        lines.append(" ".join(cell_text(cell) for cell in filled))
    return _said([clause for line in lines if len(line) >= _SHORTEST for clause in _CLAUSE.split(line)], loose=False)


def _said(clauses: Sequence[str], loose: bool) -> Said:
    ours = [clause for clause in clauses if clause.strip() and not _of_others(clause, loose)]
    priced = [clause for clause in ours if _OF_PRICES.search(clause)]
    termed = ours if loose else [clause for clause in ours if clause in priced or _OF_TERMS.search(clause)]
    cents = _one(priced, cents_of)
    lot = _one(priced, lot_of)
    named = [clause for clause in ours if clause in priced or find_currency(clause)]
    unit = lot[1] if lot and lot[1] else _one(named if loose else priced, _unit)
    currency = cents[0] if cents else _one(ours if loose else priced, _currency)
    basis = next(iter(found), None) if loose and (found := _all(termed, _basis)) else _one(termed, _basis)
    return Said(currency, basis, unit, lot[0] if lot else ONE, cents[1] if cents else ONE)


def _of_others(clause: str, loose: bool) -> bool:
    """Whether a clause is about samples, moulds, deposits: above a table only where it names no price or term."""
    about_prices = loose and (_OF_PRICES.search(clause) or INCOTERM.search(clause))
    return _OF_OTHERS.search(clause) is not None and not about_prices


def _all(clauses: Iterable[str], find: Callable[[str], _T | None]) -> list[_T]:
    return list(dict.fromkeys(found for clause in clauses if (found := find(clause)) is not None))


def _one(clauses: Iterable[str], find: Callable[[str], _T | None]) -> _T | None:
    """What the clauses that say anything agree on."""
    found = _all(clauses, find)
    return found[0] if len(found) == 1 else None


def _currency(clause: str) -> str | None:
    """The currency a clause names, beside no figure: `orders above USD 5000` is a sum."""
    found = find_currency(clause)
    if found is None or re.match(r"\s*\d", clause[found[2] :]) or re.search(r"\d\s*$", clause[: found[1]]):
        return None
    return found[0]


def _basis(clause: str) -> str | None:
    match = INCOTERM.search(clause)
    return None if match and _NOT_SO.search(clause[: match.start()]) else find_basis(clause)


def _unit(clause: str) -> str | None:
    named = _UNIT_NAMED.search(clause)
    return (parse_unit(named[1]) if named else None) or unit_of(clause)
