"""A trade paper: a quote's goods with what a proforma, an invoice, a packing list or a contract says around them.

What is not known stays None and is named in `open_points`; a paper form leaves a line for it, nobody guesses it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any

from app.domain.catalog import Carton, Product
from app.domain.incoterms import parse_term
from app.domain.money import HUNDRED
from app.domain.packing import tidy
from app.domain.policy import Policy
from app.domain.quote import OpenPoint, Quote, QuoteLine

KINDS = {"quotation": "310", "proforma": "325", "invoice": "380", "packing": "271", "contract": "315"}
"""Each paper with its code in UNTDID 1001, the United Nations' list of document names."""

PREFIXES = {"proforma": "PI", "invoice": "CI", "packing": "PL", "contract": "SC"}
"""What a number of one's own begins with where the merchant gives none; a quotation has its own."""

REFERENCES = ("quotation", "contract", "pi", "invoice", "po", "lc", "bl", "container", "vessel")
"""Numbers of other papers that a paper may name."""


@dataclass(frozen=True)
class Letterhead:
    """Who sells. `logo` and `stamp` are paths of pictures; `bank` is several lines of the merchant's own."""

    name: str | None = None
    name_zh: str | None = None
    person: str | None = None
    email: str | None = None
    phone: str | None = None
    address: str | None = None
    address_zh: str | None = None
    tax_id: str | None = None
    bank: str | None = None
    logo: str | None = None
    stamp: str | None = None

    @classmethod
    def of(cls, policy: Policy) -> "Letterhead":
        """The letterhead out of the merchant's terms: nothing else of them."""
        names = cls.__dataclass_fields__
        return cls(**{name: getattr(policy, f"seller_{name}") for name in names})


@dataclass(frozen=True)
class Party:
    """Another side of the deal. `country` is the two-letter ISO code; `address` may run over several lines."""

    name: str | None = None
    address: str | None = None
    country: str | None = None
    contact: str | None = None
    email: str | None = None
    phone: str | None = None
    tax_id: str | None = None


@dataclass(frozen=True)
class Details:
    """What surrounds the goods, as the merchant gives it or as it follows from the quote.

    `refs` is keyed by REFERENCES. `hs_codes`, `net_kg` and `gross_kg` (of a whole line, as weighed) are keyed by SKU.
    `origin` is a country's ISO code or a text; `paid` is the deposit that has come in.
    """

    number: str | None = None
    issued: date | None = None
    buyer: Party = Party()
    consignee: Party | None = None
    notify: Party | None = None
    refs: Mapping[str, str] = field(default_factory=dict)
    pol: str | None = None
    pod: str | None = None
    shipment: str | None = None
    latest_shipment: date | None = None
    partial: bool | None = None
    transhipment: bool | None = None
    marks: str | None = None
    origin: str | None = None
    purpose: str | None = None
    remarks: str | None = None
    paid: Decimal | None = None
    hs_codes: Mapping[str, str] = field(default_factory=dict)
    net_kg: Mapping[str, Decimal] = field(default_factory=dict)
    gross_kg: Mapping[str, Decimal] = field(default_factory=dict)


@dataclass(frozen=True)
class PaperLine:
    """A line of goods: the quote's own and what papers say beside it. `first_carton` … `last_carton` count from 1."""

    quoted: QuoteLine
    name_zh: str | None = None
    hs_code: str | None = None
    origin: str | None = None
    net_kg: Decimal | None = None
    gross_kg: Decimal | None = None
    carton: Carton = Carton()
    first_carton: int | None = None
    last_carton: int | None = None


@dataclass(frozen=True)
class Paper:
    """One paper, ready to be written. `insurance_rate` is the premium's share of the CIF value (0.0033)."""

    kind: str
    quote: Quote
    seller: Letterhead
    lines: tuple[PaperLine, ...]
    details: Details = Details()
    insurance_rate: Decimal | None = None
    qr: bool = False
    open_points: tuple[OpenPoint, ...] = ()

    @property
    def code(self) -> str:
        """The document's code in UNTDID 1001."""
        return KINDS[self.kind]

    @property
    def number(self) -> str | None:
        """The paper's own number."""
        return self.details.number

    @property
    def due(self) -> Decimal | None:
        """What is still to be paid; None where nothing was paid in advance."""
        if self.details.paid is None or self.quote.total is None:
            return None
        return self.quote.total - self.details.paid

    def total(self, part: Callable[[PaperLine], Decimal | int | None]) -> Decimal | None:
        """The sum of a part over all lines, None as soon as one lacks it."""
        values = [part(line) for line in self.lines]
        known = [Decimal(value) for value in values if value is not None]
        return tidy(sum(known, Decimal(0))) if known and len(known) == len(values) else None


