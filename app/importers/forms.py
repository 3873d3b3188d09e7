"""Every form in which inquiries come: a file or a pasted text to one or more messages, judged by what is inside."""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.fingerprints import sketch
from app.domain.inquiry import Message
from app.errors import UserError
from app.importers import mbox
from app.importers.asked_files import file_kind, read_file
from app.importers.charsets import to_text
from app.importers.enclosures import as_message, take_files
from app.importers.files import kind_of, read_bytes
from app.importers.mail import LIMIT_MB, is_mail, read_message, read_text, unpack
from app.importers.mail_parts import InnerFile
from app.importers.msg import is_msg, read_msg
from app.importers.notices import read_notice
from app.importers.own import NOBODY, Own
from app.importers.whatsapp import is_chat, read_chat
from app.progress import QUIET, Progress

MBOX_LIMIT_MB = 500
ENDINGS = ("eml", "emlx", "msg", "mbox", "txt", "html", "htm", "zip", "pdf", "docx", "xlsx", "xls", "ods", "csv", "tsv",
           "png", "jpg", "jpeg", "webp", "bmp", "gif")  # fmt: skip
"""Names that a folder of inquiries may hold."""

_CHAT, _CLIP = "_chat.txt", "clipboard.png"
_MOST_CHAT = 50_000_000


@dataclass(frozen=True)
class Form:
    """One message, and the bytes it is known by."""

    message: Message
    raw: bytes


def read_forms(path: Path, own: Own = NOBODY, progress: Progress = QUIET) -> Iterator[Form]:
    """The messages of a file: one, or all of an mbox.

    Mail (.eml, .emlx, .msg), mbox, WhatsApp's export (text or zip), a plain or HTML text, a PDF, a workbook, a text
    table, a Word document, a picture. UserError for what is missing, empty, too large, damaged, locked or no message.
    """
    data = read_bytes(path, MBOX_LIMIT_MB if path.suffix.lower() == ".mbox" else LIMIT_MB)
    if mbox.is_mbox(data):
        for one in mbox.split(data):
            message = _mail(one, own, progress)
            if message.text or message.subject or message.attachments:  # else a torn piece of a file
                yield _finished(message, one)
        return
    yield _finished(_one(path, data, own, progress), data)


def read_pasted(text: str, own: Own = NOBODY) -> Form:
    """A pasted text: a mail with its headers, a stretch of a chat, a form, or plain words."""
    data = text.encode("utf-8", "replace")
    if is_chat(text):
        return _finished(read_chat(text, "", own), data)
    return _finished(_mail(data, own, QUIET) if is_mail(data) else read_text(text), data)


def read_clip(data: bytes) -> Form:
    """A picture from the clipboard. UserErrors: message-wrong-type, ocr-missing, screenshot-unreadable."""
    if file_kind(_CLIP, data) != "picture":
        raise UserError("message-wrong-type", {"file": _CLIP, "kind": kind_of(data[:4096])})
    return _finished(as_message(read_file(_CLIP, data)), data)


def read_fetched(data: bytes, own: Own = NOBODY, progress: Progress = QUIET) -> Form:
    """A mail as a server keeps it."""
    return _finished(_mail(data, own, progress), data)


def _finished(message: Message, raw: bytes) -> Form:
    return Form(replace(message, fingerprint=sketch(message.new_text)), raw)


def _mail(data: bytes, own: Own, progress: Progress) -> Message:
    message, files = unpack(data)
    return take_files(read_notice(message, own), files, progress)


def _one(path: Path, data: bytes, own: Own, progress: Progress) -> Message:
    if (inside := mbox.of_emlx(data)) and is_mail(inside):
        return _mail(inside, own, progress)
    if is_mail(data):
        return _mail(data, own, progress)
    if is_msg(data):
        message, files = read_msg(data, path.name)
        return take_files(read_notice(message, own), files, progress)
    if kind_of(data[:4096]) == "zip" and (chat := _zipped_chat(path, data)):
        return _zip_message(path, *chat, own, progress)
    if kind_of(data[:4096]) == "text" and is_chat(text := to_text(data)):
        return read_chat(text, path.name, own)
    kind = file_kind(path.name, data)
    if kind in (None, "text"):
        return read_message(path)
    progress.step("reading-picture" if kind == "picture" else "reading-message")
    return as_message(read_file(path.name, data))


def _zipped_chat(path: Path, data: bytes) -> tuple[zipfile.ZipFile, str] | None:
    """The packed export and the name of its chat; None where it is another zip."""
    from io import BytesIO

    try:
        packed = zipfile.ZipFile(BytesIO(data))
        names = [part for part in packed.infolist() if part.filename.rpartition("/")[2].lower().endswith(".txt")]
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise UserError("file-damaged", {"file": path.name, "reason": str(error)[:200]}) from error
    chats = [part for part in names if part.filename.endswith(_CHAT) or "whatsapp" in part.filename.lower()]
    if not chats or chats[0].file_size > _MOST_CHAT:
        return None
    return packed, chats[0].filename


def _zip_message(path: Path, packed: zipfile.ZipFile, name: str, own: Own, progress: Progress) -> Message:
    try:
        chat = read_chat(to_text(packed.read(name)), f"{path.name} {name}", own)
        inside = {part.filename.rpartition("/")[2]: part for part in packed.infolist()}
        files = [
            InnerFile(each.name, "", packed.read(part) if part.file_size <= _MOST_CHAT else b"")
            for each in chat.attachments
            if (part := inside.get(each.name))
        ]
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError) as error:
        raise UserError("file-damaged", {"file": path.name, "reason": str(error)[:200]}) from error
    sizes = {file.name: len(file.data) for file in files}
    listed = tuple(replace(each, size=sizes.get(each.name, 0)) for each in chat.attachments if each.name in sizes)
    rest = tuple(each for each in chat.attachments if each.name not in sizes)
    return take_files(replace(chat, attachments=(*listed, *rest)), files, progress)
