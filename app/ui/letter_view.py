"""The drafted letter: every figure underlined, a click on one tells where it came from."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QTextEdit

from app.domain.letter import NumberSpan
from app.domain.reply import Finding, Reply
from app.ui import theme

_FLUSH_MS = 40


class LetterView(QTextEdit):
    """Shows a reply, or text as it is written. `figure_chosen` gives a figure and its place in the view."""

    figure_chosen = Signal(object, QRect)

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setAcceptDrops(False)
        self.setAcceptRichText(False)
        self.viewport().setMouseTracking(True)
        self.document().setDocumentMargin(4)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self.document().setDefaultTextOption(option)
        self._reply: Reply | None = None
        self._places: list[tuple[int, int, NumberSpan]] = []
        self._coming = ""
        self._timer = QTimer(self)
        self._timer.setInterval(_FLUSH_MS)
        self._timer.timeout.connect(self._flush)

    def show_reply(self, reply: Reply | None) -> None:
        """Show a finished letter; None empties the view."""
        self._timer.stop()
        self._reply = reply
        self.setPlainText(reply.body if reply else "")
        self.refresh()

    def refresh(self) -> None:
        """Paint the marks anew (after a change of theme)."""
        reply = self._reply
        if reply is None:
            self._places = []
            self.setExtraSelections([])
            return
        ends = _positions(reply.body, (n for span in reply.numbers for n in (span.start, span.end)))
        self._places = [(ends[span.start], ends[span.end], span) for span in reply.numbers]
        marks = [self._selection(start, end, _figure_format()) for start, end, _ in self._places]
        self.setExtraSelections(marks + self._finding_marks(reply.body, reply.findings))

    def begin(self, anew: bool) -> None:
        """Show a letter while it is being written: from nothing, or as far as it has come."""
        self.show_reply(None)
        if anew:
            self._coming = ""
        self._timer.start()

    def write(self, letter: str) -> None:
        """Take the letter so far; it is shown at the next beat. May be called from a worker."""
        self._coming = letter

    def choose(self, span: NumberSpan) -> None:
        """Scroll to a figure and tell it as if it had been clicked."""
        for start, _end, figure in self._places:
            if figure == span:
                cursor = self.textCursor()
                cursor.setPosition(start)
                self.setTextCursor(cursor)
                self.figure_chosen.emit(figure, self.cursorRect(cursor))

    def _flush(self) -> None:
        text = self._coming
        shown = self.toPlainText()
        if text == shown:
            return
        cursor = QTextCursor(self.document())
        if not text.startswith(shown):  # a new try begins the letter again
            cursor.select(QTextCursor.SelectionType.Document)
            shown = ""
        else:
            cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(text[len(shown) :])
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over figures."""
        super().mouseMoveEvent(event)
        over = self._figure_at(event) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a figure chooses it; marking text does not."""
        super().mouseReleaseEvent(event)
        found = self._figure_at(event)
        if found is not None and not self.textCursor().hasSelection():
            start, _end, span = found
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            self.figure_chosen.emit(span, self.cursorRect(cursor))

    def _figure_at(self, event: QMouseEvent) -> tuple[int, int, NumberSpan] | None:
        place = self.cursorForPosition(event.position().toPoint()).position()
        return next((found for found in self._places if found[0] <= place <= found[1]), None)

    def _finding_marks(self, body: str, findings: Sequence[Finding]) -> list[QTextEdit.ExtraSelection]:
        ends = _positions(body, (n for finding in findings for n in (finding.start, finding.end)))
        return [
            self._selection(ends[finding.start], ends[finding.end], _finding_format(finding.severity))
            for finding in findings
            if finding.end > finding.start
        ]

    def _selection(self, start: int, end: int, style: QTextCharFormat) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        mark.cursor, mark.format = cursor, style
        return mark


def _positions(text: str, offsets: Iterable[int]) -> dict[int, int]:
    """Qt counts UTF-16 units where we count characters: an emoji before a figure shifts it by one."""
    found: dict[int, int] = {}
    last = units = 0
    for offset in sorted({min(max(0, offset), len(text)) for offset in offsets} | {0}):
        units += len(text[last:offset].encode("utf-16-le", "surrogatepass")) // 2
        last = offset
        found[offset] = units
    return found


def _figure_format() -> QTextCharFormat:
    style = QTextCharFormat()
    style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    style.setUnderlineColor(QColor(theme.colours().accent))
    style.setForeground(QColor(theme.colours().accent))
    return style


def _finding_format(severity: str) -> QTextCharFormat:
    colours = theme.colours()
    style = QTextCharFormat()
    style.setBackground(QColor(colours.bad_back if severity == "block" else colours.warn_back))
    return style
