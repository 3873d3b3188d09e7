"""Orders, certificates, remembered layouts, rejected rows and pictures."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


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


def upgrade() -> None:
    """Create them."""
    _versioned("orders", "order_versions")
    _versioned("certificates", "certificate_versions")
    op.create_table(
        "layouts",
        sa.Column("key", sa.String(64), primary_key=True),
        sa.Column("choices", sa.Text, nullable=False),
        sa.Column("made_at", sa.String(40), nullable=False),
    )
    op.create_table(
        "rejected",
        sa.Column("import_id", sa.Integer, sa.ForeignKey("imports.id"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("data", sa.Text, nullable=False),
    )
    op.create_table(
        "pictures",
        sa.Column("digest", sa.String(64), primary_key=True),
        sa.Column("media_type", sa.String(64), nullable=False),
        sa.Column("size", sa.Integer, nullable=False),
    )
