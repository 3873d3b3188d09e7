"""Which encoding a short text is in, judged by what each would make of it.

Price lists are short texts; general statistics take `Lämpe` for Cyrillic and a Chinese header for Korean. Here every
candidate decodes the text and is scored by how much of the outcome people of its languages would write.
"""

import re
from collections.abc import Callable

_SAMPLE = 64 * 1024
_TYPOGRAPHY = frozenset("–—‘’“”„…€£¥°²³½¼×±·•«»¡¿§©®™µØø\u00a0≥≤，。、；：！？（）《》【】￥＋－／～×％＄①②③④⑤√✓")
_LATIN = {
    "cp1252": "äöüßéèêëàâáãåæçñíìîïóòôõúùûýœÿ",
    "cp1250": "ąćęłńóśźżáčďéěíňřšťúůýžäöüőűăâîșşţđ",
    "cp1254": "çğıİöşüâîû",
}
_ORDER = ("gb18030", "cp1252", "big5", "cp932", "cp949", "cp1251", "cp1254", "cp1250", "cp1256", "cp1253")
_WIDE = frozenset({"gb18030", "big5", "cp932", "cp949"})
GOOD = 0.85


def _hanzi(codec: str, low: int, high: int) -> Callable[[str], bool]:
    """Whether a character is one of the everyday ones: those come first in the national tables."""

    def everyday(c: str) -> bool:
        try:
            code = c.encode(codec)
        except UnicodeEncodeError:
            return False
        return len(code) == 2 and low <= code[0] <= high

    return everyday


def _between(*spans: tuple[str, str]) -> Callable[[str], bool]:
    return lambda c: any(low <= c <= high for low, high in spans)


def _among(letters: str) -> Callable[[str], bool]:
    return lambda c: c.lower() in letters


_EVERYDAY: dict[str, Callable[[str], bool]] = {
    "gb18030": _hanzi("gb2312", 0xB0, 0xD7),
    "big5": _hanzi("big5", 0xA4, 0xC6),
    "cp932": _between(("ぁ", "ヿ"), ("一", "龥")),
    "cp949": _between(("가", "힣")),
    "cp1251": _between(("А", "я"), ("Ё", "Ё"), ("ё", "ё"), ("Є", "Ї"), ("є", "ї")),
    "cp1256": _between(("ء", "ي"), ("پ", "پ"), ("گ", "گ")),
    "cp1253": _between(("Ά", "ώ")),
    **{codec: _among(letters) for codec, letters in _LATIN.items()},
}
_MIXED = re.compile(r"[a-zA-Z][^\x00-\x7f]|[^\x00-\x7f][a-zA-Z]")
_STRAY = re.compile(r"(?<=[a-z])[^\x00-\x7f](?![^\x00-\x7f])|(?<![^\x00-\x7f])[^\x00-\x7f](?=[a-z])")
_LAST_HANGUL_ROW = 0xC8
_ODD = re.compile(r"[¹³±¼½¾](?=[^\W\d_])|(?<=[^\W\d_])[¿¡]")
_CASED = re.compile(r"[^\W\d_]+")


def _breaks(text: str) -> int:
    """Words with foreign capitals inside: the sign of a wrong single-byte table."""
    count = 0
    for word in _CASED.findall(text):
        inner = word[1:]
        if not word.isascii() and not word.isupper() and any(c.isupper() and not c.isascii() for c in inner):
            count += 1
    return count


def _is_hangul_only(foreign: list[str]) -> bool:
    """Whether all signs lie where Korean keeps its syllables: of Chinese text a third lies beyond."""
    rows = [code[0] for c in foreign if len(code := c.encode("gb18030")) == 2 and code[0] >= 0xB0]
    return len(rows) >= 8 and max(rows) <= _LAST_HANGUL_ROW


def _score(text: str, codec: str) -> float:
    foreign = [c for c in text if ord(c) > 127]
    if not foreign:
        return 0.0
    everyday = _EVERYDAY[codec]
    good = sum(1 for c in foreign if everyday(c) or c in _TYPOGRAPHY)
    score = good / len(foreign)
    if codec in _LATIN:
        score -= len(re.findall(r"[^\x00-\x7f]{4,}", text)) / len(foreign)
        score -= len(_ODD.findall(text)) / len(foreign)
    if codec in _WIDE:
        # A wrong wide table takes an accented letter and the next plain one for one sign, in the middle of words.
        score -= 0.5 * len(_STRAY.findall(text)) / len(foreign)
    if codec == "gb18030" and _is_hangul_only(foreign):
        score -= 0.3
    if codec == "cp932" and not re.search("[ぁ-ヿ]", text):
        score -= 0.5
    if codec in ("cp1251", "cp1253", "cp1256"):
        score -= sum(1 for word in _CASED.findall(text) if _MIXED.search(word)) / len(foreign)
    return score - _breaks(text) / len(foreign)


def ranked(data: bytes) -> list[tuple[str, float, str]]:
    """Candidates that make good sense of bytes that are not UTF-8, best first: encoding, score up to 1 and what the
    beginning says in it."""
    sample = data[:_SAMPLE]
    found: list[tuple[str, float, str]] = []
    for codec in _ORDER:
        try:
            text = sample.decode(codec)
        except UnicodeDecodeError as error:
            # A cut two-byte character at the end of the sample is no objection.
            if len(data) == len(sample) or error.start < len(sample) - 4:
                continue
            text = sample[: error.start].decode(codec)
        score = _score(text, codec)
        if score > GOOD:
            found.append((codec, score, text))
    # The order of the candidates decides between equals.
    return sorted(found, key=lambda candidate: -round(candidate[1], 9))


def guess_short(data: bytes) -> str | None:
    """The best candidate for bytes that are not UTF-8, None when none makes good sense of them."""
    return next((codec for codec, _, _ in ranked(data)), None)
