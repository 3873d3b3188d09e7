"""Numbers as people write them, in any of the world's digits and marks. What cannot be decided is said."""

import re
import unicodedata
from collections.abc import Iterable
from decimal import Decimal
from enum import Enum


class Doubt(Enum):
    """Why a text gave no number."""

    NOT_A_NUMBER = "not_a_number"
    AMBIGUOUS_MARK = "ambiguous_mark"
    """`1,250` or `1.250` alone: a thousand or one and a quarter."""


_MULTIPLIERS = {
    "k": 3, "tsd": 3, "tsd.": 3, "mil": 3, "mila": 3, "тыс": 3, "тыс.": 3, "тысяч": 3, "тысячи": 3, "тысяча": 3,
    "tys": 3, "tys.": 3, "bin": 3, "nghìn": 3, "ngàn": 3, "千": 3, "천": 3, "ألف": 3, "الف": 3, "آلاف": 3,
    "万": 4, "萬": 4, "만": 4, "lakh": 5, "lac": 5, "亿": 8, "億": 8, "억": 8,
}  # fmt: skip
"""Words after a figure and the power of ten they stand for."""

_CHINESE_WORDS = ("零〇", "一壹", "二贰两兩", "三叁", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖")
_CHINESE_DIGITS = {word: digit for digit, words in enumerate(_CHINESE_WORDS) for word in words}
_CHINESE_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_CHINESE_MYRIADS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
CHINESE_NUMERALS = "".join((*_CHINESE_DIGITS, *_CHINESE_UNITS, *_CHINESE_MYRIADS))

_GROUP_SPACES = re.compile(r"(?<=\d)[ \u00a0\u2007\u2009\u202f'’](?=\d{3}(?!\d))")
_FIGURE = re.compile(r"([+\-\u2212\u2013]?)\s*(\d[\d.,]*|[.,]\d+)\s*([^\W\d_]+\.?)?")
_THOUSANDS = {mark: re.compile(rf"\d{{1,3}}(?:{re.escape(mark)}\d{{3}})+") for mark in ",."}
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")


def plain_digits(text: str) -> str:
    """NFKC, every decimal digit of any script as 0-9, Arabic marks as `.` and `,`. Length can change (NFKC)."""
    folded = unicodedata.normalize("NFKC", text)
    folded = folded.replace("\u066b", ".").replace("\u066c", ",")
    if folded.isascii():
        return folded
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in folded)


def _whole(digits: str) -> Decimal | Doubt:
    return Decimal(digits) if digits.isdecimal() else Doubt.NOT_A_NUMBER


def _both_marks(figure: str) -> Decimal | Doubt:
    """`1,250.00` or `1.250,00`: the last mark is the decimal one, the other must group."""
    decimal = max(",.", key=figure.rfind)
    group = "," if decimal == "." else "."
    head, _, tail = figure.rpartition(decimal)
    grouped = _THOUSANDS[group].fullmatch(head) or (group == "," and _INDIAN.fullmatch(head))
    if not grouped or not tail.isdecimal():
        return Doubt.NOT_A_NUMBER
    return Decimal(f"{head.replace(group, '')}.{tail}")


def _one_mark(figure: str, mark: str, decimal_mark: str | None) -> Decimal | Doubt:
    head, _, tail = figure.rpartition(mark)
    if mark in head:
        grouped = _THOUSANDS[mark].fullmatch(figure) or (mark == "," and _INDIAN.fullmatch(figure))
        return Decimal(figure.replace(mark, "")) if grouped else Doubt.NOT_A_NUMBER
    if not tail:
        return Doubt.NOT_A_NUMBER
    could_group = bool(_THOUSANDS[mark].fullmatch(figure)) and not head.startswith("0")
    if not could_group:
        return Decimal(f"{head or '0'}.{tail}")
    if decimal_mark is None:
        return Doubt.AMBIGUOUS_MARK
    return Decimal(f"{head}.{tail}") if decimal_mark == mark else Decimal(head + tail)


