"""Price lists, freight tables, buyer lists, order histories, certificate tables: any foreign file to one `Sheet`."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.domain.catalog import Product
from app.domain.imports import KINDS, Choices, ColumnView, Problem, RejectedRow, Sheet, TableView
from app.errors import UserError
from app.importers.answers import Questions
from app.importers.columns import check_choices, samples
from app.importers.freight import FreightRows
from app.importers.grids import FileOptions, Grid, cell_text, letter, without
from app.importers.header_match import fold
from app.importers.headers import Column, own_name
from app.importers.layouts import Layout
from app.importers.price_columns import settle_price
from app.importers.products import ProductRows, Reading
from app.importers.records import RecordRows
from app.importers.tables import find_layouts, header_labels, key_row
from app.importers.told import MOST_REJECTED, Told
from app.importers.workbooks import read_grids
from app.progress import QUIET, Progress

Recall = Callable[[str], Choices | None]
"""What was chosen before for files of a layout, by its key."""

_PLAIN = Choices()
_Tables = list[tuple[Grid, list[Layout]]]


@dataclass
class _Gathered:
    products: dict[str, Product] = field(default_factory=dict)
    rows_of: dict[str, list[Any]] = field(default_factory=lambda: {kind: [] for kind in KINDS})
    problems: list[Problem] = field(default_factory=list)
    mapping: dict[str, str] = field(default_factory=dict)
    confidence: dict[str, float] = field(default_factory=dict)
    columns: list[ColumnView] = field(default_factory=list)
    tables: list[TableView] = field(default_factory=list)
    rejected: list[RejectedRow] = field(default_factory=list)
    rows: int = 0
    skipped: int = 0


def read_sheet(
    path: Path, import_id: str = "", choices: Choices = _PLAIN, recall: Recall | None = None, progress: Progress = QUIET
) -> Sheet:
    """Read a file of any form that `read_grids` reads; at most 200 MB and 8 million cells a sheet.

    Every table of every sheet is read, whatever its kind; what holds none is told. `choices` settle how; `recall` gives
    what was chosen before for this layout, which holds where `choices` say nothing. Values are taken as the file keeps
    them: no formula is evaluated, no link opened. Raises UserError (see `read_grids`), `table-not-found` when nothing
    heads a known table, `field-unknown`, `header-unknown`, `sheet-unknown`, `answer-invalid`, `question-unknown`.
    """
    check_choices(choices.columns, (choices.kind,) if choices.kind else KINDS)
    options = FileOptions(choices.password, choices.encoding, choices.hidden)
    grids, problems = read_grids(path, options, progress)
    grids, left = _wanted(grids, choices, path.name)
    grids = [_flat(grid, problems, choices) for grid in grids]
    plain = Choices(sheets=choices.sheets)
    tables: _Tables = [(grid, find_layouts(grid, plain)) for grid in grids]
    key = _layout_key(tables)
    known = recall(key) if recall else None
    settled = choices.over(known) if known else choices
    if settled.columns or settled.header_row or settled.kind:
        tables = [(grid, find_layouts(grid, settled)) for grid in grids]
    if not any(layouts for _, layouts in tables):
        raise UserError("table-not-found" if grids else "file-without-rows", {"file": path.name})
    _check_headers(choices, tables, path.name)
    gathered = _Gathered(problems=problems, tables=left)
    questions = Questions(settled.answers)
    reading = Reading(path.name, import_id, questions, progress)
    for grid, layouts in tables:
        _gather_grid(gathered, grid, layouts, reading)
    if unmet := questions.unmet(choices.answers):
        open_ids = ", ".join(question.id for question in questions.open()) or "-"
        raise UserError("question-unknown", {"id": unmet[0], "ids": open_ids})
    return _sheet(path.name, gathered, questions, key)


def _wanted(grids: Sequence[Grid], choices: Choices, file: str) -> tuple[list[Grid], list[TableView]]:
    """The sheets that are wanted without the rows to pass over, and views of those that are not."""
    if choices.sheets is not None:
        names = [grid.name for grid in grids]
        missing = [name for name in choices.sheets if name not in names]
        if missing:
            raise UserError("sheet-unknown", {"sheet": missing[0], "file": file, "sheets": ", ".join(names)})
    kept = [grid for grid in grids if choices.sheets is None or grid.name in choices.sheets]
    left = [TableView(g.name, None, None, len(g.rows), False, "sheet_not_chosen") for g in grids if g not in kept]
    if choices.skip_rows:
        kept = [_passing_over(grid, frozenset(choices.skip_rows)) for grid in kept]
    return kept, left


def _passing_over(grid: Grid, skipped: frozenset[int]) -> Grid:
    rows = [row for row in range(len(grid.rows)) if grid.row_in_file(row) + 1 in skipped]
    return without(grid, rows, ()) if rows else grid


def _flat(grid: Grid, problems: list[Problem], choices: Choices) -> Grid:
    """A shop's export laid out as a plain price list, which is told; any other grid as it is."""
    from app.importers.exports import flatten, known_export

    export = None if choices.header_row or choices.kind not in (None, "products") else known_export(grid)
    if export is None:
        return grid
    problems.append(export.notice(grid.name))
    return flatten(grid, export)


