"""The merchant's terms: what they offer, never what they pay."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Policy:
    """Terms as set by the merchant; None is not set. Percentages are plain (30 means 30 %).

    `max_discount_percent` is the floor: it steers code and is never shown to a model or a buyer.
    What lies between terms (`pickup_charges` … `import_vat`) is kept as typed; `domain/term_charges` reads it.
    `sample_policy` is `free`, `charged`, `refunded` (charged, given back on order) or None. `tiers_over` names the
    attribute over whose lines tiers are added up. `price_lists`, `charges`, `rates` and `pallet` are kept as written;
    `price_lists`, `charges`, `exchange` and `packing` read them. `minimum_order_value` is in `currency`.
    """

    seller_name: str | None = None
    seller_person: str | None = None
    seller_email: str | None = None
    seller_phone: str | None = None
    seller_address: str | None = None
    seller_bank: str | None = None
    seller_name_zh: str | None = None
    seller_address_zh: str | None = None
    seller_tax_id: str | None = None
    seller_logo: str | None = None
    seller_stamp: str | None = None
    papers_qr: str = "no"
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
    pickup_charges: str | None = None
    port_charges: str | None = None
    loading_charges: str | None = None
    destination_charges: str | None = None
    unloading_charges: str | None = None
    clearance_charges: str | None = None
    import_duties: str | None = None
    import_vat: str | None = None
    importer_of_record: str | None = None
    tiers_over: str | None = None
    minimum_order_value: Decimal | None = None
    price_lists: str | None = None
    charges: str | None = None
    rates: str | None = None
    rate_margin_percent: Decimal = Decimal(0)
    rate_max_age_days: int | None = 7
    pallet: str | None = None
