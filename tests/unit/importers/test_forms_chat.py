"""WhatsApp's exports: both platforms, all orders of dates, and who is the buyer in them."""

import zipfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import UserError
from app.importers.forms import read_forms, read_pasted
from app.importers.own import Own
from app.importers.whatsapp import is_chat, read_chat

OWN = Own(("Bright Lamps Ltd", "Lily Chen"), ("lily@brightlamps.example",), ("+86 138 0000 1111",))
APPLE = (
    "\u200e[16/04/2026, 02:09:11] Ann Lee: \u200eMessages and calls are end-to-end encrypted.\r\n"
    "[16/04/2026, 02:09:11] Ann Lee: Hi Lily,\r\nplease quote 500 pcs DL-204\r\n"
    "[16/04/2026, 02:10:11] Lily Chen: 5 USD each\r\n"
    "[17/04/2026, 9:09:11\u202fPM] Ann Lee: ok, CIF Hamburg\r\n"
    "\u200e[17/04/2026, 9:10:00\u202fPM] Ann Lee: \u200e<attached: 00000012-RFQ.csv>\r\n"
    "\u200e[17/04/2026, 9:10:02\u202fPM] Ann Lee: \u200eimage omitted\r\n"
    "[17/04/2026, 9:11:00\u202fPM] Ann Lee: thanks \u200e<This message was edited>\r\n"
)
ANDROID = (
    "4/13/26, 2:09\u202fPM - Messages and calls are end-to-end encrypted. Tap to learn more.\n"
    "4/13/26, 2:09\u202fPM - Ann Lee: Hi\n"
    "4/13/26, 2:10\u202fPM - Ann Lee: <Media omitted>\n"
    "4/14/26, 12:09\u202fAM - +86 138 0000 1111: Our price: 5 USD\n"
    "4/14/26, 12:30\u202fAM - Ann Lee: This message was deleted\n"
    "4/14/26, 12:31\u202fAM - Ann Lee changed their phone number\n"
    "4/14/26, 12:40\u202fPM - Ann Lee: 500 pcs DL-204\n\nto Hamburg\n"
)


def test_apples_export_gives_the_newest_words_and_the_history_behind_them() -> None:
    message = read_chat(APPLE, "_chat.txt", OWN)
    assert (message.channel, message.sender_name, message.problems) == ("whatsapp", "Ann Lee", ())
    assert message.new_text == "ok, CIF Hamburg\nthanks"
    history = message.text[message.new_text_end or 0 :]
    assert history == (
        "\n\nOn 2026-04-16 02:10, Lily Chen wrote:\n> 5 USD each"
        "\n\nOn 2026-04-16 02:09, Ann Lee wrote:\n> Hi Lily,\n> please quote 500 pcs DL-204"
    )
    assert message.sent_at == datetime(2026, 4, 17, 21, 11, tzinfo=UTC)
    assert [each.name for each in message.attachments] == ["00000012-RFQ.csv"]


def test_androids_export_in_american_order_with_the_merchant_by_number() -> None:
    message = read_chat(ANDROID, "WhatsApp Chat with Ann Lee.txt", OWN)
    assert message.new_text == "500 pcs DL-204\n\nto Hamburg"
    assert message.sent_at == datetime(2026, 4, 14, 12, 40, tzinfo=UTC)
    assert "encrypted" not in message.text and "omitted" not in message.text and "deleted" not in message.text
    assert "On 2026-04-14 00:09, +86 138 0000 1111 wrote:\n> Our price: 5 USD" in message.text


def test_a_buyer_without_a_name_is_known_by_number() -> None:
    message = read_chat("16/04/26, 02:09 - +49 170 123: hi\n16/04/26, 03:09 - Lily Chen: hello\n", "c.txt", OWN)
    assert message.sender_name == ""
    assert [(each.name, each.value) for each in message.fields] == [("phone", "+49 170 123")]
    assert message.problems == ("chat_answered",) and message.new_text == "hi"


def test_the_buyer_is_who_is_not_the_merchant() -> None:
    text = "16/04/26, 02:09 - Ann: hi\n16/04/26, 03:09 - Bo: hello\n"
    with pytest.raises(UserError) as error:
        read_chat(text, "chat.txt", OWN)
    assert (error.value.code, error.value.facts["people"]) == ("chat-merchant-unknown", "Ann, Bo")
    assert read_chat(text, "WhatsApp Chat with Bo.txt", OWN).sender_name == "Bo"
    assert read_chat("16/04/26, 02:09 - Ann: hi\n", "chat.txt", OWN).sender_name == "Ann"
    with pytest.raises(UserError) as error:
        read_chat("16/04/26, 02:09 - Messages are encrypted\n", "chat.txt", OWN)
    assert error.value.code == "chat-empty"


