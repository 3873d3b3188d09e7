"""An mbox to the bytes of its messages, and Apple's .emlx to the one it holds."""

import re
from collections.abc import Iterator

_SEPARATOR = re.compile(
    rb"(?:\A|(?<=\n\n)|(?<=\r\n\r\n))From [^\r\n]{1,200}\d{4}[^\r\n]{0,20}\r?\n(?=>?[A-Za-z][\w-]*:)"
)
"""An empty line, `From … 2026`, then a header: a line of a letter that begins with `From` is none."""

_QUOTED = re.compile(rb"(?m)^>(>*From )")
_COUNT = re.compile(rb"\s*(\d{1,12})[ \t]*\r?\n")


def is_mbox(data: bytes) -> bool:
    """Whether bytes hold more than one message in mbox form."""
    if not data.startswith(b"From "):
        return False
    found = _SEPARATOR.finditer(data)
    return next(found, None) is not None and next(found, None) is not None


def split(data: bytes) -> Iterator[bytes]:
    """Each message without its separator, with `>From` as it was written."""
    heads = [match.span() for match in _SEPARATOR.finditer(data)]
    for at, (_, start) in enumerate(heads):
        end = heads[at + 1][0] if at + 1 < len(heads) else len(data)
        yield _QUOTED.sub(rb"\1", data[start:end])


def of_emlx(data: bytes) -> bytes | None:
    """The mail inside Apple Mail's file (a count of bytes, the mail, a property list); None where it is none."""
    count = _COUNT.match(data)
    if count is None:
        return None
    mail = data[count.end() : count.end() + int(count[1])]
    return mail if mail and b"<plist" in data[count.end() + len(mail) :] else None
