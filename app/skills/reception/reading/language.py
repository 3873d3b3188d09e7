"""Which language a message is written in: by script, by the small words of each language, then by statistics."""

import re
from collections import Counter
from functools import cache

from app.rules import pack
from app.skills.reception.reading.folding import fold
from app.skills.reception.reading.lexicon import languages, lexicon

_SCRIPTS = {
    "kana": r"[\u3040-\u30ff]", "hangul": r"[\uac00-\ud7af]", "han": r"[\u4e00-\u9fff]", "arabic": r"[\u0600-\u06ff]",
    "cyrillic": r"[\u0400-\u04ff]", "greek": r"[\u0370-\u03ff]",
    "hebrew": r"[\u0590-\u05ff]", "thai": r"[\u0e00-\u0e7f]",
    "hindi": r"[\u0900-\u097f]", "latin": r"[a-zA-Z\u00c0-\u024f\u1e00-\u1eff]",
}  # fmt: skip
_WEIGHT = {"han": 4, "kana": 4, "hangul": 3, "thai": 2}
_PLAIN = {"greek": "el", "hebrew": "he", "thai": "th", "hindi": "hi", "hangul": "ko"}
_NOISE = re.compile(r"https?://\S+|www\.\S+|\S+@\S+|[A-Za-z]*\d[A-Za-z0-9]*")
_WORD = re.compile(r"[^\W\d_]+")


def detect(text: str) -> str:
    """ISO 639-1 code of a text; `en` when it holds no letters."""
    plain = _NOISE.sub(" ", text[:4000])
    found = {name: len(re.findall(cls, plain)) * _WEIGHT.get(name, 1) for name, cls in _SCRIPTS.items()}
    east = found["kana"] + found["hangul"] + found["han"]
    script = max(found, key=lambda name: found[name])
    if not found[script]:
        return "en"
    if east >= max(value for name, value in found.items() if name not in ("kana", "hangul", "han")):
        return _eastern(found)
    return _PLAIN.get(script) or _by_script(script, plain)


def _eastern(found: dict[str, int]) -> str:
    if found["hangul"] > found["kana"] + found["han"] / 2:
        return "ko"
    return "ja" if found["kana"] * 8 > found["han"] else "zh"


def _by_script(script: str, plain: str) -> str:
    if script == "arabic":
        return "fa" if len(re.findall("[پچژگ]", plain)) * 25 > len(plain.split()) else "ar"
    if script == "cyrillic":
        if re.search("[іїєґ]", plain.lower()):
            return "uk"
        return "bg" if "ъ" in plain and not re.search("[ыэё]", plain.lower()) else "ru"
    return _latin(plain)


@cache
def _small_words() -> dict[str, frozenset[str]]:
    words = {code: lexicon(code).own("grammar", "function") for code in languages()}
    more = pack("reading/languages_more/small_words")["words"]
    return {
        code: found
        for code, found in (words | {k: frozenset(fold(v).split()) for k, v in more.items()}).items()
        if found
    }


def _latin(plain: str) -> str:
    counts = Counter(_WORD.findall(fold(plain)))
    scores = Counter(
        {code: sum(min(counts[w], 4) for w in words if w in counts) for code, words in _small_words().items()}
    )
    (first, best), (_, second) = scores.most_common(2)
    if best >= 2 and best >= second + max(1, best * 0.15):
        return first
    return _statistics(plain) if sum(counts.values()) >= 3 else (first if best else "en")


@cache
def _trained() -> bool:
    import py3langid

    py3langid.set_languages([*(code for code in _small_words() if code != "ru")])
    return True


def _statistics(plain: str) -> str:
    import py3langid

    _trained()
    return str(py3langid.classify(plain.lower())[0])
