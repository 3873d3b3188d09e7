"""A team's server may do what it likes: the answer comes, or an error in words, and Stop works. On the loopback."""

import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from app.errors import Cancelled, UserError
from app.llm import ChatMessage, WriteOptions
from app.llm.contract import Written
from app.llm.remote import RemoteEngine, Server
from app.progress import QUIET, Progress

MESSAGES = [ChatMessage("system", "You write letters."), ChatMessage("user", "How much is the lamp?")]
WORDS = ["<think>hm</think>", "Dear ", "Ann", ", ", "the lämp ", "你好", "."]


class Fake(ThreadingHTTPServer):
    """Answers as `manner` says; remembers what it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.manner = "stream"
        self.asked: list[tuple[str, dict[str, str], dict[str, Any]]] = []
        self.free = threading.Event()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up is what some tests are about."""


class Handler(BaseHTTPRequestHandler):
    """What a server may do to a question."""

    server: Fake

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append((self.path, dict(self.headers), body))
        getattr(self, f"answer_{self.server.manner}")()

    def _open(self, kind: str = "text/event-stream", status: int = 200, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def _event(self, text: str | None, reason: str | None = None) -> None:
        choice = {"index": 0, "delta": {"content": text}, "finish_reason": reason}
        self.wfile.write(f"data: {json.dumps({'choices': [choice]})}\n\n".encode())
        self.wfile.flush()

    def answer_stream(self) -> None:
        self._open()
        self.wfile.write(b": a comment\n\n")
        for word in WORDS:
            self._event(word)
        self._event(None, "stop")
        self.wfile.write(b"data: [DONE]\n\n")

    def answer_whole(self) -> None:
        self._open("application/json")
        choice = {"message": {"content": "".join(WORDS)}, "finish_reason": "stop"}
        self.wfile.write(json.dumps({"choices": [choice]}).encode())

    def answer_json(self) -> None:
        self._open("application/json")
        choice = {"message": {"content": '{"total": "12.50"}'}, "finish_reason": "stop"}
        self.wfile.write(json.dumps({"choices": [choice]}).encode())

    def answer_busy_then_well(self) -> None:
        if len(self.server.asked) < 2:
            return self._open(status=503)
        self.answer_stream()

    def answer_endless(self) -> None:
        self._open()
        while True:
            self._event("on and on ")

    def answer_endless_line(self) -> None:
        self._open()
        while True:
            self.wfile.write(b"data: " + b"x" * 65536)

    def answer_silent(self) -> None:
        self._open()
        self._event("Dear ")
        self.server.free.wait(20)

    def answer_refused(self) -> None:
        self._open(status=401)

    def answer_elsewhere(self) -> None:
        self._open(status=307, Location="http://127.0.0.1:1/v1/chat/completions")

    def answer_page(self) -> None:
        self._open("text/html")
        self.wfile.write(b"<html>Log in</html>")

    def answer_nonsense(self) -> None:
        self._open()
        self.wfile.write(b'data: {"choices": []}\n\n')

    def answer_deep(self) -> None:
        self._open()
        self.wfile.write(b"data: " + b"[" * 200_000 + b"\n\n")


@pytest.fixture
def fake() -> Iterator[Fake]:
    with Fake() as made:
        thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield made
        made.free.set()
        made.shutdown()
        thread.join()


def engine(fake: Fake, **changes: Any) -> RemoteEngine:
    return RemoteEngine(Server(f"http://127.0.0.1:{fake.server_port}/v1", "team-model", "s3cret", **changes))


def ask(engine: RemoteEngine, options: WriteOptions | None = None, said: list[str] | None = None) -> Written:
    return engine.write(MESSAGES, None, options or WriteOptions(), (said if said is not None else []).append, QUIET)


@pytest.mark.parametrize("manner", ["stream", "whole", "busy_then_well"])
def test_an_answer_comes_without_its_thoughts(fake: Fake, manner: str) -> None:
    fake.manner = manner
    said: list[str] = []
    written = ask(engine(fake), said=said)
    assert written.text == "Dear Ann, the lämp 你好." == "".join(said)
    assert written.finish == "end" and written.first_token_s is not None
    path, headers, body = fake.asked[-1]
    assert path == "/v1/chat/completions" and headers["Authorization"] == "Bearer s3cret"
    assert [message["content"] for message in body["messages"]] == [message.content for message in MESSAGES]
    assert body["model"] == "team-model" and body["stream"] is True


def test_json_comes_as_an_object(fake: Fake) -> None:
    fake.manner = "json"
    assert engine(fake).read_json(MESSAGES, {"type": "object"}, WriteOptions(), QUIET) == {"total": "12.50"}
    assert fake.asked[0][2]["response_format"]["json_schema"]["schema"] == {"type": "object"}
    fake.manner = "whole"
    with pytest.raises(UserError) as told:
        engine(fake).read_json(MESSAGES, {"type": "object"}, WriteOptions(), QUIET)
    assert told.value.code == "answer-unfinished"


def test_an_endless_answer_is_cut(fake: Fake) -> None:
    fake.manner = "endless"
    written = ask(engine(fake), WriteOptions(max_tokens=20))
    assert written.finish == "length" and len(written.text) < 20 * 30


def test_a_stop_string_ends_it(fake: Fake) -> None:
    fake.manner = "endless"
    assert ask(engine(fake), WriteOptions(stop=("and on on",))).finish == "stopped"


@pytest.mark.parametrize(
    ("manner", "code"),
    [
        ("refused", "remote-refused"),
        ("elsewhere", "remote-failed"),
        ("page", "remote-unreadable"),
        ("nonsense", "remote-unreadable"),
        ("deep", "remote-unreadable"),
        ("endless_line", "remote-unreadable"),
        ("silent", "remote-unreachable"),
    ],
)
def test_what_is_wrong_is_told(fake: Fake, manner: str, code: str) -> None:
    fake.manner = manner
    with pytest.raises(UserError) as told:
        ask(engine(fake, stall_s=0.3))
    assert told.value.code == code
    assert "s3cret" not in str(told.value.facts)
    assert len(fake.asked) == 1, "nothing is asked twice that could help no one"


def test_nobody_there_is_told() -> None:
    with pytest.raises(UserError) as told:
        ask(RemoteEngine(Server("http://127.0.0.1:9/v1", connect_s=0.2)))
    assert told.value.code == "remote-unreachable"


def test_stop_is_obeyed_while_the_server_is_silent(fake: Fake) -> None:
    fake.manner = "silent"
    progress = Progress()
    began: list[float] = []

    def hear(_text: str) -> None:
        began.append(time.monotonic())
        progress.stop.set()

    with pytest.raises(Cancelled):
        engine(fake).write(MESSAGES, None, WriteOptions(), hear, progress)
    assert time.monotonic() - began[0] < 0.5
