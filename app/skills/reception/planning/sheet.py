"""The facts a letter may show, collected while its clauses are written."""

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from app.domain.catalog import Product
from app.domain.letter import Fact
from app.domain.source import PolicyRef, SourceRef
from app.phrases import PhraseBook

MAX_FACT = 240
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")


def one_line(text: str, limit: int = 200) -> str:
    """Outside text made fit for a slot: one line, no control characters, no slot brackets, not too long."""
    clean = "".join(" " if unicodedata.category(c).startswith("C") else c for c in text)
    clean = re.sub(r"\s+", " ", re.sub(r"\[+", "[", re.sub(r"\]+", "]", clean))).strip()
    return clean if len(clean) <= limit else clean[: limit - 1].rstrip() + "…"


PENDING = (
    "price_missing", "term_check", "freight_unknown", "order_status", "order_confirmation", "documents", "complaint",
    "customisation", "distributor",
)  # fmt: skip
"""Messages that put an answer off: a question they take up stays open."""


class Sheet:
    """Facts of one letter in one language; `put` gives the slot that shows a fact. `pending` are the sentences said
    that put an answer off."""

    def __init__(self, book: PhraseBook, seed: str) -> None:
        self.book = book
        self.facts: dict[str, Fact] = {}
        self._seed = seed
        self._said: Counter[str] = Counter()
        self.pending: set[str] = set()

    def choice(self, key: str) -> int:
        """Which wording to take: the same for the same letter, spread over letters, the next one each time."""
        self._said[key] += 1
        return hashlib.sha256(f"{self._seed}:{key}".encode()).digest()[0] + self._said[key]

    def say(self, key: str, **facts: str) -> str:
        """A wording of the phrase book with slots in it."""
        sentence = self.book.say(key, facts, self.choice(key))
        if key.split("-")[0] in PENDING or key.endswith(("-check", "-unknown", "-general")):
            self.pending.add(sentence)
        return sentence

    def put(self, key: str, text: str, source: SourceRef) -> str:
        """Add a fact; the same key with another text gets a letter behind it. Gives its slot."""
        text, name, turn = one_line(text, MAX_FACT), key, 0
        while name in self.facts and self.facts[name].text != text:
            turn += 1
            name = f"{key}_{_letters(turn)}"
        self.facts.setdefault(name, Fact(name, text, source))
        return f"[[{name}]]"

    def money(self, key: str, amount: Decimal, currency: str, source: SourceRef) -> str:
        """A slot for an amount."""
        return self.put(key, self.book.money(amount, currency), source)

    def per(self, key: str, price: tuple[Decimal, str], unit: str, source: SourceRef) -> str:
        """`[[unit_price]] per piece`; price is (amount, currency)."""
        return self.book.per(unit, self.money(key, *price, source))

    def quantity(self, key: str, amount: Decimal, unit: str, source: SourceRef) -> str:
        """`[[quantity]] pieces`."""
        return self.book.quantity(unit, self.put(key, self.book.number(amount), source), amount)

    def days(self, key: str, days: int, source: SourceRef) -> str:
        """`[[lead_days]] days`."""
        return self.book.counted("days", self.put(key, str(days), source), Decimal(days))

    def day(self, key: str, value: date, source: SourceRef) -> str:
        """A slot for a date."""
        return self.put(key, self.book.day(value), source)

    def percent(self, key: str, value: Decimal, source: SourceRef) -> str:
        """A slot for a percentage."""
        return self.put(key, self.book.percent(value), source)

    def product(self, product: Product) -> str:
        """A slot for a product: its name in a script the reader knows, and its code."""
        source = product.cells.get("name") or product.cells.get("sku") or PolicyRef("catalogue")
        return self.put("product", product_text(product, self.book.language), source)

    def products(self, products: Sequence[Product]) -> str:
        """Slots for several products, joined as the language joins."""
        return self.book.listed([self.product(product) for product in products])


def product_text(product: Product, language: str) -> str:
    """`LED desk lamp (DL-204)`; the code alone where the only name is in Chinese and the reader is not."""
    if language == "zh":
        name = product.name_zh or product.name
    else:
        name = "" if _HAN.search(product.name) and language != "ja" else product.name
    name = one_line(name, 90)
    return f"{name} ({product.sku})" if name and name != product.sku else product.sku


def _letters(turn: int) -> str:
    """1 → b, 2 → c, …, 26 → ba: digits stay out of slot names."""
    name = ""
    while True:
        name = chr(ord("a") + turn % 26) + name
        turn //= 26
        if turn == 0:
            return name
