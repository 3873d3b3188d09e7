"""A process that works on a workspace until it is killed, and the proof that nothing broke.

`python -m tests.unit.store.victim MODE FOLDER` works for ever; `kill_and_check` kills it after a while.
"""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from app.domain.inquiry import Buyer, Inquiry, Message
from app.domain.policy import Policy
from app.domain.pricing import Wanted
from app.domain.quote import Quote
from app.domain.quoting import QuoteAsk, Shop, make_quote
from app.domain.reply import Reply, Seconds
from app.domain.versions import Decision, Snapshot, reprice, snapshot_of
from app.store import Store
from tests.unit.store.shop import NOW, TO_FIRST, lamps, product, sheet

ROOT = Path(__file__).resolve().parents[3]
ROWS = 300
OLD_ROWS = 1500


def prices(turn: int) -> object:
    return sheet(product(f"P-{row}", f"Desk lamp {row}", f"{turn + 1}.50") for row in range(ROWS))


def old_workspace(folder: Path) -> None:
    """Many products under the first schema, whose word search is yet to be made."""
    with Store.open(folder, NOW) as store:
        store.apply_import(sheet(product(f"P-{row}", f"Desk lamp {row}") for row in range(OLD_ROWS)), NOW)
    with closing(sqlite3.connect(folder / "argosy.db")) as connection:
        connection.executescript(TO_FIRST)


def _import_for_ever(folder: Path) -> None:
    with Store.open(folder, NOW) as store:
        _go()
        for turn in range(100_000):
            store.apply_import(prices(turn), NOW)  # type: ignore[arg-type]
            if turn % 3 == 2:
                store.undo_import(store.imports()[-1].import_id, NOW)


def _migrate(folder: Path) -> None:
    import alembic.script  # noqa: F401  (loaded before, so that the killing falls into the work)

    _go()
    Store.open(folder, NOW).close()


def _reply_for_ever(folder: Path) -> None:
    with Store.open(folder, NOW) as store:
        _go()
        for turn in range(100_000):
            name = store.save_message(Message("text", f"Inquiry {turn}"), f"{turn}".encode() * 5000, NOW)
            store.save_inquiry(Inquiry(name, "text", "en", "other", "C", 10, Buyer()), NOW)
            body = "Dear buyer. " * 500
            reply = Reply("", name, None, "en", "Re", body, "ready", (), (), (), (), "phrases", None, 1, 0, Seconds())
            store.save_reply(replace(store.save_reply(reply, None, NOW), body="edited"), None, NOW)


def _quote_for_ever(folder: Path) -> None:
    """A quotation, its revision and its acceptance, then the reply, again and again."""
    with Store.open(folder, NOW) as store:
        _go()
        for turn in range(100_000):
            name = store.save_message(Message("text", f"Inquiry {turn}"), f"{turn}".encode(), NOW)
            store.save_inquiry(Inquiry(name, "text", "en", "purchase_rfq", "C", 10, Buyer()), NOW)
            quote, made_from = _priced(name)
            first = store.save_quote(quote, NOW, made_from)
            store.save_quote(first, NOW, made_from)
            store.decide_quote(first.quote_id, Decision("accepted", 2, NOW, "PI-0001-2"), NOW)
            body = "Dear buyer. " * 100
            by = (name, first.quote_id, "en", "Re", body, "ready", (), (), (), (), "phrases", None, 1, 0, Seconds())
            store.save_reply(Reply("", *by), None, NOW)


def _priced(inquiry_id: str) -> tuple[Quote, Snapshot]:
    ask = QuoteAsk((Wanted("DL-204", Decimal(500)),), inquiry_id=inquiry_id)
    shop = Shop({each.sku: each for each in lamps()}, (), Policy(currency="USD", price_basis="FOB Ningbo"))
    quote = make_quote(ask, shop, NOW.date())
    return quote, snapshot_of(ask, shop, NOW.date(), quote)


def _go() -> None:
    print("go", flush=True)


def kill_and_check(mode: str, folder: Path, seconds: float) -> str:
    """Kill a process at work after some seconds, then open what it left; a line on what was found there."""
    command = [sys.executable, "-m", "tests.unit.store.victim", mode, str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None and process.stdout.readline().strip() == "go"
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
    with Store.open(folder, NOW) as store:
        assert store.verify_audit().ok
        told = _CHECKS[mode](store)
    with closing(sqlite3.connect(folder / "argosy.db")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        versions = connection.execute("SELECT DISTINCT count(*) FROM product_versions GROUP BY import_id").fetchall()
        assert versions in ([], [(ROWS,)], [(OLD_ROWS,)])
    shutil.rmtree(folder)
    return f"{mode} killed after {seconds:.3f} s: {told}"


def _check_import(store: Store) -> str:
    seen = {item.tiers[0].unit_price for item in store.all_products()}
    assert store.product_count() == (ROWS if store.imports() else 0)
    assert len(seen) <= 1, "products of two imports stand side by side"
    cells = {item.cells["sku"].import_id for item in store.all_products()}
    assert cells == {item.import_id for item in store.imports()[-1:]}
    assert len(store.search_words("desk lamp", 5)) == (5 if seen else 0)
    return f"{len(store.imports())} imports, price {next(iter(seen), Decimal(0))}"


def _check_migrate(store: Store) -> str:
    assert store.product_count() == OLD_ROWS
    assert store.search_words("desk lamp 1234", 1)[0].sku == "P-1234"
    copies = sorted((store.folder / "backups").glob("*.db"))
    for copy in copies:
        with closing(sqlite3.connect(copy)) as connection:
            assert connection.execute("SELECT count(*) FROM products").fetchone() == (OLD_ROWS,)
    return f"{len(copies)} copies"


def _check_reply(store: Store) -> str:
    rows, trail = store.inbox(), [entry.action for entry in store.audit()]
    assert trail.count("message") == len(rows)
    for row in rows:
        assert store.message(row.inquiry_id).text.startswith("Inquiry ")
        assert all(reply.body for reply in store.replies_of(row.inquiry_id))
    replies = sum(len(store.replies_of(row.inquiry_id)) for row in rows)
    assert len(rows) - 1 <= replies <= len(rows) if rows else replies == 0
    return f"{len(rows)} inquiries, {replies} replies"


def _check_quote(store: Store) -> str:
    """Every version is there whole; at most the last one lacks its revision, its decision or its reply."""
    kept = store.kept_quotes()
    for at, each in enumerate(kept):
        for version in range(1, each.quote.version + 1):
            made_from = store.quote_snapshot(each.quote.quote_id, version)
            assert made_from is not None
            again = replace(reprice(made_from), quote_id=each.quote.quote_id, version=version)
            assert again == store.quote(each.quote.quote_id, version)
        assert at == 0 or (each.quote.version, each.replied) == (2, True)
        assert at == 0 or (each.decision is not None and each.decision.version == 2)
        assert each.decision is None or each.quote.version == 2
    waiting = [each.quote.quote_id for each in kept if each.replied is False]
    return f"{len(kept)} quotes, without a reply: {', '.join(waiting) or 'none'}"


_CHECKS = {"import": _check_import, "migrate": _check_migrate, "reply": _check_reply, "quote": _check_quote}
_WORK = {"import": _import_for_ever, "migrate": _migrate, "reply": _reply_for_ever, "quote": _quote_for_ever}

if __name__ == "__main__":
    _WORK[sys.argv[1]](Path(sys.argv[2]))
