"""The main job on the bundled sample merchant: lists in, mails read, one of them answered, its quote written."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app import paths
from app.domain.imports import ImportReport
from app.domain.inquiry import Inquiry
from app.domain.quote import Quote
from app.domain.reply import Reply
from app.errors import UserError
from app.progress import Progress
from app.settings import checked
from app.skills.reception.draft_reply import ReplyOptions, draft_reply
from app.skills.reception.import_sheet import import_sheet
from app.skills.reception.read_inquiry import read_inquiry
from app.workspace import Workspace

_LISTS = ("price-list.xlsx", "freight.csv")


@dataclass(frozen=True)
class Demo:
    """What the demo did. `mail` is the text of the inquiry that `reply` answers.

    `pdf` is None where no PDF can be made here; `pdf_error` then says why.
    """

    imports: tuple[ImportReport, ...]
    inquiries: tuple[Inquiry, ...]
    mail: str
    reply: Reply
    quote: Quote | None
    xlsx: Path | None
    pdf: Path | None
    pdf_error: UserError | None


def run_demo(ws: Workspace, out: Path, progress: Progress, on_text: Callable[[str], None]) -> Demo:
    """Run it in a workspace that holds nothing yet and write the quote into `out`.

    UserError `demo-not-fresh`, or what any of its steps raises.
    """
    if ws.store.product_count() or ws.store.inbox():
        raise UserError("demo-not-fresh", {"folder": str(ws.folder)})
    sample = paths.resources("sample")
    set_terms(ws, sample / "policy.toml")
    imports = tuple(import_sheet(ws, sample / name, progress) for name in _LISTS)
    mails = sorted((sample / "inquiries").glob("*.eml"))
    inquiries = tuple(read_inquiry(ws, mail, progress) for mail in mails)
    first = inquiries[0].inquiry_id
    reply = draft_reply(ws, first, ReplyOptions(), progress, on_text)
    quote = ws.store.quote(reply.quote_id) if reply.quote_id else None
    xlsx, pdf, missing = _papers(ws, quote, reply.language, out)
    return Demo(imports, inquiries, ws.store.message(first).text, reply, quote, xlsx, pdf, missing)


def set_terms(ws: Workspace, file: Path) -> None:
    """Set the merchant's terms from a file of `"key" = "value"` lines."""
    terms = tomllib.loads(file.read_text(encoding="utf-8"))
    ws.store.save_settings({key: checked(key, str(value)) for key, value in terms.items()}, ws.clock())


def _papers(
    ws: Workspace, quote: Quote | None, language: str, out: Path
) -> tuple[Path | None, Path | None, UserError | None]:
    """(xlsx, PDF, why there is no PDF)."""
    if quote is None:
        return None, None, None
    from app.documents.pdf import write_quote_pdf
    from app.documents.xlsx import write_quote_xlsx

    xlsx, pdf = out / f"{quote.quote_id}.xlsx", out / f"{quote.quote_id}.pdf"
    write_quote_xlsx(quote, ws.policy, language, xlsx)
    try:
        write_quote_pdf(quote, ws.policy, language, pdf)
    except UserError as error:
        return xlsx, None, error
    return xlsx, pdf, None
