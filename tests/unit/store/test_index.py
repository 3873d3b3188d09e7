import json
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest

from app.errors import Cancelled
from app.store.index import Entry, VectorIndex

WIDTH = 32


def _vectors(count: int, seed: int = 1) -> np.ndarray:
    """Unit vectors of shape (count, WIDTH), float32."""
    drawn = np.random.default_rng(seed).normal(size=(count, WIDTH)).astype(np.float32)
    return drawn / np.linalg.norm(drawn, axis=1, keepdims=True)


def _entries(vectors: np.ndarray) -> list[Entry]:
    return [Entry(f"P-{at}", f"digest-{at}", vector.tolist()) for at, vector in enumerate(vectors)]


@pytest.fixture
def index(tmp_path: Path) -> Iterator[VectorIndex]:
    opened = VectorIndex(tmp_path / "index")
    yield opened
    opened.close()


def _again(index: VectorIndex, tmp_path: Path) -> VectorIndex:
    index.close()
    return VectorIndex(tmp_path / "index")


def _generations(tmp_path: Path) -> list[str]:
    return [path.name for path in (tmp_path / "index").iterdir() if path.is_dir()]


def test_recall_against_brute_force(index: VectorIndex) -> None:
    vectors, queries = _vectors(1500), _vectors(40, seed=2)
    index.rebuild("mini", "1", [_entries(vectors)])
    hits = 0
    for query in queries:
        nearest = np.argsort(-(vectors @ query))[:10]
        found = index.query(query.tolist(), 10)
        hits += len({f"P-{at}" for at in nearest} & {hit.sku for hit in found})
        assert found[0].score == pytest.approx(float(vectors[int(found[0].sku[2:])] @ query), abs=1e-4)
        assert [hit.score for hit in found] == sorted((hit.score for hit in found), reverse=True)
    assert hits / 400 >= 0.95


def test_more_than_one_batch_may_hold(index: VectorIndex) -> None:
    vectors = _vectors(6000)
    state = index.rebuild("mini", "1", [_entries(vectors)])
    assert state.count == 6000
    assert index.query(vectors[5999].tolist(), 1)[0].sku == "P-5999"


def test_it_is_stale_for_another_embedder_or_catalogue_and_after_nothing(index: VectorIndex, tmp_path: Path) -> None:
    assert index.stale("mini", "1")
    assert index.query(_vectors(1)[0].tolist(), 3) == []
    index.rebuild("mini", "1", [_entries(_vectors(5))])
    for one in (index, _again(index, tmp_path)):
        assert not one.stale("mini", "1")
        assert one.stale("mini", "2")
        assert one.stale("other", "1")
        one.close()


def test_a_rebuild_takes_the_place_of_the_old_one(index: VectorIndex, tmp_path: Path) -> None:
    first = index.rebuild("mini", "1", [_entries(_vectors(5))])
    second = index.rebuild("mini", "2", [_entries(_vectors(3, seed=9))])
    assert _generations(tmp_path) == [second.generation] != [first.generation]
    assert len(index.query(_vectors(1)[0].tolist(), 10)) == 3


def test_stop_in_the_middle_leaves_the_old_index(index: VectorIndex, tmp_path: Path) -> None:
    vectors = _vectors(5)
    old = index.rebuild("mini", "1", [_entries(vectors)])

    def stopped() -> Iterator[Sequence[Entry]]:
        yield _entries(_vectors(2, seed=4))
        raise Cancelled

    with pytest.raises(Cancelled):
        index.rebuild("mini", "2", stopped())
    assert _generations(tmp_path) == [old.generation]
    assert index.query(vectors[4].tolist(), 1)[0].sku == "P-4"
    assert index.stale("mini", "2")


def test_texts_and_vectors_may_be_used_again_for_the_same_embedder_only(index: VectorIndex) -> None:
    vectors = _vectors(4)
    index.rebuild("mini", "1", [_entries(vectors)])
    assert index.texts("mini") == {f"P-{at}": f"digest-{at}" for at in range(4)}
    assert index.vectors("mini")["digest-2"] == pytest.approx(vectors[2].tolist())
    assert index.texts("other") == index.vectors("other") == {}


def test_renew_takes_the_index_over_for_the_next_catalogue(index: VectorIndex, tmp_path: Path) -> None:
    index.rebuild("mini", "1", [_entries(_vectors(4))])
    index.renew("2")
    assert not index.stale("mini", "2")
    again = _again(index, tmp_path)
    assert not again.stale("mini", "2")
    again.close()


def test_an_empty_catalogue_has_an_empty_index(index: VectorIndex) -> None:
    index.rebuild("mini", "1", [])
    assert not index.stale("mini", "1")
    assert index.query(_vectors(1)[0].tolist(), 3) == []


def _cut_database(folder: Path, generation: str) -> None:
    file = folder / generation / "chroma.sqlite3"
    file.write_bytes(b"garbage" * 1000)


def _take_folder_away(folder: Path, generation: str) -> None:
    shutil.rmtree(folder / generation)


def _garble_pointer(folder: Path, generation: str) -> None:
    (folder / "current.json").write_text("{")


def _miscount(folder: Path, generation: str) -> None:
    pointer = folder / "current.json"
    values = json.loads(pointer.read_text())
    pointer.write_text(json.dumps({**values, "count": 99}))


@pytest.mark.parametrize("damage", [_cut_database, _take_folder_away, _garble_pointer, _miscount])
def test_a_damaged_index_is_stale_and_is_built_anew(index: VectorIndex, tmp_path: Path, damage: object) -> None:
    state = index.rebuild("mini", "1", [_entries(_vectors(5))])
    index.close()
    damage(tmp_path / "index", state.generation)  # type: ignore[operator]
    assert index.stale("mini", "1")
    assert index.query(_vectors(1)[0].tolist(), 3) == []
    index.rebuild("mini", "1", [_entries(_vectors(5))])
    assert not index.stale("mini", "1")
    assert len(_generations(tmp_path)) == 1
