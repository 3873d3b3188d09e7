"""Getting a model file over the network: dials out only when the merchant asked for this very file.

Every request goes to the source that was chosen, never past it: mirrors are real mirrors, and a token goes to nobody
but its own host. A file appears under its name only when it is whole: bytes gather in `NAME.part`, go on where they
broke off, and are checked (size, SHA-256, GGUF structure) before the rename.
"""

import json
import os
import shutil
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from concurrent.futures import TimeoutError as NotInTime
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.errors import UserError
from app.llm.dialling import Call
from app.llm.embedder import file_sha256
from app.llm.gguf_header import inspect_gguf
from app.progress import Progress

if TYPE_CHECKING:
    import httpx

TOKEN_HOST = "huggingface.co"
_PIECE = 64 * 1024
_SPARE = 256 * 1024**2
_RACE_S, _TRIES = 6.0, 3
_HEADERS = {"User-Agent": "argosy", "Accept-Encoding": "identity"}


@dataclass(frozen=True)
class Wanted:
    """A file to get: its name here, where it lies, and what is known of it. `size` is in bytes, 0 while unknown."""

    file: str
    sources: tuple[str, ...]
    size: int = 0
    sha256: str = ""


@dataclass(frozen=True)
class Way:
    """How to reach sources. `proxy` None: as the system says. `stall_s`: seconds without a byte that end a try."""

    proxy: str | None = None
    token: str = ""
    stall_s: float = 20.0


class _Failed(Exception):
    """A try failed; `code` says how (`words`: the selector of `error-download-failed`), `again` whether to go on."""

    def __init__(self, code: str, again: bool = False) -> None:
        super().__init__(code)
        self.code, self.again = code, again


@dataclass(frozen=True)
class _Part:
    """Bytes that came so far and what they belong to."""

    path: Path
    source: str = ""
    etag: str = ""
    total: int = 0

    @property
    def have(self) -> int:
        return self.path.stat().st_size if self.path.exists() else 0

    @property
    def note(self) -> Path:
        return self.path.with_name(self.path.name + ".json")

    def keep(self) -> None:
        """Write down what the bytes belong to."""
        self.note.write_text(json.dumps({"source": self.source, "etag": self.etag, "total": self.total}))

    def drop(self) -> None:
        """Forget the bytes."""
        self.path.unlink(missing_ok=True)
        self.note.unlink(missing_ok=True)


def fetch(wanted: Wanted, folder: Path, progress: Progress, way: Way | None = None) -> Path:
    """Get a file into a folder and give its path; one that is already there and right is not fetched again.

    Progress: stage `download`, bytes. Stop raises `Cancelled` at once and keeps what came for the next time.
    UserError `download-failed` (with the last reason and the hosts tried), `download-no-space`, `download-no-source`.
    """
    way = way or Way()
    target = folder / Path(wanted.file).name
    if not wanted.sources:
        raise UserError("download-no-source", {"file": target.name})
    if target.is_file() and _is_right(target, wanted):
        return target
    folder.mkdir(parents=True, exist_ok=True)
    run = _Run(wanted, target, way)
    Call(run.work).follow(progress, lambda: progress.step("download", run.done, run.total))
    return target


class _Run:
    """One download at work; `done` and `total` are bytes."""

    def __init__(self, wanted: Wanted, target: Path, way: Way) -> None:
        self.wanted, self.target, self.way = wanted, target, way
        self.done, self.total = 0, wanted.size

    def work(self, call: Call) -> None:
        """Try the sources, the quickest first, until one gives the file."""
        self._call = call
        self._try_all()

    def _try_all(self) -> None:
        last = _Failed("unreachable")
        host = ""
        for source in _by_speed(self.wanted.sources, self.way):
            host = _host(source)
            try:
                return self._try(source)
            except _Failed as failed:
                last = failed
        hosts = ", ".join(dict.fromkeys(map(_host, self.wanted.sources)))
        facts = {"file": self.target.name, "host": host, "reason": last.code, "hosts": hosts}
        raise UserError("download-failed", facts | {"link": self.wanted.sources[0]})

    def _try(self, source: str) -> None:
        """Some tries at one source, each going on from the bytes that came."""
        for left in range(_TRIES - 1, -1, -1):
            try:
                part = self._pull(source, _part_for(self.target, source, self.wanted))
                return self._take(part)
            except _Failed as failed:
                if not (failed.again and left):
                    raise

    def _take(self, part: _Part) -> None:
        """Check the whole file and give it its name."""
        code = _fault(part.path, self.target.suffix, self.wanted)
        if code:
            part.drop()
            raise _Failed(code)
        with part.path.open("rb+") as file:
            os.fsync(file.fileno())
        part.path.replace(self.target)
        part.note.unlink(missing_ok=True)

    def _pull(self, source: str, part: _Part) -> _Part:
        """Add what is missing to a part."""
        import httpx

        if part.total and part.have == part.total:
            return part
        try:
            with _client(self.way) as client, client.stream("GET", source, headers=_asking(part, source)) as answer:
                return self._write(answer, replace(part, source=source))
        except httpx.TimeoutException as error:
            raise _Failed("stalled", again=True) from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            self._call.check()
            raise _Failed("broken", again=part.have > 0) from error

    def _write(self, answer: "httpx.Response", part: _Part) -> _Part:
        self._call.hold(answer)
        start, total = _extent(answer, part, self.wanted)
        part = replace(part, etag=answer.headers.get("etag", ""), total=total)
        _check_space(self.target, total - start)
        self.total = total
        with part.path.open("rb+" if start else "wb") as file:
            file.seek(start)
            part.keep()
            for piece in _pieces(answer, start, self.target.suffix):
                self._call.check()
                file.write(piece)
                self.done = file.tell()
        if total and part.have < total:
            raise _Failed("broken", again=True)
        return part


