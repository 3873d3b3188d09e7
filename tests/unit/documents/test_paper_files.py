"""Every paper in every format: its figures, its words, its codes; nothing internal; foreign text stays text."""

import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import docx
import openpyxl
import pytest

from app.documents.labels import load_labels
from app.documents.layout import sums
from app.domain.paper import KINDS, Details, Letterhead, Paper, Party, paper_of
from app.domain.quote_parts import Charge, Exchange, LoadPlan, Part, Way
from app.domain.source import CellRef, PolicyRef
from app.skills.papers.make_document import FORMATS, write_document
from tests.unit.documents.reading import file_text, shown, spaceless
from tests.unit.documents.samples import DETAILS, POLICY, line, paper, plain_quote, products, quote

pytestmark = pytest.mark.usefixtures("qapp")
LANGUAGES = ["zh+en", "ar"]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("fmt", FORMATS)
def test_everything_stands_on_the_paper(tmp_path: Path, kind: str, language: str, fmt: str) -> None:
    made, path = paper(kind), tmp_path / f"单据 {kind}.{fmt}"
    write_document(made, fmt, language, path)
    text = spaceless(file_text(path))
    if fmt != "xlsx":  # its figures are numbers: test_xlsx and test_recalculation read them
        assert [figure for figure in shown(made, language) if spaceless(figure) not in text] == []
    expected = [made.number or "", "DL-003", "JansenVerlichtingB.V.", f"UNTDID1001:{KINDS[kind]}", "=H87"]
    if kind != "packing":
        expected += ["CIFRotterdam", "SWIFTEXAMCNSH"]
    assert [part for part in expected if part not in text] == []
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


_SECRETS = {
    "7.77": "the largest discount",
    "7,77": "the largest discount",
    "1.2345": "the floor cost",
    "1,2345": "the floor cost",
    "0.1499": "the converted rate with its margin",
    "4444.44": "what the carrier costs",
    "4,444.44": "what the carrier costs",
    "INTERNAL": "an open point",
    "prices.xlsx": "the merchant's own file",
    "floor": "a private column",
    "0.0377": "a margin",
    "3.77": "a margin",
}


def secretive(kind: str) -> Paper:
    """A paper of a merchant who has a cost, a floor, a margin and a freight rate for everything."""
    cell = CellRef("prices.xlsx", "floor prices", 5, "F", "IMP-0001")
    exchange = Exchange(
        "CNY", "USD", Decimal("0.1499"), "USD", "CNY", Decimal("7.1"), date(2026, 11, 20), Decimal("3.77")
    )
    way = Way("LCL", "LCL", Decimal("4444.44"), "USD", (cell,))
    plan = LoadPlan("LCL", (), Decimal(1), None, ways=(way,), break_even_cbm=Decimal("4444.44"))
    charge = Charge("logo", "floor 1.2345", Decimal(50), "order", PolicyRef("charges"))
    made = plain_quote()
    assert made.total is not None
    made = replace(
        made,
        exchange=(exchange,),
        containers=plan,
        charges=(charge,),
        total=made.total + 50,
        sources={"total": cell, "freight": cell},
    )
    policy = replace(POLICY, lc_from=Decimal("4444.44"))
    return paper_of(made, policy, kind, DETAILS, products(made))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("fmt", "language"), [("pdf", "de"), ("xlsx", "zh+en"), ("docx", "zh+en")])
def test_no_floor_cost_or_margin_gets_out(tmp_path: Path, kind: str, fmt: str, language: str) -> None:
    path = tmp_path / f"p.{fmt}"
    write_document(secretive(kind), fmt, language, path)
    text = file_text(path)
    assert {secret: why for secret, why in _SECRETS.items() if secret in text} == {}


