"""The steps between two trade terms, each with its cost: charges, carriage, insurance, delivery, duty, tax."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from app.domain import freight
from app.domain.catalog import FreightRow
from app.domain.costing.duties import duty_of, in_force
from app.domain.incoterms import RULES, Rule
from app.domain.inquiry import Flag
from app.domain.money import HUNDRED, round_money
from app.domain.offered import Offered, Shipment, TermCharge
from app.domain.policy import Policy
from app.domain.ports import same_area
from app.domain.source import ComputedRef, PolicyRef, SourceRef
from app.domain.term_charges import EXCLUDED, Charge, GoodsDuty, charges_at, duties_at, is_importer, vat_at
from app.rules import pack

ZERO = Decimal(0)


class Unmet(Exception):
    """A term cannot be reached; `code` and `facts` are of the open point that says what is missing."""

    def __init__(self, code: str, facts: Mapping[str, str] | None = None, flags: tuple[Flag, ...] = ()) -> None:
        super().__init__(code)
        self.code, self.facts, self.flags = code, dict(facts or {}), flags


_HOLDS = {
    "EXW": {},
    "FCA": {"pickup": 1},
    "FAS": {"pickup": 1, "port": 1, "loading": -1},
    "FOB": {"pickup": 1, "port": 1},
}
"""The charges that a price at origin holds: loading is the part of the port's charges behind the ship's side."""


@dataclass(frozen=True)
class Steps:
    """Costs of steps for one shipment. Every method raises Unmet for what is not known."""

    shipment: Shipment
    policy: Policy
    rows: Sequence[FreightRow]
    today: date
    sources: Mapping[str, SourceRef] = field(default_factory=dict)

    @property
    def currency(self) -> str:
        """The currency of the goods."""
        return self.shipment.currency or ""

    def at_origin(
        self, start: str, end: str, place: str | None, mode: str | None, elsewhere: bool = False
    ) -> tuple[TermCharge, ...]:
        """What a price at origin gains or loses from one rule to another; `elsewhere` needs charges of that place."""
        turns = {name: _HOLDS[end].get(name, 0) - _HOLDS[start].get(name, 0) for name in ("pickup", "port", "loading")}
        return tuple(self._charge(name, place, mode, turn, elsewhere) for name, turn in turns.items() if turn)

    def _charge(self, name: str, place: str | None, mode: str | None, sign: int, named: bool = False) -> TermCharge:
        """One setting's charges for the shipment."""
        setting = f"{name}_charges"
        charges = charges_at(getattr(self.policy, setting), place, named)
        if charges is None:
            raise Unmet("charges_missing", {"setting": setting, "place": place or "none"})
        amount = sum((self._amount(each, setting, place, mode) for each in charges), ZERO)
        return TermCharge(name, round_money(amount, self.currency) * sign, PolicyRef(setting))

    def _amount(self, charge: Charge, setting: str, place: str | None, mode: str | None) -> Decimal:
        rate = self._rate(charge.currency)
        if rate is None:
            raise Unmet("charge_currency_differs", {"setting": setting, "currency": charge.currency})
        ship = self.shipment
        if charge.per == "container":
            measure = freight.units_needed(mode, ship.cbm, ship.gross_kg) if mode in freight.CONTAINER_MODES else None
            if measure is None and ship.cbm is not None:
                raise Unmet("charges_missing", {"setting": setting, "place": place or "none"})
        else:
            measure = {"shipment": Decimal(1), "cbm": ship.cbm, "kg": ship.gross_kg}[charge.per]
        if measure is None:
            raise Unmet("carton_data_missing", {"place": place or ""})
        return charge.amount * measure * rate

    def _rate(self, currency: str) -> Decimal | None:
        """Units of the goods' currency for one unit of another."""
        return Decimal(1) if currency == self.currency else self.shipment.rates.get(currency)

    def way(self, rule: Rule, mode: str | None, place: str, origin: str | None) -> freight.Freight:
        """The cheapest main carriage to a place that the rule allows, by the mode asked for where one was."""
        self.by_sea(rule, mode)
        there = [row for row in self.rows if freight.same_place(row.place, place)]
        there = [row for row in _from_here(there, origin) if _allows(row, rule, mode)]
        self._carriable(there, place)
        ship = self.shipment
        way = freight.cheapest(there, ship.cbm, ship.gross_kg, self.currency, self.today, ship.rates)
        if way is None or ship.currency is None:
            raise Unmet("freight_currency_differs", {"place": place})
        return way

    def by_sea(self, rule: Rule, mode: str | None) -> None:
        """A rule for sea alone goes by no other way."""
        if rule.sea_only and mode not in (None, "SEA", *freight.SEA_MODES):
            raise Unmet("term_for_sea_only", {"instead": str(pack("guards")["instead"][rule.code])})

    def _carriable(self, there: Sequence[FreightRow], place: str) -> None:
        """Why freight cannot be computed, if so."""
        facts, ship = {"place": place}, self.shipment
        if not there:
            raise Unmet("freight_unknown", facts, self._other_port(place))
        if all(row.valid_until and row.valid_until < self.today for row in there):
            raise Unmet("freight_expired", facts)
        if ship.goods is None:
            raise Unmet("freight_needs_total", facts)
        if all(freight.cost_of(row, ship.cbm, ship.gross_kg) is None for row in there):
            raise Unmet("carton_data_missing", facts)

    def _other_port(self, place: str) -> tuple[Flag, ...]:
        near = next((row for row in self.rows if same_area(row.place, place)), None)
        if near is None:
            return ()
        return (Flag("freight_other_port", "info", near.source, {"place": place, "port": near.place}),)

    def carried(self, code: str, place: str, way: freight.Freight, local: tuple[TermCharge, ...]) -> Offered:
        """The C price at the destination: goods, charges at origin, freight, insurance where the rule or risk asks."""
        sources: dict[str, SourceRef] = {"freight": ComputedRef("freight", (way.row.source,)), "place": way.row.source}
        made = Offered(code, place, way.cost, None, way.row.mode, sources=sources, charges=local, row=way.row)
        rate = self._premium_rate(code, place)
        if rate is None:
            return made
        cfr = (self.shipment.goods or ZERO) + made.added
        premium = freight.insurance_premium(cfr, rate, self.policy.insurance_uplift_percent, self.currency)
        return replace(made, insurance=premium, sources=sources | _PREMIUM)

    def _premium_rate(self, code: str, place: str) -> Decimal | None:
        """The premium's rate; CIF and CIP must have one, a D price is insured where the merchant has one."""
        if RULES[code].insurance and self.policy.insurance_percent is None:
            raise Unmet("insurance_rate_missing", {"place": place})
        return self.policy.insurance_percent if code not in ("CFR", "CPT") else None

    def insured(self, basis: str, code: str, place: str) -> Offered:
        """A price with carriage made into another at the same place: the insurance put in, taken out, or left."""
        goods, currency = self.shipment.goods, self.currency
        if goods is None:
            raise Unmet("freight_needs_total", {"place": place})
        has, rule = RULES[basis].insurance or basis == "DAP", RULES[code].insurance
        risk = code in ("DAP", "DPU", "DDP")
        wants = rule or (risk and (has or self.policy.insurance_percent is not None))
        if has == wants:
            return Offered(code, place)
        rate = self._premium_rate("CIF", place)
        assert rate is not None
        uplift = self.policy.insurance_uplift_percent
        if wants:
            premium = freight.insurance_premium(goods, rate, uplift, currency)
        else:
            premium = -round_money(goods * freight.premium_share(rate, uplift), currency)
        return Offered(code, place, None, premium, sources=_PREMIUM)

    def importer(self, place: str) -> None:
        """DDP needs somebody who may import there."""
        if not is_importer(self.policy.importer_of_record, place):
            raise Unmet("ddp_needs_importer", {"place": place})

    def delivered(self, made: Offered, basis: str | None = None) -> Offered:
        """D prices: on-carriage and delivery, unloading, clearance, duty and import VAT; C prices as they are."""
        place, mode, code = made.place or "", made.mode, made.incoterm
        names = {"DAP": ("destination",), "DPU": ("destination", "unloading"), "DDP": ("destination", "clearance")}
        parts = [name for name in names.get(code or "", ()) if not (basis == "DAP" and name == "destination")]
        behind = tuple(self._charge(name, place, mode, 1) for name in parts)
        arrived = replace(made, charges=made.charges + behind)
        return self._taxed(arrived, made, behind) if code == "DDP" else arrived

    def _taxed(self, arrived: Offered, made: Offered, behind: tuple[TermCharge, ...]) -> Offered:
        """Duty by layers and import VAT on the value at the border, both as they stand today."""
        place, goods = arrived.place or "", self.shipment.goods or ZERO
        layers, vat = duties_at(self.policy.import_duties, place), vat_at(self.policy.import_vat, place)
        for setting, known in (("import_duties", layers), ("import_vat", vat)):
            if known is None:
                raise Unmet("charges_missing", {"setting": setting, "place": place})
        cif = goods + made.added
        fob = cif - (made.freight or ZERO) - (made.insurance or ZERO)
        duty = round_money(sum((self._duty(each, cif, fob, place) for each in layers or ()), ZERO), self.currency)
        paid = (*arrived.charges, TermCharge("duty", duty, PolicyRef("import_duties")))
        if vat == EXCLUDED:
            return replace(arrived, place=f"{place} (VAT excluded)", charges=paid)
        inland = sum((each.amount for each in behind if each.code == "destination"), ZERO)
        tax = round_money((cif + duty + inland) * Decimal(vat or 0) / HUNDRED, self.currency)
        return replace(arrived, charges=(*paid, TermCharge("import_vat", tax, PolicyRef("import_vat"))))

    def _duty(self, each: GoodsDuty, cif: Decimal, fob: Decimal, place: str) -> Decimal:
        """One layer on the goods it holds for, by their share of the goods' value."""
        share = Decimal(1)
        if each.hs:
            values = self.shipment.hs_values
            if not values or "" in values:
                raise Unmet("hs_code_missing", {"place": place})
            whole = sum(values.values(), ZERO)
            part = sum((value for code, value in values.items() if code.replace(".", "").startswith(each.hs)), ZERO)
            share = part / whole if whole else ZERO
        return duty_of(in_force([each.layer], self.today), cif * share, fob * share)


_PREMIUM: dict[str, SourceRef] = {
    "insurance": ComputedRef("insurance", (PolicyRef("insurance_percent"), PolicyRef("insurance_uplift_percent")))
}


def _from_here(rows: Sequence[FreightRow], origin: str | None) -> Sequence[FreightRow]:
    """Rows from the port of the price basis, where there are such; rows that name no origin hold for any."""
    here = [row for row in rows if row.origin and origin and freight.same_place(row.origin, origin)]
    return [row for row in rows if not row.origin or row in here] if here else rows


def _allows(row: FreightRow, rule: Rule, mode: str | None) -> bool:
    """Whether a row's mode fits the rule and what was asked for."""
    if rule.sea_only and row.mode not in freight.SEA_MODES:
        return False
    return mode is None or row.mode == mode or (mode == "SEA" and row.mode in freight.SEA_MODES)
