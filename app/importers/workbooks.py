"""Foreign tables to grids: each format by its own reader; formulas are never evaluated, nothing is written."""

from collections.abc import Mapping, Sequence
from functools import partial
from io import BytesIO
from pathlib import Path

from app.domain.imports import Problem
from app.errors import UserError
from app.importers.delimited import read_text_table
from app.importers.files import kind_of, read_bytes, size_of
from app.importers.grids import Cell, FileOptions, Grid, Merge, PictureRef
from app.importers.hidden_parts import shown
from app.importers.locked import unlocked
from app.importers.packed import scan
from app.importers.sheet_marks import SheetMarks
from app.importers.values import Reading, read_values
from app.importers.xls_marks import scan_xls
from app.progress import QUIET, Progress

LIMIT_MB = 200
_TEXT_LIMIT_MB = 200
_HTML_LIMIT_MB = 50
_NO_OPTIONS = FileOptions()

Pictures = Mapping[tuple[int, int], tuple[PictureRef, ...]]
Tables = tuple[list[Grid], list[Problem]]


def read_grids(path: Path, options: FileOptions = _NO_OPTIONS, progress: Progress = QUIET) -> Tables:
    """Every worksheet or table with anything in it, and problems: what is hidden and was left out, what is unsure.

    Reads xlsx, xlsm, xls, xlsb, ods, delimited text, HTML and XML spreadsheets, PDF with text, judged by their bytes.
    `progress` is stepped between parts; Cancelled is raised within a tenth of a second while values are read.
    Raises UserError: file-not-found, file-empty, file-too-large, file-unreadable, file-wrong-type, file-web-page,
    file-encrypted, file-password-wrong, file-lock-unknown, file-damaged, sheet-damaged, sheet-too-large,
    pdf-without-text, encoding-unknown.
    """
    size_of(path, LIMIT_MB)
    progress.step("reading-file")
    kind = _kind(_head(path))
    if kind == "text":
        return read_text_table(read_bytes(path, _TEXT_LIMIT_MB), path.name, options.encoding)
    if kind in ("html", "xml", "mhtml"):
        return _read_markup(path, kind, options, progress)
    if kind == "pdf":
        from app.importers.pdf_tables import read_pdf

        return read_pdf(path, options, progress)
    if kind not in ("zip", "ole"):
        raise UserError("file-wrong-type", {"file": path.name, "kind": kind})
    return _read_workbook(path, options, progress)


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(8192)
    except OSError as error:
        raise UserError("file-unreadable", {"file": path.name, "reason": error.strerror or str(error)}) from error


def _kind(head: bytes) -> str:
    """`kind_of`, with the spreadsheets among texts told apart: `xml` and `mhtml`."""
    kind = kind_of(head)
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.decode("utf-16", "ignore").encode("utf-8", "replace")
        kind = "html" if kind_of(head) == "html" else kind
    if kind == "html":
        return "xml" if b"office:spreadsheet" in head else "html"
    is_mail = kind == "text" and head.lstrip()[:13].lower() == b"mime-version:"
    return "mhtml" if is_mail and b"text/html" in head.lower() else kind


def _read_markup(path: Path, kind: str, options: FileOptions, progress: Progress) -> Tables:
    from app.importers.html_tables import read_html, read_mhtml
    from app.importers.xml_sheets import read_xml

    read = {"html": read_html, "mhtml": read_mhtml, "xml": read_xml}[kind]
    return read(read_bytes(path, _HTML_LIMIT_MB), path.name, options, progress)


def _read_workbook(path: Path, options: FileOptions, progress: Progress) -> Tables:
    source = unlocked(path, options.password)
    reading = Reading(partial(read_values, source, path.name, options.hidden, progress), progress)
    if isinstance(source, BytesIO):
        # One stream has one place: it is read twice, one after the other.
        zipped = source.getvalue().startswith(b"PK")
        marks = scan(source, path.name, progress) if zipped else scan_xls(source, path.name, progress)
    elif _head(path).startswith(b"PK"):
        marks = scan(source, path.name, progress, reading.start)
    else:
        marks = scan_xls(source, path.name, progress)
    problems: list[Problem] = []
    grids: list[Grid] = []
    sheets = reading.result()
    for values in sheets:
        known = marks.get(values.name, SheetMarks())
        if values.hidden and not options.hidden:
            problems.append(Problem(values.name, None, None, "sheet_hidden", values.name, {"value": values.name}))
        elif values.failed is not None:
            problems.append(Problem(values.name, None, None, "sheet_unreadable", values.name, {"value": values.name}))
        elif values.rows is not None:
            grid = _grid(values.name, values.rows, values.merges, known)
            grids.append(grid if options.hidden else shown(grid, known.hidden_rows, known.hidden_columns, problems))
        elif known.pictures:
            grids.append(Grid(values.name, [], pictures=known.pictures))
    failed = next((values.failed for values in sheets if values.failed is not None), None)
    if failed is not None and not grids:
        raise failed
    return grids, problems


def _grid(name: str, rows: list[list[Cell]], merges: Sequence[Merge] | None, marks: SheetMarks) -> Grid:
    merges = merges if marks.merges is None else marks.merges
    for row, column in marks.valueless:
        if row < len(rows) and column < len(rows[row]):
            rows[row][column] = ""
    pictures = _placed(merges or (), marks.pictures)
    return Grid(name, rows, merges, marks.errors, marks.currencies, marks.padded, pictures)


def _placed(merges: Sequence[Merge], pictures: Pictures) -> Pictures:
    """Pictures by the cell that shows the value where they lie: of merged cells the first."""
    placed: dict[tuple[int, int], tuple[PictureRef, ...]] = {}
    for (row, column), refs in pictures.items():
        place = (row, column)
        for (top, left), (bottom, right) in merges:
            if top <= row <= bottom and left <= column <= right:
                place = (top, left)
        placed[place] = (*placed.get(place, ()), *refs)
    return placed
