"""A quotation as HTML for the paper: all foreign text escaped, no style, link or picture from outside."""

from collections.abc import Iterable
from decimal import Decimal
from html import escape

from app.documents import figures, layout
from app.documents.labels import Labels
from app.domain.policy import Policy
from app.domain.quote import Quote, QuoteLine

INK = "#1b2430"
SOFT = "#5d6876"
LINE = "#c9d0d8"
ACCENT = "#0f4c5c"
_NOTHING = "—"

_STYLE = f"""
body {{ color: {INK}; font-size: 9.5pt; }}
td, th {{ vertical-align: top; }}
.seller {{ font-size: 13pt; font-weight: 600; color: {ACCENT}; }}
.title {{ font-size: 20pt; font-weight: 600; color: {ACCENT}; }}
.soft {{ color: {SOFT}; }}
.small {{ font-size: 8.5pt; }}
.head {{ font-size: 8.5pt; font-weight: 600; color: white; }}
.cell {{ border-bottom: 1px solid {LINE}; }}
.total {{ font-size: 11pt; font-weight: 600; color: {ACCENT}; border-top: 1px solid {ACCENT}; }}
"""

_TIGHTER = "td, th, p { line-height: 72%; }"
"""Arabic fonts stand in lines half as high again as others."""


def quote_page(quote: Quote, policy: Policy, labels: Labels) -> str:
    """The whole body; the writer of the file adds the foot with its page numbers."""
    parts = (
        _letterhead(policy, labels),
        _who_and_when(quote, labels),
        _goods(quote, labels),
        _sums(quote, labels),
        _pairs(layout.terms(quote, labels), labels),
        _bank(policy, labels),
        _signature(policy, labels),
    )
    direction, style = ("rtl", _STYLE + _TIGHTER) if labels.right_to_left else ("ltr", _STYLE)
    return f"<html><head><style>{style}</style></head><body dir='{direction}'>{''.join(parts)}</body></html>"


def _ends(labels: Labels) -> tuple[str, str]:
    """Alignments at the start and the end of a line."""
    return ("right", "left") if labels.right_to_left else ("left", "right")


def _row(labels: Labels, *cells: str) -> str:
    """Cells in reading order; QTextDocument does not mirror a table by itself."""
    return f"<tr>{''.join(reversed(cells) if labels.right_to_left else cells)}</tr>"


def _table(rows: str, padding: int = 0) -> str:
    return (
        f"<table width='100%' cellpadding='{padding}' cellspacing='0' style='border-collapse: collapse'>{rows}</table>"
    )


def _lines(texts: Iterable[str]) -> str:
    return "<br/>".join(_isolated(text) for text in texts)


def _isolated(text: str) -> str:
    """Escaped, and kept together between lines of the other direction (U+2068 … U+2069)."""
    return f"\u2068{escape(text)}\u2069"


def _letterhead(policy: Policy, labels: Labels) -> str:
    start, end = _ends(labels)
    seller = (
        f"<td width='58%' align='{start}'><span class='seller'>{_isolated(policy.seller_name or '')}</span><br/>"
        f"<span class='soft small'>{_lines(layout.seller_lines(policy))}</span></td>"
    )
    title = f"<td align='{end}'><span class='title'>{escape(labels['title'])}</span></td>"
    return _table(_row(labels, seller, title))


def _who_and_when(quote: Quote, labels: Labels) -> str:
    start, _ = _ends(labels)
    buyer = ""
    if quote.buyer:
        name = _lines(quote.buyer.splitlines())
        buyer = f"<span class='soft'>{escape(labels['buyer'])}</span><br/><b>{name}</b>"
    facts = _pair_rows(layout.head(quote, labels), labels, "36%")
    cells = f"<td width='42%' align='{start}'>{buyer}</td>", f"<td>{_table(facts, 2)}</td>"
    return f"<br/>{_table(_row(labels, *cells))}<br/>"


def _goods(quote: Quote, labels: Labels) -> str:
    start, end = _ends(labels)
    columns = (
        ("15%", start, labels["item"]),
        ("37%", start, labels["description"]),
        ("14%", end, labels["quantity"]),
        ("17%", end, labels.titled("unit_price", quote.currency, quote.price_basis)),
        ("17%", end, labels.titled("amount", quote.currency)),
    )
    head = (
        f"<th class='head' bgcolor='{ACCENT}' width='{width}' align='{side}'>{escape(text)}</th>"
        for width, side, text in columns
    )
    body = "".join(_goods_row(line, quote.currency, labels) for line in quote.lines)
    return _table(f"<thead>{_row(labels, *head)}</thead><tbody>{body}</tbody>", 4)


def _goods_row(line: QuoteLine, currency: str | None, labels: Labels) -> str:
    start, end = _ends(labels)
    price = labels["to_confirm"] if line.unit_price is None else _amount(line.unit_price, currency, labels)
    cells = (
        (start, line.sku),
        (start, line.name),
        (end, _quantity(line, labels)),
        (end, price),
        (end, _NOTHING if line.amount is None else _amount(line.amount, currency, labels)),
    )
    return _row(labels, *(f"<td class='cell' align='{side}'>{_isolated(text)}</td>" for side, text in cells))


def _quantity(line: QuoteLine, labels: Labels) -> str:
    if line.quantity is None:
        return labels["to_confirm"]
    return f"{figures.number(line.quantity, labels.language)} {labels.unit(line.unit, line.quantity)}"


def _amount(value: Decimal, currency: str | None, labels: Labels) -> str:
    return figures.amount(value, currency, labels.language)


def _sums(quote: Quote, labels: Labels) -> str:
    return "<br/>" + _table("".join(_sum_row(row, quote, labels) for row in layout.sums(quote, labels)), 3)


def _sum_row(row: layout.SumRow, quote: Quote, labels: Labels) -> str:
    start, end = _ends(labels)
    style = "total" if row.kind == "total" else "plain"
    figure = _isolated(figures.money(row.amount, quote.currency, labels.language))
    return _row(
        labels,
        "<td width='40%'></td>",
        f"<td width='36%' align='{start}' class='{style}'>{escape(row.label)}</td>",
        f"<td width='24%' align='{end}' class='{style}'>{figure}</td>",
    )


def _pair_rows(pairs: layout.Pairs, labels: Labels, width: str) -> str:
    start, _ = _ends(labels)
    return "".join(
        _row(
            labels,
            f"<td width='{width}' align='{start}' class='soft'>{escape(name)}</td>",
            f"<td align='{start}'>{_isolated(value)}</td>",
        )
        for name, value in pairs
    )


def _pairs(pairs: layout.Pairs, labels: Labels) -> str:
    return "<br/>" + _table(_pair_rows(pairs, labels, "22%"), 2) if pairs else ""


def _block(name: str, lines: Iterable[str], labels: Labels) -> str:
    """A heading and its lines, as a table of one cell so that it stays on one page."""
    start, _ = _ends(labels)
    cell = f"<td align='{start}'><span class='soft'>{escape(name)}</span><br/>{_lines(lines)}</td>"
    return "<br/>" + _table(_row(labels, cell), 2)


def _bank(policy: Policy, labels: Labels) -> str:
    return _block(labels["bank"], policy.seller_bank.splitlines(), labels) if policy.seller_bank else ""


def _signature(policy: Policy, labels: Labels) -> str:
    who = [text for text in (policy.seller_name, policy.seller_person) if text]
    return _block(labels["signature"], who, labels) if who else ""
