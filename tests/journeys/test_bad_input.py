"""Bad files and bad cells through the terminal: told in both languages, nothing half-written, no trace."""

import json
import os
import re
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from app import cli
from app.store import Store
from tests.journeys.bad_files import book, contents, with_cell
from tests.journeys.conftest import NOW

pytestmark = pytest.mark.journey

ROOT = Path(__file__).resolve().parents[2]
SHEETS = ROOT.parent / "shared" / "data" / "sheets"
MAIL = b"From: Ann <ann@lamps.example>\r\nTo: us@shop.example\r\nSubject: Lamps\r\nMIME-Version: 1.0\r\n"
Refused = Callable[..., dict[str, str]]
Run = Callable[..., tuple[int, Any]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "shop"


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """(exit code, answer) of a command with --json; nothing but the answer may be said."""

    def command(*words: object, language: str = "en") -> tuple[int, Any]:
        code = cli.main(["--workspace", str(folder), "--json", "--lang", language, *map(str, words)])
        out, err = capsys.readouterr()
        assert err == ""
        return code, json.loads(out)

    return command


@pytest.fixture
def refused(run: Run, folder: Path) -> Refused:
    """The error of a command that must fail: told in both languages, with the workspace as it was."""

    def command(*words: object) -> dict[str, str]:
        if not folder.exists():
            Store.open(folder, NOW).close()
        before = contents(folder)
        told = {language: run(*words, language=language) for language in ("en", "zh")}
        assert {code for code, _ in told.values()} == {1}, told
        errors: dict[str, dict[str, str]] = {language: answer["error"] for language, (_, answer) in told.items()}
        for error in errors.values():
            assert set(error) == {"code", "message", "hint"} and all(error.values())
            assert len(error["message"]) < 2000 and not re.search(r"\{|error-|Traceback", error["message"])
        assert re.search("[\u4e00-\u9fff]", errors["zh"]["message"] + errors["zh"]["hint"])
        assert errors["en"]["message"] != errors["zh"]["message"] and errors["en"]["code"] == errors["zh"]["code"]
        assert contents(folder) == before
        return errors["en"]

    return command


def _empty(path: Path) -> Path:
    path.write_bytes(b"")
    return path


def _blank(path: Path) -> Path:
    path.write_bytes(b"\n \n,,\n")
    return path


def _truncated(path: Path) -> Path:
    whole = book(path, ["A-1", "Lamp", "pc", 100, 5.5])
    whole.write_bytes(whole.read_bytes()[:3000])
    return path


def _directory(path: Path) -> Path:
    path.mkdir()
    return path


def _picture(path: Path) -> Path:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9)
    return path


def _model(path: Path) -> Path:
    path.write_bytes(b"GGUF\x03\0\0\0" + bytes(400))
    return path


def _web_page(path: Path) -> Path:
    path.write_bytes(b"<html><table><tr><td>Item No.</td></tr></table></html>")
    return path


def _sparse(path: Path) -> Path:
    with path.open("wb") as file:
        file.write(b"PK\x03\x04")
        file.truncate(230 << 20)
    return path


def _bomb(path: Path) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed, packed.open("xl/worksheets/a.xml", "w") as part:
        for _ in range(1001):
            part.write(b"0" * 1_000_000)
    return path


def _absent(path: Path) -> Path:
    return path


def _endless_name(path: Path) -> Path:
    return path.with_name("x" * 5000)


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (_empty, "file-empty"),
        (_blank, "table-not-found"),
        (_truncated, "file-damaged"),
        (_directory, "file-is-none"),
        (_picture, "file-wrong-type"),
        (_model, "file-wrong-type"),
        (_web_page, "table-not-found"),
        (_sparse, "file-too-large"),
        (_bomb, "sheet-too-large"),
        (_absent, "file-not-found"),
        (_endless_name, "file-unreadable"),
    ],
)
def test_a_file_that_is_no_price_list(
    make: Callable[[Path], Path], code: str, tmp_path: Path, refused: Refused
) -> None:
    file = make(tmp_path / "prices.xlsx")
    error = refused("import", file)
    assert error["code"] == code
    assert code == "file-unreadable" or "prices.xlsx" in error["message"]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("pass_protected.xlsx", "file-encrypted"),
        ("pass_protected.xlsb", "file-encrypted"),
        ("pass_protected.ods", "file-lock-unknown"),
    ],
)
def test_a_file_with_a_password(name: str, code: str, refused: Refused) -> None:
    if not SHEETS.is_dir():
        pytest.skip("the independent sheets are not here")
    assert refused("import", SHEETS / name)["code"] == code


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (_empty, "file-empty"),
        (_directory, "file-is-none"),
        (_picture, "screenshot-unreadable"),
        (_model, "message-wrong-type"),
        (_sparse, "file-too-large"),
        (_absent, "file-not-found"),
    ],
)
def test_a_file_that_is_no_message(make: Callable[[Path], Path], code: str, tmp_path: Path, refused: Refused) -> None:
    file = make(tmp_path / "mail.eml")
    assert refused("read", file)["code"] == refused("reply", file)["code"] == code


