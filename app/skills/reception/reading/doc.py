"""A message laid out for reading: which part is new, where the signature begins, where sentences lie."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from app.domain.inquiry import Message
from app.skills.reception.reading.context import CodeHit, ReadingContext
from app.skills.reception.reading.folding import fold, is_cjk
from app.skills.reception.reading.language import detect
from app.skills.reception.reading.lexicon import Lexicon, lexicon

MOST_CHARACTERS = 20_000
"""Beyond this a message is no letter any more; the rest is not read."""

_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>\"')\]]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w.])[a-z0-9-]+(?:\.[a-z0-9-]+)*"
    r"\.(?:com|net|org|de|fr|es|it|pl|ru|cn|jp|kr|br|tr|vn|eu|co\.uk|info|biz|shop)(?:/[^\s]*)?(?![\w.])"
)
_BLANK = "\u00b7"
_ABBREVIATION = re.compile(
    r"(?<!\w)(?:pcs|pc|stk|st|szt|шт|уп|ед|uds|ud|pz|pzas|approx|ca|approx|no|nr|nos|min|max|incl|inkl|art|mod|ref|tel|mr|mrs|ms|dr"
    r"|co|ltd|inc|corp|etc|e\.g"
    r"|i\.e|z\.b|bzw|usw|ggf|ex|vs|qty|dept|est|sr|sra|prof|u\.s|p\.ej|cad|lb|oz|т\.е|т\.д|т\.п"
    r"|тыс|руб|долл|ул|г|св|tys|np|tzn|ok|zł|m\.in|adet|vb|tic|san|şti|q"
    r"|cant|qtd|q\.tà|p|s\.a|s\.l|sp|z o\.o|o|fa|a/c)$"
)
_ROWLIKE = re.compile(r"\t|\S {3,}\S|\S {2,}\S.*\S {2,}\S|\|.*\|")
_WANTS = re.compile(
    r"\d\s?(?:pcs|pc|sets?|stk|шт|个|個|개|adet|szt)|(?<![a-z])(?:fob|cif|exw|cfr|dap|ddp|fca|moq|t/t|l/c)(?![a-z])"
)
_MOST_NAME_WORDS = 6
_MOST_ADDRESS_LINES = 8
_LIST_START = re.compile(r"\s*(?:[-*•·●▪◦‣–—>]|\(?\d{1,2}[.)、](?!\d)|[①-⑳]|[a-h][.)])\s*")


@dataclass(frozen=True)
class Doc:
    """`low` is the folded text with addresses blanked; all spans are offsets into the message's text.

    `body_end` is where new words end and the signature or quoted history begins, `new_end` where the history begins.
    """

    message: Message
    text: str
    low: str
    language: str
    words: Lexicon
    codes: tuple[CodeHit, ...]
    body_end: int
    new_end: int
    sentences: tuple[tuple[int, int], ...]

    @property
    def body(self) -> str:
        """The folded new words without signature and history."""
        return self.low[: self.body_end]

    def has(self, section: str, key: str, start: int = 0, end: int | None = None) -> bool:
        """Whether a phrase of the lexicon stands in the body, or in a stretch of it."""
        return self.words.has(section, key, self.low, start, self.body_end if end is None else end)

    def sentence_at(self, at: int) -> tuple[int, int]:
        """The sentence around an offset."""
        number = bisect_right(self._starts, at) - 1
        return self.sentences[number] if number >= 0 and at < self.sentences[number][1] else (at, at)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(start for start, _ in self.sentences)


def blank(low: str, pattern: re.Pattern[str]) -> str:
    """`low` with each match replaced by dots of the same length."""
    return pattern.sub(lambda match: _BLANK * len(match.group()), low)


def lay_out(text: str, message: Message, context: ReadingContext, language: str | None = None) -> Doc:
    """Lay a text out. `text` is the message's own, or an older stretch of it with the rest blanked.

    `language` is given where it is known already, as for a subject.
    """
    text = text[:MOST_CHARACTERS]
    folded = fold(text)
    low = blank(folded, _ADDRESS)
    new_end = min(_new_end(message, folded), len(text))
    language = language or detect(text[:new_end] if text[:new_end].strip() else message.subject)
    words = lexicon(language)
    body_end = _signature(low, new_end, words)
    body_end = _signed(low, body_end, message.sender_name, words) or body_end
    sentences = tuple(split(low, 0, body_end, text))
    low = _one_line_each(low, sentences)
    codes = tuple(sorted(context.find_codes(text[:new_end]), key=lambda hit: hit.start)) if context.find_codes else ()
    return Doc(message, text, low, language, words, codes, body_end, new_end, sentences)


def _one_line_each(low: str, sentences: Sequence[tuple[int, int]]) -> str:
    """The text with the line breaks inside sentences as blanks."""
    parts, at = [], 0
    for start, end in sentences:
        parts += [low[at:start], low[start:end].replace("\n", " ")]
        at = end
    return "".join([*parts, low[at:]])


def _new_end(message: Message, folded: str) -> int:
    """The end of the new words; a bare forward counts whole, its history is the message."""
    end = len(folded) if message.new_text_end is None else message.new_text_end
    return end if len(folded[:end].strip()) >= 12 else len(folded)


def _signature(low: str, end: int, words: Lexicon) -> int:
    """Where the closing begins: the last line that is a closing phrase, or `-- `."""
    dashes = re.search(r"^-- ?$", low[:end], re.MULTILINE)
    found = [dashes.start()] if dashes else []
    for match in words.find("grammar", "closing", low, 0, end):
        line_start = low.rfind("\n", 0, match.start()) + 1
        line_end = low.find("\n", match.end(), end)
        rest = low[match.end() : end if line_end < 0 else line_end]
        before = low[line_start : match.start()].strip(" ,.-_*")
        if (not before or before[-1:] in "。！!?？") and _short_rest(rest) and low[:line_start].strip():
            found.append(match.start())
    late = [at for at in found if _is_tail(low, at, end)]
    return min(late, default=end)


def _signed(low: str, end: int, name: str, words: Lexicon) -> int | None:
    """Where the writer's own name stands on a line of its own near the end, with no more than an address below."""
    own = [word for word in re.findall(r"[^\W\d_]+", fold(name)) if len(word) > 2 or is_cjk(word[0])]
    if not own:
        return None
    named = re.compile(rf"(?<!\w)(?:{'|'.join(own)})(?!\w)")
    for match in re.finditer(r"^[^\n]{2,60}$", low[:end], re.MULTILINE):
        line = match.group()
        if len(line.split()) <= _MOST_NAME_WORDS and named.search(line) and low[: match.start()].strip():
            return match.start() if _only_address(low, match.start(), end, words) else None
    return None


