"""The hand-written material: parts of letters, each with many wordings and, inside a wording, choices {a|b}."""

import random
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "corpus"
TONES = ("formal", "friendly", "brief")
_CHOICE = re.compile(r"\{([^{}]*)\}")
_BRIEF_WORDS = 11


@cache
def part(language: str, name: str) -> dict[str, tuple[str, ...]]:
    """The wordings of a part such as `thanks.first`, by tone and `any`."""
    file, _, key = name.partition(".")
    table: Any = _file(language, file)
    for step in key.split("."):
        table = table[step]
    return {tone: tuple(table.get(tone, ())) for tone in ("any", *TONES)}


@cache
def _file(language: str, file: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / language / f"{file}.toml").read_text(encoding="utf-8"))


@cache
def joint_kinds(language: str) -> dict[str, str]:
    """The kind of joint that may stand before each act."""
    return {act: kind for kind, table in _file(language, "joints").items() for act in table["acts"]}


def parts(language: str) -> list[str]:
    """The names of all parts, to be tested one by one."""
    names = [f"{file}.{key}" for file in ("thanks", "traits", "leads", "joints") for key in _file(language, file)]
    return names + [f"closings.{group}.{key}" for group, table in _file(language, "closings").items() for key in table]


def wordings(language: str, name: str, tone: str) -> list[str]:
    """What a tone may choose from; its own wordings count double. The brief tone takes the short general ones only."""
    pool = part(language, name)
    general = pool["any"]
    if tone == "brief":
        general = tuple(text for text in general if len(longest(text).split()) <= _BRIEF_WORDS)
    return [*general, *pool[tone], *pool[tone]]


def expand(text: str, chance: random.Random) -> str:
    """One reading of a wording."""
    return _tidy(_CHOICE.sub(lambda match: chance.choice(match.group(1).split("|")), text))


def longest(text: str) -> str:
    """The longest reading of a wording."""
    return _tidy(_CHOICE.sub(lambda match: max(match.group(1).split("|"), key=len), text))


def readings(text: str) -> list[str]:
    """Every reading of a wording."""
    match = _CHOICE.search(text)
    if match is None:
        return [_tidy(text)]
    head, tail = text[: match.start()], text[match.end() :]
    return [reading for choice in match.group(1).split("|") for reading in readings(head + choice + tail)]


def _tidy(text: str) -> str:
    return re.sub(r" +([.,!?:])", r"\1", re.sub(r"  +", " ", text)).strip()
