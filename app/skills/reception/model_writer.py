"""A model writes the body around the clauses, under both locks; the first of up to four tries that passes is taken."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from app.domain.letter import SLOT, Filled, Plan, compose, fill
from app.domain.settle import Settled, settle
from app.domain.verify import verify
from app.errors import UserError
from app.llm import ChatMessage, Engine, Lock, WriteOptions, Written
from app.progress import Progress
from app.skills.reception.lexicon import lexicon
from app.skills.reception.prompting import SYSTEM, allowed_slots, facts_sheet

MAX_TRIES = 4
MAX_MASKED = 0.05
"""Mean share of probability that the lock may take away: a draft it had to push harder is nonsense (measured with the
starter: the starter's letters average 0.0003, a half-trained one 0.005, a random model far above)."""
MAX_MENDED = 1
"""Missing or doubled clauses that code may mend in a draft that is otherwise good."""

MIN_WORDS = 8
"""Own words that make a letter of a row of clauses."""

_TEMPERATURES = (0.5, 0.6, 0.7, 0.4)


@dataclass(frozen=True)
class Attempt:
    """A draft and how it came about; `accepted` only when it passed every check."""

    draft: str
    model: str | None
    tries: int = 0
    tokens: int = 0
    first_token_s: float | None = None
    accepted: bool = False


def write_with_model(
    engine: Engine, name: str, plan: Plan, turn: int, progress: Progress, on_text: Callable[[str], None]
) -> Attempt:
    """Up to four drafts; a crash of the engine counts as a try. `Cancelled` when the user presses Stop."""
    messages = (ChatMessage("system", SYSTEM), ChatMessage("user", facts_sheet(plan)))
    lock = Lock(allowed_slots(plan), plan.literals)
    attempt = Attempt("", name)
    for number in range(MAX_TRIES):
        options = WriteOptions(temperature=_TEMPERATURES[number], seed=turn * MAX_TRIES + number)
        preview = _Preview(plan, on_text)
        try:
            written = engine.write(messages, lock, options, preview.add, progress)
        except UserError:
            attempt = replace(attempt, tries=number + 1)
            continue
        attempt = _judge(written, plan, attempt)
        if attempt.accepted:
            break
    return attempt


def _judge(written: Written, plan: Plan, before: Attempt) -> Attempt:
    settled = settle(written.text, plan.acts)
    first = before.first_token_s if before.first_token_s is not None else written.first_token_s
    return replace(
        before,
        draft=settled.draft,
        tries=before.tries + 1,
        tokens=before.tokens + written.tokens,
        first_token_s=first,
        accepted=passes(written, settled, plan),
    )


def passes(written: Written, settled: Settled, plan: Plan) -> bool:
    """Finished, not pushed, whole, and without a finding in the model's own sentences."""
    if written.finish != "end" or written.masked_mass > MAX_MASKED:
        return False
    if settled.missing + settled.doubled > MAX_MENDED or not _own_words(settled.draft):
        return False
    if _strangers(settled.draft, plan):
        return False
    verdict = verify(compose(plan, settled.draft), plan, lexicon(plan.language), ())
    return not verdict.findings


def _own_words(draft: str) -> bool:
    """Whether there is a letter around the clauses at all; where no space parts words, three letters count as one."""
    own = SLOT.sub("", draft)
    return len(own.split()) + len(re.findall(r"[\u3040-\u30ff\u3400-\u9fff]", own)) // 3 >= MIN_WORDS


def _strangers(draft: str, plan: Plan) -> list[str]:
    """Slots that the plan does not offer, and loose brackets: an engine without a lock may write any."""
    allowed = allowed_slots(plan)
    unknown = [match.group(0) for match in SLOT.finditer(draft) if match.group(0) not in allowed]
    return unknown + re.findall(r"\[\[|\]\]", SLOT.sub("", draft))


class _Preview:
    """The letter as far as it is written, for a person to watch; half a slot is held back."""

    def __init__(self, plan: Plan, on_text: Callable[[str], None]) -> None:
        self._plan, self._on_text, self._draft = plan, on_text, ""
        self._allowed = frozenset(allowed_slots(plan))

    def add(self, piece: str) -> None:
        self._draft += piece
        whole = re.sub(r"\[\[?[^\]]*\]?$", "", self._draft)
        self._on_text(self._filled(whole).text)

    def _filled(self, draft: str) -> Filled:
        known = SLOT.sub(lambda match: match.group(0) if match.group(0) in self._allowed else "", draft)
        return fill(f"{self._plan.greeting}\n\n{known}", self._plan.facts, self._plan.acts)
