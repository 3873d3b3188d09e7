"""The fixed words of trade documents in the reader's language, from `resources/templates/labels/`.

`zh+en` gives both languages side by side. A merchant's own `templates/labels/<language>.toml` wins word by word.
"""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any
from unicodedata import bidirectional

from app.errors import UserError
from app.paths import resources

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})
FALLBACK = "en"
_WITHOUT_SPACES = frozenset({"zh", "ja"})


@dataclass(frozen=True)
class Labels:
    """Words by key and units of quantity by code; `language` is the one really used (else English).

    `second` is the other language of a document in two.
    """

    language: str
    words: Mapping[str, str]
    units: Mapping[str, str]
    second: "Labels | None" = None

    def __getitem__(self, key: str) -> str:
        first, other = self.words[key], self.second.words[key] if self.second else None
        if other is None or other == first:
            return first
        return f"{first}{' ' if self.language in _WITHOUT_SPACES else ' / '}{other}"

    @property
    def right_to_left(self) -> bool:
        """Whether lines of this language run from right to left."""
        return self.language in RIGHT_TO_LEFT

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the document, the first of them leading."""
        return (self.language, self.second.language) if self.second else (self.language,)

    @property
    def colon(self) -> str:
        """What stands between a name and its value."""
        if self.language in _WITHOUT_SPACES:
            return "："
        return "\xa0: " if self.language == "fr" else ": "

    def titled(self, key: str, *details: str | None) -> str:
        """A column's head with what it is counted in: `Amount (USD)`, `Unit price (USD, FOB Ningbo)`."""
        known = ", ".join(detail for detail in details if detail)
        return f"{self[key]} ({known})" if known else self[key]

    def unit(self, code: str, quantity: Decimal | None) -> str:
        """The word for a unit code beside a quantity; an unknown code stays as it is."""
        one, _, more = self.units.get(code, code).partition("/")
        word = one if quantity == 1 or not more else more
        other = self.second.unit(code, quantity) if self.second else word
        return word if other == word else f"{word}/{other}"

    def each(self, write: Callable[[str], str]) -> str:
        """What `write` makes of each language, the same only once: `30天 / 30 days`."""
        return " / ".join(dict.fromkeys(write(language) for language in self.languages))


def runs_leftward(text: str) -> bool:
    """Whether a text has letters that run from right to left."""
    return not text.isascii() and any(bidirectional(sign) in ("R", "AL") for sign in text)


def load_labels(language: str, folder: Path | None = None) -> Labels:
    """Labels for a language tag (`pt-BR` reads `pt`) or for two (`zh+en`).

    `folder` holds the merchant's own templates. Errors: UserError "template-invalid".
    """
    first, _, other = language.partition("+")
    labels = _load(first, folder)
    second = _load(other, folder) if other else None
    if second is None or second.language == labels.language:
        return labels
    return Labels(labels.language, labels.words, labels.units, second)


def _load(tag: str, folder: Path | None) -> Labels:
    base = tag.replace("_", "-").split("-")[0].strip().lower()
    if not (base.isascii() and base.isalpha()):
        base = FALLBACK
    own = folder / "labels" / f"{base}.toml" if folder else None
    shipped = _shipped(base)
    if own is None or not own.is_file():
        return shipped
    words = read_toml(own)
    units = words.pop("units", {})
    texts = [*words.values(), *(units.values() if isinstance(units, dict) else [None])]
    if not all(isinstance(text, str) for text in texts):
        raise UserError("template-invalid", {"file": str(own), "reason": "text"})
    return Labels(base, {**shipped.words, **words}, {**shipped.units, **units})


@cache
def _shipped(base: str) -> Labels:
    path = resources("templates", "labels", f"{base}.toml")
    if not path.is_file():
        return _shipped(FALLBACK)
    words = tomllib.loads(path.read_text("utf-8"))
    units = words.pop("units")
    return Labels(base, words, units)


def read_toml(path: Path) -> dict[str, Any]:
    """A file that a merchant may have edited. UserError "template-invalid" with the line where it cannot be read."""
    try:
        return tomllib.loads(path.read_text("utf-8-sig"))
    except (OSError, UnicodeError, tomllib.TOMLDecodeError) as error:
        raise UserError("template-invalid", {"file": str(path), "reason": str(error)}) from error
