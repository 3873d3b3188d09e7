"""A question understood: what is asked of which rows under which conditions, and the answer to it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

Value = Decimal | date | str | tuple[str, ...] | None


@dataclass(frozen=True)
class Condition:
    """One condition on a field. `op` is one of:

    lt le gt ge eq ne (number, money, date) · between (`value` to `upper`, both in it) · known (a value stands there) ·
    in (one of `value`, a tuple) · has (holds one of `value`) · words (the field's text holds `value`) ·
    text (any text of the row holds `value`) · ordered (was ordered at all). `negated` turns the outcome round.
    """

    field: str
    op: str
    value: Value = None
    upper: Value = None
    currency: str | None = None
    unit: str | None = None
    negated: bool = False


@dataclass(frozen=True)
class Query:
    """What code computes. `measure`: list, count, sum, avg or value (fields of the rows).

    `group` is the field that rows are put together by, `having` a condition on how many orders a group has; `order`
    sorts by a field (`descending`), `limit` keeps so many, ties of the last kept. `quantity` decides the tier.
    """

    entity: str
    measure: str = "list"
    field: str | None = None
    conditions: tuple[Condition, ...] = ()
    group: str | None = None
    having: Condition | None = None
    order: str | None = None
    descending: bool = False
    limit: int | None = None
    quantity: Decimal | None = None
    shown: tuple[str, ...] = ()


@dataclass(frozen=True)
class Understood:
    """A question read: its query, or None and the words that were not understood."""

    query: Query | None
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True)
class Answer:
    """The answer at every door. `answer` is None where it cannot be computed: `not_understood` and `nearest` say why.

    `value` is the one number it comes down to, `unit` what it counts or its currency; `rows` are codes or ids;
    `table` begins with its headings. `how` says in words what was computed, and what was unknown and left out.
    """

    question: str
    answer: str | None
    value: Decimal | None
    rows: tuple[str, ...]
    how: str
    unit: str | None = None
    table: tuple[tuple[str, ...], ...] = ()
    not_understood: tuple[str, ...] = ()
    nearest: tuple[str, ...] = ()
