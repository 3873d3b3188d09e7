"""What the reader may know beside the message."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class CodeHit:
    """A merchant's product code standing in a text: `text[start:end]` is how the buyer wrote `code`."""

    start: int
    end: int
    sku: str
    code: str


@dataclass(frozen=True)
class ReadingContext:
    """`now` completes dates without a year; domains are lower case; `find_codes` spots the merchant's own codes."""

    now: datetime
    known_domains: frozenset[str] = frozenset()
    seller_domain: str | None = None
    find_codes: Callable[[str], list[CodeHit]] | None = None
