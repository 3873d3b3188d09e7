"""How long a quote from a read inquiry takes, kept with all it was made from, without PDF: the sample merchant.

    python tests/benchmarks/quote_time.py [RUNS]

Under 100 ms is wanted (wall clock, one process, the file system's own disk).
"""

import sys
import tempfile
import time
import tomllib
from datetime import UTC, datetime
from pathlib import Path

from app import paths
from app.importers.sheets import read_sheet
from app.progress import QUIET
from app.settings import checked
from app.skills.reception.price_quote import quote_inquiry
from app.skills.reception.read_inquiry import read_inquiry
from app.workspace import Workspace

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def main(runs: int) -> None:
    """Print best, median and worst for each sample inquiry that asks for goods."""
    with tempfile.TemporaryDirectory() as folder, Workspace.open(Path(folder), lambda: NOW) as ws:
        for name in ("price-list.xlsx", "freight.csv"):
            ws.store.apply_import(read_sheet(paths.resources("sample", name)), NOW)
        terms = tomllib.loads(paths.resources("sample", "policy.toml").read_text(encoding="utf-8"))
        ws.store.save_settings({key: checked(key, str(value)) for key, value in terms.items()}, NOW)
        for mail in sorted(paths.resources("sample", "inquiries").glob("*.eml")):
            inquiry = read_inquiry(ws, mail, QUIET)
            if not any(line.sku for line in inquiry.lines):
                continue
            times = []
            for _ in range(runs):
                begun = time.perf_counter()
                made = quote_inquiry(ws, inquiry, QUIET)
                times.append((time.perf_counter() - begun) * 1000)
            times.sort()
            told = f"best {times[0]:.1f} ms, median {times[runs // 2]:.1f} ms, worst {times[-1]:.1f} ms"
            print(f"{mail.name}: {len(made.lines)} lines, {told}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
