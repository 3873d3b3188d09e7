"""How long work tells how far it is and learns that it should stop."""

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event

from app.errors import Cancelled

Report = Callable[[str, int, int], None]
"""(stage, done, total): `stage` is a key of the words (`stage-<name>`), `total` is 0 while unknown."""


def silent(stage: str, done: int, total: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True)
class Progress:
    """Handed down into long work: call `step` often, it raises `Cancelled` once Stop was pressed."""

    report: Report = silent
    stop: Event = field(default_factory=Event)

    def step(self, stage: str, done: int = 0, total: int = 0) -> None:
        """Report and honour Stop."""
        if self.stop.is_set():
            raise Cancelled
        self.report(stage, done, total)


QUIET = Progress()
