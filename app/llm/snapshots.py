"""The evaluated beginning of a prompt, kept on disk: a model's first token then waits for the rest of the prompt only.

A snapshot is what llama.cpp holds of the system words of a prompt: keys and values, or a recurrent model's state. Its
name is a hash of all that must be equal for it to hold again: the weights, the engine, the context, the tokens. It is
believed only where its own SHA-256 fits, since llama.cpp reads states without looking.
"""

import contextlib
import hashlib
import os
import struct
from collections.abc import Sequence
from pathlib import Path

_MAGIC = b"ARGOSTA1"
_MOST_FILES, _MOST_BYTES = 8, 2 * 1024**3
_SAMPLES, _SAMPLE = 16, 1024**2


class Snapshots:
    """A folder of snapshots for one loaded model; every failure to read or write is as if there were none."""

    def __init__(self, folder: Path, model: Path, engine: str) -> None:
        self._folder = folder
        self._key = hashlib.sha256(fingerprint(model) + engine.encode()).digest()

    def load(self, tokens: Sequence[int]) -> bytes | None:
        """The state after these tokens, None where none is kept or the file is not whole."""
        path = self._path(tokens)
        try:
            data = path.read_bytes()
            path.touch()
        except OSError:
            return None
        head = len(_MAGIC) + 32
        whole = data[: len(_MAGIC)] == _MAGIC and hashlib.sha256(data[head:]).digest() == data[len(_MAGIC) : head]
        return data[head:] if whole else None

    def save(self, tokens: Sequence[int], state: bytes) -> None:
        """Keep a state; the oldest give way when there are many."""
        path = self._path(tokens)
        part = path.with_suffix(f".{os.getpid()}.part")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._prune(len(state))
            part.write_bytes(_MAGIC + hashlib.sha256(state).digest() + state)
            part.replace(path)
        except OSError:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)

    def _path(self, tokens: Sequence[int]) -> Path:
        said = struct.pack(f"<{len(tokens)}i", *tokens)
        return self._folder / f"{hashlib.sha256(self._key + said).hexdigest()[:32]}.state"

    def _prune(self, coming: int) -> None:
        for left in self._folder.glob("*.part"):
            left.unlink(missing_ok=True)
        kept = sorted(self._folder.glob("*.state"), key=lambda path: path.stat().st_mtime, reverse=True)
        room = _MOST_BYTES - coming
        for count, path in enumerate(kept, 2):
            room -= path.stat().st_size
            if count > _MOST_FILES or room < 0:
                path.unlink(missing_ok=True)


def fingerprint(path: Path) -> bytes:
    """A hash of a model's size, time and sixteen mebibytes spread over it: gigabytes are not read for it."""
    stat = path.stat()
    digest = hashlib.sha256(struct.pack("<qq", stat.st_size, stat.st_mtime_ns))
    with path.open("rb") as file:
        for index in range(_SAMPLES):
            file.seek(max(0, stat.st_size - _SAMPLE) * index // (_SAMPLES - 1))
            digest.update(file.read(_SAMPLE))
    return digest.digest()
