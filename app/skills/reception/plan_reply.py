"""Plan a reply: the acts it must perform, each with the clause that code writes for it. No model, no doubt."""

from collections.abc import Iterable, Mapping

from app.domain.inquiry import Inquiry
from app.domain.letter import TRAITS, Act, Plan
from app.domain.source import PolicyRef
from app.phrases import book, joint, supported
from app.skills.reception.planning import answers, offer, orders
from app.skills.reception.planning.brief import Brief, Said
from app.skills.reception.planning.sheet import Sheet, one_line

ORDER = (
    "language_note", "complaint", "order_confirmation", "order_status", "not_our_product", "ambiguous", "offer",
    "price_missing", "minimum_order", "tier_hint", "discount", "negotiation", "total", "term_not_offered", "term_check",
    "freight_unknown", "terms", "payment", "lead_time", "deadline", "packing", "validity", "certificate", "sample",
    "attribute", "dangerous_goods", "customisation", "documents", "catalogue", "distributor", "decline",
    "open_question", "ask", "attached",
)  # fmt: skip
"""The acts in the order a reader expects them; also the order in which a missing clause is put back."""

ANSWERS = {
    "offer": {"price"},
    "price_missing": {"price"},
    "minimum_order": {"moq"},
    "discount": {"discount"},
    "negotiation": {"discount", "price"},
    "lead_time": {"lead_time"},
    "deadline": {"lead_time"},
    "total": {"shipping"},
    "term_not_offered": {"shipping"},
    "term_check": {"shipping"},
    "freight_unknown": {"shipping"},
    "packing": {"packing"},
    "terms": {"payment"},
    "payment": {"payment", "lc"},
    "certificate": {"certificate"},
    "sample": {"sample"},
    "attribute": {"material", "warranty", "origin"},
    "dangerous_goods": {"dangerous_goods"},
    "customisation": {"customisation", "logo"},
    "documents": {"proforma", "invoice"},
    "catalogue": {"catalog", "price"},
    "distributor": {"distributor", "exclusivity"},
    "complaint": {"complaint", "damage"},
    "order_status": {"order_status"},
    "order_confirmation": {"po_confirmation"},
}
"""Which topics of a question an act answers."""

NO_REPLY = ("newsletter_bulk", "spam_phishing")


def plan_reply(brief: Brief) -> Plan:
    """The plan of one reply; `refused` is set (and no act is planned) where nobody should answer."""
    sheet = Sheet(book(brief.language), brief.seed or brief.inquiry.inquiry_id)
    refused = refusal(brief.inquiry)
    acts = () if refused else _acts(brief, sheet)
    greeting, subject, signoff = _greeting(brief, sheet), _subject(brief, sheet), _signature(brief, sheet)
    return Plan(
        language=sheet.book.language,
        tone=brief.policy.reply_tone,
        intent=brief.inquiry.intent,
        subject=subject,
        greeting=greeting,
        acts=acts,
        signoff=signoff,
        facts=sheet.facts,
        traits=tuple(trait for trait in TRAITS if trait in brief.traits),
        buyer_words=brief.buyer_words,
        channel=brief.inquiry.channel,
        refused=refused,
    )


def refusal(inquiry: Inquiry) -> str | None:
    """Why no letter may be written: phishing, a bank change, bulk mail. None when one may."""
    blocking = [flag.code for flag in inquiry.flags if flag.code in ("bank_change", "lookalike_domain")]
    if blocking:
        return blocking[0]
    return inquiry.intent if inquiry.intent in NO_REPLY else None


def _acts(brief: Brief, sheet: Sheet) -> tuple[Act, ...]:
    said = list(_said(brief, sheet))
    takes_up = _taken_up(brief, {name for name, _ in said})
    answered = {q: acts for q in brief.inquiry.questions if (acts := _answering(brief.topics_of(q), takes_up))}
    put_off = {name for name, sentence in said if sentence in sheet.pending}
    firm = {name: topics for name, topics in takes_up.items() if name not in put_off}
    late = [q for q in answered if not _answering(brief.topics_of(q), firm)]
    opened = list(orders.open_questions(brief, frozenset(answered), sheet))
    said += [(name, sentence) for name, sentence, _ in opened]
    if "offer" in takes_up and brief.quote is not None and brief.quote.total is not None:
        said.append(("attached", sheet.say("attached")))
    return tuple(
        Act(
            name,
            _paragraph([sentence for each, sentence in said if each == name], sheet.book.language),
            answers=tuple(q for q, acts in answered.items() if acts[0] == name and q not in late),
            opens=tuple(q for q in late if answered[q][0] == name) + tuple(q for each, _, q in opened if each == name),
        )
        for name in sorted({name for name, _ in said}, key=ORDER.index)
    )


