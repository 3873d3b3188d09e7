"""The import skill: review, choices remembered, pictures, certificates by name, rejected rows, Cancel."""

import csv
import io
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.drawing.image import Image as SheetImage
from PIL import Image

from app.domain.imports import KINDS, Choices
from app.errors import Cancelled, UserError
from app.progress import QUIET, Progress
from app.skills.reception.import_sheet import (
    fields_of,
    first_rows,
    import_sheet,
    rejected_rows,
    review_import,
    undo_import,
)
from app.words import Words
from app.workspace import Workspace
from tests.unit.importers.sheets_made import Rows, made

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
LIST: Rows = [["SKU", "Name", "Price"], ["A-1", "Lamp", 5], ["A-2", "Cup", "TBD"], [None, "=1+1", 7]]


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "shop", lambda: NOW) as opened:
        yield opened


def test_a_review_changes_nothing_and_counts_the_same(ws: Workspace, tmp_path: Path) -> None:
    path = made(tmp_path / "l.xlsx", LIST)
    review = review_import(ws, path)
    assert ws.store.product_count() == 0 and ws.store.imports() == () and not review.remembered
    report = import_sheet(ws, path, QUIET)
    assert (review.create, review.update, review.unchanged, review.skip) == (2, 0, 0, 1)
    assert (report.created, report.updated, report.unchanged, report.skipped) == (2, 0, 0, 1)
    assert [q.id for q in report.questions] == [q.id for q in review.questions] == ["currency:price"]
    assert [c.field for c in report.columns] == ["sku", "name", "price"]
    again = review_import(ws, path)
    assert (again.create, again.unchanged) == (0, 2)


def test_what_was_chosen_is_chosen_again_for_the_layout(ws: Workspace, tmp_path: Path) -> None:
    first = made(tmp_path / "jan.xlsx", LIST)
    import_sheet(ws, first, QUIET, Choices(columns={"Name": "description"}, answers={"currency:price": "EUR"}))
    later = made(tmp_path / "feb.xlsx", [["List of February"], *LIST[:1], ["A-1", "Lamp", 6]])
    review = review_import(ws, later)
    assert review.remembered and review.questions == () and review.update == 1
    report = import_sheet(ws, later, QUIET)
    lamp = ws.store.product("A-1")
    assert report.remembered and lamp and (lamp.currency, lamp.description) == ("EUR", "Lamp")
    other = made(tmp_path / "other.xlsx", [["SKU", "Price"], ["B-1", 5]])
    assert not review_import(ws, other).remembered
    import_sheet(ws, later, QUIET, Choices(answers={"currency:price": "GBP"}))
    lamp = ws.store.product("A-1")
    assert lamp and (lamp.currency, lamp.description) == ("GBP", "Lamp")


def test_a_password_is_never_kept(ws: Workspace, tmp_path: Path) -> None:
    chosen = Choices(columns={"Name": "description"}, password="hunter2hunter2")
    assert "hunter2" not in repr(chosen)
    import_sheet(ws, made(tmp_path / "l.xlsx", LIST), QUIET, chosen)
    ws.store.close()
    assert all(b"hunter2" not in file.read_bytes() for file in ws.folder.rglob("*") if file.is_file())


def pictured(path: Path) -> Path:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.worksheets[0]
    for row in (["SKU", "Photo", "Price (USD)"], ["A-1", None, 5], ["A-2", None, 6], [None, None, 7]):
        sheet.append(row)
    for row, colour in ((2, "red"), (3, "red"), (4, "blue")):
        file = io.BytesIO()
        Image.new("RGB", (8, 8), colour).save(file, "PNG")
        sheet.add_image(SheetImage(file), f"B{row}")
    book.save(path)
    return path


def test_pictures_stay_with_their_products(ws: Workspace, tmp_path: Path) -> None:
    path = pictured(tmp_path / "p.xlsx")
    review = review_import(ws, path)
    assert review.sheet.pictures == 2 and not (ws.folder / "pictures").exists()
    report = import_sheet(ws, path, QUIET)
    first, second = ws.store.product("A-1"), ws.store.product("A-2")
    assert first and second and report.pictures == 2
    (kept,) = {each.digest for each in (*first.pictures, *second.pictures)}
    assert [file.name for file in (ws.folder / "pictures").iterdir()] == [kept]
    assert ws.store.pictures.path(kept).read_bytes().startswith(b"\x89PNG")
    assert review_import(ws, path).unchanged == 2


