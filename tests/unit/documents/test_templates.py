"""Templates and labels that a merchant may edit: theirs win, a word that means nothing is told with its place."""

from pathlib import Path

import pytest

from app.documents.blocks import Goods, Lines, Terms
from app.documents.labels import load_labels
from app.documents.layout import compose
from app.documents.templates import ROWS, load_template
from app.domain.paper import KINDS
from app.errors import UserError
from tests.unit.documents.samples import DETAILS, paper

LANGUAGES = ["en", "zh", "es", "fr", "de", "pt", "ru", "ar", "ja", "it", "tr", "vi", "ko", "pl"]


def own(folder: Path, kind: str, old: str, new: str) -> None:
    from app.paths import resources

    text = resources("templates", f"{kind}.toml").read_text("utf-8")
    assert old in text
    folder.mkdir(exist_ok=True)
    (folder / f"{kind}.toml").write_text(text.replace(old, new), "utf-8")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", [*LANGUAGES, "zh+en", "ru+en"])
def test_every_paper_can_be_composed_in_every_language(kind: str, language: str) -> None:
    labels, template = load_labels(language), load_template(kind)
    blocks = compose(paper(kind), template, labels)
    assert len(blocks) >= 6
    assert all(labels[name] for name in ROWS if name in labels.words)


def test_two_languages() -> None:
    labels = load_labels("zh+en")
    assert labels.languages == ("zh", "en") and labels["unit_price"] == "单价 Unit price"
    assert labels.titled("amount", "USD") == "金额 Amount (USD)"
    assert load_labels("ru+en")["date"] == "Дата / Date"
    assert load_labels("en+en").second is None and load_labels("en+xx").second is None
    assert load_labels("de+en")["version"] == "Version", "the same word only once"


def test_the_merchants_own_template_wins(tmp_path: Path) -> None:
    own(tmp_path, "quotation", '"description", "quantity"', '"description", "hs_code", "quantity"')
    made = compose(paper("quotation"), load_template("quotation", tmp_path), load_labels("en"))
    goods = next(block for block in made if isinstance(block, Goods))
    assert [column.name for column in goods.columns][2] == "hs_code" and goods.rows[0][2].text == "9405.21.00"
    assert load_template("proforma", tmp_path) == load_template("proforma")


def test_the_merchants_own_words_win(tmp_path: Path) -> None:
    (tmp_path / "labels").mkdir()
    (tmp_path / "labels" / "en.toml").write_text('title = "Offer"\n[units]\npc = "unit/units"\n', "utf-8")
    labels = load_labels("en", tmp_path)
    assert labels["title"] == "Offer" and labels["date"] == "Date" and labels.unit("pc", None) == "units"
    assert load_labels("en")["title"] == "Quotation"


@pytest.mark.parametrize(
    ("old", "new", "code", "where"),
    [
        ('"goods", ', '"goodies", ', "template-word-unknown", "blocks"),
        ('"unit_price", "amount"]', '"floor_cost"]', "template-word-unknown", "goods.columns"),
        ('sides = ["seller"]', "sides = 5", "template-word-unknown", "signature.sides"),
        ('rows = ["payment"', 'rows = ["payment" "x"', "template-invalid", ""),
        ("[notes]", '[notes]\nen = "one text"', "template-word-unknown", "notes"),
    ],
)
def test_a_slip_is_told_with_its_place(tmp_path: Path, old: str, new: str, code: str, where: str) -> None:
    own(tmp_path, "quotation", old, new)
    with pytest.raises(UserError) as caught:
        load_template("quotation", tmp_path)
    assert caught.value.code == code and caught.value.facts["file"].endswith("quotation.toml")
    assert caught.value.facts.get("key", "") == where


def test_labels_that_are_no_words_are_told(tmp_path: Path) -> None:
    (tmp_path / "labels").mkdir()
    (tmp_path / "labels" / "en.toml").write_text("title = 5", "utf-8")
    with pytest.raises(UserError) as caught:
        load_labels("en", tmp_path)
    assert caught.value.code == "template-invalid"


def test_an_unknown_paper_is_told() -> None:
    with pytest.raises(UserError) as caught:
        load_template("../secret")
    assert caught.value.code == "paper-kind-unknown"


def test_a_packing_list_cannot_be_given_prices(tmp_path: Path) -> None:
    own(tmp_path, "packing", '"carton_numbers",', '"unit_price", "amount", "carton_numbers",')
    own_terms = (tmp_path / "packing.toml").read_text("utf-8").replace('["pol",', '["payment", "pol",')
    (tmp_path / "packing.toml").write_text(own_terms, "utf-8")
    template = load_template("packing", tmp_path)
    assert not {"unit_price", "amount"} & set(template.columns) and "payment" not in template.terms


def test_paragraphs_in_braces_need_their_word() -> None:
    from dataclasses import replace

    labels, template = load_labels("zh+en"), load_template("invoice")

    def notes(origin: str | None) -> tuple[str, ...]:
        made = paper("invoice", details=replace(DETAILS, origin=origin))
        bare = replace(made, details=replace(made.details, origin=origin))
        return next(block.lines for block in compose(bare, template, labels) if isinstance(block, Lines) and block.long)

    assert notes("CN")[2:] == ("货物原产国：中国。", "The goods are of China origin.")
    assert len(notes(None)) == 2


def test_blanks_are_lines_to_fill_in() -> None:
    from dataclasses import replace

    made = paper("proforma")
    made = replace(made, details=replace(made.details, pol=None, pod=None, partial=None))
    terms = next(b for b in compose(made, load_template("proforma"), load_labels("en")) if isinstance(b, Terms))
    rows = dict(terms.rows)
    assert rows["Port of loading"].strip("_") == "" and "Partial shipment" not in rows


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("fmt", ["pdf", "xlsx", "docx"])
def test_a_template_may_leave_out_almost_everything(tmp_path: Path, fmt: str) -> None:
    from app.skills.papers.make_document import write_document
    from tests.unit.documents.reading import file_text

    (tmp_path / "quotation.toml").write_text('blocks = ["head", "goods", "sums", "signature", "goods"]', "utf-8")
    write_document(paper("quotation"), fmt, "en", tmp_path / f"q.{fmt}", tmp_path)
    assert "DL-001" not in file_text(tmp_path / f"q.{fmt}")
