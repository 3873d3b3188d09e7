import csv
from pathlib import Path

import pytest

from app.domain.units import COUNTED, UNECE, UNITS, parse_unit, unit_words

CODES = Path(__file__).resolve().parents[3].parent / "shared" / "data" / "codes"

WORDS = {
    "pcs": "pc", "PC(S)": "pc", "个": "pc", "件": "pc", "只": "pc", "套": "set", "piezas": "pc", "pièces": "pc",
    "Stück": "pc", "Stk.": "pc", "peças": "pc", "шт.": "pc", "قطعة": "pc", "個": "pc", "pezzi": "pc", "adet": "pc",
    "cái": "pc", "개": "pc", "sztuk": "pc", "unit": "pc", "Sets": "set", "pares": "pair", "打": "dozen",
    "CTNS": "carton",
    "箱": "carton", "KGS": "kg", "公斤": "kg", "m²": "m2", "CBM": "m3", "rolls": "roll", "瓶": "bottle", "yds": "yard",
}  # fmt: skip


@pytest.mark.parametrize(("word", "code"), WORDS.items())
def test_words_of_many_languages(word: str, code: str) -> None:
    assert parse_unit(word) == code


def test_what_is_no_unit_is_none() -> None:
    assert parse_unit("lamp") is None
    assert parse_unit("") is None


def test_every_word_leads_back_to_a_known_code() -> None:
    assert {parse_unit(word) for word in unit_words()} == set(UNITS)
    assert set(UNITS) >= COUNTED


@pytest.mark.skipif(not CODES.is_dir(), reason="the independent code lists are not here")
def test_codes_stand_in_the_official_lists() -> None:
    with (CODES / "units-of-measure.csv").open(encoding="utf-8") as file:
        units = {row["CommonCode"] for row in csv.DictReader(file) if row["Status"] not in ("X", "D")}
    with (CODES / "package-codes.csv").open(encoding="utf-8") as file:
        packages = {"X" + row["Code"] for row in csv.DictReader(file) if row["Status"] != "X"}
    assert set(UNECE.values()) <= units | packages
