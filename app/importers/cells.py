"""What one cell of a trade sheet says: price, quantity, days, size, weight, certificates. A doubt is a problem code."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache

from app.domain.numbers import Doubt, parse_number
from app.domain.units import COUNTED, parse_unit
from app.importers.grids import Cell, cell_text, exact
from app.importers.headers import find_currency, tier_quantity
from app.rules import pack

PRICE_LIMIT = Decimal(10) ** 9
_EMPTY = frozenset({"", "-", "--", "—", "/", "n/a", "na", "none", "nil", "无", "\\"})
_RANGE = re.compile(r"\d\s*[-–—~～至到]\s*[^\d\s]{0,4}\s*\d")
_NUMBER = re.compile(r"\d[\d.,' \u00a0\u202f]*\d|\d")
_MANY = (
    r"(?P<quantity>(?:≥|>=|>|<|≤|from|over|up to)?\s*\d[\d,.]*\s*[a-z\u4e00-\u9fff]{0,6}"
    r"\s*(?:(?:-|–|~|to|至)\s*\d[\d,.]*\s*[a-z\u4e00-\u9fff]{0,6}|\+\s*[a-z\u4e00-\u9fff]{0,6}|up|以上|起)?)"
)
_SIGN = r"(?=us\$|usd|(?<!us)\$|€|eur|£|gbp|rmb|cny|[¥￥])"
_TIERS = (
    re.compile(rf"{_MANY}\s*(?:[:：=@]|{_SIGN})\s*(?P<price>[^\d\s]{{0,5}}\s*\d[\d.,]*\s*[^\d;；\n|]{{0,12}})", re.I),
    re.compile(rf"(?P<price>[^\d\s]{{0,5}}\s*\d[\d.,]*)\s*(?:@|\(|for)\s*{_MANY}\s*\)?", re.I),
)
"""A price with its quantity before it (`100-499: $5`, `100 pcs $5`) or behind it (`$5 (100-499)`, `$5@100`)."""

_DAYS = re.compile(r"(\d+)\s*(?:-|–|~|～|to|至|到)?\s*(\d+)?\s*([^\d]*)")
_TO_CM = {"cm": Decimal(1), "mm": Decimal("0.1"), "inch": Decimal("2.54"), '"': Decimal("2.54"), "″": Decimal("2.54"),
          "in": Decimal("2.54"), "m": Decimal(100), "厘米": Decimal(1), "毫米": Decimal("0.1")}  # fmt: skip
_TO_KG = {"kg": Decimal(1), "g": Decimal("0.001"), "lb": Decimal("0.45359237"), "公斤": Decimal(1), "千克": Decimal(1),
          "克": Decimal("0.001"), "kgs": Decimal(1), "lbs": Decimal("0.45359237"), "t": Decimal(1000)}  # fmt: skip
_CUBIC_FOOT = Decimal("0.028316846592")
_LABEL = re.compile(
    r"^(?:[gn]\.?\s?w\.?t?\.?|(?:gross|net)?\s*(?:weight|wt\.?)|gross|net|volume|vol\.?|cbm|meas\.?|毛重|净重|体积)\s*[:：=]?\s*(?=\d)"
)
"""What a cell may say again of the column it stands in: `G.W. 12kgs`."""

_SIZE = re.compile(
    r"(\d+(?:[.,]\d+)?)\s*(cm|mm|inch|in|m|\"|″)?\s*[*x×X✕]\s*(\d+(?:[.,]\d+)?)\s*(?:cm|mm|inch|in|m|\"|″)?\s*[*x×X✕]\s*"
    r"(\d+(?:[.,]\d+)?)\s*(cm|mm|inch|in|m|\"|″|厘米|毫米)?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Price:
    """A price cell: the amount, the currency and unit it names itself, or the code of what is wrong with it."""

    amount: Decimal | None = None
    currency: str | None = None
    unit: str | None = None
    problem: str | None = None


@dataclass(frozen=True)
class Quantity:
    """A quantity cell with the unit it names itself."""

    amount: Decimal | None = None
    unit: str | None = None
    problem: str | None = None


def is_empty(cell: Cell) -> bool:
    """Nothing, or one of the marks people put for nothing."""
    return isinstance(cell, str) and cell.strip().casefold() in _EMPTY


def _bounded(amount: Decimal, currency: str | None, unit: str | None = None) -> Price:
    if not amount.is_finite() or amount >= PRICE_LIMIT:
        return Price(problem="price_too_large")
    if amount < 0:
        return Price(problem="price_negative")
    if amount == 0:
        return Price(problem="price_zero")
    return Price(amount, currency, unit)


def read_price(cell: Cell, mark: str | None) -> Price:
    """A price: `12.5`, `US$12.50/pc`, `€ 3,20`. `mark` is the column's decimal mark where it is known."""
    if isinstance(cell, bool | date | datetime):
        return Price(problem="price_unreadable")
    if isinstance(cell, int | float):
        return _bounded(exact(cell) if abs(cell) < 1e300 else PRICE_LIMIT, None)
    text = re.sub(r"\bUS\s+\$", "US$", unicodedata.normalize("NFKC", cell_text(cell)).strip())
    text = re.sub(r"\s+(?:each|ea)\.?$", "/pc", text, flags=re.IGNORECASE)
    if is_empty(text):
        return Price(problem="price_missing")
    if _RANGE.search(text):
        return Price(problem="price_range")
    named = find_currency(text)
    rest = (text[: named[1]] + " " + text[named[2] :]) if named else text
    rest, _, per = rest.replace(" per ", "/").partition("/")
    value = parse_number(re.sub(r"[$¥￥€£]", " ", rest).strip(), mark)
    unit = parse_unit(per) if per else None
    if value is Doubt.AMBIGUOUS_MARK:
        return Price(problem="price_mark")
    if isinstance(value, Doubt) or (per and unit is None):
        return Price(problem="price_unreadable")
    return _bounded(value, named[0] if named else None, unit)


