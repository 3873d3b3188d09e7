"""Imports of several kinds at once, orders, certificates, remembered layouts, rejected rows, pictures, old texts."""

import gzip
import threading
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.catalog import Certificate, CertificateRow, OrderRow, PictureRef, Product, RowCells, Tier
from app.domain.imports import Choices, Counts, Problem, RejectedRow, Sheet
from app.errors import Cancelled, UserError
from app.progress import Progress
from app.store import Import, Store, rows
from tests.unit.store.shop import NOW, buyers_sheet, cell, freight, freight_sheet, lamps, product, sheet

D = Decimal
OLD = Path(__file__).resolve().parents[2] / "samples" / "workspaces" / "0.1.0.db.gz"


def order(sku: str = "DL-204", number: str = "PO-1", **more: object) -> OrderRow:
    values = {"date": date(2026, 1, 31), "buyer": "Licht BV", "quantity": D(500), "price": D("4.80"), "currency": "EUR"}
    return OrderRow(sku=sku, number=number, source=cell(2, "A"), **{**values, **more})  # type: ignore[arg-type]


def certificate(product: str, kind: str = "FDA", **more: object) -> CertificateRow:
    return CertificateRow(product, Certificate(kind, cell(2, "B"), **more))  # type: ignore[arg-type]


def mixed() -> Sheet:
    return replace(
        sheet(lamps()),
        freight=freight_sheet(freight()).freight,
        orders=(order(), order()),
        certificates=(certificate("DL-204"),),
    )


def test_all_kinds_of_a_file_are_one_import(store: Store) -> None:
    counts = store.compare_import(mixed())
    report = store.apply_import(mixed(), NOW)
    assert (counts.create, counts.skip) == (report.created, report.skipped) == (11 + 1 + 2 + 1, 1)
    assert report.kinds == {"products": 11, "freight": 1, "orders": 2, "certificates": 1}
    assert [(o.sku, o.quantity, o.source.import_id) for o in store.orders()] == [("DL-204", D(500), "IMP-0001")] * 2
    assert store.order_count() == 2 and len(store.freight_rows()) == 1
    store.undo_import("IMP-0001", NOW)
    assert (store.product_count(), store.order_count(), store.freight_rows(), store.certificates()) == (0, 0, (), ())


def test_what_a_review_counts_is_what_an_import_does(shop: Store) -> None:
    changed = sheet(
        [*lamps()[1:], product("DL-204", "LED desk lamp", "9.99"), product("N-1", "New"), product("N-1", "New")]
    )
    counts = shop.compare_import(changed)
    report = shop.apply_import(changed, NOW)
    assert counts == Counts(1, 1, 10, 2) == Counts(report.created, report.updated, report.unchanged, report.skipped)
    assert shop.compare_import(changed) == Counts(0, 0, 12, 2)


def test_certificates_of_a_table_are_the_product_s(shop: Store) -> None:
    until = date(2027, 3, 31)
    table = Sheet("c.xlsx", "certificates", 2, 0, {}, certificates=(
        certificate("DL-204", "CE", number="0123", valid_until=until), certificate("DL-205", "FDA")))  # fmt: skip
    report = shop.apply_import(table, NOW)
    lamp, other = shop.product("DL-204"), shop.product("DL-205")
    assert lamp and other
    assert [(c.kind, c.number, c.valid_until) for c in lamp.certificates] == [("CE", "0123", until)]
    assert [c.kind for c in other.certificates] == ["CE", "FDA"]
    assert [hit.sku for hit in shop.search_words("FDA", 5)] == ["DL-205"]
    assert {p.sku: len(p.certificates) for p in shop.all_products()}["DL-205"] == 2
    shop.undo_import(report.import_id, NOW)
    assert [hit.sku for hit in shop.search_words("FDA", 5)] == []
    assert [c.number for c in shop.products(["DL-204"])["DL-204"].certificates] == [None]


def test_the_search_knows_certificates_that_came_before_the_product(store: Store) -> None:
    store.apply_import(Sheet("c.xlsx", "certificates", 1, 0, {}, certificates=(certificate("DL-204"),)), NOW)
    store.apply_import(sheet(lamps()), NOW)
    assert [hit.sku for hit in store.search_words("FDA", 5)] == ["DL-204"]


def test_choices_are_kept_for_a_layout(store: Store) -> None:
    kept = Choices({"Preis": "price"}, {"currency:preis": "EUR"}, 2, kind="products")
    store.apply_import(Import(replace(sheet(lamps()), layout_key="k1"), kept), NOW)
    assert store.layout_choices("k1") == kept and store.layout_choices("k2") is None
    store.apply_import(Import(replace(sheet(lamps()), layout_key="k1"), replace(kept, header_row=3)), NOW)
    assert store.layout_choices("k1") == replace(kept, header_row=3)


