"""Every independent spreadsheet and code list goes through: nothing crashes, hangs or grows without bound."""

import json
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
DATA = ROOT.parent / "shared" / "data"
pytestmark = [
    pytest.mark.skipif(not DATA.is_dir(), reason="the independent spreadsheets are not here"),
    pytest.mark.skipif(sys.platform != "linux", reason="the peak of a process is read from /proc"),
]

READ_ALL = """
import json, sys, time
from pathlib import Path
from app.errors import UserError
from app.importers.sheets import read_sheet
from app.importers.workbooks import read_grids

def outcome(read, path):
    started = time.perf_counter()
    try:
        told = read(path)
    except UserError as error:
        assert path.name in error.facts["file"]
        told = error.code
    assert time.perf_counter() - started < 10, path.name
    return told

def grids(path):
    found, problems = read_grids(path)
    return [[[grid.name, len(grid.rows)] for grid in found], sorted({problem.code for problem in problems})]

def sheet(path):
    read = read_sheet(path)
    return [read.kind, read.rows]

told = {}
for folder in ("codes", "sheets"):
    for path in sorted((Path(sys.argv[1]) / folder).iterdir()):
        told[path.name] = [outcome(grids, path), outcome(sheet, path)]
peak = Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0]
print(json.dumps({"told": told, "peak": int(peak)}))
"""

REFUSED = {
    "OOM_alloc3.xls": "file-damaged",  # its container names a sector beyond its end
    "issue252.xlsx": "file-damaged",  # its parts do not fit their checksums
    "issue_594_dos.ods": "sheet-too-large",
    "pass_protected.ods": "file-lock-unknown",
    "pass_protected.xlsb": "file-encrypted",
    "pass_protected.xlsx": "file-encrypted",
}
EMPTY = {
    "capitalized_wbook_stream.xls", "empty_sheet.xlsx", "issue127.ods", "issue127.xls", "issue127.xlsb",
    "issue127.xlsx",
    "issue281.xlsm", "issue_385.xls", "issue_666_lost_sheets.xlsb", "misc_biff5_parsing.xls", "vba.xlsm",
}  # fmt: skip
NOTED = {
    "OOM_alloc.xls": ["sheet_hidden"],
    "gh548_incorrect_sst_unique_count.xls": ["columns_hidden", "sheet_hidden"],
    "optional_records.xls": ["columns_hidden"],
    **{f"any_sheets.{kind}": ["sheet_hidden"] for kind in ("ods", "xls", "xlsb", "xlsx")},
}


@cache
def told() -> tuple[dict[str, list[object]], int]:
    """What both readers said of each file, and the peak of the process that read them all, in KiB."""
    done = subprocess.run(
        [sys.executable, "-c", READ_ALL, str(DATA)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    read = json.loads(done.stdout)
    return read["told"], read["peak"]


def test_all_of_them_stay_small_and_each_ends_soon() -> None:
    outcomes, peak = told()
    assert len(outcomes) > 130 and peak < 500_000


def test_only_what_cannot_be_read_is_refused_and_only_what_is_empty_is_empty() -> None:
    grids = {name: outcome[0] for name, outcome in told()[0].items()}
    assert {name: told for name, told in grids.items() if isinstance(told, str)} == REFUSED
    assert {name for name, told in grids.items() if not isinstance(told, str) and not told[0]} == EMPTY
    assert {name: told[1] for name, told in grids.items() if not isinstance(told, str) and told[1]} == NOTED


def test_a_table_of_two_thousand_rows_is_whole() -> None:
    read = told()[0]["rec20_Rev17e-2021.xlsx"]
    assert read[0] == [[["Intro", 20], ["Annex I", 1640], ["Annex II & Annex III", 2137]], []]
    assert told()[0]["units-of-measure.csv"][0] == [[["units-of-measure.csv", 2137]], []]
