"""Numbers inside running text: figures in any grouping, with a scale word, or written out."""

import re
from decimal import Decimal
from functools import cache

from app.domain.numbers import CHINESE_NUMERALS, chinese_number
from app.skills.reception.reading.folding import fold
from app.skills.reception.reading.lexicon import Lexicon

NUMBER = r"\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?"
"""A figure in folded text."""

SCALES = {
    "k": 1000, "к": 1000, "тыс": 1000, "тыс.": 1000, "тысяч": 1000, "тысячи": 1000, "тысяча": 1000, "thousand": 1000,
    "mil": 1000, "mille": 1000, "mila": 1000, "tsd": 1000, "tsd.": 1000, "tausend": 1000, "bin": 1000, "nghin": 1000,
    "ngan": 1000, "tys": 1000, "tys.": 1000, "tysiecy": 1000, "tysiace": 1000, "الف": 1000, "الاف": 1000, "千": 1000,
    "천": 1000, "万": 10000, "萬": 10000, "만": 10000, "백": 100, "百": 100, "hundred": 100, "million": 1000000,
}  # fmt: skip
SCALE = (
    r"(?:\s?(?P<scale>thousand|hundred|million|nghin|ngan|mille|mila|mil|tausend|tsd\.?|bin|tysiecy|tysiace|tys\.?"
    r"|тысяч[аи]?|тыс\.?|الاف|الف|[kк])(?![a-zа-я\u0621-\u064a])|(?P<cjk>[千万萬백천만百]))?"
)


def figure(text: str, scale: str | None = None) -> Decimal:
    """The value of a match of NUMBER: a lone mark before three figures groups, before others it is decimal."""
    plain = text.replace(" ", "").replace("'", "")
    last = max(plain.rfind("."), plain.rfind(","))
    if last >= 0:
        head, tail = re.sub(r"[.,]", "", plain[:last]), plain[last + 1 :]
        several = len(re.findall(r"[.,]", plain)) > 1 and len(set(re.findall(r"[.,]", plain))) == 1
        grouped = len(tail) == 3 and (several or len(set(re.findall(r"[.,]", plain))) == 1) and head.strip("0")
        plain = head + tail if grouped and not scale else f"{head}.{tail}"
    value = Decimal(plain) * SCALES.get(scale or "", 1)
    # Not quantize: a tracking number has more digits than a decimal context carries.
    return value.to_integral_value() if value == value.to_integral_value() else value


@cache
def _spelled(words: Lexicon) -> tuple[dict[str, int], re.Pattern[str] | None]:
    table: dict[str, int] = {}
    joins: set[str] = set()
    compound = False
    for source in words.packs:
        table |= {fold(word): value for word, value in source["numbers"]["words"].items() if fold(word) not in table}
        joins |= {fold(word) for word in source["numbers"]["join"]}
        compound = compound or bool(source["numbers"].get("compound"))
    one = "|".join(sorted(map(re.escape, table), key=len, reverse=True))
    join = "|".join(sorted(map(re.escape, joins - {"-"})) or ["(?!)"])
    gap = rf"(?:[\s-]*(?:{join})?[\s-]*)" if compound else rf"(?:[\s-]+(?:(?:{join})[\s-]+)?)"
    if words.language == "ar":
        gap = rf"(?:\s+(?:{join})?\s?)"
    return table, re.compile(rf"(?<![^\W\d_])(?:{one})(?:{gap}(?:{one}))*(?![^\W\d_])")


def spelled_numbers(low: str, words: Lexicon) -> list[tuple[int, int, Decimal]]:
    """Numbers written out in words that are 10 or more, as (start, end, value)."""
    table, pattern = _spelled(words)
    found = []
    if pattern is not None:
        for match in pattern.finditer(low):
            value = _sum(match.group(), table)
            if value >= 2:
                found.append((match.start(), match.end(), value))
    for match in re.finditer(f"[{CHINESE_NUMERALS}]{{2,9}}|[二两三四五六七八九十](?=[个個套只件台把支盏箱])", low):
        number = chinese_number(match.group())
        if number is not None:
            found.append((match.start(), match.end(), number))
    return sorted(found)


def _sum(text: str, table: dict[str, int]) -> Decimal:
    one = re.compile("|".join(sorted(map(re.escape, table), key=len, reverse=True)))
    total = current = 0
    for match in one.finditer(text):
        value = table[match.group()]
        if value == 100:
            current = max(current, 1) * 100
        elif value in (1000, 10000, 1000000):
            total, current = total + max(current, 1) * value, 0
        else:
            current += value
    return Decimal(total + current)
