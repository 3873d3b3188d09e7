"""What is asked for, and how many of each: products and quantities of one sentence are paired, never swapped."""

import re
from dataclasses import dataclass, replace
from datetime import date

from app.domain.inquiry import RequestLine
from app.skills.reception.reading import mentions, phrases_near, targets
from app.skills.reception.reading.dates import Found
from app.skills.reception.reading.doc import Doc
from app.skills.reception.reading.figures import Price, find_prices, hide, without_figures
from app.skills.reception.reading.folding import fold
from app.skills.reception.reading.lexicon import languages
from app.skills.reception.reading.mentions import Mention
from app.skills.reception.reading.quantities import Quantity, find_quantities
from app.skills.reception.reading.tables import find_rows
from app.skills.reception.reading.terms import find_term


@dataclass(frozen=True)
class Asked:
    """A product and its quantity; either may be unknown."""

    mention: Mention | None
    quantity: Quantity | None
    price: Price | None = None

    @property
    def span(self) -> tuple[int, int]:
        """The stretch of text that holds both."""
        parts = [part for part in (self.mention, self.quantity) if part]
        start, end = min(p.start for p in parts), max(p.end for p in parts)
        if end - start <= 200:
            return start, end
        first = self.mention or parts[0]
        return first.start, first.end


def read_lines(doc: Doc, dates: list[Found], today: date) -> list[RequestLine]:
    """The lines of the body, one a product, in the order they are named."""
    prices = find_prices(doc)
    rows = find_rows(doc, prices)
    codes = mentions.coded(doc)
    asked = [Asked(_row_mention(doc, codes, row.product), row.quantity, row.price) for row in rows]
    spans = [(row.start, row.end) for row in rows]
    free = [code for code in codes if not any(a <= code.start < b for a, b in spans)]
    known = (
        [(code.start, code.end) for code in codes]
        + [(d.start, d.end) for d in dates]
        + [(p.start, p.end) for p in prices]
    )
    low = hide(without_figures(doc, known), spans)
    quantities = find_quantities(doc, low)
    for first, last in doc.sentences:
        inside = [q for q in quantities if first <= q.start < last]
        asked += pair(doc, [code for code in free if first <= code.start < last], inside, (first, last))
    asked = targets.assign(doc, merge(doc, settle(doc, asked, prices)), prices)
    return [_line(doc, one) for one in asked]


def _row_mention(doc: Doc, codes: list[Mention], span: tuple[int, int]) -> Mention:
    inside = [code for code in codes if span[0] <= code.start < span[1]]
    best = next((code for code in inside if code.known), None)
    if best:
        return best
    text = doc.text[slice(*span)]
    start = span[0] + len(text) - len(text.lstrip(" |"))
    query = re.sub(r"\s*[\t|]\s*", " ", text).strip()
    return Mention(start, span[0] + len(text.rstrip(" |")), query)


def pair(doc: Doc, codes: list[Mention], quantities: list[Quantity], span: tuple[int, int]) -> list[Asked]:
    """Products and quantities of one sentence."""
    quantities = [q for q in quantities if not (q.kind == "measure" and any(o.kind == "unit" for o in quantities))]
    each = doc.has("grammar", "each", *span)
    if len(codes) > 1 and len(quantities) == 1 and each:
        return [Asked(code, quantities[0]) for code in codes]
    if len(codes) == len(quantities) > 1 and codes[-1].start < quantities[0].start:
        return [Asked(code, quantity) for code, quantity in zip(codes, quantities, strict=True)]
    return _walk(doc, codes, quantities, span)


