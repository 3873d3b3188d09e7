import errno
import os
import re
import sqlite3
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import inspect
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from app.errors import UserError
from app.store import Store, schema
from app.store.database import Database, told
from app.store.tables import METADATA
from tests.unit.store.shop import NOW, TO_FIRST, lamps, product, sheet

ROOT = Path(__file__).resolve().parents[3]


def _opening_fails(folder: Path) -> UserError:
    with pytest.raises(UserError) as error:
        Store.open(folder, NOW, "window")
    return error.value


def _run(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)


def test_the_known_revisions_are_the_migration_files() -> None:
    files = sorted((ROOT / "app/store/migrations/versions").glob("[0-9]*.py"))
    assert tuple(file.name[:4] for file in files) == schema.REVISIONS


def test_migrations_make_the_tables_that_the_code_uses(tmp_path: Path) -> None:
    Store.open(tmp_path, NOW).close()
    database = Database(tmp_path / "argosy.db")
    with database.read() as connection:
        there = inspect(connection)
        for table in METADATA.sorted_tables:
            columns = {column["name"]: bool(column["nullable"]) for column in there.get_columns(table.name)}
            assert columns == {column.name: bool(column.nullable) for column in table.columns}, table.name
            keys = {tuple(key["constrained_columns"]) for key in there.get_foreign_keys(table.name)}
            assert keys == {(key.parent.name,) for key in table.foreign_keys}, table.name
            assert there.get_pk_constraint(table.name)["constrained_columns"] == [c.name for c in table.primary_key]
    database.close()


def test_the_tables_could_live_in_postgresql() -> None:
    for table in METADATA.sorted_tables:
        assert str(CreateTable(table).compile(dialect=postgresql.dialect())).strip().startswith("CREATE TABLE")
    words = re.compile(r"\b(fts5|MATCH|bm25|rowid|sqlite_master)\b")
    speakers = {path.name for path in (ROOT / "app/store").rglob("*.py") if words.search(path.read_text("utf-8"))}
    assert speakers == {"search.py"}


def test_a_current_workspace_opens_without_loading_alembic_or_chroma(tmp_path: Path) -> None:
    Store.open(tmp_path, NOW).close()
    code = (
        "import sys\nfrom datetime import datetime, UTC\nfrom pathlib import Path\nfrom app.store import Store\n"
        "Store.open(Path(sys.argv[1]), datetime.now(UTC)).close()\n"
        "print([m for m in ('alembic', 'chromadb', 'pandas', 'PySide6', 'rapidfuzz') if m in sys.modules])"
    )
    done = _run(code, str(tmp_path))
    assert (done.stdout.strip(), done.stderr) == ("[]", "")


def test_an_older_workspace_is_copied_then_moved_up(tmp_path: Path) -> None:
    old_workspace(tmp_path)
    with Store.open(tmp_path, NOW) as store:
        assert store.search_words("wooden floor lamp", 3)[0].sku == "FL-300"
        assert store.product_count() == len(lamps())
        assert [entry.subject for entry in store.audit() if entry.action == "schema"][-1] == schema.REVISIONS[-1]
    (backup,) = (tmp_path / "backups").iterdir()
    assert backup.name == "argosy-0001-20260302T093000.db"
    with closing(sqlite3.connect(backup)) as copy:
        assert copy.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)
        assert copy.execute("SELECT count(*) FROM products").fetchone() == (len(lamps()),)


def old_workspace(folder: Path) -> None:
    """A workspace as the first schema left it: products, and no word search yet."""
    with Store.open(folder, NOW) as store:
        store.apply_import(sheet(lamps()), NOW)
    with closing(sqlite3.connect(folder / "argosy.db")) as connection:
        connection.executescript(TO_FIRST)


def test_a_failing_migration_leaves_the_old_schema(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old_workspace(tmp_path)

    def refuse(_: object) -> None:
        raise RuntimeError("broken on the way")

    with monkeypatch.context() as broken, pytest.raises(RuntimeError):
        broken.setattr("app.store.search.refill", refuse)
        Store.open(tmp_path, NOW)
    with closing(sqlite3.connect(tmp_path / "argosy.db")) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)
        assert connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'product_words'").fetchone() is None
    with Store.open(tmp_path, NOW) as store:
        assert store.product_count() == len(lamps())


def test_a_newer_workspace_is_refused_by_name_and_untouched(tmp_path: Path) -> None:
    Store.open(tmp_path, NOW).close()
    file = tmp_path / "argosy.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0999'")
        connection.commit()
    before = file.read_bytes()
    error = _opening_fails(tmp_path)
    assert (error.code, error.facts["file"], error.facts["version"]) == ("workspace-newer", str(file), "0999")
    assert file.read_bytes() == before
    assert not (tmp_path / "backups").exists()


