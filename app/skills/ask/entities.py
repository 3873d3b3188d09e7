"""Of which rows a question asks."""

from collections.abc import Sequence

from app.skills.ask.fields import FIELDS
from app.skills.ask.scan import Token

_BY_FIELD = ("products", "inquiries", "quotes", "orders", "freight", "buyers")


def entity_of(tokens: Sequence[Token]) -> tuple[str, str | None]:
    """(the kind of rows, the field they are put together by): buyers who ordered are orders put together by buyer."""
    named = _named(tokens)
    sold = any((token.get("super") or "").startswith("sold") for token in tokens)
    acted = any(token.get("verb") for token in tokens)
    if sold or (acted and "products" in named[:1]):
        return "orders", "buyer" if named[:1] == ["buyers"] else "sku"
    if "buyers" in named[:1] and (acted or "orders" in named or _ranked(tokens)):
        return "orders", "buyer" if acted or _ranked(tokens) or _counts_orders(tokens) else None
    if acted or any(token.get("sale") for token in tokens):
        return "orders", None
    return (named[0] if named else _by_fields(tokens)), None


def _named(tokens: Sequence[Token]) -> list[str]:
    """The kinds named, without those behind `by` or `each`: these put rows together."""
    found = []
    before: Token | None = None
    for token in tokens:
        entity = token.get("entity")
        if entity and not (before is not None and before.get("group")):
            found.append(entity)
        if not token.get("filler"):
            before = token
    return found


def _ranked(tokens: Sequence[Token]) -> bool:
    """`top 5 buyers`, `biggest customer`: buyers are ranked by their orders."""
    return any(token.get("top") or token.get("extreme") for token in tokens)


def _counts_orders(tokens: Sequence[Token]) -> bool:
    """`buyers with more than 2 orders`, `customers without orders`."""
    for at, token in enumerate(tokens):
        if token.get("entity") == "orders" and at:
            return tokens[at - 1].amount is not None or bool(tokens[at - 1].get("neg"))
    return False


def _by_fields(tokens: Sequence[Token]) -> str:
    """The rows that have what is named, where none are named themselves; products where many do."""
    for kind, entity in (("intent", "inquiries"), ("mode", "freight")):
        if any(token.get(kind) and not token.get("entity") for token in tokens):
            return entity
    names = [token.get("field") for token in tokens if token.get("field")]
    fits = [entity for entity in _BY_FIELD if all(name in FIELDS[entity] for name in names)]
    return fits[0] if fits and names else "products"
