"""What lies between one trade term and the next, as the merchant typed it: texts of settings → charges, duties, tax.

`port_charges` and its kin: `Ningbo: 800 CNY/shipment + 15 CNY/cbm; Shanghai: 900 CNY/shipment`; without a place they
hold everywhere. `import_duties`: `Rotterdam: third country 4.2% CIF hs 9405 until 2027-12-31 + anti-dumping 12% CIF
hs 9405.11; Sydney: none`. `import_vat`: `Rotterdam: 21%; London: excluded`. Places are ports, cities or two-letter
countries.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import TypeVar

from app.domain.catalog import FREIGHT_UNITS
from app.domain.costing.duties import DutyLayer
from app.domain.ports import country_of, same_place

_PLACE = re.compile(r"\s*([^:：+;0-9]{2,60})[:：]")
_CHARGE = re.compile(r"\s*(\d{1,9}(?:\.\d{1,4})?)\s*([A-Za-z]{3})\s*(?:/|per)\s*([a-z]+)\s*", re.IGNORECASE)
_PERCENT = re.compile(r"(\d{1,3}(?:\.\d{1,4})?)\s*%")
_HS = re.compile(r"\bhs\s*([\d.]{2,14})", re.IGNORECASE)
_DATES = re.compile(r"\b(from|until)\s+(\d{4}-\d{2}-\d{2})", re.IGNORECASE)
_BASIS = re.compile(r"\b(CIF|FOB)\b", re.IGNORECASE)
NONE, EXCLUDED = "none", "excluded"
T = TypeVar("T")


@dataclass(frozen=True)
class Charge:
    """`amount` of `currency` per `per` (one of FREIGHT_UNITS)."""

    amount: Decimal
    currency: str
    per: str


@dataclass(frozen=True)
class GoodsDuty:
    """A duty layer and the HS code it holds for; "" for all goods."""

    layer: DutyLayer
    hs: str = ""


def charges_at(text: str | None, place: str | None, named: bool = False) -> tuple[Charge, ...] | None:
    """The charges at a place, those that name it before those that name none; None where nothing is said of it.

    `named` takes only those that name the place.
    """
    parsed = parse_charges(text) if text else ()
    return _at([each for each in parsed if each[0]] if named else parsed, place)


def duties_at(text: str | None, place: str) -> tuple[GoodsDuty, ...] | None:
    """The duty layers of a place; empty where they are `none`, None where nothing is said of it."""
    return _at(parse_duties(text), place) if text else None


def vat_at(text: str | None, place: str) -> Decimal | str | None:
    """The import VAT of a place in per cent, or EXCLUDED; None where nothing is said of it."""
    found = _at(parse_vat(text), place) if text else None
    return found[0] if found else None


def is_importer(text: str | None, place: str) -> bool:
    """Whether a list of places and countries names this one."""
    return any(_means(each.strip(), place) for each in re.split(r"[,;，；]", text or "") if each.strip())


def _means(named: str, place: str) -> bool:
    if same_place(named, place):
        return True
    return len(named) == 2 and named.upper() == country_of(place)


def _at(parsed: Sequence[tuple[str, tuple[T, ...]]], place: str | None) -> tuple[T, ...] | None:
    named = [values for name, values in parsed if name and place and _means(name, place)]
    general = [values for name, values in parsed if not name]
    return next(iter(named + general), None)


@lru_cache(maxsize=256)
def parse_charges(text: str) -> tuple[tuple[str, tuple[Charge, ...]], ...]:
    """(place or "", charges) in the order written; ValueError for what is none."""
    return tuple((place, tuple(_charge(part) for part in parts)) for place, parts in _entries(text))


@lru_cache(maxsize=256)
def parse_duties(text: str) -> tuple[tuple[str, tuple[GoodsDuty, ...]], ...]:
    """(place, layers); a place with `none` has no layers. ValueError for what is none."""
    found = []
    for place, parts in _entries(text):
        if not place:
            raise ValueError(text)
        free = [part.strip().casefold() for part in parts] == [NONE]
        found.append((place, () if free else tuple(_duty(part) for part in parts)))
    return tuple(found)


@lru_cache(maxsize=256)
def parse_vat(text: str) -> tuple[tuple[str, tuple[Decimal | str, ...]], ...]:
    """(place, (per cent or EXCLUDED,)); ValueError for what is none."""
    return tuple((place, tuple(_vat(part, place) for part in parts)) for place, parts in _entries(text))


def _entries(text: str) -> Iterator[tuple[str, list[str]]]:
    """(place or "", parts between plus signs) of each entry between semicolons."""
    for entry in re.split(r"[;；\n]", text):
        if not entry.strip():
            continue
        named = _PLACE.match(entry)
        yield (named[1].strip() if named else ""), entry[named.end() if named else 0 :].split("+")


def _charge(text: str) -> Charge:
    match = _CHARGE.fullmatch(text)
    if match is None or match[3].casefold() not in FREIGHT_UNITS:
        raise ValueError(text)
    return Charge(Decimal(match[1]), match[2].upper(), match[3].casefold())


def _duty(text: str) -> GoodsDuty:
    """`anti-dumping 12% CIF hs 9405.11 from 2026-01-01 until 2027-12-31`: the name is what stands before the share."""
    share, hs, basis = _PERCENT.search(text), _HS.search(text), _BASIS.search(text)
    if share is None:
        raise ValueError(text)
    days = {key.casefold(): date.fromisoformat(day) for key, day in _DATES.findall(text)}
    name = text[: share.start()].strip() or "duty"
    layer = DutyLayer(
        name,
        Decimal(share[1]),
        basis=basis[1].upper() if basis else "CIF",
        start=days.get("from"),
        end=days.get("until"),
    )
    return GoodsDuty(layer, hs[1].replace(".", "") if hs else "")


def _vat(text: str, place: str) -> Decimal | str:
    word = text.strip().casefold()
    if word == EXCLUDED:
        return EXCLUDED
    match = _PERCENT.fullmatch(text.strip())
    if match is None or not place or Decimal(match[1]) > 100:
        raise ValueError(text)
    return Decimal(match[1])
