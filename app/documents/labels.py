"""The fixed words of a quotation in the buyer's language, from `resources/templates/quote-labels/`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from app.paths import resources

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})
FALLBACK = "en"


@dataclass(frozen=True)
class Labels:
    """Words by key and units of quantity by code; `language` is the one really used (else English)."""

    language: str
    words: Mapping[str, str]
    units: Mapping[str, str]

    def __getitem__(self, key: str) -> str:
        return self.words[key]

    @property
    def right_to_left(self) -> bool:
        """Whether lines of this language run from right to left."""
        return self.language in RIGHT_TO_LEFT

    def titled(self, key: str, *details: str | None) -> str:
        """A column's head with what it is counted in: `Amount (USD)`, `Unit price (USD, FOB Ningbo)`."""
        known = ", ".join(detail for detail in details if detail)
        return f"{self.words[key]} ({known})" if known else self.words[key]

    def unit(self, code: str, quantity: Decimal | None) -> str:
        """The word for a unit code beside a quantity; an unknown code stays as it is."""
        one, _, more = self.units.get(code, code).partition("/")
        return one if quantity == 1 or not more else more


@cache
def load_labels(language: str) -> Labels:
    """Labels for a language tag (`pt-BR` reads `pt`)."""
    base = language.replace("_", "-").split("-")[0].lower()
    path = resources("templates", "quote-labels", f"{base}.toml")
    if not base.isalpha() or not path.is_file():
        return load_labels(FALLBACK)
    words = tomllib.loads(path.read_text("utf-8"))
    units = words.pop("units")
    return Labels(base, words, units)
