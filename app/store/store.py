"""The one handle on a workspace's memory.

`Store.open` takes the workspace for this process; every method may be called from any thread of it. Methods that change
something take the moment (`now`) and write their audit entry in the same transaction.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import TypeVar

from sqlalchemy import delete, insert, select

from app.domain.catalog import BuyerRow, CertificateRow, FreightRow, OrderRow, Product
from app.domain.imports import Choices, Counts, ImportReport, RejectedRow, Sheet
from app.domain.inquiry import Inquiry, Message
from app.domain.letter import Plan
from app.domain.quote import Quote
from app.domain.reply import Reply
from app.domain.versions import Decision, KeptQuote, Snapshot
from app.progress import QUIET, Progress
from app.store import audit, catalogue, papers, quotes, schema, standing
from app.store.audit import AuditEntry, AuditVerdict
from app.store.catalogue import Import
from app.store.database import Database, told
from app.store.hits import Hit
from app.store.index import VectorIndex
from app.store.letters import Letter, Letters, orders_of
from app.store.lock import Hold
from app.store.papers import InboxRow
from app.store.picture_box import PictureBox
from app.store.search import CATALOGUE, Search
from app.store.tables import SETTINGS

T = TypeVar("T")
DATABASE = "argosy.db"
INDEX = "index"
PICTURES = "pictures"


class Store:
    """A workspace's products, papers, settings and audit trail."""

    def __init__(self, folder: Path, hold: Hold, database: Database) -> None:
        self.folder = folder
        self._hold = hold
        self._database = database
        self._search = Search(database)
        self.index = VectorIndex(folder / INDEX)
        self.pictures = PictureBox(folder / PICTURES)
        self._letters = Letters()

    @classmethod
    def open(cls, folder: Path, now: datetime, door: str = "argosy") -> "Store":
        """Open the workspace in a folder, making it when absent; `door` names the program for others who come.

        UserErrors: workspace-in-use, workspace-newer, workspace-damaged, disk-full, folder-read-only, disk-error.
        """
        with told(folder):
            folder.mkdir(parents=True, exist_ok=True)
        hold = Hold(folder, door)
        database = Database(folder / DATABASE)
        try:
            if schema.bring_up(database, now):
                with database.write() as connection:
                    audit.append(connection, "schema", schema.REVISIONS[-1], {}, now)
        except BaseException:
            database.close()
            hold.release()
            raise
        return cls(folder, hold, database)

    def close(self) -> None:
        """Let go of the files and let others in."""
        self.index.close()
        self._database.close()
        self._hold.release()

    def __enter__(self) -> "Store":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # -- imports and what stands after them

    def apply_import(self, sheet: Sheet | Import, now: datetime) -> ImportReport:
        """Take a sheet over in one transaction; counts what is new, changed and the same.

        An `Import` carries what is to be chosen again for its layout, and the progress, whose Cancelled leaves nothing.
        """
        return catalogue.apply_import(self._database, sheet if isinstance(sheet, Import) else Import(sheet), now)

    def compare_import(self, sheet: Sheet) -> Counts:
        """What `apply_import` would count; nothing is written."""
        return self._read(lambda connection: catalogue.compare(connection, sheet))

    def rejected_rows(self, import_id: str) -> tuple[RejectedRow, ...]:
        """The rows of which an import left something out, as they stood; UserError import-not-found."""
        return self._read(lambda connection: catalogue.rejected(connection, import_id))

    def layout_choices(self, layout_key: str) -> Choices | None:
        """What was chosen before for files of a layout."""
        return self._read(lambda connection: catalogue.choices_of(connection, layout_key))

    def sweep_pictures(self) -> None:
        """Take away pictures of imports that never ended."""
        self.pictures.sweep(self._read(catalogue.known_pictures))

    def undo_import(self, import_id: str, now: datetime) -> ImportReport:
        """Take an import back, whole: what was before it stands again, what later imports said stays.

        Gives the report of the import taken back. UserErrors: import-not-found, import-already-undone.
        """
        return catalogue.undo_import(self._database, import_id, now)

    def imports(self) -> tuple[ImportReport, ...]:
        """The imports that were not taken back, oldest first."""
        return self._read(catalogue.reports)

    def product(self, sku: str) -> Product | None:
        """A product by its exact code."""
        return self.products([sku]).get(sku)

    def products(self, skus: Sequence[str]) -> dict[str, Product]:
        """The products there are among these codes."""
        with self._database.read() as connection:
            return {product.sku: product for product in standing.standing(connection, "products", skus)}

    def all_products(self) -> Iterator[Product]:
        """Every product, in the order of first import, from one snapshot."""
        with self._database.read() as connection:
            yield from standing.standing(connection, "products")

    def page_products(self, text: str, offset: int, limit: int) -> tuple[Product, ...]:
        """Products whose code or name holds a text (any case), in the order of their codes."""
        return self._read(lambda connection: standing.page(connection, text, offset, limit))

    def product_count(self, text: str = "") -> int:
        """How many products `page_products` gives in all for a text; all products without one."""
        return self._read(lambda connection: standing.count(connection, text))

    def freight_rows(self) -> tuple[FreightRow, ...]:
        """The freight rows that stand."""
        return self._read(lambda connection: tuple(standing.standing(connection, "freight")))

    def buyers(self) -> tuple[BuyerRow, ...]:
        """The buyers that stand."""
        return self._read(lambda connection: tuple(standing.standing(connection, "buyers")))

    def orders(self) -> Iterator[OrderRow]:
        """The lines of the order history that stand, oldest import first, from one snapshot."""
        with self._database.read() as connection:
            yield from standing.standing(connection, "orders")

    def order_count(self) -> int:
        """How many order lines stand."""
        return self._read(lambda connection: standing.count_of(connection, "orders"))

    def certificates(self) -> tuple[CertificateRow, ...]:
        """The rows of certificate tables that stand."""
        return self._read(lambda connection: tuple(standing.standing(connection, "certificates")))

    def catalogue_version(self) -> str:
        """A mark that changes with every change of the products."""
        return self._read(lambda connection: audit.meta(connection, CATALOGUE)) or "0"

    # -- search

    def search_codes(self, query: str, limit: int) -> list[Hit]:
        """Products whose code stands in the query (score 1), then look-alike codes as mere candidates."""
        return self._search.codes(query, limit)

    def search_words(self, query: str, limit: int, progress: Progress = QUIET) -> list[Hit]:
        """Products that hold the query's significant words; the first search after an import makes them known first."""
        return self._search.words(query, limit, progress)

    # -- settings

    def search_named(self, phrases: Sequence[str], details: Sequence[str], limit: int) -> list[str]:
        """Codes of products whose name holds any phrase; first those that hold any of the details too."""
        return self._search.named(phrases, details, limit)

    def settings(self) -> dict[str, str]:
        """All settings as texts."""
        return self._read(
            lambda c: {row.key: row.value for row in c.execute(select(SETTINGS).order_by(SETTINGS.c.key))}
        )

    def save_settings(self, values: Mapping[str, str | None], now: datetime) -> None:
        """Set some settings; None takes one away. The trail names the keys, never the values: floors are among them."""
        with self._database.write() as connection:
            connection.execute(delete(SETTINGS).where(SETTINGS.c.key.in_(list(values))))
            if rows := [{"key": key, "value": value} for key, value in values.items() if value is not None]:
                connection.execute(insert(SETTINGS), rows)
            audit.append(connection, "settings", "settings", {"keys": " ".join(sorted(values))}, now)

    # -- messages, inquiries, quotations, replies

    def save_message(self, message: Message, raw: bytes, now: datetime) -> str:
        """Keep a message with its bytes and give its inquiry's id; the same bytes twice give the same id."""
        with self._database.write() as connection:
            return papers.save_message(connection, message, raw, now)

    def message(self, inquiry_id: str) -> Message:
        """The message behind an inquiry; UserError inquiry-not-found."""
        return self._read(lambda connection: papers.message(connection, inquiry_id))

    def raw_message(self, inquiry_id: str) -> bytes:
        """The message's bytes as they came."""
        return self._read(lambda connection: papers.raw(connection, inquiry_id))

    def save_inquiry(self, inquiry: Inquiry, now: datetime) -> None:
        """Keep what was read from a saved message, in the place of an older reading."""
        with self._database.write() as connection:
            papers.save_inquiry(connection, inquiry, now)

    def inquiry(self, inquiry_id: str) -> Inquiry:
        """What was read; UserErrors inquiry-not-found, inquiry-not-read."""
        return self._read(lambda connection: papers.inquiry(connection, inquiry_id))

    def inbox(self) -> tuple[InboxRow, ...]:
        """All inquiries, newest first."""
        return self._read(papers.inbox)

    def orders_of(self, buyers: Sequence[str]) -> tuple[OrderRow, ...]:
        """The order lines of a buyer under any of some names, newest import first, at most five hundred."""
        return self._read(lambda connection: orders_of(connection, buyers))

    def letters(self) -> tuple[Letter, ...]:
        """Every message in brief, oldest first."""
        return self._read(self._letters.all)

    def set_state(self, inquiry_id: str, state: str, now: datetime) -> None:
        """Move an inquiry on (`new`, `read`, then as the doors say)."""
        with self._database.write() as connection:
            papers.set_state(connection, inquiry_id, state, now)

    def save_quote(self, quote: Quote, now: datetime, made_from: Snapshot | None = None) -> Quote:
        """Keep a quotation with all its prices and sources: a new number, or the next version of the one it has."""
        with self._database.write() as connection:
            return quotes.save_quote(connection, quote, made_from, now)

    def quote(self, quote_id: str, version: int | None = None) -> Quote:
        """A quotation in its newest or a given version; UserError quote-not-found."""
        return self._read(lambda connection: quotes.quote(connection, quote_id, version))

    def quote_snapshot(self, quote_id: str, version: int | None = None) -> Snapshot | None:
        """What a version was priced from, floors among it: for pricing alone. None for those of before 0.2."""
        return self._read(lambda connection: quotes.snapshot(connection, quote_id, version))

    def quotes_of(self, inquiry_id: str) -> tuple[Quote, ...]:
        """The newest version of each quotation made for an inquiry."""
        return self._read(lambda connection: quotes.quotes_of(connection, inquiry_id))

    def kept_quote(self, quote_id: str) -> KeptQuote:
        """A quotation's newest version with what became of it; UserError quote-not-found."""
        return self._read(lambda connection: quotes.kept_quote(connection, quote_id))

    def kept_quotes(self) -> tuple[KeptQuote, ...]:
        """Every quotation's newest version with what became of it, newest quotation first."""
        return self._read(quotes.kept_quotes)

    def undecided_quotes(self, since: date) -> tuple[KeptQuote, ...]:
        """Quotations neither accepted nor lost whose validity reaches `since`, oldest first."""
        return self._read(lambda connection: quotes.undecided(connection, since))

    def decide_quote(self, quote_id: str, decision: Decision | None, now: datetime) -> None:
        """Write down that a quotation was accepted or lost; None opens it again."""
        with self._database.write() as connection:
            quotes.decide(connection, quote_id, decision, now)

    def import_keys(self, import_id: str, kind: str, among: Sequence[str] | None = None) -> tuple[str, ...]:
        """The product codes, or keys of another kind, that an import said, all or some; UserError import-not-found."""
        return self._read(lambda connection: quotes.import_keys(connection, import_id, kind, among))

    def save_reply(self, reply: Reply, plan: Plan | None, now: datetime) -> Reply:
        """Keep a reply and its plan; an edited reply becomes the next version (plan None: the plan it had)."""
        with self._database.write() as connection:
            return papers.save_reply(connection, reply, plan, now)

    def reply(self, reply_id: str) -> Reply:
        """The newest version of a reply; UserError reply-not-found."""
        return self._read(lambda connection: papers.reply(connection, reply_id))

    def reply_plan(self, reply_id: str) -> Plan | None:
        """The plan (acts and facts) that a reply must keep to."""
        return self._read(lambda connection: papers.plan_of(connection, reply_id))

    def replies_of(self, inquiry_id: str) -> tuple[Reply, ...]:
        """The newest version of each reply to an inquiry."""
        return self._read(lambda connection: papers.replies_of(connection, inquiry_id))

    # -- the trail

    def log(self, action: str, subject: str, details: Mapping[str, str], now: datetime) -> None:
        """Write down an act that changed nothing in the store (a file saved, a text copied)."""
        with self._database.write() as connection:
            audit.append(connection, action, subject, details, now)

    def audit(self) -> tuple[AuditEntry, ...]:
        """The trail, oldest first."""
        return self._read(audit.entries)

    def verify_audit(self) -> AuditVerdict:
        """Walk the trail's hash chain."""
        return self._read(audit.verify)

    def _read(self, act: Callable[..., T]) -> T:
        with self._database.read() as connection:
            return act(connection)
