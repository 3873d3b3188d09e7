"""Tiny models of real families: their architecture, tokenizer and chat template, with random weights.

Tokenizers and templates are read from llama-cpp-python's own source, where it was built from it; no copy is kept here.
"""

import os
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

WIDTH, HEADS, LAYERS, FEED_FORWARD, CONTEXT = 64, 2, 2, 128, 4096
HEAD = WIDTH // HEADS
_STATE, _CONV, _RANK = 16, 4, 4
_STRING, _ARRAY = 8, 9
_SIZES = {0: 1, 1: 1, 2: 2, 3: 2, 4: 4, 5: 4, 6: 4, 7: 1, 10: 8, 11: 8, 12: 8}
"""Bytes of GGUF's plain values."""


@dataclass(frozen=True)
class Family:
    """An architecture with the names of a vocabulary and a template in llama.cpp's `models` folder."""

    architecture: str
    vocabulary: str
    template: str
    extra: Mapping[str, Any] = field(default_factory=dict)


FAMILIES = {
    "llama": Family("llama", "llama-bpe", "meta-llama-Llama-3.2-3B-Instruct"),
    "qwen2": Family("qwen2", "qwen2", "Qwen-Qwen2.5-7B-Instruct"),
    "qwen3": Family("qwen3", "qwen2", "Qwen-Qwen3-0.6B"),
    "gemma2": Family("gemma2", "gemma-4", "google-gemma-2-2b-it", {"attention.sliding_window": 512}),
    "gemma3": Family("gemma3", "gemma-4", "google-gemma-4-31B-it", {"attention.sliding_window": 512}),
    "phi3": Family("phi3", "phi-3", "microsoft-Phi-3.5-mini-instruct"),
    "mamba": Family("mamba", "qwen35", "Qwen3.5-4B"),
}


def source() -> Path | None:
    """llama.cpp's `models` folder inside the source that llama-cpp-python was built from, if it is still here."""
    named = os.environ.get("ARGOSY_LLAMA_SOURCE")
    cache = Path(os.environ.get("UV_CACHE_DIR") or Path.home() / ".cache" / "uv")
    found = sorted(cache.glob("sdists-*/pypi/llama-cpp-python/*/*/src/vendor/llama.cpp/models"))
    places = [Path(named)] if named else found
    return next((place for place in places if (place / "templates").is_dir()), None)


def family_gguf(path: Path, family: Family, models: Path, seed: int = 0) -> Path:
    """Write a family's GGUF; Q8_0 matrices, norms of one."""
    import gguf

    foreign = (models / f"ggml-vocab-{family.vocabulary}.gguf").read_bytes()
    pairs, _ = _pairs(foreign)
    tokens = _array_length(foreign, pairs["tokenizer.ggml.tokens"][0])
    writer = gguf.GGUFWriter(path, family.architecture)
    writer.add_chat_template((models / "templates" / f"{family.template}.jinja").read_text(encoding="utf-8"))
    writer.add_name("random")
    _shape(writer, family, tokens)
    _Tensors(writer, seed).of(family, tokens)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    kept = {name: span for name, span in pairs.items() if name.startswith("tokenizer.ggml.")}
    _splice(path, b"".join(foreign[start:end] for start, end in kept.values()), len(kept))
    return path


def _splice(path: Path, extra: bytes, count: int) -> None:
    """Put more pairs into a GGUF's header: byte by byte, since a library takes half a minute for 262,144 tokens."""
    own = path.read_bytes()
    version, tensors, pairs = struct.unpack_from("<IQQ", own, 4)
    _, end = _pairs(own)
    infos = _tensor_infos_end(own, end, tensors)
    data = own[infos + (-infos) % 32 :]
    head = own[:4] + struct.pack("<IQQ", version, tensors, pairs + count) + own[24:end] + extra + own[end:infos]
    path.write_bytes(head + bytes((-len(head)) % 32) + data)


def _pairs(data: bytes) -> tuple[dict[str, tuple[int, int]], int]:
    """Where each key and its value stand, and where they end."""
    at, found = 24, {}
    for _ in range(struct.unpack_from("<Q", data, 16)[0]):
        start = at
        size = struct.unpack_from("<Q", data, at)[0]
        name = data[at + 8 : at + 8 + size].decode()
        at = _after(data, at + 8 + size + 4, struct.unpack_from("<I", data, at + 8 + size)[0])
        found[name] = (start, at)
    return found, at


def _after(data: bytes, at: int, kind: int) -> int:
    """The end of a value of a kind that starts at a place."""
    if kind == _STRING:
        return at + 8 + int(struct.unpack_from("<Q", data, at)[0])
    if kind != _ARRAY:
        return at + _SIZES[kind]
    inner, count = struct.unpack_from("<IQ", data, at)
    at += 12
    if inner != _STRING:
        return at + _SIZES[inner] * int(count)
    for _ in range(count):
        at += 8 + int(struct.unpack_from("<Q", data, at)[0])
    return at


def _array_length(data: bytes, at: int) -> int:
    size = struct.unpack_from("<Q", data, at)[0]
    return int(struct.unpack_from("<Q", data, at + 8 + size + 8)[0])


