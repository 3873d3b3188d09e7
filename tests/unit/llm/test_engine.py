import json
import os
import signal
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.errors import Cancelled, UserError
from app.llm import ChatMessage, ChildEngine, Lock, WriteOptions, open_engine
from app.llm.engine import _reason
from app.llm.lock import holds_number
from app.progress import QUIET, Progress
from tests.fakes import FakeEngine, random_gguf

MESSAGES = [ChatMessage("system", "You write letters."), ChatMessage("user", "How much is the lamp?")]
LOCK = Lock(("[[total]]", "[[moq]]", "[[say:offer]]", "[[say:terms]]"), ("304", "L-200"))
HOT = WriteOptions(max_tokens=24, temperature=1.5, top_p=1.0, min_p=0.0)
STOP_S = 0.3
SLACK_S = 0.5


def _quiet(_text: str) -> None:
    """No one listens."""


def _options(**changes: Any) -> WriteOptions:
    return WriteOptions(**{"max_tokens": 24, "temperature": 1.5, "top_p": 1.0, "min_p": 0.0, **changes})


def _bare(text: str) -> str:
    """A text without its slots and literals, the unfinished slot at its end too."""
    for allowed in (*LOCK.slots, *LOCK.literals):
        text = text.replace(allowed, "")
    return text.rpartition("[")[0].removesuffix("[") if "[" in text else text


def test_two_hundred_hot_drafts_never_break_the_lock(engine: ChildEngine) -> None:
    locked = [engine.write(MESSAGES, LOCK, _options(seed=seed), _quiet, QUIET) for seed in range(200)]
    assert not [written.text for written in locked if any(map(holds_number, _bare(written.text)))]
    free = [engine.write(MESSAGES, None, _options(seed=seed), _quiet, QUIET) for seed in range(200)]
    assert sum(any(map(holds_number, written.text)) for written in free) > 100
    assert all(written.masked_mass == 0 for written in free)
    assert sum(written.masked_mass for written in locked) > 10


def test_a_seed_repeats_and_another_differs(engine: ChildEngine) -> None:
    one, same, other = (engine.write(MESSAGES, LOCK, _options(seed=seed), _quiet, QUIET).text for seed in (3, 3, 4))
    assert one == same != other


def test_what_streams_is_what_is_written(engine: ChildEngine) -> None:
    pieces: list[str] = []
    threads: set[int] = set()

    def hear(text: str) -> None:
        pieces.append(text)
        threads.add(threading.get_ident())

    written = engine.write(MESSAGES, None, _options(max_tokens=200), hear, QUIET)
    assert "".join(pieces) == written.text
    assert threads == {threading.get_ident()}
    assert written.tokens <= 200
    assert written.first_token_s is not None
    assert 0 <= written.first_token_s <= written.seconds


def test_a_stop_string_ends_a_text(engine: ChildEngine) -> None:
    text = engine.write(MESSAGES, LOCK, _options(max_tokens=60), _quiet, QUIET).text
    mark = text[10:12]
    stopped = engine.write(MESSAGES, LOCK, _options(max_tokens=60, stop=(mark,)), _quiet, QUIET)
    assert stopped.finish == "stopped"
    assert stopped.text == text[: text.index(mark)]


def test_progress_tells_of_each_phase(model: Path, tmp_path: Path) -> None:
    told: list[str] = []
    engine = open_engine(model, tmp_path)
    engine.write(MESSAGES, None, HOT, _quiet, Progress(lambda stage, _done, _total: told.append(stage)))
    engine.close()
    assert list(dict.fromkeys(told)) == ["load-model", "read-prompt", "write"]


def test_json_has_the_shape_of_its_schema(engine: ChildEngine) -> None:
    schema = {
        "type": "object",
        "properties": {"intent": {"enum": ["quote", "other"]}, "sample": {"type": "boolean"}},
        "required": ["intent", "sample"],
        "additionalProperties": False,
    }
    for seed in range(10):
        found = engine.read_json(MESSAGES, schema, _options(seed=seed, max_tokens=60), QUIET)
        assert found["intent"] in ("quote", "other")
        assert isinstance(found["sample"], bool)


