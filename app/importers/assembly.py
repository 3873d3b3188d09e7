"""The cells of one row become a product; what contradicts itself is told and left out."""

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from app.domain.catalog import Carton, Certificate, PictureRef, Product, RowCells, Tier
from app.domain.incoterms import parse_term, term
from app.domain.source import CellRef
from app.importers.answers import Questions, any_currency, question_id
from app.importers.certified import EXPIRED
from app.importers.grids import Cell, cell_text
from app.importers.header_match import is_private
from app.importers.headers import AMBIGUOUS, Column, find_basis
from app.importers.layouts import Layout
from app.importers.sales_units import settle_lots, settle_units
from app.importers.told import Told

ONE = Decimal(1)
CURRENCIES = ("USD", "EUR", "CNY", "GBP", "JPY", "HKD", "AUD", "CAD")
"""What a currency is chosen from first; any other known code is taken as well."""

Place = str | tuple[int, str]
"""Where a value stands: a column letter of its own row, or a row and letter elsewhere (merged cells)."""

_CJK = re.compile(r"[\u3400-\u9fff]")
_SUM = re.compile(
    r"(?:sub ?-?total|grand total|total|sum|合计|小计|总计|总额|共计|zwischensumme|summe|gesamt|итого|всего|totale"
    r"|totaux|razem|toplam|合計|小計|합계|소계|المجموع|tổng(?: cộng)?)\s*(?:amount|金额)?\s*[:：]?",
    re.IGNORECASE,
)
SEVERAL_CODES = re.compile(r"[^\s,;、/]*\d[^\s,;、/]*(?:\s*[,;、]\s*[^\s,;、/]*\d[^\s,;、/]*)+")
"""Several item numbers in one cell: `X1, X2`."""


class Draft:
    """One product being read: what its cells said, field by field, and where.

    `lot` is how many units its unit column says a price is for (None where that is not known), `by_lot` whether the
    price or its header said so and it is divided already.
    """

    __slots__ = (
        "attributes",
        "by_lot",
        "carton",
        "carton_moq",
        "cells",
        "certificates",
        "lot",
        "lot_text",
        "row",
        "tiers",
        "units",
        "values",
    )

    def __init__(self, row: int) -> None:
        self.row = row
        self.values: dict[str, Any] = {}
        self.carton: dict[str, Decimal] = {}
        self.attributes: dict[str, str] = {}
        self.certificates: list[Certificate] = []
        self.tiers: list[tuple[Tier, str | None]] = []
        self.units: dict[str, str] = {}
        self.cells: dict[str, Place] = {}
        self.carton_moq = False
        self.lot: Decimal | None = ONE
        self.lot_text = ""
        self.by_lot = False


@dataclass
class TableFacts:
    """What holds for all rows of a table. `yen` is the currency a bare yen sign stands for, where the sheet tells."""

    layout: Layout
    told: Told
    file: str
    import_id: str
    questions: Questions
    yen: str | None = None
    category: tuple[str, Place] | None = None
    currencies: Mapping[tuple[int, int], str] = field(default_factory=dict)
    pictures: Mapping[int, tuple[PictureRef, ...]] = field(default_factory=dict)
    without_currency: set[int] = field(default_factory=set)
    _shapes: dict[tuple[tuple[str, Place], ...], Mapping[str, Place]] = field(default_factory=dict)
    _cartons: dict[tuple[tuple[str, Decimal], ...], tuple[Carton, str | None]] = field(default_factory=dict)
    has_sku: bool = False
    by_lot: bool = False

    def __post_init__(self) -> None:
        self.has_sku = self.layout.of("sku") is not None
        self.by_lot = self.layout.lot > 1 or self.layout.minor > 1

    def ref(self, row: int, place: Place) -> CellRef:
        """The cell of a place in a row counted from 0."""
        at, column = (self.told.row(row), place) if isinstance(place, str) else place
        return CellRef(self.file, self.told.sheet, at, column, self.import_id)

    def cell_currency(self, row: int, column: int) -> str | None:
        """The currency that a cell's number format names."""
        return self.currencies.get((row, column)) if self.currencies else None

    def cells(self, row: int, places: dict[str, Place]) -> RowCells:
        """The cells of a row; rows with the same fields in the same columns share one map of them."""
        shape = tuple(places.items())
        columns = self._shapes.get(shape)
        if columns is None:
            columns = places
            if len(self._shapes) < 1000:
                self._shapes[shape] = places
        return RowCells(self.file, self.told.sheet, self.told.row(row), self.import_id, columns)

    def carton(self, found: dict[str, Decimal]) -> tuple[Carton, str | None]:
        """A carton, and its volume beside that of its edges where the two differ; rows that pack alike share one."""
        key = tuple(found.items())
        known = self._cartons.get(key)
        if known is None:
            carton = Carton(**found)
            known = carton, _contradiction(carton)
            if len(self._cartons) < 10_000:
                self._cartons[key] = known
        return known


