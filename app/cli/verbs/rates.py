"""`argosy rates`: the merchant's exchange rates. Typed, or from a file; never fetched."""

from argparse import ArgumentParser
from pathlib import Path

from app.cli import output
from app.cli.call import Answer, Call, Usage


def rates_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("action", choices=("show", "set", "import"))
    parser.add_argument(
        "values",
        nargs="*",
        metavar="VALUE",
        help="set: USD/CNY=7.10, or with a day behind it; import: FILE",
    )
    parser.add_argument("--against", metavar="CUR", help="import: the currency that rates of single currencies are in")


def rates(call: Call) -> Answer:
    """Show the rates, after taking some in."""
    from app.skills.quotes.rates import import_rates, set_rates, show_rates

    action, values = call.args.action, call.args.values
    if bool(values) == (action == "show") or (action == "import" and len(values) != 1):
        raise Usage("rates show | rates set PAIR=RATE… | rates import FILE")
    with call.workspace() as workspace:
        if action == "set":
            found = set_rates(workspace, values)
        elif action == "import":
            found = import_rates(workspace, Path(values[0]).expanduser(), call.args.against)
        else:
            found = show_rates(workspace)

    def text() -> str:
        rows = [
            (
                f"{row.base}/{row.currency}",
                format(row.rate, "f"),
                row.on.isoformat(),
                call.words.say("cli-rate-stale", {"days": row.age_days}) if row.stale else "",
            )
            for row in found
        ]
        return output.table(rows) if rows else call.words.say("cli-rates-none")

    return Answer({"rates": call.plain(found)}, text)
