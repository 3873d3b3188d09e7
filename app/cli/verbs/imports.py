"""`argosy import` and `argosy undo-import`."""

from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.call import Answer, Call, Usage

if TYPE_CHECKING:
    from app.domain.impact import Touched
    from app.domain.imports import Choices, ImportReport, Problem, Question, Review

_MOST_PROBLEMS = 20
_MOST_EXAMPLES = 3


def take_in_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    add = parser.add_argument
    add("files", nargs="*", metavar="FILE", help="xlsx, xls, xlsb, ods, csv, tsv, html or pdf")
    add(
        "--map",
        action="append",
        default=[],
        metavar="HEADER=FIELD",
        help="what a column is, by header or letter; `attribute` keeps it under its own name, `ignore` leaves it out",
    )
    add("--answer", action="append", default=[], metavar="ID=CHOICE", help="the answer to a question that import asked")
    add("--kind", choices=("products", "freight", "buyers", "orders", "certificates"), help="what the tables hold")
    add("--header-row", type=int, metavar="N", help="the row of the header as the spreadsheet shows it")
    add("--sheet", action="append", metavar="NAME", help="read only this sheet; may be given several times")
    add("--skip-row", action="append", type=int, default=[], metavar="N", help="pass over a row")
    add("--encoding", metavar="NAME", help="the encoding of a text file, where it was taken for another")
    add("--hidden", action="store_true", help="read hidden rows, columns and sheets too")
    add("--password-stdin", action="store_true", help="read the workbook's password from standard input")
    add("--ask-password", action="store_true", help="ask for the workbook's password")
    add(
        "--rejected",
        metavar="OUT",
        help="save the rows of which something was left out, with the reasons (xlsx or csv)",
    )
    add("--fields", action="store_true", help="list the fields that --map takes, by kind of table")
    add("--first-rows", action="store_true", help="show how the file's sheets begin, to find the row of the header")
    add("--review", action="store_true", help="tell what the import would do, and change nothing")  # fmt: skip


def take_in(call: Call) -> Answer:
    """Take in files, each as a transaction of its own; several give `imports`."""
    from app.cli.verbs.each import each_file
    from app.skills.quotes.impact import quotes_touched
    from app.skills.reception.import_sheet import import_sheet, rejected_rows, review_import

    if call.args.fields:
        return _fields(call)
    if not call.args.files:
        raise Usage("the following arguments are required: FILE")
    if call.args.rejected and len(call.args.files) > 1:
        raise Usage("--rejected goes with one file")
    choices = _choices(call)
    if call.args.first_rows:
        return each_file(call.args.files, "files", lambda file: _first_rows(file, choices))
    with call.workspace() as workspace:

        def one(file: str) -> Answer:
            source: Review | str
            if call.args.review:
                source = review_import(workspace, Path(file), choices, call.progress)
                data, text = _review(call, source)
            else:
                report = import_sheet(workspace, Path(file), call.progress, choices)
                touched = quotes_touched(workspace, report.import_id)
                data = {**call.plain(report), "quotes_touched": call.plain(touched)}
                source, text = report.import_id, _text(call, report, touched)
            if call.args.rejected:
                out = Path(call.args.rejected).expanduser()
                count = rejected_rows(workspace, source, out, call.words)
                data = {**data, "rejected": {"file": str(out), "rows": count}}
                saved = call.words.say("cli-rejected-saved", {"count": count, "file": str(out)})
                return Answer(data, lambda: f"{text()}\n{saved}")
            return Answer(data, text)

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


def _choices(call: Call) -> "Choices":
    from app.domain.imports import Choices

    args = call.args
    return Choices(
        columns=_pairs("--map", args.map),
        answers=_pairs("--answer", args.answer),
        header_row=args.header_row,
        sheets=tuple(args.sheet) if args.sheet else None,
        kind=args.kind,
        skip_rows=tuple(args.skip_row),
        password=_password(call),
        encoding=args.encoding,
        hidden=args.hidden,
    )


