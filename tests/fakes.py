"""Stand-ins for tests: an engine that says what it was told to say, and tiny real models with random weights."""

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from app.llm.contract import ChatMessage, Lock, WriteOptions, Written
from app.progress import Progress


@dataclass
class FakeEngine:
    """An `Engine` with scripted answers, in order; an exception in the script is raised.

    `history` holds each request: ("write"|"read_json"|"embed", messages or texts, lock or schema, options).
    Embeddings are bags of hashed words, so texts that share words are near.
    """

    name: str = "fake"
    history: list[tuple[str, Any, Any, WriteOptions | None]] = field(default_factory=list)
    closed: int = 0
    _answers: deque[Any] = field(default_factory=deque)

    def enqueue(self, *answers: str | dict[str, Any] | Written | Exception) -> "FakeEngine":
        """Add answers: a text or Written for `write`, an object for `read_json`."""
        self._answers.extend(answers)
        return self

    def write(
        self,
        messages: Sequence[ChatMessage],
        lock: Lock | None,
        options: WriteOptions,
        on_text: Callable[[str], None],
        progress: Progress,
    ) -> Written:
        self.history.append(("write", tuple(messages), lock, options))
        progress.step("read-prompt", 1, 1)
        answer = self._next()
        written = answer if isinstance(answer, Written) else _written(answer)
        for word in written.text.splitlines(keepends=True):
            progress.step("write", 1, options.max_tokens)
            on_text(word)
        return written

    def read_json(
        self, messages: Sequence[ChatMessage], schema: Mapping[str, Any], options: WriteOptions, progress: Progress
    ) -> dict[str, Any]:
        self.history.append(("read_json", tuple(messages), dict(schema), options))
        progress.step("read-prompt", 1, 1)
        answer: dict[str, Any] = self._next()
        return answer

    def embed(self, texts: Sequence[str], progress: Progress) -> list[list[float]]:
        self.history.append(("embed", tuple(texts), None, None))
        progress.step("embed", len(texts), len(texts))
        return [_bag(text) for text in texts]

    def close(self) -> None:
        self.closed += 1

    def _next(self) -> Any:
        assert self._answers, "the engine was asked more often than the test enqueued answers"
        answer = self._answers.popleft()
        if isinstance(answer, Exception):
            raise answer
        return answer


def _written(text: str) -> Written:
    return Written(text, len(text.split()), 0.0, 0.0, 0.0, "end")


def _bag(text: str, width: int = 384) -> list[float]:
    """A unit vector of hashed words."""
    counts = [0.0] * width
    for word in text.lower().split():
        counts[int.from_bytes(sha256(word.encode()).digest()[:4], "big") % width] += 1.0
    norm = sum(value * value for value in counts) ** 0.5
    return [value / norm for value in counts] if norm else counts


TEMPLATE = (
    "{% for message in messages %}<|im_start|>{{ message['role'] }}\n{{ message['content'] }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n"
    "{% if not enable_thinking %}<think>\n\n</think>\n\n{% endif %}{% endif %}"
)


