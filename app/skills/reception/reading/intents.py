"""What the sender wants, of twenty: mass mail first, then fraud, then the weight of what is said."""

from collections.abc import Mapping
from functools import cache

from app.domain.inquiry import INTENTS
from app.rules import pack
from app.skills.reception.reading.doc import Doc
from app.skills.reception.reading.topics import Spans

_TRADE = ("quote", "buy", "order", "price", "too_high")
_FIRST = 1.5
"""Weight of what stands in the subject or the opening against the rest."""

_ELSE = ("sample_ask", "certificate", "lead_time", "shipping", "catalog", "complaint", "customisation", "distributor",
         "too_high", "discount", "order", "paid", "invoice", "proforma", "order_status", "moq", "job", "pitch",
         "certificates")  # fmt: skip
"""Where one of these is met, a question about a product need not be a technical one."""

Signals = Mapping[str, float]


@cache
def _weights() -> tuple[dict[str, dict[str, float]], dict[str, list[str]]]:
    rules = pack("reading/intents")
    return rules["weights"], rules["gates"]


def signals(doc: Doc, concepts: Mapping[str, Spans], facts: Mapping[str, bool]) -> dict[str, float]:
    """How strongly each concept is there: 1 once, up to 1.6 repeated, more in the subject and the opening.

    `facts` are what other readers found: lines, incoterm, target, certificates, product, bulk, lure, lookalike.
    """
    opening = doc.sentences[min(2, len(doc.sentences) - 1)][1] if doc.sentences else 0
    strength = {}
    for concept, spans in concepts.items():
        weight = min(1.0 + 0.3 * (len(spans) - 1), 1.6)
        strength[concept] = weight * (_FIRST if spans[0][0] < opening else 1.0)
    strength |= {name: 1.0 for name, there in facts.items() if there}
    if not facts.get("lines"):
        strength["no_quantity"] = 1.0
    if not any(concept in concepts for concept in _TRADE) and not facts.get("lines"):
        strength["no_trade"] = 1.0
    if {"product", "asks", "no_quantity"} <= set(strength) and not {*_ELSE, "quote", "price"} & set(strength):
        strength["asks_about_product"] = 1.0
    return strength


def judge(strength: Signals) -> str:
    """The intent of greatest weight; `other` where nothing was met."""
    weights, gates = _weights()
    scores = {}
    for intent in INTENTS:
        gate = gates.get(intent)
        if intent in weights and (gate is None or any(concept in strength for concept in gate)):
            scores[intent] = sum(weight * strength.get(concept, 0.0) for concept, weight in weights[intent].items())
    scores = _balanced(scores, strength)
    best = max(scores, key=lambda intent: scores[intent], default="other")
    return best if scores.get(best, 0.0) >= 1.5 else "other"


def _balanced(scores: dict[str, float], strength: Signals) -> dict[str, float]:
    """What speaks for or against an intent beside its words."""
    met = set(strength)
    shifts = dict.fromkeys(scores, 0.0)
    if "lines" in met:
        shifts |= {"price_check": -3.0, "newsletter_bulk": -2.0, "fishing_competitor": -3.0}
    elif "product" in met:
        shifts["fishing_competitor"] = -3.0
    if {"order_status", "complaint", "damage"} & met and not {"quote", "buy"} & met:
        shifts |= {"purchase_rfq": -3.0, "order_po": -3.0}
    if _bargains(met):
        shifts |= {"negotiation_counter": 4.0, "purchase_rfq": -2.0, "oem_odm_custom": -2.0}
    if {"sample_ask", "few"} <= met:
        shifts |= {"sample_request": 2.5, "purchase_rfq": -3.0}
    if "lure" in met:
        shifts |= {"order_po": -4.0, "payment_docs": -4.0, "purchase_rfq": -3.0}
    if strength.get("customisation", 0.0) >= _FIRST and {"logo", "own_pack"} & met:
        shifts["oem_odm_custom"] = shifts.get("oem_odm_custom", 0.0) + 4.0
    moved = {intent: score + shifts.get(intent, 0.0) for intent, score in scores.items()}
    return _yielding(moved, strength)


def _bargains(met: set[str]) -> bool:
    """In an answer a price of one's own, or words for a better one, go on from an offer; an order ends it."""
    if "reply" not in met or "complaint" in met:
        return False
    return bool({"too_high", "target", "discount"} & met) and ("order" not in met or {"too_high", "asks"} <= met)


_BESIDE = ("certification_question", "technical_question", "logistics_lead_time", "payment_docs", "catalog_request")


def _yielding(scores: dict[str, float], strength: Signals) -> dict[str, float]:
    """An order or a request with quantities goes before what is asked beside it; a pitch before the words of trade."""
    met = set(strength)
    pitches = strength.get("pitch", 0.0) >= 1.9 and not {"target", "reply"} & met
    if {"lines", "order"} <= met and "paid" not in met:
        scores["payment_docs"] = min(scores.get("payment_docs", 0.0), scores["order_po"] - 0.5)
        if strength["order"] >= _FIRST and not {"quote", "asks"} & met:
            scores["purchase_rfq"] = min(scores["purchase_rfq"], scores["order_po"] - 0.5)
    if pitches:
        scores["supplier_pitch"] = scores.get("supplier_pitch", 0.0) + 3.0
        scores["purchase_rfq"] = scores.get("purchase_rfq", 0.0) - 3.0
    elif "lines" in met and {"quote", "buy", "price"} & met:
        for intent in _BESIDE:
            scores[intent] = min(scores.get(intent, 0.0), scores.get("purchase_rfq", 0.0) - 0.5)
        scores["supplier_pitch"] = scores.get("supplier_pitch", 0.0) - 5.0
        scores["fishing_competitor"] = 0.0
    return scores
