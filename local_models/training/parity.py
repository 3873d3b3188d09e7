"""Compare llama.cpp with torch: `python parity.py OUT.gguf`. Tokens must be equal; logits nearly so."""

import argparse
import json
import sys
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent
BUILD = HERE / "build"
sys.path[:0] = [str(HERE), str(HERE.parents[1])]


def logits(path: Path, ids: list[int]) -> np.ndarray:
    """llama.cpp's logits at every place of a text."""
    from llama_cpp import Llama

    llama = Llama(str(path), n_ctx=1024, n_batch=1024, logits_all=True, verbose=False, n_threads=1)
    llama.eval(ids)
    found = np.array(llama.scores[: len(ids)], copy=True)
    llama.close()
    return found


def same_tokens(path: Path, count: int) -> int:
    """How many of `count` pairs llama.cpp splits into other tokens than the training did."""
    from llama_cpp import Llama
    from tokenizer import END, prompt
    from tokenizers import Tokenizer

    trained = Tokenizer.from_file(str(BUILD / "tokenizer.json"))
    llama = Llama(str(path), vocab_only=True, verbose=False)
    with (BUILD / "pairs.jsonl").open(encoding="utf-8") as file:
        texts = [prompt(sheet) + letter + END for sheet, letter in (json.loads(next(file)) for _ in range(count))]
    other = [t for t in texts if llama.tokenize(t.encode(), add_bos=False, special=True) != trained.encode(t).ids]
    llama.close()
    return len(other)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    options = parser.parse_args()
    kept = np.load(BUILD / "logits.npz")
    worst = {}
    for path in (BUILD / "full.gguf", options.model):
        gaps, same, places = [], 0, 0
        for i in range(len(kept.files) // 2):
            ours, theirs = kept[f"logits{i}"], logits(path, kept[f"ids{i}"].tolist())
            gaps.append(float(np.abs(ours - theirs).max()))
            same += int((ours.argmax(-1) == theirs.argmax(-1)).sum())
            places += len(ours)
        worst[path.name] = max(gaps)
        print(f"{path.name}: largest logit difference {max(gaps):.4f}, same best token {same}/{places}")
    other = same_tokens(options.model, 300)
    print(f"texts split otherwise than in training: {other} of 300")
    return 0 if worst["full.gguf"] < 0.15 and other == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
