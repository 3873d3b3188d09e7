"""Quotes as PDF: every figure is there, foreign text stays text, nothing internal shows."""

import subprocess
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pypdf
import pytest

from app.documents import figures, layout, pdf
from app.documents.labels import load_labels
from app.documents.pdf import write_quote_pdf
from app.domain.quote import Quote
from app.errors import UserError
from app.paths import resources
from tests.unit.documents.samples import POLICY, line, plain_quote, quote

LANGUAGES = ["en", "zh", "es", "fr", "de", "pt", "ru", "ar", "ja", "it", "tr", "vi", "ko", "pl"]
pytestmark = pytest.mark.usefixtures("qapp")


def text_of(path: Path) -> str:
    return "\n".join(pages_of(path))


def pages_of(path: Path) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(path).pages]


def spaceless(text: str) -> str:
    return "".join(c for c in text if not c.isspace() and c not in "\u200f\u200e\u2068\u2069")


def shown(quote: Quote, language: str) -> list[str]:
    """The figures a buyer must find, as numbers in the locale."""
    values = [row.amount for row in layout.sums(quote, load_labels(language))]
    values += [row.amount for row in quote.lines if row.amount is not None]
    texts = [figures.number(abs(value), language, 2) for value in values]
    return texts + [figures.number(row.unit_price, language, 2) for row in quote.lines if row.unit_price is not None]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_stands_on_the_paper(tmp_path: Path, language: str) -> None:
    path = tmp_path / "angebot 报价.pdf"
    made = plain_quote()
    write_quote_pdf(made, POLICY, language, path)
    text = spaceless(text_of(path))
    assert [figure for figure in shown(made, language) if spaceless(figure) not in text] == []
    assert "CIFRotterdam,Incoterms®2020" in text
    assert "Q-0007" in text and "DL-003" in text and "SWIFTEXAMCNSH" in text
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_are_complete(language: str) -> None:
    labels, english = load_labels(language), load_labels("en")
    assert labels.language == language
    assert set(labels.words) == set(english.words) and set(labels.units) == set(english.units)
    assert labels["page"].format(page=1, pages=2)
    assert all(labels.words.values()) and all(labels.units.values())


def test_labels_of_a_foreign_language_are_english() -> None:
    assert load_labels("sv").language == "en"
    assert load_labels("pt-BR").language == "pt"
    assert load_labels("../en").language == "en"


