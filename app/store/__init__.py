"""The workspace's memory: domain objects in and out.

Rule: the only room that touches the database (SQLAlchemy Core, Alembic) and the vector index (Chroma). The database is
the truth, the index a cache that can be rebuilt at any time. Every act that changes something writes its line of the
audit trail in the same transaction.
"""

from app.store.audit import AuditEntry, AuditVerdict
from app.store.catalogue import Import
from app.store.hits import Hit
from app.store.papers import InboxRow
from app.store.store import Store

__all__ = ["AuditEntry", "AuditVerdict", "Hit", "Import", "InboxRow", "Store"]
