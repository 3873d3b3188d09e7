"""Picking the next token by numpy: temperature, min-p, top-p, seeded, and what a grammar permits.

Only tokens within `_REACH` of the best logit are looked at: what lies below holds under 2 % of the best token's
probability in all, even over 152,000 tokens.

A grammar is asked about the few likely tokens one by one (0.01 ms each); its mask over the whole vocabulary (2 ms at
152,000 tokens) is made only where they are many, or where none of them is permitted.
"""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from app.llm.contract import WriteOptions

_REACH = 16.0
_FEW = 24
Indices = npt.NDArray[np.intp]
Floats = npt.NDArray[np.float64]
Logits = npt.NDArray[np.float32]


class Gate(Protocol):
    """What a grammar permits next."""

    def permits(self, token: int) -> bool:
        """Whether a token may come next."""

    def allowed(self) -> npt.NDArray[np.bool_]:
        """The same for the whole vocabulary; at least one is True."""


@dataclass(frozen=True)
class Pick:
    """A token and the share of probability that the grammar took away before it was picked."""

    token: int
    masked: float


class Sampler:
    """Deterministic for a seed, the same logits and the same grammar."""

    def __init__(self, options: WriteOptions) -> None:
        self._options = options
        self._random = np.random.default_rng(options.seed)

    def pick(self, logits: Logits, gate: Gate | None) -> Pick:
        """Sample one token that the gate permits."""
        reach = _REACH * max(1.0, self._options.temperature)
        near = np.flatnonzero(logits > float(logits.max()) - reach)
        candidates, weights = self._likely(near, logits)
        if gate is None:
            return Pick(self._draw(candidates, weights), 0.0)
        if candidates.size <= _FEW:
            keep = np.fromiter((gate.permits(int(token)) for token in candidates), np.bool_, candidates.size)
            if keep.any():
                masked = 1.0 - float(weights[keep].sum() / weights.sum())
                return Pick(self._draw(candidates[keep], weights[keep]), masked)
        allowed = gate.allowed()
        masked = 1.0 - float(weights[allowed[candidates]].sum() / weights.sum())
        near = near[allowed[near]]
        candidates, weights = self._likely(near if near.size else np.flatnonzero(allowed), logits)
        return Pick(self._draw(candidates, weights), masked)

    def _likely(self, candidates: Indices, logits: Logits) -> tuple[Indices, Floats]:
        """Candidates that temperature, min-p and top-p leave, and their weights; one where the temperature is 0."""
        values = logits[candidates].astype(np.float64)
        if self._options.temperature <= 0:
            best = int(values.argmax())
            return candidates[best : best + 1], np.ones(1)
        weights = np.exp((values - values.max()) / self._options.temperature)
        likely = weights >= self._options.min_p
        candidates, weights = candidates[likely], weights[likely]
        if self._options.top_p < 1:
            return _nucleus(candidates, weights, self._options.top_p)
        return candidates, weights

    def _draw(self, candidates: Indices, weights: Floats) -> int:
        """One of the candidates, by weight."""
        ends = np.cumsum(weights)
        return int(candidates[int(np.searchsorted(ends, self._random.random() * ends[-1], side="right"))])


def _nucleus(candidates: Indices, weights: Floats, top_p: float) -> tuple[Indices, Floats]:
    """The fewest likeliest candidates that hold `top_p` of the probability."""
    order = np.argsort(-weights)
    ends = np.cumsum(weights[order])
    count = int(np.searchsorted(ends, top_p * ends[-1])) + 1
    chosen = order[:count]
    return candidates[chosen], weights[chosen]
