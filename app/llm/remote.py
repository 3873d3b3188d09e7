"""A team's server in the place of the child: any OpenAI-compatible endpoint, only where the merchant switched it on.

Text leaves the machine here, and to this one address alone: no redirect is followed, no other host is asked. The
number lock needs the vocabulary and so cannot reach a server; its drafts get the clauses and all checks after writing.
What the server says is data: lengths are bounded, and nothing of it is run, opened or trusted.
"""

import json
import queue
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.errors import UserError
from app.llm.contract import ChatMessage, Finish, Lock, WriteOptions, Written
from app.llm.dialling import Call
from app.llm.stream import TextStream
from app.progress import Progress

if TYPE_CHECKING:
    import httpx

_TRIES, _PAUSE_S = 3, 0.5
_LONGEST_LINE = 1024**2
_SIGNS_A_TOKEN = 24
_AGAIN = (429, 500, 502, 503, 504)


@dataclass(frozen=True)
class Server:
    """Where a server is. `url` ends before `/chat/completions` (`http://host:8080/v1`); silent seconds end a try."""

    url: str
    model: str = ""
    key: str = ""
    connect_s: float = 5.0
    stall_s: float = 60.0


class RemoteEngine:
    """An `Engine` on a server. It writes and reads JSON; vectors are always made here, by the child."""

    locks = False

    def __init__(self, server: Server) -> None:
        self._server = server
        self.name = server.model or server.url

    def write(
        self,
        messages: Sequence[ChatMessage],
        lock: Lock | None,
        options: WriteOptions,
        on_text: Callable[[str], None],
        progress: Progress,
    ) -> Written:
        """Write a text, without the lock. UserError `remote-unreachable`, `remote-refused`, `remote-failed`."""
        return self._ask(messages, options, {}, on_text, progress)

    def read_json(
        self, messages: Sequence[ChatMessage], schema: Mapping[str, Any], options: WriteOptions, progress: Progress
    ) -> dict[str, Any]:
        """Answer in the shape of a JSON schema, as far as the server keeps to it. UserErrors as `write`, and
        `answer-unfinished`.
        """
        shape = {"type": "json_schema", "json_schema": {"name": "answer", "schema": dict(schema), "strict": True}}
        written = self._ask(messages, options, {"response_format": shape}, _ignore, progress)
        try:
            answer = json.loads(written.text)
        except ValueError as error:
            raise UserError("answer-unfinished", {"model": self.name, "tokens": str(written.tokens)}) from error
        if not isinstance(answer, dict):
            raise UserError("answer-unfinished", {"model": self.name, "tokens": str(written.tokens)})
        return answer

    def embed(self, texts: Sequence[str], progress: Progress) -> list[list[float]]:
        """Never asked of a server: an index made here must not depend on who is reachable."""
        raise UserError("no-model")

    def close(self) -> None:
        """Nothing is held."""

    def _ask(
        self,
        messages: Sequence[ChatMessage],
        options: WriteOptions,
        extra: Mapping[str, Any],
        on_text: Callable[[str], None],
        progress: Progress,
    ) -> Written:
        said: queue.SimpleQueue[str] = queue.SimpleQueue()
        answer = _Answer(options, said.put)
        body = _body(self._server, messages, options) | dict(extra)
        progress.step("ask-server")

        def pass_on() -> None:
            while not said.empty():
                on_text(said.get())

        Call(lambda call: _converse(call, self._server, body, answer)).follow(progress, pass_on)
        pass_on()
        return answer.written()


