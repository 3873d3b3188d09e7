"""What a file keeps but does not show is left out, and told: a hidden column is often the cost."""

from collections.abc import Callable, Sequence

from app.domain.imports import Problem
from app.importers.grids import Grid, letter, without
from app.importers.sheet_marks import numbers_within

_MOST_SPANS = 20
Spans = Sequence[tuple[int, int]]


def shown(grid: Grid, hidden_rows: Spans, hidden_columns: Spans, problems: list[Problem]) -> Grid:
    """The grid without the rows and columns that the file hides, given as (first, last) counted from 0.

    Those with anything in them are told; where all hidden ones are empty the grid stays as it is.
    """
    width = max(map(len, grid.rows), default=0)
    rows = numbers_within(hidden_rows, len(grid.rows))
    columns = numbers_within(hidden_columns, width)
    told_rows = [row for row in rows if any(cell != "" for cell in grid.rows[row])]
    told_columns = [column for column in columns if any(row[column] != "" for row in grid.rows if column < len(row))]
    if told_rows:
        facts = {"value": str(len(told_rows)), "rows": _spans(told_rows, lambda row: str(row + 1))}
        problems.append(Problem(grid.name, told_rows[0] + 1, None, "rows_hidden", facts["value"], facts))
    if told_columns:
        facts = {"value": str(len(told_columns)), "columns": _spans(told_columns, letter)}
        place = letter(told_columns[0])
        problems.append(Problem(grid.name, None, place, "columns_hidden", facts["value"], facts))
    if not told_rows and not told_columns:
        return grid
    return without(grid, told_rows, told_columns)


def _spans(numbers: Sequence[int], shown: Callable[[int], str]) -> str:
    """Rising numbers as people write them: `3, 7-9, 12`; of many spans the first ones."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and spans[-1][1] == number - 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    texts = [shown(first) if first == last else f"{shown(first)}-{shown(last)}" for first, last in spans]
    return ", ".join(texts[:_MOST_SPANS]) + (" …" if len(texts) > _MOST_SPANS else "")
