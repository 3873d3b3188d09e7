"""Products found by what a phrase of any language means: the goods it names must agree, details decide among them.

The dictionaries of trade words say what a phrase names (`Edelstahl-Trinkflasche 750 ml`: a water bottle of stainless
steel, 750 ml). A product of other goods is no answer, and neither is one that says otherwise of colour, material, size.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from typing import Protocol

from app.domain.catalog import Product
from app.rules import pack
from app.skills.reception.reading.folding import fold, is_cjk
from app.skills.reception.reading.trade_words import (
    Term,
    find_terms,
    languages_of,
    latin_languages,
    of_kind,
    words_for,
)
from app.store import Hit, folding

_POOL = 80
_SURE = 0.92
_LIKE, _BY_DETAILS = 0.6, 0.3
_NEARLY = 0.9
_CODE = re.compile(r"(?<![\w-])(?=[A-Z0-9./-]*\d)(?=[A-Z0-9./-]*[A-Z])[A-Z0-9]+(?:[-./][A-Z0-9]+)+(?![\w-])")
_DIMENSIONS = re.compile(r"(?<![\w.,-])m?\d+(?:[.,]\d+)?(?:\s?[x×х*]\s?\d+(?:[.,]\d+)?)+")
_MODIFIERS_LAST = frozenset({"es", "fr", "it", "pt", "vi", "ar", "pl", "ru"})
_CUT = re.compile(r"(?<!\w)(?:with|w/|for|mit|fur|avec|pour|con|para|per|com|с|со|для|z|ze|dla|cho|مع)\s")
_JOINS = "with for in of and or by from to mit fur in aus und oder as at"
_PREPOSITIONS = frozenset(_JOINS.split())


class Shop(Protocol):
    """The part of the store that this needs."""

    def search_named(self, phrases: Sequence[str], details: Sequence[str], limit: int, /) -> list[str]:
        """Codes of products whose name holds any phrase."""

    def products(self, skus: Sequence[str], /) -> dict[str, Product]:
        """The products there are among codes."""


@dataclass(frozen=True)
class Meaning:
    """What a phrase names. `sizes` are (dimension, value in its base unit); `strange` says that a word nobody knows

    stands where it may make other goods of it (`lamp shade`).
    """

    goods: frozenset[str]
    materials: frozenset[str]
    colours: frozenset[str]
    features: frozenset[str]
    sizes: frozenset[tuple[str, str]]
    words: frozenset[str]
    strange: bool = False


@dataclass(frozen=True)
class Answer:
    """The product meant if that is sure, and all that answer, best first."""

    sure: str | None
    hits: tuple[Hit, ...] = ()


def by_meaning(shop: Shop, query: str, language: str | None) -> Answer:
    """Products of the goods that a query names, in any language; the likely language is looked up first."""
    asked = meaning_of(query, language)
    if not asked.goods:
        asked = _in_other_languages(query, language) or asked
    if not asked.goods:
        return Answer(None)
    skus = shop.search_named(_phrases(asked, language), _detail_words(asked, query), _POOL)
    offered = {sku: _of_product(product, language) for sku, product in shop.products(skus).items()}
    agreed = {sku: rank for sku, one in offered.items() if (rank := _agreement(asked, one)) is not None}
    order = sorted(agreed, key=lambda sku: (-agreed[sku], sku))
    full = max(1, _details(asked))
    hits = (Hit(sku, _LIKE + _BY_DETAILS * min(1.0, agreed[sku] / full), ("meaning",)) for sku in order)
    sure = _sure(asked, order, agreed, offered)
    return Answer(sure, tuple(Hit(hit.sku, _SURE, hit.why) if hit.sku == sure else hit for hit in hits))


def among(shop: Shop, query: str, skus: Sequence[str], language: str | None) -> str | None:
    """The one of several products, alike in code, that the words beside the code mean; None where they do not tell."""
    asked = meaning_of(query, language)
    ranks = {sku: _agreement(asked, _of_product(one, language), False) for sku, one in shop.products(skus).items()}
    agreed = {sku: rank for sku, rank in ranks.items() if rank is not None}
    order = sorted(agreed, key=lambda sku: (-agreed[sku], sku))
    if not order or not agreed[order[0]]:
        return None
    return order[0] if len(order) == 1 or agreed[order[1]] < agreed[order[0]] else None


def _sure(
    asked: Meaning, order: Sequence[str], agreed: Mapping[str, float], offered: Mapping[str, Meaning]
) -> str | None:
    """The best where it has every detail asked and no other has as many; details must outweigh words nobody knows."""
    if not order or asked.strange:
        return None
    best = agreed[order[0]]
    unknown = len(asked.words - offered[order[0]].words)
    if best < _NEARLY * _details(asked) or unknown > best:
        return None
    return order[0] if len(order) == 1 or agreed[order[1]] < best else None


def _details(asked: Meaning) -> int:
    """How many things that a product may contradict were asked."""
    return len(asked.materials) + len(asked.colours) + len(asked.sizes)


def _agreement(asked: Meaning, offered: Meaning, same_goods: bool = True) -> float | None:
    """How many details agree; None where goods differ or a detail is contradicted."""
    if same_goods and not asked.goods & offered.goods:
        return None
    pairs = ((asked.materials, offered.materials), (asked.colours, offered.colours))
    shares = [[_likeness(one, other) for one in ours] for ours, other in pairs if other]
    if any(ours and not any(ours) for ours in shares):
        return None
    if _opposed(asked.features, offered.features) or _other_size(asked.sizes, offered.sizes):
        return None
    same = (asked.sizes & offered.sizes, asked.features & offered.features, asked.words & offered.words)
    return sum(map(sum, shares)) + sum(map(len, same))


def _likeness(one: str, others: Iterable[str]) -> float:
    """1 for the same concept, a little less for a nearer or wider kind of it or a shade close by, 0 for others."""
    if one in others:
        return 1.0
    return _NEARLY if any(_within(one, other) or _within(other, one) or _close(one, other) for other in others) else 0.0


def _within(one: str, other: str) -> bool:
    return one.startswith(f"{other}_") or one.endswith(f"_{other}")


def _close(one: str, other: str) -> bool:
    return any(one in group and other in group for group in pack("reading/meaning")["near"]["groups"])


def _opposed(one: frozenset[str], other: frozenset[str]) -> bool:
    """`dimmable` against `non-dimmable`, and pairs such as manual and automatic."""
    if any(f"no {feature}" in other for feature in one) or any(f"no {feature}" in one for feature in other):
        return True
    pairs = pack("reading/meaning")["opposites"]["features"]
    return any((a in one and b in other - one) or (b in one and a in other - one) for a, b in pairs)


def _other_size(one: frozenset[tuple[str, str]], other: frozenset[tuple[str, str]]) -> bool:
    """Whether both say a size of one dimension, and none the same."""
    both = {dimension for dimension, _ in one} & {dimension for dimension, _ in other}
    return any({v for d, v in one if d == dim}.isdisjoint({v for d, v in other if d == dim}) for dim in both)


def _of_product(product: Product, language: str | None) -> Meaning:
    more = " ".join(f"{value}," for value in product.attributes.values())
    return _offered(product.name, product.name_zh or "", more[:400], language)


@lru_cache(maxsize=32768)
def _offered(name: str, name_zh: str, more: str, language: str | None) -> Meaning:
    """A product's meaning; its attributes tell what its names leave open."""
    named, other = meaning_of(name, language), meaning_of(name_zh) if name_zh else None
    told = meaning_of(more, language) if more else named
    both = (named, other or named)
    return Meaning(
        frozenset().union(*(one.goods for one in both)),
        frozenset().union(*(one.materials for one in both)) or told.materials,
        frozenset().union(*(one.colours for one in both)) or told.colours,
        named.features | both[1].features | told.features,
        named.sizes | both[1].sizes or told.sizes,
        named.words,
    )


