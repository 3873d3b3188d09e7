"""The rail at the left: which page is shown."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QVBoxLayout

from app.ui import theme
from app.ui.icons import icon
from app.ui.tongue import Tongue

PAGES = (
    ("inbox", "ui-page-inbox", "Ctrl+1"),
    ("products", "ui-page-products", "Ctrl+2"),
    ("quotes", "ui-page-quotes", "Ctrl+3"),
    ("settings", "ui-page-settings", "Ctrl+4"),
)


class Rail(QFrame):
    """One button a page; `chosen` tells its place."""

    chosen = Signal(int)

    def __init__(self, tongue: Tongue) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setFixedWidth(theme.RAIL)
        self._tongue = tongue
        self._group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 10, 6, 10)
        layout.setSpacing(4)
        for place, _ in enumerate(PAGES):
            layout.addWidget(self._button(place))
        layout.addStretch(1)
        self._group.idClicked.connect(self.chosen)
        tongue.changed.connect(self.refresh)
        self.refresh()
        self._group.button(0).setChecked(True)

    def _button(self, place: int) -> QToolButton:
        button = QToolButton()
        button.setObjectName("rail")
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setIconSize(QSize(22, 22))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setFixedSize(theme.RAIL - 12, 58)
        self._group.addButton(button, place)
        return button

    def show_page(self, place: int) -> None:
        """Mark a page as the one shown."""
        self._group.button(place).setChecked(True)

    def refresh(self) -> None:
        """Say the words and paint the icons anew."""
        colours = theme.colours()
        for place, (drawing, key, shortcut) in enumerate(PAGES):
            button = self._group.button(place)
            assert isinstance(button, QToolButton)
            words = self._tongue.say(key)
            button.setText(words)
            button.setAccessibleName(words)
            button.setToolTip(f"{words}  ({shortcut})")
            button.setShortcut(shortcut)
            button.setIcon(icon(drawing, colours.soft, colours.accent))
