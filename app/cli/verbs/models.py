"""`argosy models`."""

from argparse import ArgumentParser
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli import output
from app.cli.call import Answer, Call

if TYPE_CHECKING:
    from app.skills.model_desk.list_models import Shelf
    from app.workspace import Workspace

_GIB = 1024**3
_VERDICTS = {"fits": "cli-model-fits", "tight": "cli-model-tight", "no": "cli-model-too-large"}


def models_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    act = parser.add_mutually_exclusive_group()
    act.add_argument("--get", metavar="NAME", help="download a model of the catalogue (the only use of the network)")
    act.add_argument("--add", metavar="PLACE", help="use a .gguf or a folder of them where they lie, or copy a pack")
    act.add_argument(
        "--tune", metavar="NAME", nargs="?", const="", help="measure a model here and remember the best way"
    )
    parser.add_argument("--from", dest="place", metavar="PLACE", default="", help="a mirror's name, pattern or address")
    parser.add_argument("--proxy", metavar="URL", help="a proxy for --get (default: the system's)")


def models(call: Call) -> Answer:
    """List the models there are and how each fits this machine; first get, add or tune one."""
    from app.skills.model_desk.list_models import list_models

    with call.workspace() as workspace:
        _act(call, workspace)
        shelves = list_models(workspace)
    return Answer({"models": [_entry(call, shelf) for shelf in shelves]}, lambda: _text(call, shelves))


def _act(call: Call, workspace: "Workspace") -> None:
    args = call.args
    if args.get:
        from app.skills.model_desk.get_model import From, get_model

        get_model(workspace, args.get, From(args.place, args.proxy), call.progress)
    elif args.add:
        from app.skills.model_desk.get_model import add_models

        add_models(workspace, Path(args.add), call.progress)
    elif args.tune is not None:
        from app.skills.model_desk.tune_model import tune_model

        tune_model(workspace, args.tune or None, call.progress)


def _entry(call: Call, shelf: "Shelf") -> dict[str, Any]:
    card, fit = shelf.card, shelf.fit
    return {
        "name": shelf.name,
        "file": shelf.file,
        "path": str(shelf.path) if shelf.path else None,
        "languages": list(card.languages) if card else [],
        "abilities": list(shelf.abilities),
        "licence": card.licence if card else None,
        "present": shelf.path is not None,
        "chosen": shelf.chosen,
        "downloadable": bool(card and card.repo),
        "fit": asdict(fit) | {"needed": fit.needed} if fit else None,
        "tokens_per_second": round(shelf.rate, 1) if shelf.rate else None,
        "measured": shelf.measured,
        "gpu": shelf.tuned.gpu if shelf.tuned else None,
        "refused": shelf.refused.reason if shelf.refused else None,
        "error": output.told_of(call, shelf.error) if shelf.error else None,
    }


def _text(call: Call, shelves: "tuple[Shelf, ...]") -> str:
    from app.llm.cards import refused

    rows = [
        (
            shelf.name,
            shelf.file,
            " ".join(shelf.card.languages if shelf.card else ()) or "*",
            " ".join(shelf.abilities),
            _state(call, shelf),
            _speed(call, shelf),
        )
        for shelf in shelves
    ]
    lines = [
        call.words.say("cli-model-refused", {"name": each.name, "licence": each.licence, "reason": each.reason})
        for each in refused()
    ]
    return "\n\n".join((output.table(rows), "\n".join(lines)))


def _state(call: Call, shelf: "Shelf") -> str:
    if shelf.error:
        return str(output.told_of(call, shelf.error)["message"])
    if shelf.fit is None:
        return call.words.say("cli-model-absent")
    needed = f"{shelf.fit.needed / _GIB:.2f} GiB"
    told = call.words.say(_VERDICTS.get(shelf.fit.verdict, "cli-model-unknown"), {"needed": needed})
    return told if shelf.path else f"{call.words.say('cli-model-absent')}; {told}"


def _speed(call: Call, shelf: "Shelf") -> str:
    if not shelf.rate:
        return ""
    key = "cli-model-measured" if shelf.measured else "cli-model-expected"
    return call.words.say(key, {"rate": f"{shelf.rate:,.0f}"})
