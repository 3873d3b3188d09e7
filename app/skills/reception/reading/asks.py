"""Certificates, customisation and discounts that a buyer asks for, with their spans."""

import re
from decimal import Decimal
from functools import cache

from app.rules import pack
from app.skills.reception.reading.doc import Doc
from app.skills.reception.reading.folding import fold_pattern
from app.skills.reception.reading.numerals import figure

_ISO_NO_CERTIFICATE = {"216", "8601", "3166", "4217", "639"}


@cache
def _certificates() -> tuple[re.Pattern[str], tuple[tuple[str, re.Pattern[str]], ...]]:
    rules = pack("reading/terms")["certificates"]
    exact = "|".join(sorted((re.escape(name) for name in rules["exact"]), key=len, reverse=True))
    patterns = tuple(
        (name, re.compile(rf"(?<![a-z0-9])(?:{fold_pattern(pattern)})(?![a-z0-9])"))
        for name, pattern in rules["patterns"]
    )
    return re.compile(rf"(?<![A-Za-z0-9À-ÿ'-])(?:{exact})(?![A-Za-z0-9À-ÿ'])(?!-\d)"), patterns


_CASED = {"ROHS": "RoHS", "GOST": "ГОСТ"}


def find_certificates(text: str, low: str) -> list[tuple[str, int, int]]:
    """Certificates and marks named in a text, each once, in order: (name, start, end)."""
    exact, patterns = _certificates()
    found: list[tuple[int, int, str]] = []
    for name, pattern in patterns:
        for match in pattern.finditer(low):
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


_WISHES = {"logo": ("logo",), "oem": ("customisation",)}
_PACKAGING = re.compile(
    r"(?:own|custom\w*|branded|our|private|special|printed|eigene\w*|individuelle\w*|unsere\w*|person\w+|propi\w+|nuestr\w+|notre|nos|propr\w+|noss\w+|nostr\w+|наш\w*|индивидуальн\w*|собственн\w*|kendi|ozel|rieng|wlasn\w+|nasz\w*|خاص\w*|定制|订制|专属|オリジナル|専用|전용|맞춤)\s?(?:\w+\s){0,2}(?:packag\w*|packing|box\w*|verpackung\w*|empaque\w*|embalaje\w*|emballage\w*|embalag\w*|imball\w*|confezion\w*|упаковк\w*|ambalaj\w*|bao bi|opakowan\w*|تغليف|包装|彩盒|パッケージ|化粧箱|포장|패키지)|(?:emballage|empaque|embalaje|embalagem|imballo|confezione|packaging|تغليف)\s(?:personnalis\w+|personaliz\w+|personalizzat\w+|a nos|con nuestr\w+|خاص)"
)
_COLOUR = re.compile(
    r"(?:custom|special|own|pantone|ral|specific|eigene|sonder|particular|especial|speciale|speciaux|speciale|индивидуальн\w+|специальн\w+|ozel|rieng|专|指定|特)\s?-?(?:colou?rs?|farben?|color(?:es)?|couleurs?|cor(?:es)?|colore|цвет\w*|renk\w*|mau|kolor\w*|色)|(?<![a-z])(?:pantone|ral)\s?[\d-]{3,}|couleur (?:speciale|personnalisee)|color especial|cor especial|colore speciale|لون خاص|별도 색상|特色"
)


def find_customisation(doc: Doc) -> dict[str, tuple[int, int]]:
    """What shall be made to order: `logo`, `oem`, `odm`, `packaging`, `colour`, each with where it is asked."""
    found: dict[str, tuple[int, int]] = {}
    for name, concepts in _WISHES.items():
        for concept in concepts:
            spans = [match.span() for match in doc.words.find("concepts", concept, doc.low, 0, doc.body_end)]
            if spans:
                found[name] = min(spans)
    for name, pattern in (
        ("packaging", _PACKAGING),
        ("colour", _COLOUR),
        ("odm", re.compile(r"(?<![a-z])odm(?![a-z])")),
    ):
        match = pattern.search(doc.body)
        if match:
            found[name] = match.span()
    oem = found.get("oem")
    if oem and any(
        name in found and found[name][0] <= oem[0] < found[name][1] for name in ("packaging", "colour", "odm")
    ):
        if not re.search(r"(?<![a-z])oem(?![a-z])", doc.body):
            del found["oem"]
    return found


_PERCENT = re.compile(
    r"(?P<n>\d{1,2}(?:[.,]\d{1,2})?)\s?(?:-\s?\d{1,2}\s?)?(?:%|％|percent|prozent|por ciento|pour cent|per cento|por cento|процент\w*|procent\w*|phan tram|بالمئه|بالمائه|퍼센트|パーセント)|(?:yuzde|%)\s?(?P<m>\d{1,2}(?:[.,]\d+)?)"
)
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
    return bool(
        re.match(
            r"\s?(?:higher|more expensive|above|teurer|hoher|uber|plus cher|plus eleve|mas alto|mas caro|mais caro|mais alto|piu alto|piu caro|выше|дороже|cao hon|wyzsz\w+|drozs\w+|daha yuksek|اعلي|高|높)",
            doc.low[match.end() :],
        )
    )
