"""`argosy import` and `argosy undo-import`."""

from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.call import Answer, Call

if TYPE_CHECKING:
    from app.domain.imports import ImportReport, Problem

_MOST_PROBLEMS = 20


def take_in_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="xlsx, xls, xlsb, ods, csv or tsv")


def take_in(call: Call) -> Answer:
    """Take in files, each as a transaction of its own; several give `imports`."""
    from app.cli.verbs.each import each_file
    from app.skills.reception.import_sheet import import_sheet

    with call.workspace() as workspace:

        def one(file: str) -> Answer:
            return _answer(call, import_sheet(workspace, Path(file), call.progress))

        return each_file(call.args.files, "imports", one)


def take_back_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("import_id", metavar="ID", help="the import's id, such as IMP-0001")


def take_back(call: Call) -> Answer:
    """Take an import back."""
    from app.skills.reception.import_sheet import undo_import

    with call.workspace() as workspace:
        report = undo_import(workspace, call.args.import_id)
    done = call.words.say("cli-undone", {"id": report.import_id})
    return Answer(call.plain(report), lambda: done)


def _answer(call: Call, report: "ImportReport") -> Answer:
    return Answer(call.plain(report), _text(call, report))


def _text(call: Call, report: "ImportReport") -> Callable[[], str]:
    def text() -> str:
        facts = {
            "id": report.import_id,
            "file": report.file,
            "rows": str(report.rows),
            "created": str(report.created),
            "updated": str(report.updated),
            "unchanged": str(report.unchanged),
            "skipped": str(report.skipped),
        }
        lines = [call.words.say("cli-imported", facts)]
        lines += [_problem(call, problem) for problem in report.problems[:_MOST_PROBLEMS]]
        if len(report.problems) > _MOST_PROBLEMS:
            lines.append(call.words.say("cli-more-problems", {"count": len(report.problems) - _MOST_PROBLEMS}))
        return "\n".join(lines)

    return text


def _problem(call: Call, problem: "Problem") -> str:
    cell = f"{problem.column or ''}{problem.row or ''}"
    place = " › ".join(part for part in (problem.sheet, cell) if part)
    return f"  {place}: {call.words.notice('problem', problem.code, problem.facts)}"
