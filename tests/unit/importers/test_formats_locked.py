"""Files under a password: opened in memory, told apart, nothing left behind."""

import io
from pathlib import Path

import pytest
from msoffcrypto.format.ooxml import OOXMLFile
from openpyxl import Workbook

from app.errors import UserError
from app.importers.grids import FileOptions
from app.importers.workbooks import read_grids

DATA = Path(__file__).resolve().parents[3].parent / "shared" / "data" / "sheets"
needs_data = pytest.mark.skipif(not DATA.is_dir(), reason="the independent spreadsheets are not here")


def locked(path: Path, password: str) -> Path:
    plain = io.BytesIO()
    workbook = Workbook()
    workbook.worksheets[0].append(["SKU", "Price"])
    workbook.worksheets[0].append(["A-1", 5.5])
    workbook.save(plain)
    with path.open("wb") as out:
        OOXMLFile(plain).encrypt(password, out)
    return path


def test_a_locked_workbook_opens_with_its_password_alone(tmp_path: Path) -> None:
    path = locked(tmp_path / "list.xlsx", "gruß 密码")
    before = sorted(tmp_path.iterdir())
    for options, code in ((FileOptions(), "file-encrypted"), (FileOptions("gruss"), "file-password-wrong")):
        with pytest.raises(UserError) as caught:
            read_grids(path, options)
        assert caught.value.code == code and "gruss" not in str(caught.value)
    grids, problems = read_grids(path, FileOptions("gruß 密码"))
    assert [list(row) for row in grids[0].rows] == [["SKU", "Price"], ["A-1", 5.5]] and problems == []
    assert sorted(tmp_path.iterdir()) == before


def test_a_workbook_that_is_only_protected_against_changes_opens_by_itself(tmp_path: Path) -> None:
    assert read_grids(locked(tmp_path / "list.xlsx", "VelvetSweatshop"))[0][0].rows[1] == ["A-1", 5.5]


def test_a_damaged_locked_file_is_told(tmp_path: Path) -> None:
    whole = locked(tmp_path / "list.xlsx", "x").read_bytes()
    for length in range(600, len(whole), 1501):
        (tmp_path / "cut.xlsx").write_bytes(whole[:length])
        with pytest.raises(UserError) as caught:
            read_grids(tmp_path / "cut.xlsx", FileOptions("x"))
        assert caught.value.code in ("file-damaged", "file-lock-unknown", "file-password-wrong")


@needs_data
@pytest.mark.parametrize(
    ("name", "password", "sheets"), [("pass_protected.xlsx", "123", 0), ("pass_protected.xlsb", "1234", 2)]
)
def test_independent_locked_files(name: str, password: str, sheets: int) -> None:
    assert len(read_grids(DATA / name, FileOptions(password))[0]) == sheets


@needs_data
def test_an_independent_old_workbook_under_the_usual_password_opens() -> None:
    assert read_grids(DATA / "issue_385.xls") == ([], []), "it holds nothing, and says so"
