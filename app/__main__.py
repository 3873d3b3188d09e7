"""`argosy`: the terminal door, which opens the window where no verb is given."""

import os
import sys

from app.cli import main as terminal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path


def open_window(folder: "Path | None", language: str) -> int:
    """Open the window. UserError `no-display` or `window-unavailable` where there is none to open."""
    from app.errors import UserError

    headless = sys.platform not in ("win32", "darwin")
    if headless and not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        raise UserError("no-display")
    try:
        from PySide6 import QtWidgets  # noqa: F401
    except ImportError as error:
        raise UserError("window-unavailable", {"reason": str(error)}) from error
    from app.ui.run import run

    return run(folder, language)


def main() -> int:
    """Run the program; gives its exit code."""
    return terminal(window=open_window)


if __name__ == "__main__":
    sys.exit(main())
