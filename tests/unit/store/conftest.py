from collections.abc import Iterator
from pathlib import Path

import pytest

from app.store import Store
from tests.unit.store.shop import NOW, lamps, sheet


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "shop", NOW) as opened:
        yield opened


@pytest.fixture
def shop(store: Store) -> Store:
    store.apply_import(sheet(lamps()), NOW)
    return store
