"""A window on a real workspace: the sample merchant's list is in, one inquiry is read."""

import os
import shutil
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from app.domain.inquiry import Buyer, Inquiry, RequestLine
from app.domain.source import InquiryRef
from app.importers.mail import read_message
from app.paths import resources
from app.progress import QUIET
from app.skills.reception.import_sheet import import_sheet
from app.ui.main_window import MainWindow
from app.ui.run import open_window
from app.ui.tongue import Tongue
from app.workspace import Workspace

NOW = datetime(2026, 11, 16, 9, 30, tzinfo=UTC)
SAMPLE = resources("sample")
MAIL = SAMPLE / "inquiries" / "01-rotterdam-desk-lamps.eml"


@pytest.fixture(autouse=True)
def no_qt_warnings(qtlog: Any) -> Iterator[None]:
    """Whatever Qt complains of fails the test that caused it."""
    yield
    # The offscreen platform says this of every window with a least size.
    told = [record.message for record in qtlog.records if "propagateSizeHints" not in record.message]
    assert told == []


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "workspace", clock=lambda: NOW) as opened:
        yield opened


@pytest.fixture(scope="session")
def stock(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed workspace with prices, freight, terms and one inquiry."""
    folder = tmp_path_factory.mktemp("stock") / "workspace"
    with Workspace.open(folder, clock=lambda: NOW) as opened:
        import_sheet(opened, SAMPLE / "price-list.xlsx", QUIET)
        import_sheet(opened, SAMPLE / "freight.csv", QUIET)
        opened.store.save_settings(tomllib.loads((SAMPLE / "policy.toml").read_text("utf-8")), NOW)
        given_inquiry(opened)
    return folder


@pytest.fixture
def stocked(stock: Path, tmp_path: Path) -> Iterator[Workspace]:
    """A copy of the stock, open."""
    shutil.copytree(stock, tmp_path / "stocked")
    with Workspace.open(tmp_path / "stocked", clock=lambda: NOW) as opened:
        yield opened


def given_inquiry(workspace: Workspace) -> str:
    """The first sample mail, read by hand."""
    message = read_message(MAIL)
    inquiry_id = workspace.store.save_message(message, MAIL.read_bytes(), NOW)
    start = message.text.index("600 pcs")
    question = "Do the lamps have a CE certificate?"
    lines = (
        RequestLine("600 pcs DL-204 LED desk lamp", "DL-204", (), Decimal(600), "pc", start=start, end=start + 28),
        RequestLine(
            "1,000 pcs VB-500 vacuum bottle", "VB-500", (), Decimal(1000), "pc", start=start + 30, end=start + 60
        ),
    )
    inquiry = Inquiry(
        inquiry_id, "email", "en", "purchase_rfq", "A", 86,
        Buyer("Sanne de Vries", "Lichtenhuis B.V.", "NL", "s.devries@lichtenhuis.example"),
        lines=lines, incoterm="CIF", place="Rotterdam", certificates=("CE",), sample=True, questions=(question,),
        evidence={"lines": InquiryRef(inquiry_id, start, start + 28)}, topics=("price", "certificate", "sample"),
        subject=message.subject,
    )  # fmt: skip
    workspace.store.save_inquiry(inquiry, NOW)
    return inquiry_id


@pytest.fixture
def tongue(qapp: object) -> Tongue:
    return Tongue("en")


@pytest.fixture
def window(qtbot: object, stocked: Workspace, tongue: Tongue) -> Iterator[MainWindow]:
    """All work at once: what a click starts is done when the click returns."""
    made = open_window(stocked, tongue, inline=True)
    made.resize(1280, 800)
    made.show()
    yield made
    made.close()
    made.deleteLater()
