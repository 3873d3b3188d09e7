"""Names of months in the writer's language and in English, as people and as locale data write them."""

from functools import cache

from app.skills.reception.reading.folding import fold
from app.skills.reception.reading.lexicon import languages, lexicon

_LOCALES = {
    "ar": ("ar", "ar_LB", "ar_DZ", "ar_MA", "ar_IQ"), "de": ("de", "de_AT"), "pt": ("pt", "pt_PT"),
    "en": ("en", "en_AU"), "es": ("es", "es_PY"), "he": ("he",),
}  # fmt: skip


@cache
def month_numbers(language: str) -> dict[str, int]:
    """Folded names to 1…12, the writer's own language before English; numbers and letters alone are no names."""
    names: dict[str, int] = {}
    for code in dict.fromkeys((language, "en")):
        for name, number in _named(code):
            key = fold(name).strip(" .\u200f\u200e")
            if len(key) > 1 and not key[0].isdigit() and not key[-1].isdigit():
                names.setdefault(key, number)
    return names


def _named(code: str) -> list[tuple[str, int]]:
    found = []
    if code in languages():
        for number, line in enumerate(lexicon(code).packs[0]["dates"]["months"], 1):
            found += [(name, number) for name in _split(line)]
    return found + _from_locales(code)


def _split(line: str) -> list[str]:
    """`january jan`, or for languages whose months have two words `tháng 1 tháng một`."""
    if line.startswith("tháng"):
        return ["tháng" + part.rstrip() for part in line.split("tháng")[1:]]
    return line.split()


def _from_locales(code: str) -> list[tuple[str, int]]:
    from babel import Locale, UnknownLocaleError

    found = []
    for name in _LOCALES.get(code, (code,)):
        try:
            months = Locale.parse(name).months
        except (UnknownLocaleError, ValueError):
            continue
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                found += [(str(word), number) for number, word in months[context][width].items()]
    return found
