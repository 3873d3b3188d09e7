"""Two quotations side by side: what differs in each line, each sum and each term, and why."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.catalog import Product
from app.domain.quote import Quote, QuoteLine, Reason
from app.domain.source import CellRef, ComputedRef, PolicyRef, SourceRef
from app.domain.versions import Snapshot

SAME, CHANGED, ADDED, REMOVED = "same", "changed", "added", "removed"
REASONS = (
    "quantity", "tier", "price_list_row", "rate", "buyer_list", "sample", "target", "price_missing", "terms",
    "currency", "freight_row", "volume", "term", "discount", "charges", "goods",
)  # fmt: skip
"""The codes of every Reason that a comparison gives."""


@dataclass(frozen=True)
class LineChange:
    """One line before and after; `kind` is same, changed, added or removed, `difference` that of the amounts."""

    sku: str
    name: str
    kind: str
    old_quantity: Decimal | None
    new_quantity: Decimal | None
    unit: str
    old_price: Decimal | None
    new_price: Decimal | None
    old_amount: Decimal | None
    new_amount: Decimal | None
    difference: Decimal | None
    why: tuple[Reason, ...] = ()


@dataclass(frozen=True)
class SumChange:
    """One sum before and after; a sum that does not arise is None and counts as nothing in `difference`."""

    name: str
    old: Decimal | None
    new: Decimal | None
    difference: Decimal | None
    why: tuple[Reason, ...] = ()


@dataclass(frozen=True)
class TermChange:
    """A term before and after, as text."""

    name: str
    old: str | None
    new: str | None


@dataclass(frozen=True)
class Side:
    """One of the two: a quotation with what it was made from, where that is kept."""

    quote: Quote
    made_from: Snapshot | None = None

    @property
    def products(self) -> Mapping[str, Product]:
        """Its products as they were then."""
        return self.made_from.shop.products if self.made_from else {}


@dataclass(frozen=True)
class Comparison:
    """`one` against `other` (`Q-0001:1`): every line, the sums and terms that differ. Different currencies have no
    differences in money."""

    one: str
    other: str
    currency: str | None
    lines: tuple[LineChange, ...]
    sums: tuple[SumChange, ...]
    terms: tuple[TermChange, ...]

    @property
    def same(self) -> bool:
        """Whether nothing differs."""
        return not self.sums and not self.terms and all(line.kind == SAME for line in self.lines)


SUMS = ("goods_total", "discount", "freight", "insurance", "charges_total", "total", "deposit", "balance")
TERMS = ("currency", "incoterm", "place", "price_basis", "payment", "lead_days", "valid_until", "freight_mode", "buyer")


def compare(one: Side, other: Side) -> Comparison:
    """What changed from one quotation to the other."""
    old, new = one.quote, other.quote
    money = old.currency == new.currency
    return Comparison(
        name_of(old),
        name_of(new),
        new.currency if money else None,
        tuple(_lines(one, other, money)),
        tuple(_sums(old, new, money)),
        tuple(_terms(old, new)),
    )


def name_of(quote: Quote) -> str:
    """`Q-0001:2`; empty for one that is not kept."""
    return f"{quote.quote_id}:{quote.version}" if quote.quote_id else ""


def _numbered(lines: Sequence[QuoteLine]) -> dict[tuple[str, int], QuoteLine]:
    seen: Counter[str] = Counter()
    found: dict[tuple[str, int], QuoteLine] = {}
    for line in lines:
        found[line.sku, seen[line.sku]] = line
        seen[line.sku] += 1
    return found


def _lines(one: Side, other: Side, money: bool) -> Iterator[LineChange]:
    before, after = _numbered(one.quote.lines), _numbered(other.quote.lines)
    for key in dict.fromkeys((*before, *after)):
        yield _line(before.get(key), after.get(key), _Pair(one, other, money))


@dataclass(frozen=True)
class _Pair:
    one: Side
    other: Side
    money: bool


def _line(old: QuoteLine | None, new: QuoteLine | None, pair: _Pair) -> LineChange:
    told = new or old
    assert told is not None
    why = _why(old, new, pair) if old and new else ()
    kind = ADDED if old is None else REMOVED if new is None else CHANGED if why else SAME
    amounts = (old.amount if old else None, new.amount if new else None)
    return LineChange(
        sku=told.sku,
        name=told.name,
        kind=kind,
        old_quantity=old.quantity if old else None,
        new_quantity=new.quantity if new else None,
        unit=told.unit,
        old_price=old.unit_price if old else None,
        new_price=new.unit_price if new else None,
        old_amount=amounts[0],
        new_amount=amounts[1],
        difference=_difference(*amounts, whole=bool(old and new)) if pair.money else None,
        why=why,
    )


def _difference(old: Decimal | None, new: Decimal | None, whole: bool = False) -> Decimal | None:
    """New less old. With `whole` both must be known; else what is None counts as nothing, both None give None."""
    if (old is None and new is None) or (whole and (old is None or new is None)):
        return None
    return (new or Decimal(0)) - (old or Decimal(0))


def _why(old: QuoteLine, new: QuoteLine, pair: _Pair) -> tuple[Reason, ...]:
    found: list[Reason] = []
    if old.quantity != new.quantity:
        found.append(Reason("quantity", {"old": text_of(old.quantity), "new": text_of(new.quantity)}))
    if not pair.money:
        found.append(Reason("currency"))
    if old.unit_price != new.unit_price:
        found += _price_reasons(old, new, pair) or [Reason("terms")]
    return tuple(found)


def _price_reasons(old: QuoteLine, new: QuoteLine, pair: _Pair) -> list[Reason]:
    if old.unit_price is None or new.unit_price is None:
        return [Reason("price_missing")]
    found: list[Reason] = []
    if old.sample != new.sample:
        found.append(Reason("sample"))
    if old.tier_from != new.tier_from:
        found.append(Reason("tier", {"old": text_of(old.tier_from), "new": text_of(new.tier_from)}))
    if _row_changed(old, new, pair):
        found.append(Reason("price_list_row", {"old": _imports(old), "new": _imports(new)}))
    if _rate_changed(old, new, pair):
        found.append(Reason("rate", _rates(pair)))
    lists = [_flag_facts(side.quote).get("price_list_used") for side in (pair.one, pair.other)]
    if lists[0] != lists[1]:
        found.append(Reason("buyer_list", {"old": lists[0] or "none", "new": lists[1] or "none"}))
    return found


def _row_changed(old: QuoteLine, new: QuoteLine, pair: _Pair) -> bool:
    """Whether the list says another price: by what both were made from, else by the cell of one tier."""
    before, after = pair.one.products.get(old.sku), pair.other.products.get(new.sku)
    if before is not None and after is not None:
        prices = [[(t.min_quantity, t.unit_price) for t in each.tiers] for each in (before, after)]
        return prices[0] != prices[1] or before.currency != after.currency
    return old.tier_from == new.tier_from and list(_cells(old.source)) != list(_cells(new.source))


def _cells(source: SourceRef | None) -> Iterator[CellRef]:
    if isinstance(source, CellRef):
        yield source
    elif isinstance(source, ComputedRef):
        for each in source.sources:
            yield from _cells(each)


def _imports(line: QuoteLine) -> str:
    return next((cell.import_id for cell in _cells(line.source) if cell.import_id), "") or "none"


def _uses(line: QuoteLine, policy: str) -> bool:
    return isinstance(line.source, ComputedRef) and PolicyRef(policy) in line.source.sources


def _rate_changed(old: QuoteLine, new: QuoteLine, pair: _Pair) -> bool:
    if not (_uses(old, "rates") or _uses(new, "rates")):
        return False
    applied = [{each.of: each.applied for each in side.quote.exchange} for side in (pair.one, pair.other)]
    return applied[0] != applied[1]


def _rates(pair: _Pair) -> dict[str, str]:
    texts = [
        ", ".join(f"{each.base}/{each.currency} {each.rate:f}" for each in side.quote.exchange) or "none"
        for side in (pair.one, pair.other)
    ]
    return {"old": texts[0], "new": texts[1]}


def _flag_facts(quote: Quote) -> dict[str, str]:
    return {flag.code: flag.facts.get("who", "") for flag in quote.flags}


def _sums(old: Quote, new: Quote, money: bool) -> Iterator[SumChange]:
    for name in SUMS:
        before, after = _sum(old, name), _sum(new, name)
        if before != after:
            difference = _difference(before, after, whole=name == "total") if money else None
            yield SumChange(name, before, after, difference, tuple(_sum_reasons(name, old, new)))


def _sum(quote: Quote, name: str) -> Decimal | None:
    value: Decimal | None = getattr(quote, name)
    return None if name == "charges_total" and not quote.charges else value


def _sum_reasons(name: str, old: Quote, new: Quote) -> Iterator[Reason]:
    if old.currency != new.currency:
        yield Reason("currency")
    if name in ("freight", "insurance"):
        yield from _carriage_reasons(old, new)
    if name == "discount" and old.discount_percent != new.discount_percent:
        yield Reason("discount", {"old": text_of(old.discount_percent), "new": text_of(new.discount_percent)})
    elif name == "discount" and old.goods_total == new.goods_total:
        yield Reason("target")
    if name in ("discount", "insurance") and old.goods_total != new.goods_total:
        yield Reason("goods")
    if name == "charges_total":
        yield Reason("charges", {"old": _charged(old), "new": _charged(new)})


def _carriage_reasons(old: Quote, new: Quote) -> Iterator[Reason]:
    terms = [" ".join(filter(None, (each.incoterm, each.place))) for each in (old, new)]
    if terms[0] != terms[1]:
        yield Reason("term", {"old": terms[0] or "none", "new": terms[1] or "none"})
    if (old.cbm, old.gross_kg) != (new.cbm, new.gross_kg):
        yield Reason("volume", {"old": text_of(old.cbm), "new": text_of(new.cbm)})
    if list(_cells(old.sources.get("freight"))) != list(_cells(new.sources.get("freight"))):
        yield Reason("freight_row", {"old": old.freight_mode or "none", "new": new.freight_mode or "none"})


def _charged(quote: Quote) -> str:
    return ", ".join(dict.fromkeys(charge.text for charge in quote.charges)) or "none"


def _terms(old: Quote, new: Quote) -> Iterator[TermChange]:
    for name in TERMS:
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            yield TermChange(name, _shown(before), _shown(after))


def _shown(value: str | int | date | None) -> str | None:
    if value is None:
        return None
    return value.isoformat() if isinstance(value, date) else str(value)


def text_of(value: Decimal | None) -> str:
    """A figure as a fact of words; `none` where it is not known."""
    return "none" if value is None else format(value, "f")
