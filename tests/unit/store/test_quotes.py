"""Quotations in the store: what they were made from, what became of them, and those of older workspaces."""

import gzip
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.offered import Asked
from app.domain.policy import Policy
from app.domain.pricing import Wanted
from app.domain.quoting import QuoteAsk, Shop, make_quote
from app.domain.versions import Decision, Snapshot, reprice, snapshot_of
from app.errors import UserError
from app.store import Store
from tests.unit.store.shop import NOW, freight, lamps, sheet

TODAY = NOW.date()
OLD = Path(__file__).resolve().parents[2] / "samples" / "workspaces" / "0.1.0.db.gz"


def made(store: Store, quantity: str = "500", days: int = 30) -> tuple[str, Snapshot]:
    """A quotation of one lamp, kept."""
    policy = Policy(currency="USD", price_basis="FOB Ningbo", validity_days=days, max_discount_percent=Decimal(5))
    shop = Shop({each.sku: each for each in lamps()}, (freight(), freight("1", "Lagos")), policy)
    ask = QuoteAsk((Wanted("DL-204", Decimal(quantity)),), Asked("CFR", "Rotterdam"))
    quote = make_quote(ask, shop, TODAY)
    made_from = snapshot_of(ask, shop, TODAY, quote)
    return store.save_quote(quote, NOW, made_from).quote_id, made_from


def test_what_a_version_was_made_from_comes_back_whole(store: Store) -> None:
    store.apply_import(sheet(lamps()), NOW)
    quote_id, made_from = made(store)
    again = store.quote_snapshot(quote_id)
    assert again == made_from and len(again.freight) == 1 and [each.sku for each in again.products] == ["DL-204"]
    assert replace(reprice(again), quote_id=quote_id) == store.quote(quote_id)
    store.save_quote(store.quote(quote_id), NOW)
    assert store.quote_snapshot(quote_id) is None and store.quote_snapshot(quote_id, 1) == made_from


def test_a_decision_is_kept_changed_and_taken_back(store: Store) -> None:
    quote_id, _ = made(store)
    assert store.kept_quote(quote_id).decision is None
    lost = Decision("lost", 1, NOW, note="price")
    store.decide_quote(quote_id, lost, NOW)
    store.decide_quote(quote_id, replace(lost, state="accepted", proforma="PI-0001"), NOW)
    assert store.kept_quote(quote_id).decision == replace(lost, state="accepted", proforma="PI-0001")
    store.decide_quote(quote_id, None, NOW)
    assert store.kept_quotes()[0].decision is None
    changes = [entry.details for entry in store.audit() if entry.action == "quote_state"]
    assert [(each["from"], each["to"]) for each in changes] == [
        ("open", "lost"),
        ("lost", "accepted"),
        ("accepted", "open"),
    ]
    for act in (lambda: store.kept_quote("Q-9"), lambda: store.decide_quote("Q-1", replace(lost, version=7), NOW)):
        with pytest.raises(UserError) as told:
            act()
        assert told.value.code == "quote-not-found"
    assert store.verify_audit().ok


def test_undecided_ones_reach_a_day(store: Store) -> None:
    short, _ = made(store, days=5)
    long, _ = made(store, days=50)
    assert [kept.quote.quote_id for kept in store.undecided_quotes(TODAY)] == [short, long]
    assert [kept.quote.quote_id for kept in store.undecided_quotes(TODAY + timedelta(days=6))] == [long]
    store.decide_quote(long, Decision("lost", 1, NOW), NOW)
    assert store.undecided_quotes(TODAY + timedelta(days=6)) == ()


def test_what_an_import_said(store: Store) -> None:
    import_id = store.apply_import(sheet(lamps()[:2]), NOW).import_id
    assert store.import_keys(import_id, "products") == ("DL-204", "DL-205")
    assert store.import_keys(import_id, "products", ["DL-205", "BAG"]) == ("DL-205",)
    assert store.import_keys(import_id, "freight") == ()
    for name in ("IMP-0404", "Q-1", ""):
        with pytest.raises(UserError) as told:
            store.import_keys(name, "products")
        assert told.value.code == "import-not-found"


def test_an_older_workspace_learns_days_and_replies(tmp_path: Path) -> None:
    (tmp_path / "argosy.db").write_bytes(gzip.decompress(OLD.read_bytes()))
    with Store.open(tmp_path, NOW) as store:
        kept = store.kept_quotes()
        assert kept and all(each.replied for each in kept) and store.quote_snapshot(kept[0].quote.quote_id) is None
        assert [x.quote.quote_id for x in store.undecided_quotes(date(2020, 1, 1))] == sorted(
            x.quote.quote_id for x in kept
        )
        days = {each.quote.quote_id: each.quote.valid_until for each in kept}
    with closing(sqlite3.connect(tmp_path / "argosy.db")) as connection:
        found = connection.execute("SELECT number, valid_until FROM quotes").fetchall()
    assert {f"Q-{number:04d}": day for number, day in found} == {
        name: day.isoformat() if day else None for name, day in days.items()
    }
