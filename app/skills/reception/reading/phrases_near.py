"""The words of a product beside a number: after it (`500 pcs of LED lamps`) or before it (`LED lamps, 500 pcs`)."""

import re

from app.skills.reception.reading.doc import Doc
from app.skills.reception.reading.folding import is_cjk
from app.skills.reception.reading.lexicon import Lexicon

_HARD = re.compile(r"[,;:!?()\[\]{}|\n\t，。、；：！？（）【】\u00b7=]|\.(?=\s|$)|\s[-/]+\s|\s{3,}")
_WORD = re.compile(r"[^\W_]+(?:['./+&\"-][^\W_]+)*\"?")
_MOST_WORDS = 8
_KO_TAIL = re.compile(r"(?:에서|에는|으로|을|를|이|가|은|는|의|에|로|와|과|도)$")


def after(doc: Doc, start: int, stop: int) -> tuple[int, int] | None:
    """The product words that begin at `start`, before `stop`; None where none stand there."""
    lead = re.match(r"[ \u00b7]*(?:\n(?=[^\n\d]))?[ ]*", doc.low[start:stop])
    begin = start + (lead.end() if lead else 0)
    cut = _HARD.search(doc.low, begin, min(stop, begin + 120))
    end = cut.start() if cut else min(stop, begin + 120)
    if _dense(doc.low[begin:end]):
        return _dense_after(doc, begin, end)
    return _checked(doc, _run(doc, begin, end))


def before(doc: Doc, start: int, floor: int) -> tuple[int, int] | None:
    """The product words that end before `start`; one separator may lie between."""
    head = doc.low[floor:start]
    trimmed = re.sub(r"(?:[\s,:(|=，：（\u00b7]|\s[-x×*]|(?<=\s)[-x×*])+$", "", head)
    end = floor + len(trimmed)
    if not trimmed or "\n" in doc.low[end:start].rstrip(" ") and "\n\n" in doc.low[end:start]:
        return None
    cuts = [match.end() for match in _HARD.finditer(doc.low, floor, end)]
    begin = max([floor, *cuts])
    if _dense(doc.low[begin:end]):
        return _dense_before(doc, begin, end)
    return _checked(doc, _run_back(doc, begin, end))


def _dense(text: str) -> bool:
    """Chinese and Japanese, which put no spaces between words."""
    return any(is_cjk(char) and not "\uac00" <= char <= "\ud7af" for char in text)


def _run(doc: Doc, begin: int, end: int) -> tuple[int, int] | None:
    """Words from `begin` on, up to the first stop word; linking words may lie inside but not at the ends."""
    stops, links, withs = _lists(doc.words)
    kept: list[tuple[int, int]] = []
    for match in _WORD.finditer(doc.low, begin, end):
        word = _as_listed(doc, match)
        if word in links and not kept:
            continue
        if (word in stops and word not in links) or (word in withs and not kept) or len(kept) >= _MOST_WORDS:
            break
        if word in withs and _own_wish(doc, match.end(), end):
            break
        kept.append(match.span())
    return _ends(doc, kept, links | withs)


def _own_wish(doc: Doc, at: int, end: int) -> bool:
    """`with our logo` is a wish, no part of the product."""
    near = (at, min(end, at + 30))
    return any(doc.has("concepts", wish, *near) for wish in ("logo", "customisation", "shipping"))


def _as_listed(doc: Doc, match: re.Match[str]) -> str:
    """The word as the lists hold it: Vietnamese with its tones, since `bàn` is a table and `bạn` is you."""
    return doc.text[match.start() : match.end()].lower() if doc.language == "vi" else match.group()


def _run_back(doc: Doc, begin: int, end: int) -> tuple[int, int] | None:
    stops, links, withs = _lists(doc.words)
    kept: list[tuple[int, int]] = []
    for match in reversed(list(_WORD.finditer(doc.low, begin, end))):
        word = _as_listed(doc, match)
        if (word in stops and word not in links and word not in withs) or len(kept) >= _MOST_WORDS:
            break
        kept.insert(0, match.span())
    return _ends(doc, kept, links | withs)


