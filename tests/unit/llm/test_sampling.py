import numpy as np
import numpy.typing as npt

from app.llm.contract import WriteOptions
from app.llm.sampling import Sampler


class _Gate:
    def __init__(self, allowed: list[int], size: int) -> None:
        self._mask = np.zeros(size, dtype=np.bool_)
        self._mask[allowed] = True
        self.masks = 0

    def permits(self, token: int) -> bool:
        return bool(self._mask[token])

    def allowed(self) -> npt.NDArray[np.bool_]:
        self.masks += 1
        return self._mask


def _logits(*shares: float) -> npt.NDArray[np.float32]:
    return np.log(np.array(shares, dtype=np.float32))


def test_greedy_takes_the_likeliest_and_a_seed_repeats() -> None:
    logits = _logits(0.2, 0.5, 0.3)
    assert Sampler(WriteOptions(temperature=0)).pick(logits, None).token == 1
    runs = [
        [Sampler(WriteOptions(temperature=1, seed=seed)).pick(logits, None).token for seed in range(9)] for _ in "ab"
    ]
    assert runs[0] == runs[1]


def test_shares_follow_the_temperature() -> None:
    sampler = Sampler(WriteOptions(temperature=1, top_p=1, min_p=0, seed=7))
    logits = _logits(0.6, 0.3, 0.1)
    counts = np.bincount([sampler.pick(logits, None).token for _ in range(4000)], minlength=3) / 4000
    assert np.allclose(counts, [0.6, 0.3, 0.1], atol=0.03)


def test_min_p_and_top_p_cut_the_tail() -> None:
    logits = _logits(0.6, 0.3, 0.08, 0.02)
    tail = Sampler(WriteOptions(temperature=1, top_p=1, min_p=0.2))
    assert {tail.pick(logits, None).token for _ in range(300)} == {0, 1}
    nucleus = Sampler(WriteOptions(temperature=1, top_p=0.5, min_p=0))
    assert {nucleus.pick(logits, None).token for _ in range(100)} == {0}


def test_a_gate_is_kept_and_its_push_measured() -> None:
    sampler = Sampler(WriteOptions(temperature=1, top_p=1, min_p=0))
    gate = _Gate([1, 2], 4)
    picks = [sampler.pick(_logits(0.6, 0.3, 0.08, 0.02), gate) for _ in range(200)]
    assert {pick.token for pick in picks} == {1, 2}
    assert abs(picks[0].masked - 0.62) < 1e-6
    assert gate.masks == 0


def test_a_whole_mask_where_candidates_are_many_or_none_is_permitted() -> None:
    flat = np.zeros(1000, dtype=np.float32)
    gate = _Gate([5, 900], 1000)
    sampler = Sampler(WriteOptions(temperature=1, top_p=1, min_p=0))
    assert {sampler.pick(flat, gate).token for _ in range(60)} == {5, 900}
    far = np.zeros(1000, dtype=np.float32)
    far[3] = 80.0
    assert sampler.pick(far, gate).token in (5, 900)
    assert sampler.pick(far, gate).masked > 0.99
    assert Sampler(WriteOptions(temperature=0)).pick(far, gate).token in (5, 900)