class _Answer:
    """An answer while it comes."""

    def __init__(self, options: WriteOptions, say: Callable[[str], None]) -> None:
        self._say, self._limit = say, options.max_tokens
        self._stream = TextStream(options.stop)
        self._parts: list[str] = []
        self._began = time.monotonic()
        self._first: float | None = None
        self._pieces = 0
        self._finish: Finish = "end"

    @property
    def begun(self) -> bool:
        """Whether any text came."""
        return self._first is not None

    def take(self, delta: str, reason: object) -> bool:
        """Take a piece; False once nothing more is wanted."""
        if delta:
            self._first = self._first if self._first is not None else time.monotonic() - self._began
            self._pieces += 1
            self._pass(self._stream.feed(delta.encode("utf-8", "replace")))
        if reason == "length" or sum(map(len, self._parts)) > self._limit * _SIGNS_A_TOKEN:
            self._finish = "length"
            return False
        if self._stream.stopped:
            self._finish = "stopped"
            return False
        return reason is None

    def written(self) -> Written:
        """The whole answer; a server's pieces are counted as tokens."""
        self._pass(self._stream.finish())
        seconds = time.monotonic() - self._began
        return Written("".join(self._parts), self._pieces, self._first, seconds, 0.0, self._finish)

    def _pass(self, text: str) -> None:
        if text:
            self._parts.append(text)
            self._say(text)


def _body(server: Server, messages: Sequence[ChatMessage], options: WriteOptions) -> dict[str, Any]:
    return {
        "model": server.model or "default",
        "messages": [{"role": message.role, "content": message.content} for message in messages],
        "temperature": options.temperature,
        "top_p": options.top_p,
        "max_tokens": options.max_tokens,
        "seed": options.seed,
        "stream": True,
        "chat_template_kwargs": {"enable_thinking": False},
    }


def _converse(call: Call, server: Server, body: Mapping[str, Any], answer: _Answer) -> None:
    """Ask, and ask again where the server was busy or gone before it said a word."""
    for left in range(_TRIES - 1, -1, -1):
        try:
            return _once(call, server, body, answer)
        except UserError as error:
            if not left or answer.begun or error.facts.get("again") != "yes":
                raise
            call.pause(_PAUSE_S)


def _once(call: Call, server: Server, body: Mapping[str, Any], answer: _Answer) -> None:
    import httpx

    headers = {"Authorization": f"Bearer {server.key}"} if server.key else {}
    limits = httpx.Timeout(server.stall_s, connect=server.connect_s)
    url = f"{server.url.rstrip('/')}/chat/completions"
    try:
        with (
            httpx.Client(timeout=limits, follow_redirects=False) as client,
            client.stream("POST", url, json=dict(body), headers=headers) as response,
        ):
            call.hold(response)
            _check(response, server)
            for piece, reason in _events(response, call):
                if not answer.take(piece, reason):
                    return
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        call.check()
        raise _failure("remote-unreachable", server, type(error).__name__, again=True) from error


def _check(response: "httpx.Response", server: Server) -> None:
    status = response.status_code
    if status in (401, 403):
        raise _failure("remote-refused", server, str(status))
    if status != 200:
        raise _failure("remote-failed", server, str(status), again=status in _AGAIN)


def _events(response: "httpx.Response", call: Call) -> Iterator[tuple[str, object]]:
    """(text, finish reason) of each server-sent event; a plain JSON answer is one event."""
    if "text/event-stream" not in response.headers.get("content-type", ""):
        yield _delta("".join(_lines(response, call)), "message")
        return
    for line in _lines(response, call):
        data = line.removeprefix("data:").strip() if line.startswith("data:") else ""
        if data == "[DONE]":
            return
        if data:
            yield _delta(data, "delta")


def _lines(response: "httpx.Response", call: Call) -> Iterator[str]:
    """Lines of the body, none longer than a mebibyte: a stream without an end must not fill the memory."""
    rest = ""
    for text in response.iter_text():
        call.check()
        *lines, rest = (rest + text).split("\n")
        if len(rest) > _LONGEST_LINE:
            raise _unreadable(response)
        yield from lines
    yield rest


def _delta(data: str, key: str) -> tuple[str, object]:
    try:
        choice = json.loads(data)["choices"][0]
        text = choice[key].get("content")
        return text if isinstance(text, str) else "", choice.get("finish_reason")
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError) as error:
        raise UserError("remote-unreadable", {"reason": data[:80]}) from error


def _unreadable(response: "httpx.Response") -> UserError:
    return UserError("remote-unreadable", {"reason": response.headers.get("content-type", "")[:80]})


def _failure(code: str, server: Server, reason: str, again: bool = False) -> UserError:
    return UserError(code, {"url": server.url, "reason": reason, "again": "yes" if again else "no"})


def _ignore(_text: str) -> None:
    """No one listens."""
