"""The products of a quote as one buyer gets them: price list, one basis, one currency. Each step leaves its source."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cached_property

from app.domain.bases import bases, insured, line_basis, tidy_term
from app.domain.catalog import FreightRow, Product, Tier
from app.domain.exchange import convert_freight, convert_tiers, exchange, parse_rates, stale
from app.domain.inquiry import Flag
from app.domain.policy import Policy
from app.domain.price_lists import PriceRule, parse_price_lists, repriced, rule_for
from app.domain.quote_parts import Exchange
from app.domain.source import PolicyRef, SourceRef


@dataclass(frozen=True)
class Buying:
    """Who buys, and in what currency if they named one."""

    buyer: str | None = None
    country: str | None = None
    currency: str | None = None


Prices = tuple[tuple[Tier, ...], str | None]
"""A ladder of prices and its currency."""

Why = dict[str, tuple[SourceRef, ...]]
"""By SKU, what its prices were worked over by."""


@dataclass(frozen=True)
class Goods:
    """Products and, by SKU, their `prices`: in the quote's currency where that is possible; `why` says what was done to
    them. The products' own fields stay as their sheets say them, since fees beside the price are in that currency.

    `differing` are the price bases where they are several, `basis` the one where they agree. `conversions` are by the
    currency they come from, `used` those that a price came from. `listed_for` is whose price list was taken.
    """

    products: Mapping[str, Product]
    prices: Mapping[str, Prices]
    currency: str | None
    basis: str | None
    differing: tuple[str, ...] = ()
    why: Mapping[str, tuple[SourceRef, ...]] = field(default_factory=dict)
    conversions: Mapping[str, Exchange] = field(default_factory=dict)
    used: frozenset[str] = frozenset()
    listed_for: str | None = None

    @cached_property
    def rates(self) -> Mapping[str, Decimal]:
        """Units of the quote's currency for one unit of another, the safety margin included."""
        return {code: each.applied for code, each in self.conversions.items()}


def goods_for(stock: Mapping[str, Product], buying: Buying, policy: Policy) -> Goods:
    """The products of `stock`, all of which are in the quote, as this buyer gets them."""
    why: Why = {}
    products = {sku: _in_own_currency(each, policy) for sku, each in stock.items()}
    found = bases(list(products.values()), policy)
    common = insured(products, found, policy) if len(found) > 1 else None
    if common is not None:
        _tell(why, [sku for sku, each in common.items() if each.tiers != products[sku].tiers], "insurance_percent")
        products, found = dict(common), bases(list(common.values()), policy)
    rules = parse_price_lists(policy.price_lists) if policy.price_lists else ()
    rule = rule_for(rules, buying.buyer, buying.country)
    prices = _listed(products, rule, why)
    currency = buying.currency or _currency(list(prices.values()), policy)
    conversions = _conversions(currency, policy)
    used = _convert(prices, currency, conversions, why)
    several = len(found) > 1 and None not in found
    return Goods(
        products,
        prices,
        currency,
        next(iter(found)) if len(found) == 1 else None,
        tuple(sorted(str(basis) for basis in found)) if several else (),
        why,
        conversions,
        used,
        None if rule is None else rule.who,
    )


def _in_own_currency(product: Product, policy: Policy) -> Product:
    """A product whose sheet names no currency is priced in the merchant's, never in that of its neighbours."""
    return product if product.currency else replace(product, currency=policy.currency)


def _tell(why: Why, skus: Iterable[str], setting: str) -> None:
    """Note by which setting the prices of products were worked over."""
    by = (PolicyRef(setting),)
    for sku in skus:
        why[sku] = why[sku] + by if sku in why else by


def _listed(products: Mapping[str, Product], rule: PriceRule | None, why: Why) -> dict[str, Prices]:
    """Prices by the buyer's or country's list. A column without a price gives none: the main list is not theirs."""
    if rule is None:
        return {sku: (each.tiers, each.currency) for sku, each in products.items()}
    _tell(why, products, "price_lists")
    return {sku: repriced(each, rule) or ((), each.currency) for sku, each in products.items()}


def _currency(prices: Sequence[Prices], policy: Policy) -> str | None:
    """The currency of the priced lines where they agree, else the merchant's, else the first line's."""
    named = [currency for tiers, currency in prices if tiers and currency]
    if len(set(named)) == 1:
        return named[0]
    return policy.currency or (named[0] if named else None)


def _conversions(currency: str | None, policy: Policy) -> dict[str, Exchange]:
    """How each currency the merchant has a rate for becomes the quote's."""
    rates = parse_rates(policy.rates) if policy.rates and currency else ()
    codes = {code for rate in rates for code in (rate.base, rate.currency)} - {currency}
    found = {code: exchange(code, currency or "", rates, policy.rate_margin_percent) for code in sorted(codes)}
    return {code: each for code, each in found.items() if each is not None}


def _convert(
    prices: dict[str, Prices], currency: str | None, conversions: Mapping[str, Exchange], why: Why
) -> frozenset[str]:
    """Put prices in the quote's currency where there is a rate; gives the currencies they came from."""
    foreign = {sku: own for sku, (tiers, own) in prices.items() if tiers and own != currency and own in conversions}
    for sku, own in foreign.items():
        prices[sku] = convert_tiers(prices[sku][0], conversions[own or ""]), currency
    _tell(why, foreign, "rates")
    return frozenset(conversions[own or ""].of for own in foreign.values())


def freight_in(rows: Sequence[FreightRow], goods: Goods) -> list[FreightRow]:
    """Freight rows in the quote's currency where there is a rate for theirs."""
    return [
        convert_freight(row, conversion)
        if row.currency != goods.currency and (conversion := goods.conversions.get(row.currency)) is not None
        else row
        for row in rows
    ]


def stale_rates(used: Sequence[Exchange], policy: Policy, today: date) -> list[Flag]:
    """A flag for each rate in use that is older than the merchant allows, or dated after today."""
    return [
        Flag("rate_stale", "warn", PolicyRef("rates"), {"pair": f"{each.of}/{each.to}", "on": each.on.isoformat()})
        for each in used
        if stale(each, today, policy.rate_max_age_days)
    ]


def basis_of(product: Product, policy: Policy) -> str | None:
    """The term a product's price is in, tidied."""
    return tidy_term(line_basis(product.price_basis, policy.price_basis))
