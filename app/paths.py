"""Where things lie: the files that come with Argosy and the user's own folders."""

import os
from functools import cache
from pathlib import Path

import platformdirs

_HERE = Path(__file__).resolve().parent


@cache
def _root() -> Path:
    """The folder that holds `resources/` and `local_models/`: the checkout, or the bundle inside a wheel."""
    bundle = _HERE / "_bundle"
    return bundle if bundle.is_dir() else _HERE.parent


def resources(*parts: str) -> Path:
    """A file or folder below `resources/`."""
    return _root().joinpath("resources", *parts)


def local_models(*parts: str) -> Path:
    """A file or folder below `local_models/`, as shipped."""
    return _root().joinpath("local_models", *parts)


def user_data(*parts: str) -> Path:
    """A file or folder in the user's data folder, or below `ARGOSY_DATA` where that is set (not created here)."""
    folder = os.environ.get("ARGOSY_DATA") or platformdirs.user_data_dir("Argosy", appauthor=False)
    return Path(folder).joinpath(*parts)
