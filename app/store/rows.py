"""Rows of imports as texts: short for products, of which there are many, plain JSON for the rest.

A product's text names its file, sheet, row and import once (`at`); a cell of that row is then a letter, one of another
row of that sheet [row, letter], any other five values. Texts of 0.1.0, which repeat them in every cell, are read too.
"""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any, Generic, TypeVar

from app.domain.catalog import Carton, Certificate, PictureRef, Product, RowCells, Tier
from app.domain.source import CellRef
from app.store import codec

_write = json.encoder.c_make_encoder(  # type: ignore[attr-defined]
    None, None, json.encoder.encode_basestring_ascii, None, ":", ",", False, False, False
)
"""The encoder that `json.dumps` makes anew for each call."""

_NOW = '{"p":'
"""How the texts of products begin that were not written by 0.1.0."""

_quoted: Callable[[str], str] = json.encoder.encode_basestring_ascii
_often = lru_cache(maxsize=20_000)(_quoted)
"""The same for texts that many products share."""

_PLAIN: Mapping[str, Callable[[Any], str]] = {
    "currency": _often,
    "name_zh": _quoted,
    "description": _quoted,
    "hs_code": _often,
    "price_basis": _often,
    "lead_days": str,
}
_CARTON = ("pieces", "cbm", "gross_kg", "net_kg", "length_cm", "width_cm", "height_cm")
K = TypeVar("K")
V = TypeVar("V")
Ref = str | list[Any]
Said = tuple[str, str | None, Mapping[str, str], Sequence[str], str | None]
"""What a product is found by: name, Chinese name, attributes, certificates, description."""

_object_at = json.JSONDecoder().scan_once  # type: ignore[attr-defined]


def _dumps(value: Any) -> str:
    return "".join(_write(value, 0))


def write(row: Any, import_id: str) -> tuple[str, str]:
    """(text, digest) of a row; rows that say the same have the same digest, wherever they stand."""
    if isinstance(row, Product):
        return _write_product(row, import_id)
    data = codec.encode(row)
    digest = _digest(codec.dumps(codec.substance(data)))
    codec.stamp(data, import_id)
    return codec.dumps(data), digest


def read(kind: type[Any], text: str) -> Any:
    """The row of a text."""
    data = json.loads(text)
    if kind is Product and "p" in data:
        return _read_product(data)
    return codec.decode(kind, data)


def said_of(product: Product) -> Said:
    """What a product is found by."""
    kinds = [each.kind for each in product.certificates]
    return product.name, product.name_zh, product.attributes, kinds, product.description


def said_in(text: str) -> Said:
    """The same of a product's text, without making the product."""
    if not text.startswith(_NOW):
        return said_of(read(Product, text))
    said, _ = _object_at(text, len(_NOW))
    kinds = [each[0] for each in said.get("certificates", ())]
    return said["name"], said.get("name_zh"), said.get("attributes", {}), kinds, said.get("description")


def digest_of(row: Any) -> str:
    """The digest alone."""
    if isinstance(row, Product):
        return _digest(_substance(row))
    return _digest(codec.dumps(codec.substance(codec.encode(row))))


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


def _substance(product: Product) -> str:
    """What a product says as JSON, without where it says it; what it leaves open is left out."""
    said = [f'{{"sku":{_quoted(product.sku)},"name":{_quoted(product.name)},"unit":{_often(product.unit)}']
    for name, quoted in _PLAIN.items():
        value = getattr(product, name)
        if value is not None:
            said.append(f'"{name}":{quoted(value)}')
    if product.tiers:
        tiers = [f'["{tier.min_quantity!s}","{tier.unit_price!s}"]' for tier in product.tiers]
        said.append(f'"tiers":[{",".join(tiers)}]')
    if product.moq is not None:
        said.append(f'"moq":"{product.moq!s}"')
    if carton := _CARTONS.of(product.carton, _carton):
        said.append(f'"carton":{carton}')
    if product.certificates:
        kinds = [_certificate(c.kind, c.number, c.scope, c.valid_until, c.issuer) for c in product.certificates]
        said.append(f'"certificates":[{",".join(kinds)}]')
    if product.attributes:
        known = product.attributes
        said.append(
            f'"attributes":{{{",".join([_often(name) + ":" + _often(known[name]) for name in sorted(known)])}}}'
        )
    if product.floor_cost is not None:
        said.append(f'"floor_cost":"{product.floor_cost!s}"')
    if product.pictures:
        said.append(f'"pictures":{_dumps([[each.digest, each.media_type, each.size] for each in product.pictures])}')
    return ",".join(said) + "}"


