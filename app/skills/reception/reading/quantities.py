"""Quantities: a number and a unit, or a number that stands where only a quantity can."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from app.domain.units import COUNTED, parse_unit, unit_words
from app.rules import pack
from app.skills.reception.reading import loads
from app.skills.reception.reading.doc import Doc
from app.skills.reception.reading.folding import fold, is_cjk
from app.skills.reception.reading.numerals import Number, find_numbers, undecided
from app.skills.reception.reading.patterns import pattern


@dataclass(frozen=True)
class Quantity:
    """`kind`: `unit` (a counted unit), `measure` (kg, m), `label` (`Qty: 500`), `bare` (needs a product beside it),

    `sample` (pieces to try), `load` (containers). `upper` ends a range; `more` are further quantities asked of the same
    product (`500 / 1000 / 3000 pcs`).
    """

    start: int
    end: int
    value: Decimal
    unit: str | None
    kind: str
    package: bool = False
    upper: Decimal | None = None
    more: tuple["Quantity", ...] = ()


_TIMES_AFTER = re.compile(r"\s?[x×*](?!\w)\s?")
_TIMES_BEFORE = re.compile(r"(?:[\s\u00b7][x×*]\s?|(?<![^\W\d_])[x×*]\s)$")
_TO = re.compile(r"\s?(?:-|~|〜|to|bis|hasta|a|al|до|至|到|から|ate|den|do|ile|ila|에서|부터|الي|حتي)\s?")
_FROM = re.compile(r"(?<![a-zа-я])(?:from|von|de|da|с|со|od|tu|من|从|由)\s?$")
_LEAST_MEASURE = 20
"""Fewer metres or litres are a size, not a quantity."""
_LONG = 200
"""From here on metres or litres with a word behind them are a quantity (`4500 m fabric`), no length (`3 m cable`)."""
_MOST = Decimal(10) ** 9
_WIDEST_CELL = 40
_MOST_PALLETS = 2000
_MOST_HELD = 24
"""`a bag for two bottles` holds them; more than these are goods."""
_MOST_SAMPLES = 20
"""More pieces than this are no samples."""
_ABBREVIATED = re.compile(r"^[^\W\d_]{1,4}\.")
_COUNTS_BEFORE = re.compile(r"\d\s?$")
_PARTED = re.compile(r"$|[\s,;.)]")
_LINE_ENDS = re.compile(r"\s*(?:$|[\n,;.)])")
_HOLDS = re.compile(r"\s(?:a|pour)\s")
_GROUPS_BY = {",": ("en", "zh", "ja", "ko"), ".": ("de", "es", "fr", "pt", "ru", "it", "tr", "vi", "pl")}
_ONE_IS_SAID = frozenset({"carton", "dozen", "t", "roll", "set"})
"""Units of which `one` in words is a quantity and no article."""


@cache
def _units(language: str) -> tuple[dict[str, str], int]:
    table: dict[str, str] = {}
    for word in unit_words():
        code = parse_unit(word)
        if code:
            table.setdefault(fold(word), code)
    spoken = pack("reading/units")
    for code, words in spoken["units"].items():
        table |= {fold(word): code for word in words.split()}
    for word in spoken["not_units"]["words"].split():
        table.pop(word, None)
    for code, words in spoken["own"].get(language, {}).items():
        table |= {fold(word): code for word in words.split()}
    return table, max(map(len, table))


def find_quantities(doc: Doc, low: str) -> list[Quantity]:
    """Quantities in `low`, the body with all other figures dotted out, in order of place."""
    numbers = find_numbers(low, doc.words, doc.text)
    found = list(_read(doc, low, numbers))
    containers = [Quantity(one.start, one.end, one.value, one.kind, "load") for one in loads.find_loads(doc, low)]
    found = [one for one in found if not any(c.start < one.end and one.start < c.end for c in containers)]
    return _chained(doc, sorted([*found, *containers], key=lambda one: one.start))


def read_cell(doc: Doc, start: int, end: int) -> Quantity | None:
    """The quantity that a whole cell is: a number, a range, and no more than a unit behind it."""
    low = doc.low[start:end]
    numbers = find_numbers(low, doc.words, doc.text[start:end]) if len(low) <= _WIDEST_CELL else []
    if not numbers or low[: numbers[0].start].strip(" ~±≈x×"):
        return None
    first = numbers[0]
    top = numbers[1] if len(numbers) > 1 and _ranges(low, first, numbers[1]) else None
    unit, stop = _unit_after(doc, low, (top or first).end)
    if low[stop:].strip(" .)") or not 0 < first.value < _MOST or (unit in COUNTED and first.value % 1):
        return None
    kind = "bare" if unit is None else "unit" if unit in COUNTED else "measure"
    return Quantity(start + first.start, start + stop, first.value, unit, kind, upper=top.value if top else None)


def _read(doc: Doc, low: str, numbers: list[Number]) -> Iterator[Quantity]:
    skip_to = -1
    for at, number in enumerate(numbers):
        if number.start < skip_to:
            continue
        following = numbers[at + 1] if at + 1 < len(numbers) else None
        top = following if following and _ranges(low, number, following) else None
        if top and _changed_to(doc, low, number.start):
            number, top = replace(top, start=number.start), None
        if top and number.value < top.scale > number.scale:  # `2 to 3 thousand`
            number = replace(number, value=number.value * top.scale)
        quantity = _judge(doc, low, replace(number, end=top.end) if top else number)
        if quantity is not None:
            yield replace(quantity, upper=top.value) if top and top.value > quantity.value else quantity
            skip_to = quantity.end


def _ranges(low: str, number: Number, following: Number) -> bool:
    between = low[number.end : following.start]
    return _TO.fullmatch(between) is not None and not (between == "-" and low[following.end : following.end + 1] == "-")


def _changed_to(doc: Doc, low: str, start: int) -> bool:
    """`increase it from 500 to 650` asks for 650."""
    sentence = doc.sentence_at(start)
    changes = doc.has("grammar", "changed", *sentence) or doc.has("concepts", "moq", *sentence)
    return changes and _FROM.search(low[max(0, start - 8) : start]) is not None


def _chained(doc: Doc, found: list[Quantity]) -> list[Quantity]:
    """`500, 1000 and 3000 pcs` is one quantity with two more; a unit said once is that of all."""
    chains: list[list[Quantity]] = []
    for one in found:
        if chains and _continues(doc, chains[-1], one):
            chains[-1].append(one)
        else:
            chains.append([one])
    return [_joined(chain) for chain in chains]


def _continues(doc: Doc, chain: list[Quantity], one: Quantity) -> bool:
    last = chain[-1]
    if "sample" in (last.kind, one.kind) or one.value in [other.value for other in chain]:
        return False
    if last.unit is not None and last.unit != one.unit and one.kind not in ("load", "bare"):
        return False
    return pattern("quantity_chain").fullmatch(doc.low[last.end : one.start]) is not None


def _joined(chain: list[Quantity]) -> Quantity:
    if len(chain) == 1:
        return chain[0]
    unit = next((one.unit for one in reversed(chain) if one.unit and one.kind != "load"), None)
    kinds = [kind for kind in ("unit", "label", "measure", "bare") if any(one.kind == kind for one in chain)]
    each = [one if one.kind == "load" else replace(one, unit=unit, kind=kinds[0]) for one in chain]
    return replace(each[0], end=chain[-1].end, more=tuple(each[1:]))


def _judge(doc: Doc, low: str, number: Number) -> Quantity | None:
    start, end, value = number.start, number.end, number.value
    if value <= 0 or value >= _MOST or _refused(doc, low, start, end):
        return None
    unit, unit_end = _unit_after(doc, low, end)
    if _package(unit) and _HOLDS.match(low, unit_end):
        unit, unit_end = None, end
    if _package(unit) and value <= _MOST_HELD and pattern("held_before").search(low, max(0, start - 12), start):
        return None
    sample_end = _sample_after(doc, low, unit_end)
    if sample_end and value <= _MOST_SAMPLES:
        return Quantity(start, sample_end, value, unit or "pc", "sample")
    if value <= _MOST_SAMPLES and unit in (None, "pc") and _to_try(doc, low, number):
        return Quantity(start, unit_end, value, unit or "pc", "sample")
    if number.words and (value < 2 or unit is None) and not _said(number, unit, low):
        return None
    if unit == "pallet":
        return Quantity(start, unit_end, value, unit, "load") if value <= _MOST_PALLETS else None
    if unit in COUNTED:
        return _counted(doc, low, number, unit, unit_end)
    return _uncounted(doc, low, number, (unit, unit_end))


def _said(number: Number, unit: str | None, low: str) -> bool:
    """Whether a number in words is a quantity: not `one`, which is an article; without a unit only from ten on."""
    if unit is None:
        return number.value >= 10 and not any(is_cjk(char) for char in low[number.start : number.end])
    return unit in _ONE_IS_SAID or number.value != number.value.to_integral_value()


def _counted(doc: Doc, low: str, number: Number, unit: str, unit_end: int) -> Quantity | None:
    value = number.value
    if unit == "dozen" and value != value.to_integral_value():
        value, unit = value * 12, "pc"
    if value != value.to_integral_value():
        return None
    sample = value <= _MOST_SAMPLES and _sample_before(doc, low, number.start)
    return Quantity(number.start, unit_end, value, unit, "sample" if sample else "unit", _package(unit))


def _uncounted(doc: Doc, low: str, number: Number, unit_at: tuple[str | None, int]) -> Quantity | None:
    """A number with a label, with a measure, or alone."""
    start, end, value = number.start, number.end, number.value
    unit, unit_end = unit_at
    if unit and undecided(number.shown) and doc.language not in _GROUPS_BY["," if "," in number.shown else "."]:
        return None
    times = _TIMES_AFTER.match(low, end)
    labelled = doc.words.has("grammar", "qty", low, start - 24, start) and _label_touches(doc, low, start)
    whole = value == value.to_integral_value()
    if labelled or times or _TIMES_BEFORE.search(low[max(0, start - 3) : start]):
        stop = unit_end if unit else (times.end() if times else end)
        return Quantity(start, stop, value, unit, "label") if unit or whole else None
    if unit in ("g", "cm") or (unit in ("m", "l") and value < _LONG and not _LINE_ENDS.match(low, unit_end)):
        return None
    if unit in ("kg", "t") or (unit is not None and value >= _LEAST_MEASURE):
        return Quantity(start, unit_end, value, unit, "measure")
    return Quantity(start, end, value, None, "bare") if whole and value >= 10 else None


def _sample_after(doc: Doc, low: str, end: int) -> int | None:
    """The end of the word `samples` that follows a number, adjectives between."""
    found = doc.words.find("concepts", "sample", low, end, min(end + 26, len(low)))
    first = min(found, key=lambda match: match.start(), default=None)
    near = first is not None and not re.search(r"[,.;:\n]", low[end : first.start()])
    return first.end() if first is not None and near else None


def _sample_before(doc: Doc, low: str, start: int) -> bool:
    found = [m.end() for m in doc.words.find("concepts", "sample", low, max(0, start - 14), start)]
    return bool(found) and re.fullmatch(r"[\sをのは을를도:：]*", low[max(found) : start]) is not None


def _to_try(doc: Doc, low: str, number: Number) -> bool:
    """A small number in a sentence that asks for samples, with a product's code close behind it."""
    first, last = doc.sentence_at(number.start)
    code = next((hit.start for hit in doc.codes if 0 <= hit.start - number.end <= 40), None)
    if code is None or code >= last or re.search(r"[.;!?\n]|\d", low[number.end : code]):
        return False
    if doc.has("concepts", "sample", first, last) or doc.has("concepts", "sample_ask"):
        return True
    return bool(doc.message.subject) and doc.words.has("concepts", "sample", fold(doc.message.subject))


