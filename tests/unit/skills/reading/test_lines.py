"""What is asked for and how many, in fourteen languages: words, units, ranges, choices, containers, lists, tables."""

import re
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from app.domain.inquiry import Message, RequestLine
from app.skills.reception.reading import CodeHit, ReadingContext, read

NOW = datetime(2026, 11, 22, tzinfo=UTC)
_CODE = re.compile(r"(?<![A-Za-z0-9-])[A-Z]{2}-\d{3}(?![A-Za-z0-9-])")


def codes(text: str) -> list[CodeHit]:
    """Every `AB-123` is a code of the merchant."""
    return [CodeHit(match.start(), match.end(), match.group(), match.group()) for match in _CODE.finditer(text)]


def lines(text: str, subject: str = "") -> list[RequestLine]:
    return list(read(Message("email", text, subject=subject), "INQ-0001", ReadingContext(NOW, find_codes=codes)).lines)


def told(text: str, subject: str = "") -> list[tuple[str, str, str | None]]:
    """Product, quantity and unit of each line; the product by its code or its words."""
    return [(line.sku or line.query, str(line.quantity), line.unit) for line in lines(text, subject)]


QUANTITIES = [
    # numbers in words
    ("Please offer fifteen hundred pieces of AB-123.", "1500", "pc"),
    ("We would take a dozen cartons of AB-123 to begin with, twelve cartons.", "12", "carton"),
    ("Could you quote half a dozen sets of AB-123?", None, None),
    ("We need two hundred and fifty pairs of AB-123.", "250", "pair"),
    ("Wir brauchen zweihundertfünfzig Stück vom Modell AB-123.", "250", "pc"),
    ("Bitte bieten Sie uns anderthalbtausend Stück AB-123 an.", "1500", "pc"),
    ("Wir hätten gern fünf Dutzend von AB-123.", "5", "dozen"),
    ("Nous voulons commander quatre-vingt-dix pièces de la référence AB-123.", "90", "pc"),
    ("Il nous faut une centaine de pièces du modèle AB-123.", "100", "pc"),
    ("Merci de chiffrer deux mille cinq cents unités du AB-123.", "2500", "pc"),
    ("Necesitamos tres mil quinientas unidades del modelo AB-123.", "3500", "pc"),
    ("Queremos pedir veinticinco docenas del AB-123.", "25", "dozen"),
    ("Precisamos de duzentas e cinquenta peças do modelo AB-123.", "250", "pc"),
    ("Gostaríamos de comprar mil e duzentos conjuntos AB-123.", "1200", "set"),
    ("Ci servono milleduecento pezzi dell'articolo AB-123.", "1200", "pc"),
    ("Vorremmo ordinare un centinaio di pezzi del modello AB-123.", "100", "pc"),
    ("Нам нужно полторы тысячи штук модели AB-123.", "1500", "pc"),
    ("Просим рассчитать двести пятьдесят комплектов AB-123.", "250", "set"),
    ("Интересует AB-123, берем два десятка коробок.", "20", "box"),
    ("Prosimy o wycenę dwustu... 250 sztuk modelu AB-123.", "250", "pc"),
    ("Potrzebujemy półtora tysiąca sztuk AB-123.", "1500", "pc"),
    ("AB-123 modelinden iki bin beş yüz adet istiyoruz.", "2500", "pc"),
    ("AB-123 için bir buçuk bin adet fiyat verir misiniz?", "1500", "pc"),
    ("Bên em cần hai nghìn cái mã AB-123.", "2000", "pc"),
    ("Cho em giá AB-123, lấy năm trăm bộ.", "500", "set"),
    ("نحتاج ألفين وخمسمائة قطعة من AB-123", "2500", "pc"),
    ("نريد شراء ثلاثة آلاف حبة من الموديل AB-123", "3000", "pc"),
    ("AB-123 오백 개 견적 부탁드립니다.", "500", "pc"),
    ("AB-123 1만 2천개 주문하려고 합니다.", "12000", "pc"),
    ("AB-123を三千個、見積もりをお願いします。", "3000", "pc"),
    ("AB-123 要两千五百个，请报价。", "2500", "pc"),
    ("麻烦报 AB-123，先订一万二千只。", "12000", "pc"),
    ("AB-123 订3万5千个", "35000", "pc"),
    ("请报价 AB-123，要十打。", "10", "dozen"),
    # figures with scale words and marks
    ("Price for 2.5k AB-123 pls", "2500", "pc"),
    ("pls quote AB-123 x 1200", "1200", "pc"),
    ("AB-123: 1 lakh pcs needed", "100000", "pc"),
    ("Need 1,50,000 pcs of AB-123", "150000", "pc"),
    ("Wir benötigen 12'500 Stück AB-123.", "12500", "pc"),
    ("Nous cherchons 12 500 pcs du AB-123.", "12500", "pc"),
    ("Quero 3 mil peças do AB-123.", "3000", "pc"),
    ("Нужно AB-123, 3 тыс. шт.", "3000", "pc"),
    ("AB-123 مطلوب ٥٬٠٠٠ قطعة", "5000", "pc"),
    ("AB-123 را به تعداد ۲۰۰۰ عدد", None, None),
    ("AB-123 ２，０００個", "2000", "pc"),
    # measures
    ("We need 25 tonnes of AB-123.", "25", "t"),
    ("Bitte 600 m² von AB-123 anbieten.", "600", "m2"),
    ("Necesitamos 1.500 metros de AB-123.", "1500", "m"),
    ("Нужно 4 500 м ткани AB-123", "4500", "m"),
    ("请报价 AB-123，800公斤", "800", "kg"),
    ("AB-123 300 kg", "300", "kg"),
    ("AB-123 12 tona istiyoruz", "12", "t"),
    # counters
    ("AB-123を50台お願いします。見積もり希望です。", "50", "pc"),
    ("AB-123 500세트 견적 요청드립니다", "500", "set"),
    ("AB-123 300켤레 주문합니다", "300", "pair"),
    ("Báo giá giúp em 300 thùng AB-123", "300", "carton"),
    ("Poproszę 40 kpl. AB-123", "40", "set"),
    ("AB-123 modeli, 60 koli lütfen fiyat", "60", "carton"),
    # containers
    ("Please quote AB-123, two 20GP.", "2", "20GP"),
    ("Please quote 1x40HQ of AB-123.", "1", "40HQ"),
    ("We want to order half a 20ft container of AB-123.", "0.5", "20GP"),
    ("Wir möchten einen halben Container AB-123 bestellen.", "0.5", "container"),
    ("Queremos dos contenedores de 40 pies HC del AB-123.", "2", "container"),
    ("请报 AB-123，一个高柜。", "1", "40HQ"),
    ("AB-123 20フィートコンテナ2本でお見積りください。", "2", "20GP"),
    ("Нужен один 40-футовый контейнер AB-123, дайте цену.", "1", "40GP"),
    # quantity before and after, in prose
    ("For AB-123 we expect to need 800 pcs in spring.", "800", "pc"),
    ("Our first order would be 800 pcs. The model is AB-123.", "800", "pc"),
    ("We are interested in AB-123. Quantity: 800", "800", "pc"),
    ("Menge: 800 Stück\nArtikel: AB-123", "800", "pc"),
    ("品番：AB-123\n数量：800個", "800", "pc"),
    ("型号：AB-123\n数量：800", "800", "pc"),
    ("Modelo: AB-123\nCantidad: 800", "800", "pc"),
    ("can you do AB-123 in black, I'd take 800", "800", "pc"),
]


