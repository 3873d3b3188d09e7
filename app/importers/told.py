"""Problems of a file, gathered: the same one in a thousand rows is told two hundred times and then counted."""

from collections import Counter

from app.domain.imports import Problem
from app.importers.grids import letter

MOST_ALIKE = 200


class Told:
    """Collects problems of one sheet; rows and columns count from 0 and are told as the spreadsheet shows them."""

    def __init__(self, sheet: str) -> None:
        self.sheet = sheet
        self._problems: list[Problem] = []
        self._alike: Counter[tuple[str, int | None]] = Counter()
        self._first: dict[tuple[str, int | None], int] = {}

    def tell(self, code: str, row: int | None, column: int | None, value: str = "", header: str = "") -> None:
        """Note a problem; `value` is what stands in the cell, `header` heads its column."""
        self._alike[code, column] += 1
        self._first.setdefault((code, column), (row or 0) + 1)
        if self._alike[code, column] > MOST_ALIKE:
            return
        shown = value if len(value) <= 120 else f"{value[:119]}…"
        place = None if column is None else letter(column)
        facts = {"value": shown, "header": header.replace("\n", " ")}
        self._problems.append(Problem(self.sheet, None if row is None else row + 1, place, code, shown or None, facts))

    def all(self) -> list[Problem]:
        """The problems in the order found, the uncounted ones summed at the end."""
        more = []
        for (code, column), count in self._alike.items():
            if count > MOST_ALIKE:
                left, first = str(count - MOST_ALIKE), str(self._first[code, column])
                place = None if column is None else letter(column)
                more.append(Problem(self.sheet, None, place, "more_alike", left, {"value": left, "first": first}))
        return self._problems + more
