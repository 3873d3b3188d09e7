"""The generation loop: prompt in chunks, mask, sample, stop. Used only inside the child process."""

import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, cast

import numpy as np
import numpy.typing as npt

from app.errors import UserError
from app.llm import native
from app.llm.contract import ChatMessage, Finish, WriteOptions, Written
from app.llm.sampling import Sampler
from app.llm.snapshots import Snapshots
from app.llm.stream import TextStream

BATCH = 256
CONTEXT = 4096
_FUEL = 5_000_000
"""How much llguidance may derive in one step before it gives up: 25 times its default, as a slow step beats none."""

SHORTEST_PREFIX = 64
"""Tokens from which keeping the beginning of a prompt is worth a file."""

_CONTENT = re.compile("\ue000(\\d+)\ue001")


@dataclass(frozen=True)
class Ear:
    """Who listens to a generation: `text` gets new text, `stage` gets (stage, done, total)."""

    text: Callable[[str], None]
    stage: Callable[[str, int, int], None]


class Mask:
    """A llguidance matcher over a model's vocabulary."""

    def __init__(self, tokenizer: Any, grammar: str, ends: Sequence[int], size: int) -> None:
        from llguidance import LLMatcher, LLParserLimits

        self._matcher = LLMatcher(tokenizer, grammar, limits=LLParserLimits(step_lexer_fuel=_FUEL))
        if self._matcher.is_error():
            raise ValueError(self._matcher.get_error())
        self._ends, self._size = list(ends), size
        self._bits: npt.NDArray[np.int32] = np.zeros((size + 31) // 32, dtype=np.int32)

    def restart(self) -> None:
        """Back to the beginning; the masks found so far stay known."""
        if not self._matcher.reset():
            raise RuntimeError(self._matcher.get_error())

    def permits(self, token: int) -> bool:
        """Whether a token may come next; an end only where the text is complete."""
        if token in self._ends:
            return bool(self._matcher.is_accepting())
        return bool(self._matcher.validate_tokens([token]))

    def allowed(self) -> npt.NDArray[np.bool_]:
        """Which tokens may come next; the ends only where the text is complete."""
        self._matcher.unsafe_compute_mask_ptr(self._bits.ctypes.data, self._bits.nbytes)
        if self._matcher.is_error():
            raise RuntimeError(self._matcher.get_error())
        mask = np.unpackbits(self._bits.view(np.uint8), bitorder="little")[: self._size].view(np.bool_)
        mask[self._ends] = self._matcher.is_accepting()
        return mask

    def take(self, token: int) -> None:
        """Move on by a token that was allowed."""
        if not self._matcher.consume_token(token):
            raise RuntimeError(self._matcher.get_error())

    def done(self) -> bool:
        """Whether nothing but the end may follow."""
        return bool(self._matcher.is_stopped())


class Writer:
    """One chat model, loaded. Keeps the evaluated tokens, so a prompt that begins like the last one starts at once.

    With `snapshots` the fixed beginning of a prompt, all that stands before its last message, also outlives the child.
    """

    def __init__(
        self, model: native.Model, threads: int, halt: native.Halt, snapshots: Snapshots | None = None
    ) -> None:
        self._model, self._halt, self._snapshots = model, halt, snapshots
        params = native.context_params(min(CONTEXT, model.trained_context or CONTEXT), BATCH, threads)
        params.n_outputs_max = 1
        self._context = native.Context(model, params, halt)
        self._ends = model.end_tokens()
        self._evaluated: list[int] = []
        self._tokenizer: Any = None
        self._mask: tuple[str, Mask] | None = None

    def close(self) -> None:
        """Free the context and the weights."""
        self._context.close()
        self._model.close()

    def mask(self, grammar: str) -> Mask:
        """A matcher for a grammar, at its beginning. The last one is kept: the next draft has its masks for nothing.

        The tokenizer behind it is built once a model (0.6 s at 152,000 tokens).
        """
        if self._tokenizer is None:
            from llguidance.llamacpp import lltokenizer_from_vocab

            self._tokenizer = lltokenizer_from_vocab(self._model.vocab, eos_token=self._ends)
        if self._mask is None or self._mask[0] != grammar:
            self._mask = (grammar, Mask(self._tokenizer, grammar, self._ends, self._model.vocab_size))
        mask = self._mask[1]
        mask.restart()
        return mask

    def prompt(self, messages: Sequence[ChatMessage]) -> tuple[list[int], int]:
        """Tokens of the chat, by the GGUF's own template with thinking off, and how many stand before its last message.

        Control tokens are read in the template's words only, never in the contents, so a message that spells one
        cannot end its turn.
        """
        marked = [{"role": m.role, "content": f"\ue000{index}\ue001"} for index, m in enumerate(messages)]
        tokens: list[int] = []
        fixed = 0
        for index, part in enumerate(_CONTENT.split(self._render(marked))):
            own = index % 2 == 0
            if not own and int(part) == len(messages) - 1:
                fixed = len(tokens)
            text = part if own else messages[int(part)].content
            tokens += self._model.tokens(text, add_special=False, parse_special=own) if text else []
        return tokens, fixed

    def _render(self, messages: list[dict[str, str]]) -> str:
        """The chat as the template writes it; where it knows no system turn, its words open the first turn."""
        template = self._model.template()
        if template is None:
            return "".join(f"{m['role']}:\n{m['content']}\n\n" for m in messages) + "assistant:\n"
        from jinja2 import TemplateError

        for turns in (messages, _without_system(messages)):
            try:
                return self._formatted(template, turns)
            except (TemplateError, ValueError, TypeError) as error:
                refused = error
        raise UserError("model-template", {"reason": str(refused)}) from refused

    def _formatted(self, template: str, messages: list[dict[str, str]]) -> str:
        import llama_cpp
        from llama_cpp.llama_chat_format import Jinja2ChatFormatter

        vocab = self._model.vocab
        bos = self._model.token_text(llama_cpp.llama_vocab_bos(vocab))
        eos = self._model.token_text(llama_cpp.llama_vocab_eos(vocab))
        formatter = Jinja2ChatFormatter(template, eos_token=eos, bos_token=bos)
        return str(formatter(messages=cast(Any, messages), enable_thinking=False).prompt)

    def write(self, messages: Sequence[ChatMessage], mask: Mask | None, options: WriteOptions, ear: Ear) -> Written:
        """Answer a chat. Whatever ends it early leaves a context that the next call can use."""
        began = time.monotonic()
        tokens, fixed = self.prompt(messages)
        room = self._context.size - len(tokens)
        if room < 1 or not tokens:
            raise UserError("prompt-too-long", {"tokens": str(len(tokens)), "limit": str(self._context.size)})
        try:
            read = self._read(tokens, fixed, ear)
            written = _Run(self, mask, options, ear, began).finish(min(options.max_tokens, room))
            return replace(written, prompt_tokens=len(tokens), evaluated_tokens=read)
        except BaseException:
            self._forget()
            raise

    def measure(self, threads: Sequence[int], step: Callable[[int, int], None]) -> list[dict[str, float]]:
        """Tokens a second with each number of threads; the first of them all stays set when none is given."""
        from app.llm.measure import rates

        try:
            return rates(self._context, threads, step) if threads else []
        finally:
            self._forget()

    def bare(self, prompt: int, tokens: int, rounds: int) -> dict[str, float]:
        """Best rates of a loop of nothing but llama.cpp's own calls, read and written."""
        from app.llm.measure import bare

        try:
            return bare(self._context, prompt, tokens, rounds)
        finally:
            self._forget()

    def _forget(self) -> None:
        self._evaluated = []
        self._context.clear()

    def _read(self, tokens: list[int], fixed: int, ear: Ear) -> int:
        """Evaluate the prompt after what is already there; the last token always, for its logits. Gives how many."""
        same = _common(self._evaluated, tokens[:-1])
        if same < fixed and self._recall(tokens[:fixed]):
            same = fixed
        elif same == 0 or not self._context.drop_from(same):
            self._context.clear()
            same = 0
        self._evaluated = tokens[:same]
        if same < fixed and fixed >= SHORTEST_PREFIX and self._snapshots is not None:
            self._evaluate(tokens, fixed, ear)
            self._snapshots.save(tokens[:fixed], self._context.state())
        self._evaluate(tokens, len(tokens), ear)
        return len(tokens) - same

    def _recall(self, prefix: list[int]) -> bool:
        """Hold the kept state of a prefix in the place of what is there, if there is one."""
        if self._snapshots is None or len(prefix) < SHORTEST_PREFIX:
            return False
        state = self._snapshots.load(prefix)
        return state is not None and self._context.restore(state)

    def _evaluate(self, tokens: list[int], end: int, ear: Ear) -> None:
        """Evaluate up to a position, in chunks; logits come for the prompt's last token only."""
        for at in range(len(self._evaluated), end, BATCH):
            self._halt.check()
            ear.stage("read-prompt", at, len(tokens))
            part = tokens[at : min(at + BATCH, end)]
            self._context.decode(part, at, at + len(part) == len(tokens))
            self._evaluated += part
        ear.stage("read-prompt", end, len(tokens))

    def advance(self, token: int) -> None:
        """Evaluate one written token."""
        self._halt.check()
        self._context.decode([token], len(self._evaluated), True)
        self._evaluated.append(token)

    def next(self, sampler: Sampler, mask: Mask | None) -> tuple[int, float, bytes | None]:
        """(token, share masked away, its bytes); no bytes where the token ends the answer."""
        pick = sampler.pick(self._context.logits(), mask)
        return pick.token, pick.masked, None if self._model.ends(pick.token) else self._model.piece(pick.token)


class _Run:
    """One answer while it is being written."""

    def __init__(self, writer: Writer, mask: Mask | None, options: WriteOptions, ear: Ear, began: float) -> None:
        self._writer, self._mask, self._ear, self._began = writer, mask, ear, began
        self._sampler = Sampler(options)
        self._stream = TextStream(options.stop)
        self._parts: list[str] = []
        self._masked: list[float] = []
        self._tokens = 0
        self._first: float | None = None

    def finish(self, limit: int) -> Written:
        """Write up to `limit` tokens and say how it went."""
        reason = self._write(limit)
        self._say(self._stream.finish())
        return Written(
            text="".join(self._parts),
            tokens=self._tokens,
            first_token_s=self._first,
            seconds=time.monotonic() - self._began,
            masked_mass=sum(self._masked) / len(self._masked) if self._masked else 0.0,
            finish=reason,
        )

    def _write(self, limit: int) -> Finish:
        while self._tokens < limit:
            if self._mask is not None and self._mask.done():
                return "end"
            token, masked, piece = self._writer.next(self._sampler, self._mask)
            self._first = self._first if self._first is not None else time.monotonic() - self._began
            self._masked.append(masked)
            if piece is None:
                return "end"
            self._tokens += 1
            self._say(self._stream.feed(piece))
            if self._stream.stopped:
                return "stopped"
            self._ear.stage("write", self._tokens, limit)
            if self._tokens < limit:
                if self._mask is not None:
                    self._mask.take(token)
                self._writer.advance(token)
        return "length"

    def _say(self, text: str) -> None:
        if text:
            self._parts.append(text)
            self._ear.text(text)


def _without_system(messages: list[dict[str, str]]) -> list[dict[str, str]]:
    """The turns with the system's words before the first other's."""
    if len(messages) < 2 or messages[0]["role"] != "system":
        return messages
    joined = f"{messages[0]['content']}\n\n{messages[1]['content']}"
    return [{"role": messages[1]["role"], "content": joined}, *messages[2:]]


def _common(left: Sequence[int], right: Sequence[int]) -> int:
    """Length of the common beginning."""
    count = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        count += 1
    return count
