"""Pictures in spreadsheet files: which part of the package each is, and its bytes when they are wanted."""

import re
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from app.errors import UserError
from app.importers.grids import FileOptions, PictureRef

LARGEST = 20 * 1024 * 1024
"""Bytes of one picture, unpacked."""

_RATIO = 200
_TYPES = {
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "bmp": "image/bmp",
    "webp": "image/webp", "tif": "image/tiff", "tiff": "image/tiff", "emf": "image/emf", "wmf": "image/wmf",
    "svg": "image/svg+xml",
}  # fmt: skip
_MAGIC = (
    (b"\x89PNG", "image/png"), (b"\xff\xd8\xff", "image/jpeg"), (b"GIF8", "image/gif"), (b"BM", "image/bmp"),
    (b"RIFF", "image/webp"), (b"II*\0", "image/tiff"), (b"MM\0*", "image/tiff"), (b"\x01\0\0\0", "image/emf"),
    (b"\xd7\xcd\xc6\x9a", "image/wmf"), (b"<svg", "image/svg+xml"), (b"<?xml", "image/svg+xml"),
)  # fmt: skip
_BROKEN = (zipfile.BadZipFile, OSError, EOFError, KeyError, ValueError, NotImplementedError, RuntimeError, zlib.error)
_BLIP = re.compile(r"blip:(\d{1,9})")


def picture_ref(packed: zipfile.ZipFile, part: str) -> PictureRef | None:
    """The picture that a part of a package is; None for what is no picture, too large or packed too tightly."""
    media_type = _TYPES.get(part.rpartition(".")[2].lower())
    try:
        info = packed.getinfo(part)
    except KeyError:
        return None
    if media_type is None or not 0 < info.file_size <= LARGEST:
        return None
    if info.file_size > 1_000_000 and info.file_size > _RATIO * max(info.compress_size, 1):
        return None
    return PictureRef(part, media_type, info.file_size)


def sniffed(data: bytes) -> str | None:
    """The media type of a picture by its first bytes."""
    return next((name for magic, name in _MAGIC if data.startswith(magic)), None)


def load_picture(path: Path, ref: PictureRef, options: FileOptions | None = None) -> bytes:
    """The bytes of a picture that `read_grids` found; `options` give the password of a locked file.

    At most `LARGEST` bytes are unpacked, whatever the file says of itself. Raises UserError `picture-damaged` where
    the part is gone, larger than told or no picture, and what opening a locked file raises.
    """
    return pictures_of(path, options)(ref)


def pictures_of(path: Path, options: FileOptions | None = None) -> Callable[[PictureRef], bytes]:
    """`load_picture` for many pictures of one file, which is unlocked once."""
    from app.importers.locked import unlocked

    source = unlocked(path, (options or FileOptions()).password)

    def load(ref: PictureRef) -> bytes:
        try:
            data = _xls_part(source, ref) if _BLIP.fullmatch(ref.part) else _packed_part(source, ref)
        except _BROKEN as error:
            raise _damaged(path, ref) from error
        if sniffed(data) is None:
            raise _damaged(path, ref)
        return data

    return load


def _damaged(path: Path, ref: PictureRef) -> UserError:
    return UserError("picture-damaged", {"file": path.name, "picture": ref.part.rpartition("/")[2]})


def _packed_part(source: Path | BytesIO, ref: PictureRef) -> bytes:
    with zipfile.ZipFile(source) as packed, packed.open(ref.part) as stream:
        data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise EOFError(ref.part)
    return data


def _xls_part(source: Path | BytesIO, ref: PictureRef) -> bytes:
    from app.importers.xls_pictures import read_blip

    return read_blip(source, int(ref.part.partition(":")[2]))
