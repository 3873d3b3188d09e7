"""What a skill may ask of an engine, and what it gets back. Plain data: it travels through a pipe."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from app.progress import Progress

Finish = Literal["end", "length", "stopped"]


@dataclass(frozen=True)
class ChatMessage:
    """One turn for the model's own chat template; `role` is system, user or assistant."""

    role: str
    content: str


@dataclass(frozen=True)
class Lock:
    """What a draft may hold beside plain words (the number lock, see `lock.grammar`).

    `slots` are whole slot texts (`[[total]]`, `[[say:offer]]`); `literals` are figures that may stand as they are
    (`304`, `L-200`), each as a whole word. Every other number character and every other `[` is impossible.
    """

    slots: tuple[str, ...]
    literals: tuple[str, ...] = ()


@dataclass(frozen=True)
class WriteOptions:
    """How to sample. `temperature` 0 takes the likeliest token; `stop` strings end the text and are not part of it."""

    max_tokens: int = 700
    temperature: float = 0.6
    top_p: float = 0.9
    min_p: float = 0.05
    seed: int = 0
    stop: tuple[str, ...] = ()


@dataclass(frozen=True)
class Written:
    """A finished text. Times are seconds from the request; `first_token_s` is None where no token came.

    `masked_mass` is the mean share (0 to 1) of the likely tokens' probability that the lock took away at each step: a
    draft that the lock had to push hard is a bad draft. `finish` is `end` (the model ended it), `length` or `stopped`
    (a stop string). Of `prompt_tokens` only `evaluated_tokens` had to be read anew.
    """

    text: str
    tokens: int
    first_token_s: float | None
    seconds: float
    masked_mass: float
    finish: Finish
    prompt_tokens: int = 0
    evaluated_tokens: int = 0


class Engine(Protocol):
    """A language model that answers one caller at a time. Every method honours Stop by raising `Cancelled`."""

    name: str

    def write(
        self,
        messages: Sequence[ChatMessage],
        lock: Lock | None,
        options: WriteOptions,
        on_text: Callable[[str], None],
        progress: Progress,
    ) -> Written:
        """Write a text; `on_text` gets each new piece in the caller's thread."""

    def read_json(
        self, messages: Sequence[ChatMessage], schema: Mapping[str, Any], options: WriteOptions, progress: Progress
    ) -> dict[str, Any]:
        """Answer in the shape of a JSON schema; the caller validates the values. UserError `answer-unfinished`."""

    def embed(self, texts: Sequence[str], progress: Progress) -> list[list[float]]:
        """Unit vectors, one a text, in order."""

    def close(self) -> None:
        """Give the memory back; the next use starts afresh."""
