"""The best way to run a model: measured with the real engine, the ladder of a GPU with devices that are made up."""

from pathlib import Path

import pytest

from app.errors import UserError
from app.llm import tuning
from app.llm.devices import Device, rungs
from app.llm.gguf_header import GgufInfo
from app.llm.tuning import Rate, candidates, climb, expected_rate, remembered, tune
from app.progress import QUIET
from tests.fakes import random_gguf

GIB = 1024**3
BEST = Rate(4, 0, 100.0, 10.0)


def info(weights: int = 3 * GIB, layers: int = 32) -> GgufInfo:
    return GgufInfo(Path("big.gguf"), "llama", "big", layers, 8192, 2560, 151_936, weights, 32 * 1024, True)


def gpu(free: int, kind: str = "gpu", name: str = "CUDA0") -> Device:
    return Device(name, "Some GPU", kind, free, free)


CPU = Device("CPU", "Some processor", "cpu")


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ([CPU], (0,)),
        ([CPU, gpu(24 * GIB)], (33, 16, 0)),
        ([CPU, gpu(0)], (0,)),
        ([CPU, gpu(GIB)], (0,)),
        ([CPU, gpu(16 * GIB, "igpu", "Vulkan0")], (0,)),
        ([CPU, gpu(8 * GIB, "gpu", "Metal")], (-1, 0)),
        ([CPU, gpu(8 * GIB, "igpu", "MTL0")], (-1, 0)),
    ],
)
def test_the_rungs_fit_the_device(found: list[Device], expected: tuple[int, ...]) -> None:
    assert rungs(info(), found, 4096) == expected


def test_a_small_device_takes_some_layers_and_leaves_its_margin() -> None:
    most, half, none = rungs(info(), [gpu(3 * GIB)], 4096)
    assert 0 < half == most // 2 < most < 33 and none == 0
    assert most * (3 * GIB + 4096 * 32 * 1024) / 33 < 2 * GIB


def attempts(*outcomes: tuple[str, float] | None) -> list[tuple[str, float] | None]:
    return list(outcomes)


@pytest.mark.parametrize(
    ("outcomes", "why", "layers"),
    [
        ([("same", 30.0)], "used", 33),
        ([None, ("same", 20.0)], "used", 16),
        ([None, None], "failed", 0),
        ([("same", 9.0), ("same", 10.5)], "slower", 0),
        ([("other", 90.0), ("same", 90.0)], "differs", 0),
    ],
)
def test_the_ladder_ends_on_the_processor(outcomes: list[tuple[str, float] | None], why: str, layers: int) -> None:
    left = list(outcomes)

    def attempt(count: int) -> tuple[str, Rate]:
        outcome = left.pop(0)
        if outcome is None:
            raise UserError("engine-crashed")
        return outcome[0], Rate(4, count, 500.0, outcome[1])

    code, rate, tried = climb((33, 16, 0), attempt, "same", BEST)
    assert (code, rate.gpu_layers) == (why, layers)
    assert len(tried) == len([each for each in outcomes if each]) - len(left)


def test_a_device_without_rungs_is_unfit() -> None:
    assert climb((0,), lambda _count: pytest.fail("nothing to try"), "same", BEST) == ("unfit", BEST, ())


def test_a_measurement_is_remembered_until_something_changes(model: Path, tmp_path: Path) -> None:
    tuned = tune(model, tmp_path, QUIET)
    assert {rate.threads for rate in tuned.rates} == set(candidates())
    assert all(rate.read > 0 and rate.written > 0 for rate in tuned.rates)
    assert tuned.best.written == max(rate.written for rate in tuned.rates)
    assert remembered(model, tmp_path) == tuned
    assert remembered(random_gguf(tmp_path / "other.gguf", seed=9), tmp_path) is None


@pytest.mark.parametrize("text", ["", "[]", "{not json", '{"x": 1}'])
def test_a_spoilt_memory_is_no_memory(model: Path, tmp_path: Path, text: str) -> None:
    (tmp_path / "tuned.json").write_text(text)
    assert remembered(model, tmp_path) is None


def test_a_faked_device_that_fails_leaves_the_processor(
    model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tuning, "rungs", lambda *_of: (7, 0))
    opened: list[int] = []
    real = tuning.open_engine

    def open_engine(path: Path, data: Path, layers: int, threads: int) -> object:
        opened.append(layers)
        if layers:
            raise UserError("engine-crashed")
        return real(path, data, layers, threads)

    monkeypatch.setattr(tuning, "open_engine", open_engine)
    tuned = tune(model, tmp_path, QUIET)
    assert opened == [0, 7] and tuned.gpu_layers == 0


def test_the_rate_of_a_bigger_model_follows_its_weights() -> None:
    known = [(info(GIB), Rate(4, 0, 100.0, 30.0)), (info(GIB // 100), Rate(4, 0, 900.0, 900.0))]
    assert expected_rate(info(3 * GIB), known) == pytest.approx(10.0)
    assert expected_rate(info(), []) is None
