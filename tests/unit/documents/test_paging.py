"""Where pages end: no row over two pages, heads on all, sums never without goods, a signature never alone."""

from pathlib import Path

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.blocks import Cell, Column, Goods, Lines
from app.documents.paging import Rooms, in_pages, split
from app.skills.papers.make_document import write_document
from tests.unit.documents.samples import paper

heights = st.lists(st.integers(1, 90), min_size=1, max_size=40)


def goods(count: int, totals: bool = False) -> Goods:
    rows = tuple((Cell(str(number)),) for number in range(count))
    return Goods((Column("item", "Item", 10),), rows, {"item": Cell("9")} if totals else {}, "Total")


@given(heights, st.integers(0, 100), st.integers(0, 60), st.booleans())
def test_every_row_stands_once_and_whole(rows: list[int], first: int, follows: int, totals: bool) -> None:
    head, page = 10, 100
    foot = [5] if totals and rows[-1] <= 85 else []
    table = goods(len(rows), bool(foot))
    parts = in_pages(table, [head, *rows, *foot], Rooms(first, page, follows))
    assert [cell.text for part in parts for (cell,) in part.rows] == [str(number) for number in range(len(rows))]
    assert [bool(part.totals) for part in parts] == [False] * (len(parts) - 1) + [bool(foot)]
    assert all(part.new_page for part in parts[1:]) and all(part.rows for part in parts)
    at = 0
    for place, part in enumerate(parts):
        used = head + sum(rows[at : at + len(part.rows)]) + (foot[0] if foot and part is parts[-1] else 0)
        assert used <= (page if part.new_page else first), (place, used)
        at += len(part.rows)


def test_the_last_row_goes_along_with_the_sums() -> None:
    parts = in_pages(goods(5), [10, *[16] * 5], Rooms(100, 100, 40))
    assert [len(part.rows) for part in parts] == [4, 1]
    assert [len(part.rows) for part in in_pages(goods(5), [10, *[16] * 5], Rooms(200, 200, 40))] == [5]


def test_a_row_larger_than_a_page_is_left_to_break() -> None:
    assert [len(part.rows) for part in in_pages(goods(3), [10, 20, 500, 20], Rooms(50, 100, 0))] == [1, 1, 1]


def test_a_table_without_rows() -> None:
    assert in_pages(goods(0), [10], Rooms(5, 100, 40)) == (goods(0),)


def test_the_last_paragraph_can_go_along_with_the_signature() -> None:
    long = Lines("Terms", ("one", "two", "three"), long=True)
    assert split((long,)) == (Lines("Terms", ("one", "two"), long=True), Lines("", ("three",)))
    assert split((Lines("Terms", ("one",), long=True),)) == (Lines("Terms", ("one",)),)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("count", [9, 12, 14, 16, 18, 20, 22, 24])
def test_no_page_holds_a_signature_alone(tmp_path: Path, count: int) -> None:
    """Whatever the length: each page after the first has a row of goods or a block before the signature."""
    write_document(paper("quotation", count), "pdf", "en", tmp_path / "q.pdf")
    pages = [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(tmp_path / "q.pdf").pages]
    last = pages[-1]
    assert "For and on behalf of" in last
    assert "Bank details" in last or "Remarks" in last or "DL-0" in last
    with_sums = next(page for page in pages if "Total CIF" in page)
    assert "DL-0" in with_sums, "sums stand with at least one row of goods"
    for page in pages:
        assert ("DL-0" in page) == ("Unit price (USD)" in page)
