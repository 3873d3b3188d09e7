"""Incoterms® 2020: eleven rules, what each price contains, where its named place lies."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    """One rule. `sea_only` rules need a port; `place_is` tells whether the named place is origin or destination."""

    code: str
    sea_only: bool
    place_is: str
    carriage: bool
    insurance: bool


RULES = {
    rule.code: rule
    for rule in (
        Rule("EXW", False, "origin", False, False),
        Rule("FCA", False, "origin", False, False),
        Rule("FAS", True, "origin", False, False),
        Rule("FOB", True, "origin", False, False),
        Rule("CFR", True, "destination", True, False),
        Rule("CIF", True, "destination", True, True),
        Rule("CPT", False, "destination", True, False),
        Rule("CIP", False, "destination", True, True),
        Rule("DAP", False, "destination", True, False),
        Rule("DPU", False, "destination", True, False),
        Rule("DDP", False, "destination", True, False),
    )
}

OBSOLETE = {"DAT": "DPU", "DDU": "DAP", "DES": "DAP", "DEQ": "DPU", "DAF": "DAP", "C&F": "CFR", "CNF": "CFR"}
"""Rules of earlier editions and trade slang with the rule that stands for them today."""

_TERM = re.compile(r"^\s*([A-Za-z&]{3})(?![A-Za-z\u00c0-\u024f])[\s,:，：-]*(.*)$", re.DOTALL)


def parse_term(text: str) -> tuple[str, str | None] | None:
    """`"fob  Ningbo (Incoterms 2020)"` → `("FOB", "Ningbo")`; None when it begins with no rule."""
    match = _TERM.match(text)
    if match is None:
        return None
    code = match.group(1).upper()
    code = OBSOLETE.get(code, code)
    if code not in RULES:
        return None
    place = re.sub(r"[\s,(（\[]*incoterms.*$", "", match.group(2), flags=re.IGNORECASE | re.DOTALL).strip(" ,.;")
    return code, place or None


def term(code: str, place: str | None) -> str:
    """`CIF Rotterdam`."""
    return f"{code} {place}" if place else code
