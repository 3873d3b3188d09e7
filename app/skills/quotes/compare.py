"""Two quotations, or two versions of one, side by side."""

from app.domain.comparison import Comparison, Side, compare
from app.domain.versions import version_ref
from app.workspace import Workspace


def compare_quotes(ws: Workspace, one: str, other: str | None = None) -> Comparison:
    """`Q-0001:1` against `Q-0001:2`. With `one` alone its version before; a first version against itself.

    UserError `quote-not-found`.
    """
    second = _side(ws, other if other is not None else one)
    if other is not None:
        return compare(_side(ws, one), second)
    quote = second.quote
    return compare(_side(ws, f"{quote.quote_id}:{max(quote.version - 1, 1)}"), second)


def _side(ws: Workspace, ref: str) -> Side:
    name, version = version_ref(ref)
    return Side(ws.store.quote(name, version), ws.store.quote_snapshot(name, version))
