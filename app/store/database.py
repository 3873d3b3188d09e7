"""The connection to the workspace's SQLite file and what its faults mean for the user.

One discipline for all threads of the one process that holds the workspace: readers each see a snapshot (WAL), writers
come one after another behind a lock and begin IMMEDIATE, so nobody ever waits for a lock held by themselves.
"""

import errno
import os
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import RLock

from sqlalchemy import URL, Connection, Engine, Table, create_engine, event, insert
from sqlalchemy.exc import DBAPIError

from app.errors import UserError

_PRAGMAS = (
    "journal_mode = WAL",
    "foreign_keys = ON",
    "busy_timeout = 5000",
    "synchronous = FULL",
    "cache_size = -32768",
)
_CODES = {
    sqlite3.SQLITE_FULL: "disk-full",
    sqlite3.SQLITE_READONLY: "folder-read-only",
    sqlite3.SQLITE_CORRUPT: "workspace-damaged",
    sqlite3.SQLITE_NOTADB: "workspace-damaged",
    sqlite3.SQLITE_BUSY: "workspace-busy",
    sqlite3.SQLITE_LOCKED: "workspace-busy",
}
_IO_CODES = (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN)
_ERRNO_CODES = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EROFS: "folder-read-only",
    errno.EACCES: "folder-read-only",
    errno.EPERM: "folder-read-only",
}
_ROOM_TO_WORK = 1 << 20


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn the world's faults with a file into UserErrors that name it; our own mistakes pass through."""
    try:
        yield
    except DBAPIError as error:
        raise _from_sqlite(error.orig, path) or error from error
    except sqlite3.Error as error:
        raise _from_sqlite(error, path) or error from error
    except OSError as error:
        code = _ERRNO_CODES.get(error.errno or 0)
        if code is None:
            raise UserError("disk-error", {"file": str(path), "reason": error.strerror or str(error)}) from error
        raise UserError(code, {"file": str(path), "folder": str(path.parent)}) from error


def _from_sqlite(error: BaseException | None, path: Path) -> UserError | None:
    primary = getattr(error, "sqlite_errorcode", 0) & 0xFF
    code = _CODES.get(primary)
    if primary in _IO_CODES:
        code = _io_code(path)
    if code is None and type(error) is sqlite3.DatabaseError:
        code = "workspace-damaged"
    facts = {"file": str(path), "folder": str(path.parent), "reason": str(error)}
    return UserError(code, facts) if code else None


def _io_code(path: Path) -> str:
    """What an input/output error most likely is: no room, no right to write, or a failing disk."""
    try:
        if shutil.disk_usage(path.parent).free < _ROOM_TO_WORK:
            return "disk-full"
        return "disk-error" if os.access(path.parent, os.W_OK) else "folder-read-only"
    except OSError:
        return "disk-error"


def insert_many(
    connection: Connection, table: Table, columns: Sequence[str], rows: Sequence[tuple[object, ...]]
) -> None:
    """Insert many rows at once, as the driver takes them: nothing is looked at row by row on the way."""
    if rows:
        statement = insert(table).compile(dialect=connection.dialect, column_keys=list(columns))
        places = [columns.index(name) for name in statement.positiontup or columns]
        ordered = rows if places == list(range(len(columns))) else [tuple(row[at] for at in places) for row in rows]
        connection.exec_driver_sql(str(statement), list(ordered))


class Database:
    """The open file. `read()` and `write()` give a connection inside a transaction; `write()` is all or nothing."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = RLock()
        self._engine = _engine(path)
        self._writer = self._engine.execution_options(writes=True)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A snapshot of the database."""
        with told(self.path), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """The one writer; commits at the end of the block, rolls back on any exception."""
        with self._lock, told(self.path), self._writer.begin() as connection:
            yield connection

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()


def _engine(path: Path) -> Engine:
    engine = create_engine(URL.create("sqlite", database=str(path)), pool_size=8, max_overflow=24)
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


def _on_connect(connection: sqlite3.Connection, _record: object) -> None:
    # The driver's own transactions would commit before DDL; with None every BEGIN is ours.
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _on_begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
