"""What goes on between the wizard and the desk: choices go out, reviews come back, and only the latest counts."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.imports import Choices, ImportReport, Review
from app.progress import Progress
from app.ui.desk import Desk
from app.ui.import_preview import ImportView
from app.ui.tasks import FREE, STORE, Ends, Job, Tasks

_SETTLE_MS = 150


class ImportTalk(QObject):
    """One file's import. `view` is what was read last, None before; `error` is why it cannot be read as chosen now."""

    reviewed = Signal(object)
    failed = Signal(object)
    stage = Signal(str, int, int)
    imported = Signal(object)
    stopped = Signal()

    def __init__(self, desk: Desk, tasks: Tasks, path: Path) -> None:
        super().__init__()
        self.desk, self._tasks, self.path = desk, tasks, path
        self.choices = Choices()
        self.view: ImportView | None = None
        self.error: Exception | None = None
        self.busy = False
        self._job: Job | None = None
        self._asked = 0
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_SETTLE_MS)
        self._wait.timeout.connect(self.review)

    @property
    def found(self) -> Review | None:
        """The latest review."""
        return self.view.review if self.view else None

    @property
    def ready(self) -> bool:
        """Whether what is shown is what would be imported now."""
        return self.view is not None and self.error is None and self.still

    @property
    def still(self) -> bool:
        """Whether nothing is being read or about to be."""
        return not self.busy and not self._wait.isActive()

    def choose(self, **changes: Any) -> None:
        """Take a choice; the review follows when no other choice does for a moment."""
        self.choices = replace(self.choices, **changes)
        self._wait.start()

    def map(self, header: str, field: str) -> None:
        """Map a column to a field."""
        self.choose(columns={**self.choices.columns, header: field})

    def answer(self, question: str, choice: str) -> None:
        """Answer a question; an empty choice takes the answer back."""
        answers = {key: value for key, value in self.choices.answers.items() if key != question}
        self.choose(answers={**answers, question: choice} if choice else answers)

    def review(self) -> None:
        """Read the file anew with the choices as they are."""
        self._wait.stop()
        self.end()
        self._asked += 1
        number, path, choices = self._asked, self.path, self.choices
        self.busy = True
        self.stage.emit("reading-file", 0, 0)

        def work(progress: Progress) -> ImportView:
            return self.desk.review_import(path, choices, progress)

        def done(view: ImportView) -> None:
            if number == self._asked:
                self.busy, self.view, self.error = False, view, None
                self.reviewed.emit(view)

        def failed(error: Exception) -> None:
            if number == self._asked:
                self.busy, self.error = False, error
                self.failed.emit(error)

        self._job = self._tasks.run(FREE, work, Ends(done, failed, self.stage.emit))

    def take_in(self) -> None:
        """Import with the choices as they are."""
        path, choices = self.path, self.choices
        self.busy = True

        def work(progress: Progress) -> ImportReport:
            return self.desk.import_file(path, progress, choices)

        def settled() -> None:
            if self.busy:
                self.busy = False
                self.stopped.emit()

        def done(report: ImportReport) -> None:
            self.busy = False
            self.imported.emit(report)

        def failed(error: Exception) -> None:
            self.busy, self.error = False, error
            self.failed.emit(error)

        self._job = self._tasks.run(STORE, work, Ends(done, failed, self.stage.emit, settled))

    def save_rejected(self, import_id: str, out: Path, told: Any) -> None:
        """Save the rows of which something was left out; `told` gets how many."""
        words = told.words
        work = lambda _progress: self.desk.save_rejected(import_id, out, words)  # noqa: E731
        self._tasks.run(FREE, work, Ends(told.saved, self.failed.emit))

    def end(self) -> None:
        """Stop what is under way; nothing of it is told."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
