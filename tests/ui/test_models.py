"""The item models: sound by Qt's own checks, and asked often without harm."""

from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt

from app.store.papers import InboxRow
from app.ui.inbox_model import ROW, InboxModel, Section
from app.ui.products_model import PAGE, ProductsModel
from app.ui.tongue import Tongue

_NEVER_HANDLED = Qt.ItemDataRole.UserRole + 77


def row(number: int, state: str = "read") -> InboxRow:
    return InboxRow(f"INQ-{number:04}", state, datetime(2026, 11, 2, tzinfo=UTC), f"Buyer {number}", "Lamps")


@pytest.fixture
def inbox(tongue: Tongue) -> InboxModel:
    model = InboxModel(tongue)
    model.fill([row(4), row(3, "new"), row(2, "unheard-of"), row(1, "needs_review")])
    return model


@pytest.fixture
def products(tongue: Tongue) -> ProductsModel:
    fetched: list[int] = []

    def fetch(_text: str, offset: int, limit: int) -> tuple[tuple[str, ...], ...]:
        fetched.append(offset)
        return tuple(
            (f"SKU-{n}", "lamp", "1", "USD 1.00", "1", "9") for n in range(offset, min(offset + limit, 10_000))
        )

    model = ProductsModel(tongue, fetch)
    model.fetched = fetched  # type: ignore[attr-defined]
    model.search("", 10_000)
    return model


def test_qt_finds_no_fault(qtmodeltester: Any, inbox: InboxModel, tongue: Tongue) -> None:
    qtmodeltester.check(inbox, force_py=True)
    few = ProductsModel(tongue, lambda _t, _o, _l: (("a",) * 6, ("b",) * 6))
    few.search("", 2)
    qtmodeltester.check(few, force_py=True)


def test_sections_follow_the_state_of_the_work(inbox: InboxModel) -> None:
    rows = [inbox.index(place).data(ROW) for place in range(inbox.rowCount())]
    texts = [r.key if isinstance(r, Section) else r.inquiry_id for r in rows]
    assert texts == [
        "ui-state-new", "INQ-0003", "ui-state-read", "INQ-0004", "INQ-0002", "ui-state-needs-review", "INQ-0001",
    ]  # fmt: skip
    assert inbox.next_place(1, 1).row() == 3 and inbox.next_place(3, -1).row() == 1
    assert not inbox.next_place(1, -1).isValid()
    assert not inbox.index(0).flags() & Qt.ItemFlag.ItemIsSelectable


def test_unhandled_roles_can_be_asked_for_ever(inbox: InboxModel, products: ProductsModel) -> None:
    for model in (inbox, products):
        index = model.index(0, 0)
        assert [1 for _ in range(20_000) if index.data(_NEVER_HANDLED) is not None] == []
    assert [1 for _ in range(20_000) if products.headerData(0, Qt.Orientation.Vertical, _NEVER_HANDLED)] == []


def test_products_are_read_by_pages(products: ProductsModel) -> None:
    assert products.index(PAGE * 3 + 5, 0).data() == f"SKU-{PAGE * 3 + 5}"
    assert products.index(PAGE * 3 + 6, 0).data() == f"SKU-{PAGE * 3 + 6}"
    assert products.fetched == [PAGE * 3]  # type: ignore[attr-defined]
