"""The phrase writer: the same plan with the model's part taken from the phrase book. It can write every letter."""

from app.domain.letter import Plan
from app.domain.settle import settle
from app.phrases import book, joint
from app.skills.reception.planning.sheet import Sheet

_PARAGRAPHS = (
    ("language_note", "complaint", "order_confirmation", "order_status", "not_our_product", "ambiguous"),
    ("offer", "price_missing", "minimum_order", "tier_hint", "discount", "negotiation"),
    ("total", "term_not_offered", "term_check", "freight_unknown"),
    ("terms", "payment"),
    ("lead_time", "deadline", "packing", "validity"),
    ("certificate", "sample", "attribute", "dangerous_goods", "customisation"),
    ("documents", "catalogue", "distributor", "decline", "open_question", "ask", "attached"),
)

_THANKS = {
    "order_po": "thanks-order",
    "negotiation_counter": "thanks-counter",
    "complaint_after_sales": "thanks-complaint",
    "purchase_rfq": "thanks-first",
    "price_check": "thanks-first",
    "catalog_request": "thanks-first",
    "sample_request": "thanks-first",
    "oem_odm_custom": "thanks-first",
    "distributor_agent": "thanks-first",
}


def write_phrases(plan: Plan, seed: str) -> str:
    """The body of a letter as a draft with clause marks, from the phrase book alone."""
    sheet = Sheet(book(plan.language), seed)
    names = {act.name for act in plan.acts}
    glue = joint(plan.language)
    paragraphs = [sheet.say(_THANKS.get(plan.intent, "thanks-message"))]
    for group in _PARAGRAPHS:
        marks = [f"[[say:{name}]]" for name in group if name in names]
        if marks:
            paragraphs.append(glue.join(marks))
    paragraphs.append(sheet.say(_closing(plan.intent, names)))
    return settle("\n\n".join(paragraphs), plan.acts).draft


def _closing(intent: str, names: set[str]) -> str:
    if intent == "complaint_after_sales":
        return "closing-complaint"
    if "ask" in names or "ambiguous" in names:
        return "closing-questions"
    return "closing-offer" if "offer" in names else "closing-plain"
