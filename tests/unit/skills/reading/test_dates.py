"""Dates in thirty locales' styles: read as the day meant, or told; never read as another day."""

from datetime import UTC, date, datetime

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.inquiry import Message
from app.skills.reception.reading import ReadingContext, read
from app.skills.reception.reading.dates import find_dates
from app.skills.reception.reading.doc import lay_out

NOW = datetime(2026, 11, 22, tzinfo=UTC)
TODAY = NOW.date()
LOCALES = (
    "en_US", "en_GB", "en_AU", "en_IN", "en_CA", "en_ZA", "de_DE", "de_AT", "de_CH", "fr_FR", "fr_CA", "es_ES", "es_MX",
    "pt_BR", "pt_PT", "it_IT", "ru_RU", "pl_PL", "tr_TR", "vi_VN", "ar_EG", "ar_LB", "ja_JP", "ko_KR", "zh_CN", "zh_TW",
    "nl_NL", "sv_SE", "ro_RO", "cs_CZ", "el_GR", "hu_HU", "uk_UA", "id_ID", "th_TH", "fa_IR", "da_DK", "fi_FI",
)  # fmt: skip


def days(text: str, language: str, **more: str) -> list[date | None]:
    """What is read in a text of a language."""
    doc = lay_out(text, Message("email", text, **more), ReadingContext(NOW), language)
    return [one.day for one in find_dates(doc, TODAY)]


def _sender(locale: str) -> str:
    return f"buyer@shop.{locale[3:].lower()}" if locale != "en_US" else "buyer@shop.us"


@settings(max_examples=10_000, deadline=None)
@given(
    st.sampled_from(LOCALES),
    st.dates(date(2026, 11, 23), date(2028, 6, 30)),
    st.sampled_from(["short", "medium", "long", "full"]),
    st.booleans(),
)
def test_a_date_of_any_locale_is_read_right_or_told(locale: str, day: date, style: str, home_known: bool) -> None:
    text = f": {format_date(day, style, locale)}\n"
    sender = _sender(locale) if home_known else ""
    read_days = days(text, locale[:2], sender_email=sender)
    assert all(found in (day, None) for found in read_days), (text, read_days)


@pytest.mark.parametrize(
    ("text", "language", "sender", "day"),
    [
        ("Delivery by 03/04/2027", "en", "a@b.de", date(2027, 4, 3)),
        ("Delivery by 03/04/2027", "en", "a@b.us", date(2027, 3, 4)),
        ("Delivery by 03/04/2027", "en", "a@b.com", None),
        ("Ordered 25/11/2026, delivery by 03/04/2027", "en", "a@b.com", date(2027, 4, 3)),
        ("Ordered 11/25/2026, delivery by 03/04/2027", "en", "a@b.com", date(2027, 3, 4)),
        ("Delivery by 04/04/2027", "en", "a@b.com", date(2027, 4, 4)),
        ("Liefertermin 03.04.2027", "de", "", date(2027, 4, 3)),
        ("Livraison avant le 1er mars 2027", "fr", "", date(2027, 3, 1)),
        ("entrega 15-mar-27", "es", "", date(2027, 3, 15)),
        ("التسليم قبل ١٥ آذار ٢٠٢٧", "ar", "", date(2027, 3, 15)),
        ("التسليم قبل ١٥/٠٣/٢٠٢٧", "ar", "", date(2027, 3, 15)),
        ("ส่งภายใน 15 มีนาคม 2570", "th", "", date(2027, 3, 15)),
        ("交货期2027年3月15日", "zh", "", date(2027, 3, 15)),
        ("delivery by 10 January", "en", "", date(2027, 1, 10)),
        ("on 31 February 2027", "en", "", "none"),
        ("we need 12/24 V lamps", "en", "", "none"),
    ],
)
def test_order_of_day_and_month(text: str, language: str, sender: str, day: object) -> None:
    found = days(text, language, sender_email=sender)
    assert found[-1:] == ([] if day == "none" else [day])


def test_an_unclear_date_is_kept_as_words_and_told() -> None:
    inquiry = read(Message("email", "Please deliver 500 lamps by 03/04/2027."), "I", ReadingContext(NOW))
    assert inquiry.deadline == "03/04/2027"
    assert [flag.code for flag in inquiry.flags] == ["date_unclear"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We need 500 lamps delivered within six weeks.", "within six weeks"),
        ("Wir brauchen die Ware bis Ende März.", "bis Ende März"),
        ("Il nous faut la livraison avant Noël.", "avant Noël"),
        ("Нужна поставка до конца квартала.", "до конца квартала"),
        ("请在三月底前交货。", "三月底前"),
        ("Necesitamos la mercancía a mediados de febrero.", "a mediados de febrero"),
        ("納期は来年3月末までにお願いします。", "来年3月末まで"),
        ("Malların Ramazan'dan önce teslim edilmesi gerekiyor.", "Ramazan'dan önce"),
        ("What is the lead time? Is it within 30 days?", None),
        ("Our payment is 30 days after delivery.", None),
        ("I will visit your factory in January.", None),
    ],
)
def test_words_that_say_when(text: str, words: str | None) -> None:
    found = read(Message("email", text), "I", ReadingContext(NOW)).deadline
    assert (found or "") == "" if words is None else words in (found or ""), found
