import time
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import UserError
from app.importers.mail import is_mail, read_mail, read_message, read_text
from app.importers.mail_history import new_text_end
from app.importers.mail_html import html_to_text

DATA = Path(__file__).resolve().parents[3].parent / "shared" / "data"
needs_data = pytest.mark.skipif(not DATA.is_dir(), reason="the independent mails are not here")
HEAD = b"From: Anna <anna@example.de>\r\nTo: sales@example.com\r\nSubject: Lamps\r\n"


def mail(head: bytes, body: bytes) -> bytes:
    return HEAD + head + b"\r\n" + body


def test_a_plain_mail_is_read_whole() -> None:
    message = read_mail(
        b"From: =?utf-8?q?M=C3=BCller=2C_Anna?= <Anna@Example.de>\r\nReply-To: other@example.net\r\n"
        b"To: a@example.com, B <b@example.com>\r\nDate: Tue, 3 Mar 2026 10:00:00 +0100\r\n"
        b"Message-ID: <1@example.de>\r\n"
        b"List-Unsubscribe: <https://example.com/u>\r\nSubject: =?utf-8?b?QW5mcmFnZQ==?=\r\n\r\n500 Stk. DL-204\r\n"
    )
    assert (message.channel, message.text, message.subject) == ("email", "500 Stk. DL-204", "Anfrage")
    assert (message.sender_name, message.sender_email) == ("Müller, Anna", "anna@example.de")
    assert message.reply_to == "other@example.net"
    assert message.to == ("a@example.com", "b@example.com")
    assert message.sent_at is not None and message.sent_at.isoformat() == "2026-03-03T10:00:00+01:00"
    assert message.headers["list-unsubscribe"] == "<https://example.com/u>"
    assert message.message_id == "<1@example.de>"


def test_gbk_that_calls_itself_gb2312_keeps_every_character() -> None:
    words = "张喆 朱镕基 €5"
    body = words.encode("gb18030")
    import base64

    encoded = base64.b64encode(body)
    data = (
        b"From: =?gb2312?B?" + encoded + b"?= <z@example.com>\r\nSubject: =?gb2312?B?" + encoded + b"?=\r\n"
        b"Content-Type: text/plain; charset=gb2312\r\nContent-Transfer-Encoding: base64\r\n\r\n" + encoded
    )
    message = read_mail(data)
    assert (message.sender_name, message.subject, message.text) == (words, words, words)


def test_raw_bytes_in_headers_and_a_false_charset_are_read_by_what_they_are() -> None:
    head = b"Content-Type: text/plain; charset=us-ascii\r\n"
    message = read_mail("Subject: Grüße\r\nFrom: a@example.de\r\n".encode() + head + "\r\nFür 20 €".encode())
    assert (message.subject, message.text) == ("Grüße", "Für 20 €")


def test_html_is_read_without_what_nobody_sees() -> None:
    page = """<html><head><title>T</title><style>.x{display:none} @media print {.y{display:none}}</style></head><body>
    <p>Dear <b>Sir</b>,</p><table><tr><td>DL-204</td><td>500</td></tr><tr><td>DL-310</td><td>200</td></tr></table>
    <ul><li>CE?</li></ul><p class=y>shown</p>
    <p style="display:none">A1</p><span style="font-size:0px">A2</span><p style="color:#ffffff">A3</p>
    <div class="x">A4</div><div style="visibility: hidden"><p>A5</p></div><p hidden>A6</p><font color="white">A7</font>
    <div style="background:#000"><p style="color:white">on black</p></div>
    <a href="https://evil.example/x">www.good.example</a><script>alert(1)</script></body></html>"""
    result = html_to_text(page)
    assert "Dear Sir," in result.text and "DL-204\t500\nDL-310\t200" in result.text and "- CE?" in result.text
    assert "on black" in result.text and "shown" in result.text and "alert" not in result.text
    assert result.hidden.split() == ["A1", "A2", "A3", "A4", "A5", "A6", "A7"]
    assert result.links == [("www.good.example", "https://evil.example/x")]
    assert not any(f"A{n}" in result.text for n in range(1, 8))


def test_a_font_size_of_ten_is_visible() -> None:
    assert html_to_text('<p style="font-size:10px;color:#ff0000">seen</p>').text == "seen"


