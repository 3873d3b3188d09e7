"""Words in a picture (a screenshot, a photographed page). The models lie inside the package; nothing is loaded from
anywhere else.

Digits that were not recognised with confidence are told apart (`unsure`): whoever reads figures leaves them out.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from threading import Lock
from typing import Any

from app.errors import UserError

MOST_PIXELS = 40_000_000
FORMATS = ("PNG", "JPEG", "WEBP", "BMP", "GIF")
_MODELS = {"Det": "det", "Cls": "cls", "Rec": "rec"}
_SURE_LINE, _SURE_SIGN = 94, 85
"""Percent of confidence under which a whole line, or a figure with one such sign in it, counts as unsure."""

_SMALLEST = 16
"""Pixels: in lower lines an 8 is recognised as a 0 with full confidence (tried on degraded pictures)."""

_FIGURE = re.compile(r"\S*\d\S*")
_MIXED = re.compile(r"[^\s\w]?[\d.,]*[OoSsBIlZ][\d.,]*")
"""A figure with a letter in it that looks like a digit: `4S.48`."""

_READABLE = re.compile(r"[^\W_]")
_TURN = Lock()


@dataclass(frozen=True)
class Seen:
    """The text of a picture in reading order, lines as they stand, wide gaps as tabs; `unsure` are spans in it."""

    text: str
    unsure: tuple[tuple[int, int], ...] = ()
    problems: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Word:
    """One recognised stretch: its box in pixels, its words, and the spans of what is doubtful in them."""

    left: float
    right: float
    top: float
    bottom: float
    text: str
    doubts: tuple[tuple[int, int], ...]


def read_picture(data: bytes, file: str) -> Seen:
    """The words in a picture's bytes (PNG, JPEG, WebP, BMP, GIF). UserErrors: ocr-missing, screenshot-unreadable,
    screenshot-too-large.
    """
    from PIL import Image

    _models()
    try:
        with Image.open(BytesIO(data), formats=FORMATS) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise UserError("screenshot-too-large", {"file": file, "limit": str(MOST_PIXELS // 1_000_000)})
            return read_image(picture, file)
    except UserError:
        raise
    except Exception as error:  # the decoders raise what a broken picture makes them meet
        raise UserError("screenshot-unreadable", {"file": file, "reason": str(error)[:200]}) from error


def read_image(picture: Any, file: str) -> Seen:
    """The words in an opened picture of Pillow's. UserErrors: ocr-missing, screenshot-unreadable."""
    import numpy as np
    from PIL import Image, ImageOps

    upright = ImageOps.exif_transpose(picture) or picture
    ground = Image.new("RGB", upright.size, "white")
    ground.paste(upright.convert("RGBA"), mask=upright.convert("RGBA").getchannel("A"))
    pixels = np.ascontiguousarray(np.asarray(ground)[:, :, ::-1])
    with _TURN:  # the engine keeps state between its steps
        try:
            words = list(_words(_engine(), pixels))
        except UserError:
            raise
        except Exception as error:  # the engine raises its own kinds on pictures it cannot take
            raise UserError("screenshot-unreadable", {"file": file, "reason": str(error)[:200]}) from error
    return _laid_out(words)


@cache
def _models() -> Mapping[str, Path]:
    """The model files inside the installed package; UserError `ocr-missing` where it or they are not there."""
    spec = find_spec("rapidocr")
    folder = Path(spec.origin).parent / "models" if spec and spec.origin else None
    if folder is None or find_spec("onnxruntime") is None:
        raise UserError("ocr-missing", {"part": "rapidocr" if folder is None else "onnxruntime"})
    found = {part: sorted(folder.glob(f"*_{mark}_*.onnx")) for part, mark in _MODELS.items()}
    if missing := [part for part, files in found.items() if not files]:
        raise UserError("ocr-missing", {"part": f"rapidocr/models ({', '.join(missing)})"})
    return {part: files[-1] for part, files in found.items()}


@cache
def _engine() -> Any:
    paths = {f"{part}.model_path": str(path) for part, path in _models().items()}
    try:
        from rapidocr import RapidOCR
    except ImportError as error:  # a system library of its pictures' code can be missing
        raise UserError("ocr-missing", {"part": str(error)[:120]}) from error
    engine = RapidOCR(
        params={"Global.log_level": "critical", "EngineConfig.onnxruntime.intra_op_num_threads": 2, **paths}
    )
    engine.return_word_box = True  # with the confidence of each sign
    return engine


def _words(engine: Any, pixels: Any) -> Iterator[_Word]:
    """What stands in the picture, step by step: the engine's own last step drops in silence what it finds unlikely."""
    small, record = engine.preprocess_img(pixels)
    found, _, read, _ = engine.run_ocr_steps(small, record)
    if found.boxes is None or read.txts is None:
        return
    scale = record["preprocess"]["ratio_h"]
    for box, text, score, told in zip(found.boxes, read.txts, read.scores, read.word_results, strict=True):
        across, down = [point[0] for point in box], [point[1] for point in box]
        spelled = str(text)
        low = (max(down) - min(down)) * scale < _SMALLEST or 100 * score < _SURE_LINE
        doubts = (
            ((0, len(spelled)),)
            if low
            else tuple(_doubts(spelled, [100 * each for each in told.confs] if told else []))
        )
        yield _Word(min(across), max(across), min(down), max(down), spelled, doubts)


def _doubts(text: str, sure: Sequence[float]) -> Iterator[tuple[int, int]]:
    """Figures with a sign that was not recognised with confidence, or with a letter that looks like a digit.

    `sure` holds a percentage for each sign of the text; another number of them proves nothing.
    """
    for figure in _FIGURE.finditer(text):
        signs = sure[figure.start() : figure.end()] if len(sure) == len(text) else [0]
        if min(signs) < _SURE_SIGN or _MIXED.fullmatch(figure.group()):
            yield figure.span()


def _laid_out(words: list[_Word]) -> Seen:
    """Boxes to lines: those at one height stand in one line, from left to right."""
    lines: list[list[_Word]] = []
    for word in sorted(words, key=lambda each: (each.top + each.bottom) / 2):
        middle = (word.top + word.bottom) / 2
        if lines and lines[-1][0].top < middle < lines[-1][0].bottom:
            lines[-1].append(word)
        else:
            lines.append([word])
    text, unsure, strange = "", list[tuple[int, int]](), 0
    for line in lines:
        text += "\n" if text else ""
        for at, word in enumerate(sorted(line, key=lambda each: each.left)):
            text += "\t" if at else ""
            unsure += [(len(text) + start, len(text) + end) for start, end in word.doubts]
            text += word.text
            strange += not _READABLE.search(word.text) and word.right - word.left > 4 * (word.bottom - word.top)
    return Seen(text, tuple(unsure), tuple(_problems(text, unsure, strange)))


def _problems(text: str, unsure: list[tuple[int, int]], strange: int) -> Iterator[str]:
    if not text.strip():
        yield "picture_without_words"
    elif unsure:
        yield "picture_unsure"
    if strange:
        # Whole phrases with nothing in them that can be read: a script the models do not know.
        yield "picture_script"
