"""Kill commands at random moments of their work and prove that each workspace opens whole.

`python -m tests.benchmarks.kill [--moments 50] [--seed 1]`; stops at the first thing that breaks. Jobs: import a price
list, reply to a mail by phrases and by a model, build the product search, move an old workspace up.
"""

import argparse
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app import paths, settings
from app.importers.sheets import read_sheet
from app.store import Store
from tests.fakes import random_gguf
from tests.unit.store.victim import OLD_ROWS, old_workspace

ROOT = Path(__file__).resolve().parents[2]
NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
ROWS = 3000
WITH_CHILD = 3
"""Processes of a command with an engine: its own, the engine's, and the one that watches what they share."""
ORPHAN_S = 2.0
"""Seconds that the engine's child may outlive its killed parent."""


@dataclass(frozen=True)
class Job:
    """A command on a copy of a prepared workspace; `check` proves what must hold after a killing and tells it."""

    name: str
    workspace: Path
    words: tuple[str, ...]
    check: Callable[[Store], str]


@dataclass(frozen=True)
class Killed:
    """One killing: after how many seconds, whether it was still at work, its children then, how long they lived on."""

    job: str
    after: float
    at_work: bool
    children: int
    orphans_s: float
    told: str


def prepare(place: Path) -> tuple[Job, ...]:
    """The jobs, with their files and workspaces below a folder."""
    shop, old, model = place / "shop", place / "old", place / "model.gguf"
    with Store.open(shop, NOW) as store:
        for name in ("price-list.xlsx", "freight.csv"):
            store.apply_import(read_sheet(paths.resources("sample", name)), NOW)
        terms = tomllib.loads(paths.resources("sample", "policy.toml").read_text(encoding="utf-8"))
        store.save_settings({key: settings.checked(key, str(value)) for key, value in terms.items()}, NOW)
        stock = store.product_count()
    old_workspace(old)
    random_gguf(model, 3, width=512, layers=8, heads=8, context=4096)  # large enough that drafting takes its time
    prices = place / "prices.csv"
    rows = "".join(f"K-{row},Desk lamp number {row},100,{row % 90 + 1}.50\n" for row in range(ROWS))
    prices.write_text(f"Item No.,Product name,MOQ,FOB Ningbo US$\n{rows}")
    mail = str(min(paths.resources("sample", "inquiries").glob("*.eml")))
    return (
        Job("import", shop, ("import", str(prices)), lambda store: _imported(store, stock)),
        Job("reply by phrases", shop, ("reply", mail, "--model", "none"), _replied),
        Job("reply by a model", shop, ("reply", mail, "--model", str(model)), _replied),
        Job("search", shop, ("find", "something to read by in bed"), _searched),
        Job("migration", old, ("inbox",), _migrated),
    )


def _start(job: Job, folder: Path, output: int) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "app", "--json", "--workspace", str(folder), *job.words]
    return subprocess.Popen(command, cwd=ROOT, stdout=output, stderr=output, start_new_session=True)


def length(job: Job, place: Path) -> float:
    """Seconds that the job takes when nobody kills it; it must succeed."""
    folder = shutil.copytree(job.workspace, place / "whole")
    begun = time.monotonic()
    with _start(job, folder, subprocess.PIPE) as process:
        out, err = process.communicate()
    assert process.returncode == 0, err.decode()
    assert "error" not in json.loads(out)
    taken = time.monotonic() - begun
    _inspect(job, folder)
    shutil.rmtree(folder)
    return taken


def kill_once(job: Job, place: Path, after: float) -> Killed:
    """Kill the job's process after some seconds, and nothing else; then prove that all is well."""
    folder = shutil.copytree(job.workspace, place / "killed")
    process = _start(job, folder, subprocess.DEVNULL)
    with suppress(subprocess.TimeoutExpired):
        process.wait(after)
    return _killed(job, folder, process, after)


def kill_with_child(job: Job, place: Path) -> Killed:
    """The same, as soon as the command has a child at work."""
    folder, begun = shutil.copytree(job.workspace, place / "killed"), time.monotonic()
    process = _start(job, folder, subprocess.DEVNULL)
    while process.poll() is None and len(_alive(process.pid)) < WITH_CHILD:
        time.sleep(0.02)
    return _killed(job, folder, process, time.monotonic() - begun)


def _killed(job: Job, folder: Path, process: "subprocess.Popen[bytes]", after: float) -> Killed:
    children = len(_alive(process.pid)) - 1
    process.kill()
    at_work = process.wait() == -signal.SIGKILL
    assert at_work or process.returncode == 0
    orphans_s = _children_end(process.pid)
    killed = Killed(job.name, after, at_work, max(0, children), orphans_s, _inspect(job, folder))
    shutil.rmtree(folder)
    return killed


