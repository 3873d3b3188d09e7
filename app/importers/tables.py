"""Which kind of table a sheet holds, where its header stands and what each column is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from app.importers.freight_words import mode_of
from app.importers.grids import Cell, Grid, cell_text
from app.importers.headers import Column, candidates, explain, find_basis, find_currency, is_private, tier_quantity
from app.rules import pack

SEARCHED_ROWS = 15
KINDS = ("products", "freight", "buyers")
_CONFIDENT = 0.65
_LONGEST_HEADER = 120


@dataclass(frozen=True)
class Layout:
    """A sheet's table: `header_row` is the last row of the header, counted from 0; data follow below it.

    `currency`, `basis` are what the lines above the header say for the whole table.
    """

    kind: str
    header_row: int
    columns: tuple[Column, ...]
    score: float
    currency: str | None = None
    basis: str | None = None

    def of(self, field: str) -> Column | None:
        """The column of a field."""
        return next((column for column in self.columns if column.field == field), None)

    @property
    def tiers(self) -> tuple[Column, ...]:
        """Price columns that name the quantity they hold from, by that quantity."""
        named = [column for column in self.columns if column.field == "price" and column.tier_from is not None]
        return tuple(sorted(named, key=lambda column: column.tier_from or Decimal(0)))


def find_layout(grid: Grid) -> Layout | None:
    """The best reading of the sheet's first rows as a header, None where nothing there heads a known table."""
    best: Layout | None = None
    for row in range(min(SEARCHED_ROWS, len(grid.rows))):
        single = _labels(grid, row)
        if sum(1 for label in single if label) < 2:
            continue
        for kind in KINDS:
            for layout in (_layout(kind, row, single, grid), _layout(kind, row + 1, _joined(kind, grid, row), grid)):
                if layout and (best is None or layout.score > best.score + 1e-9):
                    best = layout
    return _with_title(best, grid) if best else None


def _labels(grid: Grid, row: int) -> list[str]:
    width = len(grid.rows[row]) if row < len(grid.rows) else 0
    labels = [cell_text(grid.cell(row, column)) for column in range(width)]
    for (top, left), (bottom, right) in grid.merges or ():
        if top <= row <= bottom and left < width and right > left:
            for column in range(left, min(right + 1, width)):
                labels[column] = labels[column] or cell_text(grid.cell(top, left))
    return [label if len(label) <= _LONGEST_HEADER else "" for label in labels]


def _joined(kind: str, grid: Grid, row: int) -> list[str]:
    """Two header rows as one: group above, name below; empty where the second row heads nothing.

    Where nothing is merged a group reaches over the gaps after it.
    """
    below = _labels(grid, row + 1) if row + 1 < len(grid.rows) else []
    above = _labels(grid, row)
    if any(
        cell and not _wishes(kind, cell) and _names_rows(kind, group) for group, cell in zip(above, below, strict=False)
    ):
        return []
    heading = sum(1 for label in below if _wishes(kind, label)) + len(
        _rising(grid.rows[row + 1], above) if below else ()
    )
    if heading < 2:
        return []
    if not any(top <= row <= bottom and right > left for (top, left), (bottom, right) in grid.merges or ()):
        for column in range(1, min(len(above), len(below))):
            if not above[column] and below[column]:
                above[column] = above[column - 1]
    joined = []
    for column in range(max(len(above), len(below))):
        parts = [labels[column] for labels in (above, below) if column < len(labels) and labels[column]]
        joined.append(" / ".join(dict.fromkeys(parts)))
    return joined


def _names_rows(kind: str, label: str) -> bool:
    """Whether a column's header says that it names the rows: what stands below it is data."""
    return any(field in ("sku", "name", "name_zh", "place", "company", "email") for field, _ in _wishes(kind, label))


def _numbers(cells: Sequence[Cell]) -> int:
    return sum(1 for cell in cells if isinstance(cell, int | float) and not isinstance(cell, bool))


def _layout(kind: str, row: int, labels: Sequence[str], grid: Grid) -> Layout | None:
    if not labels or row >= len(grid.rows):
        return None
    columns = _assign(kind, labels)
    if kind == "products":
        columns = _one_price_group(_number_tiers(columns, grid.rows[row]))
    fields = {column.field for column in columns if column.field}
    if not _is_table(kind, fields):
        return None
    score = sum(column.confidence for column in columns if column.field not in (None, "ignored"))
    loose = _numbers(grid.rows[row]) - sum(1 for column in columns if column.tier_from is not None)
    return Layout(kind, row, tuple(columns), score - 0.5 * max(loose, 0))


def _is_table(kind: str, fields: set[str]) -> bool:
    if kind == "freight":
        return "place" in fields and any(field == "rate" or field.startswith("rate.") for field in fields)
    if kind == "buyers":
        return bool(fields & {"company", "name"}) and bool(fields & {"email", "phone", "country"})
    goods = {"price", "tiers", "moq", "unit", "carton.pieces", "hs_code", "description", "lead_days", "floor_cost"}
    return bool(fields & {"sku", "name", "name_zh"}) and bool(fields & goods or {"sku", "name"} <= fields)


def _assign(kind: str, labels: Sequence[str]) -> list[Column]:
    """Give each field to the column most sure of it; price columns may be many, each with a quantity of its own."""
    wishes = [(index, label, _wishes(kind, label)) for index, label in enumerate(labels)]
    taken: dict[str, int] = {}
    given: dict[int, tuple[str, float]] = {}
    ranked = [(sure, -index, field) for index, _, found in wishes for field, sure in found]
    for sure, minus, field in sorted(ranked, key=lambda wish: (-wish[0], -wish[1], wish[2])):
        index = -minus
        if index in given or (field in taken and not _may_repeat(field, labels[index])):
            if field == "price":
                # A second price is nothing else, whatever other word its header holds (`FOB unit price`).
                given.setdefault(index, ("ignored", 0.0))
            continue
        taken[field] = index
        given[index] = (field, sure)
    _names_in_two_languages(wishes, taken, given)
    return [
        explain(index, label, *given.get(index, (_leftover(kind, label, found), 0.0 if found else EXTRA)))
        for index, label, found in wishes
    ]


