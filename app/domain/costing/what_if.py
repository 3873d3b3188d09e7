"""What becomes of prices when something changes: `fx=7.0,freight=+10%,margin=12`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from app.domain.costing.build import build
from app.domain.costing.costs import Costs, Fx
from app.domain.money import HUNDRED
from app.errors import UserError

_PART = re.compile(r"\s*([a-z_]+)\s*=\s*([+-]?)\s*(\d{1,12}(?:\.\d{1,8})?)\s*(%?)\s*")
_FIELDS = {
    "cost": "purchase", "vat": "vat_percent", "rebate": "rebate_percent", "overhead": "overhead", "inland": "inland",
    "customs": "customs", "port": "port", "freight": "freight", "insurance": "insurance_percent",
    "bank": "bank_percent", "commission": "commission_percent", "destination": "destination",
}  # fmt: skip
NAMES = ("fx", "margin", *_FIELDS)


@dataclass(frozen=True)
class Change:
    """One change: `amount` sets the value, or moves it where `relative`, by per cent of itself where `percent`."""

    name: str
    amount: Decimal
    relative: bool = False
    percent: bool = False

    def of(self, value: Decimal | None) -> Decimal | None:
        """The value after the change; None stays None where there is nothing to move."""
        if not self.relative:
            return self.amount
        if value is None:
            return None
        return value * (1 + self.amount / HUNDRED) if self.percent else value + self.amount


@dataclass(frozen=True)
class Compared:
    """A term's price before and after; `change` is after less before. None where a price is not known."""

    term: str
    before: Decimal | None
    after: Decimal | None
    profit_before: Decimal | None
    profit_after: Decimal | None

    @property
    def change(self) -> Decimal | None:
        """What the price moves by."""
        return None if self.before is None or self.after is None else self.after - self.before


def parse_changes(text: str) -> tuple[Change, ...]:
    """`fx=7.0,freight=+10%,margin=12`; UserError `price-what-if-invalid`."""
    return tuple(_change(part) for part in text.split(","))


def _change(text: str) -> Change:
    match = _PART.fullmatch(text.casefold())
    if match is None or match[1] not in NAMES or (match[4] and not match[2] and match[1] == "fx"):
        raise UserError("price-what-if-invalid", {"text": text.strip(), "known": ", ".join(NAMES)})
    amount = Decimal(match[3]) * (-1 if match[2] == "-" else 1)
    return Change(match[1], amount, bool(match[2]), bool(match[2]) and bool(match[4]))


def changed(costs: Costs, fx: Fx, changes: Sequence[Change]) -> tuple[Costs, Fx]:
    """Costs and rate after the changes."""
    for change in changes:
        if change.name == "fx":
            fx = replace(fx, rate=change.of(fx.rate) or Decimal(0))
        elif change.name == "margin":
            margin = replace(costs.margin, percent=change.of(costs.margin.percent) or Decimal(0))
            costs = replace(costs, margin=margin)
        else:
            name = _FIELDS[change.name]
            moved = {name: change.of(getattr(costs, name))}
            costs = replace(costs, **moved)  # type: ignore[arg-type]
    return costs, fx


def compare(
    costs: Costs, fx: Fx, changes: Sequence[Change], terms: Sequence[str], on: date | None = None
) -> tuple[Compared, ...]:
    """Every term's price before and after the changes."""
    new_costs, new_fx = changed(costs, fx, changes)
    made = ((code, build(costs, fx, code, on), build(new_costs, new_fx, code, on)) for code in terms)
    return tuple(Compared(code, old.price, new.price, old.profit, new.profit) for code, old, new in made)
