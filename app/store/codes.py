"""Product codes found in a query: the same code however written, look-alikes only as candidates."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from app.store import folding
from app.store.hits import Hit

SAME_KEY = 0.7
NEAR = {0: 0.6, 1: 0.5, 2: 0.4}
"""Scores of what is not the code itself, by edits between the keys: all well below what makes a match sure."""
_LONGEST = 5
_EDGES = ".,;:()[]{}<>\"'!?*，。；：（）【】、“”‘’«»"
_MARKER_WORDS = "item art article model code sku no nr ref style # 型号 货号 款号 编号 modelo art.-nr"
_MARKERS = frozenset(_MARKER_WORDS.split())
_JOINTS = re.compile(r"[/,;+&|、，；]")
_TIMES = re.compile(r"^(.+?)\s?(?:[×*]\d+[a-z]*|x\d+(?:pcs?|sets?))$", re.IGNORECASE)
_MEASURE = re.compile(r"^[\d.,x×*/]+(?:ml|cl|l|oz|w|kw|v|ma?h?|k|lm|mm2?|cm|m2?|kg|g|hz|in|inch|ft|pcs?|sets?|%)?$")


@dataclass
class _Found:
    """What one query holds: sure codes, near ones, and the shapes of code-like words that are no code of ours."""

    exact: dict[str, None] = field(default_factory=dict)
    near: dict[str, Hit] = field(default_factory=dict)
    strangers: list[str] = field(default_factory=list)

    def add_near(self, sku: str, score: float, why: str) -> None:
        if sku not in self.near or self.near[sku].score < score:
            self.near[sku] = Hit(sku, score, (why,))


class CodeBook:
    """All codes of a catalogue at one moment, in memory."""

    def __init__(self, skus: Iterable[str]) -> None:
        self._by_key: dict[str, list[str]] = defaultdict(list)
        self._by_loose: dict[str, list[str]] = defaultdict(list)
        for sku in skus:
            key = folding.code_key(sku)
            self._by_key[key].append(sku)
            self._by_loose[folding.loose_key(key)].append(sku)
        self._keys = list(self._by_key)

    def find(self, query: str, limit: int) -> list[Hit]:
        """Exact codes first (score 1; `complete` when no other code is named beside it), then look-alikes."""
        found = self._look(query)
        shapes = {_shape(folding.code_key(sku)) for sku in found.exact}
        sure = len(found.exact) == 1 and not shapes.intersection(found.strangers)
        exact = [Hit(sku, 1.0, ("code",), complete=sure) for sku in found.exact]
        near = sorted((hit for sku, hit in found.near.items() if sku not in found.exact), key=lambda h: -h.score)
        return [*exact, *near][:limit]

    def _look(self, query: str) -> _Found:
        found = _Found()
        if self._take(query.strip(), found):
            return found
        tokens = folding.without_quantities(folding.spaced(query)).split()
        covered = self._spans(tokens, found)
        for at, token in enumerate(tokens):
            if at not in covered:
                self._loner(token, tokens[at + 1 : at + 3], found)
        return found

    def _spans(self, tokens: list[str], found: _Found) -> set[int]:
        """Take the longest runs of words that are a code; the positions they cover."""
        covered: set[int] = set()
        for size in range(min(_LONGEST, len(tokens)), 0, -1):
            for at in range(len(tokens) - size + 1):
                span = set(range(at, at + size))
                if (
                    not span & covered
                    and self._is_code(tokens, at, size)
                    and self._take(_join(tokens, at, size), found)
                ):
                    covered |= span
        return covered

    def _is_code(self, tokens: list[str], at: int, size: int) -> bool:
        """Whether these words may be read as a code: `lamp 5` or a bare `1001` in a sentence may not."""
        surface = _join(tokens, at, size)
        key = folding.code_key(surface)
        if key not in self._by_key:
            return False
        mixed = any(char.isdigit() for char in key) and any(char.isalpha() for char in key)
        if size > 1:
            return len(key) >= 4 and mixed
        marked = tokens[at].startswith("#") or (at > 0 and tokens[at - 1].casefold().strip(_EDGES) in _MARKERS)
        signs = len(key) >= 3 and re.search(r"\w[-‐‑–_/.]\w", surface) is not None
        return marked or signs or (mixed and len(key) >= 3)

    def _take(self, surface: str, found: _Found) -> bool:
        """Take a surface that is a code; several products with one key are told apart by the exact writing."""
        skus = self._by_key.get(folding.code_key(surface), [])
        same = [sku for sku in skus if sku.casefold() == surface.casefold()]
        if len(skus) > 1 and len(same) != 1:
            for sku in skus:
                found.add_near(sku, SAME_KEY, "similar_code")
            return True
        found.exact.update(dict.fromkeys(same or skus))
        return bool(skus)

    def _loner(self, token: str, following: list[str], found: _Found) -> None:
        """A word that is no code as it stands: a list of codes, a code with its quantity, or a look-alike."""
        bare = token.strip(_EDGES).lstrip("#")
        times = _TIMES.match(bare)
        if times and self._take(times.group(1), found):
            return
        pieces = [piece for piece in _JOINTS.split(bare) if piece]
        if len(pieces) > 1 and self._list_of_codes(pieces, found):
            return
        self._look_alikes(bare, following, found)

    def _list_of_codes(self, pieces: list[str], found: _Found) -> bool:
        skus = [self._by_key.get(folding.code_key(piece), []) for piece in pieces]
        if not any(skus) or not any(char.isdigit() for char in "".join(pieces)):
            return False
        if all(skus):
            for piece in pieces:
                self._take(piece, found)
            return True
        for sku in (sku for group in skus for sku in group):
            found.add_near(sku, NEAR[0], "part_of_code")
        return True

    def _look_alikes(self, bare: str, following: list[str], found: _Found) -> None:
        runs = [bare, *("".join([bare, *following[: n + 1]]) for n in range(len(following)))]
        likely = [run for at, run in enumerate(runs) if _code_like(run, joined=at > 0, first=bare)]
        if not likely:
            return
        before = len(found.near)
        for run in likely:
            self._near(folding.code_key(run), found)
        if _code_like(bare, joined=False, first=bare) or len(found.near) > before:
            found.strangers.append(_shape(folding.code_key(likely[0])))

    def _near(self, key: str, found: _Found) -> None:
        from rapidfuzz.distance import Levenshtein
        from rapidfuzz.process import extract

        for sku in self._by_loose.get(folding.loose_key(key), []):
            found.add_near(sku, NEAR[0], "similar_code")
        if len(key) >= 3 and any(char.isdigit() for char in key):
            longer = [other for other in self._keys if other != key and other.startswith(key)]
            for other in longer[:6]:
                found.add_near(self._by_key[other][0], NEAR[0], "part_of_code")
        cutoff = 1 if len(key) <= 4 else 2
        if len(key) >= 3:
            for other, edits, _ in extract(key, self._keys, scorer=Levenshtein.distance, score_cutoff=cutoff, limit=6):
                for sku in self._by_key[other]:
                    found.add_near(sku, NEAR[int(edits)], "similar_code")


def _join(tokens: list[str], at: int, size: int) -> str:
    return " ".join(tokens[at : at + size]).strip(_EDGES).lstrip("#")


def _code_like(text: str, joined: bool, first: str) -> bool:
    """Letters with digits, or short parts around a dash (`NYM-J`), and no measure (`500ml`)."""
    key = folding.code_key(text)
    if len(key) < 3 or len(key) > 40 or not key.isascii() or _MEASURE.match(key):
        return False
    if joined and not (len(first) <= 5 and (first.isupper() or "-" in first)):
        return False
    if any(char.isdigit() for char in key) and any(char.isalpha() for char in key):
        return True
    parts = re.split(r"[-_/]", text)
    return len(parts) > 1 and all(0 < len(part) <= 4 for part in parts)


def _shape(key: str) -> str:
    """The pattern of a code: `dl204` is `AA999`."""
    return "".join("9" if char.isdigit() else "A" if char.isalpha() else char for char in key)
