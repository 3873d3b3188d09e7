"""A file appears whole under its name or not at all, also on kill -9 or a full disk."""

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from app.errors import UserError


def write_whole(path: Path, produce: Callable[[Path], None]) -> None:
    """Let `produce` write a temporary file beside `path`, sync it to disk, then put it in its place.

    Errors: UserError "document-not-written" when the folder, the disk or another program forbids it.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".argosy-", suffix=path.suffix, dir=path.parent)
        os.close(handle)
        _fill_and_place(Path(name), path, produce)
    except OSError as error:
        raise UserError("document-not-written", {"file": str(path), "reason": error.strerror or str(error)}) from error


def _fill_and_place(temporary: Path, path: Path, produce: Callable[[Path], None]) -> None:
    try:
        produce(temporary)
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        temporary.chmod(0o644)
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
