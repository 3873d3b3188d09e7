"""What an import found, what it asks, what was chosen, and what it did."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from app.domain.catalog import BuyerRow, CertificateRow, FreightRow, OrderRow, Product

KINDS = ("products", "freight", "buyers", "orders", "certificates")
"""Kinds of tables; the first of them that a file holds names its import."""


@dataclass(frozen=True)
class Problem:
    """Something in a file that could not be taken as it stands; `row`/`column` as the spreadsheet shows them."""

    sheet: str
    row: int | None
    column: str | None
    code: str
    value: str | None = None
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Choices:
    """What the merchant settled before an import. Everything is optional.

    `columns` maps a header, or a column letter, to a field, `attribute` or `ignore`; `answers` a question's id to one
    of its choices. `header_row` is the last row of the header as the spreadsheet shows it. `sheets` names those to
    take, `skip_rows` rows to pass over. `password` and `encoding` open the file, `hidden` takes hidden rows too.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)
    header_row: int | None = None
    sheets: tuple[str, ...] | None = None
    kind: str | None = None
    skip_rows: tuple[int, ...] = ()
    password: str | None = field(default=None, repr=False)
    encoding: str | None = None
    hidden: bool = False

    def over(self, earlier: "Choices") -> "Choices":
        """These choices, and where they say nothing of columns, answers, header or kind, earlier ones."""
        return replace(
            self,
            columns={**earlier.columns, **self.columns},
            answers={**earlier.answers, **self.answers},
            header_row=self.header_row or earlier.header_row,
            kind=self.kind or earlier.kind,
        )

    @property
    def to_remember(self) -> "Choices | None":
        """What of it holds for every file of one shape; None where that is nothing."""
        kept = Choices(self.columns, self.answers, self.header_row, kind=self.kind)
        return kept if kept != Choices() else None


@dataclass(frozen=True)
class ColumnView:
    """One column as it was understood: its field (None: left out) with how sure that is, and what stands in it.

    `confidence` is 0 to 1; a column that is not `sure` is not used until it is mapped by hand. Up to five `samples`.
    """

    sheet: str
    letter: str
    header: str
    field: str | None
    confidence: float
    samples: tuple[str, ...] = ()
    sure: bool = True


@dataclass(frozen=True)
class Question:
    """Something only the merchant can settle, once for all cells that need the same repair.

    `id` is the same whenever the same header is read; `choices` are what `Choices.answers` takes; `rows` counts the
    cells it is about, `examples` shows some of them.
    """

    id: str
    code: str
    facts: Mapping[str, str]
    choices: tuple[str, ...]
    rows: int
    examples: tuple[str, ...] = ()


@dataclass(frozen=True)
class TableView:
    """A table, or a sheet without one: whether it was taken, and the code of why not (`sheet_not_a_table`).

    `header_row` is the last row of its header as the spreadsheet shows it.
    """

    sheet: str
    kind: str | None
    header_row: int | None
    rows: int
    taken: bool
    why: str | None = None


@dataclass(frozen=True)
class Sheet:
    """A foreign file, read: domain objects plus problems. Nothing is written yet.

    `kind` is the first of KINDS that the file holds. `rows` counts the data rows seen; `skipped` those without
    identity. `mapping` is {header: field}, `confidence` {header: 0..1}; `layout_key` is shared by files of one shape.
    """

    file: str
    kind: str
    rows: int
    skipped: int
    mapping: Mapping[str, str]
    products: tuple[Product, ...] = ()
    freight: tuple[FreightRow, ...] = ()
    buyers: tuple[BuyerRow, ...] = ()
    problems: tuple[Problem, ...] = ()
    confidence: Mapping[str, float] = field(default_factory=dict)
    orders: tuple[OrderRow, ...] = ()
    certificates: tuple[CertificateRow, ...] = ()
    columns: tuple[ColumnView, ...] = ()
    questions: tuple[Question, ...] = ()
    tables: tuple[TableView, ...] = ()
    rejected: tuple["RejectedRow", ...] = ()
    layout_key: str = ""

    @property
    def pictures(self) -> int:
        """How many pictures its products have."""
        return sum(len(product.pictures) for product in self.products)


@dataclass(frozen=True)
class RejectedRow:
    """A row that was left out or in which something was, as it stood, with the codes of why.

    `cells` are its texts from column A on; `headers` those of its table.
    """

    sheet: str
    row: int
    headers: tuple[str, ...]
    cells: tuple[str, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Counts:
    """What an import does to the rows that stand."""

    create: int = 0
    update: int = 0
    unchanged: int = 0
    skip: int = 0


@dataclass(frozen=True)
class Review:
    """What an import would do, before it does it. `remembered` says that an earlier choice for the layout was used."""

    sheet: Sheet
    counts: Counts
    remembered: bool = False
    choices: Choices = Choices()

    @property
    def columns(self) -> tuple[ColumnView, ...]:
        """Every column of every table that was taken."""
        return self.sheet.columns

    @property
    def questions(self) -> tuple[Question, ...]:
        """What is left to settle."""
        return self.sheet.questions

    @property
    def tables(self) -> tuple[TableView, ...]:
        """Every table and sheet, taken or left, and why."""
        return self.sheet.tables

    @property
    def layout_key(self) -> str:
        """What files of this shape have in common."""
        return self.sheet.layout_key

    @property
    def create(self) -> int:
        """Rows that are new."""
        return self.counts.create

    @property
    def update(self) -> int:
        """Rows that change what stands."""
        return self.counts.update

    @property
    def unchanged(self) -> int:
        """Rows that say what stands already."""
        return self.counts.unchanged

    @property
    def skip(self) -> int:
        """Rows that cannot be taken in."""
        return self.counts.skip


@dataclass(frozen=True)
class ImportReport:
    """The result of one import, in the contract's shape, with what it still asks and how it understood the columns."""

    import_id: str
    kind: str
    rows: int
    created: int
    updated: int
    unchanged: int
    skipped: int
    mapping: Mapping[str, str]
    problems: tuple[Problem, ...]
    file: str = ""
    questions: tuple[Question, ...] = ()
    columns: tuple[ColumnView, ...] = ()
    pictures: int = 0
    certificates: int = 0
    kinds: Mapping[str, int] = field(default_factory=dict)
    remembered: bool = False


def rows_of(sheet: Sheet, kind: str) -> tuple[object, ...]:
    """The rows of one kind."""
    found: tuple[object, ...] = getattr(sheet, kind)
    return found


def kinds_in(sheet: Sheet) -> Iterator[str]:
    """Its own kind and those of which it has rows, in the order of KINDS."""
    return (kind for kind in KINDS if kind == sheet.kind or rows_of(sheet, kind))
