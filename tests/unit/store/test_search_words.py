"""The words of products are made by the search that first needs them."""

import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import Cancelled
from app.progress import Progress
from app.store import Store, folding
from tests.unit.store.shop import NOW, lamps, product, sheet

_PARTS = ("LED", "desk", "lamps", "500", "ml", "12", "V", "w/", "with", "-", "for", "(black)", "3x1.5", "Model,")
_PARTS += ("glasses", "#7", "A/B", "10,5", "1,000", "pcs")
_TEXTS = st.one_of(
    st.text(max_size=40),
    st.lists(st.sampled_from(_PARTS)).map(" ".join),
)


@given(_TEXTS)
def test_words_made_part_by_part_are_those_of_the_whole(text: str) -> None:
    assert folding.words_and_kind(text) == (" ".join(folding.words(text)), folding.kind_of(text))


def _rows(store: Store) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(store.folder / "argosy.db")) as connection:
        return connection.execute("SELECT rowid, * FROM product_words ORDER BY rowid").fetchall()


def test_a_stop_on_the_way_keeps_what_is_done(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.store.search._PIECE", 3)
    store.apply_import(sheet(product(f"P-{n}", f"Desk lamp {n}") for n in range(10)), NOW)
    assert _rows(store) == []
    told: list[tuple[int, int]] = []
    progress = Progress(lambda stage, done, total: told.append((done, total)))
    with pytest.raises(Cancelled):
        store.search_words(
            "lamp", 1, Progress(lambda stage, done, total: progress.stop.set() if done else None, progress.stop)
        )
    assert len(_rows(store)) == 6
    assert len(store.search_words("desk lamp", 20)) == 10
    progress.stop.clear()
    store.search_words("lamp", 1, progress)
    assert told == [] and len(_rows(store)) == 10


def test_words_follow_changes_and_what_was_taken_back(store: Store) -> None:
    def found(query: str) -> list[str]:
        return sorted(hit.sku for hit in store.search_words(query, 9) if hit.complete)

    store.apply_import(sheet([product("A", "Oak chair"), product("B", "Steel bench")]), NOW)
    store.apply_import(sheet([product("A", "Oak chair"), product("B", "Oak stool"), product("C", "Vase")]), NOW)
    assert (found("oak chair"), found("oak stool"), found("steel bench"), found("vase")) == (["A"], ["B"], [], ["C"])
    store.undo_import("IMP-0002", NOW)
    assert (found("oak chair"), found("oak stool"), found("steel bench"), found("vase")) == (["A"], [], ["B"], [])
    last = store.apply_import(sheet([product("C", "Mirror"), product("B", "Clock")]), NOW)
    store.undo_import(last.import_id, NOW)
    store.apply_import(sheet([product("D", "Mirror"), product("B", "Steel bench")]), NOW)
    assert (found("mirror"), found("clock"), found("steel bench")) == (["D"], [], ["B"])


def test_what_did_not_change_is_not_made_again(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.apply_import(sheet(lamps()), NOW)
    store.search_words("lamp", 1)
    store.apply_import(sheet([*lamps(), product("NEW-1", "Garden gnome")]), NOW)
    steps: list[int] = []
    store.search_words("lamp", 1, Progress(lambda stage, done, total: steps.append(total)))
    assert steps == [1]
    assert [hit.sku for hit in store.search_words("garden gnome", 1)] == ["NEW-1"]


def test_a_workspace_from_before_keeps_the_words_it_has(store: Store) -> None:
    store.apply_import(sheet(lamps()), NOW)
    store.search_words("lamp", 1)
    with closing(sqlite3.connect(store.folder / "argosy.db")) as connection, connection:
        connection.execute("DELETE FROM meta WHERE key = 'words'")
    before = _rows(store)
    store.search_words("lamp", 1)
    assert _rows(store) == before
    store.apply_import(sheet([product("NEW-1", "Garden gnome")]), NOW)
    assert [hit.sku for hit in store.search_words("garden gnome", 1)] == ["NEW-1"]
    assert len(_rows(store)) == len(before) + 1
