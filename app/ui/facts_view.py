"""Every figure of the letter with its source, beside the letter."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from app.domain.letter import NumberSpan
from app.ui.desk import Case
from app.ui.source_words import fact_words, source_lines
from app.ui.tongue import Tongue

_SPAN = Qt.ItemDataRole.UserRole


class FactsView(QTreeWidget):
    """One row a figure; `chosen` tells the figure of a row."""

    chosen = Signal(object)

    def __init__(self, tongue: Tongue) -> None:
        super().__init__()
        self._tongue = tongue
        self._case: Case | None = None
        self.setRootIsDecorated(False)
        self.setAlternatingRowColors(False)
        self.setUniformRowHeights(True)
        self.setColumnCount(3)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.header().setStretchLastSection(True)
        self.setColumnWidth(0, 118)
        self.setColumnWidth(1, 112)
        self.itemClicked.connect(self._tell)
        self.itemActivated.connect(self._tell)
        tongue.changed.connect(self._say)
        self._say()

    def show_case(self, case: Case | None) -> None:
        """List the figures of a case's reply."""
        self._case = case
        self._say()

    def mark(self, span: NumberSpan) -> None:
        """Choose the row of a figure."""
        for place in range(self.topLevelItemCount()):
            item = self.topLevelItem(place)
            if item is not None and item.data(0, _SPAN) == span:
                self.setCurrentItem(item)

    def _say(self) -> None:
        say = self._tongue.say
        self.setHeaderLabels([say("ui-fact-figure"), say("ui-fact-what"), say("ui-fact-source")])
        self.setAccessibleName(say("ui-tab-facts"))
        self.clear()
        case = self._case
        if case is None or case.reply is None:
            return
        for span in case.reply.numbers:
            lines = source_lines(span.source, case, self._tongue)
            item = QTreeWidgetItem([span.text, fact_words(span.fact, self._tongue), "; ".join(lines)])
            item.setToolTip(2, "\n".join(lines))
            item.setData(0, _SPAN, span)
            self.addTopLevelItem(item)

    def _tell(self, item: QTreeWidgetItem) -> None:
        self.chosen.emit(item.data(0, _SPAN))
