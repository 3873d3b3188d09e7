"""Reading at the terminal, replies to files, and the demo."""

import io
import json
from pathlib import Path

import pytest

from app import cli, paths
from app.errors import UserError
from tests.unit.cli.conftest import MAIL, Run

READ_KEYS = {
    "inquiry_id", "channel", "language", "intent", "grade", "score", "buyer", "lines", "incoterm", "place", "payment",
    "deadline", "certificates", "sample", "customisation", "questions", "missing", "flags", "evidence",
}  # fmt: skip
LINE_KEYS = {"text", "sku", "candidates", "quantity", "unit", "target_price", "currency"}
INQUIRIES = sorted(paths.resources("sample", "inquiries").glob("*.eml"))
PHISHING = next(file for file in INQUIRIES if "bank" in file.name)


@pytest.fixture
def mail(tmp_path: Path) -> Path:
    """A mail as a text file."""
    path = tmp_path / "mail.txt"
    path.write_text(MAIL, encoding="utf-8")
    return path


def test_a_file_is_read(stocked: Run, mail: Path) -> None:
    said = stocked("--json", "read", str(mail))
    data = said.data
    assert said.code == 0 and data.keys() >= READ_KEYS
    assert data["buyer"].keys() == {"name", "company", "country", "email", "phone", "website"}
    (line,) = data["lines"]
    assert line.keys() >= LINE_KEYS and (line["sku"], line["quantity"], line["unit"]) == ("DL-204", "600", "pc")
    assert (data["inquiry_id"], data["incoterm"], data["place"]) == ("INQ-0001", "CIF", "Rotterdam")
    evidence = data["evidence"]["incoterm"]
    assert MAIL[evidence["start"] : evidence["end"]].startswith("CIF")


def test_a_reading_in_words(stocked: Run, mail: Path) -> None:
    out = stocked("read", str(mail)).out
    assert out.startswith("INQ-0001") and "600 pc × DL-204" in out and "CIF Rotterdam" in out


def test_several_files_give_a_list(stocked: Run, mail: Path) -> None:
    data = stocked("--json", "read", str(mail), str(INQUIRIES[0])).data
    assert [each["inquiry_id"] for each in data["inquiries"]] == ["INQ-0001", "INQ-0002"]


@pytest.mark.parametrize("encoding", ["utf-8", None])
def test_standard_input_is_read(stocked: Run, monkeypatch: pytest.MonkeyPatch, encoding: str | None) -> None:
    typed = io.TextIOWrapper(io.BytesIO(MAIL.encode()), encoding) if encoding else io.StringIO(MAIL)
    monkeypatch.setattr("sys.stdin", typed)
    assert stocked("--json", "read", "-").data["lines"][0]["sku"] == "DL-204"


def test_a_missing_file_is_told(stocked: Run) -> None:
    said = stocked("--json", "read", "absent.eml")
    assert (said.code, said.data["error"]["code"]) == (1, "file-not-found")
    assert stocked("--json", "reply", "absent.eml").code == 1


def test_a_reply_to_a_file_tells_how_long_reading_took(stocked: Run, mail: Path) -> None:
    reply = stocked("--json", "reply", str(mail), "--model", "none").data
    seconds = reply["seconds"]
    assert reply["inquiry_id"] == "INQ-0001" and seconds["read"] > 0 and seconds["find"] > 0
    parts = [seconds[part] for part in ("read", "find", "quote", "draft", "verify")]
    assert seconds["total"] >= 0.9 * sum(parts)


def test_no_letter_to_a_changed_bank_account(stocked: Run, tmp_path: Path) -> None:
    draft = tmp_path / "draft.eml"
    said = stocked("--json", "reply", str(PHISHING), "--model", "none", "--eml", str(draft))
    assert (said.code, said.data["error"]["code"], said.data["body"]) == (1, "no-letter", "")
    (finding,) = said.data["findings"]
    assert finding["code"].startswith("no_reply_") and "number that you already know" in finding["message"]
    assert not draft.exists()
    assert "number that you already know" in stocked("reply", str(PHISHING), "--model", "none").out


def _demo(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert cli.main(["demo", *words]) == 0
    return capsys.readouterr().out


def test_the_demo_gives_reply_quote_and_papers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = json.loads(_demo(capsys, "--out", str(tmp_path), "--json"))
    reply, quote = data["reply"], data["quote"]
    assert reply["body"] and reply["numbers"] and reply["quote_id"] == quote["quote_id"]
    assert [line["sku"] for line in quote["lines"]] == ["DL-204", "VB-500"] and quote["incoterm"] == "CIF"
    assert quote["total"] and Path(data["xlsx"]).parent == tmp_path and Path(data["xlsx"]).is_file()
    assert data["pdf"] is None or Path(data["pdf"]).read_bytes().startswith(b"%PDF")
    assert len(data["inquiries"]) == len(INQUIRIES) and Path(data["workspace"]).parent == tmp_path


def test_the_demo_in_words_without_pdf(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def unavailable(*_: object) -> None:
        raise UserError("pdf-unavailable", {"library": "libEGL.so.1", "package": "libegl1"})

    monkeypatch.setattr("app.documents.pdf.write_quote_pdf", unavailable)
    out = _demo(capsys, "--out", str(tmp_path), "--lang", "en")
    assert "Where each figure came from" in out and "price-list.xlsx › " in out and "your terms: " in out
    assert "libEGL.so.1" in out and str(tmp_path / "Q-0001.xlsx") in out
    assert "workspace-2" in _demo(capsys, "--out", str(tmp_path), "--lang", "en")


def test_the_demo_never_mixes_with_a_merchants_data(stocked: Run) -> None:
    said = stocked("--json", "demo")
    assert (said.code, said.data["error"]["code"]) == (1, "demo-not-fresh")
