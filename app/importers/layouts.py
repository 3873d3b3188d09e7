"""What a table looks like: its kind, its header, its columns, and how far it reaches."""

from dataclasses import dataclass
from decimal import Decimal

from app.importers.headers import Column


@dataclass(frozen=True)
class Layout:
    """A table of a sheet. Rows count from 0: `header_row` is the last row of the header, `top` its first.

    Data follow below the header and end before `end`; `repeats` are rows where the header stands again. `currency`,
    `basis`, `unit`, the `lot` a price is for and the `minor` parts of the currency (100: cents) are what the lines
    above and below say for the whole table. `chosen` are the columns that the merchant mapped.
    """

    kind: str
    header_row: int
    columns: tuple[Column, ...]
    score: float
    top: int = 0
    end: int = 0
    repeats: frozenset[int] = frozenset()
    currency: str | None = None
    basis: str | None = None
    unit: str | None = None
    lot: Decimal = Decimal(1)
    minor: Decimal = Decimal(1)
    chosen: frozenset[int] = frozenset()

    def of(self, field: str) -> Column | None:
        """The column of a field, where it is sure."""
        return next((column for column in self.columns if column.field == field and column.sure), None)

    @property
    def used(self) -> tuple[Column, ...]:
        """The columns that are read."""
        return tuple(c for c in self.columns if c.field and c.field != "ignored" and c.sure)

    @property
    def tiers(self) -> tuple[Column, ...]:
        """Price columns that name the quantity they hold from, by that quantity."""
        named = [column for column in self.columns if column.field == "price" and column.tier_from is not None]
        return tuple(sorted(named, key=lambda column: column.tier_from or Decimal(0)))
