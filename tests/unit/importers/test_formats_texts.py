"""Delimited texts in every encoding and with every delimiter of the trade; doubts are told."""

from pathlib import Path

import pytest

from app.errors import UserError
from app.importers.charsets import judge
from app.importers.grids import FileOptions
from app.importers.workbooks import read_grids

LISTS = {
    "zh": [["货号", "品名", "单价（美元）", "起订量"],
     ["A-1", "不锈钢保温杯", "3.50", "500"], ["A-2", "玻璃水杯，带盖", "1.20", "1000"]],
    "tw": [["貨號", "品名", "單價", "起訂量"],
     ["A-1", "不鏽鋼保溫杯", "3.50", "500"], ["A-2", "玻璃水杯，附蓋", "1.20", "1000"]],
    "ja": [["品番", "商品名", "価格"],
     ["A-1", "ステンレスボトル", "350"], ["A-2", "ガラスのコップ", "120"]],
    "ko": [["품번", "상품명", "가격"],
     ["A-1", "스테인리스 텀블러", "3.50"], ["A-2", "유리컵", "1.20"]],
    "ru": [["Артикул", "Наименование", "Цена"],
     ["A-1", "Термос из нержавеющей стали", "3,50"], ["A-2", "Стакан", "1,20"]],
    "de": [["Artikel", "Bezeichnung", "Preis €"],
     ["A-1", "Thermobecher für Büro, 0,5 l", "3,50"], ["A-2", "Gläser groß", "1,20"]],
    "pl": [["Indeks", "Nazwa towaru", "Cena"],
     ["A-1", "Kubek termiczny ze stali, łąka", "3,50"], ["A-2", "Żółta szklanka", "1,20"]],
    "tr": [["Ürün kodu", "Ürün adı", "Fiyat"],
     ["A-1", "Çelik termos, yeşil şişe", "3,50"], ["A-2", "Su bardağı, ışıklı", "1,20"]],
}  # fmt: skip
ENCODINGS = [
    ("zh", "gb18030"), ("zh", "gbk"), ("zh", "utf-8"), ("zh", "utf-8-sig"), ("zh", "utf-16"), ("zh", "utf-16-le"),
    ("zh", "utf-16-be"), ("tw", "big5"), ("ja", "shift_jis"), ("ja", "cp932"), ("ko", "euc-kr"), ("ko", "cp949"),
    ("ru", "cp1251"), ("ru", "utf-16-le"), ("de", "cp1252"), ("de", "utf-16-be"), ("pl", "cp1250"), ("tr", "cp1254"),
]  # fmt: skip


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(("language", "encoding"), ENCODINGS)
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|", "^"])
def test_lists_in_their_encodings(tmp_path: Path, language: str, encoding: str, delimiter: str) -> None:
    rows = LISTS[language]
    text = "\r\n".join(delimiter.join(f'"{c}"' if delimiter in c else c for c in row) for row in rows)
    grids, problems = read_grids(written(tmp_path / "list.csv", text.encode(encoding)))
    assert [list(row) for row in grids[0].rows] == rows
    assert all(problem.code == "encoding_unsure" for problem in problems)


def test_a_doubtful_encoding_is_told_and_the_users_choice_is_taken(tmp_path: Path) -> None:
    data = "SKU,Name\nA,æøå ¶þ".encode("cp1252")
    path = written(tmp_path / "list.csv", b"SKU,Name,Price\nA-1,\xb5\xe7\xb5\xc6,5\n")
    _, problems = read_grids(path)
    assert judge(path.read_bytes()).encoding == "gb18030"
    chosen, told = read_grids(path, FileOptions(encoding="EUC-KR"))
    assert chosen[0].rows[1][1] == b"\xb5\xe7\xb5\xc6".decode("euc-kr") and told == []
    assert not judge(data[:-1] + b"\x81\x8d\x8f").sure
    assert {problem.code for problem in problems} <= {"encoding_unsure"}


def test_an_encoding_that_does_not_fit_is_told(tmp_path: Path) -> None:
    path = written(tmp_path / "list.csv", "SKU,Name\nA,Lämpe\n".encode("cp1252"))
    grids, problems = read_grids(path, FileOptions(encoding="utf-8"))
    assert [(p.code, p.value) for p in problems] == [("encoding_misfit", "1")]
    assert grids[0].rows[1][1] == "L\ufffdmpe"
    for unknown in ("klingon", "base64", "\0"):
        with pytest.raises(UserError, match="encoding-unknown"):
            read_grids(path, FileOptions(encoding=unknown))


def test_one_broken_byte_does_not_turn_utf8_into_another_encoding(tmp_path: Path) -> None:
    data = ("货号,品名\n" + "A-1,不锈钢保温杯\n" * 20).encode() + b"A-9,\xe4\xb8"
    grids, problems = read_grids(written(tmp_path / "list.csv", data))
    assert grids[0].rows[1] == ["A-1", "不锈钢保温杯"]
    assert [problem.code for problem in problems] == ["encoding_unsure", "encoding_misfit"]


def test_a_password_is_never_shown() -> None:
    assert "secret" not in repr(FileOptions(password="secret"))
