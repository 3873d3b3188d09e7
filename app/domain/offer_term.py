"""Which Incoterm the quote can honestly be made in, and what carriage, charges and duty add to the goods.

From any price basis to any of the eleven rules, where the merchant's data allow; else the price basis, and an open
point that names exactly what is missing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.domain import freight, incoterms
from app.domain.catalog import FreightRow
from app.domain.incoterms import RULES
from app.domain.inquiry import Flag
from app.domain.offered import Asked, Offered, Shipment, TermCharge
from app.domain.policy import Policy
from app.domain.ports import country_of, locode
from app.domain.quote import OpenPoint
from app.domain.term_steps import Steps, Unmet

__all__ = ["Asked", "Offered", "Shipment", "TermCharge", "offer_term"]


def offer_term(
    asked: Asked, basis_text: str | None, shipment: Shipment, policy: Policy, rows: Sequence[FreightRow], today: date
) -> Offered:
    """The asked term where it follows from price basis, freight rows and policy; else the price basis, told."""
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
    case = _Case(asked_code, asked, code, place, Steps(shipment, policy, rows, today))
    try:
        return _to_origin(case) if RULES[asked_code].place_is == "origin" else _to_destination(case)
    except Unmet as unmet:
        point = OpenPoint(unmet.code, facts | unmet.facts)
        return Offered(code, place, open_points=(point,), flags=unmet.flags)


@dataclass(frozen=True)
class _Case:
    """From one rule to another: the rule asked, the basis with its place, and the steps between."""

    code: str
    asked: Asked
    basis: str
    basis_place: str | None
    steps: Steps

    @property
    def from_origin(self) -> bool:
        """Whether the prices are for an origin rule."""
        return RULES[self.basis].place_is == "origin"


def _same_rule(code: str, place: str | None, asked: Asked, facts: Mapping[str, str]) -> Offered:
    """A destination named without a term says nothing against a price from origin: no term was asked for."""
    unasked = asked.incoterm is None and RULES[code].place_is == "origin"
    if asked.place and not unasked and not (place and freight.same_place(asked.place, place)):
        return Offered(code, place, open_points=(OpenPoint("place_differs", facts),))
    return Offered(code, place)


def _to_origin(case: _Case) -> Offered:
    """EXW, FCA, FAS, FOB out of one another, by the charges between them."""
    place = case.asked.place or case.basis_place
    if not case.from_origin:
        raise Unmet("term_not_derivable")
    case.steps.by_sea(RULES[case.code], case.asked.mode)
    elsewhere = not (place and case.basis_place and freight.same_place(place, case.basis_place))
    if elsewhere and country_of(place) != country_of(case.basis_place):
        raise Unmet("place_differs")
    charges = case.steps.at_origin(case.basis, case.code, place, case.asked.mode, elsewhere)
    return Offered(case.code, place, charges=charges, prices_in=incoterms.term(case.code, place))


def _to_destination(case: _Case) -> Offered:
    place = case.asked.place
    if place is None:
        raise Unmet("place_missing")
    if case.code == "DDP":
        case.steps.importer(place)
    if not case.from_origin:
        return _from_destination(case, place)
    rule, steps = RULES[case.code], case.steps
    way = steps.way(rule, case.asked.mode, place, case.basis_place)
    start = "FOB" if rule.sea_only or case.basis in ("FAS", "FOB") else "FCA"
    local = steps.at_origin(case.basis, start, case.basis_place, way.row.mode)
    made = steps.delivered(steps.carried(case.code, place, way, local))
    return replace(made, prices_in=incoterms.term(start, _loading(case, start, way.row))) if local else made


def _loading(case: _Case, start: str, row: FreightRow) -> str | None:
    """The place of the unit prices: for a rule by ship the port, where it is known."""
    if start == "FCA":
        return case.basis_place
    return row.origin or (case.basis_place if case.basis_place and locode(case.basis_place) else None)


_ONWARD = {
    "CFR": ("CIF", "CPT", "CIP", "DAP", "DPU", "DDP"),
    "CIF": ("CFR", "CIP", "CPT", "DAP", "DPU", "DDP"),
    "CPT": ("CIP", "DAP", "DPU", "DDP"),
    "CIP": ("CPT", "DAP", "DPU", "DDP"),
    "DAP": ("DPU", "DDP"),
}
"""What follows at the same destination without main carriage: insurance put in or taken out, delivery, duty."""


def _from_destination(case: _Case, place: str) -> Offered:
    """From a price that already holds the carriage to the same place."""
    if case.code not in _ONWARD.get(case.basis, ()):
        raise Unmet("term_not_derivable")
    if case.basis_place is None or not freight.same_place(place, case.basis_place):
        raise Unmet("place_differs")
    return case.steps.delivered(case.steps.insured(case.basis, case.code, place), case.basis)
