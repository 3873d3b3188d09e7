"""The foot of the window: offline and nothing sent, which model, and what is being done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QProgressBar

from app.ui.parts import Button, label, line, pressed
from app.ui.tongue import Tongue


class StatusLine(QFrame):
    """`cancel_asked` tells that the work in hand shall stop."""

    cancel_asked = Signal()

    def __init__(self, tongue: Tongue) -> None:
        super().__init__()
        self.setObjectName("status")
        self._tongue = tongue
        self._model = ""
        self._stage: tuple[str, int, int] | None = None
        dot = label("good")
        dot.setText("●")
        self._offline, self._who, self._doing = label("offline"), label("soft"), label()
        self.bar = QProgressBar()
        self.bar.setFixedWidth(140)
        self.bar.setTextVisible(False)
        self.cancel = pressed(Button(tongue, "ui-cancel"), self.cancel_asked.emit)
        self.cancel.setObjectName("quiet")
        line(self, dot, self._offline, self._who, None, self._doing, self.bar, self.cancel).setContentsMargins(
            14, 3, 10, 3
        )
        self.setFixedHeight(36)
        tongue.changed.connect(self._say)
        self.rest()

    def name_model(self, name: str) -> None:
        """Say which model writes; empty for none yet."""
        self._model = name
        self._say()

    def report(self, stage: str, done: int, total: int) -> None:
        """Say what is being done and how far it is."""
        self._stage = (stage, done, total)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self._say()

    def rest(self) -> None:
        """Say that nothing is being done."""
        self._stage = None
        self._say()

    @property
    def words(self) -> str:
        """All that is said."""
        return "  ".join((self._offline.text(), self._who.text(), self._doing.text()))

    def _say(self) -> None:
        say = self._tongue.say
        self._offline.setText(say("ui-offline"))
        self._who.setText(say("ui-model", name=self._model) if self._model else say("ui-model-none"))
        working = self._stage is not None
        for widget in (self._doing, self.bar, self.cancel):
            widget.setVisible(working)
        if self._stage is not None:
            stage, done, total = self._stage
            words = self._tongue.known(f"stage-{stage}", self._tongue.say("ui-working"))
            self._doing.setText(f"{words}  {done} / {total}" if total else words)