@pytest.mark.parametrize(("text", "quantity", "unit"), [case for case in QUANTITIES if case[1]])
def test_how_many_of_a_product(text: str, quantity: str, unit: str) -> None:
    assert told(text) == [("AB-123", quantity, unit)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Quote AB-123 for 500, 1,000 and 3,000 pcs please.", ["500", "1000", "3000"]),
        ("AB-123: prices for 500 / 1000 / 5000 pcs?", ["500", "1000", "5000"]),
        ("Bitte Preise für AB-123 bei 300, 600 und 1.200 Stück.", ["300", "600", "1200"]),
        ("Prix du AB-123 pour 200, 500 ou 1 000 pièces ?", ["200", "500", "1000"]),
        ("Precio de AB-123 por 1.000 y 5.000 unidades.", ["1000", "5000"]),
        ("Цена AB-123 на 500, 1000 и 2000 шт?", ["500", "1000", "2000"]),
        ("AB-123 请报 1000、3000、5000 个的价格", ["1000", "3000", "5000"]),
        ("AB-123を500個または1000個で見積りください", ["500", "1000"]),
        ("AB-123 500개 또는 1,000개 견적 부탁드립니다", ["500", "1000"]),
    ],
)
def test_quantities_to_choose_from(text: str, wanted: list[str]) -> None:
    found = lines(text)
    assert [str(line.quantity) for line in found] == wanted
    assert [line.sku for line in found] == ["AB-123"] * len(wanted)
    assert [line.alternative for line in found] == [False, *[True] * (len(wanted) - 1)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("We need 500-800 pcs of AB-123.", "500", "800"),
        ("Between 400 to 450 sets of AB-123 please quote.", "400", "450"),
        ("Wir brauchen 400 bis 450 Stück AB-123.", "400", "450"),
        ("Нужно от 300 до 500 шт. AB-123.", "300", "500"),
        ("AB-123 请报价 300到500个", "300", "500"),
        ("AB-123を300〜500個ほど見積もりください", "300", "500"),
        ("De 200 a 300 unidades del AB-123, por favor cotizar.", "200", "300"),
    ],
)
def test_a_range_keeps_both_ends(text: str, low: str, high: str) -> None:
    (line,) = lines(text)
    assert (line.sku, str(line.quantity), str(line.quantity_to)) == ("AB-123", low, high)


