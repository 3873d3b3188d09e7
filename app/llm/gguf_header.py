"""A careful look at a GGUF file before llama.cpp sees it: a foreign file is believed in nothing.

Reads only the header, in bounded steps: counts, lengths and offsets are checked against the file's size, so a truncated
download, a renamed file and a hostile header all end in the same UserError. Format: GGUF versions 2 and 3,
little-endian (the specification in ggml's `docs/gguf.md`).
"""

import math
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from app.errors import UserError

_MAGIC = b"GGUF"
_SCALARS = {0: "<B", 1: "<b", 2: "<H", 3: "<h", 4: "<I", 5: "<i", 6: "<f", 7: "<?", 10: "<Q", 11: "<q", 12: "<d"}
_STRING, _ARRAY = 8, 9
_MAX_PAIRS, _MAX_TENSORS, _MAX_TEXT, _MAX_ITEMS = 4096, 65_536, 4 * 1024 * 1024, 4 * 1024 * 1024
_KEPT_ITEMS = 1024
_BLOCKS = {
    0: (1, 4), 1: (1, 2), 2: (32, 18), 3: (32, 20), 6: (32, 22), 7: (32, 24), 8: (32, 34), 9: (32, 36),
    10: (256, 84), 11: (256, 110), 12: (256, 144), 13: (256, 176), 14: (256, 210), 15: (256, 292), 16: (256, 66),
    17: (256, 74), 18: (256, 98), 19: (256, 50), 20: (32, 18), 21: (256, 110), 22: (256, 82), 23: (256, 136),
    24: (1, 1), 25: (1, 2), 26: (1, 4), 27: (1, 8), 28: (1, 8), 29: (256, 56), 30: (1, 2), 34: (256, 54),
    35: (256, 66), 39: (32, 17),
}  # fmt: skip
"""Tensor types: (values in a block, bytes of a block)."""

Value = str | int | float | bool | tuple["Value", ...]


@dataclass(frozen=True)
class GgufInfo:
    """What a header says. `weights` are bytes of all tensors; `context` is the length it was trained with.

    `kv_token_bytes` is the memory of one token's keys and values at F16, over the layers with attention.
    """

    path: Path
    architecture: str
    name: str
    layers: int
    context: int
    width: int
    vocabulary: int
    weights: int
    kv_token_bytes: int
    has_template: bool


class _Bad(Exception):
    """The header breaks a rule of the format; the message says which."""


class _Reader:
    """Bounded reads from one file."""

    def __init__(self, file: BinaryIO, size: int) -> None:
        self._file, self.size = file, size

    def take(self, count: int) -> bytes:
        if count > self.size - self._file.tell():
            raise _Bad("the file ends too early")
        return self._file.read(count)

    def number(self, form: str) -> int:
        return int(struct.unpack(form, self.take(struct.calcsize(form)))[0])

    def count(self, limit: int) -> int:
        found = self.number("<Q")
        if found > limit:
            raise _Bad(f"a count of {found}")
        return found

    def text(self) -> str:
        return self.take(self.count(_MAX_TEXT)).decode("utf-8", "replace")

    def skip(self, count: int) -> None:
        if count > self.size - self._file.tell():
            raise _Bad("the file ends too early")
        self._file.seek(count, 1)

    def at(self) -> int:
        return self._file.tell()

    def value(self, kind: int) -> Value:
        """One metadata value. Of an array only the first items are kept, since vocabularies are long."""
        if kind == _STRING:
            return self.text()
        if kind == _ARRAY:
            return self._array()
        if kind not in _SCALARS:
            raise _Bad(f"a value of type {kind}")
        form = _SCALARS[kind]
        found: Value = struct.unpack(form, self.take(struct.calcsize(form)))[0]
        return found

    def _array(self) -> Value:
        kind, length = self.number("<I"), self.count(_MAX_ITEMS)
        if kind == _ARRAY:
            raise _Bad("an array in an array")
        if kind == _STRING:
            kept = [text for index in range(length) if (text := self.text()) is not None and index < _KEPT_ITEMS]
            return (length, *kept)
        if kind not in _SCALARS:
            raise _Bad(f"a value of type {kind}")
        size = struct.calcsize(_SCALARS[kind])
        items = [self.value(kind) for _ in range(min(length, _KEPT_ITEMS))]
        self.skip(size * (length - len(items)))
        return (length, *items)


