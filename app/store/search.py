"""Search by code and by words. The one module that speaks SQLite's own language (FTS5).

The word table holds texts folded by `folding`: words, and for Chinese single signs and pairs. It is derived from the
products and changed in their transactions.
"""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock

from sqlalchemy import Connection, RowMapping, bindparam, select, text

from app.domain.catalog import Product
from app.store import audit, folding
from app.store.codes import CodeBook
from app.store.database import Database
from app.store.hits import Hit
from app.store.rows import read
from app.store.tables import PRODUCT_VERSIONS, PRODUCTS

CATALOGUE = "catalogue"
"""The single fact that counts changes of the catalogue."""

BEST_WORDS = 0.95
_NAME_SHARE = 0.15
_FEWEST = 0.35
"""A product that holds less than this share of the query's meaning is no answer at all."""
_CANDIDATES = 60
_BASE_WEIGHT = 0.2

_CREATE = (
    "CREATE VIRTUAL TABLE product_words USING fts5("
    "name, name_signs, body, body_signs, kind UNINDEXED, kind_zh UNINDEXED,"
    " tokenize = \"unicode61 remove_diacritics 2 tokenchars '.'\")",
    "CREATE VIRTUAL TABLE product_terms USING fts5vocab(product_words, 'row')",
)
_PUT = (
    "INSERT INTO product_words(rowid, name, name_signs, body, body_signs, kind, kind_zh) VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_DROP = text("DELETE FROM product_words WHERE rowid = :id")
_TERMS = text("SELECT term, doc FROM product_terms WHERE term IN :terms").bindparams(bindparam("terms", expanding=True))
_MATCH = text(
    "SELECT p.key AS sku, w.name, w.name_signs, w.body, w.body_signs, w.kind, w.kind_zh"
    " FROM product_words w JOIN products p ON p.id = w.rowid"
    " WHERE product_words MATCH :query ORDER BY bm25(product_words, 4.0, 4.0, 1.0, 1.0) LIMIT :limit"
)


def create(connection: Connection) -> None:
    """Make the word table, empty."""
    for statement in _CREATE:
        connection.exec_driver_sql(statement)


def refill(connection: Connection) -> None:
    """Fill the empty word table from all products."""
    join = PRODUCTS.join(PRODUCT_VERSIONS, PRODUCTS.c.version_id == PRODUCT_VERSIONS.c.id)
    rows = connection.execute(select(PRODUCTS.c.id, PRODUCT_VERSIONS.c.data).select_from(join))
    put(connection, ((row.id, read(Product, row.data)) for row in rows), frozenset())


Texts = Sequence[tuple[object, ...]]


def put(connection: Connection, products: Iterable[tuple[int, Product]], known: Collection[int]) -> None:
    """Write the words of products, by their row ids; those of `known` stand in the place of older ones."""
    write(connection, texts_of(products), known)


def texts_of(products: Iterable[tuple[int, Product]]) -> Texts:
    """The words of products, by their row ids, as `write` takes them."""
    return [(row_id, *_texts(product)) for row_id, product in products]


def write(connection: Connection, texts: Texts, known: Collection[int]) -> None:
    """Write the words of products in the place of those that stand under the row ids of `known`."""
    if known:
        connection.execute(_DROP, [{"id": row_id} for row_id in known])
    if texts:
        connection.exec_driver_sql(_PUT, list(texts))


def drop(connection: Connection, row_ids: Iterable[int]) -> None:
    """Forget the words of products."""
    if rows := [{"id": row_id} for row_id in row_ids]:
        connection.execute(_DROP, rows)


def _texts(product: Product) -> tuple[str, ...]:
    """Name and body, each as words and as Chinese signs, and the kinds of thing it is in both."""
    words, signs = _folded(product.name)
    if product.name_zh:
        more = _fact(product.name_zh)
        words, signs = f"{words} {more[0]}".strip(), f"{signs} {more[1]}".strip()
    facts = [_fact(f"{key} {value}") for key, value in product.attributes.items()]
    facts += [_fact(certificate.kind) for certificate in product.certificates]
    if product.description:
        facts.append(_folded(product.description))
    return (
        words,
        signs,
        " ".join([fact[0] for fact in facts if fact[0]]),
        " ".join([fact[1] for fact in facts if fact[1]]),
        folding.kind_of(product.name),
        folding.kind_of_zh(product.name_zh or product.name),
    )


def _folded(text: str) -> tuple[str, str]:
    """The words and the Chinese signs of a text."""
    return " ".join(folding.words(text)), " ".join(folding.grams(text))


_fact = lru_cache(maxsize=20_000)(_folded)
"""The same for facts, which many products share."""


@dataclass(frozen=True)
class _Asked:
    """A query taken apart: each significant part with its weight, and the kind of thing asked for."""

    weights: Mapping[str, float]
    rare: tuple[str, ...]
    known: tuple[str, ...]
    kind: str
    kind_zh: str
    latin: bool

    @property
    def total(self) -> float:
        return sum(self.weights.values())


class Search:
    """Both ways of searching over one workspace's products."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = Lock()
        self._book: tuple[str, CodeBook] | None = None

    def codes(self, query: str, limit: int) -> list[Hit]:
        """Products whose code stands in the query (score 1), then look-alike codes as candidates below 0.75."""
        return self._codes().find(query, limit) if query.strip() else []

    def words(self, query: str, limit: int) -> list[Hit]:
        """Products that hold the query's significant words, best first, scored by how much of its meaning they hold."""
        found, pairs = folding.asked(query)
        if not (found or pairs):
            return []
        with self._database.read() as connection:
            asked = _weigh(connection, found, pairs, query)
            rows = {row["sku"]: row for row in self._candidates(connection, asked, limit)}
        hits = [hit for row in rows.values() if (hit := _score(row, asked)) is not None]
        return sorted(hits, key=lambda hit: (-hit.score, hit.sku))[:limit]

    def named(self, phrases: Sequence[str], details: Sequence[str], limit: int) -> list[str]:
        """Codes of products whose name holds any of the phrases; first those that hold any of the details as well."""
        kinds = " OR ".join(dict.fromkeys(filter(None, map(_in_name, phrases))))
        more = " OR ".join(dict.fromkeys(filter(None, map(_anywhere, details))))
        if not kinds:
            return []
        found: dict[str, None] = {}
        with self._database.read() as connection:
            for query in ([f"({kinds}) AND ({more})"] if more else []) + [kinds]:
                rows = connection.execute(_MATCH, {"query": query, "limit": limit}).mappings().all()
                found |= dict.fromkeys(row["sku"] for row in rows)
        return list(found)[:limit]

    def _candidates(self, connection: Connection, asked: _Asked, limit: int) -> list[RowMapping]:
        """Rows with all known parts; where they are few, also rows with any of the telling ones."""
        rows: list[RowMapping] = []
        for joint, parts in ((" AND ", asked.known), (" OR ", asked.rare)):
            if parts and len(rows) < limit:
                query = joint.join(f'"{part}"' for part in parts)
                rows += connection.execute(_MATCH, {"query": query, "limit": _CANDIDATES}).mappings().all()
        return rows

    def _codes(self) -> CodeBook:
        with self._database.read() as connection, self._lock:
            version = audit.meta(connection, CATALOGUE) or "0"
            if self._book is None or self._book[0] != version:
                self._book = version, CodeBook(connection.execute(select(PRODUCTS.c.key)).scalars())
            return self._book[1]


def _in_name(phrase: str) -> str:
    """A phrase as FTS5 looks for it in names."""
    found, signs = folding.words(phrase), [sign for sign in folding.grams(phrase) if len(sign) == 2]
    parts = ([f'name : "{" ".join(found)}"'] if found else []) + (
        [f'name_signs : "{" ".join(signs)}"'] if signs else []
    )
    return f"({' AND '.join(parts)})" if parts else ""


def _anywhere(phrase: str) -> str:
    """A phrase as FTS5 looks for it in names and descriptions."""
    parts = folding.words(phrase) or [sign for sign in folding.grams(phrase) if len(sign) == 2]
    return f'"{" ".join(parts)}"' if parts else ""


def _weigh(connection: Connection, found: list[str], pairs: list[str], query: str) -> _Asked:
    """Weigh each part by how rare it is in the catalogue; a part it lacks weighs as much as its rarest."""
    total = connection.exec_driver_sql("SELECT count(*) FROM products").scalar_one()
    docs: dict[str, int] = {row.term: row.doc for row in connection.execute(_TERMS, {"terms": [*found, *pairs]})}
    if len(found) > 1 and found[0].isdigit() and found[0] not in docs:
        found = found[1:]  # `500 desk lamps`: a number the catalogue does not know is how many
    parts = [*found, *pairs]
    weights = {part: _BASE_WEIGHT + _rarity(docs.get(part, 0), total) for part in parts}
    known = tuple(part for part in parts if part in docs)
    return _Asked(
        weights, _telling(weights, known), known, folding.kind_of(query), folding.kind_of_zh(query), bool(found)
    )


def _telling(weights: Mapping[str, float], known: tuple[str, ...]) -> tuple[str, ...]:
    """The known parts without the commonest: a product that holds only those is no answer, so nobody looks for them."""
    spare = _FEWEST * sum(weights.values())
    order = sorted(known, key=lambda part: weights[part])
    while order and weights[order[0]] < spare:
        spare -= weights[order.pop(0)]
    return tuple(order)


def _rarity(documents: int, total: int) -> float:
    documents = max(documents, 1)
    return math.log(1 + (total - documents + 0.5) / (documents + 0.5))


def _score(row: RowMapping, asked: _Asked) -> Hit | None:
    name = {*row["name"].split(), *row["name_signs"].split()}
    all_parts = name.union(row["body"].split(), row["body_signs"].split())
    share = sum(weight for part, weight in asked.weights.items() if part in all_parts) / asked.total
    if share < _FEWEST:
        return None
    covered = _name_share(row, asked)
    complete = asked.weights.keys() <= all_parts and _same_kind(row, asked, name)
    score = BEST_WORDS * share * (1 - _NAME_SHARE + _NAME_SHARE * covered)
    return Hit(row["sku"], score, ("words",), complete)


def _name_share(row: RowMapping, asked: _Asked) -> float:
    """How much of the product's own name the query holds."""
    parts = row["name"].split() if asked.latin else [sign for sign in row["name_signs"].split() if len(sign) == 2]
    return sum(part in asked.weights for part in parts) / len(parts) if parts else 0.0


def _same_kind(row: RowMapping, asked: _Asked, name: set[str]) -> bool:
    """`table` is not a table lamp, and a lamp shade is no lamp with a shade."""
    if asked.kind_zh:
        return asked.kind_zh in name and any(row["kind_zh"] in part for part in asked.weights)
    return asked.kind in name and row["kind"] in asked.weights
