"""Models of other families work as the starter does: template, lock, JSON, snapshot. Their weights are random."""

import multiprocessing
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.llm import ChatMessage, ChildEngine, Lock, WriteOptions, open_engine
from app.llm.gguf_header import inspect_gguf
from app.llm.lock import holds_number
from app.progress import QUIET
from tests.families import CONTEXT, FAMILIES, family_gguf, source

MODELS = source()
pytestmark = pytest.mark.skipif(MODELS is None, reason="llama-cpp-python's source is not here: it was not built here")
LOCK = Lock(("[[total]]", "[[say:offer]]", "[[say:terms]]"), ("304", "IP65"))
SYSTEM = "You write business letters for an exporter, in the language named, without any figure. " * 4
MESSAGES = [ChatMessage("system", SYSTEM), ChatMessage("user", "Please offer the lamp. 请报价。")]
TURNS = {
    "llama": "<|start_header_id|>",
    "qwen2": "<|im_start|>",
    "qwen3": "<|im_start|>",
    "gemma2": "<start_of_turn>",
    "gemma3": "<|turn>",
    "phi3": "<|user|>",
    "mamba": "<|im_start|>",
}


@pytest.fixture(scope="module", params=sorted(FAMILIES))
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ChildEngine]:
    """An engine over one family's tiny model."""
    assert MODELS is not None
    folder = tmp_path_factory.mktemp(request.param)
    made = open_engine(
        family_gguf(folder / f"{request.param}.gguf", FAMILIES[request.param], MODELS), folder, threads=1
    )
    yield made
    made.close()
    assert multiprocessing.active_children() == []


def _quiet(_text: str) -> None:
    """No one listens."""


def _bare(text: str) -> str:
    for allowed in (*LOCK.slots, *LOCK.literals):
        text = text.replace(allowed, "")
    return text.rpartition("[")[0] if "[" in text else text


def test_the_header_tells_the_family(engine: ChildEngine) -> None:
    info = inspect_gguf(Path(str(engine._settings["model"])))
    assert info.architecture == FAMILIES[engine.name].architecture
    assert info.context == CONTEXT and info.has_template and info.vocabulary > 30_000
    assert (info.kv_token_bytes == 0) == (engine.name == "mamba")


def test_drafts_keep_to_the_lock(engine: ChildEngine) -> None:
    options = [WriteOptions(max_tokens=16, temperature=1.5, top_p=1.0, min_p=0.0, seed=seed) for seed in range(6)]
    texts = [engine.write(MESSAGES, LOCK, option, _quiet, QUIET).text for option in options]
    assert len(set(texts)) > 3
    assert not [text for text in texts if any(map(holds_number, _bare(text)))]


def test_json_has_its_shape(engine: ChildEngine) -> None:
    schema = {
        "type": "object",
        "properties": {"intent": {"enum": ["rfq", "other"]}, "sample": {"type": "boolean"}},
        "required": ["intent", "sample"],
        "additionalProperties": False,
    }
    answer = engine.read_json(MESSAGES, schema, WriteOptions(max_tokens=60, temperature=0.8, seed=3), QUIET)
    assert answer["intent"] in ("rfq", "other") and isinstance(answer["sample"], bool)


def test_a_second_child_reads_only_the_new_part(engine: ChildEngine) -> None:
    greedy = WriteOptions(max_tokens=8, temperature=0)
    engine.close()
    first = engine.write(MESSAGES, None, greedy, _quiet, QUIET)
    engine.close()
    again = engine.write(MESSAGES, None, greedy, _quiet, QUIET)
    assert again.text == first.text
    assert again.prompt_tokens == first.prompt_tokens
    assert again.evaluated_tokens < again.prompt_tokens / 2
