"""Which tables a sheet holds, where their headers stand and what each column is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TypeVar

from app.domain.imports import KINDS, Choices
from app.importers import columns as cols
from app.importers.grids import Cell, Grid, cell_text, letter
from app.importers.header_match import known_word
from app.importers.headers import ONE, Column, lot_of, only_unit
from app.importers.layouts import Layout
from app.importers.price_columns import lots_as_tiers
from app.importers.table_notes import said_above, said_below

SEARCHED_ROWS = 15
_LATER_ROWS = 4
_LONGEST_HEADER = 120
_MOST_HEADER_ROWS = 3
_LOOKED_AT = 60
_DOUBTFUL = 0.9
_WIDE_SLASH = re.compile(r"\s*/\s*")
_PLAIN = Choices()
_Said = TypeVar("_Said", str | None, Decimal)


def find_layouts(grid: Grid, choices: Choices = _PLAIN) -> list[Layout]:
    """The tables of a sheet, top down and left to right; none where nothing heads a known table.

    `choices` may name the header's row, the kind and the fields of columns.
    """
    first = range(min(SEARCHED_ROWS, len(grid.rows)))
    if choices.header_row is not None:
        wanted = next((row for row in range(len(grid.rows)) if grid.row_in_file(row) + 1 == choices.header_row), -1)
        found = _best(grid, range(max(wanted - _MOST_HEADER_ROWS + 1, 0), wanted + 1), choices, wanted)
    else:
        found = _first(grid, _best(grid, first, choices), choices)
        if not found and choices.columns and first:
            found = _best(grid, range(key_row(grid), key_row(grid) + 1), choices, key_row(grid))
    if not found:
        return []
    layouts = [_with_title(layout, grid, 0) for layout in found]
    return [_doubted(_with_foot(layout, grid), grid) for layout in _reaching(grid, layouts, choices)]


def _first(grid: Grid, found: list[Layout], choices: Choices) -> list[Layout]:
    """The first of the tables near the top: the best header may be that of the second, with goods above it."""
    while found:
        above = [each for each in _best(grid, range(found[0].top), choices) if each.header_row < found[0].top]
        sure = above and all(sum(1 for c in each.columns if c.confidence >= _DOUBTFUL) >= 2 for each in above)
        if not sure or not any(_numbers(grid.rows[row]) for row in range(above[0].header_row + 1, found[0].top)):
            return found
        found = above
    return found


def key_row(grid: Grid) -> int:
    """The row among the first that most looks like a header: the one with the most texts."""
    rows = grid.rows[:SEARCHED_ROWS]
    texts = [sum(1 for cell in row if isinstance(cell, str) and cell and not cell[0].isdigit()) for row in rows]
    return texts.index(max(texts)) if texts else 0


def _reaching(grid: Grid, first: list[Layout], choices: Choices) -> Iterator[Layout]:
    """The tables with their ends: where another header follows a gap, or at the sheet's end."""
    current = first
    row = current[0].header_row + 1
    heads = [tuple(grid.rows[at]) for at in range(current[0].top, current[0].header_row + 1)]
    first_at = next((index for index, cell in enumerate(heads[-1]) if cell != ""), 0)
    repeats: set[int] = set()
    gap = False
    while row < len(grid.rows):
        cells = grid.rows[row]
        if cells.count("") == len(cells):
            gap = True
        elif first_at < len(cells) and any(cells[first_at] == h[first_at] for h in heads) and tuple(cells) in heads:
            repeats.add(row)
        elif gap:
            following = _next_table(grid, row, current[0], choices)
            if following:
                yield from _ended(current, following[0].top, repeats)
                current, row, repeats = following, following[0].header_row, set()
                heads = [tuple(grid.rows[at]) for at in range(current[0].top, current[0].header_row + 1)]
                first_at = next((index for index, cell in enumerate(heads[-1]) if cell != ""), 0)
            gap = False
        row += 1
    yield from _ended(current, len(grid.rows), repeats)


def _ended(layouts: Sequence[Layout], end: int, repeats: set[int]) -> Iterator[Layout]:
    return (replace(layout, end=end, repeats=frozenset(repeats)) for layout in layouts)


def _next_table(grid: Grid, row: int, before: Layout, choices: Choices) -> list[Layout]:
    """Another table that begins here after a gap, its title lines above it; only where its header is beyond doubt."""
    near = range(row, min(row + _LATER_ROWS, len(grid.rows)))
    if not any(_may_head(grid.rows[at]) for at in near):
        return []
    found = _best(grid, near, replace(choices, header_row=None))
    found = [each for each in found if sum(1 for c in each.columns if c.confidence >= _DOUBTFUL) >= 2]
    if not found or any(_numbers(grid.rows[at]) for at in range(row, found[0].top)):
        return []
    titled = [_with_title(layout, grid, row) for layout in found]
    return [replace(t, top=row, currency=t.currency or before.currency, basis=t.basis or before.basis) for t in titled]


