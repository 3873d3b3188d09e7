"""What a new price list does to quotations that are out: by how much each would differ if it were made again today."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from app.domain.catalog import FreightRow, Product
from app.domain.comparison import SAME, LineChange, Side, SumChange, compare
from app.domain.quote import Quote
from app.domain.quoting import Shop, make_quote
from app.domain.versions import Snapshot


@dataclass(frozen=True)
class Touched:
    """A quotation that an import touches. `binds` says that its validity still runs: the merchant is held to it.

    `difference` is the total as it would be now less the total quoted; None where one of them is not known. `lines`
    are those that differ, `sums` all sums that do.
    """

    quote_id: str
    version: int
    buyer: str | None
    binds: bool
    valid_until: date | None
    currency: str | None
    total_before: Decimal | None
    total_after: Decimal | None
    difference: Decimal | None
    lines: tuple[LineChange, ...]
    sums: tuple[SumChange, ...]


@dataclass(frozen=True)
class NewRows:
    """What an import says, as it stands now: products by code, and all freight rows where it holds any (else None)."""

    products: Mapping[str, Product]
    freight: Sequence[FreightRow] | None = None


def touched(quote: Quote, made_from: Snapshot, new: NewRows, today: date) -> Touched | None:
    """How an import touches a quotation; None where nothing in it would differ.

    Everything but the imported rows stays as it was when the quotation was made, its day too.
    """
    mine = {sku: product for sku, product in new.products.items() if any(line.sku == sku for line in quote.lines)}
    if not mine and new.freight is None:
        return None
    bare = {sku: replace(product, floor_cost=None) for sku, product in mine.items()}
    shop = made_from.shop
    rows = shop.freight if new.freight is None else new.freight
    # The very same snapshot may price otherwise under a newer program: only what the import does is told.
    before = make_quote(made_from.ask, shop, made_from.today)
    after = make_quote(made_from.ask, Shop({**shop.products, **bare}, rows, shop.policy), made_from.today)
    now = replace(made_from, products=tuple({**shop.products, **bare}.values()), freight=tuple(rows))
    found = compare(Side(before, made_from), Side(after, now))
    lines = tuple(line for line in found.lines if line.kind != SAME)
    if not lines and not found.sums:
        return None
    both = before.total is not None and after.total is not None
    return Touched(
        quote.quote_id,
        quote.version,
        quote.buyer,
        quote.valid_until is not None and quote.valid_until >= today,
        quote.valid_until,
        quote.currency,
        before.total,
        after.total,
        (after.total or Decimal(0)) - (before.total or Decimal(0)) if both else None,
        lines,
        found.sums,
    )
