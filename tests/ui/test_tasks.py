"""The lanes: order, results on the main thread, Stop, errors, closing."""

import gc
from collections.abc import Iterator
from threading import Event, current_thread, main_thread
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.errors import UserError
from app.progress import Progress
from app.ui.tasks import FREE, MODEL, STORE, Ends, Tasks


@pytest.fixture
def tasks(qapp: object) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


def told(into: list[Any]) -> Ends:
    return Ends(into.append, into.append, settled=lambda: into.append("settled"))


def test_result_comes_on_the_main_thread(qtbot: QtBot, tasks: Tasks) -> None:
    seen: list[Any] = []
    work = lambda _progress: current_thread() is main_thread()  # noqa: E731
    tasks.run(FREE, work, Ends(lambda value: seen.append((value, current_thread() is main_thread())), seen.append))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(False, True)]
    assert gc.isenabled()


def test_a_serial_lane_keeps_order_and_lanes_do_not_wait_for_each_other(qtbot: QtBot, tasks: Tasks) -> None:
    gate, seen = Event(), []
    tasks.run(STORE, lambda _p: gate.wait(5) and "first", told(seen))
    tasks.run(STORE, lambda _p: "second", told(seen))
    tasks.run(MODEL, lambda _p: "model", told(seen))
    qtbot.waitUntil(lambda: "settled" in seen)
    assert not gc.isenabled()
    assert seen == ["model", "settled"] and tasks.busy(STORE) and not tasks.busy(MODEL)
    gate.set()
    qtbot.waitUntil(lambda: len(seen) == 6)
    assert seen[2:] == ["first", "settled", "second", "settled"] and not tasks.busy(STORE)


def test_stop_says_nothing(qtbot: QtBot, tasks: Tasks) -> None:
    seen: list[Any] = []
    begun = Event()

    def work(progress: Progress) -> None:
        begun.set()
        while True:
            progress.stop.wait(1)
            progress.step("write")

    tasks.run(MODEL, work, told(seen))
    assert begun.wait(5)
    tasks.cancel(MODEL)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["settled"]


def test_errors_are_handed_over(qtbot: QtBot, tasks: Tasks) -> None:
    seen: list[Any] = []

    def work(_progress: Progress) -> None:
        raise UserError("file-empty", {"file": "a.xlsx"})

    tasks.run(FREE, work, told(seen))
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert isinstance(seen[0], UserError) and seen[1] == "settled"


def test_reports_are_thinned_but_each_stage_is_told(qtbot: QtBot, tasks: Tasks) -> None:
    stages: list[tuple[str, int, int]] = []
    seen: list[Any] = []

    def work(progress: Progress) -> None:
        for number in range(5000):
            progress.step("one", number, 5000)
        progress.step("two")

    tasks.run(STORE, work, Ends(seen.append, seen.append, lambda *stage: stages.append(stage)))
    qtbot.waitUntil(lambda: bool(seen))
    assert stages[0] == ("one", 0, 5000) and stages[-1] == ("two", 0, 0) and len(stages) < 100


def test_nobody_is_told_after_close(qtbot: QtBot, qapp: Any) -> None:
    tasks, seen, begun = Tasks(), [], Event()
    tasks.run(FREE, lambda progress: (begun.set(), progress.stop.wait(5)), told(seen))
    assert begun.wait(5)
    tasks.close()
    qapp.processEvents()
    assert seen == []


def test_inline_lanes_do_all_at_once(qapp: object) -> None:
    seen: list[Any] = []
    Tasks(inline=True).run(STORE, lambda _p: 7, told(seen))
    assert seen == [7, "settled"]