def test_an_answer_cut_short_is_no_answer(engine: ChildEngine) -> None:
    schema = {"type": "object", "properties": {"a": {"type": "string", "minLength": 50}}, "required": ["a"]}
    with pytest.raises(UserError, match="answer-unfinished"):
        engine.read_json(MESSAGES, schema, _options(max_tokens=5), QUIET)


def test_control_tokens_in_a_message_are_only_words(engine: ChildEngine) -> None:
    """A buyer who spells the model's own mark, one token in a template, cannot end their turn with it."""
    told: list[int] = []
    for text in ("a" * 12, "<|im_start|>"):
        progress = Progress(lambda stage, _done, total: told.append(total) if stage == "read-prompt" else None)
        engine.write([ChatMessage("user", text)], None, _options(max_tokens=1), _quiet, progress)
    assert abs(told[0] - told[-1]) < 6


def test_a_prompt_beyond_the_context_is_told(engine: ChildEngine) -> None:
    with pytest.raises(UserError) as raised:
        engine.write([ChatMessage("user", "x" * 3000)], None, HOT, _quiet, QUIET)
    assert raised.value.code == "prompt-too-long"
    assert raised.value.facts["limit"] == "1024"
    assert engine.write(MESSAGES, None, HOT, _quiet, QUIET).tokens > 0


