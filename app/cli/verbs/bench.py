"""`argosy bench`."""

import json
from argparse import ArgumentParser
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli import output
from app.cli.call import Answer, Call
from app.errors import UserError

if TYPE_CHECKING:
    from app.skills.bench.figures import Change, Figure


def bench_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("names", nargs="*", metavar="NAME", help="start, import, find, read, quote, reply, model")
    parser.add_argument("--model", metavar="NAME", help="a model's name or path (default: the merchant's own)")
    parser.add_argument("--compare", metavar="FILE", help="the --json of an earlier run")


def bench(call: Call) -> Answer:
    """Measure this machine in a workspace of its own; the merchant's is only asked which model is theirs."""
    from app.skills.bench.figures import changes
    from app.skills.bench.run_bench import run_bench

    before = _earlier(Path(call.args.compare)) if call.args.compare else ()
    with call.workspace() as workspace:
        writer = workspace.writer(call.args.model)
    figures = run_bench(call.args.names, writer.path if writer else None, call.progress)
    changed = changes(figures, before)
    data = {
        "machine": _machine(),
        "model": writer.name if writer else None,
        "results": [asdict(figure) for figure in figures],
        "compared": [asdict(change) for change in changed],
    }
    return Answer(data, lambda: _text(figures, changed))


def _machine() -> dict[str, Any]:
    import platform

    from app.llm.hardware import available_memory, performance_cores

    return {
        "system": platform.system(),
        "processor": platform.machine(),
        "cores": performance_cores(),
        "memory_free": available_memory(),
        "python": platform.python_version(),
    }


def _earlier(path: Path) -> "tuple[Figure, ...]":
    """The figures of an earlier run. UserError `bench-unreadable`."""
    from app.skills.bench.figures import Figure

    try:
        return tuple(Figure(**result) for result in json.loads(path.read_text(encoding="utf-8"))["results"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UserError("bench-unreadable", {"file": path.name}) from error


def _text(figures: "tuple[Figure, ...]", changed: "tuple[Change, ...]") -> str:
    by_figure = {change.figure: change for change in changed}

    def beside(figure: "Figure") -> tuple[str, ...]:
        change = by_figure.get(figure)
        return (f"({change.before:,.2f})", f"×{change.better:.2f}") if change else ()

    return output.table([(f.bench, f.name, f"{f.value:,.2f}", f.unit, *beside(f)) for f in figures])
