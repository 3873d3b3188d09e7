"""What only the merchant can settle: questions gathered by the repair they need, and the answers given to them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from app.domain.imports import Question
from app.errors import UserError
from app.importers.header_match import fold

MOST_EXAMPLES = 5


Also = Callable[[str], str | None]


def any_currency(answer: str) -> str | None:
    """Any code of ISO 4217 that is in use: `nzd` is NZD."""
    code = answer.upper()
    if len(code) != 3 or not code.isascii() or not code.isalpha():
        return None
    from babel import Locale

    return code if code in Locale("en").currencies else None


@dataclass
class _Asked:
    code: str
    facts: Mapping[str, str]
    choices: tuple[str, ...]
    rows: int = 0
    examples: list[str] = field(default_factory=list)


class Questions:
    """The questions of one file. One that has its answer is not asked; answers to what never came up are `unmet`."""

    def __init__(self, answers: Mapping[str, str]) -> None:
        self._answers = {key.casefold(): choice for key, choice in answers.items()}
        self._met: set[str] = set()
        self._asked: dict[str, _Asked] = {}

    def settle(
        self, question: str, code: str, choices: Iterable[str], facts: Mapping[str, str], also: Also | None = None
    ) -> str | None:
        """The answer to a question that came up, None where there is none yet: then it is asked.

        `also` gives for an answer that is none of the choices what it stands for, or None. UserError `answer-invalid`
        for one that is neither.
        """
        known = tuple(choices)
        key = question.casefold()
        self._met.add(key)
        given = self._answers.get(key)
        if given is None:
            self._asked.setdefault(question, _Asked(code, facts, known))
            return None
        chosen = next((choice for choice in known if choice.casefold() == given.strip().casefold()), None)
        if chosen is None and also is not None:
            chosen = also(given.strip())
        if chosen is None:
            raise UserError("answer-invalid", {"id": question, "answer": given, "choices": ", ".join(known)})
        return chosen

    def count(self, question: str, example: str) -> None:
        """One more cell that waits for the answer."""
        asked = self._asked[question]
        asked.rows += 1
        if len(asked.examples) < MOST_EXAMPLES and example not in asked.examples:
            asked.examples.append(example[:120])

    def open(self) -> tuple[Question, ...]:
        """What is left to settle, the most cells first."""
        found = [
            Question(key, asked.code, {**asked.facts, "count": str(asked.rows)}, asked.choices, asked.rows,
                     tuple(asked.examples))
            for key, asked in self._asked.items() if asked.rows
        ]  # fmt: skip
        return tuple(sorted(found, key=lambda question: -question.rows))

    def unmet(self, given: Iterable[str]) -> list[str]:
        """Those of the ids given that no question of this file has."""
        return [key for key in given if key.casefold() not in self._met]


def question_id(what: str, header: str) -> str:
    """A question's id: what it asks and the header it asks about, the same in every file with that header."""
    slug = fold(header).replace(" ", "-")[:48].strip("-")
    return f"{what}:{slug}" if slug else what