def _said(brief: Brief, sheet: Sheet) -> Iterable[Said]:
    if brief.fallback_language:
        yield "language_note", sheet.say("language_note")
    yield from orders.by_intent(brief, sheet)
    if brief.inquiry.intent in ("complaint_after_sales", "supplier_pitch", "job_partnership"):
        return
    yield from orders.not_ours(brief, sheet)
    if brief.inquiry.intent not in orders.AFTER_ORDER:
        yield from offer.offer_acts(brief, sheet)
        yield from answers.bargaining(brief, sheet)
    yield from answers.minimum_orders(brief, sheet)
    yield from answers.payment(brief, sheet)
    yield from answers.deadline(brief, sheet)
    yield from answers.certificates(brief, sheet)
    yield from answers.sample(brief, sheet)
    yield from answers.attributes(brief, sheet)
    yield from answers.dangerous_goods(brief, sheet)
    yield from answers.customisation(brief, sheet)
    yield from orders.ask_back(brief, sheet)


def _taken_up(brief: Brief, acts: set[str]) -> Mapping[str, set[str]]:
    """The topics each act of this letter takes up: a total without freight says nothing of shipping."""
    takes_up = {name: ANSWERS.get(name, set()) for name in ORDER if name in acts}
    if "total" in takes_up and (brief.quote is None or brief.quote.freight is None):
        takes_up["total"] = set()
    if "attribute" in takes_up:
        takes_up["attribute"] = answers.known_attributes(brief)
    return takes_up


def _answering(topics: frozenset[str], takes_up: Mapping[str, set[str]]) -> list[str]:
    """The acts that together cover every topic of a question; empty when one topic stays open or none is known."""
    covering = [name for name, taken in takes_up.items() if taken & topics]
    covered = {topic for name in covering for topic in takes_up[name]}
    return covering if topics and topics <= covered else []


def _paragraph(sentences: Iterable[str], language: str) -> str:
    """Sentences of one act joined as the language joins them, by a line break beside lists; the same sentence once."""
    unique = list(dict.fromkeys(sentences))
    return ("\n" if any("\n" in sentence for sentence in unique) else joint(language)).join(unique)


def _greeting(brief: Brief, sheet: Sheet) -> str:
    name = brief.inquiry.buyer.name
    if not name:
        return sheet.say("greeting-unknown")
    return sheet.say("greeting-named", name=sheet.put("buyer_name", one_line(name, 60), brief.source_of("buyer.name")))


def _subject(brief: Brief, sheet: Sheet) -> str:
    if brief.inquiry.subject.strip():
        subject = one_line(brief.inquiry.subject, 140)
        text = subject if subject.casefold().startswith(("re:", "re：", "aw:", "回复")) else f"Re: {subject}"
        return sheet.put("subject", text, brief.source_of("subject"))
    products = brief.asked_products()
    if products:
        return sheet.say("subject-offer", product=sheet.product(products[0]))
    return sheet.say("subject-plain")


_SIGNATURE = {
    "seller_person": "seller.person",
    "seller_name": "seller.name",
    "seller_email": "seller.email",
    "seller_phone": "seller.phone",
}


def _signature(brief: Brief, sheet: Sheet) -> str:
    lines = [sheet.say("signoff")]
    for field, key in _SIGNATURE.items():
        value = getattr(brief.policy, field)
        if value:
            lines.append(sheet.put(field, value, PolicyRef(key)))
    return "\n".join(lines)


def letter_language(asked: str | None, inquiry_language: str) -> tuple[str, bool]:
    """(language to write in, whether it is a fallback): the one asked for, else the buyer's, else English."""
    wish = asked or inquiry_language
    return (wish, False) if supported(wish) else ("en", True)
