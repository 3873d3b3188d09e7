"""Rows of a price list to products.

A doubtful cell is left out and told; a row without identity is skipped and told.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain

from app.domain import catalog
from app.domain.catalog import Product
from app.domain.imports import Problem
from app.domain.numbers import decimal_mark_of
from app.importers.answers import Questions
from app.importers.assembly import ONE, Draft, Place, TableFacts, finish
from app.importers.delimited import wide_rows
from app.importers.grids import LONGEST_CELL, Cell, Grid, cell_text, merged_cells
from app.importers.header_match import candidates, is_private
from app.importers.headers import Column, find_currency, own_name, tier_quantity
from app.importers.layouts import Layout
from app.importers.price_columns import charge
from app.importers.product_cells import FAMILIES, ColumnCells, Read
from app.importers.told import Told
from app.progress import QUIET, Progress

STEP = 1000
_NOTE = re.compile(r"remarks?\b|notes?\b|备注|注[:：]|说明|\*|ps\b|terms?\b|payment", re.IGNORECASE)
_NUMBERED = re.compile(r"\d{1,2}\s*[.)、）](?!\d)")
_PAGE = re.compile(
    r"(?:page|seite|página|pagina|pág\.?|страница|стр\.?|sayfa|strona|trang)\s*\d+.*|第\s*\d+\s*[页頁].*|-\s*\d+\s*-",
    re.IGNORECASE,
)
_VARIANTS = ("colour", "size", "capacity", "material", "voltage", "power")
"""Attributes in which rows with one code may differ: then they are variants of one article."""

_IDENTITY = ("sku", "name", "name_zh", "description")
_MARKED = 2000
_MEMORY = 20_000
_PRICED = ("price", "floor_cost", "tiers")


@dataclass(frozen=True)
class Reading:
    """What readers of tables share: the file's name, the import's id, the questions, the progress to step."""

    file: str
    import_id: str = ""
    questions: Questions = field(default_factory=lambda: Questions({}))
    progress: Progress = QUIET


class ProductRows:
    """Reads the rows of a layout. One use: make it, call `read` once."""

    def __init__(self, grid: Grid, layout: Layout, reading: Reading) -> None:
        self.grid, self.layout, self.reading = grid, layout, reading
        self.told = Told(grid)
        self.rows = self.skipped = 0
        self.products: dict[str, Product] = {}
        self._in_notes = False
        self._split: set[str] = set()
        self._above: tuple[Draft, Product] | None = None
        self._wide = wide_rows(grid, layout.top, layout.header_row, layout.end)
        self._merged = merged_cells(grid, layout.header_row)
        self._facts = TableFacts(
            layout, self.told, reading.file, reading.import_id, reading.questions, _yen(grid, layout),
            currencies=grid.currencies, pictures=_pictures(grid, layout),
        )  # fmt: skip
        self._columns = [self._cells_of(column) for column in layout.used]
        self._figures = {c.index for c in layout.used if c.field in ("price", "tiers", "moq")}
        self._special = {row for row, _ in chain(self._merged, grid.errors, grid.padded)}

    def read(self) -> tuple[list[Product], list[Problem]]:
        """The products and the problems."""
        self._tell_conflicts()
        # A price needs the quantity of its pair, wherever that stands.
        plan = sorted((_Step(each) for each in self._columns), key=lambda step: step.family != "tier_quantity")
        rows, first = self.grid.rows, self.layout.header_row + 1
        fewest = max(2, len(plan) // 3)
        for row in range(first, self.layout.end):
            if row % STEP == 0:
                self.reading.progress.step("reading-rows", row, len(rows))
            cells = rows[row]
            empty = cells.count("")
            if row in self.layout.repeats:
                continue
            if len(cells) - empty < fewest or self._in_notes or row in self._special:
                filled = self._filled(row)
                if not filled or self._is_section(row, filled):
                    continue
            self.rows += 1
            if row in self._wide:
                self.skipped += 1
                self.told.tell("row_too_wide", row, None, cell_text(cells[0]))
                continue
            draft = self._draft(row, cells, plan)
            self._keep(draft if "sku" in draft.values else self._continued(draft))
        found = list(self.products.values())
        # The columns know this reader and it knows them: products must not wait in that circle for the collector.
        self.products, self._columns = {}, []
        return found, self.told.all()

    def _filled(self, row: int) -> list[int]:
        return [
            index
            for index, cell in enumerate(self.grid.rows[row])
            if (cell != "" and not (isinstance(cell, str) and cell.isspace())) or (row, index) in self.grid.errors
        ]

    # What the columns are

    def _cells_of(self, column: Column) -> ColumnCells:
        return ColumnCells(
            column,
            self._mark(column),
            self.reading.questions,
            lambda: list(self._texts(column.index, self.layout.end)),
            self.told.letter(column.index),
        )

    def _mark(self, column: Column) -> str | None:
        """The decimal mark of a column's texts, else of all the sheet's priced and measured columns."""
        proved = decimal_mark_of(self._texts(column.index))
        if proved or column.field not in _PRICED:
            return proved
        priced = [other.index for other in self.layout.columns if other.field in _PRICED]
        return decimal_mark_of(text for index in priced for text in self._texts(index))

    def _texts(self, index: int, end: int = 0) -> Iterator[str]:
        first = self.layout.header_row + 1
        for row in self.grid.rows[first : end or min(first + _MARKED, self.layout.end)]:
            cell = row[index] if index < len(row) else ""
            if isinstance(cell, str) and cell:
                yield cell

    def _tell_conflicts(self) -> None:
        """A second price column is ignored, never mixed in, and a doubtful column not used: say so."""
        for column in self.layout.columns:
            if not column.sure and column.field not in (None, "ignored"):
                self.told.tell("column_unsure", self.layout.header_row, column.index, column.header, column.header)
            elif column.field == "ignored" and is_private(column.header) and charge(column.header):
                self.told.tell("column_private", self.layout.header_row, column.index, column.header, column.header)
            elif column.rival:
                self.told.tell("column_conflict", self.layout.header_row, column.index, column.header, column.header)
            elif column.field == "ignored" and column.confidence < 1 and not is_private(column.header):
                lost = [name for name, _ in candidates(column.header, "products")[:1]]
                if lost == ["price"] or tier_quantity(own_name(column.header)) is not None:
                    self.told.tell(
                        "column_conflict", self.layout.header_row, column.index, column.header, column.header
                    )

    def _is_section(self, row: int, filled: list[int]) -> bool:
        """A lone text heads a group of products or is a note; it is no product. Below a note, short rows are notes."""
        text = cell_text(self.grid.cell(row, filled[0]))
        if self._is_note(row, text, filled):
            self._in_notes = True
            return True
        if len(filled) != 1:
            self._in_notes = False
            return False
        if _PAGE.fullmatch(text):
            return True
        sku = self.layout.of("sku")
        if sku is not None and sku.index == filled[0] and re.search(r"\d", text) and " " not in text:
            return False
        heads = len(text) <= 60 and not self._in_notes and ":" not in text and "：" not in text
        if heads and not isinstance(self.grid.cell(row, filled[0]), int | float):
            self._facts.category = (text.replace("\n", " "), self._place(row, filled[0]))
        return True

    def _place(self, row: int, column: int) -> Place:
        return self.told.row(row), self.told.letter(column)

    def _is_note(self, row: int, text: str, filled: list[int]) -> bool:
        """Whether a row says something of the list: `Remark: …`, `Payment terms: | T/T`, and what follows it."""
        if len(filled) > 2 or any(self._is_figure(row, index) for index in filled):
            return False
        if len(filled) == 1:
            return bool(_NOTE.match(text) or _NUMBERED.match(text))
        return self._in_notes or text.endswith((":", "："))

    def _is_figure(self, row: int, index: int) -> bool:
        """Whether a cell is a price or quantity: its row is goods, whatever else it lacks."""
        return index in self._figures and any(map(str.isdigit, cell_text(self.grid.cell(row, index))))

    # One row

    def _draft(self, row: int, cells: Sequence[Cell], plan: "list[_Step]") -> Draft:
        draft = Draft(row)
        special = row in self._special
        facts, width = self._facts, len(cells)
        for step in plan:
            place: Place = step.letter
            if special:
                cell, place = self._sound(row, step)
            else:
                cell = cells[step.index] if step.index < width else ""
            if cell == "":
                continue
            known = None if cell is True or cell is False else step.memory.get(cell)  # True would find what 1 means
            read = known or step.look(cell)
            if read.problem is not None:
                self._tell(row, step.cells.column, read)
            if read.value is not None:
                step.put(draft, read.value, place, facts)
        return draft

    def _sound(self, row: int, step: "_Step") -> tuple[Cell, Place]:
        """The cell's value and place; nothing where it shows an error, which is told."""
        column = step.cells.column
        at = self._merged.get((row, column.index), (row, column.index))
        place: Place = step.letter if at[0] == row else self._place(*at)
        if at in self.grid.errors:
            formula = self.grid.errors[at]
            code = "formula_unsaved" if formula.startswith("=") else "formula_error"
            self.told.tell(code, row, column.index, formula, column.header)
            return "", place
        cell = self.grid.cell(*at)
        if cell != "" and at in self.grid.padded and step.family in ("sku", "hs_code", "attributes"):
            cell = cell_text(cell).zfill(self.grid.padded[at])
        return cell, place

    def _tell(self, row: int, column: Column, read: Read) -> None:
        assert read.problem
        self.told.tell(read.problem, row, column.index, read.shown or "", column.header)
        if read.asked:
            self.reading.questions.count(read.asked, read.shown or "")

    # From draft to product

    def _continued(self, draft: Draft) -> Draft:
        """A row with a quantity and a price and nothing that names goods goes on with the product right above it."""
        values, above = draft.values, self._above
        if above is None or draft.row != above[0].row + 1 or not draft.tiers or any(map(values.get, _IDENTITY)):
            return draft
        if "tier_from" not in values and "moq" not in values:
            return draft
        before, product = above
        values["sku" if self._facts.has_sku else "name"] = product.sku
        values.setdefault("tier_from", values.pop("moq", None))
        values.pop("moq_unit", None)
        values.setdefault("currency", product.currency)
        draft.units.setdefault("unit", before.units.get("unit", product.unit))
        draft.lot = before.lot if draft.lot == ONE else draft.lot
        draft.attributes |= {name: text for name, text in before.attributes.items() if name in _VARIANTS}
        return draft

    def _keep(self, draft: Draft) -> None:
        product = finish(draft, self._facts)
        if product is None:
            self.skipped += 1
            return
        self._above = (draft, product)
        if product.sku in self._split:
            product = _as_variant(product)
        known = self.products.setdefault(product.sku, product)
        if known is product:
            return
        if _are_variants(known, product):
            self._variant(draft, known, product)
            return
        if "tier_from" in draft.values and not _overlap(known, product):
            tiers = sorted((*known.tiers, *product.tiers), key=lambda tier: tier.min_quantity)
            self.products[product.sku] = replace(known, tiers=tuple(tiers))
            return
        self.skipped += 1
        if [tier.unit_price for tier in known.tiers] == [tier.unit_price for tier in product.tiers]:
            self._doubled("duplicate_row", draft, product)
        else:
            self._replaced(draft, product, "duplicate_sku", self._chosen(product))

    def _chosen(self, product: Product) -> str | None:
        """What the merchant says of a code that stands again: the first row, the last, each as a variant."""
        questions = self.reading.questions
        varied = any(column.field in _VARIANT_FIELDS for column in self.layout.used)
        choices = ("first", "last", "variants") if varied else ("first", "last")
        facts = {"value": product.sku}
        chosen = questions.settle("duplicates", "duplicate_sku", choices, facts, _even_variants)
        if chosen is None:
            questions.count("duplicates", product.sku)
        return chosen

    def _variant(self, draft: Draft, known: Product, product: Product) -> None:
        """The same code in another colour or size: a product of its own where the merchant says so."""
        chosen = self._chosen(product)
        if chosen == "variants":
            self._split.add(known.sku)
            del self.products[known.sku]
            first, second = _as_variant(known), _as_variant(product)
            self.products |= {first.sku: first, second.sku: second}
            return
        self.skipped += 1
        self._replaced(draft, product, "duplicate_variant", chosen)

    def _replaced(self, draft: Draft, product: Product, code: str, chosen: str | None) -> None:
        """A code with two prices: the row that the merchant chose holds; till then the first, and it is told."""
        if chosen == "last":
            self.products[product.sku] = product
        self._doubled("duplicate_last" if chosen == "last" else code, draft, product)

    def _doubled(self, code: str, draft: Draft, product: Product) -> None:
        sku = self.layout.of("sku") or self.layout.of("name")
        self.told.tell(code, draft.row, sku.index if sku else None, product.sku)