def random_gguf(path: Path, seed: int = 0, vocabulary: Path | None = None, **shape: int) -> Path:
    """Write a llama-architecture GGUF with random weights and a ChatML template.

    The vocabulary is 256 bytes, merges that make figures in several scripts, and control tokens; or that of another
    GGUF (`vocabulary`). `shape`: width, layers, heads, feed_forward, context.
    """
    import gguf

    tokens, kinds, merges, pre = _small() if vocabulary is None else _borrowed(vocabulary)
    width, layers = shape.get("width", 64), shape.get("layers", 2)
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_name("random")
    writer.add_context_length(shape.get("context", 1024))
    writer.add_embedding_length(width)
    writer.add_block_count(layers)
    writer.add_feed_forward_length(shape.get("feed_forward", 2 * width))
    writer.add_head_count(shape.get("heads", 2))
    writer.add_head_count_kv(shape.get("heads", 2))
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(width // shape.get("heads", 2))
    writer.add_vocab_size(len(tokens))
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre(pre)
    writer.add_token_list(tokens)
    writer.add_token_types(kinds)
    writer.add_token_merges(merges)
    end = tokens.index("<|im_end|>")
    writer.add_eos_token_id(end)
    writer.add_bos_token_id(end)
    writer.add_add_bos_token(False)
    writer.add_chat_template(TEMPLATE)
    _weights(writer, seed, len(tokens), (width, layers, shape.get("feed_forward", 2 * width)))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def _weights(writer: Any, seed: int, vocabulary: int, shape: tuple[int, int, int]) -> None:
    """Random matrices as Q8_0, norms of one."""
    import gguf
    import numpy as np

    random = np.random.default_rng(seed)
    width, layers, feed_forward = shape
    kind = gguf.GGMLQuantizationType.Q8_0

    def matrix(name: str, rows: int, columns: int, scale: float) -> None:
        values = (random.standard_normal((rows, columns), dtype=np.float32) * scale).astype(np.float32)
        writer.add_tensor(name, gguf.quants.quantize(values, kind), raw_dtype=kind)

    matrix("token_embd.weight", vocabulary, width, 1.0)
    matrix("output.weight", vocabulary, width, 0.3)
    writer.add_tensor("output_norm.weight", np.ones(width, dtype=np.float32))
    for layer in range(layers):
        for norm in ("attn_norm", "ffn_norm"):
            writer.add_tensor(f"blk.{layer}.{norm}.weight", np.ones(width, dtype=np.float32))
        for name in ("attn_q", "attn_k", "attn_v", "attn_output"):
            matrix(f"blk.{layer}.{name}.weight", width, width, width**-0.5)
        for name in ("ffn_gate", "ffn_up"):
            matrix(f"blk.{layer}.{name}.weight", feed_forward, width, width**-0.5)
        matrix(f"blk.{layer}.ffn_down.weight", width, feed_forward, feed_forward**-0.5)


def _small() -> tuple[list[str], list[int], list[str], str]:
    """A byte-level vocabulary, GPT-2 spelling: (tokens, kinds, merges, pre-tokenizer)."""
    spell = _byte_spelling()
    words = [
        "12",
        "304",
        "304 304",
        " 5",
        "1.",
        ",000",
        "[[",
        "]]",
        "[[to",
        "tal]]",
        "٣٤",
        "½",
        "五",
        "²",
        "the",
        " the",
        ", ",
    ]
    merges: list[str] = []
    tokens = [spell[byte] for byte in range(256)]
    for word in words:
        parts = [spell[byte] for byte in word.encode()]
        while len(parts) > 1:
            joined = parts[0] + parts[1]
            if joined not in tokens:
                tokens.append(joined)
                merges.append(f"{parts[0]} {parts[1]}")
            parts = [joined, *parts[2:]]
    kinds = [1] * len(tokens)
    for control in ("<|im_start|>", "<|im_end|>"):
        tokens.append(control)
        kinds.append(3)
    for own in ("<think>", "</think>", "[[say:offer]]"):
        tokens.append(own)
        kinds.append(4)
    return tokens, kinds, merges, "qwen2"


def _byte_spelling() -> dict[int, str]:
    """GPT-2's printable character for each byte."""
    plain = [*range(33, 127), *range(161, 173), *range(174, 256)]
    rest = [byte for byte in range(256) if byte not in plain]
    return {byte: chr(byte) for byte in plain} | {byte: chr(256 + index) for index, byte in enumerate(rest)}


def _borrowed(path: Path) -> tuple[list[str], list[int], list[str], str]:
    """The byte-level vocabulary of another GGUF."""
    import gguf

    fields = gguf.GGUFReader(path).fields
    tokens = list(fields["tokenizer.ggml.tokens"].contents())
    kinds = list(fields["tokenizer.ggml.token_type"].contents())
    merges = list(fields["tokenizer.ggml.merges"].contents())
    return tokens, kinds, merges, str(fields["tokenizer.ggml.pre"].contents())
