"""How long papers take: a quotation of one page, and one of more than a hundred pages, in every format.

    python -m tests.benchmarks.papers_speed

The bound of the PDF of a hundred pages is 5 seconds. Exit code 1 when it is broken.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

import pypdf

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from app.skills.papers.make_document import FORMATS, write_document
from tests.unit.documents.samples import paper

BOUND_S = 5.0
SMALL, LARGE = 3, 2250


def main() -> int:
    """Write each once to load what is loaded once, then measure."""
    slowest = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for count in (SMALL, LARGE):
            made = paper("proforma", count)
            for fmt in FORMATS:
                path = Path(folder) / f"{count}.{fmt}"
                if count == SMALL:
                    write_document(made, fmt, "zh+en", path)
                start = time.perf_counter()
                write_document(made, fmt, "zh+en", path)
                took = time.perf_counter() - start
                pages = f"{len(pypdf.PdfReader(path).pages)} pages, " if fmt == "pdf" else ""
                print(f"{fmt:5} {count:5} lines: {pages}{took:.3f} s, {path.stat().st_size // 1000} kB")
                slowest = max(slowest, took if fmt == "pdf" else 0.0)
    print(f"bound of the large PDF: {BOUND_S} s, took {slowest:.2f} s")
    return 0 if slowest < BOUND_S else 1


if __name__ == "__main__":
    sys.exit(main())
