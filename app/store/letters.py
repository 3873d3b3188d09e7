"""All messages at a glance: who wrote when, in which thread, with which words; and what was ordered by one buyer.

The messages are kept in memory, and told anew what is new.

Reading every message whole would take seconds at twenty thousand; only a few values of each stored text are looked at.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from threading import Lock
from typing import Any

from sqlalchemy import Connection, or_, select

from app.domain.catalog import OrderRow
from app.store import rows
from app.store.numbers import label
from app.store.tables import INQUIRIES, ORDER_VERSIONS, ORDERS

_MOST_ORDERS = 500


@dataclass(frozen=True)
class Letter:
    """A message in brief. `sender` is the address, else number or name, lower case; `message_id` without brackets."""

    inquiry_id: str
    received_at: datetime
    channel: str
    sender: str
    message_id: str
    subject: str
    fingerprint: tuple[int, ...]


class Letters:
    """The messages of one workspace in brief, oldest first."""

    def __init__(self) -> None:
        self._known: list[Letter] = []
        self._last = 0
        self._turn = Lock()

    def all(self, connection: Connection) -> tuple[Letter, ...]:
        """Every message; those that came since the last call are read now."""
        columns = (INQUIRIES.c.id, INQUIRIES.c.received_at, INQUIRIES.c.message)
        with self._turn:
            query = select(*columns).where(INQUIRIES.c.id > self._last).order_by(INQUIRIES.c.id)
            for row in connection.execute(query):
                self._known.append(_letter(row.id, row.received_at, json.loads(row.message)))
                self._last = row.id
            return tuple(self._known)


def _letter(number: int, received: str, message: Mapping[str, Any]) -> Letter:
    fields = {field["name"]: field["value"] for field in message.get("fields", ())}
    return Letter(
        label("INQ", number),
        datetime.fromisoformat(received),
        message["channel"],
        sender_key(message.get("sender_email", ""), fields, message.get("sender_name", "")),
        message.get("message_id", "").strip("<> "),
        message.get("subject", ""),
        tuple(message.get("fingerprint", ())),
    )


def sender_key(email: str, fields: Mapping[str, str], name: str) -> str:
    """What one writer is known by: address, else phone digits, else name; lower case."""
    if email:
        return email.casefold()
    phone = "".join(c for c in fields.get("phone", "") if c.isdigit())
    return phone or (fields.get("name") or name).casefold()


def orders_of(connection: Connection, buyers: Sequence[str]) -> tuple[OrderRow, ...]:
    """The order lines of a buyer under any of these names (any case), at most five hundred, newest import first."""
    names = {name.casefold() for name in buyers if name.strip()}
    if not names:
        return ()
    # An order is found by `buyer code number`.
    begins = or_(*(ORDERS.c.folded.startswith(f"{name} ", autoescape=True) for name in sorted(names)))
    query = select(ORDER_VERSIONS.c.data).join(ORDERS, ORDERS.c.version_id == ORDER_VERSIONS.c.id).where(begins)
    texts = connection.execute(query.order_by(ORDERS.c.id.desc()).limit(_MOST_ORDERS)).scalars()
    found: list[OrderRow] = [rows.read(OrderRow, text) for text in texts]
    return tuple(order for order in found if (order.buyer or "").casefold() in names)
