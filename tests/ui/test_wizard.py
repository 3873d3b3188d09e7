"""The import wizard: by keyboard over a messy file, with nothing changed before the last step."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.domain.imports import ImportReport
from app.ui.import_wizard.text_table import TextTable
from app.ui.import_wizard.wizard import ImportWizard
from app.ui.main_window import MainWindow
from app.ui.run import open_window
from app.ui.tongue import Tongue
from app.workspace import Workspace
from tests.ui.conftest import SAMPLE

ROWS = (
    ("Ningbo Lanternbay Housewares",),
    ("Prices valid until May",),
    ("Item No.", "Description", "Unit price", "MOQ", "Bsp", "Carton"),
    ("DL-1", "LED desk lamp", "8.20", 100, "black", "60*40*35"),
    ("DL-2", "LED floor lamp", "9.20-9.90", 100, "white", "60*40*35"),
    ("DL-3", "Lantern", "7.50", 200, "red", "60*40*35"),
    ("DL-1", "LED desk lamp", "8.90", 100, "black", "60*40*35"),
)


@pytest.fixture
def messy(tmp_path: Path) -> Path:
    """A list whose prices name no currency, with a range and a code twice."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in ROWS:
        sheet.append(row)
    path = tmp_path / "灯具 list.xlsx"
    book.save(path)
    return path


@pytest.fixture
def opened(qtbot: QtBot, workspace: Workspace, tongue: Tongue) -> Iterator[MainWindow]:
    """An empty window that does everything at once."""
    window = open_window(workspace, tongue, inline=True)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()


def wizard_on(window: MainWindow, path: Path) -> ImportWizard:
    window.actions_.take([path])
    wizard = window.imports.wizard
    assert wizard is not None
    return wizard


def settled(qtbot: QtBot, wizard: ImportWizard) -> None:
    """Wait for the review that follows a choice."""
    qtbot.waitUntil(lambda: wizard.talk.ready)


def test_a_messy_list_by_keyboard_alone(qtbot: QtBot, opened: MainWindow, workspace: Workspace, messy: Path) -> None:
    wizard = wizard_on(opened, messy)
    assert wizard.place == 3, "it opens where something is to be settled"
    boxes = wizard.problems.boxes
    assert len(boxes) == 3 and wizard.focusWidget() is next(iter(boxes.values()))
    for question, box in list(boxes.items()):
        box.setFocus()
        wish = {"currency": "USD", "range": "high", "duplicates": "last"}[question.partition(":")[0]]
        while box.currentData() != wish:
            before = box.currentIndex()
            qtbot.keyClick(box, Qt.Key.Key_Down)
            assert box.currentIndex() == before + 1
        box.activated.emit(box.currentIndex())
        settled(qtbot, wizard)
    assert wizard.problems.unanswered() == 0 and len(wizard.problems.boxes) == 3, "answers can still be changed"
    assert workspace.store.product_count() == 0
    qtbot.keyClick(wizard, Qt.Key.Key_Return)
    assert wizard.place == 4
    qtbot.keyClick(wizard.preview.view, Qt.Key.Key_Return)
    assert wizard.end.report is not None and wizard.end.report.created == 3
    prices = {
        product.sku: (str(product.tiers[0].unit_price), product.currency) for product in workspace.store.all_products()
    }
    assert prices == {"DL-1": ("8.90", "USD"), "DL-2": ("9.90", "USD"), "DL-3": ("7.50", "USD")}
    qtbot.keyClick(wizard, Qt.Key.Key_Return)
    assert not wizard.isVisible() and opened.imports.wizard is None


def test_another_header_row_and_another_field(
    qtbot: QtBot, opened: MainWindow, workspace: Workspace, messy: Path
) -> None:
    wizard = wizard_on(opened, messy)
    wizard.go(1)
    rows = wizard.header.view.model()
    assert wizard.header.view.currentIndex().row() == 2 and rows.rowCount() == len(ROWS)
    wizard.header.view.clicked.emit(rows.index(3, 0))
    qtbot.waitUntil(lambda: wizard.talk.error is not None)
    assert wizard.place == 1 and not wizard.next.isEnabled(), (
        "a row of goods heads nothing: it is told, and mended here"
    )
    wizard.header.view.clicked.emit(rows.index(2, 0))
    settled(qtbot, wizard)
    wizard.go(2)
    box = next(box for box in wizard.columns.boxes if box.accessibleName() == "Bsp")
    box.setCurrentIndex(box.findData("ignore"))
    box.activated.emit(box.currentIndex())
    settled(qtbot, wizard)
    assert wizard.talk.choices.columns == {"Bsp": "ignore"}
    wizard.go(4)
    wizard.next.click()
    assert all("bsp" not in product.attributes for product in workspace.store.all_products())
    again = wizard_on(opened, messy) if wizard.close() else None
    assert again is not None and again.talk.view is not None and again.talk.view.review.remembered


