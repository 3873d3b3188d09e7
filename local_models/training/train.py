"""Train: `python train.py --minutes 25`. One thread; resumes from its checkpoint; loss on the answer only.

Needs torch and the files that tokenizer.py wrote, nothing of the project. Matrices inside the layers learn by Muon, all
else by AdamW; the rate falls by a cosine over the time given.
"""

import argparse
import json
import math
import random
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from model import Shape, Starter
from torch.nn import functional as F

BUILD = Path(__file__).resolve().parent / "build"


class Pairs:
    """Token ids of all pairs; batches of about equal length, padded behind; causal attention never sees the padding."""

    def __init__(self, folder: Path, keep_out: int = 256) -> None:
        self.ids = np.fromfile(folder / "ids.bin", dtype=np.uint16).astype(np.int64)
        self.starts = np.fromfile(folder / "starts.bin", dtype=np.uint32).astype(np.int64)
        self.answers = np.fromfile(folder / "answers.bin", dtype=np.uint16).astype(np.int64)
        self.test = list(range(keep_out))
        self.train = list(range(keep_out, len(self.answers)))

    def batch(self, chosen: list[int]) -> tuple[torch.Tensor, torch.Tensor]:
        """(ids, targets): targets are -100 before the answer and behind the end."""
        longest = max(int(self.starts[i + 1] - self.starts[i]) for i in chosen)
        ids = np.full((len(chosen), longest), 2, dtype=np.int64)
        targets = np.full((len(chosen), longest), -100, dtype=np.int64)
        for row, i in enumerate(chosen):
            one = self.ids[self.starts[i] : self.starts[i + 1]]
            ids[row, : len(one)] = one
            first = int(self.answers[i])
            targets[row, first - 1 : len(one) - 1] = one[first:]
        return torch.from_numpy(ids), torch.from_numpy(targets)

    def batches(self, tokens: int, chance: random.Random) -> Iterator[list[int]]:
        """Without end: shuffled, sorted by length in pools, cut into batches of about `tokens`."""
        while True:
            order = self.train[:]
            chance.shuffle(order)
            for at in range(0, len(order), 2000):
                pool = sorted(order[at : at + 2000], key=lambda i: self.starts[i + 1] - self.starts[i])
                cut: list[list[int]] = [[]]
                for i in pool:
                    if cut[-1] and (len(cut[-1]) + 1) * int(self.starts[i + 1] - self.starts[i]) > tokens:
                        cut.append([])
                    cut[-1].append(i)
                chance.shuffle(cut)
                yield from cut


class Muon(torch.optim.Optimizer):
    """Momentum made orthogonal by five Newton-Schulz steps (Keller Jordan's Muon), for matrices."""

    def __init__(self, params: list[torch.Tensor], lr: float, momentum: float = 0.95) -> None:
        super().__init__(params, {"lr": lr, "momentum": momentum})

    @torch.no_grad()
    def step(self, closure: None = None) -> None:
        for group in self.param_groups:
            for p in group["params"]:
                state = self.state[p]
                if "speed" not in state:
                    state["speed"] = torch.zeros_like(p)
                state["speed"].mul_(group["momentum"]).add_(p.grad)
                turned = orthogonal(p.grad.add(state["speed"], alpha=group["momentum"]))
                p.mul_(1 - 0.02 * group["lr"])
                p.add_(turned, alpha=-group["lr"] * max(1.0, p.shape[0] / p.shape[1]) ** 0.5)


def orthogonal(g: torch.Tensor) -> torch.Tensor:
    """Nearly the orthogonal matrix next to `g`."""
    x = (g / (g.norm() + 1e-7)).bfloat16()
    tall = x.shape[0] > x.shape[1]
    x = x.T if tall else x
    for _ in range(5):
        a = x @ x.T
        x = 3.4445 * x + (-4.775 * a + 2.0315 * a @ a) @ x
    return (x.T if tall else x).float()