def read_tiers(cell: Cell, mark: str | None) -> list[tuple[Decimal, Price]] | None:
    """Several prices in one cell (`1-99:$5; 100+:$4.5`) by the quantity each holds from; None when it is not that."""
    if not isinstance(cell, str):
        return None
    text = unicodedata.normalize("NFKC", cell)
    pieces = [" ".join(piece.split()) for piece in re.split(r"[;|\n、]|,(?=\s)|/(?=\s)", text) if piece.strip()]
    found: list[tuple[Decimal, Price]] = []
    for piece in pieces:
        match = next(filter(None, (form.fullmatch(piece) for form in _TIERS)), None)
        quantity = _tier_quantity(match["quantity"]) if match else None
        price = read_price(match["price"], mark) if match else Price(problem="price_unreadable")
        if quantity is None or price.amount is None:
            return None
        found.append((quantity, price))
    return found if found else None


def _tier_quantity(text: str) -> Decimal | None:
    quantity = tier_quantity(text)
    return quantity if quantity is not None else read_quantity(text, ".").amount


def read_quantity(cell: Cell, mark: str | None) -> Quantity:
    """A quantity: `500`, `500 pcs`, `≥1,000`, `2万只`. Of counted things `1,250` can only be 1250."""
    if isinstance(cell, bool | date | datetime):
        return Quantity(problem="quantity_unreadable")
    if isinstance(cell, int | float):
        return _positive(exact(cell), None)
    text = unicodedata.normalize("NFKC", cell_text(cell)).strip().casefold()
    if is_empty(text):
        return Quantity()
    text = re.sub(r"^(?:moq|min\.?|qty|≥|>=|from|起订量)\s*[:：]?\s*|(?:\+|起订|起|以上)$", "", text).strip()
    number = parse_number(text, mark)
    unit = None
    if number is Doubt.NOT_A_NUMBER:
        match = re.fullmatch(r"(.*?[\dk千万百十])\s*/?\s*([^\d\s].*)", text)
        unit = parse_unit(match[2]) if match else None
        if match is None or unit is None:
            return Quantity(problem="quantity_unreadable")
        text = match[1]
        number = parse_number(text, mark)
    if number is Doubt.AMBIGUOUS_MARK and (unit is None or unit in COUNTED):
        number = parse_number(re.sub(r"[.,]", "", text))
    return Quantity(problem="quantity_unreadable") if isinstance(number, Doubt) else _positive(number, unit)


