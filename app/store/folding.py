"""How texts are made comparable: codes, words and Chinese, for the catalogue and for a query alike."""

import re
import unicodedata
from functools import lru_cache

_CJK = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
_CJK_RUN = re.compile(f"[{_CJK}]+")
_EDGE = re.compile(f"(?<=[{_CJK}])(?=[A-Za-z0-9#])|(?<=[A-Za-z0-9])(?=[{_CJK}])")
_DROPPED = re.compile(r"[\s\-‐‑‒–—―−_]+")
_POINT = re.compile(r"(?<![0-9])[./\\,·]+|[./\\,·]+(?![0-9])")
_WORD = re.compile(r"[^\W_]+(?:(?<=\d)[.,](?=\d)[^\W_]+)*")
_UNITS = "ml|cl|l|oz|w|kw|v|mv|a|ma|mah|k|lm|mm|cm|m|mm2|m2|sqm|inch|in|kg|g|gsm|hz|db|ft|yd|pt|bar|psi|rpm"
_SPLIT_UNIT = re.compile(rf"(?<![\w.])(\d+(?:[.,]\d+)?) (?:({_UNITS})\b)")
_NUMBERED = re.compile(rf"\d (?:{_UNITS})\b")
_GROUPED = re.compile(r"^\d{1,3}(?:,\d{3})+$")
_PIECES = (
    r"pcs?|pieces?|sets?|units?|pairs?|cartons?|ctns?|boxes|box|dozens?|rolls?|bags?|packs?|st[uü]ck|stk|pi[eè]ces?"
    r"|piezas?|unidades|uds|pezzi|adet|szt|шт"
)
_QUANTITY = re.compile(
    rf"(?<![\w\-/.,])\d[\d.,]*\s?(?:k\s?)?(?:(?:{_PIECES})\b\.?|[个個件只隻套台支箱把盏盞条條双雙张張])", re.IGNORECASE
)
_SPELLINGS = {"aluminum": "aluminium", "color": "colour", "gray": "grey", "mold": "mould", "jewelry": "jewellery"}
_STOP_ZH = re.compile(
    "我们|我司|你们|您好|你好|贵司|请问|请|需要|想要|想|采购|订购|询价|报价|价格|多少钱|多少|型号|货号|产品|有没有|有吗"
    "|的|和|与|及|吗|呢|了|一下"
)
_CUT = re.compile(
    r"[,;:(\[/|]|\s[-–]\s|\b(?:with|for|in|of|from|w/o?|de|con|para|avec|pour|mit|für|aus|com|per|da)\b"
    r"|(?<![^\s,;:(\[/|])[^\s]*\d"
)


@lru_cache(maxsize=65536)
def code_key(code: str) -> str:
    """A code without what people vary in writing it: width, case, blanks, dashes, underscores, dots, slashes.

    A dot or slash between two digits stays: 3x1.5 is not 3x15.
    """
    plain = _DROPPED.sub("", unicodedata.normalize("NFKC", code).casefold())
    return _POINT.sub("", plain).replace(",", ".").replace("\\", "/")


def loose_key(key: str) -> str:
    """A code key without any sign at all: codes that agree in it alone are near, never the same."""
    return "".join(char for char in key if char.isalnum())


class _Unmarked(dict[int, int | None]):
    """For `str.translate`: every character but combining marks stays; learned as characters come."""

    def __missing__(self, code: int) -> int | None:
        self[code] = None if unicodedata.combining(chr(code)) else code
        return self[code]


_UNMARKED = _Unmarked()


@lru_cache(maxsize=1024)
def plain(text: str) -> str:
    """Full-width made narrow, case and accents taken away, one blank between words, Chinese set apart from Latin."""
    if text.isascii():
        return " ".join(text.lower().split())
    wide = unicodedata.normalize("NFKC", text).casefold()
    bare = unicodedata.normalize("NFD", wide).translate(_UNMARKED)
    return " ".join(_EDGE.sub(" ", unicodedata.normalize("NFC", bare)).split())


def words(text: str) -> list[str]:
    """The words of a text in order, folded: singular, number and unit as one (`500 ml` is `500ml`); no Chinese."""
    bare = plain(text)
    if not bare.isascii():
        bare = _CJK_RUN.sub(" ", bare).replace("×", "x")
    return [_word(found) for found in _WORD.findall(_joined(bare))]


def grams(text: str) -> list[str]:
    """Chinese (Japanese, Korean, Thai) text as single signs and pairs, for the catalogue's side."""
    bare = plain(text)
    return [] if bare.isascii() else [part for run in _CJK_RUN.findall(bare) for part in (*run, *_pairs(run))]