@pytest.mark.parametrize("damage", [b"not a database at all" * 100, b"SQLite format 3\x00" + b"\xff" * 4000])
def test_a_damaged_file_is_told_and_left_alone(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "argosy.db").write_bytes(damage)
    error = _opening_fails(tmp_path)
    assert (error.code, error.facts["file"]) == ("workspace-damaged", str(tmp_path / "argosy.db"))
    assert (tmp_path / "argosy.db").read_bytes() == damage


def test_damage_inside_is_told_when_it_is_met(tmp_path: Path) -> None:
    with Store.open(tmp_path, NOW) as store:
        store.apply_import(sheet(product(f"C-{n}", f"Cup {n}") for n in range(500)), NOW)
    file = tmp_path / "argosy.db"
    data = bytearray(file.read_bytes())
    middle = slice(len(data) // 4, len(data) // 4 * 3)
    data[middle] = b"\xaa" * len(data[middle])
    file.write_bytes(data)
    with pytest.raises(UserError) as error, Store.open(tmp_path, NOW) as store:
        list(store.all_products())
    assert error.value.code == "workspace-damaged"


def test_a_second_opening_names_who_has_it(tmp_path: Path) -> None:
    with Store.open(tmp_path, NOW, "window"):
        error = _opening_fails(tmp_path)
        assert error.code == "workspace-in-use"
        assert error.facts == {"folder": str(tmp_path), "pid": str(os.getpid()), "door": "window"}
    Store.open(tmp_path, NOW).close()


def test_a_second_process_is_kept_out_and_a_killed_one_is_not(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom datetime import datetime, UTC\nfrom pathlib import Path\nfrom app.store import Store\n"
        "store = Store.open(Path(sys.argv[1]), datetime.now(UTC), 'cli')\nprint('open', flush=True)\nsys.stdin.read()"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None and holder.stdout.readline().strip() == "open"
        error = _opening_fails(tmp_path)
        assert (error.code, error.facts["pid"], error.facts["door"]) == ("workspace-in-use", str(holder.pid), "cli")
        holder.kill()
    Store.open(tmp_path, NOW).close()


def test_a_place_that_is_no_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    error = _opening_fails(tmp_path / "file" / "shop")
    assert (error.code, error.facts["file"]) == ("disk-error", str(tmp_path / "file" / "shop"))


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk-full"),
        (errno.EROFS, "folder-read-only"),
        (errno.EACCES, "folder-read-only"),
        (errno.EIO, "disk-error"),
    ],
)
def test_faults_of_the_file_system_are_told(tmp_path: Path, number: int, code: str) -> None:
    with pytest.raises(UserError) as error, told(tmp_path / "argosy.db"):
        raise OSError(number, os.strerror(number))
    assert error.value.code == code


def test_a_full_disk_stops_an_import_whole(tmp_path: Path) -> None:
    with Store.open(tmp_path, NOW) as store:
        store.apply_import(sheet(lamps()), NOW)
        before = list(store.all_products())
        # SQLite's own limit raises the very error of a full disk.
        _limit_every_connection(store, "PRAGMA max_page_count = 1")
        with pytest.raises(UserError) as error:
            store.apply_import(sheet(product(f"C-{n}", f"Cup {n}") for n in range(2000)), NOW)
        assert (error.value.code, error.value.facts["file"]) == ("disk-full", str(tmp_path / "argosy.db"))
        assert list(store.all_products()) == before
        assert store.verify_audit().ok


def test_a_read_only_file_stops_an_import_whole(tmp_path: Path) -> None:
    with Store.open(tmp_path, NOW) as store:
        _limit_every_connection(store, "PRAGMA query_only = ON")
        with pytest.raises(UserError) as error:
            store.apply_import(sheet(lamps()), NOW)
        assert error.value.code == "folder-read-only"
        assert store.product_count() == 0


def _limit_every_connection(store: Store, pragma: str) -> None:
    with store._database.read() as connection:
        connection.exec_driver_sql(pragma)


def test_threads_write_and_read_at_once(store: Store) -> None:
    start = threading.Barrier(6)

    def write(number: int) -> None:
        start.wait()
        for turn in range(5):
            store.apply_import(sheet([product(f"P-{number}-{turn}", f"Cup {number} {turn}")]), NOW)

    def read() -> None:
        start.wait()
        for _ in range(40):
            count = store.product_count()
            assert len(list(store.all_products())) >= count
            store.search_words("cup", 3)

    with ThreadPoolExecutor(6) as pool:
        tasks = [pool.submit(write, number) for number in range(4)] + [pool.submit(read) for _ in range(2)]
        for task in tasks:
            task.result()
    assert store.product_count() == 20
    assert len(store.imports()) == 20
    assert store.verify_audit().ok
