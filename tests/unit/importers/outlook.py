"""Outlook messages made for tests: a compound file (MS-CFB) with the property streams of MS-OXMSG."""

import struct
from collections.abc import Mapping
from datetime import datetime

SECTOR, MINI, CUTOFF = 512, 64, 4096
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
Tree = dict[str, "bytes | Tree"]


def _padded(data: bytes, size: int) -> bytes:
    return data + bytes(-len(data) % size)


class _File:
    """Entries of the directory, sectors and mini sectors, as they are laid out."""

    def __init__(self) -> None:
        self.entries: list[list[object]] = []  # name, kind, child, right, start, size
        self.sectors: list[bytes] = []
        self.chain: list[int] = []
        self.mini = b""
        self.mini_chain: list[int] = []

    def store(self, data: bytes) -> int:
        first = len(self.sectors)
        pieces = [_padded(data, SECTOR)[at : at + SECTOR] for at in range(0, len(_padded(data, SECTOR)), SECTOR)]
        self.sectors += pieces
        self.chain += [*range(first + 1, first + len(pieces)), END] if pieces else []
        return first if pieces else END

    def store_mini(self, data: bytes) -> int:
        first, count = len(self.mini_chain), -(-len(data) // MINI)
        self.mini += _padded(data, MINI)
        self.mini_chain += [*range(first + 1, first + count), END] if count else []
        return first if count else END

    def add(self, name: str, content: "bytes | Tree") -> int:
        at = len(self.entries)
        if isinstance(content, bytes):
            start = self.store(content) if len(content) >= CUTOFF else self.store_mini(content)
            self.entries.append([name, 2, FREE, FREE, start, len(content)])
            return at
        self.entries.append([name, 5 if at == 0 else 1, FREE, FREE, END, 0])
        children = [self.add(*item) for item in sorted(content.items(), key=lambda each: (len(each[0]), each[0]))]
        self.entries[at][2] = children[0] if children else FREE
        for one, other in zip(children, children[1:], strict=False):
            self.entries[one][3] = other  # a list is a tree too
        return at


def compound(tree: Tree) -> bytes:
    """A compound file with these streams and storages."""
    file = _File()
    file.add("Root Entry", tree)
    file.entries[0][4:] = [file.store(file.mini), len(file.mini)]
    mini_start = file.store(b"".join(struct.pack("<I", n) for n in file.mini_chain))
    mini_sectors = -(-len(file.mini_chain) * 4 // SECTOR)
    directory = b"".join(_entry(*entry) for entry in file.entries)  # type: ignore[arg-type]
    directory_start = file.store(directory)
    count = len(file.sectors)
    fats = 1
    while fats * SECTOR // 4 < count + fats:
        fats += 1
    table = [*file.chain, *([FAT] * fats)]
    table += [FREE] * (fats * SECTOR // 4 - len(table))
    head = struct.pack(
        "<8s16sHHHHH6sIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", bytes(16), 0x3E, 3, 0xFFFE, 9, 6, bytes(6), 0,
        fats, directory_start, 0, CUTOFF, mini_start if mini_sectors else END, mini_sectors, END, 0,
    )  # fmt: skip
    places = [count + at for at in range(fats)] + [FREE] * (109 - fats)
    head += struct.pack("<109I", *places)
    return head + b"".join(file.sectors) + struct.pack(f"<{len(table)}I", *table)


def _entry(name: str, kind: int, child: int, right: int, start: int, size: int) -> bytes:
    text = name.encode("utf-16-le")
    return struct.pack(
        "<64sHBBIII16sIQQIQ", text, len(text) + 2, kind, 1, FREE, right, child, bytes(16), 0, 0, 0, start, size
    )  # fmt: skip


def _storage(values: Mapping[int, object], head: bytes) -> Tree:
    """The streams of an object's properties: texts, bytes, numbers and moments by their id."""
    rows, tree = b"", Tree()
    for pid, value in values.items():
        if isinstance(value, str):
            data, kind = value.encode("utf-16-le"), 0x001F
            row = struct.pack("<HHIII", kind, pid, 6, len(data) + 2, 0)
            tree[f"__substg1.0_{pid:04X}{kind:04X}"] = data
        elif isinstance(value, bytes):
            row = struct.pack("<HHIII", 0x0102, pid, 6, len(value), 0)
            tree[f"__substg1.0_{pid:04X}0102"] = value
        elif isinstance(value, datetime):
            ticks = int(value.timestamp() * 10_000_000) + 116444736000000000
            row = struct.pack("<HHIQ", 0x0040, pid, 6, ticks)
        else:
            row = struct.pack("<HHIiI", 0x0003, pid, 6, value, 0)
        rows += row
    tree["__properties_version1.0"] = head + rows
    return tree


def outlook(values: Mapping[int, object], to: tuple[str, ...] = (), files: tuple[tuple[str, bytes], ...] = ()) -> bytes:
    """A message with these properties, recipients and files (name, bytes)."""
    head = struct.pack("<8x4I8x", len(to), len(files), len(to), len(files))
    tree = _storage({0x001A: "IPM.Note", 0x340D: 0x00040000, 0x3FDE: 65001, **values}, head)
    for at, address in enumerate(to):
        tree[f"__recip_version1.0_#{at:08X}"] = _storage({0x39FE: address, 0x3001: address}, bytes(8))
    for at, (name, data) in enumerate(files):
        tree[f"__attach_version1.0_#{at:08X}"] = _storage({0x3707: name, 0x3701: data, 0x3705: 1}, bytes(8))
    return compound(tree)
