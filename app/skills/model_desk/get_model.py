"""Getting a model: from the network, from a folder that is full of them, or from a pack on a stick."""

import hashlib
import os
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app import paths
from app.errors import UserError
from app.llm.cards import MIRRORS, ModelCard, catalogue, refused
from app.llm.download import Wanted, Way, fetch
from app.llm.gguf_header import inspect_gguf
from app.progress import Progress
from app.skills.model_desk.list_models import folders
from app.workspace import Workspace

MANIFEST = "argosy-pack.toml"
_PIECE = 4 * 1024**2


@dataclass(frozen=True)
class From:
    """Where to get a model: a mirror's name, a pattern with {repo} and {file}, or a whole address; empty: all mirrors.

    `proxy` None: as the system says.
    """

    place: str = ""
    proxy: str | None = None
    token: str = ""


def get_model(ws: Workspace, name: str, source: From, progress: Progress) -> Path:
    """Download a model of the catalogue, and its vision part, into the models folder.

    UserError `model-unknown`, `model-refused`, `mirror-unknown`, and those of `fetch`.
    """
    card = _card(name)
    way = Way(proxy=source.proxy or None, token=source.token)
    folder = paths.user_data("models")
    path = fetch(_wanted(card, card.file, source), folder, progress, way)
    if card.companion:
        fetch(_wanted(card, card.companion, source), folder, progress, way)
    ws.store.log("model-downloaded", path.name, {}, ws.clock())
    return path


def _card(name: str) -> ModelCard:
    bad = next((each for each in refused() if each.means(name) or name in each.name), None)
    if bad is not None:
        raise UserError("model-refused", {"name": bad.name, "licence": bad.licence, "reason": bad.reason})
    cards = {key: card for card in catalogue() for key in (card.name, card.file)}
    if name not in cards:
        raise UserError("model-unknown", {"name": name, "known": ", ".join(c.name for c in catalogue() if c.repo)})
    return cards[name]


def _wanted(card: ModelCard, file: str, source: From) -> Wanted:
    size, sha256 = (card.size, card.sha256) if file == card.file else (0, "")
    if source.place.startswith(("http://", "https://")) and "{" not in source.place:
        return Wanted(file, (source.place,), size, sha256)
    if not source.place:
        patterns = tuple(MIRRORS.values())
    elif "{file}" in source.place:
        patterns = (source.place,)
    elif source.place in MIRRORS:
        patterns = (MIRRORS[source.place],)
    else:
        raise UserError("mirror-unknown", {"name": source.place, "known": ", ".join(MIRRORS)})
    found = tuple(pattern.replace("{repo}", card.repo).replace("{file}", file) for pattern in patterns)
    return Wanted(file, found if card.repo else (), size, sha256)


def add_models(ws: Workspace, place: Path, progress: Progress) -> tuple[Path, ...]:
    """Make models known: a file or a folder is used where it lies; a pack with a manifest is checked and copied.

    UserError `model-missing`, `gguf-invalid`, `pack-damaged`, `pack-unreadable`.
    """
    place = place.expanduser().resolve()
    if (place / MANIFEST).is_file():
        return tuple(_unpack(place, progress))
    if place.is_dir():
        found = tuple(sorted(place.glob("*.gguf")))
        if not found:
            raise UserError("model-missing", {"file": str(place)})
        _remember(ws, place)
        return found
    inspect_gguf(place)
    ws.store.save_settings({"model.path": str(place)}, ws.clock())
    return (place,)


def _remember(ws: Workspace, place: Path) -> None:
    named = [str(folder) for folder in folders(ws)[1:]]
    if str(place) not in named:
        ws.store.save_settings({"model.folders": "\n".join([*named, str(place)])}, ws.clock())


def _unpack(place: Path, progress: Progress) -> Iterator[Path]:
    """Copy a pack's files; each is read once, checked on the way, and named when it is whole."""
    try:
        entries: list[dict[str, Any]] = tomllib.loads((place / MANIFEST).read_text(encoding="utf-8"))["file"]
        listed = [(Path(str(entry["name"])).name, str(entry["sha256"])) for entry in entries]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UserError("pack-unreadable", {"file": str(place / MANIFEST)}) from error
    total = sum((place / name).stat().st_size for name, _ in listed if (place / name).is_file())
    done = 0
    for name, sha256 in listed:
        yield _copy(place / name, sha256, progress, (done, total))
        done += (place / name).stat().st_size


def _copy(source: Path, sha256: str, progress: Progress, at: tuple[int, int]) -> Path:
    target = paths.user_data("models") / source.name
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"{target.name}.copy")
    digest, done = hashlib.sha256(), at[0]
    try:
        with source.open("rb") as old, part.open("wb") as new:
            while piece := old.read(_PIECE):
                progress.step("copy-model", done, at[1])
                digest.update(piece)
                new.write(piece)
                done += len(piece)
            new.flush()
            os.fsync(new.fileno())
        if digest.hexdigest() != sha256.lower():
            raise UserError("pack-damaged", {"file": source.name})
        part.replace(target)
    except FileNotFoundError as error:
        raise UserError("pack-damaged", {"file": source.name}) from error
    finally:
        part.unlink(missing_ok=True)
    return target
