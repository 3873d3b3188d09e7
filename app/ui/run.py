"""Opens the window on a workspace and runs it to its end."""

import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QSettings
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from app.errors import UserError
from app.paths import resources
from app.ui import theme
from app.ui.actions import Actions
from app.ui.desk import Desk
from app.ui.main_window import MainWindow
from app.ui.tasks import Tasks
from app.ui.tongue import Tongue
from app.workspace import Workspace


def run(folder: Path | None = None, language: str = "en") -> int:
    """Open the window on a folder (the user's own by default); gives the exit code.

    A workspace that cannot be opened is told in a message and gives 1.
    """
    application = QApplication.instance() or QApplication(["argosy"])
    assert isinstance(application, QApplication)
    application.setApplicationName("Argosy")
    application.setDesktopFileName("argosy")
    application.setWindowIcon(QIcon(str(resources("icons", "argosy.svg"))))
    theme.apply("system")
    tongue = Tongue(language)
    try:
        workspace = Workspace.open(folder, door="window")
    except UserError as error:
        QMessageBox.critical(None, "Argosy", "\n\n".join(tongue.error(error)))
        return 1
    with workspace:
        window = open_window(workspace, tongue)
        sys.excepthook = _told_in(window)
        window.show()
        code = application.exec()
        window.actions_.tasks.close()
        sys.excepthook = sys.__excepthook__
    return int(code)


def open_window(workspace: Workspace, tongue: Tongue, inline: bool = False) -> MainWindow:
    """The window on an open workspace, filled; not shown yet. `inline` does all work at once, for tests."""
    desk = Desk(workspace)
    state = QSettings(str(workspace.folder / "window.ini"), QSettings.Format.IniFormat)
    tasks = Tasks(inline=inline)
    actions = Actions(desk, tasks)
    window = MainWindow(actions, tongue, state)
    for owned in (tasks, actions, tongue):
        owned.setParent(window)
    actions.load()
    return window


def _told_in(window: MainWindow) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """Our own bugs are printed and told; the window stays open."""

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        traceback.print_exception(kind, error, trace)
        if isinstance(error, Exception):
            window.actions_.failed.emit(error)

    return tell