def _layout_key(tables: _Tables) -> str:
    """The same for files of one shape: their kinds and header texts, else the texts of the row most like a header."""
    parts: list[str] = []
    for _, layouts in tables:
        parts += [f"{layout.kind}|" + "|".join(c.header for c in layout.columns) for layout in layouts]
    if not parts:
        parts = ["|".join(header_labels(grid, key_row(grid))) for grid, _ in tables]
    return hashlib.sha256("\n".join(parts).encode("utf-8", "replace")).hexdigest()[:32]


def _check_headers(choices: Choices, tables: _Tables, file: str) -> None:
    """UserError `header-unknown` for a mapped header that no table has."""
    headers = [column for _, layouts in tables for layout in layouts for column in layout.columns]
    for wanted in choices.columns:
        if not any(_is_header(wanted, column, grid) for grid, _ in tables for column in headers):
            names = ", ".join(dict.fromkeys(column.header.replace("\n", " ") for column in headers if column.header))
            raise UserError("header-unknown", {"header": wanted, "file": file, "headers": names})


def _is_header(wanted: str, column: Column, grid: Grid) -> bool:
    last = own_name(column.header)
    place = letter(grid.column_in_file(column.index)) if column.index < max(map(len, grid.rows), default=0) else ""
    return fold(wanted) in (fold(column.header), fold(last)) or wanted.strip().upper() == place


# Gathering


def _gather_grid(gathered: _Gathered, grid: Grid, layouts: Sequence[Layout], reading: Reading) -> None:
    if not layouts:
        facts = {"value": grid.name, "header": ""}
        gathered.problems.append(Problem(grid.name, None, None, "sheet_not_a_table", grid.name, facts))
        gathered.tables.append(TableView(grid.name, None, None, len(grid.rows), False, "sheet_not_a_table"))
    for found in layouts:
        layout = settle_price(found, grid, reading.questions)
        _map(gathered, grid, layout)
        before = gathered.rows
        _gather(gathered, grid, layout, reading)
        header_row = grid.row_in_file(layout.header_row) + 1
        gathered.tables.append(TableView(grid.name, layout.kind, header_row, gathered.rows - before, True))


def _gather(gathered: _Gathered, grid: Grid, layout: Layout, reading: Reading) -> None:
    reader, found = _read_rows(grid, layout, reading)
    rows, problems = found
    if layout.kind == "products":
        gathered.skipped += _add_products(gathered, rows, reader.told, problems)
    else:
        gathered.rows_of[layout.kind].extend(rows)
    gathered.problems.extend(problems)
    gathered.rows += reader.rows
    gathered.skipped += reader.skipped
    for row in reader.told.rejected(layout.header_row):
        if len(gathered.rejected) < MOST_REJECTED:
            gathered.rejected.append(row)


