"""The words of a language: phrases of `resources/rules/reading/languages`, compiled when first met.

Phrases are written as people write them. `word*` stands for any ending, `a .. b` for up to 40 characters of one
sentence between, `(a|b)`, `?` and `[...]` as in a regular expression. They match whole words, in any case and accent.
"""

import re
from collections.abc import Iterator
from functools import cache, cached_property

from app.paths import resources
from app.rules import Pack, pack
from app.skills.reception.reading.folding import fold, is_cjk

_ARABIC_HEAD = r"(?<![\u0621-\u064a])(?:[وف])?(?:ال|بال|لل|كال|[بلك])?"
_ARABIC_TAIL = r"(?:كم|نا|ها|هم|ه)?(?![\u0621-\u064a])"


def _kind(char: str) -> str:
    if is_cjk(char):
        return "cjk"
    if "\u0600" <= char <= "\u06ff":
        return "arabic"
    return "cyrillic" if "\u0400" <= char <= "\u04ff" else "latin"


_HEADS = {"cjk": "", "arabic": _ARABIC_HEAD, "cyrillic": r"(?<![а-яa-z0-9])", "latin": r"(?<![a-z0-9_])"}
_TAILS = {"cjk": "", "arabic": _ARABIC_TAIL, "cyrillic": r"(?![а-яa-z0-9])", "latin": r"(?![a-z0-9_])"}


def _literal(phrase: str) -> str:
    """The longest plain word that every match must contain, to skip phrases quickly; empty when there is none."""
    plain = re.sub(r"\\.|\[[^\]]*\]|\{[^}]*\}", "\x00", phrase)
    while re.search(r"\([^()]*\)", plain):
        plain = re.sub(r"\([^()]*\)", "\x00", plain)
    plain = re.sub(r".[?{]", "\x00", plain)
    return max(re.split(r"[\x00\s.+*|()?]+", plain), key=len, default="")


def _expression(phrase: str) -> str:
    body = phrase.replace(" .. ", "\x00")
    body = re.sub(r"(?<=\w)\*", r"\\w*", body)
    body = re.sub(r" \?", r"\\s*", body)
    body = re.sub(r" +", r"\\s+", body).replace("\x00", r"[^.!?。！？]{1,40}?")
    letters = [char for char in re.sub(r"\\.", "", phrase) if char.isalnum()]
    if not letters:
        return body
    head = _HEADS[_kind(letters[0])] if phrase[0].isalnum() or phrase[0] in "([" else ""
    tail = (
        "" if phrase.endswith("*") or not (phrase[-1].isalnum() or phrase[-1] in ")]?") else _TAILS[_kind(letters[-1])]
    )
    return f"{head}(?:{body}){tail}"


class Phrase:
    """One phrase, compiled when its longest word was first seen."""

    def __init__(self, words: str) -> None:
        self.words = fold(words)
        self.literal = _literal(self.words)

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """Its expression over folded text."""
        return re.compile(_expression(self.words))

    def find(self, low: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Matches in folded text."""
        stop = len(low) if end is None else end
        if self.literal and low.find(self.literal, start, stop) < 0:
            return iter(())
        return self.regex.finditer(low, start, stop)


class Lexicon:
    """The words of one language and of English, which trade mails of any language mix in."""

    def __init__(self, language: str, packs: tuple[Pack, ...]) -> None:
        self.language = language
        self._packs = packs

    @cache  # noqa: B019 - lexicons live as long as the process, one a language
    def phrases(self, section: str, key: str) -> tuple[Phrase, ...]:
        """The phrases of a key, own language first."""
        words = dict.fromkeys(word for source in self._packs for word in source[section][key])
        return tuple(Phrase(word) for word in words)

    @cache  # noqa: B019
    def words(self, section: str, key: str) -> frozenset[str]:
        """A list of single words, folded."""
        return frozenset(fold(word) for source in self._packs for word in source[section][key].split())

    @cache  # noqa: B019
    def written(self, section: str, key: str) -> frozenset[str]:
        """A list of single words as written, accents kept."""
        return frozenset(word for source in self._packs for word in source[section][key].lower().split())

    @cache  # noqa: B019
    def own(self, section: str, key: str) -> frozenset[str]:
        """A list of single words of the language itself."""
        return frozenset(fold(word) for word in self._packs[0][section][key].split())

    @property
    def packs(self) -> tuple[Pack, ...]:
        """The packs themselves, own language first."""
        return self._packs

    def find(self, section: str, key: str, low: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """All matches of a key's phrases in folded text."""
        for phrase in self.phrases(section, key):
            yield from phrase.find(low, start, end)

    def has(self, section: str, key: str, low: str, start: int = 0, end: int | None = None) -> bool:
        """Whether any phrase of a key stands there."""
        return next(self.find(section, key, low, max(start, 0), end), None) is not None

    @property
    def spaced(self) -> bool:
        """Whether the language puts spaces between words."""
        return self.language not in ("zh", "ja")


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language; English alone where there is none for it."""
    names = [language, "en"] if language in languages() and language != "en" else ["en"]
    return Lexicon(language, tuple(pack(f"reading/languages/{name}") for name in names))


@cache
def languages() -> tuple[str, ...]:
    """The languages that have a lexicon, by code."""
    return tuple(sorted(path.stem for path in resources("rules", "reading", "languages").glob("*.toml")))
