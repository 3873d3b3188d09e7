"""Any number in any locale's writing is read right or left unread, never wrong."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.inquiry import Message
from app.skills.reception.reading import ReadingContext, read
from app.skills.reception.reading.folding import fold
from app.skills.reception.reading.lexicon import languages, lexicon
from app.skills.reception.reading.numerals import figure, find_numbers, undecided

NOW = datetime(2026, 11, 22, tzinfo=UTC)
LOCALES = (
    "en_US", "en_GB", "en_IN", "de_DE", "de_CH", "de_AT", "fr_FR", "fr_CH", "fr_CA", "es_ES", "es_MX", "it_IT", "it_CH",
    "pt_BR", "pt_PT", "ru_RU", "uk_UA", "pl_PL", "cs_CZ", "sv_SE", "nb_NO", "fi_FI", "nl_NL", "da_DK", "tr_TR", "el_GR",
    "vi_VN", "ja_JP", "ko_KR", "zh_CN", "hi_IN", "ar_EG", "fa_IR", "id_ID", "hu_HU", "ro_RO", "bg_BG",
)  # fmt: skip
SCRIPTS = {
    "western": "0123456789",
    "arabic": "٠١٢٣٤٥٦٧٨٩",
    "persian": "۰۱۲۳۴۵۶۷۸۹",
    "devanagari": "०१२३४५६७८९",
    "wide": "０１２３４５６７８９",
}
LETTERS = {
    "en": "We need {} pcs of steel mugs.",
    "de": "Wir brauchen {} Stück Edelstahlbecher.",
    "fr": "Nous voulons {} pièces de gourdes en inox.",
    "es": "Necesitamos {} unidades de botellas de acero.",
    "ru": "Нам нужно {} шт. термосов.",
    "pl": "Prosimy o wycenę {} sztuk kubków.",
    "tr": "Bize {} adet çelik termos lazım.",
    "ar": "نحتاج {} قطعة من الأكواب",
    "zh": "我们要订{}个保温杯。",
}


def _chinese(number: int) -> str:
    """A number below ten thousand in Chinese numerals."""
    digits, units = "零一二三四五六七八九", ("", "十", "百", "千")
    text, zero = "", False
    for power in (3, 2, 1, 0):
        digit = number // 10**power % 10
        zero = zero or (digit == 0 and text != "")
        if digit:
            text += ("零" if zero else "") + digits[digit] + units[power]
            zero = False
    return text


def shown(number: Decimal, locale: str, script: str) -> str:
    """The number as a locale writes it, in the digits of a script."""
    return format_decimal(number, locale=locale).translate(str.maketrans(SCRIPTS["western"], SCRIPTS[script]))


def read_of(text: str) -> list[tuple[Decimal | None, str | None]]:
    inquiry = read(Message("email", text), "INQ-0001", ReadingContext(NOW))
    return [(line.quantity, line.unit) for line in inquiry.lines if line.quantity is not None]


@settings(max_examples=6000, deadline=None)
@given(st.integers(1, 999_999_999), st.sampled_from(LOCALES), st.sampled_from(sorted(SCRIPTS)))
def test_a_whole_number_is_found_whole_or_not_at_all(number: int, locale: str, script: str) -> None:
    low = fold(f"qty {shown(Decimal(number), locale, script)} pcs")
    found = [one.value for one in find_numbers(low, lexicon("en"))]
    assert found in ([Decimal(number)], [])


@settings(max_examples=3000, deadline=None)
@given(st.decimals(0, 99_999_999, places=2), st.sampled_from(LOCALES), st.sampled_from(sorted(SCRIPTS)))
def test_a_fraction_is_found_exact_undecided_or_not_at_all(number: Decimal, locale: str, script: str) -> None:
    found = find_numbers(fold(f"weight {shown(number, locale, script)} kg"), lexicon("en"))
    assert [one.value for one in found if not undecided(one.shown)] in ([number], [])


@settings(max_examples=1000, deadline=None)
@given(st.integers(10, 9_999_999), st.sampled_from(LOCALES), st.sampled_from(sorted(LETTERS)))
def test_a_letter_asks_for_that_many_or_is_asked_back(number: int, locale: str, language: str) -> None:
    asked = [quantity for quantity, _ in read_of(LETTERS[language].format(shown(Decimal(number), locale, "western")))]
    assert asked in ([Decimal(number)], [])


@given(st.integers(11, 9_999))
def test_chinese_numerals_are_read(number: int) -> None:
    assert read_of(LETTERS["zh"].format(_chinese(number))) == [(Decimal(number), "pc")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("We need 1.250 kg of yarn.", []),
        ("We need 1,250 kg of yarn.", [(Decimal(1250), "kg")]),
        ("Wir brauchen 1.250 kg Garn.", [(Decimal(1250), "kg")]),
        ("Wir brauchen 1,250 kg Garn.", []),
        ("We need 1.250 pcs of mugs.", [(Decimal(1250), "pc")]),
        ("We need 12.5 pcs of mugs.", []),
        ("We need 2.5 dozen mugs.", [(Decimal(30), "pc")]),
        ("We need v2.1.500 pcs", []),
    ],
)
def test_marks_that_may_mean_two_things(text: str, wanted: list[tuple[Decimal, str]]) -> None:
    assert read_of(text) == wanted


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "two thousand five hundred and twenty-one", 2521), ("en", "twelve hundred", 1200),
        ("de", "dreitausendvierhundertfünfundsechzig", 3465), ("de", "zweieinhalbtausend", 2500),
        ("fr", "quatre-vingt-dix-neuf", 99), ("fr", "deux mille trois cents", 2300), ("fr", "soixante-dix", 70),
        ("es", "mil doscientas cincuenta", 1250), ("es", "treinta y cinco mil", 35000),
        ("pt", "mil e quinhentas", 1500), ("pt", "vinte e cinco", 25),
        ("it", "tremilacinquecento", 3500), ("it", "ventotto", 28),
        ("ru", "две тысячи триста пятьдесят", 2350), ("ru", "полторы тысячи", 1500),
        ("ru", "две с половиной тысячи", 2500),
        ("pl", "dwa tysiące pięćset", 2500), ("pl", "tysiąc dwieście", 1200),
        ("tr", "üç bin yedi yüz elli", 3750), ("tr", "iki buçuk bin", 2500),
        ("vi", "ba nghìn năm trăm", 3500), ("vi", "hai mươi lăm", 25), ("vi", "hai nghìn rưỡi", 2500),
        ("ar", "ثلاثة آلاف وخمسمائة", 3500), ("ar", "ألفين", 2000),
    ],
)  # fmt: skip
def test_numbers_in_words(language: str, text: str, value: int) -> None:
    assert [one.value for one in find_numbers(fold(text), lexicon(language), text)] == [Decimal(value)]


@pytest.mark.parametrize("text", ["năm nay bạn bán gì", "từ Việt Nam", "bà Ba"])
def test_vietnamese_words_are_no_numbers_without_their_tones(text: str) -> None:
    found = find_numbers(fold(text), lexicon("vi"), text)
    assert [one.value for one in found if one.value >= 10] == []


def test_a_wide_comma_parts_western_figures_and_groups_wide_ones() -> None:
    for text, wanted in (("500，300個", [500, 300]), ("２，０００個", [2000])):
        assert [one.value for one in find_numbers(fold(text), lexicon("ja"), text)] == wanted


def test_every_language_has_its_numbers() -> None:
    for language in languages():
        assert [one.value for one in find_numbers("500", lexicon(language))] == [Decimal(500)]


@given(st.integers(1, 999_999_999))
def test_figure_takes_any_grouping(number: int) -> None:
    for mark in (",", ".", " ", "'"):
        assert figure(f"{number:,}".replace(",", mark)) == Decimal(number)
