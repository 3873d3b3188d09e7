"""Records as an import would leave them, as texts, beside what stands now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from app.domain.imports import KINDS, Review, kinds_in, rows_of
from app.store.store import Store
from app.ui.cell_values import product_row

MOST_ROWS, MOST_PROBLEMS = 200, 2000
_PIECE = 500
_HEADS: Mapping[str, tuple[str, ...]] = {
    "products": ("sku", "name", "from", "price", "moq", "days"),
    "freight": ("mode", "place", "rate", "currency", "per", "valid_until"),
    "buyers": ("name", "company", "country", "email", "phone"),
    "orders": ("date", "buyer", "sku", "quantity", "price", "currency"),
    "certificates": ("product", "kind", "number", "issuer", "valid_until"),
}


@dataclass(frozen=True)
class PreviewRow:
    """A record's cells, and those of the one it takes the place of (None: it is new)."""

    cells: tuple[str, ...]
    before: tuple[str, ...] | None = None


@dataclass(frozen=True)
class Preview:
    """The first records of one kind; `heads` are keys of the words, `count` all records."""

    kind: str
    heads: tuple[str, ...]
    rows: tuple[PreviewRow, ...]
    count: int


@dataclass(frozen=True)
class ImportView:
    """A review with what the wizard shows beside it: the first rows of each sheet, the records to come."""

    review: Review
    first_rows: tuple[tuple[str, list[list[str]]], ...]
    previews: tuple[Preview, ...]
    problems: int


def import_view(store: Store, review: Review, first_rows: tuple[tuple[str, list[list[str]]], ...]) -> ImportView:
    """What the wizard shows of a review. The records themselves are let go here, on the worker, piece by piece:

    freed at once, by whoever drops the review last, a large list would hold the window for a tenth of a second.
    """
    sheet = review.sheet
    shown = tuple(_preview(store, kind, rows_of(sheet, kind)) for kind in kinds_in(sheet))
    records = [list(rows_of(sheet, kind)) for kind in KINDS] + [list(sheet.rejected), list(sheet.problems)]
    problems = len(sheet.problems)
    light = replace(sheet, products=(), freight=(), buyers=(), orders=(), certificates=(), rejected=())
    light = replace(light, problems=sheet.problems[:MOST_PROBLEMS])
    view = ImportView(replace(review, sheet=light), first_rows, shown, problems)
    del sheet, review
    for rows in records:
        while rows:
            del rows[-_PIECE:]
    return view


def _preview(store: Store, kind: str, records: Sequence[Any]) -> Preview:
    shown = records[:MOST_ROWS]
    if kind == "products":
        standing = store.products([product.sku for product in shown])
        rows = tuple(
            PreviewRow(product_row(each), product_row(standing[each.sku]) if each.sku in standing else None)
            for each in shown
        )
    else:
        rows = tuple(PreviewRow(_cells(kind, record)) for record in shown)
    return Preview(kind, _HEADS[kind], rows, len(records))


def _cells(kind: str, record: Any) -> tuple[str, ...]:
    return tuple(_text(getattr(record, name, None)) for name in _HEADS[kind])


def _text(value: object) -> str:
    if value is None:
        return ""
    return format(value, "f") if isinstance(value, Decimal) else str(value)
