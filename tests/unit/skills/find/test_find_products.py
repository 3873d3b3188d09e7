import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest

from app.errors import Cancelled, UserError
from app.progress import QUIET, Progress
from app.skills.reception import find_products as finding
from app.skills.reception.find_products import ACCEPT, Found, Resolved, build_index, find_products, resolve
from app.store import Store
from tests.unit.store.shop import NOW, cell, lamps, product, sheet

_TOPICS = (
    ("lamp", "light", "reading", "台灯", "bulb"),
    ("mug", "cup", "drinkware", "tea"),
    ("cable", "wire"),
    ("bag", "tote", "shopping"),
    ("tray", "bamboo"),
)


class TopicEmbedder:
    """Vectors of what a text is about; words of no topic spread thin. Remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.broken = False

    def embed(self, texts: Sequence[str], progress: Progress) -> list[list[float]]:
        if self.broken:
            raise UserError("embedder-missing", {"file": "x"})
        self.asked += texts
        return [self._vector(text).tolist() for text in texts]

    def _vector(self, text: str) -> np.ndarray:
        told = text.casefold()
        vector = np.full(32, 1e-4, dtype=np.float32)
        for at, words in enumerate(_TOPICS):
            vector[at] = sum(word in told for word in words)
        vector[8 + sum(map(ord, told)) % 24] += 0.4
        return vector / np.linalg.norm(vector)


class Shop:
    """The part of a workspace that finding needs."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.embedder = TopicEmbedder()

    def engine(self, model: Path | None) -> TopicEmbedder:
        assert model is None
        return self.embedder

    def find(self, query: str, limit: int = 5) -> Found:
        return find_products(self, query, limit, QUIET)

    def resolve(self, query: str) -> Resolved:
        return resolve(self, query, QUIET)


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shop]:
    monkeypatch.setattr(finding, "_fingerprint", lambda: "topics")
    with Store.open(tmp_path / "shop", NOW) as store:
        store.apply_import(sheet(lamps()), NOW)
        yield Shop(store)


def test_an_exact_code_is_one_and_needs_no_vectors(shop: Shop) -> None:
    found = shop.find("500 pcs of dl 204 please")
    assert found.query == "500 pcs of dl 204 please"
    (match,) = found.matches
    assert (match.sku, match.name, match.score, match.why) == ("DL-204", "LED desk lamp", Decimal(1), ("code",))
    assert str(match.score) == "1"
    lamp = shop.store.product("DL-204")
    assert lamp is not None
    assert match.source == lamp.cells["sku"]
    assert shop.embedder.asked == []


def test_all_ways_are_fused_and_the_sure_one_alone_is_accepted(shop: Shop) -> None:
    found = shop.find("wooden floor lamp")
    assert found.matches[0].sku == "FL-300"
    assert found.matches[0].score >= ACCEPT
    assert set(found.matches[0].why) == {"words", "meaning"}
    assert len(found.matches) > 1
    assert all(match.score < ACCEPT for match in found.matches[1:])


def test_near_ties_are_candidates_clearly_below_acceptance(shop: Shop) -> None:
    scores = {match.sku: match.score for match in shop.find("ceramic mug 350 ml").matches if "words" in match.why}
    assert {"CUP-350-BL", "CUP-350-RD"} <= scores.keys()
    assert max(scores.values()) <= ACCEPT - Decimal("0.05")
    assert shop.resolve("ceramic mug 350 ml").sku is None
    assert shop.resolve("ceramic mug 350 ml").candidates[:2] == ("CUP-350-BL", "CUP-350-RD")


def test_look_alike_codes_are_candidates_never_the_answer(shop: Shop) -> None:
    found = shop.find("NYY-J 3x1.5")
    first = found.matches[0]
    assert (first.sku, first.why[0]) == ("NYM-J 3x1.5", "similar_code")
    assert first.score <= Decimal("0.5")
    resolved = shop.resolve("Installation cable NYY-J 3x1.5")
    assert resolved.sku is None
    assert "NYM-J 3x1.5" in resolved.candidates


@pytest.mark.parametrize(
    ("query", "sku"),
    [
        ("LED desk lamp DL-204 black", "DL-204"),
        ("ceramic mugs 350ml in red", "CUP-350-RD"),
        ("night light", "NL-15"),
        ("木质落地灯", "FL-300"),
        ("NYM-J 3x15", "NYM-J 3x15"),
        ("foldable LED desk lamps", "DL-205"),
    ],
)
def test_what_is_named_without_doubt_is_resolved(shop: Shop, query: str, sku: str) -> None:
    assert shop.resolve(query) == Resolved(sku)


@pytest.mark.parametrize(
    "query", ["table", "usb cable", "desk lamp", "lamp", "LED desk lamp DL-209", "DL-204 and DL-205"]
)
def test_what_is_in_doubt_is_asked(shop: Shop, query: str) -> None:
    resolved = shop.resolve(query)
    assert resolved.sku is None
    assert resolved.candidates


