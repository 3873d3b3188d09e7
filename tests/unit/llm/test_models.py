import os
import struct
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import UserError
from app.llm import models
from app.llm.gguf_header import inspect_gguf
from app.llm.hardware import _cpu_list, _linux_available, _linux_cores, available_memory, threads


def test_a_header_is_read(model: Path) -> None:
    info = inspect_gguf(model)
    assert (info.architecture, info.layers, info.width, info.context) == ("llama", 2, 64, 1024)
    assert info.vocabulary > 256
    assert info.has_template
    assert 0 < info.weights < model.stat().st_size
    assert info.kv_token_bytes == 2 * 2 * (32 + 32) * 2


@pytest.mark.parametrize(
    "data", [b"", b"GGU", b"<html>not found</html>", b"PK\x03\x04" + b"\0" * 64, b"GGUF" + b"\xff" * 60]
)
def test_what_is_no_gguf_is_refused_by_name(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "model.gguf"
    path.write_bytes(data)
    with pytest.raises(UserError) as raised:
        inspect_gguf(path)
    assert raised.value.code == "gguf-invalid"
    assert raised.value.facts["file"] == "model.gguf"


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="model-missing"):
        inspect_gguf(tmp_path / "none.gguf")


def test_every_truncation_is_refused(model: Path, tmp_path: Path) -> None:
    whole = model.read_bytes()
    path = tmp_path / "cut.gguf"
    for share in (0.0, 0.001, 0.01, 0.1, 0.5, 0.9, 0.999):
        path.write_bytes(whole[: int(len(whole) * share)])
        with pytest.raises(UserError, match="gguf-invalid"):
            inspect_gguf(path)


@settings(max_examples=150, deadline=None)
@given(st.integers(8, 6000), st.binary(min_size=1, max_size=16))
def test_a_hostile_header_never_does_more_than_be_refused(
    tmp_path_factory: pytest.TempPathFactory, model: Path, at: int, data: bytes
) -> None:
    whole = bytearray(model.read_bytes())
    whole[at : at + len(data)] = data
    path = tmp_path_factory.getbasetemp() / "hostile.gguf"
    path.write_bytes(whole)
    try:
        inspect_gguf(path)
    except UserError as error:
        assert error.code == "gguf-invalid"


def test_a_count_beyond_the_file_costs_nothing(tmp_path: Path) -> None:
    path = tmp_path / "huge.gguf"
    key = struct.pack("<Q", 1) + b"k" + struct.pack("<IIQ", 9, 4, 4_000_000)
    path.write_bytes(b"GGUF" + struct.pack("<IQQ", 3, 1, 1) + key)
    with pytest.raises(UserError, match="ends too early"):
        inspect_gguf(path)


def test_the_catalogue_reads_and_what_it_promises_is_there() -> None:
    cards = models.catalogue()
    assert cards
    assert all(card.abilities and (card.prompt or card.abilities == ("embed",)) for card in cards)
    shipped = models.starter()
    assert shipped is None or models.check(shipped) is not None


def test_an_altered_shipped_model_is_refused(model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "local_models").mkdir()
    shipped = tmp_path / "local_models" / "own.gguf"
    shipped.write_bytes(model.read_bytes())
    card = '[[model]]\nname = "own"\nfile = "own.gguf"\nsha256 = "{}"\nlanguages = ["en"]\nprompt = "1"\n'
    monkeypatch.setattr("app.paths._root", lambda: tmp_path)
    (tmp_path / "local_models" / "models.toml").write_text(card.format("0" * 64))
    with pytest.raises(UserError, match="model-altered"):
        models.check(shipped)
    (tmp_path / "local_models" / "models.toml").write_text(card.format(models.file_sha256(shipped)))
    found = models.check(shipped)
    assert found is not None
    assert found.name == "own"
    assert models.installed([tmp_path]) == (shipped,)
    assert models.starter() == shipped


def test_fit_is_arithmetic(model: Path) -> None:
    info = inspect_gguf(model)
    need = models.fit(info, available=0).needed
    assert need == info.weights + info.kv_token_bytes * 1024 + 4 * info.vocabulary + 24 * 256 * 64 * 4
    assert models.fit(info, available=need - 1).verdict == "no"
    assert models.fit(info, available=need).verdict == "tight"
    assert models.fit(info, available=need + 1024**3).verdict == "fits"


def test_this_machine_has_cores_and_memory() -> None:
    assert 1 <= threads() <= (os.cpu_count() or 1)
    free = available_memory()
    assert free is None or free > 2**20


def test_cores_are_counted_without_their_twins_and_without_slow_ones(tmp_path: Path) -> None:
    root = tmp_path / "system" / "cpu"
    for cpu in range(8):
        (root / f"cpu{cpu}" / "topology").mkdir(parents=True)
        twin = f"{cpu - cpu % 2}-{cpu - cpu % 2 + 1}" if cpu < 4 else str(cpu)
        (root / f"cpu{cpu}" / "topology" / "thread_siblings_list").write_text(twin)
    assert _linux_cores(root, set(range(8))) == 6
    (tmp_path / "cpu_core").mkdir()
    (tmp_path / "cpu_core" / "cpus").write_text("0-3\n")
    assert _linux_cores(root, set(range(8))) == 2
    assert _cpu_list(tmp_path / "cpu_core" / "none") == set()
    (tmp_path / "meminfo").write_text("MemTotal: 9 kB\nMemAvailable:    7 kB\n")
    assert _linux_available(tmp_path / "meminfo") == 7168
