"""Three doors, one result: the same files through the terminal, the window and direct calls."""

import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("PySide6.QtWidgets", reason="Qt's system libraries are missing: no window to compare")

from app import settings
from app.cli import main
from app.domain.plain import plain
from app.domain.reply import Seconds
from app.progress import QUIET
from app.skills.reception.draft_reply import ReplyOptions, draft_reply
from app.skills.reception.read_inquiry import read_inquiry
from app.workspace import Workspace
from tests.journeys.conftest import INQUIRIES, NOW, SAMPLE, stock

pytestmark = pytest.mark.journey
MAILS = (INQUIRIES[0], INQUIRIES[2], INQUIRIES[7])
Answers = dict[str, Any]


@pytest.fixture(autouse=True)
def one_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every door opens the workspace on the same fixed day."""
    opened = Workspace.open

    def on_that_day(folder: Path | None = None, _clock: Any = None, door: str = "argosy") -> Workspace:
        return opened(folder, _fixed, door)

    monkeypatch.setattr(Workspace, "open", on_that_day)


def _fixed() -> datetime:
    return NOW


def _say(_kind: str, code: str, _facts: Any) -> str:
    return code


def _comparable(value: Any) -> Any:
    """What must be the same whichever door was used: all but measured times and told words."""
    if isinstance(value, dict):
        return {k: _comparable(v) for k, v in value.items() if k not in ("seconds", "message", "facts")}
    return [_comparable(each) for each in value] if isinstance(value, list) else value


def direct(folder: Path) -> Answers:
    with Workspace.open(folder) as ws:
        stock(ws)
        answers = []
        for mail in MAILS:
            inquiry = read_inquiry(ws, mail, QUIET)
            reply = draft_reply(ws, inquiry.inquiry_id, ReplyOptions(), QUIET, lambda _text: None)
            quote = ws.store.quote(reply.quote_id or "")
            answers.append([plain(each, _say) for each in (inquiry, replace(reply, seconds=Seconds()), quote)])
        return {"answers": _comparable(answers)}


def window(folder: Path) -> Answers:
    from PySide6.QtWidgets import QApplication

    from app.ui.run import open_window
    from app.ui.tongue import Tongue

    assert QApplication.instance() is not None
    with Workspace.open(folder) as ws:
        made = open_window(ws, Tongue("en"), inline=True)
        made.actions_.take([SAMPLE / "price-list.xlsx", SAMPLE / "freight.csv"])
        while (wizard := made.imports.wizard) is not None:
            wizard.go(4)
            wizard.next.click()
            wizard.close()
        terms = _terms()
        made.actions_.save_settings(terms)
        answers = []
        for mail in MAILS:
            made.actions_.take([mail])
            made.draft.draft.click()
            case = made.actions_.case
            assert case is not None and case.reply is not None
            answers.append([plain(each, _say) for each in (case.inquiry, case.reply, case.quote)])
        made.close()
        made.deleteLater()
    return {"answers": _comparable(answers)}


def terminal(folder: Path, capsys: pytest.CaptureFixture[str]) -> Answers:
    def call(*words: str) -> Any:
        assert main(["--workspace", str(folder), "--json", *words]) == 0
        return json.loads(capsys.readouterr().out)

    call("import", str(SAMPLE / "price-list.xlsx"), str(SAMPLE / "freight.csv"))
    call("policy", "set", *(f"{key}={value}" for key, value in _terms().items()))
    answers = []
    for mail in MAILS:
        inquiry = call("read", str(mail))
        answers.append([inquiry, call("reply", inquiry["inquiry_id"])])
    return {"answers": _comparable(answers)}


def _terms() -> dict[str, str]:
    import tomllib

    terms = tomllib.loads((SAMPLE / "policy.toml").read_text(encoding="utf-8"))
    return {key: settings.checked(key, value) or "" for key, value in terms.items()}


def test_three_doors_one_result(tmp_path: Path, qapp: object, capsys: pytest.CaptureFixture[str]) -> None:
    straight, seen = direct(tmp_path / "direct"), window(tmp_path / "window")
    assert seen == straight
    said = terminal(tmp_path / "terminal", capsys)
    for (inquiry, reply), (own_inquiry, own_reply, _quote) in zip(said["answers"], straight["answers"], strict=True):
        assert {key: own_inquiry[key] for key in inquiry if key in own_inquiry} == _known(inquiry, own_inquiry)
        assert {key: own_reply[key] for key in reply if key in own_reply} == _known(reply, own_reply)


def _known(said: Answers, own: Answers) -> Answers:
    return {key: value for key, value in said.items() if key in own}
