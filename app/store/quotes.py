"""Quotations: every version kept whole with what it was priced from, and what became of it."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, exists, func, insert, select, update

from app.domain.catalog import FreightRow, Product
from app.domain.inquiry import Flag
from app.domain.policy import Policy
from app.domain.quote import OpenPoint, Quote
from app.domain.quoting import QuoteAsk
from app.domain.versions import Decision, KeptQuote, Snapshot
from app.errors import UserError
from app.store import audit, codec, rows
from app.store.numbers import label, number
from app.store.papers import inquiry_number, next_version, paper, papers_of
from app.store.standing import KINDS, chunks
from app.store.tables import IMPORTS, QUOTE_STATES, QUOTES, REPLIES


def save_quote(connection: Connection, quote: Quote, made_from: Snapshot | None, now: datetime) -> Quote:
    """Keep a quotation as its next version, with its number when it has none."""
    count, version = next_version(connection, QUOTES, "Q", quote.quote_id, "quote-not-found")
    numbered = replace(quote, quote_id=label("Q", count), version=version)
    values: dict[str, Any] = {"number": count, "version": version, "made_at": now.isoformat()}
    values |= {"data": codec.to_text(numbered), "inquiry_id": inquiry_number(connection, quote.inquiry_id)}
    values |= {"valid_until": quote.valid_until.isoformat() if quote.valid_until else None}
    values |= {"inputs": _write(made_from) if made_from else None}
    connection.execute(insert(QUOTES).values(values))
    details = {"version": str(version), "lines": str(len(quote.lines)), "total": f"{quote.total} {quote.currency}"}
    audit.append(connection, "quote", numbered.quote_id, details, now)
    return numbered


def quote(connection: Connection, quote_id: str, version: int | None) -> Quote:
    """A quotation: the version asked for, else the newest."""
    return codec.from_text(Quote, _row(connection, quote_id, version).data)


def snapshot(connection: Connection, quote_id: str, version: int | None) -> Snapshot | None:
    """What a version was priced from; None for one that was kept before that was."""
    text = _row(connection, quote_id, version).inputs
    return _read(text) if text is not None else None


def kept_quote(connection: Connection, quote_id: str) -> KeptQuote:
    """The newest version with what became of it."""
    row = _row(connection, quote_id, None)
    return next(_kept(connection, [row]))


def kept_quotes(connection: Connection) -> tuple[KeptQuote, ...]:
    """Every quotation in its newest version, newest quotation first."""
    found = connection.execute(_newest().order_by(QUOTES.c.number.desc())).all()
    return tuple(_kept(connection, found))


def undecided(connection: Connection, since: date) -> tuple[KeptQuote, ...]:
    """Quotations that nobody accepted or lost and that bind without end or until some day from `since` on."""
    query = _newest().where((QUOTES.c.valid_until.is_(None)) | (QUOTES.c.valid_until >= since.isoformat()))
    query = query.where(~exists().where(QUOTE_STATES.c.number == QUOTES.c.number))
    return tuple(_kept(connection, connection.execute(query.order_by(QUOTES.c.number)).all()))


def quotes_of(connection: Connection, inquiry_id: str) -> tuple[Quote, ...]:
    """The newest version of each quotation made for an inquiry, oldest quotation first."""
    return tuple(codec.from_text(Quote, text) for text in papers_of(connection, QUOTES, inquiry_id))


def decide(connection: Connection, quote_id: str, decision: Decision | None, now: datetime) -> None:
    """Write down what became of a quotation; None makes it undecided again."""
    row = _row(connection, quote_id, decision.version if decision else None)
    here = QUOTE_STATES.c.number == row.number
    known = connection.execute(select(QUOTE_STATES.c.data).where(here)).scalar()
    if decision is None:
        connection.execute(QUOTE_STATES.delete().where(here))
    elif known is None:
        connection.execute(insert(QUOTE_STATES).values(number=row.number, data=codec.to_text(decision)))
    else:
        connection.execute(update(QUOTE_STATES).where(here).values(data=codec.to_text(decision)))
    before = codec.from_text(Decision, known).state if known is not None else "open"
    details = {"from": before, "to": decision.state if decision else "open", "version": str(row.version)}
    audit.append(connection, "quote_state", label("Q", row.number), details, now)


def import_keys(
    connection: Connection, import_id: str, kind: str, among: Sequence[str] | None = None
) -> tuple[str, ...]:
    """What identifies the rows of a kind that an import said, those of `among` or all; UserError import-not-found."""
    import_number = number("IMP", import_id)
    if connection.execute(select(IMPORTS.c.id).where(IMPORTS.c.id == (import_number or 0))).scalar() is None:
        raise UserError("import-not-found", {"id": import_id})
    said = KINDS[kind].said
    query = select(said.c.key).where(said.c.import_id == import_number)
    if among is None:
        return tuple(connection.execute(query).scalars())
    return tuple(
        key for part in chunks(among) for key in connection.execute(query.where(said.c.key.in_(part))).scalars()
    )


def _row(connection: Connection, quote_id: str, version: int | None) -> Row[Any]:
    row = paper(connection, QUOTES, number("Q", quote_id), version)
    if row is None:
        raise UserError("quote-not-found", {"id": quote_id if version is None else f"{quote_id}:{version}"})
    return row


def _newest() -> Select[Any]:
    """The newest version of every quotation."""
    last = select(QUOTES.c.number, func.max(QUOTES.c.version).label("version")).group_by(QUOTES.c.number).subquery()
    columns = (QUOTES.c.number, QUOTES.c.version, QUOTES.c.inquiry_id, QUOTES.c.made_at, QUOTES.c.data)
    return select(*columns).join(last, (last.c.number == QUOTES.c.number) & (last.c.version == QUOTES.c.version))


def _kept(connection: Connection, found: Iterable[Row[Any]]) -> Iterator[KeptQuote]:
    texts = {row.number: row.data for row in connection.execute(select(QUOTE_STATES))}
    replies = connection.execute(select(REPLIES.c.quote, func.max(REPLIES.c.made_at).label("at")).group_by("quote"))
    answered = {row.quote: datetime.fromisoformat(row.at) for row in replies if row.quote is not None}
    for row in found:
        made_at = datetime.fromisoformat(row.made_at)
        decision = codec.from_text(Decision, texts[row.number]) if row.number in texts else None
        replied = row.number in answered and answered[row.number] >= made_at
        yield KeptQuote(codec.from_text(Quote, row.data), made_at, decision, replied if row.inquiry_id else None)


def _write(made_from: Snapshot) -> str:
    return codec.dumps(
        {
            "ask": codec.encode(made_from.ask),
            "products": [rows.write(product, "")[0] for product in made_from.products],
            "freight": codec.encode(made_from.freight),
            "policy": codec.encode(made_from.policy),
            "today": made_from.today.isoformat(),
            "beside": codec.encode(made_from.beside),
            "warned": codec.encode(made_from.warned),
            "revised": made_from.revised,
        }
    )


def _read(text: str) -> Snapshot:
    data = json.loads(text)
    return Snapshot(
        codec.decode(QuoteAsk, data["ask"]),
        tuple(rows.read(Product, each) for each in data["products"]),
        tuple(codec.decode(FreightRow, each) for each in data["freight"]),
        codec.decode(Policy, data["policy"]),
        date.fromisoformat(data["today"]),
        tuple(codec.decode(OpenPoint, each) for each in data["beside"]),
        tuple(codec.decode(Flag, each) for each in data["warned"]),
        bool(data["revised"]),
    )
