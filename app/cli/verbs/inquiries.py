"""`argosy read FILE…` and `argosy inbox`."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli import output
from app.cli.call import Answer, Call
from app.domain.plain import decimal_text

if TYPE_CHECKING:
    from app.domain.inquiry import Inquiry, RequestLine


def read_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="a mail or text file; - reads standard input")


def read(call: Call) -> Answer:
    """Save and read inquiries, one a file; several give `inquiries`."""
    from app.cli.verbs.each import each_file
    from app.skills.reception.read_inquiry import read_inquiry

    with call.workspace() as workspace:

        def one(file: str) -> Answer:
            inquiry = read_inquiry(workspace, source_of(file), call.progress)
            return Answer(call.plain(inquiry), lambda: _text(call, inquiry))

        return each_file(call.args.files, "inquiries", one)


def source_of(file: str) -> Path | str:
    """A path, or the text on standard input for `-`."""
    if file != "-":
        return Path(file).expanduser()
    data = getattr(sys.stdin, "buffer", None)
    if data is None:
        return sys.stdin.read()
    from app.importers.charsets import to_text

    return to_text(data.read())


def inbox_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments: there are none."""


def inbox(call: Call) -> Answer:
    """List the inquiries, newest first."""
    with call.workspace() as workspace:
        rows = workspace.store.inbox()

    def text() -> str:
        if not rows:
            return call.words.say("cli-inbox-empty")
        lines = [
            (
                row.inquiry_id,
                row.state,
                row.grade or "-",
                row.intent or "-",
                row.sender,
                row.subject,
                ", ".join(flag.code for flag in row.flags),
            )
            for row in rows
        ]
        return output.table(lines)

    return Answer({"inquiries": call.plain(rows)}, text)


def _text(call: Call, inquiry: "Inquiry") -> str:
    say = call.words.say
    buyer = ", ".join(part for part in (inquiry.buyer.name, inquiry.buyer.company, inquiry.buyer.country) if part)
    term = " ".join(part for part in (inquiry.incoterm, inquiry.place) if part)
    rows = [
        (inquiry.inquiry_id, f"{inquiry.intent} · {inquiry.grade} {inquiry.score} · {inquiry.language}"),
        (say("cli-buyer"), buyer),
        *((say("cli-line"), _line(line)) for line in inquiry.lines),
        (say("cli-term"), term),
        (say("cli-payment"), inquiry.payment or ""),
        (say("cli-deadline"), inquiry.deadline or ""),
        (say("cli-certificates"), ", ".join(inquiry.certificates)),
        *((say("cli-question"), question) for question in inquiry.questions),
        (say("cli-missing"), ", ".join(inquiry.missing)),
        *((f"! {flag.severity}", call.words.notice("flag", flag.code, flag.facts)) for flag in inquiry.flags),
    ]
    return output.table([row for row in rows if row[1]])


def _line(line: "RequestLine") -> str:
    quantity = f"{decimal_text(line.quantity)} {line.unit or ''} × " if line.quantity is not None else ""
    product = line.sku or (f"? {' / '.join(line.candidates)}" if line.candidates else "?")
    return f"{quantity}{product}: {line.query or line.text}"
