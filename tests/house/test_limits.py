"""The house's limits: small files, short functions, few arguments, words for what is public, no float near money."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).resolve().parents[2]
APP = sorted(path for path in (ROOT / "app").rglob("*.py") if "_bundle" not in path.parts)
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in APP}
MOST_LINES, MOST_FUNCTION, MOST_ARGUMENTS, MOST_MEDIAN = 400, 50, 6, 10
SMALLER = {"main_window.py": 250}
Function = ast.FunctionDef | ast.AsyncFunctionDef


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def functions(tree: ast.AST) -> Iterator[Function]:
    yield from (node for node in ast.walk(tree) if isinstance(node, Function))


def length(function: Function) -> int:
    return (function.end_lineno or 0) - function.lineno + 1


def arguments(function: Function) -> int:
    given = function.args
    names = [each.arg for each in (*given.posonlyargs, *given.args, *given.kwonlyargs)]
    return len([each for each in names if each not in ("self", "cls")])


def test_no_file_is_long() -> None:
    sizes = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in APP}
    long = {name(path): size for path, size in sizes.items() if size > SMALLER.get(path.name, MOST_LINES)}
    assert long == {}


def test_no_function_is_long() -> None:
    found = [(path, each) for path, tree in TREES.items() for each in functions(tree)]
    assert {f"{name(path)}:{each.name}": length(each) for path, each in found if length(each) > MOST_FUNCTION} == {}
    assert median(length(each) for _, each in found) < MOST_MEDIAN


def test_no_function_takes_many_arguments() -> None:
    found = [(path, each) for path, tree in TREES.items() for each in functions(tree)]
    many = {f"{name(path)}:{each.name}": arguments(each) for path, each in found if arguments(each) > MOST_ARGUMENTS}
    assert many == {}


def test_no_function_is_tangled() -> None:
    rule = ["--select", "C901", "--config", "lint.mccabe.max-complexity=10", "--no-cache"]
    done = subprocess.run(
        [sys.executable, "-m", "ruff", "check", *rule, "app"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def public(tree: ast.Module) -> Iterator[tuple[str, ast.AST]]:
    """Classes and functions that others may call: no leading underscore anywhere on the way."""
    for node in tree.body:
        if isinstance(node, (*Function.__args__, ast.ClassDef)) and not node.name.startswith("_"):
            yield node.name, node
            if isinstance(node, ast.ClassDef):
                inner = [each for each in node.body if isinstance(each, Function) and not each.name.startswith("_")]
                yield from ((f"{node.name}.{each.name}", each) for each in inner if not overrides(node, each))


def overrides(owner: ast.ClassDef, method: Function) -> bool:
    """Methods named by Qt (camel case) or by a base outside, and small properties, speak for themselves."""
    qt = re.search(r"[a-z][A-Z]", method.name) is not None
    return qt or (bool(owner.bases) and method.name in ("run", "handle", "data", "paint", "parent", "index"))


@pytest.mark.parametrize("path", APP, ids=name)
def test_what_is_public_says_what_it_is(path: Path) -> None:
    tree = TREES[path]
    assert ast.get_docstring(tree), "a module without a word"
    assert [label for label, node in public(tree) if not ast.get_docstring(node)] == []  # type: ignore[arg-type]


@pytest.mark.parametrize("path", APP, ids=name)
def test_names_and_marks_of_unfinished_work(path: Path) -> None:
    banned = {"utils", "common", "core", "manager", "managers", "service", "services", "helpers"}
    assert not banned & {part.removesuffix(".py") for part in path.relative_to(ROOT).parts}
    assert not re.search(r"\b(?:TODO|FIXME|XXX|HACK)\b|raise NotImplementedError", path.read_text(encoding="utf-8"))


MONEY = [path for path in APP if {"domain", "documents", "store"} & set(path.parts)]
FLOATS_ALLOWED = {"store": ("score", "vector", "distance", "weight", "cosine", "rank")}
"""Nearness of search hits is no money."""


def test_no_float_near_money() -> None:
    found = [
        f"{name(path)}:{node.lineno}"
        for path in MONEY
        for node in ast.walk(TREES[path])
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "float"
        if not any(word in path.read_text(encoding="utf-8").splitlines()[node.lineno - 1] for word in near(path))
    ]
    assert found == []


def near(path: Path) -> tuple[str, ...]:
    return next((words for room, words in FLOATS_ALLOWED.items() if room in path.parts), ())


def test_rooms_state_their_rule() -> None:
    for room in ("domain", "store", "llm", "importers", "documents", "skills", "ui", "cli"):
        rule = ast.get_docstring(TREES[ROOT / "app" / room / "__init__.py"])
        assert rule and len(rule.split()) >= 8, room
