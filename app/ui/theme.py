"""Every colour and size of the window, in one place: Fusion with own palettes, light and dark."""

from dataclasses import asdict, dataclass
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from app.paths import resources

GAP = 8
PAD = 14
RADIUS = 6
CONTROL = 30
RAIL = 84


@dataclass(frozen=True)
class Colours:
    """One scheme. `ink` on `panel` and `soft` on `panel` hold a contrast of 4.5 to 1."""

    window: str
    panel: str
    line: str
    ink: str
    soft: str
    accent: str
    on_accent: str
    chosen: str
    good: str
    warn: str
    warn_back: str
    bad: str
    bad_back: str
    info_back: str


LIGHT = Colours(
    window="#f4f3ef", panel="#ffffff", line="#dfddd6", ink="#1c242b", soft="#5f6b76", accent="#0f6170",
    on_accent="#ffffff", chosen="#e3eff0", good="#2b7449", warn="#8a5a00", warn_back="#fdf1d8", bad="#a8322a",
    bad_back="#fbe6e3", info_back="#e6f0f4",
)  # fmt: skip
DARK = Colours(
    window="#14181c", panel="#1c2227", line="#323b43", ink="#e7eaed", soft="#a0abb5", accent="#62c1cc",
    on_accent="#08262b", chosen="#22383e", good="#6cc795", warn="#e8b45a", warn_back="#3a2f18", bad="#f08a80",
    bad_back="#412321", info_back="#20323b",
)  # fmt: skip

_CHINESE = ("Noto Sans CJK SC", "Microsoft YaHei UI", "PingFang SC")
"""Named, or else the desktop may take a font of another weight for Chinese."""

_current = LIGHT

_SHEET = Template("""
QWidget { color: $ink; }
QFrame#panel { background: $panel; border: 1px solid $line; border-radius: ${radius}px; }
QFrame#rail { background: $panel; border: none; border-right: 1px solid $line; }
QFrame#status { background: $panel; border: none; border-top: 1px solid $line; }
QFrame#card { background: $panel; border: 1px solid $accent; border-radius: ${radius}px; }
QFrame#notice-good { background: $info_back; border-radius: ${radius}px; }
QFrame#notice-bad { background: $bad_back; border-radius: ${radius}px; }
QFrame#drop { border: 2px dashed $line; border-radius: 10px; }
QLabel#title { font-size: 15pt; font-weight: 600; }
QLabel#heading { font-size: 11pt; font-weight: 600; }
QLabel#soft, QLabel#offline { color: $soft; }
QLabel#good { color: $good; }
QLabel#chip { background: $window; border: 1px solid $line; border-radius: 9px; padding: 1px 8px; }
QLabel#flag-warn { background: $warn_back; color: $warn; border-radius: 4px; padding: 4px 8px; }
QLabel#flag-block { background: $bad_back; color: $bad; border-radius: 4px; padding: 4px 8px; }
QLabel#flag-info { background: $info_back; border-radius: 4px; padding: 4px 8px; }
QTextEdit, QPlainTextEdit, QListView, QTableView, QTreeView { background: $panel; border: none; }
QTableView, QTreeView { gridline-color: $line; selection-background-color: $chosen;
    selection-color: $ink; alternate-background-color: $window; }
QTreeView::item { padding: 4px 2px; }
QTreeView::item:selected { background: $chosen; color: $ink; }
QHeaderView::section { background: $panel; color: $soft; border: none;
    border-bottom: 1px solid $line; padding: 5px 6px; font-weight: 400; }
QLineEdit, QComboBox, QPlainTextEdit#field { background: $panel; border: 1px solid $line;
    border-radius: ${radius}px; padding: 4px 8px; }
QLineEdit, QComboBox { min-height: 20px; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url($arrow); width: 12px; height: 12px; }
QLineEdit:focus, QComboBox:focus, QPlainTextEdit#field:focus { border-color: $accent; }
QPushButton { background: $panel; border: 1px solid $line; border-radius: ${radius}px;
    padding: 5px 12px; min-height: 18px; }
QPushButton:hover { background: $chosen; }
QPushButton:focus { border-color: $accent; }
QPushButton:disabled { color: $soft; background: $window; }
QPushButton#primary { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QPushButton#primary:disabled { background: $window; color: $soft; border-color: $line; }
QPushButton#quiet { border: none; background: transparent; padding: 4px 8px; }
QPushButton#quiet:hover { background: $chosen; }
QPushButton#step { border: none; background: transparent; text-align: left; padding: 8px 12px; }
QPushButton#step:hover { background: $window; }
QPushButton#step:focus { border: 1px solid $accent; }
QPushButton#step:disabled { color: $soft; background: transparent; }
QPushButton#step:checked { background: $chosen; color: $accent; font-weight: 600; }
QToolButton#rail { border: none; border-radius: ${radius}px; padding: 8px 2px; color: $soft; }
QToolButton#rail:hover { background: $window; }
QToolButton#rail:focus { border: 1px solid $accent; }
QToolButton#rail:checked { background: $chosen; color: $accent; font-weight: 600; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar::tab { background: transparent; color: $soft; padding: 7px 12px; border: none;
    border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $ink; border-bottom-color: $accent; }
QTabBar::tab:hover { color: $ink; }
QProgressBar { background: $window; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSplitter::handle { background: transparent; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 4px; min-height: 28px; min-width: 28px; margin: 1px; }
QScrollBar::handle:hover { background: $soft; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QToolTip { background: $panel; color: $ink; border: 1px solid $line; padding: 4px; }
""")


def colours() -> Colours:
    """The scheme in use."""
    return _current


def apply(scheme: str) -> None:
    """Dress the application: `light`, `dark` or `system` (as the desktop says)."""
    global _current
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return
    wanted = DARK if _wants_dark(scheme) else LIGHT
    if wanted is _current and application.styleSheet():
        return
    _current = wanted
    if not application.styleSheet():
        application.setStyle("Fusion")
        font = application.font()
        font.setFamilies([QFontInfo(font).family(), *_CHINESE])
        application.setFont(font)
    application.setPalette(_palette(_current))
    application.setStyleSheet(_SHEET.substitute(asdict(_current), radius=RADIUS, arrow=_arrow(_current)))


def _arrow(scheme: Colours) -> str:
    """The small arrow of a combo box: style sheets colour no drawing, so each scheme has its own."""
    return resources("icons", "arrow-dark.svg" if scheme is DARK else "arrow-light.svg").as_posix()


def _wants_dark(scheme: str) -> bool:
    if scheme == "system":
        return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return scheme == "dark"


def _palette(c: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for key, colour in (
        (role.Window, c.window), (role.WindowText, c.ink), (role.Base, c.panel), (role.AlternateBase, c.window),
        (role.Text, c.ink), (role.Button, c.panel), (role.ButtonText, c.ink), (role.Highlight, c.accent),
        (role.HighlightedText, c.on_accent), (role.ToolTipBase, c.panel), (role.ToolTipText, c.ink),
        (role.PlaceholderText, c.soft), (role.Link, c.accent), (role.Mid, c.line), (role.Light, c.panel),
        (role.Midlight, c.line), (role.Dark, c.line), (role.Shadow, c.line), (role.Accent, c.accent),
    ):  # fmt: skip
        palette.setColor(key, QColor(colour))
    for key in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, key, QColor(c.soft))
    return palette
