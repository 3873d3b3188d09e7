"""The price of a term out of costs: one linear equation, solved exactly.

Everything that follows the price is a line in V, the insured value (CIF, CIP); where a term insures nothing V is the
price itself, or the value at the ship behind a D price. Duty and import VAT follow V, commission, bank fee and profit
follow the price P, the producer's VAT that cannot be credited follows the FOB value: so P = costs is one equation.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from app.domain.costing.costs import ZERO, Costs, Fx, delivered, missing_for, origin_cost
from app.domain.costing.duties import in_force
from app.domain.costing.line import ONE, Line
from app.domain.costing.rebate import Rebate, producer_rebate, trading_rebate
from app.domain.freight import premium_share
from app.domain.incoterms import RULES
from app.domain.money import HUNDRED
from app.errors import UserError


@dataclass(frozen=True)
class Step:
    """One named figure of the build-up, per unit. `home` tells that it is in home currency, not in the foreign one."""

    code: str
    amount: Decimal
    home: bool = False


@dataclass(frozen=True)
class Buildup:
    """A price and how it came about. None where `missing` names what is not known; for the merchant's eyes alone.

    `profit` and `price` are in foreign currency, `margin_percent` is profit by price, `cost_per_fx` is 换汇成本: home
    costs after rebate by FOB net of commission; below the exchange rate the deal earns.
    """

    term: str
    price: Decimal | None
    steps: tuple[Step, ...] = ()
    profit: Decimal | None = None
    margin_percent: Decimal | None = None
    cost_per_fx: Decimal | None = None
    missing: tuple[str, ...] = ()
    parts: Mapping[str, Decimal] = field(default_factory=dict)


@dataclass(frozen=True)
class Equation:
    """The lines of one term in V. `fixed` are the costs that follow nothing; `passed` what is passed on at cost."""

    price: Line
    fob: Line
    premium: Line
    duty: Line
    vat: Line
    fixed: Decimal
    home: Decimal


def price_in(costs: Costs, fx: Fx, code: str, on: date | None = None) -> Decimal | None:
    """The price of a term in foreign currency, exact; None where a cost it needs is not known."""
    return build(costs, fx, code, on).price


def build(costs: Costs, fx: Fx, code: str, on: date | None = None) -> Buildup:
    """The build-up of one term. `on` decides which duty layers hold.

    UserError `price-costs-invalid` for what cannot be, `price-shares-too-high` where shares leave nothing.
    """
    check(costs, fx)
    missing = missing_for(costs, code)
    if missing:
        return Buildup(code, None, missing=missing)
    equation = equation_of(costs, fx, code, on)
    return told(costs, fx, code, equation, solve(costs, fx, code, equation))


def check(costs: Costs, fx: Fx) -> None:
    """UserError `price-costs-invalid` for rates out of range or costs below nothing."""
    for name, low, high in (
        ("vat_percent", ZERO, HUNDRED), ("rebate_percent", ZERO, costs.vat_percent), ("bank_percent", ZERO, HUNDRED),
        ("commission_percent", ZERO, HUNDRED), ("insurance_percent", ZERO, HUNDRED), ("uplift_percent", ZERO, HUNDRED),
    ):  # fmt: skip
        value = getattr(costs, name)
        if value is not None and not low <= value <= high:
            raise UserError("price-costs-invalid", {"field": name, "value": format(value, "f")})
    for name in _AMOUNTS:
        value = getattr(costs, name)
        if value is not None and value < 0:
            raise UserError("price-costs-invalid", {"field": name, "value": format(value, "f")})
    if costs.bonded > costs.purchase:
        raise UserError("price-costs-invalid", {"field": "bonded", "value": format(costs.bonded, "f")})
    if fx.applied <= 0:
        raise UserError("price-costs-invalid", {"field": "fx", "value": format(fx.rate, "f")})


_AMOUNTS = (
    "purchase", "bonded", "overhead", "inland", "customs", "port", "loading", "freight", "destination", "unloading",
    "clearance",
)  # fmt: skip


def goods_cost(costs: Costs) -> Decimal:
    """Home cost of the goods after rebate: P·(1+t−r)/(1+t) for a trading company, the cost itself for a producer."""
    if costs.producer:
        return costs.purchase
    return costs.purchase - trading_rebate(costs.purchase, costs.vat_percent, costs.rebate_percent).amount


def equation_of(costs: Costs, fx: Fx, code: str, on: date | None) -> Equation:
    """The lines of a term; every cost it needs is known."""
    rule = RULES[code]
    share = premium_share(costs.insurance_percent or ZERO, costs.uplift_percent) if _insures(costs, code) else ZERO
    carried = rule.carriage
    freight = (costs.freight or ZERO) if carried else ZERO
    premium = Line(share)
    fob = Line(ONE) - premium - freight
    behind = sum(delivered(costs, code).values(), ZERO)
    duty, vat = _taxes(costs, code, fob, on) if code == "DDP" else (Line(), Line())
    home = goods_cost(costs) + costs.overhead + origin_cost(costs, code)
    fixed = home / fx.applied + freight + behind
    return Equation(Line(ONE) + behind + duty + vat, fob, premium, duty, vat, fixed, home)


def _insures(costs: Costs, code: str) -> bool:
    """C terms by their rule; D terms where the seller knows a rate: the risk of the way is theirs."""
    return RULES[code].insurance or (code in ("DAP", "DPU", "DDP") and costs.insurance_percent is not None)


def _taxes(costs: Costs, code: str, fob: Line, on: date | None) -> tuple[Line, Line]:
    """Duty by its layers and import VAT on value, duty and carriage behind the border."""
    duty = Line()
    for layer in in_force(costs.duties or (), on):
        duty = duty + (Line(ONE) if layer.basis == "CIF" else fob) * (layer.percent / HUNDRED) + layer.per_unit
    if costs.import_vat_excluded:
        return duty, Line()
    inland = delivered(costs, code)["destination"]
    return duty, (Line(ONE) + duty + inland) * ((costs.import_vat_percent or ZERO) / HUNDRED)


def solve(costs: Costs, fx: Fx, code: str, equation: Equation) -> Decimal:
    """V of a term: from the one denominator, or from FOB and what is passed on at cost."""
    if costs.margin.base == "fob" and RULES[code].carriage:
        origin = "FOB" if costs.by_sea else "FCA"
        first = equation_of(costs, fx, origin, None)
        base = solve(costs, fx, origin, first)
        return (base + (costs.freight or ZERO)) / (1 - equation.premium.slope)
    profit = costs.margin.percent / HUNDRED
    fixed = equation.fixed * (1 + profit) if costs.margin.of == "cost" else equation.fixed
    shares = (costs.bank_percent + costs.commission_percent) / HUNDRED
    if costs.margin.of == "price":
        shares += profit
    right = equation.premium + equation.duty + equation.vat + equation.price * shares + fixed
    right = right + not_creditable(costs, fx, equation)
    return equation.price.meets(right)


def not_creditable(costs: Costs, fx: Fx, equation: Equation) -> Line:
    """The producer's VAT that stays a cost, on FOB net of commission less bonded inputs; nothing for a trader."""
    if not costs.producer:
        return Line()
    rate = (costs.vat_percent - costs.rebate_percent) / HUNDRED
    net = equation.fob - equation.price * (costs.commission_percent / HUNDRED)
    return (net - costs.bonded / fx.applied) * rate


