"""The pictures of products: files below the workspace's `pictures/`, each named by the hash of its bytes.

A file is whole before its name stands; one that no import names (its import was cut short) is swept later.
"""

import hashlib
import os
from collections.abc import Collection
from pathlib import Path

from app.store.database import told

_PART = ".part"


class PictureBox:
    """The folder of one workspace's pictures."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def keep(self, data: bytes) -> str:
        """Keep a picture and give its digest; the same bytes are kept once. UserErrors disk-full, folder-read-only."""
        digest = hashlib.sha256(data).hexdigest()
        place = self.path(digest)
        with told(place):
            if place.exists():
                return digest
            self.folder.mkdir(exist_ok=True)
            part = place.with_suffix(_PART)
            with part.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            part.replace(place)
        return digest

    def path(self, digest: str) -> Path:
        """Where a picture stands; the file has no suffix, its product knows the media type."""
        return self.folder / digest

    def sweep(self, known: Collection[str]) -> None:
        """Take away what no import names."""
        if self.folder.is_dir():
            for file in self.folder.iterdir():
                if file.name not in known:
                    file.unlink(missing_ok=True)
