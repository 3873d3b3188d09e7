"""The training scripts are not a package; their folder is put on the path for these tests only."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

TRAINING = Path(__file__).resolve().parents[3] / "local_models" / "training"


@pytest.fixture(autouse=True, scope="session")
def training_path() -> Iterator[None]:
    sys.path.insert(0, str(TRAINING))
    yield
    sys.path.remove(str(TRAINING))
