"""A workspace of every release still opens, whole: one real file each under `tests/samples/workspaces/`."""

import gzip
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.store import Store

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
OLD = sorted((Path(__file__).resolve().parents[2] / "samples" / "workspaces").glob("*.db.gz"))


def test_there_is_one_a_release() -> None:
    assert "0.1.0.db.gz" in {path.name for path in OLD}


@pytest.mark.parametrize("packed", OLD, ids=lambda path: path.name.removesuffix(".db.gz"))
def test_an_old_workspace_opens_whole(packed: Path, tmp_path: Path) -> None:
    (tmp_path / "argosy.db").write_bytes(gzip.decompress(packed.read_bytes()))
    with Store.open(tmp_path, NOW) as store:
        assert store.product_count() == 40 and len(store.freight_rows()) == 26
        assert store.settings()["price_basis"] == "FOB Ningbo"
        assert [hit.sku for hit in store.search_codes("dl 204", 1)] == ["DL-204"]
        inquiry = store.inquiry("INQ-0001")
        assert [line.sku for line in inquiry.lines] == ["DL-204", "VB-500"]
        reply = store.replies_of("INQ-0001")[-1]
        assert store.quote(reply.quote_id or "").total is not None and store.reply_plan(reply.reply_id) is not None
        assert store.verify_audit().ok
