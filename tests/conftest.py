"""The laws every test lives under: no network, a home of its own, no stray log line, no thread or child left behind."""

import importlib
import logging
import multiprocessing
import threading
import time
from collections.abc import Iterator

import hypothesis
import pytest

hypothesis.settings.register_profile("house", deadline=None, print_blob=True)
hypothesis.settings.load_profile("house")

_OWN_THREADS = ("chroma", "asyncio", "Dummy", "tokio", "pydev", "ThreadPoolExecutor-chroma")
"""Beginnings of the names of daemon threads that libraries keep for good."""

_GRACE_S = 2.0


def _without_qt() -> str | None:
    """Why Qt cannot run here, None where it can."""
    import os
    import sys

    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        importlib.import_module("PySide6.QtWidgets")
        importlib.import_module("pytestqt.plugin")
    except ImportError as error:
        return str(error)
    return None


_QT_MISSING = _without_qt()
if _QT_MISSING is None:
    pytest_plugins = ["pytestqt.plugin"]
else:
    collect_ignore = ["ui", "unit/documents/test_pdf.py"]


def pytest_report_header() -> str | None:
    return f"Qt cannot run here, its tests are left out: {_QT_MISSING}" if _QT_MISSING else None


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--letters", metavar="DIR", help="keep every letter of the phrase writer, a file a language")


@pytest.fixture(autouse=True, scope="session")
def _home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A home and a data folder for the whole run: the embedder is made once, nobody's own files are touched."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "USERPROFILE"):
            patch.setenv(name, str(home))
        patch.setenv("ARGOSY_DATA", str(home / "argosy"))
        yield


@pytest.fixture(autouse=True, scope="module")
def _no_child_left() -> Iterator[None]:
    """No process outlives the module that started it."""
    before = {child.pid for child in multiprocessing.active_children()}
    yield
    left = [child for child in multiprocessing.active_children() if child.pid not in before]
    for child in left:
        child.kill()
    assert not left, f"child processes left behind: {left}"


@pytest.fixture(autouse=True)
def _no_thread_left() -> Iterator[None]:
    """No thread outlives the test that started it, but those that libraries keep."""
    before = set(threading.enumerate())
    yield
    until = time.monotonic() + _GRACE_S
    left = [each for each in threading.enumerate() if each not in before and not each.name.startswith(_OWN_THREADS)]
    for each in left:
        each.join(max(0.0, until - time.monotonic()))
    alive = [each.name for each in left if each.is_alive()]
    assert not alive, f"threads left behind: {alive}"


@pytest.fixture(autouse=True)
def _no_stray_log_line(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log fails the test that caused it, unless it is marked `logs`."""
    yield
    if request.node.get_closest_marker("logs"):
        return
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    stray = [record.getMessage() for record in records if record.levelno >= logging.WARNING]
    assert not stray, f"unexpected log lines: {stray}"
