"""The buyer's message: who, what was understood, warnings, and the words themselves as plain text in any script."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from app.domain.inquiry import Flag, Inquiry, Message
from app.ui import theme
from app.ui.desk import Case
from app.ui.flow import Flow
from app.ui.parts import column, label, panel
from app.ui.tongue import Tongue

_MOST_TEXT = 400_000
"""Characters shown: a mail of megabytes must not freeze the window; the whole of it stays in the workspace."""


class MessagePane(QFrame):
    """Shows one case; nothing in it can be followed or opened."""

    def __init__(self, tongue: Tongue) -> None:
        super().__init__()
        self._tongue = tongue
        self._case: Case | None = None
        self._subject, self._sender = label("heading", wrap=True), label("soft", wrap=True)
        self._chips, self._flags = QWidget(), QWidget()
        Flow(self._chips)
        QVBoxLayout(self._flags).setContentsMargins(0, 0, 0, 0)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAcceptDrops(False)
        self.text.document().setDocumentMargin(2)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.text.document().setDefaultTextOption(option)
        column(self, panel(self._subject, self._sender, self._chips, self._flags, self.text))
        tongue.changed.connect(self._say)
        self._say()

    def show_case(self, case: Case | None) -> None:
        """Show a message and what was read from it; None empties the pane."""
        self._case = case
        self.text.setPlainText(case.message.text[:_MOST_TEXT] if case else "")
        self._say()

    def _say(self) -> None:
        case = self._case
        message = case.message if case else None
        inquiry = case.inquiry if case else None
        subject = (message.subject or self._tongue.say("ui-no-subject")) if message else ""
        self._subject.setText(subject)
        self._sender.setText(_sender(message, inquiry) if message else "")
        self.text.setAccessibleName(self._tongue.say("ui-message"))
        self._fill_chips(inquiry)
        self._fill_flags(inquiry)

    def _fill_chips(self, inquiry: Inquiry | None) -> None:
        texts = self._understood(inquiry) if inquiry else []
        _replace(self._chips, [_chip(text) for text in texts])
        self._chips.setVisible(bool(texts))

    def _understood(self, inquiry: Inquiry) -> list[str]:
        say = self._tongue.say
        intent = self._tongue.known(f"intent-{inquiry.intent.replace('_', '-')}", inquiry.intent.replace("_", " "))
        term = " ".join(part for part in (inquiry.incoterm, inquiry.place) if part)
        return [
            text
            for text in (say("ui-grade", grade=inquiry.grade), intent, inquiry.language.upper(), term, inquiry.payment)
            if text
        ]

    def _fill_flags(self, inquiry: Inquiry | None) -> None:
        flags = inquiry.flags if inquiry else ()
        _replace(self._flags, [flag_label(flag, self._tongue) for flag in flags])
        self._flags.setVisible(bool(flags))


def _sender(message: Message, inquiry: Inquiry | None) -> str:
    buyer = inquiry.buyer if inquiry else None
    name = message.sender_name or (buyer.name if buyer else None)
    parts = [name, message.sender_email, buyer.company if buyer else None, buyer.country if buyer else None]
    return "  ·  ".join(dict.fromkeys(part for part in parts if part))


def flag_label(flag: Flag, tongue: Tongue) -> QWidget:
    """A warning in its colour."""
    made = label(f"flag-{flag.severity}", wrap=True)
    made.setText(tongue.notice("flag", flag.code, flag.facts))
    return made


def _chip(text: str) -> QWidget:
    made = label("chip")
    made.setText(text if len(text) <= 40 else text[:39] + "…")
    made.setFixedHeight(22)
    return made


def _replace(holder: QWidget, widgets: list[QWidget]) -> None:
    layout = holder.layout()
    assert layout is not None
    layout.setSpacing(theme.GAP // 2)
    while layout.count():
        item = layout.takeAt(0)
        old = item.widget() if item else None
        if old is not None:
            old.hide()
            old.deleteLater()
    for widget in widgets:
        layout.addWidget(widget)
