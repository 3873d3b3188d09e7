"""Questions that can be answered, over the merchant's own data: offered where one was not understood."""

from collections import Counter
from collections.abc import Iterator, Mapping

from app.skills.ask.records import Book
from app.skills.reception.reading.folding import fold, is_cjk
from app.words import Words

_TEMPLATES = {
    "products": ("count-products", "under", "no-price", "cheapest", "most-expensive", "moq", "lead", "price-of",
                 "average", "no-certificate", "certified", "by-category"),
    "inquiries": ("count-inquiries", "grade-a", "by-country", "inquiries-month"),
    "quotes": ("quotes-year", "quotes-expire", "quotes-total"),
    "orders": ("best-selling", "orders-by-buyer", "orders-total", "repeat-buyers"),
    "freight": ("freight-to", "freight-cheapest"),
    "buyers": ("count-buyers", "buyers-by-country"),
}  # fmt: skip


def nearest(question: str, book: Book, words: Words, count: int = 2) -> tuple[str, ...]:
    """The questions nearest to one by the words they share, those of data that are there; at most `count`."""
    asked = _pieces(question)
    offered = list(dict.fromkeys(_questions(book, words)))
    ranked = sorted(offered, key=lambda each: -_shared(asked, _pieces(each)))
    return tuple(ranked[:count])


def _shared(one: Counter[str], other: Counter[str]) -> int:
    """How much two questions share, in thousandths of both."""
    return 2000 * sum((one & other).values()) // max(1, sum(one.values()) + sum(other.values()))


def _pieces(text: str) -> Counter[str]:
    """The words of a text and the pairs of Chinese characters."""
    low = fold(text)
    spaced = "".join(" " if is_cjk(char) or not char.isalnum() else char for char in low)
    pairs = (low[at : at + 2] for at in range(len(low) - 1) if is_cjk(low[at]) and is_cjk(low[at + 1]))
    return Counter([*(word.rstrip("s") for word in spaced.split()), *pairs])


def _questions(book: Book, words: Words) -> Iterator[str]:
    facts = _facts(book)
    for kind, templates in _TEMPLATES.items():
        if not book.rows(kind):
            continue
        for name in templates:
            needed = _NEEDS.get(name, ())
            if all(facts.get(key) for key in needed):
                yield words.say(f"ask-near-{name}", {key: facts[key] for key in needed})


_NEEDS = {
    "under": ("price", "currency"), "cheapest": ("thing",), "price-of": ("sku",), "certified": ("certificate",),
    "average": ("thing",), "freight-to": ("place",), "freight-cheapest": ("place",),
}  # fmt: skip


def _facts(book: Book) -> Mapping[str, str]:
    """One real example of each: a code, a price, a certificate, a place."""
    products = book.rows("products")
    priced = [row for row in products if row.product and row.product.tiers and row.currency]
    facts = {"thing": _thing(book), "sku": products[0].key if products else ""}
    if priced:
        product = priced[len(priced) // 2].product
        assert product is not None
        facts |= {"price": str(int(product.tiers[0].unit_price) + 1), "currency": product.currency or ""}
    kinds = Counter(each.kind for row in products for each in row.values["certificates"])
    facts["certificate"] = kinds.most_common(1)[0][0] if kinds else ""
    places = [row.values["place"] for row in book.rows("freight")]
    return facts | {"place": places[0] if places else ""}


def _thing(book: Book) -> str:
    """The word that most product names end with before their first comma."""
    heads = (row.values["name"].split(",")[0].split() for row in book.rows("products"))
    counted = Counter(head[-1] for head in heads if head and head[-1].isalpha())
    return fold(counted.most_common(1)[0][0]) if counted else ""
