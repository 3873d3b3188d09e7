"""The values of a workbook, read by calamine in a thread of its own: it lets go of the interpreter while it reads, and
cannot be stopped."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as StillRunning
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, TypeVar

from app.errors import UserError
from app.importers.grids import Cell, Merge
from app.importers.sheet_marks import Source, check_cells
from app.progress import Progress

_POLL_SECONDS = 0.1
_Result = TypeVar("_Result")


@dataclass
class Values:
    """A worksheet's rows and merges; `failed` where it could not be read, `rows` None where there is nothing in it."""

    name: str
    hidden: bool
    rows: list[list[Cell]] | None = None
    merges: Sequence[Merge] | None = None
    failed: UserError | None = None


@dataclass
class Reading:
    """Values on their way: `start` begins once, `result` waits and honours Stop.

    Stop leaves the thread to end by itself after the sheet it is at; what it read is dropped.
    """

    work: Callable[[], list[Values]]
    progress: Progress
    _running: list[Future[list[Values]]] = field(default_factory=list)

    def start(self) -> None:
        """Begin, if not begun."""
        if not self._running:
            self._running.append(in_thread(self.work))

    def result(self) -> list[Values]:
        """What was read; Cancelled on Stop, and whatever the reading raised."""
        self.start()
        return awaited(self._running[0], self.progress)


def in_thread(work: Callable[[], _Result]) -> Future[_Result]:
    """Begin work in a thread of its own."""
    pool = ThreadPoolExecutor(1, "values")
    running = pool.submit(work)
    pool.shutdown(wait=False)
    return running


def awaited(running: Future[_Result], progress: Progress) -> _Result:
    """The result of running work; Cancelled within a tenth of a second after Stop."""
    while True:
        try:
            return running.result(_POLL_SECONDS)
        except StillRunning:
            if running.done():
                raise
            progress.step("reading-file")


def read_values(source: Source, file: str, hidden: bool, progress: Progress) -> list[Values]:
    """Every worksheet in its order; of a hidden one only the name, unless hidden ones are wanted.

    Raises UserError file-damaged, file-wrong-type, file-lock-unknown.
    """
    workbook = _open(source, file)
    try:
        sheets = [
            Values(sheet.name, not str(sheet.visible).endswith(".Visible"))
            for sheet in workbook.sheets_metadata
            if str(sheet.typ).endswith(".WorkSheet")
        ]
        for values in sheets:
            if progress.stop.is_set():
                break
            if hidden or not values.hidden:
                _read(workbook, values, file)
        return sheets
    finally:
        workbook.close()


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


def _read(workbook: Any, values: Values, file: str) -> None:
    from python_calamine import CalamineError

    try:
        sheet = workbook.get_sheet_by_name(values.name)
        if sheet.start is not None:
            check_cells(sheet.total_height + 1, sheet.total_width + 1, values.name, file)
            values.rows = sheet.to_python(skip_empty_area=False)
            values.merges = sheet.merged_cell_ranges
    except (CalamineError, OSError, ValueError) as error:
        facts = {"file": file, "sheet": values.name, "reason": str(error)[:200]}
        values.failed = UserError("sheet-damaged", facts)
    except BaseException as error:
        _raise_panic(error, file)
        raise
