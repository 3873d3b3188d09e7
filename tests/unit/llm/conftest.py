import multiprocessing
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.llm import ChildEngine, open_engine
from tests.fakes import random_gguf


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny random model with a small byte-level vocabulary."""
    return random_gguf(tmp_path_factory.mktemp("模型 é") / "tiny.gguf", seed=1)


@pytest.fixture(scope="module")
def engine(model: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ChildEngine]:
    """An engine over the tiny model; no child outlives it."""
    engine = open_engine(model, tmp_path_factory.mktemp("engine"), threads=1)
    yield engine
    engine.close()
    assert multiprocessing.active_children() == []
