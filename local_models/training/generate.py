"""Write training pairs and held-out sheets: `python generate.py --count 40000 --seed 1`."""

import argparse
import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]

from letters import compose  # noqa: E402
from plans import Sheet, draw  # noqa: E402

from app.skills.reception.prompting import facts_sheet  # noqa: E402

BUILD = HERE / "build"


def pairs(count: int, seed: int, language: str = "en") -> Iterator[tuple[str, str]]:
    """Training pairs (facts sheet, letter); held-out sheets are left out."""
    chance = random.Random(seed)
    while count > 0:
        sheet = draw(chance)
        if sheet.held_out():
            continue
        count -= 1
        yield facts_sheet(sheet.plan(language)), compose(sheet, language, chance)


def held_out(count: int, seed: int) -> list[Sheet]:
    """Sheets whose company of acts and intent no training pair has, none twice."""
    chance = random.Random(seed)
    found: dict[Sheet, None] = {}
    while len(found) < count:
        sheet = draw(chance)
        if sheet.held_out():
            found[sheet] = None
    return list(found)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=40_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0, help="print this many pairs and write nothing")
    options = parser.parse_args()
    if options.show:
        for sheet, letter in pairs(options.show, options.seed):
            print(sheet, letter, sep="\n----\n", end="\n==========\n")
        return
    BUILD.mkdir(exist_ok=True)
    with (BUILD / "pairs.jsonl").open("w", encoding="utf-8") as file:
        for sheet, letter in pairs(options.count, options.seed):
            file.write(json.dumps([sheet, letter]) + "\n")


if __name__ == "__main__":
    main()
