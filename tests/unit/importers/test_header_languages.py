"""Headers in fourteen languages, in several rows, in two languages at once."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from app.importers.header_match import candidates, fold, is_private
from app.importers.headers import tier_quantity
from tests.unit.importers.sheets_made import read, steps, told

D = Decimal
FIELDS = ("sku", "name", "price", "moq", "lead_days", "carton.pieces", "carton.gross_kg",
    "attributes.material", "attributes.colour",
          "floor_cost")  # fmt: skip
LISTS = {
    "en": ["Item No.", "Product name", "Unit Price (USD)", "MOQ", "Lead time", "PCS/CTN", "G.W. (kg)",
    "Material", "Colour",
           "Cost price"],
    "zh": ["货号", "品名", "单价(USD)", "起订量", "交期", "装箱数", "毛重(kg)", "材质", "颜色", "成本价"],
    "de": ["Artikel-Nr.", "Bezeichnung", "Stückpreis (USD)", "Mindestbestellmenge", "Lieferzeit", "Stück/Karton",
           "Bruttogewicht (kg)", "Material", "Farbe", "EK-Preis"],
    "es": ["Código", "Descripción del producto", "Precio unitario (USD)", "Pedido mínimo", "Plazo de entrega",
    "Uds/caja",
           "Peso bruto (kg)", "Material", "Color", "Precio de compra"],
    "fr": ["Référence", "Désignation", "Prix unitaire (USD)", "Quantité minimum", "Délai de livraison", "Pcs/carton",
           "Poids brut (kg)", "Matière", "Couleur", "Prix d'achat"],
    "it": ["Codice articolo", "Descrizione", "Prezzo unitario (USD)", "Ordine minimo", "Tempi di consegna",
    "Pz/cartone",
           "Peso lordo (kg)", "Materiale", "Colore", "Costo"],
    "pt": ["Referência", "Descrição", "Preço unitário (USD)", "Quantidade mínima", "Prazo de entrega",
    "Peças por caixa",
           "Peso bruto (kg)", "Material", "Cor", "Custo"],
    "ru": ["Артикул", "Наименование", "Цена за шт. (USD)", "Минимальный заказ", "Срок поставки", "Шт. в коробке",
           "Вес брутто (кг)", "Материал", "Цвет", "Закупочная цена"],
    "tr": ["Ürün Kodu", "Ürün Adı", "Birim Fiyat (USD)", "Minimum Sipariş", "Teslim Süresi", "Koli İçi Adet",
           "Brüt Ağırlık (kg)", "Materyal", "Renk", "Alış Fiyatı"],
    "pl": ["Kod produktu", "Nazwa", "Cena jednostkowa (USD)", "Minimalne zamówienie", "Termin realizacji",
    "Szt. w kartonie",
           "Waga brutto (kg)", "Materiał", "Kolor", "Cena zakupu"],
    "ja": ["品番", "商品名", "単価(USD)", "最小ロット", "納期", "カートン入数", "総重量(kg)", "素材", "カラー",
    "仕入価格"],
    "ko": ["품번", "품명", "단가 (USD)", "최소주문수량", "납기", "박스입수", "총중량(kg)", "재질", "색상",
    "매입단가"],
    "vi": ["Mã hàng", "Tên sản phẩm", "Đơn giá (USD)", "Số lượng tối thiểu", "Thời gian giao hàng", "Số lượng/thùng",
           "Tổng trọng lượng (kg)", "Chất liệu", "Màu sắc", "Giá vốn"],
    "ar": ["رقم الصنف", "اسم المنتج", "سعر الوحدة (USD)", "الحد الأدنى للطلب", "مدة التسليم", "عدد القطع في الكرتون",
           "الوزن الإجمالي (kg)", "المادة", "اللون", "سعر الشراء"],
}  # fmt: skip
DAYS = {"en": "25-30 days", "de": "4 Wochen", "es": "30 días", "fr": "30 jours", "it": "30 giorni",
    "pt": "30 dias", "ru": "30 дней",
        "tr": "30 gün", "pl": "30 dni", "ja": "30日", "ko": "30일", "vi": "30 ngày", "ar": "30 يوم",
        "zh": "25-30天"}  # fmt: skip


@pytest.mark.parametrize("language", LISTS)
def test_a_price_list_in_each_language(tmp_path: Path, language: str) -> None:
    row = ["A-1", "Lamp", 5.25, 500, DAYS[language], 12, 9.6, "Steel", "Black", 3]
    sheet = read(tmp_path, [LISTS[language], row])
    found = [sheet.mapping.get(header) for header in LISTS[language]]
    wanted = [*FIELDS]
    wanted[1] = {"es": "description", "it": "description", "pt": "description", "zh": "name_zh"}.get(language, "name")
    assert found == wanted
    (lamp,) = sheet.products
    assert (lamp.sku, lamp.name, steps(lamp), lamp.currency, lamp.moq) == (
        "A-1",
        "Lamp",
        [("1", "5.25")],
        "USD",
        D(500),
    )
    assert lamp.lead_days == (28 if language == "de" else 30)
    assert (lamp.carton.pieces, lamp.carton.gross_kg, lamp.floor_cost) == (D(12), D("9.6"), D(3))
    assert lamp.attributes == {"material": "Steel", "colour": "Black"} and not sheet.problems


def test_headers_without_accents_and_in_capitals() -> None:
    assert candidates("DESCRIPCION", "products")[0][0] == "description"
    assert candidates("STUCKPREIS", "products")[0][0] == "price"
    assert candidates("don gia", "products")[0][0] == "price"
    assert fold("Größe (cm)") == "grosse cm" and fold("№ заказа") == "no заказа"


@pytest.mark.parametrize(
    "header",
    ["Einkaufspreis", "Marge %", "Proveedor", "Coste unitario", "Fournisseur", "Remise", "Sconto",
        "Fornecedor", "Себестоимость",
     "Наценка", "Tedarikçi", "İskonto", "Marża", "原価", "仕入先", "원가", "Giá vốn", "Nhà cung cấp",
     "التكلفة", "هامش الربح", "采购价",
     "Supplier", "Our margin"],
)  # fmt: skip
def test_the_house_s_own_business_is_private_in_every_language(tmp_path: Path, header: str) -> None:
    assert is_private(header)
    sheet = read(tmp_path, [["SKU", "Name", "Price (USD)", header], ["a", "Lamp", 5, 3]])
    (lamp,) = sheet.products
    assert lamp.attributes == {} and steps(lamp) == [("1", "5")]
    assert sheet.mapping[header] in ("floor_cost", "ignored")


@pytest.mark.parametrize(
    "header", ["Compra mínima", "Pedido mínimo", "Rückseite Stückpreis", "Cor", "Verkaufspreis", "Prix de vente"]
)
def test_public_headers_stay_public(header: str) -> None:
    assert not is_private(header)


def test_two_rows_in_two_languages(tmp_path: Path) -> None:
    rows = [["货号", "品名", "单价", "起订量", "箱规"], ["Item No.", "Description", "Unit price USD", "MOQ",
        "Carton size cm"],
            ["A", "台灯", 5, 100, "60*40*35"]]  # fmt: skip
    (lamp,) = read(tmp_path, rows).products
    assert (lamp.sku, lamp.name_zh, steps(lamp), lamp.currency) == ("A", "台灯", [("1", "5")], "USD")
    assert (lamp.moq, lamp.carton.length_cm) == (D(100), D(60))


def test_three_rows_groups_names_and_units(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["Harbour Lamps 2026"],
        ["Product", None, "Price", None, "Packing", None, None],
        ["Item No.", "Name", "1-99", "100+", "Qty/ctn", "Carton size", "G.W."],
        [None, None, "USD", "USD", "pcs", "mm", "kg"],
        ["A", "Lamp", 5, 4.5, 12, "600*400*350", 9.6],
    ]

    def merge(sheet: Worksheet) -> None:
        for cells in ("A2:B2", "C2:D2", "E2:G2"):
            sheet.merge_cells(cells)

    sheet = read(tmp_path, rows, merge)
    (lamp,) = sheet.products
    assert (steps(lamp), lamp.currency) == ([("1", "5"), ("100", "4.5")], "USD")
    assert (lamp.carton.pieces, lamp.carton.length_cm, lamp.carton.gross_kg) == (D(12), D(60), D("9.6"))
    assert lamp.tiers[1].source.row == 5 and not sheet.problems


@pytest.mark.parametrize(
    ("header", "quantity"),
    [("ab 100 Stück", 100), ("desde 500 uds", 500), ("à partir de 1000", None), ("от 100 шт", 100),
        ("100 и более", 100),
     ("od 50 szt", 50), ("100個以上", 100), ("100개 이상", 100), ("100 bis 499", 100), ("1000+", 1000),
     ("da 100 a 499 pz", 100)],
)  # fmt: skip
def test_quantities_in_headers_of_other_languages(header: str, quantity: int | None) -> None:
    assert tier_quantity(header) == quantity or (quantity is None and tier_quantity(header) == 1000)


def test_a_freight_table_and_a_buyer_list_in_german(tmp_path: Path) -> None:
    freight = read(
        tmp_path,
        [
            ["Zielhafen", "Transportart", "Frachtrate (USD)", "je", "Gültig bis"],
            ["Rotterdam", "LCL", 68, "CBM", "31.12.2026"],
        ],
    )
    assert (freight.kind, freight.freight[0].place, str(freight.freight[0].valid_until)) == (
        "freight",
        "Rotterdam",
        "2026-12-31",
    )
    buyers = read(
        tmp_path,
        [
            ["Firma", "Ansprechpartner", "E-Mail", "Land", "Zahlungsziel"],
            ["Licht BV", "Sanne", "s@l.example", "NL", "30 Tage"],
        ],
    )
    assert (buyers.kind, buyers.buyers[0].company, buyers.buyers[0].attributes) == (
        "buyers",
        "Licht BV",
        {"zahlungsziel": "30 Tage"},
    )


def test_told_is_empty_for_a_plain_list(tmp_path: Path) -> None:
    assert told(read(tmp_path, [["SKU", "Price (USD)"], ["a", 5]])) == []
