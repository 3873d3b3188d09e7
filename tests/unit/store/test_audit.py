import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from app.store import Store
from tests.unit.store.shop import NOW


@pytest.fixture
def trail(tmp_path: Path) -> Iterator[Path]:
    """A closed workspace with six entries in its trail."""
    folder = tmp_path / "shop"
    with Store.open(folder, NOW) as store:
        for number in range(5):
            store.log("copy", f"R-000{number}", {"characters": str(number)}, NOW + timedelta(minutes=number))
    yield folder


@contextmanager
def _behind_its_back(folder: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(folder / "argosy.db")) as connection:
        yield connection
        connection.commit()


def test_a_sound_trail_is_told_in_order(trail: Path) -> None:
    with Store.open(trail, NOW) as store:
        verdict = store.verify_audit()
        assert (verdict.ok, verdict.entries, verdict.broken_at) == (True, 6, None)
        entries = store.audit()
        assert [entry.seq for entry in entries] == [1, 2, 3, 4, 5, 6]
        assert (entries[2].subject, entries[2].details, entries[2].at) == (
            "R-0001",
            {"characters": "1"},
            NOW + timedelta(minutes=1),
        )


@pytest.mark.parametrize(
    ("tampering", "broken_at"),
    [
        ("UPDATE audit SET subject = 'R-9999' WHERE seq = 3", 3),
        ("UPDATE audit SET details = '{}' WHERE seq = 4", 4),
        ("UPDATE audit SET at = '2020-01-01T00:00:00+00:00' WHERE seq = 1", 1),
        ("UPDATE audit SET hash = previous WHERE seq = 2", 2),
        ("DELETE FROM audit WHERE seq = 3", 3),
        ("DELETE FROM audit WHERE seq = 6", 6),
        ("DELETE FROM audit", 1),
        ("INSERT INTO audit SELECT seq + 1, at, action, subject, details, hash, hash FROM audit WHERE seq = 6", 7),
    ],
)
def test_tampering_is_found_where_it_is(trail: Path, tampering: str, broken_at: int) -> None:
    with _behind_its_back(trail) as connection:
        connection.execute(tampering)
    with Store.open(trail, NOW) as store:
        verdict = store.verify_audit()
        assert (verdict.ok, verdict.broken_at) == (False, broken_at)


def test_the_trail_goes_on_over_openings(trail: Path) -> None:
    with Store.open(trail, NOW) as store:
        store.log("copy", "R-0009", {}, NOW)
        assert store.verify_audit().entries == 7
        assert store.verify_audit().ok
