import random
import shutil
from pathlib import Path

from tests.unit.store.victim import kill_and_check, old_workspace


def test_a_killed_import_is_there_or_not_and_nothing_between(tmp_path: Path) -> None:
    moments = random.Random(20)
    for number in range(4):
        kill_and_check("import", tmp_path / str(number), moments.uniform(0, 0.5))


def test_a_killed_migration_is_taken_up_again(tmp_path: Path) -> None:
    old_workspace(tmp_path / "old")
    moments = random.Random(21)
    for number in range(4):
        shutil.copytree(tmp_path / "old", tmp_path / str(number))
        kill_and_check("migrate", tmp_path / str(number), moments.uniform(0, 0.6))


def test_killed_while_replies_are_saved(tmp_path: Path) -> None:
    moments = random.Random(22)
    for number in range(2):
        kill_and_check("reply", tmp_path / str(number), moments.uniform(0, 0.5))


def test_killed_between_a_quote_its_acceptance_and_its_reply(tmp_path: Path) -> None:
    moments = random.Random(23)
    for number in range(4):
        assert "quotes" in kill_and_check("quote", tmp_path / str(number), moments.uniform(0.02, 0.4))
