"""What the app adds to llama.cpp: rates against a bare loop, warm start from a snapshot, memory, cycles, kills.

    python tests/benchmarks/engine.py VOCABULARY.gguf [--width 2048] [--layers 24] [--cycles 500] [--kills 100]

The model has random weights and the vocabulary given (llama-cpp-python's source carries `ggml-vocab-qwen2.gguf`); the
default shape makes about 1.4 GB. Targets: generation and prompt reading at least 0.97 of the bare loop, 0.95 with the
lock; a warm start at least 5 times as fast as reading the prefix; the child's memory at most the file, its keys and
values and 250 MB; no growth over the cycles of the starter; after every kill the next draft comes.
"""

import argparse
import os
import random
import signal
import sys
import tempfile
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from app.errors import UserError
from app.llm import ChatMessage, WriteOptions, open_engine
from app.llm.contract import Written
from app.llm.engine import ChildEngine
from app.llm.gguf_header import inspect_gguf
from app.llm.models import starter
from app.progress import QUIET, Progress
from app.skills.bench.model_bench import _LOCK, _rate
from tests.fakes import random_gguf

SYSTEM = "You write business letters for an exporter, in the language named, without any figure. " * 40
MIB = 1024**2


def main() -> None:
    """Print each figure with its target."""
    parser = argparse.ArgumentParser()
    parser.add_argument("vocabulary", type=Path)
    parser.add_argument("--width", type=int, default=2048)
    parser.add_argument("--layers", type=int, default=24)
    parser.add_argument("--tokens", type=int, default=48)
    parser.add_argument("--cycles", type=int, default=500)
    parser.add_argument("--kills", type=int, default=100)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        big = random_gguf(
            folder / "big.gguf",
            1,
            options.vocabulary,
            width=options.width,
            layers=options.layers,
            heads=options.width // 64,
            feed_forward=options.width * 11 // 4,
            context=4096,
        )
        print(f"model: {big.stat().st_size / MIB:,.0f} MiB", flush=True)
        rates(big, folder / "data", options.tokens)
        model = starter()
        assert model is not None
        cycles(model, folder / "cycles", options.cycles)
        kills(model, folder / "kills", options.kills)


def write(engine: ChildEngine, seed: int, lock: bool, tokens: int, ask: str = "An offer for lamps.") -> Written:
    """One answer under the long system words."""
    messages = [ChatMessage("system", SYSTEM), ChatMessage("user", ask)]
    options = WriteOptions(max_tokens=tokens, temperature=1.2, top_p=1.0, min_p=0.0, seed=seed)
    return engine.write(messages, _LOCK if lock else None, options, lambda _text: None, QUIET)


def rates(model: Path, data: Path, tokens: int) -> None:
    """Rates against the bare loop, the prefix cold and warm, memory while loaded and after."""
    engine = open_engine(model, data)
    cold = write(engine, 0, False, tokens)
    free, locked, bare = [], [], []
    for seed in range(1, 4):
        free.append(_rate(write(engine, seed, False, tokens)))
        locked.append(_rate(write(engine, seed, True, tokens)))
        bare.append(engine.bare(cold.prompt_tokens, tokens, 1, QUIET))
    info, resident = inspect_gguf(model), rss(engine.pid or 0)
    kv = info.kv_token_bytes * 4096
    print(f"written: {max(free) / max(b['written'] for b in bare):.3f} of the bare loop (0.97)")
    print(f"written under the lock: {max(locked) / max(b['written'] for b in bare):.3f} of the bare loop (0.95)")
    reading = cold.prompt_tokens / (cold.first_token_s or 1)
    print(f"read: {reading:,.0f} tokens/s with loading, bare {max(b['read'] for b in bare):,.0f}")
    print(f"memory: {resident / MIB:,.0f} MiB, bound {(model.stat().st_size + kv) / MIB + 250:,.0f} MiB")
    began = time.monotonic()
    pid = engine.pid or 0
    engine.close()
    print(f"unloaded after {time.monotonic() - began:.2f} s (2), left: {rss(pid)} bytes")
    engine = open_engine(model, data)
    warm = write(engine, 0, False, tokens, "A proforma for bottles.")
    again = write(engine, 0, False, tokens, "One more question about bags.")
    engine.close()
    share = again.evaluated_tokens / again.prompt_tokens
    print(f"second reply: {share:.1%} of the prompt evaluated (25 %)")
    per_token = (cold.first_token_s or 0) / cold.prompt_tokens
    prefix = cold.prompt_tokens - again.evaluated_tokens
    restored = max((warm.first_token_s or 0) - load_seconds(model, data), 1e-3)
    print(f"prefix of {prefix} tokens: read in {per_token * prefix:.2f} s, warm first token {restored:.3f} s (5 x)")


def load_seconds(model: Path, data: Path) -> float:
    """The time to a first token of a tiny prompt: starting, loading and one step."""
    engine = open_engine(model, data)
    options = WriteOptions(max_tokens=1, temperature=0)
    written = engine.write([ChatMessage("user", "Hi")], None, options, lambda _text: None, QUIET)
    engine.close()
    return written.first_token_s or 0.0


def cycles(model: Path, data: Path, count: int) -> None:
    """Load, write, unload, again and again: neither this process nor the children grow."""
    own, child = [], []
    for index in range(count):
        engine = open_engine(model, data)
        write(engine, index, False, 8)
        child.append(rss(engine.pid or 0))
        engine.close()
        own.append(rss(os.getpid()))
    tenth = max(1, count // 10)
    print(
        f"{count} cycles: parent {own[tenth] / MIB:.0f} → {own[-1] / MIB:.0f} MiB, "
        f"child {child[tenth] / MIB:.0f} → {child[-1] / MIB:.0f} MiB, threads {threading.active_count()}"
    )


def kills(model: Path, data: Path, count: int) -> None:
    """Kill the child at random moments; each time the error is told and the next draft comes."""
    chance, told, done = random.Random(1), 0, 0
    for index in range(count):
        engine = open_engine(model, data)
        write(engine, index, False, 2)
        timer = threading.Timer(chance.random() * 0.25, lambda pid=engine.pid: os.kill(pid or 0, signal.SIGKILL))
        timer.start()
        try:
            engine.write(
                [ChatMessage("user", "Offer lamps. " * 60)],
                _LOCK,
                WriteOptions(max_tokens=400, temperature=1.0, seed=index),
                lambda _text: None,
                Progress(),
            )
            done += 1
        except UserError as error:
            assert error.code == "engine-crashed", error.code
            told += 1
        timer.join()
        assert write(engine, index, False, 4).tokens
        engine.close()
    print(f"{count} kills: told {told} times, {done} drafts were done before; the next draft came each time")


def rss(pid: int) -> int:
    """Resident bytes of a process; 0 where there is none."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, IndexError):
        return 0


if __name__ == "__main__":
    main()
