"""Every model of the catalogue and every file that is here, with how it fits this machine."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app import paths
from app.errors import UserError
from app.llm.cards import ModelCard, Refused, catalogue, refused
from app.llm.gguf_header import GgufInfo, inspect_gguf
from app.llm.hardware import available_memory
from app.llm.models import Fit, fit, installed, verdict
from app.llm.tuning import Rate, Tuned, expected_rate, remembered
from app.workspace import Workspace

_MIB = 1024**2


@dataclass(frozen=True)
class Shelf:
    """One model. `path` is None while it is not here, `fit` None while nothing is known of its size.

    `rate` is tokens a second written: measured for this very model (`measured`), else expected from another one's.
    """

    name: str
    file: str
    card: ModelCard | None
    path: Path | None
    fit: Fit | None
    abilities: tuple[str, ...]
    rate: float | None = None
    measured: bool = False
    tuned: Tuned | None = None
    refused: Refused | None = None
    error: UserError | None = None
    chosen: bool = False


def folders(ws: Workspace) -> list[Path]:
    """Where models lie: the user's models folder and those the merchant named."""
    named = ws.store.settings().get("model.folders", "")
    return [paths.user_data("models"), *(Path(text).expanduser() for text in named.splitlines() if text.strip())]


def list_models(ws: Workspace) -> tuple[Shelf, ...]:
    """The catalogue's models first, then other files that are here."""
    cards = {card.file: card for card in catalogue()}
    files = {path.name: path for path in installed(folders(ws))}
    chosen = ws.store.settings().get("model.path")
    known = _known(list(files.values()))
    return tuple(
        _shelf(name, files.get(name), cards.get(name), known, chosen) for name in dict.fromkeys([*cards, *files])
    )


def _known(files: Sequence[Path]) -> list[tuple[GgufInfo, Rate]]:
    """What was measured here."""
    tuned = [(path, remembered(path, paths.user_data("models"))) for path in files]
    return [(inspect_gguf(path), found.best) for path, found in tuned if found is not None]


def _shelf(
    file: str,
    path: Path | None,
    card: ModelCard | None,
    known: Sequence[tuple[GgufInfo, Rate]],
    chosen: str | None,
) -> Shelf:
    name = card.name if card else file.removesuffix(".gguf")
    abilities = card.abilities if card else ("draft",)
    bad = next((each for each in refused() if each.means(file)), None)
    if path is None:
        return Shelf(name, file, card, None, _from_card(card), abilities, refused=bad)
    try:
        info = inspect_gguf(path)
    except UserError as error:
        return Shelf(name, file, card, path, None, abilities, refused=bad, error=error)
    tuned = remembered(path, paths.user_data("models"))
    return Shelf(
        name=name,
        file=file,
        card=card,
        path=path,
        fit=fit(info),
        abilities=("embed",) if "bert" in info.architecture else abilities,  # makes vectors, cannot write
        rate=tuned.best.written if tuned else expected_rate(info, known),
        measured=tuned is not None,
        tuned=tuned,
        refused=bad,
        chosen=chosen in (str(path), name, file),
    )


def _from_card(card: ModelCard | None) -> Fit | None:
    """How a model that is not here would fit, by its makers' figure."""
    if card is None or not card.memory:
        return None
    free = available_memory()
    return Fit(card.memory * _MIB, 0, 0, free, verdict(card.memory * _MIB, free))
