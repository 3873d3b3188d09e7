"""The cells of one row become a product; what contradicts itself is told and left out."""

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from app.domain.catalog import Carton, Certificate, Product, Tier
from app.domain.incoterms import parse_term, term
from app.domain.source import CellRef
from app.importers.headers import Column, find_basis
from app.importers.tables import Layout
from app.importers.told import Told

ONE = Decimal(1)
_CJK = re.compile(r"[\u3400-\u9fff]")
_SUM = re.compile(
    r"(?:sub ?-?total|grand total|total|sum|合计|小计|总计|总额|共计)\s*(?:amount|金额)?\s*[:：]?", re.IGNORECASE
)


@dataclass
class Draft:
    """One product being read: what its cells said, field by field, and where."""

    row: int
    values: dict[str, Any] = field(default_factory=dict)
    carton: dict[str, Decimal] = field(default_factory=dict)
    attributes: dict[str, str] = field(default_factory=dict)
    certificates: list[Certificate] = field(default_factory=list)
    tiers: list[tuple[Tier, str | None]] = field(default_factory=list)
    units: dict[str, str] = field(default_factory=dict)
    cells: dict[str, CellRef] = field(default_factory=dict)
    carton_moq: bool = False


@dataclass
class TableFacts:
    """What holds for all rows of a table. `yen` is the currency a bare yen sign stands for, where the sheet tells."""

    layout: Layout
    told: Told
    yen: str | None = None
    category: tuple[str, CellRef] | None = None
    without_currency: set[int] = field(default_factory=set)


def finish(draft: Draft, table: TableFacts) -> Product | None:
    """The product of a draft, None for a row without identity."""
    values = draft.values
    _two_names(values)
    has_sku_column = table.layout.of("sku") is not None
    name = values.get("name") or values.get("name_zh") or (values.get("description") or "").partition("\n")[0]
    sku = values.get("sku") or ("" if has_sku_column else name)
    if not sku or not (name or has_sku_column) or _SUM.fullmatch(sku):
        table.told.tell("row_without_identity", draft.row, None, name or sku or "")
        return None
    if table.category and "category" not in draft.attributes:
        draft.attributes["category"], draft.cells["attributes.category"] = table.category
    tiers, currency = _tiers(draft, table)
    basis = _basis(draft)
    column: Column | None = values.get("price_column")
    named = next((key for key in ("name", "name_zh", "description", "sku") if key in draft.cells), "sku")
    cells = {**draft.cells, "name": draft.cells[named]} if named in draft.cells else draft.cells
    return Product(
        sku=sku.replace("\n", " "),
        name=(name or sku).replace("\n", " "),
        unit=draft.units.get("unit") or draft.units.get("price") or draft.units.get("moq") or "pc",
        currency=currency,
        tiers=tiers,
        moq=_moq(draft, table),
        lead_days=values.get("lead_days"),
        carton=_carton(draft, table),
        name_zh=values.get("name_zh"),
        description=values.get("description"),
        hs_code=values.get("hs_code"),
        price_basis=basis or (column.basis if column else None) or table.layout.basis,
        certificates=tuple({certificate.kind: certificate for certificate in reversed(draft.certificates)}.values())[
            ::-1
        ],
        attributes=draft.attributes,
        floor_cost=values.get("floor_cost"),
        cells=cells,
    )


def _two_names(values: dict[str, Any]) -> None:
    """A Chinese name is one in Chinese; a cell with a line or side in each language gives both names."""
    if not _CJK.search(values.get("name_zh") or ""):
        values["name"] = values.get("name") or values.pop("name_zh", None)
        values.pop("name_zh", None)
    text = values.get("name") or values.get("name_zh") or ""
    if not _CJK.search(text) or (values.get("name") and values.get("name_zh")):
        return
    parts = [part.strip() for part in re.split(r"\n|\s*/\s*|\s*\|\s*", text)]
    chinese = [part for part in parts if _CJK.search(part)]
    other = [part for part in parts if len(part) > 2 and not _CJK.search(part)]
    values["name_zh"] = text
    if len(parts) == 2 and len(chinese) == len(other) == 1:
        values["name"], values["name_zh"] = other[0], chinese[0]


def _basis(draft: Draft) -> str | None:
    """The row's price basis; terms that begin with no Incoterm are kept as what they are, terms."""
    text: str | None = draft.values.get("price_basis")
    if text is None:
        return None
    basis = find_basis(text)
    if basis is None and (parsed := parse_term(text)):
        basis = term(*parsed)
    if basis is None:
        draft.attributes.setdefault("terms", text)
        draft.cells["attributes.terms"] = draft.cells.pop("price_basis")
    return basis


def _tiers(draft: Draft, table: TableFacts) -> tuple[tuple[Tier, ...], str | None]:
    """The product's tiers by quantity and their one currency; what contradicts itself is told and left out."""
    fallback = draft.values.get("currency") or table.layout.currency
    currencies = {(table.yen if (currency or fallback) == "¥" else currency or fallback) for _, currency in draft.tiers}
    column: Column | None = draft.values.get("price_column")
    if not draft.tiers or column is None:
        return (), draft.values.get("currency")
    if len(currencies) > 1:
        table.told.tell(
            "currency_mixed", draft.row, column.index, ", ".join(sorted(map(str, currencies))), column.header
        )
        return (), None
    currency = currencies.pop()
    if currency is None and column.index not in table.without_currency:
        table.without_currency.add(column.index)
        yen = any(found == "¥" for _, found in draft.tiers) or fallback == "¥"
        table.told.tell("currency_ambiguous" if yen else "currency_missing", None, column.index, "", column.header)
    start = draft.values.get("tier_from")
    found = [
        replace(tier, min_quantity=start) if start and tier.min_quantity == ONE else tier for tier, _ in draft.tiers
    ]
    found.sort(key=lambda tier: tier.min_quantity)
    kept: list[Tier] = []
    for tier in found:
        if kept and kept[-1].min_quantity == tier.min_quantity:
            table.told.tell("tier_twice", draft.row, column.index, str(tier.unit_price), column.header)
            continue
        if kept and tier.unit_price > kept[-1].unit_price:
            table.told.tell("tier_rises", draft.row, column.index, str(tier.unit_price), column.header)
        kept.append(tier)
    return tuple(kept), currency


def _moq(draft: Draft, table: TableFacts) -> Decimal | None:
    """The minimum in sales units; one given in cartons needs the pieces in a carton."""
    moq: Decimal | None = draft.values.get("moq")
    if moq is None or not draft.carton_moq or draft.units.get("unit") in ("carton", "box", "case"):
        return moq
    pieces = draft.carton.get("pieces")
    if pieces is None:
        table.told.tell("moq_in_cartons", draft.row, None, str(moq))
        draft.cells.pop("moq", None)
        return None
    return moq * pieces


def _carton(draft: Draft, table: TableFacts) -> Carton:
    """The carton; weights that contradict each other are left out, a volume that does not fit its edges is told."""
    found = draft.carton
    gross, net = found.get("gross_kg"), found.get("net_kg")
    if gross is not None and net is not None and gross < net:
        table.told.tell("carton_weights", draft.row, None, f"{gross} / {net}")
        for key in ("gross_kg", "net_kg"):
            del found[key]
            draft.cells.pop(f"carton.{key}", None)
    carton = Carton(**found)
    edges = replace(carton, cbm=None).volume
    if carton.cbm is not None and edges is not None and abs(edges - carton.cbm) > carton.cbm / 10 + Decimal("0.001"):
        table.told.tell("carton_volume", draft.row, None, f"{carton.cbm} / {edges.normalize():f}")
    return carton
