"""Files in which buyers ask (PDF, workbook, text table, Word) to text and the rows of their tables. Read, never run."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Any

from app.domain.inquiry import AskedRow
from app.errors import UserError
from app.importers.asked_tables import MOST_ROWS, Rows, Table, lay_out
from app.importers.files import kind_of
from app.importers.mail import tidy
from app.progress import QUIET, Progress

MOST_PAGES = 40
MOST_CHARACTERS = 40_000
MOST_LINES = 3_000
"""Of one file: rows of all its sheets, or paragraphs."""

_MOST_SECONDS = 8.0
_MOST_UNPACKED = 40_000_000
_SCANNED_PAGES, _DOTS = 3, 120
"""Of a scan: the pages that are looked at, and the dots per inch they are drawn with."""

_WORD = "word/document.xml"


@dataclass(frozen=True)
class FileText:
    """What a file says: `rows`, `tables` and `unsure` are offsets into `text`; `problems` as `Message.problems`."""

    text: str
    rows: tuple[AskedRow, ...] = ()
    tables: tuple[tuple[int, int], ...] = ()
    problems: tuple[str, ...] = ()
    unsure: tuple[tuple[int, int], ...] = ()


def file_kind(name: str, data: bytes) -> str | None:
    """What a file is read as (pdf, sheet, word, picture, text), by its bytes; None for what is not read.

    A text counts as a table or a letter only under a name that says so.
    """
    kind = kind_of(data[:4096])
    ending = name.rpartition(".")[2].lower()
    if kind == "zip":
        return "word" if _WORD.encode() in data else "sheet" if ending in _SHEETS or b"xl/" in data else None
    if kind == "ole":
        return "sheet" if ending in ("xls", "xlt", "et") else None
    if kind == "text":
        return {"csv": "sheet", "tsv": "sheet", "txt": "text"}.get(ending)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP" or (data[:2] == b"BM" and ending in ("bmp", "dib")):
        return "picture"
    return {"pdf": "pdf", "image": "picture"}.get(kind)


_SHEETS = ("xlsx", "xlsm", "xlsb", "ods", "xltx")


def read_file(name: str, data: bytes, look: bool = True) -> FileText:
    """The text and the asked rows of a file of a kind that `file_kind` names; of pictures of words what is recognised.

    `look` False: a scanned PDF is left alone (UserError `pdf-without-text`). UserErrors: file-damaged, file-encrypted,
    those of workbooks and of pictures.
    """
    readers: dict[str | None, Callable[[str, bytes], FileText]] = {
        "pdf": _pdf, "sheet": _sheet, "word": _word, "text": _plain, "picture": _picture,
    }  # fmt: skip
    try:
        return readers[file_kind(name, data)](name, data)
    except UserError as error:
        if error.code != "pdf-without-text" or not look:
            raise
        return _pages(name, data, scanned=True)


def joined(blocks: Sequence[str | Rows]) -> FileText:
    """Paragraphs and tables in order, as one text."""
    text, rows, tables = "", list[AskedRow](), list[tuple[int, int]]()
    for block in blocks:
        table = Table(tidy(block)[0]) if isinstance(block, str) else lay_out(block)
        if not table.text.strip():
            continue
        text += "\n\n" if text else ""
        at = len(text)
        rows += [replace(row, start=row.start + at, end=row.end + at) for row in table.rows]
        tables += [(start + at, end + at) for start, end in table.lines]
        text += table.text
    problems = ("mail_file_cut",) if len(text) > MOST_CHARACTERS or len(rows) > MOST_ROWS else ()
    kept = tuple(row for row in rows[:MOST_ROWS] if row.end <= MOST_CHARACTERS)
    return FileText(text[:MOST_CHARACTERS], kept, tuple(tables) if kept else (), problems)


def _plain(_name: str, data: bytes) -> FileText:
    from app.importers.charsets import to_text

    return joined([to_text(data).strip()])


def _picture(name: str, data: bytes) -> FileText:
    from app.importers.ocr import read_picture

    seen = read_picture(data, name)
    return FileText(seen.text, problems=seen.problems, unsure=seen.unsure)


def _sheet(name: str, data: bytes) -> FileText:
    return _grids(name, data, QUIET)


def _grids(name: str, data: bytes, progress: Progress) -> FileText:
    """Every sheet, its name above it where there are several. The reader of tables wants a file: a private one."""
    from app.importers.grids import FileOptions
    from app.importers.workbooks import read_grids

    try:
        with TemporaryDirectory(prefix="argosy-") as folder:
            path = Path(folder) / (re.sub(r"[^\w.-]", "_", name)[-60:] or "file")
            path.write_bytes(data)
            grids, told = read_grids(path, FileOptions(), progress)
    except UserError as error:
        raise UserError(error.code, {**error.facts, "file": name}) from error
    except OSError as error:
        if isinstance(error, TimeoutError):
            raise
        raise UserError("file-unreadable", {"file": name, "reason": error.strerror or str(error)}) from error
    blocks: list[str | Rows] = []
    left = MOST_LINES
    for grid in grids:
        rows = list(islice(grid.rows, max(left, 0)))
        left -= len(rows)
        blocks += [grid.name] if len(grids) > 1 else []
        blocks.append(rows)
    read = joined(blocks)
    hidden = any(problem.code.endswith("_hidden") for problem in told)
    problems = [*read.problems, *(["mail_file_cut"] if left <= 0 else []), *(["mail_file_hidden"] if hidden else [])]
    return replace(read, problems=tuple(dict.fromkeys(problems)))


def _word(name: str, data: bytes) -> FileText:
    import docx
    from docx.table import Table

    _refuse_bomb(name, data)
    try:
        document = docx.Document(BytesIO(data))
        blocks: list[str | Rows] = []
        for item in islice(document.iter_inner_content(), MOST_LINES):
            if isinstance(item, Table):
                blocks.append([[cell.text for cell in row.cells[:40]] for row in islice(item.rows, MOST_LINES)])
            elif blocks and isinstance(blocks[-1], str):
                blocks[-1] += "\n" + item.text
            else:
                blocks.append(item.text)
    except Exception as error:  # the package raises what its XML meets
        raise UserError("file-damaged", {"file": name, "reason": str(error)[:200]}) from error
    return joined(blocks)


def _refuse_bomb(name: str, data: bytes) -> None:
    import zipfile

    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            size = sum(part.file_size for part in packed.infolist())
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise UserError("file-damaged", {"file": name, "reason": str(error)[:200]}) from error
    if size > _MOST_UNPACKED:
        raise UserError("file-too-large", {"file": name, "size": str(size >> 20), "limit": str(_MOST_UNPACKED >> 20)})


def _pdf(name: str, data: bytes) -> FileText:
    """A PDF's lines and tables; of a long one the text of its first pages, of a scan what is recognised in them."""
    try:
        return _grids(name, data, _Hurried(monotonic() + _MOST_SECONDS).progress())
    except UserError as error:
        if error.code != "sheet-too-large":
            raise
        return _pages(name, data, scanned=False)
    except TimeoutError:
        return _pages(name, data, scanned=False)


