"""What a text has in common with nearly the same text: sketches of its overlapping triples of words.

Two sketches tell the share of triples that two texts have in common without either text at hand (bottom-k MinHash,
Broder 1997).
"""

import re
from hashlib import blake2b

KEPT = 64
"""Smallest hashes kept: the share is then right within about six in a hundred."""

_FEWEST = 6
"""Triples: two shorter texts are alike too easily (`any news?`)."""

_WORD = re.compile(r"[^\W_]+")
_DENSE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
"""Scripts that put no space between words: each of their characters counts as one."""


def sketch(text: str) -> tuple[int, ...]:
    """The smallest hashes of a text's triples of words, rising; empty for a text that is too short to be told apart."""
    words = [part for word in _WORD.findall(text.casefold()[:20_000]) for part in _parts(word)]
    triples = {" ".join(words[at : at + 3]) for at in range(len(words) - 2)}
    if len(triples) < _FEWEST:
        return ()
    return tuple(
        sorted(int.from_bytes(blake2b(t.encode("utf-8", "replace"), digest_size=6).digest()) for t in triples)
    )[:KEPT]


def _parts(word: str) -> list[str]:
    return list(word) if _DENSE.search(word) else [word]


def likeness(one: tuple[int, ...], other: tuple[int, ...]) -> int:
    """Percent of triples that two texts share; 0 where either is empty."""
    if not one or not other:
        return 0
    union = sorted({*one, *other})[: min(KEPT, max(len(one), len(other)))]
    both = {*one} & {*other}
    return 100 * sum(1 for each in union if each in both) // len(union)
