"""What stands where on a paper, in words: one source for the PDF, the workbook and the Word document.

Only what a buyer may read gets in here: no cost, no floor, no internal point.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from app.documents import figures
from app.documents.blocks import BLANK, Block, Head, Lines, Pairs, Signatures, SumRow, Sums, Terms, Who
from app.documents.fields import delivery_short, party_lines, rows, seller_lines, seller_names
from app.documents.goods import goods, unit_codes
from app.documents.labels import Labels
from app.documents.templates import Template
from app.domain.amount_words import amount_in_words
from app.domain.paper import Paper, paper_of
from app.domain.policy import Policy
from app.domain.quote import Quote

_SLOT = re.compile(r"\{(\w+)\}")
_TITLES = {"quotation": "title"}


def compose(paper: Paper, template: Template, labels: Labels) -> tuple[Block, ...]:
    """The blocks of a paper in the template's order; a block with nothing to say is left out."""
    made = (_BLOCKS[name](paper, template, labels) for name in template.blocks)
    return tuple(block for block in made if block is not None)


def title(paper: Paper, labels: Labels) -> str:
    """`Proforma invoice`."""
    return labels[_TITLES.get(paper.kind, f"title_{paper.kind}")]


def heading(paper: Paper, labels: Labels) -> str:
    """`Proforma invoice PI-0007`, the name of the file for those who list it."""
    return f"{title(paper, labels)} {paper.number or ''}".strip()


def head(quote: Quote, labels: Labels) -> Pairs:
    """Number with version, date, validity and terms of delivery of a quotation."""
    paper = paper_of(quote, Policy())
    return rows(paper, ("number_version", "date", "valid_until", "delivery"), (), labels)


def terms(quote: Quote, labels: Labels) -> Pairs:
    """Payment, lead time and packing as far as they are known."""
    return rows(paper_of(quote, Policy()), ("payment", "lead_time", "packing"), (), labels)


def sums(quote: Quote, labels: Labels) -> Iterator[SumRow]:
    """The lines under the table that arise for this quote, in the order they add up; deposit and balance last."""
    if quote.goods_total is not None and quote.goods_total != quote.total:
        yield SumRow(
            "goods_total", " ".join(filter(None, (labels["goods_total"], quote.price_basis))), quote.goods_total
        )
    for charge in quote.charges:
        about = f" ({charge.sku})" if charge.sku else ""
        key = f"charge_{charge.code}"
        yield SumRow("charge", (labels[key] if key in labels.words else charge.text) + about, charge.amount)
    if quote.discount:
        label = _with_percent(labels["discount"], quote.discount_percent, labels.language)
        yield SumRow("discount", label, -abs(quote.discount), quote.discount_percent)
    if quote.freight is not None:
        mode = f" ({quote.freight_mode})" if quote.freight_mode else ""
        yield SumRow("freight", labels["freight"] + mode, quote.freight)
    if quote.insurance is not None:
        yield SumRow("insurance", labels["insurance"], quote.insurance)
    if quote.total is not None:
        yield SumRow("total", f"{labels['total']} {delivery_short(quote)}", quote.total)
    if quote.deposit is not None:
        label = _with_percent(labels["deposit"], quote.deposit_percent, labels.language)
        yield SumRow("deposit", label, quote.deposit, quote.deposit_percent)
    if quote.balance is not None:
        yield SumRow("balance", labels["balance"], quote.balance)


def paper_sums(paper: Paper, template: Template, labels: Labels) -> tuple[SumRow, ...]:
    """The sums of a paper that its template asks for."""
    found = [row for row in sums(paper.quote, labels) if row.kind in template.sums]
    if paper.due is not None and paper.details.paid is not None:
        found.append(SumRow("paid", labels["paid"], -paper.details.paid))
        found.append(SumRow("due", labels["due"], paper.due))
    return tuple(row for row in found if row.kind in template.sums)


def _with_percent(label: str, percent: Decimal | None, language: str) -> str:
    return label if percent is None else f"{label} ({figures.percent(percent, language)})"


def _head(paper: Paper, template: Template, labels: Labels) -> Block:
    lines = () if "seller" in template.parties else seller_lines(paper.seller, labels)
    return Head(seller_names(paper.seller, labels), lines, title(paper, labels))


