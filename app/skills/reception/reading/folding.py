"""A text made plain for searching, character for character: offsets in the folded text are offsets in the text."""

import unicodedata

_FIXED = str.maketrans({
    "đ": "d", "Đ": "d", "ł": "l", "Ł": "l", "ı": "i", "İ": "i", "ø": "o", "Ø": "o", "’": "'", "‘": "'", "`": "'",
    "´": "'", "“": '"', "”": '"', "„": '"', "\u066b": ".", "\u066c": ",", "ى": "ي", "ة": "ه", "ک": "ك", "ی": "ي",
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2007": " ", "\u3000": " ", "–": "-", "—": "-", "‐": "-", "‑": "-",
    "−": "-", "\r": " ",
})  # fmt: skip
_STRIPPED = ("LATIN", "GREEK", "CYRILLIC", "ARABIC")


def _fold(char: str) -> str:
    fixed = char.translate(_FIXED)
    if fixed != char:
        return fixed
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    plain = unicodedata.normalize("NFKC", char)
    if len(plain) != 1:
        return char
    if unicodedata.name(plain, "").startswith(_STRIPPED):
        base, *marks = list(unicodedata.normalize("NFD", plain))
        plain = base if all(unicodedata.combining(mark) for mark in marks) else plain
    low = plain.lower()
    return low if len(low) == 1 else plain


class _Folding(dict[int, str]):
    """Folds each character once and remembers it."""

    def __missing__(self, code: int) -> str:
        self[code] = _fold(chr(code))
        return self[code]


_TABLE = _Folding()


def fold(text: str) -> str:
    """Lower case, no accents, western digits, plain quotes and spaces; the same length as `text`."""
    return text.translate(_TABLE)


def fold_pattern(pattern: str) -> str:
    """A regular expression for folded text: its letters folded, its groups left alone."""
    return fold(pattern).replace("(?p<", "(?P<")


def is_cjk(char: str) -> bool:
    """Han, kana or Hangul."""
    code = ord(char)
    return 0x2E80 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF or 0xFF66 <= code <= 0xFF9F or 0xAC00 <= code <= 0xD7AF
