"""How fast a large price list is imported, against what merely reads it.

`python tests/benchmarks/import_speed.py [ROWS]` makes an xlsx of ROWS (100,000) rows by 20 columns and prints the times
of calamine reading it, of pandas with openpyxl reading it, and of Argosy importing it whole,
    their ratios and the peak
of memory. Each runs in a process of its own; times are wall clock, so let the machine rest.
"""

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COLOURS, MATERIALS = ("Black", "White", "Red", "Blue", "Green"), ("Steel", "ABS", "Aluminium", "Wood")
HEADER = (
    "Item No.", "Product name", "品名", "Unit", "FOB Ningbo (USD)", "MOQ", "Lead time", "PCS/CTN", "Carton size (cm)",
    "CBM", "G.W. (kg)", "N.W. (kg)", "HS code", "Material", "Colour", "Power", "Brand", "Certificates",
    "Warranty", "Remark",
)  # fmt: skip


def make(path: Path, rows: int) -> None:
    """A price list with codes, names and prices of its own in every row and facts that repeat."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Prices")
    sheet.append(HEADER)
    for n in range(rows):
        length, width = 40 + n % 20, 30 + n % 10
        sheet.append(
            (
                f"SK-{n:06d}", f"LED desk lamp model {n % 997} {COLOURS[n % 5].lower()}", f"台灯{n % 997}款", "pc",
                round(2 + (n % 5000) / 100, 2), 100 + n % 9 * 100, "25-30 days", 12 + n % 4 * 6,
                    f"{length}*{width}*35",
                round(length * width * 35 / 1e6, 3), round(9 + n % 40 / 10, 1), round(8 + n % 40 / 10, 1),
                    "9405210000",
                MATERIALS[n % 4], COLOURS[n % 5], f"{3 + n % 12} W", "Argo", "CE, RoHS", "24 months",
                    f"batch {n % 300}",
            )
        )  # fmt: skip
    book.save(path)


def calamine(path: Path) -> None:
    """Merely read it."""
    from python_calamine import CalamineWorkbook

    CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()


def pandas(path: Path) -> None:
    """Merely read it."""
    import pandas as pd

    pd.read_excel(path, engine="openpyxl")


def argosy(path: Path) -> None:
    """Import it whole into a fresh workspace."""
    from app.progress import QUIET
    from app.skills.reception.import_sheet import import_sheet
    from app.workspace import Workspace

    with tempfile.TemporaryDirectory() as folder, Workspace.open(Path(folder)) as workspace:
        started = time.perf_counter()
        report = import_sheet(workspace, path, QUIET)
        print(json.dumps({"created": report.created, "inside": time.perf_counter() - started}), file=sys.stderr)


def measure(what: str, path: Path) -> tuple[float, int]:
    """(seconds, peak MB) of one of the three in a process of its own, its imports left out."""
    code = f"from tests.benchmarks.import_speed import timed; timed({what!r}, {str(path)!r})"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    sys.stderr.write(ran.stderr)
    told = json.loads(ran.stdout.splitlines()[-1])
    return told["seconds"], told["peak"]


def timed(what: str, path: str) -> None:
    """Run one and print its time and peak."""
    started = time.perf_counter()
    {"calamine": calamine, "pandas": pandas, "argosy": argosy}[what](Path(path))
    seconds = time.perf_counter() - started
    print(json.dumps({"seconds": seconds, "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}))


def main() -> None:
    """Make the file, measure all three, print."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "prices.xlsx"
        make(path, rows)
        print(f"{rows} rows x {len(HEADER)} columns, {path.stat().st_size / 1e6:.1f} MB")
        found = {what: measure(what, path) for what in ("calamine", "pandas", "argosy")}
    for what, (seconds, peak) in found.items():
        print(f"{what:9} {seconds:7.2f} s  {peak:5d} MB")
    ours = found["argosy"][0]
    print(f"import / calamine reading: {ours / found['calamine'][0]:.2f} (at most 3)")
    print(f"pandas reading / import: {found['pandas'][0] / ours:.2f} (at least 5)")


if __name__ == "__main__":
    main()
