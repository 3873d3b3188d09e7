"""`argosy demo [--out DIR]`."""

from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli import output
from app.cli.call import Answer, Call

if TYPE_CHECKING:
    from app.skills.demo import Demo


def demo_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--out", metavar="DIR", help="where the quote is written (default: a new temporary folder)")


def demo(call: Call) -> Answer:
    """Run the demo in a fresh workspace: `--workspace`, else a new one below the folder of its output."""
    from app.skills.demo import run_demo

    out = _out(call.args.out)
    call.args.workspace = call.args.workspace or str(_unused(out))
    with call.workspace() as workspace:
        done = run_demo(workspace, out, call.progress, lambda _text: None)
    data = {
        "reply": call.plain(done.reply),
        "quote": call.plain(done.quote),
        "pdf": str(done.pdf) if done.pdf else None,
        "xlsx": str(done.xlsx) if done.xlsx else None,
        "workspace": str(workspace.folder),
        "imports": call.plain(done.imports),
        "inquiries": [inquiry.inquiry_id for inquiry in done.inquiries],
    }
    return Answer(data, lambda: _text(call, done))


def _out(wish: str | None) -> Path:
    if wish is not None:
        return Path(wish).expanduser().resolve()
    from tempfile import mkdtemp

    return Path(mkdtemp(prefix="argosy-demo-"))


def _unused(out: Path) -> Path:
    """A folder for the workspace that is not there yet, so that nothing of an earlier demo is touched."""
    folder, number = out / "workspace", 1
    while folder.exists():
        number += 1
        folder = out / f"workspace-{number}"
    return folder


def _text(call: Call, done: "Demo") -> str:
    from app.cli.verbs.reply import letter, origins, written_by

    say = call.words.say
    mails = [
        (each.inquiry_id, each.language, each.grade, each.intent, each.subject, ", ".join(f.code for f in each.flags))
        for each in done.inquiries
    ]
    blocks = [
        "\n".join(
            say(
                "cli-demo-imported",
                {"file": each.file, "rows": str(each.rows), "created": str(each.created), "id": each.import_id},
            )
            for each in done.imports
        ),
        say("cli-demo-read", {"count": len(mails)}) + "\n" + output.table(mails),
        say("cli-demo-reply", {"id": done.reply.inquiry_id}) + "\n\n" + letter(done.reply, call.words),
        origins(done.reply, done.mail, call.words),
        written_by(done.reply, call.words),
        output.table(_paths(call, done)),
    ]
    return "\n\n".join(block for block in blocks if block)


def _paths(call: Call, done: "Demo") -> list[tuple[str, str]]:
    say = call.words.say
    rows = [(say("cli-quote-pdf"), str(done.pdf))] if done.pdf else []
    if done.pdf_error is not None:
        rows.append((say("cli-quote-pdf"), " ".join(call.words.error(done.pdf_error))))
    if done.xlsx is not None:
        rows.append((say("cli-quote-xlsx"), str(done.xlsx)))
    return [*rows, (say("cli-workspace"), call.args.workspace)]
