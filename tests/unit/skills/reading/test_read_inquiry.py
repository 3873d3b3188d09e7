"""The skill: saved first, read, matched against a real store."""

from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.catalog import Product, Tier
from app.domain.imports import Sheet
from app.domain.source import CellRef
from app.errors import UserError
from app.progress import QUIET
from app.skills.reception.read_inquiry import find_codes, read_inquiry
from app.workspace import Workspace

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
MAIL = b"""From: Ann Lee <ann@buyer.example>
To: sales@seller.example
Subject: lamps
Date: Fri, 20 Nov 2026 10:00:00 +0000
Content-Type: text/plain; charset=utf-8

Hello, please quote 500 pcs of DL 204 and 300 pcs of the forklift FX-9, CIF Hamburg.
Ann
"""


def _product(sku: str, name: str, row: int) -> Product:
    cell = CellRef("list.xlsx", "Sheet1", row, "C", "")
    return Product(sku, name, currency="USD", tiers=(Tier(Decimal(1), Decimal("5.20"), cell),), cells={"sku": cell})


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    products = (
        _product("DL-204", "LED desk lamp", 2),
        _product("NYM-J", "Cable NYM-J", 3),
        _product("VB-500", "Vacuum bottle", 4),
    )
    with Workspace.open(tmp_path / "ws", lambda: NOW) as opened:
        opened.store.apply_import(Sheet("list.xlsx", "products", 3, 0, {}, products=products), NOW)
        yield opened


def test_a_mail_is_saved_read_and_matched(ws: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "mail.eml"
    path.write_bytes(MAIL)
    inquiry = read_inquiry(ws, path, QUIET)
    assert [(line.sku, str(line.quantity)) for line in inquiry.lines] == [("DL-204", "500"), (None, "300")]
    assert inquiry.incoterm == "CIF"
    assert {"unmatched_line", "ambiguous_line"} & {flag.code for flag in inquiry.flags}
    assert ws.store.inquiry(inquiry.inquiry_id) == inquiry
    assert "DL 204" in ws.store.message(inquiry.inquiry_id).text
    assert read_inquiry(ws, path, QUIET).inquiry_id == inquiry.inquiry_id


def test_a_pasted_text_is_an_inquiry_too(ws: Workspace) -> None:
    inquiry = read_inquiry(ws, "Bitte 200 Stück VB500 anbieten, Lieferung nach Wien.", QUIET)
    assert (inquiry.channel, inquiry.language, inquiry.place) == ("text", "de", "Vienna")
    assert [(line.sku, line.quantity) for line in inquiry.lines] == [("VB-500", Decimal(200))]


def test_codes_are_spotted_as_written_and_look_alikes_are_not(ws: Workspace) -> None:
    text = "We like dl-204, DL204 and NYM-J but not NYY-J or DL-205."
    found = [(text[hit.start : hit.end], hit.sku) for hit in find_codes(ws, text)]
    assert found == [("dl-204", "DL-204"), ("DL204", "DL-204"), ("NYM-J", "NYM-J")]


def test_a_missing_file_is_told_and_leaves_nothing(ws: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UserError):
        read_inquiry(ws, tmp_path / "none.eml", QUIET)
    assert ws.store.inbox() == ()
