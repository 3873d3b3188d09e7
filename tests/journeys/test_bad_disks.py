"""A folder that may not be written and a disk without room, by mounts of the test's own: told, nothing half-written."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.store import Store
from tests.journeys.bad_files import book, contents
from tests.journeys.conftest import NOW

pytestmark = pytest.mark.journey

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def mounts() -> Iterator[None]:
    """Mounts of one's own, where the kernel lends them."""
    try:
        able = subprocess.run(["unshare", "-rm", "true"], capture_output=True, check=False).returncode == 0
    except OSError:
        able = False
    if not able:
        pytest.skip("this kernel lends no mounts to an ordinary user")
    yield


def _mounted(script: str, *arguments: Path) -> list[Any]:
    """Answers of commands in a shell with mounts of its own; `argosy` there runs one and tells its exit code."""
    run = f'"{sys.executable}" -m app --json --workspace "$@" || code=$?'
    shell = f'argosy() {{ local code=0; {run}; echo "{{\\"exit\\": $code}}"; }}\n{script}'
    command = ["unshare", "-rm", "bash", "-ec", shell, "bash", *map(str, arguments)]
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, capture_output=True, text=True, env=env, check=False, timeout=120)
    assert (done.returncode, done.stderr) == (0, "")
    decoder, text, answers = json.JSONDecoder(), done.stdout.strip(), []
    while text:
        answer, end = decoder.raw_decode(text)
        answers.append(answer)
        text = text[end:].strip()
    return answers


@pytest.mark.usefixtures("mounts")
def test_a_folder_that_may_not_be_written(tmp_path: Path) -> None:
    file = book(tmp_path / "a.xlsx", ["A-1", "Lamp", "pc", 100, 5.5])
    folder = tmp_path / "shop"
    with Store.open(folder, NOW) as store:
        store.save_settings({"seller.name": "Bay"}, NOW)
    before = contents(folder)
    script = 'mount --bind "$1" "$1"; mount -o remount,ro,bind "$1"; argosy "$1" import "$2"; argosy "$1/new" inbox'
    answers = _mounted(script, folder, file)
    assert [each["exit"] for each in answers[1::2]] == [1, 1]
    assert [each["error"]["code"] for each in answers[::2]] == ["folder-read-only"] * 2
    assert all(str(folder) in each["error"]["message"] and each["error"]["hint"] for each in answers[::2])
    assert contents(folder) == before


@pytest.mark.usefixtures("mounts")
@pytest.mark.parametrize("size", ["64k", "512k", "1m"])
def test_a_full_disk(size: str, tmp_path: Path) -> None:
    rows = [[f"M-{number}", f"Lamp number {number}", "pc", 100, 5.5] for number in range(3000)]
    file, disk = book(tmp_path / "a.xlsx", *rows), tmp_path / "disk"
    disk.mkdir()
    script = (
        'mount -t tmpfs -o size=%s none "$1"; argosy "$1/shop" import "$2"; mount -o remount,size=64m "$1"\n'
        'argosy "$1/shop" log --verify; argosy "$1/shop" find M-7; argosy "$1/shop" import "$2"'
    )
    full, failed, whole, _, found, _, taken, done = _mounted(script % size, disk, file)
    assert (failed["exit"], full["error"]["code"]) == (1, "disk-full")
    assert "argosy.db" in full["error"]["message"] and full["error"]["hint"]
    assert (whole["ok"], found["matches"]) == (True, [])
    assert (done["exit"], taken["created"], taken["import_id"]) == (0, 3000, "IMP-0001")


@pytest.mark.usefixtures("mounts")
def test_a_data_folder_that_may_not_be_written_costs_the_meaning_search_only(tmp_path: Path) -> None:
    file, data = book(tmp_path / "a.xlsx", ["A-1", "Desk lamp", "pc", 100, 5.5]), tmp_path / "data"
    data.mkdir()
    script = (
        'mount --bind "$2" "$2"; mount -o remount,ro,bind "$2"; export ARGOSY_DATA="$2/argosy"\n'
        'argosy "$1" import "$3"; argosy "$1" find "desk lamp"; argosy "$1" find "reading light"'
    )
    answers = _mounted(script, tmp_path / "shop", data, file)
    assert [each["exit"] for each in answers[1::2]] == [0, 0, 0]
    assert [[match["sku"] for match in each["matches"]] for each in answers[2::2]] == [["A-1"], []]