@pytest.mark.parametrize(
    ("text", "total", "parts"),
    [
        ("We want 1,000 pcs of AB-123 (600 white, 400 black).", "1000", {"white": "600", "black": "400"}),
        ("AB-123: 300 black and 200 white, please quote.", "500", {"black": "300", "white": "200"}),
        ("AB-123, 500 Stück, davon 300 schwarz und 200 weiß.", "500", {"schwarz": "300", "weiß": "200"}),
        ("AB-123 500个，黑色300，白色200，请报价", "500", None),
        ("AB-123: 300 black and 200 white please quote FOB Ningbo", "500", {"black": "300", "white": "200"}),
        ("AB-123: M 100 pcs, L 200 pcs, XL 100 pcs", "400", {"M": "100", "L": "200", "XL": "100"}),
    ],
)
def test_a_split_by_colour_is_one_line(text: str, total: str, parts: dict[str, str] | None) -> None:
    (line,) = lines(text)
    assert (line.sku, str(line.quantity)) == ("AB-123", total)
    assert parts is None or {label: str(count) for label, count in line.split} == parts


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("300 sets per design, 4 designs, 1,200 sets of AB-123 in total.", "1200"),
        ("AB-123 je Farbe 200 Stück, insgesamt 600 Stück.", "600"),
        ("AB-123 每色200个，共600个，请报价", "600"),
        ("AB-123 各色200個、計600個でお願いします", "600"),
    ],
)
def test_the_total_counts(text: str, quantity: str) -> None:
    assert [(line.sku, str(line.quantity)) for line in lines(text)] == [("AB-123", quantity)]


TABLES = [
    "Item  Code    Description            Qty    Unit\n1     AB-123  Steel bottle 750 ml    1,200  pcs\n"
    "2     CD-456  Lunch box 2 tiers      600    sets",
    "| No | Model | Name | Quantity |\n|---|---|---|---|\n| 1 | AB-123 | Steel bottle 750 ml | 1,200 |\n"
    "| 2 | CD-456 | Lunch box 2 tiers | 600 sets |",
    "Model\tName\tQty\nAB-123\tSteel bottle 750 ml\t1200 pcs\nCD-456\tLunch box 2 tiers\t600 sets",
    "AB-123   Steel bottle 750 ml   1200 pcs\nCD-456   Lunch box 2 tiers     600 sets",
    "- AB-123 steel bottle 750 ml, 1,200 pcs\n- CD-456 lunch box 2 tiers, 600 sets",
    "1) AB-123 - 1200 pcs\n2) CD-456 - 600 sets",
    "• 1200 pcs AB-123 (steel bottle, 750 ml)\n• 600 sets CD-456 (lunch box, 2 tiers)",
    "AB-123 (steel bottle 750 ml) x 1200\nCD-456 (lunch box 2 tiers) x 600 sets",
    "Please quote 1200 pcs AB-123 and 600 sets CD-456.",
    "Please quote the AB-123 (1200 pcs) and the CD-456 (600 sets).",
    "Pos   Artikel   Bezeichnung                 Menge\n10    AB-123    Edelstahlflasche 750 ml     1.200 Stück\n"
    "20    CD-456    Brotdose 2-stöckig          600 Sets",
    "型号    品名          数量\nAB-123  不锈钢水杯    1200个\nCD-456  双层饭盒      600套",
]


