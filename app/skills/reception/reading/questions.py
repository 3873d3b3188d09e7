"""The buyer's questions, one by one and in their own words."""

import re

from app.skills.reception.reading.asks import find_certificates
from app.skills.reception.reading.doc import Doc
from app.skills.reception.reading.folding import is_cjk

Span = tuple[int, int]
_MARKS = "?？؟"
_EAST_ASKS = {
    "zh": re.compile(
        r"(?:吗|呢|么|多少|几天|多久|是否|能否|可否|能不能|可不可以|有没有|怎么|什么|哪|嗎)[^。；]{0,24}$"
    ),
    "ja": re.compile(r"(?:でしょうか|ますか|ですか|ませんか|可能か|か)。?$"),
    "ko": re.compile(r"(?:까요|나요|니까|은가요|ㄴ가요|는지요|인지요|가요|을까|는지)[.?]?$"),
    "tr": re.compile(r"(?<![a-z])(?:mi|mu|misiniz|musunuz|miyiz|nedir|ne kadar|kac|nasil|mumkun mu|ne zaman)\s*\.?$"),
    "vi": re.compile(r"(?:khong|bao nhieu|bao lau|khi nao|the nao|gi|chua|o dau)(?: a| vay| nhi| ban)?\s*\.?$"),
    "ru": re.compile(
        r"^(?:[\w\s,]{0,30}?)(?<![а-я])(?:есть ли|можно ли|возможно ли|можете ли|имеется ли|делаете ли)(?![а-я])"
    ),
}
_AND = re.compile(r"(?:,\s*|;\s*|\s)(?P<and>and|und|y|et|e|ed|и|ve|i|oraz|و|或|en|a)\s+|,\s*|;\s*")


def find_questions(doc: Doc) -> list[Span]:
    """Spans of the questions in the body, in order; a sentence that asks twice gives two."""
    found: list[Span] = []
    for start, end in doc.sentences:
        asks = doc.low[end - 1] in _MARKS
        if (asks or _indirect(doc, start, end) or _eastern(doc, start, end)) and not _polite(doc, start, end):
            found += _parts(doc, start, end)
    return [span for span in found if span[1] - span[0] >= 3]


def _indirect(doc: Doc, start: int, end: int) -> bool:
    """`Please let us know your MOQ.` asks too; a bare `please confirm` after it does not, nor `confirm our order`."""
    match = min(doc.words.find("grammar", "indirect", doc.low, start, end), key=lambda m: m.start(), default=None)
    if match is None or doc.has("concepts", "po_confirmation", start, end):
        return False
    rest = doc.low[match.end() : end].strip(" .,:!。！")
    if any(is_cjk(char) for char in rest + doc.low[start : match.start()][-2:]):
        return end - start - len(match.group()) >= 4 and _is_about(doc, start, end)
    return len(rest.split()) >= 2 or (doc.language in ("tr", "ko") and match.start() - start > 8)


_TOPICS = (
    "price", "moq", "lead_time", "sample", "certificate", "payment", "shipping", "packing", "catalog", "warranty",
    "material", "stock", "order_status", "customisation", "technical", "origin", "discount", "paid", "invoice",
)  # fmt: skip


def _is_about(doc: Doc, start: int, end: int) -> bool:
    """Whether something is named that can be answered: `想了解贵司的台扇` only says what is wanted."""
    if doc.has("grammar", "interrogative", start, end) or find_certificates(doc.text[start:end], doc.low[start:end]):
        return True
    return any(doc.has("concepts", topic, start, end) for topic in _TOPICS)


def _eastern(doc: Doc, start: int, end: int) -> bool:
    pattern = _EAST_ASKS.get(doc.language)
    return bool(pattern and pattern.search(doc.low[start:end].rstrip("。.!！ ")))


def _polite(doc: Doc, start: int, end: int) -> bool:
    return doc.has("grammar", "polite", start, end) and end - start < 45


def _parts(doc: Doc, start: int, end: int) -> list[Span]:
    """Split where a new question word follows `and` or a comma; both halves must say something."""
    cuts = [start]
    for match in _AND.finditer(doc.low, start, end):
        if _begins(doc, match.end(), end) and match.start() - cuts[-1] >= 8 and _asks(doc, cuts[-1], match.start()):
            cuts.append(match.end())
    spans = []
    for at, cut in enumerate(cuts):
        stop = cuts[at + 1] if at + 1 < len(cuts) else end
        spans.append(_trimmed(doc, cut, stop))
    return spans


def _begins(doc: Doc, at: int, end: int) -> bool:
    return any(
        match.start() == at for match in doc.words.find("grammar", "interrogative", doc.low, at, min(end, at + 24))
    )


def _asks(doc: Doc, start: int, end: int) -> bool:
    return doc.has("grammar", "interrogative", start, end) or doc.has("grammar", "indirect", start, end)


def _trimmed(doc: Doc, start: int, end: int) -> Span:
    tail = re.search(r"[\s,;]*(?:(?<=[\s,;])(?:and|und|y|et|e|и|ve|i|oraz|و))?[\s,;]*$", doc.low[start:end])
    stop = start + tail.start() if tail else end
    while start < stop and doc.low[start] in ",;: ":
        start += 1
    return start, stop
