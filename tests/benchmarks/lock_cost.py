"""What the number lock costs: tokens a second with and without it, interleaved in one run.

    python tests/benchmarks/lock_cost.py PATH/ggml-vocab-qwen2.gguf [--tokens 200] [--rounds 8]

The model has random weights and the 151,936 tokens of the vocabulary given, which llama-cpp-python's source carries as
`vendor/llama.cpp/models/ggml-vocab-qwen2.gguf`. Target: the best locked rate is at least 95 % of the best free
one; the best, since a busy machine slows single rounds by far more than the lock.
"""

import argparse
import statistics
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from app.llm import ChatMessage, Lock, WriteOptions, open_engine
from app.progress import QUIET
from tests.fakes import random_gguf

MESSAGES = [ChatMessage("system", "You write letters."), ChatMessage("user", "An offer for lamps, please.")]
SLOTS = ("total", "unit_price", "moq", "lead_time", "valid_until", "deposit", "buyer_name", "place", "incoterm")
SAYS = ("offer", "terms", "certificate", "sample", "lead_time", "closing", "thanks", "minimum", "packing")
LOCK = Lock(
    tuple(f"[[{slot}]]" for slot in SLOTS) + tuple(f"[[say:{say}]]" for say in SAYS),
    ("304", "316", "L-200", "IP65", "DL-204", "USB 3.0", "2700K"),
)


def main() -> int:
    """Print both rates and their ratio; 1 where the target is missed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("vocabulary", type=Path)
    parser.add_argument("--tokens", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=8)
    parser.add_argument("--width", type=int, default=512)
    parser.add_argument("--layers", type=int, default=12)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "random.gguf"
        random_gguf(
            path, 1, options.vocabulary, width=options.width, layers=options.layers, heads=options.width // 64,
            feed_forward=3 * options.width,
        )  # fmt: skip
        rates = _measure(path, Path(folder), options.tokens, options.rounds)
    free, locked = max(rates[False]), max(rates[True])
    paired = statistics.median(one / other for one, other in zip(rates[True], rates[False], strict=True))
    print(f"free {free:.1f} tokens/s, locked {locked:.1f} tokens/s, ratio {locked / free:.3f}, paired {paired:.3f}")
    print("free  ", " ".join(f"{rate:.0f}" for rate in rates[False]))
    print("locked", " ".join(f"{rate:.0f}" for rate in rates[True]))
    return 0 if locked >= 0.95 * free else 1


def _measure(path: Path, folder: Path, tokens: int, rounds: int) -> dict[bool, list[float]]:
    """Tokens a second after the first token, by whether locked; a warm-up of each is not counted."""
    rates: dict[bool, list[float]] = {False: [], True: []}
    engine = open_engine(path, folder)
    for number in range(rounds + 1):
        for locked in (False, True) if number % 2 else (True, False):
            settings = WriteOptions(max_tokens=tokens, temperature=1.0, seed=number)
            written = engine.write(MESSAGES, LOCK if locked else None, settings, lambda _text: None, QUIET)
            if number and written.first_token_s is not None:
                rates[locked].append((written.tokens - 1) / (written.seconds - written.first_token_s))
    engine.close()
    return rates


if __name__ == "__main__":
    sys.exit(main())