@pytest.mark.parametrize("text", TABLES)
def test_rows_of_any_shape(text: str) -> None:
    greeting = "Hello,\n\nplease send us your best price for the items below:\n\n"
    assert told(f"{greeting}{text}\n\nFOB Ningbo please.") == [("AB-123", "1200", "pc"), ("CD-456", "600", "set")]


@pytest.mark.parametrize(
    ("text", "subject", "product", "quantity"),
    [
        ("Can you go up to 2,400 and give us 5% off?", "RE: offer for bed sheets", "bed sheets", None),
        ("Wir erhöhen auf 2.400 Stück, wenn Sie 5 % nachlassen.", "AW: Angebot Bettlaken", "Bettlaken", "2400"),
        ("Subimos a 2.400 unidades si bajan el precio.", "RE: oferta sábanas", "sábanas", "2400"),
        ("数量改为2400条，能便宜点吗？", "回复：床单报价", "床单", "2400"),
    ],
)
def test_the_subject_tells_the_goods(text: str, subject: str, product: str, quantity: str | None) -> None:
    found = lines(text, subject)
    if quantity is not None:
        assert [(line.query, str(line.quantity)) for line in found] == [(product, quantity)]


@pytest.mark.parametrize(
    ("text", "product", "quantity"),
    [
        ("We are an outdoor brand and plan 3,000 pcs of foldable camping chairs in olive.", "camping chairs", "3000"),
        ("Looking for a factory for our enamel mugs. The first run would be 2,000 pcs, our logo on the side.", "mugs",
         "2000"),
        ("Wir suchen Schlüsselanhänger aus Filz mit Logo. Menge wäre 5.000 Stück.", "Schlüsselanhänger", "5000"),
        ("Cherchons fabricant de bougies parfumées, première commande de 1 000 pièces.", "bougies", "1000"),
        ("Buscamos fabricante de mochilas escolares; el primer pedido sería de 3.000 unidades.", "mochilas", "3000"),
        ("Procuramos guarda-chuvas dobráveis, seriam 1.500 unidades para começar.", "guarda-chuvas", "1500"),
        ("Ищем поставщика кухонных ножей, первая партия 2000 штук.", "ножей", "2000"),
        ("Szukamy producenta kubków ceramicznych, pierwsze zamówienie to 1500 sztuk.", "kubków", "1500"),
        ("Pamuklu çorap arıyoruz, ilk sipariş 5.000 çift olacak.", "çorap", "5000"),
        ("我们在找一家做帆布袋的工厂，首单3000个。", "帆布袋", "3000"),
        ("折りたたみ傘を探しています。初回は500本の予定です。お見積りをお願いします。", "傘", "500"),
        ("텀블러를 찾고 있습니다. 첫 주문은 1,000개입니다. 견적 부탁드립니다.", "텀블러", "1000"),
        ("نبحث عن مصنع أكواب سيراميك، الطلبية الأولى 2000 قطعة", "أكواب", "2000"),
        ("Cercasi fornitore di zaini per la scuola: 800 pezzi per iniziare.", "zaini", "800"),
        ("Cần tìm nguồn ba lô học sinh, đơn đầu 1.000 cái.", "ba lô", "1000"),
    ],
)  # fmt: skip
def test_goods_named_apart_from_their_number(text: str, product: str, quantity: str) -> None:
    found = [(line.query, str(line.quantity)) for line in lines(text)]
    assert [number for _, number in found] == [quantity]
    assert product.casefold() in found[0][0].casefold()