@dataclass(frozen=True)
class _Hurried:
    """Ends work that goes on beyond a moment of the monotonic clock, at the next step it reports."""

    until: float

    def progress(self) -> Progress:
        """To be handed into the work."""
        return Progress(self._report)

    def _report(self, _stage: str, _done: int, _total: int) -> None:
        if monotonic() > self.until:
            raise TimeoutError


def _pages(name: str, data: bytes, scanned: bool) -> FileText:
    import pdfplumber

    begun, texts = monotonic(), list[str]()
    try:
        with pdfplumber.open(BytesIO(data)) as document:
            if scanned:
                return _scanned(name, document.pages[:_SCANNED_PAGES])
            for page in document.pages[:MOST_PAGES]:
                texts.append(page.extract_text() or "")
                page.close()
                if monotonic() - begun > _MOST_SECONDS / 2:
                    break
    except UserError:
        raise
    except Exception as error:  # the parser raises what a broken file makes it meet
        raise UserError("file-damaged", {"file": name, "reason": str(error)[:200] or type(error).__name__}) from error
    return replace(joined(texts), problems=("mail_file_cut",))


def _scanned(name: str, pages: Sequence[Any]) -> FileText:
    """A PDF of pictures of pages: what is recognised in the first of them."""
    from app.importers.ocr import read_image

    text, unsure, problems = "", list[tuple[int, int]](), ["mail_file_scanned"]
    begun = monotonic()
    for page in pages:
        if monotonic() - begun > _MOST_SECONDS / 2:
            problems.append("mail_file_cut")
            break
        seen = read_image(page.to_image(resolution=_DOTS).original, name)
        at = len(text) + (2 if text else 0)
        text += ("\n\n" if text else "") + seen.text
        unsure += [(start + at, end + at) for start, end in seen.unsure]
        problems += seen.problems
    return FileText(text, problems=tuple(dict.fromkeys(problems)), unsure=tuple(unsure))