def loss_of(model: Starter, ids: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    """Mean loss over the answer's tokens; the vocabulary only where it counts."""
    wanted = targets >= 0
    logits = F.linear(model.hidden(ids)[wanted], model.embed.weight)
    return F.cross_entropy(logits.float(), targets[wanted])


def rate(share: float) -> float:
    """Warm up over the first hundredth, then a cosine to a fiftieth."""
    return min(1.0, share / 0.01 + 0.02) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1.0, share))))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=25.0)
    parser.add_argument("--tokens", type=int, default=3072, help="of one batch")
    parser.add_argument("--width", type=int, default=192)
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--rate", type=float, default=0.02, help="of Muon; AdamW takes a quarter of it")
    parser.add_argument("--seed", type=int, default=1)
    run(parser.parse_args())


def run(options: argparse.Namespace) -> None:
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    pairs = Pairs(BUILD)
    tokens = json.loads((BUILD / "facts.json").read_text())["tokens"]
    shape = Shape(tokens, options.width, options.layers, options.width // 32, options.width * 8 // 3 // 32 * 32)
    model, master = Starter(shape), Starter(shape)
    model.bfloat16()
    inner = [p for name, p in master.named_parameters() if p.ndim == 2 and "embed" not in name]
    outer = [p for name, p in master.named_parameters() if p.ndim == 1 or "embed" in name]
    makers = [
        Muon(inner, options.rate),
        torch.optim.AdamW(outer, options.rate / 4, betas=(0.9, 0.95), weight_decay=0.0),
    ]
    peaks = [options.rate, options.rate / 4]
    spent, steps = _resume(master, makers)
    _copy(master, model)
    print("parameters", sum(p.numel() for p in model.parameters()), "resumed at", steps, flush=True)
    began, saved, seen = time.monotonic() - spent, spent, 0
    log = (BUILD / "loss.csv").open("a", encoding="utf-8")
    for chosen in pairs.batches(options.tokens, random.Random(options.seed + steps)):
        spent = time.monotonic() - began
        share = spent / (options.minutes * 60)
        for maker, peak in zip(makers, peaks, strict=True):
            maker.param_groups[0]["lr"] = peak * rate(share)
        ids, targets = pairs.batch(chosen)
        loss = loss_of(model, ids, targets)
        loss.backward()
        for p, full in zip(model.parameters(), master.parameters(), strict=True):
            full.grad, p.grad = p.grad.float(), None
        for maker in makers:
            maker.step()
        _copy(master, model)
        steps, seen = steps + 1, seen + ids.numel()
        if steps % 50 == 0:
            log.write(f"{steps},{spent:.0f},{seen},{loss.item():.4f}\n")
            log.flush()
        if spent - saved > 120 or share >= 1:
            saved = spent
            _save(master, makers, spent, steps)
            print(
                f"{spent:.0f} s, step {steps}, {seen} tokens, loss {loss.item():.3f}, test {_test(model, pairs):.3f}",
                flush=True,
            )
        if share >= 1:
            return


@torch.no_grad()
def _copy(master: Starter, model: Starter) -> None:
    """Weights in full precision into the bfloat16 copy that computes."""
    for p, full in zip(model.parameters(), master.parameters(), strict=True):
        p.copy_(full)


@torch.no_grad()
def _test(model: Starter, pairs: Pairs) -> float:
    """Mean loss on pairs kept out."""
    losses = [loss_of(model, *pairs.batch(pairs.test[at : at + 16])).item() for at in range(0, len(pairs.test), 16)]
    return sum(losses) / len(losses)


def _resume(model: Starter, makers: list[torch.optim.Optimizer]) -> tuple[float, int]:
    path = BUILD / "checkpoint.pt"
    if not path.exists():
        return 0.0, 0
    state = torch.load(path, weights_only=True)
    model.load_state_dict(state["model"])
    for maker, kept in zip(makers, state["makers"], strict=True):
        maker.load_state_dict(kept)
    return state["spent"], state["steps"]


def _save(model: Starter, makers: list[torch.optim.Optimizer], spent: float, steps: int) -> None:
    """Whole or not at all."""
    part = BUILD / "checkpoint.part"
    state = {"model": model.state_dict(), "makers": [m.state_dict() for m in makers], "spent": spent, "steps": steps}
    torch.save(state | {"shape": vars(model.shape)}, part)
    part.replace(BUILD / "checkpoint.pt")


if __name__ == "__main__":
    main()
