"""The dialog: steps on the left, the step in hand on the right, what would happen below, and the way on."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.domain.imports import ImportReport
from app.errors import UserError
from app.ui import theme
from app.ui.desk import Desk
from app.ui.import_preview import ImportView
from app.ui.import_wizard.columns_step import ColumnsStep
from app.ui.import_wizard.end_step import EndStep
from app.ui.import_wizard.file_step import FileStep
from app.ui.import_wizard.header_step import HeaderStep
from app.ui.import_wizard.preview_step import PreviewStep
from app.ui.import_wizard.problems_step import ProblemsStep
from app.ui.import_wizard.step import Step
from app.ui.import_wizard.talk import ImportTalk
from app.ui.parts import Button, column, label, line, pressed, primary
from app.ui.tasks import Tasks
from app.ui.tongue import Tongue

_FILE, _HEADER, _COLUMNS, _PROBLEMS, _PREVIEW, _END = range(6)


class ImportWizard(QDialog):
    """One file. `imported` and `undone` tell the report; `as_message` that the file shall be read as an inquiry.

    Not modal; closing it stops what is under way, and nothing was changed unless the import was done.
    """

    imported = Signal(object)
    undo_asked = Signal(str)
    as_message = Signal(object)
    failed = Signal(object)
    over = Signal()

    def __init__(self, tongue: Tongue, desk: Desk, tasks: Tasks, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tongue = tongue
        self.talk = ImportTalk(desk, tasks, path)
        self.talk.setParent(self)
        self.file, self.header = FileStep(tongue, self.talk), HeaderStep(tongue, self.talk)
        self.columns, self.problems = ColumnsStep(tongue, self.talk), ProblemsStep(tongue, self.talk)
        self.preview, self.end = PreviewStep(tongue, self.talk), EndStep(tongue, self.talk)
        self.steps: tuple[Step, ...] = (
            self.file, self.header, self.columns, self.problems, self.preview, self.end,
        )  # fmt: skip
        self._jumped = False
        self._stale: set[Step] = set()
        self._lay_out()
        self._connect()
        self._say()
        self.go(_FILE)

    def open_and_read(self) -> None:
        """Show the dialog and begin to read the file."""
        self.show()
        self.activateWindow()
        self.talk.review()

    # -- how it looks

    def _lay_out(self) -> None:
        self.resize(980, 640)
        self.setMinimumSize(860, 520)
        self._stack = QStackedWidget()
        for step in self.steps:
            self._stack.addWidget(step)
        self._marks = [self._mark(place) for place in range(len(self.steps))]
        rail = QFrame()
        rail.setObjectName("panel")
        rail.setFixedWidth(168)
        column(rail, *self._marks, margin=theme.GAP).addStretch(1)
        self._counts = label("soft", wrap=True)
        self._counts.setSizePolicy(
            self._counts.sizePolicy().Policy.Expanding, self._counts.sizePolicy().Policy.Preferred
        )
        self.cancel = pressed(Button(self._tongue, "ui-cancel"), self.reject)
        self.back = pressed(Button(self._tongue, "ui-wizard-back"), lambda: self.go(self.place - 1))
        self.next = primary(pressed(Button(self._tongue, "ui-wizard-next"), self._on))
        self.next.setDefault(True)
        for button in (self.cancel, self.back):
            button.setAutoDefault(False)
        right = QWidget()
        QVBoxLayout(right).setContentsMargins(0, 0, 0, 0)
        right.layout().addWidget(self._stack)  # type: ignore[union-attr]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.PAD, theme.PAD, theme.PAD, theme.PAD)
        layout.setSpacing(theme.PAD)
        middle = line(None, rail, right)
        middle.setSpacing(theme.PAD)
        layout.addLayout(middle, 1)
        layout.addLayout(line(None, self._counts, self.cancel, self.back, self.next))

    def _mark(self, place: int) -> QPushButton:
        mark = QPushButton()
        mark.setObjectName("step")
        mark.setCheckable(True)
        mark.setAutoDefault(False)
        mark.clicked.connect(lambda _on=False: self.go(place))
        return mark

    def _connect(self) -> None:
        talk = self.talk
        talk.reviewed.connect(self._show)
        talk.failed.connect(self._fail)
        talk.stage.connect(self._stage)
        talk.imported.connect(self._done)
        talk.stopped.connect(lambda: self.go(_PREVIEW))
        self.file.as_message.connect(self._hand_over)
        self.end.undo_asked.connect(self.undo_asked.emit)
        self._tongue.changed.connect(self._say)

    # -- the way through

    @property
    def place(self) -> int:
        """The step in hand, from 0."""
        return self._stack.currentIndex()

    def go(self, place: int) -> None:
        """Show a step that can be shown now."""
        if self._open(place):
            self._stack.setCurrentIndex(place)
            self._fill()
            self.steps[place].first().setFocus()
        self._refresh()

    def _fill(self) -> None:
        """Fill the step in hand; the others are filled when they are shown, so that no moment holds the window."""
        step = self.steps[self.place]
        if step in self._stale and self.talk.view is not None:
            self._stale.discard(step)
            step.show_view(self.talk.view)

    def _open(self, place: int) -> bool:
        if place == _FILE:
            return self.end.report is None
        if place == _END:
            return self.place == _PREVIEW or self.place == _END
        return 0 < place < _END and self.talk.view is not None and self.end.report is None

    def _on(self) -> None:
        if self.end.report is not None:
            self.close()
        elif self.place == _PREVIEW and self.talk.ready:
            self.go(_END)
            self.end.begin()
            self.talk.take_in()
            self._refresh()
        elif self.place < _PREVIEW:
            if self.place == _FILE and self.file.password.isVisible() and self.talk.view is None:
                self.talk.choose(password=self.file.password.text() or None)
            else:
                self.go(self.place + 1)

    def _show(self, view: ImportView) -> None:
        self._stale = set(self.steps)
        self._fill()
        if not self._jumped:
            self._jumped = True
            self.go(_place_to_begin(view))
        self._refresh()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            self.failed.emit(error)
            return
        if self.talk.view is None:
            self.file.show_error(error)
            self._stack.setCurrentIndex(_FILE)
            self.file.first().setFocus()
        elif self.place == _END:
            self._stack.setCurrentIndex(_PREVIEW)
        self._refresh()

    def _stage(self, _stage: str, done: int, total: int) -> None:
        if self.place == _END:
            self.end.stage(done, total)
        self._refresh()

    def _done(self, report: ImportReport) -> None:
        self.end.show_report(report)
        self.imported.emit(report)
        self._refresh()
        self.next.setFocus()

    def take_back(self, report: ImportReport) -> None:
        """The import was taken back: close."""
        if self.end.report is not None and self.end.report.import_id == report.import_id:
            self.close()

    def _hand_over(self) -> None:
        path = self.talk.path
        self.close()
        self.as_message.emit(path)

    # -- words and states

    def _say(self) -> None:
        self.setWindowTitle(self._tongue.say("ui-wizard-title", file=self.talk.path.name))
        self._refresh()

    def _refresh(self) -> None:
        say, view = self._tongue.say, self.talk.view
        for place, (mark, step) in enumerate(zip(self._marks, self.steps, strict=True)):
            mark.setText(f"{place + 1}  {say(f'ui-wizard-{step.name}')}")
            mark.setChecked(place == self.place)
            mark.setEnabled(self._open(place) and place != _END or place == self.place)
        self._counts.setText(self._counted())
        self._counts.setObjectName("flag-block" if self.talk.error and self.talk.view else "soft")
        self._counts.style().polish(self._counts)
        done = self.end.report is not None
        self.back.setVisible(not done and 0 < self.place < _END)
        self.cancel.setVisible(not done)
        last = self.place == _PREVIEW
        self._rename(self.next, "ui-close" if done else "ui-wizard-do" if last else "ui-wizard-next")
        self.next.setVisible(done or self.place != _END)
        locked = self.place == _FILE and self.file.password.isVisible()
        self.next.setEnabled(
            done or locked or (view is not None and self.talk.error is None and (not last or self.talk.ready))
        )

    def _rename(self, button: Button, key: str) -> None:
        if button.key != key:
            button.key = key
            button.refresh()

    def _counted(self) -> str:
        if self.end.report is not None:
            return ""
        if isinstance(self.talk.error, UserError) and self.talk.view is not None:
            return " ".join(filter(None, self._tongue.error(self.talk.error)))
        if self.talk.busy or self.talk.view is None:
            return self._tongue.say("ui-wizard-reading") if self.talk.busy else ""
        review = self.talk.view.review
        facts = {name: getattr(review, name) for name in ("create", "update", "unchanged", "skip")}
        words = [self._tongue.say("ui-wizard-counts", **facts)]
        if review.questions:
            words.append(self._tongue.say("ui-wizard-open", count=len(review.questions)))
        if review.remembered:
            words.append(self._tongue.say("ui-wizard-remembered"))
        return "  ".join(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on wherever the focus is, Escape cancels."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.next.isEnabled() and self.next.isVisible():
            self._on()
            return
        super().keyPressEvent(event)

    def reject(self) -> None:
        """Escape closes."""
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what is under way and say that it is over."""
        self.talk.end()
        event.accept()  # the dialog's own way would call `reject` again
        self.over.emit()


def _place_to_begin(view: ImportView) -> int:
    """The first step where something is to be settled; the preview where nothing is."""
    if any(not column.sure for column in view.review.columns):
        return _COLUMNS
    return _PROBLEMS if view.review.questions else _PREVIEW