def _western(figure: str, decimal_mark: str | None) -> Decimal | Doubt:
    if "," in figure and "." in figure:
        return _both_marks(figure)
    for mark in ",.":
        if mark in figure:
            return _one_mark(figure, mark, decimal_mark)
    return _whole(figure)


def chinese_number(text: str) -> Decimal | None:
    """A number in Chinese numerals (`三百`, `一万二`, `两千零五十`, `十五`); None when it is not one."""
    if not text or any(c not in CHINESE_NUMERALS for c in text):
        return None
    if len(text) == 1 and text in _CHINESE_DIGITS:
        return Decimal(_CHINESE_DIGITS[text])
    if not any(c in _CHINESE_UNITS or c in _CHINESE_MYRIADS for c in text):
        return None
    return _chinese_sum(text)


def _chinese_sum(text: str) -> Decimal | None:
    total = section = 0
    digit: int | None = None
    last_unit = 1
    for c in text:
        if c in _CHINESE_DIGITS:
            if digit:
                return None
            digit = _CHINESE_DIGITS[c]
            last_unit = 1 if digit == 0 else last_unit
        elif c in _CHINESE_UNITS:
            last_unit = _CHINESE_UNITS[c]
            section += (1 if digit is None else digit) * last_unit
            digit = None
        else:
            last_unit = _CHINESE_MYRIADS[c]
            section, digit = section + (digit or 0), None
            if not total and not section:
                return None
            total = (total + section) * last_unit if total < last_unit else total + section * last_unit
            section = 0
    # A last digit right after a unit counts the next lower one: 三百五 is 350, 一万二 is 12 000.
    tail = 0 if digit is None else digit * (last_unit // 10 if last_unit > 1 else 1)
    return Decimal(total + section + tail)


def parse_number(text: str, decimal_mark: str | None = None) -> Decimal | Doubt:
    """The number that the whole text is: `1,250.00`, `1.250,00`, `1 250`, `1'250`, `１２`, `5k`, `2万`, `三百`.

    `decimal_mark` (`.` or `,`), known from the neighbours, decides figures such as `1,250`; without it they are
    `Doubt.AMBIGUOUS_MARK`. A figure that speaks for itself (`1.5`, `1.000.000`) is not bent by it. Signs are kept.
    Anything else in the text makes it `Doubt.NOT_A_NUMBER`.
    """
    cleaned = _GROUP_SPACES.sub("", plain_digits(text).strip())
    chinese = chinese_number(cleaned)
    if chinese is not None:
        return chinese
    match = _FIGURE.fullmatch(cleaned)
    if match is None:
        return Doubt.NOT_A_NUMBER
    sign, figure, word = match.groups()
    power = 0 if word is None else _MULTIPLIERS.get(word.casefold(), -1)
    if power < 0:
        return Doubt.NOT_A_NUMBER
    value = _western(figure, decimal_mark)
    if isinstance(value, Doubt):
        return value
    value = value.scaleb(power) if power else value
    if power and value == value.to_integral_value():
        value = value.quantize(Decimal(1))
    return -value if sign and sign != "+" else value


def decimal_mark_of(texts: Iterable[str]) -> str | None:
    """The decimal mark that the figures among texts prove (`.` or `,`), None when they prove none or both."""
    proved: set[str] = set()
    for text in texts:
        for figure in re.findall(r"\d[\d.,]*\d", plain_digits(text)):
            mark = _proof(figure)
            if mark:
                proved.add(mark)
    return proved.pop() if len(proved) == 1 else None


def _proof(figure: str) -> str | None:
    other = {",": ".", ".": ","}
    if "," in figure and "." in figure:
        return None if isinstance(_both_marks(figure), Doubt) else max(",.", key=figure.rfind)
    for mark in ",.":
        if figure.count(mark) > 1:
            return other[mark] if _THOUSANDS[mark].fullmatch(figure) else None
        if figure.count(mark) == 1 and isinstance(_one_mark(figure, mark, None), Decimal):
            return mark
    return None
