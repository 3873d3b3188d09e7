"""Compose a letter for a sheet from the material: an opening, the clauses in their order with joints, a closing."""

import random
import re
from dataclasses import dataclass, field

import corpus
from plans import Sheet

_THANKS = {
    "purchase_rfq": "first", "price_check": "price", "catalog_request": "catalogue", "sample_request": "sample",
    "oem_odm_custom": "custom", "technical_question": "question", "certification_question": "papers",
    "logistics_lead_time": "logistics", "negotiation_counter": "counter", "order_po": "order",
    "payment_docs": "documents", "order_status": "status", "complaint_after_sales": "complaint",
    "distributor_agent": "distributor", "supplier_pitch": "pitch", "job_partnership": "plain",
    "fishing_competitor": "plain", "other": "plain",
}  # fmt: skip
_ABOUT_GOODS = ("purchase_rfq", "price_check", "technical_question", "sample_request", "fishing_competitor", "other")
_GROUPS = (
    ("complaint", "order_confirmation", "order_status", "not_our_product", "ambiguous"),
    ("offer", "price_missing", "minimum_order", "tier_hint", "discount", "negotiation"),
    ("total", "term_not_offered", "term_check", "freight_unknown"),
    ("terms", "payment", "lead_time", "deadline", "packing", "validity"),
    ("certificate", "sample", "attribute", "dangerous_goods", "customisation"),
    ("documents", "catalogue", "distributor", "decline", "open_question"),
    ("ask", "attached"),
)
_MOST_JOINTS = {"formal": 4, "friendly": 4, "brief": 2}


@dataclass
class _Pen:
    """Writes one letter; remembers what was said, so that nothing is said twice."""

    sheet: Sheet
    language: str
    chance: random.Random
    said: list[str] = field(default_factory=list)
    joints: int = 0
    kinds: set[str] = field(default_factory=set)

    def say(self, name: str) -> str:
        """A sentence of a part that begins unlike the one before and thanks only once."""
        pool = corpus.wordings(self.language, name, self.sheet.tone)
        text = ""
        for _ in range(8):
            text = corpus.expand(self.chance.choice(pool), self.chance)
            if self._fresh(text):
                break
        self.said.append(text)
        return text

    def _fresh(self, text: str) -> bool:
        begins = [_beginning(each) for each in self.said[-3:]]
        thanks = "thank" in text.lower() and any("thank" in each.lower() for each in self.said[-3:])
        return _beginning(text) not in begins and not thanks and text not in self.said

    def often(self, formal: float, friendly: float, brief: float) -> bool:
        """A chance by tone; in a chat message everything is shorter."""
        share = {"formal": formal, "friendly": friendly, "brief": brief}[self.sheet.tone]
        return self.chance.random() < share * (0.65 if self.sheet.channel == "text" else 1.0)


def compose(sheet: Sheet, language: str, chance: random.Random) -> str:
    """A letter's body with clause marks, paragraphs apart by an empty line."""
    pen = _Pen(sheet, language, chance)
    opening = _opening(pen)
    acts = [act for act in sheet.acts if act != "language_note"]
    led = _lead(pen, opening, acts)
    paragraphs = [" ".join(opening), *_body(pen, acts, led)]
    closing = _closing(pen)
    if acts and acts[-1] in ("ask", "attached") and closing and chance.random() < 0.35:
        paragraphs[-1] += " " + closing.pop(0)
    return "\n\n".join(text for text in (*paragraphs, " ".join(closing)) if text)


def _opening(pen: _Pen) -> list[str]:
    sheet = pen.sheet
    kind = _thanks(pen)
    sentences = [pen.say(f"thanks.{kind}")]
    traits = [trait for trait in sheet.traits if not (trait == kind == "returning")]
    for trait in _taken_up(pen, traits):
        sentences.append(pen.say(f"traits.{trait}"))
    if "language_note" in sheet.acts:
        sentences.append(_clause(pen, "language_note", 0.3))
    return sentences


def _thanks(pen: _Pen) -> str:
    sheet, chance = pen.sheet, pen.chance
    kinds = [_THANKS.get(sheet.intent, "plain")] * 2
    if "product" in sheet.slots and sheet.intent in _ABOUT_GOODS:
        kinds += ["product"] * 2
    if "returning" in sheet.traits and sheet.intent in ("purchase_rfq", "price_check", "other"):
        kinds += ["returning"] * 2
    return chance.choice(kinds)


