"""Acts that offer: prices, tiers, totals, terms, lead time, validity, packing, minimum order."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from app.domain.discount import bargain
from app.domain.pricing import Wanted, below_minimum
from app.domain.quote import Quote, QuoteLine
from app.domain.source import ComputedRef, PolicyRef, SourceRef
from app.skills.reception.planning.brief import Brief, Said, basis_slot, term_slot
from app.skills.reception.planning.sheet import Sheet
from app.skills.reception.wanted import wanted_of


def offer_acts(brief: Brief, sheet: Sheet) -> Iterator[Said]:
    """Everything the quote lets the letter offer, in the order a reader expects."""
    quote = brief.quote
    if quote is None or not quote.lines:
        return
    yield from _offer(brief, quote, sheet)
    yield from _minimum(brief, quote, sheet)
    yield from _price_missing(brief, quote, sheet)
    if offers(brief):
        yield from _tiers(brief, quote, sheet)
        if not _below_minimum(quote):
            yield from _total(brief, quote, sheet)
        yield from _term(brief, quote, sheet)
        yield from _payment_terms(brief, quote, sheet)
    if offers(brief) or "lead_time" in brief.inquiry.topics:
        yield from _lead_time(brief, quote, sheet)
    if offers(brief):
        yield from _packing(quote, sheet)
        yield from _validity(quote, sheet)


def offers(brief: Brief) -> bool:
    """Whether the quote holds a price that a letter may name: an amount and the term it is in."""
    return brief.quote is not None and bool(brief.quote.price_basis and _priced(brief.quote))


def _below_minimum(quote: Quote) -> bool:
    """Whether a line asks for less than its minimum: its price holds from there, so no sum is offered yet."""
    return any(below_minimum(line) for line in quote.lines)


def _priced(quote: Quote) -> list[QuoteLine]:
    return [line for line in quote.lines if line.unit_price is not None]


def price_slot(brief: Brief, line: QuoteLine, sheet: Sheet) -> str:
    """`[[unit_price]] per piece` of a priced line."""
    assert line.unit_price is not None and brief.quote is not None
    return sheet.per(
        "unit_price", (line.unit_price, brief.quote.currency or ""), line.unit, _source(line, "unit_price")
    )


def _source(line: QuoteLine, part: str) -> SourceRef:
    return line.sources.get(part) or line.source or ComputedRef(part)


def quantity_slot(line: QuoteLine, sheet: Sheet) -> str:
    """`[[quantity]] pieces` as the buyer asked."""
    assert line.quantity is not None
    return sheet.quantity("quantity", line.quantity, line.unit, _source(line, "quantity"))


def _offer(brief: Brief, quote: Quote, sheet: Sheet) -> Iterator[Said]:
    if not offers(brief):
        return
    lines, basis = _priced(quote), basis_slot(brief, sheet)
    if len(lines) == 1:
        line = lines[0]
        facts = {
            "product": sheet.product(brief.products[line.sku]),
            "per": price_slot(brief, line, sheet),
            "basis": basis,
        }
        if line.quantity is None:
            yield "offer", sheet.say("offer-single", **facts)
        else:
            yield "offer", sheet.say("offer-one", quantity=quantity_slot(line, sheet), **facts)
        return
    rows = [_offer_line(brief, line, sheet) for line in lines]
    yield "offer", "\n".join([sheet.say("offer-many", basis=basis), *rows])


def _offer_line(brief: Brief, line: QuoteLine, sheet: Sheet) -> str:
    facts = {"product": sheet.product(brief.products[line.sku]), "per": price_slot(brief, line, sheet)}
    if line.quantity is None or line.amount is None or brief.quote is None:
        return sheet.say("offer-line-single", **facts)
    amount = sheet.money(
        "amount", line.amount, brief.quote.currency or "", ComputedRef("amount", (_source(line, "unit_price"),))
    )
    return sheet.say("offer-line", quantity=quantity_slot(line, sheet), amount=amount, **facts)


def _tiers(brief: Brief, quote: Quote, sheet: Sheet) -> Iterator[Said]:
    """The next tier, unless an answer about price already names it."""
    if refused_wishes(brief):
        return
    hinted = [line for line in quote.lines if line.next_tier_price is not None][:3]
    for line in hinted:
        key = "tier_hint-one" if len(quote.lines) == 1 else "tier_hint-for"
        product = {} if len(quote.lines) == 1 else {"product": sheet.product(brief.products[line.sku])}
        quantity, per = next_tier_slots(quote, line, sheet)
        yield "tier_hint", sheet.say(key, quantity=quantity, per=per, **product)


def next_tier_slots(quote: Quote, line: QuoteLine, sheet: Sheet) -> tuple[str, str]:
    """(quantity, price per unit) of a line's next tier."""
    assert line.next_tier_from is not None and line.next_tier_price is not None
    source = _source(line, "next_tier")
    quantity = sheet.quantity("tier_quantity", line.next_tier_from, line.unit, source)
    return quantity, sheet.per("tier_price", (line.next_tier_price, quote.currency or ""), line.unit, source)


