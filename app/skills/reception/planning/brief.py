"""All that a plan is made from, handed in together."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from app.domain import incoterms
from app.domain.catalog import Product
from app.domain.inquiry import Inquiry
from app.domain.policy import Policy
from app.domain.quote import Quote
from app.domain.source import InquiryRef, PolicyRef, SourceRef
from app.skills.reception.planning.sheet import Sheet


@dataclass(frozen=True)
class Brief:
    """One inquiry with what is known for it. `topics_of` names what a question is about (TOPICS)."""

    inquiry: Inquiry
    quote: Quote | None
    products: Mapping[str, Product]
    policy: Policy
    today: date
    language: str
    topics_of: Callable[[str], frozenset[str]]
    buyer_words: str = ""
    sent_at: datetime | None = None
    fallback_language: bool = False
    seed: str = ""
    traits: tuple[str, ...] = field(default=())

    @property
    def offered_term(self) -> str | None:
        """`CIF Rotterdam`, the term of the quote's total."""
        if self.quote is None or self.quote.incoterm is None:
            return None
        return incoterms.term(self.quote.incoterm, self.quote.place)

    def source_of(self, field_name: str) -> SourceRef:
        """Where the buyer said a field; the inquiry as a whole where no words are known."""
        whole = InquiryRef(self.inquiry.inquiry_id, 0, len(self.buyer_words))
        return self.inquiry.evidence.get(field_name) or whole

    def asked_products(self) -> list[Product]:
        """The matched products in the order asked, each once."""
        skus = dict.fromkeys(line.sku for line in self.inquiry.lines if line.sku)
        return [self.products[sku] for sku in skus if sku in self.products]


Said = tuple[str, str]
"""(act name, sentence)."""


def basis_slot(brief: Brief, sheet: Sheet) -> str:
    """A slot for the term the unit prices are in; empty where no price basis is known."""
    basis = brief.quote.price_basis if brief.quote else None
    return sheet.put("basis", basis, PolicyRef("price_basis")) if basis else ""


def term_slot(brief: Brief, sheet: Sheet) -> str:
    """A slot for the term the total is in: the price basis, or the asked term with its freight."""
    if brief.quote is None or brief.offered_term in (None, brief.quote.price_basis):
        return basis_slot(brief, sheet)
    return sheet.put("term", brief.offered_term or "", brief.quote.sources.get("place") or brief.source_of("incoterm"))
