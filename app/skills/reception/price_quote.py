"""Price a quote: for an inquiry, or for lines that the merchant names."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from app.domain.inquiry import Inquiry
from app.domain.offer_term import Asked
from app.domain.pricing import Wanted
from app.domain.quote import OpenPoint, Quote
from app.domain.quote_parts import CHARGE_CODES, Part
from app.domain.quoting import QuoteAsk
from app.domain.units import parse_unit
from app.domain.versions import Changes
from app.errors import UserError
from app.progress import Progress
from app.skills.quotes.counter import counter, countered_quote
from app.skills.quotes.shop import NOTHING, Kept, in_english, keep, settled
from app.skills.reception.asked_carriage import as_written
from app.skills.reception.wanted import LARGEST, wanted_of
from app.workspace import Workspace


def price_quote(ws: Workspace, ask: QuoteAsk, progress: Progress, changes: Changes = NOTHING) -> Quote:
    """Make a quote and keep it with all it was made from.

    UserErrors `sku-unknown`, `line-invalid` for half a piece, and those of `settled` for what `changes` asks.
    """
    progress.step("pricing")
    settled_ask, shop = settled(ws, ask, changes)
    return keep(ws, settled_ask, shop, Kept(revised=changes != NOTHING))


def quote_inquiry(ws: Workspace, inquiry: Inquiry, progress: Progress, changes: Changes = NOTHING) -> Quote:
    """The quote for what an inquiry asks; the same again makes the next version of the same quote.

    A counter-offer makes the next version of the quotation it is about. What was accepted or lost is left alone.
    """
    progress.step("pricing")
    base = countered_quote(ws, inquiry)
    if base is not None:
        return counter(ws, inquiry, base, changes)
    ask = in_english(ask_of(inquiry))
    ask = replace(ask, asked=as_written(ask.asked, inquiry, ws.store.message(inquiry.inquiry_id).text))
    ask, shop = settled(ws, ask, changes)
    unmatched = tuple(
        OpenPoint("ambiguous_line" if line.candidates else "unmatched_line", {"text": line.query or line.text})
        for line in inquiry.lines
        if line.sku is None
    )
    before = [made.quote_id for made in ws.store.quotes_of(inquiry.inquiry_id)]
    still = [name for name in before if ws.store.kept_quote(name).decision is None]
    return keep(ws, ask, shop, Kept(still[-1] if still else "", unmatched, (), changes != NOTHING))


def ask_of(inquiry: Inquiry) -> QuoteAsk:
    """What an inquiry asks a quote for."""
    evidence = inquiry.evidence
    return QuoteAsk(
        wanted=wanted_of(inquiry),
        asked=Asked(inquiry.incoterm, inquiry.place, evidence.get("incoterm") or evidence.get("place")),
        payment=inquiry.payment,
        deadline=_date(inquiry.deadline),
        discount_percent=inquiry.discount_percent,
        inquiry_id=inquiry.inquiry_id,
        buyer=inquiry.buyer.company or inquiry.buyer.name,
        evidence=evidence,
        country=inquiry.buyer.country,
        charges=tuple(wish for wish in inquiry.customisation if wish in CHARGE_CODES),
        sample=inquiry.intent == "sample_request",
    )


def line_of(text: str) -> Wanted:
    """`SKU=QTY` as the terminal takes it, or by colours: `SKU=300 black + 200 white`. UserError `line-invalid`."""
    sku, sign, figures = text.rpartition("=")
    parts = _parts(figures)
    whole = sum((part.quantity for part in parts), Decimal(0))
    if not sign or not sku.strip() or not 0 < whole < LARGEST:
        raise UserError("line-invalid", {"line": text})
    return Wanted(sku.strip(), whole, breakdown=tuple(part for part in parts if part.label))


def _parts(figures: str) -> list[Part]:
    """`300 black + 200 white` as parts, `500` as one without a label; none for anything else."""
    parts = [_part(each) for each in figures.split("+")]
    known = [part for part in parts if part is not None]
    labelled = all(part.label for part in known)
    return known if len(known) == len(parts) and (labelled or len(parts) == 1) else []


def _part(text: str) -> Part | None:
    figure, _, label = text.strip().partition(" ")
    digits = figure.replace(",", "")
    if not digits.replace(".", "", 1).isdecimal() or (label and (label.isdecimal() or parse_unit(label))):
        return None
    return Part(label.strip(), Decimal(digits))


def _date(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
