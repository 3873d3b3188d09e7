"""Dated rule packs: facts that change with the years, and words of languages, live in `resources/rules/**.toml`.

A pack opens with `[meta]` (`source`, `as_of`); a fact that holds only for a time carries its own `from` and `until`
(dates, either may be absent, `until` is the last day).
"""

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import Any

from app.paths import resources

Pack = Mapping[str, Any]


@cache
def pack(name: str) -> Pack:
    """The pack `resources/rules/<name>.toml` (`reading/places`), read once; a missing pack is our bug (OSError)."""
    path = resources("rules", *f"{name}.toml".split("/"))
    return tomllib.loads(path.read_text(encoding="utf-8"))


def in_force(facts: Iterable[Pack], on: date) -> list[Pack]:
    """The facts that hold on a day: `from` <= day <= `until`, an absent bound is open."""
    return [fact for fact in facts if fact.get("from", on) <= on <= fact.get("until", on)]
