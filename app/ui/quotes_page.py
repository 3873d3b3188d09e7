"""All quotes made for inquiries; a double click opens the inquiry."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHeaderView, QStackedWidget, QTableWidget, QTableWidgetItem

from app.documents import figures
from app.domain.quote import Quote
from app.ui.parts import column, label, panel
from app.ui.tongue import Tongue

_INQUIRY = Qt.ItemDataRole.UserRole
_HEADS = ("ui-col-quote", "ui-col-buyer", "ui-col-total", "ui-col-valid")


class QuotesPage(QFrame):
    """`opened` tells the inquiry of a quote."""

    opened = Signal(str)

    def __init__(self, tongue: Tongue) -> None:
        super().__init__()
        self._tongue = tongue
        self._quotes: Sequence[Quote] = ()
        self._title, self._empty = label("title"), label("soft", wrap=True)
        self._empty.setAlignment(self._empty.alignment().AlignCenter)
        self.table = QTableWidget(0, len(_HEADS))
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.itemActivated.connect(self._open)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.table)
        column(self, self._title, panel(self._stack, margin=6))
        tongue.changed.connect(self._say)
        self._say()

    def fill(self, quotes: Sequence[Quote]) -> None:
        """Show these quotes."""
        self._quotes = quotes
        self._say()

    def _say(self) -> None:
        say = self._tongue.say
        self._title.setText(say("ui-page-quotes"))
        self._empty.setText(say("ui-quotes-empty"))
        self._stack.setCurrentIndex(1 if self._quotes else 0)
        self.table.setHorizontalHeaderLabels([say(key) for key in _HEADS])
        self.table.setRowCount(len(self._quotes))
        for row, quote in enumerate(self._quotes):
            for place, text in enumerate(self._texts(quote)):
                item = QTableWidgetItem(text)
                item.setData(_INQUIRY, quote.inquiry_id)
                self.table.setItem(row, place, item)

    def _texts(self, quote: Quote) -> tuple[str, ...]:
        language = self._tongue.language
        total = "—" if quote.total is None else figures.money(quote.total, quote.currency, language)
        until = figures.day(quote.valid_until, language) if quote.valid_until else "—"
        return (f"{quote.quote_id} · {quote.version}", quote.buyer or "—", total, until)

    def _open(self, item: QTableWidgetItem) -> None:
        inquiry_id = item.data(_INQUIRY)
        if inquiry_id:
            self.opened.emit(inquiry_id)
