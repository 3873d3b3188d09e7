"""Files in which buyers ask (PDF, workbook, text table, Word) to text and the rows of their tables. Read, never run."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Any

from app.domain.inquiry import AskedRow
from app.errors import UserError
from app.importers.asked_tables import Rows, lay_out
from app.importers.files import kind_of

MOST_PAGES = 40
MOST_CHARACTERS = 40_000
MOST_LINES = 3_000
"""Of one file: rows of all its sheets, or paragraphs."""

_MOST_SECONDS = 8.0
_MOST_UNPACKED = 100_000_000
_SCANNED_PAGES = 3
_WORD = "word/document.xml"


@dataclass(frozen=True)
class FileText:
    """What a file says: `rows` and `unsure` are offsets into `text`; `problems` as `Message.problems`."""

    text: str
    rows: tuple[AskedRow, ...] = ()
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


def read_file(name: str, data: bytes) -> FileText:
    """The text and the asked rows of a file of a kind that `file_kind` names, pictures apart.

    UserErrors: file-damaged, file-encrypted, and those of workbooks.
    """
    readers: dict[str | None, Callable[[str, bytes], FileText]] = {
        "pdf": _pdf, "sheet": _sheet, "word": _word, "text": _plain, "picture": _picture,
    }  # fmt: skip
    return readers[file_kind(name, data)](name, data)


def joined(blocks: Sequence[str | Rows]) -> FileText:
    """Paragraphs and tables in order, as one text."""
    text, rows = "", []
    for block in blocks:
        piece = block if isinstance(block, str) else ""
        if not isinstance(block, str):
            table = lay_out(block)
            piece = table.text
            at = len(text) + (2 if text else 0)
            rows += [replace(row, start=row.start + at, end=row.end + at) for row in table.rows]
        if piece.strip():
            text += ("\n\n" if text else "") + piece
    problems = ("mail_file_cut",) if len(text) > MOST_CHARACTERS else ()
    kept = tuple(row for row in rows if row.end <= MOST_CHARACTERS)
    return FileText(text[:MOST_CHARACTERS], kept, problems)


def _plain(_name: str, data: bytes) -> FileText:
    from app.importers.charsets import to_text

    return joined([to_text(data).strip()])


def _picture(name: str, data: bytes) -> FileText:
    from app.importers.ocr import read_picture

    seen = read_picture(data, name)
    return FileText(seen.text, (), seen.problems, seen.unsure)


def _sheet(name: str, data: bytes) -> FileText:
    """Every sheet, its name above it where there are several. The reader of workbooks wants a file: a private one."""
    from app.importers.workbooks import read_grids

    with TemporaryDirectory(prefix="argosy-") as folder:
        path = Path(folder) / (re.sub(r"[^\w.-]", "_", name)[-60:] or "file")
        path.write_bytes(data)
        try:
            grids, told = read_grids(path)
        except UserError as error:
            raise UserError(error.code, {**error.facts, "file": name}) from error
    blocks: list[str | Rows] = []
    left = MOST_LINES
    for grid in grids:
        rows = list(islice(grid.rows, left))
        left -= len(rows)
        blocks += [grid.name] if len(grids) > 1 else []
        blocks.append(rows)
    read = joined(blocks)
    cut = left <= 0 or any(problem.code == "sheet_hidden" for problem in told)
    return replace(read, problems=("mail_file_cut",)) if cut and not read.problems else read


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
    import pdfplumber
    from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect

    begun, blocks, cut = monotonic(), list[str | Rows](), False
    try:
        with pdfplumber.open(BytesIO(data)) as document:
            for number, page in enumerate(document.pages):
                if number >= MOST_PAGES or monotonic() - begun > _MOST_SECONDS:
                    cut = True
                    break
                blocks += _page(page)
                page.close()
            if not any(blocks) and document.pages:
                return _scanned(name, document.pages[:_SCANNED_PAGES])
    except UserError:
        raise
    except (PDFPasswordIncorrect, PDFEncryptionError) as error:
        raise UserError("file-encrypted", {"file": name}) from error
    except Exception as error:  # the parser raises what a broken file makes it meet
        if "PDFPasswordIncorrect" in repr(error):
            raise UserError("file-encrypted", {"file": name}) from error
        raise UserError("file-damaged", {"file": name, "reason": str(error)[:200] or type(error).__name__}) from error
    read = joined(_merged(blocks))
    return replace(read, problems=("mail_file_cut",)) if cut and not read.problems else read


def _merged(blocks: list[str | Rows]) -> list[str | Rows]:
    """A table that goes on over the page end is one table; a heading said again is dropped."""
    merged: list[str | Rows] = []
    for block in blocks:
        last = merged[-1] if merged else ""
        if not isinstance(block, str) and not isinstance(last, str) and block and len(block[0]) == len(last[0]):
            merged[-1] = [*last, *(block[1:] if list(block[0]) == list(last[0]) else block)]
        else:
            merged.append(block)
    return merged


def _page(page: Any) -> Iterator[str | Rows]:
    """Ruled tables in place; between them lines of words, wide gaps as tabs, runs of such lines as tables."""
    tables = sorted(page.find_tables(), key=lambda table: table.bbox[1])
    tables = [table for table in tables if len(table.rows) > 1 and len(table.rows[0].cells) > 1]
    lines = [line for line in _lines(page) if not any(_inside(line, table.bbox) for table in tables)]
    for table in tables:
        above = [line for line in lines if line[0] < table.bbox[1]]
        lines = lines[len(above) :]
        yield from _unruled(above)
        yield [[" ".join((cell or "").split()) for cell in row] for row in table.extract()]
    yield from _unruled(lines)


def _inside(line: tuple[float, float, list[str]], box: tuple[float, float, float, float]) -> bool:
    middle = (line[0] + line[1]) / 2
    return box[1] <= middle <= box[3]


def _lines(page: Any) -> list[tuple[float, float, list[str]]]:
    """(top, bottom, cells) of each line of words."""
    words = page.extract_words(x_tolerance_ratio=0.15, use_text_flow=False, keep_blank_chars=False)
    lines: list[tuple[float, float, list[str]]] = []
    last: dict[str, Any] | None = None
    for word in sorted(words, key=lambda each: (round(each["bottom"] / 3), each["x0"])):
        height = word["bottom"] - word["top"]
        if last is None or abs(word["bottom"] - last["bottom"]) > height / 2:
            lines.append((word["top"], word["bottom"], [word["text"]]))
        elif word["x0"] - last["x1"] > 1.2 * height:
            lines[-1][2].append(word["text"])
        else:
            lines[-1][2][-1] += " " + word["text"]
        last = word
    return lines


def _unruled(lines: list[tuple[float, float, list[str]]]) -> Iterator[str | Rows]:
    """Lines with the same number of cells under each other are a table; all others prose."""
    run: list[list[str]] = []
    prose: list[str] = []
    for _, _, cells in lines:
        if len(cells) >= 3 and (not run or len(cells) == len(run[0])):
            run.append(cells)
            continue
        if len(run) >= 2:
            yield from ["\n".join(prose), run] if prose else [run]
            run, prose = [], []
        prose += ["\t".join(row) for row in run]
        run = [cells] if len(cells) >= 3 else []
        prose += [] if run else ["\t".join(cells)]
    if len(run) >= 2:
        yield from ["\n".join(prose), run] if prose else [run]
    elif run or prose:
        yield "\n".join([*prose, *("\t".join(row) for row in run)])


def _scanned(name: str, pages: Sequence[Any]) -> FileText:
    """A PDF of pictures of pages: what is recognised in the first of them."""
    from app.importers.ocr import read_image

    text, unsure, problems = "", list[tuple[int, int]](), ["mail_file_scanned"]
    for page in pages:
        seen = read_image(page.to_image(resolution=150).original, name)
        at = len(text) + (2 if text else 0)
        text += ("\n\n" if text else "") + seen.text
        unsure += [(start + at, end + at) for start, end in seen.unsure]
        problems += seen.problems
    return FileText(text, (), tuple(dict.fromkeys(problems)), tuple(unsure))
