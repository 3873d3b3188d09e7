"""The phrase book for buyers: clauses that bind the merchant, in the buyer's language, several wordings each.

One Fluent file a language under `resources/phrases/`. A message's attributes (.a, .b, …) are wordings that mean exactly
the same. No figure stands in a wording; values are formatted here by Babel, for the reader's locale.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from app import paths

LANGUAGES = ("en", "zh", "es", "fr", "de", "pt", "ru", "ar", "ja", "it", "tr", "vi", "ko", "pl")

_LOCALES = {"zh": "zh_Hans_CN", "pt": "pt_BR", "es": "es_ES"}

_DAYS = {"vi": "'ngày' d 'tháng' M 'năm' y"}
"""Where the locale data's own long form is not what a letter says."""


def supported(language: str) -> bool:
    """Whether letters can be written in a language."""
    return language in LANGUAGES


def joint(language: str) -> str:
    """What stands between two sentences."""
    return "" if language in ("zh", "ja") else " "


@cache
def book(language: str) -> "PhraseBook":
    """The phrase book of a language; English for one that has none."""
    return PhraseBook(language if supported(language) else "en")


class PhraseBook:
    """Clauses, quantities and formatted values of one language. Immutable once read; shared between threads."""

    def __init__(self, language: str) -> None:
        from fluent.runtime import FluentBundle, FluentResource

        self.language = language
        self.locale = _LOCALES.get(language, language)
        self._bundle: Any = FluentBundle([language], use_isolating=False)
        text = paths.resources("phrases", f"{language}.ftl").read_text(encoding="utf-8")
        self._bundle.add_resource(FluentResource(text))

    def has(self, key: str) -> bool:
        """Whether the book has a message."""
        return bool(self._bundle.has_message(key))

    def wordings(self, key: str) -> int:
        """How many wordings a message has: 1 for a plain one."""
        return max(1, len(self._bundle.get_message(key).attributes))

    def say(self, key: str, facts: Mapping[str, str | int | float] | None = None, choice: int = 0) -> str:
        """One wording of a message with its variables put in; `choice` counts round. A missing variable is our bug."""
        message = self._bundle.get_message(key)
        patterns = [message.value] if message.value else list(message.attributes.values())
        text, errors = self._bundle.format_pattern(patterns[choice % len(patterns)], dict(facts or {}))
        if errors:
            raise LookupError(f"{self.language}: {key}: {errors}")
        return str(text)

    def counted(self, key: str, figure: str, count: Decimal) -> str:
        """A counted message (`qty-pc`, `days`): `figure` is printed, `count` decides the plural."""
        whole = int(count)
        return self.say(key, {"n": figure, "count": whole if whole == count else float(count)})

    def quantity(self, unit: str, figure: str, count: Decimal) -> str:
        """`500 pieces`."""
        return self.counted(f"qty-{unit}", figure, count)

    def per(self, unit: str, price: str) -> str:
        """`USD 5.20 per piece`."""
        return self.say(f"per-{unit}", {"price": price})

    def listed(self, items: Sequence[str]) -> str:
        """`a, b and c`."""
        if len(items) < 2:
            return "".join(items)
        head = items[0]
        for item in items[1:-1]:
            head = self.say("list-comma", {"first": head, "next": item})
        return self.say("list-and", {"rest": head, "last": items[-1]})

    def number(self, value: Decimal) -> str:
        """A figure in the locale's writing, all its decimals kept."""
        from babel.numbers import format_decimal

        return str(format_decimal(value, locale=self.locale, decimal_quantization=False))

    def money(self, amount: Decimal, currency: str) -> str:
        """`USD 1,349.45`: the ISO code before the amount, as trade writes it in any language.

        The currency's decimals at least, more where the amount has them; none for a round sum of thousands (`USD
        50,000`) that was written without.
        """
        from babel.numbers import format_decimal, get_currency_precision

        exact = amount.normalize()
        round_sum = int(amount.as_tuple().exponent) >= 0 and amount >= 1000
        places = 0 if round_sum else max(get_currency_precision(currency), -int(exact.as_tuple().exponent))
        pattern = "#,##0" + ("." + "0" * places if places else "")
        return f"{currency} {format_decimal(amount, format=pattern, locale=self.locale)}"

    def percent(self, value: Decimal) -> str:
        """30 → `30%` as the locale writes it."""
        from babel.numbers import format_percent

        return str(format_percent(value / 100, locale=self.locale, decimal_quantization=False))

    def day(self, value: date) -> str:
        """A date in the locale's middle form, the month in letters where the locale does so."""
        from babel.dates import format_date

        written = str(format_date(value, format=_DAYS.get(self.language, "long"), locale=self.locale))
        return f"1er{written[1:]}" if self.language == "fr" and value.day == 1 else written

    def language_name(self, language: str) -> str:
        """The name of a language in this one."""
        from babel import Locale

        return str(Locale.parse(self.locale).languages.get(language, language))
