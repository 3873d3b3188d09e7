"""A workspace with a merchant and a few products, and mails to put into it."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.catalog import Product, Tier
from app.domain.imports import Sheet
from app.domain.source import CellRef
from app.workspace import Workspace

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
TERMS = {"seller.name": "Bright Lamps", "seller.person": "Lily Chen", "seller.email": "sales@brightlamps.example"}
LETTER = "Dear Lily,\n\nplease quote 500 pcs of DL-204 desk lamps in white, CIF Hamburg, payment by T/T.\n\nAnn"


class Clock:
    """The time, to be set."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def later(self, **parts: int) -> None:
        self.now += timedelta(**parts)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def ws(tmp_path: Path, clock: Clock) -> Iterator[Workspace]:
    def product(sku: str, name: str, row: int) -> Product:
        cell = CellRef("list.xlsx", "Sheet1", row, "C", "")
        return Product(sku, name, currency="USD", tiers=(Tier(Decimal(1), Decimal("5.20"), cell),), cells={"sku": cell})

    products = (product("DL-204", "LED desk lamp", 2), product("VB-500", "Vacuum bottle", 3))
    with Workspace.open(tmp_path / "ws", clock) as opened:
        opened.store.apply_import(Sheet("list.xlsx", "products", 2, 0, {}, products=products), NOW)
        opened.store.save_settings(TERMS, NOW)
        yield opened


Mail = Callable[..., Path]


@pytest.fixture
def mail(tmp_path: Path) -> Mail:
    """Make a mail file: its text, sender, subject and further headers."""
    count = iter(range(1000))

    def made(text: str = LETTER, sender: str = "ann@lumen.example", subject: str = "Lamps", **headers: str) -> Path:
        path = tmp_path / f"mail-{next(count)}.eml"
        more = "".join(f"{name.replace('_', '-')}: {value}\n" for name, value in headers.items())
        path.write_text(
            f"From: Ann <{sender}>\nTo: sales@brightlamps.example\nSubject: {subject}\n{more}"
            f"Date: Fri, 20 Nov 2026 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n{text}\n",
            encoding="utf-8",
        )
        return path

    return made
