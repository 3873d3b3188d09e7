"""One line of news above the page: what happened, how to mend it, and one thing to do about it."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QPushButton

from app.ui import theme
from app.ui.icons import icon
from app.ui.parts import label, line
from app.ui.tongue import Tongue


class NoticeBar(QFrame):
    """Hidden until something is to be told; stays until it is closed or replaced."""

    def __init__(self, tongue: Tongue) -> None:
        super().__init__()
        self._tongue = tongue
        self._text = label(wrap=True)
        self.action = QPushButton()
        self._act: Callable[[], None] | None = None
        self._close = QPushButton()
        self._close.setObjectName("quiet")
        self._close.clicked.connect(self.hide)
        self.action.clicked.connect(self._press)
        line(self, self._text, self.action, self._close).setContentsMargins(12, 6, 6, 6)
        self._text.setSizePolicy(self._text.sizePolicy().Policy.Expanding, self._text.sizePolicy().Policy.Preferred)
        self.hide()

    @property
    def words(self) -> str:
        """What is told."""
        return self._text.text()

    def good(self, text: str, action: str = "", act: Callable[[], None] | None = None) -> None:
        """Tell a result, with something to do about it."""
        self._show("notice-good", text, action, act)

    def bad(self, text: str, hint: str = "") -> None:
        """Tell what went wrong and how to mend it."""
        self._show("notice-bad", f"{text}\n{hint}".strip(), "", None)

    def _show(self, name: str, text: str, action: str, act: Callable[[], None] | None) -> None:
        self.setObjectName(name)
        self.style().unpolish(self)
        self.style().polish(self)
        self._text.setText(text)
        self.action.setText(action)
        self.action.setVisible(act is not None)
        self._act = act
        self._close.setIcon(icon("close", theme.colours().soft))
        self._close.setToolTip(self._tongue.say("ui-close"))
        self._close.setAccessibleName(self._tongue.say("ui-close"))
        self.show()

    def _press(self) -> None:
        if self._act is not None:
            self._act()
