"""Mails and pasted texts to `Message`. Tolerant of every malformation; attachments are listed and not opened here."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import Message as Mime
from email.utils import getaddresses, parsedate_to_datetime
from pathlib import Path

from app.domain.inquiry import Attachment, Message
from app.errors import UserError
from app.importers.charsets import header_text, to_text
from app.importers.files import kind_of, read_bytes
from app.importers.mail_history import new_text_end
from app.importers.mail_html import HtmlText, html_to_text
from app.importers.mail_parts import InnerFile

LIMIT_MB = 50
MOST_CHARACTERS = 100_000
"""Of readable text, forty pages; more is cut and told. The newest words of a thread come first."""

_MOST_HTML = 4_000_000

_MOST_BOUNDARIES = 60
_MOST_PARTS = 500
_KEPT_HEADERS = (
    "list-unsubscribe", "list-id", "precedence", "auto-submitted", "x-mailer", "return-path", "authentication-results",
    "received-spf", "feedback-id", "in-reply-to", "references", "x-priority", "x-spam-flag", "sender",
    "content-language", "x-campaign", "x-mailgun-sid", "x-auto-response-suppress", "user-agent", "organization",
)  # fmt: skip
_HEADER_LINE = re.compile(rb"[A-Za-z][A-Za-z0-9-]*:")
_MAIL_HEADERS = re.compile(rb"^(?:from|to|subject|date|received|mime-version|message-id|return-path):", re.I | re.M)
_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"'）)\]]+", re.IGNORECASE)
_INVISIBLE = re.compile(
    "[\u200b\u2060\ufeff\u00ad\u180e\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_TAGS = re.compile("[\U000e0000-\U000e007f]+")
_LONG_RUN = re.compile(r"\S{500}(?=\S)")
"""No word of a letter, nor a Chinese sentence, is that long; a search may take the square of a word's length."""


@dataclass
class Body:
    """What was gathered from the parts of a mail; `files` go with `attachments`, one for one."""

    plain: list[str] = field(default_factory=list)
    pages: list[HtmlText] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    files: list[InnerFile] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def enclose(self, name: str, media_type: str, data: bytes, inline: bool = False) -> None:
        """Add a file."""
        self.attachments.append(Attachment(name, media_type, len(data)))
        self.files.append(InnerFile(name, media_type, data, inline))


def read_message(path: Path) -> Message:
    """The message in a file: a mail (channel `email`) or a plain text (channel `text`), at most 50 MB.

    Raises UserError for a file that is missing, empty, too large or no message. A malformed mail is read as far as it
    goes and `problems` tells the rest: mail_nested_too_deep, mail_text_cut, mail_no_text, mail_first_of_many.
    """
    data = read_bytes(path, LIMIT_MB)
    if is_mail(data):
        return read_mail(data)
    kind = kind_of(data[:4096])
    if kind == "html":
        page = html_to_text(to_text(data)[:_MOST_HTML])
        return replace(read_text(page.text), hidden_text=page.hidden, links=tuple(page.links))
    if kind != "text":
        raise UserError("message-wrong-type", {"file": path.name, "kind": kind})
    message = read_text(to_text(data))
    if not message.text:
        raise UserError("file-empty", {"file": path.name})
    return message


def is_mail(data: bytes) -> bool:
    """Whether bytes open with mail headers."""
    head = data[:16384].lstrip(b"\xef\xbb\xbf\r\n \t")
    if head.startswith(b"From ") and b"\n" in head:
        head = head.partition(b"\n")[2]
    head = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    first = head.split(b"\n", 1)[0]
    return bool(_HEADER_LINE.match(first)) and len(_MAIL_HEADERS.findall(head)) >= 2


def read_text(text: str) -> Message:
    """A pasted text as a message of channel `text`."""
    clean, hidden, problems = tidy(text)
    links = tuple((url, url) for url in dict.fromkeys(_URL.findall(clean)))[:500]
    return Message(
        "text", clean, new_text_end=new_text_end(clean), hidden_text=hidden, links=links, problems=tuple(problems)
    )


