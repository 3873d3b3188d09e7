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
from app.skills.reception.reading.goods import (
    colours_in,
    goods_named,
    names_goods,
    shares_goods,
    subject_goods,
    with_details,
)
from app.skills.reception.reading.mentions import Mention
from app.skills.reception.reading.pairing import Asked, pair
from app.skills.reception.reading.quantities import Quantity, find_quantities
from app.skills.reception.reading.tables import find_rows
from app.skills.reception.reading.trade_words import find_terms

_NEAREST_COLOUR = 14


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
    asked = [_detailed(doc, one, quantities) for one in settle(doc, asked, prices)]
    asked = targets.assign(doc, merge(doc, _varied(doc, asked)), prices)
    return [line for one in asked for line in _lines(doc, one)]


def _row_mention(doc: Doc, codes: list[Mention], span: tuple[int, int]) -> Mention:
    inside = [code for code in codes if span[0] <= code.start < span[1]]
    best = next((code for code in inside if code.known), None)
    if best:
        return best
    text = doc.text[slice(*span)]
    start = span[0] + len(text) - len(text.lstrip(" |"))
    query = re.sub(r"\s*[\t|]\s*|\s+", " ", text).strip()
    return Mention(start, span[0] + len(text.rstrip(" |")), query, coded=inside[0].coded if inside else query)


def settle(doc: Doc, asked: list[Asked], prices: list[Price]) -> list[Asked]:
    """Give orphan quantities to the nearest product without one; products named in passing when there is no other."""
    orphans = [one for one in asked if one.mention is None]
    rest = [one for one in asked if one.mention]
    if not rest:
        rest = [Asked(mention, None) for mention in _named(doc, prices)]
    if rest and (doc.has("concepts", "complaint") or doc.has("concepts", "damage")):
        coded = [one for one in rest if one.mention and one.mention.known]
        return [_unless_broken(doc, one) for one in coded or rest]
    for orphan in orphans:
        at = _nearest_without(rest, orphan.quantity)
        if at is not None:
            rest[at] = replace(rest[at], quantity=orphan.quantity)
        elif (not rest and orphan.quantity and orphan.quantity.kind != "bare") or _changes(doc, orphan.quantity):
            _change(rest, orphan)
    return _anchored(doc, rest)


def _detailed(doc: Doc, one: Asked, quantities: list[Quantity]) -> Asked:
    """The words of a product that no code tells, with the details behind them up to the next quantity."""
    mention = one.mention
    if mention is None or mention.known:
        return one
    _, last = doc.sentence_at(mention.start)
    stop = min((quantity.start for quantity in quantities if quantity.start >= mention.end), default=last)
    return replace(one, mention=with_details(doc, mention, min(stop, last)))


def _named(doc: Doc, prices: list[Price]) -> list[Mention]:
    """Products named without quantity: words that name goods of trade before words that only stand where goods may."""
    named = mentions.named(doc, prices)
    known = [mention for mention in named if names_goods(doc, (mention.start, mention.end))]
    found = known or goods_named(doc, asked_only=True) or named
    subject = subject_goods(doc)
    return [mention for mention in found if subject and shares_goods(doc, mention, subject)] or found


def _unless_broken(doc: Doc, one: Asked) -> Asked:
    """In a complaint figures count what came and what is broken, unless their sentence asks for goods."""
    if one.quantity is None:
        return one
    sentence = doc.sentence_at(one.quantity.start)
    asks = any(doc.has("concepts", key, *sentence) for key in ("buy", "quote"))
    wrong = any(doc.has("concepts", key, *sentence) for key in ("complaint", "damage"))
    return one if asks and not wrong else replace(one, quantity=None)


