"""What attached files say, put behind a message's own text, so that evidence can point at it.

Files that could run anything, that are too large, locked or of no kind that is read stay closed: they are listed.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from app.domain.inquiry import AskedRow, Message, Part
from app.errors import UserError
from app.importers.asked_files import FileText, file_kind, read_file
from app.importers.mail import MOST_CHARACTERS, unpack
from app.importers.mail_parts import InnerFile
from app.progress import QUIET, Progress
from app.rules import pack

MOST_FILES = 6
MOST_PICTURES = 2
_MOST_BYTES = 15_000_000
_SMALL_PICTURE = 12_000
"""Bytes: a logo, a line, a spacer."""

_LONG_LETTER = 400
"""Characters beyond which a letter says itself what it wants, and pictures in it are not read."""


def take_files(message: Message, files: Sequence[InnerFile], progress: Progress = QUIET) -> Message:
    """The message with the words of its readable attachments behind its text; problems tell what was not read."""
    pictures = files_read = 0
    for number, file in enumerate(files):
        kind = _kind(file)
        if kind is None:
            continue
        if files_read >= MOST_FILES or len(file.data) > _MOST_BYTES:
            message = _told(message, "mail_files_left")
            continue
        if kind == "picture":
            if pictures >= MOST_PICTURES or not _worth_looking(message, file):
                continue
            pictures += 1
        progress.step("reading-attachments", number, len(files))
        files_read += 1
        read = _read(file, kind, len(message.new_text) <= _LONG_LETTER)
        message = _with(message, number, file, read) if isinstance(read, FileText) else _told(message, read)
    return message


def _kind(file: InnerFile) -> str | None:
    """How a file would be read, None for one that stays closed."""
    if _runs(file.name) or not file.data:
        return None
    if file.media_type == "message/rfc822" or file.name.lower().endswith(".eml"):
        return "mail"
    return file_kind(file.name, file.data)


def _runs(name: str) -> bool:
    """Whether a name's endings belong to something that can run, or the name hides how it ends."""
    rules = pack("reading/flags")["attachments"]
    if re.search(r"[\u200b-\u200f\u202a-\u202e\u2066-\u2069]", name):
        return True
    endings = [ending.strip() for ending in name.lower().split(".")[1:]]
    return any(ending in (*rules["danger"], *rules["macro"]) for ending in endings)


def _worth_looking(message: Message, file: InnerFile) -> bool:
    return not file.inline and len(file.data) >= _SMALL_PICTURE and len(message.new_text) <= _LONG_LETTER


def _read(file: InnerFile, kind: str, look: bool) -> FileText | str:
    """What a file says, or the problem that it could not be read; `look`: words in pictures are worth their time."""
    if kind == "mail":
        inner = unpack(file.data)[0]
        head = [f"From: {inner.sender_name} <{inner.sender_email}>", f"Subject: {inner.subject}"]
        return FileText("\n".join([*(head if inner.sender_email else []), "", inner.text]).strip())
    try:
        return read_file(file.name, file.data, look)
    except UserError as error:
        known = {
            "ocr-missing": "ocr_missing",
            "file-encrypted": "mail_file_locked",
            "pdf-without-text": "mail_scan_unread",
        }
        return known.get(error.code, "mail_file_unread")


def _told(message: Message, problem: str) -> Message:
    return replace(message, problems=tuple(dict.fromkeys([*message.problems, problem])))


def _with(message: Message, number: int, file: InnerFile, read: FileText) -> Message:
    """The message with a file's text behind it, under the file's name in brackets."""
    head = f"\n\n[{file.name}]\n"
    room = MOST_CHARACTERS - len(message.text) - len(head)
    text = read.text[: max(room, 0)]
    if not text.strip():
        return replace(message, problems=tuple(dict.fromkeys([*message.problems, *read.problems])))
    end = len(message.text) if message.new_text_end is None else message.new_text_end
    start = len(message.text) + len(head)
    attachments = list(message.attachments)
    if number < len(attachments):
        attachments[number] = replace(attachments[number], taken=True)
    return replace(
        message,
        text=message.text + head + text,
        new_text_end=end,
        attachments=tuple(attachments),
        parts=(*message.parts, Part(file.name, start, start + len(text))),
        rows=(*message.rows, *_moved(read, start, len(text))),
        tables=(*message.tables, *((a + start, b + start) for a, b in read.tables if b <= len(text))),
        unsure=(*message.unsure, *((a + start, b + start) for a, b in read.unsure if b <= len(text))),
        problems=tuple(dict.fromkeys([*message.problems, *read.problems])),
    )


def _moved(read: FileText, start: int, length: int) -> list[AskedRow]:
    return [replace(row, start=row.start + start, end=row.end + start) for row in read.rows if row.end <= length]


def as_message(read: FileText) -> Message:
    """A file that is the whole inquiry, as a message of channel `file`."""
    problems = (*read.problems, *(() if read.text.strip() else ("mail_no_text",)))
    return Message("file", read.text, rows=read.rows, tables=read.tables, unsure=read.unsure, problems=problems)
