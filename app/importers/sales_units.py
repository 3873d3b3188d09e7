"""By what goods are sold: prices for a thousand become prices for one, dozens and pieces of one row agree."""

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from app.domain.units import scale
from app.importers.answers import question_id

if TYPE_CHECKING:
    from app.importers.assembly import Draft, TableFacts

ONE = Decimal(1)


def settle_lots(draft: "Draft", table: "TableFacts") -> None:
    """Divide a row's prices by the number of units they are for, and settle what its quantities count.

    What is no exact figure, or not known, is left out and told.
    """
    if draft.lot is None:
        draft.tiers.clear()
        return
    layout = table.layout
    if layout.minor > 1 and all(currency is None for _, currency in draft.tiers):
        _divide(draft, table, layout.minor)
    if not draft.by_lot:
        _divide(draft, table, draft.lot if draft.lot > 1 else layout.lot)
    if draft.lot > 1:
        _settle_quantities(draft, table, draft.lot)


def _divide(draft: "Draft", table: "TableFacts", lot: Decimal) -> None:
    if lot == 1 or not draft.tiers:
        return
    divided = [(replace(tier, unit_price=tier.unit_price / lot), currency) for tier, currency in draft.tiers]
    if any(new.unit_price * lot != old.unit_price for (new, _), (old, _) in zip(divided, draft.tiers, strict=True)):
        column = draft.values["price_column"]
        table.told.tell("price_lot", draft.row, column.index, str(draft.tiers[0][0].unit_price), column.header)
        divided = []
    draft.tiers = divided


def _settle_quantities(draft: "Draft", table: "TableFacts", lot: Decimal) -> None:
    """Below a unit of `1000 pcs` a bare quantity may count pieces or thousands: the merchant says which."""
    steps = len(draft.tiers) > 1 or "tier_from" in draft.values
    bare = draft.values.get("moq") is not None and draft.values.get("moq_unit") is None
    if not steps and not bare:
        return
    asked = question_id("lot_quantity", f"{lot}")
    chosen = table.questions.settle(asked, "lot_quantity", ("pieces", "lots"), {"value": str(lot)})
    if chosen == "lots":
        _times(draft, lot, steps, bare)
    if chosen is not None:
        return
    table.questions.count(asked, str(draft.values.get("sku") or draft.values.get("name") or ""))
    table.told.tell("lot_quantity", draft.row, None, str(lot), draft.lot_text)
    if steps:
        draft.tiers.clear()
    if bare:
        _without_minimum(draft)


def _times(draft: "Draft", lot: Decimal, steps: bool, bare: bool) -> None:
    if steps:
        draft.tiers = [(replace(t, min_quantity=t.min_quantity * lot), currency) for t, currency in draft.tiers]
        if draft.values.get("tier_from"):
            draft.values["tier_from"] *= lot
    if bare:
        draft.values["moq"] *= lot


def _without_minimum(draft: "Draft") -> None:
    draft.values.pop("moq", None)
    draft.cells.pop("moq", None)


def settle_units(draft: "Draft", table: "TableFacts") -> None:
    """One sales unit for the row: prices are turned into that of its unit column, else theirs holds and it is told.

    A minimum in another measure of the same thing is turned into it, or left out and told.
    """
    units = draft.units
    stated, priced = units.get("unit"), units.get("price")
    if stated and priced and stated != priced:
        times = scale(priced, stated)
        if times is not None and _turn(draft, times):
            units["price"] = stated
        elif times is not None or "cell" in units:
            table.told.tell("unit_differs", draft.row, None, f"{stated} / {priced}")
            units["unit"] = priced
    sold = units.get("unit") or units.get("price") or table.layout.unit
    ordered = draft.values.get("moq_unit")
    times = scale(sold, ordered) if sold and ordered and sold != ordered and "moq" in draft.values else None
    if times is None:
        return
    minimum: Decimal = draft.values["moq"]
    if (minimum / times) * times == minimum and (minimum / times) % 1 == 0:
        draft.values["moq"] = minimum / times
    else:
        table.told.tell("moq_unit", draft.row, None, f"{minimum} {ordered} / {sold}")
        _without_minimum(draft)


def _turn(draft: "Draft", times: Decimal) -> bool:
    """Turn all prices of the row into those of one of `times` where each is exact; whether they were."""
    turned = [(replace(tier, unit_price=tier.unit_price / times), currency) for tier, currency in draft.tiers]
    exact = all(
        one.unit_price * times == two.unit_price for (one, _), (two, _) in zip(turned, draft.tiers, strict=True)
    )
    if exact:
        draft.tiers = turned
    return exact
