"""Progress bars on standard error."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from app.progress import Report, silent

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from app.words import Words


def bars(words: "Words") -> tuple[Report, Callable[[], None]]:
    """(report, take away): one bar, renamed by each stage; silent where standard error is no terminal."""
    if not sys.stderr.isatty():
        return silent, lambda: None
    bar = _Bar(words)
    return bar.report, bar.close


class _Bar:
    """One line that shows the stage and, where a total is known, how far it is."""

    def __init__(self, words: "Words") -> None:
        self._words = words
        self._shown: Progress | None = None
        self._task: TaskID | None = None

    def report(self, stage: str, done: int, total: int) -> None:
        shown, task = self._begun()
        shown.update(task, description=self._words.say(f"stage-{stage}"), completed=done, total=total or None)

    def close(self) -> None:
        if self._shown is not None:
            self._shown.stop()
            self._shown = None

    def _begun(self) -> "tuple[Progress, TaskID]":
        if self._shown is None or self._task is None:
            from rich.console import Console
            from rich.progress import Progress

            self._shown = Progress(console=Console(stderr=True), transient=True)
            self._task = self._shown.add_task("", total=None)
            self._shown.start()
        return self._shown, self._task
