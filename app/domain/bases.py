"""The price bases of a quote's lines, and one basis for all of them where no freight is needed to get there."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from app.domain import freight, incoterms
from app.domain.catalog import Product
from app.domain.exchange import round_price
from app.domain.policy import Policy

_INSURED = {"CFR": "CIF", "CPT": "CIP"}


@lru_cache(maxsize=256)
def tidy_term(text: str | None) -> str | None:
    """`"fob  Ningbo"` → `"FOB Ningbo"`; None where no rule is named."""
    parsed = incoterms.parse_term(text) if text else None
    return incoterms.term(*parsed) if parsed else None


def bases(products: Sequence[Product], policy: Policy) -> set[str | None]:
    """The price bases of products: each as its sheet names it, else the merchant's."""
    own = policy.price_basis
    named = {line_basis(each, own) for each in {product.price_basis for product in products}} or {own}
    return named if len(named) == 1 else {tidy_term(basis) for basis in named}


def line_basis(named: str | None, own: str | None) -> str | None:
    """A sheet that says `FOB` and no place means the merchant's port, where theirs is FOB too."""
    if named is None:
        return own
    bare, merchant = (incoterms.parse_term(text) if text else None for text in (named, own))
    alike = bare is not None and merchant is not None and bare == (merchant[0], None)
    return own if alike else named


def insured(products: Mapping[str, Product], found: set[str | None], policy: Policy) -> Mapping[str, Product] | None:
    """Products of CFR and CIF (or CPT and CIP) lists to one place, all with insurance in their prices.

    None where the bases differ by more than insurance, or the merchant's premium is not set. The closed form of
    `freight.insurance_premium`, by the piece.
    """
    terms = {parsed for basis in found if basis and (parsed := incoterms.parse_term(basis))}
    codes, places = {code for code, _ in terms}, {place for _, place in terms}
    plain = next((code for code in codes if {code, _INSURED.get(code)} == codes), None)
    if None in found or plain is None or len(places) != 1 or policy.insurance_percent is None:
        return None
    factor = 1 - freight.premium_share(policy.insurance_percent, policy.insurance_uplift_percent)
    target = incoterms.term(_INSURED[plain], next(iter(places)))
    return {sku: _raised(each, plain, target, factor, policy) for sku, each in products.items()}


def _raised(product: Product, plain: str, target: str, factor: Decimal, policy: Policy) -> Product:
    basis = incoterms.parse_term(line_basis(product.price_basis, policy.price_basis) or "")
    if basis is None or basis[0] != plain:
        return replace(product, price_basis=target)
    currency = product.currency or policy.currency or ""
    tiers = tuple(replace(t, unit_price=round_price(t.unit_price / factor, currency)) for t in product.tiers)
    return replace(product, tiers=tiers, price_basis=target)
