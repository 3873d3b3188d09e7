"""What a verb is given and what it gives back."""

import os
from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from app.errors import UserError

if TYPE_CHECKING:
    from app.progress import Progress
    from app.words import Words
    from app.workspace import Workspace

Window = Callable[[Path | None, str], int]
"""Opens the window on a folder (None: the user's own) in a language; gives the exit code."""


class Usage(Exception):
    """Arguments that parse but do not go together; the message says why."""


@dataclass(frozen=True)
class Answer:
    """A result: `data` for `--json`, `text` for people (made only when wanted).

    `error` tells what went wrong beside it: both are shown and the exit code is 1.
    """

    data: Mapping[str, Any]
    text: Callable[[], str]
    error: UserError | None = None


class Call:
    """One command: its arguments, the stream for the answer, words and progress, made when first needed."""

    def __init__(self, args: Namespace, out: TextIO, window: Window | None) -> None:
        self.args = args
        self.out = out
        self._window = window
        self._language: str | None = args.lang
        self._words: Words | None = None
        self._progress: Progress | None = None
        self._bars: Callable[[], None] = lambda: None

    @property
    def json(self) -> bool:
        """Whether the answer is wanted as JSON."""
        return bool(self.args.json)

    @property
    def folder(self) -> Path | None:
        """The workspace's folder as given."""
        return None if self.args.workspace is None else Path(self.args.workspace).expanduser()

    @property
    def words(self) -> "Words":
        """The words: `--lang`, else the workspace's language once it is open, else the system's."""
        from app.words import Words

        wanted = self._language or _system_language()
        if self._words is None or self._words.language != wanted:
            self._words = Words(wanted)
        return self._words

    @property
    def progress(self) -> "Progress":
        """Progress on standard error, where that is a terminal."""
        if self._progress is None:
            from app.cli.bars import bars
            from app.progress import Progress

            report, self._bars = bars(self.words)
            self._progress = Progress(report)
        return self._progress

    @contextmanager
    def workspace(self) -> "Iterator[Workspace]":
        """The workspace, open for this command. UserErrors of `Workspace.open`."""
        from app.workspace import Workspace

        with Workspace.open(self.folder, door="terminal") as workspace:
            self._language = self._language or workspace.store.settings().get("interface.language")
            yield workspace

    def plain(self, value: Any) -> Any:
        """A domain value as JSON values, notices with their words."""
        from app.domain.plain import plain

        return plain(value, self.words.notice)

    def open_window(self) -> int:
        """Open the window. UserError `window-unavailable` where this door has none."""
        if self._window is None:
            raise UserError("window-unavailable", {"reason": "-"})
        return self._window(self.folder, self.words.language)

    def stop(self) -> None:
        """Tell running work to stop."""
        if self._progress is not None:
            self._progress.stop.set()

    def close(self) -> None:
        """Take the progress bars away."""
        self._bars()


def _system_language() -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "zh" if value.casefold().startswith("zh") else "en"
    return "en"
