"""Search by code and by words. The one module that speaks SQLite's own language (FTS5).

The word table holds texts folded by `folding`: words, and for Chinese single signs and pairs. It is derived from the
products. Imports leave it behind; a fact (`words`) names the last version whose words it holds, and every search first
brings it up to date, piece by piece, each piece with that fact in one transaction.
"""

import math
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from threading import Lock

from sqlalchemy import Connection, RowMapping, bindparam, func, select, text

from app.domain.catalog import Product
from app.progress import QUIET, Progress
from app.store import audit, folding, standing
from app.store.codes import CodeBook
from app.store.database import Database
from app.store.hits import Hit
from app.store.rows import Said, read, said_in, said_of
from app.store.tables import PRODUCT_VERSIONS, PRODUCTS

CATALOGUE = "catalogue"
"""The single fact that counts changes of the catalogue."""

_WORDS = "words"
"""The single fact that names the last version of a product whose words stand; none in older files, where all do."""

_PIECE = 10_000
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
_LAST = select(func.coalesce(func.max(PRODUCT_VERSIONS.c.id), 0))
_HIGHEST = text("SELECT rowid FROM product_words ORDER BY rowid DESC LIMIT 1")
_UNWORDED = (
    "SELECT p.id, p.key, v.data FROM product_versions v JOIN products p ON p.key = v.key AND p.version_id = v.id"
    " WHERE v.id > ? AND v.id <= ?"
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


def put(connection: Connection, products: Iterable[tuple[int, Product]], known: Collection[int]) -> None:
    """Write the words of products, by their row ids; those of `known` stand in the place of older ones."""
    write(connection, [(row_id, *_texts(said_of(product))) for row_id, product in products], known)


def write(connection: Connection, texts: Sequence[tuple[object, ...]], known: Collection[int]) -> None:
    """Write the words of products in the place of those that stand under the row ids of `known`."""
    if known:
        connection.execute(_DROP, [{"id": row_id} for row_id in known])
    if texts:
        connection.exec_driver_sql(_PUT, list(texts))


def drop(connection: Connection, row_ids: Iterable[int]) -> None:
    """Forget the words of products."""
    if rows := [{"id": row_id} for row_id in row_ids]:
        connection.execute(_DROP, rows)


def leave(connection: Connection, first: int, unchanged: int) -> None:
    """Leave words to the next search: of the versions that are about to be written, but for some at their head."""
    mark = audit.meta(connection, _WORDS)
    if mark is None or int(mark) == first - 1:
        audit.put_meta(connection, _WORDS, str(first - 1 + unchanged))


def _left(connection: Connection) -> tuple[int, int]:
    """(The last version whose words stand, the last there is)."""
    last = int(connection.execute(_LAST).scalar_one())
    mark = audit.meta(connection, _WORDS)
    return (last if mark is None else int(mark)), last


def settle(database: Database, progress: Progress) -> None:
    """Bring the word table up to date; what is done when `Cancelled` is raised stays done."""
    with database.read() as connection:
        first, last = _left(connection)
    done = first
    while done < last:
        progress.step("index", done - first, last - first)
        with database.write() as connection:
            done, last = _settle_piece(connection)


def _settle_piece(connection: Connection) -> tuple[int, int]:
    """Write the words of some thousand versions; (the last version whose words stand now, the last there is)."""
    mark, last = _left(connection)
    if mark >= last:
        return mark, last
    upto = min(mark + _PIECE, last)
    rows = connection.exec_driver_sql(_UNWORDED, (mark, upto)).all()
    highest = connection.execute(_HIGHEST).scalar() or 0
    held = standing.certificates_of(connection, [row[1] for row in rows])
    # In the order of their rows: the word table takes rising row numbers four times as fast.
    texts = [(row_id, *_texts(_said(key, data, held))) for row_id, key, data in sorted(rows, key=itemgetter(0))]
    write(connection, texts, [row[0] for row in rows if row[0] <= highest])
    audit.put_meta(connection, _WORDS, str(upto))
    return upto, last


def _said(key: str, data: str, held: standing.Held) -> Said:
    """What the words of a product are made of, with what tables of certificates say of it."""
    if held and key.casefold() in held:
        return said_of(standing.with_certificates(read(Product, data), held))
    return said_in(data)


def _texts(said: Said) -> tuple[str, ...]:
    """Name and body, each as words and as Chinese signs, and the kinds of thing it is in both."""
    name, name_zh, attributes, certificates, description = said
    words, kind = folding.words_and_kind(name)
    signs = "" if name.isascii() else " ".join(folding.grams(name))
    if name_zh:
        more = _fact(name_zh)
        words, signs = f"{words} {more[0]}".strip(), f"{signs} {more[1]}".strip()
    facts = [_fact(f"{key} {value}") for key, value in attributes.items()]
    facts += [_fact(certificate) for certificate in certificates]
    if description:
        facts.append(_folded(description))
    return (
        words,
        signs,
        " ".join([fact[0] for fact in facts if fact[0]]),
        " ".join([fact[1] for fact in facts if fact[1]]),
        kind,
        folding.kind_of_zh(name_zh or name),
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

    def words(self, query: str, limit: int, progress: Progress = QUIET) -> list[Hit]:
        """Products that hold the query's significant words, best first, scored by how much of its meaning they hold."""
        found, pairs = folding.asked(query)
        if not (found or pairs):
            return []
        with self._settled(progress) as connection:
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
        with self._settled(QUIET) as connection:
            for query in ([f"({kinds}) AND ({more})"] if more else []) + [kinds]:
                rows = connection.execute(_MATCH, {"query": query, "limit": limit}).mappings().all()
                found |= dict.fromkeys(row["sku"] for row in rows)
        return list(found)[:limit]

    @contextmanager
    def _settled(self, progress: Progress) -> Iterator[Connection]:
        """A snapshot in which the words of every product stand."""
        while True:
            with self._database.read() as connection:
                mark, last = _left(connection)
                if mark >= last:
                    yield connection
                    return
            settle(self._database, progress)

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
