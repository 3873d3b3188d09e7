"""Exit codes, streams, languages, Stop."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app import cli
from app.cli.parsing import VERBS
from app.errors import Cancelled
from app.store import Store
from tests.unit.cli.conftest import NOW, Run

ROOT = Path(__file__).resolve().parents[3]
HEAVY = (
    "typing pathlib dataclasses json fluent rich sqlalchemy alembic chromadb pandas numpy openpyxl babel pydantic "
    "llama_cpp llguidance PySide6 platformdirs app.words app.paths app.workspace app.store app.llm app.skills app.ui"
)


def fresh(code: str, *arguments: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[bytes]:
    """Run code in a fresh interpreter."""
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, cwd=ROOT, env={**os.environ, **(env or {})}
    )


MAIN = "import sys; from app.__main__ import main; sys.exit(main())"


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys; from app.__main__ import main; code = main(); "
        f"print([name for name in {HEAVY.split()!r} if name in sys.modules], file=sys.stderr); sys.exit(code)"
    )
    ran = fresh(code, "--help")
    assert ran.returncode == 0 and b"undo-import" in ran.stdout
    assert ran.stderr.strip() == b"[]"


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_every_verb_has_help(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([verb, "--help"]) == 0
    shown = capsys.readouterr().out
    assert f"argosy {verb}" in shown and "--workspace" in shown


@pytest.mark.parametrize("words", [["bogus"], ["find"], ["--lang", "xx", "inbox"], ["inbox", "--wor", "x"]])
def test_wrong_usage(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(words) == 2
    assert capsys.readouterr().out == ""


def test_options_stand_before_and_behind_the_verb(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for words in (
        ["--workspace", str(tmp_path / "a"), "--json", "--lang", "zh", "undo-import", "IMP-0009"],
        ["undo-import", "IMP-0009", "--workspace", str(tmp_path / "a"), "--json", "--lang", "zh"],
        ["--json", "undo-import", "--workspace", str(tmp_path / "a"), "IMP-0009", "--lang=zh"],
    ):
        assert cli.main(words) == 1
        told = json.loads(capsys.readouterr().out)["error"]
        assert told["message"] == "没有编号为 IMP-0009 的导入记录。" and told["hint"]


def test_without_json_errors_go_to_standard_error(run: Run) -> None:
    said = run("undo-import", "IMP-0009")
    assert (said.code, said.out) == (1, "")
    assert said.err.splitlines() == [
        "There is no import IMP-0009.",
        "The audit trail lists the imports with their ids.",
    ]


def test_the_workspaces_language_is_spoken(run: Run, folder: Path) -> None:
    with Store.open(folder, NOW) as store:
        store.save_settings({"interface.language": "zh"}, NOW)
    assert "还没有询盘" in run("inbox").out
    assert "No inquiries yet" in run("inbox", "--lang", "en").out


NOISY = """
import os, sys
import app.cli.verbs.inquiries as verbs
quiet = verbs.inbox
def noisy(call):
    print("a library talks")
    os.write(1, b"and so does C")
    return quiet(call)
verbs.inbox = noisy
from app.__main__ import main
sys.exit(main())
"""


def test_standard_output_is_the_answer_alone(tmp_path: Path) -> None:
    ran = fresh(NOISY, "inbox", "--json", "--workspace", str(tmp_path / "w"))
    assert json.loads(ran.stdout) == {"inquiries": []}
    assert b"a library talks" in ran.stderr and b"so does C" in ran.stderr


def test_utf8_whatever_the_console(tmp_path: Path) -> None:
    env = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    ran = fresh(MAIN, "inbox", "--lang", "zh", "--workspace", str(tmp_path / "w"), env=env)
    assert ran.returncode == 0 and "还没有询盘" in ran.stdout.decode("utf-8")


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="a display is always there")
def test_no_display_is_told(tmp_path: Path) -> None:
    env = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": "", "LC_ALL": "C"}
    ran = fresh(MAIN, "--json", "--workspace", str(tmp_path / "w"), env=env)
    assert ran.returncode == 1 and json.loads(ran.stdout)["error"]["code"] == "no-display"


def test_the_window_gets_folder_and_language(tmp_path: Path) -> None:
    opened = []

    def window(folder: Path | None, language: str) -> int:
        opened.append((folder, language))
        return 0

    assert cli.main(["--workspace", str(tmp_path), "--lang", "zh"], window) == 0
    assert opened == [(tmp_path, "zh")]


def test_our_own_mistake_is_no_users_error(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("oops")

    monkeypatch.setattr("app.store.Store.inbox", broken)
    said = run("--json", "inbox")
    assert said.code == 3 and said.data["error"] == {"code": "bug", "message": "ZeroDivisionError: oops", "hint": ""}
    assert "Traceback" in said.err


@pytest.mark.parametrize("raised", [Cancelled, KeyboardInterrupt])
def test_stop_says_nothing(run: Run, monkeypatch: pytest.MonkeyPatch, raised: type[BaseException]) -> None:
    def stopped(*_: object) -> None:
        raise raised

    monkeypatch.setattr("app.store.Store.inbox", stopped)
    said = run("--json", "inbox")
    assert (said.code, said.out, said.err) == (130, "", "")


def test_ctrl_c_inside_an_import_leaves_the_workspace_whole(
    run: Run, lists: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run("inbox")
    with monkeypatch.context() as patch:
        patch.setattr("app.store.audit.append", lambda *_: signal.raise_signal(signal.SIGINT))
        assert run("import", lists[0]).code == 130
    assert run("--json", "find", "DL-204").data["matches"] == []
    assert run("--json", "log", "--verify").data == {"ok": True, "entries": 1, "broken_at": None}
    assert run("import", lists[0]).code == 0


def test_a_file_cannot_command_the_terminal(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "bad.csv"
    path.write_text("Item No.,Product name\nA-1,Lamp \x1b[31mred\x07 \u202egnp.exe\n", encoding="utf-8")
    run("import", str(path))
    out = run("find", "A-1").out
    assert "Lamp [31mred gnp.exe" in out and "\x1b" not in out and "\u202e" not in out
