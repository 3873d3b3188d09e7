"""Quantities: a number and a unit, or a number that stands where only a quantity can."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from app.domain.units import COUNTED, parse_unit, unit_words
from app.rules import pack
from app.skills.reception.reading.doc import Doc
from app.skills.reception.reading.folding import fold, is_cjk
from app.skills.reception.reading.numerals import NUMBER, SCALE, figure, spelled_numbers
from app.skills.reception.reading.patterns import pattern


@dataclass(frozen=True)
class Quantity:
    """`kind`: `unit` (a counted unit), `measure` (kg, m), `label` (`Qty: 500`), `bare` (needs a product beside it),

    `sample` (pieces to try). `unit_end` is where the number's own words end.
    """

    start: int
    end: int
    value: Decimal
    unit: str | None
    kind: str
    package: bool = False


_NUMBER = re.compile(rf"(?<![\w.,/#]){NUMBER}{SCALE}".replace(NUMBER, f"(?P<n>{NUMBER})"))
_GLUED = re.compile(rf"(?<=[{chr(0x2E80)}-{chr(0x9FFF)}가-힣]){NUMBER}{SCALE}".replace(NUMBER, f"(?P<n>{NUMBER})"))
_TIMES_AFTER = re.compile(r"\s?[x×*](?!\w)\s?")
_TIMES_BEFORE = re.compile(r"(?:[\s\u00b7][x×*]\s?|[x×*]\s)$")
_RANGE = re.compile(rf"\s?(?:-|~|to|bis|hasta|a|à|до|至|到|から|até|đến|den|do)\s?(?:{NUMBER})(?:k(?![a-z]))?")


_FROM = re.compile(r"(?<![a-zа-я])(?:from|von|de|da|с|со|od|tu|من|从|由)\s?$")
_LEAST_MEASURE = 20
"""Fewer metres or litres are a size, not a quantity."""


@cache
def _units() -> tuple[dict[str, str], int]:
    table: dict[str, str] = {}
    for word in unit_words():
        code = parse_unit(word)
        if code:
            table.setdefault(fold(word), code)
    for clash in ("a", "to", "dai", "tien", "goi", "par", "para", "hop", "point", "un"):
        table.pop(clash, None)
    return table, max(map(len, table))


def find_quantities(doc: Doc, low: str) -> list[Quantity]:
    """Quantities in `low`, the body with all other figures dotted out, in order of place."""
    found: list[Quantity] = []
    numbers = [(m.start(), m.end(), figure(m["n"], m["scale"] or m["cjk"])) for m in _NUMBER.finditer(low)]
    numbers += [(m.start(), m.end(), figure(m["n"], m["scale"] or m["cjk"])) for m in _GLUED.finditer(low)]
    taken = [(a, b) for a, b, _ in numbers]
    words = [n for n in spelled_numbers(low, doc.words) if not any(a < n[1] and n[0] < b for a, b in taken)]
    skip_to = -1
    for start, end, value in sorted([*numbers, *words]):
        if start < skip_to:
            continue
        spelled = (start, end, value) in words
        more = _RANGE.match(low, end) if not spelled else None
        if more and _changed_to(doc, low, start):
            value = figure(re.findall(NUMBER, more.group())[-1])
        tail = more.end() if more and not low[end : more.end()].startswith("\n") else end
        quantity = _judge(doc, low, (start, tail, value), spelled)
        if quantity is not None:
            found.append(quantity)
            skip_to = quantity.end
    return found


def _changed_to(doc: Doc, low: str, start: int) -> bool:
    """`increase it from 500 to 650` asks for 650."""
    return bool(_FROM.search(low[max(0, start - 8) : start])) and doc.has("grammar", "changed", *doc.sentence_at(start))


def _judge(doc: Doc, low: str, number: tuple[int, int, Decimal], spelled: bool) -> Quantity | None:
    start, end, value = number
    if value <= 0 or value >= Decimal(10) ** 9 or _refused(doc, low, start, end):
        return None
    unit, unit_end = _unit_after(low, end)
    if unit in pack("reading/terms")["lookalikes"]["package_goods"] and _HOLDS.match(low, unit_end):
        unit, unit_end = None, end
    sample_end = _sample_after(doc, low, unit_end)
    if sample_end and value <= _MOST_SAMPLES:
        return Quantity(start, sample_end, value, unit or "pc", "sample")
    if unit is None and spelled and (value < 10 or any(is_cjk(char) for char in low[start:end])):
        return None
    if unit in COUNTED:
        kind = "sample" if value <= _MOST_SAMPLES and _sample_before(doc, low, start) else "unit"
        return Quantity(start, unit_end, value, unit, kind, _package(unit))
    return _uncounted(doc, low, number, (unit, unit_end))


def _uncounted(
    doc: Doc, low: str, number: tuple[int, int, Decimal], unit_at: tuple[str | None, int]
) -> Quantity | None:
    """A number with a label, with a measure, or alone."""
    start, end, value = number
    unit, unit_end = unit_at
    times = _TIMES_AFTER.match(low, end)
    labelled = doc.words.has("grammar", "qty", low, start - 24, start) and _label_touches(doc, low, start)
    if labelled or times or _TIMES_BEFORE.search(low[max(0, start - 3) : start]):
        stop = unit_end if unit else (times.end() if times else end)
        return Quantity(start, stop, value, unit or "pc", "label")
    if unit in ("kg", "t") or (unit is not None and unit_end - end > 2 and value >= _LEAST_MEASURE):
        return Quantity(start, unit_end, value, unit, "measure")
    whole = value == value.to_integral_value()
    return Quantity(start, end, value, None, "bare") if whole and value >= 10 else None


_MOST_SAMPLES = 20
"""More pieces than this are no samples."""

_HOLDS = re.compile(r"\s(?:a|pour)\s")


def _sample_after(doc: Doc, low: str, end: int) -> int | None:
    """The end of the word `samples` that follows a number, adjectives between."""
    found = doc.words.find("concepts", "sample", low, end, min(end + 26, len(low)))
    first = min(found, key=lambda match: match.start(), default=None)
    near = first is not None and not re.search(r"[,.;:\n]", low[end : first.start()])
    return first.end() if first is not None and near else None


def _sample_before(doc: Doc, low: str, start: int) -> bool:
    found = [m.end() for m in doc.words.find("concepts", "sample", low, max(0, start - 14), start)]
    return bool(found) and re.fullmatch(r"[\sをのは을를도:：]*", low[max(found) : start]) is not None


def _package(unit: str | None) -> bool:
    return unit in pack("reading/terms")["lookalikes"]["package_goods"]


def _refused(doc: Doc, low: str, start: int, end: int) -> bool:
    """Days, shops, people; a number that is refused (`instead of 500`); one that counts per carton."""
    after = low[end : end + 14].lstrip(" -")
    stops = doc.words.words("grammar", "notgoods")
    word = re.match(r"[^\W\d_]+", after)
    if word and word.group() in stops:
        return True
    if after and is_cjk(after[0]) and any(after.startswith(stop) for stop in stops if is_cjk(stop[0])):
        return not any(after.startswith(unit) for unit in ("개 ", "개의", "개를", "个月饼"))
    before = low[max(0, start - 26) : start]
    for match in doc.words.find("grammar", "instead", low, start - 26, start):
        if not low[match.end() : start].strip(" ,:") and not before.endswith("\n"):
            return True
    tail = low[end : end + 26]
    return bool(pattern("per_carton").match(tail))


def _label_touches(doc: Doc, low: str, start: int) -> bool:
    """Only punctuation, a copula or small words lie between the label and the number."""
    best = max((m.end() for m in doc.words.find("grammar", "qty", low, max(0, start - 24), start)), default=-1)
    between = low[best:start]
    return best >= 0 and pattern("label_gap").fullmatch(between) is not None and "\n\n" not in between


def _unit_after(low: str, end: int) -> tuple[str | None, int]:
    table, longest = _units()
    rest = low[end : end + longest + 2]
    gap = len(rest) - len(rest.lstrip(" ("))
    rest = rest.lstrip(" (")
    if gap > 2 or not rest:
        return None, end
    if is_cjk(rest[0]):
        for size in range(min(4, len(rest)), 0, -1):
            if rest[:size] in table:
                return table[rest[:size]], end + gap + size
        return None, end
    word = re.match(r"[^\W\d_]+\.?(?:\(s\)|'s)?(?: ?o\.? ?[oя]\.?)?", rest)
    if word is None:
        return None, end
    for text in (word.group(), re.match(r"[^\W\d_]+", rest).group()):  # type: ignore[union-attr]
        code = table.get(text.rstrip("."))
        if code and not (len(text) == 1 and code in ("m", "g", "l", "t") and text != rest.strip()):
            return code, end + gap + len(text)
    return None, end
