"""Words of fourteen languages find the merchant's English and Chinese names, and only where they mean the same."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.errors import UserError
from app.progress import QUIET
from app.skills.reception.by_meaning import by_meaning, meaning_of
from app.skills.reception.find_products import ACCEPT, find_products, resolve
from app.store import Store
from tests.unit.store.shop import NOW, product, sheet

CATALOGUE = (
    ("WB-500-BK", "Stainless Steel Water Bottle 500ml Black", "不锈钢水杯 500ml 黑色"),
    ("WB-750-BK", "Stainless Steel Water Bottle 750ml Black", "不锈钢水杯 750ml 黑色"),
    ("WB-750-WH", "Stainless Steel Water Bottle 750ml White", "不锈钢水杯 750ml 白色"),
    ("MG-350-CE", "Ceramic Mug 350 ml", "陶瓷马克杯 350ml"),
    ("UM-58A", "Folding Umbrella 58 cm Automatic", "自动折叠伞"),
    ("UM-58M", "Folding Umbrella 58 cm Manual", "手动折叠伞"),
    ("LB-35-BR", "Leather Belt 35 mm Brown", "真皮皮带 棕色"),
    ("LB-35-BK", "Leather Belt 35 mm Black", "真皮皮带 黑色"),
    ("BL-9D", "LED Bulb 9 W Dimmable", "LED球泡 9W 可调光"),
    ("BL-9N", "LED Bulb 9 W Non-dimmable", "LED球泡 9W"),
    ("GL-N9", "Nitrile Work Glove Size 9", "丁腈手套"),
    ("NL-1", "Night light with USB cable", "带USB线的小夜灯"),
    ("YM-C6", "Cork Yoga Mat 6 mm", "软木瑜伽垫"),
    ("HM-500", "Machinist Hammer 500 g", "钳工锤"),
)


class Shelf:
    """A shop without vectors."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def engine(self, model: Path | None) -> Any:
        raise UserError("embedder-missing", {"file": "x"})


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    with Store.open(tmp_path_factory.mktemp("shop") / "ws", NOW) as store:
        rows = [product(sku, name, name_zh=chinese) for sku, name, chinese in CATALOGUE]
        store.apply_import(sheet(rows), NOW)
        yield Shelf(store)


@pytest.mark.parametrize(
    ("language", "query", "sku"),
    [
        ("de", "Edelstahl-Trinkflasche 750 ml schwarz", "WB-750-BK"),
        ("de", "Edelstahltrinkflaschen in Weiß, 0,75 l", "WB-750-WH"),
        ("fr", "gourde en inox 50 cl", "WB-500-BK"),
        ("es", "botellas de acero inoxidable blancas de 750 ml", "WB-750-WH"),
        ("pt", "garrafas de aço inox 500 ml", "WB-500-BK"),
        ("it", "borracce in acciaio da 500 ml", "WB-500-BK"),
        ("ru", "бутылка из нержавеющей стали 750 мл, белая", "WB-750-WH"),
        ("pl", "butelka stalowa 500 ml", "WB-500-BK"),
        ("zh", "黑色不锈钢水杯750毫升", "WB-750-BK"),
        ("ja", "ステンレス水筒 500ml", "WB-500-BK"),
        ("de", "Keramikbecher", "MG-350-CE"),
        ("tr", "otomatik katlanır şemsiye", "UM-58A"),
        ("ru", "кожаные ремни коричневые", "LB-35-BR"),
        ("fr", "ceinture cuir noire 35 mm", "LB-35-BK"),
        ("en", "brown leather belts", "LB-35-BR"),
        ("fr", "tapis de yoga en liège", "YM-C6"),
        ("de", "Schlosserhammer 500 g", "HM-500"),
        ("ko", "코르크 요가매트", "YM-C6"),
    ],
)
def test_a_phrase_that_says_enough_is_one_product(shelf: Shelf, language: str, query: str, sku: str) -> None:
    assert resolve(shelf, query, QUIET, language).sku == sku


@pytest.mark.parametrize(
    ("language", "query"),
    [
        ("de", "Edelstahl-Trinkflasche 750 ml"),
        ("de", "Trinkflasche 600 ml"),
        ("fr", "gourde en plastique 750 ml"),
        ("es", "cinturón de cuero"),
        ("en", "folding umbrella"),
        ("en", "red leather belt"),
        ("en", "bottle opener"),
        ("en", "umbrella stand"),
        ("de", "Gürteltasche schwarz"),
        ("en", "usb cable 2 m"),
        ("en", "bamboo chopping board"),
        ("de", "Bettwäsche"),
        ("en", ""),
        ("en", "our new order"),
    ],
)
def test_what_is_open_or_other_is_never_taken(shelf: Shelf, language: str, query: str) -> None:
    assert resolve(shelf, query, QUIET, language).sku is None


def test_near_ties_are_the_candidates(shelf: Shelf) -> None:
    found = resolve(shelf, "Edelstahl-Trinkflasche 750 ml", QUIET, "de")
    assert set(found.candidates) == {"WB-750-BK", "WB-750-WH"}


def test_what_contradicts_is_not_given(shelf: Shelf) -> None:
    assert [hit.sku for hit in by_meaning(shelf.store, "Trinkflasche 600 ml", "de").hits] == []
    assert by_meaning(shelf.store, "Holzlöffel", "de").hits == ()


@pytest.mark.parametrize("query", ["Edelstahl-Trinkflasche 500 ml", "黑色水杯 500ml", "gourde inox 500 ml"])
def test_find_needs_no_language(shelf: Shelf, query: str) -> None:
    best = find_products(shelf, query, 3, QUIET).matches[0]
    assert (best.sku, best.why) == ("WB-500-BK", best.why)
    assert best.score >= ACCEPT and "meaning" in best.why


@pytest.mark.parametrize(
    ("language", "query", "sku"),
    [
        ("en", "WB-750 white", "WB-750-WH"),
        ("fr", "gourde WB-750 noire", "WB-750-BK"),
        ("de", "UM-58 automatisch", "UM-58A"),
        ("en", "WB-750", None),
        ("en", "WB-750 green", None),
    ],
)
def test_words_beside_the_stem_of_a_code_tell_the_variant(
    shelf: Shelf, language: str, query: str, sku: str | None
) -> None:
    assert resolve(shelf, query, QUIET, language).sku == sku


def test_a_size_is_one_in_any_unit() -> None:
    sizes = {meaning_of(text, "en").sizes for text in ("750 ml", "0.75 l", "75 cl", "750ml")}
    assert sizes == {frozenset({("volume", "7.5E+2")})}