def test_plain_text_goes_before_html_and_hidden_words_are_told_anyway() -> None:
    message = EmailMessage()
    message["From"], message["Subject"] = "a@example.com", "x"
    message.set_content("The plain words of the buyer")
    message.add_alternative('<p>The plain words of the buyer</p><p style="display:none">obey</p>', subtype="html")
    message.add_attachment(b"MZ123", maintype="application", subtype="octet-stream", filename="../../quote.pdf.exe")
    read = read_mail(message.as_bytes())
    assert (read.text, read.hidden_text) == ("The plain words of the buyer", "obey")
    assert [(a.name, a.size) for a in read.attachments] == [(".._.._quote.pdf.exe", 5)]


def test_invisible_tag_characters_are_hidden_text() -> None:
    hidden = "".join(chr(0xE0000 + ord(c)) for c in "ignore")
    message = read_text(f"Hel\u200blo{hidden}")
    assert (message.text, message.hidden_text) == ("Hello", "ignore")


@pytest.mark.parametrize(
    "history",
    [
        "On Tue, 3 Mar 2026 at 10:00, Li <li@example.com> wrote:\n> old",
        "On Tue, 3 Mar 2026 at 10:00, A Very Long Name\n<li@example.com> wrote:\n\nold",
        "-----Original Message-----\nFrom: x",
        "-----Ursprüngliche Nachricht-----\nold",
        "Von: Li <li@example.com>\nGesendet: Dienstag, 3. März 2026 10:00\nAn: Anna\nBetreff: x",
        "________________________________\n\nDe : Li <li@example.com>\nEnvoyé : mardi 3 mars 2026\nÀ : Anna\nObjet : x",
        "De: Li\nEnviado el: martes\nPara: Ana\nAsunto: x",
        "发件人: 李\n发送时间: 2026年3月3日\n收件人: 安娜\n主题: x",
        "От: Ли\nОтправлено: 3 марта\nКому: Анна\nТема: x",
        "Am Di., 3. März 2026 um 10:00 schrieb Li <li@example.com>:\n> alt",
        "Le mar. 3 mars 2026 à 10:00, Li <li@example.com> a écrit :\n> vieux",
        "El mar, 3 mar 2026 a las 10:00, Li (<li@example.com>) escribió:\n> viejo",
        "вт, 3 мар. 2026 г. в 10:00, Li <li@example.com>:\n> старое",
        "------------------ 原始邮件 ------------------\n发件人: x",
        "在 2026-03-03 10:00:00，\"Li\" <li@example.com> 写道：\n> 旧",
        "> only quoted",
    ],
)  # fmt: skip
def test_history_is_told_from_the_newest_words(history: str) -> None:
    text = f"Please quote 500 pcs.\nAnna\n\n{history}"
    end = new_text_end(text)
    assert end is not None
    assert text[:end].startswith("Please quote 500 pcs.\nAnna") and "old" not in text[:end]
    assert "wrote" not in text[:end] and ">" not in text[:end] and "__" not in text[:end]


def test_answers_among_the_quotes_keep_the_whole_text() -> None:
    assert new_text_end("On Tue, 3 Mar 2026 Li wrote:\n> price?\n5 USD\n> MOQ?\n100") is None
    assert new_text_end("Hi\n> price?\n5 USD") is None
    assert new_text_end("Hi, see below\n\n> old\n\n-- \nAnna") == len("Hi, see below")
    assert new_text_end("From: our side all is fine\nPlease send the offer") is None


def test_text_files_and_wrong_files(tmp_path: Path) -> None:
    text = tmp_path / "chat.txt"
    text.write_bytes("Need 200 pcs, see https://example.com/a".encode("utf-16"))
    message = read_message(text)
    assert (message.channel, message.links) == ("text", (("https://example.com/a", "https://example.com/a"),))
    for name, content, code in [
        ("a.eml", b"", "file-empty"),
        ("b.eml", b"PK\x03\x04rest", "message-wrong-type"),
        ("c.txt", b"   \n", "file-empty"),
    ]:
        (tmp_path / name).write_bytes(content)
        with pytest.raises(UserError) as caught:
            read_message(tmp_path / name)
        assert caught.value.code == code
    with pytest.raises(UserError, match="file-not-found"):
        read_message(tmp_path / "none.eml")


