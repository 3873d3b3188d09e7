"""Figures come from work that is really done, and stand beside those of an earlier run."""

import json
from pathlib import Path

import pytest

from app.cli import main
from app.errors import UserError
from app.llm.models import starter
from app.progress import QUIET
from app.skills.bench.figures import Figure, changes, milliseconds, once
from app.skills.bench.run_bench import BENCHES, run_bench


def test_a_gain_is_above_one_whichever_way_is_better() -> None:
    now = [Figure("a", "rows", 300.0, "rows/s", True), Figure("b", "mail", 50.0, "ms"), Figure("c", "new", 1.0, "ms")]
    before = [Figure("b", "mail", 100.0, "ms"), Figure("a", "rows", 200.0, "rows/s", True), Figure("d", "x", 1.0, "ms")]
    found = changes(now, before)
    assert [(change.figure.bench, change.before, change.better) for change in found] == [
        ("a", 200.0, 1.5),
        ("b", 100.0, 2.0),
    ]


def test_work_is_run_as_often_as_said() -> None:
    runs: list[int] = []
    assert milliseconds(lambda: runs.append(1), 5) >= 0 and len(runs) == 5
    assert once(lambda: runs.append(1)) >= 0 and len(runs) == 6


def test_a_bench_that_is_not_known_is_told_before_any_runs() -> None:
    with pytest.raises(UserError) as told:
        run_bench(["find", "flying"], None, QUIET)
    assert told.value.code == "bench-unknown" and told.value.facts["name"] == "flying"


@pytest.mark.parametrize("name", sorted(set(BENCHES) - {"start", "find"}))
def test_every_bench_measures_something(name: str) -> None:
    figures = run_bench([name], starter(), QUIET)
    assert figures and all(figure.bench == name and figure.value > 0 for figure in figures)


def test_the_terminal_compares_with_an_earlier_run(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    common = ["bench", "quote", "--workspace", str(tmp_path / "ws"), "--json"]
    assert main(common) == 0
    first = capfd.readouterr().out
    (tmp_path / "before.json").write_text(first)
    assert main([*common, "--compare", str(tmp_path / "before.json")]) == 0
    again = json.loads(capfd.readouterr().out)
    assert again["machine"]["cores"] >= 1
    (compared,) = again["compared"]
    assert compared["before"] == json.loads(first)["results"][0]["value"]
    (tmp_path / "before.json").write_text("[]")
    assert main([*common, "--compare", str(tmp_path / "before.json")]) == 1
    assert json.loads(capfd.readouterr().out)["error"]["code"] == "bench-unreadable"
