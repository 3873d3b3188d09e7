"""The child process that holds the models: one job at a time, Stop heard at any moment, gone when its parent is."""

import dataclasses
import faulthandler
import os
import queue
import signal
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.errors import Cancelled, UserError
from app.llm import wire
from app.llm.contract import ChatMessage, Lock, WriteOptions
from app.llm.embedder import ensure_embedder
from app.llm.hardware import threads
from app.llm.lock import grammar

if TYPE_CHECKING:
    from app.llm.embedding import Embedder
    from app.llm.generate import Mask, Writer
    from app.llm.native import Halt
    from app.llm.snapshots import Snapshots

_TEXTS_A_SECOND = 30


def main(line: wire.Line, settings: dict[str, Any]) -> None:
    """Entry of the process; `settings` are those of `open_engine`, paths as text."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _quiet(Path(settings["data_dir"]))
    os.environ["GGML_NO_BACKTRACE"] = "1"
    # A thread that waits gives its core back soon: beside another busy program that is 2 to 5 times faster (measured).
    os.environ.setdefault("GOMP_SPINCOUNT", "5000")
    desk = _Desk(line)
    threading.Thread(target=desk.listen, daemon=True).start()
    rooms = _Models(settings, desk)
    while True:
        job = desk.next()
        desk.answer(job, rooms)


def _quiet(folder: Path) -> None:
    """Send what native code prints to the engine's log, since standard output belongs to the parent's answer.

    A folder that cannot be written keeps no log, and the engine works all the same.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(folder / "engine.log", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    except OSError:
        handle = os.open(os.devnull, os.O_WRONLY)
    os.dup2(handle, 1)
    os.dup2(handle, 2)
    os.close(handle)
    faulthandler.enable(file=2)


class _Desk:
    """The child's end of the line."""

    def __init__(self, line: wire.Line) -> None:
        self._line = line
        self._jobs: queue.SimpleQueue[wire.Message] = queue.SimpleQueue()
        self._stopped: set[int] = set()
        self._current = 0

    def listen(self) -> None:
        """Own thread: hear Stop while the main thread works; end at once when the parent is gone."""
        while True:
            try:
                message = self._line.receive()
            except (EOFError, OSError):
                os._exit(0)
            if "stop" in message:
                self._stopped.add(message["stop"])
            else:
                self._jobs.put(message)

    def next(self) -> wire.Message:
        """Wait for a job."""
        return self._jobs.get()

    def halted(self) -> bool:
        """Whether Stop was asked for the job in hand."""
        return self._current in self._stopped

    def say(self, what: str, **rest: Any) -> None:
        """Tell the parent something about the job in hand."""
        self._line.send({"job": self._current, "say": what, **rest})

    def vectors(self, data: bytes, width: int) -> None:
        """Tell rows of float32, as bytes after their header."""
        self.say("vectors", width=width)
        self._line.send_raw(data)

    def answer(self, job: wire.Message, models: "_Models") -> None:
        """Do one job and say how it ended. What is our own bug ends the process, and the log has its trace."""
        self._current = job["job"]
        try:
            if self.halted():
                raise Cancelled
            self.say("done", result=models.do(job))
        except Cancelled:
            self.say("cancelled")
        except UserError as error:
            self.say("error", code=error.code, facts=error.facts)
        except MemoryError:
            self.say("error", code="model-no-memory", facts={"reason": ""})
        sys.stderr.flush()


class _Voice:
    """Progress and text on their way to the parent, batched so that a fast model does not flood the pipe."""

    def __init__(self, desk: _Desk) -> None:
        self._desk = desk
        self._text: list[str] = []
        self._stage: tuple[str, int, int] | None = None
        self._last = 0.0

    def text(self, text: str) -> None:
        """New text of a draft."""
        self._text.append(text)
        self._maybe()

    def stage(self, stage: str, done: int, total: int) -> None:
        """How far the job is."""
        if self._stage is not None and self._stage[0] != stage:
            self.flush()
        self._stage = (stage, done, total)
        self._maybe()

    def _maybe(self) -> None:
        now = time.monotonic()
        if now - self._last >= 1 / _TEXTS_A_SECOND:
            self._last = now
            self.flush()

    def flush(self) -> None:
        """Send what waits."""
        if self._stage is not None:
            stage, done, total = self._stage
            self._desk.say("stage", stage=stage, done=done, total=total)
            self._stage = None
        if self._text:
            self._desk.say("text", text="".join(self._text))
            self._text.clear()


class _Models:
    """What is loaded: the chat model and the embedder, each when first asked for."""

    def __init__(self, settings: dict[str, Any], desk: _Desk) -> None:
        self._settings, self._desk = settings, desk
        self._halt: Halt | None = None
        self._writer: Writer | None = None
        self._embedder: Embedder | None = None

    def do(self, job: wire.Message) -> Any:
        """The result of a job, as plain data."""
        voice = _Voice(self._desk)
        if job["do"] == "embed":
            return self._embed(job["texts"], voice)
        writer = self._chat(voice)
        if job["do"] == "measure":
            return self._measure(writer, job["threads"], voice)
        if job["do"] == "bare":
            return writer.bare(job["prompt"], job["tokens"], job["rounds"])
        messages = [ChatMessage(**message) for message in job["messages"]]
        options = WriteOptions(**{**job["options"], "stop": tuple(job["options"]["stop"])})
        from app.llm.generate import Ear

        written = writer.write(messages, _mask(writer, job), options, Ear(voice.text, voice.stage))
        voice.flush()
        return dataclasses.asdict(written)

    def _measure(self, writer: "Writer", threads: list[int], voice: _Voice) -> dict[str, Any]:
        from app.llm.devices import devices

        rates = writer.measure(threads, lambda done, total: voice.stage("measure", done, total))
        voice.flush()
        return {"rates": rates, "devices": [dataclasses.asdict(device) for device in devices()]}

    def _load(self, path: Path, gpu_layers: int, voice: _Voice) -> Any:
        """Weights of a file, with the stage `load-model`."""
        from app.llm import native

        if self._halt is None:
            native.start()
            self._halt = native.Halt(self._desk.halted)
        voice.stage("load-model", 0, 100)
        return native.Model(path, gpu_layers, self._halt, lambda done, total: voice.stage("load-model", done, total))

    def _chat(self, voice: _Voice) -> "Writer":
        if self._writer is None:
            if self._settings["model"] is None:
                raise UserError("no-model")
            model = self._load(Path(self._settings["model"]), self._settings["gpu_layers"], voice)
            from app.llm.generate import Writer

            self._writer = Writer(model, self._threads(), self._known_halt(), self._snapshots())
        return self._writer

    def _snapshots(self) -> "Snapshots":
        """Kept states of this very file, engine and way of computing; none hold under another."""
        import llama_cpp

        from app.llm.generate import BATCH, CONTEXT
        from app.llm.snapshots import Snapshots

        engine = f"{llama_cpp.__version__} {CONTEXT} {BATCH} f16 {self._settings['gpu_layers']}"
        return Snapshots(Path(self._settings["data_dir"]) / "prefixes", Path(self._settings["model"]), engine)

    def _embed(self, texts: list[str], voice: _Voice) -> None:
        if self._embedder is None:
            voice.stage("make-embedder", 0, 0)
            path = ensure_embedder(Path(self._settings["data_dir"]))
            model = self._load(path, 0, voice)
            from app.llm.embedding import Embedder

            self._embedder = Embedder(model, self._threads(), self._known_halt())
        vectors = self._embedder.embed(texts, lambda done, total: voice.stage("embed", done, total))
        voice.flush()
        self._desk.vectors(vectors.tobytes(), vectors.shape[1])

    def _threads(self) -> int:
        return int(self._settings["threads"]) or threads()

    def _known_halt(self) -> "Halt":
        assert self._halt is not None, "a model was loaded before"
        return self._halt


def _mask(writer: "Writer", job: wire.Message) -> "Mask | None":
    """The matcher a job asks for: a JSON schema, the number lock, or none."""
    if job["do"] == "read_json":
        from llguidance import LLMatcher

        return writer.mask(LLMatcher.grammar_from_json_schema(job["schema"], overrides={"whitespace_flexible": False}))
    if job["lock"] is None:
        return None
    return writer.mask(grammar(Lock(tuple(job["lock"]["slots"]), tuple(job["lock"]["literals"]))))
