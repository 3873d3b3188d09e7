"""Where a figure came from, for a line at the terminal."""

from collections.abc import Iterator

from app.domain.letter import NumberSpan
from app.domain.source import CellRef, ComputedRef, InquiryRef, PolicyRef, SourceRef
from app.words import Words

_MOST_WORDS = 60
_MOST_PARTS = 3


def figures(numbers: tuple[NumberSpan, ...], mail: str, words: Words) -> list[tuple[str, str]]:
    """(figure, where it came from), each once, in the order of the letter; `mail` is the buyer's text."""
    found = {(span.text, where(span.source, mail, words)): None for span in numbers}
    return list(found)


def where(source: SourceRef, mail: str, words: Words) -> str:
    """A source in words; a computed figure names what it was made from."""
    if not isinstance(source, ComputedRef):
        return _leaf(source, mail, words)
    parts = list(dict.fromkeys(_leaf(leaf, mail, words) for leaf in _leaves(source)))
    shown = "; ".join([*parts[:_MOST_PARTS], *(["…"] if len(parts) > _MOST_PARTS else [])])
    return words.say("cli-source-computed", {"parts": shown}) if parts else words.say("cli-source-code")


def _leaves(source: SourceRef) -> Iterator[CellRef | PolicyRef | InquiryRef]:
    if not isinstance(source, ComputedRef):
        yield source
        return
    for part in source.sources:
        yield from _leaves(part)


def _leaf(source: CellRef | PolicyRef | InquiryRef, mail: str, words: Words) -> str:
    if isinstance(source, CellRef):
        sheet = () if source.sheet == source.file else (source.sheet,)
        return " › ".join((source.file, *sheet, f"{source.column}{source.row}"))
    if isinstance(source, PolicyRef):
        return words.say("cli-source-policy", {"key": source.policy})
    quoted = " ".join(mail[source.start : source.end].split())
    if len(quoted) > _MOST_WORDS:
        quoted = f"{quoted[:_MOST_WORDS]}…"
    return words.say("cli-source-mail", {"words": quoted})
