"""Figures in a message that are prices, percentages, sizes, numbers of papers: all that is no quantity."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from app.rules import pack
from app.skills.reception.reading.doc import Doc
from app.skills.reception.reading.folding import fold
from app.skills.reception.reading.numerals import NUMBER, figure
from app.skills.reception.reading.patterns import pattern

BLANK = "\u00b7"


@dataclass(frozen=True)
class Price:
    """An amount of money; `currency` is ISO 4217 or None where only a figure stands after `target`."""

    start: int
    end: int
    amount: Decimal
    currency: str | None


@cache
def _currencies() -> dict[str, str]:
    return {fold(word): code for word, code in pack("reading/terms")["currencies"]["symbols"].items()}


@cache
def _price_pattern() -> re.Pattern[str]:
    words = sorted(_currencies(), key=len, reverse=True)
    before = "|".join(rf"(?<![a-z]){re.escape(w)}" if w[0].isalpha() else re.escape(w) for w in words)
    after = "|".join(
        rf"{re.escape(w)}(?![a-zа-я])" if w[-1].isalpha() and ord(w[-1]) < 0x600 else re.escape(w) for w in words
    )
    return re.compile(
        rf"(?P<c1>{before})\s?[:.]?\s?(?P<n1>{NUMBER})|(?P<n2>{NUMBER})\s?(?P<c2>{after})"
        rf"(?:\s?(?P<c3>{before})(?![a-z]))?"
    )


_RANGE = re.compile(rf"\s?(?:-|to|bis|a|до)\s?(?:{NUMBER})")


def find_prices(doc: Doc) -> list[Price]:
    """Amounts of money in the body; of a range the lower end. `¥` is yen for writers of Japanese."""
    found = []
    for match in _price_pattern().finditer(doc.body):
        symbol = match["c1"] or match["c2"]
        number = match["n1"] or match["n2"]
        currency = _currencies()[symbol]
        if symbol == "¥" and doc.language == "ja":
            currency = "JPY"
        if symbol == "$" and match["c1"] and re.match(r"\s?(?:mxn|cad|aud|sgd|hkd)(?![a-z])", doc.low[match.end() :]):
            currency = re.match(r"\s?([a-z]{3})", doc.low[match.end() :])[1].upper()  # type: ignore[index]
        more = _RANGE.match(doc.low, match.end()) if match["c1"] else None
        found.append(Price(match.start(), more.end() if more else match.end(), figure(number), currency))
    return found + find_plain_prices(doc, found)


_PLAIN = re.compile(r"(?<![\w.,$€£¥])(?P<n>\d{1,4}[.,]\d{2})(?![\d.,]\d|\d|\s?[%x×])")


def find_plain_prices(doc: Doc, known: list[Price]) -> list[Price]:
    """Figures with two decimals right after a word such as `target` or `at`, no currency said."""
    found = []
    for match in _PLAIN.finditer(doc.body):
        start, end = match.span()
        if any(price.start < end and start < price.end for price in known):
            continue
        if any(
            not doc.low[m.end() : start].strip(" :=")
            for m in doc.words.find("grammar", "target", doc.low, start - 24, start)
        ):
            found.append(Price(start, end, figure(match["n"]), None))
    return found


_PERCENT = pattern("percent")
_PAPERS = pattern("papers")
_MISC = (
    re.compile(r"(?<!\w)(?:\+|00)\d[\d\s().-]{6,}\d"),
    re.compile(r"(?:tel|phone|mobil\w*|whatsapp|wechat|fax|电话|手机|電話|전화|тел|هاتف)[\s.:/]*\+?\d[\d\s().-]{5,}\d"),
    pattern("size"),
    re.compile(r"\d+\s?[x×х]\s?\d+\s?[x×х]\s?\d+"),
    re.compile(r"(?<![\w-])\d{1,4}(?:[.,]\d+)?[x×х]\d{1,4}(?:[.,]\d+)?(?!\w)"),
    re.compile(r"(?:p\.?\s?o\.?\s?box|postfach|boite postale|apartado|caixa postal|casella postale|а/я)[\s.:]*\d+"),
    re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)?\s?(?:g|gr|г|гр|克|グラム|그램|غرام|جرام)(?![a-zа-я/])"),
    pattern("container"),
    pattern("standard"),
    re.compile(
        r"(?:iban|swift|bic|account|konto\w*|cuenta|compte|bank code|账号|帐号|口座|계좌|счет|hesap|konta|الحساب)"
        r"[^\n\d]{0,20}[a-z]{0,4}\d[\d -]{4,}"
    ),
    re.compile(r"incoterms?\W{0,3}(?:2010|2020)"),
    pattern("year"),
    re.compile(r"(?<!\d)\d{1,2}:\d\d(?!\d)"),
    re.compile(r"(?<!\d)[1-9]0\s?[/]\s?[1-9]0(?!\d)"),
    re.compile(r"(?<![\w])\d{1,2}\s?/\s?\d{1,2}(?![\w/])"),
    re.compile(r"^[ \t]*\(?\d{1,2}[.)、](?=\s|[^\d\s])", re.MULTILINE),
    re.compile(r"(?<!\d)\d{1,2}(?:st|nd|rd|th)(?![a-z])"),
    re.compile(r"(?<!\w)(?:d|cep|f|pl|it|es|i)-\d{4,5}(?!\d)"),
    re.compile(
        r"(?<!\d)30[46]l?(?= (?:stainless|ss|inox|edelstahl|acero|acier|steel)|不锈钢|不銹鋼|ステンレス|스테인)"
    ),
)


@cache
def _specification() -> re.Pattern[str]:
    after = pack("reading/terms")["lookalikes"]["after"]
    number = rf"(?<![a-z0-9.,])(?:{NUMBER})(?:\s?[-/~]\s?(?:{NUMBER}))?[ -]?"
    return re.compile(rf"{number}(?:{after})(?![a-zа-я0-9\u0621-\u064a])|(?<![a-z0-9.,])[1-9]\d{{3}}\s?k(?![a-z])")


def hide(low: str, spans: list[tuple[int, int]]) -> str:
    """`low` with spans dotted out."""
    signs = list(low)
    for start, end in spans:
        signs[start:end] = BLANK * (end - start)
    return "".join(signs)


def without_figures(doc: Doc, spans: list[tuple[int, int]]) -> str:
    """The body with all figures dotted out that are no quantities; `spans` are those known (codes, dates, prices)."""
    low = hide(doc.body, spans)
    for figures in (_PERCENT, *_MISC, _specification(), _PAPERS):
        low = figures.sub(lambda match: BLANK * len(match.group()), low)
    return low
