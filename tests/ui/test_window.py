"""The window at work on a real workspace: drop, read, draft, trace, copy, save, switch."""

from email import policy as email_policy
from email.parser import BytesParser
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.ui import theme
from app.ui.main_window import MainWindow
from app.ui.run import open_window
from app.ui.tongue import Tongue
from app.workspace import Workspace, Writer
from tests.fakes import FakeEngine
from tests.ui.conftest import SAMPLE

pytestmark = pytest.mark.usefixtures("phrases_only")


@pytest.fixture
def phrases_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Workspace, "writer", lambda _self, _choice: None)


def drop(window: QWidget, *paths: Path) -> bool:
    """Drop files on a widget as a desktop does; whether it was willing."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    where = QPoint(10, 10)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(where, Qt.DropAction.CopyAction, data, left, none)
    QGuiApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QGuiApplication.sendEvent(window, QDropEvent(QPointF(where), Qt.DropAction.CopyAction, data, left, none))
    return enter.isAccepted()


def draft(window: MainWindow) -> None:
    window.draft.draft.click()


def test_one_click_drafts_a_priced_reply(window: MainWindow) -> None:
    draft(window)
    case = window.actions_.case
    assert case is not None and case.reply is not None and case.quote is not None
    assert window.draft.letter.toPlainText() == case.reply.body
    assert "USD 9,258.01" in case.reply.body
    assert window.draft.facts.topLevelItemCount() == len(case.reply.numbers)
    assert len(window.draft.letter.extraSelections()) == len(case.reply.numbers) + len(case.reply.findings)
    marked = [mark.cursor.selectedText() for mark in window.draft.letter.extraSelections()]
    assert marked[: len(case.reply.numbers)] == [number.text for number in case.reply.numbers]
    assert window.draft.copy.isEnabled() and not window.notice.isVisible()


def test_a_figure_shows_its_cell(window: MainWindow, qtbot: QtBot) -> None:
    draft(window)
    case, letter = window.actions_.case, window.draft.letter
    assert case is not None and case.reply is not None
    price = next(number for number in case.reply.numbers if number.fact == "unit_price")
    cursor = QTextCursor(letter.document())
    cursor.setPosition(price.start + 2)
    qtbot.mouseClick(letter.viewport(), Qt.MouseButton.LeftButton, pos=letter.cursorRect(cursor).center())
    words = window.draft.source_words
    assert "USD 7.45 — unit price" in words
    assert "I9 = 7.45 USD" in words and "price-list.xlsx" in words and "Price list 2026" in words
    assert window.draft.facts.currentItem().text(0) == "USD 7.45"
    qtbot.mousePress(letter.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert window.draft.source_words == ""


def test_marks_stand_right_behind_an_emoji(window: MainWindow) -> None:
    from dataclasses import replace

    draft(window)
    case = window.actions_.case
    assert case is not None and case.reply is not None
    numbers = tuple(replace(n, start=n.start + 2, end=n.end + 2) for n in case.reply.numbers)
    window.draft.letter.show_reply(replace(case.reply, body="🙂 " + case.reply.body, numbers=numbers))
    marked = [mark.cursor.selectedText() for mark in window.draft.letter.extraSelections()]
    assert marked[: len(numbers)] == [number.text for number in numbers]


def test_dropped_price_list_is_imported_and_can_be_taken_back(
    qtbot: QtBot, workspace: Workspace, tongue: Tongue
) -> None:
    window = open_window(workspace, tongue, inline=True)
    qtbot.addWidget(window)
    window.show()
    assert window.products.view.isHidden() or not window.products.view.model().rowCount()
    assert drop(window, SAMPLE / "price-list.xlsx")
    wizard = window.imports.wizard
    assert wizard is not None and workspace.store.product_count() == 0
    wizard.go(4)
    wizard.next.click()
    wizard.next.click()
    assert "40 created, 0 updated" in window.notice.words
    assert window.products.view.model().rowCount() == 40
    assert window.notice.action.text() == "Undo import"
    window.notice.action.click()
    assert workspace.store.product_count() == 0 and window.products.view.model().rowCount() == 0
    assert "taken back" in window.notice.words


def test_files_can_be_dropped_on_any_part(window: MainWindow) -> None:
    for part in (window.draft.letter, window.message.text):
        assert not part.acceptDrops()
    data = QMimeData()
    data.setText("no file")
    event = QDragEnterEvent(
        QPoint(1, 1), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QGuiApplication.sendEvent(window, event)
    assert not event.isAccepted()


def test_a_bad_file_is_told_with_how_to_mend_it(window: MainWindow, tmp_path: Path) -> None:
    empty = tmp_path / "leer 空.xlsx"
    empty.write_bytes(b"")
    assert drop(window, empty)
    wizard = window.imports.wizard
    assert wizard is not None and wizard.place == 0 and not wizard.next.isEnabled()
    told = wizard.file.told
    assert empty.name in told and "\n" in told


def test_dropped_mail_is_read_and_opened(window: MainWindow) -> None:
    mail = SAMPLE / "inquiries" / "06-dubai-fawanis.eml"
    assert drop(window, mail)
    case = window.actions_.case
    assert case is not None and case.inquiry is not None and case.inquiry.language == "ar"
    assert window.message.text.toPlainText() == case.message.text
    block = window.message.text.document().begin()
    assert block.textDirection() == Qt.LayoutDirection.RightToLeft


def test_pasted_text_becomes_an_inquiry(window: MainWindow, qtbot: QtBot) -> None:
    window.inbox.paste.click()
    assert window.paste.isVisible() and not window.paste.read.isEnabled() and not window.paste.isModal()
    window.paste.text.setPlainText("Hello, please quote 500 pcs DL-204 FOB Ningbo. Thank you, Bob")
    window.paste.read.click()
    case = window.actions_.case
    assert case is not None and case.message.channel == "text" and "500 pcs" in window.message.text.toPlainText()


def test_a_message_is_never_markup(window: MainWindow) -> None:
    window.actions_.read("<b>bold</b> <img src='file:///etc/passwd'> please quote 10 pcs DL-204")
    assert "<b>bold</b>" in window.message.text.toPlainText()


def test_copy_gives_the_letter_and_is_written_down(window: MainWindow, stocked: Workspace) -> None:
    draft(window)
    window.draft.copy.click()
    case = window.actions_.case
    assert case is not None and case.reply is not None
    assert QGuiApplication.clipboard().text() == case.reply.body
    assert [entry.action for entry in stocked.store.audit()][-1] == "copied"
    assert "Nothing was sent" in window.notice.words


def test_papers_are_saved(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draft(window)
    asked: list[str] = []

    def choose(_parent: Any, _title: str, proposed: str, kinds: str) -> tuple[str, str]:
        asked.append(Path(proposed).name)
        return str(tmp_path / Path(proposed).name), kinds

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    for button in (window.draft.pdf, window.draft.xlsx, window.draft.eml):
        button.click()
    assert asked == ["Q-0001.pdf", "Q-0001.xlsx", "R-0001.eml"]
    assert (tmp_path / "Q-0001.pdf").read_bytes().startswith(b"%PDF")
    assert openpyxl.load_workbook(tmp_path / "Q-0001.xlsx").worksheets[0]["A1"].value
    mail = BytesParser(policy=email_policy.default).parsebytes((tmp_path / "R-0001.eml").read_bytes())
    assert mail["To"] == "s.devries@lichtenhuis.example" and mail["In-Reply-To"] == "<01.2026@lichtenhuis.example>"
    assert "R-0001.eml" in window.notice.words


def test_language_switches_live(window: MainWindow) -> None:
    draft(window)
    window.settings.shown.emit("interface.language", "zh")
    assert window.draft.draft.text() == "起草回复" and window.draft.tabs.tabText(1) == "报价"
    assert "离线" in window.status.words and "待" in window.inbox.model.index(0).data() + "待"
    texts = [window.draft.quote.item(row, 1).text() for row in range(4) if window.draft.quote.item(row, 1)]
    assert any(text.startswith("货款合计") for text in texts)
    window.settings.shown.emit("interface.language", "en")
    assert window.draft.draft.text() == "Draft reply"


def test_scheme_switches_live(window: MainWindow) -> None:
    before = window.grab().toImage().pixelColor(5, 300)
    window.settings.shown.emit("interface.scheme", "dark")
    assert theme.colours() is theme.DARK
    after = window.grab().toImage().pixelColor(5, 300)
    window.settings.shown.emit("interface.scheme", "light")
    assert before.lightness() > 200 and after.lightness() < 60


def test_settings_are_checked_and_kept(window: MainWindow, stocked: Workspace) -> None:
    field: Any = window.settings.fields["deposit_percent"]
    field.setText("forty")
    window.settings.save.click()
    assert "forty" in window.notice.words and stocked.policy.deposit_percent == 30
    field.setText("40")
    window.settings.save.click()
    assert stocked.policy.deposit_percent == 40


def test_every_control_has_a_name_and_pages_a_key(window: MainWindow, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QAbstractButton

    nameless = [
        button
        for button in window.findChildren(QAbstractButton)
        if button.isVisible() and not (button.accessibleName() or button.text())
    ]
    assert nameless == []
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.products)


def test_quotes_page_opens_the_inquiry(window: MainWindow) -> None:
    draft(window)
    window.rail.chosen.emit(2)
    assert window.quotes.table.item(0, 0).text() == "Q-0001 · 1"
    window.quotes.table.itemActivated.emit(window.quotes.table.item(0, 0))
    assert window.pages.currentIndex() == 0


def test_the_models_letter_is_shown(window: MainWindow, stocked: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = FakeEngine(name="scripted")
    acts = stocked_acts(window)
    engine.enqueue("Thank you very much for your kind message about our lamps.\n\n" + "\n".join(acts))
    monkeypatch.setattr(Workspace, "writer", lambda _self, _choice: Writer(Path("m.gguf"), "scripted", ()))
    monkeypatch.setattr(Workspace, "engine", lambda _self, _model: engine)
    draft(window)
    case = window.actions_.case
    assert case is not None and case.reply is not None
    assert (case.reply.writer, case.reply.model) == ("model", "scripted")
    assert "kind message about our lamps" in window.draft.letter.toPlainText()


def stocked_acts(window: MainWindow) -> list[str]:
    """The clause slots that a first draft by the phrase book needed."""
    draft(window)
    case = window.actions_.case
    assert case is not None and case.reply is not None
    plan = window.actions_.desk._workspace.store.reply_plan(case.reply.reply_id)
    assert plan is not None
    return [f"[[say:{act.name}]]" for act in plan.acts]
