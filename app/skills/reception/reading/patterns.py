"""Expressions that hold words of many languages, kept in `resources/rules/reading/patterns.toml`."""

import re
from functools import cache

from app.rules import pack
from app.skills.reception.reading.numerals import NUMBER


@cache
def pattern(name: str) -> re.Pattern[str]:
    """The expression of a name, over folded text unless its name says otherwise."""
    return re.compile(pack("reading/patterns")["patterns"][name].replace("<number>", NUMBER))
