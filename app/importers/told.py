"""Problems of a table, gathered: the same one in a thousand rows is told two hundred times and then counted."""

from collections import Counter
from collections.abc import Iterator

from app.domain.imports import Problem, RejectedRow
from app.importers.grids import LONGEST_CELL, Grid, cell_text, letter

MOST_ALIKE = 200
MOST_REJECTED = 20_000
_LONGEST = 120
_KEPT = frozenset({
    "carton_volume", "tier_rises", "sku_scientific", "duplicate_last", "certificate_without_product", "codes_several",
    "codes_in_one",    "unit_differs", "buyer_twice",
})  # fmt: skip
"""Problems that leave nothing out: to be looked at, no reason to mend the row and import it again."""


class Told:
    """Collects problems of one table; rows and columns count from 0 and are told as the spreadsheet shows them."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.sheet = grid.name
        self._problems: list[Problem] = []
        self._alike: Counter[tuple[str, int | None]] = Counter()
        self._first: dict[tuple[str, int | None], int] = {}
        self._by_row: dict[int, list[Problem]] = {}

    def row(self, row: int) -> int:
        """A row as the spreadsheet shows it: 1 is the first."""
        return self.grid.row_in_file(row) + 1

    def letter(self, column: int) -> str:
        """A column as the spreadsheet shows it."""
        return letter(self.grid.column_in_file(column))

    def tell(self, code: str, row: int | None, column: int | None, value: str = "", header: str = "") -> None:
        """Note a problem; `value` is what stands in the cell, `header` heads its column."""
        self._alike[code, column] += 1
        self._first.setdefault((code, column), self.row(row or 0))
        several = self._alike[code, column] > MOST_ALIKE
        rejects = row is not None and code not in _KEPT and len(self._by_row) < MOST_REJECTED
        if several and not rejects:
            return
        shown = value if len(value) <= _LONGEST else f"{value[: _LONGEST - 1]}…"
        place = None if column is None else self.letter(column)
        facts = {"value": shown, "header": header.replace("\n", " ")}
        told = Problem(self.sheet, None if row is None else self.row(row), place, code, shown or None, facts)
        if not several:
            self._problems.append(told)
        if row is not None and rejects:
            self._by_row.setdefault(row, []).append(told)

    def all(self) -> list[Problem]:
        """The problems in the order found, the uncounted ones summed at the end."""
        more = []
        for (code, column), count in self._alike.items():
            if count > MOST_ALIKE:
                left, first = str(count - MOST_ALIKE), str(self._first[code, column])
                place = None if column is None else self.letter(column)
                more.append(Problem(self.sheet, None, place, "more_alike", left, {"value": left, "first": first}))
        return self._problems + more

    def rejected(self, header_row: int) -> Iterator[RejectedRow]:
        """The rows below a header of which something was left out, as they stood, with the problems of each."""
        headers = tuple(cell_text(cell) for cell in self.grid.rows[header_row])
        for row in sorted(self._by_row):
            if row > header_row:
                cells = tuple(cell_text(cell)[:LONGEST_CELL] for cell in self.grid.rows[row])
                yield RejectedRow(self.sheet, self.row(row), headers, cells, tuple(self._by_row[row]))
