"""Which quantity belongs to which product in one sentence: neighbours pair up, totals and splits are told apart."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from app.skills.reception.reading import mentions, phrases_near
from app.skills.reception.reading.doc import Doc
from app.skills.reception.reading.figures import Price
from app.skills.reception.reading.goods import names_goods
from app.skills.reception.reading.lexicon import languages
from app.skills.reception.reading.mentions import Mention
from app.skills.reception.reading.patterns import pattern
from app.skills.reception.reading.quantities import Quantity
from app.skills.reception.reading.terms import find_term
from app.skills.reception.reading.trade_words import Term, find_terms

Split = tuple[tuple[str, Decimal], ...]
_ASKING = ("buy", "quote", "order", "sample_ask", "price", "discount", "too_high")
_NEAREST_COLOUR = 12
_LOOSE = 2
_WISHES = (("concepts", "buy"), ("grammar", "trigger"), ("concepts", "too_high"), ("concepts", "moq"))
_WIDEST = 200
_FARTHEST_BARE = 40
_NEAREST_TERM = 6
_AND = re.compile(r"[,;，、；]|(?<![^\W\d_])(?:and|und|y|et|и|e|oraz|ve|va)(?![^\W\d_])|和")


@dataclass(frozen=True)
class Asked:
    """A product and its quantity; either may be unknown. `split` is how the quantity parts, by colours and the like;

    `variant` is the colour that these words alone ask for, where another line asks for the same product in another.
    """

    mention: Mention | None
    quantity: Quantity | None
    price: Price | None = None
    split: Split = ()
    variant: str = ""

    @property
    def span(self) -> tuple[int, int]:
        """The stretch of text that holds both."""
        parts = [part for part in (self.mention, self.quantity) if part]
        start, end = min(p.start for p in parts), max(p.end for p in parts)
        if end - start <= _WIDEST:
            return start, end
        first = self.mention or parts[0]
        return first.start, first.end


def pair(doc: Doc, codes: list[Mention], quantities: list[Quantity], span: tuple[int, int]) -> list[Asked]:
    """Products and quantities of one sentence."""
    quantities = _telling(doc, quantities, len(codes))
    if len(codes) <= 1:
        quantities, split = _summed(doc, quantities)
    else:
        quantities, split = [q for q in quantities if not _is_total(doc, q)], ()
    flat = [each for quantity in quantities for each in (replace(quantity, more=()), *quantity.more)]
    if len(codes) > 1 and len(quantities) == 1 and _each(doc, quantities[0], span):
        return [Asked(code, replace(quantities[0], more=())) for code in codes]
    if len(codes) == len(flat) > 1 and codes[-1].start < flat[0].start:
        return [Asked(code, quantity) for code, quantity in zip(codes, flat, strict=True)]
    found = _walk(doc, codes, quantities, span)
    return [replace(one, split=split) if one.quantity in quantities and split else one for one in found]


def _telling(doc: Doc, quantities: list[Quantity], products: int) -> list[Quantity]:
    """Without measures where pieces are counted (a size), without containers where goods are counted.

    What stands in brackets tells of the product (`set JP-5 (5 pcs): 300 sets`), unless it parts a quantity before it.
    """
    inside = [quantity for quantity in quantities if _bracketed(doc, quantity)]
    if len(inside) == 1 and len(quantities) > 1 and inside[0].kind == "unit" and not _is_total(doc, inside[0]):
        quantities = [quantity for quantity in quantities if quantity is not inside[0]]
    kinds = {quantity.kind for quantity in quantities}
    if "unit" in kinds:
        quantities = [quantity for quantity in quantities if quantity.kind != "measure"]
    if kinds & {"unit", "label"} and 0 < products < len(quantities) and not _parted(quantities):
        quantities = [quantity for quantity in quantities if quantity.kind != "bare"]
    if kinds & {"unit", "label", "measure"}:
        quantities = [quantity for quantity in quantities if quantity.kind != "load"]
    return quantities


def _parted(quantities: list[Quantity]) -> bool:
    """Whether one quantity is the sum of the others."""
    values = [quantity.value for quantity in quantities]
    return 2 * max(values) == sum(values)


def _bracketed(doc: Doc, quantity: Quantity) -> bool:
    first, _ = doc.sentence_at(quantity.start)
    opened = max(doc.low.rfind(mark, first, quantity.start) for mark in "(（[")
    closed = max(doc.low.rfind(mark, first, quantity.start) for mark in ")）]")
    return opened > closed


def _each(doc: Doc, quantity: Quantity, span: tuple[int, int]) -> bool:
    before = doc.low[max(span[0], quantity.start - 16) : quantity.start]
    return doc.has("grammar", "each", *span) or pattern("each_before").search(before) is not None


def _is_total(doc: Doc, quantity: Quantity) -> bool:
    before = doc.low[max(0, quantity.start - 24) : quantity.start]
    return bool(pattern("total_before").search(before) or pattern("total_after").match(doc.low, quantity.end))


def _summed(doc: Doc, quantities: list[Quantity]) -> tuple[list[Quantity], Split]:
    """`1000 pcs (600 white, 400 yellow)`, `300 black and 200 white`, `300 per print, total 1200`: one quantity."""
    if len(quantities) < 2 or any(quantity.kind in ("sample", "load") for quantity in quantities):
        return quantities, ()
    plain = all(one.kind in ("unit", "bare", "label") and not one.more for one in quantities)
    for total in (quantities[0], quantities[-1]) if plain and len(quantities) > 2 else ():
        others = [one for one in quantities if one is not total]
        if sum((one.value for one in others), Decimal(0)) == total.value:
            return [total], tuple((_label(doc, one), one.value) for one in others)
    totals = [one for one in quantities if _is_total(doc, one)]
    if len(totals) == 1 and all(one.value <= totals[0].value for one in quantities):
        return totals, ()
    coloured = [_colour(doc, one) or _size_label(doc, one) for one in quantities]
    if all(coloured) and not any(one.more for one in quantities):
        first, last = quantities[0], quantities[-1]
        unit = next((one.unit for one in quantities if one.unit), None)
        whole = sum((one.value for one in quantities), Decimal(0))
        total = replace(first, value=whole, end=last.end, unit=unit or "pc", kind="unit")
        split = zip(coloured, quantities, strict=True)
        return [total], tuple((colour, one.value) for colour, one in split)
    return quantities, ()


def _label(doc: Doc, quantity: Quantity) -> str:
    """The words that say which part this is: a colour, a size."""
    stop = min(doc.body_end, quantity.end + 40)
    found = phrases_near.after(doc, quantity.end, stop) or phrases_near.before(
        doc, quantity.start, max(0, quantity.start - 40)
    )
    return doc.text[slice(*found)] if found else ""


def _colour(doc: Doc, quantity: Quantity) -> str:
    """The colour that is all that stands behind the quantity, or right before it; empty where none does."""
    behind = phrases_near.after(doc, quantity.end, min(doc.body_end, quantity.end + _FARTHEST_BARE))
    if behind:
        text = doc.text[slice(*behind)]
        found = _colours(doc, text)
        if found and found[0].start == 0 and len(text) - found[-1].end <= _LOOSE:
            return text
    text = doc.text[max(0, quantity.start - _NEAREST_COLOUR) : quantity.start]
    before = [term for term in _colours(doc, text) if len(text) - term.end <= _LOOSE]
    return text[before[-1].start : before[-1].end] if before else ""


def _colours(doc: Doc, text: str) -> list[Term]:
    """The colours of a text; none where it names anything else."""
    terms = find_terms(text, doc.language) or find_terms(text, "en")
    return list(terms) if all(term.kind == "colours" for term in terms) else []


def _size_label(doc: Doc, quantity: Quantity) -> str:
    """The size that stands right before the quantity: `M 100`."""
    found = pattern("size_label").search(doc.low, max(0, quantity.start - 16), quantity.start)
    return doc.text[slice(*found.span("label"))] if found else ""


def _walk(doc: Doc, codes: list[Mention], quantities: list[Quantity], span: tuple[int, int]) -> list[Asked]:
    """Neighbours pair up, in the order in which the sentence begins; leftovers look for a name beside them."""
    tokens: list[Mention | Quantity] = sorted([*codes, *quantities], key=lambda token: token.start)
    partner = _partners(doc, tokens)
    asked = []
    for at, token in enumerate(tokens):
        if isinstance(token, Mention):
            other = tokens[partner[at]] if at in partner else None
            stop = tokens[at + 1].start if at + 1 < len(tokens) else span[1]
            named = mentions.with_name(doc, token, tokens[at - 1].end if at else span[0], stop)
            asked.append(Asked(named, other if isinstance(other, Quantity) else None))
        elif at not in partner:
            asked += _alone(doc, token, tokens, at, span)
    return asked


def _partners(doc: Doc, tokens: Sequence[Mention | Quantity]) -> dict[int, int]:
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


def _breaks(doc: Doc, tokens: Sequence[Mention | Quantity]) -> bool:
    """`500 pcs LED lamps and DL-204`: another product's name stands between."""
    return len(tokens) == 2 and not _may_pair(doc, tokens[0], tokens[1])


