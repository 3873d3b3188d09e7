"""Where a text is pasted that came without a file: a chat message, a web form."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.parts import Button, label, line, pressed, primary
from app.ui.tongue import Tongue


class PasteBox(QDialog):
    """Not modal; `given` tells the text. Enter makes a new line, Ctrl+Enter reads it."""

    given = Signal(str)

    def __init__(self, tongue: Tongue, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMinimumSize(560, 380)
        self._tongue = tongue
        self._hint = label("soft", wrap=True)
        self.text = QPlainTextEdit()
        self.text.setObjectName("field")
        self.text.setTabChangesFocus(True)
        self.read = primary(pressed(Button(tongue, "ui-paste-read", shortcut="Ctrl+Return"), self._give))
        self.text.textChanged.connect(lambda: self.read.setEnabled(bool(self.text.toPlainText().strip())))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.PAD, theme.PAD, theme.PAD, theme.PAD)
        layout.addWidget(self._hint)
        layout.addWidget(self.text, 1)
        layout.addLayout(line(None, None, self.read))
        tongue.changed.connect(self._say)
        self._say()

    def open_empty(self) -> None:
        """Show with nothing in it."""
        self.text.clear()
        self.read.setEnabled(False)
        self.show()
        self.text.setFocus()

    def _give(self) -> None:
        text = self.text.toPlainText()
        if text.strip():
            self.hide()
            self.given.emit(text)

    def _say(self) -> None:
        self.setWindowTitle(self._tongue.say("ui-paste"))
        self._hint.setText(self._tongue.say("ui-paste-hint"))
        self.text.setAccessibleName(self._tongue.say("ui-paste-hint"))
