"""The merchant's rows, ready to be asked, kept as long as the store does not change."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, tzinfo
from decimal import Decimal
from functools import cached_property
from typing import Any
from weakref import WeakKeyDictionary, ref

from app.domain.catalog import Product
from app.domain.inquiry import Inquiry
from app.domain.money import round_money
from app.domain.pricing import minimum_order, tier_for
from app.domain.quote import Quote
from app.errors import UserError
from app.rules import pack
from app.skills.ask.fields import ATTRIBUTE
from app.skills.ask.lexicon import Phrases, phrases
from app.skills.ask.scan import LONGEST_RUN, Vocabulary
from app.skills.reception.place_names import place_name
from app.skills.reception.reading.folding import fold
from app.skills.reception.reading.places import find_places
from app.skills.reception.reading.trade_words import KINDS
from app.store import Store
from app.store.folding import code_key

Values = Mapping[str, Any]
_CATALOGUE = ("products", "freight", "orders", "buyers")
"""Kinds that change by imports alone."""


@dataclass(frozen=True)
class Record:
    """One row: what it is called, its values by field (None: unknown), its texts, its currency."""

    key: str
    values: Values
    texts: tuple[str, ...] = ()
    currency: str | None = None
    product: Product | None = None

    @cached_property
    def text(self) -> str:
        """All its texts, folded."""
        return fold("\n".join(self.texts))


class Book:
    """A store's rows by kind, read when first asked for."""

    def __init__(self, store: Store, zone: tzinfo | None) -> None:
        self._held = ref(store)
        self._zone = zone
        self._kept: dict[str, tuple[Record, ...]] = {}
        self._mark: tuple[str, ...] = ()
        self._vocabulary: Vocabulary | None = None

    @property
    def _store(self) -> Store:
        """The store, which a book does not keep alive."""
        store = self._held()
        assert store is not None
        return store

    def refreshed(self) -> "Book":
        """This book without what may have changed since it was read."""
        mark = (self._store.catalogue_version(), *(report.import_id for report in self._store.imports()))
        kept = _CATALOGUE if mark == self._mark else ()
        self._kept = {kind: rows for kind, rows in self._kept.items() if kind in kept}
        self._vocabulary = self._vocabulary if kept else None
        self._mark = mark
        return self

    def rows(self, kind: str) -> tuple[Record, ...]:
        """The rows of a kind."""
        if kind not in self._kept:
            readers: Mapping[str, Callable[[], Iterable[Record]]] = {
                "products": self._products,
                "inquiries": self._inquiries,
                "quotes": self._quotes,
                "orders": self._orders,
                "freight": self._freight,
                "buyers": self._buyers,
            }
            self._kept[kind] = tuple(readers[kind]())
        return self._kept[kind]

    @property
    def vocabulary(self) -> Vocabulary:
        """Product codes, certificates and attributes that stand in the data."""
        if self._vocabulary is None:
            products = self.rows("products")
            codes = {code_key(row.key): row.key for row in reversed(products)}
            codes |= {code_key(row.values["sku"][0]): row.values["sku"][0] for row in self.rows("orders")} | codes
            self._vocabulary = Vocabulary(_named_in(products), codes, _runs_in(products))
        return self._vocabulary

    def _products(self) -> Iterator[Record]:
        return (_product(product) for product in self._store.all_products())

    def _orders(self) -> Iterator[Record]:
        names = {row.key: row.values["name"] for row in self.rows("products")}
        countries = self._countries()
        for row in self._store.orders():
            known = row.price is not None and row.quantity is not None and row.currency
            amount = round_money(row.price * row.quantity, row.currency) if known else None  # type: ignore[operator,arg-type]
            values = {
                "date": row.date, "buyer": row.buyer, "sku": (row.sku,), "name": names.get(row.sku),
                "quantity": row.quantity, "price": row.price, "amount": amount, "currency": row.currency,
                "number": row.number, "country": countries.get((row.buyer or "").casefold()),
            }  # fmt: skip
            texts = _texts(row.buyer, row.sku, names.get(row.sku), row.number)
            key = row.number or " ".join(_texts(row.date.isoformat() if row.date else "", row.buyer)) or row.sku
            yield Record(key, values, texts, row.currency)

    def _freight(self) -> Iterator[Record]:
        for row in self._store.freight_rows():
            found = find_places(fold(row.place) + " " * 8)
            values = {
                "mode": row.mode, "place": place_name(row.place), "origin": row.origin, "rate": row.rate,
                "currency": row.currency, "unit": row.per, "transit_days": _number(row.transit_days),
                "valid_until": row.valid_until, "country": found[0].country if found else None,
            }  # fmt: skip
            yield Record(f"{row.mode} {row.place}", values, _texts(row.place, row.origin, row.mode), row.currency)

    def _buyers(self) -> Iterator[Record]:
        for row in self._store.buyers():
            values = {
                "name": row.name, "company": row.company, "country": row.country, "email": row.email,
                "phone": row.phone, "buyer": row.company or row.name or row.email,
                **{f"{ATTRIBUTE}{name}": text for name, text in row.attributes.items()},
            }  # fmt: skip
            texts = _texts(row.name, row.company, row.email, *row.attributes.values())
            yield Record(row.company or row.name or row.email or "", values, texts)

    def _countries(self) -> Mapping[str, str]:
        """Countries of the buyer list, by every name of a buyer."""
        return {
            name.casefold(): row.values["country"]
            for row in self.rows("buyers")
            for name in _texts(row.values["company"], row.values["name"], row.values["email"])
            if row.values["country"]
        }

    def _inquiries(self) -> Iterator[Record]:
        for row in self._store.inbox():
            read = self._read(row.inquiry_id) if row.intent else None
            buyer = read.buyer if read else None
            skus = tuple(line.sku for line in read.lines if line.sku) if read else ()
            values = {
                "date": row.received_at.astimezone(self._zone).date(), "state": row.state, "grade": row.grade,
                "intent": row.intent, "score": _number(row.score), "language": row.language,
                "country": buyer.country if buyer else None, "company": buyer.company if buyer else None,
                "buyer": (buyer.company or buyer.name if buyer else None) or row.sender or None,
                "email": buyer.email if buyer else None, "flags": bool(row.flags),
                "sku": skus,
                "place": read.place if read else None,
            }  # fmt: skip
            lines = [line.text for line in read.lines] if read else []
            texts = _texts(row.subject, row.sender, buyer.company if buyer else None, *skus, *lines)
            yield Record(row.inquiry_id, values, texts)

    def _read(self, inquiry_id: str) -> Inquiry | None:
        try:
            return self._store.inquiry(inquiry_id)
        except UserError:
            return None

    def _quotes(self) -> Iterator[Record]:
        asked = {row.key: row.values["country"] for row in self.rows("inquiries")}
        listed = self._countries()
        for quote in self._all_quotes():
            country = asked.get(quote.inquiry_id or "") or listed.get((quote.buyer or "").casefold())
            values = {
                "date": quote.issued, "total": quote.total, "currency": quote.currency, "buyer": quote.buyer,
                "valid_until": quote.valid_until, "country": country, "sku": tuple(line.sku for line in quote.lines),
                "place": quote.place, "price_basis": quote.incoterm, "lead_days": _number(quote.lead_days),
            }  # fmt: skip
            names = (text for line in quote.lines for text in (line.sku, line.name))
            yield Record(quote.quote_id, values, _texts(quote.buyer, quote.place, *names), quote.currency)

    def _all_quotes(self) -> Iterator[Quote]:
        """The newest version of every quotation: their numbers have no gaps."""
        number = 1
        while True:
            try:
                yield self._store.quote(f"Q-{number:04d}")
            except UserError:
                return
            number += 1


