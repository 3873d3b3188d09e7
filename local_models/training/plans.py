"""Plans as the planner makes them, drawn at random: intents, traits, tones, and acts in sensible company."""

import hashlib
import random
from dataclasses import dataclass

from app.domain.inquiry import INTENTS
from app.domain.letter import TRAITS, Act, Fact, Plan
from app.domain.source import PolicyRef
from app.skills.reception.plan_reply import NO_REPLY, ORDER

ANSWERED = tuple(intent for intent in INTENTS if intent not in NO_REPLY)
BUYING = ("purchase_rfq", "price_check", "negotiation_counter", "sample_request", "oem_odm_custom", "order_po")
_CLOSED = ("complaint_after_sales", "supplier_pitch", "job_partnership")
_OWN_ACT = {
    "complaint_after_sales": "complaint", "order_po": "order_confirmation", "order_status": "order_status",
    "payment_docs": "documents", "catalog_request": "catalogue", "fishing_competitor": "catalogue",
    "distributor_agent": "distributor", "supplier_pitch": "decline", "job_partnership": "decline",
    "certification_question": "certificate", "sample_request": "sample", "oem_odm_custom": "customisation",
}  # fmt: skip
_OWN_TRAIT = {
    "complaint_after_sales": "complaint", "order_po": "order", "sample_request": "sample",
    "distributor_agent": "distributor", "negotiation_counter": "counter_offer",
}  # fmt: skip
_PRICED = (
    ("tier_hint", 0.35),
    ("total", 0.55),
    ("terms", 0.75),
    ("lead_time", 0.9),
    ("packing", 0.5),
    ("validity", 0.65),
)
_ASIDE = (
    ("minimum_order", 0.2), ("price_missing", 0.12), ("payment", 0.13), ("deadline", 0.16), ("certificate", 0.17),
    ("sample", 0.13), ("attribute", 0.12), ("dangerous_goods", 0.06), ("customisation", 0.06), ("documents", 0.05),
    ("order_status", 0.03),
)  # fmt: skip
_PRODUCT_ACTS = frozenset(ORDER) - {
    "language_note", "complaint", "order_confirmation", "order_status", "not_our_product", "documents", "catalogue",
    "distributor", "decline", "open_question",
}  # fmt: skip


@dataclass(frozen=True)
class Sheet:
    """What a facts sheet tells, before it is one."""

    intent: str
    tone: str
    channel: str
    traits: tuple[str, ...]
    slots: tuple[str, ...]
    acts: tuple[str, ...]

    def plan(self, language: str) -> Plan:
        """The plan whose facts sheet tells just this."""
        return Plan(
            language=language,
            tone=self.tone,
            intent=self.intent,
            subject="",
            greeting="",
            acts=tuple(Act(name, f"<{name}>") for name in self.acts),
            signoff="",
            facts={key: Fact(key, key, PolicyRef(key)) for key in self.slots},
            traits=self.traits,
            channel=self.channel,
        )

    def held_out(self) -> bool:
        """Whether this company of acts and intent is kept for testing: about one in twenty, never trained on."""
        key = " ".join((self.intent, *self.acts))
        return hashlib.sha256(key.encode()).digest()[0] < 13


def draw(chance: random.Random) -> Sheet:
    """One sheet; one in six has acts in quite random company."""
    intent = chance.choice(ANSWERED) if chance.random() < 0.5 else chance.choice(BUYING)
    acts = _any_acts(chance) if chance.random() < 0.17 else _acts(intent, chance)
    slots = []
    if chance.random() < 0.7:
        slots.append("buyer_name")
    if chance.random() < (0.93 if acts & _PRODUCT_ACTS else 0.15):
        slots.append("product")
    return Sheet(
        intent=intent,
        tone=chance.choice(("formal", "friendly", "friendly", "brief")),
        channel="email" if chance.random() < 0.75 else "text",
        traits=_traits(intent, chance),
        slots=tuple(slots),
        acts=tuple(name for name in ORDER if name in acts),
    )


def _any_acts(chance: random.Random) -> set[str]:
    return set(chance.sample(ORDER, chance.choice((0, 1, 2, 3, 4, 5, 6, 8, 10, 13, 16))))


def _acts(intent: str, chance: random.Random) -> set[str]:
    """Acts much as the planner would choose them for an intent."""
    acts = {_OWN_ACT[intent]} if intent in _OWN_ACT and chance.random() < 0.93 else set()
    if chance.random() < 0.05:
        acts.add("language_note")
    acts |= {name for name, share in (("not_our_product", 0.1), ("ambiguous", 0.1)) if chance.random() < share}
    if intent not in _CLOSED:
        acts |= _commercial(intent, chance)
    if chance.random() < 0.25:
        acts.add("open_question")
    if intent in BUYING and chance.random() < 0.3:
        acts.add("ask")
    if "total" in acts and chance.random() < 0.95:
        acts.add("attached")
    return acts


def _commercial(intent: str, chance: random.Random) -> set[str]:
    acts: set[str] = set()
    if chance.random() < (0.88 if intent in BUYING else 0.35):
        acts |= {"offer"} | {name for name, share in _PRICED if chance.random() < share}
        acts |= (
            {chance.choice(("term_not_offered", "term_check", "freight_unknown"))} if chance.random() < 0.28 else set()
        )
    acts |= {name for name, share in _ASIDE if chance.random() < share}
    if chance.random() < (0.9 if intent == "negotiation_counter" else 0.12):
        acts |= {chance.choice(("discount", "negotiation"))}
        acts.discard("tier_hint")
    return acts


def _traits(intent: str, chance: random.Random) -> tuple[str, ...]:
    found = {_OWN_TRAIT[intent]} if intent in _OWN_TRAIT and chance.random() < 0.85 else set()
    draw_first = chance.random()
    if draw_first < 0.7:
        found.add("first_mail" if draw_first < 0.45 else "returning")
    for trait in TRAITS:
        if trait not in ("first_mail", "returning") and chance.random() < 0.09:
            found.add(trait)
    if "long_mail" in found:
        found.discard("short_mail")
    return tuple(trait for trait in TRAITS if trait in found)