def paper_of(
    quote: Quote, policy: Policy, kind: str = "quotation", details: Details | None = None,
    products: Mapping[str, Product] | None = None,
) -> Paper:  # fmt: skip
    """A paper out of one version of a quote; a packing list loses every price here, before anything is written.

    What follows from the quote (ports of a sea term, the papers' numbers, marks) fills what `details` leave open.
    """
    given = details or Details()
    lines = _numbered([_line(line, (products or {}).get(line.sku), given) for line in quote.lines])
    rate = None
    if policy.insurance_percent is not None:
        rate = policy.insurance_percent / HUNDRED * (1 + policy.insurance_uplift_percent / HUNDRED)
    priced = kind != "packing"
    return Paper(
        kind=kind,
        quote=quote if priced else without_prices(quote),
        seller=Letterhead.of(policy),
        lines=lines if priced else tuple(replace(line, quoted=_unpriced(line.quoted)) for line in lines),
        details=_filled(given, kind, quote, lines),
        insurance_rate=rate if priced else None,
        qr=policy.papers_qr == "yes",
    )


def _line(line: QuoteLine, product: Product | None, details: Details) -> PaperLine:
    carton = line.carton or (product.carton if product else Carton())
    net, gross = details.net_kg.get(line.sku), details.gross_kg.get(line.sku)
    return PaperLine(
        quoted=line,
        name_zh=product.name_zh if product else None,
        hs_code=details.hs_codes.get(line.sku) or (product.hs_code if product else None),
        origin=details.origin or (product.attributes.get("origin") if product else None),
        net_kg=net if net is not None else line.net_kg if line.net_kg is not None else _net(line, carton),
        gross_kg=gross if gross is not None else line.gross_kg,
        carton=carton,
    )


def _net(line: QuoteLine, carton: Carton) -> Decimal | None:
    """Net weight goes with the pieces: a carton half full holds half of it. Grams are the finest that is weighed."""
    if line.quantity is None or not carton.pieces or carton.net_kg is None:
        return None
    return tidy((carton.net_kg * line.quantity / carton.pieces).quantize(Decimal("0.001")))


def _numbered(lines: Sequence[PaperLine]) -> tuple[PaperLine, ...]:
    """Carton numbers run on from line to line; none is given as soon as one line's cartons are unknown."""
    if any(not line.quoted.cartons for line in lines):
        return tuple(lines)
    numbered, last = [], 0
    for line in lines:
        first, last = last + 1, last + (line.quoted.cartons or 0)
        numbered.append(replace(line, first_carton=first, last_carton=last))
    return tuple(numbered)


def _filled(given: Details, kind: str, quote: Quote, lines: Sequence[PaperLine]) -> Details:
    pol, pod = _ports(quote)
    origins = {line.origin for line in lines}
    refs = dict(given.refs)
    if kind != "quotation" and quote.quote_id:
        refs.setdefault("quotation", quote.quote_id)
    return replace(
        given,
        number=given.number or _number(kind, quote),
        issued=given.issued or (quote.issued if kind == "quotation" else None),
        buyer=given.buyer if given.buyer.name else replace(given.buyer, name=quote.buyer),
        refs=refs,
        pol=given.pol or pol,
        pod=given.pod or pod,
        shipment=given.shipment or quote.freight_mode,
        marks=given.marks or next(("\n".join(mark.lines) for mark in quote.marks if mark.sku is None), None),
        origin=given.origin or (next(iter(origins)) if len(origins) == 1 else None),
    )


