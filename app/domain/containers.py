"""Containers: how many cartons fit, how a mixed load is spread, what fills the last one.

Counted in whole cubic millimetres and grams, rounded up, so that no load is ever over by a rounding.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache, cached_property
from itertools import permutations
from math import ceil
from typing import NamedTuple

from app.domain.catalog import Carton
from app.domain.packing import tidy
from app.domain.quote_parts import Load, Share
from app.rules import Pack, in_force, pack

_MM3 = Decimal(10) ** 9
_GRAMS = Decimal(1000)
_MOST_CONTAINERS = 2_000
_PORTIONS = 64
_LOOK_AHEAD = 8


@dataclass(frozen=True)
class Container:
    """A kind of container: `mode` is its name in freight tables; inner and door edges in centimetres."""

    code: str
    mode: str
    length_cm: Decimal
    width_cm: Decimal
    height_cm: Decimal
    door_width_cm: Decimal
    door_height_cm: Decimal
    usable_cbm: Decimal
    payload_kg: Decimal
    usual: bool

    @cached_property
    def volume(self) -> int:
        """Usable cubic millimetres."""
        return int(self.usable_cbm * _MM3)

    @cached_property
    def payload(self) -> int:
        """Grams it may carry."""
        return int(self.payload_kg * _GRAMS)

    @cached_property
    def narrowest(self) -> Decimal:
        """The shorter edge of the door: what is no longer anywhere goes in whichever way round."""
        return min(self.door_width_cm, self.door_height_cm)


@cache
def containers(today: date) -> Mapping[str, Container]:
    """The kinds of container in force on a day, by code, smallest first."""
    rows = in_force(pack("containers")["containers"], today)
    kinds = [_container(row) for row in rows]
    return {kind.code: kind for kind in sorted(kinds, key=lambda kind: kind.usable_cbm)}


def _container(row: Pack) -> Container:
    edges = {
        name.replace("_mm", "_cm"): Decimal(row[name]) / 10
        for name in ("length_mm", "width_mm", "height_mm", "door_width_mm", "door_height_mm")
    }
    return Container(
        code=row["code"],
        mode=row["mode"],
        usable_cbm=Decimal(row["usable_cbm"]),
        payload_kg=Decimal(row["payload_kg"]),
        usual=row["usual"],
        **edges,
    )


@dataclass(frozen=True)
class Fit:
    """How many of one product one container holds. `limited_by` is `volume`, `payload` or `door` (none goes in)."""

    container: str
    cartons: int
    pieces: Decimal | None
    cbm: Decimal
    gross_kg: Decimal | None
    limited_by: str


def fits(carton: Carton, container: Container) -> Fit | None:
    """How many cartons of a product fill a container; None without a carton volume. No weight: by volume alone."""
    volume = carton.volume
    if not volume:
        return None
    if not passes(carton, container):
        return Fit(container.code, 0, carton.pieces and Decimal(0), Decimal(0), None, "door")
    by_volume = container.volume // _whole(volume, _MM3)
    by_weight = container.payload // _whole(carton.gross_kg, _GRAMS) if carton.gross_kg else by_volume
    count = min(by_volume, by_weight)
    return Fit(
        container.code,
        count,
        None if carton.pieces is None else count * carton.pieces,
        tidy(count * volume),
        None if carton.gross_kg is None else tidy(count * carton.gross_kg),
        "payload" if by_weight < by_volume else "volume",
    )


def passes(carton: Carton, container: Container) -> bool:
    """Whether a carton goes through the door and lies inside, some way round; unknown edges are taken to."""
    length, breadth, tall = carton.length_cm, carton.width_cm, carton.height_cm
    if length is None or breadth is None or tall is None:
        return True
    width, height = container.door_width_cm, container.door_height_cm
    if length <= (narrow := container.narrowest) and breadth <= narrow and tall <= narrow:
        return True
    turned = permutations((length, breadth, tall))
    return any(a <= width and b <= height and c <= container.length_cm for a, b, c in turned)


class Lot(NamedTuple):
    """The cartons of one line to be loaded."""

    sku: str
    cartons: int
    carton: Carton

    def goes_into(self, kind: Container) -> bool:
        """Whether one carton of it fits."""
        volume, weight = self.carton.volume, self.carton.gross_kg
        if (volume is not None and volume > kind.usable_cbm) or (weight is not None and weight > kind.payload_kg):
            return False
        return passes(self.carton, kind)


@dataclass(slots=True)
class _Rest:
    """What of a lot is still to be loaded; volume and weight of one carton."""

    lot: Lot
    left: int
    volume: int
    weight: int


def oversized(lots: Sequence[Lot], kinds: Sequence[Container]) -> tuple[str, ...]:
    """Lines of which no container takes even one carton."""
    left = list(lots)
    for kind in kinds:
        left = [lot for lot in left if not lot.goes_into(kind)]
    return tuple(lot.sku for lot in left)


def spread(lots: Sequence[Lot], kinds: Sequence[Container], rates: Mapping[str, Decimal]) -> tuple[Load, ...]:
    """Loads that hold every carton, in the cheapest choice of `kinds` where `rates` has each one's price, else in the
    fewest containers, then the least volume. Empty when nothing can be planned. Volumes must be known."""
    rests = [_rest(lot) for lot in lots if lot.cartons]
    weighed = all(lot.carton.gross_kg is not None for lot in lots)
    volume = sum(rest.left * rest.volume for rest in rests)
    weight = sum(rest.left * rest.weight for rest in rests)
    if not rests:
        return ()
    for choice in _choices(volume, weight, kinds, rates):
        loads = _filled(_mixed(rests, volume, weight), choice, weighed)
        if loads is not None:
            return loads
    return ()


def _rest(lot: Lot) -> _Rest:
    volume, weight = lot.carton.volume, lot.carton.gross_kg
    return _Rest(lot, lot.cartons, _whole(volume or Decimal(0), _MM3), _whole(weight, _GRAMS))


def _whole(value: Decimal | None, scale: Decimal) -> int:
    return 0 if value is None else ceil(value * scale)


Choice = tuple[tuple[Container, int], ...]


def _choices(volume: int, weight: int, kinds: Sequence[Container], rates: Mapping[str, Decimal]) -> Iterator[Choice]:
    """Ways to take containers, best first: some of one kind, or those of one kind with a single other one."""
    found: list[Choice] = []
    for kind in kinds:
        need = max(-(-volume // kind.volume), -(-weight // kind.payload), 1)
        if need > _MOST_CONTAINERS:
            continue
        found += [((kind, need),), ((kind, need + 1),), ((kind, need + 2 + need // 4),), ((kind, 2 * need + 2),)]
        found += [((kind, need - 1), (other, 1)) for other in kinds if other is not kind and need > 1]
    able = [choice for choice in found if _room(choice, volume, weight)]
    yield from sorted(able, key=lambda choice: _worth(choice, rates))


def _room(choice: Choice, volume: int, weight: int) -> bool:
    return (
        sum(kind.volume * count for kind, count in choice) >= volume
        and sum(kind.payload * count for kind, count in choice) >= weight
    )


def _worth(choice: Choice, rates: Mapping[str, Decimal]) -> tuple[Decimal, int, Decimal]:
    priced = all(kind.code in rates for kind, _ in choice)
    cost = sum((rates[kind.code] * count for kind, count in choice), Decimal(0)) if priced else Decimal(0)
    return (cost, sum(count for _, count in choice), sum((k.usable_cbm * n for k, n in choice), Decimal(0)))


def _mixed(rests: Sequence[_Rest], volume: int, weight: int) -> list[_Rest]:
    """The lots in small portions, heavy and light goods taking turns, so that volume and payload run out together."""
    parts = max(1, _PORTIONS // len(rests))
    portions = [_Rest(r.lot, n, r.volume, r.weight) for r in rests for n in _portions(r.left, parts)]
    heavy = [each for each in portions if each.weight * volume > each.volume * weight]
    light = [each for each in portions if each.weight * volume <= each.volume * weight]
    order: list[_Rest] = []
    filled = loaded = 0
    heavy.reverse()
    light.reverse()
    while heavy or light:
        pile = heavy if heavy and (not light or loaded * volume <= filled * weight) else light
        each = pile.pop()
        order.append(each)
        filled += each.left * each.volume
        loaded += each.left * each.weight
    return order


def _portions(count: int, parts: int) -> Iterator[int]:
    size = -(-count // parts)
    while count > 0:
        yield min(size, count)
        count -= size


def _filled(order: list[_Rest], choice: Choice, weighed: bool) -> tuple[Load, ...] | None:
    """The loads of a choice; None when cartons are left over."""
    loads: list[Load] = []
    order.reverse()
    for kind, count in choice:
        for _ in range(count):
            if not order:
                break
            held = _take(order, kind)
            if not held:
                return None
            _add(loads, _load(kind, held, weighed))
    return None if order else tuple(loads)


def _take(order: list[_Rest], kind: Container) -> list[tuple[_Rest, int]]:
    """Fill one container from the end of `order`; what is used up is taken out of it."""
    free, load = kind.volume, kind.payload
    held: list[tuple[_Rest, int]] = []
    passed: list[_Rest] = []
    while order and len(passed) < _LOOK_AHEAD:
        rest = order.pop()
        n = min(rest.left, free // rest.volume, load // rest.weight if rest.weight else rest.left)
        if n and rest.lot.goes_into(kind):
            held.append((rest, n))
            free -= n * rest.volume
            load -= n * rest.weight
            rest.left -= n
        if rest.left:
            passed.append(rest)
    order.extend(reversed(passed))
    return held


def _load(kind: Container, held: Sequence[tuple[_Rest, int]], weighed: bool) -> Load:
    counts: dict[str, int] = {}
    for rest, n in held:
        counts[rest.lot.sku] = counts.get(rest.lot.sku, 0) + n
    cbm = tidy(sum(n * rest.volume for rest, n in held) / _MM3)
    gross = tidy(sum(n * rest.weight for rest, n in held) / _GRAMS) if weighed else None
    return Load(
        kind.code,
        1,
        tuple(Share(sku, n) for sku, n in counts.items()),
        cbm,
        gross,
        tidy(kind.usable_cbm - cbm),
        None if gross is None else tidy(kind.payload_kg - gross),
    )


def _add(loads: list[Load], load: Load) -> None:
    """Containers loaded alike, one after the other, are told once."""
    last = loads[-1] if loads else None
    if last is not None and replace(last, count=1) == load:
        loads[-1] = replace(last, count=last.count + 1)
    else:
        loads.append(load)


def room_for(carton: Carton, load: Load) -> int:
    """Cartons of a product that still go into a load of which volume, and weight where known, are left."""
    volume = carton.volume
    if not volume:
        return 0
    count = int(load.free_cbm // volume)
    if load.free_kg is not None and carton.gross_kg:
        count = min(count, int(load.free_kg // carton.gross_kg))
    return max(count, 0)