def test_of_several_files_the_good_ones_before_a_bad_one_stand(tmp_path: Path, run: Run) -> None:
    good, bad = book(tmp_path / "a.xlsx", ["A-1", "Lamp", "pc", 100, 5.5]), _picture(tmp_path / "b.xlsx")
    code, answer = run("import", good, bad)
    assert (code, [each["created"] for each in answer["imports"]]) == (1, [1])
    assert answer["error"]["code"] == "file-wrong-type"


@pytest.mark.parametrize(
    ("price", "code"),
    [
        (0, "price_zero"),
        (-3, "price_negative"),
        ("-3", "price_negative"),
        (1e9, "price_too_large"),
        (1e300, "price_too_large"),
        ("1e9", "price_unreadable"),
        ("NaN", "price_unreadable"),
        ("#DIV/0!", "formula_error"),
    ],
)
def test_a_price_that_is_none_is_told_with_its_cell_and_never_offered(
    price: object, code: str, tmp_path: Path, run: Run
) -> None:
    done, report = run("import", book(tmp_path / "a.xlsx", ["A-1", "Lamp", "pc", 100, price]))
    (problem,) = report["problems"]
    assert (done, report["created"], problem["code"]) == (0, 1, code)
    assert (problem["sheet"], problem["row"], problem["column"]) == ("Sheet", 2, "E") and problem["message"]
    done, quote = run("quote", "--line", "A-1=500")
    assert (done, quote["total"], quote["lines"][0]["unit_price"]) == (0, None, None)
    assert "price_missing" in [point["code"] for point in quote["open_points"]]


def test_a_formula_error_is_told_with_its_cell(tmp_path: Path, run: Run) -> None:
    file = with_cell(tmp_path / "a.xlsx", "E2", b'<c r="E2" t="e"><f>1/0</f><v>#DIV/0!</v></c>')
    _, report = run("import", file)
    assert [(each["row"], each["column"], each["code"]) for each in report["problems"]] == [(2, "E", "formula_error")]


def test_ten_million_letters_in_a_cell(tmp_path: Path, run: Run, refused: Refused) -> None:
    big = b"y" * 10_000_000
    file = with_cell(tmp_path / "a.xlsx", "B2", b'<c r="B2" t="inlineStr"><is><t>' + big + b"</t></is></c>")
    done, report = run("import", file)
    told = [(each["row"], each["column"], each["code"]) for each in report["problems"]]
    assert (done, told) == (0, [(2, "B", "cell_too_long")])
    assert [match["sku"] for match in run("find", "Z-1")[1]["matches"]] == ["Z-1"]
    (tmp_path / "a.csv").write_bytes(b"Item No.,Product name,MOQ,FOB Ningbo US$\nB-1," + big + b",100,5.5\n")
    assert refused("import", tmp_path / "a.csv")["code"] == "file-damaged"


