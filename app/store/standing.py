"""What stands after the imports: products with their certificates, freight rows, buyers, orders."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from sqlalchemy import Connection, Table, func, select

from app.domain.catalog import BuyerRow, Certificate, CertificateRow, FreightRow, OrderRow, Product
from app.store import codec, rows
from app.store.tables import (
    BUYER_VERSIONS,
    BUYERS,
    CERTIFICATE_VERSIONS,
    CERTIFICATES,
    FREIGHT,
    FREIGHT_VERSIONS,
    ORDER_VERSIONS,
    ORDERS,
    PRODUCT_VERSIONS,
    PRODUCTS,
)

T = TypeVar("T")
Held = Mapping[str, Sequence[Certificate]]
"""The certificates that tables of certificates name, by product code, case-folded."""

CHUNK = 400
_ALL_AT_ONCE = 5000


@dataclass(frozen=True)
class Kind:
    """One kind of rows: its class, its tables, what identifies a row, what it is found by.

    Of a kind that `repeats`, equal keys are different rows (two rates for one lane, two equal order lines).
    """

    row: type[Any]
    stands: Table
    said: Table
    key: Callable[[Any], str]
    folded: Callable[[Any], str]
    repeats: bool = False


def _product_text(product: Product) -> str:
    return " ".join(filter(None, (product.sku, product.name, product.name_zh))).casefold()


def _freight_key(row: FreightRow) -> str:
    return "|".join((row.mode, (row.origin or "").casefold(), row.place.casefold(), row.per, row.currency))


def _buyer_key(row: BuyerRow) -> str:
    return (row.email or row.company or row.name or "").casefold()


def _order_key(row: OrderRow) -> str:
    return "|".join((row.date.isoformat() if row.date else "", row.number or "", (row.buyer or "").casefold(), row.sku))


def _order_text(row: OrderRow) -> str:
    return " ".join(filter(None, (row.buyer, row.sku, row.number))).casefold()


def _certificate_key(row: CertificateRow) -> str:
    return "|".join((row.product.casefold(), row.certificate.kind.casefold(), row.certificate.number or ""))


KINDS: Mapping[str, Kind] = {
    "products": Kind(Product, PRODUCTS, PRODUCT_VERSIONS, lambda row: str(row.sku), _product_text),
    "freight": Kind(FreightRow, FREIGHT, FREIGHT_VERSIONS, _freight_key, lambda row: "", True),
    "buyers": Kind(BuyerRow, BUYERS, BUYER_VERSIONS, _buyer_key, _buyer_key),
    "orders": Kind(OrderRow, ORDERS, ORDER_VERSIONS, _order_key, _order_text, True),
    "certificates": Kind(
        CertificateRow, CERTIFICATES, CERTIFICATE_VERSIONS, _certificate_key, lambda row: str(row.product.casefold())
    ),
}


def chunks(items: Iterable[T]) -> Iterator[list[T]]:
    """Items in pieces that fit into one query."""
    found = list(items)
    return (found[at : at + CHUNK] for at in range(0, len(found), CHUNK))


def standing(connection: Connection, name: str, keys: Sequence[str] | None = None) -> Iterator[Any]:
    """The rows of a kind that stand, oldest row first; only those of `keys` when given."""
    kind = KINDS[name]
    query = select(kind.said.c.data).join(kind.stands, kind.stands.c.version_id == kind.said.c.id)
    if keys is None:
        texts: Iterable[str] = connection.execute(query.order_by(kind.stands.c.id)).scalars()
    else:
        parts = chunks(dict.fromkeys(keys))
        texts = (t for part in parts for t in connection.execute(query.where(kind.stands.c.key.in_(part))).scalars())
    found = (rows.read(kind.row, text) for text in texts)
    return _certified(connection, found, keys) if name == "products" else found


def _certified(connection: Connection, products: Iterable[Product], keys: Sequence[str] | None) -> Iterator[Product]:
    held = certificates_of(connection, keys)
    return (with_certificates(product, held) for product in products) if held else iter(products)


def certificates_of(connection: Connection, skus: Sequence[str] | None) -> dict[str, list[Certificate]]:
    """The certificates that tables of certificates name, by product code, case-folded; of some products or all."""
    query = select(CERTIFICATE_VERSIONS.c.data).join(
        CERTIFICATES, CERTIFICATES.c.version_id == CERTIFICATE_VERSIONS.c.id
    )
    query = query.order_by(CERTIFICATES.c.id)
    if skus is None or len(skus) > _ALL_AT_ONCE:
        texts = list(connection.execute(query).scalars())
    else:
        parts = chunks({sku.casefold() for sku in skus})
        texts = [
            t for part in parts for t in connection.execute(query.where(CERTIFICATES.c.folded.in_(part))).scalars()
        ]
    found: dict[str, list[Certificate]] = {}
    for text in texts:
        row: CertificateRow = rows.read(CertificateRow, text)
        found.setdefault(row.product.casefold(), []).append(row.certificate)
    return found


def with_certificates(product: Product, held: Held) -> Product:
    """A product with the certificates of its own list and those of certificate tables, which know more of one kind."""
    more = held.get(product.sku.casefold())
    if not more:
        return product
    told = {certificate.kind.casefold() for certificate in more}
    own = [each for each in product.certificates if each.kind.casefold() not in told]
    return replace(product, certificates=(*own, *more))


def digests(connection: Connection, kind: Kind, keys: Sequence[str]) -> dict[str, str]:
    """The digests of the rows that stand under some keys."""
    join = kind.stands.join(kind.said, kind.stands.c.version_id == kind.said.c.id)
    query = select(kind.stands.c.key, kind.said.c.digest).select_from(join)
    if len(keys) > _ALL_AT_ONCE:
        return {row.key: row.digest for row in connection.execute(query)}
    found = (row for part in chunks(keys) for row in connection.execute(query.where(kind.stands.c.key.in_(part))))
    return {row.key: row.digest for row in found}


def old_digests(connection: Connection, kind: Kind, keys: Iterable[str]) -> dict[str, str]:
    """The digests, as they are made now, of rows that 0.1.0 kept with another."""
    join = kind.stands.join(kind.said, kind.stands.c.version_id == kind.said.c.id)
    query = select(kind.stands.c.key, kind.said.c.data).select_from(join)
    found = (row for part in chunks(keys) for row in connection.execute(query.where(kind.stands.c.key.in_(part))))
    return {row.key: rows.digest_of(rows.read(kind.row, row.data)) for row in found}


def page(connection: Connection, text: str, offset: int, limit: int) -> tuple[Product, ...]:
    """Products whose code or name holds a text, in the order of their codes."""
    query = select(PRODUCT_VERSIONS.c.data).join(PRODUCTS, PRODUCTS.c.version_id == PRODUCT_VERSIONS.c.id)
    query = query.where(PRODUCTS.c.folded.contains(text.casefold(), autoescape=True))
    texts = connection.execute(query.order_by(PRODUCTS.c.key).offset(offset).limit(limit)).scalars()
    found = [rows.read(Product, data) for data in texts]
    return tuple(_certified(connection, found, [product.sku for product in found]))


def count(connection: Connection, text: str) -> int:
    """How many products `page` would give in all."""
    query = select(func.count()).select_from(PRODUCTS)
    return int(
        connection.execute(query.where(PRODUCTS.c.folded.contains(text.casefold(), autoescape=True))).scalar_one()
    )


def count_of(connection: Connection, name: str) -> int:
    """How many rows of a kind stand."""
    return int(connection.execute(select(func.count()).select_from(KINDS[name].stands)).scalar_one())


def clean_keys(kind: Kind, found: Sequence[Any]) -> dict[str, Any]:
    """Rows by their keys. Of rows with one key the first counts, unless their kind repeats."""
    keyed: dict[str, Any] = {}
    for row in found:
        key = kind.key(row)
        if not key.isascii() or "\0" in key:
            key = codec.clean(key)
        if kind.repeats and key in keyed:
            again = 2
            while f"{key}#{again}" in keyed:
                again += 1
            key = f"{key}#{again}"
        keyed.setdefault(key, row)
    return keyed
