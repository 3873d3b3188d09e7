"""What a packed workbook (xlsx, xlsb, ods) says beside its values, and whether it may be unpacked at all."""

import zipfile
import zlib
from collections.abc import Callable

from app.errors import UserError
from app.importers.grids import MOST_CELLS
from app.importers.ods_marks import scan_ods
from app.importers.sheet_marks import SheetMarks, Source
from app.importers.xlsb_marks import scan_xlsb
from app.importers.xlsx_marks import scan_xlsx
from app.importers.xlsx_pictures import find_pictures
from app.progress import QUIET, Progress

MOST_UNPACKED = 1_000_000_000
"""Bytes of the text parts of one file, unpacked."""

_BROKEN = (
    zipfile.BadZipFile,
    OSError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    LookupError,
    ValueError,
    zlib.error,
)


def scan(
    source: Source, file: str, progress: Progress = QUIET, ready: Callable[[], None] = lambda: None
) -> dict[str, SheetMarks]:
    """Marks of every sheet by name; `ready` is called as soon as the file is known to be of a size that can be read.

    Raises UserError `sheet-too-large` before anything large is built, `file-damaged` for a broken container.
    """
    try:
        with zipfile.ZipFile(source) as packed:
            _check_size(packed, file)
            names = set(packed.namelist())
            if "content.xml" in names:
                return scan_ods(packed, file, progress)
            if "xl/workbook.bin" in names:
                return find_pictures(packed, scan_xlsb(packed, file, progress), {})
            texts = scan_xlsx(packed, file, progress, ready)
            return find_pictures(packed, {name: text.marks for name, text in texts.items()}, texts)
    except _BROKEN as error:
        raise UserError("file-damaged", {"file": file, "reason": str(error)[:200]}) from error


def _check_size(packed: zipfile.ZipFile, file: str) -> None:
    size = sum(part.file_size for part in packed.infolist() if part.filename.lower().endswith((".xml", ".bin")))
    if size > MOST_UNPACKED:
        raise UserError("sheet-too-large", {"file": file, "sheet": file, "limit": str(MOST_CELLS)})
