"""The parent's side of the engine: asks the child, passes text on, and ends it when it must.

A crash of native code kills the child only; the next use starts a new one. Ending the child is the one sure Stop and
the one way in which all memory comes back.
"""

import contextlib
import dataclasses
import json
import multiprocessing
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import Any

from app.errors import Cancelled, UserError
from app.llm import child, wire
from app.llm.contract import ChatMessage, Lock, WriteOptions, Written
from app.llm.models import check
from app.progress import Progress

_LOOK = 0.02
_GRACE = 0.18
"""Seconds between looks at Stop, and seconds a child has to obey before it is killed: 300 ms in all."""

_LAST = ("done", "cancelled", "error")


def open_engine(
    model: Path | None, data_dir: Path, gpu_layers: int = 0, threads: int = 0, idle_s: float = 0
) -> "ChildEngine":
    """An engine for a GGUF, or for embeddings only. The child starts on first use.

    `data_dir` holds the embedder and the engine's log. `gpu_layers`: 0 none, -1 all. `threads`: 0 for as many as suit
    this machine. `idle_s`: seconds without work after which the child ends and its memory comes back, 0 never.
    UserError `model-missing`, `gguf-invalid`, `model-altered`.
    """
    card = check(model) if model is not None else None
    name = "" if model is None else model.stem if card is None else card.name
    settings = {"model": str(model) if model else None, "data_dir": str(data_dir), "gpu_layers": gpu_layers}
    return ChildEngine(name, settings | {"threads": threads}, idle_s)


