"""Foreign tables to grids: each format by its own reader; formulas are never evaluated, nothing is written."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as StillRunning
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any, TypeVar

from app.domain.imports import Problem
from app.errors import UserError
from app.importers.delimited import read_text_table
from app.importers.files import kind_of, read_bytes, size_of
from app.importers.grids import FileOptions, Grid, Merge, PictureRef
from app.importers.hidden_parts import shown
from app.importers.locked import unlocked
from app.importers.packed import scan
from app.importers.sheet_marks import SheetMarks, Source, check_cells
from app.importers.xls_marks import scan_xls
from app.progress import QUIET, Progress

LIMIT_MB = 200
_TEXT_LIMIT_MB = 200
_HTML_LIMIT_MB = 50
_POLL_SECONDS = 0.1
_NO_OPTIONS = FileOptions()

Pictures = Mapping[tuple[int, int], tuple[PictureRef, ...]]
_Result = TypeVar("_Result")
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
    zipped = _head(path).startswith(b"PK") if isinstance(source, Path) else source.getvalue().startswith(b"PK")
    marks = (scan if zipped else scan_xls)(source, path.name, progress)
    workbook = _open(source, path.name)
    problems: list[Problem] = []
    failed: list[UserError] = []
    grids: list[Grid] = []
    try:
        for name in _sheet_names(workbook, options, problems):
            progress.step("reading-file")
            known = marks.get(name, SheetMarks())
            try:
                grid = cancellable(partial(_read_sheet, workbook, name, known, path.name), progress)
            except UserError as error:
                failed.append(error)
                problems.append(Problem(name, None, None, "sheet_unreadable", name, {"value": name}))
                continue
            if grid is not None:
                grids.append(grid if options.hidden else shown(grid, known.hidden_rows, known.hidden_columns, problems))
    finally:
        workbook.close()
    if failed and (not grids or failed[0].code == "sheet-too-large"):
        raise failed[0]
    return grids, problems


def _sheet_names(workbook: Any, options: FileOptions, problems: list[Problem]) -> list[str]:
    """The worksheets to read; hidden ones are told."""
    names = []
    for sheet in workbook.sheets_metadata:
        if str(sheet.typ).endswith(".WorkSheet"):
            if options.hidden or str(sheet.visible).endswith(".Visible"):
                names.append(sheet.name)
            else:
                problems.append(Problem(sheet.name, None, None, "sheet_hidden", sheet.name, {"value": sheet.name}))
    return names


def _open(source: Source, file: str) -> Any:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        if isinstance(source, BytesIO):
            source.seek(0)
            return CalamineWorkbook.from_filelike(source)
        return CalamineWorkbook.from_path(str(source))
    except PasswordError as error:
        # What can be unlocked was unlocked before; an ods cannot.
        raise UserError("file-lock-unknown", {"file": file}) from error
    except (CalamineError, OSError, ValueError) as error:
        if "annot detect file format" in str(error):
            raise UserError("file-wrong-type", {"file": file, "kind": "zip"}) from error
        raise UserError("file-damaged", {"file": file, "reason": str(error)[:200]}) from error
    except BaseException as error:
        _raise_panic(error, file)
        raise


def _raise_panic(error: BaseException, file: str) -> None:
    """A panic of the reader on a hostile file is the file's fault; anything else keeps its own meaning."""
    if type(error).__name__ == "PanicException":
        raise UserError("file-damaged", {"file": file, "reason": str(error)[:200]}) from error


def cancellable(work: Callable[[], _Result], progress: Progress) -> _Result:
    """The result of work that cannot be stopped: on Stop it is left to end by itself, and what it gives is dropped."""
    pool = ThreadPoolExecutor(1)
    try:
        running = pool.submit(work)
        while True:
            try:
                return running.result(_POLL_SECONDS)
            except StillRunning:
                if running.done():
                    raise
                progress.step("reading-file")
    finally:
        pool.shutdown(wait=False)


def _read_sheet(workbook: Any, name: str, marks: SheetMarks, file: str) -> Grid | None:
    from python_calamine import CalamineError

    try:
        sheet = workbook.get_sheet_by_name(name)
        if sheet.start is None:
            return Grid(name, [], pictures=marks.pictures) if marks.pictures else None
        check_cells(sheet.total_height + 1, sheet.total_width + 1, name, file)
        rows = sheet.to_python(skip_empty_area=False)
        merges = marks.merges if marks.merges is not None else sheet.merged_cell_ranges
        for row, column in marks.valueless:
            if row < len(rows) and column < len(rows[row]):
                rows[row][column] = ""
        pictures = _placed(merges or (), marks.pictures)
        return Grid(name, rows, merges, marks.errors, marks.currencies, marks.padded, pictures)
    except (CalamineError, OSError, ValueError) as error:
        raise UserError("sheet-damaged", {"file": file, "sheet": name, "reason": str(error)[:200]}) from error
    except BaseException as error:
        _raise_panic(error, file)
        raise


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
