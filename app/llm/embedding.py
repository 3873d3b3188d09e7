"""Texts to unit vectors by the embedder's own context. Used only inside the child process."""

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from app.llm import native
from app.llm.embedder import WINDOW

_BATCH = 512
_SEQUENCES = 64
_PACK = 192
"""Tokens evaluated side by side: attention looks over all of them, so more is slower (measured)."""

Vectors = npt.NDArray[np.float32]


class Embedder:
    """A loaded embedding model. Several texts are evaluated side by side."""

    def __init__(self, model: native.Model, threads: int, halt: native.Halt) -> None:
        self._model, self._halt = model, halt
        params = native.context_params(_BATCH, _BATCH, threads)
        params.embeddings = True
        params.n_seq_max = _SEQUENCES
        params.kv_unified = True
        self._context = native.Context(model, params, halt)

    def close(self) -> None:
        """Free the context and the weights."""
        self._context.close()
        self._model.close()

    def embed(self, texts: Sequence[str], report: Callable[[int, int], None]) -> Vectors:
        """Unit vectors, float32 of shape (texts, width).

        A text longer than a window is the mean of all its windows, weighted by their tokens: nothing is cut off.
        A text without any token is a zero vector, which is near nothing.
        """
        sums = np.zeros((len(texts), self._model.width), dtype=np.float32)
        pending: list[tuple[int, list[int]]] = []
        used = 0
        for index, text in enumerate(texts):
            for window in self._windows(text):
                if (pending and used + len(window) > _PACK) or len(pending) == _SEQUENCES:
                    self._flush(pending, sums)
                    report(index, len(texts))
                    pending, used = [], 0
                pending.append((index, window))
                used += len(window)
        if pending:
            self._flush(pending, sums)
        report(len(texts), len(texts))
        norms = np.linalg.norm(sums, axis=1, keepdims=True)
        sums /= np.where(norms > 0, norms, 1)
        return sums

    def _windows(self, text: str) -> list[list[int]]:
        """Token ids of a text in stretches of at most WINDOW, each with its own beginning and end."""
        tokens = self._model.tokens(text, add_special=True, parse_special=False)
        first, inner, last = tokens[:1], tokens[1:-1], tokens[-1:]
        size = WINDOW - 2
        return [first + inner[at : at + size] + last for at in range(0, len(inner), size)]

    def _flush(self, pending: Sequence[tuple[int, list[int]]], sums: Vectors) -> None:
        """Evaluate the waiting windows and add each one's unit vector, by its weight, to its text."""
        self._halt.check()
        self._context.clear()
        self._context.decode_many([window for _, window in pending])
        for sequence, (index, window) in enumerate(pending):
            vector = self._context.pooled(sequence)
            norm = float(np.linalg.norm(vector))
            if norm > 0:
                sums[index] += vector / norm * len(window)
