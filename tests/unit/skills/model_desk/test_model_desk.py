"""Models are found where they lie, come whole from packs and mirrors, and their speed is measured, not guessed."""

import hashlib
import json
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from app import paths
from app.cli import main
from app.errors import UserError
from app.llm.cards import MIRRORS, catalogue, refused
from app.llm.gguf_header import inspect_gguf
from app.progress import QUIET
from app.skills.model_desk import get_model as getting
from app.skills.model_desk.get_model import From, add_models, get_model
from app.skills.model_desk.list_models import Shelf, list_models
from app.skills.model_desk.tune_model import tune_model
from app.workspace import Workspace
from tests.fakes import random_gguf


@pytest.fixture
def ws(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    """A workspace with a models folder of its own."""
    monkeypatch.setattr(paths, "user_data", lambda *parts: tmp_path.joinpath("data", *parts))
    with Workspace.open(tmp_path / "ws") as workspace:
        yield workspace


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A folder with a model in it."""
    folder = tmp_path / "我的模型 é"
    folder.mkdir()
    random_gguf(folder / "mine.gguf", seed=5)
    return folder


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder without a word."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def mirror(tmp_path: Path) -> Iterator[str]:
    """The pattern of a mirror that has one repository."""
    folder = tmp_path / "mirror"
    random_gguf_at(folder / "Qwen" / "Qwen3-4B-GGUF" / "Qwen3-4B-Q4_K_M.gguf")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/{{repo}}/{{file}}"
        server.shutdown()
        thread.join()


def random_gguf_at(path: Path) -> Path:
    path.parent.mkdir(parents=True)
    return random_gguf(path, seed=6)


def shelf(ws: Workspace, name: str) -> Shelf:
    return next(each for each in list_models(ws) if each.name == name)


def test_the_catalogue_is_whole() -> None:
    cards = catalogue()
    assert len({card.name for card in cards}) == len({card.file for card in cards}) == len(cards)
    assert all(card.licence and card.abilities for card in cards)
    assert {"draft", "read", "translate", "see", "embed"} == {a for card in cards for a in card.abilities}
    assert not [card.name for card in cards for bad in refused() if bad.means(card.file)]
    wanted = next(card for card in cards if card.repo).wanted()
    assert len(wanted.sources) == len(MIRRORS) and all(wanted.file in source for source in wanted.sources)


def test_a_newer_catalogue_takes_over_and_a_bad_one_does_not(ws: Workspace) -> None:
    dropped = paths.user_data("models") / "models.toml"
    dropped.parent.mkdir(parents=True)
    entry = '[[model]]\nname = "tomorrow"\nfile = "../tomorrow.gguf"\n'
    dropped.write_text(f'as_of = "2999-01-01"\n{entry}')
    assert [(card.name, card.file) for card in catalogue()] == [("tomorrow", "tomorrow.gguf")]
    for text in ("as_of = 3", f'as_of = "2000-01-01"\n{entry}', 'as_of = "2999-01-01"\n[[model]]\nname = "x"', "[["):
        dropped.write_text(text)
        assert catalogue()[0].name == "argosy-starter"


def test_a_folder_is_used_where_it_lies(ws: Workspace, elsewhere: Path) -> None:
    assert add_models(ws, elsewhere, QUIET) == (elsewhere / "mine.gguf",)
    add_models(ws, elsewhere, QUIET)
    assert ws.store.settings()["model.folders"] == str(elsewhere)
    assert shelf(ws, "mine").path == elsewhere / "mine.gguf"
    assert not (paths.user_data("models") / "mine.gguf").exists()
    writer = ws.writer("mine")
    assert writer is not None and writer.path == elsewhere / "mine.gguf"


def test_a_file_becomes_the_merchant_s_own(ws: Workspace, elsewhere: Path) -> None:
    add_models(ws, elsewhere / "mine.gguf", QUIET)
    writer = ws.writer(None)
    assert writer is not None and writer.path == elsewhere / "mine.gguf"


def test_what_is_no_model_is_not_added(ws: Workspace, tmp_path: Path) -> None:
    (tmp_path / "page.gguf").write_text("<html>")
    (tmp_path / "empty").mkdir()
    for place, code in ((tmp_path / "page.gguf", "gguf-invalid"), (tmp_path / "empty", "model-missing")):
        with pytest.raises(UserError) as told:
            add_models(ws, place, QUIET)
        assert told.value.code == code
    assert "model.path" not in ws.store.settings()


def test_a_pack_is_checked_and_copied(ws: Workspace, elsewhere: Path) -> None:
    digest = hashlib.sha256((elsewhere / "mine.gguf").read_bytes()).hexdigest()
    (elsewhere / getting.MANIFEST).write_text(f'[[file]]\nname = "mine.gguf"\nsha256 = "{digest}"\n')
    (copied,) = add_models(ws, elsewhere, QUIET)
    assert copied == paths.user_data("models") / "mine.gguf"
    assert copied.read_bytes() == (elsewhere / "mine.gguf").read_bytes()


@pytest.mark.parametrize(
    ("manifest", "code"),
    [
        ("not toml", "pack-unreadable"),
        ('[[file]]\nname = "mine.gguf"\n', "pack-unreadable"),
        (f'[[file]]\nname = "mine.gguf"\nsha256 = "{"0" * 64}"\n', "pack-damaged"),
        (f'[[file]]\nname = "gone.gguf"\nsha256 = "{"0" * 64}"\n', "pack-damaged"),
    ],
)
def test_a_bad_pack_leaves_nothing(ws: Workspace, elsewhere: Path, manifest: str, code: str) -> None:
    (elsewhere / getting.MANIFEST).write_text(manifest)
    with pytest.raises(UserError) as told:
        add_models(ws, elsewhere, QUIET)
    assert told.value.code == code
    folder = paths.user_data("models")
    assert not folder.exists() or list(folder.iterdir()) == []


def test_a_model_comes_from_the_merchant_s_own_mirror(ws: Workspace, mirror: str) -> None:
    path = get_model(ws, "qwen3-4b", From(mirror), QUIET)
    assert path == paths.user_data("models") / "Qwen3-4B-Q4_K_M.gguf" and inspect_gguf(path)
    assert shelf(ws, "qwen3-4b").path == path


@pytest.mark.parametrize(
    ("name", "place", "code"),
    [
        ("no-such", "", "model-unknown"),
        ("Hy-MT2", "", "model-refused"),
        ("qwen3-4b", "nowhere", "mirror-unknown"),
        ("qwen3.5-4b", "", "download-no-source"),
    ],
)
def test_what_cannot_be_got_is_told_without_asking_anyone(ws: Workspace, name: str, place: str, code: str) -> None:
    with pytest.raises(UserError) as told:
        get_model(ws, name, From(place), QUIET)
    assert told.value.code == code


def test_tuning_is_shown_and_serves_for_others(ws: Workspace, elsewhere: Path) -> None:
    add_models(ws, elsewhere, QUIET)
    random_gguf(elsewhere / "wider.gguf", seed=7, width=128, layers=4)
    found = tune_model(ws, "mine", QUIET)
    assert found is not None
    mine, wider = shelf(ws, "mine"), shelf(ws, "wider")
    assert mine.measured and mine.rate == found[1].best.written
    assert not wider.measured and wider.rate is not None and mine.rate is not None and wider.rate < mine.rate


def test_the_terminal_lists_and_adds(
    tmp_path: Path, ws: Workspace, elsewhere: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    ws.close()
    common = ["models", "--workspace", str(tmp_path / "other"), "--json"]
    assert main([*common, "--add", str(elsewhere)]) == 0
    listed = {entry["name"]: entry for entry in json.loads(capfd.readouterr().out)["models"]}
    assert listed["mine"]["present"] and listed["mine"]["fit"]["verdict"] == "fits"
    assert listed["qwen3.5-9b"]["fit"] and not listed["qwen3.5-9b"]["present"]
    assert main(["models", "--workspace", str(tmp_path / "other"), "--lang", "zh"]) == 0
    assert "不提供：Hy-MT2" in capfd.readouterr().out