def tidy(text: str) -> tuple[str, str, list[str]]:
    """Readable text with `\\n` lines, what was written in invisible tag characters, and problems."""
    problems = ["mail_text_cut"] if len(text) > MOST_CHARACTERS else []
    text = text[:MOST_CHARACTERS].replace("\r\n", "\n").replace("\r", "\n")
    hidden = " ".join("".join(chr(ord(c) - 0xE0000) for c in run) for run in _TAGS.findall(text))
    text = _INVISIBLE.sub("", _TAGS.sub("", text))
    lines = (_broken(line).rstrip() for line in text.split("\n"))
    return re.sub(r"\n{4,}", "\n\n\n", "\n".join(lines)).strip("\n"), _INVISIBLE.sub("", hidden), problems


def _broken(line: str) -> str:
    """A line whose endless words are broken; what is quoted stays quoted."""
    if len(line) <= 500 or _LONG_RUN.search(line) is None:
        return line
    return _LONG_RUN.sub(r"\g<0>\n> " if line.startswith(">") else r"\g<0>\n", line)


def read_mail(data: bytes) -> Message:
    """A mail from its bytes; never raises for what is in them."""
    return unpack(data)[0]


def unpack(data: bytes) -> tuple[Message, tuple[InnerFile, ...]]:
    """A mail from its bytes, and the files in it; never raises for what is in them."""
    mime, problems = _parse(data)
    body = Body(problems=problems)
    _gather(mime, body)
    return message_of(mime, body), tuple(body.files)


def message_of(mime: Mime, body: Body) -> Message:
    """The message that headers and a gathered body make."""
    text, hidden, told = tidy(_choose(body))
    if not text:
        told.append("mail_no_text")
    name, address = _address(mime, "from")
    links = [link for page in body.pages for link in page.links] or [(url, url) for url in _URL.findall(text)]
    return Message(
        channel="email",
        text=text,
        subject=_header(mime, "subject"),
        sender_name=name,
        sender_email=address,
        reply_to=_address(mime, "reply-to")[1],
        to=tuple(address for _, address in _addresses(mime, "to") if address),
        sent_at=_sent_at(mime),
        message_id=_header(mime, "message-id"),
        new_text_end=new_text_end(text),
        hidden_text=" ".join(part for part in [hidden, *(page.hidden for page in body.pages)] if part),
        links=tuple(dict.fromkeys(links))[:500],
        attachments=tuple(body.attachments),
        headers=_headers(mime),
        problems=tuple(dict.fromkeys([*body.problems, *told])),
    )


def _parse(data: bytes) -> tuple[Mime, list[str]]:
    """Parse with bounded nesting: the parser's cost grows with depth times lines."""
    problems: list[str] = []
    data = data.lstrip(b"\xef\xbb\xbf\r\n \t")
    if data.startswith(b"From "):
        data = data.partition(b"\n")[2]
        cut = re.search(rb"\r?\n\r?\nFrom \S+@?\S* .*\d{4}\r?\n(?=[\w-]+:)", data)
        if cut:
            data, problems = data[: cut.start()], ["mail_first_of_many"]
    marks = [match.start() for match in re.finditer(rb"boundary\s*=|message/rfc822", data, re.IGNORECASE)]
    if len(marks) > _MOST_BOUNDARIES:
        data, problems = data[: marks[_MOST_BOUNDARIES]], [*problems, "mail_nested_too_deep"]
    return message_from_bytes(data, policy=policy.compat32), problems


def _parts(mime: Mime) -> Iterator[Mime]:
    """Leaf parts in order; attached messages are leaves."""
    stack: list[Mime] = [mime]
    for _ in range(_MOST_PARTS):
        if not stack:
            return
        part = stack.pop()
        payload = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(payload, list):
            stack.extend(reversed([child for child in payload if isinstance(child, Mime)]))
        else:
            yield part


