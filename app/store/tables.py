"""The tables, portable to PostgreSQL: texts, integers and bytes only.

Objects are stored whole as JSON texts (`codec`), with columns only for what is searched or sorted by. Money never has
a column of its own, so no database rounds it. Moments are ISO 8601 texts with their zone.
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, Text, UniqueConstraint

METADATA = MetaData()

META = Table(
    "meta",
    METADATA,
    Column("key", String(64), primary_key=True),
    Column("value", Text, nullable=False),
)
"""Single facts: `catalogue` (counts changes of the catalogue), `audit_head`."""

SETTINGS = Table(
    "settings",
    METADATA,
    Column("key", String(64), primary_key=True),
    Column("value", Text, nullable=False),
)

IMPORTS = Table(
    "imports",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("made_at", String(40), nullable=False),
    Column("report", Text, nullable=False),
    Column("undone_at", String(40)),
)


def _versioned(current: str, versions: str) -> tuple[Table, Table]:
    """A table of what stands now and one of all that imports ever said, by import."""
    said = Table(
        versions,
        METADATA,
        Column("id", Integer, primary_key=True),
        Column("key", Text, nullable=False),
        Column("import_id", Integer, ForeignKey("imports.id"), nullable=False, index=True),
        Column("digest", String(64), nullable=False),
        Column("data", Text, nullable=False),
        UniqueConstraint("key", "import_id", name=f"uq_{versions}"),
    )
    stands = Table(
        current,
        METADATA,
        Column("id", Integer, primary_key=True),
        Column("key", Text, nullable=False, unique=True),
        Column("version_id", Integer, ForeignKey(f"{versions}.id"), nullable=False),
        Column("folded", Text, nullable=False),
    )
    return stands, said


PRODUCTS, PRODUCT_VERSIONS = _versioned("products", "product_versions")
FREIGHT, FREIGHT_VERSIONS = _versioned("freight", "freight_versions")
BUYERS, BUYER_VERSIONS = _versioned("buyers", "buyer_versions")

ORDERS, ORDER_VERSIONS = _versioned("orders", "order_versions")
CERTIFICATES, CERTIFICATE_VERSIONS = _versioned("certificates", "certificate_versions")

LAYOUTS = Table(
    "layouts",
    METADATA,
    Column("key", String(64), primary_key=True),
    Column("choices", Text, nullable=False),
    Column("made_at", String(40), nullable=False),
)
"""What was chosen for files of one shape, to be chosen again."""

REJECTED = Table(
    "rejected",
    METADATA,
    Column("import_id", Integer, ForeignKey("imports.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("data", Text, nullable=False),
)
"""Rows of which an import left something out, as they stood."""

PICTURES = Table(
    "pictures",
    METADATA,
    Column("digest", String(64), primary_key=True),
    Column("media_type", String(64), nullable=False),
    Column("size", Integer, nullable=False),
)
"""The pictures that stand in the workspace's folder; a file that is not here is left over and goes."""

INQUIRIES = Table(
    "inquiries",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("digest", String(64), nullable=False, unique=True),
    Column("raw", LargeBinary, nullable=False),
    Column("message", Text, nullable=False),
    Column("inquiry", Text),
    Column("state", String(32), nullable=False),
    Column("received_at", String(40), nullable=False),
)

QUOTES = Table(
    "quotes",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("inquiry_id", Integer, ForeignKey("inquiries.id"), index=True),
    Column("made_at", String(40), nullable=False),
    Column("data", Text, nullable=False),
    Column("valid_until", String(10), index=True),
    Column("inputs", Text),
)
"""`inputs` is what a version was priced from; older ones have none."""

QUOTE_STATES = Table(
    "quote_states",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("data", Text, nullable=False),
)
"""What became of quotations; one without a row is undecided."""

REPLIES = Table(
    "replies",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("inquiry_id", Integer, ForeignKey("inquiries.id"), index=True),
    Column("made_at", String(40), nullable=False),
    Column("data", Text, nullable=False),
    Column("plan", Text),
    Column("quote", Integer, index=True),
)

AUDIT = Table(
    "audit",
    METADATA,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", String(40), nullable=False),
    Column("action", String(64), nullable=False),
    Column("subject", Text, nullable=False),
    Column("details", Text, nullable=False),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    Index("ix_audit_subject", "subject"),
)
