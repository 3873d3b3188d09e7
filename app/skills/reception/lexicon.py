"""The words that commit, by language, from the rule pack `commitments`."""

import re
from functools import cache

from app import rules
from app.domain.verify import Lexicon


def causes_in(text: str, language: str) -> frozenset[str]:
    """What a buyer's own words give cause to take up: a fair, a season, a project."""
    rules_of = rules.pack("commitments").get(language, {}).get("unless", {})
    return frozenset(name for name, rule in rules_of.items() if re.search(rule["words"], text, re.IGNORECASE))


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
