"""How long `argosy --help` takes beside `python -c pass`, best of many, in one run.

    python tests/benchmarks/help_time.py

At most 3 is wanted.
"""

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RUNS = 30
HELP = "import sys; sys.argv = ['argosy', '--help']; from app.__main__ import main; sys.exit(main())"


def seconds(code: str) -> float:
    """How long a fresh interpreter takes for some code."""
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], stdout=subprocess.DEVNULL, cwd=ROOT, check=True)
    return time.perf_counter() - begun


def measure(runs: int = RUNS) -> tuple[float, float]:
    """(nothing, help) in seconds: the best of `runs` each, taken in turns so that both see the same machine."""
    pairs = [(seconds("pass"), seconds(HELP)) for _ in range(runs)]
    return min(pair[0] for pair in pairs), min(pair[1] for pair in pairs)


if __name__ == "__main__":
    nothing, shown = measure()
    print(f"python -c pass {nothing * 1000:.1f} ms, argosy --help {shown * 1000:.1f} ms, ratio {shown / nothing:.2f}")
