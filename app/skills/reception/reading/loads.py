"""Goods asked for by the container: `half a container`, `two 20GP`, `1x40HQ`, `一个小柜`, `20フィート1本`."""

import re
from dataclasses import dataclass
from decimal import Decimal

from app.skills.reception.reading.doc import Doc
from app.skills.reception.reading.figures import hide
from app.skills.reception.reading.numerals import Number, find_numbers
from app.skills.reception.reading.patterns import pattern

_SIZES = {"20": "20GP", "40": "40GP", "45": "45HQ"}
_MOST = 100
_HIGH = re.compile(r"hq|hc|high|高|alto|haut|hoh|ハイ|하이")


@dataclass(frozen=True)
class Load:
    """How many containers of a kind: `20GP`, `40GP`, `40HQ`, `45HQ`, or `container` where no size is said."""

    start: int
    end: int
    value: Decimal
    kind: str


def find_loads(doc: Doc, low: str) -> list[Load]:
    """Containers that are asked for; not those of a question of how much goes into one. `low` gives the length."""
    found: list[Load] = []
    end = len(low)
    numbers: list[Number] | None = None
    for match in pattern("load").finditer(doc.low, 0, end):
        first, last = doc.sentence_at(match.start())
        if found and match.start() < found[-1].end or pattern("load_fit").search(doc.low, first, last):
            continue
        if numbers is None:
            spans = [(hit.start, hit.end) for hit in doc.codes]
            numbers = find_numbers(hide(doc.low[:end], spans), doc.words, doc.text)
        load = _load(doc, match, numbers)
        if load is not None:
            found.append(load)
    return found


def _load(doc: Doc, match: re.Match[str], numbers: list[Number]) -> Load | None:
    kind = _kind(match)
    before = next((one for one in reversed(numbers) if one.end <= match.start()), None)
    if before and pattern("load_gap").fullmatch(doc.low[before.end : match.start()]):
        return Load(before.start, match.end(), before.value, kind) if 0 < before.value <= _MOST else None
    after = next((one for one in numbers if one.start >= match.end()), None)
    if after and after.value <= _MOST and pattern("load_times").fullmatch(doc.low[match.end() : after.start]):
        stop = re.compile(r"\s?[本台个個대]").match(doc.low, after.end)
        return Load(match.start(), stop.end() if stop else after.end, after.value, kind)
    return None


def _kind(match: re.Match[str]) -> str:
    if not match["size"]:
        words = match.group()
        if re.search(r"小柜|小櫃", words):
            return "20GP"
        return "40HQ" if re.search(r"高柜|高櫃", words) else "40GP" if re.search(r"大柜|大櫃", words) else "container"
    high = match["size"] == "40" and _HIGH.search(match.group())
    return "40HQ" if high else _SIZES[match["size"]]