def _walk(doc: Doc, codes: list[Mention], quantities: list[Quantity], span: tuple[int, int]) -> list[Asked]:
    """Neighbours pair up, in the order in which the sentence begins; leftovers look for a name beside them."""
    tokens: list[Mention | Quantity] = sorted([*codes, *quantities], key=lambda token: token.start)
    partner = _partners(doc, tokens)
    asked = []
    for at, token in enumerate(tokens):
        if isinstance(token, Mention):
            other = tokens[partner[at]] if at in partner else None
            named = mentions.with_name(doc, token, tokens[at - 1].end if at else span[0])
            asked.append(Asked(named, other if isinstance(other, Quantity) else None))
        elif at not in partner:
            asked += _alone(doc, token, tokens, at, span)
    return asked


def _partners(doc: Doc, tokens: list[Mention | Quantity]) -> dict[int, int]:
    partner: dict[int, int] = {}
    forward = bool(tokens) and isinstance(tokens[0], Quantity) and not _breaks(doc, tokens[:2])
    for wanted in ((Quantity, Mention), (Mention, Quantity)) if forward else ((Mention, Quantity), (Quantity, Mention)):
        for at in range(len(tokens) - 1):
            here, there = tokens[at], tokens[at + 1]
            if at in partner or at + 1 in partner or not (isinstance(here, wanted[0]) and isinstance(there, wanted[1])):
                continue
            if _may_pair(doc, here, there):
                partner |= {at: at + 1, at + 1: at}
    return partner


def _breaks(doc: Doc, tokens: list[Mention | Quantity]) -> bool:
    """`500 pcs LED lamps and DL-204`: another product's name stands between."""
    return len(tokens) == 2 and not _may_pair(doc, tokens[0], tokens[1])


def _may_pair(doc: Doc, here: Mention | Quantity, there: Mention | Quantity) -> bool:
    between = doc.low[here.end : there.start]
    quantity = here if isinstance(here, Quantity) else there
    if isinstance(quantity, Quantity) and quantity.kind == "bare":
        return len(between) <= 40 and not re.search(r"[.;\n]", between.strip())
    if isinstance(here, Quantity) and isinstance(there, Mention):
        name = phrases_near.after(doc, here.end, there.start)
        rest = doc.low[name[1] : there.start] if name else ""
        return not (name and re.search(r"[,;，、；]|\band\b|\bund\b|\by\b|\bet\b|\bи\b|\be\b|\boraz\b|\bve\b|和", rest))
    return True


def _alone(
    doc: Doc, quantity: Quantity, tokens: list[Mention | Quantity], at: int, span: tuple[int, int]
) -> list[Asked]:
    """A quantity without a code: a name after it or before it, or an orphan."""
    floor = tokens[at - 1].end if at else span[0]
    stop = tokens[at + 1].start if at + 1 < len(tokens) else span[1]
    name = _name(doc, quantity, floor, stop)
    if quantity.kind == "bare" and not _sure_bare(doc, quantity, name, span):
        return []
    if name is None and quantity.kind in ("measure", "bare"):
        return []
    if name is None and quantity.package and quantity.kind != "sample" and not at:
        return (
            [Asked(_package_name(doc, quantity), replace(quantity, unit="pc"))]
            if _is_goods(doc, quantity)
            else [Asked(None, quantity)]
        )
    return [Asked(Mention(*name, doc.text[slice(*name)]) if name else None, quantity)]


def _package_name(doc: Doc, quantity: Quantity) -> Mention:
    word = re.search(r"[^\W\d_]+$", doc.low[quantity.start : quantity.end].rstrip(". "))
    start = quantity.start + (word.start() if word else 0)
    return Mention(start, quantity.end, doc.text[start : quantity.end].strip(" ."))


def _is_goods(doc: Doc, quantity: Quantity) -> bool:
    """`500 bottles` with no other product in the letter: the bottles themselves are asked for."""
    return quantity.unit in ("bottle", "bag", "box") and not doc.codes


def _name(doc: Doc, quantity: Quantity, floor: int, stop: int) -> tuple[int, int] | None:
    later = phrases_near.after(doc, quantity.end, stop)
    if later and not re.search(r"[,;:，；：]", doc.low[quantity.end : later[0]]):
        return later
    return phrases_near.before(doc, quantity.start, floor)


