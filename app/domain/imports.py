"""What an import found and did."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.catalog import BuyerRow, FreightRow, Product


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
class Sheet:
    """A foreign file, read: domain objects plus problems. Nothing is written yet.

    `kind` is `products`, `freight` or `buyers`. `rows` counts the data rows seen; `skipped` those without identity.
    `mapping` is {header: field}, `confidence` {header: 0..1}.
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


@dataclass(frozen=True)
class ImportReport:
    """The result of one import, in the contract's shape."""

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
