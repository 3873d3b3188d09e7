"""Nothing a buyer receives holds a cost, a floor or a margin: everything is rendered for the sample merchant, with
floors that occur nowhere else, and each is searched for in every way it could be written."""

import re
import tomllib
import unicodedata
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from app import paths
from app.cli.verbs.quote_text import text_of
from app.domain.costing import parse_changes
from app.domain.plain import plain
from app.domain.quote import Quote
from app.domain.versions import Changes
from app.errors import UserError
from app.importers.sheets import read_sheet
from app.progress import QUIET
from app.settings import checked
from app.skills.papers.make_document import make_paper, write_document
from app.skills.quotes.revise import revise_quote
from app.skills.quotes.what_if import what_if
from app.skills.reception.draft_reply import ReplyOptions, draft_reply
from app.skills.reception.read_inquiry import read_inquiry
from app.store import codec
from app.words import Words
from app.workspace import Workspace
from tests.unit.store.shop import sheet

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
LIMIT = "4.7391"
KINDS = ("quotation", "proforma", "invoice", "packing", "contract")
LANGUAGES = ("en", "ar", "zh+en")


@pytest.fixture(scope="module")
def floors(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Workspace, list[Decimal]]]:
    """The sample merchant with a cost for every product, each with digits of its own, and all letters answered."""
    with Workspace.open(tmp_path_factory.mktemp("floors"), lambda: NOW) as ws:
        stock = read_sheet(paths.resources("sample", "price-list.xlsx")).products
        costed = [replace(each, floor_cost=Decimal("1.8307") + Decimal(n * 37) / 10000) for n, each in enumerate(stock)]
        ws.store.apply_import(sheet(costed), NOW)
        ws.store.apply_import(read_sheet(paths.resources("sample", "freight.csv")), NOW)
        terms = tomllib.loads(paths.resources("sample", "policy.toml").read_text("utf-8"))
        terms |= {"max_discount_percent": LIMIT, "rates": "USD/CNY=7.10 2026-11-20", "rate_margin_percent": "2.8813"}
        ws.store.save_settings({key: checked(key, str(value)) for key, value in terms.items()}, NOW)
        for mail in sorted(paths.resources("sample", "inquiries").glob("*.eml")):
            inquiry = read_inquiry(ws, mail, QUIET)
            draft_reply(ws, inquiry.inquiry_id, ReplyOptions(model="none"), QUIET, lambda _text: None)
        yield ws, [each.floor_cost for each in costed if each.floor_cost]


def secrets(costs: list[Decimal]) -> re.Pattern[str]:
    """Every cost, the discount limit and the rate's margin, with any decimal mark; margins follow from costs."""
    figures = [*(format(cost, "f") for cost in costs), LIMIT, "2.8813"]
    return re.compile("|".join(rf"(?<!\d){whole}[.,٫·]{cents}" for whole, cents in (f.split(".") for f in figures)))


def folded(text: str) -> str:
    """Digits of every script as 0-9."""
    return "".join(str(unicodedata.digit(c)) if c.isdecimal() else c for c in text)


def quotes(ws: Workspace) -> list[Quote]:
    found = [kept.quote for kept in ws.store.kept_quotes() if kept.quote.total is not None]
    assert len(found) >= 3
    return found


def test_the_search_would_find_one(floors: tuple[Workspace, list[Decimal]]) -> None:
    wanted = secrets(floors[1])
    for text in ("USD 1.8307", "1,8344 EUR", "١٫٨٣٠٧", "limit 4.7391 %", "margin=2.8813"):
        assert wanted.search(folded(text)), text
    assert not wanted.search("11.8307 or 1.83")


def test_no_reply_and_no_plan_of_one_holds_a_floor(floors: tuple[Workspace, list[Decimal]]) -> None:
    ws, wanted = floors[0], secrets(floors[1])
    replies = [reply for row in ws.store.inbox() for reply in ws.store.replies_of(row.inquiry_id)]
    assert len([reply for reply in replies if reply.body]) >= 5
    for reply in replies:
        plan = ws.store.reply_plan(reply.reply_id)
        assert not wanted.search(folded(codec.to_text(reply))) and not wanted.search(folded(codec.to_text(plan)))


def test_no_quote_in_text_or_json_holds_a_floor(floors: tuple[Workspace, list[Decimal]]) -> None:
    ws, wanted = floors[0], secrets(floors[1])
    hidden = secrets(floors[1])
    for made in quotes(ws):
        revised = revise_quote(ws, made.quote_id, Changes(discount_percent=Decimal(9), currency="CNY"), QUIET)
        for each in (made, revised):
            for language in ("en", "zh"):
                words = Words(language)
                assert not wanted.search(folded(text_of(each, words)))
                told = str(plain(each, words.notice)).replace("'margin_percent': '2.8813'", "")
                assert not hidden.search(folded(told))


def test_no_paper_in_any_form_holds_a_floor(floors: tuple[Workspace, list[Decimal]], tmp_path: Path) -> None:
    ws, wanted = floors[0], secrets(floors[1])
    made = quotes(ws)[0]
    for kind in KINDS:
        paper = make_paper(ws, made, kind)
        for language in LANGUAGES:
            for form in ("xlsx", "docx"):
                path = tmp_path / f"{kind}-{language}.{form}"
                write_document(paper, form, language, path)
                with zipfile.ZipFile(path) as parts:
                    texts = [parts.read(name).decode("utf-8", "replace") for name in parts.namelist()]
                assert not wanted.search(folded("\n".join(texts))), path.name


def test_no_pdf_holds_a_floor(floors: tuple[Workspace, list[Decimal]], tmp_path: Path) -> None:
    from pypdf import PdfReader

    ws, wanted = floors[0], secrets(floors[1])
    try:
        for made in quotes(ws)[:2]:
            path = tmp_path / f"{made.quote_id}.pdf"
            write_document(make_paper(ws, made, "proforma"), "pdf", "en", path)
            text = "\n".join(page.extract_text() for page in PdfReader(path).pages)
            assert made.quote_id in text and not wanted.search(folded(text))
    except UserError as error:
        pytest.skip(f"no PDF can be made here: {error.code}")


def test_the_trail_holds_no_floor_even_after_a_what_if(floors: tuple[Workspace, list[Decimal]]) -> None:
    ws, wanted = floors[0], secrets(floors[1])
    found = what_if(ws, quotes(ws)[0].quote_id, None, parse_changes("margin=31.77"))
    assert found.profit_before is not None
    trail = folded(str(ws.store.audit()))
    assert not wanted.search(trail) and "31.77" not in trail
    assert str(found.profit_before) not in trail
