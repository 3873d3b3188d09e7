"""How a quote's goods travel: containers or a share of one, what each way costs, what would fill the last container."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from app.domain import freight
from app.domain.catalog import FreightRow, Tier
from app.domain.containers import Container, Lot, containers, oversized, room_for, spread
from app.domain.money import HUNDRED, round_money
from app.domain.packing import tidy
from app.domain.pricing import tier_for
from app.domain.quote import QuoteLine
from app.domain.quote_parts import Load, LoadPlan, TopUp, Way
from app.rules import pack

_MOST_TOP_UPS = 5


@dataclass(frozen=True)
class Haul:
    """Where the goods go and in what currency freight is told. `rows` lead there; `kind` is a container asked for.

    `prices` are the ladders by SKU that the lines were priced with, in `currency`: what more of a product costs.
    """

    rows: Sequence[FreightRow]
    currency: str | None
    today: date
    kind: str | None = None
    prices: Mapping[str, tuple[Tier, ...]] = field(default_factory=dict)


def rows_to(rows: Sequence[FreightRow], place: str | None, origin: str | None, today: date) -> tuple[FreightRow, ...]:
    """Freight rows to a place that hold today, from the port of the price basis where there are such."""
    there = [
        r
        for r in rows
        if place and freight.same_place(r.place, place) and not (r.valid_until and r.valid_until < today)
    ]
    here = [row for row in there if row.origin and origin and freight.same_place(row.origin, origin)]
    return tuple(row for row in there if not row.origin or row in here) if here else tuple(there)


def plan_loads(lines: Sequence[QuoteLine], haul: Haul) -> LoadPlan | None:
    """The plan for all lines; None while a line's cartons or their volume are not known, or nothing fits."""
    lots = [Lot(line.sku, line.cartons, line.carton) for line in lines if line.cartons and line.carton is not None]
    if not lots or len(lots) != len(lines) or any(not lot.carton.volume for lot in lots):
        return None
    cbm = tidy(sum((lot.cartons * (lot.carton.volume or Decimal(0)) for lot in lots), Decimal(0)))
    gross = _gross(lots)
    rates = _rates(haul)
    kinds = _kinds(haul, rates)
    too_big = oversized(lots, kinds)
    loads = () if too_big else spread(lots, kinds, {code: row.rate for code, row in rates.items()})
    ways = _ways(loads, rates, haul, cbm, gross)
    even = _break_even(haul.rows, rates, haul.currency)
    tops = _top_ups(lines, loads, haul) if loads else ()
    best = _best(haul, ways, cbm)
    return LoadPlan(best, loads, cbm, gross, ways, even[0], even[1], tops, too_big)


def _gross(lots: Sequence[Lot]) -> Decimal | None:
    weights = [lot.cartons * lot.carton.gross_kg for lot in lots if lot.carton.gross_kg is not None]
    return tidy(sum(weights, Decimal(0))) if len(weights) == len(lots) else None


def _rates(haul: Haul) -> dict[str, FreightRow]:
    """The cheapest row of each kind of container."""
    modes = {kind.mode: code for code, kind in containers(haul.today).items()}
    found: dict[str, FreightRow] = {}
    for row in haul.rows:
        code = modes.get(row.mode)
        if code is None or row.per != "container" or row.currency != haul.currency:
            continue
        if code not in found or row.rate < found[code].rate:
            found[code] = row
    return found


def _kinds(haul: Haul, rates: Mapping[str, FreightRow]) -> list[Container]:
    """The kind asked for, else those with a rate, else the usual ones."""
    known = containers(haul.today)
    if haul.kind is not None and haul.kind in known:
        return [known[haul.kind]]
    return [kind for code, kind in known.items() if (code in rates if rates else kind.usual)]


