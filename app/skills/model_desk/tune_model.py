"""Measure a model on this machine once, and let the engine use what was found."""

from pathlib import Path

from app import paths
from app.llm.tuning import Tuned, tune
from app.progress import Progress
from app.workspace import Workspace


def tune_model(ws: Workspace, name: str | None, progress: Progress) -> tuple[Path, Tuned] | None:
    """Tune a model by name or path, the merchant's own by default; None where there is none.

    UserErrors of `Workspace.writer` and of the engine.
    """
    writer = ws.writer(name)
    if writer is None:
        return None
    tuned = tune(writer.path, paths.user_data("models"), progress)
    ws.forget_engine()
    return writer.path, tuned
