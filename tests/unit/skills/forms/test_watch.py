"""The watched folder: finished files, each once, nothing touched."""

import os
from pathlib import Path

import pytest

from app.errors import Cancelled, UserError
from app.progress import QUIET, Progress
from app.skills.reception import watch
from app.skills.reception.watch import WatchPass, keep_watching, watch_folder
from app.workspace import Workspace
from tests.unit.skills.forms.conftest import LETTER, Clock

OLD = 10.0


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    return tmp_path / "in"


def put(folder: Path, name: str, text: str, clock: Clock, age: float = OLD) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    moment = clock.now.timestamp() - age
    os.utime(path, (moment, moment))
    return path


def taken(found: WatchPass) -> dict[str, tuple[str, ...] | str]:
    return {each.file: each.error.code if each.error else each.inquiry_ids for each in found.taken}


def test_finished_files_are_read_once_and_left_alone(ws: Workspace, folder: Path, clock: Clock) -> None:
    first = put(folder, "a.txt", LETTER, clock)
    put(folder, "b.txt", LETTER.replace("500", "800"), clock, age=0.5)
    before = first.stat()
    found = watch_folder(ws, folder, QUIET)
    assert taken(found) == {"a.txt": ("INQ-0001",)} and found.waiting == 1
    clock.later(seconds=5)
    assert taken(watch_folder(ws, folder, QUIET)) == {"b.txt": ("INQ-0002",)}
    put(folder, "copy of a.txt", LETTER, clock)
    found = watch_folder(ws, folder, QUIET)
    assert taken(found) == {} and found.known == 3
    assert first.read_text(encoding="utf-8") == LETTER and first.stat().st_mtime_ns == before.st_mtime_ns
    assert len(list(folder.iterdir())) == 3 and len(ws.store.inbox()) == 2


def test_bad_files_are_told_once_and_do_not_stop_the_rest(ws: Workspace, folder: Path, clock: Clock) -> None:
    (folder / "a.pdf").write_bytes(b"%PDF-1.4 torn")
    (folder / "b.png").write_bytes(b"\x89PNG torn")
    for name in ("a.pdf", "b.png"):
        os.utime(folder / name, (clock.now.timestamp() - OLD,) * 2)
    put(folder, "z.txt", LETTER, clock)
    found = taken(watch_folder(ws, folder, QUIET))
    assert found["a.pdf"] == "file-damaged" and found["z.txt"] == ("INQ-0001",)
    assert found["b.png"] in ("screenshot-unreadable", "ocr-missing")
    assert taken(watch_folder(ws, folder, QUIET)) == {}


def test_what_is_no_inquiry_is_passed_over(ws: Workspace, folder: Path, clock: Clock) -> None:
    for name in ("~$a.txt", ".hidden.txt", "a.txt.part", "a.exe", "a.eml.tmp", "noend"):
        put(folder, name, LETTER, clock)
    (folder / "sub.eml").mkdir()
    (folder / "link.txt").symlink_to(put(folder.parent, "out.txt", LETTER, clock))
    assert watch_folder(ws, folder, QUIET) == WatchPass((), 0, 0)


def test_a_wrong_clock_does_not_keep_a_file_waiting_for_ever(ws: Workspace, folder: Path, clock: Clock) -> None:
    put(folder, "a.txt", LETTER, clock, age=-3600)
    passes: list[WatchPass] = []
    progress = Progress()

    class Stop:
        calls = 0

        def is_set(self) -> bool:
            return self.calls >= 2

        def wait(self, _seconds: float) -> None:
            self.calls += 1

    keep_watching(ws, folder, 5, Progress(progress.report, Stop()), passes.append)  # type: ignore[arg-type]
    assert [taken(each) for each in passes] == [{"a.txt": ("INQ-0001",)}]


def test_a_damaged_or_killed_ledger_loses_nothing(ws: Workspace, folder: Path, clock: Clock) -> None:
    put(folder, "a.txt", LETTER, clock)
    watch_folder(ws, folder, QUIET)
    (ws.folder / "watched.json").write_text("{torn")
    assert taken(watch_folder(ws, folder, QUIET)) == {"a.txt": ("INQ-0001",)}
    assert len(ws.store.inbox()) == 1


def test_stop_is_honoured_and_a_missing_folder_told(ws: Workspace, folder: Path, clock: Clock) -> None:
    put(folder, "a.txt", LETTER, clock)
    progress = Progress()
    progress.stop.set()
    with pytest.raises(Cancelled):
        watch_folder(ws, folder, progress)
    keep_watching(ws, folder, 5, progress, lambda _found: None)
    assert ws.store.inbox() == ()
    with pytest.raises(UserError) as error:
        watch_folder(ws, folder / "none", QUIET)
    assert error.value.code == "watch-no-folder"


def test_the_ledger_forgets_the_oldest(
    ws: Workspace, folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "_MOST_KNOWN", 1)
    put(folder, "a.txt", LETTER, clock)
    put(folder, "b.txt", "please quote 5 pcs DL-204", clock)
    watch_folder(ws, folder, QUIET)
    (folder / "b.txt").unlink()
    assert taken(watch_folder(ws, folder, QUIET)) == {"a.txt": ("INQ-0001",)}
