"""Models come whole or not at all, whatever the server does. A real server on the loopback does it."""

import hashlib
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from app.errors import Cancelled, UserError
from app.llm import download
from app.llm.download import Wanted, Way, fetch
from app.progress import QUIET, Progress

ROOT = Path(__file__).resolve().parents[3]
MODEL = (ROOT / "local_models" / "argosy-starter-en.gguf").read_bytes()
DIGEST = hashlib.sha256(MODEL).hexdigest()
BRISK = Way(stall_s=0.4)


class Server(ThreadingHTTPServer):
    """Serves one model as `manner` says; remembers the requests."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.manner = "plain"
        self.body = MODEL
        self.etag = '"one"'
        self.asked: list[dict[str, str]] = []
        self.free = threading.Event()
        self.elsewhere = ""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up is what some tests are about."""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/model.gguf"


class Handler(BaseHTTPRequestHandler):
    """What a server may do to a download."""

    protocol_version = "HTTP/1.1"
    server: Server

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        self.server.asked.append(dict(self.headers))
        getattr(self, f"do_{self.server.manner}")()

    def _send(self, status: int, body: bytes, length: int | None = None, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def _start(self) -> int:
        wish = self.headers.get("Range", "")
        fresh = self.headers.get("If-Range", self.server.etag) == self.server.etag
        return int(wish.removeprefix("bytes=").partition("-")[0]) if wish and fresh else 0

    def do_plain(self, until: int | None = None) -> None:
        start, body = self._start(), self.server.body
        status, extra = (206, {"Content_Range": f"bytes {start}-{len(body) - 1}/{len(body)}"}) if start else (200, {})
        self._send(status, body[start:until], len(body) - start, ETag=self.server.etag, **extra)

    def do_breaks(self) -> None:
        self.do_plain(self._start() + len(self.server.body) // 2)
        self.close_connection = True

    def do_stalls(self) -> None:
        self.do_plain(len(self.server.body) // 3)
        self.server.free.wait(20)
        self.close_connection = True

    def do_page(self) -> None:
        self._send(200, b"<!doctype html><title>Log in</title>", Content_Type="text/html")

    def do_no_ranges(self) -> None:
        self._send(200, self.server.body)

    def do_wrong_range(self) -> None:
        if not self._start():
            return self.do_breaks()
        self._send(206, self.server.body, Content_Range=f"bytes 0-{len(self.server.body) - 1}/{len(self.server.body)}")

    def do_short(self) -> None:
        self._send(200, self.server.body[:-4096])

    def do_missing(self) -> None:
        self._send(404, b"no")

    def do_moves(self) -> None:
        self._send(302, b"", Location=self.server.elsewhere)


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as made:
        thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield made
        made.free.set()
        made.shutdown()
        thread.join()


@pytest.fixture
def mirror() -> Iterator[Server]:
    with Server() as made:
        thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield made
        made.free.set()
        made.shutdown()
        thread.join()


def wanted(*servers: Server, size: int = len(MODEL), sha256: str = DIGEST) -> Wanted:
    return Wanted("model.gguf", tuple(server.url for server in servers), size, sha256)


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_whole_file_arrives_and_is_not_asked_for_again(server: Server, tmp_path: Path) -> None:
    path = fetch(wanted(server), tmp_path, QUIET, BRISK)
    assert path.read_bytes() == MODEL and left(tmp_path) == ["model.gguf"]
    asked = len(server.asked)
    assert fetch(wanted(server), tmp_path, QUIET, BRISK) == path and len(server.asked) == asked


def test_a_broken_transfer_is_gone_on_with(server: Server, tmp_path: Path) -> None:
    server.manner = "breaks"
    path = fetch(wanted(server), tmp_path, QUIET, BRISK)
    assert path.read_bytes() == MODEL
    start = int(server.asked[1]["Range"].removeprefix("bytes=").removesuffix("-"))
    assert 0 < start <= len(MODEL) // 2 and server.asked[1]["If-Range"] == '"one"'


def test_what_came_before_a_stop_is_kept_for_the_next_time(server: Server, tmp_path: Path) -> None:
    server.manner = "stalls"
    progress = Progress()

    def report(stage: str, done: int, total: int) -> None:
        if done >= len(MODEL) // 4:
            progress.stop.set()

    with pytest.raises(Cancelled):
        fetch(wanted(server), tmp_path, Progress(report, progress.stop), Way(stall_s=30))
    assert "model.gguf" not in left(tmp_path)
    server.free.set()
    server.manner = "plain"
    assert fetch(wanted(server), tmp_path, QUIET, BRISK).read_bytes() == MODEL
    assert "Range" in server.asked[-1]


def test_a_file_that_changed_meanwhile_is_fetched_anew(server: Server, tmp_path: Path) -> None:
    (tmp_path / "model.gguf.part").write_bytes(b"GGUF of yesterday")
    (tmp_path / "model.gguf.part.json").write_text(f'{{"source": "{server.url}", "etag": "\\"old\\"", "total": 99}}')
    assert fetch(wanted(server, sha256=""), tmp_path, QUIET, BRISK).read_bytes() == MODEL


@pytest.mark.parametrize("manner", ["no_ranges", "wrong_range"])
def test_servers_that_do_not_keep_to_ranges(server: Server, tmp_path: Path, manner: str) -> None:
    (tmp_path / "model.gguf.part").write_bytes(MODEL[:1000])
    (tmp_path / "model.gguf.part.json").write_text(f'{{"source": "{server.url}", "etag": "", "total": 0}}')
    server.manner = manner
    if manner == "wrong_range":
        with pytest.raises(UserError):
            fetch(wanted(server), tmp_path, QUIET, BRISK)
        assert "model.gguf" not in left(tmp_path)
    else:
        assert fetch(wanted(server), tmp_path, QUIET, BRISK).read_bytes() == MODEL


@pytest.mark.parametrize(
    ("manner", "reason"),
    [("page", "not-a-model"), ("short", "wrong-size"), ("missing", "status"), ("stalls", "stalled")],
)
def test_what_is_wrong_is_told_and_leaves_no_model(server: Server, tmp_path: Path, manner: str, reason: str) -> None:
    server.manner = manner
    with pytest.raises(UserError) as told:
        fetch(wanted(server), tmp_path, QUIET, BRISK)
    assert (told.value.code, told.value.facts["reason"]) == ("download-failed", reason)
    assert "model.gguf" not in left(tmp_path)


def test_a_short_file_of_unknown_size_is_no_model(server: Server, tmp_path: Path) -> None:
    server.manner = "short"
    with pytest.raises(UserError) as told:
        fetch(wanted(server, size=0, sha256=""), tmp_path, QUIET, BRISK)
    assert told.value.facts["reason"] == "not-a-model" and left(tmp_path) == []


def test_altered_bytes_are_thrown_away(server: Server, tmp_path: Path) -> None:
    server.body = MODEL[:-1] + bytes([MODEL[-1] ^ 1])
    with pytest.raises(UserError) as told:
        fetch(wanted(server), tmp_path, QUIET, BRISK)
    assert told.value.facts["reason"] == "wrong-hash" and left(tmp_path) == []


def test_another_mirror_goes_on_where_one_broke_off(server: Server, mirror: Server, tmp_path: Path) -> None:
    server.manner, mirror.manner = "missing", "plain"
    assert fetch(wanted(server, mirror), tmp_path, QUIET, BRISK).read_bytes() == MODEL
    assert all(int(asked.get("Range", "bytes=0-").split("=")[1].split("-")[0]) == 0 for asked in server.asked)


def test_a_token_goes_to_its_own_host_alone(server: Server, mirror: Server, tmp_path: Path) -> None:
    server.manner, server.elsewhere = "moves", mirror.url
    fetch(wanted(server), tmp_path, QUIET, Way(token="secret", stall_s=0.4))
    assert mirror.asked
    assert not any("Authorization" in asked for asked in server.asked + mirror.asked)


def test_a_proxy_is_asked_in_the_source_s_place(server: Server, tmp_path: Path) -> None:
    order = Wanted("model.gguf", ("http://models.example/model.gguf",), len(MODEL), DIGEST)
    proxy = f"http://127.0.0.1:{server.server_port}"
    assert fetch(order, tmp_path, QUIET, Way(proxy=proxy, stall_s=0.4)).read_bytes() == MODEL
    assert server.asked[0]["Host"] == "models.example"


def test_the_disk_is_looked_at_first(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(download, "_SPARE", 10**18)
    with pytest.raises(UserError) as told:
        fetch(wanted(server), tmp_path, QUIET, BRISK)
    assert told.value.code == "download-no-space" and left(tmp_path) == []


def test_without_an_address_nothing_is_asked(tmp_path: Path) -> None:
    with pytest.raises(UserError) as told:
        fetch(Wanted("model.gguf", ()), tmp_path, QUIET)
    assert told.value.code == "download-no-source"
