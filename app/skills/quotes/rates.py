"""The merchant's exchange rates: shown with their age, typed, or taken from a dropped file. Never fetched."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from app.domain.exchange import Rate, parse_rates
from app.domain.packing import tidy
from app.errors import UserError
from app.settings import checked
from app.workspace import Workspace


@dataclass(frozen=True)
class RateRow:
    """One `base` is `rate` of `currency` on a day; `stale` by the merchant's own limit of days."""

    base: str
    currency: str
    rate: Decimal
    on: date
    age_days: int
    stale: bool


def show_rates(ws: Workspace) -> tuple[RateRow, ...]:
    """The rates that stand, as typed."""
    policy, today = ws.policy, ws.clock().date()
    most = policy.rate_max_age_days
    ages = [(rate, (today - rate.on).days) for rate in _standing(ws)]
    return tuple(
        RateRow(rate.base, rate.currency, rate.rate, rate.on, age, most is not None and not 0 <= age <= most)
        for rate, age in ages
    )


def set_rates(ws: Workspace, typed: Sequence[str]) -> tuple[RateRow, ...]:
    """Take in rates (`USD/CNY=7.10`, or with a day behind it; today's else); a rate of a pair replaces the last.

    UserError `rate-invalid`.
    """
    return _keep(ws, [_parsed(ws, text) for text in typed])


def import_rates(ws: Workspace, path: Path, against: str | None) -> tuple[RateRow, ...]:
    """Take in a file `currency,rate,date`; of several days of a pair the last counts, one that stands among them.

    UserErrors of `read_rates`.
    """
    from app.importers.rate_list import read_rates

    found = (*_standing(ws), *read_rates(path, against))
    return _keep(ws, sorted(found, key=lambda rate: rate.on))


def _standing(ws: Workspace) -> tuple[Rate, ...]:
    return parse_rates(ws.policy.rates) if ws.policy.rates else ()


def _parsed(ws: Workspace, text: str) -> Rate:
    told = text if len(text.split()) > 1 else f"{text} {ws.clock().date().isoformat()}"
    try:
        (rate,) = parse_rates(told)
    except ValueError as error:
        raise UserError("rate-invalid", {"text": text}) from error
    return rate


def _keep(ws: Workspace, new: Sequence[Rate]) -> tuple[RateRow, ...]:
    pairs = {frozenset((rate.base, rate.currency)): rate for rate in (*_standing(ws), *new)}
    text = "; ".join(f"{r.base}/{r.currency}={tidy(round(r.rate, 10)):f} {r.on.isoformat()}" for r in pairs.values())
    ws.store.save_settings({"rates": checked("rates", text)}, ws.clock())
    return show_rates(ws)
