"""llama.cpp through its C interface: loading, tokens, evaluation. Used only inside the child process.

The C interface is used directly, because the library's own class hides what Stop and small memory need: the progress
callback of a load, the abort callback of an evaluation, `n_outputs_max`, and no vocabulary-sized arrays beside the
logits.
"""

import ctypes
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import llama_cpp
import numpy as np
import numpy.typing as npt

from app.errors import Cancelled, UserError

Logits = npt.NDArray[np.float32]
_last_words: list[str] = []


class Halt:
    """Whether to stop now, asked by llama.cpp between tensors of a load and between nodes of an evaluation."""

    def __init__(self, asked: Callable[[], bool]) -> None:
        self.asked = asked
        self.abort = llama_cpp.ggml_abort_callback(lambda _data: asked())

    def check(self) -> None:
        """Raise `Cancelled` once Stop was asked."""
        if self.asked():
            raise Cancelled


@llama_cpp.llama_log_callback  # type: ignore[untyped-decorator]
def _keep_errors(level: int, text: bytes, _data: Any) -> None:
    """Keep the last error lines for the engine's log; all else llama.cpp says is noise."""
    if level == 3:
        _last_words.append(text.decode("utf-8", "replace").strip())
        del _last_words[:-20]


def start() -> None:
    """Start the backend once a process, and quiet its log."""
    llama_cpp.llama_log_set(_keep_errors, ctypes.c_void_p(0))
    llama_cpp.llama_backend_init()


class Model:
    """Weights and vocabulary of one GGUF. `close` frees them."""

    def __init__(self, path: Path, gpu_layers: int, halt: Halt, report: Callable[[int, int], None]) -> None:
        def on_progress(share: float, _data: Any) -> bool:
            report(int(share * 100), 100)
            return not halt.asked()

        params = llama_cpp.llama_model_default_params()
        params.n_gpu_layers = gpu_layers if gpu_layers >= 0 else 0x7FFFFFFF
        params.load_mode = llama_cpp.LLAMA_LOAD_MODE_MMAP
        self._callback = llama_cpp.llama_progress_callback(on_progress)
        params.progress_callback = self._callback
        _last_words.clear()
        self.handle = llama_cpp.llama_model_load_from_file(str(path).encode("utf-8"), params)
        halt.check()
        if not self.handle:
            raise UserError("model-unloadable", {"file": path.name, "reason": "; ".join(_last_words[-2:])})
        self.vocab = llama_cpp.llama_model_get_vocab(self.handle)
        self.vocab_size: int = llama_cpp.llama_vocab_n_tokens(self.vocab)
        self.trained_context: int = llama_cpp.llama_model_n_ctx_train(self.handle)
        self.width: int = llama_cpp.llama_model_n_embd(self.handle)

    def close(self) -> None:
        """Free the weights; every context of this model must be closed before."""
        if self.handle:
            llama_cpp.llama_model_free(self.handle)
            self.handle = None

    def tokens(self, text: str, add_special: bool, parse_special: bool) -> list[int]:
        """Token ids of a text; `parse_special` reads control tokens written in it."""
        raw = text.encode("utf-8", "replace")
        size = len(raw) + 8
        while True:
            buffer = (llama_cpp.llama_token * size)()
            count = llama_cpp.llama_tokenize(self.vocab, raw, len(raw), buffer, size, add_special, parse_special)
            if count >= 0:
                return list(buffer[:count])
            size = -count

    def piece(self, token: int) -> bytes:
        """The bytes a token adds to a text; control tokens add none."""
        size = 256
        while True:
            buffer = ctypes.create_string_buffer(size)
            count = llama_cpp.llama_token_to_piece(self.vocab, token, buffer, size, 0, False)
            if count >= 0:
                return buffer.raw[:count]
            size = -count

    def ends(self, token: int) -> bool:
        """Whether a token ends the answer."""
        return bool(llama_cpp.llama_vocab_is_eog(self.vocab, token))

    def end_tokens(self) -> list[int]:
        """All tokens that end an answer, the main one first."""
        main = int(llama_cpp.llama_vocab_eos(self.vocab))
        others = [token for token in range(self.vocab_size) if token != main and self.ends(token)]
        return ([main] if main >= 0 else []) + others

    def token_text(self, token: int) -> str:
        """A token as the vocabulary spells it; empty for none."""
        return llama_cpp.llama_vocab_get_text(self.vocab, token).decode("utf-8", "replace") if token >= 0 else ""

    def template(self) -> str | None:
        """The chat template that the GGUF carries."""
        found = llama_cpp.llama_model_chat_template(self.handle, None)
        return found.decode("utf-8", "replace") if found else None


