"""The table of verbs and the parser made from it. Only the chosen verb's module is imported.

`argosy --help` ends here, so that nothing is imported that argparse does not need itself: no typing, no pathlib.
"""

import os
from argparse import SUPPRESS, ArgumentParser, HelpFormatter
from collections.abc import Callable, Sequence
from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.cli.call import Answer, Call


class Verb:
    """One verb: its module below `verbs`, the function there that runs it, and what it does in a line.

    The module's `<function>_arguments(parser)` declares its arguments.
    """

    def __init__(self, name: str, module: str, function: str, summary: str) -> None:
        self.name = name
        self.module = module
        self.function = function
        self.summary = summary

    def run(self, call: "Call") -> "Answer":
        """Run the verb."""
        answer: Answer = self._of(self.function)(call)
        return answer

    def declare(self, parser: ArgumentParser) -> None:
        """Declare the verb's own arguments."""
        self._of(f"{self.function}_arguments")(parser)

    def _of(self, name: str) -> "Callable[..., Any]":
        made: Callable[..., Any] = getattr(import_module(f"app.cli.verbs.{self.module}"), name)
        return made


VERBS = {
    verb.name: verb
    for verb in (
        Verb("demo", "demo", "demo", "do the main job on the bundled sample merchant, start to finish"),
        Verb("import", "imports", "take_in", "take in price lists, freight tables, buyer lists"),
        Verb("undo-import", "imports", "take_back", "take an import back, whole"),
        Verb("policy", "policy", "policy", "show or set the merchant's terms"),
        Verb("find", "find", "find", "find products that answer a text in any language"),
        Verb("ask", "ask", "ask", "answer a question about your own data exactly, by code"),
        Verb("read", "inquiries", "read", "save and read inquiries (- for standard input)"),
        Verb("watch", "mailbox", "watch", "read what is dropped into a folder, each file once"),
        Verb("fetch", "mailbox", "fetch", "fetch new mail from your server and read it; never by itself"),
        Verb("quote", "quote", "quote", "price an inquiry or lines; revise, compare, accept a quotation; its papers"),
        Verb("quotes", "quotes", "quotes", "list the quotations: state, validity, reminders, touched by an import"),
        Verb("price", "price", "price", "build a price up from its cost, in every term; for your eyes only"),
        Verb("rates", "rates", "rates", "show, set or import exchange rates; never fetched"),
        Verb("freight", "freight", "freight", "show freight rates, or add one by hand"),
        Verb("reply", "reply", "reply", "read, match, quote, draft and verify a reply"),
        Verb("inbox", "inquiries", "inbox", "list the inquiries with state, grade and flags"),
        Verb("log", "log", "log", "show the audit trail, or verify its hash chain"),
        Verb("bench", "bench", "bench", "measure this machine"),
        Verb("models", "models", "models", "list the models that are here and how each fits this machine"),
    )
}

_WITH_VALUE = ("--workspace", "--lang")


def verb_in(arguments: Sequence[str]) -> Verb | None:
    """The verb that arguments name: the first word that is no option and no option's value."""
    words = iter(arguments)
    for word in words:
        if word in _WITH_VALUE:
            next(words, None)
        elif not word.startswith("-"):
            return VERBS.get(word)
    return None


def parser_for(chosen: Verb | None) -> ArgumentParser:
    """The parser; of the verbs only the chosen one has its arguments declared."""
    parser = ArgumentParser(
        prog="argosy",
        description="An offline copilot for exporters. Without a command it opens the window.",
        epilog="argosy COMMAND --help tells more of a command.",
        allow_abbrev=False,
        formatter_class=_Help,
    )
    _common(parser, fresh=True)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", dest="verb")
    for verb in VERBS.values():
        own = commands.add_parser(
            verb.name, help=verb.summary, description=verb.summary, allow_abbrev=False, formatter_class=_Help
        )
        if verb is chosen:
            _common(own, fresh=False)
            verb.declare(own)
    return parser


class _Help(HelpFormatter):
    """Help as wide as the terminal, within reason; argparse's own way of asking loads the compression libraries."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=20, width=_terminal_width())


def _terminal_width() -> int:
    try:
        return min(max(os.get_terminal_size(1).columns, 40), 100)
    except OSError:
        return 100


def _common(parser: ArgumentParser, fresh: bool) -> None:
    """The options of every command, before the verb (`fresh`: with defaults) and behind it."""
    unset = None if fresh else SUPPRESS
    parser.add_argument(
        "--workspace", metavar="DIR", default=unset, help="the workspace's folder (made when absent; default: your own)"
    )
    parser.add_argument("--lang", choices=("en", "zh"), default=unset, help="the language of messages")
    parser.add_argument(
        "--json", action="store_true", default=False if fresh else SUPPRESS, help="one JSON object on standard output"
    )
