"""Kill a working process at many random moments of import, migration and reply; stop at the first thing that breaks.

`python -m tests.benchmarks.kill [--moments 50] [--seed 1]`
"""

import argparse
import random
import shutil
import tempfile
from pathlib import Path

from tests.unit.store.victim import kill_and_check, old_workspace


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--moments", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    moments = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as place:
        old = Path(place) / "old"
        old_workspace(old)
        for number in range(options.moments):
            mode = ("import", "migrate", "reply")[number % 3]
            folder = Path(place) / str(number)
            if mode == "migrate":
                shutil.copytree(old, folder)
            print(number + 1, kill_and_check(mode, folder, moments.uniform(0, 0.9)), flush=True)
    print(f"{options.moments} killings: every workspace opened whole")


if __name__ == "__main__":
    main()
