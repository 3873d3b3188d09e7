"""What may be asked of each kind of rows: its fields and their kinds. Costs and floors are not among them."""

from collections.abc import Mapping

ATTRIBUTE = "attr:"
"""Begins the name of a field that is a product's or buyer's own attribute: `attr:material`."""

FIELDS: Mapping[str, Mapping[str, str]] = {
    "products": {
        "sku": "text", "name": "text", "name_zh": "text", "category": "text", "description": "text",
        "price": "money", "currency": "text", "moq": "number", "lead_days": "days", "certificates": "tags",
        "picture": "mark", "carton": "mark", "pieces": "number", "cbm": "number", "gross_kg": "number",
        "net_kg": "number", "hs_code": "text", "unit": "text", "price_basis": "text",
    },
    "inquiries": {
        "date": "date", "country": "choice", "intent": "choice", "grade": "choice", "score": "number",
        "state": "choice", "language": "choice", "buyer": "text", "company": "text", "email": "text",
        "flags": "mark", "sku": "tags", "place": "text",
    },
    "quotes": {
        "date": "date", "total": "money", "currency": "text", "valid_until": "date", "buyer": "text",
        "country": "choice", "sku": "tags", "place": "text", "price_basis": "text", "lead_days": "days",
    },
    "orders": {
        "date": "date", "buyer": "text", "sku": "tags", "name": "text", "quantity": "number", "price": "money",
        "amount": "money", "currency": "text", "number": "text", "country": "choice",
    },
    "freight": {
        "mode": "choice", "place": "choice", "origin": "text", "rate": "money", "currency": "text", "unit": "text",
        "transit_days": "days", "valid_until": "date", "country": "choice",
    },
    "buyers": {"name": "text", "company": "text", "country": "choice", "email": "text", "phone": "text"},
}  # fmt: skip

MONEY = {"products": "price", "quotes": "total", "orders": "amount", "freight": "rate"}
"""The field that a sum of money means where none is named."""

DAYS = {"products": "lead_days", "freight": "transit_days", "quotes": "lead_days"}
COUNTED = {"products": "moq", "orders": "quantity"}
"""The field that a number of pieces means where none is named."""

DATES = {"inquiries": "date", "quotes": "date", "orders": "date", "freight": "valid_until"}
SAME = {
    ("orders", "price_basis"): "", ("quotes", "amount"): "total", ("freight", "price"): "rate",
    ("freight", "lead_days"): "transit_days", ("quotes", "price"): "total", ("orders", "total"): "amount",
    ("freight", "amount"): "rate", ("freight", "total"): "rate", ("buyers", "buyer"): "company",
}  # fmt: skip
"""Fields that another word of trade names for one kind of rows."""

LABELS = {"products": "sku", "buyers": "buyer"}
"""The field by which rows of another kind name these."""

BY_DATE = ("month", "quarter", "year")
NUMERIC = ("money", "number", "days")


def kind_of(entity: str, name: str) -> str | None:
    """The kind of a field; None where the rows have no such field."""
    if name.startswith(ATTRIBUTE):
        return "attribute" if entity in ("products", "buyers") else None
    return FIELDS[entity].get(name)


def own_name(entity: str, name: str) -> str | None:
    """The field that a word means for a kind of rows; None where they have none such."""
    name = SAME.get((entity, name), name)
    return name if kind_of(entity, name) is not None else None
