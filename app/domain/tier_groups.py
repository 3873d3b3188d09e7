"""Tiers over a family: the quantities of all its lines added decide each line's price, where the merchant says so.

Said by the setting `tiers_over` (the name of an attribute such as `family`) or, product by product, by a column
`Tiers over`. Lines count together when they name the same value and are counted in the same unit.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from app.domain.catalog import Product
from app.domain.columns import attribute, said
from app.domain.quote_parts import Named


class Group(NamedTuple):
    """What a line's tier is decided by: the family's name and its lines' quantities added."""

    name: str
    quantity: Decimal
    said: Named


def groups(lines: Sequence[tuple[Product, Decimal | None]], tiers_over: str | None) -> Mapping[str, Group]:
    """The group of each SKU that is in one with others; a quantity that is not known counts nothing."""
    members: dict[tuple[str, str, str], list[tuple[str, Decimal | None, Named]]] = defaultdict(list)
    for product, quantity in lines:
        family = _family(product, tiers_over)
        if family is not None:
            at = (family.name.casefold(), family.text.casefold(), product.unit)
            members[at].append((product.sku, quantity, family))
    found: dict[str, Group] = {}
    for each in members.values():
        total = sum((quantity for _, quantity, _ in each if quantity is not None), Decimal(0))
        if len({sku for sku, _, _ in each}) > 1:
            found |= {sku: Group(family.text, total, family) for sku, quantity, family in each if quantity is not None}
    return found


def _family(product: Product, tiers_over: str | None) -> Named | None:
    if not product.attributes:
        return None
    column = said(product, "tiers_over")
    name = tiers_over if column is None else column.text
    return None if not name else said(product, name.casefold()) or attribute(product, name)
