"""Price lists, freight tables and buyer lists: a spreadsheet or delimited text to one `Sheet`."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from app.domain.catalog import BuyerRow, FreightRow, Product
from app.domain.imports import Problem, Sheet
from app.errors import UserError
from app.importers.buyers import read_buyers
from app.importers.freight import FreightRows
from app.importers.grids import Grid, letter
from app.importers.products import ProductRows
from app.importers.tables import KINDS, Layout, find_layout
from app.importers.workbooks import read_grids


@dataclass
class _Gathered:
    products: dict[str, Product] = field(default_factory=dict)
    freight: list[FreightRow] = field(default_factory=list)
    buyers: list[BuyerRow] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    mapping: dict[str, str] = field(default_factory=dict)
    confidence: dict[str, float] = field(default_factory=dict)
    rows: int = 0
    skipped: int = 0


def read_sheet(path: Path, import_id: str = "") -> Sheet:
    """Read xlsx, xlsm, xls, xlsb, ods, csv or tsv, judged by its bytes; at most 200 MB and 8 million cells a sheet.

    All worksheets that hold the same kind of table are read together, one import being of one kind: products before
    freight before buyers. Every other sheet is told. Values are taken as the file keeps them: no formula is evaluated,
    no link opened. Raises UserError (see `read_grids`) and `table-not-found` when no sheet has a header that names
    products, freight or buyers.
    """
    grids, problems = read_grids(path)
    found = [(grid, layout) for grid in grids if (layout := find_layout(grid)) is not None]
    if not found:
        raise UserError("table-not-found" if grids else "file-without-rows", {"file": path.name})
    kind = min((layout.kind for _, layout in found), key=KINDS.index)
    gathered = _Gathered(problems=list(problems))
    taken = {grid.name for grid, layout in found if layout.kind == kind}
    for grid in grids:
        if grid.name not in taken:
            known = any(grid is other for other, _ in found)
            code = "sheet_of_another_kind" if known else "sheet_not_a_table"
            facts = {"value": grid.name, "header": ""}
            gathered.problems.append(Problem(grid.name, None, None, code, grid.name, facts))
    for grid, layout in found:
        if layout.kind == kind:
            _gather(gathered, grid, layout, path.name, import_id)
    return _sheet(path.name, kind, gathered)


def _gather(gathered: _Gathered, grid: Grid, layout: Layout, file: str, import_id: str) -> None:
    _map(gathered, layout)
    if layout.kind == "products":
        reader = ProductRows(grid, layout, file, import_id)
        products, problems = reader.read()
        rows, skipped = reader.rows, reader.skipped
        skipped += _add_products(gathered, products, problems, grid.name)
    elif layout.kind == "freight":
        freight_reader = FreightRows(grid, layout, file, import_id)
        freight, problems = freight_reader.read()
        rows, skipped = freight_reader.rows, freight_reader.skipped
        gathered.freight.extend(freight)
    else:
        buyers, problems, (rows, skipped) = read_buyers(grid, layout, file, import_id)
        gathered.buyers.extend(buyers)
    gathered.problems.extend(problems)
    gathered.rows += rows
    gathered.skipped += skipped


def _add_products(gathered: _Gathered, products: Sequence[Product], problems: list[Problem], sheet: str) -> int:
    """Add what is new; a code that an earlier sheet already gave stays as it was there."""
    twice = 0
    for product in products:
        first = gathered.products.setdefault(product.sku, product)
        if first is not product:
            twice += 1
            code = "duplicate_row" if _prices(first) == _prices(product) else "duplicate_sku"
            ref = product.cells.get("sku")
            facts = {"value": product.sku, "header": ""}
            problems.append(
                Problem(sheet, ref.row if ref else None, ref.column if ref else None, code, product.sku, facts)
            )
    return twice


def _prices(product: Product) -> list[tuple[object, ...]]:
    return [(tier.min_quantity, tier.unit_price, product.currency) for tier in product.tiers]


def _map(gathered: _Gathered, layout: Layout) -> None:
    for column in layout.columns:
        if not column.header or column.field is None:
            continue
        header = column.header if column.header not in gathered.mapping else f"{column.header} ({letter(column.index)})"
        field_name = column.field
        if column.tier_from is not None:
            field_name = f"price.{column.tier_from:f}"
        gathered.mapping[header] = field_name
        gathered.confidence[header] = round(column.confidence, 2)


def _sheet(file: str, kind: str, gathered: _Gathered) -> Sheet:
    return Sheet(
        file=file,
        kind=kind,
        rows=gathered.rows,
        skipped=gathered.skipped,
        mapping=gathered.mapping,
        products=tuple(gathered.products.values()),
        freight=tuple(gathered.freight),
        buyers=tuple(gathered.buyers),
        problems=tuple(gathered.problems),
        confidence=gathered.confidence,
    )