def _pairs(option: str, given: Sequence[str]) -> dict[str, str]:
    """NAME=VALUE; a header may hold an equals sign, a field none."""
    pairs = [text.rpartition("=") for text in given]
    wrong = next((text for text, (name, _, value) in zip(given, pairs, strict=True) if not name or not value), None)
    if wrong is not None:
        raise Usage(f"{option} wants NAME=VALUE, not {wrong!r}")
    return {name.strip(): value.strip() for name, _, value in pairs}


def _password(call: Call) -> str | None:
    if call.args.password_stdin:
        import sys

        return sys.stdin.readline().rstrip("\r\n")
    if call.args.ask_password:
        from getpass import getpass

        return getpass(call.words.say("cli-password"))
    return None


# What is printed


def _fields(call: Call) -> Answer:
    from app.domain.imports import KINDS
    from app.skills.reception.import_sheet import fields_of

    found = {kind: fields_of(kind, call.words) for kind in KINDS}
    lines = [f"{kind}  {name:20} {words}" for kind, fields in found.items() for name, words in fields.items()]
    return Answer(found, lambda: "\n".join(lines))


def _first_rows(file: str, choices: "Choices") -> Answer:
    from app.skills.reception.import_sheet import first_rows

    sheets = first_rows(Path(file), choices)
    data = {"sheets": [{"sheet": name, "rows": rows} for name, rows in sheets]}

    def text() -> str:
        return "\n".join(
            f"{name} {at:3}  " + " | ".join(row) for name, rows in sheets for at, row in enumerate(rows, 1)
        )

    return Answer(data, text)


def _review(call: Call, review: "Review") -> tuple[dict[str, Any], Callable[[], str]]:
    sheet = review.sheet
    counts = {name: getattr(review, name) for name in ("create", "update", "unchanged", "skip")}
    data = {
        "file": sheet.file,
        "kind": sheet.kind,
        "rows": sheet.rows,
        **counts,
        "mapping": dict(sheet.mapping),
        "columns": call.plain(review.columns),
        "questions": call.plain(review.questions),
        "tables": call.plain(review.tables),
        "problems": call.plain(sheet.problems),
        "pictures": sheet.pictures,
        "layout_key": review.layout_key,
        "remembered": review.remembered,
    }

    def text() -> str:
        facts = {"file": sheet.file, "rows": str(sheet.rows), **{name: str(count) for name, count in counts.items()}}
        lines = [call.words.say("cli-review", facts), *_told(call, review.remembered, sheet.problems, review.questions)]
        return "\n".join(lines)

    return data, text


def _text(call: Call, report: "ImportReport", touched: "Sequence[Touched]") -> Callable[[], str]:
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
        told = _told(call, report.remembered, report.problems, report.questions)
        return "\n".join([call.words.say("cli-imported", facts), *told, *_touched(call, touched)])

    return text


def _touched(call: Call, touched: "Sequence[Touched]") -> list[str]:
    """The open quotations that would be priced otherwise now; nothing where there are none."""
    from app.cli.verbs.quotes import touched_text

    return [touched_text(touched, call.words)] if touched else []


def _told(call: Call, remembered: bool, problems: "Sequence[Problem]", questions: "Sequence[Question]") -> list[str]:
    lines = [call.words.say("cli-remembered")] if remembered else []
    lines += [_problem(call, problem) for problem in problems[:_MOST_PROBLEMS]]
    if len(problems) > _MOST_PROBLEMS:
        lines.append(call.words.say("cli-more-problems", {"count": len(problems) - _MOST_PROBLEMS}))
    if questions:
        lines.append(call.words.say("cli-questions"))
    return lines + [line for question in questions for line in _question(call, question)]


def _question(call: Call, question: "Question") -> list[str]:
    examples = ", ".join(question.examples[:_MOST_EXAMPLES])
    asked = call.words.notice("question", question.code, question.facts)
    return [
        f"  {asked} ({examples})" if examples else f"  {asked}",
        f"    --answer '{question.id}={'|'.join(question.choices[:8])}'",
    ]


def _problem(call: Call, problem: "Problem") -> str:
    cell = f"{problem.column or ''}{problem.row or ''}"
    place = " › ".join(part for part in (problem.sheet, cell) if part)
    return f"  {place}: {call.words.notice('problem', problem.code, problem.facts)}"
