"""Settings, built from the one table that declares them."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QFrame, QLineEdit, QPlainTextEdit, QScrollArea, QWidget

from app.settings import SETTINGS
from app.ui import theme
from app.ui.parts import Button, column, label, line, panel, pressed, primary
from app.ui.tongue import Tongue

_LONG = frozenset({"seller.address", "seller.bank"})
_CHOICES = {
    "interface.language": (("en", "English"), ("zh", "中文")),
    "interface.scheme": (
        ("system", "ui-scheme-system"),
        ("light", "ui-scheme-light"),
        ("dark", "ui-scheme-dark"),
    ),
}
_Field = QLineEdit | QPlainTextEdit | QComboBox


class SettingsPage(QFrame):
    """`saved` tells all values by key; `shown` tells language or scheme the moment they are chosen."""

    saved = Signal(dict)
    shown = Signal(str, str)

    def __init__(self, tongue: Tongue) -> None:
        super().__init__()
        self._tongue = tongue
        self._title = label("title")
        self.fields: dict[str, _Field] = {}
        self._labels: dict[str, QWidget] = {}
        holder = QWidget()
        form = QFormLayout(holder)
        form.setContentsMargins(theme.PAD, theme.PAD, theme.PAD, theme.PAD)
        form.setSpacing(theme.GAP)
        for setting in SETTINGS:
            self._add(form, setting.key)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(holder)
        self.save = primary(pressed(Button(tongue, "ui-settings-save"), self._save))
        whole = column(self, panel(area, margin=2))
        whole.insertLayout(0, line(None, self._title, None, self.save))
        tongue.changed.connect(self._say)
        self._say()

    def fill(self, values: Mapping[str, str | None]) -> None:
        """Show these values."""
        for key, field in self.fields.items():
            _put(field, values.get(key) or "")

    def _add(self, form: QFormLayout, key: str) -> None:
        field = self._field(key)
        field.setMaximumWidth(520)
        self.fields[key] = field
        name = label()
        name.setBuddy(field)
        self._labels[key] = name
        form.addRow(name, field)

    def _field(self, key: str) -> _Field:
        if key in _CHOICES:
            box = QComboBox()
            for value, words in _CHOICES[key]:
                box.addItem(words, value)
            box.activated.connect(lambda _place: self.shown.emit(key, str(box.currentData())))
            return box
        if key in _LONG:
            text = QPlainTextEdit()
            text.setObjectName("field")
            text.setTabChangesFocus(True)
            text.setFixedHeight(76)
            return text
        return QLineEdit()

    def _save(self) -> None:
        self.saved.emit({key: _text(field) for key, field in self.fields.items()})

    def _say(self) -> None:
        self._title.setText(self._tongue.say("ui-page-settings"))
        for key, name in self._labels.items():
            words = self._tongue.known(f"setting-{key.replace('.', '-').replace('_', '-')}", key)
            name.setText(words)  # type: ignore[attr-defined]
            self.fields[key].setAccessibleName(words)
        box = self.fields["interface.scheme"]
        assert isinstance(box, QComboBox)
        for place, (_value, words) in enumerate(_CHOICES["interface.scheme"]):
            box.setItemText(place, self._tongue.say(words))


def _put(field: _Field, value: str) -> None:
    if isinstance(field, QComboBox):
        field.setCurrentIndex(max(0, field.findData(value)))
    elif isinstance(field, QPlainTextEdit):
        field.setPlainText(value)
    else:
        field.setText(value)


def _text(field: _Field) -> str:
    if isinstance(field, QComboBox):
        return str(field.currentData())
    return field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()
