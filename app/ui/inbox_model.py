"""Inquiries in sections by the state of the work, as rows of one list."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.store.papers import InboxRow
from app.ui.tongue import Tongue

ROW = Qt.ItemDataRole.UserRole + 1
STATES = (
    ("new", "ui-state-new"),
    ("read", "ui-state-read"),
    ("needs_review", "ui-state-needs-review"),
    ("ready", "ui-state-ready"),
    ("done", "ui-state-done"),
)
_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


@dataclass(frozen=True)
class Section:
    """The head of a section and how many inquiries are in it."""

    key: str
    count: int


class InboxModel(QAbstractListModel):
    """Sections that have inquiries, each followed by them, newest first."""

    def __init__(self, tongue: Tongue) -> None:
        super().__init__()
        self._tongue = tongue
        self._rows: list[Section | InboxRow] = []
        tongue.changed.connect(self._say_anew)

    def fill(self, rows: Sequence[InboxRow]) -> None:
        """Show these inquiries."""
        self.beginResetModel()
        self._rows = []
        known = {state for state, _ in STATES}
        for state, key in STATES:
            here = [row for row in rows if row.state == state or (state == "read" and row.state not in known)]
            if here:
                self._rows += [Section(key, len(here)), *here]
        self.endResetModel()

    def place_of(self, inquiry_id: str) -> QModelIndex:
        """Where an inquiry stands; an invalid index when it is not here."""
        for place, row in enumerate(self._rows):
            if isinstance(row, InboxRow) and row.inquiry_id == inquiry_id:
                return self.index(place)
        return QModelIndex()

    def next_place(self, start: int, step: int) -> QModelIndex:
        """The next inquiry up or down from a row, over section heads."""
        place = start + step
        while 0 <= place < len(self._rows) and isinstance(self._rows[place], Section):
            place += step
        return self.index(place) if 0 <= place < len(self._rows) else QModelIndex()

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """Heads and inquiries."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row itself for the painter, words for everybody else."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(row)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Heads cannot be chosen."""
        if index.isValid() and isinstance(self._rows[index.row()], Section):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def _words(self, row: Section | InboxRow) -> str:
        if isinstance(row, Section):
            return f"{self._tongue.say(row.key)}  {row.count}"
        return f"{row.sender} — {row.subject}" if row.subject else row.sender

    def _say_anew(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