_BOOKS: "WeakKeyDictionary[Store, Book]" = WeakKeyDictionary()


def book_of(store: Store, zone: tzinfo | None) -> Book:
    """The store's rows as they stand now; `zone` is that of the merchant's days."""
    book = _BOOKS.get(store)
    if book is None:
        book = _BOOKS[store] = Book(store, zone)
    return book.refreshed()


def orders_of(lines: Sequence[Record]) -> tuple[Record, ...]:
    """Order lines put together to orders: by number, else by day and buyer. A sum that lacks a part is unknown."""
    found: dict[tuple[Any, ...], list[Record]] = {}
    for line in lines:
        values = line.values
        own = (values["number"], values["buyer"]) if values["number"] else (None, values["date"], values["buyer"])
        found.setdefault(own, []).append(line)
    return tuple(_order(lines) for lines in found.values())


def _order(lines: list[Record]) -> Record:
    first = lines[0]
    if len(lines) == 1:
        return first
    amounts = [line.values["amount"] for line in lines]
    currencies = {line.currency for line in lines}
    whole = len(currencies) == 1 and None not in amounts
    skus = tuple(dict.fromkeys(line.values["sku"][0] for line in lines))
    sums = {"amount": sum(amounts, Decimal(0)) if whole else None, "sku": skus, "price": None, "quantity": None}
    texts = tuple(dict.fromkeys(text for line in lines for text in line.texts))
    currency = first.currency if len(currencies) == 1 else None
    return replace(first, values={**first.values, **sums, "currency": currency}, texts=texts, currency=currency)


