"""The number lock: a grammar under which a figure can only come from code.

Over characters, a locked text is words in which a Unicode number character (Nd, Nl, No, in any script) stands only inside
an allowed slot or an allowed literal. `[` and `]` only ever belong to a slot. A literal is a whole word, and between it
and the next figure there is always a letter, a line break, a bracket or a pause with a space, so that two figures never
read as a longer one (`3,304`, `304.5`, `304 304` cannot be written). Two value slots are at least a space apart, since
code fills both with figures; `[[say:…]]` slots hold whole sentences and may touch.

The whole lock is one regular expression: llguidance derives a byte automaton from it, so a partial UTF-8 character of a
foreign digit is already impossible at its second byte, whatever tokens the model's vocabulary has.
"""

import re
import unicodedata
from collections.abc import Iterable

from app.llm.contract import Lock

_SLOT = re.compile(r"\[\[(?:say:)?[a-z][a-z0-9_]*\]\]\Z")
_NUMERALS = "〇零一二两兩三四五六七八九十百千万萬亿億兆半壹贰叁肆伍陆柒捌玖拾佰仟元圆円원"
"""Numerals and money signs that Unicode calls letters: next to a literal they would change its value."""
_UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}"
"""Scripts that set figures against letters without a space."""

_NEVER = r"\p{N}\[\]\p{Co}\x{0}-\x{8}\x{b}-\x{1f}\x{7f}-\x{9f}\x{202a}-\x{202e}\x{2066}-\x{2069}"
"""Numbers, brackets, private characters, control characters but line break and tab, and what turns the line round."""

_KIN = rf"[{_UNSPACED}--[{_NUMERALS}]]"
_FULL_STOPS = "、，；：。！？"
_BEFORE = rf"(?:{_KIN}|[\s\p{{Ps}}\p{{Pi}}\"“„«:{_FULL_STOPS}--[\[]])"
_GLUE = rf"[^{_NEVER}\p{{L}}\p{{M}}]"
_GLUE_NEXT = rf"[^{_NEVER}\p{{L}}\p{{M}}\p{{Sc}}%‰°_’'²³]"
_AFTER_VALUE = rf"[^{_NEVER}\p{{L}}\p{{M}}%‰°_\s]"
_SIGN = r"[.,+\-−]"
_PAUSE = rf"(?:[{_FULL_STOPS}\n]|[,;:.!?)]\s)"


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
    words = f"(?:{_SIGN}+)?[^{_NEVER}.,+\\-−]"
    signs = f"{_SIGN}*"
    figures = _figures(lock.literals)
    items = [words]
    if say:
        items.append(f"{signs}{say}")
    if figures:
        items.append(f"{signs}{_BEFORE}{figures}{_AFTER}")
    if value:
        items.append(_value_item(value, figures))
    body = f"(?:{'|'.join(items)})*"
    tails = [signs]
    if value:
        tails.append(f"{value}(?:{_AFTER_VALUE}{_GLUE}*)?")
    if figures:
        body = f"(?:{figures}{_AFTER})?{body}"
        tails.append(f"{signs}{_BEFORE}{figures}(?:{_GLUE_NEXT}{_GLUE}*)?")
        return f"(?:{body}(?:{'|'.join(tails)})|{figures}(?:{_GLUE_NEXT}{_GLUE}*)?)"
    return f"{body}(?:{'|'.join(tails)})"


_AFTER = rf"(?:{_KIN}|{_PAUSE}|(?:{_GLUE_NEXT}{_GLUE}*)?(?:{_PAUSE}|[\p{{Ps}}--\[])|{_GLUE_NEXT}{_GLUE}*\p{{L}})"
"""What must follow a literal before the text is free again."""


def _value_item(value: str, figures: str) -> str:
    """A value slot and what must follow it before another figure may come."""
    free = rf"(?:{_AFTER_VALUE}*[\s\p{{Ps}}{_FULL_STOPS}--\[]|{_KIN}|{_AFTER_VALUE}+\p{{L}})"
    if not figures:
        return f"{value}{free}"
    return f"{value}(?:{free}|[,;:.!?)]+{_BEFORE}{figures}{_AFTER})"


def _figures(literals: Iterable[str]) -> str:
    """A run of literals with safe joins between them; empty when there are none."""
    figure = _any_of(literal for literal in literals if _lockable(literal))
    if not figure:
        return ""
    join = rf"(?:{_KIN}|{_GLUE_NEXT}*(?:{_PAUSE}|[\p{{Ps}}--\[]))"
    return f"(?:{figure}(?:{join}{figure})*)"


def _any_of(texts: Iterable[str]) -> str:
    """An alternation of literal texts, or the empty string."""
    found = sorted(set(texts))
    return f"(?:{'|'.join(_escape(text) for text in found)})" if found else ""


def _escape(text: str) -> str:
    """Each character by its code point where it could mean something to the expression."""
    return "".join(char if char.isalnum() else f"\\x{{{ord(char):x}}}" for char in text)


def _lockable(literal: str) -> bool:
    """Literals come from merchants' sheets: one with brackets, outer spaces or lines, or without a figure, is left out."""
    plain = literal.isprintable() and literal.strip() == literal and "[" not in literal and "]" not in literal
    return plain and holds_number(literal)


def holds_number(text: str) -> bool:
    """Whether any character is a number by Unicode (Nd, Nl, No)."""
    return any(unicodedata.category(char).startswith("N") for char in text)