def _anchored(doc: Doc, asked: list[Asked]) -> list[Asked]:
    """Words beside a quantity that name no goods give way to goods that the letter or its subject names."""
    if any(one.quantity for one in asked):
        asked = [one for one in asked if one.quantity or (one.mention and _strong(doc, one.mention))]
    weak = [one for one in asked if one.mention and not _strong(doc, one.mention)]
    strong = [one for one in asked if one.mention and one not in weak]
    if not weak or (strong and all(_adjacent(one) for one in weak)):
        return asked
    result = list(asked)
    free = [one for one in goods_named(doc) if not any(_overlap(one, other.mention) for other in strong)]
    for one in weak:
        bare = next((other for other in strong if other in result and other.quantity is None and one.quantity), None)
        best = None if bare else _anchor(doc, one, free, len(weak) == 1)
        if bare:
            result[result.index(bare)] = replace(bare, quantity=one.quantity, split=one.split)
            result.remove(one)
        elif best is not None:
            free = [mention for mention in free if mention is not best]
            result[result.index(one)] = replace(one, mention=best)
    return result


def _anchor(doc: Doc, one: Asked, free: list[Mention], alone: bool) -> Mention | None:
    """The goods that a weak line means: what the subject names too, else the nearest before it."""
    at = one.quantity.start if one.quantity else one.span[0]
    if alone:
        named = subject_goods(doc)
        same = next((mention for mention in free if named and shares_goods(doc, mention, named)), None)
        if same is not None or (named and not free):
            return same or (replace(one.mention, query=named) if one.mention else None)
    earlier = [mention for mention in free if mention.start < at]
    return max(earlier, key=lambda mention: mention.start) if earlier else next(iter(free), None)


def _adjacent(one: Asked) -> bool:
    """Whether the words stand right behind their quantity, as goods do."""
    return one.mention is not None and one.quantity is not None and 0 <= one.mention.start - one.quantity.end <= 1


def _strong(doc: Doc, mention: Mention) -> bool:
    return mention.known or bool(mention.coded) or names_goods(doc, (mention.start, mention.end))


def _overlap(one: Mention, other: Mention | None) -> bool:
    return other is not None and one.start < other.end and other.start < one.end


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
        key = f"{_key(doc, one.mention)} {fold(one.variant)}" if one.mention else ""
        known = merged.get(key)
        if known is None:
            merged[key] = one
        elif _supersedes(doc, one.quantity, known.quantity):
            merged[key] = Asked(one.mention, one.quantity, one.price or known.price)
    return list(merged.values())


def _varied(doc: Doc, asked: list[Asked]) -> list[Asked]:
    """The colour of each line where one code of the merchant is asked for in several."""
    skus = [one.mention.sku if one.mention and one.quantity else None for one in asked]
    several = {sku for sku in skus if sku and skus.count(sku) > 1}
    pairs = zip(asked, skus, strict=True)
    return [replace(one, variant=_variant(doc, one)) if sku in several else one for one, sku in pairs]


def _variant(doc: Doc, one: Asked) -> str:
    """The colour between a code and its quantity, or right behind both."""
    if one.mention is None or one.quantity is None:
        return ""
    _, last = doc.sentence_at(one.mention.start)
    first = min(one.mention.end, one.quantity.end)
    text = doc.text[first : min(last, max(one.mention.end, one.quantity.end) + _NEAREST_COLOUR)]
    found = [term for term in find_terms(text, doc.language) or find_terms(text, "en") if term.kind == "colours"]
    return text[found[0].start : found[0].end] if found else ""


def _key(doc: Doc, mention: Mention) -> str:
    """What makes two mentions one product: the merchant's code; another code with its colours; the words."""
    if mention.sku or not mention.coded:
        return mention.sku or fold(mention.query)
    return " ".join((fold(mention.coded), *sorted(colours_in(mention.query, doc.language))))


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
        variant=one.variant,
    )
    quantity = one.quantity
    if quantity is None:
        return [line]
    return [
        replace(line, quantity=each.value, unit=each.unit or "pc", quantity_to=each.upper, alternative=number > 0)
        for number, each in enumerate((quantity, *quantity.more))
    ]