def refused_wishes(brief: Brief) -> dict[str, str]:
    """Verdicts by SKU ("" for a percentage) on the buyer's wishes for a lower price."""
    quote = brief.quote
    if quote is None:
        return {}
    asked = {wanted.sku: wanted for wanted in wanted_of(brief.inquiry)}
    deal = bargain(
        [asked.get(line.sku) or Wanted(line.sku, line.quantity) for line in quote.lines],
        quote.lines,
        brief.inquiry.discount_percent,
        brief.policy,
        quote.currency,
        quote.goods_total,
    )
    return ({"": deal.verdict} if deal.verdict else {}) | dict(deal.targets)


def _total(brief: Brief, quote: Quote, sheet: Sheet) -> Iterator[Said]:
    if quote.total is None or quote.currency is None or quote.goods_total is None:
        return
    basis = term_slot(brief, sheet)

    def money(key: str, amount: Decimal) -> str:
        return sheet.money(key, amount, quote.currency or "", quote.sources.get(key, ComputedRef(key)))

    facts = {"total": money("total", quote.total), "basis": basis}
    goods = quote.goods_total - (quote.discount or 0)
    if quote.charges and quote.total > goods:
        extra = money("charges", quote.total - goods)
        yield "total", sheet.say("total-charged", goods=money("goods_total", goods), charges=extra, **facts)
        return
    if quote.freight is None or quote.charges:
        yield "total", sheet.say("total-goods", **facts)
        return
    facts |= {
        "freight": money("freight", quote.freight),
        "goods": money("goods_total", goods),
    }
    if quote.insurance is None:
        yield "total", sheet.say("total-freight", **facts)
    else:
        yield "total", sheet.say("total-insured", insurance=money("insurance", quote.insurance), **facts)


def _minimum(brief: Brief, quote: Quote, sheet: Sheet) -> Iterator[Said]:
    for line in quote.lines:
        if below_minimum(line) and line.moq is not None:
            quantity = sheet.quantity("moq", line.moq, line.unit, _source(line, "moq"))
            product = sheet.product(brief.products[line.sku])
            key = "minimum_order-below" if offers(brief) and line.unit_price is not None else "minimum_order-fact"
            yield "minimum_order", sheet.say(key, product=product, quantity=quantity)


def _price_missing(brief: Brief, quote: Quote, sheet: Sheet) -> Iterator[Said]:
    """Prices that are not known; where they stand on different terms, that is why none is named yet."""
    differ = next((point for point in quote.open_points if point.code == "basis_differs"), None)
    if differ is not None:
        bases = sheet.put("bases", differ.facts["bases"], PolicyRef("price_basis"))
        yield "term_check", sheet.say("term_check-bases", bases=bases)
    for line in quote.lines:
        if line.unit_price is None or (differ is None and not offers(brief)):
            yield "price_missing", sheet.say("price_missing", product=sheet.product(brief.products[line.sku]))


_TERM_POINTS = {
    "term_not_offered": "term_not_offered",
    "term_not_derivable": "term_check",
    "term_for_sea_only": "term_check-sea_only",
    "charges_missing": "term_check",
    "charge_currency_differs": "term_check",
    "ddp_needs_importer": "term_check",
    "hs_code_missing": "term_check",
    "place_differs": "term_check",
    "freight_unknown": "freight_unknown",
    "freight_expired": "freight_unknown",
    "freight_currency_differs": "freight_unknown",
    "carton_data_missing": "freight_unknown",
    "insurance_rate_missing": "freight_unknown",
    "freight_needs_total": "freight_unknown",
    "place_missing": "freight_unknown-noplace",
}


