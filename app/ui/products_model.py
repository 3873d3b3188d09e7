"""Products as a table that reads its rows page by page: the store filters and sorts, the view only shows."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from app.ui.tongue import Tongue

PAGE = 200
_KEPT = 12
_HEADS = ("ui-col-sku", "ui-col-name", "ui-col-from", "ui-col-price", "ui-col-moq", "ui-col-days")
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
Rows = tuple[tuple[str, ...], ...]


class ProductsModel(QAbstractTableModel):
    """`fetch(text, offset, limit)` gives a page; the last few pages are kept."""

    def __init__(self, tongue: Tongue, fetch: Callable[[str, int, int], Rows]) -> None:
        super().__init__()
        self._tongue, self._fetch = tongue, fetch
        self._text, self._count = "", 0
        self._pages: dict[int, Rows] = {}
        tongue.changed.connect(lambda: self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(_HEADS) - 1))

    def search(self, text: str, count: int) -> None:
        """Show the products that hold a text; `count` says how many there are."""
        self.beginResetModel()
        self._text, self._count = text, count
        self._pages.clear()
        self.endResetModel()

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """All products found, read or not."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """The fields shown."""
        return 0 if parent.isValid() else len(_HEADS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's text; figures stand right."""
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._cell(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() >= 2:
            return _RIGHT
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The name of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._tongue.say(_HEADS[section])
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section >= 2 else Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _cell(self, row: int, column: int) -> str:
        number, place = divmod(row, PAGE)
        if number not in self._pages:
            if len(self._pages) >= _KEPT:
                self._pages.pop(next(iter(self._pages)))
            self._pages[number] = self._fetch(self._text, number * PAGE, PAGE)
        page = self._pages[number]
        return page[place][column] if place < len(page) else ""
