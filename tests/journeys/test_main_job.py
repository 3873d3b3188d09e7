"""A price list and a buyer's mail become a verified reply with a quote, through real llama.cpp."""

from decimal import Decimal

import pytest

from app.domain.letter import has_digit
from app.domain.plain import first_source
from app.domain.reply import Reply
from app.domain.source import CellRef
from app.progress import QUIET
from app.skills.reception.draft_reply import ReplyOptions, draft_reply
from app.skills.reception.read_inquiry import read_inquiry
from app.workspace import Workspace
from tests.journeys.conftest import INQUIRIES

pytestmark = pytest.mark.journey


def _silent(_text: str) -> None:
    """Nobody watches."""


def _traced(reply: Reply) -> None:
    """Every digit lies inside one of the numbers, and each is where it says."""
    inside = {at for span in reply.numbers for at in range(span.start, span.end)}
    loose = [(at, c) for at, c in enumerate(reply.body) if has_digit(c) and at not in inside]
    assert not loose, (loose, reply.body)
    for span in reply.numbers:
        assert reply.body[span.start : span.end] == span.text


def _floor_column(shop: Workspace) -> str:
    """The column of the sheet that holds what the merchant pays."""
    product = shop.store.product("DL-204")
    assert product is not None and product.floor_cost is not None
    return product.cells["floor_cost"].column


def test_first_inquiry_is_answered_by_the_starter(shop: Workspace) -> None:
    inquiry = read_inquiry(shop, INQUIRIES[0], QUIET)
    assert [(line.sku, line.quantity) for line in inquiry.lines] == [
        ("DL-204", Decimal(600)),
        ("VB-500", Decimal(1000)),
    ]
    assert (inquiry.incoterm, inquiry.place, inquiry.language) == ("CIF", "Rotterdam", "en")
    reply = draft_reply(shop, inquiry.inquiry_id, ReplyOptions(), QUIET, _silent)
    assert (reply.writer, reply.model, reply.language) == ("model", "argosy-starter", "en")
    _traced(reply)
    quote = shop.store.quote(reply.quote_id or "")
    assert quote.incoterm == "CIF" and quote.place == "Rotterdam"
    assert quote.total == (quote.goods_total or 0) + (quote.freight or 0) + (quote.insurance or 0)
    price = next(span for span in reply.numbers if span.fact == "unit_price")
    cell = first_source(price.source)
    assert isinstance(cell, CellRef) and cell.file == "price-list.xlsx"
    assert not [finding for finding in reply.findings if finding.severity == "block"]


@pytest.mark.parametrize("path", INQUIRIES, ids=lambda path: path.stem)
def test_every_inquiry_gets_a_traced_reply_or_a_warning(shop: Workspace, path) -> None:  # type: ignore[no-untyped-def]
    inquiry = read_inquiry(shop, path, QUIET)
    reply = draft_reply(shop, inquiry.inquiry_id, ReplyOptions(), QUIET, _silent)
    _traced(reply)
    if "bank-account" in path.stem:
        assert reply.body == "" and reply.findings[0].severity == "block"
    else:
        assert reply.body and "[[" not in reply.body
        assert set(reply.answered) | set(reply.open) == set(inquiry.questions)
    assert not [span for span in reply.numbers if _floor_column(shop) == getattr(span.source, "column", None)]
