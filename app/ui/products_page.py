"""The products in the workspace, searched by code or name."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHeaderView, QLineEdit, QStackedWidget, QTableView

from app.ui import theme
from app.ui.parts import Button, column, label, line, panel, pressed
from app.ui.products_model import ProductsModel
from app.ui.tongue import Tongue

_TYPING_MS = 150
_WIDTHS = (150, 380, 110, 120, 110, 110)


class ProductsPage(QFrame):
    """`searched` tells what was typed, `import_asked` that files shall be chosen."""

    searched = Signal(str)
    import_asked = Signal()

    def __init__(self, tongue: Tongue, model: ProductsModel) -> None:
        super().__init__()
        self._tongue, self._model = tongue, model
        self._title, self._count, self._empty = label("title"), label("soft"), label("soft", wrap=True)
        self._empty.setAlignment(self._empty.alignment().AlignCenter)
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(280)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_TYPING_MS)
        self._wait.timeout.connect(lambda: self.searched.emit(self.search.text().strip()))
        self.search.textChanged.connect(lambda: self._wait.start())
        self.view = QTableView()
        self.view.setModel(model)
        self.view.setShowGrid(False)
        self.view.setWordWrap(False)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(30)
        self.view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.view.horizontalHeader().setHighlightSections(False)
        for place, width in enumerate(_WIDTHS):
            self.view.setColumnWidth(place, width)
        self.view.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        choose = pressed(Button(tongue, "ui-import", "import", "Ctrl+O"), self.import_asked.emit)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.view)
        whole = column(self, panel(self._stack, margin=6))
        whole.insertLayout(0, line(None, self._title, self._count, None, self.search, choose))
        whole.setSpacing(theme.GAP)
        tongue.changed.connect(self._say)
        self._say()

    def show_found(self, text: str, count: int) -> None:
        """Show the products that hold a text."""
        self._model.search(text, count)
        self._stack.setCurrentIndex(1 if count or text else 0)
        self._say()

    def _say(self) -> None:
        say = self._tongue.say
        self._title.setText(say("ui-page-products"))
        self._count.setText(say("ui-products-count", count=self._model.rowCount()))
        self._empty.setText(say("ui-products-empty"))
        self.search.setPlaceholderText(say("ui-products-search"))
        self.search.setAccessibleName(say("ui-products-search"))