@pytest.mark.parametrize(
    "text",
    [
        "Our warehouse is at 14 Mill Lane, Duluth MN 55802. PO Box 555. Tell me more about the AB-123.",
        "How many pieces of AB-123 go into one 40HQ container?",
        "Is AB-123 made to ASTM F963 and EN 71-1?",
        "Does the AB-123 come with an NTC 10 kOhm or 12 kOhm sensor?",
        "Is the AB-123 a bag for two bottles?",
        "Of the 240 pieces of AB-123 you delivered, 61 are broken and 9 are missing.",
        "We run 23 shops in 4 countries and would like to know more about AB-123.",
        "What does the AB-123 weigh, 500 g or 650 g?",
        "Im AB-123 sind laut Angebot 6 Flaschen pro Karton, stimmt das?",
        "AB-123 的功率是 9 瓦还是 12 瓦？",
    ],
)
def test_figures_that_count_no_order(text: str) -> None:
    assert [(line.sku, line.quantity) for line in lines(text) if line.quantity is not None] == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Please send two samples of AB-123 and one of CD-456.", {"AB-123": "2", "CD-456": "1"}),
        ("Könnten Sie uns je ein Muster AB-123 und CD-456 schicken?", {"AB-123": "1", "CD-456": "1"}),
        ("¿Pueden enviarnos tres muestras del AB-123 y tres del CD-456?", {"AB-123": "3", "CD-456": "3"}),
        ("Пришлите, пожалуйста, образцы: по два AB-123 и CD-456.", {"AB-123": "2", "CD-456": "2"}),
        ("Bên em xin 3 mẫu AB-123.", {"AB-123": "3"}),
        ("サンプルとしてAB-123を2個送ってください。", {"AB-123": "2"}),
    ],
)
def test_samples_are_counted(text: str, wanted: dict[str, str]) -> None:
    assert {line.sku: str(line.quantity) for line in lines(text)} == wanted


def test_one_code_in_two_colours_is_two_lines_that_tell_them() -> None:
    found = lines("Need: AB-123 (black) 100, AB-123 (white) 150, CD-456 75")
    wanted = [("AB-123", "100", "black"), ("AB-123", "150", "white"), ("CD-456", "75", "")]
    assert [(line.sku, str(line.quantity), line.variant) for line in found] == wanted


def test_quantities_never_change_places() -> None:
    for text in (
        "gostaria de orçamento para 150 unid. do AB-123 e 80 unid. do CD-456.",
        "AB-123'ten 150 adet, CD-456'dan 80 adet için fiyat rica ederim.",
        "how much for AB-123 if i take 150? and for CD-456 if i take 80?",
        "AB-123......... 150 nos\nCD-456......... 80 nos",
    ):
        assert {line.sku: str(line.quantity) for line in lines(text)} == {"AB-123": "150", "CD-456": "80"}


@pytest.mark.parametrize(
    "text",
    [
        "Model AB-123, MOQ 500 is too high for us, could you do 200?",
        "Could you lower the MOQ of AB-123 from 1000 to 200 pcs?",
        "Do you have AB-123 in stock? If yes, I'd take 200.",
        "I saw AB-123 on your site: 12 pcs per carton, I need 200 pcs.",
        "We sell around 2000 bags a month in 15 stores. Please quote AB-123, first order 200 pcs.",
    ],
)
def test_only_what_is_wanted_counts(text: str) -> None:
    assert told(text) == [("AB-123", "200", "pc")]


def test_a_name_above_the_wish_is_no_signature() -> None:
    text = "Hello,\nthis is Tom Reed from Acme.\nPlease quote AB-123, 300 pcs.\nThanks"
    message = Message("email", text, sender_name="Tom Reed")
    inquiry = read(message, "INQ-0001", ReadingContext(NOW, find_codes=codes))
    assert [(line.sku, str(line.quantity)) for line in inquiry.lines] == [("AB-123", "300")]


def test_goods_in_the_address_below_a_name_are_not_asked_for() -> None:
    text = "Please quote AB-123, 300 pcs.\n\nTom Reed\nReed Umbrellas Ltd\nUnit 14, Mill Lane, Duluth MN 55802"
    message = Message("email", text, sender_name="Tom Reed")
    inquiry = read(message, "INQ-0001", ReadingContext(NOW, find_codes=codes))
    assert [(line.sku, str(line.quantity)) for line in inquiry.lines] == [("AB-123", "300")]


def test_a_foreign_code_keeps_the_words_that_tell_its_variant() -> None:
    (line,) = lines("We want 300 pcs of XK-22 in matt black, 750 ml.")
    assert (line.sku, line.quantity) == (None, Decimal(300))
    assert line.query == "XK-22 in matt black, 750 ml"
