"""`argosy log [--verify]`."""

from argparse import ArgumentParser
from dataclasses import asdict
from typing import TYPE_CHECKING

from app.cli import output
from app.cli.call import Answer, Call
from app.errors import UserError

if TYPE_CHECKING:
    from app.workspace import Workspace


def log_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--verify", action="store_true", help="walk the hash chain")


def log(call: Call) -> Answer:
    """Show the audit trail, or verify it: a broken chain is an error beside its result."""
    with call.workspace() as workspace:
        return _verified(call, workspace) if call.args.verify else _entries(call, workspace)


def _entries(call: Call, workspace: "Workspace") -> Answer:
    entries = workspace.store.audit()

    def text() -> str:
        rows = [
            (
                str(entry.seq),
                entry.at.isoformat(" ", "seconds"),
                entry.action,
                entry.subject,
                " ".join(f"{key}={value}" for key, value in entry.details.items()),
            )
            for entry in entries
        ]
        return output.table(rows)

    return Answer({"entries": call.plain(entries)}, text)


def _verified(call: Call, workspace: "Workspace") -> Answer:
    verdict = workspace.store.verify_audit()
    if verdict.ok:
        return Answer(asdict(verdict), lambda: call.words.say("cli-audit-whole", {"entries": verdict.entries}))
    return Answer(asdict(verdict), str, UserError("audit-broken", {"entry": str(verdict.broken_at)}))