def _package(unit: str | None) -> bool:
    return unit in pack("reading/terms")["lookalikes"]["package_goods"]


def _refused(doc: Doc, low: str, start: int, end: int) -> bool:
    """Days, shops, people; a number that is refused (`instead of 500`); one that counts per carton."""
    after = low[end : end + 14].lstrip(" -")
    stops = doc.words.words("grammar", "notgoods")
    word = re.match(r"[^\W\d_]+", after)
    if word and word.group() in stops:
        return True
    stop = max((len(stop) for stop in stops if is_cjk(stop[0]) and after.startswith(stop)), default=0)
    if stop:
        _, unit_end = _unit_after(doc, low, end)
        return unit_end - end - (len(low[end:unit_end]) - len(low[end:unit_end].lstrip())) < stop
    if _least_order(doc, low, start):
        return True
    before = low[max(0, start - 26) : start]
    for match in doc.words.find("grammar", "instead", low, start - 26, start):
        if not low[match.end() : start].strip(" ,:") and not before.endswith("\n"):
            return True
    tail = low[end : end + 26]
    return bool(pattern("per_carton").match(tail))


def _least_order(doc: Doc, low: str, start: int) -> bool:
    """`MOQ 500` and `our last order of 500` tell what was, not what is wanted."""
    for section, key, width in (("concepts", "moq", 18), ("grammar", "past", 26)):
        found = [m.end() for m in doc.words.find(section, key, low, max(0, start - width), start)]
        if found and pattern("moq_gap").fullmatch(low[max(found) : start]):
            return True
    return False


