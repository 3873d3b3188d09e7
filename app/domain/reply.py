"""A drafted reply with its proofs. It is never sent by itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.inquiry import Flag
from app.domain.letter import NumberSpan


@dataclass(frozen=True)
class Finding:
    """Something in the text that is not proved or not allowed. Words: `finding-<code>` with `facts`.

    `severity` is `warn` (a person should look) or `block` (wrong: must be mended before copying).
    """

    code: str
    severity: str
    start: int
    end: int
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Seconds:
    """How long each stage took."""

    read: float = 0.0
    find: float = 0.0
    quote: float = 0.0
    first_token: float | None = None
    draft: float = 0.0
    verify: float = 0.0
    total: float = 0.0


@dataclass(frozen=True)
class Reply:
    """A reply in the contract's shape; `writer` is model or phrases."""

    reply_id: str
    inquiry_id: str
    quote_id: str | None
    language: str
    subject: str
    body: str
    status: str
    numbers: tuple[NumberSpan, ...]
    answered: tuple[str, ...]
    open: tuple[str, ...]
    findings: tuple[Finding, ...]
    writer: str
    model: str | None
    tries: int
    tokens: int
    seconds: Seconds
    flags: tuple[Flag, ...] = ()
