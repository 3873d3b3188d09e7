"""The main job with no network at all: in a namespace without interfaces, or with every socket refused."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.journey

ROOT = Path(__file__).resolve().parents[2]

REFUSED = """
import socket, sys
def refuse(*args, **kwargs):
    raise OSError("no network")
class Refused(socket.socket):
    def __init__(self, *args, **kwargs):
        refuse()
socket.socket = Refused
socket.create_connection = socket.getaddrinfo = refuse
from app.__main__ import main
sys.exit(main())
"""


def _demo(command: list[str], out: Path) -> dict[str, object]:
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run([*command, "demo", "--out", str(out), "--json"], capture_output=True, env=env, check=False)
    assert done.returncode == 0, done.stderr.decode()
    found: dict[str, object] = json.loads(done.stdout)
    return found


def _kernel_can() -> bool:
    try:
        return subprocess.run(["unshare", "-rn", "true"], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def test_same_reply_with_every_socket_refused(tmp_path: Path) -> None:
    here = _demo([sys.executable, "-m", "app"], tmp_path / "here")
    away = _demo([sys.executable, "-c", REFUSED], tmp_path / "away")
    assert here["reply"]["body"] == away["reply"]["body"]  # type: ignore[index]


@pytest.mark.skipif(not _kernel_can(), reason="this kernel lends no network namespace to an ordinary user")
def test_same_reply_without_interfaces(tmp_path: Path) -> None:
    here = _demo([sys.executable, "-m", "app"], tmp_path / "here")
    away = _demo(["unshare", "-rn", sys.executable, "-m", "app"], tmp_path / "away")
    assert here["reply"]["body"] == away["reply"]["body"]  # type: ignore[index]
