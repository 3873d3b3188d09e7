"""Acts that answer what the buyer asked beside the price: certificates, samples, bargaining, payment, dates, …"""

import re
from collections.abc import Iterator
from datetime import date

from app.domain.catalog import Product
from app.domain.guards_goods import hazard
from app.domain.payment import judge, methods
from app.domain.pricing import below_minimum, minimum_order
from app.domain.quote import QuoteLine
from app.domain.source import ComputedRef, PolicyRef
from app.skills.reception.planning.brief import Brief, Said
from app.skills.reception.planning.offer import next_tier_slots, offers, refused_wishes
from app.skills.reception.planning.orders import AFTER_ORDER
from app.skills.reception.planning.sheet import Sheet
from app.skills.reception.wanted import wanted_of


def certificates(brief: Brief, sheet: Sheet) -> Iterator[Said]:
    """Held, listed otherwise, or to be checked: only what the sheet says of each product."""
    asked = brief.inquiry.certificates
    if not asked:
        return
    products = brief.asked_products()
    if not products:
        yield "certificate", sheet.say("certificate-general", certificate=_names(asked, brief, sheet))
    for product in products:
        held = {_plain(c.kind): c for c in product.certificates}
        have = [name for name in asked if _plain(name) in held]
        lack = [name for name in asked if _plain(name) not in held]
        slot = sheet.product(product)
        if lack and product.certificates:
            listed = ", ".join(each.kind for each in product.certificates)
            own = sheet.put("certificates_listed", listed, product.certificates[0].source)
            facts = {"product": slot, "held": own, "certificate": _names(lack, brief, sheet)}
            yield "certificate", sheet.say("certificate-not_listed", **facts)
        elif have:
            shown = sheet.put("certificate_held", ", ".join(have), held[_plain(have[0])].source)
            yield "certificate", sheet.say("certificate-held", product=slot, certificate=shown)
        else:
            key = "certificate-not_held" if _says_none(product) else "certificate-check"
            yield "certificate", sheet.say(key, product=slot, certificate=_names(lack, brief, sheet))


def _names(names: tuple[str, ...] | list[str], brief: Brief, sheet: Sheet) -> str:
    return sheet.put("certificate_asked", ", ".join(names), brief.source_of("certificates"))


def _plain(name: str) -> str:
    return re.sub(r"[\s\-_/.]", "", name).casefold()


def _says_none(product: Product) -> bool:
    """Whether the sheet's own certificate cell says that there is none."""
    value = next((v for k, v in product.attributes.items() if _plain(k) in ("certificate", "certificates", "认证")), "")
    return value.strip().casefold() in ("none", "no", "无", "没有")


_SAMPLES = {
    "free": "sample-free",
    "charged": "sample-charged",
    "refunded": "sample-refunded",
    "免费": "sample-free",
    "收费": "sample-charged",
}


def sample(brief: Brief, sheet: Sheet) -> Iterator[Said]:
    """The merchant's sample terms, in their own words where they wrote any."""
    if not brief.inquiry.sample and "sample" not in brief.inquiry.topics:
        return
    policy = (brief.policy.sample_policy or "").strip()
    if not policy:
        yield "sample", sheet.say("sample-check")
    elif policy.casefold() in _SAMPLES:
        yield "sample", sheet.say(_SAMPLES[policy.casefold()])
    else:
        yield (
            "sample",
            sheet.say("sample-policy", policy=sheet.put("sample_policy", policy, PolicyRef("sample_policy"))),
        )


def bargaining(brief: Brief, sheet: Sheet) -> Iterator[Said]:
    """Discounts and target prices: granted within the limit, else the next tier, never the limit."""
    if brief.quote is None:
        return
    for sku, verdict in refused_wishes(brief).items():
        if sku == "":
            yield "discount", _discount(brief, verdict, sheet)
        else:
            line = next(line for line in brief.quote.lines if line.sku == sku)
            yield "negotiation", _target(brief, line, verdict, sheet)
    if "discount" in brief.inquiry.topics and not refused_wishes(brief):
        yield "discount", sheet.say("discount-check")


