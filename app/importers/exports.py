"""Exports of shops and marketplaces to plain price lists: one row for what can be ordered by a code of its own.

What each is known by and where it keeps what lies in `resources/rules/exports.toml`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from app.domain.imports import Problem
from app.importers.grids import Cell, Grid, cell_text, picked
from app.rules import pack

_SEARCHED_ROWS = 8
_MOST_OPTIONS = 40
_MOST_ATTRIBUTES = 30
_NOTE = re.compile(r"(.*?)\s?\(([^()]{1,12})\)")
_FLAT = re.compile(r"\[[^\]]*\]|#\d+|\.(?:value(?:_with_tax)?|schedule)\b")
_PARENTS = frozenset({"variable", "grouped", "parent"})
_ESSENTIAL = frozenset({"sku", "product name", "price"})
_NO_OPTION = frozenset({"title", "default title", ""})


@dataclass(frozen=True)
class Export:
    """An export that was recognised: whose, where its header stands, the plain header of each column that is handed
    on, and the columns that join its rows (`roles`); `join` is `handle`, `parent` or `none`."""

    name: str
    header_row: int
    fields: Mapping[int, str]
    join: str = "none"
    own: frozenset[str] = frozenset()
    roles: Mapping[str, Sequence[int]] = field(default_factory=dict)

    def notice(self, sheet: str) -> Problem:
        """What the user is told of it."""
        return Problem(sheet, None, None, "export_recognised", self.name, {"value": self.name})


def known_export(grid: Grid) -> Export | None:
    """The export that a grid is, None for every other table."""
    for row in range(min(_SEARCHED_ROWS, len(grid.rows))):
        if sum(1 for cell in grid.rows[row] if cell != "") < 3:
            continue
        headers = [_folded(cell) for cell in grid.rows[row]]
        for rules in pack("exports")["exports"]:
            if _is_there(rules, headers):
                return _export(rules, row, headers, grid)
    return None


def flatten(grid: Grid, export: Export) -> Grid:
    """The export as a plain grid: a header, then a row for each code that can be ordered, under its own header row's
    and columns' places in the file. Rows that only group others or only hold a picture are left out."""
    rows = {"handle": _by_handle, "parent": _by_parent, "none": _each}[export.join](grid, export)
    options = _option_headers(rows)
    sizes = _sides(export)
    columns = [column for column, plain in export.fields.items() if plain.casefold() not in options]
    header: list[Cell] = [export.fields[column] for column in columns]
    header += [*(name for name, _ in options.values()), *([f"Product size{_unit(grid, export)}"] if sizes else [])]
    cells: list[list[Cell]] = [header]
    for row in rows:
        line = [row.cells.get(column, "") for column in columns]
        line += [row.options[key].value if key in row.options else "" for key in options]
        cells.append([*line, _size(row, sizes)] if sizes else line)
    places = [export.header_row, *(row.at for row in rows)]
    taken = [*columns, *(column for _, column in options.values()), *sizes[:1]]
    return picked(grid, places, taken, cells)


@dataclass(frozen=True)
class _Option:
    """One choice of a variant: the option's name, the value chosen and the column it stands in."""

    name: str
    value: Cell
    column: int


@dataclass
class _Row:
    """A row on its way: its place, its cells by column, and its options by name in lower case."""

    at: int
    cells: dict[int, Cell]
    options: dict[str, _Option] = field(default_factory=dict)


@lru_cache(maxsize=4096)
def _folded(cell: Cell) -> str:
    text = " ".join(cell_text(cell).casefold().replace("\n", " ").replace("（", " (").replace("）", ")").split())
    return _FLAT.sub("", text) if "_" in text or "[" in text else text


def _spellings(headers: Sequence[str]) -> dict[str, int]:
    """Each header and its form without a unit (`weight (*)`) to the first column that has it."""
    found: dict[str, int] = {}
    for column, header in enumerate(headers):
        if header:
            found.setdefault(header, column)
            if note := _NOTE.fullmatch(header):
                found.setdefault(f"{note[1]} (*)", column)
    return found


def _is_there(rules: Mapping[str, Any], headers: Sequence[str]) -> bool:
    known = _spellings(headers)
    if not all(any(word in known for word in group) for group in rules["needs"]):
        return False
    if rules.get("only") and len([header for header in headers if header]) != len(rules["needs"]):
        return False
    any_of = rules.get("needs_any")
    return any_of is None or any(word in known for word in any_of)


def _export(rules: Mapping[str, Any], row: int, headers: Sequence[str], grid: Grid) -> Export:
    known = _spellings(headers)
    fields: dict[int, str] = {}
    for plain, *words in rules["fields"]:
        column = next((known[word] for word in words if word in known and known[word] not in fields), None)
        if column is not None:
            note = _NOTE.fullmatch(headers[column])
            fields[column] = plain.replace("(*)", f"({note[2]})" if note else "").strip()
    roles = {name: _columns(words, known) for name, words in rules.get("roles", {}).items()}
    like, drop = rules.get("keep_like"), frozenset(rules.get("drop", ()))
    for column, header in enumerate(headers):
        kept = rules.get("keep", False) or (like is not None and re.search(like, header))
        if kept and header and column not in fields and header not in drop:
            fields[column] = cell_text(grid.rows[row][column]).partition(" (product.metafields")[0]
    ordered = {column: fields[column] for column in sorted(fields)}
    return Export(rules["name"], row, ordered, rules["join"], frozenset(rules.get("own", ())), roles)


