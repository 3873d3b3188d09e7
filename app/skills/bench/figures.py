"""A measured figure, and how it stands against an earlier run."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import Any, Protocol


class Work(Protocol):
    """Anything that can be run again and again."""

    def __call__(self) -> Any:
        """Do it once."""


@dataclass(frozen=True)
class Figure:
    """`value` in `unit` (`ms`, `rows/s`, `tokens/s`, `ratio`); `higher` is whether more is better."""

    bench: str
    name: str
    value: float
    unit: str
    higher: bool = False


@dataclass(frozen=True)
class Change:
    """A figure beside the earlier one; `better` is the factor by which it got better, below 1 where it got worse."""

    figure: Figure
    before: float
    better: float


def milliseconds(work: Work, times: int) -> float:
    """The median of some runs."""
    return median(once(work) for _ in range(times)) * 1000


def once(work: Work) -> float:
    """Seconds of one run."""
    began = perf_counter()
    work()
    return perf_counter() - began


def changes(now: Sequence[Figure], before: Iterable[Figure]) -> tuple[Change, ...]:
    """The figures that both runs have, in the order of this one."""
    known = {(figure.bench, figure.name, figure.unit): figure.value for figure in before}
    found = []
    for figure in now:
        old = known.get((figure.bench, figure.name, figure.unit))
        if old and figure.value:
            found.append(Change(figure, old, figure.value / old if figure.higher else old / figure.value))
    return tuple(found)