def _read_rows(grid: Grid, layout: Layout, reading: Reading) -> tuple[Any, tuple[Any, list[Problem]]]:
    """The reader of a table after its work, with (rows, problems)."""
    if layout.kind == "products":
        products = ProductRows(grid, layout, reading)
        return products, products.read()
    if layout.kind == "freight":
        freight = FreightRows(grid, layout, reading)
        return freight, freight.read()
    records = RecordRows(grid, layout, reading)
    if layout.kind == "buyers":
        return records, records.buyers()
    return records, records.orders() if layout.kind == "orders" else records.certificates()


def _add_products(gathered: _Gathered, products: Sequence[Product], told: Told, problems: list[Problem]) -> int:
    """Add what is new; a code that an earlier table already gave stays as it was there."""
    if not gathered.products:
        gathered.products = {product.sku: product for product in products}
        return 0
    twice = 0
    for product in products:
        first = gathered.products.setdefault(product.sku, product)
        if first is not product:
            twice += 1
            code = "duplicate_row" if _prices(first) == _prices(product) else "duplicate_sku"
            ref = product.cells.get("sku")
            facts = {"value": product.sku, "header": ""}
            problems.append(
                Problem(told.sheet, ref.row if ref else None, ref.column if ref else None, code, product.sku, facts)
            )
    return twice


def _prices(product: Product) -> list[tuple[object, ...]]:
    return [(tier.min_quantity, tier.unit_price, product.currency) for tier in product.tiers]


def _map(gathered: _Gathered, grid: Grid, layout: Layout) -> None:
    data = range(layout.header_row + 1, min(layout.end, layout.header_row + 200))
    for column in layout.columns:
        place = letter(grid.column_in_file(column.index))
        shown = samples(grid, data, column.index)
        if not column.header and not shown:
            continue
        name = _field_name(column)
        gathered.columns.append(
            ColumnView(grid.name, place, column.header, name, round(column.confidence, 2), shown, column.sure)
        )
        if not column.header or name is None or not column.sure:
            continue
        header = column.header if column.header not in gathered.mapping else f"{column.header} ({place})"
        gathered.mapping[header] = name
        gathered.confidence[header] = round(column.confidence, 2)


def _field_name(column: Column) -> str | None:
    return f"price.{column.tier_from:f}" if column.tier_from is not None else column.field


def _sheet(file: str, gathered: _Gathered, questions: Questions, key: str) -> Sheet:
    taken = {table.kind for table in gathered.tables if table.taken}
    rows = {kind: tuple(found) for kind, found in gathered.rows_of.items() if kind != "products"}
    return Sheet(
        file=file,
        kind=next(kind for kind in KINDS if kind in taken),
        rows=gathered.rows,
        skipped=gathered.skipped,
        mapping=gathered.mapping,
        products=tuple(gathered.products.values()),
        problems=tuple(gathered.problems),
        confidence=gathered.confidence,
        columns=tuple(gathered.columns),
        questions=questions.open(),
        tables=tuple(gathered.tables),
        rejected=tuple(gathered.rejected),
        layout_key=key,
        **rows,
    )


def read_first_rows(path: Path, choices: Choices = _PLAIN, most: int = 30) -> Iterator[tuple[str, list[list[str]]]]:
    """(sheet, its first rows as texts) of a file, for a person who points at the header. Raises as `read_grids`."""
    grids, _ = read_grids(path, FileOptions(choices.password, choices.encoding, choices.hidden))
    for grid in grids:
        rows: list[list[str]] = []
        for at, cells in enumerate(grid.rows[:most]):
            rows += [[] for _ in range(grid.row_in_file(at) - len(rows))]  # rows left out keep their places
            rows.append([cell_text(cell)[:120] for cell in cells[:60]])
        yield grid.name, rows
