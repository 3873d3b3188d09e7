"""Which Incoterm the quote can honestly be made in, and what carriage adds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from app.domain import freight, incoterms
from app.domain.catalog import FreightRow
from app.domain.inquiry import Flag
from app.domain.policy import Policy
from app.domain.quote import OpenPoint
from app.domain.source import ComputedRef, PolicyRef, SourceRef


@dataclass(frozen=True)
class Shipment:
    """What must be carried: the price of the goods in `currency`, volume and weight.

    `rates` are units of `currency` for one unit of another, safety margin included; without one, freight and charges
    in another currency are left out. `hs_values` splits the price of the goods by HS code ("" where none is known).
    """

    goods: Decimal | None
    currency: str | None
    cbm: Decimal | None
    gross_kg: Decimal | None
    rates: Mapping[str, Decimal] = field(default_factory=dict)
    hs_values: Mapping[str, Decimal] = field(default_factory=dict)


@dataclass(frozen=True)
class TermCharge:
    """What a term adds to the goods beside freight and insurance, in the quote's currency.

    `code` is pickup, port, loading, destination, unloading, clearance, duty or import_vat; negative where the term
    asked holds less than the price basis.
    """

    code: str
    amount: Decimal
    source: SourceRef


@dataclass(frozen=True)
class Offered:
    """The term offered and what carriage, insurance and charges add; None and empty on the price basis.

    `row` is the freight row used.
    """

    incoterm: str | None
    place: str | None
    freight: Decimal | None = None
    insurance: Decimal | None = None
    mode: str | None = None
    open_points: tuple[OpenPoint, ...] = ()
    flags: tuple[Flag, ...] = ()
    sources: Mapping[str, SourceRef] = field(default_factory=dict)
    charges: tuple[TermCharge, ...] = ()
    row: FreightRow | None = None

    @property
    def added(self) -> Decimal:
        """All that the term adds to the price of the goods."""
        return (self.freight or 0) + (self.insurance or 0) + sum((each.amount for each in self.charges), Decimal(0))


@dataclass(frozen=True)
class Asked:
    """The term a buyer asked for; both None when they named none.

    `mode` is the carriage they want (one of FREIGHT_MODES, or SEA for any by sea); `written` is the rule in their own
    letters, where it was an older one (`DDU`).
    """

    incoterm: str | None
    place: str | None
    evidence: SourceRef | None = None
    mode: str | None = None
    written: str | None = None


_FROM_ORIGIN = {"FOB": ("CFR", "CIF", "CPT", "CIP"), "FCA": ("CPT", "CIP"), "CFR": ("CIF",), "CPT": ("CIP",)}
"""Terms that can be computed from a price basis with freight rows and an insurance rate alone."""


def offer_term(
    asked: Asked, basis_text: str | None, shipment: Shipment, policy: Policy, rows: Sequence[FreightRow], today: date
) -> Offered:
    """The asked term where it follows from the price basis, freight rows and policy; else the price basis, told."""
    basis = incoterms.parse_term(basis_text) if basis_text else None
    if basis is None:
        return Offered(None, None, open_points=(OpenPoint("price_basis_missing"),))
    code, place = basis
    asked_code = asked.incoterm or code
    facts = {"asked": incoterms.term(asked_code, asked.place), "basis": incoterms.term(code, place)}
    if asked_code == code:
        return _same_rule(code, place, asked, facts)
    if policy.incoterms_offered and asked_code not in policy.incoterms_offered:
        flag = Flag("incoterm_not_offered", "warn", asked.evidence, facts)
        return Offered(code, place, open_points=(OpenPoint("term_not_offered", facts),), flags=(flag,))
    if asked_code not in _FROM_ORIGIN.get(code, ()):
        return Offered(code, place, open_points=(OpenPoint("term_not_derivable", facts),))
    there = [row for row in rows if asked.place and freight.same_place(row.place, asked.place)]
    carried = _carried(asked_code, asked.place, shipment, policy, _from_here(there, place), today)
    if isinstance(carried, OpenPoint):
        return Offered(code, place, open_points=(OpenPoint(carried.code, facts | dict(carried.facts)),))
    return carried


def _same_rule(code: str, place: str | None, asked: Asked, facts: dict[str, str]) -> Offered:
    """A destination named without a term says nothing against a price from origin: no term was asked for."""
    unasked = asked.incoterm is None and incoterms.RULES[code].place_is == "origin"
    if asked.place and not unasked and not (place and freight.same_place(asked.place, place)):
        return Offered(code, place, open_points=(OpenPoint("place_differs", facts),))
    return Offered(code, place)


def _from_here(rows: Sequence[FreightRow], origin: str | None) -> Sequence[FreightRow]:
    """Rows from the port of the price basis, where there are such; rows that name no origin hold for any."""
    here = [row for row in rows if row.origin and origin and freight.same_place(row.origin, origin)]
    return [row for row in rows if not row.origin or row in here] if here else rows


def _carried(
    code: str, place: str | None, shipment: Shipment, policy: Policy, rows: Sequence[FreightRow], today: date
) -> Offered | OpenPoint:
    if place is None:
        return OpenPoint("place_missing")
    there = list(rows)
    if incoterms.RULES[code].sea_only:
        there = [row for row in there if row.mode in freight.SEA_MODES]
    missing = _missing(there, shipment, today, place)
    if missing is not None:
        return missing
    goods, currency = shipment.goods, shipment.currency
    way = freight.cheapest(there, shipment.cbm, shipment.gross_kg, currency or "", today)
    if way is None or goods is None or currency is None:
        return OpenPoint("freight_currency_differs", {"place": place})
    sources: dict[str, SourceRef] = {"freight": ComputedRef("freight", (way.row.source,)), "place": way.row.source}
    if not incoterms.RULES[code].insurance:
        return Offered(code, place, way.cost, None, way.row.mode, sources=sources)
    if policy.insurance_percent is None:
        return OpenPoint("insurance_rate_missing", {"place": place})
    uplift = policy.insurance_uplift_percent
    premium = freight.insurance_premium(goods + way.cost, policy.insurance_percent, uplift, currency)
    sources["insurance"] = ComputedRef(
        "insurance", (PolicyRef("insurance_percent"), PolicyRef("insurance_uplift_percent"))
    )
    return Offered(code, place, way.cost, premium, way.row.mode, sources=sources)


def _missing(there: Sequence[FreightRow], shipment: Shipment, today: date, place: str) -> OpenPoint | None:
    """Why freight cannot be computed, if so."""
    facts = {"place": place}
    if not there:
        return OpenPoint("freight_unknown", facts)
    if all(row.valid_until and row.valid_until < today for row in there):
        return OpenPoint("freight_expired", facts)
    if shipment.goods is None:
        return OpenPoint("freight_needs_total", facts)
    if all(freight.cost_of(row, shipment.cbm, shipment.gross_kg) is None for row in there):
        return OpenPoint("carton_data_missing", facts)
    return None