class _Shared(Generic[K, V]):
    """What was worked out for objects that many rows share, by their identity: their content is slow to hash."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[K, V]] = {}

    def of(self, shared: K, make: Callable[[K], V]) -> V:
        known = self._known.get(id(shared))
        if known is not None and known[0] is shared:
            return known[1]
        made = make(shared)
        if len(self._known) > 4096:
            self._known.clear()
        self._known[id(shared)] = (shared, made)
        return made


_CARTONS: _Shared[Carton, str] = _Shared()
_SHAPES: _Shared[Mapping[str, Any], str] = _Shared()


def _carton(carton: Carton) -> str:
    """Its parts in order; nothing where none is known."""
    values = [getattr(carton, name) for name in _CARTON]
    said = _dumps([None if value is None else str(value) for value in values])
    return said if any(value is not None for value in values) else ""


@lru_cache(maxsize=4096)
def _certificate(kind: str, number: str | None, scope: str | None, until: date | None, issuer: str | None) -> str:
    return _dumps([kind, number, scope, until.isoformat() if until else None, issuer])


def _write_product(product: Product, import_id: str) -> tuple[str, str]:
    said = _substance(product)
    cells = product.cells
    if isinstance(cells, RowCells):
        at = (cells.file, cells.sheet, cells.row, cells.import_id or import_id)
        places = _SHAPES.of(cells.columns, _dumps)
    else:
        first = next(iter(cells.values()), None) or CellRef("", "", 0, "", "")
        at = (first.file, first.sheet, first.row, first.import_id or import_id)
        places = _dumps({name: _place(ref, at) for name, ref in cells.items()})
    refs = ""
    if product.tiers:
        refs += f',"t":{_places([tier.source for tier in product.tiers], at)}'
    if product.certificates:
        refs += f',"k":{_places([each.source for each in product.certificates], at)}'
    if product.pictures:
        refs += ',"i":' + _dumps([each.part for each in product.pictures])
    head = _head(at[0], at[1])
    return f'{{"p":{said},"at":[{head},{at[2]},"{at[3]}"],"c":{places}{refs}}}', _digest(said)


@lru_cache(maxsize=64)
def _head(file: str, sheet: str) -> str:
    return _dumps([file, sheet])[1:-1]


def _places(refs: list[CellRef], at: tuple[str, str, int, str]) -> str:
    places = [_place(ref, at) for ref in refs]
    if all(place.__class__ is str for place in places):  # column letters need no escaping
        return '["' + '","'.join(places) + '"]'  # type: ignore[arg-type]
    return _dumps(places)


def _place(ref: CellRef, at: tuple[str, str, int, str]) -> Ref:
    if (ref.file, ref.sheet) != at[:2] or ref.import_id not in ("", at[3]):
        return [ref.file, ref.sheet, ref.row, ref.column, ref.import_id or at[3]]
    return ref.column if ref.row == at[2] else [ref.row, ref.column]


def _ref(place: Ref, at: list[Any]) -> CellRef:
    file, sheet, row, import_id = at
    if isinstance(place, str):
        return CellRef(file, sheet, row, place, import_id)
    return CellRef(file, sheet, place[0], place[1], import_id) if len(place) == 2 else CellRef(*place)


def _read_product(data: Mapping[str, Any]) -> Product:
    said, at, places = data["p"], data["at"], data["c"]
    whole = all(isinstance(place, str) or len(place) == 2 for place in places.values())
    cells: Mapping[str, CellRef]
    if whole:
        columns = {name: place if isinstance(place, str) else (place[0], place[1]) for name, place in places.items()}
        cells = RowCells(at[0], at[1], at[2], at[3], columns)
    else:
        cells = {name: _ref(place, at) for name, place in places.items()}
    carton = said.get("carton")
    certificates = zip(said.get("certificates", ()), data.get("k", ()), strict=True)
    return Product(
        sku=said["sku"],
        name=said["name"],
        unit=said["unit"],
        tiers=tuple(
            Tier(Decimal(start), Decimal(price), _ref(place, at))
            for (start, price), place in zip(said.get("tiers", ()), data.get("t", ()), strict=True)
        ),
        moq=_decimal(said.get("moq")),
        carton=Carton(*map(_decimal, carton)) if carton else Carton(),
        certificates=tuple(
            Certificate(kind, _ref(place, at), number, scope, date.fromisoformat(until) if until else None, issuer)
            for (kind, number, scope, until, issuer), place in certificates
        ),
        attributes=said.get("attributes", {}),
        floor_cost=_decimal(said.get("floor_cost")),
        cells=cells,
        pictures=tuple(
            PictureRef(part, media_type, size, digest)
            for (digest, media_type, size), part in zip(said.get("pictures", ()), data.get("i", ()), strict=True)
        ),
        **{name: said.get(name) for name in _PLAIN},
    )


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
