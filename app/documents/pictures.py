"""Pictures on papers: the merchant's logo and stamp, and the QR code of the paper's number.

A picture is read anew and written again as PNG, so that nothing but its points gets into a document.
"""

import io
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.domain.paper import Paper
from app.errors import UserError

_MEGABYTES = 8
_MOST_POINTS = 40_000_000
_SIDE = 1000
_BOXES = {"logo": (230, 64), "stamp": (140, 140), "qr": (76, 76)}
"""The largest width and height on paper, in 96ths of an inch."""


@dataclass(frozen=True)
class Picture:
    """A PNG; `width` and `height` are its size on paper in 96ths of an inch."""

    png: bytes
    width: int
    height: int


def pictures(paper: Paper) -> Mapping[str, Picture]:
    """The pictures of a paper by name: logo, stamp, qr. UserError "picture-unreadable"."""
    found = {
        name: _fitted(name, _read(Path(path).expanduser()))
        for name, path in (("logo", paper.seller.logo), ("stamp", paper.seller.stamp))
        if path
    }
    if paper.qr and paper.number:
        found["qr"] = _code(paper)
    return found


def _code(paper: Paper) -> Picture:
    """The number with the version of the quote behind it, dark points on white."""
    import segno

    target = io.BytesIO()
    text = f"{paper.number} v{paper.quote.version}" if paper.kind == "quotation" else paper.number or ""
    segno.make(text, error="m", micro=False).save(target, kind="png", scale=8, border=2)
    return Picture(target.getvalue(), *_BOXES["qr"])


def _read(path: Path) -> Any:
    """The picture as Pillow holds it."""
    from PIL import Image

    facts = {"file": str(path), "megabytes": str(_MEGABYTES)}
    try:
        if path.stat().st_size > _MEGABYTES * 1_000_000:
            raise ValueError(f"> {_MEGABYTES} MB")
        data = path.read_bytes()
        if path.suffix.lower() == ".svg":
            from app.documents.pdf import svg_png

            data = svg_png(data, _SIDE)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            picture = Image.open(io.BytesIO(data), formats=("PNG", "JPEG"))
            if picture.width * picture.height > _MOST_POINTS:
                raise ValueError(f"{picture.width} × {picture.height}")
            picture.thumbnail((_SIDE, _SIDE))
            return picture.convert("RGBA")
    except (OSError, ValueError, SyntaxError, Warning, Image.DecompressionBombError) as error:
        reason = getattr(error, "strerror", None) or str(error).splitlines()[0]
        raise UserError("picture-unreadable", {**facts, "reason": reason}) from error


def _fitted(name: str, picture: Any) -> Picture:
    target = io.BytesIO()
    picture.save(target, "PNG")
    width, height = _BOXES[name]
    scale = min(width / picture.width, height / picture.height)
    return Picture(target.getvalue(), max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