def _product(product: Product) -> Record:
    carton = product.carton
    attributes = {name: text for name, text in product.attributes.items() if not _is_private(name)}
    first = tier_for(product.tiers, None)
    values = {
        "price": first.unit_price if first is not None else None,
        "sku": product.sku, "name": product.name, "name_zh": product.name_zh, "category": attributes.get("category"),
        "description": product.description, "currency": product.currency, "moq": minimum_order(product),
        "lead_days": _number(product.lead_days), "certificates": product.certificates,
        "picture": bool(product.pictures), "pieces": carton.pieces, "cbm": carton.volume,
        "carton": None not in (carton.pieces, carton.volume, carton.gross_kg),
        "gross_kg": carton.gross_kg, "net_kg": carton.net_kg, "hs_code": product.hs_code, "unit": product.unit,
        "price_basis": product.price_basis, **{f"{ATTRIBUTE}{name}": text for name, text in attributes.items()},
    }  # fmt: skip
    kinds = (certificate.kind for certificate in product.certificates)
    own = (product.sku, product.name, product.name_zh, product.description, product.hs_code)
    return Record(product.sku, values, _texts(*own, *attributes.values(), *kinds), product.currency, product)


def _texts(*texts: str | None) -> tuple[str, ...]:
    return tuple(text for text in texts if text)


def _number(value: int | None) -> Decimal | None:
    return None if value is None else Decimal(value)


def _is_private(name: str) -> bool:
    """Whether an attribute is the house's own business: costs, margins, suppliers."""
    low = fold(name)
    words = set(re.findall(r"[a-z]+", low))
    private = pack("headers")["ignored"]["private"]
    return any(word in words if word.isascii() and " " not in word else word in low for word in private)


def _named_in(products: Sequence[Record]) -> Phrases:
    return phrases(_names(products))


def _names(products: Sequence[Record]) -> Iterator[tuple[str, str, str]]:
    """(text, kind, value) of the certificates and attributes there are, and of those customary."""
    kinds = [each.kind for row in products for each in row.values["certificates"]]
    for kind in dict.fromkeys([*kinds, *pack("headers")["certificate_names"]["names"]]):
        yield kind, "certificate", kind
    yield "3c", "certificate", "CCC"
    own = dict.fromkeys(name for row in products for name in row.values if name.startswith(ATTRIBUTE))
    yield from ((name.removeprefix(ATTRIBUTE).replace("_", " "), "field", name) for name in own)
    for name, words in pack("headers")["attributes"].items():
        for word in words:
            if len(word) > 1 and name != "category":
                yield word, "field", f"{ATTRIBUTE}{name}"


_CHINESE = re.compile(r"[\u3400-\u9fff]{2,}")


def _runs_in(products: Sequence[Record]) -> frozenset[str]:
    """The runs of Chinese characters in names, categories, materials and colours: words that no grammar may cut."""
    named = ("name", "name_zh", "category", f"{ATTRIBUTE}material", f"{ATTRIBUTE}colour")
    texts = {row.values[name] for row in products for name in named if row.values.get(name)}
    chinese = {run for text in texts for run in _CHINESE.findall(fold(text))}
    trade = {word for kind in KINDS for words in pack("reading/products/zh")[kind].values() for word in words}
    return frozenset(word for word in trade if 1 < len(word) <= LONGEST_RUN) | frozenset(
        run[at : at + size]
        for run in chinese
        for size in range(2, LONGEST_RUN + 1)
        for at in range(len(run) - size + 1)
    )


def in_force(record: Record, today: date) -> tuple[str, ...]:
    """The certificates that a product holds on a day."""
    return tuple(each.kind for each in record.values["certificates"] if not each.expired(today))
