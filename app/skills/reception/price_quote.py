"""Price a quote: for an inquiry, or for lines that the merchant names."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from app.domain.incoterms import parse_term, term
from app.domain.inquiry import Inquiry
from app.domain.offer_term import Asked
from app.domain.policy import Policy
from app.domain.pricing import Wanted
from app.domain.quote import OpenPoint, Quote
from app.domain.quote_parts import CHARGE_CODES, Part
from app.domain.quoting import QuoteAsk, Shop, make_quote
from app.domain.units import COUNTED, parse_unit
from app.errors import UserError
from app.progress import Progress
from app.skills.reception.asked_carriage import as_written
from app.skills.reception.place_names import place_name
from app.skills.reception.wanted import LARGEST, wanted_of
from app.workspace import Workspace


def price_quote(ws: Workspace, ask: QuoteAsk, progress: Progress) -> Quote:
    """Make a quote and keep it with the prices and sources it was made from.

    UserError `sku-unknown`, or `line-invalid` for half a piece.
    """
    progress.step("pricing")
    shop = _shop(ws, ask)
    _whole(ask, shop)
    quote = make_quote(_in_english(ask), shop, ws.clock().date())
    return ws.store.save_quote(quote, ws.clock())


def quote_inquiry(ws: Workspace, inquiry: Inquiry, progress: Progress) -> Quote:
    """The quote for what an inquiry asks; the same again makes the next version of the same quote."""
    progress.step("pricing")
    ask = _in_english(ask_of(inquiry))
    ask = replace(ask, asked=as_written(ask.asked, inquiry, ws.store.message(inquiry.inquiry_id).text))
    quote = make_quote(ask, _shop(ws, ask), ws.clock().date())
    unmatched = tuple(
        OpenPoint("ambiguous_line" if line.candidates else "unmatched_line", {"text": line.query or line.text})
        for line in inquiry.lines
        if line.sku is None
    )
    before = ws.store.quotes_of(inquiry.inquiry_id)
    known = before[-1].quote_id if before else ""
    return ws.store.save_quote(replace(quote, quote_id=known, open_points=quote.open_points + unmatched), ws.clock())


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


def _in_english(ask: QuoteAsk) -> QuoteAsk:
    """The ask with its place under the name that freight rows carry."""
    if ask.asked.place is None:
        return ask
    return replace(ask, asked=replace(ask.asked, place=place_name(ask.asked.place)))


def _whole(ask: QuoteAsk, shop: Shop) -> None:
    for wanted in ask.wanted:
        product, quantity = shop.products[wanted.sku], wanted.quantity
        if quantity is not None and product.unit in COUNTED and quantity != quantity.to_integral_value():
            raise UserError("line-invalid", {"line": f"{wanted.sku}={quantity:f}"})


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


def _shop(ws: Workspace, ask: QuoteAsk) -> Shop:
    products = ws.store.products([wanted.sku for wanted in ask.wanted])
    _known(ws, [wanted.sku for wanted in ask.wanted if wanted.sku not in products])
    return Shop(products, ws.store.freight_rows(), _policy(ws))


def _policy(ws: Workspace) -> Policy:
    """The merchant's terms, the place of the price basis as a trader writes it in English (`FOB 宁波`)."""
    parsed = parse_term(ws.policy.price_basis) if ws.policy.price_basis else None
    if parsed is None or parsed[1] is None:
        return ws.policy
    return replace(ws.policy, price_basis=term(parsed[0], place_name(parsed[1])))


def _known(ws: Workspace, missing: Sequence[str]) -> None:
    for sku in missing:
        near = ", ".join(hit.sku for hit in ws.store.search_codes(sku, 3))
        raise UserError("sku-unknown", {"sku": sku, "near": near or "-"})
