"""The text of an Outlook message that has its body as compressed RTF only (MS-OXRTFCP, MS-OXRTFEX)."""

import re
import struct

from app.importers.charsets import to_text

_MOST = 8_000_000
_DICTIONARY = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript "
    rb"\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n"
    rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
"""What every compressed body may refer back to before its own first word."""

_TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z'])"
    rb"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n]+|\\"
)
_SKIPPED = frozenset(
    (b"fonttbl", b"colortbl", b"stylesheet", b"info", b"pict", b"object", b"themedata", b"listtable", b"generator")
)
_SPOKEN = {b"par": "\n", b"line": "\n", b"tab": "\t", b"cell": "\t", b"row": "\n", b"emdash": "—", b"endash": "–",
           b"lquote": "‘", b"rquote": "’", b"ldblquote": "“", b"rdblquote": "”", b"bullet": "•"}  # fmt: skip


def unpacked(data: bytes) -> bytes:
    """Compressed RTF to RTF; ValueError where the bytes are no such thing."""
    if len(data) < 16:
        raise ValueError("no compressed RTF")
    _, size, mark, _ = struct.unpack("<4I", data[:16])
    if mark == 0x414C454D:  # stored as it is
        return data[16 : 16 + size]
    if mark != 0x75465A4C:
        raise ValueError("no compressed RTF")
    ring = bytearray(4096)
    ring[: len(_DICTIONARY)] = _DICTIONARY
    return bytes(_expanded(data, ring, min(size, _MOST)))


def _expanded(data: bytes, ring: bytearray, size: int) -> bytearray:
    out, at, write = bytearray(), 16, len(_DICTIONARY)
    while at < len(data) and len(out) < size:
        control, at = data[at], at + 1
        for bit in range(8):
            if control >> bit & 1:
                if at + 1 >= len(data):
                    return out
                word, at = data[at] << 8 | data[at + 1], at + 2
                offset, length = word >> 4, (word & 15) + 2
                if offset == write:
                    return out
                piece = [(offset + step) % 4096 for step in range(length)]
            elif at < len(data):
                ring[write], at, piece = data[at], at + 1, [write]
            else:
                return out
            for source in piece:
                ring[write] = ring[source]
                out.append(ring[source])
                write = (write + 1) % 4096
    return out


class _Reader:
    """Walks the tokens of RTF; groups remember what is skipped, how characters are coded."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self.raw = bytearray()
        self.codepage = "cp1252"
        self.skip, self.starred, self.after = False, False, 1
        self.pending = 0
        self.stack: list[tuple[bool, int]] = []

    def flush(self) -> None:
        if self.raw:
            self.out.append(to_text(bytes(self.raw), self.codepage))
            self.raw.clear()

    def say(self, text: str) -> None:
        self.flush()
        if not self.skip:
            self.out.append(text)

    def brace(self, sign: bytes) -> None:
        self.flush()
        if sign == b"{":
            self.stack.append((self.skip, self.after))
        elif self.stack:
            self.skip, self.after = self.stack.pop()

    def byte(self, value: int) -> None:
        if self.pending:
            self.pending -= 1
        elif not self.skip:
            self.raw.append(value)

    def word(self, name: bytes, number: int | None) -> None:
        # `{\*\htmltag …}` is the HTML itself; other groups that begin so are for programs that know them.
        self.skip = self.skip or (self.starred and name != b"htmltag")
        self.starred = False
        if name in _SKIPPED or name == b"htmlrtf":
            # `\htmlrtf` brackets what stands in for the HTML and is said again by it.
            self.flush()
            self.skip = self.skip if name == b"htmlrtf" and self.skip and number != 0 else number != 0
        elif name == b"ansicpg" and number:
            self.codepage = f"cp{number}" if number != 65001 else "utf-8"
        elif name == b"uc" and number is not None:
            self.after = number
        elif name == b"u" and number is not None:
            self.say(chr(number % 65536) if not 0xD800 <= number % 65536 < 0xE000 else "")
            self.pending = self.after
        elif name in _SPOKEN:
            self.say(_SPOKEN[name])


def rtf_text(rtf: bytes) -> tuple[str, bool]:
    """(the text, whether it is HTML that was wrapped in RTF) of an RTF document. Never raises."""
    html = b"\\fromhtml" in rtf[:2000]
    reader = _Reader()
    for token in _TOKEN.finditer(rtf[:_MOST]):
        kind = token.lastgroup
        if kind == "brace":
            reader.brace(token["brace"])
        elif kind in ("word", "number"):
            number = int(token["number"]) if token["number"] else None
            reader.word(token["word"], number)
        elif kind == "hex":
            reader.byte(int(token["hex"], 16))
        elif kind == "text":
            for value in token["text"]:
                reader.byte(value)
        elif kind == "sign":
            _sign(reader, token["sign"])
    reader.flush()
    return "".join(reader.out), html


def _sign(reader: _Reader, sign: bytes) -> None:
    if sign == b"*":
        reader.starred = True
    elif sign == b"~":
        reader.say(" ")
    elif sign in b"\\{}":
        reader.byte(sign[0])