def _discount(brief: Brief, verdict: str, sheet: Sheet) -> str:
    quote, percent = brief.quote, brief.inquiry.discount_percent
    assert quote is not None and percent is not None
    if verdict == "granted" and quote.discount is not None and quote.currency:
        amount = sheet.money(
            "discount", quote.discount, quote.currency, quote.sources.get("discount", ComputedRef("discount"))
        )
        shown = sheet.percent("discount_percent", percent, brief.source_of("discount_percent"))
        return sheet.say("discount-granted", percent=shown, amount=amount)
    if verdict == "check":
        return sheet.say("discount-check")
    better = [line for line in quote.lines if line.next_tier_price is not None]
    if len(quote.lines) == 1 and better:
        quantity, per = next_tier_slots(quote, better[0], sheet)
        return sheet.say("discount-tier", quantity=quantity, per=per)
    return sheet.say("discount-refused")


def _target(brief: Brief, line: QuoteLine, verdict: str, sheet: Sheet) -> str:
    quote, request = brief.quote, next(want for want in wanted_of(brief.inquiry) if want.sku == line.sku)
    assert request.target_price is not None and quote is not None
    currency = request.currency or quote.currency or ""
    per = sheet.per("target_price", (request.target_price, currency), line.unit, brief.source_of("target_price"))
    facts = {"target": per, "product": sheet.product(brief.products[line.sku])}
    if verdict in ("met", "granted"):
        return sheet.say("negotiation-met", **facts)
    if verdict == "check":
        return sheet.say("negotiation-check", **facts)
    if line.next_tier_price is None:
        return sheet.say("negotiation-refused", **facts)
    quantity, tier_per = next_tier_slots(quote, line, sheet)
    return sheet.say("negotiation-tier", quantity=quantity, per=tier_per, **facts)


def payment(brief: Brief, sheet: Sheet) -> Iterator[Said]:
    """The buyer's payment terms against the merchant's."""
    asked, policy = brief.inquiry.payment, brief.policy
    verdict = judge(asked, policy, brief.quote.total if brief.quote else None)
    if verdict is None or asked is None:
        return
    if verdict == "accepted" and offers(brief) and asked.casefold() in (policy.payment_terms or "").casefold():
        return
    wish = sheet.put("asked_payment", asked, brief.source_of("payment"))
    own = sheet.put("payment_terms", policy.payment_terms, PolicyRef("payment_terms")) if policy.payment_terms else None
    if verdict == "check" or own is None:
        yield "payment", sheet.say("payment-check", asked=wish)
    elif verdict == "accepted":
        key = "payment-lc_accepted" if "lc" in methods(asked) else "payment-accepted"
        yield "payment", sheet.say(key, **({} if "lc" in methods(asked) else {"asked": wish}))
    elif "lc" in methods(asked) and policy.lc_from is not None and brief.quote and brief.quote.currency:
        least = sheet.money("lc_from", policy.lc_from, brief.quote.currency, PolicyRef("lc_from"))
        yield "payment", sheet.say("payment-lc_refused", amount=least, method=own)
    else:
        yield "payment", sheet.say("payment-refused", asked=wish, method=own)


def deadline(brief: Brief, sheet: Sheet) -> Iterator[Said]:
    """Whether the goods can be ready by the buyer's date."""
    wish = brief.inquiry.deadline
    if not wish:
        return
    due = _as_date(wish)
    days = brief.quote.lead_days if brief.quote else None
    if due is None or days is None or brief.quote is None:
        text = (
            sheet.day("deadline", due, brief.source_of("deadline"))
            if due
            else sheet.put("deadline", wish, brief.source_of("deadline"))
        )
        yield "deadline", sheet.say("deadline-check", date=text)
        return
    source = brief.quote.sources.get("lead_days", ComputedRef("lead_days"))
    facts = {
        "days": sheet.days("lead_days", days, source),
        "date": sheet.day("deadline", due, brief.source_of("deadline")),
    }
    too_short = any(flag.code == "deadline_too_short" for flag in brief.quote.flags)
    yield "deadline", sheet.say("deadline-not" if too_short else "deadline-possible", **facts)


