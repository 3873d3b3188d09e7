"""The words of questions, English and Chinese at once, and what each may mean."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from app.rules import Pack, pack
from app.skills.reception.reading.folding import fold, is_cjk

Senses = dict[str, str]
_LANGUAGES = ("en", "zh")
_NO_COUNTRIES = frozenset({"EU", "EZ", "UN", "XA", "XB", "ZZ", "QO"})


@dataclass(frozen=True)
class Phrases:
    """Phrases by their folded text; `longest` is the length of the longest."""

    senses: Mapping[str, Senses]
    longest: int

    def ends_at(self, low: str, at: int) -> Iterator[tuple[int, Senses]]:
        """(end, senses) of the phrases that stand at a place of folded text, longest first."""
        for size in range(min(self.longest, len(low) - at), 0, -1):
            found = self.senses.get(low[at : at + size])
            if found is not None and whole(low, at, at + size):
                yield at + size, found


def whole(low: str, start: int, end: int) -> bool:
    """Whether a stretch does not cut a word of a spaced script in two."""
    return not (_joined(low, start - 1, start) or _joined(low, end - 1, end))


def _joined(low: str, left: int, right: int) -> bool:
    if left < 0 or right >= len(low):
        return False
    return all(low[at].isalnum() and not is_cjk(low[at]) for at in (left, right))


def phrases(pairs: Iterator[tuple[str, str, str]]) -> Phrases:
    """Phrases of (text, kind, value); one text may have several kinds, the first value of each counts."""
    senses: dict[str, Senses] = {}
    for text, kind, value in pairs:
        if key := fold(text).strip():
            senses.setdefault(key, {}).setdefault(kind, value)
    return Phrases(senses, max(map(len, senses), default=0))


@cache
def lexicon() -> Phrases:
    """The fixed words of both languages."""
    return phrases(pair for language in _LANGUAGES for pair in _fixed(pack(f"ask/{language}")))


def _fixed(words: Pack) -> Iterator[tuple[str, str, str]]:
    for key, texts in words["phrases"].items():
        kind, _, value = key.partition(":")
        # A field's value may hold a direction: `super:price:min`.
        yield from ((text, kind, value) for text in texts)
    for table in ("numbers", "months", "demonyms", "periods"):
        kind = table.removesuffix("s")
        yield from ((text, kind, str(value)) for text, value in words.get(table, {}).items())


@cache
def countries() -> Phrases:
    """The names of countries in both languages."""
    return phrases(_countries())


def _countries() -> Iterator[tuple[str, str, str]]:
    from babel import Locale

    for name, code in pack("reading/countries")["names"].items():
        yield name, "country", code
    for language in _LANGUAGES:
        for code, name in Locale.parse(language).territories.items():
            if len(code) == 2 and code not in _NO_COUNTRIES:
                yield name, "country", code


@cache
def months() -> Mapping[str, int]:
    """English names of months."""
    return dict(pack("ask/en")["months"])


@cache
def currencies() -> Mapping[str, str]:
    """What stands for a currency beside a number, folded, to its ISO code."""
    told = pack("headers")["currencies"]
    found = {fold(code): code for code in told["codes"]} | {fold(word): code for word, code in told["words"].items()}
    for language in _LANGUAGES:
        found |= {fold(word): code for word, code in pack(f"ask/{language}")["currencies"].items()}
    return found


@cache
def money_words() -> Phrases:
    """The same where no number stands beside it."""
    return phrases((word, "currency", code) for word, code in currencies().items())


@cache
def units() -> Mapping[str, str]:
    """What stands for a unit behind a number, folded, to the unit; `days`, `weeks` and `times` are units here."""
    found: dict[str, str] = {}
    for language in _LANGUAGES:
        words = pack(f"ask/{language}")
        found |= {fold(word): unit for unit, texts in words["units"].items() for word in texts.split()}
        counted = ("days:days", "days:weeks", "times:times")
        found |= {fold(word): key.partition(":")[2] for key in counted for word in words["phrases"].get(key, ())}
    return found
