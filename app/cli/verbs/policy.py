"""`argosy policy show` and `argosy policy set KEY=VALUE…`."""

from argparse import ArgumentParser
from typing import TYPE_CHECKING

from app.cli import output
from app.cli.call import Answer, Call, Usage

if TYPE_CHECKING:
    from app.workspace import Workspace


def policy_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("action", choices=("show", "set"))
    parser.add_argument(
        "values", nargs="*", metavar="KEY=VALUE", help="a term and its value, such as validity_days=30; empty clears it"
    )


def policy(call: Call) -> Answer:
    """Show the terms, after setting some. All values are checked before any is kept."""
    given = _given(call)
    with call.workspace() as workspace:
        if given:
            workspace.store.save_settings(_checked(given), workspace.clock())
        return _answer(call, workspace)


def _given(call: Call) -> dict[str, str]:
    action, values = call.args.action, call.args.values
    if (action == "set") != bool(values):
        raise Usage("policy set needs KEY=VALUE" if action == "set" else "policy show takes no values")
    pairs = [text.partition("=") for text in values]
    if wrong := next((key for key, sign, _ in pairs if not sign), None):
        raise Usage(f"{wrong!r} is not KEY=VALUE")
    return {key.strip(): value for key, _, value in pairs}


def _checked(given: dict[str, str]) -> dict[str, str | None]:
    """Normalised values. UserError `setting-unknown` (the window's own settings are no terms) or `setting-invalid`."""
    from app.errors import UserError
    from app.settings import BY_KEY, checked

    terms = [key for key, setting in BY_KEY.items() if setting.policy]
    for key in given:
        if key not in terms:
            raise UserError("setting-unknown", {"key": key, "known": ", ".join(terms)})
    return {key: checked(key, value) for key, value in given.items()}


def _answer(call: Call, workspace: "Workspace") -> Answer:
    from app.settings import BY_KEY, effective

    values = {key: value for key, value in effective(workspace.store.settings()).items() if BY_KEY[key].policy}

    def text() -> str:
        say = call.words.say
        return output.table([(key, value or "-", say(_words_key(key))) for key, value in values.items()])

    return Answer(values, text)


def _words_key(key: str) -> str:
    return f"setting-{key.replace('.', '-').replace('_', '-')}"
