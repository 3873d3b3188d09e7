"""What a quotation was priced from, until when it binds, what became of it, and which reply speaks of it."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add them; the days and the quotations of replies are read out of what is kept."""
    op.add_column("quotes", sa.Column("valid_until", sa.String(10)))
    op.add_column("quotes", sa.Column("inputs", sa.Text))
    op.add_column("replies", sa.Column("quote", sa.Integer))
    op.create_index("ix_quotes_valid_until", "quotes", ["valid_until"])
    op.create_index("ix_replies_quote", "replies", ["quote"])
    op.create_table(
        "quote_states",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("data", sa.Text, nullable=False),
    )
    _fill("quotes", "valid_until", lambda data: data.get("valid_until"))
    _fill("replies", "quote", lambda data: int(data["quote_id"].removeprefix("Q-")) if data.get("quote_id") else None)


def _fill(name, column, read) -> None:  # type: ignore[no-untyped-def]
    names = ("number", "version", "data", column)
    table = sa.table(name, *(sa.column(each) for each in names))
    connection = op.get_bind()
    for row in connection.execute(sa.select(table.c.number, table.c.version, table.c.data)).all():
        here = (table.c.number == row.number) & (table.c.version == row.version)
        connection.execute(sa.update(table).where(here).values({column: read(json.loads(row.data))}))
