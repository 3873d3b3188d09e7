"""Every colour and size of the window, in one place: Fusion with own palettes, light and dark."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

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
    application.setStyleSheet(_sheet(_current))


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


def _sheet(c: Colours) -> str:
    return f"""
    QWidget {{ color: {c.ink}; }}
    QFrame#panel {{ background: {c.panel}; border: 1px solid {c.line}; border-radius: {RADIUS}px; }}
    QFrame#rail {{ background: {c.panel}; border: none; border-right: 1px solid {c.line}; }}
    QFrame#status {{ background: {c.panel}; border: none; border-top: 1px solid {c.line}; }}
    QFrame#card {{ background: {c.panel}; border: 1px solid {c.accent}; border-radius: {RADIUS}px; }}
    QFrame#notice-good {{ background: {c.info_back}; border-radius: {RADIUS}px; }}
    QFrame#notice-bad {{ background: {c.bad_back}; border-radius: {RADIUS}px; }}
    QFrame#drop {{ border: 2px dashed {c.line}; border-radius: 10px; }}
    QLabel#title {{ font-size: 15pt; font-weight: 600; }}
    QLabel#heading {{ font-size: 11pt; font-weight: 600; }}
    QLabel#soft, QLabel#offline {{ color: {c.soft}; }}
    QLabel#good {{ color: {c.good}; }}
    QLabel#chip {{ background: {c.window}; border: 1px solid {c.line}; border-radius: 9px; padding: 1px 8px; }}
    QLabel#flag-warn {{ background: {c.warn_back}; color: {c.warn}; border-radius: 4px; padding: 4px 8px; }}
    QLabel#flag-block {{ background: {c.bad_back}; color: {c.bad}; border-radius: 4px; padding: 4px 8px; }}
    QLabel#flag-info {{ background: {c.info_back}; border-radius: 4px; padding: 4px 8px; }}
    QTextEdit, QPlainTextEdit, QListView, QTableView, QTreeView {{ background: {c.panel}; border: none; }}
    QTableView, QTreeView {{ gridline-color: {c.line}; selection-background-color: {c.chosen};
        selection-color: {c.ink}; alternate-background-color: {c.window}; }}
    QTreeView::item {{ padding: 4px 2px; }}
    QTreeView::item:selected {{ background: {c.chosen}; color: {c.ink}; }}
    QHeaderView::section {{ background: {c.panel}; color: {c.soft}; border: none;
        border-bottom: 1px solid {c.line}; padding: 5px 6px; font-weight: 400; }}
    QLineEdit, QComboBox, QPlainTextEdit#field {{ background: {c.panel}; border: 1px solid {c.line};
        border-radius: {RADIUS}px; padding: 4px 8px; }}
    QLineEdit, QComboBox {{ min-height: 20px; }}
    QLineEdit:focus, QComboBox:focus, QPlainTextEdit#field:focus {{ border-color: {c.accent}; }}
    QPushButton {{ background: {c.panel}; border: 1px solid {c.line}; border-radius: {RADIUS}px;
        padding: 5px 12px; min-height: 18px; }}
    QPushButton:hover {{ background: {c.chosen}; }}
    QPushButton:focus {{ border-color: {c.accent}; }}
    QPushButton:disabled {{ color: {c.soft}; background: {c.window}; }}
    QPushButton#primary {{ background: {c.accent}; color: {c.on_accent}; border-color: {c.accent}; font-weight: 600; }}
    QPushButton#primary:disabled {{ background: {c.window}; color: {c.soft}; border-color: {c.line}; }}
    QPushButton#quiet {{ border: none; background: transparent; padding: 4px 8px; }}
    QPushButton#quiet:hover {{ background: {c.chosen}; }}
    QToolButton#rail {{ border: none; border-radius: {RADIUS}px; padding: 8px 2px; color: {c.soft}; }}
    QToolButton#rail:hover {{ background: {c.window}; }}
    QToolButton#rail:focus {{ border: 1px solid {c.accent}; }}
    QToolButton#rail:checked {{ background: {c.chosen}; color: {c.accent}; font-weight: 600; }}
    QTabWidget::pane {{ border: none; border-top: 1px solid {c.line}; }}
    QTabBar::tab {{ background: transparent; color: {c.soft}; padding: 7px 12px; border: none;
        border-bottom: 2px solid transparent; }}
    QTabBar::tab:selected {{ color: {c.ink}; border-bottom-color: {c.accent}; }}
    QTabBar::tab:hover {{ color: {c.ink}; }}
    QProgressBar {{ background: {c.window}; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }}
    QProgressBar::chunk {{ background: {c.accent}; border-radius: 3px; }}
    QSplitter::handle {{ background: transparent; }}
    QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
    QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
    QScrollBar::handle {{ background: {c.line}; border-radius: 4px; min-height: 28px; min-width: 28px; margin: 1px; }}
    QScrollBar::handle:hover {{ background: {c.soft}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QToolTip {{ background: {c.panel}; color: {c.ink}; border: 1px solid {c.line}; padding: 4px; }}
    """
