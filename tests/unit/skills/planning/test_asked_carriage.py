"""The carriage a buyer wants, and rules of older editions, from the sentence that names the term or the place."""

import pytest

from app.domain.inquiry import Buyer, Inquiry
from app.domain.offer_term import Asked
from app.domain.source import InquiryRef
from app.skills.reception.asked_carriage import as_written


@pytest.mark.parametrize(
    ("text", "term", "written", "mode"),
    [
        ("Please quote CIF Hamburg by air.", "CIF", "CIF", "AIR"),
        ("Please quote DDU Kyiv. We ship by air elsewhere.", "DAP", "DDU", None),
        ("CPT Hamburg, air freight or sea freight?", "CPT", "CPT", None),
        ("CPT Hamburg, not by air please", "CPT", "CPT", None),
        ("Цена DAP Москва авиа?", "DAP", "DAP", "AIR"),
        ("请报 CIF 汉堡，海运。快递寄样品。", "CIF", "CIF", "SEA"),
        ("请报 CPT 华沙，走中欧班列", "CPT", "CPT", "RAIL"),
        ("C&F Durban sea freight, samples\nby courier", "CFR", "C&F", "SEA"),
        ("Bitte CPT Wien per LKW", "CPT", "CPT", "TRUCK"),
        ("CIF Hamburg for the air freshener", "CIF", "CIF", None),
    ],
)
def test_words_beside_the_term(text: str, term: str, written: str, mode: str | None) -> None:
    start = text.index(written)
    refs = {"incoterm": InquiryRef("INQ-1", start, start + len(written))}
    inquiry = Inquiry("INQ-1", "email", "en", "purchase_rfq", "A", 80, Buyer(), incoterm=term, evidence=refs)
    made = as_written(Asked(term, "X", None), inquiry, text)
    assert (made.mode, made.written) == (mode, written if written != term else None)


def test_without_evidence_nothing_is_read() -> None:
    inquiry = Inquiry("INQ-1", "email", "en", "purchase_rfq", "A", 80, Buyer())
    assert as_written(Asked(None, None), inquiry, "all by air") == Asked(None, None)
