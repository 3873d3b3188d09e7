import pytest

from app.importers.charsets import guess, header_text, to_text

WRITTEN = [
    ("Lämpe", "cp1252"), ("SKU,Name\nA1,Lämpe für Büro", "cp1252"), ("señor, ¿precio?", "cp1252"),
    ("货号\t单价(USD)\nA-1\t5.5\n", "gb18030"), ("运输方式,目的港,运费", "gb18030"), ("貨號,單價,起訂量", "big5"),
    ("品番,価格\nランプの値段", "cp932"), ("Лампа настольная, цена", "cp1251"),
    ("żarówka, łóżko, cena", "cp1250"), ("مصباح مكتب سعر", "cp1256"), ("Ürün adı, şişe, fiyatı", "cp1254"),
    ("Prix : 5 €, à partir de", "cp1252"), ("plain", "ascii"), ("台灯 Lämpe", "utf-8"), ("台灯", "utf-16"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "encoding"), WRITTEN)
def test_short_texts_in_the_encodings_of_trade(text: str, encoding: str) -> None:
    assert text.encode(encoding).decode(guess(text.encode(encoding))) == text


def test_a_false_declaration_is_set_aside_and_a_true_one_kept() -> None:
    assert to_text("Preis €".encode(), "gb2312") in ("Preis €", "Preis 鈧?")
    assert to_text("Grüße".encode("cp1252"), "utf-8") == "Grüße"
    assert to_text("žluť".encode("iso-8859-2"), "iso-8859-2") == "žluť"
    assert to_text(b"abc", "no-such-charset") == "abc"


def test_folded_headers_keep_their_spaces() -> None:
    assert header_text("=?utf-8?q?besch=C3=A4digte?=\r\n Schirme") == "beschädigte Schirme"
    assert header_text("=?utf-8?q?be?= =?utf-8?q?sch?=") == "besch"
    assert header_text("=?utf-8?b?####?= x").endswith("x")
