"""One merchant's settings, store and model, opened and closed together: the one handle, passed in and never fetched."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Lock
from types import TracebackType

from app import paths, settings
from app.domain.policy import Policy
from app.errors import UserError
from app.llm import ChildEngine, open_engine
from app.llm.models import catalogue, check, installed, starter
from app.llm.tuning import remembered
from app.settings import policy_of
from app.store import Store


def local_now() -> datetime:
    """The time here, with its zone."""
    return datetime.now().astimezone()


@dataclass(frozen=True)
class Writer:
    """A model that may draft: its file, its name, and the languages it can write (empty: any)."""

    path: Path
    name: str
    languages: tuple[str, ...]

    def writes(self, language: str) -> bool:
        """Whether it can draft in a language."""
        return not self.languages or language in self.languages


class Workspace:
    """An open workspace. Close it, or use it in a `with`: it holds the folder against other processes."""

    def __init__(self, folder: Path, store: Store, clock: Callable[[], datetime]) -> None:
        self.folder = folder
        self.store = store
        self.clock = clock
        self._engine: ChildEngine | None = None
        self._engine_path: Path | None = None
        self._turn = Lock()

    @classmethod
    def open(
        cls, folder: Path | None = None, clock: Callable[[], datetime] = local_now, door: str = "argosy"
    ) -> "Workspace":
        """Open a folder, the user's own by default; made when absent. UserError of `Store.open`."""
        place = folder or paths.user_data("workspace")
        return cls(place, Store.open(place, clock(), door), clock)

    def close(self) -> None:
        """Close the store and end the engine's child."""
        with self._turn:
            if self._engine is not None:
                self._engine.close()
        self.store.close()

    def __enter__(self) -> "Workspace":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def policy(self) -> Policy:
        """The merchant's terms as they stand now."""
        return policy_of(self.store.settings())

    def engine(self, model: Path | None) -> ChildEngine:
        """The engine for a model; None asks for embeddings only and takes whichever is open.

        One child lives at a time: asking for another model ends the one before.
        """
        with self._turn:
            if self._engine is not None and model in (None, self._engine_path):
                return self._engine
            if self._engine is not None:
                self._engine.close()
            self._engine = self._opened(model)
            self._engine_path = model
            return self._engine

    def forget_engine(self) -> None:
        """End the engine; the next use opens it with what is set and measured then."""
        with self._turn:
            if self._engine is not None:
                self._engine.close()
            self._engine = self._engine_path = None

    def _opened(self, model: Path | None) -> ChildEngine:
        """An engine with what was measured for this model here, where the merchant set nothing else."""
        folder, wish = paths.user_data("models"), self.store.settings()
        tuned = remembered(model, folder) if model is not None else None
        layers = wish.get("model.gpu_layers") or (str(tuned.gpu_layers) if tuned else "0")
        idle = 60 * int(wish.get("model.idle_minutes") or settings.BY_KEY["model.idle_minutes"].default or 0)
        return open_engine(model, folder, int(layers), tuned.threads if tuned else 0, idle)

    def writer(self, choice: str | None) -> Writer | None:
        """The writing model for a choice: a path, a name of the catalogue, `none`, or None for the merchant's own.

        None when there is none to use. UserError `model-missing`, `gguf-invalid`, `model-altered`.
        """
        if choice is not None and choice.casefold() == "none":
            return None
        wish = choice or self.store.settings().get("model.path")
        named = self.store.settings().get("model.folders", "")
        path = starter() if wish is None else model_file(wish, [Path(text) for text in named.splitlines()])
        if path is None:
            return None
        card = check(path)
        return Writer(path, card.name if card else path.stem, card.languages if card else ())


def model_file(wish: str, folders: Sequence[Path] = ()) -> Path:
    """The file a name or path means, looked for in the models folder and in `folders`. UserError `model-missing`."""
    path = Path(wish).expanduser()
    if path.is_file():
        return path.resolve()
    files = {file.name: file for file in installed([paths.user_data("models"), *folders])}
    named = {card.name: card.file for card in catalogue()}
    file = files.get(named.get(wish, wish)) or files.get(f"{wish}.gguf")
    if file is None:
        raise UserError("model-missing", {"file": wish})
    return file
