"""Small building blocks of the window: labels that never take markup, buttons with words, icon and key."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.icons import icon
from app.ui.tongue import Tongue


def label(name: str = "", wrap: bool = False) -> QLabel:
    """A label for any text: plain, so that a buyer's words can never be markup."""
    made = QLabel()
    made.setObjectName(name)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    return made


class Button(QPushButton):
    """A button that knows its words, its icon and its key, and takes on language and theme by itself."""

    def __init__(self, tongue: Tongue, key: str, drawing: str = "", shortcut: str = "") -> None:
        super().__init__()
        self._tongue, self.key, self._drawing, self._shortcut = tongue, key, drawing, shortcut
        self.setIconSize(QSize(16, 16))
        if shortcut:
            self.setShortcut(shortcut)
        tongue.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say the words and paint the icon anew."""
        words = self._tongue.say(self.key)
        self.setText(words)
        self.setToolTip(f"{words}  ({self._shortcut})" if self._shortcut else words)
        self.setAccessibleName(words)
        if self._shortcut:
            self.setShortcut(self._shortcut)
        if self._drawing:
            colours = theme.colours()
            colour = colours.on_accent if self.objectName() == "primary" and self.isEnabled() else colours.ink
            self.setIcon(icon(self._drawing, colour if self.isEnabled() else colours.soft))

    def setEnabled(self, on: bool) -> None:
        """Also repaint the icon, whose colour depends on it."""
        super().setEnabled(on)
        self.refresh()


def primary(button: Button) -> Button:
    """Mark the one button that a page is for."""
    button.setObjectName("primary")
    button.refresh()
    return button


def pressed(button: Button, act: Callable[[], None]) -> Button:
    """Connect a press."""
    button.clicked.connect(lambda _checked=False: act())
    return button


def panel(*widgets: QWidget, margin: int = theme.PAD) -> QFrame:
    """A framed column."""
    frame = QFrame()
    frame.setObjectName("panel")
    column(frame, *widgets, margin=margin)
    return frame


def column(parent: QWidget, *widgets: QWidget, margin: int = 0) -> QVBoxLayout:
    """Put widgets below each other."""
    layout = QVBoxLayout(parent)
    _fill(layout, widgets, margin)
    return layout


def line(parent: QWidget | None, *widgets: QWidget | None, margin: int = 0) -> QHBoxLayout:
    """Put widgets beside each other; None is a stretch."""
    layout = QHBoxLayout(parent) if parent else QHBoxLayout()
    _fill(layout, widgets, margin)
    return layout


def _fill(layout: QBoxLayout, widgets: tuple[QWidget | None, ...], margin: int) -> None:
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(theme.GAP)
    for widget in widgets:
        if widget is None:
            layout.addStretch(1)
        else:
            layout.addWidget(widget)
