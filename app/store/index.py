"""Meaning: product vectors in Chroma, a cache that can be rebuilt from the products at any time.

Each build goes into a folder of its own; a pointer file names the one in use and what it was built from. Whatever is
missing, damaged or made from other texts or by another embedder is stale. Chroma files belong to one process: the
workspace's lock sees to that.
"""

import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import Lock, RLock
from typing import Any
from uuid import uuid4

from app.store.database import told
from app.store.hits import Hit

_POINTER = "current.json"
_COLLECTION = "products"
_PROBES = 3
_FAR = 1e-3
_HNSW = {"space": "cosine", "ef_construction": 100, "ef_search": 100, "max_neighbors": 16}


@dataclass(frozen=True)
class IndexState:
    """What an index was built from: the embedder, the catalogue's count of changes, how many products."""

    generation: str
    fingerprint: str
    catalogue: str
    count: int


@dataclass(frozen=True)
class Entry:
    """One product in the index: its code, the hash of the text that was embedded, the vector of that text."""

    sku: str
    digest: str
    vector: Sequence[float]


class IndexFailed(Exception):
    """Chroma could not do it (no room, a damaged file, a missing part); the store itself is sound."""


class VectorIndex:
    """The vectors of one workspace. Every method may be called from any thread.

    `building` is held by whoever finds the index stale, looks again and rebuilds it.
    """

    def __init__(self, folder: Path) -> None:
        self.building = Lock()
        self._folder = folder
        self._lock = RLock()
        self._client: Any = None
        self._collection: Any = None
        self._state: IndexState | None = None

    @property
    def count(self) -> int:
        """How many products it can answer with; 0 while there is no sound index."""
        state = self.state()
        return state.count if state is not None else 0

    def stale(self, fingerprint: str, catalogue: str) -> bool:
        """Whether the index must be built before it can answer for this embedder and catalogue."""
        state = self.state()
        return state is None or (state.fingerprint, state.catalogue) != (fingerprint, catalogue)

    def state(self) -> IndexState | None:
        """What stands, opened and probed; None when missing or damaged."""
        with self._lock:
            if self._collection is None:
                self._open()
            return self._state

    def query(self, vector: Sequence[float], limit: int) -> list[Hit]:
        """The nearest products by cosine (the score, -1..1), nearest first; nothing while there is no sound index."""
        with self._lock:
            state = self.state()
            if state is None or state.count == 0 or limit < 1:
                return []
            with _chroma():
                found = self._collection.query(
                    query_embeddings=[list(vector)], n_results=min(limit, state.count), include=["distances"]
                )
        pairs = zip(found["ids"][0], found["distances"][0], strict=True)
        return [Hit(sku, 1.0 - float(distance), ("meaning",)) for sku, distance in pairs]

    def vectors(self, fingerprint: str) -> dict[str, list[float]]:
        """Vectors that may be used again, by the hash of their text; none from another embedder."""
        with self._lock:
            state = self.state()
            if state is None or state.fingerprint != fingerprint:
                return {}
            with _chroma():
                found = self._collection.get(include=["embeddings", "metadatas"])
        pairs = zip(found["metadatas"], found["embeddings"], strict=True)
        return {meta["text"]: vector.tolist() for meta, vector in pairs}

    def texts(self, fingerprint: str) -> dict[str, str]:
        """The hash of each product's text in the index; none from another embedder."""
        with self._lock:
            state = self.state()
            if state is None or state.fingerprint != fingerprint:
                return {}
            with _chroma():
                found = self._collection.get(include=["metadatas"])
        return {sku: meta["text"] for sku, meta in zip(found["ids"], found["metadatas"], strict=True)}

    def rebuild(self, fingerprint: str, catalogue: str, batches: Iterable[Sequence[Entry]]) -> IndexState:
        """Build a new index from batches of entries, then put it in the place of the old one.

        An exception from `batches` (Stop, an engine that fails) leaves the old index as it was.
        """
        generation = uuid4().hex[:12]
        place = self._folder / generation
        with told(place):
            self._folder.mkdir(parents=True, exist_ok=True)
        try:
            count = _fill(place, batches)
        except BaseException:
            shutil.rmtree(place, ignore_errors=True)
            raise
        state = IndexState(generation, fingerprint, catalogue, count)
        with self._lock:
            self._forget()
            self._point(state)
            self._sweep(generation)
        return state

    def renew(self, catalogue: str) -> None:
        """The products changed but not one of their texts: the index stands for the new catalogue as it is."""
        with self._lock:
            state = self.state()
            if state is not None:
                self._state = IndexState(state.generation, state.fingerprint, catalogue, state.count)
                self._point(self._state)

    def close(self) -> None:
        """Let go of the files."""
        with self._lock:
            self._forget()

    def _forget(self) -> None:
        if self._client is not None:
            self._client.close()
        self._client = self._collection = self._state = None

    def _open(self) -> None:
        state = self._pointed()
        if state is None or not (self._folder / state.generation / "chroma.sqlite3").is_file():
            return
        try:
            with _chroma():
                self._client = _client(self._folder / state.generation)
                self._collection = self._client.get_collection(_COLLECTION, embedding_function=None)
                sound = self._collection.count() == state.count and self._finds_itself(state)
        except IndexFailed:
            sound = False
        if sound:
            self._state = state
        else:
            self._forget()

    def _finds_itself(self, state: IndexState) -> bool:
        """A few stored vectors must find themselves: damage that loses rows shows here first."""
        if state.count == 0:
            return True
        found = self._collection.get(limit=_PROBES, include=["embeddings"])
        near = self._collection.query(query_embeddings=found["embeddings"], n_results=1, include=["distances"])
        return all(distances and distances[0] < _FAR for distances in near["distances"])

    def _pointed(self) -> IndexState | None:
        try:
            values: Mapping[str, Any] = json.loads((self._folder / _POINTER).read_text(encoding="utf-8"))
            return IndexState(
                str(values["generation"]), str(values["fingerprint"]), str(values["catalogue"]), int(values["count"])
            )
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def _point(self, state: IndexState) -> None:
        part = self._folder / f"{_POINTER}.part"
        with told(part):
            with part.open("w", encoding="utf-8") as file:
                json.dump(asdict(state), file)
                file.flush()
                os.fsync(file.fileno())
            part.replace(self._folder / _POINTER)

    def _sweep(self, keep: str) -> None:
        for folder in self._folder.iterdir():
            if folder.is_dir() and folder.name != keep:
                shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _chroma() -> Iterator[None]:
    """Chroma raises its own, sqlite's and Rust's errors alike: all of them become one."""
    try:
        yield
    except Exception as error:
        raise IndexFailed(str(error)) from error


def _client(place: Path) -> Any:
    import chromadb
    from chromadb.config import Settings

    return chromadb.PersistentClient(str(place), settings=Settings(anonymized_telemetry=False))


def _fill(place: Path, batches: Iterable[Sequence[Entry]]) -> int:
    """Write all entries into a new Chroma folder; how many."""
    count = 0
    with _chroma():
        client = _client(place)
    try:
        with _chroma():
            collection = client.create_collection(_COLLECTION, embedding_function=None, configuration={"hnsw": _HNSW})
            most = client.get_max_batch_size()
        for batch in batches:
            for part in _parts(batch, most):
                _add(collection, part)
                count += len(part)
    finally:
        client.close()
    return count


def _add(collection: Any, part: Sequence[Entry]) -> None:
    with _chroma():
        collection.add(
            ids=[entry.sku for entry in part],
            embeddings=[list(entry.vector) for entry in part],
            metadatas=[{"text": entry.digest} for entry in part],
        )


def _parts(batch: Sequence[Entry], most: int) -> Iterator[Sequence[Entry]]:
    return (batch[at : at + most] for at in range(0, len(batch), most))
