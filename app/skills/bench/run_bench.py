"""`bench`: the main job of a merchant piece by piece on the sample merchant, and the model engine by itself."""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from app import paths
from app.errors import UserError
from app.progress import QUIET, Progress
from app.skills.bench.figures import Figure, milliseconds, once
from app.workspace import Workspace

_ROWS, _FINDS = 2_000, 40
_HEADERS = "SKU,Name,Price (USD),MOQ,Lead time (days),Carton qty,Material,Certificate"
_KINDS = ("desk lamp", "water bottle", "tool bag", "phone stand", "kitchen knife", "garden hose", "LED strip")
_QUERIES = ("steel water bottle", "SKU-00042", "lamp for a desk", "灯", "garden hose 20 m", "knife")


@dataclass(frozen=True)
class Bench:
    """What a bench needs: a folder to work in, the model to measure (None: none here), progress."""

    folder: Path
    model: Path | None
    progress: Progress

    def workspace(self, name: str) -> Workspace:
        """A fresh workspace."""
        return Workspace.open(self.folder / name, door="bench")


def run_bench(names: Sequence[str], model: Path | None, progress: Progress) -> tuple[Figure, ...]:
    """Run some benches, all without names. UserError `bench-unknown`; those that need a model are left out without."""
    wrong = [name for name in names if name not in BENCHES]
    if wrong:
        raise UserError("bench-unknown", {"name": ", ".join(wrong), "known": ", ".join(BENCHES)})
    chosen = [name for name in BENCHES if not names or name in names]
    figures: list[Figure] = []
    with TemporaryDirectory(prefix="argosy-bench-") as folder:
        for done, name in enumerate(chosen):
            progress.step("bench", done, len(chosen))
            place = Path(folder) / name
            place.mkdir()
            figures += BENCHES[name](Bench(place, model, progress))
    return tuple(figures)


def _start(bench: Bench) -> Iterator[Figure]:
    """A command's start against the interpreter's own."""
    import subprocess

    bare = [sys.executable, "-c", "pass"]
    help_ = [sys.executable, "-m", "app", "--help"]
    root = str(Path(__file__).resolve().parents[3])
    runs = {
        name: min(
            once(lambda c=command: subprocess.run(c, capture_output=True, check=True, cwd=root)) for _ in range(9)
        )
        for name, command in (("python", bare), ("help", help_))
    }
    yield Figure("start", "help", runs["help"] * 1000, "ms")
    yield Figure("start", "help against python", runs["help"] / runs["python"], "ratio")


def _import(bench: Bench) -> Iterator[Figure]:
    from app.skills.reception.import_sheet import import_sheet

    file = _price_list(bench.folder / "list.csv")
    with bench.workspace("import") as ws:
        yield Figure("import", "rows", _ROWS / once(lambda: import_sheet(ws, file, QUIET)), "rows/s", higher=True)


def _find(bench: Bench) -> Iterator[Figure]:
    from app.skills.reception.find_products import build_index, find_products
    from app.skills.reception.import_sheet import import_sheet

    with bench.workspace("find") as ws:
        import_sheet(ws, _price_list(bench.folder / "list.csv"), QUIET)
        yield Figure("find", "index", _ROWS / once(lambda: build_index(ws, bench.progress)), "rows/s", higher=True)
        queries = iter(_QUERIES * (1 + _FINDS // len(_QUERIES)))
        yield Figure("find", "query", milliseconds(lambda: find_products(ws, next(queries), 10, QUIET), _FINDS), "ms")


def _read(bench: Bench) -> Iterator[Figure]:
    from app.skills.reception.read_inquiry import read_inquiry

    with _sample(bench) as ws:
        mails = iter(_mails() * 4)
        yield Figure(
            "read", "mail", milliseconds(lambda: read_inquiry(ws, next(mails), QUIET), len(_mails()) * 3), "ms"
        )


def _quote(bench: Bench) -> Iterator[Figure]:
    from app.skills.reception.price_quote import quote_inquiry
    from app.skills.reception.read_inquiry import read_inquiry

    with _sample(bench) as ws:
        inquiry = read_inquiry(ws, _mails()[0], QUIET)
        yield Figure("quote", "inquiry", milliseconds(lambda: quote_inquiry(ws, inquiry, QUIET), 15), "ms")


def _reply(bench: Bench) -> Iterator[Figure]:
    from app.skills.reception.draft_reply import ReplyOptions, draft_reply
    from app.skills.reception.read_inquiry import read_inquiry

    with _sample(bench) as ws:
        inquiry = read_inquiry(ws, _mails()[0], QUIET).inquiry_id
        for name, model in (("phrases", "none"), ("model", str(bench.model or "none")))[: 2 if bench.model else 1]:
            options = ReplyOptions(model=model)
            draft_reply(ws, inquiry, options, bench.progress, _ignore)
            yield Figure(
                "reply", name, milliseconds(lambda o=options: draft_reply(ws, inquiry, o, QUIET, _ignore), 5), "ms"
            )


def _model(bench: Bench) -> Iterator[Figure]:
    if bench.model is None:
        return
    from app.skills.bench.model_bench import model_figures

    yield from model_figures(bench.model, bench.folder, bench.progress)


def _sample(bench: Bench) -> Workspace:
    """The sample merchant's lists and terms in a workspace."""
    from app.skills.demo import set_terms
    from app.skills.reception.import_sheet import import_sheet

    ws = bench.workspace("sample")
    sample = paths.resources("sample")
    set_terms(ws, sample / "policy.toml")
    for name in ("price-list.xlsx", "freight.csv"):
        import_sheet(ws, sample / name, QUIET)
    return ws


def _mails() -> list[Path]:
    return sorted((paths.resources("sample") / "inquiries").glob("*.eml"))


def _price_list(path: Path) -> Path:
    lines = [_HEADERS]
    for row in range(_ROWS):
        kind = _KINDS[row % len(_KINDS)]
        lines.append(
            f"SKU-{row:05},{kind} {row},{1 + row % 90}.{row % 100:02},{100 + row % 9},25,{12 + row % 5},steel,CE"
        )
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def _ignore(_text: str) -> None:
    """No one reads along."""


BENCHES: dict[str, Callable[[Bench], Iterator[Figure]]] = {
    "start": _start,
    "import": _import,
    "find": _find,
    "read": _read,
    "quote": _quote,
    "reply": _reply,
    "model": _model,
}
