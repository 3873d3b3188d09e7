"""`argosy reply (INQUIRY_ID or FILE)`."""

import re
from argparse import ArgumentParser
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from app.cli import output
from app.cli.call import Answer, Call
from app.errors import UserError

if TYPE_CHECKING:
    from app.domain.reply import Reply
    from app.words import Words
    from app.workspace import Workspace

_ID = re.compile(r"INQ-\d+", re.IGNORECASE)


def reply_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "inquiry", metavar="INQUIRY_ID or FILE", help="a read inquiry, or a mail (- for standard input)"
    )
    parser.add_argument("--to-language", metavar="xx", help="write in this language (default: the buyer's)")
    parser.add_argument("--model", metavar="NAME, PATH or none", help="the model that writes; none: the phrase book")
    parser.add_argument("--eml", metavar="F", help="write the reply as a draft for a mail program, quote attached")


def reply(call: Call) -> Answer:
    """Draft a reply; an error beside it says where it could not be written to a file."""
    from app.skills.reception.draft_reply import ReplyOptions, draft_reply

    args = call.args
    options = ReplyOptions(to_language=args.to_language, model=args.model)
    with call.workspace() as workspace:
        inquiry_id, read, find = _inquiry(call, workspace)
        made = draft_reply(workspace, inquiry_id, options, call.progress, lambda _text: None)
        timed = replace(made.seconds, read=read, find=find, total=made.seconds.total + read + find)
        made = replace(made, seconds=timed)
        failed = _write_eml(workspace, made, Path(args.eml)) if args.eml else None
        mail = workspace.store.message(inquiry_id).text
    return Answer(call.plain(made), lambda: text_of(made, mail, call.words), failed)


def _inquiry(call: Call, workspace: "Workspace") -> tuple[str, float, float]:
    """(inquiry's id, seconds of reading, seconds of finding products); a file is read first."""
    named: str = call.args.inquiry
    if _ID.fullmatch(named) and not Path(named).exists():
        return named.upper(), 0.0, 0.0
    from app.cli.verbs.inquiries import source_of
    from app.progress import Progress
    from app.skills.reception.read_inquiry import read_inquiry

    begun = perf_counter()
    matching: list[float] = []

    def report(stage: str, done: int, total: int) -> None:
        if stage == "matching-products" and not matching:
            matching.append(perf_counter())
        call.progress.report(stage, done, total)

    inquiry = read_inquiry(workspace, source_of(named), Progress(report, call.progress.stop))
    ended = perf_counter()
    since = matching[0] if matching else ended
    return inquiry.inquiry_id, since - begun, ended - since


def _write_eml(workspace: "Workspace", made: "Reply", path: Path) -> UserError | None:
    """Write the draft with its quote: as PDF, or as a workbook where no PDF can be made here."""
    from tempfile import TemporaryDirectory

    from app.documents.eml import write_eml

    if not made.body:
        return UserError("no-letter", {"id": made.inquiry_id})
    message = workspace.store.message(made.inquiry_id)
    with TemporaryDirectory() as folder:
        attached = _quote_file(workspace, made, Path(folder))
        to = message.reply_to or message.sender_email
        write_eml(made, to, workspace.policy, attached, path, message.message_id)
    return None


def _quote_file(workspace: "Workspace", made: "Reply", folder: Path) -> list[Path]:
    from app.documents.pdf import write_quote_pdf
    from app.documents.xlsx import write_quote_xlsx

    if made.quote_id is None:
        return []
    quote = workspace.store.quote(made.quote_id)
    pdf, xlsx = folder / f"{quote.quote_id}.pdf", folder / f"{quote.quote_id}.xlsx"
    try:
        write_quote_pdf(quote, workspace.policy, made.language, pdf)
    except UserError as error:
        if not error.code.startswith("pdf-"):
            raise
        write_quote_xlsx(quote, workspace.policy, made.language, xlsx)
        return [xlsx]
    return [pdf]


def text_of(made: "Reply", mail: str, words: "Words") -> str:
    """A reply for the terminal: letter, sources, what needs a look, and who wrote it."""
    blocks = (letter(made, words), origins(made, mail, words), notices(made, words), written_by(made, words))
    return "\n\n".join(block for block in blocks if block)


def letter(made: "Reply", words: "Words") -> str:
    """Subject and body; nothing where no letter may be written."""
    return f"{words.say('cli-subject')}: {made.subject}\n\n{made.body}" if made.body else ""


def origins(made: "Reply", mail: str, words: "Words") -> str:
    """Where each figure of the letter came from."""
    from app.cli.sources import figures

    rows = figures(made.numbers, mail, words)
    return f"{words.say('cli-sources')}\n{output.table(rows)}" if rows else ""


def notices(made: "Reply", words: "Words") -> str:
    """Findings, questions left open and flags, one a line."""
    lines = [f"! {words.notice('finding', each.code, each.facts)}" for each in made.findings]
    lines += [f"? {words.say('cli-left-open', {'question': question})}" for question in made.open]
    lines += [f"! {words.notice('flag', flag.code, flag.facts)}" for flag in made.flags]
    return "\n".join(lines)


def written_by(made: "Reply", words: "Words") -> str:
    """Who wrote it, how long it took, and whether a person must look before it goes out."""
    if not made.body:
        return ""
    facts = {"model": made.model or "", "seconds": f"{made.seconds.total:.1f}"}
    by = words.say("cli-by-model" if made.writer == "model" else "cli-by-phrases", facts)
    return f"{by} {words.say('cli-ready' if made.status == 'ready' else 'cli-needs-review')}"