def _positive(number: Decimal, unit: str | None) -> Quantity:
    if number == 0:
        return Quantity()
    if number < 0 or number >= PRICE_LIMIT:
        return Quantity(problem="quantity_unreadable")
    return Quantity(number, unit)


def read_days(cell: Cell, measure: str | None) -> tuple[int | None, str | None]:
    """Lead or transit time in days and a problem: `25-30 days` is 30, `4 weeks` 28, `10 working days` 14."""
    if is_empty(cell):
        return None, None
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        number = exact(cell) * (7 if measure == "week" else 1)
        return (int(number), None) if 0 < number < 1000 and number == int(number) else (None, "days_unreadable")
    text = unicodedata.normalize("NFKC", cell_text(cell)).strip().casefold()
    match = _DAYS.fullmatch(re.sub(r"^(?:about|around|approx\.?|within|约|大约)\s*", "", text))
    if isinstance(cell, bool) or match is None:
        return None, "days_unreadable"
    days = int(match[2] or match[1])
    word = match[3].strip() or measure or "day"
    if re.search(r"work|business|工作日", word):
        days = -(-days * 7 // 5)
    elif re.match(r"week|wk|周|星期", word):
        days *= 7
    elif re.match(r"month|个月|月", word):
        days *= 30
    elif not re.match(r"d|天|日", word):
        return None, "days_unreadable"
    return (days, None) if 0 < days < 1000 else (None, "days_unreadable")


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))


def read_size(cell: Cell, measure: str | None) -> tuple[tuple[Decimal, Decimal, Decimal] | None, str | None]:
    """Length, width and height in cm of `60*40*35cm`; without any unit, centimetres only where that is plain."""
    if is_empty(cell):
        return None, None
    match = _SIZE.search(unicodedata.normalize("NFKC", cell_text(cell)).replace("*", "×"))
    if match is None:
        return None, "size_unreadable"
    edges = [_decimal(match[group]) for group in (1, 3, 4)]
    unit = (match[5] or match[2] or measure or "").casefold()
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
    if kind == "cm":
        return _TO_CM.get(unit or "cm")
    if kind == "kg":
        return _TO_KG.get(unit or "kg")
    if unit in ("cuft", "cu ft", "ft3"):
        return _CUBIC_FOOT
    return Decimal(1) if unit in (None, "", "m3", "cbm", "m", "立方", "立方米", "方") else None


@cache
def _certificate_words() -> tuple[dict[str, str], frozenset[str], tuple[str, ...]]:
    table = pack("headers")["certificate_names"]
    names = {name.casefold(): name for name in table["names"]}
    return names, frozenset(table["none"]), tuple(table["unsure"])


def read_certificates(cell: Cell) -> tuple[list[str], list[str]]:
    """Certificates a cell names as held, and the parts that leave it open (`CE (pending)`, `可做LFGB`)."""
    names, none, unsure = _certificate_words()
    held: list[str] = []
    open_parts: list[str] = []
    for part in re.split(r"[,，、;；/\n+&]|\band\b|(?<=\w) {2,}", unicodedata.normalize("NFKC", cell_text(cell))):
        part = part.strip(" .")
        folded = part.casefold()
        if not part or folded in none:
            continue
        if any(_stands_in(word, folded) for word in unsure):
            open_parts.append(part)
            continue
        words = part.split()
        several = len(words) > 1 and all(word.casefold() in names for word in words)
        held.extend(names.get(name.casefold(), name) for name in (words if several else [part]))
    return list(dict.fromkeys(held)), open_parts


def _stands_in(word: str, text: str) -> bool:
    if not word.isascii():
        return word in text
    spaced = re.sub(r"[^a-z]+", " ", text)
    return f" {word} " in f" {spaced} "


def read_yes(cell: Cell) -> bool | None:
    """Whether a mark says yes or no; None when it says neither."""
    table = pack("headers")["certificate_names"]
    text = cell_text(cell).strip().casefold()
    if isinstance(cell, bool) or text in table["yes"]:
        return cell is not False
    return False if not text or text in table["none"] else None