def _ends(doc: Doc, kept: list[tuple[int, int]], links: frozenset[str]) -> tuple[int, int] | None:
    while kept and doc.low[slice(*kept[-1])] in links:
        kept.pop()
    while kept and doc.low[slice(*kept[0])] in links:
        kept.pop(0)
    return (kept[0][0], kept[-1][1]) if kept else None


def _lists(words: Lexicon) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    read = words.written if words.language == "vi" else words.words
    return read("grammar", "stop"), read("grammar", "of"), read("grammar", "with")


def _checked(doc: Doc, span: tuple[int, int] | None) -> tuple[int, int] | None:
    """None where only general words stand (`products`, `your best price`); Korean particles are cut off."""
    if span is None:
        return None
    start, end = _core(doc, span)
    if doc.language == "ko":
        end -= len(doc.low[start:end]) - len(_KO_TAIL.sub("", doc.low[start:end]))
    read = doc.words.written if doc.language == "vi" else doc.words.words
    generic = read("grammar", "generic") | read("grammar", "of")
    found = [_as_listed(doc, match) for match in _WORD.finditer(doc.low, start, end)]
    named = [word for word in found if word not in generic and not word.isdigit()]
    return (start, end) if any(len(word) > 1 for word in named) else None


def _core(doc: Doc, span: tuple[int, int]) -> tuple[int, int]:
    """Without general words at the ends: `samples of the tall lamp model` is `tall lamp`."""
    read = doc.words.written if doc.language == "vi" else doc.words.words
    plain = read("grammar", "generic") | read("grammar", "of") if doc.language != "vi" else frozenset[str]()
    words = list(_WORD.finditer(doc.low, *span))
    while len(words) > 1 and _as_listed(doc, words[-1]) in plain:
        words.pop()
    while len(words) > 1 and _as_listed(doc, words[0]) in plain:
        words.pop(0)
    return (words[0].start(), words[-1].end()) if words else span


def _dense_after(doc: Doc, begin: int, end: int) -> tuple[int, int] | None:
    stops, links, _ = _lists(doc.words)
    text = doc.low[begin:end]
    while True:
        lead = next(
            (word for word in sorted(links, key=len, reverse=True) if is_cjk(word[0]) and text.startswith(word)), None
        )
        if lead is None:
            break
        text, begin = text[len(lead) :], begin + len(lead)
    cuts = [at for word in stops if is_cjk(word[0]) and (at := text.find(word)) >= 0]
    return _named(doc, begin, begin + min(cuts, default=len(text)))


def _dense_before(doc: Doc, begin: int, end: int) -> tuple[int, int] | None:
    stops, links, _ = _lists(doc.words)
    text = doc.low[begin:end]
    while text and (tail := next((word for word in _tails(stops, links) if text.endswith(word)), None)):
        text = text[: -len(tail)]
    cuts = [text.rfind(word) + len(word) for word in stops if is_cjk(word[0]) and word in text]
    start = max(cuts, default=0)
    for word in sorted(links, key=len, reverse=True):
        if is_cjk(word[0]) and text.startswith(word, start):
            start += len(word)
            break
    return _named(doc, begin + start, begin + len(text))


def _tails(stops: frozenset[str], links: frozenset[str]) -> list[str]:
    return sorted((word for word in stops | links if is_cjk(word[0])), key=len, reverse=True)


def _named(doc: Doc, start: int, end: int) -> tuple[int, int] | None:
    while start < end and doc.low[start] in " :：-":
        start += 1
    while end > start and doc.low[end - 1] in " :：-":
        end -= 1
    text = doc.low[start:end]
    for word in sorted(doc.words.words("grammar", "generic"), key=len, reverse=True):
        if is_cjk(word[0]):
            text = text.replace(word, "")
    return (start, end) if len(text.strip("的の ")) > 1 else None
