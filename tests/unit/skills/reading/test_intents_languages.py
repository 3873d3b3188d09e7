"""What a sender wants, in words of fourteen languages that stand in no sample."""

from datetime import UTC, datetime

import pytest

from app.domain.inquiry import Message
from app.skills.reception.reading import ReadingContext, read

CONTEXT = ReadingContext(datetime(2026, 11, 22, tzinfo=UTC))


def intent(text: str, subject: str = "") -> str:
    return read(Message("email", text, subject=subject), "I", CONTEXT).intent


CASES = [
    ("", "Could you let me have a price for 800 oak chairs, shipped to Leeds?", "purchase_rfq"),
    ("", "Wir hätten gern ein Angebot über 300 Wanduhren frei Haus Graz.", "purchase_rfq"),
    ("", "Pourriez-vous nous chiffrer 1 500 tabourets rendus Nantes ?", "purchase_rfq"),
    ("", "Necesito 400 mochilas escolares, ¿me pasan precio puesto en Sevilla?", "purchase_rfq"),
    ("", "Vorrei un preventivo per 250 lampade da tavolo, resa Bari.", "purchase_rfq"),
    ("", "Preciso de 700 toalhas de banho, qual o preço CIF Santos?", "purchase_rfq"),
    ("", "Нужно 600 рюкзаков, посчитайте цену с доставкой в Самару.", "purchase_rfq"),
    ("", "Potrzebujemy 350 krzeseł ogrodowych, proszę o wycenę z dostawą do Łodzi.", "purchase_rfq"),
    ("", "900 adet havlu almak istiyoruz, fiyat verir misiniz?", "purchase_rfq"),
    ("", "Bên mình cần 500 cái ba lô, báo giá giúp giao về Cần Thơ.", "purchase_rfq"),
    ("", "نحتاج 400 كرسي بلاستيك، نرجو عرض سعر تسليم جدة.", "purchase_rfq"),
    ("", "我们要订800把雨伞，请报FOB宁波价。", "purchase_rfq"),
    ("", "タオルを600枚注文したいです。見積りをお願いします。", "purchase_rfq"),
    ("", "우산 500개 구매하려고 합니다. 견적 부탁드립니다.", "purchase_rfq"),
    ("Re: offer", "Thanks. 4.20 is too much for us, could you meet us at 3.80 USD?", "negotiation_counter"),
    ("AW: Angebot", "Danke, aber der Preis passt nicht ins Budget. Schaffen Sie 3,80 EUR?", "negotiation_counter"),
    ("RE: devis", "C'est au-dessus de notre budget, pouvez-vous descendre à 3,80 € ?", "negotiation_counter"),
    ("RE: oferta", "Se nos va de presupuesto. Si nos dejan el precio en 3,80 USD cerramos.", "negotiation_counter"),
    ("Re: цена", "Дороговато. Если уступите до 3,80, берём.", "negotiation_counter"),
    ("回复：报价", "价格有点高，能降到3.8美元吗？", "negotiation_counter"),
    ("Re: 견적", "단가가 부담됩니다. 3.8달러까지 인하 가능할까요?", "negotiation_counter"),
    ("", "Could we get three samples of the glass jar before we decide?", "sample_request"),
    ("", "Können Sie uns zwei Muster der Trinkflasche schicken?", "sample_request"),
    ("", "Pouvez-vous nous envoyer deux échantillons de la nappe ?", "sample_request"),
    ("", "¿Nos pueden mandar tres muestras de la taza?", "sample_request"),
    ("", "Ci potete spedire due campioni della tazza?", "sample_request"),
    ("", "Можно получить два образца кружки?", "sample_request"),
    ("", "Czy mogą Państwo przysłać dwie próbki kubka?", "sample_request"),
    ("", "Kupadan iki numune gönderebilir misiniz?", "sample_request"),
    ("", "能先寄两个杯子的样品给我们看看吗？", "sample_request"),
    ("", "コップのサンプルを2個送っていただけますか？", "sample_request"),
    ("", "컵 샘플 두 개 보내 주실 수 있나요?", "sample_request"),
    ("", "هل يمكنكم إرسال عينتين من الكوب؟", "sample_request"),
    ("", "Gửi giúp em 2 mẫu ly sứ để duyệt được không?", "sample_request"),
    ("", "Podem enviar duas amostras da caneca?", "sample_request"),
    ("", "Half of the plates came broken. We want our money back.", "complaint_after_sales"),
    ("", "Die Hälfte der Teller kam zerbrochen an. Wir reklamieren die Lieferung.", "complaint_after_sales"),
    ("", "La moitié des assiettes est arrivée cassée, c'est inacceptable.", "complaint_after_sales"),
    ("", "La mitad de los platos llegaron rotos, exigimos una solución.", "complaint_after_sales"),
    ("", "Половина тарелок пришла разбитой, требуем возмещения.", "complaint_after_sales"),
    ("", "一半盘子到货就碎了，你们要怎么赔偿？", "complaint_after_sales"),
    ("", "お皿の半分が割れて届きました。対応をお願いします。", "complaint_after_sales"),
    ("", "Połowa talerzy przyszła potłuczona, składamy reklamację.", "complaint_after_sales"),
    ("", "Where is our container? We have no news since two weeks.", "order_status"),
    ("", "Wo bleibt unser Container? Seit zwei Wochen keine Nachricht.", "order_status"),
    ("", "Où en est notre commande ? Le navire est-il parti ?", "order_status"),
    ("", "¿Dónde está mi pedido? Todavía no recibo el número de guía.", "order_status"),
    ("", "Где наш груз? До сих пор не отгружен?", "order_status"),
    ("", "我们的货到哪里了？提单出了吗？", "order_status"),
    ("", "Siparişimiz nerede, yüklendi mi?", "order_status"),
    ("", "주문한 물건은 언제 도착하나요? 아직 못 받았습니다.", "order_status"),
    ("", "Can the pump K-20 run dry for a minute without damage to the seal?", "technical_question"),
    ("", "Hält die Pumpe K-20 Salzwasser aus?", "technical_question"),
    ("", "La pompe K-20 supporte-t-elle l'eau salée ?", "technical_question"),
    ("", "¿La bomba K-20 aguanta agua salada?", "technical_question"),
    ("", "Выдержит ли насос К-20 солёную воду?", "technical_question"),
    ("", "K-20水泵能耐海水吗？", "technical_question"),
    ("", "We would like to sell your lamps exclusively in Norway as your agent.", "distributor_agent"),
    ("", "Wir möchten Ihre Leuchten in Österreich exklusiv vertreiben, als Generalvertretung.", "distributor_agent"),
    ("", "Quisiéramos ser su distribuidor exclusivo en Chile.", "distributor_agent"),
    ("", "Хотим стать вашим дилером в Казахстане.", "distributor_agent"),
    ("", "我们想做你们在泰国的独家代理。", "distributor_agent"),
    ("", "Please send me your current catalogue by mail.", "catalog_request"),
    ("", "Bitte senden Sie mir Ihren aktuellen Katalog.", "catalog_request"),
    ("", "¿Me puede enviar su catálogo?", "catalog_request"),
    ("", "Пришлите, пожалуйста, ваш каталог.", "catalog_request"),
    ("", "请发一份你们的产品目录给我。", "catalog_request"),
    ("", "カタログを送ってください。", "catalog_request"),
]


@pytest.mark.parametrize(("subject", "text", "wanted"), CASES)
def test_what_is_wanted(subject: str, text: str, wanted: str) -> None:
    assert intent(text, subject) == wanted