def _contradiction(carton: Carton) -> str | None:
    edges = replace(carton, cbm=None).volume
    if carton.cbm is None or edges is None or abs(edges - carton.cbm) <= carton.cbm / 10 + Decimal("0.001"):
        return None
    return f"{carton.cbm} / {edges.normalize():f}"


def finish(draft: Draft, table: TableFacts) -> Product | None:
    """The product of a draft, None for a row without identity."""
    values, units, cells = draft.values, draft.units, draft.cells
    if "name_zh" in values or not (values.get("name") or "").isascii():
        _two_names(values)
    name = values.get("name") or values.get("name_zh") or (values.get("description") or "").partition("\n")[0]
    sku = values.get("sku") or ("" if table.has_sku else name)
    if not sku or not (name or table.has_sku) or _SUM.fullmatch(sku[:40]):
        table.told.tell("row_without_identity", draft.row, None, name or sku or _shown(draft.row, table))
        return None
    if "sku" in values and ("," in sku or ";" in sku or "、" in sku) and SEVERAL_CODES.fullmatch(sku):
        table.told.tell("codes_in_one", draft.row, None, sku)
    if table.category and "category" not in draft.attributes:
        draft.attributes["category"], cells["attributes.category"] = table.category
    if draft.lot is not ONE or table.by_lot:
        settle_lots(draft, table)
    if len(units) > 1 or (table.layout.unit and units):
        settle_units(draft, table)
    tiers, currency = _tiers(draft, table)
    basis = _basis(draft) if "price_basis" in values else None
    column: Column | None = values.get("price_column")
    moq, carton = _moq(draft, table), _carton(draft, table)
    if "name" not in cells:
        named = next((key for key in ("name_zh", "description", "sku") if key in cells), None)
        if named:
            cells["name"] = cells[named]
    return Product(
        sku.replace("\n", " ") if "\n" in sku else sku,
        (name or sku).replace("\n", " "),
        units.get("unit") or units.get("price") or table.layout.unit or units.get("moq") or "pc",
        currency,
        tiers,
        moq,
        values.get("lead_days"),
        carton,
        values.get("name_zh"),
        values.get("description"),
        values.get("hs_code"),
        basis or (column.basis if column else None) or table.layout.basis,
        _certificates(draft, table) if draft.certificates else (),
        draft.attributes,
        values.get("floor_cost"),
        table.cells(draft.row, cells),
        table.pictures.get(draft.row, ()),
    )


def _shown(row: int, table: TableFacts) -> str:
    """The first texts of a row, its costs apart."""
    costs = {c.index for c in table.layout.columns if c.field == "floor_cost" or is_private(c.header)}
    return shown(table.told.grid.rows[row], costs)


def shown(cells: Sequence[Cell], apart: Container[int]) -> str:
    """The first texts of a row, some columns apart."""
    texts = (cell_text(cell) for at, cell in enumerate(cells) if at not in apart)
    return " | ".join([text for text in texts if text][:4]) or "-"


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
    text: str = draft.values["price_basis"]
    basis = find_basis(text)
    if basis is None and (parsed := parse_term(text)):
        basis = term(*parsed)
    if basis is None:
        draft.attributes.setdefault("terms", text)
        draft.cells["attributes.terms"] = draft.cells.pop("price_basis")
    return basis


