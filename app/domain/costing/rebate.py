"""China's export VAT rebate: what comes back, what stays a cost, and the cap of it."""

from dataclasses import dataclass
from decimal import Decimal

from app.domain.money import HUNDRED

ZERO = Decimal(0)


@dataclass(frozen=True)
class Rebate:
    """`amount` comes back, `not_creditable` stays as a cost, `cap` is the most that may come back (None: no cap)."""

    amount: Decimal
    not_creditable: Decimal
    cap: Decimal | None = None


def trading_rebate(purchase: Decimal, vat_percent: Decimal, rebate_percent: Decimal) -> Rebate:
    """A trading company (免退税): P/(1+t)·r of a purchase price with VAT; (t−r) of it stays as a cost."""
    net = purchase / (1 + vat_percent / HUNDRED)
    return Rebate(net * rebate_percent / HUNDRED, net * (vat_percent - rebate_percent) / HUNDRED)


def producer_rebate(
    fob: Decimal, vat_percent: Decimal, rebate_percent: Decimal, bonded: Decimal = ZERO, credit: Decimal | None = None
) -> Rebate:
    """A producer (免抵退) on a FOB value in home currency, bonded inputs taken off.

    Not creditable is (FOB − bonded)·(t−r), and goes into the cost; the cap is (FOB − bonded)·r; what comes back in
    cash is the smaller of cap and VAT credit at the end of the period. Without the credit the cap is assumed to be
    used up by setting off.
    """
    base = max(fob - bonded, ZERO)
    cap = base * rebate_percent / HUNDRED
    return Rebate(cap if credit is None else min(credit, cap), base * (vat_percent - rebate_percent) / HUNDRED, cap)