def _may_head(cells: Sequence[Cell]) -> bool:
    known = 0
    for cell in cells:
        if isinstance(cell, str) and cell and len(cell) <= _LONGEST_HEADER:
            text = cell_text(cell)
            known += known_word(text) or known_word(text.partition("\n")[0].partition("(")[0])
            if known >= 2:
                return True
    return False


# One header


def _best(grid: Grid, rows: range, choices: Choices, last: int | None = None) -> list[Layout]:
    """The best reading of some rows as a header, one that ends in row `last` where that is told.

    Several tables where they stand side by side.
    """
    best: list[Layout] = []
    best_score = -1.0
    for row in rows:
        labels = header_labels(grid, row)
        if row != last and not _may_be_header(labels, grid.rows[row]):
            continue
        for kind in (choices.kind,) if choices.kind else KINDS:
            for depth in range(_MOST_HEADER_ROWS):
                if last not in (None, row + depth):
                    continue
                joined = labels if not depth else _joined(kind, grid, row, depth)
                found = _side_by_side(kind, (row, row + depth), joined, grid, choices) if joined else []
                score = sum(layout.score for layout in found)
                if found and score > best_score + 1e-9:
                    best, best_score = found, score
    return best


def _may_be_header(labels: Sequence[str], cells: Sequence[Cell]) -> bool:
    """Two texts at least, and no more figures than texts."""
    filled = [label for label in labels if label]
    figures = sum(1 for label in filled if label.replace(".", "").replace(",", "").isdigit())
    return len(filled) >= 2 and (figures * 2 <= len(filled) or bool(cols.rising(cells, labels)))


def header_labels(grid: Grid, row: int) -> list[str]:
    """The texts of a row as headers, those of cells merged sideways in each of their columns."""
    width = len(grid.rows[row]) if row < len(grid.rows) else 0
    labels = [_slashed(cell_text(grid.cell(row, column))) for column in range(width)]
    for (top, left), (bottom, right) in grid.merges or ():
        if top <= row <= bottom and left < width and right > left:
            for column in range(left, min(right + 1, width)):
                labels[column] = labels[column] or cell_text(grid.cell(top, left))
    return [label if len(label) <= _LONGEST_HEADER else "" for label in labels]


def _slashed(label: str) -> str:
    """A header cell as it is, but `Price / 1000 pcs` with a tight slash: a wide one joins the lines of a header."""
    return _WIDE_SLASH.sub("/", label) if "/" in label and lot_of(label) else label


def _joined(kind: str, grid: Grid, row: int, depth: int) -> list[str]:
    """Header rows as one: groups above, names or units below; empty where a lower row heads nothing.

    Where nothing is merged a group reaches over the gaps after it.
    """
    rows = [header_labels(grid, at) for at in range(row, row + depth + 1) if at < len(grid.rows)]
    if len(rows) <= depth:
        return []
    for at in range(1, depth + 1):
        above, below = rows[at - 1], rows[at]
        if not _heads_on(kind, above, below, grid.rows[row + at]):
            return []
        if not _merged_sideways(grid, row + at - 1) and at == 1:
            for column in range(1, min(len(above), len(below))):
                if not above[column] and below[column]:
                    above[column] = above[column - 1]
    width = max(map(len, rows))
    joined = []
    for column in range(width):
        parts = [labels[column] for labels in rows if column < len(labels) and labels[column]]
        joined.append(" / ".join(dict.fromkeys(parts)))
    return joined


def _heads_on(kind: str, above: Sequence[str], below: Sequence[str], cells: Sequence[Cell]) -> bool:
    """Whether a row continues the header above it: names in another language, names below groups, or units."""
    if any(
        cell and not cols.wishes(kind, cell) and _names_rows(kind, group)
        for group, cell in zip(above, below, strict=False)
    ):
        return False
    wished = sum(1 for label in below if cols.wishes(kind, label) or only_unit(label))
    return wished + len(cols.rising(cells, above)) >= 2


def _merged_sideways(grid: Grid, row: int) -> bool:
    return any(top <= row <= bottom and right > left for (top, left), (bottom, right) in grid.merges or ())


def _names_rows(kind: str, label: str) -> bool:
    """Whether a column's header says that it names the rows: what stands below it is data."""
    naming = ("sku", "name", "name_zh", "place", "company", "email", "product", "number")
    return any(field in naming for field, _ in cols.wishes(kind, label))


def _numbers(cells: Sequence[Cell]) -> int:
    return sum(1 for cell in cells if isinstance(cell, int | float) and not isinstance(cell, bool))


def _side_by_side(
    kind: str, rows: tuple[int, int], labels: Sequence[str], grid: Grid, choices: Choices
) -> list[Layout]:
    """One table, or several where empty columns or the same headers again part what are tables by themselves."""
    for parts in _parted(labels, grid, rows[1]):
        kinds = (choices.kind,) if choices.kind else KINDS
        each = [[found for kind in kinds if (found := _layout(kind, rows, part, grid, choices))] for part in parts]
        if all(each):
            return [max(found, key=lambda layout: layout.score) for found in each]
    one = _layout(kind, rows, labels, grid, choices)
    return [one] if one else []


