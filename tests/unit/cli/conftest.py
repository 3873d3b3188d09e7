"""A terminal: commands run in this process on a workspace of its own."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app import cli
from app.domain.inquiry import Buyer, Inquiry, Message, RequestLine
from app.domain.source import InquiryRef
from app.store import Store

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
PRICES = """Item No.,Product name,Unit,MOQ,Lead time,FOB Ningbo US$ 100-499,FOB Ningbo US$ 500+,PCS/CTN,CBM/CTN,G.W. kg
DL-204,LED desk lamp,pc,100,30,8.20,7.45,12,0.068,9.6
VB-500,Vacuum bottle 500 ml,pc,200,35,4.80,4.35,24,0.05,10.2
CT-1,Ceramic table,pc,10,20,tbd,tbd,,,
"""
FREIGHT = """Mode,Port of loading,Destination,Rate,Currency,Per,Minimum,Transit days,Valid until
LCL,Ningbo,Rotterdam,68.00,USD,CBM,1,35,2099-12-31
"""
MAIL = "Hello, please quote 600 pcs DL-204, CIF Rotterdam. Regards, Sanne"


@dataclass(frozen=True)
class Said:
    """What a command gave back."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """Standard output as its one JSON object."""
        return json.loads(self.out)


Run = Callable[..., Said]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The workspace's folder, not made yet."""
    monkeypatch.setenv("LC_ALL", "C")
    return tmp_path / "shop"


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command on the workspace."""

    def command(*words: str) -> Said:
        code = cli.main(["--workspace", str(folder), *words])
        out, err = capsys.readouterr()
        return Said(code, out, err)

    return command


@pytest.fixture
def lists(tmp_path: Path) -> tuple[str, str]:
    """A price list and a freight table as files."""
    prices, freight = tmp_path / "prices.csv", tmp_path / "freight.csv"
    prices.write_text(PRICES, encoding="utf-8")
    freight.write_text(FREIGHT, encoding="utf-8")
    return str(prices), str(freight)


@pytest.fixture
def stocked(run: Run, lists: tuple[str, str]) -> Run:
    """The same, with lists and terms in."""
    assert run("import", *lists).code == 0
    terms = ("price_basis=FOB Ningbo", "currency=USD", "insurance_percent=0.3", "validity_days=30", "seller.name=Bay")
    assert run("policy", "set", *terms).code == 0
    return run


@pytest.fixture
def asked(stocked: Run, folder: Path) -> str:
    """The id of a read inquiry for 600 lamps CIF Rotterdam, in the stocked workspace."""
    at = MAIL.index("600 pcs DL-204")
    with Store.open(folder, NOW) as store:
        message = Message("email", MAIL, "Lamps", "Sanne", "sanne@lichtenhuis.example", message_id="<1@lichtenhuis>")
        inquiry_id = store.save_message(message, MAIL.encode(), NOW)
        line = RequestLine("600 pcs DL-204", "DL-204", (), Decimal(600), "pc", None, None, at, at + 14, "DL-204")
        evidence = {"incoterm": InquiryRef(inquiry_id, MAIL.index("CIF"), MAIL.index("CIF") + 3)}
        inquiry = Inquiry(
            inquiry_id, "email", "en", "purchase_rfq", "A", 80, Buyer("Sanne", "Lichtenhuis", "NL"), (line,),
            "CIF", "Rotterdam", evidence=evidence, subject="Lamps",
        )  # fmt: skip
        store.save_inquiry(inquiry, NOW)
    return inquiry_id
