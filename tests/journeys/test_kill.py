"""A command killed at any moment leaves a whole workspace, a free lock and no child; fifty moments are a benchmark."""

import sys
from pathlib import Path

import pytest

from tests.benchmarks.kill import kill_often, prepare

pytestmark = pytest.mark.journey


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the kernel's list of processes is read")
def test_a_killed_command_leaves_a_whole_workspace_and_no_child(tmp_path: Path) -> None:
    lengths = {"import": 1.2, "reply by a model": 5.0, "migration": 1.2}
    jobs = [job for job in prepare(tmp_path) if job.name in lengths]
    killed = kill_often(tmp_path, jobs, list(lengths.values()), 6, seed=3)
    assert len(killed) == 6 and sum(each.at_work for each in killed) >= 4
