"""`argosy freight`: show the freight rates, or add one by hand; tables come by `argosy import`."""

from argparse import ArgumentParser, Namespace
from datetime import date
from typing import TYPE_CHECKING

from app.cli import output
from app.cli.call import Answer, Call, Usage

if TYPE_CHECKING:
    from app.domain.catalog import FreightRow

_NEEDED = {"mode": "--mode", "place": "--to", "rate": "--rate", "currency": "--currency", "per": "--per"}


def freight_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("action", choices=("show", "add"))
    parser.add_argument("--mode", metavar="M", help="LCL, FCL20, FCL40, FCL40HQ, FCL45HQ, AIR, EXPRESS, RAIL, TRUCK")
    parser.add_argument("--to", dest="place", metavar="PLACE", help="the port or place of destination")
    parser.add_argument("--from", dest="origin", metavar="PLACE", help="the port of loading")
    parser.add_argument("--rate", metavar="X", help="the rate of one of --per")
    parser.add_argument("--currency", metavar="CUR", help="its currency")
    parser.add_argument("--per", metavar="UNIT", help="cbm, kg, container or shipment")
    parser.add_argument("--minimum", metavar="X", help="the least quantity charged")
    parser.add_argument("--transit-days", type=int, metavar="N", help="days under way")
    parser.add_argument("--valid-until", metavar="DAY", help="the last day it holds")


def freight(call: Call) -> Answer:
    """Show the rates of one place or all, after adding one."""
    from app.skills.quotes.freight import add_freight, show_freight

    row = _row(call.args) if call.args.action == "add" else None
    with call.workspace() as workspace:
        report = add_freight(workspace, row) if row is not None else None
        found = show_freight(workspace, call.args.place)
    extra = {"import_id": report.import_id} if report is not None else {}
    return Answer({**extra, "freight": call.plain(found)}, lambda: _text(call, found))


def _row(args: Namespace) -> "FreightRow":
    from app.cli.verbs.quote_changes import figure_of
    from app.domain.catalog import FreightRow
    from app.domain.source import CellRef

    if lacking := [option for name, option in _NEEDED.items() if not getattr(args, name)]:
        raise Usage(f"freight add needs {', '.join(lacking)}")
    try:
        until = date.fromisoformat(args.valid_until) if args.valid_until else None
    except ValueError:
        raise Usage("--valid-until wants a day as 2026-12-31") from None
    return FreightRow(
        args.mode,
        args.place,
        figure_of("--rate", args.rate),
        _currency(args.currency),
        args.per,
        CellRef("typed", "", 1, "A", ""),
        minimum=figure_of("--minimum", args.minimum) if args.minimum else None,
        transit_days=args.transit_days,
        valid_until=until,
        origin=args.origin,
    )


def _currency(text: str) -> str:
    code = text.strip().upper()
    if len(code) != 3 or not code.isascii() or not code.isalpha():
        raise Usage("--currency wants a code such as USD")
    return code


def _text(call: Call, found: "tuple[FreightRow, ...]") -> str:
    rows = [
        (
            row.mode,
            f"{row.origin or '*'} → {row.place}",
            f"{row.rate:f} {row.currency}/{row.per}",
            row.valid_until.isoformat() if row.valid_until else "-",
        )
        for row in found
    ]
    return output.table(rows) if rows else call.words.say("cli-freight-none")
