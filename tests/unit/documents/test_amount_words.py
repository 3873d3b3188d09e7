"""Amounts in words: a table of known ones, and every amount read back by a reader of its own."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.amount_words import LARGEST, amount_in_words
from app.domain.money import minor_units


@pytest.mark.parametrize(
    ("amount", "currency", "words"),
    [
        ("1349.45", "USD", "SAY US DOLLARS ONE THOUSAND THREE HUNDRED AND FORTY-NINE AND CENTS FORTY-FIVE ONLY"),
        ("0", "USD", "SAY US DOLLARS ZERO ONLY"),
        ("0.01", "EUR", "SAY EUROS ZERO AND CENTS ONE ONLY"),
        ("1000000", "JPY", "SAY JAPANESE YEN ONE MILLION ONLY"),
        ("12.345", "KWD", "SAY KUWAITI DINARS TWELVE AND FILS THREE HUNDRED AND FORTY-FIVE ONLY"),
        ("70.5", "XTS", "SAY XTS SEVENTY AND 50/100 ONLY"),
        ("-20.20", "USD", "SAY US DOLLARS MINUS TWENTY AND CENTS TWENTY ONLY"),
        ("19.995", "USD", "SAY US DOLLARS TWENTY ONLY"),
        ("-0.001", "USD", "SAY US DOLLARS ZERO ONLY"),
    ],
)
def test_english(amount: str, currency: str, words: str) -> None:
    assert amount_in_words(Decimal(amount), currency, "en") == words
    assert amount_in_words(Decimal(amount), currency, "ar") == words


@pytest.mark.parametrize(
    ("amount", "currency", "words"),
    [
        # The examples of the People's Bank for bills, then what they leave out.
        ("1409.50", "CNY", "人民币壹仟肆佰零玖元伍角整"),
        ("6007.14", "CNY", "人民币陆仟零柒元壹角肆分"),
        ("1680.32", "CNY", "人民币壹仟陆佰捌拾元叁角贰分"),
        ("107000.53", "CNY", "人民币壹拾万柒仟元伍角叁分"),
        ("16409.02", "CNY", "人民币壹万陆仟肆佰零玖元零贰分"),
        ("325.04", "CNY", "人民币叁佰贰拾伍元零肆分"),
        ("1349.45", "USD", "美元壹仟叁佰肆拾玖元肆角伍分"),
        ("0", "USD", "美元零元整"),
        ("0.05", "USD", "美元伍分"),
        ("10", "JPY", "日元壹拾元整"),
        ("1.204", "KWD", "科威特第纳尔壹元贰角零肆厘"),
        ("100005000", "USD", "美元壹亿零伍仟元整"),
        ("100000001", "USD", "美元壹亿零壹元整"),
        ("10000000000000", "USD", "美元壹拾万亿元整"),
        ("-5", "XTS", "XTS负伍元整"),
    ],
)
def test_chinese(amount: str, currency: str, words: str) -> None:
    assert amount_in_words(Decimal(amount), currency, "zh") == words
    assert amount_in_words(Decimal(amount), currency, "zh-TW") == words


def test_a_sum_that_cannot_be_meant_has_no_words() -> None:
    assert amount_in_words(LARGEST, "USD", "en") is None
    assert amount_in_words(LARGEST - 1, "JPY", "zh") is not None


_ONES = (
    "ZERO", "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN", "ELEVEN", "TWELVE",
    "THIRTEEN", "FOURTEEN", "FIFTEEN", "SIXTEEN", "SEVENTEEN", "EIGHTEEN", "NINETEEN",
)  # fmt: skip
_TENS = ("TWENTY", "THIRTY", "FORTY", "FIFTY", "SIXTY", "SEVENTY", "EIGHTY", "NINETY")
_GROUPS = ("THOUSAND", "MILLION", "BILLION", "TRILLION", "QUADRILLION")
_WORDS = {name: value for value, name in enumerate(_ONES)} | {name: 10 * at for at, name in enumerate(_TENS, 2)}
_POWERS = {name: 1000**power for power, name in enumerate(_GROUPS, 1)}


def read_english(text: str) -> int:
    total = group = 0
    for word in text.replace("-", " ").split():
        if word in _POWERS:
            total, group = total + group * _POWERS[word], 0
        elif word == "HUNDRED":
            group *= 100
        elif word != "AND":
            group += _WORDS[word]
    return total + group


def read_chinese(text: str) -> int:
    """Read from the left; a myriad multiplies all that stands before it since the last greater one."""
    total = section = figure = 0
    for sign in text:
        if sign in "零壹贰叁肆伍陆柒捌玖":
            figure = "零壹贰叁肆伍陆柒捌玖".index(sign)
        elif sign in "拾佰仟":
            section, figure = section + figure * 10 ** ("拾佰仟".index(sign) + 1), 0
        elif sign == "万":
            total, section, figure = total + (section + figure) * 10_000, 0, 0
        else:
            assert sign == "亿"
            total, section, figure = (total + section + figure) * 100_000_000, 0, 0
    return total + section + figure


amounts = st.integers(0, int(LARGEST) * 1000 - 1)


@given(amounts, st.sampled_from(["USD", "JPY", "KWD"]))
def test_english_reads_back(units: int, currency: str) -> None:
    digits = minor_units(currency)
    units %= int(LARGEST) * 10**digits
    text = amount_in_words(Decimal(units).scaleb(-digits), currency, "en")
    assert text is not None
    name, part = {"USD": ("US DOLLARS", "CENTS"), "JPY": ("JAPANESE YEN", "SEN"), "KWD": ("KUWAITI DINARS", "FILS")}[
        currency
    ]
    whole, _, rest = text.removeprefix(f"SAY {name} ").removesuffix(" ONLY").partition(f" AND {part} ")
    assert read_english(whole) * 10**digits + read_english(rest) == units


@given(amounts, st.sampled_from(["USD", "JPY", "KWD"]))
def test_chinese_reads_back(units: int, currency: str) -> None:
    digits = minor_units(currency)
    units %= int(LARGEST) * 10**digits
    text = amount_in_words(Decimal(units).scaleb(-digits), currency, "zh")
    assert text is not None and "零零" not in text and text.count("整") <= 1
    body = text.removeprefix({"USD": "美元", "JPY": "日元", "KWD": "科威特第纳尔"}[currency]).removesuffix("整")
    whole, _, rest = body.partition("元") if "元" in body else ("", "", body)
    read = read_chinese(whole) * 10**digits
    for place, part in enumerate("角分厘"[:digits], 1):
        if part in rest:
            read += "零壹贰叁肆伍陆柒捌玖".index(rest[rest.index(part) - 1]) * 10 ** (digits - place)
    assert read == units
