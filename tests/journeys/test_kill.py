"""A command killed at any moment leaves a whole workspace, a free lock and no child; fifty moments are a benchmark."""

import sys
from pathlib import Path

import pytest

from tests.benchmarks.kill import Job, kill_often, kill_with_child, prepare

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the kernel's list of processes is read"),
]


@pytest.fixture(scope="module")
def jobs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Job]:
    return {job.name: job for job in prepare(tmp_path_factory.mktemp("jobs"))}


def test_a_killed_command_leaves_a_whole_workspace(jobs: dict[str, Job], tmp_path: Path) -> None:
    lengths = {"import": 1.2, "reply by phrases": 1.4, "migration": 1.2}
    killed = kill_often(tmp_path, [jobs[name] for name in lengths], list(lengths.values()), 6, seed=3)
    assert len(killed) == 6 and sum(each.at_work for each in killed) >= 3


def test_no_child_outlives_a_killed_command(jobs: dict[str, Job], tmp_path: Path) -> None:
    killed = kill_with_child(jobs["reply by a model"], tmp_path)
    assert killed.at_work and killed.children >= 2
    assert killed.told.endswith("0 replies")
