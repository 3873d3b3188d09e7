"""Files that wait for the wizard: one dialog after the other, in the order they were dropped."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.ui.actions import Actions
from app.ui.import_wizard.wizard import ImportWizard
from app.ui.tongue import Tongue


class ImportQueue(QObject):
    """`wizard` is the dialog that is open. `failed` tells a fault of ours."""

    failed = Signal(object)

    def __init__(self, actions: Actions, tongue: Tongue, window: QWidget) -> None:
        super().__init__(window)
        self._actions, self._tongue, self._window = actions, tongue, window
        self._waiting: list[Path] = []
        self.wizard: ImportWizard | None = None
        actions.table_given.connect(self.add)
        actions.undone.connect(self._undone)

    def add(self, path: Path) -> None:
        """Put a file last."""
        self._waiting.append(path)
        if self.wizard is None:
            self._next()

    def close(self) -> None:
        """Nothing waits any more."""
        self._waiting.clear()
        if self.wizard is not None:
            self.wizard.close()

    def _next(self) -> None:
        if not self._waiting:
            return
        wizard = ImportWizard(self._tongue, self._actions.desk, self._actions.tasks, self._waiting.pop(0), self._window)
        wizard.imported.connect(self._actions.was_imported)
        wizard.undo_asked.connect(self._actions.undo)
        wizard.as_message.connect(self._actions.read)
        wizard.failed.connect(self.failed.emit)
        wizard.over.connect(self._over)
        self.wizard = wizard
        wizard.open_and_read()

    def _over(self) -> None:
        wizard, self.wizard = self.wizard, None
        if wizard is not None:
            wizard.deleteLater()
        self._next()

    def _undone(self, report: object) -> None:
        if self.wizard is not None:
            self.wizard.take_back(report)  # type: ignore[arg-type]
