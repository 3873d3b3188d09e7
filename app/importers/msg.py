"""Outlook's .msg to `Message`: the headers it kept, else its own properties; plain text, else HTML, else RTF."""

from collections.abc import Callable
from email.message import Message as Mime
from email.parser import HeaderParser
from functools import partial
from typing import Any, TypeVar

from app.domain.inquiry import Message
from app.errors import UserError
from app.importers.charsets import to_text
from app.importers.mail import Body, message_of
from app.importers.mail_html import html_to_text
from app.importers.mail_parts import InnerFile
from app.importers.rtf import rtf_text, unpacked

T = TypeVar("T")
_SENDER_SMTP, _SENDER_MAIL, _SENDER_NAME, _FOR_SMTP, _FOR_NAME = 0x5D01, 0x0C1F, 0x0C1A, 0x5D02, 0x0042
_MESSAGE_ID, _IN_REPLY_TO, _REFERENCES = 0x1035, 0x1042, 0x1039
_HTML, _RTF, _HEADERS, _SHORT_NAME, _DISPLAY = 0x1013, 0x1009, 0x007D, 0x3704, 0x3001
_CONTENT_ID, _LONG_NAME, _TYPE = 0x3712, 0x3707, 0x370E
_MOST_HTML = 4_000_000
_MARK = b"_\0_\0p\0r\0o\0p\0e\0r\0t\0i\0e\0s\0_\0v\0e\0r\0s\0i\0o\0n\0001\0.\0000\0"
"""The name of the stream that every such message has, as the file's directory holds it."""


def is_msg(data: bytes) -> bool:
    """Whether the bytes of a compound file are an Outlook message, not an old spreadsheet or document."""
    return data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") and _MARK in data


def read_msg(data: bytes, file: str) -> tuple[Message, tuple[InnerFile, ...]]:
    """A message and its files. UserError `message-damaged` where the file is broken."""
    from oxmsg import Message as Outlook

    try:
        outlook = Outlook.load(data)
        mime, body = _headers(outlook), Body()
        _bodies(outlook, body)
        for attached in outlook.attachments:
            _enclose(attached, body)
    except RecursionError as error:
        raise UserError("message-damaged", {"file": file, "reason": "nesting"}) from error
    except Exception as error:  # the reader raises whatever its parts meet in a broken file
        raise UserError(
            "message-damaged", {"file": file, "reason": str(error)[:200] or type(error).__name__}
        ) from error
    return message_of(mime, body), tuple(body.files)


def _told(read: Callable[[], T]) -> T | None:
    """A property, None where the file tells it wrongly."""
    try:
        return read()
    except Exception:  # one broken property is not a broken message
        return None


def _text(source: Any, pid: int) -> str:
    return (_told(lambda: source.properties.str_prop_value(pid)) or "").strip().strip("\0")


def _headers(outlook: Any) -> Mime:
    """The transport's headers, and those that only the properties tell."""
    mime = HeaderParser().parsestr(_text(outlook, _HEADERS).lstrip("\r\n "))
    sender = next((a for a in (_text(outlook, p) for p in (_SENDER_SMTP, _FOR_SMTP, _SENDER_MAIL)) if "@" in a), "")
    name = _text(outlook, _SENDER_NAME) or _text(outlook, _FOR_NAME)
    told = {
        "From": f'"{name}" <{sender}>'.replace('""', "").strip() if sender else name,
        "To": ", ".join(_recipients(outlook)),
        "Subject": _told(lambda: outlook.subject) or "",
        "Message-ID": _text(outlook, _MESSAGE_ID),
        "In-Reply-To": _text(outlook, _IN_REPLY_TO),
        "References": _text(outlook, _REFERENCES),
        "Date": _sent(outlook),
    }
    for key, value in told.items():
        if value and not mime.get(key):
            del mime[key]
            mime[key] = " ".join(value.split())
    return mime


def _recipients(outlook: Any) -> list[str]:
    found = [_told(partial(getattr, each, "email_address")) for each in _told(lambda: outlook.recipients) or ()]
    return [address for address in found if address and "@" in address]


def _sent(outlook: Any) -> str:
    sent = _told(lambda: outlook.sent_date)
    return sent.strftime("%d %b %Y %H:%M:%S +0000") if sent else ""


def _bodies(outlook: Any, body: Body) -> None:
    plain = _told(lambda: outlook.body)
    if plain and plain.strip():
        body.plain.append(plain.strip("\0"))
    raw = _told(lambda: outlook.properties.binary_prop_value(_HTML))
    declared = _told(lambda: outlook.properties.body_encoding)
    page = to_text(raw, declared) if raw else _text(outlook, _HTML)
    if page:
        body.pages.append(html_to_text(page[:_MOST_HTML]))
    elif not body.plain:
        _rich(outlook, body)


def _rich(outlook: Any, body: Body) -> None:
    packed = _told(lambda: outlook.properties.binary_prop_value(_RTF))
    rtf = _told(lambda: unpacked(packed)) if packed else None
    if not rtf:
        return
    text, is_html = rtf_text(rtf)
    if is_html:
        body.pages.append(html_to_text(text[:_MOST_HTML]))
    else:
        body.plain.append(text)


def _enclose(attached: Any, body: Body) -> None:
    """A file, or the mere name of what is no file (another message, a link)."""
    name = _text(attached, _LONG_NAME) or _text(attached, _SHORT_NAME) or _text(attached, _DISPLAY)
    data = _told(lambda: attached.file_bytes) or b""
    media_type = _text(attached, _TYPE) or "application/octet-stream"
    body.enclose(_clean(name) or "attachment", media_type, data, bool(_text(attached, _CONTENT_ID)))


def _clean(name: str) -> str:
    return "".join("_" if c in "\\/" or ord(c) < 32 or 0x202A <= ord(c) <= 0x202E else c for c in name)[:200]