def test_unseen_characters_hide_no_code_and_command_no_terminal(
    tmp_path: Path, run: Run, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = "\u202eR-2,Lamp \u202egnp.exe\x1b[31m\x07\u009b,100,5.5\nR\u200b-3,Cup,100,4.5\n"
    (tmp_path / "a.csv").write_text(f"Item No.,Product name,MOQ,FOB Ningbo US$\n{rows}", encoding="utf-8")
    assert run("import", tmp_path / "a.csv")[1]["created"] == 2
    assert [run("find", code)[1]["matches"][0]["sku"] for code in ("R-2", "R-3")] == ["R-2", "R-3"]
    mail = (
        "From: \u202eAnn\x1b <a@b.example>\r\nTo: c@d.example\r\nSubject: \u202egpj.x\r\n\r\nQuote 600 pcs R-2 \x9b2J\0"
    )
    (tmp_path / "a.eml").write_bytes(mail.encode())
    _, read = run("read", tmp_path / "a.eml")
    assert (read["buyer"]["name"], read["lines"][0]["sku"]) == ("Ann", "R-2")
    assert cli.main(["--workspace", str(folder), "reply", "INQ-0001", "--model", "none"]) == 0
    assert cli.main(["--workspace", str(folder), "inbox"]) == 0
    assert not re.search("[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", "".join(capsys.readouterr()))


def _nested(depth: int, size: int) -> bytes:
    body = b"Content-Type: text/plain\r\n\r\nPlease quote 600 pcs A-1.\r\n" + b"x" * size
    for level in range(depth):
        mark = b"b%d" % level
        body = b'Content-Type: multipart/mixed; boundary="%s"\r\n\r\n--%s\r\n%s\r\n--%s--\r\n' % (
            mark,
            mark,
            body,
            mark,
        )
    return MAIL + body


@pytest.mark.parametrize(
    ("data", "sku"),
    [
        (_nested(3, 5_000_000), "A-1"),
        (_nested(60_000, 100), None),
        (MAIL + b"Content-Type: text/html\r\n\r\n" + b"<div>" * 800_000 + b"hi", None),
        (MAIL + b"X-A: b\r\n" * 300_000 + b"\r\nPlease quote 600 pcs A-1.", "A-1"),
        (MAIL + b"\r\nPlease quote 600 pcs A-1.\r\n" + b"1-" * 2_000_000, "A-1"),
        (MAIL + b"\r\nPlease quote 600 pcs A-1.\r\n" + b"> " * 2_000_000, "A-1"),
        (MAIL + b"\r\nPlease quote 600 pcs A-1.\r\n" + "灯".encode() * 1_000_000, "A-1"),
    ],
    ids=["5 MB", "60,000 levels", "html", "headers", "dashes", "quoted", "one word"],
)
def test_a_mail_made_to_choke_on(data: bytes, sku: str | None, tmp_path: Path, run: Run) -> None:
    run("import", book(tmp_path / "a.xlsx", ["A-1", "Lamp", "pc", 100, 5.5]))
    (tmp_path / "a.eml").write_bytes(data)
    code, read = run("read", tmp_path / "a.eml")
    assert (code, read["inquiry_id"]) == (0, "INQ-0001")
    assert sku in [line["sku"] for line in read["lines"]] or sku is None


def test_a_model_that_is_none(tmp_path: Path, run: Run, refused: Refused) -> None:
    run("import", book(tmp_path / "a.xlsx", ["A-1", "Lamp", "pc", 100, 5.5]))
    (tmp_path / "a.eml").write_bytes(MAIL + b"\r\nPlease quote 600 pcs A-1.")
    run("read", tmp_path / "a.eml")
    (tmp_path / "folder.gguf").mkdir()
    (tmp_path / "text.gguf").write_text("a model, honestly")
    expected = {"text.gguf": "gguf-invalid", "folder.gguf": "model-missing", "absent.gguf": "model-missing"}
    for name, code in {**expected, _model(tmp_path / "cut.gguf").name: "gguf-invalid"}.items():
        assert refused("reply", "INQ-0001", "--model", tmp_path / name)["code"] == code


def test_a_workspace_of_a_newer_argosy(folder: Path, refused: Refused) -> None:
    Store.open(folder, NOW).close()
    with closing(sqlite3.connect(folder / "argosy.db")) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0999'")
        connection.commit()
    error = refused("inbox")
    assert error["code"] == "workspace-newer" and "argosy.db" in error["message"] and "0999" in error["message"]


def test_a_damaged_workspace(folder: Path, refused: Refused) -> None:
    folder.mkdir()
    (folder / "argosy.db").write_bytes(b"this was a database once " * 200)
    error = refused("inbox")
    assert error["code"] == "workspace-damaged" and "backups" in error["hint"]


def test_a_second_process(folder: Path, refused: Refused) -> None:
    with Store.open(folder, NOW, "window"):
        error = refused("inbox")
    assert error["code"] == "workspace-in-use" and str(os.getpid()) in error["message"] and "window" in error["message"]
