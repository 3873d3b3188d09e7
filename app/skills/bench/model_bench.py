"""The model engine by itself: rates through the app, with the lock, and of a bare loop over llama.cpp in one run."""

from collections.abc import Iterator
from pathlib import Path

from app.llm import ChatMessage, Lock, WriteOptions, open_engine
from app.llm.contract import Written
from app.llm.engine import ChildEngine
from app.progress import QUIET, Progress
from app.skills.bench.figures import Figure

_TOKENS, _ROUNDS = 96, 5
_SYSTEM = "You write business letters for an exporter, in the language named, without any figure. " * 8
_LOCK = Lock(tuple(f"[[{slot}]]" for slot in ("total", "moq", "say:offer", "say:terms", "say:sample")), ("304", "IP65"))


def model_figures(model: Path, folder: Path, progress: Progress) -> Iterator[Figure]:
    """First token cold and warm, tokens read and written a second, and what the lock and the app cost."""
    engine = open_engine(model, folder)
    try:
        cold = _write(engine, 0, None, progress)
        warm = [_write(engine, seed, None, QUIET) for seed in range(1, 1 + _ROUNDS)]
        locked = [_write(engine, seed, _LOCK, QUIET) for seed in range(1, 2 + _ROUNDS)]
        bare = engine.bare(cold.prompt_tokens, _TOKENS, _ROUNDS, QUIET)
    finally:
        engine.close()
    best, best_locked = max(map(_rate, warm)), max(map(_rate, locked))
    yield Figure("model", "first token, cold", 1000 * (cold.first_token_s or cold.seconds), "ms")
    yield Figure("model", "first token, warm", 1000 * min(w.first_token_s or w.seconds for w in warm), "ms")
    yield Figure("model", "read", bare["read"], "tokens/s", higher=True)
    yield Figure("model", "written", best, "tokens/s", higher=True)
    yield Figure("model", "written, locked", best_locked, "tokens/s", higher=True)
    yield Figure("model", "written, bare loop", bare["written"], "tokens/s", higher=True)
    yield Figure("model", "app against bare loop", best / bare["written"], "ratio", higher=True)
    yield Figure("model", "lock against none", best_locked / best, "ratio", higher=True)


def _write(engine: ChildEngine, seed: int, lock: Lock | None, progress: Progress) -> Written:
    messages = [ChatMessage("system", _SYSTEM), ChatMessage("user", f"Offer {'lamps ' * (1 + seed % 3)}please.")]
    options = WriteOptions(max_tokens=_TOKENS, temperature=1.2, top_p=1.0, min_p=0.0, seed=seed)
    return engine.write(messages, lock, options, _ignore, progress)


def _rate(written: Written) -> float:
    """Tokens a second after the first one."""
    seconds = written.seconds - (written.first_token_s or 0)
    return (written.tokens - 1) / seconds if written.tokens > 1 and seconds > 0 else 0.0


def _ignore(_text: str) -> None:
    """No one reads along."""
