"""A buyer's message and what was read from it. Outside text is data, never an instruction."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from app.domain.source import SourceRef

INTENTS = (
    "purchase_rfq", "price_check", "catalog_request", "sample_request", "oem_odm_custom", "technical_question",
    "certification_question", "logistics_lead_time", "negotiation_counter", "order_po", "payment_docs", "order_status",
    "complaint_after_sales", "distributor_agent", "supplier_pitch", "newsletter_bulk", "job_partnership",
    "spam_phishing", "fishing_competitor", "other",
)  # fmt: skip


@dataclass(frozen=True)
class Attachment:
    """A file that came with a message: never opened by its own program. `taken`: its words stand in the text."""

    name: str
    media_type: str
    size: int
    taken: bool = False


@dataclass(frozen=True)
class AskedRow:
    """One product asked for in a table or a form, by the headings of its cells; `text[start:end]` is the row."""

    start: int
    end: int
    code: str | None = None
    description: str | None = None
    quantity: Decimal | None = None
    unit: str | None = None
    target_price: Decimal | None = None
    currency: str | None = None


@dataclass(frozen=True)
class FormField:
    """What a form, a notification or a chat says of its writer under a name of its own, not in prose.

    `name` is a field of `Buyer`; `text[start:end]` is the value where it stands in the text, else both are 0.
    """

    name: str
    value: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True)
class Part:
    """A stretch of a message's text that came out of an attached file."""

    name: str
    start: int
    end: int


@dataclass(frozen=True)
class Message:
    """One foreign message, decoded. `text` is the whole readable text (offsets of evidence count in it);

    `new_text_end` is where the newest words end and quoted history begins; `hidden_text` was invisible to a reader.
    `headers` holds the few that judge bulk and forgery, lower-case names, last value. `parts` came out of attached
    files and stand behind everything else; `rows` lie in tables and forms anywhere in the text, `tables` are the lines
    of such tables with their headings and sums, `fields` tell the writer; the figures inside `unsure` spans were
    recognised in a picture without confidence and count as unknown. `fingerprint` is what the new words have in common
    with nearly the same words (`fingerprints`).
    """

    channel: str
    text: str
    subject: str = ""
    sender_name: str = ""
    sender_email: str = ""
    reply_to: str = ""
    to: tuple[str, ...] = ()
    sent_at: datetime | None = None
    message_id: str = ""
    new_text_end: int | None = None
    hidden_text: str = ""
    links: tuple[tuple[str, str], ...] = ()
    attachments: tuple[Attachment, ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    rows: tuple[AskedRow, ...] = ()
    tables: tuple[tuple[int, int], ...] = ()
    fields: tuple[FormField, ...] = ()
    unsure: tuple[tuple[int, int], ...] = ()
    fingerprint: tuple[int, ...] = ()

    @property
    def new_text(self) -> str:
        """What the sender wrote now, without the quoted history below it."""
        return self.text if self.new_text_end is None else self.text[: self.new_text_end]


@dataclass(frozen=True)
class Buyer:
    """Who writes. `country` is the two-letter ISO code."""

    name: str | None = None
    company: str | None = None
    country: str | None = None
    email: str | None = None
    phone: str | None = None
    website: str | None = None


@dataclass(frozen=True)
class RequestLine:
    """One thing asked for: the buyer's words, the product they mean if that is sure, else candidates.

    `variant` is the colour or size that these words alone ask for (`black`), where the product comes in several.
    `quantity_to` ends a range that `quantity` begins; `split` is how the quantity parts, by the buyer's own words;
    `alternative` says that this quantity is asked instead of the line's before it (`500 / 1000 / 3000 pcs`). `unit` is
    one of goods, or `20GP`, `40GP`, `40HQ`, `45HQ`, `container`.
    """

    text: str
    sku: str | None = None
    candidates: tuple[str, ...] = ()
    quantity: Decimal | None = None
    unit: str | None = None
    target_price: Decimal | None = None
    currency: str | None = None
    start: int = 0
    end: int = 0
    query: str = ""
    variant: str = ""
    quantity_to: Decimal | None = None
    split: tuple[tuple[str, Decimal], ...] = ()
    alternative: bool = False


@dataclass(frozen=True)
class Flag:
    """A warning with its evidence; `severity` is info, warn or block. Words: `flag-<code>` with `facts`."""

    code: str
    severity: str
    evidence: SourceRef | None = None
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Inquiry:
    """What was read from one message, in the contract's shape. What has no words in it is None or empty."""

    inquiry_id: str
    channel: str
    language: str
    intent: str
    grade: str
    score: int
    buyer: Buyer
    lines: tuple[RequestLine, ...] = ()
    incoterm: str | None = None
    place: str | None = None
    payment: str | None = None
    deadline: str | None = None
    certificates: tuple[str, ...] = ()
    sample: bool = False
    customisation: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    flags: tuple[Flag, ...] = ()
    evidence: Mapping[str, SourceRef] = field(default_factory=dict)
    discount_percent: Decimal | None = None
    topics: tuple[str, ...] = ()
    subject: str = ""
    score_reasons: tuple[str, ...] = ()
    thread_id: str | None = None
    earlier: tuple[str, ...] = ()
    """`thread_id` is the first inquiry of the same correspondence, `earlier` those before this one, oldest first.

    `topics` are what the buyer asks about beside the fields above, from the closed list in TOPICS."""


TOPICS = (
    "price", "discount", "moq", "lead_time", "sample", "certificate", "payment", "lc", "shipping", "packing", "catalog",
    "customisation", "logo", "warranty", "material", "stock", "complaint", "damage", "order_status", "proforma",
    "invoice", "distributor", "exclusivity", "visit", "dangerous_goods", "po_confirmation", "technical", "origin",
)  # fmt: skip