def _label_touches(doc: Doc, low: str, start: int) -> bool:
    """Only punctuation, a copula or small words lie between the label and the number."""
    labels = [m.span() for m in doc.words.find("grammar", "qty", low, max(0, start - 24), start)]
    first, best = max(labels, key=lambda span: span[1], default=(-1, -1))
    between = low[best:start]
    counted = best >= 0 and _COUNTS_BEFORE.search(low, 0, max(first, 0)) is not None
    return best >= 0 and not counted and pattern("label_gap").fullmatch(between) is not None and "\n\n" not in between


def _unit_after(doc: Doc, low: str, end: int) -> tuple[str | None, int]:
    table, longest = _units(doc.language)
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
    word = re.match(r"[^\W\d_]+(?:[23](?!\d))?\.?(?:\(s\)|'s)?(?: ?o\.? ?[oя]\.?)?", rest)
    if word is None:
        return None, end
    for text in (word.group(), re.match(r"[^\W\d_]+", rest).group()):  # type: ignore[union-attr]
        code = table.get(text.rstrip("."))
        text = text if _ABBREVIATED.search(text) else text.rstrip(".")
        if code and not (len(text) == 1 and code in ("m", "g", "l", "t") and not _PARTED.match(rest, 1)):
            return code, end + gap + len(text)
    return None, end