def _only_address(low: str, start: int, end: int, words: Lexicon) -> bool:
    """Whether what begins with a name asks for nothing: a few short lines, no terms, nothing counted."""
    tail = low[start:end]
    if not _is_tail(low, start, end) or tail.count("\n") > _MOST_ADDRESS_LINES or _WANTS.search(tail):
        return False
    return not any(words.has("concepts", key, low, start, end) for key in ("quote", "buy", "sample_ask", "price"))


def _short_rest(rest: str) -> bool:
    return len(rest.strip()) <= 32 and "?" not in rest and not re.search(r"\d{2,}", rest)


def _is_tail(low: str, at: int, end: int) -> bool:
    """A closing is followed by a name and an address, not by more letter."""
    tail = low[at:end]
    return "?" not in tail and "？" not in tail and len(max(tail.splitlines(), key=len, default="")) <= 110


def split(low: str, start: int, end: int, text: str = "") -> list[tuple[int, int]]:
    """Sentences and list lines as spans, trimmed, none empty; `text` tells small letters from capitals."""
    spans = []
    at = start
    for match in re.finditer(r"[.!?](?=[\s\"')\]]|$)|[!?](?=[\u2e80-\uffff])|[。！？؟；]+|\n", low[start:end]):
        cut = start + match.end()
        if _ends(low, at, start + match.start(), end) and not _counted(text, start + match.start()):
            spans.append((at, cut))
            at = cut
    spans.append((at, end))
    return [span for span in (_trim(low, *pair) for pair in spans) if span[0] < span[1]]


def _counted(text: str, mark: int) -> bool:
    """`150 unid. de`: a shortened unit, and the sentence goes on with a small letter."""
    if text[mark : mark + 1] != "." or not text[mark + 1 :].lstrip(" ")[:1].islower():
        return False
    return re.search(r"\d\s?[^\W\d_]{1,5}$", text[max(0, mark - 12) : mark]) is not None


def _ends(low: str, at: int, mark: int, end: int) -> bool:
    char = low[mark]
    if char == "\n":
        return _line_ends(low, mark, end)
    if char != ".":
        return True
    before, after = low[at:mark], low[mark + 1 : end].lstrip(" ")
    if _ABBREVIATION.search(before.rsplit(maxsplit=1)[-1] if before.split() else ""):
        return after[:1] == "\n" and _line_ends(low, mark + 1 + low[mark + 1 : end].find("\n"), end)
    if re.search(r"(?:^|\s)\d{1,2}$", before):
        return not re.match(r"[a-zа-я]", after) or bool(re.search(r"\d[./:]\d", before[-8:]))
    return True


def _line_ends(low: str, mark: int, end: int) -> bool:
    """Whether a line break ends a sentence: not where a long line was only wrapped."""
    line = low[low.rfind("\n", 0, mark) + 1 : mark].rstrip()
    following = low[mark + 1 : end].split("\n", 1)[0]
    if not following.strip() or len(line) < 50 or _ROWLIKE.search(line) or _ROWLIKE.search(following):
        return True
    return line[-1:] in ".!?:;。！？" or bool(_LIST_START.match(following))


def _trim(low: str, start: int, end: int) -> tuple[int, int]:
    head = _LIST_START.match(low, start, end)
    if head and head.end() < end:
        start = head.end()
    while start < end and low[start] in " \t\n\u00b7":
        start += 1
    while end > start and low[end - 1] in " \t\n":
        end -= 1
    return start, end