def _children_end(session: int) -> float:
    """How long processes of a killed command's session live on; AssertionError when they do not end by themselves."""
    begun = time.monotonic()
    while left := _alive(session):
        assert time.monotonic() - begun < ORPHAN_S, f"left running: {left}"
        time.sleep(0.02)
    return time.monotonic() - begun


def _alive(session: int) -> list[str]:
    """The living processes of a session, as the kernel lists them."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            name, _, rest = (entry / "stat").read_text().rpartition(")")
        except OSError:
            continue
        state, _, _, its_session = rest.split()[:4]
        if int(its_session) == session and state not in "ZX":
            found.append(name)
    return found


def _inspect(job: Job, folder: Path) -> str:
    """Open what was left: the lock is free, the file sound, the trail whole, the job all there or not at all."""
    with Store.open(folder, NOW) as store:
        assert store.verify_audit().ok
        told = job.check(store)
        store.log("looked", "killing", {}, NOW)
        assert store.verify_audit().ok
    with closing(sqlite3.connect(folder / "argosy.db")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    known = {"argosy.db", "argosy.lock", "argosy.lock.json", "index", "backups"}
    assert {path.name for path in folder.iterdir()} <= known
    assert not list((folder / "backups").glob("*.part"))
    return told


def _acts(store: Store) -> list[str]:
    return [entry.action for entry in store.audit()]


def _imported(store: Store, stock: int) -> str:
    there = len(store.imports()) - 2
    assert there in (0, 1) and store.product_count() == stock + there * ROWS
    assert _acts(store).count("import") == 2 + there
    assert len(store.search_codes("K-17", 1)) == there
    assert len(store.search_words("desk lamp number 17", 50)) >= there
    return "imported whole" if there else "nothing imported"


def _replied(store: Store) -> str:
    acts, rows = _acts(store), store.inbox()
    replies = [reply for row in rows for reply in store.replies_of(row.inquiry_id)]
    quotes = [quote for row in rows for quote in store.quotes_of(row.inquiry_id)]
    counts = [acts.count(act) for act in ("message", "quote", "reply")]
    assert counts == [len(rows), len(quotes), len(replies)] and max(counts, default=0) <= 1
    for row in rows:
        assert store.message(row.inquiry_id).text and store.raw_message(row.inquiry_id)
        assert row.intent is None or store.inquiry(row.inquiry_id).lines
    for reply in replies:
        assert reply.body and reply.quote_id == quotes[0].quote_id and store.reply_plan(reply.reply_id) is not None
    read = sum(row.intent is not None for row in rows)
    return f"{len(rows)} messages, {read} read, {len(quotes)} quotes, {len(replies)} replies"


def _searched(store: Store) -> str:
    """The index is a cache: whole, or none."""
    state = store.index.state()
    assert state is None or state.count == store.product_count()
    return f"{state.count} products in the index" if state else "no index"


def _migrated(store: Store) -> str:
    assert store.product_count() == OLD_ROWS
    assert store.search_words("desk lamp 1234", 1)[0].sku == "P-1234"
    copies = sorted((store.folder / "backups").glob("*.db"))
    for copy in copies:
        with closing(sqlite3.connect(copy)) as connection:
            assert connection.execute("SELECT count(*) FROM products").fetchone() == (OLD_ROWS,)
    assert copies
    return f"moved up, {len(copies)} copies"


def kill_often(place: Path, jobs: Sequence[Job], lengths: Sequence[float], moments: int, seed: int) -> list[Killed]:
    """Kill jobs in turn at moments spread over their lengths in seconds; prints a line a killing."""
    draw = random.Random(seed)
    killed = []
    for number in range(moments):
        which = number % len(jobs)
        killed.append(kill_once(jobs[which], place, draw.uniform(0, lengths[which])))
        print(f"{number + 1:3} {_line(killed[-1], lengths[which])}", flush=True)
    return killed


def _line(killed: Killed, whole: float) -> str:
    done = "" if killed.at_work else " (was done)"
    return f"{killed.job}, after {killed.after:.2f} of {whole:.2f} s{done}: {killed.told}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--moments", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        os.environ["ARGOSY_DATA"] = str(place / "data")
        jobs = prepare(place)
        lengths = [length(job, place) for job in jobs]
        killed = kill_often(place, jobs, lengths, options.moments, options.seed)
    at_work = sum(each.at_work for each in killed)
    slowest = max(each.orphans_s for each in killed)
    engines = sum(each.children >= WITH_CHILD - 1 for each in killed)
    print(f"{len(killed)} killings, {at_work} at work, {engines} with an engine: every workspace opened whole")
    print(f"slowest child gone after {slowest:.2f} s")


if __name__ == "__main__":
    main()
