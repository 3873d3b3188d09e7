"""Discounts and target prices against the merchant's floor, which is never told to anyone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from app.domain.inquiry import Flag
from app.domain.money import HUNDRED, percent_of, round_money
from app.domain.policy import Policy
from app.domain.pricing import Wanted
from app.domain.quote import OpenPoint, QuoteLine


@dataclass(frozen=True)
class Bargain:
    """What became of a wish for a lower price.

    `verdict` is None (no wish), `granted`, `refused` or `check`; `targets` the same by SKU for target prices.
    """

    verdict: str | None = None
    discount: Decimal | None = None
    percent: Decimal | None = None
    targets: Mapping[str, str] = field(default_factory=dict)
    flags: tuple[Flag, ...] = ()
    open_points: tuple[OpenPoint, ...] = ()


def bargain(
    wanted: Sequence[Wanted],
    lines: Sequence[QuoteLine],
    percent: Decimal | None,
    policy: Policy,
    currency: str | None,
    goods: Decimal | None,
) -> Bargain:
    """Judge a discount in per cent, else target prices line by line. A percentage asked wins over target prices."""
    limit = policy.max_discount_percent
    if percent is not None and percent > 0:
        return _percentage(percent, limit, currency, goods)
    targets = {w.sku: _target(w, line, limit, currency) for w, line in zip(wanted, lines, strict=True)}
    verdicts = {sku: verdict for sku, verdict in targets.items() if verdict is not None}
    off = _off_targets(wanted, lines, verdicts, currency)
    flags = tuple(Flag("discount_over_limit", "warn", None, {"sku": s}) for s, v in verdicts.items() if v == "refused")
    points = tuple(OpenPoint("discount_undecided", {"sku": s}) for s, v in verdicts.items() if v == "check")
    return Bargain(None, off, None, verdicts, flags, points)


def _percentage(percent: Decimal, limit: Decimal | None, currency: str | None, goods: Decimal | None) -> Bargain:
    if limit is None:
        return Bargain("check", open_points=(OpenPoint("discount_undecided", {"sku": ""}),))
    if percent > limit:
        return Bargain("refused", flags=(Flag("discount_over_limit", "warn", None, {"sku": ""}),))
    if goods is None or currency is None:
        return Bargain("check", open_points=(OpenPoint("discount_undecided", {"sku": ""}),))
    return Bargain("granted", percent_of(percent, goods, currency), percent)


def _target(wanted: Wanted, line: QuoteLine, limit: Decimal | None, currency: str | None) -> str | None:
    """`met` when the price is already there, `granted`, `refused`, `check`; None when no target was named."""
    target, price = wanted.target_price, line.unit_price
    if target is None or target <= 0:
        return None
    if price is None or (wanted.currency is not None and wanted.currency != currency):
        return "check"
    if target >= price:
        return "met"
    if limit is None:
        return "check"
    return "granted" if (price - target) * HUNDRED <= limit * price else "refused"


def _off_targets(
    wanted: Sequence[Wanted], lines: Sequence[QuoteLine], verdicts: Mapping[str, str], currency: str | None
) -> Decimal | None:
    off = Decimal(0)
    for want, line in zip(wanted, lines, strict=True):
        if verdicts.get(want.sku) != "granted" or line.quantity is None or line.unit_price is None:
            continue
        off += (line.unit_price - (want.target_price or 0)) * line.quantity
    return round_money(off, currency) if off and currency else None
