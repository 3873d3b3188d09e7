"""What is known of single cells of a sheet, kept lean: a format holds for a whole column as a rule."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Generic, TypeVar

_Mark = TypeVar("_Mark")
Place = tuple[int, int]


class Runs(Mapping[Place, _Mark], Generic[_Mark]):
    """(row, column) to a mark, kept as runs down each column: a format of 100,000 rows is one run.

    Cells of a column are put in the order of their rows; what comes out of order is kept cell by cell.
    """

    def __init__(self) -> None:
        self._columns: dict[int, tuple[list[int], list[int], list[_Mark]]] = {}
        self._single: dict[Place, _Mark] = {}

    def put(self, row: int, column: int, mark: _Mark) -> None:
        """Mark a cell."""
        starts, ends, marks = self._columns.setdefault(column, ([], [], []))
        if ends and ends[-1] == row and marks[-1] == mark:
            ends[-1] = row + 1
        elif not ends or row >= ends[-1]:
            starts.append(row)
            ends.append(row + 1)
            marks.append(mark)
        else:
            self._single[row, column] = mark

    def __getitem__(self, place: Place) -> _Mark:
        runs = self._columns.get(place[1])
        if runs is not None:
            at = bisect_right(runs[0], place[0]) - 1
            if at >= 0 and place[0] < runs[1][at]:
                return runs[2][at]
        return self._single[place]

    def __iter__(self) -> Iterator[Place]:
        for column, (starts, ends, _) in self._columns.items():
            for start, end in zip(starts, ends, strict=True):
                yield from ((row, column) for row in range(start, end))
        yield from (place for place in self._single if not self._in_run(place))

    def _in_run(self, place: Place) -> bool:
        starts, ends, _ = self._columns[place[1]]
        at = bisect_right(starts, place[0]) - 1
        return at >= 0 and place[0] < ends[at]

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __bool__(self) -> bool:
        return bool(self._columns)


class Kept(Mapping[Place, _Mark], Generic[_Mark]):
    """The marks of a sheet of which some rows and columns were kept, asked for by the place they now have."""

    def __init__(self, marks: Mapping[Place, _Mark], rows: Sequence[int], columns: Sequence[int]) -> None:
        self._marks = marks
        self._rows = rows
        self._columns = columns

    def __getitem__(self, place: Place) -> _Mark:
        if not (0 <= place[0] < len(self._rows) and 0 <= place[1] < len(self._columns)):
            raise KeyError(place)
        return self._marks[self._rows[place[0]], self._columns[place[1]]]

    @cached_property
    def _places(self) -> list[Place]:
        rows, columns = _where(self._rows), _where(self._columns)
        return [(at, to) for row, column in self._marks for at in rows.get(row, ()) for to in columns.get(column, ())]

    def __iter__(self) -> Iterator[Place]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def _where(numbers: Sequence[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for at, number in enumerate(numbers):
        found.setdefault(number, []).append(at)
    return found