def _parted(labels: Sequence[str], grid: Grid, row: int) -> Iterator[list[list[str]]]:
    width = len(labels)
    half = width // 2
    filled = [index for index, label in enumerate(labels) if label]
    gaps = [at for at in range(filled[0], filled[-1]) if not labels[at]] if filled else []
    starts = [filled[0], *(at + 1 for at in gaps if labels[at + 1])] if gaps else []
    if not gaps and width >= 4 and width % 2 == 0 and list(labels[:half]) == list(labels[half:]):
        starts = [0, half]
    if len(starts) > 1 and not any(cell_text(grid.cell(at, gap)) for gap in gaps for at in range(row + 1, row + 20)):
        ends = [*starts[1:], width]
        yield [
            [label if a <= at < b else "" for at, label in enumerate(labels)] for a, b in zip(starts, ends, strict=True)
        ]


def _layout(kind: str, rows: tuple[int, int], labels: Sequence[str], grid: Grid, choices: Choices) -> Layout | None:
    top, row = rows
    if not labels or row >= len(grid.rows):
        return None
    letters = {letter(grid.column_in_file(at)): at for at in range(len(labels))}
    by_letter = letters if choices.header_row is not None or choices.kind else {}
    mine = {header: field for header, field in choices.columns.items() if cols.valid_field(field, kind)}
    chosen = cols.chosen_columns(labels, mine, by_letter)
    below = range(row + 1, min(row + _LOOKED_AT, len(grid.rows)))
    found = cols.assign(kind, labels, chosen, lambda index: cols.has_figures(grid, below, index))
    if kind == "products":
        found = cols.one_price_group(cols.number_tiers(lots_as_tiers(found), grid.rows[row]))
    fields = {column.field for column in found if column.field}
    told = choices.kind == kind and (choices.header_row is not None or bool(chosen))
    if not _is_table(kind, fields) and not told:
        return None
    score = sum(column.confidence for column in found if column.field not in (None, "ignored"))
    loose = _numbers(grid.rows[row]) - sum(1 for column in found if column.tier_from is not None)
    following = header_labels(grid, row + 1) if row + 1 < len(grid.rows) else []
    if _heads_on(kind, labels, following, grid.rows[row + 1] if following else ()):
        loose += sum(1 for label in following if label)
    end, picked = len(grid.rows), frozenset(chosen)
    return Layout(kind, row, tuple(found), score - 0.5 * max(loose, 0), top, end, chosen=picked)


_GOODS = frozenset({
    "price", "tiers", "moq", "unit", "carton.pieces", "hs_code", "description", "lead_days", "floor_cost",
    "carton.gross_kg",
})  # fmt: skip


def _is_table(kind: str, fields: set[str]) -> bool:
    if kind == "freight":
        return "place" in fields and any(field == "rate" or field.startswith("rate.") for field in fields)
    if kind == "buyers":
        return "email" in fields or ("company" in fields and bool(fields & {"phone", "country", "name"}))
    if kind == "orders":
        return bool(fields & {"sku", "name"}) and "quantity" in fields and bool(fields & {"date", "number"})
    if kind == "certificates":
        return {"product", "kind"} <= fields and bool(fields & {"number", "valid_until"})
    told = {"sku", "name"} <= fields and not fields & {"certificate_number", "certificate_until"}
    return bool(fields & {"sku", "name", "name_zh"}) and (bool(fields & _GOODS) or told)


# What the lines above and the cells below say


def _with_title(layout: Layout, grid: Grid, start: int) -> Layout:
    """Add what the lines above the header say of its prices."""
    above = grid.rows[start : layout.top]
    found = said_above(cell_text(cell) for row in above for cell in row if isinstance(cell, str) and cell)
    return replace(
        layout, currency=found.currency, basis=found.basis, unit=found.unit, lot=found.lot, minor=found.minor
    )


def _with_foot(layout: Layout, grid: Grid) -> Layout:
    """Add what the notes below the table say; where they contradict the lines above, neither counts."""
    found = said_below(grid, layout.header_row + 1, layout.end)

    def agreed(above: _Said, below: _Said, nothing: _Said) -> _Said:
        return above if below in (above, nothing) else below if above == nothing else nothing

    return replace(
        layout,
        currency=agreed(layout.currency, found.currency, None),
        basis=agreed(layout.basis, found.basis, None),
        unit=agreed(layout.unit, found.unit, None),
        lot=agreed(layout.lot, found.lot, ONE),
        minor=agreed(layout.minor, found.minor, ONE),
    )


def _doubted(layout: Layout, grid: Grid) -> Layout:
    """The layout with those columns doubted whose header only holds a known word and whose cells do not bear it out."""
    rows = range(layout.header_row + 1, min(layout.end, layout.header_row + _LOOKED_AT))
    settled = [replace(column, sure=False) if _doubtful(column, grid, rows) else column for column in layout.columns]
    return replace(layout, columns=tuple(settled))


def _doubtful(column: Column, grid: Grid, rows: range) -> bool:
    family = (column.field or "").partition(".")[0]
    if column.confidence >= _DOUBTFUL or family not in (*cols.FIGURES, "carton") or column.tier_from is not None:
        return False
    return not cols.has_figures(grid, rows, column.index)
