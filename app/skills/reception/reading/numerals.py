"""Numbers inside running text: figures in any grouping, with a scale word, or written out.

The words are in `resources/rules/reading/numerals.toml`. A figure whose marks may mean two things (`undecided`) is for
the caller to read by its unit, or to leave unread.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from app.domain.numbers import CHINESE_NUMERALS, chinese_number
from app.rules import Pack, pack
from app.skills.reception.reading.folding import fold
from app.skills.reception.reading.lexicon import Lexicon

NUMBER = (
    r"\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d{1,2})?(?![\d])(?![.,]\d)|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d{1,2})?(?!\d)"
    r"|\d+(?:[.,]\d+)?(?![.,']\d)"
)
"""A figure in folded text; `1.2.3` and the like are none."""

_HALF = Decimal("0.5")
_MULTIPLIES = frozenset(map(Decimal, (100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000)))
_WIDE_COMMA = re.compile(r"(?<=[0-9])，(?=[0-9])")
"""Between western figures it parts two numbers; among full-width ones it groups."""
_TONES = re.compile(r"[\u01a0\u01a1\u01af\u01b0\u0103\u0111\u1ea0-\u1ef9]")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
_KOREAN = str.maketrans("일이삼사오육칠팔구십백천만", "一二三四五六七八九十百千万")


def figure(text: str, scale: Decimal = Decimal(1)) -> Decimal:
    """The value of a match of NUMBER: a lone mark before three figures groups, before others it is decimal."""
    plain = text.replace(" ", "").replace("'", "")
    if _INDIAN.fullmatch(plain):
        plain = plain.replace(",", "")
    last = max(plain.rfind("."), plain.rfind(","))
    if last >= 0:
        head, tail = re.sub(r"[.,]", "", plain[:last]), plain[last + 1 :]
        marks = re.findall(r"[.,]", plain)
        groups = len(set(marks)) == 1 and len(tail) == 3 and head.strip("0")
        grouped = groups and (scale == 1 or len(marks) > 1)
        plain = head + tail if grouped else f"{head}.{tail}"
    return _tidy(Decimal(plain) * scale)


def undecided(text: str) -> bool:
    """Whether a figure is a thousand or one and a bit, by its marks alone: `1.250`, `1,250`."""
    return bool(re.fullmatch(r"[1-9]\d{0,2}[.,]\d{3}", text))


@dataclass(frozen=True)
class Number:
    """A number in folded text. `words`: it is written out; `shown`: its figures, "" where there are none.

    `scale` is what a word behind the figures multiplies them by.
    """

    start: int
    end: int
    value: Decimal
    words: bool = False
    shown: str = ""
    scale: Decimal = Decimal(1)


def find_numbers(low: str, words: Lexicon, written: str = "") -> list[Number]:
    """Every number in folded text, in order of place; what touches letters, dots or slashes before it is none.

    `written` is the text with its accents: Vietnamese tells `năm` (five) from `nam` by them.
    """
    table = _table(words)
    for match in _WIDE_COMMA.finditer(written, 0, len(low)):
        low = f"{low[: match.start()]}，{low[match.end() :]}"
    found = [_scaled(match, table) for match in table.figures.finditer(low)]
    taken = [(number.start, number.end) for number in found]
    spelled = _spelled(low, table)
    if words.language == "vi" and _TONES.search(written):
        spelled = [one for one in spelled if _toned(written[one.start : one.end])]
    spelled += [Number(m.start(), m.end(), _HALF, words=True) for m in table.half.finditer(low)]
    found += [number for number in spelled if not _overlaps(number, taken)]
    return sorted(found, key=lambda number: number.start)


def _toned(text: str) -> bool:
    """Whether every word is a Vietnamese number word with the tones it has."""
    own = pack("reading/numerals")["vi"]
    known = {pair.split("=")[0] for pair in own["words"].split()} | set(own["join"].split())
    return all(word in known for word in re.findall(r"[^\W\d_]+", text.lower()))


def _overlaps(number: Number, spans: list[tuple[int, int]]) -> bool:
    return any(start < number.end and number.start < end for start, end in spans)


@dataclass(frozen=True, eq=False)
class _Table:
    """The number words of a language and English, compiled."""

    values: dict[str, Decimal | None]
    one: re.Pattern[str]
    run: re.Pattern[str]
    figures: re.Pattern[str]
    scales: dict[str, Decimal]
    half: re.Pattern[str]
    asian: re.Pattern[str]


@cache
def _table(words: Lexicon) -> _Table:
    rules = pack("reading/numerals")
    sources = [rules[name] for name in dict.fromkeys((words.language, "en")) if name in rules]
    values: dict[str, Decimal | None] = {}
    for source in sources:
        for word, value in _pairs(source["words"]).items():
            values.setdefault(word, value)
    signs = rules["signs"]
    glued, letters = _pairs(signs["glued"]), _pairs(signs["letters"])
    every = {**letters, **values, **glued}
    scales = {word: value for word, value in every.items() if value is not None and value in _MULTIPLIES}
    one = _any(values)
    return _Table(
        values,
        re.compile(one),
        re.compile(rf"(?<![^\W\d_])(?<![\d\u00b7]')(?:{one})(?:{_gap(sources, words.language)}(?:{one}))*(?![^\W\d_])"),
        _figures([word for word in scales if word not in glued], "".join(glued)),
        scales,
        re.compile(rf"(?<![^\W\d_])(?:{_any(_halves(sources))})(?![^\W\d_])|半(?=[个個箱柜打])"),
        _asian(signs),
    )


def _pairs(text: str) -> dict[str, Decimal | None]:
    """`word=value` pairs, folded; None stands for half of what is before."""
    pairs = (entry.rsplit("=", 1) for entry in text.split())
    return {fold(word): None if value == "+half" else Decimal(value) for word, value in pairs}


def _halves(sources: list[Pack]) -> list[str]:
    return [fold(word) for source in sources for word in source["half"].split()]


def _any(words: Iterable[str]) -> str:
    longest = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace("_", r"[\s-]") for word in longest) or "(?!)"


def _gap(sources: list[Pack], language: str) -> str:
    joins = _any({fold(word) for source in sources for word in source["join"].split()})
    if language == "ar":
        return rf"(?:\s+(?:{joins})?\s?)"
    if any(source.get("compound") for source in sources):
        return rf"(?:[\s-]*(?:{joins})?[\s-]*)"
    return rf"(?:[\s-]+(?:(?:{joins})[\s-]+)?)"


def _figures(scales: list[str], glued: str) -> re.Pattern[str]:
    east = f"[{chr(0x2E80)}-{chr(0x9FFF)}가-힣]"
    return re.compile(
        rf"(?:(?<![\w./#'])(?<!\d,)|(?<={east}))(?P<n>{NUMBER})"
        rf"(?:\s?(?P<scale>{_any(scales)})(?![^\W\d_])\.?"
        rf"|\s?(?P<glued>[{glued}])(?:\s?(?P<rest>[1-9]\d{{0,3}})(?P<power>[千百천백])?(?!\d))?)?"
    )


def _asian(signs: Pack) -> re.Pattern[str]:
    counters = f"[{signs['chinese_counters']}{signs['japanese_counters']}]|セット|ケース|(?:20|40|45)(?!\\d)"
    korean = "|".join(signs["korean_counters"].split())
    return re.compile(
        rf"(?P<zh>[{CHINESE_NUMERALS}]{{2,9}})|(?P<one>[一二两兩三四五六七八九十])(?=\s?(?:{counters}))"
        rf"|(?<![가-힣])(?P<ko>[일이삼사오육칠팔구십백천만]{{2,9}})(?=\s?(?:{korean}))"
    )


def _scaled(match: re.Match[str], table: _Table) -> Number:
    scale = table.scales[match["scale"] or match["glued"]] if match["scale"] or match["glued"] else Decimal(1)
    value = figure(match["n"], scale)
    if match["rest"]:  # `3万5千`, `1만 5천`; a bare figure counts the next lower power
        value += Decimal(match["rest"]) * (table.scales[match["power"]] if match["power"] else scale / 10)
    return Number(match.start(), match.end(), value, shown=match["n"], scale=scale)


def _spelled(low: str, table: _Table) -> list[Number]:
    found = []
    if table.values:
        for match in table.run.finditer(low):
            value = _sum(match.group(), table)
            if value >= 1:
                found.append(Number(match.start(), match.end(), value, words=True))
    for match in table.asian.finditer(low):
        number = chinese_number(match.group().translate(_KOREAN))
        if number is not None:
            found.append(Number(match.start(), match.end(), number, words=True))
    return found


def _sum(text: str, table: _Table) -> Decimal:
    total = current = Decimal(0)
    last = Decimal(1)
    for match in table.one.finditer(text):
        value = _value(match.group(), table)
        if value is None:
            total, current = (total, current + _HALF) if current else (total + last / 2, current)
        elif value == 10 and 1 < current < 10:  # `hai mươi`
            current *= 10
        elif value == 100:
            current, last = max(current, Decimal(1)) * 100, value
        elif value in _MULTIPLIES:
            total, current, last = total + max(current, Decimal(1)) * value, Decimal(0), value
        else:
            current += value
    return _tidy(total + current)


def _tidy(value: Decimal) -> Decimal:
    # Not quantize: a tracking number has more digits than a decimal context carries.
    return value.to_integral_value() if value == value.to_integral_value() else value


def _value(word: str, table: _Table) -> Decimal | None:
    return table.values[word] if word in table.values else table.values[re.sub(r"[\s-]", "_", word)]
