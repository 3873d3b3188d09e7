"""Attributes of a product that steer its quote (a sample price, a mould charge, a family), found by their names."""

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

from app.domain.catalog import Product
from app.domain.quote_parts import Named
from app.domain.source import ComputedRef
from app.rules import pack


def said(product: Product, kind: str) -> Named | None:
    """The steering attribute of a product of a kind (`mould`, `sample_price`); the first that says anything counts."""
    if not product.attributes:
        return None
    for name in _names(tuple(product.attributes)).get(kind, ()):
        if product.attributes[name].strip():
            return _named(product, name, product.attributes[name])
    return None


@lru_cache(maxsize=1024)
def _names(attributes: tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
    """The names of each kind among those of one sheet."""
    kinds: dict[str, tuple[str, ...]] = {}
    for name in attributes:
        if (kind := _kind(name)) is not None:
            kinds[kind] = (*kinds.get(kind, ()), name)
    return kinds


def attribute(product: Product, name: str) -> Named | None:
    """The attribute of that name, whatever its case, blanks and marks; None when the product lacks it."""
    wanted = key(name)
    return next((_named(product, own, text) for own, text in product.attributes.items() if key(own) == wanted), None)


def _named(product: Product, name: str, text: str) -> Named:
    cell = product.cells.get(f"attributes.{name}")
    return Named(name, text.strip(), cell or ComputedRef(f"attributes.{name}"))


@lru_cache(maxsize=4096)
def key(name: str) -> str:
    """A name without case, blanks and marks."""
    return "".join(c for c in unicodedata.normalize("NFKC", name).casefold() if c.isalnum())


@lru_cache(maxsize=4096)
def _kind(name: str) -> str | None:
    """The kind of a column by its name; what it is per or in (`Mould charge (USD)`) does not count."""
    return _kinds().get(key(name)) or _kinds().get(key(name.split("(")[0].split("（")[0]))


@cache
def _kinds() -> Mapping[str, str]:
    return {key(word): kind for kind, words in pack("quoting")["columns"].items() for word in words}