def _columns(words: Sequence[str], known: Mapping[str, int]) -> list[int]:
    """The columns of a role; `{n}` counts from 1."""
    found: list[int] = []
    for word in words:
        numbered = [word.replace("{n}", str(n)) for n in range(1, _MOST_ATTRIBUTES + 1)] if "{n}" in word else [word]
        found += [known[name] for name in numbered if name in known and known[name] not in found]
    return found


def _sides(export: Export) -> list[int]:
    """The columns of length, width and height, where all three are there."""
    sides = [export.roles.get(name, ())[:1] for name in ("length", "width", "height")]
    return [column for columns in sides for column in columns] if all(sides) else []


def _data(grid: Grid, export: Export) -> Iterator[tuple[int, Sequence[Cell]]]:
    """Rows below the header with anything in them."""
    for at in range(export.header_row + 1, len(grid.rows)):
        if any(cell != "" for cell in grid.rows[at]):
            yield at, grid.rows[at]


def _at(cells: Sequence[Cell], column: int | None) -> Cell:
    return cells[column] if column is not None and column < len(cells) else ""


def _text(cells: Sequence[Cell], export: Export, role: str) -> str:
    columns = export.roles.get(role, ())
    return cell_text(_at(cells, columns[0])) if columns else ""


def _row(at: int, cells: Sequence[Cell], export: Export) -> _Row:
    wanted = [*export.fields, *_sides(export)]
    return _Row(at, {column: _plain(_at(cells, column)) for column in wanted})


def _plain(cell: Cell) -> Cell:
    """A cell without HTML tags: shops keep descriptions as pages."""
    if not isinstance(cell, str) or "<" not in cell or not re.search(r"</?[a-zA-Z][^<>]*>", cell):
        return cell
    from selectolax.lexbor import LexborHTMLParser

    body = LexborHTMLParser(cell).body
    return cell_text(body.text(separator="\n") if body is not None else "")


def _options(cells: Sequence[Cell], export: Export, names: Sequence[str]) -> dict[str, _Option]:
    """The choices of a row; the one choice of a product without variants is none."""
    found: dict[str, _Option] = {}
    for name, column in zip(names, export.roles.get("option_value", ()), strict=False):
        value = _at(cells, column)
        nothing = name.casefold() in _NO_OPTION and cell_text(value).casefold() in _NO_OPTION
        if name and value != "" and not nothing and name.casefold() not in _ESSENTIAL:
            found[name.casefold()] = _Option(name, value, column)
    return found


def _option_names(cells: Sequence[Cell], export: Export) -> list[str]:
    return [cell_text(_at(cells, column)) for column in export.roles.get("option_name", ())]


def _inherit(row: _Row, first: _Row, export: Export) -> None:
    """Fill in from the product what a variant leaves empty, its own fields aside."""
    for column, cell in first.cells.items():
        if row.cells.get(column, "") == "" and export.fields.get(column, "") not in export.own:
            row.cells[column] = cell


def _each(grid: Grid, export: Export) -> list[_Row]:
    return [_row(at, cells, export) for at, cells in _data(grid, export)]


def _by_handle(grid: Grid, export: Export) -> list[_Row]:
    """Shopify: rows of one handle are one product; the first has its title, those without a price and code hold
    pictures only."""
    rows: list[_Row] = []
    handle, names = "", list[str]()
    first: _Row | None = None
    telling = [column for column, plain in export.fields.items() if plain in ("SKU", "Price")]
    for at, cells in _data(grid, export):
        row, own_handle = _row(at, cells, export), _text(cells, export, "handle")
        if first is None or (own_handle and own_handle != handle) or (not own_handle and _text(cells, export, "title")):
            handle, first, names = own_handle, row, _option_names(cells, export)
        else:
            _inherit(row, first, export)
        if all(row.cells.get(column, "") == "" for column in telling):
            continue
        own_names = _option_names(cells, export)
        row.options = _options(cells, export, [own or name for own, name in zip(own_names, names, strict=True)])
        rows.append(row)
    return rows


def _by_parent(grid: Grid, export: Export) -> list[_Row]:
    """WooCommerce and Amazon: a variation names its parent, by code or by `id:`; a parent alone cannot be ordered."""
    found: dict[str, _Row] = {}
    parsed: list[tuple[_Row, str, str]] = []
    code = next((column for column, plain in export.fields.items() if plain == "SKU"), None)
    for at, cells in _data(grid, export):
        row = _row(at, cells, export)
        row.options = _options(cells, export, _option_names(cells, export))
        kind = _text(cells, export, "type").casefold().partition(",")[0].strip()
        parsed.append((row, kind, _text(cells, export, "parent")))
        for key in (cell_text(_at(cells, code)), f"id:{_text(cells, export, 'id')}"):
            found.setdefault(key, row)
    rows: list[_Row] = []
    for row, kind, parent in parsed:
        first = found.get(parent) if parent else None
        if first is not None and first is not row:
            _inherit(row, first, export)
            row.options = first.options | row.options
        if kind not in _PARENTS:
            rows.append(row)
    return rows


def _option_headers(rows: Sequence[_Row]) -> dict[str, tuple[str, int]]:
    """The options in the order they come, in lower case: as first written, and where the values first stand."""
    found: dict[str, tuple[str, int]] = {}
    for row in rows:
        for key, option in row.options.items():
            if len(found) < _MOST_OPTIONS:
                found.setdefault(key, (option.name, option.column))
    return found


def _unit(grid: Grid, export: Export) -> str:
    columns = _sides(export)
    note = _NOTE.fullmatch(_folded(_at(grid.rows[export.header_row], columns[0]))) if columns else None
    return f" ({note[2]})" if note else ""


def _size(row: _Row, sizes: Sequence[int]) -> str:
    parts = [cell_text(row.cells.get(column, "")) for column in sizes]
    return " x ".join(parts) if all(parts) else ""