class Context:
    """A place to evaluate tokens. One sequence for chat; many short ones for embeddings."""

    def __init__(self, model: Model, params: Any, halt: Halt) -> None:
        self.model = model
        self._abort = halt.abort
        params.abort_callback = halt.abort
        _last_words.clear()
        self.handle = llama_cpp.llama_init_from_model(model.handle, params)
        if not self.handle:
            raise UserError("model-no-memory", {"reason": "; ".join(_last_words[-2:])})
        self.size: int = llama_cpp.llama_n_ctx(self.handle)
        self.memory = llama_cpp.llama_get_memory(self.handle)
        self.batch: int = params.n_batch
        self._batch = llama_cpp.llama_batch_init(params.n_batch, 0, 1)

    def close(self) -> None:
        """Free the context."""
        if self.handle:
            llama_cpp.llama_batch_free(self._batch)
            llama_cpp.llama_free(self.handle)
            self.handle = None

    def clear(self) -> None:
        """Forget every token."""
        if self.memory:
            llama_cpp.llama_memory_clear(self.memory, True)

    def drop_from(self, position: int) -> bool:
        """Forget tokens from a position on; False where the model (recurrent) cannot, and then all must be cleared."""
        return bool(llama_cpp.llama_memory_seq_rm(self.memory, 0, position, -1))

    def state(self) -> bytes:
        """What is held of the one sequence; empty where the model gives none."""
        size = llama_cpp.llama_state_seq_get_size(self.handle, 0)
        buffer = (ctypes.c_uint8 * size)()
        return bytes(buffer[: llama_cpp.llama_state_seq_get_data(self.handle, buffer, size, 0)]) if size else b""

    def restore(self, state: bytes) -> bool:
        """Hold a state again in the place of all else; False, with nothing held, where llama.cpp refuses it."""
        self.clear()
        buffer = (ctypes.c_uint8 * len(state)).from_buffer_copy(state)
        if llama_cpp.llama_state_seq_set_data(self.handle, buffer, len(state), 0) == len(state):
            return True
        self.clear()
        return False

    def decode(self, tokens: Sequence[int], position: int, want_logits: bool) -> None:
        """Evaluate at most n_batch tokens of the one sequence; `Cancelled` when Stop came."""
        batch = self._batch
        batch.n_tokens = len(tokens)
        for index, token in enumerate(tokens):
            self._put(index, token, position + index, 0, False)
        batch.logits[len(tokens) - 1] = want_logits
        self._run()

    def decode_many(self, sequences: Sequence[Sequence[int]]) -> None:
        """Evaluate whole texts side by side, each its own sequence, all tokens wanted."""
        index = 0
        for sequence, tokens in enumerate(sequences):
            for position, token in enumerate(tokens):
                self._put(index, token, position, sequence, True)
                index += 1
        self._batch.n_tokens = index
        self._run()

    def _put(self, index: int, token: int, position: int, sequence: int, wanted: bool) -> None:
        batch = self._batch
        batch.token[index] = token
        batch.pos[index] = position
        batch.n_seq_id[index] = 1
        batch.seq_id[index][0] = sequence
        batch.logits[index] = wanted

    def _run(self) -> None:
        status = llama_cpp.llama_decode(self.handle, self._batch)
        if status == 2:
            raise Cancelled
        if status != 0:
            raise RuntimeError(f"llama_decode: {status}; {'; '.join(_last_words[-2:])}")

    def logits(self) -> Logits:
        """Logits after the last token: a view that the next evaluation overwrites, float32 of vocabulary size."""
        pointer = llama_cpp.llama_get_logits_ith(self.handle, -1)
        return np.ctypeslib.as_array(pointer, shape=(self.model.vocab_size,))

    def pooled(self, sequence: int) -> Logits:
        """The pooled embedding of one sequence, float32 of the model's width, a copy."""
        pointer = llama_cpp.llama_get_embeddings_seq(self.handle, sequence)
        return np.array(np.ctypeslib.as_array(pointer, shape=(self.model.width,)))


def context_params(size: int, batch: int, threads: int) -> Any:
    """Parameters for small memory: flash attention, n_batch = n_ubatch."""
    params = llama_cpp.llama_context_default_params()
    params.n_ctx = size
    params.n_batch = params.n_ubatch = batch
    params.n_threads = params.n_threads_batch = threads
    params.no_perf = True
    params.flash_attn_type = llama_cpp.LLAMA_FLASH_ATTN_TYPE_ENABLED
    return params