def _term(brief: Brief, quote: Quote, sheet: Sheet) -> Iterator[Said]:
    """Why the prices are not in the term the buyer asked for."""
    basis = basis_slot(brief, sheet)
    point = next((point for point in quote.open_points if point.code in _TERM_POINTS), None)
    if point is None:
        return
    key = _TERM_POINTS[point.code]
    facts = {"basis": basis}
    if key.split("-")[0] in ("term_not_offered", "term_check"):
        facts["asked"] = sheet.put("asked_term", point.facts.get("asked", ""), brief.source_of("incoterm"))
    if key == "term_check-sea_only":
        facts["instead"] = sheet.put("fitting_term", point.facts["instead"], brief.source_of("incoterm"))
    elif key == "freight_unknown":
        facts["place"] = sheet.put("place", point.facts.get("place", ""), brief.source_of("place"))
    yield key.split("-")[0], sheet.say(key, **facts)


def _payment_terms(brief: Brief, quote: Quote, sheet: Sheet) -> Iterator[Said]:
    if not quote.payment:
        return
    method = sheet.put("payment_terms", quote.payment, PolicyRef("payment_terms"))
    share = quote.deposit_percent or brief.policy.deposit_percent
    if not share or "%" in quote.payment or quote.balance == 0:
        yield "terms", sheet.say("terms-plain", method=method)
        return
    percent = sheet.percent("deposit_percent", share, PolicyRef("deposit_percent"))
    if quote.deposit is None or quote.balance is None or quote.currency is None or _below_minimum(quote):
        yield "terms", sheet.say("terms-deposit-percent", method=method, percent=percent)
    else:
        deposit = sheet.money("deposit", quote.deposit, quote.currency, quote.sources["deposit"])
        balance = sheet.money("balance", quote.balance, quote.currency, quote.sources["balance"])
        yield "terms", sheet.say("terms-deposit", method=method, percent=percent, deposit=deposit, balance=balance)


def _lead_time(brief: Brief, quote: Quote, sheet: Sheet) -> Iterator[Said]:
    known = [line for line in quote.lines if line.lead_days is not None]
    start = "lead_time-deposit" if brief.policy.deposit_percent else "lead_time-order"
    if not known:
        yield "lead_time", sheet.say("lead_time-unknown")
    elif len({line.lead_days for line in known}) == 1 and len(known) == len(quote.lines):
        yield "lead_time", sheet.say(start, days=_days(known[0], sheet))
    else:
        for line in known:
            yield (
                "lead_time",
                sheet.say("lead_time-for", product=sheet.product(brief.products[line.sku]), days=_days(line, sheet)),
            )
    if known:
        yield from _closed(quote, sheet)


def _closed(quote: Quote, sheet: Sheet) -> Iterator[Said]:
    """The days on which the factory stands still: a lead time alone would promise too much."""
    for point in quote.open_points:
        if point.code == "factory_closed":
            days = {
                name: sheet.day(f"closed_{name}", date.fromisoformat(point.facts[name]), PolicyRef("factory_holidays"))
                for name in ("from", "until")
            }
            yield "lead_time", sheet.say("lead_time-closed", **days)


def _days(line: QuoteLine, sheet: Sheet) -> str:
    assert line.lead_days is not None
    return sheet.days("lead_days", line.lead_days, _source(line, "lead_days"))


def _packing(quote: Quote, sheet: Sheet) -> Iterator[Said]:
    if quote.cartons is None:
        return
    source = quote.sources.get("cartons", ComputedRef("cartons"))
    facts = {"cartons": sheet.quantity("cartons", Decimal(quote.cartons), "carton", source)}
    if quote.cbm is not None:
        facts["volume"] = sheet.quantity("cbm", quote.cbm, "m3", quote.sources.get("cbm", source))
    if quote.cbm is None:
        yield "packing", sheet.say("packing-cartons", **facts)
    elif quote.gross_kg is None:
        yield "packing", sheet.say("packing-volume", **facts)
    else:
        weight = sheet.quantity("gross_kg", quote.gross_kg, "kg", quote.sources.get("gross_kg", source))
        yield "packing", sheet.say("packing-full", weight=weight, **facts)


def _validity(quote: Quote, sheet: Sheet) -> Iterator[Said]:
    if quote.valid_until is not None:
        yield (
            "validity",
            sheet.say("validity", date=sheet.day("valid_until", quote.valid_until, quote.sources["valid_until"])),
        )
