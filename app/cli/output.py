"""What reaches standard output (the answer alone) and standard error (everything else), always as UTF-8."""

import json
import os
import sys
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stdout
from typing import Any, TextIO

from app.cli.call import Answer, Call
from app.errors import UserError

_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@contextmanager
def answering() -> Iterator[TextIO]:
    """The stream for the answer. Whatever else prints meanwhile, C libraries too, goes to standard error."""
    if not _is_descriptor(sys.stdout, 1) or not _is_descriptor(sys.stderr, 2):
        own = sys.stdout
        with redirect_stdout(sys.stderr):
            yield own
        return
    sys.stdout.flush()
    kept = os.dup(1)
    os.dup2(2, 1)
    try:
        with open(kept, "w", encoding="utf-8", errors="replace", closefd=False) as out:
            yield out
    finally:
        sys.stdout.flush()
        os.dup2(kept, 1)
        os.close(kept)


def _is_descriptor(stream: TextIO, number: int) -> bool:
    try:
        return stream.fileno() == number
    except (OSError, ValueError, AttributeError):
        return False


def show(call: Call, answer: Answer) -> None:
    """Print an answer and its error."""
    told = told_of(call, answer.error) if answer.error else None
    if call.json:
        _put_json(call.out, {**answer.data, **({"error": told} if told else {})})
        return
    if text := answer.text():
        _put(call.out, f"{clean(text)}\n")
    if told is not None:
        lines = [line for line in (told["message"], told["hint"]) if line]
        _put(sys.stderr, clean("\n".join(lines)) + "\n")


def show_bug(call: Call, bug: Exception) -> None:
    """Our own mistake: the trace for who mends it."""
    import traceback

    traceback.print_exception(bug, file=sys.stderr)
    if call.json:
        _put_json(call.out, {"error": {"code": "bug", "message": f"{type(bug).__name__}: {bug}", "hint": ""}})


def told_of(call: Call, error: UserError) -> dict[str, str]:
    """An error in the contract's shape."""
    message, hint = call.words.error(error)
    return {"code": error.code, "message": message, "hint": hint}


def _put_json(out: TextIO, value: Mapping[str, Any]) -> None:
    _put(out, json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def _put(stream: TextIO, text: str) -> None:
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:  # the reader (`| head`) has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def clean(text: str) -> str:
    """Text without control characters and direction overrides: a mail must not command the terminal."""
    return "".join(
        c for c in text if c in "\n\t" or (unicodedata.category(c) not in ("Cc", "Cs") and c not in _OVERRIDES)
    )


def table(rows: Sequence[Sequence[str]]) -> str:
    """Rows as aligned columns, two spaces apart; wide characters count double. The last column is not filled up."""
    cells = [[" ".join(cell.split()) for cell in row] for row in rows]
    widths = [max((_width(row[at]) for row in cells if at < len(row)), default=0) for at in range(_columns(cells))]
    return "\n".join(
        "  ".join(cell + " " * (widths[at] - _width(cell)) for at, cell in enumerate(row)).rstrip() for row in cells
    )


def _columns(rows: Sequence[Sequence[str]]) -> int:
    return max((len(row) for row in rows), default=0)


def _width(text: str) -> int:
    """Terminal columns of a text."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in ("W", "F") else 1 for c in text
    )