@pytest.mark.parametrize("query", ["forklift", "叉车", "hydraulic excavator", "please send your best offer", "", "   "])
def test_what_is_unrelated_is_nothing(shop: Shop, query: str) -> None:
    assert shop.find(query).matches == ()
    assert shop.resolve(query) == Resolved(None, ())


def test_meaning_finds_what_words_do_not_but_never_decides(shop: Shop) -> None:
    found = shop.find("drinkware for tea")
    assert {match.sku for match in found.matches[:2]} == {"CUP-350-BL", "CUP-350-RD"}
    assert all(match.why == ("meaning",) and match.score < ACCEPT for match in found.matches)
    resolved = shop.resolve("drinkware for tea")
    assert resolved.sku is None and set(resolved.candidates[:2]) == {"CUP-350-BL", "CUP-350-RD"}


def test_without_an_embedder_codes_and_words_still_answer(shop: Shop) -> None:
    shop.embedder.broken = True
    assert [match.why for match in shop.find("wooden floor lamp").matches[:1]] == [("words", "meaning")]
    assert shop.find("drinkware for tea").matches == ()
    assert shop.resolve("木质落地灯") == Resolved("FL-300")


def test_the_dictionaries_find_in_other_languages_without_an_embedder(shop: Shop) -> None:
    shop.embedder.broken = True
    assert shop.find("lampadaire en bois").matches[0].sku == "FL-300"
    assert shop.find("Stehlampe").matches[0].why == ("meaning",)


def test_a_broken_index_folder_is_no_obstacle(shop: Shop) -> None:
    (shop.store.folder / "index").write_text("in the way")
    assert shop.find("wooden floor lamp").matches[0].why == ("words", "meaning")


def test_the_index_is_built_once_and_only_changed_texts_are_embedded_again(shop: Shop) -> None:
    shop.find("cosy light")
    assert len(shop.embedder.asked) == len(lamps()) + 1
    assert "LED desk lamp. colour: black, power: 5 W" in shop.embedder.asked
    shop.embedder.asked.clear()
    shop.find("cosy light")
    assert shop.embedder.asked == ["cosy light"]
    dearer = [product("DL-204", "LED desk lamp", "9.10", attributes={"colour": "black", "power": "5 W"})]
    shop.store.apply_import(sheet(dearer), NOW)
    shop.find("cosy light")
    assert shop.embedder.asked == ["cosy light"] * 2
    shop.store.apply_import(sheet([product("DL-204", "Clip lamp"), product("NEW-1", "Tea cup")]), NOW)
    shop.find("cosy light")
    assert sorted(shop.embedder.asked[2:]) == ["Clip lamp", "Tea cup", "cosy light"]
    shop.store.undo_import("IMP-0001", NOW)
    assert "Night light with USB cable" not in {match.name for match in shop.find("cosy light").matches}


def test_stop_while_the_index_is_built(shop: Shop) -> None:
    stop = threading.Event()
    seen: list[tuple[str, int, int]] = []

    def report(stage: str, done: int, total: int) -> None:
        seen.append((stage, done, total))
        stop.set()

    with pytest.raises(Cancelled):
        build_index(shop, Progress(report, stop))
        Progress(report, stop).step("index")
    assert seen[0] == ("index", 0, len(lamps()))
    stop.clear()
    assert shop.find("cosy light").matches


def test_two_threads_build_one_index(shop: Shop) -> None:
    with ThreadPoolExecutor(3) as pool:
        for task in [pool.submit(build_index, shop, QUIET) for _ in range(3)]:
            task.result()
    assert len(shop.embedder.asked) == len(lamps())
    assert len([path for path in (shop.store.folder / "index").iterdir() if path.is_dir()]) == 1


def test_the_limit_holds_and_an_empty_catalogue_is_no_trouble(shop: Shop, tmp_path: Path) -> None:
    assert len(shop.find("lamp", 2).matches) == 2
    with Store.open(tmp_path / "empty", NOW) as store:
        assert find_products(Shop(store), "lamp", 5, QUIET).matches == ()


def test_a_product_without_a_code_cell_shows_another_of_its_cells(shop: Shop) -> None:
    shop.store.apply_import(sheet([product("XX-100", "Tea spoon", cells={"moq": cell(40, "F")})]), NOW)
    source = shop.find("XX-100").matches[0].source
    assert source is not None and (source.row, source.column) == (40, "F")  # type: ignore[union-attr]


def test_a_category_names_no_product(shop: Shop) -> None:
    """The word that stands only in an attribute tells of a kind, not of the one product meant."""
    lone = product("QZ-1", "Retro lantern", attributes={"category": "Zeppelin lights"})
    shop.store.apply_import(sheet([lone]), NOW)
    assert shop.resolve("zeppelin lantern") == Resolved(None, ("QZ-1",))
    assert shop.resolve("retro lantern") == Resolved("QZ-1")
