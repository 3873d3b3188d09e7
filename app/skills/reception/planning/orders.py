"""Acts that depend on what kind of mail it is: orders, complaints, catalogues, things not ours, questions back."""

from collections.abc import Iterator

from app.domain.inquiry import RequestLine
from app.domain.source import InquiryRef, SourceRef
from app.skills.reception.planning.brief import Brief, Said
from app.skills.reception.planning.sheet import Sheet, one_line

AFTER_ORDER = ("order_status", "payment_docs")
"""Mails about an order that stands: nothing is offered."""

BUYING = ("purchase_rfq", "price_check", "negotiation_counter", "sample_request", "oem_odm_custom", "order_po")


def by_intent(brief: Brief, sheet: Sheet) -> Iterator[Said]:
    """What the kind of mail alone calls for."""
    intent, topics = brief.inquiry.intent, brief.inquiry.topics
    if intent == "complaint_after_sales":
        yield "complaint", sheet.say("complaint")
        yield "complaint", sheet.say("complaint-next")
    if intent == "order_po":
        yield "order_confirmation", sheet.say("order_confirmation")
    if intent == "order_status" or "order_status" in topics:
        yield "order_status", sheet.say("order_status")
    if intent == "payment_docs" or "proforma" in topics or "invoice" in topics:
        yield "documents", sheet.say("documents")
    if intent in ("catalog_request", "fishing_competitor") and not brief.asked_products():
        yield "catalogue", sheet.say("catalogue")
    if intent == "distributor_agent":
        yield "distributor", sheet.say("distributor")
    if intent in ("supplier_pitch", "job_partnership"):
        yield "decline", sheet.say("decline")


def not_ours(brief: Brief, sheet: Sheet) -> Iterator[Said]:
    """Lines that no product answers, or more than one."""
    for line in _open_lines(brief):
        asked = sheet.put("asked", one_line(line.query or line.text, 80), _source(brief, line))
        candidates = [brief.products[sku] for sku in line.candidates if sku in brief.products]
        if len(candidates) > 1:
            yield "ambiguous", sheet.say("ambiguous", asked=asked, products=sheet.products(candidates[:4]))
        elif not candidates:
            yield "not_our_product", sheet.say("not_our_product", asked=asked)
        else:
            yield "ambiguous", sheet.say("ambiguous-one", asked=asked, product=sheet.product(candidates[0]))


def _open_lines(brief: Brief) -> list[RequestLine]:
    return [line for line in brief.inquiry.lines if line.sku is None and (line.query or line.text).strip()]


def _source(brief: Brief, line: RequestLine) -> SourceRef:
    return InquiryRef(brief.inquiry.inquiry_id, line.start, line.end)


def ask_back(brief: Brief, sheet: Sheet) -> Iterator[Said]:
    """What a quote still needs, at most three questions."""
    if brief.inquiry.intent not in BUYING:
        return
    asked: list[str] = []
    unquantified = [line for line in (brief.quote.lines if brief.quote else ()) if line.quantity is None]
    if not brief.inquiry.lines:
        asked.append(sheet.say("ask-product"))
    if len(unquantified) == 1:
        product = sheet.product(brief.products[unquantified[0].sku])
        asked.append(sheet.say("ask-quantity-for", product=product))
    elif unquantified or (not brief.inquiry.lines and "quantity" in brief.inquiry.missing):
        asked.append(sheet.say("ask-quantity"))
    nowhere = not brief.inquiry.place and not brief.inquiry.incoterm
    if brief.inquiry.intent in ("purchase_rfq", "order_po") and nowhere:
        asked.append(sheet.say("ask-destination"))
    for sentence in asked[:3]:
        yield "ask", sentence


def open_questions(brief: Brief, answered: frozenset[str], sheet: Sheet) -> Iterator[tuple[str, str, str]]:
    """(act, sentence, question) for each question no act answers."""
    for question in brief.inquiry.questions:
        if question in answered:
            continue
        text = ended(one_line(question, 220), sheet.book.language)
        slot = sheet.put("question", text, _question_source(brief, question))
        yield "open_question", sheet.say("open_question", question=slot), question


_MARKS = {"zh": "？", "ja": "？", "ar": "؟"}


def ended(question: str, language: str) -> str:
    """A question cut out of a longer sentence gets the mark that it lost."""
    return question if question[-1:] in "?？؟.!。！…" else question.rstrip(",;:，；：") + _MARKS.get(language, "?")


def _question_source(brief: Brief, question: str) -> SourceRef:
    start = brief.buyer_words.find(question)
    if start < 0:
        return brief.source_of("questions")
    return InquiryRef(brief.inquiry.inquiry_id, start, start + len(question))