def _who(paper: Paper, template: Template, labels: Labels) -> Block:
    details = paper.details
    parties: dict[str, tuple[str, ...]] = {
        "seller": (*seller_names(paper.seller, labels), *seller_lines(paper.seller, labels)),
        "buyer": party_lines(details.buyer, labels),
        "consignee": party_lines(details.consignee, labels),
        "notify": party_lines(details.notify, labels),
    }
    called = {"buyer": labels["buyer_party" if "seller" in template.parties else "buyer"]}
    named = tuple((called.get(name) or labels[name], parties[name]) for name in template.parties if parties[name])
    return Who(named, rows(paper, template.rows, template.blanks, labels))


def _goods(paper: Paper, template: Template, labels: Labels) -> Block | None:
    return goods(paper, template.columns, labels) if template.columns else None


def _sums(paper: Paper, template: Template, labels: Labels) -> Block | None:
    found = paper_sums(paper, template, labels)
    return Sums(found) if found else None


def _words(paper: Paper, template: Template, labels: Labels) -> Block | None:
    total, currency = paper.quote.total, paper.quote.currency
    if total is None or currency is None:
        return None
    said = dict.fromkeys(amount_in_words(total, currency, language) for language in labels.languages)
    lines = tuple(text for text in said if text)
    return Lines(labels["words"], lines) if lines else None


def _terms(paper: Paper, template: Template, labels: Labels) -> Block | None:
    found = rows(paper, template.terms, template.term_blanks, labels)
    return Terms(found) if found else None


def _text(title: str, text: str | None) -> Block | None:
    lines = tuple(line.strip() for line in (text or "").splitlines() if line.strip())
    return Lines(title, lines) if lines else None


def _notes(paper: Paper, template: Template, labels: Labels) -> Block | None:
    """The merchant's own paragraphs: in the paper's languages, else in English; in two languages side by side."""
    used = [language if template.notes.get(language) else "en" for language in labels.languages]
    texts = [_filled(paper, template.notes.get(language, ()), language) for language in dict.fromkeys(used)]
    lines = [text[place] for place in range(max(map(len, texts))) for text in texts if place < len(text)]
    return Lines(labels["notes"], tuple(lines), long=True) if lines else None


def _filled(paper: Paper, texts: tuple[str, ...], language: str) -> list[str]:
    """Paragraphs with their words in braces put in; one of which a word is not known is left out."""
    origin = paper.details.origin
    known = {
        "origin": origin and figures.country(origin, language),
        "seller": paper.seller.name,
        "number": paper.number,
    }
    whole = (text for text in texts if all(known.get(name) for name in _SLOT.findall(text)))
    return [_SLOT.sub(lambda match: known[match[1]] or "", text) for text in whole]


def _signature(paper: Paper, template: Template, labels: Labels) -> Block | None:
    seller = (*seller_names(paper.seller, labels), *filter(None, (paper.seller.person,)))
    buyer = (paper.details.buyer.name or BLANK,)
    sides = {"seller": (labels["signature"], seller), "buyer": (labels["signature_buyer"], buyer)}
    chosen = tuple(sides[name] for name in template.sides if sides[name][1])
    return Signatures(chosen, "seller" in template.sides) if chosen else None


def _codes(paper: Paper, template: Template, labels: Labels) -> Block:
    """Small print for those who take the paper over into a system: the United Nations' codes."""
    units = unit_codes(paper, labels)
    rec20 = f" · UN/CEFACT Rec. 20/21: {units}" if units else ""
    return Lines("", (f"UNTDID 1001: {paper.code}{rec20}",), small=True)


_BLOCKS: Mapping[str, Callable[[Paper, Template, Labels], Block | None]] = {
    "letterhead": _head,
    "head": _who,
    "goods": _goods,
    "sums": _sums,
    "words": _words,
    "terms": _terms,
    "marks": lambda paper, template, labels: _text(labels["marks"], paper.details.marks),
    "bank": lambda paper, template, labels: _text(labels["bank"], paper.seller.bank),
    "remarks": lambda paper, template, labels: _text(labels["remarks"], paper.details.remarks),
    "notes": _notes,
    "signature": _signature,
    "codes": _codes,
}
