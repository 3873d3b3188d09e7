"""Work on the network that Stop can end at once: in a thread of its own, its socket shut under a read that waits."""

import contextlib
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from app.errors import Cancelled
from app.progress import Progress

if TYPE_CHECKING:
    import httpx

_LOOK_S, _GRACE_S = 0.02, 0.2


class Call:
    """One piece of work; `work` runs it in a thread, `follow` waits for it and watches Stop."""

    def __init__(self, work: Callable[["Call"], None]) -> None:
        self._work = work
        self._stopped = threading.Event()
        self._socket: Any = None
        self._error: BaseException | None = None

    def hold(self, answer: "httpx.Response") -> None:
        """Name the answer that is being read, so that Stop can cut it."""
        stream = answer.extensions.get("network_stream")
        self._socket = stream.get_extra_info("socket") if stream is not None else None
        self.check()

    def check(self) -> None:
        """Raise `Cancelled` in the thread once Stop was pressed."""
        if self._stopped.is_set():
            raise Cancelled

    def pause(self, seconds: float) -> None:
        """Wait, but not past Stop."""
        self._stopped.wait(seconds)
        self.check()

    def follow(self, progress: Progress, look: Callable[[], None]) -> None:
        """Run to the end; `look` is called in this thread some fifty times a second. Raises what the work raised."""
        thread = threading.Thread(target=self._run, name="dialling", daemon=True)
        thread.start()
        try:
            while thread.is_alive():
                thread.join(_LOOK_S)
                if progress.stop.is_set():
                    raise Cancelled
                look()
        finally:
            self._end(thread)
        if self._error is not None:
            raise self._error

    def _run(self) -> None:
        try:
            self._work(self)
        except BaseException as error:  # raised again by the thread that waits
            self._error = error

    def _end(self, thread: threading.Thread) -> None:
        """Cut what still runs; a connection that is only being made ends by its own time limit."""
        self._stopped.set()
        if thread.is_alive() and self._socket is not None:
            with contextlib.suppress(OSError):
                self._socket.shutdown(2)
        thread.join(_GRACE_S)