class ChildEngine:
    """An `Engine` in a child process. Callers take turns; any thread may call."""

    def __init__(self, name: str, settings: dict[str, Any], idle_s: float = 0) -> None:
        self.name = name
        self._settings, self._idle_s = settings, idle_s
        self._timer: threading.Timer | None = None
        self._turn = threading.Lock()
        self._process: SpawnProcess | None = None
        self._line: wire.Line | None = None
        self._jobs = 0
        self._over = True

    @property
    def pid(self) -> int | None:
        """The child's process id while it lives."""
        return self._process.pid if self._process is not None and self._process.is_alive() else None

    def write(
        self,
        messages: Sequence[ChatMessage],
        lock: Lock | None,
        options: WriteOptions,
        on_text: Callable[[str], None],
        progress: Progress,
    ) -> Written:
        """Write a text under a lock, or freely with None; `on_text` gets pieces at most about 30 times a second.

        UserError `engine-crashed`, `no-model`, `model-unloadable`, `model-no-memory`, `model-template`,
        `prompt-too-long`.
        """
        order = _chat("write", messages, options) | {"lock": None if lock is None else dataclasses.asdict(lock)}
        return Written(**self._ask(order, progress, on_text)["result"])

    def read_json(
        self, messages: Sequence[ChatMessage], schema: Mapping[str, Any], options: WriteOptions, progress: Progress
    ) -> dict[str, Any]:
        """Answer in the shape of a JSON schema of an object. UserErrors as `write`, and `answer-unfinished`."""
        order = _chat("read_json", messages, options) | {"schema": dict(schema)}
        written = Written(**self._ask(order, progress, _ignore)["result"])
        if written.finish != "end":
            raise UserError("answer-unfinished", {"model": self.name, "tokens": str(written.tokens)})
        answer: dict[str, Any] = json.loads(written.text)
        return answer

    def embed(self, texts: Sequence[str], progress: Progress) -> list[list[float]]:
        """Unit vectors of the default embedder, one a text. UserError `embedder-missing`, `model-not-written`."""
        if not texts:
            return []
        vectors: list[list[float]] = self._ask({"do": "embed", "texts": list(texts)}, progress, _ignore)["vectors"]
        return vectors

    def measure(self, threads: Sequence[int], progress: Progress) -> dict[str, Any]:
        """`rates` (threads, read, written; tokens a second) for numbers of threads, and the `devices` there are."""
        measured: dict[str, Any] = self._ask({"do": "measure", "threads": list(threads)}, progress, _ignore)["result"]
        return measured

    def bare(self, prompt: int, tokens: int, rounds: int, progress: Progress) -> dict[str, float]:
        """Best rates of a bare loop over llama.cpp in the same child: `read`, `written`, tokens a second."""
        order = {"do": "bare", "prompt": prompt, "tokens": tokens, "rounds": rounds}
        found: dict[str, float] = self._ask(order, progress, _ignore)["result"]
        return found

    def close(self) -> None:
        """End the child and give its memory back; the next use starts afresh."""
        with self._turn:
            self._rest(0)
            self._end()

    def _ask(self, order: wire.Message, progress: Progress, on_text: Callable[[str], None]) -> dict[str, Any]:
        """Send one job and follow it to its end. `Cancelled` when Stop was pressed."""
        with self._my_turn(progress):
            self._rest(0)
            try:
                return self._safely(order, progress, on_text)
            finally:
                self._rest(self._idle_s)

    def _safely(self, order: wire.Message, progress: Progress, on_text: Callable[[str], None]) -> dict[str, Any]:
        """Do a job; where a GPU's child dies before it wrote a word, once more on the processor, for good."""
        said: list[str] = []

        def hear(text: str) -> None:
            said.append(text)
            on_text(text)

        try:
            return self._do(order, progress, hear)
        except _Died as died:
            if not self._settings["gpu_layers"] or said:
                raise died.told from died
            self._settings = self._settings | {"gpu_layers": 0}
            progress.step("without-gpu")
        try:
            return self._do(order, progress, on_text)
        except _Died as died:
            raise died.told from died

    def _do(self, order: wire.Message, progress: Progress, on_text: Callable[[str], None]) -> dict[str, Any]:
        self._jobs += 1
        self._over = False
        try:
            return self._follow(self._send(order | {"job": self._jobs}), progress, on_text)
        except (EOFError, OSError) as error:
            raise _Died(self._crash()) from error
        finally:
            if not self._over:
                self._settle()

    def _rest(self, seconds: float) -> None:
        """End the child after some seconds without work; 0 calls that off."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if seconds:
            self._timer = threading.Timer(seconds, self._nap)
            self._timer.daemon = True
            self._timer.start()

    def _nap(self) -> None:
        """End an idle child; one that was given work meanwhile goes on."""
        if self._turn.acquire(blocking=False):
            try:
                if self._timer is threading.current_thread():
                    self._end()
            finally:
                self._turn.release()

    @contextlib.contextmanager
    def _my_turn(self, progress: Progress) -> Iterator[None]:
        """Wait for earlier callers, but not past Stop."""
        while not self._turn.acquire(timeout=_LOOK):
            if progress.stop.is_set():
                raise Cancelled
        try:
            if progress.stop.is_set():
                raise Cancelled
            yield
        finally:
            self._turn.release()

    def _send(self, order: wire.Message) -> wire.Line:
        if self._process is None or self._line is None or not self._process.is_alive():
            self._end()
            context = multiprocessing.get_context("spawn")
            mine, theirs = wire.pair(context)
            process = context.Process(target=child.main, args=(theirs, self._settings), daemon=True)
            self._line = mine
            try:
                process.start()
            finally:
                theirs.close()
            self._process = process
        self._line.send(order)
        return self._line

    def _follow(self, line: wire.Line, progress: Progress, on_text: Callable[[str], None]) -> dict[str, Any]:
        """Pass on what the child says until the job ends."""
        found: dict[str, Any] = {}
        while True:
            if progress.stop.is_set():
                raise Cancelled
            if not line.poll(_LOOK):
                continue
            message = line.receive()
            self._over = message["say"] in _LAST
            match message["say"]:
                case "text":
                    on_text(message["text"])
                case "stage":
                    progress.step(message["stage"], message["done"], message["total"])
                case "vectors":
                    found["vectors"] = _rows(line.receive_raw(), message["width"])
                case "error":
                    raise UserError(message["code"], message["facts"])
                case "cancelled":
                    raise Cancelled
                case _:
                    return found | {"result": message["result"]}

    def _settle(self) -> None:
        """Ask the child to drop the job; kill it where it does not answer in time."""
        line, until = self._line, time.monotonic() + _GRACE
        try:
            if line is not None and self.pid is not None:
                line.send({"stop": self._jobs})
                while line.poll(max(0.0, until - time.monotonic())):
                    if self._is_last(line.receive(), line):
                        return
        except (EOFError, OSError):
            pass
        self._end()

    def _is_last(self, message: wire.Message, line: wire.Line) -> bool:
        if message["say"] == "vectors":
            line.receive_raw()
        return message["job"] == self._jobs and message["say"] in _LAST

    def _crash(self) -> UserError:
        """The error of a child that died by itself, with its exit code for the log."""
        code = ""
        if self._process is not None:
            self._process.join(_GRACE)
            code = str(self._process.exitcode)
        facts = {"model": self.name, "exit": code, "log": str(self._log())}
        return UserError("engine-crashed", facts | {"reason": _reason(code, bool(self._settings["gpu_layers"]))})

    def _log(self) -> Path:
        return Path(self._settings["data_dir"]) / "engine.log"

    def _end(self) -> None:
        """Kill the child and forget it."""
        process, self._process = self._process, None
        line, self._line = self._line, None
        if line is not None:
            line.close()
        if process is not None:
            process.kill()
            process.join()
            process.close()


class _Died(Exception):
    """The child ended by itself; `told` is what the user hears of it."""

    def __init__(self, told: UserError) -> None:
        super().__init__(told.code)
        self.told = told


def _reason(code: str, on_gpu: bool) -> str:
    """Why a child died, by its exit code: a signal's number below nought, or a status of Windows."""
    if code in ("-4", str(0xC000001D), str(0xC000001D - 2**32)):
        return "instruction"
    if code in ("-9", str(0xC0000017), str(0xC0000017 - 2**32)):
        return "memory"
    return "driver" if on_gpu else "unknown"


def _chat(do: str, messages: Sequence[ChatMessage], options: WriteOptions) -> wire.Message:
    """The part of an order that writing and reading share."""
    return {
        "do": do,
        "messages": [dataclasses.asdict(message) for message in messages],
        "options": dataclasses.asdict(options),
    }


def _rows(data: bytes, width: int) -> list[list[float]]:
    """Float32 bytes as lists of a width."""
    import numpy as np

    rows: list[list[float]] = np.frombuffer(data, dtype=np.float32).reshape(-1, width).tolist()
    return rows


def _ignore(_text: str) -> None:
    """No one listens."""
