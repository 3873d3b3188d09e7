"""The words that commit, by language, from the rule pack `commitments`."""

import re
from functools import cache

from app import rules
from app.domain.verify import Lexicon


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language; an empty one where the pack has none."""
    entry = rules.pack("commitments").get(language)
    if entry is None:
        return Lexicon()
    causes = tuple(
        (re.compile(rule["words"], re.IGNORECASE), frozenset({name, *rule["also"]}))
        for name, rule in entry.get("unless", {}).items()
    )
    return Lexicon(re.compile(entry["commit"], re.IGNORECASE), re.compile(entry["numbers"], re.IGNORECASE), causes)
