"""How long a usual mail takes to be read, without a model: `python -m tests.benchmarks.read_time`.

Reads the sample mails of the bundled merchant again and again in a stocked workspace, each in new bytes, and prints
median and slowest in milliseconds, the processor's own share beside it for machines that do other things meanwhile;
then the same with thousands of messages in the inbox.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from app.domain.fingerprints import sketch
from app.domain.inquiry import Message
from app.paths import resources
from app.progress import QUIET
from app.skills.reception.import_sheet import import_sheet
from app.skills.reception.read_inquiry import read_inquiry
from app.workspace import Workspace

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
ROUNDS = 12


def main(before: int) -> None:
    """Measure; `before` messages lie in the inbox for the second run."""
    mails = sorted(resources("sample", "inquiries").glob("*.eml"))
    with TemporaryDirectory() as folder, Workspace.open(Path(folder) / "ws", lambda: NOW) as ws:
        import_sheet(ws, resources("sample", "price-list.xlsx"), QUIET)
        for mail in mails:
            read_inquiry(ws, mail, QUIET)  # rules, words and the index are loaded once
        _tell("new workspace", _times(ws, mails, Path(folder), "a"))
        for at in range(before):
            text = " ".join(f"word{at * 7 + number}" for number in range(80))
            message = Message("email", text, sender_email=f"b{at}@x{at}.example", fingerprint=sketch(text))
            ws.store.save_message(message, text.encode(), NOW)
        begun = perf_counter()
        ws.store.letters()
        print(f"{'first look at the inbox':<28}{1000 * (perf_counter() - begun):8.1f} ms")
        _tell(f"{before} messages before", _times(ws, mails, Path(folder), "b"))


def _times(ws: Workspace, mails: list[Path], folder: Path, mark: str) -> list[tuple[float, float]]:
    """(milliseconds on the clock, of the processor) of each reading."""
    times = []
    for turn in range(ROUNDS):
        for mail in mails:
            copy = folder / f"{mark}-{turn}-{mail.name}"
            copy.write_bytes(
                mail.read_bytes().replace(b"Message-ID: <", f"Message-ID: <{mark}{turn}".encode()) + b"\n" * (turn + 1)
            )
            begun, worked = perf_counter(), process_time()
            read_inquiry(ws, copy, QUIET)
            times.append((1000 * (perf_counter() - begun), 1000 * (process_time() - worked)))
    return times


def _tell(name: str, times: list[tuple[float, float]]) -> None:
    clock, worked = ([pair[at] for pair in times] for at in (0, 1))
    print(
        f"{name:<28}{median(clock):8.1f} ms median{max(clock):8.1f} ms slowest"
        f"{median(worked):8.1f} ms of the processor   ({len(times)} readings)"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5000)
