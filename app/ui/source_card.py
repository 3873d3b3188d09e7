"""A card beside a figure in the letter: what it is and where it came from."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.ui.parts import label

_WIDTH = 330


class SourceCard(QFrame):
    """Floats over the letter; a click or Escape puts it away."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._title, self._lines = label("heading", wrap=True), label("soft", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 10)
        layout.setSpacing(3)
        layout.addWidget(self._title)
        layout.addWidget(self._lines)
        self.hide()

    def point_at(self, figure: QRect, title: str, lines: list[str]) -> None:
        """Show beside a figure, below it where there is room, else above."""
        self._title.setText(title)
        self._lines.setText("\n".join(lines))
        parent = self.parentWidget()
        assert parent is not None
        room = parent.rect()
        width = min(_WIDTH, room.width() - 16)
        self.setFixedWidth(width)
        self.adjustSize()
        left = max(8, min(figure.left(), room.width() - width - 8))
        below = figure.bottom() + 6
        top = below if below + self.height() <= room.height() else max(4, figure.top() - self.height() - 6)
        self.move(QPoint(left, top))
        self.show()
        self.raise_()

    @property
    def words(self) -> str:
        """All that the card says."""
        return f"{self._title.text()}\n{self._lines.text()}"
