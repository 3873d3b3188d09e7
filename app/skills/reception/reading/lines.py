"""What is asked for, and how many of each: products and quantities of one sentence are paired, never swapped."""

import re
from dataclasses import replace
from datetime import date

from app.domain.inquiry import RequestLine
from app.skills.reception.reading import mentions, targets
from app.skills.reception.reading.dates import Found
from app.skills.reception.reading.doc import Doc
from app.skills.reception.reading.figures import Price, find_prices, hide, without_figures
from app.skills.reception.reading.folding import fold
from app.skills.reception.reading.mentions import Mention
from app.skills.reception.reading.pairing import Asked, pair
from app.skills.reception.reading.quantities import Quantity, find_quantities
from app.skills.reception.reading.tables import find_rows


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
    return [line for one in asked for line in _lines(doc, one)]


def _row_mention(doc: Doc, codes: list[Mention], span: tuple[int, int]) -> Mention:
    inside = [code for code in codes if span[0] <= code.start < span[1]]
    best = next((code for code in inside if code.known), None)
    if best:
        return best
    text = doc.text[slice(*span)]
    start = span[0] + len(text) - len(text.lstrip(" |"))
    query = re.sub(r"\s*[\t|]\s*", " ", text).strip()
    return Mention(start, span[0] + len(text.rstrip(" |")), query)


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


def _lines(doc: Doc, one: Asked) -> list[RequestLine]:
    """A line for each quantity asked of one product."""
    start, end = one.span
    price = one.price
    line = RequestLine(
        text=doc.text[start:end],
        sku=one.mention.sku if one.mention else None,
        target_price=price.amount if price else None,
        currency=price.currency if price else None,
        start=start,
        end=end,
        query=one.mention.query if one.mention else "",
        split=one.split,
    )
    quantity = one.quantity
    if quantity is None:
        return [line]
    return [
        replace(line, quantity=each.value, unit=each.unit or "pc", quantity_to=each.upper, alternative=number > 0)
        for number, each in enumerate((quantity, *quantity.more))
    ]
