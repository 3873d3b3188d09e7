"""The schema's version: a current file opens at once, an older one is copied and moved up, a newer one is refused.

Alembic is imported only when there is something to move.
"""

import os
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, inspect, text

from app.errors import UserError
from app.store.database import Database, told

REVISIONS = ("0001", "0002", "0003", "0004")
"""Every schema this program knows, oldest first; a test holds it to the migration files."""

_SCRIPTS = Path(__file__).resolve().parent / "migrations"


def bring_up(database: Database, now: datetime) -> bool:
    """Make the file's schema the newest known; True when that changed anything.

    Before an existing schema is touched a copy goes to `backups/`. UserError `workspace-newer` names a file that a
    later Argosy wrote.
    """
    with database.read() as connection:
        version = _version(connection)
    if version == REVISIONS[-1]:
        return False
    if version is not None and version not in REVISIONS:
        raise UserError("workspace-newer", {"file": str(database.path), "version": version})
    if version is not None:
        backup(database.path, version, now)
    with database.write() as connection:
        _upgrade(connection, REVISIONS[-1])
    return True


def backup(path: Path, version: str, now: datetime) -> Path:
    """Copy the database as it stands to `backups/` beside it; the copy appears whole or not at all."""
    target = path.parent / "backups" / f"argosy-{version}-{now:%Y%m%dT%H%M%S}.db"
    part = target.with_suffix(".part")
    with told(path):
        target.parent.mkdir(exist_ok=True)
        for left in target.parent.glob("*.part"):  # of a copy that was cut short
            left.unlink()
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(part)) as copy:
            source.backup(copy)
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(target)
    return target


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    version: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return version


def _upgrade(connection: Connection, revision: str) -> None:
    from alembic.operations import Operations
    from alembic.runtime.migration import MigrationContext
    from alembic.script import ScriptDirectory

    scripts = ScriptDirectory(str(_SCRIPTS))
    context = MigrationContext.configure(
        connection,
        # The caller's transaction holds all steps: a killed upgrade leaves the file as it was.
        opts={"transactional_ddl": True, "fn": lambda current, _context: scripts._upgrade_revs(revision, current)},
    )
    with Operations.context(context):
        context.run_migrations()
