"""`argosy quotes`: the quotations with their state, validity and reminders; those that an import touches."""

from argparse import ArgumentParser, ArgumentTypeError
from datetime import timedelta
from typing import TYPE_CHECKING

from app.cli import output
from app.cli.call import Answer, Call, Usage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.impact import Touched
    from app.skills.quotes.list_quotes import QuoteRow
    from app.words import Words

_STATES = ("open", "expired", "accepted", "lost")


def quotes_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("quote", nargs="?", metavar="QUOTE_ID", help="list the versions of this quotation")
    parser.add_argument("--state", choices=_STATES, help="only those in this state")
    parser.add_argument(
        "--expiring",
        metavar="DAYS",
        type=_days,
        nargs="?",
        const=7,
        help="open ones that lapse within so many days (7)",
    )
    parser.add_argument("--unanswered", action="store_true", help="those whose inquiry waits for a reply")
    parser.add_argument("--buyer", metavar="TEXT", help="only those of buyers whose name holds this")
    parser.add_argument("--touched", metavar="IMPORT_ID", help="undecided ones that an import would price otherwise")


def _days(text: str) -> int:
    if not (text.isascii() and text.isdecimal()) or int(text) > 3650:
        raise ArgumentTypeError("a number of days up to 3650")
    return int(text)


def quotes(call: Call) -> Answer:
    """List quotations."""
    from app.skills.quotes.impact import quotes_touched
    from app.skills.quotes.list_quotes import Wish, list_quotes, list_versions

    args = call.args
    narrowed = args.state or args.expiring is not None or args.unanswered or args.buyer
    if sum(map(bool, (args.quote, args.touched, narrowed))) > 1:
        raise Usage("QUOTE_ID, --touched and the other filters do not go together")
    with call.workspace() as workspace:
        if args.touched:
            found = quotes_touched(workspace, args.touched)
            data = {"import_id": args.touched.upper(), "quotes_touched": call.plain(found)}
            return Answer(data, lambda: touched_text(found, call.words))
        if args.quote:
            rows = list_versions(workspace, args.quote)
        else:
            rows = list_quotes(workspace, Wish(args.state, args.expiring, args.buyer, args.unanswered))
    return Answer({"quotes": call.plain(rows)}, lambda: _text(rows, call.words))


def _text(rows: "Sequence[QuoteRow]", words: "Words") -> str:
    if not rows:
        return words.say("cli-quotes-none")
    return output.table([_row(row, words) for row in rows])


def _row(row: "QuoteRow", words: "Words") -> tuple[str, ...]:
    from app.cli.verbs.quote_text import show

    note = row.proforma or row.note or ""
    if row.state == "open" and row.days_left is not None and row.valid_until is not None:
        today = row.valid_until - timedelta(days=row.days_left)
        day = next((day for day in row.remind if day >= today), None)
        note = words.say("cli-quotes-left", {"days": row.days_left, "remind": day.isoformat() if day else "-"})
    waits = words.say("cli-quotes-unanswered") if row.replied is False else ""
    return (
        f"{row.quote_id}:{row.version}",
        words.say(f"quote-state-{row.state}"),
        row.buyer or "-",
        f"{show(row.total)} {row.currency or ''}",
        row.valid_until.isoformat() if row.valid_until else "-",
        note,
        waits,
    )


def touched_text(found: "Sequence[Touched]", words: "Words") -> str:
    """The quotations an import touches: total before and after, whether it binds, then its lines."""
    from app.cli.verbs.quote_text import line_rows, show

    if not found:
        return words.say("cli-touched-none")
    blocks = [words.say("cli-touched", {"count": len(found)})]
    for each in found:
        binds = words.say("cli-touched-binds" if each.binds else "cli-touched-free", {"day": str(each.valid_until)})
        sign = "+" if each.difference and each.difference > 0 else ""
        head = (
            f"{each.quote_id}:{each.version}",
            each.buyer or "-",
            f"{show(each.total_before)} → {show(each.total_after)} {each.currency or ''}",
            f"{sign}{show(each.difference)}",
            binds,
        )
        blocks.append("\n".join([output.table([head]), output.table(line_rows(each.lines, words))]).strip())
    return "\n".join(blocks)
