"""The list of inquiries with its head, its empty state and its keys (J, K)."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QListView, QStackedLayout, QVBoxLayout, QWidget

from app.store.papers import InboxRow
from app.ui import theme
from app.ui.inbox_model import ROW, InboxModel
from app.ui.inbox_painter import InboxPainter
from app.ui.parts import Button, label, line, pressed
from app.ui.tongue import Tongue


class Inbox(QFrame):
    """`opened` tells the inquiry chosen, `paste_asked` that a text shall be pasted."""

    opened = Signal(str)
    paste_asked = Signal()

    def __init__(self, tongue: Tongue) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._tongue, self._quiet = tongue, False
        self.model = InboxModel(tongue)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(InboxPainter(self.view))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.selectionModel().currentChanged.connect(self._tell)
        self._head, self._empty = label("heading"), label("soft", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.paste = pressed(Button(tongue, "ui-paste", "paste", "N"), self.paste_asked.emit)
        self.paste.setObjectName("quiet")
        self._stack = QStackedLayout()
        self._stack.addWidget(_inset(self._empty))
        self._stack.addWidget(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 6)
        layout.setSpacing(0)
        head = line(None, self._head, None, self.paste)
        head.setContentsMargins(theme.PAD - 2, 2, 4, 4)
        layout.addLayout(head)
        layout.addLayout(self._stack)
        for key, step in (("J", 1), ("K", -1)):
            QShortcut(QKeySequence(key), self, lambda step=step: self._move(step))
        tongue.changed.connect(self._say)
        self._say()

    def fill(self, rows: Sequence[InboxRow], chosen: str | None) -> None:
        """Show inquiries and keep the chosen one chosen, without opening it again."""
        self._quiet = True
        self.model.fill(rows)
        self._quiet = False
        self._stack.setCurrentIndex(1 if rows else 0)
        if chosen:
            self.choose(chosen)

    def choose(self, inquiry_id: str) -> None:
        """Mark an inquiry as the one open."""
        self._quiet = True
        self.view.setCurrentIndex(self.model.place_of(inquiry_id))
        self._quiet = False

    def _move(self, step: int) -> None:
        place = self.model.next_place(self.view.currentIndex().row(), step)
        if place.isValid():
            self.view.setCurrentIndex(place)

    def _tell(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = current.data(ROW)
        if isinstance(row, InboxRow) and not self._quiet:
            self.opened.emit(row.inquiry_id)

    def _say(self) -> None:
        self._head.setText(self._tongue.say("ui-page-inbox"))
        self._empty.setText(self._tongue.say("ui-inbox-empty"))
        self.view.setAccessibleName(self._tongue.say("ui-page-inbox"))


def _inset(widget: QWidget) -> QWidget:
    frame = QWidget()
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(24, 0, 24, 60)
    layout.addWidget(widget)
    return frame
