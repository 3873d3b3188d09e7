"""Fill the last container: raise quantities by whole cartons while no further container is needed."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from decimal import Decimal

from app.domain.containers import room_for
from app.domain.packing import tidy
from app.domain.pricing import Wanted
from app.domain.quote import Quote
from app.domain.quoting import QuoteAsk, Shop, make_quote
from app.errors import UserError


def fill(ask: QuoteAsk, shop: Shop, today: date) -> QuoteAsk:
    """The ask with its lines raised, the largest first, until nothing more fits; a raised line loses its colours.

    UserError `fill-unknown` where the load is not known: cartons, their size, or a container they fit into.
    """
    made = make_quote(ask, shop, today)
    if _containers(made) == 0:
        raise UserError("fill-unknown", {"container": ask.container or "-"})
    tried: set[str] = set()
    while (more := _more(made, tried)) is not None:
        sku, quantity = more
        tried.add(sku)
        raised = replace(ask, wanted=tuple(_raised(w, sku, quantity) for w in ask.wanted))
        remade = make_quote(raised, shop, today)
        if _containers(remade) == _containers(made):
            ask, made = raised, remade
    return ask


def _raised(wanted: Wanted, sku: str, quantity: Decimal) -> Wanted:
    return replace(wanted, quantity=quantity, unit=None, breakdown=()) if wanted.sku == sku else wanted


def _containers(made: Quote) -> int:
    return sum(load.count for load in made.containers.loads) if made.containers else 0


def _more(made: Quote, tried: Collection[str]) -> tuple[str, Decimal] | None:
    """(product, its new quantity) of the largest line of which cartons still go into the last containers."""
    if made.containers is None or not made.containers.loads:
        return None
    last = made.containers.loads[-1]
    for line in sorted(made.lines, key=lambda line: -(line.cbm or Decimal(0))):
        carton = line.carton
        if line.sku in tried or carton is None or carton.pieces is None or line.cartons is None:
            continue
        if room := room_for(carton, last) * last.count:
            return line.sku, tidy((line.cartons + room) * carton.pieces)
    return None
