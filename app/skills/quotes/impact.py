"""Which quotations that are out a new price list or freight table touches."""

from dataclasses import replace

from app.domain.catalog import Product, Tier
from app.domain.impact import NewRows, Touched, touched
from app.domain.quote import QuoteLine
from app.domain.source import CellRef
from app.domain.versions import KeptQuote, Snapshot, ask_again, lapsed_since, snapshot_of
from app.skills.quotes.shop import shop_for
from app.workspace import Workspace

_NOWHERE = CellRef("", "", 0, "", "")


def quotes_touched(ws: Workspace, import_id: str) -> tuple[Touched, ...]:
    """Undecided quotations that would be priced otherwise after an import: those that bind first.

    Lapsed ones are looked at for a while (`resources/rules/quote_life.toml`). UserError `import-not-found`.
    """
    today = ws.clock().date()
    freight = bool(ws.store.import_keys(import_id, "freight"))
    live = ws.store.undecided_quotes(lapsed_since(today))
    if not live:
        return ()
    quoted = {line.sku for kept in live for line in kept.quote.lines}
    said = ws.store.import_keys(import_id, "products", sorted(quoted))
    if not said and not freight:
        return ()
    new = NewRows(ws.store.products(said), ws.store.freight_rows() if freight else None)
    found = [touched(kept.quote, _made_from(ws, kept), new, today) for kept in live]
    return tuple(sorted((each for each in found if each), key=lambda each: not each.binds))


def _made_from(ws: Workspace, kept: KeptQuote) -> Snapshot:
    """What a quotation was priced from; for one that was kept without it, its own prices in today's surroundings."""
    made_from = ws.store.quote_snapshot(kept.quote.quote_id)
    if made_from is not None:
        return made_from
    ask = ask_again(kept.quote)
    here = ws.store.products([wanted.sku for wanted in ask.wanted])
    ask = replace(ask, wanted=tuple(each for each in ask.wanted if each.sku in here))
    shop = shop_for(ws, here)
    quoted = {line.sku: line for line in kept.quote.lines}
    products = {sku: _as_quoted(product, quoted[sku]) for sku, product in shop.products.items()}
    return snapshot_of(ask, replace(shop, products=products), kept.quote.issued or ws.clock().date(), kept.quote)


def _as_quoted(product: Product, line: QuoteLine) -> Product:
    """A product at the one price that a line had."""
    if line.unit_price is None or line.tier_from is None:
        return replace(product, tiers=())
    cell = product.tiers[0].source if product.tiers else product.cells.get("sku", _NOWHERE)
    return replace(product, tiers=(Tier(line.tier_from, line.unit_price, cell),))
