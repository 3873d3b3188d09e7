"""Delivery terms, places, payment, threads, buyers."""

from datetime import UTC, datetime

import pytest

from app.domain.inquiry import Inquiry, Message
from app.skills.reception.reading import ReadingContext, read

NOW = datetime(2026, 11, 22, tzinfo=UTC)


def reading(text: str, **more: object) -> Inquiry:
    return read(Message("email", text, **more), "INQ-0001", ReadingContext(NOW))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "term", "place"),
    [
        ("Please quote CIF Hamburg.", "CIF", "Hamburg"),
        ("cif hambourg svp, merci de votre devis", "CIF", "Hamburg"),
        ("Precio CIF Róterdam por favor.", "CIF", "Rotterdam"),
        ("请报CIF鹿特丹价格。", "CIF", "Rotterdam"),
        ("Цена CIF Санкт-Петербург.", "CIF", "Saint Petersburg"),
        ("C&F Mombasa price please.", "CFR", "Mombasa"),
        ("DDU Vienna price please.", "DAP", "Vienna"),
        ("Not FOB, please quote CIF Genova.", "CIF", "Genoa"),
        ("Last time we bought FOB Shanghai, now please quote DAP Lyon.", "DAP", "Lyon"),
        ("Please quote ex works.", "EXW", None),
        ("Please quote FOB Ningbo and CIF Santos.", "CIF", "Santos"),
        ("Bitte mit Lieferung nach Wien anbieten.", None, "Vienna"),
        ("Prosimy o wycenę z dostawą do Gdańska.", None, "Gdansk"),
        ("Please quote CIF Porto Novo.", "CIF", "Porto Novo"),
        ("dat is voor ons te duur, fob you", "FOB", None),
        ("Quote CIF NLRTM for 500 lamps.", "CIF", "Rotterdam"),
        ("Ship to: Ann Lee, 14 Quay Lane, Duluth MN 55802, USA", None, "Duluth"),
        ("Wir bitten um Lieferung nach Kleinkummerfeld.", None, "Kleinkummerfeld"),
        ("Prezzo con consegna a Castelfidardo?", None, "Castelfidardo"),
        ("نرجو التسليم في الكويت", None, "Kuwait"),
        ("Доставка до склада в Челябинске, 40 стульев.", None, "Chelyabinsk"),
        ("Frete para o porto da Beira, por favor.", None, "Beira"),
        ("Our shop in Lyon looks for lamps. Grazie!", None, None),
    ],
)
def test_term_and_place(text: str, term: str | None, place: str | None) -> None:
    inquiry = reading(text)
    assert (inquiry.incoterm, inquiry.place) == (term, place)


@pytest.mark.parametrize(
    ("text", "payment"),
    [
        ("Payment by irrevocable L/C at sight.", "L/C at sight"),
        ("Pago con carta de crédito a la vista.", "L/C at sight"),
        ("付款方式:即期信用证。", "L/C at sight"),
        ("L/C 60 days please.", "L/C 60 days"),
        ("We pay T/T, 30% deposit and 70% before shipment.", "T/T 30/70"),
        ("Zahlung: 40 % Anzahlung, 60 % vor Versand.", "T/T 40/60"),
        ("Ödeme: %30 peşin, %70 yükleme öncesi.", "T/T 30/70"),
        ("Can we pay by PayPal?", "PayPal"),
        ("D/P at sight would suit us.", "D/P at sight"),
        ("We work on open account 60 days.", "O/A 60 days"),
        ("Our payment terms are net 45.", "O/A 45 days"),
        ("We cannot do L/C, only T/T.", "T/T"),
        ("It is 30% cotton and 70% polyester.", None),
        ("Account 30 days from invoice.", "O/A 30 days"),
        ("Pago a 60 días fecha factura.", "O/A 60 days"),
        ("Zahlung 45 Tage netto.", "O/A 45 days"),
        ("Оплата через 30 дней после поставки.", "O/A 30 days"),
        ("付款方式：月结60天", "O/A 60 days"),
        ("500 adet lamba istiyoruz. Ödemeyi havale ile yaparız.", "T/T"),
        ("الدفع باعتماد مستندي بالاطلاع", "L/C at sight"),
        ("Delivery in 60 days, payment by L/C.", "L/C"),
        ("Is the warranty 90 days after delivery?", None),
        ("We need 500 lamps.", None),
    ],
)
def test_payment(text: str, payment: str | None) -> None:
    assert reading(text).payment == payment


