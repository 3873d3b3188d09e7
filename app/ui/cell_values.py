"""What stands in the cells behind a quote's figures, so that a source can be shown with its value."""

from collections.abc import Iterator
from typing import Any

from app.documents import figures
from app.domain.catalog import Product
from app.domain.quote import Quote
from app.domain.source import CellRef
from app.store.store import Store


def cell_values(store: Store, quote: Quote | None) -> dict[CellRef, str]:
    """Value by cell, for the quoted products and all freight rows."""
    if quote is None:
        return {}
    found: dict[CellRef, str] = {row.source: f"{row.rate} {row.currency} / {row.per}" for row in store.freight_rows()}
    for product in store.products([line.sku for line in quote.lines]).values():
        found.update(_of(product))
    return found


def _of(product: Product) -> Iterator[tuple[CellRef, str]]:
    for name, cell in product.cells.items():
        value = _field(product, name)
        if value is not None:
            yield cell, str(value)
    for tier in product.tiers:
        yield tier.source, f"{tier.unit_price} {product.currency or ''}".strip()
    for certificate in product.certificates:
        yield certificate.source, certificate.kind


def _field(product: Product, name: str) -> Any:
    """`carton.pieces` and `attributes.material` are paths."""
    value: Any = product
    for part in name.split("."):
        value = value.get(part) if isinstance(value, dict) else getattr(value, part, None)
    return value if isinstance(value, (str, int)) or hasattr(value, "as_tuple") else None


def product_row(product: Product) -> tuple[str, ...]:
    """A product as the cells of a list: code, name, price and from which quantity, minimum, days."""
    first = product.tiers[0] if product.tiers else None
    price = figures.money(first.unit_price, product.currency, "en") if first else ""
    start = format(first.min_quantity, "f") if first else ""
    moq = format(product.moq, "f") if product.moq is not None else ""
    days = str(product.lead_days) if product.lead_days is not None else ""
    return (product.sku, product.name, start, price, moq, days)