@lru_cache(maxsize=8192)
def meaning_of(text: str, language: str | None = None) -> Meaning:
    """What a phrase names, by the dictionaries of its likely language, its script and English."""
    bare = _CODE.sub(" ", text)
    terms: list[Term] = []
    for one in languages_of(bare, language):
        terms += find_terms(bare, one)
    low = fold(bare)
    return Meaning(
        of_kind(_own_goods(low, terms), "goods"),
        of_kind(terms, "materials"),
        of_kind(terms, "colours"),
        of_kind(terms, "features"),
        _sizes(low),
        _other_words(bare, low, terms),
        _is_strange(bare, terms, language or "en"),
    )


def _own_goods(low: str, terms: Sequence[Term]) -> list[Term]:
    """The goods themselves, not what they come with or are for: of a Chinese or Japanese name the last word."""
    goods = [term for term in terms if term.kind == "goods"]
    cut = next((match.start() for match in _CUT.finditer(low) if any(one.end <= match.start() for one in goods)), None)
    goods = goods if cut is None else [term for term in goods if term.end <= cut]
    dense = [term for term in goods if is_cjk(low[term.start])]
    last = max(dense, key=lambda term: term.end, default=None)
    return [term for term in goods if term not in dense or (last and term.end == last.end)]


def _other_words(text: str, low: str, terms: Sequence[Term]) -> frozenset[str]:
    """Words and numbers that no dictionary knows and no unit follows: names, models, patterns, grades (`R10`)."""
    spans = [(term.start, term.end) for term in terms] + [match.span() for match in _unit_pattern()[0].finditer(low)]
    blank = list(text)
    for start, end in spans:
        blank[start:end] = " " * (end - start)
    found = folding.asked("".join(blank))[0]
    return frozenset(word for word in found if len(word) > 2 or any(char.isdigit() for char in word))


