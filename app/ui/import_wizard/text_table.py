"""A small table of texts: rows of a file, or records as they will be. Marked cells stand out, changed ones say how."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QHeaderView, QTableView

from app.ui import theme

_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_LONGEST = 200


class TextTable(QAbstractTableModel):
    """`marks` maps (row, column), or (row, -1) for a whole row, to a mark: `chosen`, `new`, `changed`."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[Sequence[str]] = ()
        self._heads: Sequence[str] = ()
        self._names: Sequence[str] | None = None
        self._marks: Mapping[tuple[int, int], str] = {}
        self._tips: Mapping[tuple[int, int], str] = {}

    def fill(
        self,
        heads: Sequence[str],
        rows: Sequence[Sequence[str]],
        marks: Mapping[tuple[int, int], str] | None = None,
        tips: Mapping[tuple[int, int], str] | None = None,
    ) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._heads, self._rows, self._marks, self._tips = heads, rows, marks or {}, tips or {}
        self.endResetModel()

    def rowCount(self, parent: _Index = _NONE) -> int:
        """The rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NONE) -> int:
        """The columns."""
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell."""
        if not index.isValid():
            return None
        place = (index.row(), index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            row = self._rows[place[0]]
            return " ".join(row[place[1]].split())[:_LONGEST] if place[1] < len(row) else ""
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tips.get(place)
        if role == Qt.ItemDataRole.BackgroundRole:
            mark = self._marks.get(place) or self._marks.get((place[0], -1))
            return QBrush(QColor(_colour(mark))) if mark else None
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Heads, and row numbers from 1."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._heads[section] if orientation == Qt.Orientation.Horizontal else section + 1


def table_view(model: TextTable) -> QTableView:
    """A calm view of it: Tab leaves the table."""
    view = QTableView()
    view.setModel(model)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QTableView.SelectionMode.SingleSelection)
    view.verticalHeader().setDefaultSectionSize(28)
    view.horizontalHeader().setHighlightSections(False)
    view.horizontalHeader().setDefaultSectionSize(130)
    view.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    return view


def _colour(mark: str) -> str:
    colours = theme.colours()
    return {"chosen": colours.chosen, "new": colours.info_back, "changed": colours.warn_back}[mark]
