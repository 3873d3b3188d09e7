"""Where products are named: the merchant's codes, codes nobody knows, and names after words such as `interested in`."""

import re
from dataclasses import dataclass, replace

from app.skills.reception.reading import phrases_near
from app.skills.reception.reading.doc import Doc
from app.skills.reception.reading.figures import Price
from app.skills.reception.reading.patterns import pattern

_UNKNOWN = pattern("unknown_code")
_LABELLED = pattern("labelled_code")
_NO_CODE = pattern("no_code")


_PAPER = pattern("paper_before")
_STANDARD = re.compile(r"(?<![a-z])(?:astm|en|iso|din|iec|bs|ansi|ul|gb|jis|nf|une|uni|csa|as/nzs|гост)\s$")
_BANK = re.compile(r"iban|swift|(?<![a-z])bic(?![a-z])|bank|account|账号|口座|계좌|konto")


@dataclass(frozen=True)
class Mention:
    """A product named in the text: `query` is what to look up; `known` when it is a code of the merchant.

    `coded` is a code that is not theirs, as written.
    """

    start: int
    end: int
    query: str
    known: bool = False
    sku: str | None = None
    coded: str = ""


def coded(doc: Doc) -> list[Mention]:
    """Codes in the body, the merchant's own first, in order of place."""
    found = [Mention(hit.start, hit.end, hit.code, True, hit.sku) for hit in doc.codes if hit.start < doc.body_end]
    for match in _UNKNOWN.finditer(doc.text, 0, doc.body_end):
        if _STANDARD.search(doc.low, max(0, match.start() - 8), match.start()):
            continue
        if _PAPER.search(doc.low, max(0, match.start() - 40), match.start()):
            continue
        if _BANK.search(doc.low, doc.low.rfind("\n", 0, match.start()) + 1, match.start()):
            continue
        if not _NO_CODE.fullmatch(match.group()) and "\u00b7" not in doc.low[match.start() : match.end()]:
            _add(found, Mention(match.start(), match.end(), match.group(), coded=match.group()))
    for match in _LABELLED.finditer(doc.body):
        start, end = match.span("code")
        if not _NO_CODE.fullmatch(doc.text[start:end].upper()):
            code = doc.text[start:end].strip(" .-/")
            _add(found, Mention(start, end, code, coded=code))
    return sorted(found, key=lambda mention: mention.start)


def _add(found: list[Mention], mention: Mention) -> None:
    if not any(other.start < mention.end and mention.start < other.end for other in found):
        found.append(mention)


def with_name(doc: Doc, mention: Mention, floor: int, stop: int) -> Mention:
    """A code that is not quite the merchant's with the words around it: `cintura CT-35 nera` says more than `CT-35`."""
    if mention.known:
        return mention
    start, end = mention.start, mention.end
    name = phrases_near.before(doc, start, floor)
    if name is not None and not doc.low[name[1] : start].strip(" (#."):
        start = name[0]
    tail = phrases_near.after(doc, end, stop)
    if tail is not None and tail[0] - end <= 2:
        end = tail[1]
    return replace(mention, start=start, end=end, query=doc.text[start:end])


_AND = re.compile(
    r"\s*(?:,|&|\band\b|\by\b|\bet\b|\bund\b|\be\b|\bи\b|\bve\b|\bi\b|\boraz\b|\bva\b|\sو|、|和|及|와|과)\s*"
)
_HEAD_NOUNS = ("price", "sample", "catalog", "quote", "technical", "certificate", "lead_time", "moq")


_FOR = re.compile(r"\s(?:for|für|fur|por|para|pour|per|je|cada|за|на|dla|za|icin|cho|of|de|di)\s")


def named(doc: Doc, prices: list[Price]) -> list[Mention]:
    """Products named without a code and without a quantity, as far as words such as `interested in` show them."""
    found: list[Mention] = []
    for match in sorted(doc.words.find("grammar", "trigger", doc.low, 0, doc.body_end), key=lambda m: m.start()):
        _, last = doc.sentence_at(match.start())
        _list_after(doc, match.end(), last, found)
    for price in prices:
        follows = _FOR.match(doc.low, price.end)
        if follows:
            _list_after(doc, follows.end(), doc.sentence_at(price.start)[1], found)
    if not found and doc.language in ("zh", "ja", "ko", "tr"):
        _before_heads(doc, found)
    return found[:5]


def _list_after(doc: Doc, at: int, last: int, found: list[Mention]) -> None:
    for _ in range(5):
        span = phrases_near.after(doc, at, last)
        if span is None or span[0] - at > 24:
            return
        _add(found, Mention(*span, doc.text[slice(*span)]))
        more = _AND.match(doc.low, span[1], last)
        if more is None:
            return
        at = more.end()


def _before_heads(doc: Doc, found: list[Mention]) -> None:
    for concept in _HEAD_NOUNS:
        for match in doc.words.find("concepts", concept, doc.low, 0, doc.body_end):
            first, _ = doc.sentence_at(match.start())
            span = phrases_near.before(doc, match.start(), first)
            if span and len(found) < 2:
                _add(found, Mention(*span, doc.text[slice(*span)]))
