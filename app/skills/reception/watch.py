"""A watched folder: what a merchant drops there is read as an inquiry, each file once. Nothing in it is moved,
changed or deleted.
"""

import hashlib
import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from app.errors import UserError
from app.importers.forms import ENDINGS
from app.progress import Progress
from app.skills.reception.read_inquiry import read_inquiries
from app.workspace import Workspace

SETTLED_S = 2.0
"""A file that was written to more recently may still be growing; it waits for the next pass."""

_LEDGER = "watched.json"
_MOST_KNOWN = 50_000
_PASSING = (".part", ".crdownload", ".download", ".tmp", ".partial", "~")


@dataclass(frozen=True)
class TakenFile:
    """What became of one file: its inquiries, or the error that says why there are none."""

    file: str
    inquiry_ids: tuple[str, ...] = ()
    error: UserError | None = None


@dataclass(frozen=True)
class WatchPass:
    """One look at the folder. `waiting` counts files that were not finished yet, `known` those read before."""

    taken: tuple[TakenFile, ...]
    known: int
    waiting: int


@dataclass
class _Ledger:
    """The files read so far, by the hash of their bytes; a copy under another name is the same file.

    `seen` remembers size and time of each name, so that a file is hashed once only while this process lives.
    """

    path: Path
    hashes: dict[str, str] = field(default_factory=dict)
    seen: dict[str, tuple[int, int, bool]] = field(default_factory=dict)

    @classmethod
    def of(cls, ws: Workspace) -> "_Ledger":
        ledger = cls(ws.folder / _LEDGER)
        try:
            kept = json.loads(ledger.path.read_text(encoding="utf-8"))
            ledger.hashes = {str(key): str(value) for key, value in kept.items()}
        except (OSError, ValueError, AttributeError):
            ledger.hashes = {}  # none yet, or damaged: reading again gives the same inquiries
        return ledger

    def note(self, digest: str, outcome: str) -> None:
        """Write down a file, whole or not at all."""
        self.hashes[digest] = outcome
        while len(self.hashes) > _MOST_KNOWN:
            del self.hashes[next(iter(self.hashes))]
        temporary = self.path.with_suffix(".tmp")
        with temporary.open("w", encoding="utf-8") as stream:
            json.dump(self.hashes, stream)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(self.path)


def watch_folder(ws: Workspace, folder: Path, progress: Progress) -> WatchPass:
    """Read what is new and finished in a folder, once. UserError `watch-no-folder`; a bad file is told and passed."""
    return _pass(ws, folder, _Ledger.of(ws), progress)


def keep_watching(
    ws: Workspace, folder: Path, every_s: float, progress: Progress, on_pass: Callable[[WatchPass], None]
) -> None:
    """Look at the folder again and again until Stop; `on_pass` hears of each look that found something."""
    ledger = _Ledger.of(ws)
    while not progress.stop.is_set():
        found = _pass(ws, folder, ledger, progress)
        if found.taken:
            on_pass(found)
        progress.stop.wait(every_s)


def _pass(ws: Workspace, folder: Path, ledger: _Ledger, progress: Progress) -> WatchPass:
    taken: list[TakenFile] = []
    known = waiting = 0
    for path, size, changed in list(_files(folder)):
        last = ledger.seen.get(str(path))
        if last is not None and last == (size, changed, True):
            known += 1
            continue
        ledger.seen[str(path)] = (size, changed, False)
        if not _finished(changed, ws.clock(), last is not None and last[:2] == (size, changed)):
            waiting += 1
            continue
        progress.step("watching", len(taken))
        one = _take(ws, path, ledger, progress)
        if one is None:
            known += 1
        else:
            taken.append(one)
        ledger.seen[str(path)] = (size, changed, True)
    return WatchPass(tuple(taken), known, waiting)


def _files(folder: Path) -> Iterator[tuple[Path, int, int]]:
    """(path, size, time of change in ns) of the folder's own files that may be inquiries, by name."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        raise UserError("watch-no-folder", {"folder": str(folder), "reason": error.strerror or str(error)}) from error
    for entry in entries:
        name = entry.name.lower()
        if name.startswith((".", "~$")) or name.endswith(_PASSING) or name.rpartition(".")[2] not in ENDINGS:
            continue
        try:
            if entry.is_file(follow_symlinks=False):
                stat = entry.stat(follow_symlinks=False)
                yield Path(entry.path), stat.st_size, stat.st_mtime_ns
        except OSError:
            continue  # gone meanwhile


def _finished(changed_ns: int, now: datetime, same_as_before: bool) -> bool:
    """Unchanged for a while, or since the look before (a clock may be wrong)."""
    age = now.timestamp() - changed_ns / 1e9
    return same_as_before or age >= SETTLED_S


def _take(ws: Workspace, path: Path, ledger: _Ledger, progress: Progress) -> TakenFile | None:
    """Read one file; None where its bytes were read before, or it is gone."""
    try:
        with path.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return None
    if digest in ledger.hashes:
        return None
    try:
        ids = tuple(inquiry.inquiry_id for inquiry in read_inquiries(ws, path, progress))
    except UserError as error:
        ledger.note(digest, error.code)
        return TakenFile(path.name, error=error)
    ledger.note(digest, " ".join(ids[:20]))
    return TakenFile(path.name, ids)
