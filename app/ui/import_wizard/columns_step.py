"""Each column with what stands in it and what it is taken for; the unsure ones first, to be settled by a choice."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from app.domain.imports import ColumnView
from app.ui.import_preview import ImportView
from app.ui.import_wizard.step import Step
from app.ui.import_wizard.talk import ImportTalk
from app.ui.tongue import Tongue

_HEADS = ("column", "samples", "field", "sure")
_WIDTHS = (190, 250, 230, 120)
_SURE = 0.85


class ColumnsStep(Step):
    """A combo a column; choosing is remembered for files of this shape."""

    name = "columns"

    def __init__(self, tongue: Tongue, talk: ImportTalk) -> None:
        super().__init__(tongue, talk)
        self.table = QTableWidget(0, len(_HEADS))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(40)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for place, width in enumerate(_WIDTHS):
            self.table.setColumnWidth(place, width)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.boxes: list[QComboBox] = []
        self.fill_with(self.table)
        self._view: ImportView | None = None
        self._shown: tuple[tuple[str, str, str], ...] = ()
        self.say()

    def first(self) -> QWidget:
        """The first column's choice."""
        return self.boxes[0] if self.boxes else self.table

    def show_view(self, view: ImportView) -> None:
        """Show the columns; those that were shown before stay where they are, so that the eye does not lose them."""
        self._view = view
        self._fill()

    def say(self) -> None:
        """Say everything anew."""
        super().say()
        self.table.setHorizontalHeaderLabels([self.tongue.say(f"ui-wizard-col-{key}") for key in _HEADS])
        self._shown = ()
        self._fill()

    def _fill(self) -> None:
        view = self._view
        if view is None:
            return
        order = lambda c: (c.sure or self._settled(c), c.sheet, len(c.letter), c.letter)  # noqa: E731
        columns = sorted(view.review.columns, key=order)
        places = tuple((column.sheet, column.letter, column.header) for column in columns)
        if sorted(map(str, places)) == sorted(map(str, self._shown)):
            by_place = {(column.sheet, column.letter, column.header): column for column in columns}
            columns = [by_place[place] for place in self._shown]
            for row, column in enumerate(columns):
                self._update(row, column)
            return
        self._shown = places
        self.boxes = []
        self.table.setRowCount(len(columns))
        for row, column in enumerate(columns):
            self._add(row, column, self.talk.desk.fields(self._kind(column), self.tongue.words))

    def _kind(self, column: ColumnView) -> str:
        view = self._view
        tables = view.review.tables if view else ()
        return next((t.kind for t in tables if t.sheet == column.sheet and t.taken and t.kind), "products")

    def _settled(self, column: ColumnView) -> bool:
        chosen = self.talk.choices.columns
        return column.header in chosen or column.letter in chosen

    def _add(self, row: int, column: ColumnView, fields: Mapping[str, str]) -> None:
        name = column.header or self.tongue.say("ui-wizard-no-header")
        self.table.setItem(row, 0, QTableWidgetItem(f"{column.letter}   {' '.join(name.split())}"))
        samples = QTableWidgetItem(" · ".join(" ".join(text.split())[:40] for text in column.samples))
        samples.setToolTip("\n".join(column.samples))
        self.table.setItem(row, 1, samples)
        box = QComboBox()
        box.setAccessibleName(name)
        for field, words in fields.items():
            box.addItem(words, field)
        target = column.header or column.letter
        box.activated.connect(lambda _at, box=box, target=target: self.talk.map(target, str(box.currentData())))
        self.boxes.append(box)
        self.table.setCellWidget(row, 2, box)
        self.table.setItem(row, 3, QTableWidgetItem())
        self._update(row, column)

    def _update(self, row: int, column: ColumnView) -> None:
        box, field = self.boxes[row], _choice(column)
        if box.findData(field) < 0:
            box.addItem(self.tongue.known(f"field-{field}", field), field)
        box.setCurrentIndex(box.findData(field))
        sure = self.table.item(row, 3)
        if sure is not None:
            sure.setText(self.tongue.say(f"ui-wizard-{self._sureness(column)}"))

    def _sureness(self, column: ColumnView) -> str:
        if self._settled(column):
            return "chosen"
        if not column.sure:
            return "unsure"
        return "sure" if column.confidence >= _SURE or _choice(column) in ("ignore", "attribute") else "likely"


def _choice(column: ColumnView) -> str:
    """The field of the list that a column is shown with."""
    if column.field is None or column.field == "ignored" or not column.sure:
        return "ignore"
    return "attribute" if column.field.startswith("attributes.") else column.field
