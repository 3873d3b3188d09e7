"""The commitment lock's second half: every clause stands in the draft exactly once, in a sensible place.

A clause the model left out is put in its place, a doubled one taken out; no sentence is rewritten.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.letter import SAY, Act

_FULL_STOPS = ("。", "？", "！")
"""How sentences end where no space parts them."""


@dataclass(frozen=True)
class Settled:
    """A draft that says every act once; `missing` and `doubled` count what code had to mend."""

    draft: str
    missing: int
    doubled: int


def settle(draft: str, acts: Sequence[Act]) -> Settled:
    """Take out doubled and unknown clauses, put in missing ones by the order of `acts`."""
    names = [act.name for act in acts]
    once, doubled = _once(draft, names)
    present = set(SAY.findall(once))
    missing = [name for name in names if name not in present]
    glue = "" if any(act.clause.endswith(_FULL_STOPS) for act in acts) else " "
    for name in missing:
        once = _insert(once, name, names, glue)
    return Settled(_tidy(_lists_apart(once, acts)), len(missing), doubled)


def _once(draft: str, names: Sequence[str]) -> tuple[str, int]:
    seen: set[str] = set()
    dropped = 0

    def keep(match: re.Match[str]) -> str:
        nonlocal dropped
        name = match.group(1)
        if name in names and name not in seen:
            seen.add(name)
            return match.group(0)
        dropped += 1
        return ""

    return SAY.sub(keep, draft), dropped


def _insert(draft: str, name: str, names: Sequence[str], glue: str) -> str:
    """Behind the nearest act before it, else before the nearest act after it, else as the last paragraph but one."""
    mark, at = f"[[say:{name}]]", names.index(name)
    for earlier in reversed(names[:at]):
        found = draft.find(f"[[say:{earlier}]]")
        if found >= 0:
            end = found + len(f"[[say:{earlier}]]")
            return f"{draft[:end]}{glue}{mark}{draft[end:]}"
    for later in names[at + 1 :]:
        found = draft.find(f"[[say:{later}]]")
        if found >= 0:
            return f"{draft[:found]}{mark}{glue}{draft[found:]}"
    head, gap, tail = draft.strip().rpartition("\n\n")
    return f"{head}{gap}{mark}\n\n{tail}" if gap else f"{draft.strip()}\n\n{mark}"


def _lists_apart(draft: str, acts: Sequence[Act]) -> str:
    """A clause that is a list stands in a paragraph of its own."""
    for act in acts:
        if "\n" in act.clause:
            mark = re.escape(f"[[say:{act.name}]]")
            draft = re.sub(rf"[ \t]*{mark}[ \t]*", lambda m: f"\n\n{m.group(0).strip()}\n\n", draft)
    return draft


def _tidy(draft: str) -> str:
    """No double spaces, no space at line ends, at most one empty line."""
    draft = re.sub(r"[ \t]+", " ", draft)
    draft = re.sub(r" ?\n ?", "\n", draft)
    draft = re.sub(r"\n{3,}", "\n\n", draft)
    return draft.strip()
