"""PDF price lists with a text layer."""

from pathlib import Path

import pytest

from app.errors import UserError
from app.importers.grids import Grid
from app.importers.workbooks import read_grids
from tests.unit.importers.pdf_writing import PdfPage, write_pdf

HEADER = ["Item No.", "Product", "MOQ", "USD/pc"]
LEFTS = [40, 120, 320, 400, 500]


def rows(grid: Grid) -> list[list[str]]:
    return [[str(cell) for cell in row] for row in grid.rows]


def goods(first: int, count: int) -> list[list[str]]:
    return [[f"L-{n:03d}", f"Desk lamp model {n}", str(100 + n), f"{n}.50"] for n in range(first, first + count)]


def test_a_ruled_table_over_pages_is_one_with_its_header_once(tmp_path: Path) -> None:
    pages = []
    for number in range(3):
        page = PdfPage()
        page.text(40, 20, "Sunrise Lighting Co., Ltd.")
        if number == 0:
            page.text(40, 50, "All prices in USD, FOB Ningbo")
        page.table(80, LEFTS, [HEADER, *goods(10 * number, 10)])
        page.text(280, 800, f"Page {number + 1} of 3")
        pages.append(page)
    grids, problems = read_grids(write_pdf(tmp_path / "list.pdf", pages))
    assert len(grids) == 1 and problems == []
    read = rows(grids[0])
    assert grids[0].name == "Pages 1-3"
    assert [line for line in read if line[0] == HEADER[0]] == [HEADER]
    assert read[read.index(HEADER) + 1 :] == goods(0, 30)
    assert ["All prices in USD, FOB Ningbo", "", "", ""] in read
    assert not [line for line in read if "Page" in line[0]]
    assert sum(line[0].startswith("Sunrise") for line in read) <= 1


def test_two_tables_of_other_columns_are_two(tmp_path: Path) -> None:
    page = PdfPage()
    page.table(80, LEFTS, [HEADER, *goods(0, 3)])
    page.table(300, [40, 200, 300], [["Port", "Rate"], ["Hamburg", "90"], ["Rotterdam", "85"]])
    grids, _ = read_grids(write_pdf(tmp_path / "two.pdf", [page]))
    assert [rows(grid)[0] for grid in grids] == [HEADER, ["Port", "Rate"]]


def test_a_table_without_lines_is_read_by_its_gaps_and_told(tmp_path: Path) -> None:
    page = PdfPage()
    page.text(40, 40, "Price list 2026, valid until further notice, all prices in USD")
    page.table(80, LEFTS, [HEADER, *goods(0, 4)], ruled=False)
    page.text(40, 185, "Fans and other goods with a motor inside")
    page.table(200, LEFTS, goods(4, 4), ruled=False)
    page.text(43, 300, "Prices are subject to our final confirmation. Samples are charged.")
    grids, problems = read_grids(write_pdf(tmp_path / "gaps.pdf", [page]))
    read = rows(grids[0])
    assert len(grids) == 1 and [problem.code for problem in problems] == ["columns_by_gaps"]
    assert read[read.index(HEADER) + 1 :][:4] == goods(0, 4)
    assert [line for line in read if line[0].startswith("L-")] == goods(0, 8)
    assert ["Fans and other goods with a motor inside", "", "", ""] in read


def test_what_wraps_in_a_cell_stays_in_its_row(tmp_path: Path) -> None:
    page = PdfPage()
    page.table(80, LEFTS, [HEADER, *goods(0, 2)], ruled=False)
    page.text(123, 135, "with a switch")
    page.table(160, LEFTS, goods(2, 2), ruled=False)
    grids, _ = read_grids(write_pdf(tmp_path / "wrapped.pdf", [page]))
    read = rows(grids[0])
    assert read[2] == ["L-001", "Desk lamp model 1\nwith a switch", "101", "1.50"]
    assert read[3] == goods(2, 1)[0]


def refused(path: Path) -> str:
    with pytest.raises(UserError) as caught:
        read_grids(path)
    return caught.value.code


def test_a_scan_is_told_and_so_is_a_broken_file(tmp_path: Path) -> None:
    page = PdfPage()
    page.line(0, 0, 500, 500)
    assert refused(write_pdf(tmp_path / "scan.pdf", [page])) == "pdf-without-text"
    whole = write_pdf(tmp_path / "whole.pdf", [PdfPage()]).read_bytes()
    for length in (8, 60, 200):
        (tmp_path / "cut.pdf").write_bytes(whole[:length])
        assert refused(tmp_path / "cut.pdf") in ("file-damaged", "pdf-without-text")
