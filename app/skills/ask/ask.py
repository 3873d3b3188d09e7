"""`ask`: one question about the merchant's own data, answered by code or not at all."""

from app.skills.ask.compute import Scene, compute, without_match
from app.skills.ask.grammar import understand
from app.skills.ask.nearest import nearest
from app.skills.ask.query import Answer, Query
from app.skills.ask.records import Book, book_of
from app.skills.ask.scan import scan
from app.skills.ask.synonyms import widened
from app.skills.ask.tell import Teller
from app.skills.reception.reading.folding import is_cjk
from app.words import Words
from app.workspace import Workspace

LONGEST = 500
"""Characters of a question."""


def ask(ws: Workspace, question: str, language: str | None = None) -> Answer:
    """Answer a question exactly, in `language` (`en`, `zh`; None: that of the question).

    Where any word of it is not understood the answer is None, with those words and questions that can be answered.
    """
    text = " ".join(question.split())
    words = Words(language or ("zh" if any(map(is_cjk, text)) else "en"))
    now = ws.clock()
    book = book_of(ws.store, now.tzinfo)
    if not text or len(text) > LONGEST:
        return _refused(text[:LONGEST], (text[:60],) if text else (), book, words)
    read = understand(scan(text, book.vocabulary, now.date()), now.date())
    query = read.query
    if query is None:
        return _refused(text, read.unknown, book, words)
    rows = book.rows(query.entity)
    scene = Scene(now.date(), query.quantity, _ordered(book) if _asks_orders(query) else frozenset())
    query = widened(query, rows, scene)
    if strange := without_match(query, rows):
        return _refused(text, strange, book, words)
    return Teller(query, compute(query, rows, scene), scene, words).answer(text)


def _refused(question: str, unknown: tuple[str, ...], book: Book, words: Words) -> Answer:
    told = words.say("ask-not-understood", {"words": ", ".join(unknown)}) if unknown else words.say("ask-empty")
    return Answer(question, None, None, (), told, not_understood=unknown, nearest=nearest(question, book, words))


def _asks_orders(query: Query) -> bool:
    return any(condition.op == "ordered" for condition in query.conditions)


def _ordered(book: Book) -> frozenset[str]:
    """Every product and buyer that an order names, case-folded."""
    lines = book.rows("orders")
    buyers = {line.values["buyer"].casefold() for line in lines if line.values["buyer"]}
    return frozenset(buyers | {sku.casefold() for line in lines for sku in line.values["sku"]})
