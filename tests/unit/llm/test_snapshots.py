"""The beginning of a prompt is read once for all children to come, and never believed where anything differs."""

from pathlib import Path

import pytest

from app.llm import ChatMessage, WriteOptions, open_engine
from app.llm.contract import Written
from app.llm.snapshots import Snapshots
from app.progress import QUIET
from tests.fakes import random_gguf

SYSTEM = "You write letters for an exporter, never a figure, always in order. " * 4
GREEDY = WriteOptions(max_tokens=24, temperature=0)


def _quiet(_text: str) -> None:
    """No one listens."""


def write(model: Path, data: Path, ask: str = "How much is the lamp?", system: str = SYSTEM) -> Written:
    """One answer from a fresh child."""
    engine = open_engine(model, data, threads=1)
    try:
        return engine.write([ChatMessage("system", system), ChatMessage("user", ask)], None, GREEDY, _quiet, QUIET)
    finally:
        engine.close()


def states(data: Path) -> list[Path]:
    return sorted((data / "prefixes").glob("*"))


def test_a_second_child_reads_only_what_is_new(model: Path, tmp_path: Path) -> None:
    first, second = (write(model, tmp_path, "And the price of two lamps?") for _ in range(2))
    assert first.evaluated_tokens == first.prompt_tokens
    assert second.evaluated_tokens < second.prompt_tokens / 4 and second.prompt_tokens == first.prompt_tokens
    assert second.text == first.text
    assert len(states(tmp_path)) == 1


def test_another_question_under_the_same_words_gets_its_own_answer(model: Path, tmp_path: Path) -> None:
    write(model, tmp_path)
    warm, cold = (write(model, data, "Do you have it in blue?") for data in (tmp_path, tmp_path / "elsewhere"))
    assert warm.text == cold.text and warm.evaluated_tokens < cold.evaluated_tokens


@pytest.mark.parametrize("harm", ["cut", "altered", "other"])
def test_a_harmed_or_foreign_state_is_passed_over(model: Path, tmp_path: Path, harm: str) -> None:
    expected = write(model, tmp_path)
    (path,) = states(tmp_path)
    whole = path.read_bytes()
    path.write_bytes({"cut": whole[:-100], "altered": whole[:-1] + b"\x01", "other": b"not a state"}[harm])
    again = write(model, tmp_path)
    assert (again.text, again.evaluated_tokens) == (expected.text, expected.prompt_tokens)
    assert path.read_bytes() == whole, "the next time it holds again"


def test_other_weights_have_their_own_state(model: Path, tmp_path: Path) -> None:
    write(model, tmp_path)
    other = random_gguf(tmp_path / "other.gguf", seed=2)
    written = write(other, tmp_path)
    assert written.evaluated_tokens == written.prompt_tokens and len(states(tmp_path)) == 2


def test_short_beginnings_are_not_kept(model: Path, tmp_path: Path) -> None:
    write(model, tmp_path, system="Write.")
    assert states(tmp_path) == []


def test_the_oldest_give_way(model: Path, tmp_path: Path) -> None:
    kept = Snapshots(tmp_path, model, "engine")
    for index in range(12):
        kept.save([index] * 3, bytes([index]) * 100)
    assert len(list(tmp_path.glob("*.state"))) == 8
    assert kept.load([11] * 3) == bytes([11]) * 100


def test_a_folder_that_cannot_be_written_keeps_nothing(model: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("here")
    kept = Snapshots(tmp_path / "file", model, "engine")
    kept.save([1], b"state")
    assert kept.load([1]) is None