def test_head_repeats_and_pages_count(tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"
    write_quote_pdf(plain_quote(60), POLICY, "en", path)
    pages = pages_of(path)
    with_rows = [text for text in pages if "DL-0" in text]
    assert len(with_rows) == 3
    assert all("Unit price (USD)" in text and "Amount (USD)" in text for text in with_rows)
    assert [f"Page {number} of {len(pages)}" in text for number, text in enumerate(pages, 1)] == [True] * len(pages)
    assert sum(text.count("DL-0") for text in pages) == 60


def test_sums_stay_together(tmp_path: Path) -> None:
    for count in range(18, 26):
        path = tmp_path / f"{count}.pdf"
        write_quote_pdf(plain_quote(count), POLICY, "en", path)
        pages = pages_of(path)
        assert [text for text in pages if ("Goods total" in text) != ("Balance" in text)] == []


def test_nothing_internal_is_written(tmp_path: Path) -> None:
    path = tmp_path / "q.pdf"
    write_quote_pdf(plain_quote(), POLICY, "en", path)
    text = text_of(path)
    assert "7.77" not in text and "INTERNAL" not in text and "freight_unknown" not in text and "prices.xlsx" not in text


def test_cell_text_is_never_markup(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("TOPSECRET")
    evil = f"<b>bold</b> & <img src='file://{secret}'> <a href='https://example.com'>x</a> </td></tr>"
    path = tmp_path / "q.pdf"
    made = quote((line(1, "500", "4.25", evil),), buyer="<script>alert(1)</script>")
    write_quote_pdf(made, replace(POLICY, seller_name="A <i>B</i>"), "en", path)
    text = text_of(path)
    assert "<b>bold</b> &" in text and "<script>alert(1)</script>" in text and "A <i>B</i>" in text
    assert "TOPSECRET" not in text
    assert all(not page.annotations for page in pypdf.PdfReader(path).pages)


def test_the_document_fetches_nothing(tmp_path: Path) -> None:
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QPdfWriter, QTextDocument

    picture = tmp_path / "p.png"
    picture.write_bytes(b"x")
    writer = QPdfWriter(str(tmp_path / "x.pdf"))
    document = pdf._document(pdf._Job("x", (), load_labels("en"), "USD", {}), writer)
    kind = QTextDocument.ResourceType.ImageResource.value
    assert not document.loadResource(kind, QUrl.fromLocalFile(str(picture)))


def test_unknown_price_is_named(tmp_path: Path) -> None:
    path = tmp_path / "q.pdf"
    made = replace(
        quote((line(1, "500", None),)),
        goods_total=None, discount=None, freight=None, insurance=None, total=None, deposit=None, balance=None,
    )  # fmt: skip
    write_quote_pdf(made, POLICY, "en", path)
    assert "to be confirmed" in text_of(path) and "Goods total" not in text_of(path)


def test_quote_without_currency_or_quantity(tmp_path: Path) -> None:
    bare = replace(line(1, "5", None), quantity=None)
    made = replace(
        quote((bare,)), currency=None,
        goods_total=None, discount=None, freight=None, insurance=None, total=None, deposit=None, balance=None,
    )  # fmt: skip
    path = tmp_path / "q.pdf"
    write_quote_pdf(made, POLICY, "en", path)
    assert "None" not in text_of(path) and text_of(path).count("to be confirmed") == 2


def test_characters_without_a_glyph_are_told(tmp_path: Path) -> None:
    path = tmp_path / "q.pdf"
    with pytest.raises(UserError) as caught:
        write_quote_pdf(quote((line(1, "500", "4.25", "lamp \U000f1234"),)), POLICY, "en", path)
    assert caught.value.code == "pdf-font-missing"
    assert list(tmp_path.iterdir()) == []


def test_unwritable_place_is_told_and_left_clean(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(UserError) as caught:
        write_quote_pdf(plain_quote(), POLICY, "en", tmp_path / "file" / "q.pdf")
    assert caught.value.code == "document-not-written"
    (tmp_path / "taken.pdf").mkdir()
    with pytest.raises(UserError):
        write_quote_pdf(plain_quote(), POLICY, "en", tmp_path / "taken.pdf")
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["file", "taken.pdf"]


def test_old_file_survives_a_failed_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "q.pdf"
    path.write_text("old")

    def fails(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pdf, "_paint", fails)
    with pytest.raises(UserError) as caught:
        write_quote_pdf(plain_quote(), POLICY, "en", path)
    assert "No space left" in caught.value.facts["reason"]
    assert path.read_text() == "old" and len(list(tmp_path.iterdir())) == 1


def test_missing_library_is_named() -> None:
    error = pdf._unavailable("libEGL.so.1: cannot open shared object file: No such file or directory")
    assert (error.code, error.facts) == ("pdf-unavailable", {"library": "libEGL.so.1", "package": "libegl1"})


def test_fine_unit_prices_keep_their_digits() -> None:
    assert figures.amount(Decimal("0.0125"), "USD", "de") == "0,0125"
    assert figures.money(Decimal("1349.45"), "USD", "en") == "USD\xa01,349.45"
    assert figures.money(Decimal("1349.45"), "EUR", "de") == "1.349,45\xa0EUR"
    assert figures.money(Decimal(1349), "JPY", "ja") == "JPY\xa01,349"
    assert figures.percent(Decimal("2.5"), "en") == "2.5%"
    assert figures.days(35, "ru") == "35 дней"


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="needs no display there either")
def test_works_without_display_in_a_fresh_process(tmp_path: Path) -> None:
    script = (
        "from pathlib import Path\nfrom tests.unit.documents.samples import POLICY, plain_quote\n"
        "from app.documents.pdf import write_quote_pdf\nimport sys\nassert 'PySide6' not in sys.modules\n"
        f"write_quote_pdf(plain_quote(), POLICY, 'en', Path({str(tmp_path / 'q.pdf')!r}))"
    )
    root = resources().parent
    done = subprocess.run([sys.executable, "-c", script], cwd=root, env={"PATH": ""}, capture_output=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "8,056.59" in text_of(tmp_path / "q.pdf")


def test_unit_prices_name_their_own_basis(tmp_path: Path) -> None:
    path = tmp_path / "basis.pdf"
    write_quote_pdf(replace(quote((line(1, "100", "5.20"),)), price_basis="FOB Ningbo"), POLICY, "en", path)
    text = " ".join(text_of(path).split())
    assert "FOB Ningbo" in text.split("DL-001")[0], "the head of the price column"
    assert "Goods total FOB Ningbo" in text and "Total CIF Rotterdam" in text