def _tensor_infos_end(data: bytes, at: int, tensors: int) -> int:
    for _ in range(tensors):
        at += 8 + struct.unpack_from("<Q", data, at)[0]
        at += 4 + 8 * struct.unpack_from("<I", data, at)[0] + 4 + 8
    return at


def _shape(writer: Any, family: Family, tokens: int) -> None:
    writer.add_context_length(CONTEXT)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(LAYERS)
    writer.add_vocab_size(tokens)
    writer.add_layer_norm_rms_eps(1e-5)
    if family.architecture == "mamba":
        writer.add_head_count(0)
        writer.add_feed_forward_length(0)
        writer.add_ssm_conv_kernel(_CONV)
        writer.add_ssm_inner_size(2 * WIDTH)
        writer.add_ssm_state_size(_STATE)
        writer.add_ssm_time_step_rank(_RANK)
        return
    writer.add_feed_forward_length(FEED_FORWARD)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(HEADS)
    writer.add_key_length(HEAD)
    writer.add_value_length(HEAD)
    writer.add_rope_dimension_count(HEAD)
    if "attention.sliding_window" in family.extra:
        writer.add_sliding_window(family.extra["attention.sliding_window"])


class _Tensors:
    """The weights of a model, drawn in a fixed order."""

    def __init__(self, writer: Any, seed: int) -> None:
        import numpy as np

        self._writer, self._np = writer, np
        self._random = np.random.default_rng(seed)

    def of(self, family: Family, tokens: int) -> None:
        """All tensors of a family."""
        self._matrix("token_embd.weight", tokens, WIDTH, 1.0)
        self._ones("output_norm.weight", WIDTH)
        if not family.architecture.startswith("gemma"):
            self._matrix("output.weight", tokens, WIDTH, 0.3)
        for layer in range(LAYERS):
            part = f"blk.{layer}."
            self._ones(f"{part}attn_norm.weight", WIDTH)
            if family.architecture == "mamba":
                self._recurrent(part)
            else:
                self._attention(part, family.architecture)

    def _attention(self, part: str, kind: str) -> None:
        if kind == "phi3":
            self._matrix(f"{part}attn_qkv.weight", 3 * WIDTH, WIDTH)
        else:
            for name in ("attn_q", "attn_k", "attn_v"):
                self._matrix(f"{part}{name}.weight", WIDTH, WIDTH)
        if kind == "qwen2":
            for name in ("attn_q", "attn_k", "attn_v"):
                self._writer.add_tensor(f"{part}{name}.bias", self._np.zeros(WIDTH, dtype=self._np.float32))
        self._matrix(f"{part}attn_output.weight", WIDTH, WIDTH)
        self._ones(f"{part}ffn_norm.weight", WIDTH)
        if kind in ("qwen3", "gemma3"):
            self._ones(f"{part}attn_q_norm.weight", HEAD)
            self._ones(f"{part}attn_k_norm.weight", HEAD)
        if kind in ("gemma2", "gemma3"):
            self._ones(f"{part}post_attention_norm.weight", WIDTH)
            self._ones(f"{part}post_ffw_norm.weight", WIDTH)
        for name in () if kind == "phi3" else ("ffn_gate",):
            self._matrix(f"{part}{name}.weight", FEED_FORWARD, WIDTH)
        self._matrix(f"{part}ffn_up.weight", FEED_FORWARD * (2 if kind == "phi3" else 1), WIDTH)
        self._matrix(f"{part}ffn_down.weight", WIDTH, FEED_FORWARD)

    def _recurrent(self, part: str) -> None:
        inner = 2 * WIDTH
        self._matrix(f"{part}ssm_in.weight", 2 * inner, WIDTH)
        self._plain(f"{part}ssm_conv1d.weight", (inner, _CONV))
        self._plain(f"{part}ssm_conv1d.bias", (inner,))
        self._matrix(f"{part}ssm_x.weight", _RANK + 2 * _STATE, inner)
        self._plain(f"{part}ssm_dt.weight", (inner, _RANK))
        self._plain(f"{part}ssm_dt.bias", (inner,))
        self._writer.add_tensor(f"{part}ssm_a", -self._np.ones((inner, _STATE), dtype=self._np.float32))
        self._ones(f"{part}ssm_d", inner)
        self._matrix(f"{part}ssm_out.weight", WIDTH, inner)

    def _ones(self, name: str, size: int) -> None:
        self._writer.add_tensor(name, self._np.ones(size, dtype=self._np.float32))

    def _plain(self, name: str, shape: tuple[int, ...]) -> None:
        values = self._random.standard_normal(shape, dtype=self._np.float32) * 0.1
        self._writer.add_tensor(name, values.astype(self._np.float32))

    def _matrix(self, name: str, rows: int, columns: int, scale: float = 0.125) -> None:
        import gguf

        kind = gguf.GGMLQuantizationType.Q8_0
        values = (self._random.standard_normal((rows, columns), dtype=self._np.float32) * scale).astype("float32")
        self._writer.add_tensor(name, gguf.quants.quantize(values, kind), raw_dtype=kind)
