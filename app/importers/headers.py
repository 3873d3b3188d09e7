"""What a column header tells beside its field: the currency, unit, price basis, measure or quantity it names."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from app.domain.numbers import Doubt, parse_number
from app.domain.units import parse_unit
from app.rules import pack

INCOTERM = re.compile(
    r"(?<![A-Za-z])(EXW|FCA|FAS|FOB|CFR|CNF|C&F|CIF|CPT|CIP|DAP|DPU|DDP)(?![A-Za-z])[\s:：,，\-]*"
    r"([A-Z][a-z]+(?:\s[A-Z][a-z]+)?|[A-Z]{4,}|[\u4e00-\u9fff]{2,4})?"
)
_NO_PLACE = re.compile(
    r"price|unit|term|incoterm|usd|cost|quote|value|basis|port|单价|价格|报价|美元|美金|条款|总价", re.I
)
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
_PRICE_WORDS = re.compile(
    r"(?:fob |exw |cif )?(?:unit |net |sales |list |export )?price|含税单价|美金价|美元价|单价|报价|价格"
    r"|単価|価格|단가|가격"
    r"|(?:stück|einzel|netto)?preis|prix(?: unitaire)?|precio(?: unitario)?|prezzo(?: unitario)?|preço(?: unitário)?"
    r"|цена|(?:birim )?fiyatı?|cena|(?:đơn )?giá|السعر|سعر",
    re.I,
)
_LONGEST = 200
_YEARS = range(1990, 2100)
_NOTE = re.compile(r"[(\[【（]([^)\]】）]*)[)\]】）]?")
_COUNT = r"(\d[\d,.]*\s?[kK]?)"
_WORD = r"([^\W\d]{1,12}?\.?)??"
_LEAD = (
    r"(?:(?:for|from|moq|qty|quantity|price|order|ab|von|bei|desde|de|da|dal|dalle|à partir de|dès|a partir de|от|при"
    r"|od|từ|من|数量|订|满|unit price|单价)\s*[:：]?\s*)*"
)
_TAIL = r"\s*(?:price|unit price|usd|单价|价格|価格|単価|价|us\$|\$|/.*)?"
_RANGE = re.compile(
    rf"{_LEAD}{_COUNT}\s*{_WORD}\s*(?:-|–|—|~|～|to|bis|a|à|до|do|đến|至|到|から)\s*{_COUNT}\s*{_WORD}{_TAIL}", re.I
)
_UPWARD = re.compile(
    rf"{_LEAD}(≥|>=|=>|＞=|>|＞|over|above|from|min\.?)?\s*{_COUNT}\s*{_WORD}"
    r"(?:\s*(\+|up|and up|and above|or more|and over|und mehr|y más|et plus|e oltre|ou mais|e mais|и более|i więcej"
    rf"|ve üzeri|trở lên|فأكثر|以上|及以上|起|起订|이상)\s*{_WORD})?{_TAIL}",
    re.I,
)
_BELOW = re.compile(
    rf"{_LEAD}(?:<|≤|<=|＜|under|below|up to|不足)\s*{_COUNT}\s*{_WORD}{_TAIL}|{_COUNT}\s*{_WORD}\s*以下", re.I
)
_MEASURE = re.compile(
    r"(?<![a-z])(cm|mm|inch|inches|kgs?|grams?|lbs?|m3|cbm|cuft|ft3|days?|weeks?)(?![a-z0-9])"
    r"|(厘米|毫米|公斤|千克|克|天|周(?!期))",
    re.I,
)
_APART = re.compile(r"(?:^|[^a-z0-9.])(g|m|in|t)\.?$", re.I)
"""Units too short to be told from other letters: only at the end, behind a slash, or alone in brackets."""

_LABEL = re.compile(
    r"(?<![a-z])[gn]\s*[./]?\s*w(?:gt|eight|t)?(?![a-z])\.?|(?<![a-z])l\s*[*x×/]\s*w\s*[*x×/]\s*[hdt](?![a-z])", re.I
)
"""`G.W.`, `N/W`, `L*W*H`: letters that are names, no units."""

_LOT = re.compile(
    r"(?:(?<!\d)/|\bper\b|\bevery\b|\bpro\b|\bje\b|\bpor\b|\bpar\b|\bза\b|每)\s*"
    r"(\d[\d.,]*(?:\s?k(?![^\W\d_]))?|k(?:(?![^\W\d_])|(?=pcs?\b))|thousand|hundred|mille|tausend|hundert"
    r"|[千仟](?!克|瓦|米)|[百佰](?!分)|[万萬])(?![\d.,])(?!\s*(?:[-–—~～+%至到起]|以上|up\b|to\b))\s*([^\W\d_]+\.?)?",
    re.I,
)
_ROUND = (100, 1000, 10_000)
"""Numbers that may stand without a unit: `USD per 1000`, but `2024/25` is a season."""

_LOT_WORDS = {"k": 1000, "thousand": 1000, "mille": 1000, "tausend": 1000, "千": 1000, "仟": 1000, "hundred": 100,
              "hundert": 100, "百": 100, "佰": 100, "万": 10_000, "萬": 10_000}  # fmt: skip
_CENTS = re.compile(
    r"(?<![a-z])(us|usd|u\.s\.|euro?|eur)?[\s-]*(?:cents?|¢)(?![a-z])|(?<![a-z])(usc|usd?¢)(?![a-z])|(美分)", re.I
)
ONE = Decimal(1)
_MEASURES = {
    "厘米": "cm", "毫米": "mm", "inches": "inch", "in": "inch", "公斤": "kg", "千克": "kg", "kgs": "kg", "克": "g",
    "gram": "g", "grams": "g", "lbs": "lb", "cbm": "m3", "ft3": "cuft", "天": "day", "days": "day", "周": "week",
    "weeks": "week",
}  # fmt: skip


@dataclass(frozen=True)
class Column:
    """One column as its header explains it. `field` is None for one without a header.

    One that is not `sure` is a suggestion only: it is told and left out until the merchant maps it. A price is for
    `lot` units and counts in `minor` parts of the currency (100: cents); `pair` ties it to the quantity column it holds
    from; a `rival` is a price column that is not used beside the one that is.
    """

    index: int
    header: str
    field: str | None = None
    confidence: float = 0.0
    currency: str | None = None
    unit: str | None = None
    basis: str | None = None
    measure: str | None = None
    tier_from: Decimal | None = None
    sure: bool = True
    lot: Decimal = ONE
    minor: Decimal = ONE
    pair: str = ""
    rival: bool = False


AMBIGUOUS = {"¥": ("CNY", "JPY"), "kr": ("SEK", "NOK", "DKK", "ISK")}
"""Signs of money that several countries share, and whose they may be."""

_WEAK = {"¥": "¥", "￥": "¥", "kr": "kr", "tl": "TRY"}
_WEAK_CURRENCY = re.compile(r"[¥￥]|(?<![^\W\d_])(?:kr|tl)(?![^\W\d_])")
"""Signs that count only where no other currency is named."""


@cache
def _currency_pattern() -> tuple[re.Pattern[str], Mapping[str, str]]:
    table = pack("headers")["currencies"]
    codes: dict[str, str] = {code.casefold(): code for code in table["codes"]} | dict(table["words"])
    parts = [
        rf"(?<![a-z]){re.escape(word)}(?![a-z])" if word[0].isascii() and word[-1].isalpha() else re.escape(word)
        for word in sorted(codes, key=len, reverse=True)
    ]
    return re.compile("|".join(parts)), codes


def find_currency(text: str) -> tuple[str, int, int] | None:
    """The first currency named in a text as (ISO code, start, end).

    A bare yen sign is the code `¥`, `kr` is `kr`: several countries use them (AMBIGUOUS).
    """
    folded = text.casefold()
    if len(folded) != len(text):
        folded = text.lower() if len(text.lower()) == len(text) else text
    pattern, codes = _currency_pattern()
    match = pattern.search(folded)
    if match:
        return codes[match.group()], match.start(), match.end()
    weak = _WEAK_CURRENCY.search(folded)
    return (_WEAK[weak.group()], weak.start(), weak.end()) if weak else None


def _incoterm(text: str) -> re.Match[str] | None:
    return INCOTERM.search(re.sub(r"[Ff]ob(?![a-z])", "FOB", text))


def find_basis(text: str) -> str | None:
    """A price basis (`FOB Ningbo`, `EXW`) named in a text; Chinese port names become English ones."""
    match = _incoterm(text)
    if match is None:
        return None
    term = {"CNF": "CFR", "C&F": "CFR"}.get(match[1], match[1])
    place = match[2] or ""
    if not _CJK.search(place):
        place = " ".join(word for word in place.split() if not _NO_PLACE.search(word))
    english = next((name for word, name in pack("headers")["places"].items() if place.startswith(word)), None)
    if english is None and (not place or _CJK.search(place) or find_currency(place)):
        return term
    return f"{term} {english or (place.title() if place.isupper() else place)}"


def unit_of(header: str) -> str | None:
    """The unit that a header counts in: `Price/pc`, `per set`, `每只`, `MOQ (cartons)`."""
    found = re.findall(r"(?:/|\bper\s+|每)\s*([^\W\d_]+\.?)|[(（]\s*([^\W\d_]+)\s*[)）]", header)
    return next((unit for words in found if (unit := parse_unit(words[0] or words[1]))), None)


def _measure_of(header: str) -> str | None:
    text = _LABEL.sub(" ", unicodedata.normalize("NFKC", header).casefold())
    notes = _NOTE.findall(text)
    found = [m.group() for note in notes for m in _MEASURE.finditer(note)] or [
        m[1] for note in notes for part in re.split(r"[,;/]", note) if (m := _APART.search(part.strip()))
    ]
    rest = _NOTE.sub(" ", text).strip()
    found = found or [m.group() for m in _MEASURE.finditer(text)][-1:]
    if not found and (short := _APART.search(rest)):
        found = [short[1]]
    return _MEASURES.get(found[0], found[0]) if found else None


def lot_of(text: str) -> tuple[Decimal, str | None] | None:
    """How many units one price is for, and which: `USD/1000 pcs`, `per 100`, `元/千只`; None where it names none."""
    for match in _LOT.finditer(text):
        figure, word = match[1].casefold().replace(" ", ""), match[2]
        unit = parse_unit(word) if word else None
        if word and unit is None and find_currency(word) is None:
            continue
        count = _LOT_WORDS.get(figure)
        if count is None and re.fullmatch(r"\d{1,6}k?|\d{1,3}(?:[.,]\d{3})+", figure):
            count = int(re.sub(r"[.,k]", "", figure)) * (1000 if figure.endswith("k") else 1)
        if count and count > 1 and (unit or count in _ROUND):
            return Decimal(count), unit
    return None


def cents_of(text: str) -> tuple[str | None, Decimal] | None:
    """(currency, 100) of a text that counts in cents; the currency is None where it says no more than that."""
    match = _CENTS.search(text)
    if match is None:
        return None
    named = (match[1] or "").casefold()
    return ("EUR" if named.startswith("eu") else "USD" if named or match[2] or match[3] else None), Decimal(100)


def _count(text: str, *words: str | None) -> Decimal | None:
    """A whole positive quantity whose neighbouring words are units or nothing."""
    if any(
        word and parse_unit(word) is None and word.casefold() not in ("price", "usd", "up", "价", "起")
        for word in words
    ):
        return None
    value = parse_number(text, ".")
    return None if isinstance(value, Doubt) or value <= 0 else value


@lru_cache(maxsize=4096)
def tier_quantity(header: str) -> Decimal | None:
    """The quantity from which a price column holds: `1-99`, `≥500`, `500+ pcs`, `MOQ 500 price`, `100件以上`.

    What the header says of price, term, place and currency may stand around it: `100-499 pcs FOB Ningbo (USD)`.
    """
    if len(header) > _LONGEST:
        return None
    text = " ".join(unicodedata.normalize("NFKC", header).replace(", ", ",").split())
    text = without_lot(text)
    for form in (text, _only_quantity(text)):
        low = form.casefold()
        for bare in (_NOTE.sub("", low), _NOTE.sub(r" \1", low)):
            if found := _tier(" ".join(bare.split())):
                return found
    return None


def _only_quantity(text: str) -> str:
    """A header without its term and place, currencies, units of price and words for a price."""
    text = _PRICE_WORDS.sub(" ", bare(text))
    return re.sub(r"[(\[【（]\s*[)\]】）]", " ", text).strip(" :：,，-–/|@")


def without_lot(text: str) -> str:
    """A header without the number of units that its price is for: `Price USD/1000 pcs` is `Price USD`."""
    return _LOT.sub(" ", text).strip() if lot_of(text) else text


def bare(text: str) -> str:
    """A header without its term and place, currencies and units of price: `FOB Ningbo Preis EUR/Stk` is `Preis`."""
    text = without_lot(text)
    if match := _incoterm(text):
        text = f"{text[: match.start()]} {text[match.end() :]}"
    while named := find_currency(text):
        text = f"{text[: named[1]]} {text[named[2] :]}"
    return re.sub(r"/\s*[^\W\d_]+\.?", lambda unit: " " if parse_unit(unit.group()) else unit.group(), text)


def _tier(text: str) -> Decimal | None:
    if match := _RANGE.fullmatch(text):
        low, high = _count(match[1], match[2]), _count(match[3], match[4])
        return low if low is not None and high is not None and low < high else None
    if _BELOW.fullmatch(text):
        return Decimal(1)
    match = _UPWARD.fullmatch(text)
    if match is None:
        return None
    sign, number, first, up, second = match.groups()
    worded = sign or up or first or second or re.search(r"price|qty|moq|价|数量", text)
    if worded and len(number.strip()) == 1 and not (sign or up or _counts(first, second)):
        return None  # `Price 1`, `Qty 2`: a number among columns, no quantity
    if _is_year(number) and not (sign or up or parse_unit(first or second or "") or re.search(r"qty|moq|数量", text)):
        return None
    quantity = _count(number, first, second) if worded else None
    return quantity + 1 if quantity is not None and sign in (">", "over", "above") else quantity


def _counts(*words: str | None) -> bool:
    return any(word and parse_unit(word) is not None for word in words)


def _is_year(number: str) -> bool:
    """A bare figure beside the word price (`Price 2026`) is the year of the list."""
    return number.strip().isdecimal() and int(number) in _YEARS


@lru_cache(maxsize=4096)
def only_unit(label: str) -> bool:
    """Whether a line of a header holds nothing but a unit or currency: `(pcs)`, `USD`, `cm`."""
    text = label.strip("()（）[] ")
    if not text or len(text) > 12 or text.isdigit():
        return False
    named = find_currency(text)
    return (
        parse_unit(text) is not None
        or _MEASURE.fullmatch(text) is not None
        or (named is not None and named[1:] == (0, len(text)))
    )


def own_name(header: str) -> str:
    """The line of a header in several rows that names the column: the last one that is no mere unit."""
    parts = header.split(" / ")
    return next((part for part in reversed(parts) if not only_unit(part)), parts[-1])


def explain(index: int, header: str, field: str | None, confidence: float) -> Column:
    """A column with everything its header tells beside the field."""
    named = find_currency(header)
    currency, unit, lot, minor = named[0] if named else None, unit_of(header), ONE, ONE
    if field is not None and field.partition(".")[0] in ("price", "rate"):
        # Lines of a header are joined by ` / `: `Unit price / 100 pcs` is a price from 100 pieces, no price for them.
        if several := next(filter(None, map(lot_of, header.split(" / "))), None):
            lot, unit = several[0], several[1] or unit
        if cents := cents_of(header):
            currency, minor = cents
    return Column(
        index, header, field, confidence, currency, unit, find_basis(header), _measure_of(header),
        tier_quantity(own_name(header)) if field == "price" else None, lot=lot, minor=minor,
    )  # fmt: skip
