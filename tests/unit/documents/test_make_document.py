"""From a merchant's own lists to papers: what the lists know is on them, what nobody knows is an open point."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.catalog import BuyerRow, Carton
from app.domain.imports import Sheet
from app.domain.paper import KINDS, Details, Party
from app.domain.paper_check import check_papers
from app.domain.quote import Quote
from app.errors import UserError
from app.settings import checked
from app.skills.papers.make_document import FORMATS, make_paper, template_to_edit, templates_of, write_document
from app.words import Words
from app.workspace import Workspace
from tests.unit.documents.reading import file_text, spaceless
from tests.unit.documents.samples import plain_quote
from tests.unit.store.shop import NOW, cell, product, sheet

CARTON = Carton(Decimal(50), Decimal("0.05"), Decimal(10), Decimal("9.2"), Decimal(50), Decimal(40), Decimal(25))
SETTINGS = {
    "seller.name": "Harbour Lamp & Cup Co., Ltd.",
    "seller.name_zh": "海港灯杯有限公司",
    "seller.address": "88 Example Road\nNingbo, China",
    "seller.tax_id": "91330200MA2EXAMPLE",
    "seller.bank": "Bank of Example\nSWIFT EXAMCNSH",
    "papers.qr": "yes",
    "max_discount_percent": "7.77",
}


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "ws", lambda: NOW) as opened:
        opened.store.save_settings({key: checked(key, value) for key, value in SETTINGS.items()}, NOW)
        goods = [
            product(f"DL-00{n}", "LED desk lamp", name_zh="台灯", carton=CARTON, attributes={"origin": "CN"}, **hs)
            for n, hs in ((1, {"hs_code": "9405.21.00"}), (2, {"hs_code": "9405.21.00"}), (3, {}))
        ]
        opened.store.apply_import(sheet(goods), NOW)
        row = BuyerRow(
            "Anna Jansen", "Jansen Verlichting B.V.", "NL", "anna@example.com", "+31 10 5550101", cell(2, "A")
        )
        opened.store.apply_import(Sheet("buyers.xlsx", "buyers", 1, 0, {}, buyers=(row,)), NOW)
        yield opened


def kept(ws: Workspace) -> Quote:
    return ws.store.save_quote(replace(plain_quote(), quote_id="", inquiry_id=None, cartons=30), NOW)


def test_lists_and_settings_are_on_the_paper(ws: Workspace) -> None:
    made = make_paper(ws, kept(ws), "proforma", Details(issued=date(2026, 11, 22)))
    assert (made.seller.name_zh, made.seller.tax_id) == ("海港灯杯有限公司", "91330200MA2EXAMPLE")
    assert (made.details.buyer.country, made.details.buyer.contact) == ("NL", "Anna Jansen")
    assert made.details.buyer.address is None, "no list names it"
    assert [line.hs_code for line in made.lines] == ["9405.21.00", "9405.21.00", None]
    assert (made.number, made.details.origin, made.qr) == ("PI-0001", "CN", True)


def test_what_nobody_knows_is_open_and_has_words(ws: Workspace) -> None:
    made = make_paper(ws, kept(ws), "proforma")
    fields = [point.facts["field"] for point in made.open_points if point.code == "paper_field_missing"]
    assert fields == ["buyer_address", "date", "pol", "hs_code"]
    assert made.open_points[0].code == "freight_unknown", "the quote's own points stay"
    said = Words("en").notice("open", made.open_points[-1].code, made.open_points[-1].facts)
    assert said == "The proforma invoice does not say the HS code yet for DL-003."
    whole = Details(
        issued=date(2026, 11, 22), pol="Ningbo", hs_codes={"DL-003": "9405.21.00"}, buyer=Party(address="Street 1")
    )
    assert make_paper(ws, kept(ws), "proforma", whole).open_points == kept(ws).open_points


@pytest.mark.parametrize("fmt", FORMATS)
@pytest.mark.usefixtures("qapp")
def test_every_paper_of_a_deal_is_written_and_agrees(ws: Workspace, tmp_path: Path, fmt: str) -> None:
    quote = kept(ws)
    made = [make_paper(ws, quote, kind) for kind in KINDS]
    assert check_papers(made) == ()
    for each in made:
        path = tmp_path / f"{each.number}.{fmt}"
        write_document(each, fmt, "zh+en", path, templates_of(ws))
        text = file_text(path)
        assert "海港灯杯有限公司" in spaceless(text) and "7.77" not in text


def test_a_template_of_ones_own(ws: Workspace, tmp_path: Path) -> None:
    path = template_to_edit(ws, "quotation")
    assert path == ws.folder / "templates" / "quotation.toml"
    path.write_text(path.read_text("utf-8").replace("[notes]", '[notes]\nen = ["Ask for {seller}."]'), "utf-8")
    assert template_to_edit(ws, "quotation").read_text("utf-8").endswith('en = ["Ask for {seller}."]\n')
    write_document(make_paper(ws, kept(ws), "quotation"), "xlsx", "en", tmp_path / "q.xlsx", templates_of(ws))
    assert "Ask for Harbour Lamp & Cup Co., Ltd.." in file_text(tmp_path / "q.xlsx").replace("&amp;", "&")
    path.write_text("blocks = [", "utf-8")
    with pytest.raises(UserError) as caught:
        make_paper(ws, kept(ws), "quotation")
    assert caught.value.code == "template-invalid"


def test_unknown_kinds_and_formats_are_told(ws: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        make_paper(ws, kept(ws), "receipt")
    assert caught.value.code == "paper-kind-unknown" and "proforma" in caught.value.facts["known"]
    with pytest.raises(UserError) as caught:
        write_document(make_paper(ws, kept(ws), "packing"), "odt", "en", tmp_path / "p.odt")
    assert caught.value.code == "paper-format-unknown"


@pytest.mark.parametrize(
    ("key", "value"), [("seller.logo", "logo.gif"), ("seller.stamp", "stamp"), ("papers.qr", "maybe")]
)
def test_settings_of_the_letterhead_are_checked(key: str, value: str) -> None:
    with pytest.raises(UserError) as caught:
        checked(key, value)
    assert caught.value.facts["expected"] in ("picture", "yes_no")
    assert checked("seller.logo", "/home/a/logo.PNG") == "/home/a/logo.PNG"