def _may_pair(doc: Doc, here: Mention | Quantity, there: Mention | Quantity) -> bool:
    between = doc.low[here.end : there.start]
    quantity = here if isinstance(here, Quantity) else there
    if isinstance(quantity, Quantity) and quantity.kind == "bare":
        return len(between) <= _FARTHEST_BARE and not re.search(r"[;\n]", between.strip())
    if isinstance(here, Quantity) and isinstance(there, Mention):
        name = phrases_near.after(doc, here.end, there.start)
        return not (name and _AND.search(doc.low[name[1] : there.start]))
    return True


def _alone(
    doc: Doc, quantity: Quantity, tokens: Sequence[Mention | Quantity], at: int, span: tuple[int, int]
) -> list[Asked]:
    """A quantity without a code: a name after it or before it, or an orphan."""
    floor = tokens[at - 1].end if at else span[0]
    stop = tokens[at + 1].start if at + 1 < len(tokens) else span[1]
    name = _name(doc, quantity, floor, stop)
    if quantity.kind == "bare" and not _sure_bare(doc, quantity, name, span):
        return [Asked(None, quantity)] if _plainly_asked(doc, quantity, name, span) else []
    if name and quantity.kind == "measure" and not names_goods(doc, name) and not _asks(doc, span):
        return []
    if name is None and quantity.kind in ("measure", "bare"):
        return [Asked(None, quantity)] if quantity.unit in ("m2", "m3", "t", "kg") else []
    if quantity.package and quantity.kind != "sample" and _package_asked(doc, quantity, name):
        return [Asked(_package_name(doc, quantity), replace(quantity, unit="pc"))]
    if name is None and quantity.package and quantity.kind != "sample" and not at:
        return (
            [Asked(_package_name(doc, quantity), replace(quantity, unit="pc"))]
            if _is_goods(doc, quantity)
            else [Asked(None, quantity)]
        )
    return [Asked(Mention(*name, doc.text[slice(*name)]) if name else None, quantity)]