@pytest.mark.parametrize("fmt", FORMATS)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_packing_list_shows_no_price(tmp_path: Path, fmt: str, language: str) -> None:
    priced = plain_quote()
    write_document(paper("packing"), fmt, language, tmp_path / f"p.{fmt}")
    text = spaceless(file_text(tmp_path / f"p.{fmt}"))
    sums = [priced.goods_total, priced.total, priced.deposit, *(row.amount for row in priced.lines)]
    assert "USD" not in text.replace("USDaccount", "")
    for value in sums:
        assert value is not None and f"{value:,}" not in text and f"{value}" not in text
    assert "4.25" not in text and "T/T" not in text and "SWIFT" not in text


EVIL = ['=HYPERLINK("https://example.com","x")', "+1+1", "-2+3", "@SUM(A1)", "\t=1", "<b>x</b> & <w:t>", "a\x0bb\x00"]


@pytest.mark.parametrize("fmt", FORMATS)
def test_foreign_text_is_neither_formula_nor_markup_nor_field(tmp_path: Path, fmt: str) -> None:
    rows = tuple(replace(line(n, "5", "1.00"), sku=text, name=text) for n, text in enumerate(EVIL))
    everywhere = Party(*EVIL[:1] * 2, "NL", *EVIL[:1] * 4)
    details = Details(
        number=EVIL[0], buyer=everywhere, consignee=everywhere, refs={"po": EVIL[0]}, pol=EVIL[0], marks=EVIL[0],
        remarks="\n".join(EVIL), origin=EVIL[0], purpose=EVIL[0], hs_codes=dict.fromkeys(EVIL, EVIL[0]),
    )  # fmt: skip
    made = paper_of(quote(rows), replace(POLICY, seller_name=EVIL[0], seller_bank="\n".join(EVIL)), "invoice", details)
    path = tmp_path / f"p.{fmt}"
    write_document(made, fmt, "en", path)
    text = file_text(path)
    assert '=HYPERLINK("https://example.com","x")' in text and "<b>x</b> & <w:t>" in text
    if fmt == "xlsx":
        book = openpyxl.load_workbook(path)
        cells = [cell for row in book.worksheets[0].iter_rows() for cell in row]
        formulas = [cell for cell in cells if cell.data_type == "f"]
        assert formulas and all("HYPERLINK" not in cell.value and "1+1" not in cell.value for cell in formulas)
        guarded = [cell for cell in cells if str(cell.value).startswith(("=HYP", "+", "-2", "@"))]
        assert all(cell.quotePrefix for cell in guarded if cell.data_type == "s") and len(guarded) > 10
    if fmt == "docx":
        with zipfile.ZipFile(path) as archive:
            body = archive.read("word/document.xml").decode()
        assert "instrText" not in body and "hyperlink" not in body


def test_formats_carry_the_codes_for_programs(tmp_path: Path) -> None:
    write_document(paper("invoice"), "xlsx", "en", tmp_path / "p.xlsx")
    book = openpyxl.load_workbook(tmp_path / "p.xlsx")
    named = {prop.name: prop.value for prop in book.custom_doc_props.props}
    assert named == {"UNTDID 1001": "380", "UN/CEFACT Rec 20": "pcs = H87"}
    assert (book.properties.title, book.properties.creator) == ("Commercial invoice CI-0007-2", POLICY.seller_name)
    write_document(paper("packing"), "docx", "en", tmp_path / "p.docx")
    core = docx.Document(str(tmp_path / "p.docx")).core_properties
    assert (core.subject, core.title, core.author) == ("UNTDID 1001: 271", "Packing list PL-0007-2", POLICY.seller_name)


def test_word_documents_repeat_heads_and_count_pages(tmp_path: Path) -> None:
    write_document(paper("proforma", 60), "docx", "zh+en", tmp_path / "p.docx")
    document = docx.Document(str(tmp_path / "p.docx"))
    goods = next(table for table in document.tables if len(table.rows) > 50)
    assert "tblHeader" in goods.rows[0]._tr.xml and "tblHeader" not in goods.rows[1]._tr.xml
    assert all("cantSplit" in row._tr.xml for row in goods.rows)
    assert [cell.text for cell in goods.rows[60].cells][:2] == ["60", "DL-060"]
    foot = document.sections[0].footer.paragraphs[0]._p.xml
    assert foot.count("NUMPAGES") == 2 and foot.count(">PAGE<") == 2, "once a language"