def _tiers(draft: Draft, table: TableFacts) -> tuple[tuple[Tier, ...], str | None]:
    """The product's tiers by quantity and their one currency; what contradicts itself is told and left out."""
    column: Column | None = draft.values.get("price_column")
    stated: str | None = draft.values.get("currency")
    if not draft.tiers or column is None:
        return (), stated
    fallback = stated or table.layout.currency
    currencies = {_sign(currency or fallback, table) for _, currency in draft.tiers}
    if len(currencies) > 1:
        named = ", ".join(sorted(map(str, currencies)))
        table.told.tell("currency_mixed", draft.row, column.index, named, column.header)
        return (), None
    currency = currencies.pop() or _missing_currency(draft, table, column)
    if len(draft.tiers) == 1 and "tier_from" not in draft.values:
        return (draft.tiers[0][0],), currency
    return _in_order(draft, table, column), currency


def _sign(currency: str | None, table: TableFacts) -> str | None:
    return table.yen if currency == "¥" else None if currency in AMBIGUOUS else currency


def _missing_currency(draft: Draft, table: TableFacts, column: Column) -> str | None:
    """The currency that the merchant chose for a column without one; told once and asked where none was chosen."""
    sign = next((s for _, s in [*draft.tiers, (None, table.layout.currency)] if s in AMBIGUOUS), None)
    code = "currency_missing" if sign is None else "currency_ambiguous" if sign == "¥" else "currency_sign"
    asked = question_id("currency", column.header)
    choices = AMBIGUOUS[sign] if sign else CURRENCIES
    facts = {"header": column.header, "sheet": table.told.sheet, "value": sign or ""}
    chosen = table.questions.settle(asked, code, choices, facts, any_currency)
    if chosen is None:
        table.questions.count(asked, str(draft.tiers[0][0].unit_price))
        if column.index not in table.without_currency:
            table.without_currency.add(column.index)
            table.told.tell(code, None, column.index, sign if code == "currency_sign" and sign else "", column.header)
    return chosen


def _in_order(draft: Draft, table: TableFacts, column: Column) -> tuple[Tier, ...]:
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
    return tuple(kept)


def _certificates(draft: Draft, table: TableFacts) -> tuple[Certificate, ...]:
    """Each kind once; a number, last day, issuer and scope in columns of their own belong to the row's one kind."""
    found = list({certificate.kind: certificate for certificate in reversed(draft.certificates)}.values())[::-1]
    own = {name.partition("_")[2]: draft.values[name] for name in _DETAILS if name in draft.values}
    if own.get("until") == EXPIRED:
        return ()
    if not own:
        return tuple(found)
    if len(found) > 1:
        table.told.tell("certificate_details", draft.row, None, ", ".join(each.kind for each in found))
        return tuple(found)
    one = found[0]
    return (
        replace(
            one,
            number=own.get("number") or one.number,
            valid_until=own.get("until") or one.valid_until,
            issuer=own.get("issuer") or one.issuer,
            scope=own.get("scope") or one.scope,
        ),
    )


_DETAILS = ("certificate_number", "certificate_until", "certificate_issuer", "certificate_scope")


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


_NOTHING = Carton()


def _carton(draft: Draft, table: TableFacts) -> Carton:
    """The carton; weights that contradict each other are left out, a volume that does not fit its edges is told."""
    found = draft.carton
    if not found:
        return _NOTHING
    gross, net = found.get("gross_kg"), found.get("net_kg")
    if gross is not None and net is not None and gross < net:
        table.told.tell("carton_weights", draft.row, None, f"{gross} / {net}")
        for key in ("gross_kg", "net_kg"):
            del found[key]
            draft.cells.pop(f"carton.{key}", None)
    carton, contradiction = table.carton(found)
    if contradiction:
        table.told.tell("carton_volume", draft.row, None, contradiction)
    return carton
