"""What cells say of time, size, weight and volume."""

import re
import unicodedata
from datetime import date, datetime
from decimal import Decimal
from functools import cache

from app.domain.numbers import Doubt, parse_number
from app.importers.cells import is_empty
from app.importers.grids import Cell, cell_text, exact
from app.importers.header_match import fold
from app.rules import pack

_NUMBER = re.compile(r"\d[\d.,' \u00a0\u202f]*\d|\d")
_DAYS = re.compile(
    r"(\d{1,4})(?:\s*[^\d\s\-–~～]{0,12})??\s*(?:-|–|~|～|to|bis|a|à|до|do|đến|至|到|から|、)?\s*(\d{1,4})?\s*([^\d]*)"
)
_TO_CM = {"cm": Decimal(1), "mm": Decimal("0.1"), "inch": Decimal("2.54"), '"': Decimal("2.54"), "″": Decimal("2.54"),
          "in": Decimal("2.54"), "m": Decimal(100), "厘米": Decimal(1), "毫米": Decimal("0.1"), "см": Decimal(1),
          "мм": Decimal("0.1"), "ft": Decimal("30.48"), "inches": Decimal("2.54"), "米": Decimal(100)}  # fmt: skip
_TO_KG = {"kg": Decimal(1), "g": Decimal("0.001"), "lb": Decimal("0.45359237"), "公斤": Decimal(1), "千克": Decimal(1),
          "克": Decimal("0.001"), "kgs": Decimal(1), "lbs": Decimal("0.45359237"), "t": Decimal(1000), "кг": Decimal(1),
          "г": Decimal("0.001"), "gr": Decimal("0.001"), "oz": Decimal("0.028349523125")}  # fmt: skip
_CUBIC_FOOT = Decimal("0.028316846592")
_LABEL = re.compile(
    r"^(?:[gn]\.?\s?w\.?t?\.?|(?:gross|net)?\s*(?:weight|wt\.?)|gross|net|volume|vol\.?|cbm|meas\.?|毛重|净重|体积)\s*[:：=]?\s*(?=\d)"
)
"""What a cell may say again of the column it stands in: `G.W. 12kgs`."""

_EDGE = r"(\d+(?:[.,]\d+)?)\s*[lwhd]?"
_UNIT = r"(cm|mm|inch(?:es)?|in|m|ft|\"|″|厘米|毫米|см|мм)?\.?"
_SIZE = re.compile(rf"{_EDGE}\s*{_UNIT}\s*[*x×хX✕]\s*{_EDGE}\s*{_UNIT}\s*[*x×хX✕]\s*{_EDGE}\s*{_UNIT}", re.IGNORECASE)


@cache
def _day_words() -> tuple[dict[str, int], frozenset[str], tuple[str, ...]]:
    """Unit words to days, words of working days, words that may stand before a figure."""
    table = pack("headers")["days"]
    lengths = {fold(word): days for name, days in (("day", 1), ("week", 7), ("month", 30)) for word in table[name]}
    around = sorted((word.casefold() for word in table["around"]), key=len, reverse=True)
    return lengths, frozenset(fold(word) for word in table["working"]), tuple(around)


def read_days(cell: Cell, measure: str | None) -> tuple[int | None, str | None]:
    """Lead or transit time in days and a problem: `25-30 days` is 30, `4 weeks` 28, `10 working days` 14."""
    if is_empty(cell):
        return None, None
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        number = exact(cell) * {"week": 7, "month": 30}.get(measure or "", 1)
        return (int(number), None) if 0 < number < 1000 and number == int(number) else (None, "days_unreadable")
    text = unicodedata.normalize("NFKC", cell_text(cell)).strip().casefold()
    days = None if isinstance(cell, bool) or len(text) > 80 else _days(text, measure)
    return (days, None) if days is not None and 0 < days < 1000 else (None, "days_unreadable")


def _days(text: str, measure: str | None) -> int | None:
    lengths, working, around = _day_words()
    for word in around:
        text = re.sub(rf"^{re.escape(word)}(?![^\W\d_])\.?\s*|\s*(?<![^\W\d_]){re.escape(word)}$", "", text)
    match = _DAYS.fullmatch(text)
    if match is None:
        return None
    first, last = int(match[1]), int(match[2] or match[1])
    words = fold(match[3]).split() or [measure or "day"]
    if "".join(words) in lengths:
        words = ["".join(words)]
    length = [lengths[word] for word in words if word in lengths]
    at_work = any(word in working for word in words)
    strange = [word for word in words if word not in lengths and word not in working and fold(word) not in around]
    if last < first or strange or len(set(length)) > 1 or not (length or at_work):
        return None
    days = last * (length[0] if length else 1)
    return -(-days * 7 // 5) if at_work else days


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))


def read_size(cell: Cell, measure: str | None) -> tuple[tuple[Decimal, Decimal, Decimal] | None, str | None]:
    """Length, width and height in cm of `60*40*35cm`; without any unit, centimetres only where that is plain."""
    if is_empty(cell):
        return None, None
    match = _SIZE.search(unicodedata.normalize("NFKC", cell_text(cell))[:200])
    if match is None:
        return None, "size_unreadable"
    edges = [_decimal(match[group]) for group in (1, 3, 5)]
    unit = (match[6] or match[4] or match[2] or measure or "").casefold()
    if not unit and not all(5 <= edge <= 150 for edge in edges):
        return None, "size_unit"
    factor = _TO_CM.get(unit or "cm")
    if factor is None or not all(edges):
        return None, "size_unreadable"
    length, width, height = ((edge * factor).normalize() + 0 for edge in edges)
    return (length, width, height), None


def read_measure(cell: Cell, mark: str | None, measure: str | None, kind: str) -> tuple[Decimal | None, str | None]:
    """A length in cm, weight in kg or volume in m3 (`kind` cm, kg, m3).

    The cell's own unit goes before the header's.
    """
    if is_empty(cell):
        return None, None
    if isinstance(cell, bool | date | datetime):
        return None, "measure_unreadable"
    if isinstance(cell, int | float):
        number: Decimal | Doubt = exact(cell)
        unit = measure
    else:
        text = unicodedata.normalize("NFKC", cell_text(cell)).strip().casefold()
        text = _LABEL.sub("", text)
        match = _NUMBER.match(text)
        number = parse_number(match.group(), mark) if match else Doubt.NOT_A_NUMBER
        unit = text[match.end() :].strip(" ./") if match else None
        unit = unit or measure
    factor = _factor(kind, unit)
    if isinstance(number, Doubt) or factor is None or number <= 0:
        return None, "measure_unreadable"
    return number * factor if factor != 1 else number, None


def _factor(kind: str, unit: str | None) -> Decimal | None:
    unit = re.sub(r"\s*/\s*(?:ctn|carton|箱|pc|pcs|box)\.?$", "", unit or "")
    if kind == "cm":
        return _TO_CM.get(unit or "cm")
    if kind == "kg":
        return _TO_KG.get(unit or "kg")
    if unit in ("cuft", "cu ft", "cu.ft", "ft3", "ft³"):
        return _CUBIC_FOOT
    return Decimal(1) if unit in ("", "m3", "cbm", "m", "立方", "立方米", "方", "м3", "куб.м") else None
