"""Bytes to text: what is declared, where it is true; else what the bytes say."""

import codecs
import re
from dataclasses import dataclass
from email.errors import HeaderParseError
from email.header import decode_header

from app.importers.guessing import ranked

# Chinese mail programs declare gb2312 and send its superset.
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "euc-cn": "gb18030", "hz-gb-2312": "hz",
          "x-gbk": "gb18030", "iso-8859-1": "cp1252", "us-ascii": "utf-8", "ascii": "utf-8", "ks_c_5601-1987": "cp949",
          "euc-kr": "cp949", "shift_jis": "cp932", "unknown-8bit": "", "default": ""}  # fmt: skip
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_SAMPLE = 256 * 1024
_CLOSE = 0.05
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")
"""Control characters and direction overrides: a name that holds one shows as another."""


def _codec(declared: str | None) -> str | None:
    name = (declared or "").strip().strip("\"'").lower()
    name = _WIDER.get(name, name)
    try:
        return codecs.lookup(name).name if name and codecs.lookup(name)._is_text_encoding else None
    except (LookupError, ValueError):
        return None


@dataclass(frozen=True)
class Guess:
    """An encoding, whether it is sure, and another that would make sense too."""

    encoding: str
    sure: bool = True
    other: str | None = None


def guess(data: bytes) -> str:
    """The most likely encoding of a text: a byte order mark, valid UTF-8, one of the usual encodings, else
    statistics; latin-1 as the last."""
    return judge(data).encoding


def judge(data: bytes) -> Guess:
    """`guess`, with its doubts: two encodings that both make sense and say something else, or none that does."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return Guess(name)
    if wide := _without_mark(data):
        return Guess(wide)
    try:
        data.decode("utf-8")
        return Guess("utf-8")
    except UnicodeDecodeError:
        pass
    if _nearly_utf8(data[:_SAMPLE]):
        return Guess("utf-8", sure=False)
    candidates = [candidate for candidate in ranked(data) if _decodes(data, candidate[0])]
    if candidates:
        name, score, text = candidates[0]
        rival = next((other for other, near, said in candidates[1:] if score - near < _CLOSE and said != text), None)
        return Guess(name, rival is None, rival)
    name = _statistics(data)
    return Guess(name if _decodes(data, name) else "latin-1", sure=False)


def _without_mark(data: bytes) -> str | None:
    """UTF-16 without a mark: signs of ASCII keep a NUL on one side, and always on the same."""
    sample = data[: 4096 - len(data) % 2 if len(data) < 4096 else 4096]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if not (even or odd) or (even and odd) or max(even, odd) * 50 < len(sample):
        return None
    name = "utf-16-le" if odd else "utf-16-be"
    return name if _decodes(data, name) else None


def _nearly_utf8(sample: bytes) -> bool:
    """Text in UTF-8 with a few broken bytes in it, cut at its end or damaged on the way."""
    text = sample.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    return sum(1 for c in text if c > "\x7f" and c != "\ufffd") > 20 * broken


def _statistics(data: bytes) -> str:
    """What general statistics say, for the encodings that are not among the usual ones."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    return _codec(best.encoding if best else None) or "cp1252"


def _decodes(data: bytes, name: str) -> bool:
    try:
        data.decode(name)
    except (UnicodeDecodeError, ValueError):
        return False
    return True


def to_text(data: bytes, declared: str | None = None) -> str:
    """Decode; a declaration that does not fit the bytes is set aside. Never raises."""
    if declared and (name := _codec(declared)) and _decodes(data, name):
        return data.decode(name)
    return data.decode(guess(data), "replace")


def header_text(raw: object) -> str:
    """A mail header's readable text: RFC 2047 words, raw 8-bit bytes, or neither; one line. Never raises."""
    value = str(raw or "")
    if any("\udc80" <= c <= "\udcff" for c in value):
        value = to_text(value.encode("utf-8", "surrogateescape"))
    value = value.encode("utf-8", "replace").decode("utf-8")
    try:
        # Unfolded first: the decoder loses the space at a fold.
        parts = decode_header(" ".join(value.split()))
    except (HeaderParseError, ValueError, LookupError):
        parts = [(value, None)]
    text = "".join(part if isinstance(part, str) else to_text(part, charset or "latin-1") for part, charset in parts)
    return " ".join(_UNSEEN.sub("", text).split())
