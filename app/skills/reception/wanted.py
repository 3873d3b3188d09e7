"""What an inquiry wants of each product, as pricing takes it."""

from dataclasses import replace
from decimal import Decimal

from app.domain.inquiry import Inquiry
from app.domain.pricing import Wanted
from app.domain.quote_parts import Part
from app.domain.source import InquiryRef

LARGEST = Decimal(10) ** 12
"""More of anything is a slip of the finger."""


def wanted_of(inquiry: Inquiry) -> tuple[Wanted, ...]:
    """The matched lines, one a product: the same product asked for twice counts together, its colours as parts.

    Of several quantities to choose from the first counts.
    """
    wanted: dict[str, Wanted] = {}
    for line in inquiry.lines:
        if line.sku is None or (line.alternative and line.sku in wanted):
            continue
        source = InquiryRef(inquiry.inquiry_id, line.start, line.end)
        quantity = line.quantity if line.quantity is not None and line.quantity < LARGEST else None
        parts: tuple[Part, ...] = (Part(line.variant, quantity),) if line.variant and quantity is not None else ()
        parts = parts or tuple(Part(label, count) for label, count in line.split)
        new = Wanted(line.sku, quantity, line.unit, line.target_price, line.currency, source, parts)
        wanted[line.sku] = _together(wanted[line.sku], new) if line.sku in wanted else new
    return tuple(wanted.values())


def _together(one: Wanted, other: Wanted) -> Wanted:
    if one.quantity is None or other.quantity is None or one.unit != other.unit:
        return one if one.quantity is not None else other
    together = replace(one, quantity=one.quantity + other.quantity, target_price=one.target_price or other.target_price)
    # Parts that do not add up to the line would be a wrong packing list.
    whole = bool(one.breakdown) and bool(other.breakdown)
    return replace(together, breakdown=_joined(one.breakdown + other.breakdown) if whole else ())


def _joined(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Parts of one name counted together."""
    counts: dict[str, Part] = {}
    for part in parts:
        before = counts.get(part.label.casefold())
        counts[part.label.casefold()] = (
            part if before is None else replace(before, quantity=before.quantity + part.quantity)
        )
    return tuple(counts.values())