def _number(kind: str, quote: Quote) -> str | None:
    """`PI-0007-2` for the second version of Q-0007; the quotation's own id stays itself."""
    if kind == "quotation" or not quote.quote_id:
        return quote.quote_id or None
    version = f"-{quote.version}" if quote.version > 1 else ""
    return f"{PREFIXES[kind]}-{quote.quote_id.removeprefix('Q-')}{version}"


def _ports(quote: Quote) -> tuple[str | None, str | None]:
    """Ports of loading and discharge, as far as a sea term names them; the place of another term may lie inland."""
    terms = [parse_term(quote.price_basis) if quote.price_basis else None]
    terms.append((quote.incoterm, quote.place) if quote.incoterm else None)
    pol = next((term[1] for term in terms if term and term[0] in ("FOB", "FAS")), None)
    pod = next((term[1] for term in terms if term and term[0] in ("CFR", "CIF")), None)
    return pol, pod


def without_prices(quote: Quote) -> Quote:
    """The quote with no sum of money in it and nothing from which one follows."""
    sums = ("goods_total", "discount", "freight", "insurance", "total", "deposit", "balance", "discount_percent")
    bare: dict[str, Any] = dict.fromkeys((*sums, "deposit_percent", "payment", "currency", "price_basis", "containers"))
    lines = tuple(_unpriced(line) for line in quote.lines)
    empty: dict[str, Any] = dict.fromkeys(("open_points", "flags", "charges", "exchange"), ())
    return replace(quote, lines=lines, sources={}, **bare, **empty)


def _unpriced(line: QuoteLine) -> QuoteLine:
    money = ("unit_price", "amount", "tier_from", "next_tier_from", "next_tier_price", "holds_from", "minimum_amount")
    bare: dict[str, Any] = dict.fromkeys((*money, "price_basis", "source"))
    return replace(line, sources={}, **bare)


_FIELDS = {
    "number": "details.number", "date": "details.issued", "valid_until": "quote.valid_until",
    "seller": "seller.name", "seller_address": "seller.address", "seller_tax_id": "seller.tax_id",
    "bank": "seller.bank", "buyer": "details.buyer.name", "buyer_address": "details.buyer.address",
    "buyer_tax_id": "details.buyer.tax_id",
    "consignee": "details.consignee.name", "notify": "details.notify.name", "delivery": "quote.incoterm",
    "payment": "quote.payment", "lead_time": "quote.lead_days", "total": "quote.total", "currency": "quote.currency",
    "pol": "details.pol", "pod": "details.pod", "shipment": "details.shipment", "origin": "details.origin",
    "latest_shipment": "details.latest_shipment", "partial": "details.partial", "transhipment": "details.transhipment",
    "marks": "details.marks", "purpose": "details.purpose",
}  # fmt: skip
_LINE_FIELDS = {
    "hs_code": "hs_code", "net_weight": "net_kg", "gross_weight": "gross_kg", "cartons": "quoted.cartons",
    "volume": "quoted.cbm", "quantity": "quoted.quantity", "unit_price": "quoted.unit_price",
}  # fmt: skip
REQUIRABLE = frozenset({*_FIELDS, *_LINE_FIELDS, *REFERENCES})
"""Names that a template may require."""


def missing(paper: Paper, required: Iterable[str]) -> tuple[OpenPoint, ...]:
    """What the paper should say and does not know, in the order asked; lines that lack it are named by their SKUs."""
    points: list[OpenPoint] = []
    for name in required:
        path = _LINE_FIELDS.get(name)
        if path is not None:
            skus = [line.quoted.sku for line in paper.lines if _at(line, path) in (None, "")]
            lacks = bool(skus)
        else:
            skus, lacks = [], not _known(paper, name)
        if lacks:
            points.append(
                OpenPoint(
                    "paper_field_missing", {"paper": paper.kind, "field": name, "skus": ", ".join(skus) or "none"}
                )
            )
    return tuple(points)


def _known(paper: Paper, name: str) -> bool:
    if name in REFERENCES:
        return bool(paper.details.refs.get(name))
    return _at(paper, _FIELDS[name]) not in (None, "")


def _at(value: Any, path: str) -> Any:
    for part in path.split("."):
        value = None if value is None else getattr(value, part)
    return value
