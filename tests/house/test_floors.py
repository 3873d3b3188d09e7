"""Imports go down the floors only, and the machine that says so can say no."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    script = "from importlinter.cli import lint_imports_command as lint; lint(['--no-cache'])"
    return subprocess.run(
        [sys.executable, "-P", "-c", f"import sys; sys.path.insert(0, {str(folder)!r}); {script}"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_import_goes_down() -> None:
    done = lint(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("house")
    shutil.copytree(ROOT / "app", folder / "app", ignore=shutil.ignore_patterns("__pycache__", "_bundle"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("domain/money.py", "from app.store import Store"),
        ("store/hits.py", "from app.llm import Lock"),
        ("ui/theme.py", "from app.cli import main"),
        ("workspace.py", "from app.skills.reception import wanted"),
        ("importers/cells.py", "import PySide6"),
        ("skills/reception/traits.py", "import sqlalchemy"),
        ("documents/eml.py", "import llama_cpp"),
        ("skills/reception/lexicon.py", "import multiprocessing"),
        ("importers/mail.py", "import urllib.request"),
        ("domain/quote.py", "import threading"),
        ("rules.py", "from app.domain import quote"),
        ("corridor/__init__.py", '"""A room that nobody declared."""'),
    ],
)
def test_a_planted_violation_turns_it_red(copy: Path, module: str, line: str) -> None:
    path = copy / "app" / module
    before = path.read_text(encoding="utf-8") if path.exists() else None
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"{before or ''}\n{line}\n", encoding="utf-8")
    try:
        done = lint(copy)
    finally:
        if before is None:
            shutil.rmtree(path.parent)
        else:
            path.write_text(before, encoding="utf-8")
    assert done.returncode != 0 and ("BROKEN" in done.stdout or "corridor" in done.stdout + done.stderr)
