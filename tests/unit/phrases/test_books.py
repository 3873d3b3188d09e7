"""The phrase books of all languages say the same, hold no figure, and write values as their readers do."""

import unicodedata
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from fluent.syntax import ast, parse

from app.paths import resources
from app.phrases import LANGUAGES, book, joint, supported

EXTRA = {"count"}
"""What a wording may use or leave: some languages count where English does not."""


def messages(language: str) -> dict[str, ast.Message]:
    tree = parse(resources("phrases", f"{language}.ftl").read_text(encoding="utf-8"))
    assert not [entry.content for entry in tree.body if isinstance(entry, ast.Junk)]
    found = [entry for entry in tree.body if isinstance(entry, ast.Message)]
    names = [entry.id.name for entry in found]
    assert len(names) == len(set(names)), "a message stands twice"
    return dict(zip(names, found, strict=True))


def wordings(message: ast.Message) -> list[Any]:
    return ([message.value] if message.value else []) + [each.value for each in message.attributes]


def walk(node: Any) -> Any:
    yield node
    for name, part in vars(node).items():
        for each in part if isinstance(part, list) else [part]:
            if name != "span" and isinstance(each, ast.BaseNode):
                yield from walk(each)


def variables(node: Any) -> set[str]:
    return {each.id.name for each in walk(node) if isinstance(each, ast.VariableReference)}


ENGLISH = messages("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_book_says_what_the_english_one_says(language: str) -> None:
    own = messages(language)
    assert set(own) == set(ENGLISH)
    for name, message in own.items():
        assert len(wordings(message)) >= len(wordings(ENGLISH[name])), name
        expected = variables(wordings(ENGLISH[name])[0]) - EXTRA
        assert all(variables(wording) - EXTRA == expected for wording in wordings(message)), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_figure_stands_in_a_wording(language: str) -> None:
    for name, message in messages(language).items():
        texts = [
            each.value for wording in wordings(message) for each in walk(wording) if isinstance(each, ast.TextElement)
        ]
        assert not any(unicodedata.category(c).startswith("N") for text in texts for c in text), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_wording_can_be_said(language: str) -> None:
    phrases = book(language)
    for name, message in ENGLISH.items():
        facts: dict[str, Any] = {each: f"<{each}>" for each in variables(wordings(message)[0])} | {"count": 5}
        for choice in range(phrases.wordings(name)):
            said = phrases.say(name, facts, choice)
            assert said.strip() and "{" not in said
            assert all(f"<{each}>" in said for each in variables(wordings(message)[0]) - EXTRA), (name, choice, said)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("count", ["0", "1", "2", "5", "11", "21", "100", "1.5"])
def test_every_unit_is_counted_with_its_figure(language: str, count: str) -> None:
    from app.domain.units import UNITS

    for unit in UNITS:
        assert "7x" in book(language).quantity(unit, "7x", Decimal(count))
        assert "P" in book(language).per(unit, "P")
    assert "7x" in book(language).counted("days", "7x", Decimal(count))


@pytest.mark.parametrize(
    ("language", "amount", "currency", "written"),
    [
        ("en", "1349.45", "USD", "USD 1,349.45"),
        ("de", "1349.45", "USD", "USD 1.349,45"),
        ("fr", "1349.45", "EUR", "EUR 1\u202f349,45"),
        ("ru", "1349.4", "USD", "USD 1\u00a0349,40"),
        ("en", "5", "USD", "USD 5.00"),
        ("en", "0.125", "USD", "USD 0.125"),
        ("en", "5.2000", "USD", "USD 5.20"),
        ("en", "50000", "USD", "USD 50,000"),
        ("en", "50000.00", "USD", "USD 50,000.00"),
        ("en", "500", "JPY", "JPY 500"),
        ("en", "5.25", "KWD", "KWD 5.250"),
        ("ar", "1349.45", "USD", "USD 1,349.45"),
        ("pl", "1349.45", "USD", "USD 1\u00a0349,45"),
    ],
)
def test_money_as_the_reader_writes_it(language: str, amount: str, currency: str, written: str) -> None:
    assert book(language).money(Decimal(amount), currency) == written


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "December 1, 2026"), ("zh", "2026年12月1日"), ("de", "1. Dezember 2026"), ("fr", "1er décembre 2026"),
        ("vi", "ngày 1 tháng 12 năm 2026"), ("es", "1 de diciembre de 2026"), ("ja", "2026年12月1日"),
    ],
)  # fmt: skip
def test_dates_as_the_reader_writes_them(language: str, written: str) -> None:
    assert book(language).day(date(2026, 12, 1)) == written


def test_lists_percents_and_names() -> None:
    assert book("en").listed(["a", "b", "c"]) == "a, b and c"
    assert book("en").listed(["a"]) == "a" and book("en").listed([]) == ""
    assert book("tr").percent(Decimal(30)) == "%30" and book("de").percent(Decimal("2.5")) == "2,5\u00a0%"
    assert book("de").language_name("zh") == "Chinesisch"


def test_other_languages_get_english() -> None:
    assert book("xx").language == "en" and not supported("xx") and supported("ar")
    assert [language for language in LANGUAGES if joint(language) == ""] == ["zh", "ja"]


def test_a_missing_variable_is_our_bug() -> None:
    with pytest.raises(LookupError):
        book("en").say("validity")