def test_cancel_leaves_everything_as_it_was(
    qtbot: QtBot, opened: MainWindow, workspace: Workspace, messy: Path
) -> None:
    wizard = wizard_on(opened, messy)
    qtbot.waitUntil(wizard.isActiveWindow)
    qtbot.keyClick(wizard, Qt.Key.Key_Escape)
    assert opened.imports.wizard is None and workspace.store.imports() == ()


def test_files_come_one_after_the_other(opened: MainWindow, workspace: Workspace, messy: Path) -> None:
    opened.actions_.take([messy, SAMPLE / "freight.csv"])
    first = opened.imports.wizard
    assert first is not None and first.talk.path == messy
    first.close()
    second = opened.imports.wizard
    assert second is not None and second.talk.path.name == "freight.csv" and second.place == 4
    second.next.click()
    assert len(workspace.store.freight_rows()) == 26


def test_what_changes_is_shown_beside_what_stood(opened: MainWindow, workspace: Workspace, tmp_path: Path) -> None:
    for price in ("8.20", "8.90"):
        path = tmp_path / f"{price}.csv"
        path.write_text(f"SKU,Name,Price (USD)\nDL-1,Lamp,{price}\nDL-{price[-2:]},Other,1\n")
        wizard = wizard_on(opened, path)
        cells = [
            [wizard.preview.view.model().index(row, at).data() for at in (0, 3)]
            for row in range(wizard.preview.view.model().rowCount())
        ]
        wizard.next.click()
        wizard.close()
    assert cells == [["DL-1", "USD 8.20 → USD 8.90"], ["DL-90", "USD 1.00"]]


def test_undo_in_the_last_step(opened: MainWindow, workspace: Workspace) -> None:
    wizard = wizard_on(opened, SAMPLE / "price-list.xlsx")
    wizard.go(4)
    wizard.next.click()
    assert workspace.store.product_count() == 40
    wizard.end.undo.click()
    assert workspace.store.product_count() == 0 and opened.imports.wizard is None


def test_rejected_rows_are_saved(
    opened: MainWindow, messy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "rejected.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(out), ""))
    wizard = wizard_on(opened, messy)
    wizard.go(4)
    wizard.next.click()
    wizard.end.rejected.click()
    sheet = openpyxl.load_workbook(out).active
    assert sheet is not None and sheet.max_row >= 2
    assert out.name in wizard.end._kept.text()


def test_a_file_that_is_no_list_can_be_read_as_a_message(
    opened: MainWindow, workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "hello.csv"
    path.write_text("Hello, please quote 500 pcs of DL-204 FOB Ningbo\nThanks and regards\n")
    wizard = wizard_on(opened, path)
    assert wizard.place == 0 and wizard.file.message.isVisible() and not wizard.next.isEnabled()


def test_a_locked_workbook_asks_for_its_password(opened: MainWindow) -> None:
    shared = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "sheets" / "pass_protected.xlsx"
    if not shared.is_file():
        pytest.skip("the independent files are not beside the project")
    wizard = wizard_on(opened, shared)
    assert wizard.file.password.isVisible() and wizard.next.isEnabled()
    assert wizard.file.password.echoMode() == wizard.file.password.EchoMode.Password


def test_the_wizard_speaks_both_languages(opened: MainWindow, tongue: Tongue, messy: Path) -> None:
    wizard = wizard_on(opened, messy)
    english = wizard.next.text(), wizard.windowTitle()
    tongue.switch("zh")
    assert (wizard.next.text(), wizard.windowTitle()) != english
    assert "币种" in next(iter(wizard.problems.boxes.values())).accessibleName()


def test_the_table_of_texts_is_a_sound_model(qtbot: QtBot) -> None:
    model = TextTable()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.fill(["A", "B"], [["1", "2"], ["3"]], {(0, -1): "new"}, {(1, 0): "tip"})
    assert model.index(1, 1).data() == "" and model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole) == "tip"
    model.fill([], [])
    assert model.rowCount() == 0 and tester.model() is model


def test_a_report_is_told_in_the_window_too(opened: MainWindow) -> None:
    told: list[ImportReport] = []
    opened.actions_.imported.connect(told.append)
    wizard = wizard_on(opened, SAMPLE / "price-list.xlsx")
    wizard.go(4)
    wizard.next.click()
    assert told and "40 created" in opened.notice.words
    assert opened.products.view.model().rowCount() == 40
