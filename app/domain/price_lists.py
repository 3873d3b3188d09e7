"""Prices for one buyer or country: a percentage on the list, or a price column of its own in the merchant's sheet.

`Germany=+5%; ACME GmbH=-3%; US=Price USA` reads: German buyers pay 5 % more, ACME 3 % less, buyers in the United
States the column `Price USA`. A buyer's own rule goes before that of their country.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from app.domain.catalog import Product, Tier
from app.domain.charges import parse_fee
from app.domain.columns import attribute, key
from app.domain.exchange import round_price
from app.domain.money import HUNDRED
from app.domain.source import CellRef

_PERCENT = re.compile(r"([+-]?\d{1,3}(?:\.\d{1,4})?)\s*%")


@dataclass(frozen=True)
class PriceRule:
    """`who` is a buyer's name or a country code; either a `percent` on the list or the name of a price `column`."""

    who: str
    percent: Decimal | None = None
    column: str | None = None


@lru_cache(maxsize=256)
def parse_price_lists(text: str) -> tuple[PriceRule, ...]:
    """The merchant's rules; ValueError for what is none."""
    return tuple(_rule(part) for part in re.split(r"[;\n]", text) if part.strip())


def _rule(text: str) -> PriceRule:
    who, sign, what = (part.strip() for part in text.partition("="))
    if not who or not sign or not what:
        raise ValueError(text)
    if not what.endswith("%"):
        return PriceRule(who, column=what)
    match = _PERCENT.fullmatch(what)
    if match is None or Decimal(match[1]) <= -HUNDRED:
        raise ValueError(text)
    return PriceRule(who, percent=Decimal(match[1]))


def rule_for(rules: Sequence[PriceRule], buyer: str | None, country: str | None) -> PriceRule | None:
    """The rule that holds for a buyer, by name, else by country code."""
    for who in (buyer, country):
        found = next((rule for rule in rules if who and key(rule.who) == key(who)), None)
        if found is not None:
            return found
    return None


def repriced(product: Product, rule: PriceRule) -> tuple[tuple[Tier, ...], str | None] | None:
    """The product's prices for the buyer and their currency; None when its sheet has no price in the column."""
    if rule.percent is not None:
        factor, currency = 1 + rule.percent / HUNDRED, product.currency or ""
        tiers = [Tier(t.min_quantity, round_price(t.unit_price * factor, currency), t.source) for t in product.tiers]
        return tuple(tiers), product.currency
    found = attribute(product, rule.column or "")
    fee = parse_fee(found.text, found.name) if found is not None else None
    if found is None or fee is None or not fee.amount or not isinstance(found.source, CellRef):
        return None
    first = min((tier.min_quantity for tier in product.tiers), default=product.moq or Decimal(1))
    return (Tier(first, fee.amount, found.source),), fee.currency or product.currency
