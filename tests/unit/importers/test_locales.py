"""Numbers and dates in the styles of thirty locales are read right or reported, never read wrong.

The styles are Babel's; 10,000 cases in all.
"""

from datetime import date, timedelta
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_currency, format_decimal
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.numbers import decimal_mark_of
from app.importers.cells import read_price, read_quantity
from app.importers.dates import date_order_of, read_date

LOCALES = (
    "en_US", "en_GB", "en_IN", "de_DE", "de_CH", "fr_FR", "fr_CH", "es_ES", "es_MX", "it_IT", "pt_BR", "pt_PT",
    "ru_RU", "uk_UA",
    "pl_PL", "cs_CZ", "hu_HU", "ro_RO", "bg_BG", "el_GR", "tr_TR", "nl_NL", "da_DK", "sv_SE", "nb_NO", "fi_FI",
    "ar_EG", "he_IL",
    "fa_IR", "hi_IN", "bn_BD", "th_TH", "vi_VN", "id_ID", "ja_JP", "ko_KR", "zh_CN", "zh_TW", "hr_HR", "sr_RS",
)  # fmt: skip
DIGITS = ("", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "०१२३४५६७८९", "০১২৩৪৫৬৭৮৯", "０１２３４５６７８９")
MANY = {"deadline": None, "suppress_health_check": list(HealthCheck)}
locales = st.sampled_from(LOCALES)
amounts = st.decimals(min_value="0.001", max_value="99999999", places=3) | st.decimals(
    min_value="0.01", max_value="99999", places=2
)


def in_digits(text: str, digits: str) -> str:
    return "".join(digits[int(sign)] if sign.isascii() and sign.isdigit() and digits else sign for sign in text)


@settings(max_examples=3000, **MANY)
@given(locales, st.sampled_from(DIGITS), st.lists(amounts, min_size=1, max_size=4))
def test_prices_of_a_column(locale: str, digits: str, values: list[Decimal]) -> None:
    texts = [in_digits(format_decimal(value, locale=locale, decimal_quantization=False), digits) for value in values]
    mark = decimal_mark_of(texts)
    for text, value in zip(texts, values, strict=True):
        read = read_price(text, mark)
        assert read.problem is not None or read.amount == value, text


@settings(max_examples=2000, **MANY)
@given(locales, st.sampled_from(("USD", "EUR", "GBP", "CNY", "JPY")), amounts)
def test_prices_with_their_currency(locale: str, currency: str, value: Decimal) -> None:
    text = format_currency(value, currency, locale=locale)
    shown = value.quantize(Decimal(1) if currency == "JPY" else Decimal("0.01"))
    read = read_price(text, None)
    assert read.problem is not None or abs(read.amount - shown) <= Decimal("0.01") * (
        100 if currency == "JPY" else 1
    ), text
    assert read.currency in (None, currency, "¥"), text
    assert read.currency != "¥" or currency in ("CNY", "JPY")


@settings(max_examples=1000, **MANY)
@given(locales, st.sampled_from(DIGITS), st.integers(1, 5_000_000))
def test_quantities(locale: str, digits: str, value: int) -> None:
    text = in_digits(format_decimal(value, locale=locale), digits)
    read = read_quantity(text, None)
    assert read.problem is not None or read.amount == value, text


@settings(max_examples=3000, **MANY)
@given(
    locales,
    st.sampled_from(("full", "long", "medium", "short")),
    st.sampled_from(DIGITS),
    st.integers(0, 10_000),
)
def test_dates_alone(locale: str, style: str, digits: str, offset: int) -> None:
    day = date(2005, 1, 1) + timedelta(days=offset)
    text = in_digits(format_date(day, style, locale=locale), digits)
    assert read_date(text) in (None, day), text


@settings(max_examples=1000, **MANY)
@given(locales, st.lists(st.integers(0, 10_000), min_size=2, max_size=8))
def test_dates_of_a_column(locale: str, offsets: list[int]) -> None:
    days = [date(2005, 1, 1) + timedelta(days=offset) for offset in offsets]
    texts = [format_date(day, "short", locale=locale) for day in days]
    order = date_order_of(texts)
    for text, day in zip(texts, days, strict=True):
        assert read_date(text, order) in (None, day), (text, order)


def test_most_of_them_are_read() -> None:
    """Reporting everything would be right as well: what each locale writes for a full date must mostly be read."""
    day = date(2027, 1, 31)
    full = [read_date(format_date(day, "long", locale=locale)) for locale in LOCALES]
    assert full.count(day) >= 36
    prices = [read_price(format_decimal(Decimal("1234.56"), locale=locale), None).amount for locale in LOCALES]
    assert prices.count(Decimal("1234.56")) == len(LOCALES)
