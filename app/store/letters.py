"""All messages at a glance: who wrote when, in which thread, with which words. Kept in memory, told anew what is new.

Reading every message whole would take seconds at twenty thousand; only a few values of each stored text are looked at.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from threading import Lock
from typing import Any

from sqlalchemy import Connection, select

from app.store.numbers import label
from app.store.tables import INQUIRIES


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
