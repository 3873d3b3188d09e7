"""What the window does: each act is started here on its lane, and its result is told by a signal on the main thread."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.domain.imports import ImportReport
from app.domain.inquiry import Inquiry
from app.domain.reply import Reply
from app.progress import Progress
from app.ui.desk import Case, Desk
from app.ui.tasks import FREE, MODEL, STORE, Ends, Tasks

MESSAGES = frozenset(
    {".eml", ".emlx", ".txt", ".msg", ".mbox", ".docx", ".zip", ".png", ".jpg", ".jpeg", ".webp", ".bmp"}
)


class Actions(QObject):
    """The acts of the window. `case` is the inquiry that is open, `drafting` the one a letter is written for."""

    inbox_read = Signal(object)
    table_given = Signal(object)
    case_read = Signal(object)
    imported = Signal(object)
    undone = Signal(object)
    draft_began = Signal()
    draft_ended = Signal()
    saved = Signal(object)
    failed = Signal(object)
    stage = Signal(str, int, int)
    idle = Signal()
    products_counted = Signal(str, int)
    quotes_read = Signal(object)
    settings_read = Signal(object)
    model_named = Signal(str)

    def __init__(self, desk: Desk, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk, self.tasks = desk, tasks
        self.case: Case | None = None
        self.drafting: str | None = None
        self._wanted: str | None = None
        self._working = 0

    def load(self) -> None:
        """Read all that the window shows first."""
        self._quiet(self.desk.settings, self.settings_read.emit)
        self._quiet(self.desk.model_name, self.model_named.emit)
        self.refresh()

    def refresh(self) -> None:
        """Read the inbox, the quotes and the number of products anew."""
        self._quiet(self.desk.inbox, self.inbox_read.emit)
        self._quiet(self.desk.quotes, self.quotes_read.emit)
        self.search("")

    def open(self, inquiry_id: str) -> None:
        """Read an inquiry and show it, unless another was asked for meanwhile."""
        self._wanted = inquiry_id
        self._quiet(lambda: self.desk.case(inquiry_id), self._show)

    def take(self, paths: list[Path]) -> None:
        """Files dropped or chosen: messages are read, everything else is looked at before it is imported."""
        for path in paths:
            if path.suffix.lower() in MESSAGES:
                self.read(path)
            else:
                self.table_given.emit(path)

    def read(self, source: Path | str) -> None:
        """Read a message: a file or a pasted text."""
        self._start(STORE, lambda progress: self.desk.read(source, progress), self._was_read)

    def undo(self, import_id: str) -> None:
        """Take an import back."""
        self._start(STORE, lambda _progress: self.desk.undo_import(import_id), self._undone)

    def draft(self, on_text: Callable[[str], None]) -> None:
        """Draft a reply to the open inquiry; `on_text` is called on the worker."""
        case = self.case
        if case is None or case.inquiry is None or self.tasks.busy(MODEL):
            return
        self.drafting = case.inquiry_id
        self.draft_began.emit()
        self._start(
            MODEL,
            lambda progress: self.desk.draft(case.inquiry_id, progress, on_text),
            self._drafted,
            self._draft_settled,
        )

    def stop(self) -> None:
        """Stop what is being written."""
        self.tasks.cancel(MODEL)

    def cancel(self) -> None:
        """Stop all work."""
        for lane in (STORE, MODEL, FREE):
            self.tasks.cancel(lane)

    def save(self, kind: str, path: Path) -> None:
        """Write the quote (pdf, xlsx) or the reply (eml) of the open inquiry."""
        case = self.case
        if case is not None:
            self._start(FREE, lambda _progress: self.desk.save(kind, case, path), self.saved.emit)

    def note_copied(self) -> None:
        """Write into the trail that the reply was copied."""
        reply = self.case.reply if self.case else None
        if reply is not None:
            self._quiet(lambda: self.desk.note("copied", reply.reply_id), lambda _none: None)

    def search(self, text: str) -> None:
        """Count the products that hold a text."""
        self._quiet(lambda: self.desk.product_count(text), lambda count: self.products_counted.emit(text, count))

    def save_settings(self, values: Mapping[str, str]) -> None:
        """Keep settings and read them again."""

        def saved(_none: Any) -> None:
            self.load()
            self.saved.emit(None)

        self._start(STORE, lambda _progress: self.desk.save_settings(values), saved)

    def was_imported(self, report: ImportReport) -> None:
        """An import was done: tell it and show what is new."""
        self.imported.emit(report)
        self.refresh()

    def _undone(self, report: ImportReport) -> None:
        self.undone.emit(report)
        self.refresh()

    def _was_read(self, inquiry: Inquiry) -> None:
        self.refresh()
        self.open(inquiry.inquiry_id)

    def _drafted(self, reply: Reply) -> None:
        self.refresh()
        if self.case is not None and self.case.inquiry_id == reply.inquiry_id:
            self.open(reply.inquiry_id)

    def _draft_settled(self) -> None:
        self.drafting = None
        self.draft_ended.emit()

    def _show(self, case: Case) -> None:
        if case.inquiry_id == self._wanted:
            self.case = case
            self.case_read.emit(case)

    def _quiet(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Short reading beside everything else: no stage is told."""
        self.tasks.run(FREE, lambda _progress: work(), Ends(done, self.failed.emit))

    def _start(
        self,
        lane: str,
        work: Callable[[Progress], Any],
        done: Callable[[Any], None],
        settled: Callable[[], None] = lambda: None,
    ) -> None:
        def rest() -> None:
            settled()
            self._working -= 1
            if not self._working:
                self.idle.emit()

        self._working += 1
        self.stage.emit("", 0, 0)
        self.tasks.run(lane, work, Ends(done, self.failed.emit, self.stage.emit, rest))
