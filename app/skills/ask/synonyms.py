"""Words that stand nowhere in the data, under other names of the same thing: `不锈钢` finds `stainless steel`."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.rules import pack
from app.skills.ask.compute import EITHER, Scene, holds_word, stem, value_of
from app.skills.ask.query import Condition, Query
from app.skills.ask.records import Record
from app.skills.reception.reading.folding import fold, is_cjk
from app.skills.reception.reading.trade_words import KINDS

_SUFFIX = "子"


def widened(query: Query, rows: Sequence[Record], scene: Scene) -> Query:
    """The query, its words that no row holds joined by other names that some row does by EITHER."""
    return replace(query, conditions=tuple(_widened(each, rows, scene) for each in query.conditions))


def _widened(condition: Condition, rows: Sequence[Record], scene: Scene) -> Condition:
    words = condition.value if isinstance(condition.value, tuple) else ()
    if condition.op not in ("text", "words"):
        return condition
    texts = [_text(condition, row, scene) for row in rows]
    if all(any(holds_word(text, word) for text in texts) for word in words):
        return condition
    whole = " ".join(words)
    other = [name for name in other_names(whole) if any(holds_word(text, name) for text in texts)]
    if other:
        return replace(condition, value=(EITHER.join((whole, *other)),))
    return replace(condition, value=tuple(_one(word, texts) for word in words))


def _text(condition: Condition, row: Record, scene: Scene) -> str:
    if condition.op == "text":
        return row.text
    value = value_of(row, condition.field, scene)
    return fold(" ".join(value) if isinstance(value, tuple) else str(value or ""))


def _one(word: str, texts: Sequence[str]) -> str:
    if any(holds_word(text, word) for text in texts):
        return word
    return EITHER.join((word, *(name for name in other_names(word) if any(holds_word(text, name) for text in texts))))


def other_names(word: str) -> Iterator[str]:
    """What else a folded word of trade is called, in both languages, folded; Chinese also without its suffix."""
    own, languages = ("zh", ("zh", "en")) if is_cjk(word[:1] or " ") else ("en", ("en", "zh"))
    wanted = {word, stem(word)}
    ids = {
        (kind, concept)
        for kind in KINDS
        for concept, names in pack(f"reading/products/{own}")[kind].items()
        if wanted & {fold(name) for name in names}
    }
    for language in languages:
        for kind, concept in sorted(ids):
            yield from (
                fold(name) for name in pack(f"reading/products/{language}")[kind].get(concept, ()) if "*" not in name
            )
    if word.endswith(_SUFFIX) and len(word) > 1 and is_cjk(word[0]):
        yield word.removesuffix(_SUFFIX)
