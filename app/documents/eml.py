"""A reply as a draft that mail programs open ready to send; nothing is sent from here."""

import mimetypes
from collections.abc import Sequence
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import formataddr
from html import escape
from pathlib import Path

from app.documents.labels import RIGHT_TO_LEFT
from app.documents.whole import write_whole
from app.domain.policy import Policy
from app.domain.reply import Reply
from app.errors import UserError


def write_eml(
    reply: Reply, to: str, policy: Policy, attachments: Sequence[Path], path: Path, in_reply_to: str = ""
) -> None:
    """Write a reply as `.eml` with plain and HTML text and its attachments; `in_reply_to` is the buyer's Message-ID.

    `X-Unsent: 1` makes mail programs open it as a draft.
    Errors: UserError "attachment-unreadable", "document-not-written".
    """
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    if policy.seller_email:
        message["From"] = formataddr(
            (_line(policy.seller_person or policy.seller_name or ""), _line(policy.seller_email))
        )
    if to:
        message["To"] = _line(to)
    message["Subject"] = _line(reply.subject)
    if in_reply_to:
        message["In-Reply-To"] = message["References"] = _line(in_reply_to)
    message.set_content(reply.body)
    message.add_alternative(_html(reply), subtype="html")
    for attachment in attachments:
        _attach(message, attachment)
    data = message.as_bytes()
    write_whole(path, lambda temporary: _put(temporary, data))


def _put(path: Path, data: bytes) -> None:
    path.write_bytes(data)


def _line(text: str) -> str:
    """One line: a line break in a subject would begin a header of its own."""
    return " ".join(text.split())


def _html(reply: Reply) -> str:
    direction = "rtl" if reply.language.split("-")[0] in RIGHT_TO_LEFT else "ltr"
    paragraphs = "".join(
        f"<p>{escape(paragraph).replace(chr(10), '<br>')}</p>" for paragraph in reply.body.split("\n\n") if paragraph
    )
    return f'<html lang="{escape(reply.language)}"><body dir="{direction}">{paragraphs}</body></html>'


def _attach(message: EmailMessage, path: Path) -> None:
    try:
        data = path.read_bytes()
    except OSError as error:
        facts = {"file": str(path), "reason": error.strerror or str(error)}
        raise UserError("attachment-unreadable", facts) from error
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    main, _, sub = kind.partition("/")
    message.add_attachment(data, maintype=main, subtype=sub, filename=path.name)
