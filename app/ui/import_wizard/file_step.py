"""Which sheets the file has and what was found in them; its encoding, password and hidden parts."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHeaderView, QLineEdit, QWidget

from app.errors import UserError
from app.ui import theme
from app.ui.import_preview import ImportView
from app.ui.import_wizard.step import Step
from app.ui.import_wizard.talk import ImportTalk
from app.ui.import_wizard.text_table import TextTable, table_view
from app.ui.parts import Button, column, label, pressed
from app.ui.tongue import Tongue

ENCODINGS = (
    "utf-8", "gb18030", "big5", "shift_jis", "cp949", "cp1252", "cp1251", "cp1250", "cp1254", "utf-16-le", "utf-16-be",
)  # fmt: skip
_TEXTS = frozenset({".csv", ".tsv", ".txt"})
_LOCKED = frozenset({"file-encrypted", "file-password-wrong"})
_HIDDEN = frozenset({"rows_hidden", "columns_hidden", "sheet_hidden"})


class FileStep(Step):
    """`as_message` asks for the file to be read as an inquiry instead."""

    name = "file"
    as_message = Signal()

    def __init__(self, tongue: Tongue, talk: ImportTalk) -> None:
        super().__init__(tongue, talk)
        self._told = label("flag-block", wrap=True)
        self.encoding, self.password, self.hidden = QComboBox(), QLineEdit(), QCheckBox()
        self.encoding.addItem("", "")
        for name in ENCODINGS:
            self.encoding.addItem(name.upper().replace("_", "-"), name)
        self.encoding.activated.connect(lambda _at: talk.choose(encoding=self.encoding.currentData() or None))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.returnPressed.connect(lambda: talk.choose(password=self.password.text() or None))
        self.hidden.toggled.connect(lambda on: talk.choose(hidden=on))
        self._encoding_name, self._password_name = label(), label()
        self._encoding_name.setBuddy(self.encoding)
        self._password_name.setBuddy(self.password)
        self.message = pressed(Button(tongue, "ui-wizard-as-message"), self.as_message.emit)
        self._table = TextTable()
        self.view = table_view(self._table)
        self.view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.view.verticalHeader().hide()
        self.fill_with(self._body())
        self._view: ImportView | None = None
        self._error: UserError | None = None
        self.say()

    def _body(self) -> QWidget:
        body, form = QWidget(), QFormLayout()
        form.addRow(self._encoding_name, self.encoding)
        form.addRow(self._password_name, self.password)
        self.encoding.setMaximumWidth(260)
        self.password.setMaximumWidth(260)
        layout = column(body, self._told, self.hidden, self.message)
        layout.insertLayout(1, form)
        layout.addWidget(self.view, 1)
        layout.setSpacing(theme.GAP)
        text = self.talk.path.suffix.lower() in _TEXTS
        form.setRowVisible(0, text)
        self._form = form
        return body

    @property
    def told(self) -> str:
        """What is wrong with the file, and how to mend it."""
        return self._told.text()

    def first(self) -> QWidget:
        """The password where one is wanted, else the table."""
        return self.password if self._form.isRowVisible(1) else self.view

    def show_view(self, view: ImportView) -> None:
        """Show the sheets."""
        self._view, self._error = view, None
        self.say()

    def show_error(self, error: UserError) -> None:
        """Show what is wrong, and what may mend it here."""
        self._view, self._error = None, error
        self.say()

    def say(self) -> None:
        """Say everything anew."""
        super().say()
        say = self.tongue.say
        self._encoding_name.setText(say("ui-wizard-encoding"))
        self._password_name.setText(say("ui-wizard-password"))
        self.encoding.setItemText(0, say("ui-wizard-encoding-found"))
        self.encoding.setAccessibleName(say("ui-wizard-encoding"))
        self.password.setAccessibleName(say("ui-wizard-password"))
        self.password.setPlaceholderText(say("ui-wizard-password-hint"))
        self.hidden.setText(say("ui-wizard-hidden"))
        self._told.setText("\n".join(filter(None, self.tongue.error(self._error))) if self._error else "")
        self._told.setVisible(self._error is not None)
        locked = self._error is not None and self._error.code in _LOCKED
        self._form.setRowVisible(1, locked or bool(self.talk.choices.password))
        self.message.setVisible(self._error is not None and not locked)
        self._fill()

    def _fill(self) -> None:
        say = self.tongue.say
        heads = [say(f"ui-wizard-col-{key}") for key in ("sheet", "holds", "rows", "header")]
        view = self._view
        codes = {problem.code for problem in view.review.sheet.problems} if view else set()
        self.hidden.setVisible(bool(codes & _HIDDEN) or self.talk.choices.hidden)
        rows = [
            (table.sheet, self.kind_words(table), str(table.rows or ""), str(table.header_row or ""))
            for table in (view.review.tables if view else ())
        ]
        self._table.fill(heads, rows)
        self.view.setVisible(bool(rows))
