"""The hold of one process on a workspace. The system frees it when the process ends, however it ends."""

import json
import os
from pathlib import Path

from filelock import FileLock, Timeout

from app.errors import UserError
from app.store.database import told

_LOCK = "argosy.lock"
_HOLDER = "argosy.lock.json"


class Hold:
    """Taken on creation; UserError `workspace-in-use` names who has it. Release with `release`."""

    def __init__(self, folder: Path, door: str) -> None:
        self._lock = FileLock(folder / _LOCK, is_singleton=False, thread_local=False)
        holder = folder / _HOLDER
        with told(folder / _LOCK):
            try:
                self._lock.acquire(timeout=0)
            except Timeout:
                raise UserError("workspace-in-use", {"folder": str(folder), **_told_by(holder)}) from None
            try:
                holder.write_text(json.dumps({"pid": str(os.getpid()), "door": door}), encoding="utf-8")
            except OSError:
                self._lock.release()
                raise

    def release(self) -> None:
        """Let others in."""
        self._lock.release()


def _told_by(holder: Path) -> dict[str, str]:
    """Who wrote their name beside the lock; unknown while they are writing it."""
    try:
        name = json.loads(holder.read_text(encoding="utf-8"))
        return {"pid": str(name["pid"]), "door": str(name["door"])}
    except (OSError, ValueError, KeyError, TypeError):
        return {"pid": "?", "door": "argosy"}
