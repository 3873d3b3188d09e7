"""Words: every code has them, in both languages alike; none is unused, none asks for facts that are not given.

Codes are found in the source: where a notice or an error is made, where words are said, where a stage is reported.
"""

import ast
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message, VariableReference
from fluent.syntax.visitor import Visitor

from app.settings import SETTINGS

ROOT = Path(__file__).resolve().parents[2]
WORDS = ROOT / "resources" / "words"
NOTICES = {"UserError": "error", "Flag": "flag", "Finding": "finding", "OpenPoint": "open", "Problem": "problem"}
"""Constructors whose first fitting argument is a code, and the kind of its words."""

FAMILIES = ("error", "flag", "finding", "open", "problem", "question", "stage", "setting")
"""Kinds whose keys are put together from a code, so that the whole key stands nowhere in the source."""

PROMISED = {"flag-restricted-party"}
"""Codes of the doors' contract that nothing raises yet."""

ADDED_LATER = {"app/domain/offer_term.py": {"asked", "basis"}}
"""Facts that a module adds to all its notices after they are made."""


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:
        self.names.add(node.id.name)


@cache
def catalogue(language: str) -> dict[str, frozenset[str]]:
    """Each key with its variables; junk and doubled keys fail."""
    found: dict[str, frozenset[str]] = {}
    for file in sorted((WORDS / language).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, Junk), f"{file.name}: cannot be parsed: {entry.content}"
            if isinstance(entry, Message):
                assert entry.id.name not in found, f"{file.name}: {entry.id.name} is there twice"
                variables = _Variables()
                variables.visit(entry)
                found[entry.id.name] = frozenset(variables.names)
    return found


@cache
def trees() -> tuple[tuple[str, ast.Module], ...]:
    """The modules of `app/` and their syntax."""
    files = sorted((ROOT / "app").rglob("*.py"))
    return tuple((str(file.relative_to(ROOT)), ast.parse(file.read_text(encoding="utf-8"))) for file in files)


@cache
def texts() -> frozenset[str]:
    """Every string in the source and in the rule packs, codes with dashes."""
    found = {
        node.value.replace("_", "-").replace(".", "-")
        for _, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    packs = [file.read_text(encoding="utf-8") for file in (ROOT / "resources" / "rules").rglob("*.toml")]
    return frozenset(found | {word.strip("\"',[]").replace("_", "-") for pack in packs for word in pack.split()})


@cache
def starts() -> tuple[str, ...]:
    """What formatted strings in the source begin with: `rule-` of f"rule-{name}"; families are looked at closer."""
    found = tuple(
        node.values[0].value
        for _, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        and node.values
        and isinstance(node.values[0], ast.Constant)
        and isinstance(node.values[0].value, str)
        and node.values[0].value.rstrip("-").replace("-", "").isalpha()
        and node.values[0].value.endswith("-")
    )
    return tuple(start for start in found if start.strip("-") and start.partition("-")[0] not in FAMILIES)


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _strings(node: ast.expr) -> list[str]:
    """The strings that an expression may be: one, or both of a condition; of a formatted one nothing."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    return [*_strings(node.body), *_strings(node.orelse)] if isinstance(node, ast.IfExp) else []


def _code_at(kind: str, call: ast.Call) -> ast.expr | None:
    """Where a constructor has its code: first, for a Problem fourth or by name."""
    named = next((keyword.value for keyword in call.keywords if keyword.arg == "code"), None)
    at = 3 if kind == "problem" else 0
    return named or (call.args[at] if len(call.args) > at else None)


def _calls() -> Iterator[tuple[str, str, ast.Call]]:
    """(where, key, call) of every call that needs words."""
    for file, tree in trees():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            name, where = _name(node), f"{file}:{node.lineno}"
            if (kind := NOTICES.get(name)) and (code := _code_at(kind, node)) is not None:
                yield from ((where, f"{kind}-{text.replace('_', '-')}", node) for text in _strings(code))
            elif name == "step" and node.args:
                yield from ((where, f"stage-{text}", node) for text in _strings(node.args[0]))
            elif name == "say" and node.args and file.startswith(("app/cli", "app/ui")):
                yield from ((where, text, node) for text in _strings(node.args[0]) if "-" in text)


def needed() -> dict[str, list[str]]:
    """Every key that the source needs, with the places that need it."""
    keys: dict[str, list[str]] = defaultdict(list)
    for where, key, _ in _calls():
        keys[key].append(where)
        if key.startswith("error-"):
            keys[f"{key}-hint"].append(where)
    for setting in SETTINGS:
        keys[f"setting-{setting.key.replace('.', '-').replace('_', '-')}"].append("app/settings.py")
    return keys


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_code_has_words(language: str) -> None:
    missing = {key: places for key, places in needed().items() if key not in catalogue(language)}
    assert not missing


def test_both_languages_say_the_same_with_the_same_variables() -> None:
    english, chinese = catalogue("en"), catalogue("zh")
    assert english.keys() == chinese.keys(), english.keys() ^ chinese.keys()
    differ = {key: (english[key], chinese[key]) for key in english if english[key] != chinese[key]}
    assert not differ


def _used(key: str) -> bool:
    family, _, code = key.partition("-")
    if key in texts() or any(key.startswith(start) for start in starts()):
        return True
    return family in FAMILIES and (code in texts() or code.removesuffix("-hint") in texts() or _by_start(code))


def _by_start(code: str) -> bool:
    """Whether a formatted code begins so: `no_reply_` of f"no_reply_{why}", and its end stands somewhere."""
    return any(code.startswith(f"{head}-") and code.removeprefix(f"{head}-") in texts() for head in ("no-reply",))


def test_no_word_is_unused() -> None:
    assert not [key for key in catalogue("en") if key not in PROMISED and not _used(key)]


def _given(call: ast.Call) -> frozenset[str] | None:
    """The facts a call gives; None where they are no plain dict."""
    found = [node for node in [*call.args, *(k.value for k in call.keywords)] if isinstance(node, ast.Dict)]
    if len(found) != 1 or any(not isinstance(key, ast.Constant) for key in found[0].keys):
        return None
    return frozenset(str(key.value) for key in found[0].keys if isinstance(key, ast.Constant))


def test_words_ask_only_for_facts_that_are_given() -> None:
    """A variable nobody gives would show as `{$name}`."""
    wrong = []
    for where, key, call in _calls():
        given = _given(call)
        if given is None or key not in catalogue("en"):
            continue
        asked = catalogue("en")[key] | catalogue("en").get(f"{key}-hint", frozenset())
        wrong += [
            (where, key, name) for name in sorted(asked - given - ADDED_LATER.get(where.partition(":")[0], set()))
        ]
    assert not wrong
