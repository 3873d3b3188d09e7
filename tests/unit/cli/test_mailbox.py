"""The terminal's forms of inquiries: several in one file, what was before, a folder, a mail server."""

import io
import os
from datetime import datetime
from pathlib import Path

import pytest

from app.cli.verbs import mailbox
from app.progress import Progress
from app.skills.reception import fetch, watch
from app.skills.reception.fetch import FetchReport
from tests.unit.cli.conftest import MAIL, Run

HEAD = "From x Fri Nov 20 10:00:00 2026\nFrom: Sanne <sanne@lichtenhuis.example>\nTo: s@bay.example\nSubject: {}\n\n"
OTHER = "We are looking for 300 vacuum bottles VB-500 for our shops in Utrecht and Delft, please quote DAP."

ACCOUNT = ("--host", "imap.example.com", "--user", "a@example.com")


@pytest.fixture
def box(tmp_path: Path) -> Path:
    path = tmp_path / "box.mbox"
    path.write_text(HEAD.format("Lamps") + MAIL + "\n\n" + HEAD.format("Bottles") + OTHER + "\n", encoding="utf-8")
    return path


def test_an_mbox_gives_a_list_and_a_mail_its_history(stocked: Run, box: Path) -> None:
    first, second = stocked("--json", "read", str(box)).data["inquiries"]
    assert (first["inquiry_id"], first["lines"][0]["sku"]) == ("INQ-0001", "DL-204")
    assert first["history"]["inquiries_before"] == 0 and first["problems"] == []
    assert [each["inquiry_id"] for each in second["history"]["inquiries"]] == ["INQ-0001"]
    assert "One inquiry from this buyer before" in stocked("read", str(box)).out


def test_the_inbox_of_one_buyer(stocked: Run, box: Path, tmp_path: Path) -> None:
    stocked("read", str(box))
    letter = tmp_path / "a.txt"
    letter.write_text("please quote 5 pcs DL-204", encoding="utf-8")
    stocked("read", str(letter))
    data = stocked("--json", "inbox", "--buyer", "Sanne@lichtenhuis.example").data
    assert [row["inquiry_id"] for row in data["inquiries"]] == ["INQ-0002", "INQ-0001"]
    assert data["history"]["inquiries_before"] == 2
    assert "history" not in stocked("--json", "inbox").data
    assert "2 inquiries" in stocked("inbox", "--buyer", "sanne@lichtenhuis.example").out


def test_problems_of_a_message_are_told(stocked: Run, tmp_path: Path) -> None:
    chat = tmp_path / "chat.txt"
    chat.write_text("04/05/26, 09:00 - Ann: please quote 5 pcs DL-204\n05/06/26, 09:00 - Bay: ok\n", encoding="utf-8")
    data = stocked("--json", "read", str(chat)).data
    assert data["channel"] == "whatsapp"
    assert [each["code"] for each in data["problems"]] == ["chat_date_order", "chat_answered"]
    assert "You answered last" in data["problems"][1]["message"]


def test_a_folder_is_looked_at_once(stocked: Run, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, data in (("a.txt", MAIL.encode()), ("b.pdf", b"%PDF torn")):
        (folder / name).write_bytes(data)
        os.utime(folder / name, (1_700_000_000, 1_700_000_000))
    said = stocked("--json", "watch", str(folder), "--once")
    assert said.code == 0
    first, second = said.data["files"]
    assert (first["file"], first["inquiries"], first["error"]) == ("a.txt", ["INQ-0001"], None)
    assert (second["inquiries"], second["error"]["code"]) == ([], "file-damaged")
    assert stocked("--json", "watch", str(folder), "--once").data == {"files": []}
    said = stocked("--json", "watch", str(tmp_path / "none"), "--once")
    assert (said.code, said.data["error"]["code"]) == (1, "watch-no-folder")
    assert stocked("watch", str(folder), "--every", "0").code == 2


def test_watching_ends_with_control_c_and_gives_the_sum(
    stocked: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_ws: object, _folder: Path, _every: float, _progress: Progress, on_pass: object) -> None:
        assert callable(on_pass)
        on_pass(watch.WatchPass((watch.TakenFile("a.txt", ("INQ-0001",)),), 0, 0))
        raise KeyboardInterrupt

    monkeypatch.setattr(watch, "keep_watching", interrupted)
    said = stocked("--lang", "en", "watch", str(tmp_path))
    assert said.code == 0 and said.out == "One file read.\n" and "a.txt: INQ-0001" in said.err


def test_fetching_wants_an_account_and_a_password(stocked: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    said = stocked("--json", "fetch")
    assert (said.code, said.data["error"]["code"]) == (1, "mail-account-unset")
    said = stocked("--json", "fetch", "--account", "work", "--host", "imap.work.example", "--port", "70000")
    assert (said.code, said.data["error"]["code"]) == (1, "setting-invalid")
    monkeypatch.setattr(fetch, "kept_password", lambda _account: None)
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    said = stocked("--json", "fetch", *ACCOUNT)
    assert (said.code, said.data["error"]["code"]) == (1, "mail-password-missing")
    assert stocked("--json", "fetch", "--account", "work").data["error"]["code"] == "mail-account-unset"
    assert stocked("fetch", "--password-stdin").code == 2


def test_a_password_is_used_once_and_kept_only_when_wished(stocked: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    asked, kept = [], []

    def fetched(_ws: object, options: fetch.FetchOptions, password: object, _progress: Progress) -> FetchReport:
        assert callable(password)
        asked.append((options, password(fetch.Account("imap.example.com", "a@example.com"))))
        return FetchReport(("INQ-0001",), 2, 0)

    monkeypatch.setattr(fetch, "fetch_mail", fetched)
    monkeypatch.setattr(fetch, "keep_password", lambda account, word: kept.append((account.host, word)))
    monkeypatch.setattr("sys.stdin", io.StringIO("s3cret\n"))
    said = stocked("--json", "fetch", "--password-stdin", "--since", "2026-11-01", "--limit", "7", *ACCOUNT)
    assert said.data == {"inquiry_ids": ["INQ-0001"], "known": 2, "too_large": 0} and kept == []
    assert asked[0][0].since == datetime(2026, 11, 1).date() and asked[0][0].limit == 7 and asked[0][1] == "s3cret"
    monkeypatch.setattr("sys.stdin", io.StringIO("s3cret\n"))
    said = stocked("--lang", "en", "fetch", "--password-stdin", "--save-password")
    assert (
        kept == [("imap.example.com", "s3cret")]
        and "One new message" in said.out
        and "s3cret" not in said.out + said.err
    )
    assert stocked("--json", "fetch", "--forget-password").data == {"forgotten": True}
    assert kept[-1] == ("imap.example.com", None)
    assert "s3cret" not in stocked("--json", "log").out
    for wrong in (("--since", "tomorrow"), ("--limit", "0"), ("--save-password", "--forget-password")):
        assert stocked("fetch", *wrong).code == 2
    assert mailbox.__doc__
