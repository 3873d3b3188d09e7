"""Foreign files from the disk, judged by what is inside them and never by their extension."""

from pathlib import Path

from app.errors import UserError

MEGABYTE = 1024 * 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAGIC = (
    (b"PK\x03\x04", "zip"), (b"PK\x05\x06", "zip"), (_OLE, "ole"), (b"%PDF", "pdf"), (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"), (b"GIF8", "image"), (b"Rar!", "archive"), (b"7z\xbc\xaf", "archive"),
    (b"\x1f\x8b", "archive"), (b"MZ", "program"), (b"\x7fELF", "program"), (b"GGUF", "model"),
)  # fmt: skip
_CONTROLS = frozenset(map(chr, (*range(9), *range(14, 27), *range(28, 32))))
_HTML = (b"<html", b"<!doctype html", b"<table", b"<?xml", b"<div", b"<body", b"<meta", b"<head", b"<!--", b"<style",
         b"<title", b"<center", b"<font")  # fmt: skip


def size_of(path: Path, limit_mb: int) -> int:
    """Size in bytes of a readable, non-empty file of at most `limit_mb`; UserError otherwise."""
    facts = {"file": path.name}
    try:
        if not path.is_file():
            raise UserError("file-is-none" if path.exists() else "file-not-found", {"file": str(path)})
        size = path.stat().st_size
    except OSError as error:
        raise UserError("file-unreadable", facts | {"reason": error.strerror or str(error)}) from error
    if size == 0:
        raise UserError("file-empty", facts)
    if size > limit_mb * MEGABYTE:
        raise UserError("file-too-large", facts | {"size": str(-(-size // MEGABYTE)), "limit": str(limit_mb)})
    return size


def read_bytes(path: Path, limit_mb: int) -> bytes:
    """The file's bytes under `size_of`'s conditions."""
    size_of(path, limit_mb)
    try:
        return path.read_bytes()
    except OSError as error:
        raise UserError("file-unreadable", {"file": path.name, "reason": error.strerror or str(error)}) from error


def kind_of(head: bytes) -> str:
    """What the first kilobytes say: zip, ole, pdf, image, archive, program, model, html, binary or text."""
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "text"
    lowered = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if lowered.startswith(_HTML):
        return "html"
    return "binary" if _looks_binary(head) else "text"


def _looks_binary(head: bytes) -> bool:
    """NUL bytes at both parities, or many control characters: UTF-16 without a mark keeps its NULs on one side."""
    sample = head[: min(len(head), 4096) // 2 * 2] or head
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if even and odd:
        return True
    if (even or odd) * 50 >= len(sample):
        text = sample.decode("utf-16-le" if odd else "utf-16-be", "replace")
        return sum(1 for c in text if c in _CONTROLS or c == "\ufffd") > len(text) // 20
    return sum(1 for byte in sample if chr(byte) in _CONTROLS) > len(sample) // 20
