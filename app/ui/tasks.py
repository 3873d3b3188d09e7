"""Long work beside the window: three lanes, results on the main thread.

While a job runs, the cycle collector rests: over the objects of a large import it would hold the window for a third of
a second at a time, and it could take a Qt object down on a worker.

A job's callbacks run only on the main thread and never after `close`. Workers are plain Python threads and own no Qt
object; the one QObject here lives as long as the window, so nothing is told to the dead.
"""

import gc
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from app.errors import Cancelled
from app.progress import Progress, Report, silent

T = TypeVar("T")
STORE, MODEL, FREE = "store", "model", "free"
_WORKERS = {STORE: 1, MODEL: 1, FREE: 3}
_REPORT_SECONDS = 0.05
_MANY = 10_000
"""Young objects from which a look through them is felt."""


@dataclass(frozen=True)
class Ends:
    """What follows a job, on the main thread. `failed` gets what it raised; `settled` always comes last."""

    done: Callable[[Any], None]
    failed: Callable[[Exception], None]
    report: Report = silent
    settled: Callable[[], None] = lambda: None


@dataclass
class Job:
    """Work on a lane; `cancel` makes its next step raise Cancelled, and nothing is said."""

    lane: str
    stop: Event = field(default_factory=Event)

    def cancel(self) -> None:
        """Press Stop."""
        self.stop.set()


class Tasks(QObject):
    """The lanes: `store` and `model` do one job at a time, `free` a few. `inline` runs all at once, for tests."""

    _deliver = Signal(object)

    def __init__(self, parent: QObject | None = None, inline: bool = False) -> None:
        super().__init__(parent)
        self._lanes = {} if inline else {lane: ThreadPoolExecutor(count, lane) for lane, count in _WORKERS.items()}
        self._jobs: list[Job] = []
        self._closed = False
        self._deliver.connect(self._call, Qt.ConnectionType.QueuedConnection)

    def run(self, lane: str, work: Callable[[Progress], Any], ends: Ends) -> Job:
        """Start work; gives its job."""
        job = Job(lane)
        self._jobs.append(job)
        gc.disable()
        if not self._lanes:
            _work(job, work, ends, lambda act: self._finish(job, act), lambda act: act())
            return job
        finish = lambda act: self._deliver.emit(lambda: self._finish(job, act))  # noqa: E731
        self._lanes[lane].submit(_work, job, work, ends, finish, self._deliver.emit)
        return job

    def busy(self, lane: str) -> bool:
        """Whether a lane has work."""
        return any(job.lane == lane for job in self._jobs)

    def cancel(self, lane: str) -> None:
        """Stop all work of a lane."""
        for job in self._jobs:
            if job.lane == lane:
                job.cancel()

    def close(self) -> None:
        """Cancel, wait, and tell nobody any more."""
        self._closed = True
        for job in self._jobs:
            job.cancel()
        for lane in self._lanes.values():
            lane.shutdown(wait=True, cancel_futures=True)
        gc.enable()

    def _call(self, act: Callable[[], None]) -> None:
        if not self._closed:
            act()

    def _finish(self, job: Job, act: Callable[[], None]) -> None:
        if job in self._jobs:
            self._jobs.remove(job)
        if not self._jobs:
            _wake_collector()
        act()


def _wake_collector() -> None:
    """Let the collector work again; what a job left in thousands, modules it loaded first of all, it need never see.

    Looking through them once would hold the window for a fifth of a second. They are still freed when nothing points to
    them; only circles among them would stay.
    """
    if gc.get_count()[0] > _MANY:
        gc.freeze()
    gc.enable()


def _work(
    job: Job,
    work: Callable[[Progress], Any],
    ends: Ends,
    finish: Callable[[Callable[[], None]], None],
    deliver: Callable[[Callable[[], None]], None],
) -> None:
    """On the worker: do it, then hand the ending to the main thread."""

    def end(first: Callable[[], None]) -> None:
        def act() -> None:
            try:
                first()
            finally:
                ends.settled()

        finish(act)

    try:
        result = work(Progress(_throttled(ends.report, deliver), job.stop))
    except Cancelled:
        end(lambda: None)
    except Exception as error:  # what a worker raises belongs to the window: user errors are told, bugs are shown
        end(_failing(ends, error))
    else:
        end(lambda: ends.done(result))


def _failing(ends: Ends, error: Exception) -> Callable[[], None]:
    return lambda: ends.failed(error)


def _throttled(report: Report, deliver: Callable[[Callable[[], None]], None]) -> Report:
    """Reports at most twenty times a second, and each new stage at once: a fast loop must not flood the window."""
    last: list[Any] = ["", 0.0]

    def tell(stage: str, done: int, total: int) -> None:
        now = time.monotonic()
        if stage != last[0] or now - last[1] >= _REPORT_SECONDS:
            last[:] = [stage, now]
            deliver(lambda: report(stage, done, total))

    return tell