def inspect_gguf(path: Path) -> GgufInfo:
    """Read and check a header. UserError `model-missing` or `gguf-invalid` (what is wrong in `reason`)."""
    if not path.is_file():
        raise UserError("model-missing", {"file": str(path)})
    try:
        with path.open("rb") as file:
            return _inspect(path, _Reader(file, path.stat().st_size))
    except (_Bad, struct.error, OSError, MemoryError) as error:
        raise UserError("gguf-invalid", {"file": path.name, "reason": str(error)}) from error


def _inspect(path: Path, reader: _Reader) -> GgufInfo:
    if reader.take(4) != _MAGIC:
        raise _Bad("no GGUF mark at its beginning")
    version = reader.number("<I")
    if version not in (2, 3):
        raise _Bad(f"version {version}")
    tensors, pairs = reader.count(_MAX_TENSORS), reader.count(_MAX_PAIRS)
    facts: dict[str, Value] = {}
    for _ in range(pairs):
        key = reader.text()
        facts[key] = reader.value(reader.number("<I"))
    weights = _weights(reader, tensors, _alignment(facts))
    return _info(path, facts, weights)


def _alignment(facts: dict[str, Value]) -> int:
    found = facts.get("general.alignment", 32)
    if not isinstance(found, int) or not 0 < found <= 65_536 or found & (found - 1):
        raise _Bad(f"an alignment of {found}")
    return found


def _weights(reader: _Reader, tensors: int, alignment: int) -> int:
    """Sum of tensor bytes; every tensor must lie inside the file."""
    names: set[str] = set()
    ends: list[int] = []
    total = 0
    for _ in range(tensors):
        name = reader.text()
        if name in names:
            raise _Bad(f"tensor {name} twice")
        names.add(name)
        size, offset = _tensor(reader)
        total += size
        ends.append(offset + size)
    start = math.ceil(reader.at() / alignment) * alignment
    if not ends or start + max(ends) > reader.size:
        raise _Bad("the weights are not all there")
    return total


def _tensor(reader: _Reader) -> tuple[int, int]:
    """(bytes, offset) of the next tensor."""
    dimensions = reader.number("<I")
    if not 1 <= dimensions <= 4:
        raise _Bad(f"a tensor of {dimensions} dimensions")
    values = math.prod(reader.number("<Q") for _ in range(dimensions))
    kind, offset = reader.number("<I"), reader.number("<Q")
    if kind not in _BLOCKS:
        raise _Bad(f"a tensor of type {kind}")
    block, size = _BLOCKS[kind]
    if values <= 0 or values % block:
        raise _Bad("a tensor without a size")
    return values // block * size, offset


def _info(path: Path, facts: dict[str, Value], weights: int) -> GgufInfo:
    architecture = facts.get("general.architecture")
    if not isinstance(architecture, str) or not architecture:
        raise _Bad("no architecture")
    layers, width = _whole(facts, f"{architecture}.block_count"), _whole(facts, f"{architecture}.embedding_length")
    tokens = facts.get("tokenizer.ggml.tokens", (0,))
    vocabulary = tokens[0] if isinstance(tokens, tuple) and isinstance(tokens[0], int) else 0
    return GgufInfo(
        path=path,
        architecture=architecture,
        name=str(facts.get("general.name", path.stem)),
        layers=layers,
        context=_whole(facts, f"{architecture}.context_length"),
        width=width,
        vocabulary=vocabulary,
        weights=weights,
        kv_token_bytes=_kv_bytes(facts, architecture, layers, width),
        has_template="tokenizer.chat_template" in facts,
    )


def _kv_bytes(facts: dict[str, Value], architecture: str, layers: int, width: int) -> int:
    """Bytes of one token's keys and values at F16; a layer with no KV heads has no attention."""
    if facts.get(f"{architecture}.attention.head_count") == 0:
        return 0
    heads = max(1, _whole(facts, f"{architecture}.attention.head_count") or 1)
    key = _whole(facts, f"{architecture}.attention.key_length") or width // heads
    value = _whole(facts, f"{architecture}.attention.value_length") or width // heads
    kv_heads = facts.get(f"{architecture}.attention.head_count_kv", heads)
    if isinstance(kv_heads, tuple):
        total = sum(item for item in kv_heads[1:] if isinstance(item, int))
    else:
        total = layers * (kv_heads if isinstance(kv_heads, int) else heads)
    return total * (key + value) * 2


def _whole(facts: dict[str, Value], key: str) -> int:
    """A whole number of the header, 0 when absent; an array counts by its largest item."""
    found = facts.get(key, 0)
    if isinstance(found, tuple):
        return max((item for item in found[1:] if isinstance(item, int)), default=0)
    return found if isinstance(found, int) and 0 <= found < 2**40 else 0