def _gather(mime: Mime, body: Body) -> None:
    for part in _parts(mime):
        media_type = part.get_content_type()
        name = _file_name(part)
        attached = part is not mime and (name or _disposition(part) == "attachment" or media_type == "message/rfc822")
        if attached or not media_type.startswith(("text/", "multipart/")):
            inline = bool(_header(part, "content-id")) and _disposition(part) != "attachment"
            body.enclose(name or media_type.replace("/", "."), media_type, _file_data(part), inline)
        elif media_type == "text/html":
            body.pages.append(html_to_text(_content(part)[:_MOST_HTML]))
        else:
            body.plain.append(_unflow(_content(part), part))


def _disposition(part: Mime) -> str:
    return _header(part, "content-disposition").partition(";")[0].strip().lower()


def _file_name(part: Mime) -> str:
    try:
        raw = part.get_filename()
    except (LookupError, ValueError, TypeError, AttributeError):
        raw = None
    name = re.sub(r"[\\/\x00-\x1f\x7f\u202a-\u202e]", "_", header_text(raw))
    return name[:200]


def _payload(part: Mime) -> bytes:
    payload = part.get_payload(decode=True)
    if isinstance(payload, bytes):
        return payload
    inner = part.get_payload()
    return inner.encode("utf-8", "surrogateescape") if isinstance(inner, str) else b""


def _file_data(part: Mime) -> bytes:
    if not part.is_multipart():
        return _payload(part)
    inner = part.get_payload()
    carried = inner[0] if isinstance(inner, list) and part.get_content_type() == "message/rfc822" else part
    try:
        return bytes(carried.as_bytes()) if isinstance(carried, Mime) else b""
    except (ValueError, LookupError, TypeError, AttributeError):  # what was malformed cannot always be put together
        return b""


def _content(part: Mime) -> str:
    charset = part.get_param("charset")
    declared = charset if isinstance(charset, str) else charset[2] if isinstance(charset, tuple) else None
    return to_text(_payload(part), declared)


def _unflow(text: str, part: Mime) -> str:
    """RFC 3676: lines ending in a space go on in the next."""
    if str(part.get_param("format") or "").lower() != "flowed":
        return text
    return re.sub(r"(?m)^(?!-- $)(.*[^ \n]) \r?\n(?![>\s]|-- $)", r"\1 ", text)


def _choose(body: Body) -> str:
    """Plain text, unless it is empty or a mere pointer to the HTML."""
    plain = "\n\n".join(text.strip("\r\n") for text in body.plain if text.strip())
    page = "\n\n".join(page.text for page in body.pages if page.text)
    if not plain.strip() or len(page) > 4 * len(plain.strip()) + 200:
        return page or plain
    return plain


def _raw(mime: Mime, name: str) -> list[str]:
    """A header's values as they stand in the file: the parser would spoil bytes outside ASCII."""
    return [str(value) for key, value in mime.raw_items() if key.lower() == name]


def _header(mime: Mime, name: str) -> str:
    return header_text(next(iter(_raw(mime, name)), ""))


def _addresses(mime: Mime, name: str) -> list[tuple[str, str]]:
    # Decoding comes after splitting: an encoded name may hold commas and angle brackets.
    found = getaddresses(_raw(mime, name))
    return [(header_text(shown), _bare(address)) for shown, address in found if shown or address]


def _bare(address: str) -> str:
    return header_text(address).strip("<> ").lower() if "@" in address else ""


def _address(mime: Mime, name: str) -> tuple[str, str]:
    for shown, address in _addresses(mime, name):
        if address:
            return ("" if shown.lower() == address else shown, address)
    raw = _header(mime, name)
    found = re.search(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", raw)
    return (raw.partition("<")[0].strip(' "') if found else raw[:200], found.group().lower() if found else "")


def _sent_at(mime: Mime) -> datetime | None:
    try:
        sent = parsedate_to_datetime(_header(mime, "date"))
    except (TypeError, ValueError, OverflowError, IndexError):
        return None
    return sent if sent.tzinfo else sent.replace(tzinfo=UTC)


def _headers(mime: Mime) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in _KEPT_HEADERS:
        values = _raw(mime, name)
        if values:
            found[name] = header_text(values[-1])[:2000]
    return found
