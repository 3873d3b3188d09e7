"""From a price back: what a target leaves, and the price at which nothing is left."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from app.domain.costing.build import Buildup, Equation, build, check, equation_of, told
from app.domain.costing.costs import Costs, Fx, Margin, missing_for
from app.domain.money import HUNDRED


@dataclass(frozen=True)
class Reversed:
    """What a target price in a term leaves: `margin_percent` in the sense of `of` and `base` of the merchant's margin.

    `buildup` shows where the target goes; None throughout where `missing` names what is not known.
    """

    term: str
    target: Decimal
    margin_percent: Decimal | None = None
    profit: Decimal | None = None
    break_even: Decimal | None = None
    buildup: Buildup | None = None
    missing: tuple[str, ...] = ()


def margin_at(costs: Costs, fx: Fx, code: str, target: Decimal, on: date | None = None) -> Reversed:
    """The margin that a target price leaves: CFR = CIF·(1−(1+k)R), FOB = CFR − F, and so on back to the cost."""
    check(costs, fx)
    missing = missing_for(costs, code)
    if missing:
        return Reversed(code, target, missing=missing)
    equation = equation_of(costs, fx, code, on)
    value = (target - equation.price.start) / equation.price.slope
    made = told(costs, fx, code, equation, value)
    assert made.profit is not None
    base = _base(costs, fx, equation, made)
    percent = made.profit / base * HUNDRED if base else None
    return Reversed(code, target, percent, made.profit, break_even(costs, fx, code, on), made)


def _base(costs: Costs, fx: Fx, equation: Equation, made: Buildup) -> Decimal:
    """What the merchant's margin is a share of."""
    on_fob = costs.margin.base == "fob"
    if costs.margin.of == "cost":
        return equation.home / fx.applied if on_fob else equation.fixed
    return made.parts["fob"] if on_fob else (made.price or Decimal(0))


def break_even(costs: Costs, fx: Fx, code: str, on: date | None = None) -> Decimal | None:
    """The price that leaves no profit; None where a cost is not known."""
    bare = replace(costs, margin=Margin(Decimal(0), costs.margin.of, costs.margin.base))
    return build(bare, fx, code, on).price
