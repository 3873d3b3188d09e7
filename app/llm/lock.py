"""The number lock: a grammar under which a figure can only come from code.

Over characters, a locked text is words in which a Unicode number character (Nd, Nl, No, in any script) stands only
inside an allowed slot or an allowed literal. `[` and `]` only ever belong to a slot. A figure (a literal, or a slot
that code will fill with a value) begins a word, and between it and the next there is always a letter, a line break, a
bracket or a pause with a space, so two of them never read as a longer one: `3,304`, `304.5`, `304 304` cannot be
written. Two value slots may stand a space apart (`[[quantity]] [[unit]]`). `[[say:…]]` slots hold whole sentences and
may touch.

The whole lock is one regular expression: llguidance derives a byte automaton from it, so a partial UTF-8 character of a
foreign digit is already impossible at its second byte, whatever tokens the model's vocabulary has. The expression is
deterministic over seven places in a text (fresh, inside a word, behind a value, …) and uses blocks of characters rather
than classes: an automaton of many states costs time (2 ms a new state at 152,000 tokens), and a limit ends it.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from app.llm.contract import Lock

_SLOT = re.compile(r"\[\[(?:say:)?[a-z][a-z0-9_]*\]\]\Z")
_NUMERALS = "一二三四五六七八九十百千万萬亿億兆元"
"""Numerals and a money sign that Unicode calls letters: next to a literal they would change its value."""

_NEVER = (
    r"\p{N}\[\]\x{0}-\x{8}\x{b}-\x{1f}\x{7f}-\x{9f}\x{202a}-\x{202e}\x{2066}-\x{2069}"
    r"\x{e000}-\x{f8ff}\x{10000}-\x{10ffff}"
)
"""Numbers, brackets, control characters but line break and tab, what turns the line round, and rare planes."""

_SYMBOL = (
    r"\x{0}-@\\-`{-\x{bf}×÷\x{2b0}-\x{36f}\x{600}-\x{61b}\x{66a}-\x{66d}\x{2000}-\x{2bff}\x{2e00}-\x{2e7f}"
    r"\x{3000}-\x{303f}\x{fe00}-\x{fe6f}\x{ff00}-\x{ff20}\x{ff3b}-\x{ff40}\x{ff5b}-\x{ff65}\x{ffe0}-\x{ffff}"
)
"""All that is no letter, by blocks: whole classes of Unicode have so many edges that the automaton grows too large."""

_KIN = r"[\x{e00}-\x{e3a}\x{e40}-\x{e4e}\x{3041}-\x{30ff}\x{3400}-\x{9fff}\x{ac00}-\x{d7a3}" + f"--[{_NUMERALS}]]"
"""Letters of scripts that set figures against them without a space: Thai, Japanese, Chinese, Korean."""

_SPACE, _LINE = r"\t \x{a0}\x{2000}-\x{200a}\x{202f}\x{3000}", r"\n"
_WIDE = r"\t \x{3000}"
"""Spaces that no language writes inside a figure: a narrow or unbreakable one between two would join them."""
_STOP = r"\x{3001}-\x{3003}\x{3008}-\x{3011}\x{3014}-\x{301f}！（，：；？"
"""Marks of Chinese and Japanese: pauses and brackets."""

_FRESH = rf"[{_SPACE}{_LINE}{_STOP}(\"':«„\x{{2014}}\x{{2018}}-\x{{201d}}\x{{590}}-\x{{5ff}}\x{{620}}-\x{{65f}}{_KIN}]"
"""What a figure may follow: a space, an opening mark, a letter that figures are set against or joined to."""

_INSIDE = rf"[[^{_NEVER}]--{_FRESH}]"
_BREAK = rf"[{_LINE}{_STOP}({_KIN}]"
"""What makes the text fresh again after a figure, at once."""

_PAUSE = rf"[,;:.!?)][{_SPACE}]"
_LETTER = rf"[[^{_NEVER}]--[{_SYMBOL}{_KIN}]]"
_GLUE = rf"[[{_SYMBOL}]--[{_NEVER}{_BREAK}]]"
_MARKS = r"%_\x{300}-\x{36f}\x{2030}"
_UNITS = r"$'\x{a2}-\x{a5}\x{b0}\x{2019}\x{2031}-\x{2033}\x{20a0}-\x{20cf}"
"""Marks that change the figure before them; next to a literal also signs of money, degree, foot and inch."""

_NEXT_TO_LITERAL = rf"[{_GLUE}--[{_MARKS}{_UNITS}]]"
_NEXT_TO_VALUE = rf"[{_GLUE}--[{_MARKS}]]"


def grammar(lock: Lock) -> str:
    """The lock as a Lark grammar for llguidance; ValueError on a slot text that is none."""
    return f"start: TEXT\nTEXT: /(?s:{pattern(lock)})/\n"


def pattern(lock: Lock) -> str:
    """The lock as one regular expression in the syntax of Rust's `regex` (full match)."""
    for slot in lock.slots:
        if not _SLOT.match(slot):
            raise ValueError(f"not a slot: {slot!r}")
    say = _any_of(slot for slot in lock.slots if slot.startswith("[[say:"))
    value = _any_of(slot for slot in lock.slots if not slot.startswith("[[say:"))
    literal = _any_of(literal for literal in lock.literals if _lockable(literal))
    word = f"(?:{_INSIDE}|{say})" if say else _INSIDE
    figures = [_Figure(literal, _NEXT_TO_LITERAL)] if literal else []
    if value:
        figures.append(_Figure(f"{value}(?:[{_WIDE}]+{value})*", _NEXT_TO_VALUE))
    to_word = "|".join([word, *(f"{figure.text}{figure.to_word}" for figure in figures)])
    to_fresh = "".join(f"|{figure.text}{figure.to_fresh}" for figure in figures)
    at_end = "".join(f"|{figure.text}{figure.at_end}" for figure in figures)
    return f"(?:{_FRESH}|(?:{to_word}){word}*{_FRESH}{to_fresh})*(?:(?:{to_word}){word}*{at_end})?"


@dataclass(frozen=True)
class _Figure:
    """A figure and the characters that may stand right behind it."""

    text: str
    behind: str

    @property
    def to_word(self) -> str:
        """From behind the figure into a word."""
        return f"{self.behind}{_GLUE}*{_LETTER}"

    @property
    def to_fresh(self) -> str:
        """From behind the figure to where another may follow."""
        return f"(?:{self.behind}{_GLUE}*)?(?:{_BREAK}|{_PAUSE})"

    @property
    def at_end(self) -> str:
        """From behind the figure to the end of the text."""
        return f"(?:{self.behind}{_GLUE}*)?"


def _any_of(texts: Iterable[str]) -> str:
    """An alternation of literal texts, or the empty string."""
    found = sorted(set(texts))
    return f"(?:{'|'.join(_escape(text) for text in found)})" if found else ""


def _escape(text: str) -> str:
    """Each character by its code point where it could mean something to the expression."""
    return "".join(char if char.isalnum() else f"\\x{{{ord(char):x}}}" for char in text)


def _lockable(literal: str) -> bool:
    """Literals come from merchants' sheets: one with brackets, outer spaces, or without a figure is left out."""
    plain = literal.isprintable() and literal.strip() == literal and "[" not in literal and "]" not in literal
    return plain and holds_number(literal)


def holds_number(text: str) -> bool:
    """Whether any character is a number by Unicode (Nd, Nl, No)."""
    return any(unicodedata.category(char).startswith("N") for char in text)