@pytest.mark.parametrize(
    ("line", "who", "text", "moment"),
    [
        ("٢٠٢٦/٤/١٦, ٢:٠٩ م - أحمد: مرحبا ٥٠٠", "أحمد", "مرحبا ٥٠٠", (2026, 4, 16, 14, 9)),
        ("2026. 4. 16. 오후 2:09, 김철수 : 안녕하세요", "김철수", "안녕하세요", (2026, 4, 16, 14, 9)),
        ("26. 4. 16. 오전 12:09, 김철수 : 네", "김철수", "네", (2026, 4, 16, 0, 9)),
        ("16.04.26, 12:09 - Jörg: Guten Tag", "Jörg", "Guten Tag", (2026, 4, 16, 12, 9)),
        ("[2026/4/16 下午2:09:10] 王伟: 你好", "王伟", "你好", (2026, 4, 16, 14, 9)),
        ("[2:09 PM, 4/16/2026] Ann: hi: there", "Ann", "hi: there", (2026, 4, 16, 14, 9)),
        ("16/04/2026 à 14:09 - Luc: salut", "Luc", "salut", (2026, 4, 16, 14, 9)),
        ("2026年4月16日 上午12:09 - 王: 好", "王", "好", (2026, 4, 16, 0, 9)),
        ("2026-04-16, 02:09 - Bo: hej", "Bo", "hej", (2026, 4, 16, 2, 9)),
        ("16/4/26 02:09 - Ana: olá", "Ana", "olá", (2026, 4, 16, 2, 9)),
    ],
)
def test_lines_of_many_places(line: str, who: str, text: str, moment: tuple[int, int, int, int, int]) -> None:
    message = read_chat(f"{line}\n", "chat.txt", OWN)
    assert is_chat(line) and (message.sender_name, message.text) == (who, text)
    assert message.sent_at is not None and message.sent_at.replace(second=0) == datetime(*moment, tzinfo=UTC)


@settings(max_examples=150)
@given(
    st.lists(st.dates(date(2015, 1, 1), date(2030, 12, 31)), min_size=1, max_size=8),
    st.sampled_from(["dmy", "mdy", "ymd"]),
)
def test_a_date_is_read_right_or_left_out(days: list[date], order: str) -> None:
    days.sort()
    written = ["/".join({"d": str(d.day), "m": str(d.month), "y": str(d.year)}[part] for part in order) for d in days]
    lines = "".join(f"{day}, 09:0{at} - Ann: words {at}\n" for at, day in enumerate(written))
    message = read_chat(lines, "chat.txt", OWN)
    if message.sent_at is None:
        assert "chat_date_order" in message.problems
    else:
        assert message.sent_at.date() == days[-1] and message.problems == ()


def test_a_letter_with_a_date_is_no_chat() -> None:
    assert not is_chat("Dear Lily,\n16/04/26, 02:09 - we met\nAnn: hi")
    assert not is_chat("On 16/04/2026, 09:00 - at the fair: we spoke")
    assert not is_chat("")


def test_a_zipped_export_brings_its_files(tmp_path: Path) -> None:
    path = tmp_path / "WhatsApp Chat - Ann Lee.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("_chat.txt", APPLE)
        packed.writestr("00000012-RFQ.csv", "Item No.,Qty\nDL-204,500\n")
    (form,) = read_forms(path, OWN)
    assert [(each.name, each.taken) for each in form.message.attachments] == [("00000012-RFQ.csv", True)]
    assert [(row.code, str(row.quantity)) for row in form.message.rows] == [("DL-204", "500")]


def test_another_zip_is_no_message(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("readme.txt", "hello")
    with pytest.raises(UserError) as error:
        list(read_forms(path, OWN))
    assert error.value.code == "message-wrong-type"
    path.write_bytes(path.read_bytes()[:40])
    with pytest.raises(UserError) as error:
        list(read_forms(path, OWN))
    assert error.value.code == "file-damaged"


def test_what_is_copied_from_the_window_may_be_pasted() -> None:
    form = read_pasted("[2:09 PM, 4/16/2026] Ann: 500 pcs DL-204\n[2:10 PM, 4/16/2026] Lily Chen: ok\n", OWN)
    assert (form.message.channel, form.message.new_text) == ("whatsapp", "500 pcs DL-204")


@settings(max_examples=80)
@given(st.text(max_size=200))
def test_no_text_breaks_the_reader(text: str) -> None:
    chat = f"16/04/26, 02:09 - Ann: {text}\n17/04/26, 02:09 - Ann: end\n"
    assert read_chat(chat, "c", OWN).channel == "whatsapp"


def test_a_long_chat_is_read_in_time(tmp_path: Path) -> None:
    begin = datetime(2020, 1, 1, tzinfo=UTC)
    path = tmp_path / "_chat.txt"
    lines = (
        (begin + timedelta(hours=at)).strftime("%d/%m/%Y, %H:%M") + f" - {who}: line {at}"
        for at in range(20_000)
        for who in ("Ann",)
    )
    path.write_text("\n".join([*lines, "01/01/2026, 09:00 - Lily Chen: ok"]), encoding="utf-8")
    (form,) = read_forms(path, OWN)
    assert "mail_text_cut" in form.message.problems
