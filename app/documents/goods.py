"""The table of goods: which figure stands in which column."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from app.documents import figures
from app.documents.blocks import Cell, Column, Goods
from app.documents.fields import country
from app.documents.labels import Labels
from app.domain.money import minor_units
from app.domain.paper import Paper, PaperLine
from app.domain.units import UNECE

NOTHING = "—"
_SHARES = {
    "line_no": 6, "item": 14, "description": 32, "hs_code": 13, "origin": 12, "quantity": 15, "unit_price": 16,
    "amount": 16, "carton_numbers": 11, "cartons": 10, "net_weight": 12, "gross_weight": 12, "volume": 12,
    "carton_size": 15,
}  # fmt: skip
_FIGURES = frozenset(
    {"line_no", "quantity", "unit_price", "amount", "cartons", "net_weight", "gross_weight", "volume"}
)  # fmt: skip
_PARTS: Mapping[str, Callable[[PaperLine], Decimal | int | None]] = {
    "cartons": lambda line: line.quoted.cartons,
    "net_weight": lambda line: line.net_kg,
    "gross_weight": lambda line: line.gross_kg,
    "volume": lambda line: line.quoted.cbm,
}
"""Columns that are added up below the table."""


def goods(paper: Paper, names: tuple[str, ...], labels: Labels) -> Goods:
    """The whole table; sums of cartons, weights and volume stand below where every line's is known."""
    columns = tuple(Column(name, _head(paper, name, labels), _SHARES[name], name in _FIGURES) for name in names)
    rows = tuple(
        tuple(_cell(paper, line, name, number, labels) for name in names) for number, line in enumerate(paper.lines, 1)
    )
    summed = {name: paper.total(part) for name, part in _PARTS.items() if name in names}
    totals = {name: _figure(value, labels) for name, value in summed.items() if value is not None}
    if totals and "quantity" in names and (quantity := _quantity_total(paper, labels)):
        totals["quantity"] = quantity
    return Goods(columns, rows, totals, labels["total"])


def _quantity_total(paper: Paper, labels: Labels) -> Cell | None:
    """Pieces and sets do not add up."""
    units = {line.quoted.unit for line in paper.lines}
    total = paper.total(lambda line: line.quoted.quantity)
    return None if total is None or len(units) != 1 else _quantity(total, units.pop(), labels)


def _head(paper: Paper, name: str, labels: Labels) -> str:
    if name == "unit_price":
        return labels.titled(name, paper.quote.currency, paper.quote.price_basis)
    if name == "amount":
        return labels.titled(name, paper.quote.currency)
    if name in ("net_weight", "gross_weight"):
        return labels.titled(name, figures.sign("mass-kilogram", labels.language))
    if name == "volume":
        return labels.titled(name, figures.sign("volume-cubic-meter", labels.language))
    return labels[name]


def _cell(paper: Paper, line: PaperLine, name: str, number: int, labels: Labels) -> Cell:
    part = _PARTS.get(name)
    if part is not None:
        value = part(line)
        return Cell(NOTHING) if value is None else _figure(Decimal(value), labels)
    if name == "line_no":
        return Cell(str(number), Decimal(number))
    if name in ("unit_price", "amount"):
        return _money(paper, line, name, labels)
    return _TEXTS[name](line, labels)


def _figure(value: Decimal, labels: Labels) -> Cell:
    return Cell(figures.number(value, labels.language), value)


def _money(paper: Paper, line: PaperLine, name: str, labels: Labels) -> Cell:
    value = line.quoted.unit_price if name == "unit_price" else line.quoted.amount
    if value is None:
        return Cell(labels["to_confirm"] if name == "unit_price" else NOTHING)
    currency = paper.quote.currency
    return Cell(figures.amount(value, currency, labels.language), value, least=minor_units(currency or ""))


def _quantity(value: Decimal | None, unit: str, labels: Labels) -> Cell:
    word = labels.unit(unit, value)
    if value is None:
        return Cell(labels["to_confirm"], unit=word)
    return Cell(f"{figures.number(value, labels.language)} {word}", value, word)


def _description(line: PaperLine, labels: Labels) -> Cell:
    names = [(line.name_zh if language == "zh" else None) or line.quoted.name for language in labels.languages]
    first, *others = dict.fromkeys(names)
    return Cell(first, notes=(*others, *_notes(line, labels)))


def _notes(line: PaperLine, labels: Labels) -> tuple[str, ...]:
    """Colours and sizes, a price that holds only from a minimum, a sample: what the buyer must know beside the name."""
    quoted, language = line.quoted, labels.language
    notes = [" · ".join(f"{part.label} {figures.number(part.quantity, language)}" for part in quoted.breakdown)]
    if quoted.holds_from is not None:
        least = f"{figures.number(quoted.holds_from, language)} {labels.unit(quoted.unit, quoted.holds_from)}"
        notes.append(f"{labels['minimum']}{labels.colon}{least}")
    if quoted.sample:
        notes.append(labels["sample"])
    return tuple(note for note in notes if note)


def _carton_numbers(line: PaperLine, labels: Labels) -> Cell:
    first, last = line.first_carton, line.last_carton
    if first is None or last is None:
        return Cell(NOTHING)
    return Cell(str(first) if first == last else f"{first}-{last}")


def _carton_size(line: PaperLine, labels: Labels) -> Cell:
    edges = (line.carton.length_cm, line.carton.width_cm, line.carton.height_cm)
    known = [figures.number(edge, labels.language) for edge in edges if edge is not None]
    return Cell(" × ".join(known) if len(known) == len(edges) else NOTHING)


_TEXTS: Mapping[str, Callable[[PaperLine, Labels], Cell]] = {
    "item": lambda line, labels: Cell(line.quoted.sku),
    "description": _description,
    "hs_code": lambda line, labels: Cell(line.hs_code or NOTHING),
    "origin": lambda line, labels: Cell(country(line.origin, labels) or NOTHING),
    "quantity": lambda line, labels: _quantity(line.quoted.quantity, line.quoted.unit, labels),
    "carton_numbers": _carton_numbers,
    "carton_size": _carton_size,
}


def unit_codes(paper: Paper, labels: Labels) -> str:
    """The units of the paper with their UN/CEFACT codes: `pcs = H87`."""
    units = dict.fromkeys(line.quoted.unit for line in paper.lines)
    return ", ".join(f"{labels.unit(unit, Decimal(2))} = {UNECE[unit]}" for unit in units if unit in UNECE)
