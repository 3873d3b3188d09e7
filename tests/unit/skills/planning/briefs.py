"""Inquiries of every kind, so that every act of a letter comes up."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

from app.domain.catalog import Certificate, Product
from app.domain.inquiry import Buyer, Inquiry, RequestLine
from app.domain.policy import Policy
from app.domain.quoting import Shop, make_quote
from app.skills.reception.planning.brief import Brief
from app.skills.reception.price_quote import ask_of
from tests.unit.domain.goods import POLICY, TODAY, cell, freight, lamp, tiers

ANNA = Buyer("Anna Schmidt", "Licht GmbH", "DE", "anna@licht.example")
LAMP = lamp(
    certificates=(Certificate("CE", cell(2, "K")), Certificate("RoHS", cell(2, "K"))),
    attributes={"Material": "ABS", "Battery": "lithium 2000 mAh"},
)
MUG = lamp("MG-350", name="Ceramic mug", tiers=tiers(("300", "1.80")), moq=Decimal(300), lead_days=45, attributes={})
FLASK = lamp("VF-500", name="Vacuum flask", tiers=(), moq=None, attributes={"battery": "UN3481"}, lead_days=None)
PLAIN = lamp("CT-08", name="Cotton tote", tiers=tiers(("1", "0.95")), moq=None, attributes={"Certificate": "none"})
CATALOGUE = {each.sku: each for each in (LAMP, MUG, FLASK, PLAIN)}

LINE = RequestLine("500 pcs LED desk lamp", "DL-204", quantity=Decimal(500), unit="pc", start=0, end=21)


def brief(language: str = "en", policy: Policy = POLICY, rows: tuple[Any, ...] = (), **facts: Any) -> Brief:
    """The brief of an inquiry with these facts, quoted where a line names a product; topics by the question's words."""
    fallback = facts.pop("fallback", False)
    topics: dict[str, tuple[str, ...]] = facts.pop("asked", {})
    basic: dict[str, Any] = {
        "inquiry_id": "INQ-0001",
        "channel": "email",
        "language": language,
        "intent": "purchase_rfq",
        "grade": "A",
        "score": 80,
        "buyer": ANNA,
        "subject": "RFQ lamps",
        "questions": tuple(topics),
    }
    inquiry = Inquiry(**(basic | facts))
    products: dict[str, Product] = CATALOGUE
    quoted = any(line.sku for line in inquiry.lines)
    return Brief(
        inquiry=inquiry,
        quote=make_quote(ask_of(inquiry), Shop(products, rows, policy), TODAY) if quoted else None,
        products=products,
        policy=policy,
        today=TODAY,
        language=language,
        topics_of=lambda text: frozenset(topics[text]),
        buyer_words=" ".join(topics),
        fallback_language=fallback,
    )


def line(sku: str | None, quantity: str | None, **more: Any) -> RequestLine:
    return RequestLine(sku or "thing", sku, quantity=None if quantity is None else Decimal(quantity), **more)


def kinds(language: str) -> Iterator[tuple[str, Brief]]:
    """(name, brief) of every kind of letter."""
    yield (
        "offer-insured",
        brief(
            language,
            rows=(freight(),),
            lines=(LINE,),
            incoterm="CIF",
            place="Rotterdam",
            payment="T/T 30/70",
            deadline="2027-02-01",
            certificates=("CE",),
            sample=True,
            discount_percent=Decimal(5),
            topics=("moq", "material"),
            customisation=("logo",),
            asked={"Is it CE?": ("certificate",), "What is the MOQ?": ("moq",), "Which material?": ("material",)},
        ),
    )
    yield (
        "offer-many",
        brief(
            language,
            lines=(
                line("DL-204", "50"),
                line("MG-350", "600"),
                line("VF-500", "200"),
                line(None, None, query="glass jar"),
                line(None, None, query="lamp", candidates=("DL-204", "MG-350")),
                line(None, None, query="mugs", candidates=("MG-350",)),
            ),
            policy=replace(POLICY, incoterms_offered=("FOB",), sample_policy="charged"),
            incoterm="DDP",
            place="Hamburg",
            payment="L/C at sight",
            deadline="before Christmas",
            certificates=("UL", "CE"),
            sample=True,
            topics=("material", "dangerous_goods"),
            customisation=("packaging", "colour"),
            asked={
                "Can you pay my customs?": (),
                "Do you ship pallets?": ("packing",),
                "Price of the flask?": ("price",),
            },
        ),
    )
    yield (
        "counter",
        brief(
            language,
            intent="negotiation_counter",
            incoterm="CIF",
            place="Oslo",
            deadline="2026-11-30",
            lines=(
                line("DL-204", "500", target_price=Decimal("4.10"), currency="USD"),
                line("CT-08", "2000", target_price=Decimal("0.95"), currency="USD"),
                line("MG-350", "300", target_price=Decimal("1"), currency="USD"),
            ),
            payment="PayPal",
            certificates=("FDA",),
            asked={"Can you do 4.10?": ("price", "discount")},
        ),
    )
    yield (
        "discount-refused",
        brief(
            language,
            lines=(LINE,),
            discount_percent=Decimal(30),
            incoterm="DDP",
            place="Hamburg",
            payment="L/C 60 days",
        ),
    )
    yield (
        "freight-question",
        brief(
            language,
            rows=(freight(),),
            lines=(LINE,),
            incoterm="CFR",
            place="Rotterdam",
            topics=("discount",),
            policy=replace(POLICY, deposit_percent=None, sample_policy="Free, courier collect"),
            sample=True,
            asked={"What is the freight?": ("shipping",)},
            payment="T/T",
        ),
    )
    yield (
        "no-quantity",
        brief(
            language,
            lines=(line("MG-350", None),),
            incoterm="CIF",
            sample=True,
            policy=replace(POLICY, sample_policy="free"),
        ),
    )
    yield (
        "big-lc",
        brief(
            language,
            lines=(line("DL-204", "20000"),),
            payment="L/C at sight",
            incoterm="FOB",
            place="Shanghai",
            policy=replace(POLICY, sample_policy=None),
            sample=True,
            certificates=("CE", "RoHS"),
        ),
    )
    yield "no-basis", brief(language, lines=(line("VF-500", "200"),), certificates=("UL",), deadline="2027-03-01")
    yield (
        "complaint",
        brief(
            language,
            intent="complaint_after_sales",
            lines=(LINE,),
            topics=("complaint",),
            asked={"Will you replace them?": ("complaint",)},
        ),
    )
    yield (
        "order",
        brief(
            language,
            intent="order_po",
            lines=(LINE,),
            topics=("proforma",),
            place="Hamburg",
            asked={"Please send a proforma?": ("proforma",)},
        ),
    )
    yield "status", brief(language, intent="order_status", lines=(LINE,), asked={"Where is it?": ("order_status",)})
    yield "catalogue", brief(language, intent="catalog_request", asked={"Can I have a catalogue?": ("catalog",)})
    yield "general", brief(language, missing=("quantity",), certificates=("BSCI",), buyer=Buyer(), subject="")
    yield (
        "distributor",
        brief(language, intent="distributor_agent", customisation=("design",), topics=("customisation",)),
    )
    yield "pitch", brief(language, intent="supplier_pitch", fallback=language == "en")
