"""`argosy models`."""

from argparse import ArgumentParser
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from app.cli import output
from app.cli.call import Answer, Call
from app.errors import UserError

if TYPE_CHECKING:
    from pathlib import Path

    from app.llm.models import ModelCard

_GIB = 1024**3


def models_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments: there are none."""


def models(call: Call) -> Answer:
    """List the models of the catalogue and those in the models folder, and how each fits this machine."""
    from app import paths
    from app.llm.models import catalogue, installed

    cards = {card.file: card for card in catalogue()}
    files = {path.name: path for path in installed([paths.user_data("models")])}
    entries = [_entry(call, name, files.get(name), cards.get(name)) for name in dict.fromkeys([*cards, *files])]
    return Answer({"models": entries}, lambda: _text(call, entries))


def _entry(call: Call, file: str, path: "Path | None", card: "ModelCard | None") -> dict[str, Any]:
    from app.llm.models import fit, inspect_gguf

    entry: dict[str, Any] = {
        "name": card.name if card else file.removesuffix(".gguf"),
        "file": file,
        "path": str(path) if path else None,
        "languages": list(card.languages) if card else [],
        "abilities": list(card.abilities) if card else ["draft"],
        "licence": card.licence if card else None,
        "present": path is not None,
        "fit": None,
        "error": None,
    }
    if path is not None:
        try:
            info = inspect_gguf(path)
            found = fit(info)
            entry["fit"] = asdict(found) | {"needed": found.needed}
            if "bert" in info.architecture:  # makes vectors, cannot write
                entry["abilities"] = ["embed"]
        except UserError as error:
            entry["error"] = output.told_of(call, error)
    return entry


def _text(call: Call, entries: list[dict[str, Any]]) -> str:
    say = call.words.say

    def state(entry: dict[str, Any]) -> str:
        if entry["error"]:
            return str(entry["error"]["message"])
        if entry["fit"] is None:
            return say("cli-model-absent")
        verdicts = {"fits": "cli-model-fits", "tight": "cli-model-tight", "no": "cli-model-too-large"}
        needed = f"{entry['fit']['needed'] / _GIB:.2f} GiB"
        return say(verdicts.get(entry["fit"]["verdict"], "cli-model-unknown"), {"needed": needed})

    rows = [
        (e["name"], e["file"], " ".join(e["languages"]) or "*", " ".join(e["abilities"]), state(e)) for e in entries
    ]
    return output.table(rows)
