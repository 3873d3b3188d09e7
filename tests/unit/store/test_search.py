import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.store import Hit, Store, folding
from app.store.codes import CodeBook
from tests.unit.store.shop import NOW, product, sheet

_PARTS = st.lists(st.from_regex(r"[A-Z]{1,4}|[0-9]{1,4}", fullmatch=True), min_size=2, max_size=4)


def _sure(hits: list[Hit]) -> list[str]:
    return [hit.sku for hit in hits if hit.score == 1 and hit.complete]


@given(_PARTS, st.sampled_from(["-", " ", "", "_", "–", "‑"]), st.sampled_from([str.upper, str.lower, str.title]))
def test_a_code_is_known_however_it_is_written(parts: list[str], sign: str, case: object) -> None:
    written = case(sign.join(parts))  # type: ignore[operator]
    wide = "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char for char in written)
    key = folding.code_key("-".join(parts))
    assert folding.code_key(written) == key
    assert folding.code_key(wide) == key
    assert _sure(CodeBook(["-".join(parts)]).find(wide, 5)) == ["-".join(parts)]


@given(
    st.from_regex(r"[A-Z]{2,3}-[A-Z0-9]{2,5}", fullmatch=True),
    st.from_regex(r"[A-Z]{2,3}-[A-Z0-9]{2,5}", fullmatch=True),
)
def test_codes_that_differ_in_a_sign_are_never_swapped(one: str, other: str) -> None:
    found = CodeBook([one]).find(other, 5)
    assert _sure(found) == ([one] if one.replace("-", "") == other.replace("-", "") else [])
    assert all(hit.score <= 0.7 for hit in found if hit.sku not in _sure(found))


@given(st.text(max_size=60))
def test_any_text_can_be_searched(text: str) -> None:
    book = CodeBook(["DL-204", "NYM-J", "1001", "A.5/3"])
    assert all(0 < hit.score <= 1 for hit in book.find(text, 10))
    folding.asked(text)
    folding.kind_of(text)
    folding.kind_of_zh(text)


@pytest.mark.parametrize(
    "query",
    [
        "DL-204", "dl204", "DL 204", "ＤＬ－２０４", "dl.204", "DL/204", "LED desk lamp DL-204 black", "(DL-204)",
        "#DL-204,", "型号DL-204的台灯", "500 pcs DL-204", "DL-204 x 500 pcs", "DL-204×500",
        "item no. DL 204, 500 pcs please",
    ],
)  # fmt: skip
def test_a_code_is_found_inside_a_query(shop: Store, query: str) -> None:
    assert _sure(shop.search_codes(query, 5)) == ["DL-204"]


@pytest.mark.parametrize("query", ["NYY-J 3x1.5", "nyy-j 3x1.5", "DL-206", "DL 304", "CUP-350-BK", "DL-2O4"])
def test_look_alikes_are_candidates_only(shop: Store, query: str) -> None:
    hits = shop.search_codes(query, 5)
    assert hits and _sure(hits) == []
    assert all(hit.score <= 0.6 and hit.why == ("similar_code",) for hit in hits)


def test_a_point_between_digits_matters(shop: Store) -> None:
    assert _sure(shop.search_codes("cable NYM-J 3x1.5", 5)) == ["NYM-J 3x1.5"]
    assert _sure(shop.search_codes("NYM-J 3x1,5", 5)) == ["NYM-J 3x1.5"]
    assert _sure(shop.search_codes("NYM-J 3 x 15", 5)) == ["NYM-J 3x15"]


def test_the_front_of_a_code_asks_which(shop: Store) -> None:
    hits = shop.search_codes("CUP-350", 5)
    assert {hit.sku for hit in hits} == {"CUP-350-BL", "CUP-350-RD"}
    assert {hit.why for hit in hits} == {("part_of_code",)}


def test_two_codes_in_one_query_are_not_sure(shop: Store) -> None:
    for query in ("DL-204 or DL-205", "DL-204/DL-205"):
        hits = shop.search_codes(query, 5)
        assert {hit.sku for hit in hits if hit.score == 1} == {"DL-204", "DL-205"}
        assert _sure(hits) == []
    assert _sure(shop.search_codes("DL-204 and DL-777", 5)) == []
    assert _sure(shop.search_codes("DL-204/205", 5)) == []


def test_numbers_and_words_that_happen_to_be_codes(shop: Store) -> None:
    assert _sure(shop.search_codes("1001", 5)) == ["1001"]
    assert _sure(shop.search_codes("item 1001", 5)) == ["1001"]
    assert _sure(shop.search_codes("bag", 5)) == ["BAG"]
    assert _sure(shop.search_codes("1001 pcs of cups", 5)) == []
    assert _sure(shop.search_codes("we need 1001 cups", 5)) == []
    assert _sure(shop.search_codes("a bag for the lamp", 5)) == []


def test_codes_with_one_key_are_told_apart_by_their_writing() -> None:
    book = CodeBook(["A-1 23", "A1-23"])
    assert _sure(book.find("a1-23", 5)) == ["A1-23"]
    hits = book.find("A123", 5)
    assert {hit.sku for hit in hits} == {"A-1 23", "A1-23"}
    assert _sure(hits) == []


def test_words_find_what_holds_them(shop: Store) -> None:
    hits = shop.search_words("wooden floor lamps, please quote", 5)
    assert (hits[0].sku, hits[0].complete) == ("FL-300", True)
    assert all(not hit.complete and hit.score < hits[0].score for hit in hits[1:])
    assert shop.search_words("E27 linen", 5)[0].sku == "FL-300"
    assert shop.search_words("mug 350ml", 5)[0].sku.startswith("CUP-350")


@pytest.mark.parametrize(
    ("query", "sku"), [("落地灯", "FL-300"), ("我们需要500个木质落地灯", "FL-300"), ("小夜灯", "NL-15")]
)
def test_chinese_words_find_what_holds_them(shop: Store, query: str, sku: str) -> None:
    hit = shop.search_words(query, 5)[0]
    assert (hit.sku, hit.complete) == (sku, True)


def test_two_chinese_signs_are_enough(shop: Store) -> None:
    assert {hit.sku for hit in shop.search_words("台灯", 5)} == {"DL-204", "DL-205"}


@pytest.mark.parametrize(
    "query", ["forklift", "叉车", "excavator spare parts", "the best price please", "", "  ", '"*(^']
)
def test_nothing_in_common_is_nothing(shop: Store, query: str) -> None:
    assert shop.search_words(query, 5) == []


def test_the_kind_of_thing_must_be_the_one_asked_for(shop: Store) -> None:
    complete = {
        query: [h.sku for h in shop.search_words(query, 5) if h.complete] for query in ("table", "usb cable", "light")
    }
    assert complete == {"table": [], "usb cable": [], "light": ["NL-15"]}


def test_accents_width_plural_and_spelling_do_not_matter(store: Store) -> None:
    store.apply_import(sheet([product("A-1", "Aluminum café trays, gray"), product("A-2", "Steel pot")]), NOW)
    for query in ("aluminium cafe tray grey", "ＡＬＵＭＩＮＩＵＭ tray", "CAFÉ TRAYS"):
        assert [hit.sku for hit in store.search_words(query, 5) if hit.complete] == ["A-1"]


def test_search_follows_the_catalogue(shop: Store) -> None:
    assert shop.search_codes("ZZ-900", 5) == []
    shop.apply_import(sheet([product("ZZ-900", "Garden bench")]), NOW)
    assert _sure(shop.search_codes("zz900", 5)) == ["ZZ-900"]
    assert shop.search_words("garden benches", 5)[0].sku == "ZZ-900"