def _names_in_two_languages(
    wishes: Sequence[tuple[int, str, Sequence[tuple[str, float]]]],
    taken: dict[str, int],
    given: dict[int, tuple[str, float]],
) -> None:
    """`Product name 品名` heads the name, unless another column does: what its cells are written in, they tell."""
    index = taken.get("name_zh")
    if index is None or "name" in taken:
        return
    if any(at == index and field == "name" for at, _, found in wishes for field, _ in found):
        given[index] = ("name", given[index][1])


EXTRA = 0.05
"""What a column that heads nothing known adds: enough to prefer the fuller header, never to make one."""


def _wishes(kind: str, label: str) -> list[tuple[str, float]]:
    if not label:
        return []
    last = label.rpartition(" / ")[2]
    if kind == "products" and tier_quantity(last) is not None and not is_private(label):
        return [("price", 0.9)]
    if kind == "freight" and (mode := mode_of(label)):
        return [(f"rate.{mode}", 0.9)]
    if kind == "products" and (name := _certificate_name(label)):
        return [(f"certificate.{name}", 0.9)]
    return [(field, sure) for field, sure in candidates(label, kind) if sure >= _CONFIDENT]


def _may_repeat(field: str, label: str) -> bool:
    return field == "ignored" or (field == "price" and tier_quantity(label.rpartition(" / ")[2]) is not None)


def _certificate_name(label: str) -> str | None:
    names: list[str] = pack("headers")["certificate_names"]["names"]
    return next((name for name in names if name.casefold() == label.strip().casefold()), None)


def _leftover(kind: str, label: str, found: Sequence[tuple[str, float]]) -> str | None:
    """A column no field took: an attribute of the product, unless it lost a field to a surer column."""
    if not label:
        return None
    if kind != "products" or any(not field.startswith("attributes.") for field, _ in found):
        return "ignored"
    key = re.sub(r"\W+", "_", label.casefold()).strip("_")[:60]
    return f"attributes.{key or 'column'}"


def _rising(cells: Sequence[Cell], labels: Sequence[str]) -> list[int]:
    """Columns of bare whole numbers that rise from column to column under nothing or a price: 100 | 500 | 1000."""
    runs: list[int] = []
    groups: set[str] = set()
    last = 0.0
    for index, cell in enumerate(cells):
        if isinstance(cell, bool) or not isinstance(cell, int | float):
            continue
        group = labels[index].partition(" / ")[0] if index < len(labels) else ""
        above = group if group != cell_text(cell) else ""
        fits = not above or any(field == "price" for field, _ in candidates(above, "products"))
        if cell < 1 or cell != int(cell) or cell <= last or not fits or (runs and index != runs[-1] + 1):
            return []
        runs.append(index)
        groups.add(above)
        last = float(cell)
    return runs if len(runs) >= 2 and len(groups - {""}) <= 1 else []


def _number_tiers(columns: list[Column], cells: Sequence[Cell]) -> list[Column]:
    """Make the price columns that are headed by a bare quantity what they are."""
    found = _rising(cells, [column.header for column in columns])
    for index in found:
        quantity = Decimal(int(float(cell_text(cells[index]))))
        columns[index] = replace(columns[index], field="price", confidence=0.8, tier_from=quantity)
    return columns


def _one_price_group(columns: list[Column]) -> list[Column]:
    """Keep the first run of tier columns and tell all of it what one header says of currency, basis and unit.

    Where a quantity comes a second time, another group of prices begins (another term or currency): it is left out,
    and so is a single price without a quantity beside a group.
    """
    tiers = [column for column in columns if column.field == "price" and column.tier_from is not None]
    kept: list[Column] = []
    for column in tiers:
        if any(other.tier_from == column.tier_from or _differs(other, column) for other in kept):
            break
        kept.append(column)
    if len(kept) < 2:
        return columns
    group = {column.index for column in kept}
    currency, basis = _agreed([column.currency for column in kept]), _agreed([column.basis for column in kept])
    unit = _agreed([column.unit for column in kept])

    def settled(column: Column) -> Column:
        if column.index not in group:
            return replace(column, field="ignored", tier_from=None) if column.field == "price" else column
        return replace(
            column,
            currency=column.currency or currency,
            basis=column.basis or basis,
            unit=column.unit or unit,
        )

    return [settled(column) for column in columns]


def _differs(one: Column, other: Column) -> bool:
    """Whether two price columns name different currencies or bases."""
    return any(a and b and a != b for a, b in ((one.currency, other.currency), (one.basis, other.basis)))


def _agreed(values: Sequence[str | None]) -> str | None:
    named = {value for value in values if value}
    return named.pop() if len(named) == 1 else None


def _with_title(layout: Layout, grid: Grid) -> Layout:
    """Add what the lines above the header say of currency and price basis."""
    first = layout.header_row - (1 if any(" / " in column.header for column in layout.columns) else 0)
    lines = [cell_text(cell) for row in grid.rows[:first] for cell in row if isinstance(cell, str) and cell]
    currencies = {found[0] for line in lines if (found := find_currency(line))}
    basis = next((basis for line in lines if (basis := find_basis(line))), None)
    return replace(layout, currency=currencies.pop() if len(currencies) == 1 else None, basis=basis)