_ASKING = ("buy", "quote", "order", "sample_ask", "price", "discount", "too_high")


def _sure_bare(doc: Doc, quantity: Quantity, name: tuple[int, int] | None, span: tuple[int, int]) -> bool:
    """A plain number counts where a list names it, or where the sentence asks for goods."""
    if name is None:
        return False
    if name[0] > quantity.start:
        asks = any(doc.has("concepts", key, *span) for key in _ASKING)
        foreign = doc.language not in languages() and find_term(doc) is not None
        return quantity.start == span[0] or asks or foreign or doc.has("grammar", "trigger", span[0], quantity.start)
    between = doc.low[name[1] : quantity.start]
    ends = not doc.low[quantity.end : span[1]].strip(" .;,|")
    return ends and bool(re.search(r"[\t|:=]|\s-|\s{2,}|x\s", between))


def settle(doc: Doc, asked: list[Asked], prices: list[Price]) -> list[Asked]:
    """Give orphan quantities to the nearest product without one; products named in passing when there is no other."""
    orphans = [one for one in asked if one.mention is None]
    rest = [one for one in asked if one.mention]
    if not rest:
        rest = [Asked(mention, None) for mention in mentions.named(doc, prices)]
    if rest and (doc.has("concepts", "complaint") or doc.has("concepts", "damage")):
        coded = [one for one in rest if one.mention and one.mention.known]
        return coded or rest  # in a complaint such figures count what is broken
    for orphan in orphans:
        at = _nearest_without(rest, orphan.quantity)
        if at is not None:
            rest[at] = replace(rest[at], quantity=orphan.quantity)
        elif not rest or _changes(doc, orphan.quantity):
            _change(rest, orphan)
    return rest


def _nearest_without(rest: list[Asked], quantity: Quantity | None) -> int | None:
    free = [
        at
        for at, one in enumerate(rest)
        if one.quantity is None or (one.quantity.kind == "sample" and quantity and quantity.kind != "sample")
    ]
    if quantity is None or not free:
        return None
    earlier = [at for at in free if (rest[at].mention or quantity).start < quantity.start]
    return earlier[-1] if earlier else free[0]


def _changes(doc: Doc, quantity: Quantity | None) -> bool:
    return quantity is not None and doc.has("grammar", "changed", *doc.sentence_at(quantity.start))


def _change(rest: list[Asked], orphan: Asked) -> None:
    if not rest:
        rest.append(orphan)
    elif len(rest) == 1 and orphan.quantity and orphan.quantity.kind != "sample":
        rest[0] = replace(rest[0], quantity=orphan.quantity)


def merge(doc: Doc, asked: list[Asked]) -> list[Asked]:
    """One line a product: its first quantity, but a later one where the buyer corrects themself."""
    merged: dict[str, Asked] = {}
    for one in asked:
        key = (one.mention.sku or fold(one.mention.query)) if one.mention else ""
        known = merged.get(key)
        if known is None:
            merged[key] = one
        elif _supersedes(doc, one.quantity, known.quantity):
            merged[key] = Asked(one.mention, one.quantity, one.price or known.price)
    return list(merged.values())


def _supersedes(doc: Doc, new: Quantity | None, old: Quantity | None) -> bool:
    """A first quantity, an order after a sample, a correction."""
    if new is None or old is None:
        return new is not None
    return new.kind != "sample" and (old.kind == "sample" or _changes(doc, new))


def _line(doc: Doc, one: Asked) -> RequestLine:
    start, end = one.span
    quantity, price = one.quantity, one.price
    return RequestLine(
        text=doc.text[start:end],
        sku=one.mention.sku if one.mention else None,
        quantity=quantity.value if quantity else None,
        unit=(quantity.unit or "pc") if quantity else None,
        target_price=price.amount if price else None,
        currency=price.currency if price else None,
        start=start,
        end=end,
        query=one.mention.query if one.mention else "",
    )
