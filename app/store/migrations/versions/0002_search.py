"""The word search over products, filled from the products that are there."""

from alembic import op

from app.store import search

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Create and fill it."""
    connection = op.get_bind()
    search.create(connection)
    search.refill(connection)
