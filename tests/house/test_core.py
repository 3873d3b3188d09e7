"""The core opens without a window and without the heavy rooms it does not need."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

JOB = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from app.paths import resources
from app.progress import QUIET
from app.skills.reception.draft_reply import ReplyOptions, draft_reply
from app.skills.reception.import_sheet import import_sheet
from app.skills.reception.read_inquiry import read_inquiry
from app.workspace import Workspace

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
sample = resources("sample")
with Workspace.open(Path(sys.argv[1]), lambda: NOW) as ws:
    import_sheet(ws, sample / "price-list.xlsx", QUIET)
    inquiry = read_inquiry(ws, sorted((sample / "inquiries").glob("*.eml"))[0], QUIET)
    reply = draft_reply(ws, inquiry.inquiry_id, ReplyOptions(model="none"), QUIET, lambda text: None)
    assert len(reply.body) > 200 and reply.numbers, reply
loaded = sorted({name.partition(".")[0] for name in sys.modules})
assert "PySide6" not in loaded, loaded
"""


def run(script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", script, *arguments]
    return subprocess.run(command, capture_output=True, text=True, env=env, check=False)


def test_import_read_quote_reply_without_qt(tmp_path: Path) -> None:
    done = run(JOB, str(tmp_path / "shop"))
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("module", "absent"),
    [
        ("app.cli", ("PySide6", "chromadb", "pandas", "llama_cpp", "sqlalchemy", "openpyxl", "numpy", "babel")),
        ("app.domain.quoting", ("sqlalchemy", "chromadb", "logging", "threading.local")),
        ("app.workspace", ("PySide6", "chromadb", "pandas", "llama_cpp", "llguidance", "openpyxl")),
    ],
)
def test_doors_open_without_what_they_do_not_need(module: str, absent: tuple[str, ...]) -> None:
    script = f"import sys, {module}; print([name for name in {absent!r} if name in sys.modules])"
    done = run(script)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]"


def test_a_socket_to_the_outside_is_refused() -> None:
    import socket

    from pytest_socket import SocketConnectBlockedError

    with socket.socket() as line, pytest.raises((SocketConnectBlockedError, UserWarning)):
        line.connect(("192.0.2.1", 80))


def test_the_lock_of_packages_is_whole_and_names_no_host() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    packages = [line for line in text.splitlines() if line and line[0].isalnum()]
    assert len(packages) > 50 and all("==" in line for line in packages)
    assert text.count("--hash=sha256:") >= len(packages)
    assert "://" not in text and "--index" not in text and "--find-links" not in text