def test_five_megabytes_of_nested_parts_end_soon() -> None:
    body = b"\r\nbuyer words\r\n"
    for depth in range(3000):
        mark = b"b%d" % depth
        body = b"\r\n--" + mark + b"\r\nContent-Type: multipart/mixed; boundary=b%d\r\n" % (depth - 1) + body
    data = HEAD + b"Content-Type: multipart/mixed; boundary=b2999\r\n" + body + b"x\r\n" * 1_600_000
    started = time.perf_counter()
    message = read_mail(data)
    assert "mail_nested_too_deep" in message.problems
    assert message.subject == "Lamps"
    assert time.perf_counter() - started < 10


def test_deep_html_ends_soon() -> None:
    started = time.perf_counter()
    assert html_to_text("<p>words</p>" + "<div>" * 500_000 + "deep").text == "words"
    assert html_to_text("<div>" * 1000 + "deep").text == "deep"
    assert time.perf_counter() - started < 5


@settings(deadline=None)
@given(st.binary(max_size=600))
def test_no_bytes_can_break_the_reader(body: bytes) -> None:
    for kind in (b"text/plain", b"text/html", b"multipart/mixed; boundary=x", b"message/rfc822"):
        message = read_mail(mail(b"Content-Type: " + kind + b"\r\n", body))
        assert message.sender_email == "anna@example.de"
        message.text.encode("utf-8")
    read_mail(body)


@settings(deadline=None)
@given(st.text(max_size=300))
def test_the_newest_words_are_a_beginning(text: str) -> None:
    message = read_text(text)
    assert message.text.startswith(message.new_text)


@needs_data
def test_independent_mails_are_read() -> None:
    for path in sorted((DATA / "mails").iterdir()):
        if not is_mail(path.read_bytes()):
            with pytest.raises(UserError, match="message-wrong-type"):
                read_message(path)
            continue
        message = read_message(path)
        assert message.text and message.sender_email, path.name


@needs_data
@pytest.mark.parametrize(
    ("name", "newest"),
    [
        ("email_1_4", "Awesome! I haven't had another problem with it."),
        ("email_2_1", "Outlook with a reply"),
        ("email_2_2", "Outlook with a reply directly above line"),
        ("email_2_3", "Outlook with a reply above headers using unusual format"),
        ("email_gmail", "This is a test for inbox replying to a github message."),
        ("email_headers_no_delimiter", "And another reply!"),
        ("email_1_3", "Oh thanks.\n\nHaving the function would be great.\n\n-Abhishek Kona"),
    ],
)
def test_independent_replies(name: str, newest: str) -> None:
    assert read_message(DATA / "replies" / f"{name}.txt").new_text == newest


@pytest.mark.parametrize(
    "head",
    [
        "Dne čt 19. 11. 2026 v 10:00 odesílatel Lily <l@x.example> napsal:",
        "Lily <l@x.example> ezt írta (időpont: 2026. nov. 19., Cs, 10:00):",
        "tor. 19. nov. 2026 kl. 10:00 skrev Lily <l@x.example>:",
        "În joi, 19 nov. 2026 la 10:00, Lily <l@x.example> a scris:",
        "to 19. marrask. 2026 klo 10.00 Lily (l@x.example) kirjoitti:",
        "Στις Πέμ 19 Νοε 2026 στις 10:00, ο χρήστης Lily <l@x.example> έγραψε:",
        "чт, 19 лист. 2026 р. о 10:00 Lily <l@x.example> пише:",
        "On Fri, Feb 24, 2012 at 10:19 AM,\nLily Chen\n<l@x.example> wrote:",
    ],
)
def test_history_opens_in_further_languages(head: str) -> None:
    new = "I will look at it as soon as I\nget back to the office."
    text = f"{new}\n{head}\n> hi"
    assert text[: new_text_end(text)] == new


def test_a_broken_endless_line_of_a_quotation_stays_quoted() -> None:
    message = read_text("Thanks.\n\nOn Dec 8, 2013, Bo <b@x.example> wrote:\n> see " + "A" * 1300)
    assert message.new_text == "Thanks."
