"""The models that are known and those that lie here, and how each fits this machine."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app import paths
from app.errors import UserError
from app.llm.cards import ModelCard, Refused, catalogue, refused
from app.llm.embedder import file_sha256
from app.llm.gguf_header import GgufInfo, inspect_gguf
from app.llm.hardware import available_memory

__all__ = [
    "Fit",
    "GgufInfo",
    "ModelCard",
    "Refused",
    "catalogue",
    "check",
    "fit",
    "inspect_gguf",
    "installed",
    "refused",
    "starter",
    "verdict",
]

_CONTEXT, _BATCH, _SPARE = 4096, 256, 1024**3


@dataclass(frozen=True)
class Fit:
    """Memory in bytes that a model needs and that is free. `verdict` is fits, tight, no or unknown."""

    weights: int
    kv: int
    compute: int
    available: int | None
    verdict: str

    @property
    def needed(self) -> int:
        """Weights, keys and values, and compute together."""
        return self.weights + self.kv + self.compute


def starter() -> Path | None:
    """The first model of the catalogue that lies beside it; None where none was shipped."""
    return next((path for card in catalogue() if (path := paths.local_models(card.file)).is_file()), None)


def installed(folders: Sequence[Path]) -> tuple[Path, ...]:
    """Every GGUF in some folders, shipped ones first, without subfolders."""
    found = [path for folder in (paths.local_models(), *folders) if folder.is_dir() for path in folder.glob("*.gguf")]
    return tuple(dict.fromkeys(sorted(found, key=lambda path: (path.parent != paths.local_models(), path.name))))


def card_of(path: Path) -> ModelCard | None:
    """The card of a file, by its name."""
    return next((card for card in catalogue() if card.file == path.name), None)


def check(path: Path) -> ModelCard | None:
    """Make sure that a file is a whole GGUF and, where the catalogue knows its hash, the very one.

    Gives its card, if it has one. UserError `model-missing`, `gguf-invalid` or `model-altered`.
    """
    inspect_gguf(path)
    card = card_of(path)
    if card is not None and card.sha256 and path.parent == paths.local_models() and file_sha256(path) != card.sha256:
        raise UserError("model-altered", {"file": path.name, "expected": card.sha256[:16]})
    return card


def fit(info: GgufInfo, context: int = _CONTEXT, available: int | None = None) -> Fit:
    """How a model fits into `available` bytes (this machine's free memory by default).

    Weights and F16 keys and values come from the header; compute is one row of logits plus 24 widths of floats a
    token of a batch, as measured. `fits` leaves a gibibyte to the rest of the machine, `tight` does not.
    """
    free = available_memory() if available is None else available
    kv = info.kv_token_bytes * min(context, info.context or context)
    compute = 4 * info.vocabulary + 24 * _BATCH * info.width * 4
    return Fit(info.weights, kv, compute, free, verdict(info.weights + kv + compute, free))


def verdict(needed: int, free: int | None) -> str:
    """`fits`, `tight` (less than a gibibyte would be left), `no`, or `unknown`."""
    if free is None:
        return "unknown"
    if needed + _SPARE <= free:
        return "fits"
    return "tight" if needed <= free else "no"
