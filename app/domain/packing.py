"""Cartons, volume and weights of a quantity, pallets of cartons. Centimetres, cubic metres, kilograms."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import NamedTuple

from app.domain.catalog import Carton
from app.domain.quote_parts import Named, Palletised, PalletPlan
from app.domain.source import PolicyRef
from app.rules import pack as rules_pack

_GRAM = Decimal("0.001")
_ZERO = Decimal(0)


class Packed(NamedTuple):
    """What a quantity becomes in export cartons; a remainder takes a carton of its own. Unknown stays None.

    `last_carton` are the pieces in a last carton that is not full. The gross weight counts full cartons, as freight is
    booked; the net weight is that of the pieces.
    """

    cartons: int | None = None
    cbm: Decimal | None = None
    gross_kg: Decimal | None = None
    net_kg: Decimal | None = None
    last_carton: Decimal | None = None


_UNKNOWN = Packed()


def pack(quantity: Decimal | None, carton: Carton) -> Packed:
    """Cartons, cubic metres, gross and net kilograms of `quantity` pieces."""
    pieces = carton.pieces
    if quantity is None or not pieces:
        return _UNKNOWN
    full, left = divmod(quantity, pieces)
    count = int(full) + (1 if left else 0)
    volume, gross, net = carton.volume, carton.gross_kg, carton.net_kg
    return Packed(
        count,
        None if volume is None else tidy(count * volume),
        None if gross is None else tidy(count * gross),
        None if net is None else tidy((quantity * net / pieces).quantize(_GRAM, ROUND_HALF_UP)),
        left or None,
    )


def tidy(value: Decimal) -> Decimal:
    """Drop trailing zeros and exponents: volumes and weights have no minor unit."""
    return value.normalize() + _ZERO


@dataclass(frozen=True)
class Pallet:
    """A pallet: length and width, the greatest height with the pallet itself, and the most it may carry."""

    length_cm: Decimal
    width_cm: Decimal
    height_cm: Decimal
    load_kg: Decimal
    deck_cm: Decimal
    tare_kg: Decimal


_PALLET = re.compile(
    r"\s*(\d{2,3})\s*[x×*]\s*(\d{2,3})\s*[x×*]\s*(\d{2,3})(?:\s*cm)?\s*[/,; ]\s*(\d{2,5})(?:\s*kg)?\s*", re.I
)


def parse_pallet(text: str) -> Pallet:
    """`120x100x180/1000`: length, width and greatest height in centimetres, load in kilograms. ValueError else."""
    match = _PALLET.fullmatch(text)
    if match is None:
        raise ValueError(text)
    length, width, height, load = (Decimal(figure) for figure in match.groups())
    rules = rules_pack("containers")["pallet"]
    pallet = Pallet(length, width, height, load, Decimal(rules["deck_mm"]) / 10, Decimal(rules["tare_kg"]))
    if height <= pallet.deck_cm:
        raise ValueError(text)
    return pallet


def per_pallet(carton: Carton, pallet: Pallet) -> int | None:
    """Cartons on one pallet in whole layers, the better way round; None without edges, 0 when none fits.

    Without a gross weight the load is not checked.
    """
    length, width, height = carton.length_cm, carton.width_cm, carton.height_cm
    if not length or not width or not height:
        return None
    layers = int((pallet.height_cm - pallet.deck_cm) // height)
    count = _layer(length, width, pallet.length_cm, pallet.width_cm) * layers
    return min(count, int(pallet.load_kg // carton.gross_kg)) if carton.gross_kg else count


@lru_cache(maxsize=4096)
def _layer(length: Decimal, width: Decimal, deck_length: Decimal, deck_width: Decimal) -> int:
    """Cartons side by side on a deck, the better way round."""
    return max(int(deck_length // a) * int(deck_width // b) for a, b in ((length, width), (width, length)))


class PalletLine(NamedTuple):
    """A line to be put on pallets; `said` is what its sheet says of cartons per pallet."""

    sku: str
    cartons: int
    carton: Carton
    said: Named | None = None


def palletise(lines: Sequence[PalletLine], pallet: Pallet) -> PalletPlan | None:
    """Pallets of all lines, none mixed; None as soon as one line cannot be put on pallets."""
    laid, reckoned = [], PolicyRef("pallet")
    for line in lines:
        told = _said(line.said)
        each = told or per_pallet(line.carton, pallet)
        if not each:
            return None
        source = line.said.source if line.said is not None and told else reckoned
        laid.append(Palletised(line.sku, each, -(-line.cartons // each), source))
    count = sum(each.pallets for each in laid)
    return PalletPlan(count, tuple(laid), _pallet_volume(lines, laid, pallet), _pallet_weight(lines, count, pallet))


def _said(said: Named | None) -> int | None:
    return int(said.text) if said is not None and said.text.isascii() and said.text.isdecimal() else None


def _pallet_volume(lines: Sequence[PalletLine], laid: Sequence[Palletised], pallet: Pallet) -> Decimal | None:
    """Floor space by the height that is really stacked; a pallet that is not full is as high as a full one."""
    total = Decimal(0)
    for line, place in zip(lines, laid, strict=True):
        stacked = _stack_cm(line.carton, place.cartons_per_pallet, pallet)
        if stacked is None:
            return None
        total += place.pallets * stacked
    return tidy(total * pallet.length_cm * pallet.width_cm / 1_000_000)


def _stack_cm(carton: Carton, each: int, pallet: Pallet) -> Decimal | None:
    if not carton.length_cm or not carton.width_cm or not carton.height_cm:
        return None
    layer = _layer(carton.length_cm, carton.width_cm, pallet.length_cm, pallet.width_cm)
    if not layer:
        return None
    return pallet.deck_cm + carton.height_cm * -(-each // layer)


def _pallet_weight(lines: Sequence[PalletLine], count: int, pallet: Pallet) -> Decimal | None:
    total = count * pallet.tare_kg
    for line in lines:
        if line.carton.gross_kg is None:
            return None
        total += line.cartons * line.carton.gross_kg
    return tidy(total)
