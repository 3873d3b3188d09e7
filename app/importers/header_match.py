"""Which field a column header means: words of fourteen languages, whole, in parts, and inside a longer header."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache

from app.importers.headers import bare as without_price_marks
from app.importers.headers import only_unit
from app.rules import pack

EXACT, PARTLY, LIKELY = 1.0, 0.95, 0.6
PRIVATE = ("floor_cost", "ignored")
"""The only fields that a column of the merchant's own business may be."""

_NOTE = re.compile(r"[(\[【（]([^)\]】）]*)[)\]】）]?")
_PUNCTUATION = re.compile(r"[\s._*:：/\\\-–—,，;；'\"“”’&|+?？!!、@=~()（）\[\]【】]+")
_WORDS = re.compile(r"[^\W\d_]+")
_MARKS = re.compile("[\u0300-\u036f\u064b-\u065f\u0640]")
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
_FOREIGN = re.compile("[^\x00-\u024f\u1e00-\u1eff]+")
"""Runs of a script that is not Latin: the other half of a bilingual header."""

_SHARED = {
    "orders": {"sku": "products", "name": "products", "unit": "products", "price": "products", "currency": "products"},
    "certificates": {"product": "products"},
}
"""Fields of a kind that are headed by the words of another's: a certificate table names products by their codes."""
_SOURCES = {("certificates", "product"): ("sku", "name")}
_LONGEST_WORD = 6
_LONGEST = 120


def fold(text: str) -> str:
    """NFKC, lower case, simplified characters, no accents, punctuation as single spaces; `Item #` is an item."""
    plain = unicodedata.normalize("NFKC", text.replace("№", "no ").replace("°", "o ")).casefold()
    if not plain.isascii():
        decomposed = _MARKS.sub("", unicodedata.normalize("NFD", plain))
        plain = unicodedata.normalize("NFC", decomposed).translate(_simpler())
    return _PUNCTUATION.sub(" ", re.sub(r"(?<=\w)\s*#", "", plain)).strip()


@cache
def _simpler() -> dict[int, str]:
    """Traditional characters of header words to simplified ones; letters that people write without their stroke."""
    letters = {"đ": "d", "ł": "l", "ı": "i", "ø": "o", "أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه"}
    return {ord(old): new for old, new in {**pack("headers")["traditional"], **letters}.items()}


@cache
def fields_of_kind(kind: str) -> tuple[str, ...]:
    """The fields that a column of a kind of table can be, attributes apart."""
    return tuple(pack("headers")[kind])


def _tables(kind: str) -> Iterator[tuple[str, Mapping[str, list[str]]]]:
    """(prefix, field to words) of a kind in every language; attributes and ignored columns belong to products."""
    languages = [pack("headers"), *(table for name, table in pack("header_words").items() if name != "meta")]
    for language in languages:
        yield "", language.get(kind, {})
        for field, other in _SHARED.get(kind, {}).items():
            names = _SOURCES.get((kind, field), (field,))
            yield "", {field: [word for name in names for word in language[other].get(name, ())]}
        if kind == "products":
            yield "attributes.", language["attributes"]
            yield "", {"ignored": language["ignored"]["plain"]}


@cache
def words_of(kind: str) -> Mapping[str, tuple[str, ...]]:
    """Folded word → the fields it heads, for a kind of table."""
    found: dict[str, tuple[str, ...]] = {}
    for prefix, table in _tables(kind):
        for name, words in table.items():
            for word in words:
                key = fold(word) or word
                if prefix + name not in found.get(key, ()):
                    found[key] = (*found.get(key, ()), prefix + name)
    return found


def known_word(text: str) -> bool:
    """Whether a text is, whole, a word that heads columns of any kind of table."""
    return fold(text) in _any_words()


@cache
def _any_words() -> frozenset[str]:
    return frozenset(
        word for kind in ("products", "freight", "buyers", "orders", "certificates") for word in words_of(kind)
    )


def _readings(header: str) -> Iterator[tuple[str, float]]:
    """The ways to read a header, each with what it is worth: whole, its lines, without notes, by script."""
    lines = [part for part in re.split(r"\n| / ", header) if part.strip()]
    # The last line that is no unit names the column; those above it name the group it stands in.
    naming = next((part for part in reversed(lines) if not only_unit(part)), header)
    for part in dict.fromkeys([header, *lines]):
        last = part in (header, naming, lines[-1])
        units = naming != lines[-1] and part in (naming, lines[-1]) and part != header
        yield fold(part), (EXACT - (0.02 if part == lines[-1] else 0.03) if units else EXACT) if last else PARTLY - 0.04
        bare = fold(_NOTE.sub(" ", part))
        yield bare, PARTLY if last else PARTLY - 0.05
        plain = fold(_NOTE.sub(" ", without_price_marks(part))) if len(part) <= _LONGEST else bare
        if plain != bare:  # with nothing left, all of it was term, place, currency: `FOB Ningbo US$` heads a price
            yield plain or "price", PARTLY - 0.03 if last else PARTLY - 0.06
        foreign = " ".join(" ".join(_FOREIGN.findall(bare)).split())
        if foreign and foreign != bare:
            yield foreign, PARTLY - 0.02
            latin = " ".join(_FOREIGN.sub(" ", bare).split())
            if len(latin) > 1:
                yield latin, PARTLY - 0.03


def _inside(reading: str, words: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, float]]:
    """Known words that stand in a reading as words, each with the share of the reading that it makes up."""
    parts = reading.split()
    for start in range(len(parts)):
        for end in range(start + 1, min(start + _LONGEST_WORD, len(parts)) + 1):
            word = " ".join(parts[start:end])
            if len(word) >= 3 and word in words:
                yield word, len(word) / len(reading)
    for run in _CJK.findall(reading):
        for start in range(len(run)):
            for end in range(start + 2, min(start + 10, len(run)) + 1):
                if run[start:end] in words:
                    yield run[start:end], (end - start) / len(reading)


@cache
def candidates(header: str, kind: str) -> tuple[tuple[str, float], ...]:
    """Fields a header may mean, best first, each with a confidence of 0 to 1."""
    best: dict[str, float] = {}
    words = words_of(kind)
    for reading, worth in _readings(header):
        for name in words.get(reading, ()):
            best[name] = max(best.get(name, 0), worth)
        if PARTLY - 0.05 <= worth <= PARTLY and reading not in words:
            for word, share in _inside(reading, words):
                for name in words[word]:
                    if not name.startswith("attributes."):
                        best[name] = max(best.get(name, 0), round(LIKELY + 0.3 * share, 3))
    if kind in ("products", "orders") and is_private(header):
        best = {name: worth for name, worth in best.items() if name in PRIVATE} or {"ignored": PARTLY}
    return tuple(sorted(best.items(), key=lambda item: (-item[1], item[0])))


@cache
def is_private(header: str) -> bool:
    """Whether a header names the merchant's own business (cost, margin, supplier): never a price or an attribute."""
    reading = fold(header)
    if any(name not in PRIVATE for name in words_of("products").get(reading, ())):
        return False
    spaced = f" {' '.join(_WORDS.findall(reading))} "
    return any((word in reading) if _CJK.search(word) else f" {word} " in spaced for word in _private_words())


@cache
def _private_words() -> tuple[str, ...]:
    languages = [pack("headers"), *(table for name, table in pack("header_words").items() if name != "meta")]
    return tuple(dict.fromkeys(fold(word) for language in languages for word in language["ignored"]["private"]))