def _package_asked(doc: Doc, quantity: Quantity, name: tuple[int, int] | None) -> bool:
    """`The first quantity is five thousand bottles`: the unit is the goods, no others stand beside it."""
    if name and (name[0] > quantity.start or names_goods(doc, name)):
        return False
    package = _package_name(doc, quantity)
    return bool(name) and not doc.codes and names_goods(doc, (package.start, package.end))


def _package_name(doc: Doc, quantity: Quantity) -> Mention:
    """The unit as the goods, with the trade words behind it: `bags of TNT 40x45`."""
    word = re.search(r"[^\W\d_]+$", doc.low[quantity.start : quantity.end].rstrip(". "))
    start, end = quantity.start + (word.start() if word else 0), quantity.end
    _, last = doc.sentence_at(quantity.start)
    rest = re.match(r"[^,;:!?()\n]{0,40}", doc.text[end:last])
    terms = find_terms(rest.group(), doc.language) if rest else ()
    if terms and terms[0].start <= _NEAREST_TERM:
        size = re.compile(r"\s?\d+(?:[.,]\d+)?\s?[x×]?\s?\d*").match(doc.low, end + terms[-1].end, last)
        end = size.end() if size else end + terms[-1].end
    return Mention(start, end, doc.text[start:end].strip(" ."), coded=doc.text[start : quantity.end])


def _is_goods(doc: Doc, quantity: Quantity) -> bool:
    """`500 bottles` with no other product in the letter: the bottles themselves are asked for."""
    return quantity.unit in ("bottle", "bag", "box") and not doc.codes


def _name(doc: Doc, quantity: Quantity, floor: int, stop: int) -> tuple[int, int] | None:
    """The product's words on either side: those that name goods of trade, else those behind the quantity."""
    later = phrases_near.after(doc, quantity.end, stop)
    if later and re.search(r"[,;:，；：]", doc.low[quantity.end : later[0]]):
        later = None
    if later and names_goods(doc, later):
        return later
    earlier = phrases_near.before(doc, quantity.start, floor)
    if later is None or (earlier and names_goods(doc, earlier)):
        return earlier
    return later


def _asks(doc: Doc, span: tuple[int, int]) -> bool:
    return any(doc.has("concepts", key, *span) for key in _ASKING)


def _plainly_asked(doc: Doc, quantity: Quantity, name: tuple[int, int] | None, span: tuple[int, int]) -> bool:
    """`I want some 2000, half of them black`: how many of what was named before."""
    near = max(span[0], quantity.start - _FARTHEST_BARE)
    wish = any(doc.has(section, key, near, quantity.start) for section, key in _WISHES)
    wish = wish or pattern("taking").search(doc.low, near, quantity.start) is not None
    alone = re.match(r"\s*(?:[,.;!?)]|$)", doc.low[quantity.end : span[1]]) is not None
    return wish and alone and (name is None or name[0] < quantity.start)


def _sure_bare(doc: Doc, quantity: Quantity, name: tuple[int, int] | None, span: tuple[int, int]) -> bool:
    """A plain number counts where a list names it, or where the sentence asks for goods."""
    if name is None:
        return False
    if name[0] > quantity.start and names_goods(doc, name):
        return True
    if name[0] > quantity.start:
        asks = _asks(doc, span)
        foreign = doc.language not in languages() and find_term(doc) is not None
        return quantity.start == span[0] or asks or foreign or doc.has("grammar", "trigger", span[0], quantity.start)
    between = doc.low[name[1] : quantity.start]
    ends = not doc.low[quantity.end : span[1]].strip(" .;,|")
    return ends and bool(re.search(r"[\t|:=]|\s-|\s{2,}|x\s", between))
