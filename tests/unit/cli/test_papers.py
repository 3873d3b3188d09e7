"""Quotes and replies at the terminal."""

from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.domain.letter import has_digit
from tests.unit.cli.conftest import Run

QUOTE_KEYS = {
    "quote_id", "version", "currency", "incoterm", "place", "lines", "goods_total", "discount", "freight", "insurance",
    "total", "deposit", "balance", "payment", "cartons", "cbm", "gross_kg", "lead_days", "valid_until", "open_points",
    "flags",
}  # fmt: skip
LINE_KEYS = {
    "sku", "name", "quantity", "unit", "unit_price", "amount", "tier_from", "cartons", "cbm", "gross_kg", "lead_days",
    "source",
}  # fmt: skip
REPLY_KEYS = {
    "reply_id", "inquiry_id", "quote_id", "language", "subject", "body", "status", "numbers", "answered", "open",
    "findings", "writer", "model", "tries", "tokens", "seconds",
}  # fmt: skip
SECONDS_KEYS = {"read", "find", "quote", "first_token", "draft", "verify", "total"}


def test_lines_are_priced(stocked: Run, tmp_path: Path) -> None:
    xlsx = tmp_path / "q.xlsx"
    said = stocked(
        "--json", "quote", "--line", "DL-204=600", "--line", "VB-500=1,000", "--incoterm", "CIF", "--place",
        "Rotterdam", "--buyer", "Lichtenhuis", "--xlsx", str(xlsx),
    )  # fmt: skip
    quote = said.data
    assert said.code == 0 and quote.keys() >= QUOTE_KEYS
    assert quote["lines"][0].keys() >= LINE_KEYS
    assert [line["amount"] for line in quote["lines"]] == ["4470.00", "4350.00"]
    assert (quote["goods_total"], quote["incoterm"], quote["place"]) == ("8820.00", "CIF", "Rotterdam")
    assert quote["lines"][0]["source"] == {
        "file": "prices.csv", "sheet": "prices.csv", "row": 2, "column": "G", "import_id": "IMP-0001",
    }  # fmt: skip
    assert load_workbook(xlsx).sheetnames


def test_a_term_may_name_its_place(stocked: Run) -> None:
    quote = stocked("--json", "quote", "--line", "DL-204=600", "--incoterm", "cif Rotterdam").data
    assert (quote["incoterm"], quote["place"]) == ("CIF", "Rotterdam")


def test_a_price_that_is_not_known_is_an_open_point(stocked: Run) -> None:
    quote = stocked("--json", "quote", "--line", "CT-1=20").data
    assert quote["total"] is None and quote["lines"][0]["unit_price"] is None
    (point,) = [point for point in quote["open_points"] if point["code"] == "price_missing"]
    assert point["message"] == "CT-1: your list has no price for it."
    assert "CT-1: your list has no price for it." in stocked("quote", "--line", "CT-1=20").out


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--line", "NO-1=5"), "sku-unknown"),
        (("--line", "DL-204"), "line-invalid"),
        (("--line", "DL-204=0"), "line-invalid"),
        (("--line", "DL-204=5", "--incoterm", "XYZ"), "incoterm-unknown"),
        (("INQ-0042",), "inquiry-not-found"),
    ],
)
def test_a_quote_that_cannot_be_made(stocked: Run, words: tuple[str, ...], code: str) -> None:
    said = stocked("quote", *words, "--json")
    assert (said.code, said.data["error"]["code"]) == (1, code)
    assert said.data["error"]["message"] and not said.data["error"]["message"].startswith("error-")


@pytest.mark.parametrize("words", [(), ("INQ-0001", "--line", "DL-204=5")])
def test_a_quote_is_for_an_inquiry_or_for_lines(run: Run, words: tuple[str, ...]) -> None:
    assert run("quote", *words).code == 2


def test_an_inquiry_is_priced_and_again_as_the_next_version(stocked: Run, asked: str) -> None:
    first = stocked("--json", "quote", asked).data
    assert (first["quote_id"], first["version"], first["incoterm"], first["buyer"]) == (
        "Q-0001",
        1,
        "CIF",
        "Lichtenhuis",
    )
    again = stocked("--json", "quote", asked, "--incoterm", "FOB", "--place", "Ningbo", "--buyer", "Huis BV").data
    assert (again["quote_id"], again["version"], again["incoterm"], again["buyer"]) == ("Q-0001", 2, "FOB", "Huis BV")
    assert again["freight"] is None and again["total"] == "4470.00"


def test_a_reply_from_the_phrase_book(stocked: Run, asked: str) -> None:
    said = stocked("--json", "reply", asked, "--model", "none")
    reply = said.data
    assert said.code == 0 and reply.keys() >= REPLY_KEYS and reply["seconds"].keys() == SECONDS_KEYS
    assert (reply["inquiry_id"], reply["quote_id"], reply["writer"], reply["model"]) == (
        asked,
        "Q-0001",
        "phrases",
        None,
    )
    inside = {at for number in reply["numbers"] for at in range(number["start"], number["end"])}
    assert all(at in inside for at, char in enumerate(reply["body"]) if has_digit(char))
    assert all(reply["body"][n["start"] : n["end"]] == n["text"] and n["source"] for n in reply["numbers"])


def test_a_reply_in_words_tells_where_its_figures_came_from(stocked: Run, asked: str) -> None:
    out = stocked("reply", asked.lower(), "--model", "none").out
    assert "Subject: Re: Lamps" in out and "Where each figure came from" in out
    assert "prices.csv › G2" in out
    assert "the buyer's words: “600 pcs DL-204”" in out


def test_a_reply_in_another_language(stocked: Run, asked: str) -> None:
    assert stocked("--json", "reply", asked, "--model", "none", "--to-language", "de").data["language"] == "de"


def test_a_reply_as_a_mail_draft_has_its_quote(stocked: Run, asked: str, tmp_path: Path) -> None:
    path = tmp_path / "reply.eml"
    assert stocked("reply", asked, "--model", "none", "--eml", str(path)).code == 0
    mail = message_from_bytes(path.read_bytes(), policy=default)
    assert (mail["To"], mail["In-Reply-To"]) == ("sanne@lichtenhuis.example", "<1@lichtenhuis>")
    (attached,) = mail.iter_attachments()
    assert Path(attached.get_filename() or "").stem == "Q-0001"


@pytest.mark.parametrize("model", ["no-such-model", "missing/there.gguf"])
def test_a_model_that_is_not_there(stocked: Run, asked: str, model: str) -> None:
    said = stocked("--json", "reply", asked, "--model", model)
    assert (said.code, said.data["error"]["code"]) == (1, "model-missing")


def test_the_inbox(run: Run, stocked: Run, asked: str) -> None:
    (row,) = stocked("--json", "inbox").data["inquiries"]
    assert row.keys() >= {
        "inquiry_id", "state", "received_at", "sender", "subject", "language", "intent", "grade", "score", "flags",
    }  # fmt: skip
    assert (row["inquiry_id"], row["grade"], row["score"]) == (asked, "A", 80)
    assert "purchase_rfq" in stocked("inbox").out


def test_an_empty_inbox(run: Run) -> None:
    assert run("inbox", "--json").data == {"inquiries": []}
    assert "argosy read FILE" in run("inbox").out
