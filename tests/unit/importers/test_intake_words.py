"""What an import tells and asks has words in both languages."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.words import Words

ROOT = Path(__file__).resolve().parents[3]
KINDS = {"tell": ("problem", 0), "_tell": ("problem", 0), "settle": ("question", 1), "Read": ("problem", 1)}


def codes() -> Iterator[tuple[str, str]]:
    for file in sorted((ROOT / "app" / "importers").glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                kind, at = KINDS.get(name, ("", 0))
                if kind and len(node.args) > at and isinstance(node.args[at], ast.Constant) and node.args[at].value:  # type: ignore[attr-defined]
                    yield kind, str(node.args[at].value)  # type: ignore[attr-defined]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_problem_and_question_has_words(language: str) -> None:
    words = Words(language)
    found = set(codes())
    assert len(found) > 25
    assert [each for each in sorted(found) if not words.has(f"{each[0]}-{each[1].replace('_', '-')}")] == []
