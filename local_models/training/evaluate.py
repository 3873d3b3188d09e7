"""Let the exported model write letters for held-out sheets through the project's own engine, under the lock, and count.

`python evaluate.py MODEL.gguf --plans 200` prints a table and writes evaluation/starter.json. A draft is whole when it
ended by itself, has every clause once and in order, an opening and a closing, no figure, no slot that was not listed,
no sentence twice, and no word that commits. Up to four seeds are tried, as the product does.
"""

import argparse
import json
import re
import statistics
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]

import corpus  # noqa: E402
from generate import held_out  # noqa: E402
from plans import Sheet  # noqa: E402

from app import rules  # noqa: E402
from app.domain.letter import SAY, SLOT  # noqa: E402
from app.domain.settle import settle  # noqa: E402
from app.llm import ChatMessage, Engine, Lock, WriteOptions, open_engine  # noqa: E402
from app.progress import QUIET  # noqa: E402
from app.skills.reception.model_writer import passes  # noqa: E402
from app.skills.reception.prompting import SYSTEM, allowed_slots, facts_sheet  # noqa: E402

TRIES = 4
_SENTENCE = re.compile(r"[^.!?:]+[.!?:]")


@dataclass(frozen=True)
class Draft:
    """One try: its text, what is wrong with it, and how fast it came."""

    text: str
    faults: tuple[str, ...]
    clauses_right: bool
    tokens: int
    first_token_s: float
    seconds: float
    masked: float
    accepted: bool


def own_sentences(text: str) -> list[str]:
    """The model's own sentences, clause marks taken out."""
    plain = SAY.sub("\n", text)
    return [s.strip() for line in plain.splitlines() for s in _SENTENCE.findall(line.strip()) or [line] if s.strip()]


def faults(text: str, sheet: Sheet, ended: bool, language: str = "en") -> list[str]:
    """Names of all that is wrong with a draft."""
    entry = rules.pack("commitments")[language]
    said = SAY.findall(text)
    own = own_sentences(text)
    listed = {f"[[say:{act}]]" for act in sheet.acts} | {f"[[{slot}]]" for slot in sheet.slots}
    plain = SLOT.sub("", text)
    checks = {
        "unfinished": not ended,
        "clauses": said != list(sheet.acts),
        "slot": any(match.group(0) not in listed for match in SLOT.finditer(text)),
        "figure": any(char.isnumeric() for char in plain),
        "commitment": re.search(entry["commit"], plain, re.IGNORECASE) is not None,
        "number_in_words": re.search(entry["numbers"], plain, re.IGNORECASE) is not None,
        "repetition": len(set(own)) < len(own),
        "no_opening": len(text.split("[[say:")[0].split()) < 3,
        "no_closing": len(SAY.split(text)[-1].split()) < 2,
        "loose_end": not text.rstrip().endswith((".", "!", "?")),
    }
    return [name for name, wrong in checks.items() if wrong]


def write(engine: Engine, sheet: Sheet, seed: int, locked: bool, temperature: float) -> Draft:
    """One draft of a sheet."""
    plan = sheet.plan("en")
    messages = [ChatMessage("system", SYSTEM), ChatMessage("user", facts_sheet(plan))]
    options = WriteOptions(seed=seed, temperature=temperature)
    lock = Lock(allowed_slots(plan)) if locked else None
    written = engine.write(messages, lock, options, lambda _text: None, QUIET)
    found = faults(written.text, sheet, written.finish == "end")
    return Draft(
        text=written.text,
        faults=tuple(found),
        clauses_right="clauses" not in found,
        tokens=written.tokens,
        first_token_s=written.first_token_s or 0.0,
        seconds=written.seconds,
        masked=written.masked_mass,
        accepted=passes(written, settle(written.text, plan.acts), plan),
    )


def measure(
    engine: Engine, sheets: list[Sheet], locked: bool, temperature: float
) -> tuple[dict[str, object], list[Draft]]:
    """Figures over all sheets, and the first draft of each."""
    first, tries, kinds = [], [], Counter[str]()
    for number, sheet in enumerate(sheets):
        for attempt in range(1, TRIES + 1):
            draft = write(engine, sheet, number * TRIES + attempt, locked, temperature)
            if attempt == 1:
                first.append(draft)
                kinds.update(draft.faults)
            if not draft.faults:
                break
        tries.append(attempt if not draft.faults else 0)
    figures: dict[str, object] = {
        "plans": len(sheets),
        "clauses right at first try": _share(draft.clauses_right for draft in first),
        "whole at first try": _share(not draft.faults for draft in first),
        "whole within four tries": _share(bool(count) for count in tries),
        "accepted by the product at first try": _share(draft.accepted for draft in first),
        "faults at first try": dict(kinds),
        "median tokens": statistics.median(draft.tokens for draft in first),
        "median tokens per second": round(statistics.median(d.tokens / max(d.seconds, 1e-6) for d in first)),
        "median first token, ms": round(1000 * statistics.median(draft.first_token_s for draft in first), 1),
        "mean masked mass": round(statistics.mean(draft.masked for draft in first), 5),
        "sentences of its own making": _novel(first),
    }
    return figures, first


def _share(hits: object) -> float:
    found = list(hits)  # type: ignore[call-overload]
    return round(100 * sum(found) / len(found), 1)


def _novel(drafts: list[Draft]) -> float:
    """Share of sentences that no wording of the material reads as, in percent."""
    known = material()
    sentences = [sentence for draft in drafts for sentence in own_sentences(draft.text)]
    return _share(sentence not in known for sentence in sentences)


def material(language: str = "en") -> set[str]:
    """Every sentence that the material can read as."""
    found = set()
    for name in corpus.parts(language):
        for pool in corpus.part(language, name).values():
            for text in pool:
                for reading in corpus.readings(text):
                    found.update(own_sentences(reading))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("--plans", type=int, default=200)
    parser.add_argument("--temperature", type=float, default=0.6)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--free", action="store_true", help="without the lock")
    parser.add_argument("--machine", default="2 shared x86-64 cores")
    parser.add_argument("--out", type=Path, help="evaluation/starter.json by default")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(options.model.resolve(), Path(folder))
        sheets = held_out(options.plans, seed=2026)
        figures, drafts = measure(engine, sheets, not options.free, options.temperature)
        engine.close()
    for name, value in figures.items():
        print(f"{name:38} {value}")
    known = material()
    for sheet, draft in list(zip(sheets, drafts, strict=True))[: options.show]:
        print("-" * 20, sheet.intent, sheet.tone, sheet.channel, " ".join(sheet.traits), draft.faults, sep="\n")
        print(draft.text)
    for sentence in sorted({s for draft in drafts for s in own_sentences(draft.text)} - known)[: options.show * 4]:
        print("own:", sentence)
    out = options.out or HERE / "evaluation" / "starter.json"
    out.parent.mkdir(exist_ok=True)
    report = {"model": options.model.name, "machine": options.machine, "locked": not options.free} | figures
    out.write_text(json.dumps(report | {"temperature": options.temperature}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
