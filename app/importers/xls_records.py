"""The records of an xls: the stream of its workbook, and how it is divided ([MS-XLS] 2.1.4)."""

import struct
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from app.importers.sheet_marks import Source

BOF, _EOF = 0x809, 0x0A
_LARGEST_STREAM = 250 * 1024 * 1024


def workbook_stream(source: Source) -> bytes:
    """The stream that holds the workbook, empty when there is none or the container is broken."""
    import olefile

    try:
        with olefile.OleFileIO(str(source) if isinstance(source, Path) else BytesIO(source.getbuffer())) as container:
            for name in ("Workbook", "Book"):
                if container.exists(name):
                    if container.get_size(name) > _LARGEST_STREAM:
                        return b""
                    return bytes(container.openstream(name).read())
    except (OSError, ValueError, KeyError, IndexError, TypeError, AttributeError):
        # The reader of values says what is wrong with the container.
        pass
    return b""


def records(data: bytes, at: int) -> Iterator[tuple[int, int, int]]:
    """(type, where its data begin, their length) up to the end of a substream."""
    depth = 0
    while at + 4 <= len(data):
        kind, length = struct.unpack_from("<HH", data, at)
        depth += (kind == BOF) - (kind == _EOF)
        yield kind, at + 4, min(length, len(data) - at - 4)
        if kind == _EOF and depth <= 0:
            return
        at += 4 + length