def _is_strange(text: str, terms: Sequence[Term], language: str) -> bool:
    """Whether a word that nobody knows follows the goods where the language puts the thing itself."""
    goods = [term for term in terms if term.kind == "goods"]
    if not goods or language in _MODIFIERS_LAST:
        return False
    last = max(goods, key=lambda term: term.end)
    following = re.match(r"\s?([^\W\d_]+)", text[last.end :])
    if following is None or fold(following[1]) in _PREPOSITIONS:
        return False
    at = last.end + following.start(1)
    return not any(term.start <= at < term.end for term in terms)


@cache
def _unit_pattern() -> tuple[re.Pattern[str], dict[str, tuple[str, Decimal]]]:
    units: dict[str, tuple[str, Decimal]] = {}
    for dimension, words in pack("reading/meaning")["sizes"].items():
        for word in words:
            name, _, factor = word.rpartition("=")
            units[fold(name)] = dimension, Decimal(factor)
    longest = "|".join(sorted(map(re.escape, units), key=len, reverse=True))
    return re.compile(rf"(?<![a-zа-я0-9.,/-])(?P<n>\d+(?:[.,]\d+)?)[\s-]?(?P<unit>{longest})(?![a-zа-я0-9])"), units


def _sizes(low: str) -> frozenset[tuple[str, str]]:
    pattern, units = _unit_pattern()
    found = set()
    for match in pattern.finditer(low):
        dimension, factor = units[match["unit"]]
        found.add((dimension, str((Decimal(match["n"].replace(",", ".")) * factor).normalize())))
    for match in _DIMENSIONS.finditer(low):
        found.add(("by", re.sub(r"\s?[x×х*]\s?", "x", match.group())))
    return frozenset(found)


def _in_other_languages(query: str, language: str | None) -> Meaning | None:
    """A query without a known language: the first dictionary in Latin script that knows its goods."""
    if language is not None or not re.search("[A-Za-z]", query):
        return None
    found = (meaning_of(query, one) for one in latin_languages())
    return next((one for one in found if one.goods), None)


def _phrases(asked: Meaning, language: str | None) -> list[str]:
    """The words for the goods in the languages a catalogue is likely in."""
    languages = dict.fromkeys(("en", "zh", *([language] if language else ())))
    return [word for concept in asked.goods for one in languages for word in words_for("goods", concept, one)]


def _detail_words(asked: Meaning, query: str) -> list[str]:
    sized = [word for word in folding.words(query) if any(char.isdigit() for char in word)]
    kinds = (("materials", asked.materials), ("colours", asked.colours), ("features", asked.features))
    words = [word for kind, ids in kinds for one in ids for name in ("en", "zh") for word in words_for(kind, one, name)]
    return [*sized, *words, *asked.words]
