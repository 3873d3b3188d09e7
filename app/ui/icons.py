"""The window's icons: own line drawings in `resources/icons`, painted in the colours of the theme."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.paths import resources

_SIZES = (20, 40)


def icon(name: str, colour: str, chosen: str = "") -> QIcon:
    """An icon in a colour; `chosen` colours it while its button is on."""
    made = QIcon()
    drawing = resources("icons", f"{name}.svg").read_text("utf-8")
    states = ((colour, QIcon.State.Off), (chosen or colour, QIcon.State.On))
    for size in _SIZES:
        for paint, state in states:
            made.addPixmap(_painted(drawing.replace("currentColor", paint), size), QIcon.Mode.Normal, state)
    return made


def _painted(drawing: str, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
