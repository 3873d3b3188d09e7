"""What the catalogue `models.toml` says of models. A newer one dropped into the models folder takes its place."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app import paths
from app.llm.download import Wanted

FILE = "models.toml"
MIRRORS: Mapping[str, str] = {
    "huggingface": "https://huggingface.co/{repo}/resolve/main/{file}",
    "hf-mirror": "https://hf-mirror.com/{repo}/resolve/main/{file}",
    "modelscope": "https://modelscope.cn/models/{repo}/resolve/master/{file}",
}
"""Where a repository's files lie. A merchant's own mirror is one more pattern of this kind."""

ABILITIES = ("draft", "read", "translate", "see", "embed")


@dataclass(frozen=True)
class ModelCard:
    """What the catalogue says of a model.

    `abilities` are what a skill asks for: draft, read, translate, see, embed. `prompt` names the version of the facts
    sheet it was made for. An empty `sha256` and a `size` of 0 bytes are not checked. `repo` is `owner/name` on the
    mirrors; empty: it comes with Argosy or is dropped on the window. `companion` is the vision part's file.
    """

    name: str
    file: str
    sha256: str
    languages: tuple[str, ...]
    abilities: tuple[str, ...]
    prompt: str
    licence: str = ""
    size: int = 0
    repo: str = ""
    companion: str = ""
    memory: int = 0
    note: str = ""

    def wanted(self, mirrors: Mapping[str, str] = MIRRORS) -> Wanted:
        """The file as a download, from every mirror that can have it."""
        sources = tuple(pattern.format(repo=self.repo, file=self.file) for pattern in mirrors.values())
        return Wanted(self.file, sources if self.repo else (), self.size, self.sha256)


@dataclass(frozen=True)
class Refused:
    """A model that Argosy does not offer, and why: `reason` is a code of the words (`model-refused-<reason>`)."""

    name: str
    files: tuple[str, ...]
    licence: str
    reason: str

    def means(self, file: str) -> bool:
        """Whether a file is this model, by the beginning of its name."""
        return any(file.casefold().startswith(each.casefold()) for each in self.files)


def catalogue(path: Path | None = None) -> tuple[ModelCard, ...]:
    """The cards, in the order of the file; by default the shipped one, or a newer one in the user's models folder."""
    return tuple(_card(entry) for entry in _read(path).get("model", []))


def refused(path: Path | None = None) -> tuple[Refused, ...]:
    """The models that are named as refused."""
    return tuple(
        Refused(str(e["name"]), _texts(e.get("files")), str(e["licence"]), str(e["reason"]))
        for e in _read(path).get("refused", [])
    )


def _read(path: Path | None) -> dict[str, Any]:
    shipped = _load(path or paths.local_models(FILE))
    if path is not None:
        return shipped
    try:
        dropped = _load(paths.user_data("models") / FILE)
        newer = str(dropped["as_of"]) > str(shipped.get("as_of", ""))
        return dropped if newer and [_card(entry) for entry in dropped["model"]] else shipped
    except (OSError, ValueError, KeyError, TypeError):
        return shipped


def _load(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _card(entry: Mapping[str, Any]) -> ModelCard:
    return ModelCard(
        name=str(entry["name"]),
        file=Path(str(entry["file"])).name,
        sha256=str(entry.get("sha256", "")),
        languages=_texts(entry.get("languages")),
        abilities=_texts(entry.get("abilities")),
        prompt=str(entry.get("prompt", "")),
        licence=str(entry.get("licence", "")),
        size=int(entry.get("size", 0)),
        repo=str(entry.get("repo", "")),
        companion=str(entry.get("companion", "")),
        memory=int(entry.get("memory", 0)),
        note=str(entry.get("note", "")),
    )


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list) else ()
