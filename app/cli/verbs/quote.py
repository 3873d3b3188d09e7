"""`argosy quote INQUIRY_ID` or `argosy quote --line SKU=QTY…`."""

from argparse import ArgumentParser
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli import output
from app.cli.call import Answer, Call, Usage
from app.errors import UserError

if TYPE_CHECKING:
    from app.domain.inquiry import Inquiry
    from app.domain.quote import Quote, QuoteLine
    from app.words import Words
    from app.workspace import Workspace


def quote_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("inquiry", nargs="?", metavar="INQUIRY_ID", help="a read inquiry, such as INQ-0001")
    parser.add_argument("--line", action="append", default=[], metavar="SKU=QTY", help="a product and how many of it")
    parser.add_argument("--incoterm", metavar="X", help="one of the Incoterms rules, such as CIF")
    parser.add_argument("--place", metavar="P", help="the place of the term, such as Rotterdam")
    parser.add_argument("--buyer", metavar="NAME", help="who the quote is for")
    parser.add_argument("--pdf", metavar="F", help="write the quote as PDF")
    parser.add_argument("--xlsx", metavar="F", help="write the quote as a workbook")


def quote(call: Call) -> Answer:
    """Price an inquiry or lines, keep the quote, write it where asked."""
    args = call.args
    if bool(args.inquiry) == bool(args.line):
        raise Usage("quote takes either INQUIRY_ID or --line SKU=QTY")
    term, place = _term(args.incoterm, args.place)
    with call.workspace() as workspace:
        if args.inquiry:
            made, language = _of_inquiry(call, workspace, term, place)
        else:
            made, language = _of_lines(call, workspace, term, place), "en"
        _write(call, workspace, made, language)
    return Answer(call.plain(made), lambda: text_of(made, call.words))


def _term(code: str | None, place: str | None) -> tuple[str | None, str | None]:
    """The rule and place asked; `CIF Rotterdam` names both. UserError `incoterm-unknown`."""
    from app.domain import incoterms

    if code is None:
        return None, place
    parsed = incoterms.parse_term(code)
    if parsed is None:
        raise UserError("incoterm-unknown", {"term": code, "known": ", ".join(incoterms.RULES)})
    return parsed[0], place or parsed[1]


def _of_inquiry(call: Call, workspace: "Workspace", term: str | None, place: str | None) -> "tuple[Quote, str]":
    from app.skills.reception.price_quote import quote_inquiry

    inquiry = workspace.store.inquiry(call.args.inquiry)
    asked = _instead(_instead(inquiry, "incoterm", term), "place", place)
    if call.args.buyer:
        asked = replace(asked, buyer=replace(asked.buyer, company=call.args.buyer))
    return quote_inquiry(workspace, asked, call.progress), inquiry.language


def _instead(inquiry: "Inquiry", field: str, value: str | None) -> "Inquiry":
    """The inquiry with a field as the merchant wants it; the mail's words prove it no longer."""
    if value is None:
        return inquiry
    evidence = {name: source for name, source in inquiry.evidence.items() if name != field}
    changed = {"incoterm": inquiry.incoterm, "place": inquiry.place} | {field: value}
    return replace(inquiry, incoterm=changed["incoterm"], place=changed["place"], evidence=evidence)


def _of_lines(call: Call, workspace: "Workspace", term: str | None, place: str | None) -> "Quote":
    from app.domain.offer_term import Asked
    from app.domain.quoting import QuoteAsk
    from app.skills.reception.price_quote import line_of, price_quote

    wanted = tuple(line_of(text) for text in call.args.line)
    return price_quote(workspace, QuoteAsk(wanted, Asked(term, place), buyer=call.args.buyer), call.progress)


def _write(call: Call, workspace: "Workspace", made: "Quote", language: str) -> None:
    if call.args.xlsx:
        from app.documents.xlsx import write_quote_xlsx

        write_quote_xlsx(made, workspace.policy, language, Path(call.args.xlsx))
    if call.args.pdf:
        from app.documents.pdf import write_quote_pdf

        write_quote_pdf(made, workspace.policy, language, Path(call.args.pdf))


def text_of(made: "Quote", words: "Words") -> str:
    """A quote for the terminal: lines, sums, open points and flags."""
    from app.domain.incoterms import term
    from app.domain.plain import decimal_text

    heading = [made.quote_id, f"v{made.version}", made.currency or "", term(made.incoterm or "", made.place)]
    sums = [
        (words.say(key), decimal_text(value))
        for key, value in (
            ("cli-goods-total", made.goods_total),
            ("cli-discount", made.discount),
            ("cli-freight", made.freight),
            ("cli-insurance", made.insurance),
            ("cli-total", made.total),
            ("cli-deposit", made.deposit),
            ("cli-balance", made.balance),
        )
        if value is not None
    ]
    notices = [f"? {words.notice('open', point.code, point.facts)}" for point in made.open_points]
    notices += [f"! {words.notice('flag', flag.code, flag.facts)}" for flag in made.flags]
    blocks = (
        "  ".join(part for part in heading if part),
        output.table([_row(line) for line in made.lines]),
        output.table(sums),
        "\n".join(notices),
    )
    return "\n\n".join(block for block in blocks if block)


def _row(line: "QuoteLine") -> tuple[str, ...]:
    from app.domain.plain import decimal_text

    figures = [decimal_text(value) if value is not None else "-" for value in (line.quantity, line.unit_price)]
    amount = decimal_text(line.amount) if line.amount is not None else "-"
    return line.sku, line.name, f"{figures[0]} {line.unit}", f"× {figures[1]}", f"= {amount}"