def _taken_up(pen: _Pen, traits: list[str]) -> list[str]:
    """Which traits the opening takes up: troubles first, then any; a second one sometimes, in warmer tones."""
    if not traits or not pen.often(0.95, 0.97, 0.6):
        return []
    heavy = [trait for trait in traits if trait in ("complaint", "worried", "urgent", "order", "counter_offer")]
    first = pen.chance.choice(heavy if heavy and pen.chance.random() < 0.7 else traits)
    others = [trait for trait in traits if trait != first and "returning" not in (trait, first)]
    return [first, pen.chance.choice(others)] if others and pen.often(0.25, 0.3, 0.0) else [first]


def _lead(pen: _Pen, opening: list[str], acts: list[str]) -> bool:
    """End the opening with a sentence that leads over, sometimes."""
    if not acts or acts[0] in ("complaint", "decline", "order_confirmation") or not pen.often(0.5, 0.5, 0.3):
        return False
    opening.append(pen.say("leads.offer" if acts[0] == "offer" else "leads.answer"))
    return True


def _body(pen: _Pen, acts: list[str], led: bool) -> list[str]:
    paragraphs = []
    for number, group in enumerate(_paragraphs(pen, acts)):
        texts = []
        for place, act in enumerate(group):
            skip = led and number == 0 and place == 0
            share = 0.0 if skip else _joint_share(pen, act, place == 0)
            texts.append(_clause(pen, act, share))
        paragraphs.append(" ".join(texts))
    return paragraphs


def _joint_share(pen: _Pen, act: str, first: bool) -> float:
    share = {"formal": 0.5, "friendly": 0.5, "brief": 0.15}[pen.sheet.tone] * (1.0 if first else 0.4)
    return share * (0.3 if act in ("attached", "validity") else 1.0)


def _clause(pen: _Pen, act: str, share: float) -> str:
    """A clause mark, with a joint before it at some chance."""
    mark, kind = f"[[say:{act}]]", corpus.joint_kinds(pen.language).get(act)
    if (
        kind is None
        or kind in pen.kinds
        or pen.joints >= _MOST_JOINTS[pen.sheet.tone]
        or not pen.often(share, share, share)
    ):
        return mark
    pen.joints += 1
    pen.kinds.add(kind)
    return f"{pen.say(f'joints.{kind}')} {mark}"


def _paragraphs(pen: _Pen, acts: list[str]) -> list[list[str]]:
    """The acts in paragraphs by what they are about; small ones sometimes together, long ones sometimes apart."""
    merge = 0.45 if pen.sheet.tone == "brief" else 0.22
    found: list[list[str]] = []
    for group in _GROUPS:
        part = [act for act in acts if act in group]
        if not part:
            continue
        if found and len(found[-1]) + len(part) <= 4 and "offer" not in part and pen.chance.random() < merge:
            found[-1] += part
        elif len(part) >= 4 and pen.chance.random() < 0.5:
            cut = pen.chance.randrange(2, len(part) - 1)
            found += [part[:cut], part[cut:]]
        else:
            found.append(part)
    return found


def _closing(pen: _Pen) -> list[str]:
    invite, bye = _invite(pen.sheet), _bye(pen)
    sentences = [pen.say(f"closings.invite.{invite}")] if invite and pen.often(0.8, 0.8, 0.45) else []
    if not sentences or pen.chance.random() < 0.93:
        sentences.append(pen.say(f"closings.bye.{bye}"))
    return sentences


def _invite(sheet: Sheet) -> str | None:
    acts = set(sheet.acts)
    if sheet.intent == "complaint_after_sales":
        return "complaint"
    if sheet.intent in ("supplier_pitch", "job_partnership"):
        return None
    if acts & {"ask", "ambiguous", "catalogue"}:
        return "ask"
    if sheet.intent in ("order_po", "order_status"):
        return "order"
    if "distributor" in acts:
        return "partner"
    return "offer" if "offer" in acts else "plain"


def _bye(pen: _Pen) -> str:
    sheet, used = pen.sheet, any("[[product]]" in text for text in pen.said)
    if sheet.intent == "complaint_after_sales":
        return "complaint"
    if sheet.intent in ("supplier_pitch", "job_partnership"):
        return "decline"
    if sheet.intent == "order_po":
        return "order"
    if "urgent" in sheet.traits and pen.chance.random() < 0.6:
        return "urgent"
    if "offer" in sheet.acts and "product" in sheet.slots and not used and pen.chance.random() < 0.12:
        return "product"
    return "forward"


def _beginning(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower())[:2])