def test_arabic_word_documents_run_from_the_right(tmp_path: Path) -> None:
    write_document(paper("invoice"), "docx", "ar", tmp_path / "p.docx")
    body = docx.Document(str(tmp_path / "p.docx")).element.body.xml
    assert body.count("<w:bidiVisual/>") == body.count("<w:tbl>") > 3
    assert body.count("<w:bidi/>") == body.count("<w:pPr>")


@pytest.mark.parametrize("fmt", FORMATS)
def test_two_languages_stand_side_by_side(tmp_path: Path, fmt: str) -> None:
    write_document(paper("proforma"), fmt, "zh+en", tmp_path / f"p.{fmt}")
    text = spaceless(file_text(tmp_path / f"p.{fmt}"))
    for words in (
        "形式发票Proformainvoice",
        "单价Unitprice(USD)",
        "台灯",
        "LEDdesklamp",
        "30天/30days",
        "SAYUSDOLLARS",
        "美元",
    ):
        assert words in text, words


@pytest.mark.parametrize("fmt", FORMATS)
def test_unknown_things_are_lines_to_fill_in_or_left_out(tmp_path: Path, fmt: str) -> None:
    made = paper_of(replace(plain_quote(), price_basis=None, place=None, incoterm="FCA"), POLICY, "invoice")
    write_document(made, fmt, "en", tmp_path / f"p.{fmt}")
    text = file_text(tmp_path / f"p.{fmt}")
    assert "Port of loading" in text and "____" in text and "None" not in text
    assert "Vessel" not in text and "Consignee" not in text and "origin." not in text


@pytest.mark.parametrize("fmt", FORMATS)
def test_charges_breakdowns_minimums_and_rates_are_told(tmp_path: Path, fmt: str) -> None:
    made = secretive("quotation")
    first = replace(
        made.quote.lines[0],
        breakdown=(Part("black", Decimal(300)), Part("white", Decimal(200))),
        holds_from=Decimal(600),
        sample=True,
    )
    lines = (replace(made.lines[0], quoted=first), *made.lines[1:])
    write_document(replace(made, lines=lines), fmt, "en", tmp_path / f"p.{fmt}")
    text = file_text(tmp_path / f"p.{fmt}")
    for words in ("Logo printing", "black 300 · white 200", "Minimum order: 600 pcs", "Sample", "1 USD = 7.1 CNY"):
        assert words in text, words


def test_a_paper_without_anything_is_still_a_paper(tmp_path: Path) -> None:
    bare = replace(
        plain_quote(1), lines=(), currency=None, incoterm=None, place=None, payment=None, buyer=None, quote_id="",
        goods_total=None, discount=None, freight=None, insurance=None, total=None, deposit=None, balance=None,
    )  # fmt: skip
    write: Callable[..., None] = write_document
    for kind in KINDS:
        made = replace(paper_of(bare, POLICY, kind), seller=Letterhead())
        for fmt in FORMATS:
            write(made, fmt, "en", tmp_path / f"{kind}.{fmt}")
            assert "None" not in file_text(tmp_path / f"{kind}.{fmt}").replace("docProps", "")


def test_a_charge_is_called_in_the_papers_language_or_as_the_merchant_calls_it() -> None:
    """Codes have labels; a charge typed by hand has only its own name."""
    source = PolicyRef("charges")
    codes = ("mould", "port", "duty", "import_vat", "typed")
    charges = tuple(Charge(code, f"my {code}", Decimal(5), "order", source, sku=None) for code in codes)
    made = replace(plain_quote(), charges=charges)
    rows = [row.label for row in sums(made, load_labels("de")) if row.kind == "charge"]
    assert rows == ["Werkzeugkosten", "Hafenkosten am Versandort", "Einfuhrzoll", "Einfuhrumsatzsteuer", "my typed"]
