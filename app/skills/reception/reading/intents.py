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
    """What speaks against an intent although its words are there."""
    shifts = dict.fromkeys(scores, 0.0)
    lines = "lines" in strength
    asks = "quote" in strength or "buy" in strength
    if lines:
        shifts |= {"price_check": -3.0, "newsletter_bulk": -2.0, "fishing_competitor": -3.0}
    elif "product" in strength:
        shifts["fishing_competitor"] = -3.0
    if {"reply", "too_high"} <= set(strength) and "buy" not in strength:
        shifts["negotiation_counter"] = 3.0
    if {"order_status", "complaint", "damage"} & set(strength) and not asks:
        shifts |= {"purchase_rfq": -3.0, "order_po": -3.0}
    moved = {intent: score + shifts.get(intent, 0.0) for intent, score in scores.items()}
    return _yielding(moved, strength, lines and asks)


_BESIDE = ("certification_question", "technical_question", "logistics_lead_time", "payment_docs", "catalog_request")


def _yielding(scores: dict[str, float], strength: Signals, wants: bool) -> dict[str, float]:
    """An order or a request with quantities goes before what is asked beside it."""
    if "lines" in strength and "order" in strength and "paid" not in strength:
        scores["payment_docs"] = min(scores.get("payment_docs", 0.0), scores["order_po"] - 0.5)
    if wants:
        for intent in _BESIDE:
            scores[intent] = min(scores.get(intent, 0.0), scores.get("purchase_rfq", 0.0) - 0.5)
        scores["supplier_pitch"] = scores.get("supplier_pitch", 0.0) - 5.0
        scores["fishing_competitor"] = 0.0
    return scores
