"""What the window asks for: one method a verb, each calling skills or reading the store. No trade is decided here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from app import settings
from app.documents.eml import write_eml
from app.documents.pdf import write_quote_pdf
from app.documents.xlsx import write_quote_xlsx
from app.domain.imports import Choices, ImportReport
from app.domain.inquiry import Inquiry, Message
from app.domain.policy import Policy
from app.domain.quote import Quote
from app.domain.reply import Reply
from app.domain.source import CellRef
from app.errors import UserError
from app.progress import Progress
from app.store.papers import InboxRow
from app.ui.cell_values import cell_values, product_row
from app.ui.import_preview import ImportView, import_view
from app.words import Words
from app.workspace import Workspace


@dataclass(frozen=True)
class Case:
    """All that is known of one inquiry; `values` holds what stands in the cells that its figures came from."""

    inquiry_id: str
    message: Message
    inquiry: Inquiry | None = None
    quote: Quote | None = None
    reply: Reply | None = None
    values: Mapping[CellRef, str] = field(default_factory=dict)


class Desk:
    """One workspace as the window uses it. Every method may run on a worker."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def inbox(self) -> tuple[InboxRow, ...]:
        """All inquiries, newest first."""
        return self._workspace.store.inbox()

    def case(self, inquiry_id: str) -> Case:
        """One inquiry with its newest quote and reply."""
        store = self._workspace.store
        quotes, replies = store.quotes_of(inquiry_id), store.replies_of(inquiry_id)
        reply = replies[-1] if replies else None
        wanted = [quote for quote in quotes if reply and quote.quote_id == reply.quote_id] or list(quotes)
        quote = wanted[-1] if wanted else None
        try:
            inquiry: Inquiry | None = store.inquiry(inquiry_id)
        except UserError:
            inquiry = None
        return Case(inquiry_id, store.message(inquiry_id), inquiry, quote, reply, cell_values(store, quote))

    def review_import(self, path: Path, choices: Choices, progress: Progress) -> ImportView:
        """What importing a file would do, with what the wizard shows of it."""
        from app.skills.reception.import_sheet import first_rows, review_import

        heads = first_rows(path, choices)
        return import_view(self._workspace.store, review_import(self._workspace, path, choices, progress), heads)

    def import_file(self, path: Path, progress: Progress, choices: Choices | None = None) -> ImportReport:
        """Take a price list or another table in."""
        from app.skills.reception.import_sheet import import_sheet

        return import_sheet(self._workspace, path, progress, choices or Choices())

    def fields(self, kind: str, words: Words) -> dict[str, str]:
        """The fields that a column can be mapped to, with their words."""
        from app.skills.reception.import_sheet import fields_of

        return fields_of(kind, words)

    def save_rejected(self, import_id: str, out: Path, words: Words) -> int:
        """Save the rows of which an import left something out; how many."""
        from app.skills.reception.import_sheet import rejected_rows

        return rejected_rows(self._workspace, import_id, out, words)

    def undo_import(self, import_id: str) -> ImportReport:
        """Take an import back, whole."""
        from app.skills.reception.import_sheet import undo_import

        return undo_import(self._workspace, import_id)

    def read(self, source: Path | str, progress: Progress) -> Inquiry:
        """Save and read a message: a file, or pasted text."""
        from app.skills.reception.read_inquiry import read_inquiry

        return read_inquiry(self._workspace, source, progress)

    def draft(self, inquiry_id: str, progress: Progress, on_text: Callable[[str], None]) -> Reply:
        """Match, quote, draft and verify; `on_text` gets the letter as it is written."""
        from app.skills.reception.draft_reply import ReplyOptions, draft_reply

        again = len(self._workspace.store.replies_of(inquiry_id))
        return draft_reply(self._workspace, inquiry_id, ReplyOptions(turn=again), progress, on_text)

    def save(self, kind: str, case: Case, path: Path) -> Path:
        """Write a case's quote as `pdf` or `xlsx` in the buyer's language, or its reply as `eml` with that PDF."""
        reply, quote, policy = case.reply, case.quote, self._workspace.policy
        language = reply.language if reply else case.inquiry.language if case.inquiry else "en"
        if kind == "eml" and reply is not None:
            _save_eml(case, reply, policy, path)
        elif kind == "pdf" and quote is not None:
            write_quote_pdf(quote, policy, language, path)
        elif quote is not None:
            write_quote_xlsx(quote, policy, language, path)
        self.note(f"saved-{kind}", reply.reply_id if kind == "eml" and reply else quote.quote_id if quote else "")
        return path

    def products(self, text: str, offset: int, limit: int) -> tuple[tuple[str, ...], ...]:
        """A page of products as texts: code, name, from quantity, price, minimum, lead time."""
        return tuple(product_row(product) for product in self._workspace.store.page_products(text, offset, limit))

    def product_count(self, text: str) -> int:
        """How many products hold a text."""
        return self._workspace.store.product_count(text)

    def quotes(self) -> tuple[Quote, ...]:
        """The newest version of every quote made for an inquiry, newest inquiry first."""
        store = self._workspace.store
        return tuple(quote for row in store.inbox() for quote in store.quotes_of(row.inquiry_id))

    def settings(self) -> dict[str, str | None]:
        """Every setting with its text or default."""
        return settings.effective(self._workspace.store.settings())

    def save_settings(self, values: Mapping[str, str]) -> None:
        """Check and keep settings; an empty text clears one."""
        checked = {key: settings.checked(key, value) for key, value in values.items()}
        self._workspace.store.save_settings(checked, self._workspace.clock())

    def note(self, action: str, subject: str) -> None:
        """Write an act that changed nothing into the audit trail."""
        self._workspace.store.log(action, subject, {}, self._workspace.clock())

    def model_name(self) -> str:
        """The model that writes; empty when none is here."""
        writer = self._workspace.writer(None)
        return writer.name if writer else ""


def _save_eml(case: Case, reply: Reply, policy: Policy, path: Path) -> None:
    with TemporaryDirectory() as folder:
        files = []
        if case.quote is not None:
            files.append(Path(folder) / f"{case.quote.quote_id}.pdf")
            write_quote_pdf(case.quote, policy, reply.language, files[0])
        to = case.message.reply_to or case.message.sender_email
        write_eml(reply, to, policy, files, path, case.message.message_id)
