"""The records as they will be: new ones, and changed ones with what stood before."""

from PySide6.QtWidgets import QComboBox, QWidget

from app.ui.import_preview import ImportView, PreviewRow
from app.ui.import_wizard.step import Step
from app.ui.import_wizard.talk import ImportTalk
from app.ui.import_wizard.text_table import TextTable, table_view
from app.ui.parts import column, label, line
from app.ui.tongue import Tongue


class PreviewStep(Step):
    """A table for each kind that the file holds."""

    name = "preview"

    def __init__(self, tongue: Tongue, talk: ImportTalk) -> None:
        super().__init__(tongue, talk)
        self.kind, self._more = QComboBox(), label("soft")
        self.kind.activated.connect(lambda _at: self._fill())
        self._table = TextTable()
        self.view = table_view(self._table)
        body = QWidget()
        layout = column(body, self.view)
        layout.insertLayout(0, line(None, self.kind, self._more, None))
        self.fill_with(body)
        self._view: ImportView | None = None
        self.say()

    def first(self) -> QWidget:
        """The records."""
        return self.view

    def show_view(self, view: ImportView) -> None:
        """Show the records."""
        self._view = view
        self.say()

    def say(self) -> None:
        """Say everything anew."""
        super().say()
        self.view.setAccessibleName(self.tongue.say("ui-wizard-preview"))
        self.kind.setAccessibleName(self.tongue.say("ui-wizard-col-holds"))
        before = self.kind.currentData()
        self.kind.clear()
        for preview in self._view.previews if self._view else ():
            self.kind.addItem(self.tongue.say(f"ui-kind-{preview.kind}"), preview.kind)
        self.kind.setCurrentIndex(max(0, self.kind.findData(before)))
        self.kind.setVisible(self.kind.count() > 1)
        self._fill()

    def _fill(self) -> None:
        previews = {preview.kind: preview for preview in self._view.previews} if self._view else {}
        preview = previews.get(str(self.kind.currentData()))
        if preview is None:
            self._table.fill([], [])
            return
        heads = [self.tongue.known(f"ui-col-{head.replace('_', '-')}", head) for head in preview.heads]
        marks: dict[tuple[int, int], str] = {}
        tips: dict[tuple[int, int], str] = {}
        for place, row in enumerate(preview.rows):
            marks |= {(place, -1): "new"} if row.before is None else {(place, at): "changed" for at in _changed(row)}
            tips |= {(place, at): f"{row.before[at]} → {row.cells[at]}" for at in _changed(row) if row.before}
        rows = [[_shown(row, at) for at in range(len(row.cells))] for row in preview.rows]
        self._table.fill(heads, rows, marks, tips)
        for place in range(len(heads)):
            self.view.setColumnWidth(place, 300 if place == 1 else 130)
        left = preview.count - len(rows)
        self._more.setText(self.tongue.say("ui-wizard-more", count=left) if left > 0 else "")


def _changed(row: PreviewRow) -> list[int]:
    before = row.before
    return (
        [] if before is None else [at for at, cell in enumerate(row.cells) if at < len(before) and cell != before[at]]
    )


def _shown(row: PreviewRow, at: int) -> str:
    """A cell; a changed one with what stood before."""
    return f"{row.before[at]} → {row.cells[at]}" if row.before and at in _changed(row) else row.cells[at]
