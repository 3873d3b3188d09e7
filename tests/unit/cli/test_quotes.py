"""The life of a quotation at the terminal, with its JSON."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.unit.cli.conftest import Run

SOLD = ("--line", "DL-204=600", "--line", "VB-500=1000", "--incoterm", "CIF Rotterdam", "--buyer", "Lichtenhuis")


@pytest.fixture
def quoted(stocked: Run) -> Run:
    """Q-0001 is there."""
    assert stocked("quote", *SOLD).code == 0
    return stocked


def test_a_quote_is_revised_compared_accepted_and_listed(quoted: Run) -> None:
    said = quoted(
        "--json", "quote", "--revise", "q-0001", "--line", "DL-204=700", "--remove", "VB-500", "--discount", "2",
        "--charge", "Inspection=120", "--charge", "Label=0.05/unit", "--valid-days", "10",
    )  # fmt: skip
    made = said.data
    assert (said.code, made["quote_id"], made["version"], made["state"]) == (0, "Q-0001", 2, "open")
    # 700 × 7.45 = 5215.00, 2 % off 104.30, inspection 120.00, labels 35.00.
    assert (made["goods_total"], made["discount"]) == ("5215.00", "104.30")
    assert [(each["text"], each["amount"]) for each in made["charges"]] == [
        ("Inspection", "120.00"),
        ("Label", "35.00"),
    ]
    compared = made["comparison"]
    assert (compared["one"], compared["other"]) == ("Q-0001:1", "Q-0001:2")
    assert [(each["sku"], each["kind"]) for each in compared["lines"]] == [("DL-204", "changed"), ("VB-500", "removed")]
    assert compared["lines"][0]["why"][0] == {
        "code": "quantity", "facts": {"old": "600", "new": "700"}, "message": "quantity 600 → 700",
    }  # fmt: skip
    assert quoted("--json", "quote", "--compare", "Q-0001:1", "Q-0001:2").data == compared
    done = quoted("--json", "quote", "--accept", "Q-0001").data
    assert (done["state"], done["version"], done["proforma"]) == ("accepted", 2, "PI-0001-2")
    (row,) = quoted("--json", "quotes").data["quotes"]
    assert (row["quote_id"], row["state"], row["proforma"], row["replied"]) == ("Q-0001", "accepted", "PI-0001-2", None)
    assert [x["state"] for x in quoted("--json", "quotes", "Q-0001").data["quotes"]] == ["accepted", "superseded"]
    refused = quoted("--json", "quote", "--revise", "Q-0001", "--discount", "1")
    assert refused.code == 1 and refused.data["error"]["code"] == "quote-closed"
    assert quoted("quote", "--reopen", "Q-0001").code == 0
    lost = quoted("--json", "quote", "--lost", "Q-0001", "--why", "price").data
    assert (lost["state"], lost["note"]) == ("lost", "price")


def test_a_kept_quote_is_shown_as_it_was(quoted: Run) -> None:
    assert quoted("quote", "--revise", "Q-0001", "--line", "DL-204=700").code == 0
    first, newest = (quoted("--json", "quote", ref).data for ref in ("Q-0001:1", "q-0001"))
    assert (first["version"], first["state"], first["lines"][0]["quantity"]) == (1, "superseded", "600")
    assert (newest["version"], newest["comparison"]["other"]) == (2, "Q-0001:2")
    assert quoted("--json", "quotes").data["quotes"][0]["version"] == 2, "showing keeps nothing"


def test_what_binds_soon_and_what_an_import_touches(quoted: Run, tmp_path: Path) -> None:
    quoted("quote", "--revise", "Q-0001", "--valid-days", "5")
    (soon,) = quoted("--json", "quotes", "--expiring", "6").data["quotes"]
    assert soon["valid_until"] == (date.today() + timedelta(days=5)).isoformat() and soon["days_left"] == 5
    assert quoted("--json", "quotes", "--expiring", "4").data == {"quotes": []}
    new = tmp_path / "new.csv"
    new.write_text("Item No.,Product name,FOB Ningbo US$ 100-499,FOB Ningbo US$ 500+\nDL-204,LED desk lamp,9,8\n")
    report = quoted("--json", "import", str(new)).data
    (touched,) = report["quotes_touched"]
    assert (touched["quote_id"], touched["version"], touched["binds"]) == ("Q-0001", 2, True)
    assert (touched["lines"][0]["old_price"], touched["lines"][0]["new_price"]) == ("7.45", "8")
    again = quoted("--json", "quotes", "--touched", report["import_id"]).data
    assert again["quotes_touched"] == report["quotes_touched"]
    assert "Q-0001:2" in quoted("quotes", "--touched", report["import_id"]).out


def test_a_container_pays_its_own_freight_and_is_filled(stocked: Run) -> None:
    for mode, rate in (("FCL40HQ", "3000"), ("FCL20", "1800")):
        added = stocked(
            "--json", "freight", "add", "--mode", mode, "--to", "Rotterdam", "--rate", rate, "--currency", "usd",
            "--per", "container",
        )  # fmt: skip
        assert added.code == 0 and added.data["import_id"].startswith("IMP-")
    made = stocked("--json", "quote", *SOLD, "--container", "20gp", "--fill").data
    assert (made["freight"], made["freight_mode"]) == ("1800.00", "FCL20")
    (load,) = made["containers"]["loads"]
    assert (load["container"], load["count"]) == ("20GP", 1) and float(load["free_cbm"]) < 0.05
    bad = stocked("--json", "quote", *SOLD, "--container", "30GP")
    assert bad.code == 1 and bad.data["error"]["code"] == "container-unknown"


def test_what_if_is_told_and_never_kept(quoted: Run) -> None:
    said = quoted("--json", "quote", "Q-0001", "--what-if", "freight=+10%")
    assert said.data["what_if"]["private"] is True and said.data["what_if"]["freight_after"] != said.data["freight"]
    assert "what_if" not in quoted("--json", "quote", "Q-0001").data
    assert "For your eyes only" in quoted("--lang", "en", "quote", "Q-0001", "--what-if", "freight=+10%").out


def test_papers_of_a_quote(quoted: Run, tmp_path: Path) -> None:
    out = tmp_path / "papers"
    said = quoted(
        "--json", "quote", "Q-0001", "--document", "proforma", "--document", "packing", "--format", "xlsx", "--out",
        str(out), "--language", "bilingual", "--detail", "po=PO-7", "--detail", "buyer.address=Kade 1",
    ).data  # fmt: skip
    assert [(each["kind"], each["code"], each["number"]) for each in said["documents"]] == [
        ("proforma", "325", "PI-0001"), ("packing", "271", "PL-0001"),
    ]  # fmt: skip
    assert sorted(path.name for path in out.iterdir()) == ["packing-PL-0001.xlsx", "proforma-PI-0001.xlsx"]
    assert said["documents"][0]["language"] == "zh+en" and said["document_findings"] == []
    docx = tmp_path / "contract.docx"
    assert quoted("quote", "--accept", "Q-0001", "--document", "contract", "--out", str(docx)).code == 0
    assert docx.stat().st_size > 5000


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("quote", *SOLD, "--list", "Atlantis"), "price-list-unknown"),
        (("quote", *SOLD, "--discount", "100"), "quote-change-invalid"),
        (("quote", *SOLD, "--discount", "-3"), "quote-change-invalid"),
        (("quote", "--revise", "Q-0001", "--target", "DL-204=cheap"), "quote-change-invalid"),
        (("quote", "--revise", "Q-0001", "--target", "CT-1=3"), "line-not-in-quote"),
        (("quote", *SOLD, "--valid-days", "0"), "quote-change-invalid"),
        (("quote", *SOLD, "--charge", "Inspection"), "quote-change-invalid"),
        (("quote", *SOLD, "--charge", "Inspection=12/month"), "quote-change-invalid"),
        (("quote", *SOLD, "--currency", "DOLLAR"), "quote-change-invalid"),
        (("quote", *SOLD, "--mode", "MULE"), "quote-change-invalid"),
        (("quote", "Q-0001", "--document", "proforma", "--detail", "colour=red"), "detail-unknown"),
        (("quote", "Q-0001", "--document", "proforma", "--detail", "issued=soon"), "detail-invalid"),
        (("quote", "Q-0001", "--document", "proforma", "--detail", "po"), "detail-invalid"),
        (("quote", "--revise", "Q-0009"), "quote-not-found"),
        (("quote", "Q-0001:7"), "quote-not-found"),
        (("quotes", "--touched", "IMP-0099"), "import-not-found"),
        (("rates", "set", "USD=7"), "rate-invalid"),
        (("rates", "import", "nowhere.csv"), "rates-file-unreadable"),
    ],
)
def test_what_cannot_be_is_told_with_its_cure(quoted: Run, words: tuple[str, ...], code: str) -> None:
    for language in ("en", "zh"):
        said = quoted("--json", "--lang", language, *words)
        assert said.code == 1 and said.data["error"]["code"] == code
        assert said.data["error"]["message"] and said.data["error"]["hint"] and "{$" not in str(said.data)


@pytest.mark.parametrize(
    "words",
    [
        ("quote",),
        ("quote", "Q-0001", "--discount", "2"),
        ("quote", "Q-0001", "--accept", "Q-0001"),
        ("quote", "--line", "DL-204=5", "--remove", "DL-204"),
        ("quote", "--compare", "Q-1", "Q-2", "Q-3"),
        ("quotes", "Q-0001", "--state", "open"),
        ("rates", "set"),
        ("freight", "add", "--mode", "LCL"),
    ],
)
def test_what_does_not_go_together(quoted: Run, words: tuple[str, ...]) -> None:
    assert quoted(*words).code == 2


def test_rates_and_a_quote_in_another_currency(quoted: Run, tmp_path: Path) -> None:
    file = tmp_path / "rates.csv"
    file.write_text(f"currency,rate,date\nEUR/USD,1.08,{date.today().isoformat()}\n")
    (rate,) = quoted("--json", "rates", "import", str(file)).data["rates"]
    assert (rate["base"], rate["currency"], rate["rate"], rate["stale"]) == ("EUR", "USD", "1.08", False)
    made = quoted("--json", "quote", *SOLD, "--currency", "eur").data
    assert made["currency"] == "EUR" and made["exchange"][0]["rate"] == "1.08"
    assert "EUR/USD 1.08" in quoted("quote", *SOLD, "--currency", "eur").out


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_text_has_its_words(quoted: Run, language: str) -> None:
    quoted("quote", "--revise", "Q-0001", "--line", "DL-204=700", "--discount", "3", "--charge", "logo=30")
    for words in (
        ("quote", "Q-0001", "--what-if", "freight=+5%"), ("quote", "--compare", "Q-0001"), ("quotes",),
        ("quotes", "Q-0001"), ("rates", "show"), ("freight", "show"), ("quote", "--accept", "Q-0001"), ("quotes",),
    ):  # fmt: skip
        out = quoted("--lang", language, *words).out
        assert out and not any(start in out for start in ("cli-", "quote-", "reason-", "what-if-", "{$")), out
