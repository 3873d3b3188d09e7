"""The window: rail, pages, notices and foot; what is asked for goes to the actions, what comes back is shown."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.domain.imports import ImportReport
from app.errors import UserError
from app.store.papers import InboxRow
from app.ui import theme
from app.ui.actions import MESSAGES, Actions
from app.ui.desk import Case
from app.ui.draft_pane import DraftPane
from app.ui.import_wizard.queue import ImportQueue
from app.ui.inbox import Inbox
from app.ui.message_pane import MessagePane
from app.ui.notice_bar import NoticeBar
from app.ui.paste_box import PasteBox
from app.ui.products_model import ProductsModel
from app.ui.products_page import ProductsPage
from app.ui.quotes_page import QuotesPage
from app.ui.rail import Rail
from app.ui.settings_page import SettingsPage
from app.ui.status_line import StatusLine
from app.ui.tongue import Tongue

_KINDS = {"pdf": "PDF (*.pdf)", "xlsx": "Excel (*.xlsx)", "eml": "E-mail (*.eml)"}
_SHEETS = "*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.pdf *.html"
_MESSAGES = " ".join(f"*{suffix}" for suffix in sorted(MESSAGES))


class MainWindow(QMainWindow):
    """Holds the parts and joins them to the actions; knows nothing of trade."""

    def __init__(self, actions: Actions, tongue: Tongue, state: QSettings) -> None:
        super().__init__()
        self.actions_, self._tongue, self._state = actions, tongue, state
        self.rail, self.notice, self.status = Rail(tongue), NoticeBar(tongue), StatusLine(tongue)
        self.inbox, self.message, self.draft = Inbox(tongue), MessagePane(tongue), DraftPane(tongue)
        self.products = ProductsPage(tongue, ProductsModel(tongue, actions.desk.products))
        self.quotes, self.settings = QuotesPage(tongue), SettingsPage(tongue)
        self.paste = PasteBox(tongue, self)
        self.imports = ImportQueue(actions, tongue, self)
        self.setAcceptDrops(True)
        self.setMinimumSize(960, 600)
        self._lay_out()
        self._connect_parts()
        self._connect_actions()
        QShortcut(QKeySequence.StandardKey.Paste, self.inbox, self._paste_clipboard)
        self.setWindowTitle("Argosy")
        self._restore()
        self.inbox.view.setFocus()

    def _lay_out(self) -> None:
        self._desk_split = QSplitter(Qt.Orientation.Horizontal)
        self._desk_split.setChildrenCollapsible(False)
        self._desk_split.setHandleWidth(theme.GAP)
        for place, (part, least, share) in enumerate(
            ((self.inbox, 220, 5), (self.message, 260, 8), (self.draft, 380, 11))
        ):
            part.setMinimumWidth(least)
            self._desk_split.addWidget(part)
            self._desk_split.setStretchFactor(place, share)
        self._desk_split.setSizes([260, 380, 520])
        self.pages = QStackedWidget()
        for page in (self._desk_split, self.products, self.quotes, self.settings):
            self.pages.addWidget(page)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(theme.GAP, theme.GAP, theme.GAP, theme.GAP)
        column.setSpacing(theme.GAP)
        column.addWidget(self.notice)
        column.addWidget(self.pages, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addWidget(right, 1)
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(middle, 1)
        layout.addWidget(self.status)
        self.setCentralWidget(whole)

    def _connect_parts(self) -> None:
        do = self.actions_
        self.rail.chosen.connect(self.pages.setCurrentIndex)
        self.inbox.opened.connect(do.open)
        self.inbox.paste_asked.connect(self.paste.open_empty)
        self.paste.given.connect(do.read)
        self.draft.drafted.connect(lambda: do.draft(self.draft.letter.write))
        self.draft.stopped.connect(do.stop)
        self.draft.copied.connect(self._copy)
        self.draft.saved.connect(self._save)
        self.products.searched.connect(do.search)
        self.products.import_asked.connect(self._choose_files)
        self.quotes.opened.connect(self._open_inquiry)
        self.settings.saved.connect(do.save_settings)
        self.settings.shown.connect(self._dress)
        self.status.cancel_asked.connect(do.cancel)

    def _connect_actions(self) -> None:
        do = self.actions_
        do.inbox_read.connect(self._fill_inbox)
        do.case_read.connect(self._show_case)
        do.imported.connect(self._tell_import)
        do.undone.connect(lambda report: self.notice.good(self._tongue.say("ui-undone", file=report.file)))
        do.draft_began.connect(lambda: self.draft.begin(anew=True))
        do.draft_ended.connect(lambda: self.draft.show_case(do.case))
        do.saved.connect(self._tell_saved)
        do.failed.connect(self._tell_failure)
        self.imports.failed.connect(self._tell_failure)
        do.stage.connect(self.status.report)
        do.idle.connect(self.status.rest)
        do.products_counted.connect(self.products.show_found)
        do.quotes_read.connect(self.quotes.fill)
        do.settings_read.connect(self._take_settings)
        do.model_named.connect(self.status.name_model)

    # -- what comes back

    def _fill_inbox(self, rows: tuple[InboxRow, ...]) -> None:
        case = self.actions_.case
        self.inbox.fill(rows, case.inquiry_id if case else None)
        if case is None and rows:
            self.actions_.open(rows[0].inquiry_id)
            self.inbox.view.setFocus()

    def _show_case(self, case: Case) -> None:
        self.message.show_case(case)
        self.inbox.choose(case.inquiry_id)
        writing = self.actions_.drafting
        self.draft.show_case(case, free=writing is None)
        if writing == case.inquiry_id:
            self.draft.begin(anew=False)

    def _tell_import(self, report: ImportReport) -> None:
        say = self._tongue.say
        facts = {name: getattr(report, name) for name in ("file", "rows", "created", "updated", "unchanged", "skipped")}
        words = say("ui-imported", **facts)
        if report.problems:
            words += "  " + say("ui-import-problems", count=len(report.problems))
        self.notice.good(words, say("ui-undo-import"), lambda: self.actions_.undo(report.import_id))

    def _tell_saved(self, path: Path | None) -> None:
        self.notice.good(self._tongue.say("ui-saved", file=str(path)) if path else self._tongue.say("ui-settings-kept"))

    def _tell_failure(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.notice.bad(*self._tongue.error(error))
        else:
            self.notice.bad(self._tongue.say("ui-bug", what=f"{type(error).__name__}: {error}"))

    def _take_settings(self, values: dict[str, str | None]) -> None:
        self.settings.fill(values)
        if values.get("interface.language"):
            self._dress("interface.language", str(values["interface.language"]))
        self._dress("interface.scheme", values.get("interface.scheme") or "system")

    def _dress(self, key: str, value: str) -> None:
        if key == "interface.language":
            self._tongue.switch(value)
            return
        theme.apply(value)
        self.draft.refresh()
        self._tongue.changed.emit()

    # -- what is asked for

    def _copy(self) -> None:
        case = self.actions_.case
        if case is not None and case.reply is not None:
            QGuiApplication.clipboard().setText(case.reply.body)
            self.actions_.note_copied()
            self.notice.good(self._tongue.say("ui-copied"))

    def _save(self, kind: str) -> None:
        case = self.actions_.case
        paper = case.reply.reply_id if kind == "eml" and case and case.reply else ""
        paper = paper or (case.quote.quote_id if case and case.quote else "")
        folder = str(self._state.value("folder", str(Path.home())))
        title = self._tongue.say(f"ui-save-{kind}")
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(Path(folder) / f"{paper}.{kind}"), _KINDS[kind])
        if chosen:
            self._state.setValue("folder", str(Path(chosen).parent))
            self.actions_.save(kind, Path(chosen))

    def _choose_files(self) -> None:
        words = f"{self._tongue.say('ui-files')} ({_SHEETS} {_MESSAGES})"
        chosen, _ = QFileDialog.getOpenFileNames(self, self._tongue.say("ui-import"), "", words)
        self.actions_.take([Path(name) for name in chosen])

    def _open_inquiry(self, inquiry_id: str) -> None:
        self.rail.show_page(0)
        self.pages.setCurrentIndex(0)
        self.actions_.open(inquiry_id)

    def _paste_clipboard(self) -> None:
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.actions_.read(text)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read or import what was dropped."""
        event.acceptProposedAction()
        self.actions_.take([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    # -- the window itself

    def _restore(self) -> None:
        geometry: Any = self._state.value("geometry")
        if geometry is not None:
            self.restoreGeometry(geometry)
        else:
            self.resize(1280, 800)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the place, stop the work, wait for it, let go of the workspace."""
        self._state.setValue("geometry", self.saveGeometry())
        self._state.sync()
        self.paste.close()
        self.imports.close()
        self.actions_.tasks.close()
        super().closeEvent(event)