@pytest.fixture(scope="module")
def slow(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model whose prompt takes seconds to read."""
    folder = tmp_path_factory.mktemp("slow")
    return random_gguf(folder / "slow.gguf", 2, width=512, layers=12, heads=8, feed_forward=2048, context=4096)


def test_a_killed_child_is_told_and_replaced(slow: Path, tmp_path: Path) -> None:
    engine = open_engine(slow, tmp_path, threads=1)

    def kill(stage: str, _done: int, _total: int) -> None:
        if stage == "write" and engine.pid is not None:
            os.kill(engine.pid, signal.SIGKILL)

    messages = [ChatMessage("user", "lamp " * 5)]
    with pytest.raises(UserError) as raised:
        engine.write(messages, LOCK, _options(max_tokens=500), _quiet, Progress(kill))
    assert raised.value.code == "engine-crashed"
    assert raised.value.facts["exit"] == "-9"
    assert engine.write(messages, LOCK, _options(max_tokens=3), _quiet, QUIET).tokens == 3
    engine.close()


def test_an_error_of_the_listener_leaves_the_engine_usable(engine: ChildEngine) -> None:
    def fail(_text: str) -> None:
        raise RuntimeError("window gone")

    with pytest.raises(RuntimeError, match="window gone"):
        engine.write(MESSAGES, None, _options(max_tokens=900), fail, QUIET)
    assert engine.write(MESSAGES, None, HOT, _quiet, QUIET).tokens > 0


def test_callers_take_turns(engine: ChildEngine) -> None:
    found: list[str] = []
    threads = [threading.Thread(target=lambda seed=seed: found.append(_text(engine, seed))) for seed in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(found) == sorted(_text(engine, seed) for seed in range(6))


def _text(engine: ChildEngine, seed: int) -> str:
    return engine.write(MESSAGES, LOCK, _options(seed=seed), _quiet, QUIET).text


def test_closing_ends_the_child_and_use_starts_another(model: Path, tmp_path: Path) -> None:
    engine = open_engine(model, tmp_path)
    engine.write(MESSAGES, None, HOT, _quiet, QUIET)
    first = engine.pid
    assert first is not None
    assert _lives(first)
    engine.close()
    engine.close()
    assert engine.pid is None
    assert not _lives(first)
    engine.write(MESSAGES, None, HOT, _quiet, QUIET)
    assert engine.pid not in (None, first)
    engine.close()


def test_what_is_no_model_is_told_before_a_child_starts(tmp_path: Path) -> None:
    (tmp_path / "x.gguf").write_bytes(b"<html>")
    with pytest.raises(UserError, match="gguf-invalid"):
        open_engine(tmp_path / "x.gguf", tmp_path)
    engine = open_engine(None, tmp_path)
    with pytest.raises(UserError, match="no-model"):
        engine.write(MESSAGES, None, HOT, _quiet, QUIET)
    engine.close()


def test_a_header_without_its_tensors_is_told_by_the_engine(tmp_path: Path) -> None:
    import gguf
    import numpy as np

    path = tmp_path / "empty.gguf"
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_block_count(1)
    writer.add_tensor("token_embd.weight", np.ones((4, 4), dtype=np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    engine = open_engine(path, tmp_path)
    with pytest.raises(UserError, match="model-unloadable"):
        engine.write(MESSAGES, None, HOT, _quiet, QUIET)
    engine.close()


class _StopAt:
    """Presses Stop when a phase is reached, and says how long the engine took to obey."""

    def __init__(self, stage: str) -> None:
        self.progress = Progress(self._hear)
        self._stage = stage
        self._pressed = 0.0

    def _hear(self, stage: str, _done: int, _total: int) -> None:
        if stage == self._stage and not self._pressed:
            self._pressed = time.monotonic()
            self.progress.stop.set()

    def seconds(self, work: Callable[[], object]) -> float:
        with pytest.raises(Cancelled):
            work()
        assert self._pressed, f"the phase {self._stage} never came"
        return time.monotonic() - self._pressed


@pytest.mark.parametrize("stage", ["load-model", "read-prompt", "write"])
def test_stop_is_obeyed_in_every_phase(slow: Path, tmp_path: Path, stage: str) -> None:
    engine = open_engine(slow, tmp_path, threads=1)
    messages = [ChatMessage("user", "lamp " * (700 if stage == "read-prompt" else 5))]
    stop = _StopAt(stage)
    took = stop.seconds(lambda: engine.write(messages, LOCK, _options(max_tokens=500), _quiet, stop.progress))
    assert took < STOP_S + SLACK_S
    assert engine.write(MESSAGES, LOCK, _options(max_tokens=3), _quiet, QUIET).tokens == 3
    engine.close()


def test_stop_while_the_child_starts(model: Path, tmp_path: Path) -> None:
    engine = open_engine(model, tmp_path)
    progress = Progress()
    began = time.monotonic()
    threading.Timer(0.05, progress.stop.set).start()
    with pytest.raises(Cancelled):
        engine.write(MESSAGES, None, HOT, _quiet, progress)
    assert time.monotonic() - began < 0.05 + STOP_S + SLACK_S
    engine.close()


def test_stop_before_and_while_waiting_for_a_turn(engine: ChildEngine) -> None:
    pressed = Progress()
    pressed.stop.set()
    with pytest.raises(Cancelled):
        engine.write(MESSAGES, None, HOT, _quiet, pressed)
    waiting = Progress()

    def meanwhile(_text: str) -> None:
        waiting.stop.set()
        raised: list[bool] = []
        other = threading.Thread(target=lambda: raised.append(_is_cancelled(engine, waiting)))
        other.start()
        other.join(5)
        assert raised == [True]

    engine.write(MESSAGES, None, HOT, meanwhile, QUIET)


def _is_cancelled(engine: ChildEngine, progress: Progress) -> bool:
    try:
        engine.write(MESSAGES, None, HOT, _quiet, progress)
    except Cancelled:
        return True
    return False


def test_a_child_ends_with_its_parent(model: Path, tmp_path: Path) -> None:
    """A parent killed without a word leaves no engine behind."""
    import subprocess
    import sys

    script = tmp_path / "parent.py"
    script.write_text(
        "import sys, time\nfrom pathlib import Path\nfrom app.llm import ChatMessage, WriteOptions, open_engine\n"
        "from app.progress import QUIET\n"
        "if __name__ == '__main__':\n"
        "    engine = open_engine(Path(sys.argv[1]), Path(sys.argv[2]))\n"
        "    engine.write([ChatMessage('user', 'x')], None, WriteOptions(max_tokens=2), lambda text: None, QUIET)\n"
        "    print(engine.pid, flush=True)\n    time.sleep(60)\n"
    )
    root = Path(__file__).resolve().parents[3]
    with subprocess.Popen(
        [sys.executable, str(script), str(model), str(tmp_path)],
        stdout=subprocess.PIPE, text=True, cwd=root, env={**os.environ, "PYTHONPATH": str(root)},
    ) as parent:  # fmt: skip
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        parent.kill()
    until = time.monotonic() + 5
    while _lives(child) and time.monotonic() < until:
        threading.Event().wait(0.02)
    assert not _lives(child)


def _lives(pid: int) -> bool:
    """Whether a process runs; one that only waits to be buried does not."""
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except FileNotFoundError:
        return False


def test_the_fake_answers_in_order_and_remembers() -> None:
    fake = FakeEngine().enqueue("Dear buyer,\nyes.", {"intent": "other"}, UserError("engine-crashed"))
    heard: list[str] = []
    assert fake.write(MESSAGES, LOCK, HOT, heard.append, QUIET).text == "".join(heard) == "Dear buyer,\nyes."
    assert fake.read_json(MESSAGES, {}, HOT, QUIET) == {"intent": "other"}
    with pytest.raises(UserError, match="engine-crashed"):
        fake.write(MESSAGES, None, HOT, _quiet, QUIET)
    assert [entry[0] for entry in fake.history] == ["write", "read_json", "write"]
    one, other, same = fake.embed(["desk lamp", "water bottle", "lamp desk"], QUIET)
    assert one == same != other
    assert json.dumps(fake.history[0][3].stop) == "[]"


def _killed_once(engine: ChildEngine, stage: str) -> tuple[Progress, list[str]]:
    """Progress that kills the engine's child the first time it reports a stage, and the stages it heard."""
    heard: list[str] = []

    def report(name: str, done: int, total: int) -> None:
        if name == stage and stage not in heard and engine.pid:
            os.kill(engine.pid, signal.SIGKILL)
        heard.append(name)

    return Progress(report), heard


def test_a_card_that_fails_is_left_for_the_processor_at_once(slow: Path, tmp_path: Path) -> None:
    engine = open_engine(slow, tmp_path, gpu_layers=5, threads=1)
    progress, heard = _killed_once(engine, "read-prompt")
    assert engine.write(MESSAGES, None, HOT, _quiet, progress).tokens > 0
    assert heard.count("without-gpu") == 1
    progress, heard = _killed_once(engine, "read-prompt")
    with pytest.raises(UserError) as told:
        engine.write([ChatMessage("user", "Something else " * 40)], None, HOT, _quiet, progress)
    assert told.value.code == "engine-crashed" and told.value.facts["reason"] == "memory"
    assert "without-gpu" not in heard
    engine.close()


@pytest.mark.parametrize(
    ("code", "on_gpu", "reason"),
    [
        ("-4", False, "instruction"),
        ("3221225501", True, "instruction"),
        ("-1073741795", False, "instruction"),
        ("-9", True, "memory"),
        ("-11", True, "driver"),
        ("-11", False, "unknown"),
        ("", False, "unknown"),
    ],
)
def test_a_crash_is_told_by_its_cause(code: str, on_gpu: bool, reason: str) -> None:
    assert _reason(code, on_gpu) == reason


def test_an_idle_child_gives_its_memory_back(model: Path, tmp_path: Path) -> None:
    engine = open_engine(model, tmp_path, threads=1, idle_s=0.3)
    engine.write(MESSAGES, None, HOT, _quiet, QUIET)
    pid, until = engine.pid, time.monotonic() + 5
    assert pid is not None
    while engine.pid is not None and time.monotonic() < until:
        threading.Event().wait(0.02)
    assert engine.pid is None and not _lives(pid)
    assert engine.write(MESSAGES, None, HOT, _quiet, QUIET).tokens > 0
    engine.close()
    assert threading.active_count() == 1
