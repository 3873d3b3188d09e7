"""Papers as a workbook that recomputes: real numbers, live formulas, no text that could become a formula.

A formula is written only where it gives the paper's own figure; otherwise the figure itself stands there. Results are
stored beside the formulas, so that viewers which never compute (phones, previews) show them too.
"""

import re
from decimal import Decimal
from functools import singledispatch
from pathlib import Path
from typing import Any

from app.documents import formulas
from app.documents.blocks import Block, Cell, Goods, Head, Lines, Signatures, Sums, Terms, Who
from app.documents.goods import NOTHING, unit_codes
from app.documents.labels import load_labels
from app.documents.layout import compose, heading
from app.documents.pictures import pictures
from app.documents.sheet import ACCENT, SOFT, Sheet, number_format
from app.documents.templates import load_template
from app.documents.whole import write_whole
from app.domain.money import HUNDRED
from app.domain.paper import Paper, paper_of
from app.domain.policy import Policy
from app.domain.quote import Quote

_UNNAMED = re.compile(r"[\[\]:*?/\\]")


def write_quote_xlsx(quote: Quote, policy: Policy, language: str, path: Path) -> None:
    """Write one version of a quote as a workbook in the buyer's language (English where we have no labels for it).

    Errors: as `write_paper_xlsx`.
    """
    write_paper_xlsx(paper_of(quote, policy), language, path)


def write_paper_xlsx(paper: Paper, language: str, path: Path, templates: Path | None = None) -> None:
    """Write a paper as a workbook in a language or in two (`zh+en`); `templates` holds the merchant's own.

    Errors: UserError "picture-unreadable", "template-invalid", "template-word-unknown", "document-not-written".
    """
    from openpyxl import Workbook

    labels = load_labels(language, templates)
    blocks = compose(paper, load_template(paper.kind, templates), labels)
    workbook = Workbook()
    goods = next((block for block in blocks if isinstance(block, Goods)), None)
    sheet = Sheet(workbook.worksheets[0], paper, labels, goods.columns if goods else (), pictures(paper))
    sheet.sheet.title = _UNNAMED.sub(" ", sheet.clean(paper.number or heading(paper, labels)))[:31].strip("'") or "1"
    for block in blocks:
        _block(block, sheet)
        sheet.row += 1
    sheet.finish()
    _name(workbook, sheet, heading(paper, labels))
    write_whole(path, lambda temporary: sheet.save(workbook, temporary))


def _name(workbook: Any, sheet: Sheet, title: str) -> None:
    """Who made what, and its codes, for programs that take the file over."""
    from openpyxl.packaging.custom import StringProperty

    paper = sheet.paper
    workbook.properties.title = sheet.clean(title)
    workbook.properties.creator = sheet.clean(paper.seller.name or "Argosy")
    codes = {"UNTDID 1001": paper.code, "UN/CEFACT Rec 20": unit_codes(paper, sheet.labels)}
    for name, value in codes.items():
        if value:
            workbook.custom_doc_props.append(StringProperty(name=name, value=value))


@singledispatch
def _block(block: Block, sheet: Sheet) -> None:
    raise TypeError(type(block).__name__)


@_block.register
def _head(block: Head, sheet: Sheet) -> None:
    if sheet.picture("logo", f"A{sheet.row}"):
        sheet.row += 1
    sheet.text(f"{sheet.last}1", block.title, bold=True, size=16, color=ACCENT, side=sheet.end)
    sheet.picture("qr", f"{sheet.last}2", fit=False)
    for name in block.seller or ("",):
        sheet.text(f"A{sheet.row}", name, bold=True, size=14, color=ACCENT)
        sheet.tall(20)
        sheet.row += 1
    for line in block.lines:
        sheet.text(f"A{sheet.row}", line, color=SOFT)
        sheet.row += 1


@_block.register
def _who(block: Who, sheet: Sheet) -> None:
    """The parties at the start, the paper's facts beside them."""
    left = [(line, place) for name, lines in block.parties for place, line in enumerate((name, *lines))]
    name_at, value_at = sheet.facts_at
    for at in range(max(len(left), len(block.rows))):
        if at < len(left):
            text, place = left[at]
            look = {"color": SOFT} if place == 0 else {"bold": place == 1}
            sheet.wide("A", sheet.before(name_at), text, **look)
        if at < len(block.rows):
            name, value = block.rows[at]
            sheet.wide(name_at, sheet.before(value_at), name, color=SOFT)
            sheet.wide(value_at, max(sheet.last, value_at), value)
        sheet.row += 1


