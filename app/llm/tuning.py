"""The best way to run a model on this machine: measured once, remembered, measured again when anything changed."""

import hashlib
import json
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from app.errors import UserError
from app.llm.contract import ChatMessage, WriteOptions
from app.llm.devices import Device, rungs
from app.llm.engine import ChildEngine, open_engine
from app.llm.gguf_header import GgufInfo, inspect_gguf
from app.llm.hardware import performance_cores, threads
from app.llm.snapshots import fingerprint
from app.progress import Progress

CONTEXT = 4096
_FILE = "tuned.json"
_FASTER = 1.1
"""A GPU must beat the processor by a tenth to be worth its risks."""

_PROBE = (ChatMessage("system", "You write letters."), ChatMessage("user", "Write a short letter to a customer."))
_OPTIONS = WriteOptions(max_tokens=24, temperature=0)


@dataclass(frozen=True)
class Rate:
    """Tokens a second read and written with so many threads and layers on the GPU."""

    threads: int
    gpu_layers: int
    read: float
    written: float


@dataclass(frozen=True)
class Tuned:
    """The best setting found and all that were tried. `gpu` says why the GPU is used or not, a code of the words."""

    threads: int
    gpu_layers: int
    rates: tuple[Rate, ...]
    gpu: str = "none"
    device: str = ""

    @property
    def best(self) -> Rate:
        """The measurement of the setting found."""
        return next(r for r in self.rates if (r.threads, r.gpu_layers) == (self.threads, self.gpu_layers))


def candidates() -> tuple[int, ...]:
    """Numbers of threads worth a measurement: what the design says, all fast cores, one less, half."""
    cores = performance_cores()
    wish = {threads(), cores, cores - 1, max(1, cores // 2)}
    return tuple(sorted(count for count in wish if count >= 1))


def tune(model: Path, data_dir: Path, progress: Progress) -> Tuned:
    """Measure a model on this machine and remember the best setting. About five seconds without a GPU.

    UserErrors of the engine, where not even the processor alone can run it.
    """
    info = inspect_gguf(model)
    engine = open_engine(model, data_dir, 0, 0)
    try:
        found = tuple(Device(**device) for device in engine.measure((), progress)["devices"])
        rates = _rates(engine, 0, progress)
        text = engine.write(_PROBE, None, _OPTIONS, _ignore, progress).text
    finally:
        engine.close()
    tuned = _with_gpu(model, data_dir, rates, _Expected(text, found, info), progress)
    _remember(model, data_dir, tuned)
    return tuned


@dataclass(frozen=True)
class _Expected:
    """What a GPU is held against: the processor's text, and the devices there are."""

    text: str
    devices: Sequence[Device]
    info: GgufInfo


def _rates(engine: ChildEngine, layers: int, progress: Progress) -> tuple[Rate, ...]:
    measured = engine.measure(candidates(), progress)["rates"]
    return tuple(Rate(int(r["threads"]), layers, r["read"], r["written"]) for r in measured)


def _with_gpu(model: Path, data_dir: Path, rates: tuple[Rate, ...], expected: _Expected, progress: Progress) -> Tuned:
    """The processor's best, or a GPU's where it writes the same, faster."""
    best = max(rates, key=lambda rate: rate.written)

    def attempt(layers: int) -> tuple[str, Rate]:
        engine = open_engine(model, data_dir, layers, best.threads)
        try:
            text = engine.write(_PROBE, None, _OPTIONS, _ignore, progress).text
            measured = engine.measure((best.threads,), progress)["rates"][0]
            return text, Rate(best.threads, layers, measured["read"], measured["written"])
        finally:
            engine.close()

    code, rate, tried = climb(rungs(expected.info, expected.devices, CONTEXT), attempt, expected.text, best)
    device = next((d.description for d in expected.devices if d.kind in ("gpu", "igpu")), "")
    return Tuned(rate.threads, rate.gpu_layers, (*rates, *tried), code if device else "none", device)


def climb(
    ladder: Sequence[int], attempt: Callable[[int], tuple[str, Rate]], text: str, best: Rate
) -> tuple[str, Rate, tuple[Rate, ...]]:
    """Try rungs from the top until one writes the processor's text, faster: (why, the best rate, what was measured).

    A rung that crashes or cannot load is left for the next; one that writes something else ends the climb, since a
    device that computes wrongly does so at any height.
    """
    why, tried = "unfit", []
    for layers in ladder:
        if layers == 0:
            break
        try:
            written, rate = attempt(layers)
        except UserError:
            why = "failed"
            continue
        tried.append(rate)
        if written != text:
            return "differs", best, tuple(tried)
        if rate.written >= best.written * _FASTER:
            return "used", rate, tuple(tried)
        why = "slower"
    return why, best, tuple(tried)


def remembered(model: Path, data_dir: Path) -> Tuned | None:
    """What was measured for this very file, machine and engine; None where nothing was, or anything changed."""
    try:
        noted: Mapping[str, Any] = json.loads((data_dir / _FILE).read_text(encoding="utf-8"))[_key(model)]
        rates = tuple(Rate(**rate) for rate in noted["rates"])
        tuned = Tuned(noted["threads"], noted["gpu_layers"], rates, noted["gpu"], noted["device"])
        return tuned if tuned.best else None
    except (OSError, ValueError, KeyError, TypeError, StopIteration):
        return None


def expected_rate(info: GgufInfo, known: Sequence[tuple[GgufInfo, Rate]]) -> float | None:
    """Tokens a second a model should write here: a measured one's, by the bytes of weights each token reads.

    The measured model nearest in size is taken, since small ones are bound by other things than memory.
    """
    near = min(known, key=lambda pair: abs(pair[0].weights - info.weights), default=None)
    return None if near is None or not info.weights else near[1].written * near[0].weights / info.weights


def _remember(model: Path, data_dir: Path, tuned: Tuned) -> None:
    path = data_dir / _FILE
    try:
        noted = json.loads(path.read_text(encoding="utf-8"))
        noted = noted if isinstance(noted, dict) else {}
    except (OSError, ValueError):
        noted = {}
    part = path.with_suffix(".part")
    part.write_text(json.dumps(noted | {_key(model): asdict(tuned)}, indent=1), encoding="utf-8")
    part.replace(path)


def _key(model: Path) -> str:
    from importlib.metadata import version

    machine = f"{os.cpu_count()} {performance_cores()} {version('llama-cpp-python')}"
    return hashlib.sha256(fingerprint(model) + machine.encode()).hexdigest()[:24]


def _ignore(_text: str) -> None:
    """No one listens."""


__all__ = ["Rate", "Tuned", "candidates", "climb", "expected_rate", "remembered", "tune"]
