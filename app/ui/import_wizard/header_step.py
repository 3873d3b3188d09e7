"""The first rows as they stand in the file; the row that heads the table is marked, and another can be chosen."""

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QComboBox, QWidget

from app.ui.import_preview import ImportView
from app.ui.import_wizard.step import Step
from app.ui.import_wizard.talk import ImportTalk
from app.ui.import_wizard.text_table import TextTable, table_view
from app.ui.parts import column, label, line
from app.ui.tongue import Tongue


class HeaderStep(Step):
    """A click, Enter or Space on a row makes it the header."""

    name = "header"

    def __init__(self, tongue: Tongue, talk: ImportTalk) -> None:
        super().__init__(tongue, talk)
        self.sheet, self._now = QComboBox(), label("soft")
        self.sheet.activated.connect(lambda _at: self._fill())
        self._table = TextTable()
        self.view = table_view(self._table)
        self.view.clicked.connect(self._choose)
        self.view.activated.connect(self._choose)
        body = QWidget()
        layout = column(body, self.view)
        layout.insertLayout(0, line(None, self.sheet, self._now, None))
        self.fill_with(body)
        self._view: ImportView | None = None
        self.say()

    def first(self) -> QWidget:
        """The rows."""
        return self.view

    def show_view(self, view: ImportView) -> None:
        """Show the rows of the sheet in hand, else of the first that was taken."""
        before = self.sheet.currentText()
        self._view = view
        self.sheet.clear()
        self.sheet.addItems([name for name, _ in view.first_rows])
        taken = next((table.sheet for table in view.review.tables if table.taken), "")
        self.sheet.setCurrentText(before or taken)
        self.sheet.setVisible(self.sheet.count() > 1)
        self._fill()

    def say(self) -> None:
        """Say everything anew."""
        super().say()
        self.sheet.setAccessibleName(self.tongue.say("ui-wizard-col-sheet"))
        self.view.setAccessibleName(self.tongue.say("ui-wizard-header"))
        self._fill()

    def _header_row(self) -> int | None:
        if self._view is None:
            return None
        tables = [table for table in self._view.review.tables if table.sheet == self.sheet.currentText()]
        return next((table.header_row for table in tables if table.taken and table.header_row), None)

    def _fill(self) -> None:
        rows = dict(self._view.first_rows).get(self.sheet.currentText(), []) if self._view else []
        width = max(map(len, rows), default=0)
        heads = [_letter(index) for index in range(width)]
        row = self._header_row()
        self._table.fill(heads, rows, {(row - 1, -1): "chosen"} if row else {})
        if row and row <= len(rows):
            self.view.setCurrentIndex(self._table.index(row - 1, 0))
        self._now.setText(self.tongue.say("ui-wizard-header-now", row=str(row)) if row else "")

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and (self.talk.error or index.row() + 1 != self._header_row()):
            self.talk.choose(header_row=index.row() + 1)


def _letter(index: int) -> str:
    """A column's letter, as spreadsheets name it."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
