"""Places of trade in a text, under any of their names, as a trader writes them in English."""

import re
from dataclasses import dataclass
from functools import cache

from app.rules import pack
from app.skills.reception.reading.folding import fold, is_cjk

_WORD = re.compile(r"[^\W\d_]+(?:[.'-][^\W\d_]+)*\.?")
_SUFFIXES = re.compile(
    r"(?:'\w{1,4}|-?(?:nin|nun|den|dan|de|da|ye|ya|e|a|i|u)|u|em|iem|ia|iu|ii|ie|a|ę|y|om|е|а|у|ом|ем|и|ой|ы|ь|ю|ском|ская|ский|ului)$"
)

_A_PORT = re.compile(r"porto (?:d[aeio]|del|della|do)(?!\w)")
"""`porto da Beira` is the port of Beira, not Porto."""


@dataclass(frozen=True)
class Place:
    """A place found at `start:end`: its English name and its country."""

    start: int
    end: int
    name: str
    country: str


@cache
def _names() -> tuple[dict[str, tuple[str, str]], dict[str, tuple[str, str]]]:
    """(names of spaced scripts and UN/LOCODEs, names of East Asia), folded, to (English name, country)."""
    spaced: dict[str, tuple[str, str]] = {}
    dense: dict[str, tuple[str, str]] = {}
    for name, line in pack("reading/places")["places"].items():
        country, *others = line.split("|")
        for written in (name, *others):
            key = fold(written)
            (dense if is_cjk(key[0]) else spaced).setdefault(key, (name, country))
    for code, line in pack("freight")["ports"].items():
        spaced.setdefault(code.lower(), (line.split("|")[0], code[:2]))
    return spaced, dense


def find_places(low: str, start: int = 0, end: int | None = None) -> list[Place]:
    """Known places in folded text, longest names first, in order."""
    stop = len(low) if end is None else end
    return sorted(_spaced(low, start, stop) + _dense(low, start, stop), key=lambda place: place.start)


def _spaced(low: str, start: int, end: int) -> list[Place]:
    table, _ = _names()
    tokens = list(_WORD.finditer(low, start, end))
    found: list[Place] = []
    at = 0
    while at < len(tokens):
        for size in (4, 3, 2, 1):
            run = tokens[at : at + size]
            known = _known(low[run[0].start() : run[-1].end()], table) if len(run) == size else None
            if known and not _A_PORT.match(low, run[0].start()):
                found.append(Place(run[0].start(), run[-1].end(), *known))
                at += size - 1
                break
        at += 1
    return found


def _known(text: str, table: dict[str, tuple[str, str]]) -> tuple[str, str] | None:
    text = re.sub(r"\s+", " ", text)
    for plain in (text, text.rstrip(".")):
        if plain in table:
            return table[plain]
    stem = _SUFFIXES.sub("", text.rstrip("."))
    least = 5 if stem.isascii() and "'" not in text else 4
    if stem != text and len(stem) >= least:
        for ending in ("", "a", "y", "ь", "а", "й"):
            if stem + ending in table:
                return table[stem + ending]
    if "\u0600" <= text[0] <= "\u06ff":
        if text.startswith("لل") and "ال" + text[2:] in table:
            return table["ال" + text[2:]]
        for head in ("ب", "ل", "في", "و", "ال"):
            if text.startswith(head) and text[len(head) :] in table:
                return table[text[len(head) :]]
    return None


def _dense(low: str, start: int, end: int) -> list[Place]:
    _, table = _names()
    found: list[Place] = []
    at = start
    while at < end:
        longest = min(8, end - at) if is_cjk(low[at]) else 0
        size = next((n for n in range(longest, 1, -1) if low[at : at + n] in table), 0)
        if size:
            found.append(Place(at, at + size, *table[low[at : at + size]]))
        at += size or 1
    return found