THREAD = """Please make it CIF Antwerp.

On Mon, 16 Nov 2026, Sales <sales@seller.example> wrote:
> We offer 500 pcs at USD 9 FOB Ningbo, payment T/T 30/70, by 1 May 2027.
>
> On Fri, 13 Nov 2026, Ann Lee <ann@buyer.example> wrote:
>> Please quote 500 pcs of the garden lamp FOB Shanghai. Payment by PayPal.
"""


def test_the_newest_words_decide_and_the_merchants_own_are_not_the_buyers() -> None:
    end = THREAD.index("On Mon")
    inquiry = reading(THREAD, sender_email="ann@buyer.example", sender_name="Ann Lee", new_text_end=end)
    assert (inquiry.incoterm, inquiry.place) == ("CIF", "Antwerp")
    assert inquiry.payment == "PayPal"
    assert inquiry.deadline is None
    assert [(line.query, str(line.quantity)) for line in inquiry.lines] == [("garden lamp", "500")]
    place = inquiry.evidence["payment"]
    assert THREAD[place.start : place.end] == "PayPal"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Hello.\nBest regards\nA. B.\nTel +44 20 7946 0958", "GB"),
        ("We are an importer based in Chile.", "CL"),
        ("Wir sind ein Großhändler aus Österreich.", "AT"),
        ("Мы компания из Казахстана.", "KZ"),
        ("Country: Germany\nQuantity: 500 pcs", "DE"),
        ("We ship to Germany. Please quote delivery to Germany.", "DE"),
    ],
)
def test_country(text: str, country: str | None) -> None:
    assert reading(text).buyer.country == country


def test_a_display_name_that_is_no_person_is_none() -> None:
    assert reading("Hello", sender_name="Purchasing").buyer.name is None
    assert reading("Hello", sender_name="Weber, Anna").buyer.name == "Anna Weber"
    found = reading("Hello", sender_name="Anna Weber | Lumen GmbH").buyer
    assert (found.name, found.company) == ("Anna Weber", "Lumen GmbH")


def test_a_forwarding_platform_is_not_the_buyer() -> None:
    text = "Name: Joe Doe\nEmail: joe@shop.example\nMessage: please quote 500 pcs of lamp"
    headers = {"list-unsubscribe": "<x>"}
    inquiry = reading(text, sender_email="feedback@service.alibaba.com", sender_name="Alibaba", headers=headers)
    assert inquiry.buyer.email == "joe@shop.example"
    assert inquiry.buyer.name == "Joe Doe"
    assert inquiry.intent == "purchase_rfq"


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("Can you give us 5% discount?", "5"),
        ("¿Nos hacen un descuento del 8 %?", "8"),
        ("我们希望打9折。", "10"),
        ("Your price is 12 % higher than others.", None),
        ("The alloy holds 12 % nickel.", None),
    ],
)
def test_discount(text: str, percent: str | None) -> None:
    found = reading(text).discount_percent
    assert (None if found is None else str(found)) == percent


def test_questions_one_by_one() -> None:
    text = "How are you? What is your MOQ and do you accept L/C? Please let us know the lead time.\nThanks"
    assert reading(text).questions == (
        "What is your MOQ", "do you accept L/C?", "Please let us know the lead time.",
    )  # fmt: skip


def test_a_place_at_the_very_end_is_found() -> None:
    from app.skills.reception.reading.places import find_places

    assert [place.name for place in find_places("发到鹿特丹")] == ["Rotterdam"]


def test_a_port_that_ends_like_an_abbreviation_ends_a_sentence() -> None:
    from app.skills.reception.reading.doc import split

    text = "we need lamps, fob ningbo. could you give a discount?"
    assert [text[start:end] for start, end in split(text, 0, len(text))] == [
        "we need lamps, fob ningbo.",
        "could you give a discount?",
    ]


@pytest.mark.parametrize(
    ("question", "language", "topic"),
    [("Do you accept PayPal?", "en", "payment"), ("Potete quotare FOB Ningbo?", "it", "price")],
)
def test_a_method_or_a_term_tells_what_a_question_is_about(question: str, language: str, topic: str) -> None:
    from app.skills.reception.reading.topics import topics_in

    assert topic in topics_in(question, language)


def test_a_tracking_number_is_no_stumbling_block() -> None:
    from decimal import Decimal

    from app.skills.reception.reading.numerals import figure

    assert figure("123456789012345678901234567890123") > Decimal(10) ** 32
    assert str(figure("500.0")) == "500" and str(figure("2,500")) == "2500"
