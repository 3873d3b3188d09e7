"""The quote beside the letter: its lines, its sums and what is still open."""

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from app.documents import figures, layout
from app.documents.labels import load_labels
from app.domain.quote import Quote, QuoteLine
from app.ui.tongue import Tongue

_COLUMNS = ("item", "description", "quantity", "unit_price", "amount")
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class QuoteView(QTableWidget):
    """A table that only shows; the figures come from the quote, the words from the window's language."""

    def __init__(self, tongue: Tongue) -> None:
        super().__init__(0, len(_COLUMNS))
        self._tongue = tongue
        self._quote: Quote | None = None
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(28)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        tongue.changed.connect(self._say)
        self._say()

    def show_quote(self, quote: Quote | None) -> None:
        """Show one version of a quote; None empties the table."""
        self._quote = quote
        self._say()

    def _say(self) -> None:
        labels = load_labels(self._tongue.language)
        quote = self._quote
        currency = quote.currency if quote else None
        heads = [labels.titled(key, currency if key in ("unit_price", "amount") else None) for key in _COLUMNS]
        self.setHorizontalHeaderLabels(heads)
        self.setAccessibleName(labels["title"])
        self.clearSpans()
        self.setRowCount(0)
        if quote is None:
            return
        for line in quote.lines:
            self._add(*self._line(line, quote.currency))
        for row in layout.sums(quote, labels):
            self._add("", row.label, "", "", figures.money(row.amount, quote.currency, labels.language))
            self.setSpan(self.rowCount() - 1, 1, 1, 3)
            if row.kind == "total":
                self._embolden(self.rowCount() - 1)
        for name, value in (*layout.head(quote, labels)[2:], *layout.terms(quote, labels)):
            self._wide(f"{name}: {value}")
        for point in quote.open_points:
            self._wide("○  " + self._tongue.notice("open", point.code, point.facts))

    def _line(self, line: QuoteLine, currency: str | None) -> tuple[str, ...]:
        labels = load_labels(self._tongue.language)
        quantity = "—"
        if line.quantity is not None:
            quantity = f"{figures.number(line.quantity, labels.language)} {labels.unit(line.unit, line.quantity)}"
        return (line.sku, line.name, quantity, *(self._money(v, currency) for v in (line.unit_price, line.amount)))

    def _money(self, value: Decimal | None, currency: str | None) -> str:
        return "—" if value is None else figures.amount(value, currency, self._tongue.language)

    def _add(self, *texts: str) -> None:
        row = self.rowCount()
        self.insertRow(row)
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            if column >= 2:
                item.setTextAlignment(_RIGHT)
            self.setItem(row, column, item)

    def _embolden(self, row: int) -> None:
        font = self.font()
        font.setBold(True)
        for column in range(self.columnCount()):
            item = self.item(row, column)
            if item is not None:
                item.setFont(font)

    def _wide(self, text: str) -> None:
        row = self.rowCount()
        self.insertRow(row)
        item = QTableWidgetItem(text)
        item.setToolTip(text)
        self.setItem(row, 0, item)
        self.setSpan(row, 0, 1, len(_COLUMNS))
