"""Find products: exact code, then words, then meaning, fused into one honest score.

A score of at least `ACCEPT` says "this is the one"; look-alike codes, near-ties and things merely like it stay clearly
below and are questions for a person. What has nothing in common with the query is not given at all.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Protocol

from app.domain.catalog import Product
from app.domain.source import SourceRef
from app.errors import UserError
from app.progress import Progress
from app.skills.reception.by_meaning import Answer, among, by_meaning
from app.store import Hit, Store, folding
from app.store.index import Entry, IndexFailed

ACCEPT = Decimal("0.75")
"""From here on a match is meant to be taken without a question."""

_DOUBT = 0.72
_MARGIN = 0.08
_FULL_NAME = 0.949
_FEWEST_NAME_PARTS = 3
_NEAR = 0.40
"""Cosine below which two texts have nothing to do with each other (measured with all-MiniLM-L6-v2)."""
_BATCH = 256
_RANK = 60
_CANDIDATES = 5
_LONGEST_QUERY = 2000
"""Characters of a query that count; a mail's garbage may be a "line" of a hundred thousand."""
_LONGEST_PHRASE = 300
"""Characters of a query that may name goods."""
_FINGERPRINT_TEXT = "name. description. attributes"


class Embedder(Protocol):
    """What makes vectors of texts."""

    def embed(self, texts: Sequence[str], progress: Progress, /) -> list[list[float]]:
        """Unit vectors, one a text."""


class Shelf(Protocol):
    """The part of a workspace that finding needs."""

    @property
    def store(self) -> Store:
        """The workspace's store."""

    def engine(self, model: Path | None, /) -> Embedder:
        """The engine; None asks for embeddings only."""


@dataclass(frozen=True)
class Match:
    """One product that answers, with its score 0..1, the ways it was found, and the cell it stands in."""

    sku: str
    name: str
    score: Decimal
    why: tuple[str, ...]
    source: SourceRef | None


@dataclass(frozen=True)
class Found:
    """The answer to `find`, best first."""

    query: str
    matches: tuple[Match, ...]


@dataclass(frozen=True)
class Resolved:
    """The product that words of a buyer mean: `sku` only when sure, else the candidates, best first."""

    sku: str | None
    candidates: tuple[str, ...] = ()


def find_products(ws: Shelf, query: str, limit: int, progress: Progress) -> Found:
    """Products that answer a text in any language, best first.

    Without an embedder or a usable index the answer comes from codes and words alone, as `why` shows.
    """
    query = query[:_LONGEST_QUERY]
    codes = ws.store.search_codes(query, limit)
    words = ws.store.search_words(query, max(limit, _CANDIDATES), progress)
    sure = _sure(ws.store, query, codes, words)
    named = any(hit.score == 1 for hit in codes)
    meant = Answer(None) if named else by_meaning(ws.store, query[:_LONGEST_PHRASE], None)
    sure = sure or (None if codes else _agreed(meant, words))
    meaning = [] if named else _by_likeness(ws, query, max(limit, _CANDIDATES), progress)
    return Found(query, _matches(ws.store, _fuse(sure, named, (codes, words, meant.hits, meaning)), limit))


def resolve(ws: Shelf, query: str, progress: Progress, language: str | None = None) -> Resolved:
    """The one product meant, if that is sure: its code unmistakably, all its words and no rival, or all it means.

    `language` is that of the words, where it is known.
    """
    query = query[:_LONGEST_QUERY]
    codes = ws.store.search_codes(query, _CANDIDATES)
    words = ws.store.search_words(query, _CANDIDATES, progress)
    sure = _sure(ws.store, query, codes, words)
    if sure is not None:
        return Resolved(sure)
    exact = [hit.sku for hit in codes if hit.score == 1]
    if len(exact) > 1:
        return Resolved(None, tuple(exact[:_CANDIDATES]))
    longer = [hit.sku for hit in codes if "part_of_code" in hit.why]
    if longer and (one := among(ws.store, query[:_LONGEST_PHRASE], longer, language)):
        return Resolved(one)
    meant = Answer(None) if codes else by_meaning(ws.store, query[:_LONGEST_PHRASE], language)
    if sure := _agreed(meant, words):
        return Resolved(sure)
    meaning = [] if codes or words or meant.hits else _by_likeness(ws, query, _CANDIDATES, progress)
    fused = _fuse(None, False, (codes, words, meant.hits, meaning))
    return Resolved(None, tuple(hit.sku for hit in fused[:_CANDIDATES]))


