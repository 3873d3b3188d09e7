"""From arguments to an exit code: 0 done, 1 the user can mend it, 2 wrong usage, 3 our bug, 130 stopped."""

import sys
from collections.abc import Sequence

from app.cli.parsing import Verb, parser_for, verb_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.cli.call import Call, Window

DONE, MENDABLE, WRONG_USAGE, BUG, STOPPED = 0, 1, 2, 3, 130


def main(argv: Sequence[str] | None = None, window: "Window | None" = None) -> int:
    """Run one command and give its exit code; `window` opens the window where no verb is given."""
    _speak_utf8()
    given = list(sys.argv[1:] if argv is None else argv)
    verb = verb_in(given)
    parser = parser_for(verb)
    try:
        args = parser.parse_args(given)
    except SystemExit as leaving:  # argparse has said what is to say
        return leaving.code if isinstance(leaving.code, int) else WRONG_USAGE
    from app.cli.call import Call
    from app.cli.output import answering

    with answering() as out:
        return _run(Call(args, out, window), verb)


def _run(call: "Call", verb: Verb | None) -> int:
    from app.cli import output
    from app.cli.call import Answer, Usage
    from app.errors import Cancelled, UserError

    try:
        if verb is None:
            return call.open_window()
        answer = verb.run(call)
        output.show(call, answer)
        return MENDABLE if answer.error else DONE
    except UserError as error:
        output.show(call, Answer({}, str, error))
        return MENDABLE
    except Usage as wrong:
        sys.stderr.write(f"argosy: error: {wrong}\n")
        return WRONG_USAGE
    except (KeyboardInterrupt, Cancelled):
        call.stop()
        return STOPPED
    except Exception as bug:
        output.show_bug(call, bug)
        return BUG
    finally:
        call.close()


def _speak_utf8() -> None:
    """Make both streams write UTF-8, whatever the console's code page; what cannot be encoded becomes `?`."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
