"""How fast a loaded model is here, with some numbers of threads. Used only inside the child process."""

import time
from collections.abc import Callable, Sequence
from typing import Any

import llama_cpp

from app.llm import native

_PROMPT = 128
_SECONDS = 0.8
"""Of reading and of writing each: a handful of settings is told apart within five seconds."""


def rates(context: native.Context, threads: Sequence[int], step: Callable[[int, int], None]) -> list[dict[str, float]]:
    """Tokens a second read and written for each number of threads; the context holds nothing afterwards."""
    found = []
    for index, count in enumerate(threads):
        step(index, len(threads))
        llama_cpp.llama_set_n_threads(context.handle, count, count)
        found.append({"threads": count, "read": _read(context), "written": _written(context)})
    context.clear()
    step(len(threads), len(threads))
    return found


def _tokens(context: native.Context, count: int) -> list[int]:
    """Any tokens do: the work is the same."""
    return [1 + index % (context.model.vocab_size - 1) for index in range(count)]


def _read(context: native.Context) -> float:
    tokens = _tokens(context, _PROMPT)
    context.clear()
    context.decode(tokens, 0, True)  # the first time also brings the weights in from the disk
    done, began = 0, time.monotonic()
    while time.monotonic() - began < _SECONDS:
        context.clear()
        context.decode(tokens, 0, True)
        done += len(tokens)
    return done / (time.monotonic() - began)


def _written(context: native.Context) -> float:
    context.clear()
    context.decode(_tokens(context, 8), 0, True)
    done, began = 0, time.monotonic()
    while time.monotonic() - began < _SECONDS and 9 + done < context.size:
        context.decode([1], 8 + done, True)
        done += 1
    return done / (time.monotonic() - began)


def bare(context: native.Context, prompt: int, tokens: int, rounds: int) -> dict[str, float]:
    """Best of some rounds of llama.cpp's own calls alone: a prompt read, tokens written by its own sampler."""
    sampler = llama_cpp.llama_sampler_chain_init(llama_cpp.llama_sampler_chain_default_params())
    llama_cpp.llama_sampler_chain_add(sampler, llama_cpp.llama_sampler_init_temp(1.2))
    llama_cpp.llama_sampler_chain_add(sampler, llama_cpp.llama_sampler_init_dist(1))
    try:
        written = [_bare_writing(context, sampler, prompt, tokens) for _ in range(rounds)]
    finally:
        llama_cpp.llama_sampler_free(sampler)
    return {"read": max(_read(context) for _ in range(2)), "written": max(written)}


def _bare_writing(context: native.Context, sampler: Any, prompt: int, tokens: int) -> float:
    """Tokens a second after a prompt of a length."""
    context.clear()
    said = _tokens(context, prompt)
    for at in range(0, prompt, context.batch):
        context.decode(said[at : at + context.batch], at, at + context.batch >= prompt)
    piece = (llama_cpp.llama_token * 1)()
    began = time.monotonic()
    for _ in range(tokens):
        piece[0] = llama_cpp.llama_sampler_sample(sampler, context.handle, -1)
        llama_cpp.llama_decode(context.handle, llama_cpp.llama_batch_get_one(piece, 1))
    return tokens / (time.monotonic() - began)