class _Step:
    """One column on the way through the rows, with a memory of what its cells mean."""

    __slots__ = ("cells", "family", "index", "letter", "memory", "put", "read")

    def __init__(self, cells: ColumnCells) -> None:
        self.cells = cells
        self.index = cells.column.index
        self.family = (cells.column.field or "").partition(".")[0]
        read, put = FAMILIES[self.family]
        self.read, self.put = partial(read, cells), partial(put, cells)
        self.letter = cells.letter
        self.memory: dict[object, Read] = {}

    def look(self, cell: Cell) -> Read:
        """What a cell says; the same cell is read once. `True` is no 1, and is not kept."""
        if isinstance(cell, str) and len(cell) > LONGEST_CELL:
            return Read(None, "cell_too_long", cell[:200])
        read = self.read(cell)
        if cell.__class__ is not bool:
            if len(self.memory) > _MEMORY:
                self.memory.clear()
            self.memory[cell] = read
        return read


_VARIANT_FIELDS = frozenset(f"attributes.{name}" for name in _VARIANTS)


def _even_variants(answer: str) -> str | None:
    """Another table of the file may have variants: their answer is none for this one, and no fault."""
    return "first" if answer.casefold() == "variants" else None


def _are_variants(one: Product, other: Product) -> bool:
    pairs = ((one.attributes.get(name), other.attributes.get(name)) for name in _VARIANTS)
    return any(a and b and a != b for a, b in pairs)


