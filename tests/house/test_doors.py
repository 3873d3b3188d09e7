"""Every skill has a verb of the terminal and an action of the window; what a door still lacks stands here by name."""

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2] / "app"
SKILLS = ROOT / "skills" / "reception"

MISSING_IN_THE_WINDOW = {"find_products", "price_quote"}
"""Search by meaning and a quote without a mail: the products page filters by words, a quote comes with its reply."""


def verbs() -> set[str]:
    """The skills: a module whose function bears its name."""
    return {path.stem for path in SKILLS.glob("*.py") if _defines(path, path.stem)} - {"plan_reply"}


def _defines(path: Path, name: str) -> bool:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return any(isinstance(node, ast.FunctionDef) and node.name == name for node in tree.body)


def called_from(door: str) -> set[str]:
    """The names that a door imports from skills."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / door).rglob("*.py"))
    imports = (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ImportFrom))
    return {a.name for node in imports if (node.module or "").startswith("app.skills") for a in node.names}


def test_there_are_skills() -> None:
    assert {"import_sheet", "read_inquiry", "find_products", "price_quote", "draft_reply"} <= verbs()


def test_every_skill_has_a_verb() -> None:
    assert verbs() - called_from("cli") == set()


def test_every_skill_has_an_action_of_the_window() -> None:
    assert verbs() - called_from("ui") == MISSING_IN_THE_WINDOW
