"""Spreadsheet files to grids: xlsx, xlsm, xls, xlsb and ods by one reader of values; formulas are never evaluated."""

from pathlib import Path
from typing import Any

from app.domain.imports import Problem
from app.errors import UserError
from app.importers.delimited import read_delimited
from app.importers.files import kind_of, read_bytes, size_of
from app.importers.grids import MOST_CELLS, Grid
from app.importers.packed import SheetMarks, scan

LIMIT_MB = 200
_TEXT_LIMIT_MB = 200


def read_grids(path: Path) -> tuple[list[Grid], list[Problem]]:
    """Every visible worksheet with anything in it, and problems for hidden ones.

    Raises UserError: file-not-found, file-empty, file-too-large, file-unreadable, file-wrong-type, file-web-page,
    file-encrypted, file-damaged, sheet-too-large.
    """
    size_of(path, LIMIT_MB)
    try:
        with path.open("rb") as stream:
            head = stream.read(8192)
    except OSError as error:
        raise UserError("file-unreadable", {"file": path.name, "reason": error.strerror or str(error)}) from error
    kind = kind_of(head)
    if kind == "text":
        return [read_delimited(read_bytes(path, _TEXT_LIMIT_MB), path.name)], []
    if kind == "html":
        raise UserError("file-web-page", {"file": path.name})
    if kind not in ("zip", "ole"):
        raise UserError("file-wrong-type", {"file": path.name, "kind": kind})
    return _read_workbook(path, scan(path) if kind == "zip" else {})


def _read_workbook(path: Path, marks: dict[str, SheetMarks]) -> tuple[list[Grid], list[Problem]]:
    workbook = _open(path)
    grids: list[Grid] = []
    problems: list[Problem] = []
    try:
        for sheet in workbook.sheets_metadata:
            if not str(sheet.typ).endswith(".WorkSheet"):
                continue
            if not str(sheet.visible).endswith(".Visible"):
                problems.append(Problem(sheet.name, None, None, "sheet_hidden", sheet.name, {"value": sheet.name}))
                continue
            grid = _read_sheet(workbook, sheet.name, marks.get(sheet.name, SheetMarks()), path.name)
            if grid is not None:
                grids.append(grid)
    finally:
        workbook.close()
    return grids, problems


def _open(path: Path) -> Any:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        return CalamineWorkbook.from_path(str(path))
    except PasswordError as error:
        raise UserError("file-encrypted", {"file": path.name}) from error
    except (CalamineError, OSError, ValueError) as error:
        if "annot detect file format" in str(error):
            raise UserError("file-wrong-type", {"file": path.name, "kind": "zip"}) from error
        raise UserError("file-damaged", {"file": path.name, "reason": str(error)}) from error
    except BaseException as error:
        _raise_panic(error, path.name)
        raise


def _raise_panic(error: BaseException, file: str) -> None:
    """A panic of the reader on a hostile file is the file's fault; anything else keeps its own meaning."""
    if type(error).__name__ == "PanicException":
        raise UserError("file-damaged", {"file": file, "reason": str(error)[:200]}) from error


def _read_sheet(workbook: Any, name: str, marks: SheetMarks, file: str) -> Grid | None:
    from python_calamine import CalamineError

    try:
        sheet = workbook.get_sheet_by_name(name)
        height, width = sheet.total_height + 1, sheet.total_width + 1
        if sheet.start is None:
            return None
        if height * width > MOST_CELLS:
            raise UserError("sheet-too-large", {"file": file, "sheet": name, "limit": str(MOST_CELLS)})
        rows = sheet.to_python(skip_empty_area=False)
        return Grid(name, rows, sheet.merged_cell_ranges, marks.errors, marks.currencies, marks.padded)
    except (CalamineError, OSError, ValueError) as error:
        raise UserError("sheet-damaged", {"file": file, "sheet": name, "reason": str(error)}) from error
    except BaseException as error:
        _raise_panic(error, file)
        raise
