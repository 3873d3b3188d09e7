"""The merchant's terms: what they offer, never what they pay."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Policy:
    """Terms as set by the merchant; None is not set. Percentages are plain (30 means 30 %).

    `max_discount_percent` is the floor: it steers code and is never shown to a model or a buyer.
    `sample_policy` is `free`, `charged`, `refunded` (charged, given back on order) or None.
    """

    seller_name: str | None = None
    seller_person: str | None = None
    seller_email: str | None = None
    seller_phone: str | None = None
    seller_address: str | None = None
    seller_bank: str | None = None
    currency: str | None = None
    price_basis: str | None = None
    deposit_percent: Decimal | None = Decimal(30)
    payment_terms: str | None = None
    lc_from: Decimal | None = None
    max_discount_percent: Decimal | None = None
    validity_days: int | None = None
    sample_policy: str | None = None
    insurance_percent: Decimal | None = None
    insurance_uplift_percent: Decimal = Decimal(10)
    incoterms_offered: tuple[str, ...] = ()
    reply_tone: str = "friendly"
