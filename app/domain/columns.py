"""Attributes of a product that steer its quote (a sample price, a mould charge, a family), found by their names."""

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from app.domain.catalog import Product
from app.domain.quote_parts import Named
from app.domain.source import ComputedRef
from app.rules import pack

_NONE: Mapping[str, Named] = MappingProxyType({})


def named(product: Product) -> Mapping[str, Named]:
    """The steering attributes of a product by kind (`mould`, `sample_price`, `family`); the first of a kind counts."""
    if not product.attributes:
        return _NONE
    found: dict[str, Named] = {}
    for name, text in product.attributes.items():
        kind = _kind(name)
        if kind is not None and kind not in found and text.strip():
            found[kind] = _named(product, name, text)
    return found


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
