"""The sample letters with what they say, and how well the reader reads them."""

import tomllib
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from app.domain.inquiry import Attachment, Inquiry, Message, RequestLine
from app.skills.reception.reading import ReadingContext, read

FOLDER = Path(__file__).resolve().parents[4] / "tests" / "samples" / "inquiries"
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Letter:
    """One sample: its message, the gold, what was read."""

    name: str
    message: Message
    gold: dict[str, Any]
    inquiry: Inquiry


@cache
def letters() -> tuple[Letter, ...]:
    return tuple(_letter(path) for path in sorted(FOLDER.glob("*.toml")))


def _letter(path: Path) -> Letter:
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    told = data["message"]
    text = told["text"]
    quoted = text.find("\nOn ") + 1 if told.get("quoted") else None
    message = Message(
        channel="email",
        text=text,
        subject=told.get("subject", ""),
        sender_name=told.get("sender_name", ""),
        sender_email=told.get("sender_email", ""),
        reply_to=told.get("reply_to", ""),
        new_text_end=quoted,
        hidden_text=told.get("hidden", ""),
        headers=told.get("headers", {}),
        attachments=tuple(Attachment(name, "application/octet-stream", 1000) for name in told.get("attachments", [])),
    )
    context = ReadingContext(NOW, known_domains=frozenset(told.get("known", [])))
    return Letter(path.stem, message, data["gold"], read(message, "INQ-0001", context))


@dataclass
class Tally:
    """Rights and wrongs of one kind."""

    right: int = 0
    all: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, right: bool, told: str) -> None:
        self.all += 1
        self.right += right
        if not right:
            self.wrong.append(told)

    @property
    def share(self) -> float:
        return self.right / self.all if self.all else 1.0


def field_tally() -> dict[str, Tally]:
    """Every field that a gold names; a field it does not name must be empty for terms."""
    tallies: dict[str, Tally] = {}
    for letter in letters():
        for name, wanted, got in _compared(letter):
            right = got == wanted if not callable(wanted) else wanted(got)
            tallies.setdefault(name, Tally()).add(right, f"{letter.name}: {name} is {got!r}, not {wanted!r}")
    return tallies


def _compared(letter: Letter) -> list[tuple[str, Any, Any]]:
    gold, got = letter.gold, letter.inquiry
    pairs: list[tuple[str, Any, Any]] = [
        ("language", gold["language"], got.language),
        ("intent", gold["intent"], got.intent),
        ("terms", gold.get("incoterm"), got.incoterm),
        ("terms", gold.get("place"), got.place),
        ("terms", gold.get("payment"), got.payment),
        ("certificates", sorted(gold.get("certificates", [])), sorted(got.certificates)),
        ("sample", gold.get("sample", False), got.sample),
        ("discount", gold.get("discount"), None if got.discount_percent is None else str(got.discount_percent)),
        ("flags", sorted(gold.get("flags", [])), sorted({flag.code for flag in got.flags})),
    ]
    if "deadline_words" in gold:
        pairs.append(("deadline", True, gold["deadline_words"] in (got.deadline or "")))
    else:
        pairs.append(("deadline", gold.get("deadline"), got.deadline))
    pairs += [("buyer", gold[key], getattr(got.buyer, key)) for key in ("country", "company", "name") if key in gold]
    if "questions" in gold:
        pairs.append(("questions", gold["questions"], len(got.questions)))
    if "target" in gold:
        pairs.append(("target", True, any(line.target_price == Decimal(gold["target"]) for line in got.lines)))
    if "customisation" in gold:
        pairs.append(("customisation", sorted(gold["customisation"]), sorted(got.customisation)))
    return pairs


def line_counts() -> tuple[Counter[str], list[str]]:
    """Lines found, missed and made up, over all letters; a line counts when product, quantity and unit are right."""
    counts: Counter[str] = Counter()
    wrong = []
    for letter in letters():
        if letter.gold["intent"] in ("supplier_pitch", "newsletter_bulk", "spam_phishing", "job_partnership"):
            continue
        wanted = [tuple(line) for line in letter.gold.get("lines", [])]
        got = [line for line in letter.inquiry.lines if line.quantity is not None or wanted]
        hits = [w for w in wanted if any(_same(w, line) for line in got)]
        extra = [line for line in got if not any(_same(w, line) for w in wanted)]
        counts.update(right=len(hits), missed=len(wanted) - len(hits), extra=len(extra))
        if len(hits) < len(wanted) or extra:
            told = [(line.query, str(line.quantity), line.unit) for line in got]
            wrong.append(f"{letter.name}: wanted {wanted}, got {told}")
    return counts, wrong


def _same(wanted: tuple[str, str, str], line: RequestLine) -> bool:
    product, quantity, unit = wanted
    value = "" if line.quantity is None else str(line.quantity)
    return product.casefold() in line.query.casefold() and value == quantity and (line.unit or "") == unit


def f1(counts: Counter[str]) -> float:
    return 2 * counts["right"] / (2 * counts["right"] + counts["missed"] + counts["extra"])