def asked(text: str) -> tuple[list[str], list[str]]:
    """The significant words and the Chinese pairs of a query, each once: no quantities, no courtesies."""
    bare = without_quantities(plain(text))
    found = [word for word in words(bare) if word not in _STOP]
    runs = _CJK_RUN.findall(_STOP_ZH.sub(" ", bare))
    pairs = [part for run in runs for part in (_pairs(run) or [run])]
    return list(dict.fromkeys(found)), list(dict.fromkeys(pairs))


def without_quantities(text: str) -> str:
    """The text without its `500 pcs` and `2 箱`."""
    return _QUANTITY.sub(" ", text)


def kind_of(text: str) -> str:
    """The word that says what a thing is: the last noun before its details (`LED desk lamp with USB` is a lamp)."""
    bare = plain(text)
    if not bare.isascii():
        bare = _CJK_RUN.sub(" ", bare)
    cut = _CUT.search(bare)
    if cut and cut.start() == 0:
        cut = _CUT.search(bare, cut.end())
    head = bare[: cut.start()] if cut else bare
    return next((word for word in map(_word, reversed(_WORD.findall(_joined(head)))) if _solid(word)), "")


def words_and_kind(text: str) -> tuple[str, str]:
    """The words of a text, a blank between them, and `kind_of` it: plain texts, most of all, part by part."""
    if text.isascii():
        bare = text.lower()
        parts = bare.split()
        if parts and not _NUMBERED.search(bare) and "-" not in parts and _part(parts[0])[2] != 0:
            known = [_part(part) for part in parts]
            return " ".join([found[0] for found in known if found[0]]), _kind_in(known)
    return " ".join(words(text)), kind_of(text)


def _kind_in(known: "list[tuple[str, str, int]]") -> str:
    """The last word before a cut that says what a thing is."""
    kind = ""
    for _, word, cut in known:
        kind = word or kind
        if cut >= 0:
            break
    return kind


@lru_cache(maxsize=65536)
def _part(part: str) -> tuple[str, str, int]:
    """(Its words, the last before its cut that says what a thing is, where the cut is or -1) of a part of a text."""
    cut = _CUT.search(part)
    at = cut.start() if cut else -1
    head = part[:at] if cut else part
    solid = (word for word in map(_word, reversed(_WORD.findall(head))) if _solid(word))
    return " ".join(map(_word, _WORD.findall(part))), next(solid, ""), at


@lru_cache(maxsize=65536)
def _solid(word: str) -> bool:
    """Whether a word can say what a thing is: no courtesy, colour or size, no figure."""
    return word not in _STOP and word not in _TINTS and not any(char.isdigit() for char in word)


def _joined(bare: str) -> str:
    """Numbers and their units as one word; most texts have none."""
    return _SPLIT_UNIT.sub(r"\1\2", bare) if _NUMBERED.search(bare) else bare


@lru_cache(maxsize=4096)
def kind_of_zh(text: str) -> str:
    """The last sign of the first Chinese run that is not courtesy: 灯 of 护眼台灯."""
    if text.isascii():
        return ""
    runs = _CJK_RUN.findall(_STOP_ZH.sub(" ", without_quantities(plain(text))))
    return runs[0][-1] if runs else ""


def spaced(text: str) -> str:
    """Full-width made narrow and Chinese set apart from codes, case kept."""
    return _EDGE.sub(" ", unicodedata.normalize("NFKC", text))


def _pairs(run: str) -> list[str]:
    return [run[at : at + 2] for at in range(len(run) - 1)]


@lru_cache(maxsize=65536)
def _word(word: str) -> str:
    if word[0].isdigit():
        return word.replace(",", "") if _GROUPED.match(word) else word.replace(",", ".")
    return _SPELLINGS.get(one := _singular(word), one)


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "xes", "ches", "shes", "zes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


_COURTESIES = """
    a about also am an and any are as at be best by can could dear do does for from get give good have hello hi
    how
    i if in interested inquiry into is it item items its kindly know let like looking me model more much my need no of
    offer on or order our per please price prices product products provide qty quantity quote quotation request require
    s send sku some such supply than thank thanks that the their them there these this those to type us want we what
    which with would you your article code ref
    de la el los las un una por para con y del en necesito precio favor le les des du et pour avec prix nous der die das
    und mit ein eine wir brauchen bitte preis preco com e o os um uma il lo gli di per una"""
_STOP = frozenset(map(_word, _COURTESIES.split()))
_TRAITS = """black white red blue green grey yellow orange pink purple brown gold golden silver beige navy matte glossy
    small large medium mini big new hot sale set pc pcs style"""
_TINTS = frozenset(map(_word, _TRAITS.split()))
