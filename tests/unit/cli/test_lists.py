"""Importing, the merchant's terms, finding, the trail, the models."""

import sqlite3
from pathlib import Path

import pytest

from app.settings import SETTINGS
from tests.fakes import random_gguf
from tests.unit.cli.conftest import Run

IMPORT_KEYS = {"import_id", "kind", "rows", "created", "updated", "unchanged", "skipped", "mapping", "problems"}
PROBLEM_KEYS = {"sheet", "row", "column", "code", "message", "value"}


def test_one_file_gives_its_report(run: Run, lists: tuple[str, str]) -> None:
    said = run("import", lists[0], "--json")
    assert said.code == 0 and said.data.keys() >= IMPORT_KEYS
    assert (said.data["import_id"], said.data["kind"]) == ("IMP-0001", "products")
    assert (said.data["rows"], said.data["created"], said.data["skipped"]) == (3, 3, 0)
    assert said.data["mapping"]["Item No."] == "sku"
    problem = said.data["problems"][0]
    assert problem.keys() >= PROBLEM_KEYS and problem["row"] == 4
    assert "problem-" not in problem["message"]


def test_several_files_give_a_list(run: Run, lists: tuple[str, str]) -> None:
    said = run("--json", "import", *lists)
    assert [each["kind"] for each in said.data["imports"]] == ["products", "freight"]


def test_what_was_imported_before_a_bad_file_is_told_beside_the_error(run: Run, lists: tuple[str, str]) -> None:
    said = run("--json", "import", lists[0], "absent.xlsx", lists[1])
    assert said.code == 1
    assert [each["kind"] for each in said.data["imports"]] == ["products"]
    assert said.data["error"]["code"] == "file-not-found" and said.data["error"]["hint"]


def test_import_in_words(run: Run, lists: tuple[str, str]) -> None:
    said = run("import", lists[0])
    assert said.out.startswith("IMP-0001: prices.csv, 3 rows: 3 new, 0 changed, 0 the same, 0 left out.\n")
    assert "prices.csv › G4" in said.out


def test_an_import_is_taken_back(stocked: Run) -> None:
    assert stocked("--json", "undo-import", "IMP-0001").data["import_id"] == "IMP-0001"
    assert stocked("--json", "find", "DL-204").data["matches"] == []
    again = stocked("--json", "undo-import", "IMP-0001")
    assert again.code == 1 and again.data["error"]["code"] == "import-already-undone"


def test_terms_are_set_and_shown(run: Run) -> None:
    shown = run("policy", "show", "--json").data
    assert list(shown) == [setting.key for setting in SETTINGS if setting.policy]
    assert shown["currency"] is None and shown["deposit_percent"] == "30"
    said = run("--json", "policy", "set", "currency=usd", "price_basis=fob  Ningbo", "deposit_percent=")
    assert (said.data["currency"], said.data["price_basis"]) == ("USD", "FOB Ningbo")
    assert run("policy", "show", "--json").data == said.data
    assert "FOB Ningbo  Price basis" in run("policy", "show").out


@pytest.mark.parametrize(
    ("value", "code"),
    [("colour=red", "setting-unknown"), ("model.path=x", "setting-unknown"), ("validity_days=soon", "setting-invalid")],
)
def test_a_wrong_term_keeps_nothing_of_the_set(run: Run, value: str, code: str) -> None:
    said = run("--json", "policy", "set", "currency=USD", value)
    assert said.code == 1 and said.data["error"]["code"] == code
    assert run("policy", "show", "--json").data["currency"] is None


@pytest.mark.parametrize("words", [("policy", "set"), ("policy", "set", "currency"), ("policy", "show", "a=b")])
def test_terms_used_wrongly(run: Run, words: tuple[str, ...]) -> None:
    said = run("--json", *words)
    assert (said.code, said.out) == (2, "") and "error" in said.err


def test_find_by_code(stocked: Run) -> None:
    data = stocked("--json", "find", "dl", "204", "--limit", "1").data
    assert data["query"] == "dl 204"
    (match,) = data["matches"]
    assert match.keys() == {"sku", "name", "score", "why", "source"}
    assert (match["sku"], match["score"], match["why"]) == ("DL-204", "1", ["code"])
    assert match["source"].keys() == {"file", "sheet", "row", "column", "import_id"}
    assert "1.00  DL-204  LED desk lamp  code" in stocked("find", "DL-204").out


@pytest.mark.parametrize("limit", ["0", "-1", "²", "x"])
def test_limit_is_a_number_from_one(run: Run, limit: str) -> None:
    assert run("find", "x", "--limit", limit).code == 2


def test_the_trail_is_shown_and_verified(stocked: Run) -> None:
    entries = stocked("log", "--json").data["entries"]
    assert [entry["action"] for entry in entries] == ["schema", "import", "import", "settings"]
    assert entries[0].keys() >= {"seq", "at", "action", "subject", "details", "hash"}
    assert "IMP-0001" in stocked("log").out
    assert stocked("log", "--verify", "--json").data == {"ok": True, "entries": 4, "broken_at": None}
    assert "4 entries" in stocked("log", "--verify").out


def test_a_changed_trail_is_told(stocked: Run, folder: Path) -> None:
    with sqlite3.connect(folder / "argosy.db") as database:
        database.execute("update audit set subject = 'IMP-0009' where seq = 2")
    database.close()
    said = stocked("log", "--verify", "--json")
    assert said.code == 1
    assert (said.data["ok"], said.data["broken_at"], said.data["error"]["code"]) == (False, 2, "audit-broken")
    said = stocked("log", "--verify")
    assert said.out == "" and "entry 2" in said.err


def test_models(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARGOSY_DATA", str(tmp_path / "data"))
    folder = tmp_path / "data" / "models"
    folder.mkdir(parents=True)
    random_gguf(folder / "tiny.gguf")
    (folder / "broken.gguf").write_bytes(b"GGUF and no more")
    models = {model["name"]: model for model in run("models", "--json").data["models"]}
    assert models["argosy-starter"]["languages"] == ["en"]
    tiny, broken = models["tiny"], models["broken"]
    assert tiny["present"] and tiny["abilities"] == ["draft"]
    assert tiny["fit"]["verdict"] in {"fits", "tight", "no", "unknown"}
    assert tiny["fit"]["needed"] == sum(tiny["fit"][part] for part in ("weights", "kv", "compute"))
    assert broken["fit"] is None and broken["error"]["code"] == "gguf-invalid"
    assert "tiny.gguf" in run("models").out
