"""`argosy find TEXT`."""

from argparse import ArgumentParser, ArgumentTypeError

from app.cli import output
from app.cli.call import Answer, Call


def find_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("text", nargs="+", metavar="TEXT", help="a code, words or a description, in any language")
    parser.add_argument("--limit", type=_positive, default=10, metavar="N", help="at most so many (default: 10)")


def find(call: Call) -> Answer:
    """Find products."""
    from app.skills.reception.find_products import find_products

    with call.workspace() as workspace:
        found = find_products(workspace, " ".join(call.args.text), call.args.limit, call.progress)

    def text() -> str:
        if not found.matches:
            return call.words.say("cli-nothing-found", {"query": found.query})
        return output.table([(format(m.score, ".2f"), m.sku, m.name, ", ".join(m.why)) for m in found.matches])

    return Answer(call.plain(found), text)


def _positive(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise ArgumentTypeError(f"{text!r} is not a number from 1 upward")
    return int(text)