def test_certificates_find_their_products_by_code_and_name(ws: Workspace, tmp_path: Path) -> None:
    import_sheet(
        ws,
        made(tmp_path / "l.xlsx", [["SKU", "Name", "Price (USD)"], ["A-1", "Desk lamp", 5], ["A-2", "Cup", 6]]),
        QUIET,
    )
    rows = [["Product", "Certificate", "No.", "Valid until"], ["desk LAMP", "CE", "1", "2027-12-31"], ["A-2",
        "FDA", "2", None],
            ["Chair", "CE", "3", None]]  # fmt: skip
    report = import_sheet(ws, made(tmp_path / "c.xlsx", rows), QUIET)
    assert (report.kind, report.created, report.certificates) == ("certificates", 3, 3)
    lamp, cup = ws.store.product("A-1"), ws.store.product("A-2")
    assert lamp and cup and [c.number for c in (*lamp.certificates, *cup.certificates)] == ["1", "2"]
    assert [(p.code, p.row, p.value) for p in report.problems] == [("certificate_without_product", 4, "Chair")]


@pytest.mark.parametrize("name", ["out.xlsx", "out.csv"])
def test_rejected_rows_are_saved_as_they_stood(ws: Workspace, tmp_path: Path, name: str) -> None:
    report = import_sheet(ws, made(tmp_path / "l.xlsx", LIST), QUIET)
    out = tmp_path / name
    assert rejected_rows(ws, report.import_id, out, Words("en")) == 2
    if name.endswith("xlsx"):
        lines = [list(row) for row in load_workbook(out).worksheets[0].iter_rows(values_only=True)]
        assert load_workbook(out).worksheets[0]["B3"].data_type != "f"
    else:
        lines = list(csv.reader(out.read_text(encoding="utf-8-sig").splitlines()))
        assert not any(cell.startswith("=") for line in lines for cell in line)
    assert lines[0] == ["SKU", "Name", "Price", "Sheet", "Row", "Why"]
    assert lines[1][:5] == ["A-2", "Cup", "TBD", "Sheet", "3"] and lines[1][5].startswith("C3: “TBD” is no price")
    review = review_import(ws, made(tmp_path / "m.xlsx", LIST))
    assert rejected_rows(ws, review, tmp_path / f"r-{name}", Words("zh")) == 2


def test_cancel_leaves_nothing(ws: Workspace, tmp_path: Path) -> None:
    rows = [["SKU", "Name", "Price (USD)"], *([f"S-{n}", f"Lamp {n}", 5] for n in range(3000))]
    path = made(tmp_path / "l.xlsx", rows)
    for stage in ("reading-file", "reading-rows", "importing"):
        stop = threading.Event()
        progress = Progress(lambda now, *_, stage=stage, stop=stop: stop.set() if now == stage else None, stop)
        with pytest.raises(Cancelled):
            import_sheet(ws, path, progress)
        assert ws.store.product_count() == 0 and ws.store.imports() == ()
    assert import_sheet(ws, path, QUIET).created == 3000


def test_undo_takes_every_kind_back(ws: Workspace, tmp_path: Path) -> None:
    path = made(tmp_path / "l.xlsx", LIST, Orders=[["Date", "Customer", "SKU", "Qty"], ["2026-01-31", "L", "A-1", 5]])
    report = import_sheet(ws, path, QUIET)
    assert report.kinds == {"products": 2, "orders": 1} and ws.store.order_count() == 1
    undo_import(ws, report.import_id)
    assert (ws.store.product_count(), ws.store.order_count()) == (0, 0)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_field_has_a_name(language: str) -> None:
    for kind in KINDS:
        names = fields_of(kind, Words(language))
        assert {"attribute", "ignore"} < names.keys() and not [
            name for name in names.values() if name.startswith("field-")
        ]
    assert fields_of("products", Words("en"))["carton.pieces"] == "Pieces per carton"


def test_the_first_rows_help_to_point_at_the_header(tmp_path: Path) -> None:
    assert first_rows(made(tmp_path / "l.xlsx", LIST))[0] == (
        "Sheet", [["SKU", "Name", "Price"], ["A-1", "Lamp", "5"], ["A-2", "Cup", "TBD"], ["", "", "7"]],
    )  # fmt: skip


def test_a_wrong_choice_changes_nothing(ws: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="field-unknown"):
        import_sheet(ws, made(tmp_path / "l.xlsx", LIST), QUIET, Choices(columns={"Name": "colour"}))
    assert ws.store.imports() == ()