def _as_date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def dangerous_goods(brief: Brief, sheet: Sheet) -> Iterator[Said]:
    """What the sheet itself says about dangerous contents, to a buyer who may yet order or asks."""
    if brief.inquiry.intent in AFTER_ORDER and "dangerous_goods" not in brief.inquiry.topics:
        return
    for product in brief.asked_products():
        danger = hazard(product)
        if danger is None:
            continue
        slot = sheet.product(product)
        if danger.named:
            un = sheet.put("un_number", danger.un, product.cells.get(danger.field, PolicyRef("catalogue")))
            yield "dangerous_goods", sheet.say("dangerous_goods-un", product=slot, un=un)
        else:
            yield "dangerous_goods", sheet.say("dangerous_goods-plain", product=slot)


_CUSTOM = {
    "logo": "customisation-logo",
    "packaging": "customisation-packaging",
    "colour": "customisation-colour",
    "color": "customisation-colour",
}


def customisation(brief: Brief, sheet: Sheet) -> Iterator[Said]:
    """Own logo, design, packaging, colours: material asked for, nothing promised."""
    wishes = [_CUSTOM.get(wish.casefold(), "customisation-oem") for wish in brief.inquiry.customisation]
    if not wishes and "logo" in brief.inquiry.topics:
        wishes = ["customisation-logo"]
    if not wishes and (brief.inquiry.intent == "oem_odm_custom" or "customisation" in brief.inquiry.topics):
        wishes = ["customisation-oem"]
    for key in dict.fromkeys(wishes):
        yield "customisation", sheet.say(key)


def minimum_orders(brief: Brief, sheet: Sheet) -> Iterator[Said]:
    """The minimum order where the buyer asks for it."""
    if "moq" not in brief.inquiry.topics:
        return
    told = {line.sku for line in (brief.quote.lines if brief.quote else ()) if below_minimum(line)}
    for product in brief.asked_products():
        if product.sku in told:
            continue
        moq, slot = minimum_order(product), sheet.product(product)
        if moq is None:
            yield "minimum_order", sheet.say("minimum_order-unknown", product=slot)
        else:
            source = product.cells.get("moq") or (product.tiers[0].source if product.tiers else PolicyRef("catalogue"))
            quantity = sheet.quantity("moq", moq, product.unit, source)
            yield "minimum_order", sheet.say("minimum_order-fact", product=slot, quantity=quantity)


ASKED_ATTRIBUTES = {
    "material": ("material", "材质", "材料"),
    "warranty": ("warranty", "保修", "质保"),
    "origin": ("origin", "country of origin", "产地"),
}


def attributes(brief: Brief, sheet: Sheet) -> Iterator[Said]:
    """Facts of the products that the buyer asks for and the sheet knows."""
    for label in ASKED_ATTRIBUTES:
        if label not in brief.inquiry.topics:
            continue
        for product in brief.asked_products():
            named = _attribute(product, label)
            if named is None:
                continue
            source = product.cells.get(f"attributes.{named}", PolicyRef("catalogue"))
            value = sheet.put(label, product.attributes[named], source)
            facts = {"product": sheet.product(product), "name": sheet.book.say(f"label-{label}"), "value": value}
            yield "attribute", sheet.say("attribute", **facts)


def _attribute(product: Product, label: str) -> str | None:
    return next((name for name in product.attributes if name.strip().casefold() in ASKED_ATTRIBUTES[label]), None)


def known_attributes(brief: Brief) -> set[str]:
    """The attributes that the sheet knows of every product asked for."""
    products = brief.asked_products()
    return {label for label in ASKED_ATTRIBUTES if products and all(_attribute(each, label) for each in products)}
