"""A workspace filled with the sample merchant, on a fixed day."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app import paths, settings
from app.progress import QUIET
from app.skills.reception.import_sheet import import_sheet
from app.workspace import Workspace

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
SAMPLE = paths.resources("sample")
INQUIRIES = tuple(sorted((SAMPLE / "inquiries").glob("*.eml")))


def stock(ws: Workspace) -> None:
    """Price list, freight and terms of the sample merchant."""
    import tomllib

    import_sheet(ws, SAMPLE / "price-list.xlsx", QUIET)
    import_sheet(ws, SAMPLE / "freight.csv", QUIET)
    terms = tomllib.loads((SAMPLE / "policy.toml").read_text(encoding="utf-8"))
    ws.store.save_settings({key: settings.checked(key, value) for key, value in terms.items()}, NOW)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Workspace]:
    """The sample merchant's workspace."""
    with Workspace.open(tmp_path / "shop", lambda: NOW) as ws:
        stock(ws)
        yield ws