def _ways(
    loads: Sequence[Load], rates: Mapping[str, FreightRow], haul: Haul, cbm: Decimal, gross: Decimal | None
) -> tuple[Way, ...]:
    """What each way costs by the freight rows, cheapest first."""
    ways: dict[str, Way] = {}
    for row in haul.rows:
        cost = freight.cost_of(row, cbm, gross) if row.currency == haul.currency else None
        if cost is None or row.per == "container":
            continue
        if row.mode not in ways or cost < ways[row.mode].cost:
            ways[row.mode] = Way(row.mode, row.mode, cost, row.currency, (row.source,))
    if loads and haul.currency and all(load.container in rates for load in loads):
        text = " + ".join(f"{count}×{code}" for code, count in _counted(loads).items())
        cost = sum((rates[load.container].rate * load.count for load in loads), Decimal(0))
        sources = tuple(dict.fromkeys(rates[load.container].source for load in loads))
        ways["FCL"] = Way("FCL", text, round_money(cost, haul.currency), haul.currency, sources)
    return tuple(sorted(ways.values(), key=lambda way: way.cost))


def _counted(loads: Sequence[Load]) -> Mapping[str, int]:
    """How many containers of each kind."""
    counts: Counter[str] = Counter()
    for load in loads:
        counts[load.container] += load.count
    return counts


def _break_even(
    rows: Sequence[FreightRow], rates: Mapping[str, FreightRow], currency: str | None
) -> tuple[Decimal | None, str | None]:
    """(cubic metres from which a container costs less than a share of one, which container)."""
    shares = [row.rate for row in rows if row.mode == "LCL" and row.per == "cbm" and row.currency == currency]
    if not shares or not rates or not min(shares):
        return None, None
    code = min(rates, key=lambda each: rates[each].rate)
    return tidy((rates[code].rate / min(shares)).quantize(Decimal("0.01"))), code


def _best(haul: Haul, ways: Sequence[Way], cbm: Decimal) -> str:
    """`LCL` or `FCL`: by cost where both are known, else by the planning volume; a container asked for decides."""
    if haul.kind is not None:
        return "FCL"
    sea = [way for way in ways if way.mode in ("LCL", "FCL")]
    if len(sea) == 2:
        return sea[0].mode
    return "LCL" if cbm < pack("containers")["planning"]["lcl_below_cbm"] else "FCL"


def _top_ups(lines: Sequence[QuoteLine], loads: Sequence[Load], haul: Haul) -> tuple[TopUp, ...]:
    """For each of the largest lines: what it alone would have to grow by to fill the last container."""
    last, known = loads[-1], containers(haul.today)
    if last.count != 1 or not _nearly(last, known[last.container]):
        return ()
    largest = sorted(lines, key=lambda line: -(line.cbm or Decimal(0)))[:_MOST_TOP_UPS]
    made = [_top_up(line, last, haul) for line in largest]
    return tuple(each for each in made if each is not None)


def _nearly(load: Load, kind: Container) -> bool:
    """Whether a load is full enough to be worth filling."""
    least = Decimal(pack("containers")["planning"]["top_up_from_percent"]) / HUNDRED
    full = load.cbm / kind.usable_cbm
    heavy = (load.gross_kg or Decimal(0)) / kind.payload_kg
    return max(full, heavy) >= least


def _top_up(line: QuoteLine, load: Load, haul: Haul) -> TopUp | None:
    carton, cartons = line.carton, line.cartons
    if carton is None or carton.pieces is None or cartons is None:
        return None
    more = room_for(carton, load)
    if not more:
        return None
    quantity = tidy((cartons + more) * carton.pieces)
    counted = line.tier_quantity if line.tier_group is not None else line.together
    others = Decimal(0) if counted is None else counted - (line.quantity or 0)
    ladder = haul.prices.get(line.sku, ()) if line.tier_from is not None else ()
    tier = tier_for(ladder, quantity + others)
    amount = round_money(tier.unit_price * quantity, haul.currency) if tier and haul.currency else None
    return TopUp(
        line.sku,
        load.container,
        more,
        quantity,
        tier.unit_price if tier else None,
        amount,
        tier.source if tier else None,
    )
