"""`argosy watch DIR` and `argosy fetch`: inquiries that come by themselves, from a folder or a mail server."""

import sys
from argparse import ArgumentParser, ArgumentTypeError
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.call import Answer, Call, Usage
from app.errors import UserError

if TYPE_CHECKING:
    from app.importers.imap_box import Account
    from app.skills.reception.watch import TakenFile, WatchPass
    from app.workspace import Workspace


def watch_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("folder", metavar="DIR", help="the folder; nothing in it is moved, changed or deleted")
    parser.add_argument("--once", action="store_true", help="look once and end")
    parser.add_argument("--every", metavar="SECONDS", type=_seconds, default=5.0, help="how often to look (5)")


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0.5 <= seconds <= 86_400:
        raise ArgumentTypeError("seconds from 0.5 to 86400")
    return seconds


def watch(call: Call) -> Answer:
    """Read what lies in a folder and what is dropped there; Ctrl+C ends it and gives the sum."""
    from app.skills.reception.watch import keep_watching, watch_folder

    folder, taken = Path(call.args.folder).expanduser(), list["TakenFile"]()

    def on_pass(found: "WatchPass") -> None:
        taken.extend(found.taken)
        for each in found.taken:
            _tell(_line(call, each))

    with call.workspace() as workspace:
        if call.args.once:
            taken.extend(watch_folder(workspace, folder, call.progress).taken)
        else:
            _tell(call.words.say("cli-watching", {"folder": str(folder)}))
            try:
                keep_watching(workspace, folder, call.args.every, call.progress, on_pass)
            except KeyboardInterrupt:
                call.stop()
    data = {"files": [_plain(call, each) for each in taken]}
    return Answer(data, lambda: _summary(call, taken))


def _tell(line: str) -> None:
    from app.cli.output import clean

    sys.stderr.write(f"{clean(line)}\n")
    sys.stderr.flush()


def _line(call: Call, taken: "TakenFile") -> str:
    if taken.error is not None:
        facts = {"file": taken.file, "message": call.words.error(taken.error)[0]}
        return call.words.say("cli-watch-failed", facts)
    return call.words.say("cli-watch-took", {"file": taken.file, "ids": ", ".join(taken.inquiry_ids)})


def _plain(call: Call, taken: "TakenFile") -> dict[str, Any]:
    from app.cli.output import told_of

    error = told_of(call, taken.error) if taken.error else None
    return {"file": taken.file, "inquiries": list(taken.inquiry_ids), "error": error}


def _summary(call: Call, taken: "list[TakenFile]") -> str:
    lines = [_line(call, each) for each in taken] if call.args.once else []
    return "\n".join([*lines, call.words.say("cli-watch-done", {"count": len(taken)})])


def fetch_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--account", metavar="NAME", default="", help="one of several accounts, by a name of your own")
    told = parser.add_argument_group("the account", "Told once and kept, the password apart.")
    told.add_argument("--host", metavar="SERVER", help="the IMAP server, such as imap.example.com")
    told.add_argument("--user", metavar="NAME", help="the user name there, mostly the address")
    told.add_argument("--port", metavar="N", help="its port (default: 993, or 143 with starttls)")
    told.add_argument("--folder", metavar="F", help="the folder to read (INBOX)")
    told.add_argument("--security", metavar="S", help="tls, starttls, or plain for a server on this computer (tls)")
    parser.add_argument("--since", metavar="DATE", type=_day, help="from this day on (default: thirty days back)")
    parser.add_argument("--limit", metavar="N", type=_count, default=50, help="the newest N messages at most (50)")
    parser.add_argument("--password-stdin", action="store_true", help="read the password from standard input")
    keeping = parser.add_mutually_exclusive_group()
    keeping.add_argument("--save-password", action="store_true", help="keep the password in the system's keyring")
    keeping.add_argument("--forget-password", action="store_true", help="take it out of the keyring; fetch nothing")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError("a day as 2026-12-31") from None


def _count(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 5000:
        raise ArgumentTypeError("a number from 1 to 5000")
    return int(text)


def fetch(call: Call) -> Answer:
    """Fetch what is new; nothing on the server is changed, the messages stay unread there."""
    from app.skills.reception.fetch import FetchOptions, account_for, fetch_mail, keep_password

    args = call.args
    with call.workspace() as workspace:
        _set_up(call, workspace)
        if args.forget_password:
            keep_password(account_for(workspace, args.account), None)
            return Answer({"forgotten": True}, lambda: call.words.say("cli-mail-password-forgotten"))
        options = FetchOptions(args.account, args.since, args.limit)
        typed: list[str] = []
        report = fetch_mail(workspace, options, lambda account: _password(call, account, typed), call.progress)
        failed = _keep(account_for(workspace, args.account), typed) if args.save_password else None
    facts = {"new": len(report.inquiry_ids), "known": report.known, "large": report.too_large}
    lines = [call.words.say("cli-fetched", facts), *report.inquiry_ids]
    lines += [call.words.say("cli-mail-password-kept")] if args.save_password and failed is None and typed else []
    return Answer(call.plain(report), lambda: "\n".join(lines), failed)


def _set_up(call: Call, workspace: "Workspace") -> None:
    """Keep what is told of the account. UserError `setting-invalid`."""
    from app.settings import checked

    end = f"@{call.args.account}" if call.args.account else ""
    given = {name: getattr(call.args, name) for name in ("host", "user", "port", "folder", "security")}
    values = {f"mail.{name}{end}": value for name, value in given.items() if value is not None}
    if values:
        kept = {key: checked(key, value) for key, value in values.items()}
        workspace.store.save_settings(kept, workspace.clock())


def _password(call: Call, account: "Account", typed: list[str]) -> str:
    """From standard input where that is wished, else the keyring, else typed; `typed` then holds it to be kept."""
    from app.skills.reception.fetch import kept_password

    if call.args.password_stdin:
        typed.append(sys.stdin.readline().rstrip("\r\n"))
        if not typed[0]:
            raise Usage("--password-stdin: there is nothing on standard input")
        return typed[0]
    try:
        kept = None if call.args.save_password else kept_password(account)
    except UserError as error:
        _tell("\n".join(call.words.error(error)))
        kept = None
    return kept or _typed(call, account, typed)


def _typed(call: Call, account: "Account", typed: list[str]) -> str:
    from getpass import getpass

    facts = {"user": account.user, "host": account.host}
    if not sys.stdin.isatty():
        raise UserError("mail-password-missing", facts)
    typed.append(getpass(f"{call.words.say('cli-mail-password', facts)} ", sys.stderr))
    if not typed[0]:
        raise UserError("mail-password-missing", facts)
    return typed[0]


def _keep(account: "Account", typed: list[str]) -> UserError | None:
    from app.skills.reception.fetch import keep_password

    try:
        if typed:
            keep_password(account, typed[0])
    except UserError as error:
        return error
    return None
