from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.numbers import Doubt, chinese_number, decimal_mark_of, parse_number, plain_digits

WRITTEN = {
    "1,250.00": "1250.00",
    "1.250,00": "1250.00",
    "1 250,00": "1250.00",
    "1\u202f250,5": "1250.5",
    "1'250.00": "1250.00",
    "1’250": "1250",
    "１２３": "123",
    "١٢٫٥": "12.5",
    "5k": "5000",
    "1.5K": "1500",
    "2万": "20000",
    "2.5 万": "25000",
    "三百": "300",
    "三百五": "350",
    "一万二": "12000",
    "两千零五十": "2050",
    "十五": "15",
    "一亿二千万": "120000000",
    "10 тыс.": "10000",
    "5 mil": "5000",
    "1.000.000": "1000000",
    "1,25,000": "125000",
    "0,125": "0.125",
    ".5": "0.5",
    "-3": "-3",
    "−3": "-3",
}


@pytest.mark.parametrize(("text", "value"), WRITTEN.items())
def test_numbers_as_people_write_them(text: str, value: str) -> None:
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "TBD", "1e9", "$5", "12-15", "1,2,3", "1,250,00", "5.", "inf", "三五", "½x"])
def test_what_is_no_number_is_said(text: str) -> None:
    assert parse_number(text) is Doubt.NOT_A_NUMBER


def test_a_lone_group_is_undecided_until_the_neighbours_speak() -> None:
    assert parse_number("1,250") is Doubt.AMBIGUOUS_MARK
    assert parse_number("1,250", ".") == Decimal(1250)
    assert parse_number("1,250", ",") == Decimal("1.250")
    assert parse_number("1.250", ",") == Decimal(1250)
    assert parse_number("0.125", ",") == Decimal("0.125")


def test_marks_are_proved_by_any_unmistakable_figure() -> None:
    assert decimal_mark_of(["1,250", "3.50"]) == "."
    assert decimal_mark_of(["1.250", "3,5 EUR"]) == ","
    assert decimal_mark_of(["1.250.000"]) == ","
    assert decimal_mark_of(["1,250", "12"]) is None
    assert decimal_mark_of(["3.50", "3,50"]) is None


@settings(deadline=None)
@given(st.integers(0, 10**9), st.integers(0, 99), st.sampled_from([(",", "."), (".", ","), (" ", ","), ("'", ".")]))
def test_grouped_figures_come_back(whole: int, cents: int, marks: tuple[str, str]) -> None:
    group, decimal = marks
    text = f"{whole:,}".replace(",", "\0") + f"{decimal}{cents:02d}"
    assert parse_number(text.replace("\0", group)) == Decimal(f"{whole}.{cents:02d}")


@settings(deadline=None)
@given(st.integers(0, 10**12))
def test_digits_of_every_script_are_the_same_number(value: int) -> None:
    for zero in ("\u0660", "\u06f0", "\u0966", "\uff10", "\u0e50"):
        text = "".join(chr(ord(zero) + int(c)) for c in str(value))
        assert plain_digits(text) == str(value)
        assert parse_number(text) == value


def _in_chinese(value: int) -> str:
    """An independent writer for 1..99999, full form with 零."""
    digits = "零一二三四五六七八九"
    if value >= 10000:
        rest = value % 10000
        gap = "零" if 0 < rest < 1000 else ""
        return _in_chinese(value // 10000) + "万" + gap + (_in_chinese(rest) if rest else "")
    for unit, word in ((1000, "千"), (100, "百"), (10, "十")):
        if value >= unit:
            rest = value % unit
            gap = "零" if 0 < rest < unit // 10 else ""
            return digits[value // unit] + word + gap + (_in_chinese(rest) if rest else "")
    return digits[value]


@settings(deadline=None)
@given(st.integers(1, 99999))
def test_chinese_numerals_come_back(value: int) -> None:
    assert chinese_number(_in_chinese(value)) == value


@settings(deadline=None)
@given(st.text(max_size=40), st.sampled_from([None, ".", ","]))
def test_any_text_is_a_number_or_a_doubt(text: str, mark: str | None) -> None:
    result = parse_number(text, mark)
    assert isinstance(result, Doubt) or result.is_finite()