def told(costs: Costs, fx: Fx, code: str, equation: Equation, value: Decimal) -> Buildup:
    """The build-up with every step named, profit as what is left of the price."""
    price, fob = equation.price.at(value), equation.fob.at(value)
    on_fob = costs.margin.base == "fob" and RULES[code].carriage
    shared = fob if on_fob else price
    bank, commission = shared * costs.bank_percent / HUNDRED, shared * costs.commission_percent / HUNDRED
    stays = (fob - commission - costs.bonded / fx.applied) * (costs.vat_percent - costs.rebate_percent) / HUNDRED
    taxes = {"insurance": equation.premium.at(value), "duty": equation.duty.at(value), "vat": equation.vat.at(value)}
    outlay = equation.fixed + sum(taxes.values(), ZERO) + bank + commission + (stays if costs.producer else ZERO)
    profit = price - outlay
    net = fob - commission
    export = equation.home + (stays * fx.applied if costs.producer else ZERO)
    rebate = _rebate(costs, net * fx.applied)
    shares = {"bank": bank, "commission": commission, "profit": profit}
    return Buildup(
        code,
        price,
        tuple(_steps(costs, fx, code, rebate, {**taxes, **shares, "fob": fob, "export": export, "price": price})),
        profit,
        profit / price * HUNDRED if price else None,
        export / net if net > 0 else None,
        parts={**taxes, **shares, "fob": fob, "rebate": rebate.amount, "outlay": outlay},
    )


def _rebate(costs: Costs, fob_home: Decimal) -> Rebate:
    if not costs.producer:
        return trading_rebate(costs.purchase, costs.vat_percent, costs.rebate_percent)
    rates = costs.vat_percent, costs.rebate_percent
    return producer_rebate(fob_home, *rates, costs.bonded, costs.input_credit)


def _steps(costs: Costs, fx: Fx, code: str, rebate: Rebate, parts: Mapping[str, Decimal]) -> list[Step]:
    """The chain as a merchant reads it, home currency first; what a term does not hold is left out."""
    at = code if not RULES[code].carriage else ("FOB" if costs.by_sea else "FCA")
    home = [Step("purchase", costs.purchase, True)]
    if costs.producer:
        home += [Step("not_creditable", rebate.not_creditable, True), Step("rebate_cap", rebate.cap or ZERO, True)]
    else:
        home += [Step("rebate", -rebate.amount, True)]
    home += [Step("net_cost", goods_cost(costs), True), Step("overhead", costs.overhead, True)]
    if at != "EXW":
        home += [Step("inland", costs.inland or ZERO, True), Step("customs", costs.customs or ZERO, True)]
    if at in ("FAS", "FOB"):
        home.append(Step("port", (costs.port or ZERO) - ((costs.loading or ZERO) if at == "FAS" else ZERO), True))
    home.append(Step("export_cost", parts["export"], True))
    abroad = [Step("fx", fx.applied), Step("profit", parts["profit"]), Step("bank", parts["bank"])]
    abroad += [Step("commission", parts["commission"])]
    if RULES[code].carriage:
        abroad += [Step("fob" if costs.by_sea else "fca", parts["fob"]), Step("freight", costs.freight or ZERO)]
        abroad += [Step("insurance", parts["insurance"])] if _insures(costs, code) else []
    abroad += [Step(name, amount) for name, amount in delivered(costs, code).items()]
    if code == "DDP":
        abroad += [Step("duty", parts["duty"]), Step("import_vat", parts["vat"])]
    return [*home, *abroad, Step("price", parts["price"])]
