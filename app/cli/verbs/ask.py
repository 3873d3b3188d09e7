"""`argosy ask TEXT`."""

from argparse import ArgumentParser

from app.cli import output
from app.cli.call import Answer, Call

_MOST_ROWS = 20


def ask_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("text", nargs="+", metavar="TEXT", help="a question about your own data, in English or Chinese")


def ask(call: Call) -> Answer:
    """Answer a question about the merchant's own data, in `--lang`, else in the language of the question."""
    from app.skills.ask.ask import ask as answer_to

    with call.workspace() as workspace:
        found = answer_to(workspace, " ".join(call.args.text), call.args.lang)

    def text() -> str:
        if found.answer is None:
            return "\n".join([found.how, *(f"  argosy ask “{each}”" for each in found.nearest)])
        rows = found.table[: _MOST_ROWS + 1] if len(found.table) > 2 else ()
        more = ["…"] if len(found.table) > _MOST_ROWS + 1 else []
        return "\n".join([found.answer, *([output.table(rows)] if rows else []), *(more if rows else []), found.how])

    return Answer(call.plain(found), text)
