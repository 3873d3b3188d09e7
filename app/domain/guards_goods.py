"""Guards on the goods: what counts as dangerous in transport, and what that means for the way they travel."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from app.domain.catalog import Product
from app.domain.inquiry import Flag
from app.domain.quote import QuoteLine
from app.rules import Pack, pack

_UN = re.compile(r"\bUN[\s-]?(\d{4})\b", re.IGNORECASE)
_NONE = re.compile(
    r"(?:\b(?:no|non|without|excl\w*|w/o|free of)\b[\s-]*(?:\w+[\s-]+){0,2}|不含|不带|无)$"
    r"|\bnot\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
_FREE = re.compile(
    r"^(?:[\w-]*\s?){0,2}(?:[\s-]free\b|(?:\bnot|\bnon)[\s-]incl|\s*[:：]?\s*(?:none|no|无|不含)\b)", re.IGNORECASE
)
_LIGHT = {"free": 0, "declared": 1, "restricted": 2, "cargo_aircraft": 3, "refused": 4}
_ROADS = {"AIR": "air", "EXPRESS": "express", "RAIL": "rail", "TRUCK": "rail"}


@dataclass(frozen=True)
class Hazard:
    """Why a product may be dangerous goods: the field that says so, the UN number and the rule of each transport.

    `named` tells that the sheet itself names the number; else it is the usual one of such goods.
    """

    field: str
    un: str
    what: str
    rules: Mapping[str, str]
    named: bool = False


@dataclass(frozen=True)
class _Kind:
    un: str
    what: str
    name: tuple[str, ...]
    words: tuple[str, ...]
    unless: re.Pattern[str] | None
    rules: Mapping[str, str]

    @cached_property
    def all(self) -> frozenset[str]:
        """Every word that may mean it."""
        return frozenset((*self.name, *self.words))


@cache
def _kinds() -> tuple[_Kind, ...]:
    return tuple(
        _Kind(
            entry["un"],
            entry["what"],
            tuple(entry["name"]),
            tuple(entry["words"]),
            re.compile(entry["unless"], re.IGNORECASE) if entry["unless"] else None,
            _rules(entry),
        )
        for entry in pack("dangerous_goods")["goods"]
    )


def _rules(entry: Pack) -> Mapping[str, str]:
    return {road: entry[road] for road in ("air", "express", "sea", "rail")}


def hazard(product: Product) -> Hazard | None:
    """What the product's own row says of dangerous contents: a UN number first, then its words; None where nothing."""
    attributes = ((f"attributes.{name}", f"{name} {value}") for name, value in product.attributes.items())
    named = ("name", f"{product.name} {product.name_zh or ''}")
    return _found((named, ("description", product.description or ""), *attributes))


@lru_cache(maxsize=4096)
def _found(texts: tuple[tuple[str, str], ...]) -> Hazard | None:
    for field, text in texts:
        if ("UN" in text or "un" in text) and (match := _UN.search(text)):
            return _numbered(field, f"UN{match[1]}")
    low = {field: text.casefold() for field, text in texts}
    whole = "\n".join(low.values())
    kinds = [kind for kind in _kinds() if any(word in whole for word in kind.all)]
    return next((found for kind in kinds if (found := _by_words(kind, low))), None)


def _numbered(field: str, un: str) -> Hazard:
    kind = next((kind for kind in _kinds() if kind.un == un), None)
    if kind is None:
        return Hazard(field, un, "other", _rules(pack("dangerous_goods")["other"]), named=True)
    return Hazard(field, un, kind.what, kind.rules, named=True)


def _by_words(kind: _Kind, texts: Mapping[str, str]) -> Hazard | None:
    if any(_says(word, texts["name"]) for word in kind.name) and not _taken_back(kind, texts["name"]):
        return Hazard("name", kind.un, kind.what, kind.rules)
    for field, text in texts.items():
        if any(_says(word, text) for word in kind.words) and not _taken_back(kind, text):
            return Hazard(field, kind.un, kind.what, kind.rules)
    return None


def _taken_back(kind: _Kind, text: str) -> bool:
    return kind.unless is not None and kind.unless.search(text) is not None


def _says(word: str, text: str) -> bool:
    """Whether a text holds a word, from a word's beginning and not denied (`no battery`, `lithium-free`)."""
    at = text.find(word)
    if at < 0:
        return False
    if word[0].isascii() and at and text[at - 1].isascii() and text[at - 1].isalpha():
        return False
    return not _NONE.search(text[max(0, at - 40) : at]) and not _FREE.match(text[at + len(word) :])


def check(lines: Sequence[QuoteLine], products: Mapping[str, Product], mode: str | None) -> Iterator[Flag]:
    """Dangerous goods, and what the way of transport means for each."""
    for sku in dict.fromkeys(line.sku for line in lines):
        product = products.get(sku)
        found = hazard(product) if product else None
        if product is None or found is None:
            continue
        cell = product.cells.get(found.field) or product.cells.get("name") or product.cells.get("sku")
        facts = {"sku": sku, "name": product.name, "un": found.un}
        yield Flag("dangerous_goods", "warn", cell, facts)
        if mode is not None and (rule := found.rules[_ROADS.get(mode, "sea")]) != "free":
            severity = "warn" if _LIGHT[rule] > 1 else "info"
            yield Flag("dangerous_goods_transport", severity, cell, facts | {"mode": mode, "rule": rule})