def _agreed(meant: Answer, words: Sequence[Hit]) -> str | None:
    """What a phrase surely means, unless its very words speak for other products."""
    rivals = [hit for hit in words if hit.complete]
    return meant.sure if not rivals or meant.sure in [hit.sku for hit in rivals] else None


def build_index(ws: Shelf, progress: Progress) -> None:
    """Bring the meaning index up to the catalogue; texts that did not change are not embedded again.

    UserError from the engine when there is no embedder, IndexFailed when Chroma cannot.
    """
    fingerprint = _fingerprint()
    index, catalogue = ws.store.index, ws.store.catalogue_version()
    with index.building:
        if not index.stale(fingerprint, catalogue):
            return
        texts = {product.sku: index_text(product) for product in ws.store.all_products()}
        digests = {sku: hashlib.sha256(text.encode("utf-8", "replace")).hexdigest() for sku, text in texts.items()}
        if index.state() is not None and index.texts(fingerprint) == digests:
            index.renew(catalogue)
            return
        known = index.vectors(fingerprint)
        with ThreadPoolExecutor(1, "argosy-embed") as ahead:
            batches = _Batches(_Texts(texts, digests, known), ws.engine(None), ahead, progress)
            index.rebuild(fingerprint, catalogue, batches)


def _fingerprint() -> str:
    from app.llm import embedder_fingerprint

    return f"{embedder_fingerprint()} {_FINGERPRINT_TEXT}"


def index_text(product: Product) -> str:
    """The text of a product whose meaning the index holds."""
    attributes = ", ".join(f"{key}: {value}" for key, value in product.attributes.items())
    return ". ".join(part for part in (product.name, product.description, attributes) if part)


@dataclass(frozen=True)
class _Texts:
    """What the index is to hold: text and its hash by code, and the vectors that are known already, by hash."""

    texts: dict[str, str]
    digests: dict[str, str]
    known: dict[str, list[float]]

    def batch(self, skus: Sequence[str], engine: Embedder, progress: Progress) -> list[Entry]:
        """Entries for some products, embedding only what is not known."""
        missing = [sku for sku in skus if self.digests[sku] not in self.known]
        made = engine.embed([self.texts[sku] for sku in missing], progress) if missing else []
        vectors = dict(zip(missing, made, strict=True))
        digests = self.digests
        return [Entry(sku, digests[sku], vectors[sku] if sku in vectors else self.known[digests[sku]]) for sku in skus]


class _Batches:
    """Batches for the index. The next is embedded while one is written, so the embedder never waits.

    The first is under way from the start: opening Chroma takes as long as embedding a few hundred texts.
    """

    def __init__(self, what: _Texts, engine: Embedder, ahead: ThreadPoolExecutor, progress: Progress) -> None:
        self._what = what
        self._engine = engine
        self._ahead = ahead
        self._progress = progress
        self._skus = list(what.texts)
        self._first = self._start(0)

    def __iter__(self) -> Iterator[list[Entry]]:
        made = self._first
        for at in range(0, len(self._skus), _BATCH):
            self._progress.step("index", at, len(self._skus))
            following = self._start(at + _BATCH)
            yield made.result()
            made = following
        self._progress.step("index", len(self._skus), len(self._skus))

    def _start(self, at: int) -> Future[list[Entry]]:
        return self._ahead.submit(self._what.batch, self._skus[at : at + _BATCH], self._engine, self._progress)


