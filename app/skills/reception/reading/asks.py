"""Certificates, customisation and discounts that a buyer asks for, with their spans."""

import re
from decimal import Decimal
from functools import cache

from app.rules import pack
from app.skills.reception.reading.doc import Doc
from app.skills.reception.reading.folding import fold, fold_pattern
from app.skills.reception.reading.numerals import figure
from app.skills.reception.reading.patterns import pattern

_ISO_NO_CERTIFICATE = {"216", "8601", "3166", "4217", "639"}


@cache
def _certificates() -> tuple[re.Pattern[str], tuple[tuple[str, re.Pattern[str]], ...]]:
    rules = pack("reading/terms")["certificates"]
    exact = "|".join(sorted((re.escape(name) for name in rules["exact"]), key=len, reverse=True))
    patterns = tuple(
        (name, re.compile(rf"(?<![a-z0-9])(?:{fold_pattern(words)})(?![a-z0-9])")) for name, words in rules["patterns"]
    )
    return re.compile(rf"(?<![A-Za-z0-9À-ÿ'-])(?:{exact})(?![A-Za-z0-9À-ÿ'])(?!-\d)"), patterns


_CASED = {"ROHS": "RoHS", "GOST": "ГОСТ"}


def find_certificates(text: str, low: str) -> list[tuple[str, int, int]]:
    """Certificates and marks named in a text, each once, in order: (name, start, end)."""
    exact, patterns = _certificates()
    found: list[tuple[int, int, str]] = []
    for name, known in patterns:
        for match in known.finditer(low):
            values = match.groupdict()
            if values.get("number") not in _ISO_NO_CERTIFICATE:
                found.append((match.start(), match.end(), name.format_map(values)))
    for match in exact.finditer(text):
        if not _shouted(text, match):
            found.append((match.start(), match.end(), _CASED.get(match.group(), match.group())))
    named: dict[str, tuple[str, int, int]] = {}
    for start, end, name in sorted(found):
        named.setdefault(name.casefold(), (name, start, end))
    return list(named.values())


def _shouted(text: str, match: re.Match[str]) -> bool:
    """In a sentence of capitals `CE` is a French word and `DOC` an English one."""
    around = re.findall(r"[A-Za-zÀ-ÿ]{4,}", text[max(0, match.start() - 40) : match.end() + 40])
    capitals = [
        word for word in around if word.isupper() and word not in ("LFGB", "UKCA", "BSCI", "SASO", "ROHS", "REACH")
    ]
    return len(match.group()) <= 3 and len(capitals) >= 3 and len(capitals) * 2 > len(around)


_WISHES = {"logo": ("logo",), "oem": ("customisation",), "packaging": ("own_pack",)}
_EXPLICIT = pattern("own_brand")
"""Without these words a wish for logo, packaging or colour is that wish alone."""
_PACKAGING = pattern("packaging_wish")
_COLOUR = pattern("colour_wish")


def find_customisation(doc: Doc) -> dict[str, tuple[int, int]]:
    """What shall be made to order: `logo`, `oem`, `odm`, `packaging`, `colour`, each with where it is asked."""
    found: dict[str, tuple[int, int]] = {}
    for name, concepts in _WISHES.items():
        for concept in concepts:
            spans = [match.span() for match in doc.words.find("concepts", concept, doc.low, 0, doc.body_end)]
            if spans:
                found[name] = min(spans)
    for name, wish in (
        ("packaging", _PACKAGING),
        ("colour", _COLOUR),
        ("odm", re.compile(r"(?<![a-z])odm(?![a-z])(?! (?:no|nao|non|nein|not)(?![a-z]))")),
    ):
        match = wish.search(doc.body)
        if match:
            found[name] = match.span()
    if len(found) > 1 and "oem" in found and not _EXPLICIT.search(fold(doc.message.subject) + " " + doc.body):
        del found["oem"]
    return found


_PERCENT = pattern("percent_asked")
_FOLDS = re.compile(r"(?P<n>\d(?:\.\d)?|[一二三四五六七八九])折")


def find_discount(doc: Doc) -> tuple[Decimal, int, int] | None:
    """A discount asked for in percent, with its span: a percentage in a sentence that speaks of a better price."""
    for match in _PERCENT.finditer(doc.body):
        first, last = doc.sentence_at(match.start())
        near = (max(first, match.start() - 60), min(last, match.end() + 45))
        asked = doc.has("concepts", "discount", *near) or doc.has("concepts", "too_high", *near)
        paying = doc.has("concepts", "payment", *near) or doc.has(
            "grammar", "notprice", max(first, match.start() - 24), match.start()
        )
        value = figure(match["n"] or match["m"])
        if (
            asked
            and 0 < value <= 60
            and (not paying or doc.has("concepts", "discount", match.end(), min(last, match.end() + 14)))
            and not _about_others(doc, match)
        ):
            return value, match.start(), match.end()
    folds = _FOLDS.search(doc.body)
    if folds:
        kept = (
            Decimal("一二三四五六七八九".find(folds["n"]) + 1) if not folds["n"][0].isdigit() else Decimal(folds["n"])
        )
        return Decimal(100) - kept * 10, folds.start(), folds.end()
    return None


def _about_others(doc: Doc, match: re.Match[str]) -> bool:
    """`your price is 12 % higher than others` asks for no twelve percent."""
    return bool(pattern("higher_than").match(doc.low[match.end() :]))