def test_rejected_rows_outlive_their_file(store: Store) -> None:
    problem = Problem("S", 7, "C", "price_unreadable", "TBD", {"value": "TBD"})
    row = RejectedRow("S", 7, ("SKU", "Price"), ("a", "TBD"), (problem,))
    report = store.apply_import(replace(sheet(lamps()), rejected=(row,)), NOW)
    assert store.rejected_rows(report.import_id) == (row,)
    with pytest.raises(UserError, match="import-not-found"):
        store.rejected_rows("IMP-0009")


def test_cancel_leaves_nothing(shop: Store) -> None:
    before, trail = list(shop.all_products()), shop.audit()
    progress = Progress(lambda stage, done, total: progress.stop.set() if done > 1000 else None, threading.Event())
    many = sheet(product(f"M-{n}", f"Lamp {n}") for n in range(5000))
    with pytest.raises(Cancelled):
        shop.apply_import(Import(many, progress=progress), NOW)
    assert list(shop.all_products()) == before and shop.audit() == trail and len(shop.imports()) == 1


def test_progress_of_an_import_only_rises(store: Store) -> None:
    seen: list[tuple[int, int]] = []
    progress = Progress(lambda stage, done, total: seen.append((done, total)))
    store.apply_import(Import(sheet(product(f"M-{n}", f"Lamp {n}") for n in range(5000)), progress=progress), NOW)
    assert seen == sorted(seen) and {total for _, total in seen} == {5000} and len(seen) >= 6


def test_pictures_stand_once_and_left_over_ones_go(store: Store) -> None:
    digest = store.pictures.keep(b"\x89PNG lamp")
    assert store.pictures.keep(b"\x89PNG lamp") == digest
    left = store.pictures.keep(b"of an import that was killed")
    (store.pictures.folder / "half.part").write_bytes(b"x")
    shown = product("A-1", "Lamp", pictures=(PictureRef("xl/media/1.png", "image/png", 9, digest),))
    store.apply_import(sheet([shown]), NOW)
    store.sweep_pictures()
    assert [file.name for file in store.pictures.folder.iterdir()] == [digest] and left != digest
    kept = store.product("A-1")
    assert kept and kept.pictures[0].digest == digest and store.pictures.path(digest).read_bytes() == b"\x89PNG lamp"


def test_a_product_s_text_is_short_and_comes_back_equal() -> None:
    places = {"sku": "A", "name": "B", "attributes.material": (2, "C")}
    cells = RowCells("prices.xlsx", "Sheet1", 9, "", places)
    given = product(
        "A-1", 'Lamp "1"', cells=cells, attributes={"material": "Stahl"}, floor_cost=D("1.20"), hs_code="940521"
    )
    given = replace(
        given, tiers=(Tier(D(1), D("3.50"), cell(9, "D")), Tier(D(9), D("3.1"), cell(2, "E", "other.xlsx")))
    )
    text, digest = rows.write(given, "IMP-0007")
    back = rows.read(Product, text)
    assert back.tiers[0].source.import_id == "IMP-0007" and len(text) < 600
    assert replace(back, cells={}, tiers=(), certificates=()) == replace(given, cells={}, tiers=(), certificates=())
    assert {name: (ref.row, ref.column) for name, ref in back.cells.items()} == {
        "sku": (9, "A"), "name": (9, "B"), "attributes.material": (2, "C"),
    }  # fmt: skip
    assert [(t.source.file, t.source.row, t.source.column) for t in back.tiers] == [
        ("prices.xlsx", 9, "D"),
        ("other.xlsx", 2, "E"),
    ]
    moved = replace(given, cells=RowCells("b.xlsx", "T", 3, "", {"sku": "Z"}))
    assert rows.digest_of(moved) == digest != rows.digest_of(replace(given, moq=D(7)))


def test_rows_of_the_first_release_count_as_unchanged(tmp_path: Path) -> None:
    (tmp_path / "argosy.db").write_bytes(gzip.decompress(OLD.read_bytes()))
    with Store.open(tmp_path, NOW) as store:
        again = sheet(store.all_products())
        counts = store.compare_import(again)
        assert counts == Counts(0, 0, 40, 1)
        assert store.apply_import(again, NOW).unchanged == 40


def test_buyers_keep_their_notes(store: Store) -> None:
    from app.domain.catalog import BuyerRow

    store.apply_import(
        buyers_sheet(BuyerRow("A", "L", None, "a@l.example", None, cell(2, "A"), {"notes": "pays late"})), NOW
    )
    assert store.buyers()[0].attributes == {"notes": "pays late"}