def _as_variant(product: Product) -> Product:
    """The product with its colour, size and the like behind its code: `TS-01 Black S`."""
    own = [product.attributes[name] for name in _VARIANTS if name in product.attributes]
    return replace(product, sku=" ".join([product.sku, *own]))


def _overlap(known: Product, product: Product) -> bool:
    quantities = {tier.min_quantity for tier in known.tiers}
    return known.currency != product.currency or any(tier.min_quantity in quantities for tier in product.tiers)


def _yen(grid: Grid, layout: Layout) -> str | None:
    """Which of its two countries a bare yen sign belongs to, where the sheet names just one of them."""
    texts = [cell_text(cell) for row in grid.rows[: layout.header_row + 1] for cell in row if isinstance(cell, str)]
    named = {found[0] for text in texts if (found := find_currency(text))} & {"CNY", "JPY"}
    return named.pop() if len(named) == 1 else None


def _pictures(grid: Grid, layout: Layout) -> dict[int, tuple[catalog.PictureRef, ...]]:
    """The pictures of each row of the table."""
    found: dict[int, tuple[catalog.PictureRef, ...]] = {}
    for (row, _), refs in sorted(grid.pictures.items()):
        if layout.header_row < row < layout.end:
            own = tuple(catalog.PictureRef(ref.part, ref.media_type, ref.size) for ref in refs)
            found[row] = (*found.get(row, ()), *own)
    return found
