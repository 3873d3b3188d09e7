"""Make a trade paper out of a quote, and write it as PDF, workbook or Word document."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from app.documents.templates import load_template, template_file
from app.documents.whole import write_whole
from app.domain.inquiry import Buyer
from app.domain.paper import Details, Paper, Party, missing, paper_of
from app.domain.quote import Quote
from app.errors import UserError
from app.workspace import Workspace

FORMATS = ("pdf", "xlsx", "docx")
Write = Callable[[Paper, str, Path, Path | None], None]


def make_paper(ws: Workspace, quote: Quote, kind: str, details: Details | None = None) -> Paper:
    """A paper out of one version of a quote, with what the merchant's lists and the buyer's mail know beside it.

    What its template requires and nobody knows is in `open_points`, after those of the quote. `kind` is one of
    quotation, proforma, invoice, packing, contract. UserError "paper-kind-unknown", "template-invalid",
    "template-word-unknown".
    """
    template = load_template(kind, templates_of(ws))
    given = details or Details()
    if given.buyer.name is None or given.buyer.address is None:
        given = replace(given, buyer=_party(ws, quote, given.buyer))
    products = ws.store.products([line.sku for line in quote.lines])
    paper = paper_of(quote, ws.policy, kind, given, products)
    return replace(paper, open_points=(*quote.open_points, *missing(paper, template.required)))


def write_document(paper: Paper, fmt: str, language: str, path: Path, templates: Path | None = None) -> None:
    """Write a paper as `pdf`, `xlsx` or `docx` in one language or in two (`zh+en`); safe in a worker.

    `templates` is `templates_of(ws)`, the merchant's own. UserError "paper-format-unknown", and those of the writers:
    "pdf-unavailable", "pdf-font-missing", "picture-unreadable", "template-invalid", "document-not-written".
    """
    _writer(fmt)(paper, language, path, templates)


def _writer(fmt: str) -> Write:
    if fmt == "pdf":
        from app.documents.pdf import write_paper_pdf

        return write_paper_pdf
    if fmt == "xlsx":
        from app.documents.xlsx import write_paper_xlsx

        return write_paper_xlsx
    if fmt == "docx":
        from app.documents.docx import write_paper_docx

        return write_paper_docx
    raise UserError("paper-format-unknown", {"format": fmt, "known": ", ".join(FORMATS)})


def templates_of(ws: Workspace) -> Path:
    """The folder of the merchant's own templates; it need not be there."""
    return ws.folder / "templates"


def template_to_edit(ws: Workspace, kind: str) -> Path:
    """The merchant's own template of a paper, made from the built-in one where there is none yet.

    UserError "paper-kind-unknown", "document-not-written".
    """
    own = templates_of(ws) / f"{kind}.toml"
    if not own.is_file():
        source = template_file(kind)
        write_whole(own, lambda temporary: _copy(source, temporary))
    return own


def _copy(source: Path, target: Path) -> None:
    shutil.copyfile(source, target)


def _party(ws: Workspace, quote: Quote, given: Party) -> Party:
    """The buyer as given, else as the inquiry and the merchant's buyer list know them; no address is made up."""
    known = ws.store.inquiry(quote.inquiry_id).buyer if quote.inquiry_id else Buyer(company=quote.buyer)
    row = next(
        (row for row in ws.store.buyers() if _same(row.email, known.email) or _same(row.company, known.company)), None
    )
    company = known.company or (row.company if row else None)
    person = known.name or (row.name if row else None)
    name = given.name or quote.buyer or company or person
    return replace(
        given,
        name=name,
        contact=given.contact or (person if person != name else None),
        country=given.country or known.country or (row.country if row else None),
        email=given.email or known.email or (row.email if row else None),
        phone=given.phone or known.phone or (row.phone if row else None),
    )


def _same(one: str | None, other: str | None) -> bool:
    return bool(one and other and one.casefold().strip() == other.casefold().strip())
