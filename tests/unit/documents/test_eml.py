"""Replies as drafts that a mail program opens."""

from email import policy as email_policy
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path

import pytest

from app.documents.eml import write_eml
from app.domain.policy import Policy
from app.domain.reply import Reply, Seconds
from app.errors import UserError
from tests.unit.documents.samples import POLICY


def reply(subject: str = "Re: LED lamps — 报价", body: str = "Dear Ms Jansen,\n\nUSD 3.20 < 4 & more.\n\nMei") -> Reply:
    return Reply(
        reply_id="R-0001", inquiry_id="INQ-0001", quote_id="Q-0001", language="en", subject=subject, body=body,
        status="ready", numbers=(), answered=(), open=(), findings=(), writer="phrases", model=None, tries=1,
        tokens=0, seconds=Seconds(),
    )  # fmt: skip


def parsed(path: Path) -> EmailMessage:
    message = BytesParser(policy=email_policy.default).parsebytes(path.read_bytes())
    assert isinstance(message, EmailMessage)
    return message


def test_draft_opens_unsent_with_both_texts_and_files(tmp_path: Path) -> None:
    attached = tmp_path / "Q-0001 报价.pdf"
    attached.write_bytes(b"%PDF-1.7")
    write_eml(reply(), "buyer@example.de", POLICY, [attached], tmp_path / "r.eml", "<a@example.de>")
    message = parsed(tmp_path / "r.eml")
    assert message["X-Unsent"] == "1" and message["To"] == "buyer@example.de"
    assert message["Subject"] == "Re: LED lamps — 报价" and "mei@example.com" in message["From"]
    assert message["In-Reply-To"] == "<a@example.de>"
    plain, html = message.get_body(("plain",)), message.get_body(("html",))
    assert plain is not None and plain.get_content().strip().replace("\r\n", "\n") == reply().body
    assert html is not None and "<p>USD 3.20 &lt; 4 &amp; more.</p>" in html.get_content()
    files = list(message.iter_attachments())
    assert [(f.get_filename(), f.get_content_type(), f.get_content()) for f in files] == [
        (attached.name, "application/pdf", b"%PDF-1.7")
    ]


def test_a_subject_cannot_bring_headers(tmp_path: Path) -> None:
    write_eml(
        reply("Re: x\r\nBcc: thief@example.com"), "a@example.com\nCc: b@example.com", Policy(), [], tmp_path / "r.eml"
    )
    message = parsed(tmp_path / "r.eml")
    assert message["Bcc"] is None and message["Cc"] is None and message["From"] is None


def test_arabic_text_runs_from_the_right(tmp_path: Path) -> None:
    from dataclasses import replace

    write_eml(replace(reply(body="مرحبا"), language="ar"), "", POLICY, [], tmp_path / "r.eml")
    html = parsed(tmp_path / "r.eml").get_body(("html",))
    assert html is not None and 'dir="rtl"' in html.get_content() and "مرحبا" in html.get_content()


def test_missing_attachment_is_told_and_nothing_written(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        write_eml(reply(), "", POLICY, [tmp_path / "gone.pdf"], tmp_path / "r.eml")
    assert caught.value.code == "attachment-unreadable" and list(tmp_path.iterdir()) == []