@_block.register
def _goods(block: Goods, sheet: Sheet) -> None:
    sheet.heads(block.columns)
    sheet.first_line = sheet.row + 1
    for line, cells in zip(sheet.paper.lines, block.rows, strict=True):
        sheet.row += 1
        for column, cell in zip(block.columns, cells, strict=True):
            _cell(sheet, column.name, cell)
        amount, quantity, price = (sheet.letter(name) for name in ("amount", "quantity", "unit_price"))
        if amount and quantity and price and line.quoted.amount is not None:
            here = sheet.row
            live = formulas.line_amount(line.quoted, f"{quantity}{here}", f"{price}{here}", sheet.paper.quote.currency)
            if live:
                sheet.figure(f"{amount}{here}", line.quoted.amount, sheet.money_format, live)
    sheet.last_line = sheet.row
    sheet.row += 1
    if block.totals:
        _totals(block, sheet)


def _cell(sheet: Sheet, name: str, cell: Cell) -> None:
    at = f"{sheet.letter(name)}{sheet.row}"
    if cell.value is None and cell.text == NOTHING:
        return
    if cell.value is None:
        sheet.text(at, "\n".join((cell.text, *cell.notes)), wrap=True, side=sheet.side(name), indent=True)
    else:
        sheet.figure(at, cell.value, number_format(cell.value, cell.least))
    if name == "quantity":
        sheet.text(f"{sheet.letter('unit')}{sheet.row}", cell.unit, indent=True)


def _totals(block: Goods, sheet: Sheet) -> None:
    """Sums below their columns: a formula where the cells above add up to the figure."""
    places = {column.name: place for place, column in enumerate(block.columns)}
    for column, text in zip(block.columns, block.foot, strict=True):
        if column.name not in block.totals and text:
            sheet.text(f"{sheet.letter(column.name)}{sheet.row}", text)
    for name, total in block.totals.items():
        letter = sheet.letter(name)
        values = [row[places[name]].value or Decimal(0) for row in block.rows]
        live = f"SUM({letter}{sheet.first_line}:{letter}{sheet.last_line})"
        assert total.value is not None
        adds_up = sum(values, Decimal(0)) == total.value
        sheet.figure(f"{letter}{sheet.row}", total.value, number_format(total.value), live if adds_up else None)
        if name == "quantity":
            sheet.text(f"{sheet.letter('unit')}{sheet.row}", total.unit, indent=True)
    sheet.underline(sheet.row)
    sheet.row += 1


@_block.register
def _sums(block: Sums, sheet: Sheet) -> None:
    quote, amounts, rates = sheet.paper.quote, sheet.letter("amount"), sheet.letter("unit_price")
    amounts_sum = sum((line.amount for line in quote.lines if line.amount is not None), Decimal(0))
    columns = formulas.Columns(
        amounts or sheet.last, rates, sheet.first_line, sheet.last_line, amounts_sum, quote.currency or ""
    )
    money = f'"{quote.currency} "{sheet.money_format}' if quote.currency else sheet.money_format
    above: dict[str, tuple[str, Decimal]] = {}
    for row in block.rows:
        at = sheet.row
        rate = formulas.rate_of(row, sheet.paper.insurance_rate) if rates else None
        live = formulas.live(row, above, columns, at, rate) if amounts else None
        if live and rate is not None:
            sheet.figure(f"{rates}{at}", rate, _percent_format(rate))
        sheet.text(f"{sheet.letter('description') or 'A'}{at}", row.label, side=sheet.end)
        sheet.figure(f"{columns.amounts}{at}", row.amount, money, live)
        if row.kind in ("total", "due"):
            sheet.underline(at)
        key = f"charge{len(above)}" if row.kind == "charge" else row.kind
        above[key] = f"{columns.amounts}{at}", row.amount
        sheet.row += 1


def _percent_format(rate: Decimal) -> str:
    return number_format(rate * HUNDRED).removeprefix("#,##") + "%"


@_block.register
def _terms(block: Terms, sheet: Sheet) -> None:
    for name, value in block.rows:
        sheet.pair(name, value)


@_block.register
def _lines(block: Lines, sheet: Sheet) -> None:
    if block.small:
        for line in block.lines:
            sheet.text(f"A{sheet.row}", line, size=8, color=SOFT)
            sheet.row += 1
    elif block.long:
        sheet.text(f"A{sheet.row}", block.title, color=SOFT)
        for line in block.lines:
            sheet.row += 1
            sheet.paragraph(line)
        sheet.row += 1
    else:
        for place, line in enumerate(block.lines):
            sheet.pair("" if place else block.title, line)


@_block.register
def _signatures(block: Signatures, sheet: Sheet) -> None:
    """Side by side: the seller at the start, the buyer in the second half."""
    places = ("A", sheet.facts_at[0])
    top = sheet.row
    for at, (name, lines) in zip(places, block.sides, strict=False):
        for place, text in enumerate((name, *lines)):
            sheet.text(f"{at}{top + place}", text, color=SOFT if not place else None)
        sheet.row = max(sheet.row, top + 1 + len(lines))
    if block.stamped and sheet.picture("stamp", f"A{sheet.row}"):
        sheet.row += 1
