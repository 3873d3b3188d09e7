"""The parts of a paper, in words and figures, the same for every format."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

Pairs = tuple[tuple[str, str], ...]
BLANK = "_" * 22
"""A line to fill in by hand."""


@dataclass(frozen=True)
class SumRow:
    """A line under the table. `kind` names it (goods_total, discount, …); `amount` is signed as the buyer adds it."""

    kind: str
    label: str
    amount: Decimal
    percent: Decimal | None = None


@dataclass(frozen=True)
class Column:
    """A column of the goods; `share` is its width beside the others', `figure` tells that numbers stand in it."""

    name: str
    head: str
    share: int
    figure: bool = False


@dataclass(frozen=True)
class Cell:
    """What stands in a row: text as people read it, and the number itself where it is one.

    `unit` is the word beside the number, `least` the decimals it shows at least. `notes` are small lines below.
    """

    text: str
    value: Decimal | None = None
    unit: str = ""
    least: int = 0
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Head:
    """The top of the first page."""

    seller: tuple[str, ...]
    lines: tuple[str, ...]
    title: str


@dataclass(frozen=True)
class Who:
    """The parties with their names, beside the paper's number and dates."""

    parties: tuple[tuple[str, tuple[str, ...]], ...]
    rows: Pairs


@dataclass(frozen=True)
class Goods:
    """The table of goods; `totals` stand below their columns, by the column's name.

    A table cut for pages goes on in further ones, each on a `new_page`.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    totals: Mapping[str, Cell]
    total_label: str
    new_page: bool = False

    @property
    def foot(self) -> tuple[str, ...]:
        """The totals under their columns, their name under the widest column that has none."""
        texts = [self.totals[column.name].text if column.name in self.totals else "" for column in self.columns]
        free = [place for place, text in enumerate(texts) if not text]
        if free:
            texts[max(free, key=lambda place: self.columns[place].share)] = self.total_label
        return tuple(texts)

    @property
    def widths(self) -> tuple[int, ...]:
        """Hundredths of the whole width for each column; the widest takes what rounding leaves."""
        whole = sum(column.share for column in self.columns)
        widths = [100 * column.share // whole for column in self.columns]
        widths[widths.index(max(widths))] += 100 - sum(widths)
        return tuple(widths)


@dataclass(frozen=True)
class Sums:
    """The sums under the goods."""

    rows: tuple[SumRow, ...]


@dataclass(frozen=True)
class Terms:
    """Names and values."""

    rows: Pairs


@dataclass(frozen=True)
class Lines:
    """A heading with lines below it; `long` may break over pages, `small` is small print without a heading."""

    title: str
    lines: tuple[str, ...]
    long: bool = False
    small: bool = False


@dataclass(frozen=True)
class Signatures:
    """Who signs, side by side: heading and lines; the seller's stamp belongs to the first where `stamped`."""

    sides: tuple[tuple[str, tuple[str, ...]], ...]
    stamped: bool


Block = Head | Who | Goods | Sums | Terms | Lines | Signatures
