"""How an inquiry looks in the list: who, about what, how good, and whether something is wrong."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.store.papers import InboxRow
from app.ui import theme
from app.ui.inbox_model import ROW, Section

_ROW_HEIGHT, _HEAD_HEIGHT = 58, 34
_EDGE = 12
_Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class InboxPainter(QStyledItemDelegate):
    """Two lines an inquiry: sender and grade, subject and date."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Heads are lower than inquiries."""
        head = isinstance(index.data(ROW), Section)
        return QSize(120, _HEAD_HEIGHT if head else _ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row."""
        row = index.data(ROW)
        rect: QRect = option.rect
        painter.save()
        painter.setFont(option.font)
        if isinstance(row, InboxRow):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._inquiry(painter, rect, row, chosen)
        else:
            self._head(painter, rect, str(index.data()))
        painter.restore()

    def _head(self, painter: QPainter, rect: QRect, words: str) -> None:
        font = QFont(painter.font())
        font.setPointSizeF(font.pointSizeF() - 1)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(theme.colours().soft))
        painter.drawText(rect.adjusted(_EDGE, 8, -_EDGE, 0), _LEFT, words)

    def _inquiry(self, painter: QPainter, rect: QRect, row: InboxRow, chosen: bool) -> None:
        colours = theme.colours()
        if chosen:
            painter.fillRect(rect, QColor(colours.chosen))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(colours.accent))
        upper = QRect(rect.left() + _EDGE, rect.top() + 8, rect.width() - 2 * _EDGE, 22)
        lower = upper.translated(0, 22)
        marked = self._mark(painter, upper, row)
        grade = self._grade(painter, upper, row)
        font = QFont(painter.font())
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(colours.ink))
        _elided(painter, upper.adjusted(marked, 0, -grade, 0), row.sender)
        font.setBold(False)
        font.setPointSizeF(font.pointSizeF() - 0.5)
        painter.setFont(font)
        painter.setPen(QColor(colours.soft))
        when = row.received_at.strftime("%m-%d")
        painter.drawText(lower, _RIGHT, when)
        _elided(painter, lower.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(when) - 10, 0), row.subject)

    def _mark(self, painter: QPainter, rect: QRect, row: InboxRow) -> int:
        """A dot for the worst flag; gives the room it takes."""
        severities = {flag.severity for flag in row.flags}
        colours = theme.colours()
        colour = colours.bad if "block" in severities else colours.warn if "warn" in severities else ""
        if not colour:
            return 0
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawEllipse(rect.left(), rect.center().y() - 3, 8, 8)
        return 15

    def _grade(self, painter: QPainter, rect: QRect, row: InboxRow) -> int:
        """The grade at the right; gives the room it takes."""
        if not row.grade:
            return 0
        colours = theme.colours()
        painter.setPen(QColor(colours.accent if row.grade in "AB" else colours.soft))
        painter.drawText(rect, _RIGHT, row.grade)
        return 20


def _elided(painter: QPainter, rect: QRect, text: str) -> None:
    line = " ".join(text.split())
    painter.drawText(rect, _LEFT, painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, rect.width()))
