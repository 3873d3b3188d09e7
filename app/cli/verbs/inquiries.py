"""`argosy read FILE…` and `argosy inbox`."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli import output
from app.cli.call import Answer, Call
from app.domain.plain import decimal_text
from app.errors import UserError

if TYPE_CHECKING:
    from app.domain.correspondence import History
    from app.domain.inquiry import Inquiry, RequestLine
    from app.workspace import Workspace


def read_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="a mail (.eml, .msg, .mbox), chat, text, PDF, workbook, Word file or picture; - reads standard input",
    )


def read(call: Call) -> Answer:
    """Save and read inquiries; several, of several files or of one mbox, give `inquiries`."""
    from app.skills.reception.read_inquiry import read_inquiries

    with call.workspace() as workspace:
        answers: list[Answer] = []
        failed: UserError | None = None
        for file in call.args.files:
            try:
                inquiries = read_inquiries(workspace, source_of(file), call.progress)
            except UserError as error:
                failed = error
                break
            answers += [_answer(call, workspace, inquiry) for inquiry in inquiries]
        if failed and len(call.args.files) == 1:
            raise failed
        if len(answers) == 1 and len(call.args.files) == 1:
            return answers[0]
    data = {"inquiries": [answer.data for answer in answers]}
    return Answer(data, lambda: "\n\n".join(answer.text() for answer in answers), failed)


def _answer(call: Call, workspace: "Workspace", inquiry: "Inquiry") -> Answer:
    """An inquiry in the contract's shape, with the message's problems and what was before with its buyer."""
    from app.skills.reception.correspondence import buyer_history

    history = buyer_history(workspace, inquiry.inquiry_id)
    problems = workspace.store.message(inquiry.inquiry_id).problems
    told = [{"code": code, "message": call.words.notice("problem", code)} for code in problems]
    data = {**call.plain(inquiry), "problems": told, "history": call.plain(history)}
    return Answer(
        data,
        lambda: "\n".join([_text(call, inquiry), *before(call, history), *(f"! {each['message']}" for each in told)]),
    )


def before(call: Call, history: "History") -> list[str]:
    """A line on what was before with a buyer; none where nothing was."""
    if history.last_contact is None:
        return []
    facts = {"count": history.inquiries_before, "last": history.last_contact.date().isoformat()}
    return [call.words.say("cli-history", facts)]


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
    """Declare the arguments."""
    parser.add_argument(
        "--buyer", metavar="EMAIL", help="only those of one buyer (address, or a chat's number or name)"
    )


def inbox(call: Call) -> Answer:
    """List the inquiries, newest first; of one buyer with quotations and orders as `history`."""
    with call.workspace() as workspace:
        rows = workspace.store.inbox()
        history = _history_with(workspace, call.args.buyer) if call.args.buyer else None
    if history is not None:
        theirs = {each.inquiry_id for each in history.inquiries}
        rows = tuple(row for row in rows if row.inquiry_id in theirs)

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
        return "\n".join([output.table(lines), *(before(call, history) if history else ())])

    extra = {"history": call.plain(history)} if history is not None else {}
    return Answer({"inquiries": call.plain(rows), **extra}, text)


def _history_with(workspace: "Workspace", address: str) -> "History":
    from app.skills.reception.correspondence import history_with

    return history_with(workspace, address)


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
