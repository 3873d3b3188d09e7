"""The columns of a header row: each field goes to the column most sure of it, or to the one the merchant chose."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from app.errors import UserError
from app.importers.freight_words import mode_of
from app.importers.grids import Cell, Grid, cell_text
from app.importers.header_match import candidates, fields_of_kind, fold, is_private
from app.importers.headers import Column, explain, find_basis, find_currency, own_name, tier_quantity
from app.importers.price_columns import charge, is_aside, pairs
from app.rules import pack

CONFIDENT = 0.65
CHOSEN = 1.0
NAMED = 0.9
EXTRA = 0.05
"""What a column that heads nothing known adds: enough to prefer the fuller header, never to make one."""

_OPEN_KINDS = ("products", "buyers", "orders")
"""Kinds whose rows keep what no field takes as attributes."""

FIGURES = ("price", "moq", "rate", "quantity", "lead_days", "tier_quantity", "hs_code", "transit_days", "minimum")
"""Fields whose cells hold figures."""

_ONLY_CHOSEN = ("attribute", "ignore")


@lru_cache(maxsize=8192)
def wishes(kind: str, label: str) -> tuple[tuple[str, float], ...]:
    """The fields a header may be in a kind of table, with how sure each is."""
    if not label:
        return ()
    last = own_name(label)
    if kind == "products" and (is_aside(label) or (named := charge(label))):
        return () if is_aside(label) or is_private(label) else ((attribute(named or label), NAMED),)
    if kind == "products" and tier_quantity(last) is not None and not is_private(label):
        return (("price", 0.9),)
    if kind == "freight" and (mode := mode_of(label)):
        return ((f"rate.{mode}", 0.9),)
    if kind == "products" and (name := _certificate_name(label)):
        return ((f"certificate.{name}", 0.9),)
    return tuple((field, sure) for field, sure in candidates(label, kind) if sure >= CONFIDENT)


def assign(
    kind: str, labels: Sequence[str], chosen: Mapping[int, str], figures: Callable[[int], bool] = lambda index: True
) -> list[Column]:
    """The columns of a header row; `chosen` maps columns to the fields the merchant gave them.

    Price columns may be many, each with a quantity of its own. Where several headers wish for one field of figures,
    those come first that have some, as `figures` says.
    """
    paired = pairs(["" if at in chosen else label for at, label in enumerate(labels)]) if kind == "products" else {}
    found = [
        (index, label, wishes(kind, label) if index not in chosen and index not in paired else ())
        for index, label in enumerate(labels)
    ]
    taken: dict[str, int] = {}
    given: dict[int, tuple[str, float]] = {}
    for index, field in (*chosen.items(), *((index, field) for index, (field, _) in paired.items())):
        given[index] = (field, CHOSEN if index in chosen else NAMED)
        taken.setdefault(field, index)
    ranked = [(sure, index, field) for index, _, fields in found for field, sure in fields]
    contested = {field for field, times in Counter(field for _, _, field in ranked).items() if times > 1} & set(FIGURES)
    for sure, index, field in sorted(
        ranked, key=lambda wish: (wish[2] in contested and not figures(wish[1]), -wish[0], wish[1], wish[2])
    ):
        if index in given or (field in taken and not _may_repeat(field, labels[index])):
            if field == "price":
                # A second price is nothing else, whatever other word its header holds (`FOB unit price`).
                given.setdefault(index, ("ignored", 0.0))
            continue
        taken[field] = index
        given[index] = (field, sure)
    _names_in_two_languages(found, taken, given)
    _item_as_name(found, taken, given)
    columns = [
        _explained(kind, index, label, given.get(index) or (_leftover(kind, label, fields), 0.0 if fields else EXTRA))
        for index, label, fields in found
    ]
    lost = {index for index, label, fields in found if _is_rival(kind, label, fields)} - set(chosen)
    return [
        replace(column, pair=paired.get(column.index, ("", ""))[1], rival=column.index in lost)
        if column.index in paired or (column.index in lost and column.field == "ignored")
        else column
        for column in columns
    ]


def _explained(kind: str, index: int, label: str, given: tuple[str | None, float]) -> Column:
    field, sure = given
    if field and field.startswith("price.") and kind == "products":
        return replace(explain(index, label, "price", sure), tier_from=Decimal(field.partition(".")[2]))
    return explain(index, label, field, sure)


def _names_in_two_languages(
    found: Sequence[tuple[int, str, Sequence[tuple[str, float]]]],
    taken: dict[str, int],
    given: dict[int, tuple[str, float]],
) -> None:
    """`Product name 品名` heads the name, unless another column does: what its cells are written in, they tell.

    So does `品名 / Description`, where no other column names the goods.
    """
    if "name" in taken:
        return
    index = taken.get("name_zh", taken.get("description"))
    if index is None:
        return
    wished = dict(next(fields for at, _, fields in found if at == index))
    if given[index][0] == "name_zh" and "name" in wished:
        given[index] = ("name", given[index][1])
    elif given[index][0] == "description":
        name = next((name for name in ("name", "name_zh") if wished.get(name, 0) >= NAMED), None)
        given[index] = (name or "description", given[index][1])


def _item_as_name(
    found: Sequence[tuple[int, str, Sequence[tuple[str, float]]]],
    taken: dict[str, int],
    given: dict[int, tuple[str, float]],
) -> None:
    """`Item No. | Item`: beside a column of numbers, the bare word heads the names where nothing else does."""
    if "sku" not in taken or {"name", "name_zh"} & taken.keys():
        return
    words = pack("headers")["names"]["items"]
    index = next((at for at, label, fields in found if at not in given and fields and fold(label) in words), None)
    if index is not None:
        taken["name"], given[index] = index, ("name", NAMED)


def _is_rival(kind: str, label: str, fields: Sequence[tuple[str, float]]) -> bool:
    """Whether a column that no field took holds prices: they are told, never kept as a fact of the product."""
    if kind != "products" or not label or is_private(label):
        return False
    return is_aside(label) or any(field == "price" for field, _ in fields) or _priced_term(label)


def _priced_term(label: str) -> bool:
    return find_basis(label) is not None and find_currency(label) is not None


def _may_repeat(field: str, label: str) -> bool:
    return field == "ignored" or (field == "price" and tier_quantity(own_name(label)) is not None)


def _certificate_name(label: str) -> str | None:
    names: list[str] = pack("headers")["certificate_names"]["names"]
    return next((name for name in names if name.casefold() == label.strip().casefold()), None)


def attribute(label: str) -> str:
    """The attribute that a column of its own heads: `Kabel länge (m)` is attributes.kabel_länge_m."""
    key = re.sub(r"\W+", "_", label.casefold()).strip("_")[:60]
    return f"attributes.{key or 'column'}"


def _leftover(kind: str, label: str, found: Sequence[tuple[str, float]]) -> str | None:
    """A column no field took: an attribute of the row, unless it lost a field to a surer column."""
    if not label:
        return None
    lost = any(not field.startswith("attributes.") for field, _ in found) or is_aside(label) or _priced_term(label)
    return "ignored" if kind not in _OPEN_KINDS or lost or is_private(label) else attribute(label)


# What the merchant chose


def check_choices(columns: Mapping[str, str], kinds: Sequence[str]) -> None:
    """UserError `field-unknown` for a field that no kind of table here has; it names those that there are."""
    for header, field in columns.items():
        if not any(valid_field(field, kind) for kind in kinds):
            known = sorted({name for kind in kinds for name in fields_of_kind(kind)} | set(_ONLY_CHOSEN))
            raise UserError("field-unknown", {"header": header, "field": field, "fields": ", ".join(known)})


def valid_field(field: str, kind: str) -> bool:
    """Whether a column of a kind can be mapped to a field."""
    family, _, rest = field.partition(".")
    if field in fields_of_kind(kind) or field in _ONLY_CHOSEN or (kind == "products" and field == "ignored"):
        return True
    if family == "price" and kind == "products":
        return bool(re.fullmatch(r"[1-9]\d{0,8}", rest))
    return bool(rest) and (family, kind) in {
        ("attributes", "products"), ("attributes", "buyers"), ("attributes", "orders"), ("certificate", "products"),
        ("rate", "freight"),
    }  # fmt: skip


def chosen_columns(labels: Sequence[str], columns: Mapping[str, str], letters: Mapping[str, int]) -> dict[int, str]:
    """The columns of a header row that the merchant mapped, by header text (its last line will do) or by letter."""
    found: dict[int, str] = {}
    for wanted, field in columns.items():
        key = fold(wanted)
        at = [index for index, label in enumerate(labels) if label and key in (fold(label), fold(own_name(label)))]
        if not at and wanted.strip().upper() in letters:
            at = [letters[wanted.strip().upper()]]
        for index in at:
            found[index] = _as_column(field, labels[index] if index < len(labels) else "")
    return found


def _as_column(field: str, label: str) -> str:
    if field == "attribute" or field.startswith("attributes."):
        if is_private(label):
            return "ignored"  # what is the house's own business never becomes a fact of the product
        return attribute(label) if field == "attribute" else field
    return "ignored" if field == "ignore" else field


# Groups of price columns


def rising(cells: Sequence[Cell], labels: Sequence[str]) -> list[int]:
    """Columns of bare whole numbers that rise from column to column under nothing or a price: 100 | 500 | 1000."""
    runs: list[int] = []
    groups: set[str] = set()
    last = 0.0
    for index, cell in enumerate(cells):
        if isinstance(cell, bool) or not isinstance(cell, int | float):
            continue
        group = labels[index].partition(" / ")[0] if index < len(labels) else ""
        above = group if group != cell_text(cell) else ""
        fits = not above or any(field == "price" for field, _ in candidates(above, "products"))
        if cell < 1 or cell != int(cell) or cell <= last or not fits or (runs and index != runs[-1] + 1):
            return []
        runs.append(index)
        groups.add(above)
        last = float(cell)
    return runs if len(runs) >= 2 and len(groups - {""}) <= 1 else []


def number_tiers(columns: list[Column], cells: Sequence[Cell]) -> list[Column]:
    """Make the price columns that are headed by a bare quantity what they are."""
    found = rising(cells, [column.header for column in columns])
    for index in found:
        if columns[index].confidence < CHOSEN or columns[index].field == "price":
            quantity = Decimal(int(float(cell_text(cells[index]))))
            columns[index] = replace(columns[index], field="price", confidence=0.8, tier_from=quantity)
    return columns


def one_price_group(columns: list[Column]) -> list[Column]:
    """Keep the first run of tier columns and tell all of it what one header says of currency, basis and unit.

    Where a quantity comes a second time, another group of prices begins (another term or currency): it is left out,
    and so is a single price without a quantity beside a group.
    """
    tiers = [column for column in columns if column.field == "price" and column.tier_from is not None]
    kept: list[Column] = []
    for column in tiers:
        if any(other.tier_from == column.tier_from or _differs(other, column) for other in kept):
            break
        kept.append(column)
    if len(kept) < 2:
        return columns
    group = {column.index for column in kept}
    currency, basis = _agreed([column.currency for column in kept]), _agreed([column.basis for column in kept])
    unit = _agreed([column.unit for column in kept])

    def settled(column: Column) -> Column:
        if column.index not in group:
            return replace(column, field="ignored", tier_from=None) if column.field == "price" else column
        return replace(
            column,
            currency=column.currency or currency,
            basis=column.basis or basis,
            unit=column.unit or unit,
        )

    return [settled(column) for column in columns]


def _differs(one: Column, other: Column) -> bool:
    """Whether two price columns name different currencies or bases."""
    return any(a and b and a != b for a, b in ((one.currency, other.currency), (one.basis, other.basis)))


def _agreed(values: Sequence[str | None]) -> str | None:
    named = {value for value in values if value}
    return named.pop() if len(named) == 1 else None


def has_figures(grid: Grid, rows: range, column: int) -> bool:
    """Whether at least half of the texts in a column hold figures; False for an empty one."""
    texts = [text for row in rows if (text := cell_text(grid.cell(row, column)))]
    figures = sum(1 for text in texts if any(sign.isdigit() for sign in text) and len(text) <= 40)
    return bool(texts) and figures * 2 >= len(texts)


def samples(grid: Grid, layout_rows: range, column: int, most: int = 5) -> tuple[str, ...]:
    """The first different texts that stand in a column."""
    found: dict[str, None] = {}
    for row in layout_rows:
        text = cell_text(grid.cell(row, column))
        if text:
            found[text[:80]] = None
            if len(found) >= most:
                break
    return tuple(found)
