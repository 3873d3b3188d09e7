"""What else than the processor could compute, as llama.cpp's backends tell it, and how much of a model fits there."""

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.llm.gguf_header import GgufInfo

KINDS = ("cpu", "gpu", "igpu", "accel")
_MARGIN = 1024**3
"""Bytes of a device's memory that stay free: the screen and other programs live there too."""


@dataclass(frozen=True)
class Device:
    """One device; memory in bytes, 0 where the driver does not say. `description` names its make and model."""

    name: str
    description: str
    kind: str
    free: int = 0
    total: int = 0


def devices() -> tuple[Device, ...]:
    """The devices of the backends that this build of llama.cpp has; only to be asked in the child."""
    import llama_cpp

    folder = Path(llama_cpp.__file__).parent / "lib"
    found = sorted(folder.glob("*ggml-base*")) + sorted(folder.glob("*ggml.*"))
    for path in found:
        library = ctypes.CDLL(str(path))
        if hasattr(library, "ggml_backend_dev_count"):
            return tuple(_device(library, index) for index in range(_count(library)))
    return ()


def _count(library: ctypes.CDLL) -> int:
    library.ggml_backend_dev_count.restype = ctypes.c_size_t
    return int(library.ggml_backend_dev_count())


def _device(library: ctypes.CDLL, index: int) -> Device:
    base = _base(library)
    library.ggml_backend_dev_get.restype = ctypes.c_void_p
    library.ggml_backend_dev_get.argtypes = [ctypes.c_size_t]
    handle = library.ggml_backend_dev_get(index)
    for name in ("name", "description"):
        function = getattr(base, f"ggml_backend_dev_{name}")
        function.restype, function.argtypes = ctypes.c_char_p, [ctypes.c_void_p]
    base.ggml_backend_dev_type.argtypes = [ctypes.c_void_p]
    base.ggml_backend_dev_memory.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p]
    free, total = ctypes.c_size_t(), ctypes.c_size_t()
    base.ggml_backend_dev_memory(handle, ctypes.byref(free), ctypes.byref(total))
    kind = int(base.ggml_backend_dev_type(handle))
    return Device(
        name=base.ggml_backend_dev_name(handle).decode("utf-8", "replace"),
        description=base.ggml_backend_dev_description(handle).decode("utf-8", "replace"),
        kind=KINDS[kind] if kind < len(KINDS) else "accel",
        free=free.value,
        total=total.value,
    )


def _base(library: ctypes.CDLL) -> ctypes.CDLL:
    """The library that names devices: the same one, or `ggml-base` beside it."""
    if hasattr(library, "ggml_backend_dev_name"):
        return library
    import llama_cpp

    folder = Path(llama_cpp.__file__).parent / "lib"
    return ctypes.CDLL(str(next(iter(sorted(folder.glob("*ggml-base*"))))))


def rungs(info: GgufInfo, found: Sequence[Device], context: int) -> tuple[int, ...]:
    """Layers to try on a device, most first, 0 (the processor alone) last.

    A discrete device gets what fits its free memory; Apple's, which shares all memory, gets everything (-1); another
    integrated one, and one that does not tell its memory, gets nothing.
    """
    if any(device.kind in ("gpu", "igpu") and device.name.lower().startswith(("metal", "mtl")) for device in found):
        return (-1, 0)
    free = max((device.free for device in found if device.kind == "gpu"), default=0)
    most = _fitting(info, free, context)
    return tuple(dict.fromkeys(count for count in (most, most // 2) if count > 0)) + (0,)


def _fitting(info: GgufInfo, free: int, context: int) -> int:
    """How many layers fit, the output layer counting as one more; each takes its share of weights and keys."""
    layers = info.layers + 1
    size = info.weights + info.kv_token_bytes * context
    compute = 4 * info.vocabulary + 24 * 256 * info.width * 4
    room = free - _MARGIN - compute
    return 0 if room <= 0 or not size else min(layers, room * layers // size)