def _pieces(answer: "httpx.Response", start: int, suffix: str) -> Iterator[bytes]:
    """The body; a web page that comes in a model's place is noticed at its first bytes."""
    first = start == 0 and suffix == ".gguf"
    for piece in answer.iter_raw(_PIECE):
        if first and not piece.startswith(b"GGUF"):
            raise _Failed("not-a-model")
        first = False
        yield piece


def _part_for(target: Path, source: str, wanted: Wanted) -> _Part:
    """The bytes that came before, where they can be gone on with.

    Without a hash to check the whole by, only the same source may go on, and only where an ETag tells that the file is
    still the same.
    """
    part = _Part(target.with_name(target.name + ".part"))
    try:
        noted: dict[str, Any] = json.loads(part.note.read_text())
        known = replace(part, source=noted["source"], etag=noted["etag"], total=int(noted["total"]))
    except (OSError, ValueError, KeyError, TypeError):
        part.drop()
        return part
    if not wanted.sha256 and (known.source != source or not known.etag):
        part.drop()
        return part
    return known if known.source == source else replace(known, etag="")


def _asking(part: _Part, source: str) -> dict[str, str]:
    if not part.have:
        return {}
    return {"Range": f"bytes={part.have}-"} | ({"If-Range": part.etag} if part.etag and part.source == source else {})


def _extent(answer: "httpx.Response", part: _Part, wanted: Wanted) -> tuple[int, int]:
    """From which byte the answer goes on, and the whole file's size (0 unknown)."""
    if answer.status_code == 416:
        part.drop()
        raise _Failed("broken", again=True)
    if answer.status_code not in (200, 206):
        raise _Failed("refused" if answer.status_code in (401, 403, 451) else "status")
    if answer.headers.get("content-type", "").startswith("text/html"):
        raise _Failed("not-a-model")
    length = answer.headers.get("content-length", "")
    start, total = 0, int(length) if length.isdigit() else 0
    if answer.status_code == 206:
        start, total = _content_range(answer.headers.get("content-range", ""))
        if start != part.have:
            part.drop()
            raise _Failed("broken", again=True)
    if wanted.size and total and total != wanted.size:
        raise _Failed("wrong-size")
    return start, total or wanted.size


def _content_range(text: str) -> tuple[int, int]:
    """`bytes 100-199/200` as (100, 200); what is no such text starts nowhere."""
    span, _, total = text.removeprefix("bytes ").partition("/")
    start = span.partition("-")[0]
    return (int(start), int(total)) if start.isdigit() and total.isdigit() else (-1, 0)


def _client(way: Way) -> "httpx.Client":
    import httpx

    timeout = httpx.Timeout(way.stall_s, connect=min(10.0, way.stall_s))
    auth = _bearer(way.token) if way.token else None
    return httpx.Client(proxy=way.proxy, timeout=timeout, headers=_HEADERS, auth=auth, follow_redirects=True)


def _bearer(token: str) -> "httpx.Auth":
    """A bearer token that only its own host ever sees, and only over TLS; asked again at each redirect."""
    import httpx

    class Bearer(httpx.Auth):
        def auth_flow(self, request: httpx.Request) -> Any:
            request.headers.pop("Authorization", None)
            if request.url.host == TOKEN_HOST and request.url.scheme == "https":
                request.headers["Authorization"] = f"Bearer {token}"
            yield request

    return Bearer()


def _host(source: str) -> str:
    import httpx

    try:
        return httpx.URL(source).host or source
    except httpx.InvalidURL:
        return source


def _by_speed(sources: Sequence[str], way: Way) -> list[str]:
    """Sources that answer a tiny request first, the quickest first; silent ones after them, in the order given."""
    if len(sources) == 1:
        return list(sources)
    pool = ThreadPoolExecutor(len(sources), thread_name_prefix="download-race")
    asked = {pool.submit(_answers, source, way): source for source in sources}
    quick: list[str] = []
    try:
        for future in as_completed(asked, timeout=_RACE_S):
            if future.result():
                quick.append(asked[future])
    except NotInTime:
        pass
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
    return quick + [source for source in sources if source not in quick]


def _answers(source: str, way: Way) -> bool:
    import httpx

    brief = replace(way, stall_s=min(way.stall_s, _RACE_S))
    try:
        with _client(brief) as client, client.stream("GET", source, headers={"Range": "bytes=0-3"}) as answer:
            return answer.status_code in (200, 206)
    except (httpx.HTTPError, httpx.InvalidURL):
        return False


def _check_space(target: Path, missing: int) -> None:
    free = shutil.disk_usage(target.parent).free
    if missing + _SPARE > free:
        facts = {"file": target.name, "needed": _gib(missing + _SPARE), "free": _gib(free)}
        raise UserError("download-no-space", facts | {"folder": str(target.parent)})


def _gib(count: int) -> str:
    return f"{count / 1024**3:.1f}"


def _is_right(path: Path, wanted: Wanted) -> bool:
    return not _fault(path, path.suffix, wanted)


def _fault(path: Path, suffix: str, wanted: Wanted) -> str:
    """What is wrong with a whole file; empty when nothing is."""
    if wanted.size and path.stat().st_size != wanted.size:
        return "wrong-size"
    if wanted.sha256 and file_sha256(path) != wanted.sha256:
        return "wrong-hash"
    if suffix == ".gguf":
        try:
            inspect_gguf(path)
        except UserError:
            return "not-a-model"
    return ""
