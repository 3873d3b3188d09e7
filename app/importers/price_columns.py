"""Several columns that could be the price: pairs of quantity and price, levels, old and new, and what is no price."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from app.domain.columns import key
from app.importers.answers import Questions, question_id
from app.importers.grids import Grid, letter
from app.importers.header_match import fold, words_of
from app.importers.headers import ONE, Column, bare, explain, lot_of, own_name
from app.importers.layouts import Layout
from app.rules import pack

_NOTE = re.compile(r"[(\[【（][^)\]】）]*[)\]】）]?")
_NUMBERED = re.compile(r"(?:(?:tier|level|break|step|阶梯|档)\s*)?([1-9])?\s*(\D*?)\s*#?([1-9])?")
_CHARGES = ("sample_price", "mould", "logo", "plate", "artwork", "packaging", "express")


def plain(label: str) -> str:
    """A header's own name without brackets, currencies, terms and units: `Mould charge (USD)` is `Mould charge`."""
    return " ".join(_NOTE.sub(" ", bare(own_name(label))).split())


# What is no price of the goods


@cache
def charge(label: str) -> str | None:
    """The name of a charge beside the goods (a sample's price, a mould) that a column heads, None where it is none."""
    named = plain(label)
    return named if key(named) in _charges() else None


@cache
def _charges() -> frozenset[str]:
    columns = pack("quoting")["columns"]
    return frozenset(key(word) for kind in _CHARGES for word in columns[kind])


@cache
def is_aside(label: str) -> bool:
    """Whether a column heads what others ask for the goods (RRP, retail price): never the merchant's own price."""
    return _says(label, "aside")


@cache
def _says(label: str, what: str) -> bool:
    reading = f" {fold(label)} "
    words: list[str] = pack("headers")["price_words"][what]
    return any((word in reading) if not word.isascii() else f" {word} " in reading for word in words)


# Quantities and prices in pairs


def pairs(labels: Sequence[str]) -> Mapping[int, tuple[str, str]]:
    """Column → (field, number) of `Qty 1 | Price 1 | Qty 2 | Price 2`, or of quantities each followed by its price."""
    found = [(index, *_numbered(label)) for index, label in enumerate(labels) if label]
    sides: dict[str, dict[str, int]] = {"quantity": {}, "price": {}}
    for index, what, number in found:
        if what in sides:
            sides[what].setdefault(number or "1", index)
    common = sorted(sides["quantity"].keys() & sides["price"].keys())
    if len(common) < 2:
        return _alternating(found)
    quantities = {sides["quantity"][number]: (f"tier_quantity.{number}", number) for number in common}
    return quantities | {sides["price"][number]: ("price", number) for number in common}


def _numbered(label: str) -> tuple[str, str]:
    """(`quantity` or `price` or nothing, its number or nothing) of a header."""
    match = _NUMBERED.fullmatch(plain(label).casefold())
    if match is None or (match[1] and match[3]):
        return "", ""
    fields = words_of("products").get(fold(match[2]), ())
    what = "price" if "price" in fields else "quantity" if {"tier_quantity", "moq"} & set(fields) else ""
    return what, match[1] or match[3] or ""


def _alternating(found: Sequence[tuple[int, str, str]]) -> Mapping[int, tuple[str, str]]:
    """Pairs without numbers: at least twice a quantity and at once a price, and no price elsewhere."""
    sides = [(index, what) for index, what, number in found if what and not number]
    prices = [index for index, what in sides if what == "price"]
    both = [(at - 1, at) for at in prices if (at - 1, "quantity") in sides]
    if len(both) < 2 or len(both) != len(prices):
        return {}
    paired: dict[int, tuple[str, str]] = {}
    for number, (quantity, price) in enumerate(both, 1):
        paired |= {quantity: (f"tier_quantity.{number}", str(number)), price: ("price", str(number))}
    return paired


def lots_as_tiers(columns: Sequence[Column]) -> list[Column]:
    """`Price/100 pcs | Price/500 pcs`: prices by several numbers of pieces are prices from these quantities."""
    prices = [column for column in columns if column.field == "price" or (column.rival and not is_aside(column.header))]
    lots = {column.index: lot[0] for column in prices if (lot := lot_of(own_name(column.header)))}
    if len(set(lots.values())) < 2:
        return list(columns)
    return [
        replace(explain(column.index, column.header, "price", 0.8), tier_from=lots[column.index], lot=ONE)
        if column.index in lots
        else column
        for column in columns
    ]


# Which price holds


def settle_price(layout: Layout, grid: Grid, questions: Questions) -> Layout:
    """The layout with the price that holds: by its words (new before old), else as the merchant says.

    Where nobody has said, the first stays and it is asked.
    """
    main = next((c for c in layout.columns if c.field == "price" and c.tier_from is None and not c.pair), None)
    if layout.kind != "products" or main is None or main.index in layout.chosen:
        return layout
    if len(layout.tiers) > 1 or any(column.pair for column in layout.columns):
        return layout
    others = [c for c in layout.columns if c.rival and not is_aside(c.header) and c.tier_from is None]
    rivals = sorted([main, *others], key=lambda column: column.index)
    best = max(map(_rank, rivals))
    ranked = [column for column in rivals if _rank(column) == best]
    winner = main if main in ranked else ranked[0]
    if len(ranked) > 1:
        winner = _asked(ranked, winner, grid, questions)
    return layout if winner is main else _swapped(layout, main, winner)


def _rank(column: Column) -> int:
    """2 for a price that is said to hold now, 0 for one that is said to have held."""
    if _says(column.header, "now"):
        return 2
    return 0 if _says(column.header, "before") else 1


def _asked(ranked: Sequence[Column], first: Column, grid: Grid, questions: Questions) -> Column:
    names = [column.header.replace("\n", " ") for column in ranked]
    if len(set(map(fold, names))) < len(names):
        names = [f"{name} ({letter(grid.column_in_file(c.index))})" for name, c in zip(names, ranked, strict=True)]
    asked = question_id("price_column", names[0])
    chosen = questions.settle(asked, "price_column", names, {"sheet": grid.name, "value": first.header[:80]})
    if chosen is not None:
        return ranked[names.index(chosen)]
    for name in names:
        questions.count(asked, name)
    return first


def _swapped(layout: Layout, main: Column, winner: Column) -> Layout:
    new = {
        main.index: replace(main, field="ignored", rival=True),
        winner.index: explain(winner.index, winner.header, "price", max(winner.confidence, main.confidence)),
    }
    return replace(layout, columns=tuple(new.get(column.index, column) for column in layout.columns))