def _by_likeness(ws: Shelf, query: str, limit: int, progress: Progress) -> list[Hit]:
    """Products whose vectors are near, scored below ACCEPT: likeness is never proof."""
    if not query.strip() or ws.store.catalogue_version() == "0":
        return []
    try:
        build_index(ws, progress)
        if not ws.store.index.count:
            return []
        vector = ws.engine(None).embed([query], progress)[0]
        near = ws.store.index.query(vector, limit) if any(vector) else []
    except (UserError, IndexFailed):
        return []
    # A vector that is the very same is still only likeness, never the exact code's 1.
    return [Hit(hit.sku, min(hit.score, 0.99), hit.why) for hit in near if hit.score >= _NEAR]


def _sure(store: Store, query: str, codes: Sequence[Hit], words: Sequence[Hit]) -> str | None:
    """The product that the query names without doubt."""
    if codes:
        # A code that is not quite ours speaks against every guess by words.
        return codes[0].sku if codes[0].complete else None
    complete = [hit for hit in words if hit.complete]
    if not complete:
        return None
    best = complete[0]
    rivals = [hit for hit in words if hit is not best]
    if len(complete) == 1:
        clear = all(hit.score <= best.score - _MARGIN for hit in rivals)
        return best.sku if clear and _bears(store.product(best.sku), query) else None
    full_name = best.score >= _FULL_NAME and all(hit.score < _FULL_NAME for hit in rivals)
    return best.sku if full_name and _parts(query) >= _FEWEST_NAME_PARTS else None


def _bears(product: Product | None, query: str) -> bool:
    """Whether a product's own name and description bear every word asked: a category alone names nothing."""
    if product is None:
        return False
    own = " ".join(filter(None, (product.name, product.name_zh, product.description)))
    named, pairs = folding.asked(query)
    return set(named) <= set(folding.words(own)) and set(pairs) <= set(folding.grams(own))


def _parts(query: str) -> int:
    """How much a query says: its words, or half its signs where words are not set apart."""
    return max(len(query.split()), sum(ord(char) > 0x2E80 for char in query) // 2)


def _fuse(sure: str | None, named: bool, ways: Iterable[Sequence[Hit]]) -> list[Hit]:
    """One list of all ways: the best score of each product, ties by how high each way ranks it."""
    scores: dict[str, float] = {}
    ranks: dict[str, float] = {}
    why: dict[str, tuple[str, ...]] = {}
    for hits in ways:
        for rank, hit in enumerate(hits):
            score = hit.score if hit.sku == sure or hit.score == 1 else hit.score * _DOUBT
            scores[hit.sku] = max(scores.get(hit.sku, 0.0), score)
            ranks[hit.sku] = ranks.get(hit.sku, 0.0) + 1 / (_RANK + rank)
            why[hit.sku] = tuple(dict.fromkeys((*why.get(hit.sku, ()), *hit.why)))
    order = sorted(scores, key=lambda sku: (sku != sure, -scores[sku], -ranks[sku], sku))
    kept = [sku for sku in order if not named or "code" in why[sku]]
    return [Hit(sku, scores[sku], why[sku]) for sku in kept]


def _matches(store: Store, hits: Sequence[Hit], limit: int) -> tuple[Match, ...]:
    products = store.products([hit.sku for hit in hits[:limit]])
    found = ((hit, products[hit.sku]) for hit in hits[:limit] if hit.sku in products)
    return tuple(Match(hit.sku, it.name, _decimal(hit.score), hit.why, _source(it)) for hit, it in found)


def _decimal(score: float) -> Decimal:
    return Decimal(f"{score:.4f}").normalize()


def _source(product: Product) -> SourceRef | None:
    """The cell that best shows the product: its code's, its name's, else any."""
    cells = product.cells
    first = next(iter(cells.values()), None) or next((tier.source for tier in product.tiers), None)
    return cells.get("sku") or cells.get("name") or first
