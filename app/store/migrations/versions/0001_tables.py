"""The tables of the first workspace."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def _pairs(name: str) -> None:
    op.create_table(
        name, sa.Column("key", sa.String(64), primary_key=True), sa.Column("value", sa.Text, nullable=False)
    )


def _versioned(current: str, versions: str) -> None:
    op.create_table(
        versions,
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("import_id", sa.Integer, sa.ForeignKey("imports.id"), nullable=False, index=True),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("data", sa.Text, nullable=False),
        sa.UniqueConstraint("key", "import_id", name=f"uq_{versions}"),
    )
    op.create_table(
        current,
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("key", sa.Text, nullable=False, unique=True),
        sa.Column("version_id", sa.Integer, sa.ForeignKey(f"{versions}.id"), nullable=False),
        sa.Column("folded", sa.Text, nullable=False),
    )


def _numbered(name: str, *columns: "sa.Column[str]") -> None:
    op.create_table(
        name,
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("inquiry_id", sa.Integer, sa.ForeignKey("inquiries.id"), index=True),
        sa.Column("made_at", sa.String(40), nullable=False),
        sa.Column("data", sa.Text, nullable=False),
        *columns,
    )


def upgrade() -> None:
    """Create them."""
    _pairs("meta")
    _pairs("settings")
    op.create_table(
        "imports",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("made_at", sa.String(40), nullable=False),
        sa.Column("report", sa.Text, nullable=False),
        sa.Column("undone_at", sa.String(40)),
    )
    _versioned("products", "product_versions")
    _versioned("freight", "freight_versions")
    _versioned("buyers", "buyer_versions")
    op.create_table(
        "inquiries",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("digest", sa.String(64), nullable=False, unique=True),
        sa.Column("raw", sa.LargeBinary, nullable=False),
        sa.Column("message", sa.Text, nullable=False),
        sa.Column("inquiry", sa.Text),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("received_at", sa.String(40), nullable=False),
    )
    _numbered("quotes")
    _numbered("replies", sa.Column("plan", sa.Text))
    op.create_table(
        "audit",
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", sa.String(40), nullable=False),
        sa.Column("action", sa.String(64), nullable=False),
        sa.Column("subject", sa.Text, nullable=False, index=True),
        sa.Column("details", sa.Text, nullable=False),
        sa.Column("previous", sa.String(64), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
    )
