"""Countries by name in the writer's language, by phone code, by the ending of a domain."""

import re
from functools import cache

from app.rules import pack
from app.skills.reception.reading.folding import fold, is_cjk

_AMBIGUOUS = {"georgia", "jordan", "chad", "jersey", "guinea", "mali", "man", "turkey breast", "china"}
_GENERIC_TOP = frozenset({
    "com", "net", "org", "info", "biz", "io", "co", "eu", "me", "tv", "app", "shop", "online", "ai", "cc", "gg", "to",
    "fm", "asia",
})  # fmt: skip
_LATIN = re.compile(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*\.?")


@cache
def _table(language: str) -> dict[str, str]:
    """Folded country names of a language and of English, and everyday short names, to ISO 3166 codes."""
    from babel import Locale, UnknownLocaleError

    names: dict[str, str] = {}
    for code in dict.fromkeys(("en", language)):
        try:
            territories = Locale.parse(code).territories
        except (UnknownLocaleError, ValueError):
            continue
        names |= {
            fold(name): key
            for key, name in territories.items()
            if len(key) == 2 and key.isalpha() and key not in ("EU", "EZ", "UN", "XA", "XB", "ZZ", "QO")
        }
    return names | dict(pack("reading/countries")["names"])


@cache
def english_name(code: str) -> str:
    """A country's name as English letters write it (`KW` → `Kuwait`)."""
    from babel import Locale

    return str(Locale.parse("en").territories.get(code, code))


@cache
def firms() -> re.Pattern[str]:
    """Words for a business in the languages that buyers write, over folded text."""
    return re.compile(rf"(?<!\w)(?:{pack('reading/countries')['adjectives']['firm']})\w{{0,3}}(?!\w)")


def find_country(low: str, language: str, start: int, end: int) -> tuple[str, int, int] | None:
    """The first country named in a stretch of folded text: (code, start, end)."""
    table = _table(language)
    tokens = list(_LATIN.finditer(low, start, end))
    for at, token in enumerate(tokens):
        if is_cjk(token.group()[0]):
            found = _dense(low, token, table)
            if found:
                return found
            continue
        for size in (4, 3, 2, 1):
            run = tokens[at : at + size]
            code = _lookup(low[run[0].start() : run[-1].end()], table) if len(run) == size else None
            if code:
                return code, run[0].start(), run[-1].end()
    return None


def _dense(low: str, token: re.Match[str], table: dict[str, str]) -> tuple[str, int, int] | None:
    for at in range(token.start(), token.end()):
        for size in (7, 6, 5, 4, 3, 2):
            if at + size <= token.end() and low[at : at + size] in table:
                return table[low[at : at + size]], at, at + size
    return None


def _lookup(text: str, table: dict[str, str]) -> str | None:
    plain = re.sub(r"\s+", " ", text)
    for form in (
        plain,
        plain.rstrip("."),
        re.sub(r"'\w+$|(?:li|lu|ye|ya)$", "", plain),
        re.sub(r"^(?:[وبل]|من )", "", plain),
        re.sub(r"^لل", "ال", plain),
    ):
        if form in table and form not in _AMBIGUOUS:
            return table[form]
    if plain[:1] >= "\u0400" and plain[:1] <= "\u04ff" and len(plain) > 4:
        for stem, endings in ((plain[:-1], ("я", "а", "", "ь", "ия")), (plain[:-2], ("а", "я", "", "ия"))):
            for ending in endings:
                if stem + ending in table:
                    return table[stem + ending]
    return None


def country_of_phone(phone: str | None) -> str | None:
    """The country of an international number; None for local ones and shared codes that cannot be told."""
    if not phone or not re.match(r"\s*(?:\+|00)", phone):
        return None
    import phonenumbers

    try:
        number = phonenumbers.parse(re.sub(r"^\s*00", "+", fold(phone)).replace("(0)", ""), None)
    except phonenumbers.NumberParseException:
        return None
    region = phonenumbers.region_code_for_number(number) or phonenumbers.region_code_for_country_code(
        number.country_code or 0
    )
    return region if region and region.isalpha() and region != "ZZ" else None


def country_of_top_level(domain: str) -> str | None:
    """The country of a national ending (`.de`); None for general ones."""
    last = domain.rsplit(".", 1)[-1]
    if last in _GENERIC_TOP or len(last) != 2:
        return None
    return "GB" if last == "uk" else last.upper()
