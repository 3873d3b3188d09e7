"""Quantities are found where they are, and nowhere else."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.inquiry import Inquiry, Message
from app.skills.reception.reading import CodeHit, ReadingContext, read
from app.skills.reception.reading.dates import find_dates
from app.skills.reception.reading.doc import lay_out
from app.skills.reception.reading.folding import fold
from app.skills.reception.reading.lexicon import languages, lexicon
from app.skills.reception.reading.numerals import figure

NOW = datetime(2026, 11, 22, tzinfo=UTC)


def reading(text: str, **more: object) -> Inquiry:
    return read(Message("email", text, **more), "INQ-0001", ReadingContext(NOW))  # type: ignore[arg-type]


def quantities(text: str) -> list[tuple[str, str | None]]:
    return [(str(line.quantity), line.unit) for line in reading(text).lines if line.quantity is not None]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("We need 5k pcs of steel mugs.", "5000", "pc"),
        ("We need a price for 1,250 sets of cutlery.", "1250", "set"),
        ("Please quote five hundred pieces of the desk lamp.", "500", "pc"),
        ("Wir benötigen 2.000 Stück Trinkflaschen.", "2000", "pc"),
        ("Wir benötigen zweitausend Stück Trinkflaschen.", "2000", "pc"),
        ("Necesitamos 1.000 unidades de botellas de acero.", "1000", "pc"),
        ("Necesitamos quinientas lámparas de mesa.", "500", "pc"),
        ("Nous cherchons 1 500 pièces de gourdes en inox.", "1500", "pc"),
        ("Precisamos de 3 mil unidades de copos térmicos.", "3000", "pc"),
        ("Нужна тысяча штук настольных ламп.", "1000", "pc"),
        ("Нам нужно 2,5 тыс. шт. термосов.", "2500", "pc"),
        ("نحتاج إلى ٥٠٠ قطعة من المصابيح", "500", "pc"),
        ("LEDデスクランプを500個お願いします。見積をください。", "500", "pc"),
        ("我们想订购五百个保温杯。", "500", "pc"),
        ("我们需要2万个保温杯。", "20000", "pc"),
        ("Ci servono duemila borracce in acciaio.", "2000", "pc"),
        ("5.000 adet çelik termos istiyoruz.", "5000", "pc"),
        ("Chúng tôi cần mua 2.000 cái đèn bàn.", "2000", "pc"),
        ("텀블러 1,000개 견적 부탁드립니다.", "1000", "pc"),
        ("Prosimy o wycenę 3 tys. sztuk kubków.", "3000", "pc"),
        ("Please quote 40 dozen kids cups.", "40", "dozen"),
        ("Please quote 200 pairs of work gloves.", "200", "pair"),
        ("We need 1500kg of organic cotton yarn.", "1500", "kg"),
    ],
)
def test_one_quantity(text: str, value: str, unit: str) -> None:
    assert quantities(text) == [(value, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "Do you have a 10W lamp? What is the price of the 10W lamp?",
        "We are interested in the 500ml bottle.",
        "Is the lamp 220V or 110-240 V? The cable should be 1.5 m, the base 20 x 30 cm.",
        "Please call me on +49 40 5550 1234 about the lamps.",
        "Payment 30/70, we pay within 60 days after 15 March 2027.",
        "The price of USD 3.20 is fine.",
        "We have 120 stores and 300 employees, founded in 1998.",
        "Our order PO-450012 was for lamps. RFQ 2026-118.",
        "Does it fit one 40HQ container or a 20' container?",
        "Is it 304 stainless steel, IP65, EN 71 and ISO 9001?",
    ],
)
def test_no_quantity(text: str) -> None:
    assert quantities(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Quote 500 pcs of AB-1204 and 300 pcs of CD-3310.", {"AB-1204": "500", "CD-3310": "300"}),
        (
            "AB-1204 500 pcs, CD-3310 300 pcs, EF-7 20 pcs, please quote",
            {"AB-1204": "500", "CD-3310": "300", "EF-7": "20"},
        ),
        ("AB-1204 and CD-3310, 250 pcs each, please quote", {"AB-1204": "250", "CD-3310": "250"}),
        ("Please quote AB-1204, CD-3310: 100 and 200 pcs respectively.", {"AB-1204": "100", "CD-3310": "200"}),
        ("Models:\nAB-1204 x 40\nCD-3310 x 60", {"AB-1204": "40", "CD-3310": "60"}),
        ("AB-1204\t500\nCD-3310\t1,200", {"AB-1204": "500", "CD-3310": "1200"}),
        ("Please quote the AB-1204. Quantity: 900 pcs", {"AB-1204": "900"}),
        ("We want 800 pcs of AB-1204 instead of 500 pcs.", {"AB-1204": "800"}),
        ("Please change AB-1204 from 500 to 650 pcs.", {"AB-1204": "650"}),
    ],
)
def test_a_quantity_belongs_to_its_product(text: str, wanted: dict[str, str]) -> None:
    codes = ("AB-1204", "CD-3310", "EF-7")

    def find(body: str) -> list[CodeHit]:
        return [CodeHit(at, at + len(code), code, code) for code in codes if (at := body.find(code)) >= 0]

    inquiry = read(Message("text", text), "INQ-0001", ReadingContext(NOW, find_codes=find))
    assert {line.sku: str(line.quantity) for line in inquiry.lines} == wanted


@given(st.integers(1, 999_999_999))
def test_grouping_never_changes_a_number(number: int) -> None:
    grouped = f"{number:,}"
    for mark in (",", ".", " ", "'"):
        assert figure(grouped.replace(",", mark)) == Decimal(number)


@given(st.text(max_size=300))
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(max_size=200))
def test_any_text_is_read_and_its_evidence_lies_inside(text: str) -> None:
    inquiry = reading(text)
    assert all(0 <= ref.start <= ref.end <= len(text) for ref in inquiry.evidence.values())  # type: ignore[union-attr]


@given(
    st.lists(
        st.sampled_from(
            [
                "500",
                "pcs",
                "of",
                "DL-204",
                "for",
                "USD",
                "3.2",
                "/",
                "%",
                "1.5",
                "k",
                "CIF",
                "15.3.2027",
                "个",
                "шт",
                ",",
                ".",
                "\n",
                "\t",
                "|",
            ]
        ),
        max_size=40,
    )
)
def test_any_heap_of_trade_words_is_read(words: list[str]) -> None:
    for line in reading(" ".join(words)).lines:
        assert line.quantity is None or line.quantity > 0


def test_every_phrase_of_every_language_compiles() -> None:
    for language in languages():
        words = lexicon(language)
        for section in ("grammar", "buyer", "dates", "concepts"):
            for key, value in words.packs[0][section].items():
                if isinstance(value, list):
                    assert all(phrase.regex for phrase in words.phrases(section, key)), (language, section, key)


def test_every_language_has_every_list() -> None:
    english = {(section, key) for section, lists in lexicon("en").packs[0].items() for key in lists}
    for language in languages():
        own = {(section, key) for section, lists in lexicon(language).packs[0].items() for key in lists}
        assert english - own == set(), language


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Delivery by 15 March 2027 please.", "2027-03-15"),
        ("Delivery before March 15th please.", "2027-03-15"),
        ("Delivery by 2027-03-15.", "2027-03-15"),
        ("We are in the USA, delivery by 3/15/2027.", "2027-03-15"),
        ("Lieferung bis 15.03.2027 bitte.", "2027-03-15"),
        ("Lieferung bis zum 15. März bitte an unser Lager.", "2027-03-15"),
        ("La entrega debe ser antes del 15 de marzo.", "2027-03-15"),
        ("Livraison avant le 15 mars 2027, merci.", "2027-03-15"),
        ("Поставка нужна до 15 марта.", "2027-03-15"),
        ("请在3月15日前交货。", "2027-03-15"),
        ("3月15日までに納品が必要です。", "2027-03-15"),
        ("3월 15일까지 입고되어야 합니다.", "2027-03-15"),
        ("Dostawa do 15 marca 2027.", "2027-03-15"),
        ("Teslimat en geç 15 Mart 2027 olmalı.", "2027-03-15"),
        ("Giao hàng trước ngày 15/03/2027.", "2027-03-15"),
        ("يجب التسليم قبل 15 مارس 2027", "2027-03-15"),
        ("The goods must arrive before Ramadan.", "before Ramadan"),
        ("Wir brauchen die Ware bis Ende März.", "bis Ende März"),
    ],
)
def test_deadline(text: str, day: str) -> None:
    assert reading(text).deadline == day


@pytest.mark.parametrize(
    "text",
    [
        "Your offer of 3 November was fine.",
        "Please send your quotation by 30 November 2026.",
        "We paid on 2 November 2026.",
    ],
)
def test_no_deadline(text: str) -> None:
    assert reading(text).deadline is None


def test_dates_that_do_not_exist_are_none() -> None:
    message = Message("text", "Deliver by 31.02.2027 or 30 February.")
    assert find_dates(lay_out(message.text, message, ReadingContext(NOW)), NOW.date()) == []
