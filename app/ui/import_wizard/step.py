"""A step of the wizard: a heading, what to do here, and the step's own widget below."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.domain.imports import TableView
from app.errors import UserError
from app.ui import theme
from app.ui.import_preview import ImportView
from app.ui.import_wizard.talk import ImportTalk
from app.ui.parts import label
from app.ui.tongue import Tongue


class Step(QFrame):
    """`name` is the key of its words (`ui-wizard-<name>`, `ui-wizard-<name>-hint`)."""

    name = ""

    def __init__(self, tongue: Tongue, talk: ImportTalk) -> None:
        super().__init__()
        self.tongue, self.talk = tongue, talk
        self._heading, self._hint = label("heading"), label("soft", wrap=True)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.GAP)
        self._layout.addWidget(self._heading)
        self._layout.addWidget(self._hint)
        tongue.changed.connect(self.say)

    def fill_with(self, widget: QWidget) -> None:
        """Put the step's own widget below its heading."""
        self._layout.addWidget(widget, 1)

    def show_view(self, view: ImportView) -> None:
        """Show what was read."""

    def show_error(self, error: UserError) -> None:
        """Show why the file cannot be read with the choices made."""

    def first(self) -> QWidget:
        """Where the keyboard goes when the step is shown."""
        return self

    def say(self) -> None:
        """Say the words anew."""
        self._heading.setText(self.tongue.say(f"ui-wizard-{self.name}"))
        self._hint.setText(self.tongue.say(f"ui-wizard-{self.name}-hint"))

    def kind_words(self, table: TableView) -> str:
        """What a table holds, or why it was left."""
        if table.taken and table.kind:
            return self.tongue.say(f"ui-kind-{table.kind}")
        return self.tongue.notice("problem", table.why or "sheet_not_a_table", {"value": table.sheet, "header": ""})
