"""What the import did, how to take it back, and the rows of which something was left out."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QProgressBar, QWidget

from app.domain.imports import ImportReport
from app.ui.import_wizard.step import Step
from app.ui.import_wizard.talk import ImportTalk
from app.ui.parts import Button, column, label, line, pressed
from app.ui.tongue import Tongue
from app.words import Words


class EndStep(Step):
    """`undo_asked` tells the id of the import to take back."""

    name = "import"
    undo_asked = Signal(str)

    def __init__(self, tongue: Tongue, talk: ImportTalk) -> None:
        super().__init__(tongue, talk)
        self._told, self._kept = label(wrap=True), label("soft", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.undo = pressed(Button(tongue, "ui-undo-import"), self._undo)
        self.rejected = pressed(Button(tongue, "ui-wizard-rejected"), self._save)
        body = QWidget()
        layout = column(body, self._told, self.bar, self._kept)
        layout.addLayout(line(None, self.undo, self.rejected, None))
        layout.addStretch(1)
        self.fill_with(body)
        self.report: ImportReport | None = None
        self._saved = ""
        self.say()

    @property
    def words(self) -> Words:
        """The words that a saved sheet gives its reasons in."""
        return self.tongue.words

    def first(self) -> QWidget:
        """Undo, where there is something to undo."""
        return self.undo

    def begin(self) -> None:
        """The import is under way."""
        self.report = None
        self.bar.setRange(0, 0)
        self.say()

    def stage(self, done: int, total: int) -> None:
        """How far it is."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def show_report(self, report: ImportReport) -> None:
        """It is done."""
        self.report = report
        self.say()

    def saved(self, count: int) -> None:
        """The rejected rows were saved."""
        self._kept.setText(self.tongue.say("ui-wizard-rejected-saved", count=count, file=self._saved))

    def say(self) -> None:
        """Say everything anew."""
        super().say()
        report = self.report
        self.bar.setVisible(report is None)
        self.undo.setVisible(report is not None)
        self.rejected.setVisible(bool(report and report.problems))
        if report is None:
            self._told.setText(self.tongue.say("stage-importing"))
            return
        facts = {name: getattr(report, name) for name in ("file", "rows", "created", "updated", "unchanged", "skipped")}
        told = [self.tongue.say("ui-imported", **facts)]
        if report.pictures:
            told.append(self.tongue.say("ui-wizard-pictures", count=report.pictures))
        if report.problems:
            told.append(self.tongue.say("ui-import-problems", count=len(report.problems)))
        self._told.setText("\n".join(told))

    def _undo(self) -> None:
        if self.report is not None:
            self.undo.setEnabled(False)
            self.undo_asked.emit(self.report.import_id)

    def _save(self) -> None:
        if self.report is None:
            return
        name = f"{Path(self.report.file).stem} - {self.tongue.say('ui-wizard-rejected-name')}.xlsx"
        place = str(self.talk.path.with_name(name))
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tongue.say("ui-wizard-rejected"), place, "Excel (*.xlsx);;CSV (*.csv)"
        )
        if chosen:
            self._saved = chosen
            self.talk.save_rejected(self.report.import_id, Path(chosen), self)
