"""A quantity that follows a value in a straight line: slope·V + start."""

from dataclasses import dataclass
from decimal import Decimal

from app.errors import UserError

ZERO, ONE, _MINUS = Decimal(0), Decimal(1), Decimal(-1)


@dataclass(frozen=True)
class Line:
    """slope·V + start, exact. A plain number is a line without slope."""

    slope: Decimal = ZERO
    start: Decimal = ZERO

    def __add__(self, other: "Line | Decimal") -> "Line":
        other = other if isinstance(other, Line) else Line(ZERO, other)
        return Line(self.slope + other.slope, self.start + other.start)

    def __sub__(self, other: "Line | Decimal") -> "Line":
        return self + other * _MINUS

    def __mul__(self, factor: Decimal) -> "Line":
        return Line(self.slope * factor, self.start * factor)

    def at(self, value: Decimal) -> Decimal:
        """The quantity where V is `value`."""
        return self.slope * value + self.start

    def meets(self, other: "Line") -> Decimal:
        """V where both are equal. UserError `price-shares-too-high` where shares of the price leave nothing."""
        left = self.slope - other.slope
        if left <= 0:
            raise UserError("price-shares-too-high", {})
        return (other.start - self.start) / left
