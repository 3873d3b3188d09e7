"""A message among those that came before it: its thread, the same asked again, what was before with its buyer."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from app.domain.correspondence import History, PastInquiry, PastOrder, PastQuote
from app.domain.fingerprints import likeness
from app.domain.inquiry import Flag, Inquiry, Message
from app.errors import UserError
from app.skills.reception.reading.domains import domain_of, is_free, is_marketplace
from app.store.letters import Letter, sender_key
from app.workspace import Workspace

SAME_WITHIN = timedelta(days=30)
THREAD_WITHIN = timedelta(days=90)
ALIKE = 80
"""Percent of word triples in common from which two messages say the same."""

_MOST_SHOWN = 20
_FIRST = 8
_ID = re.compile(r"<([^<>\s]+)>")
_ANSWER = re.compile(
    r"^(?:\s*(?:re|fwd?|aw|wg|tr|rv|enc|rif|odp|ynt|sv|pd|vs|res|r|i|回复|答复|转发)(?:\s?\[\d+\])?\s?[:：])+\s*",
    re.IGNORECASE,
)


def known_as(ws: Workspace, message: Message) -> str | None:
    """The inquiry that this very mail is already, fetched or exported once more in other bytes."""
    wanted = message.message_id.strip("<> ")
    if not wanted:
        return None
    key = _sender(message)
    for letter in ws.store.letters():
        if letter.message_id == wanted and letter.sender == key and letter.fingerprint == message.fingerprint:
            return letter.inquiry_id
    return None


def placed(ws: Workspace, inquiry: Inquiry, message: Message) -> Inquiry:
    """The inquiry with its thread, and flags for the same asked before by the same buyer or by others."""
    letters = ws.store.letters()
    at = next((n for n, letter in enumerate(letters) if letter.inquiry_id == inquiry.inquiry_id), len(letters))
    before = letters[:at]
    thread_id, earlier = _thread(ws, message, before)
    flags = inquiry.flags
    if inquiry.intent != "newsletter_bulk":
        flags = (*flags, *_said_before(message, before, letters[at] if at < len(letters) else None))
    return replace(inquiry, thread_id=thread_id or inquiry.inquiry_id, earlier=earlier, flags=flags)


def _sender(message: Message) -> str:
    return sender_key(message.sender_email, {f.name: f.value for f in message.fields}, message.sender_name)


def _thread(ws: Workspace, message: Message, before: Sequence[Letter]) -> tuple[str | None, tuple[str, ...]]:
    """(the thread's first inquiry, the inquiries in it so far) by references, else by a chat, else by the subject."""
    wanted = set(_ID.findall(f"{message.headers.get('in-reply-to', '')} {message.headers.get('references', '')}"))
    found = [letter for letter in before if letter.message_id in wanted]
    found = found or list(_by_words(message, before))
    if not found:
        return None, ()
    ids = [letter.inquiry_id for letter in found]
    roots: list[str] = []
    for inquiry_id in tuple(ids):
        read = _read(ws, inquiry_id)
        roots.append(read.thread_id or inquiry_id if read else inquiry_id)
        ids += read.earlier if read else ()
    order = {letter.inquiry_id: n for n, letter in enumerate(before)}
    ids = sorted({each for each in (*ids, *roots) if each in order}, key=order.__getitem__)
    return ids[0], tuple(ids)


def _by_words(message: Message, before: Sequence[Letter]) -> Iterator[Letter]:
    """Where no reference says it: the same chat, or an answer by the same buyer under the same subject."""
    key = _sender(message)
    if not key:
        return
    subject = _bare(message.subject)
    answers = bool(subject) and _ANSWER.match(message.subject) is not None
    for letter in before[-500:]:
        if letter.sender != key or letter.channel != message.channel:
            continue
        if message.channel == "whatsapp" or (answers and _bare(letter.subject) == subject and _near(message, letter)):
            yield letter


def _bare(subject: str) -> str:
    return " ".join(_ANSWER.sub("", subject).casefold().split())


def _near(message: Message, letter: Letter) -> bool:
    return message.sent_at is None or abs(message.sent_at - letter.received_at) <= THREAD_WITHIN


def _said_before(message: Message, before: Sequence[Letter], own: Letter | None) -> Iterator[Flag]:
    if own is None or not message.fingerprint:
        return
    recent = [letter for letter in before if own.received_at - letter.received_at <= SAME_WITHIN]
    own_words = frozenset(message.fingerprint)
    # Of texts that share most triples the first few smallest hashes cannot all be strangers.
    near = [letter for letter in recent if not own_words.isdisjoint(letter.fingerprint[:_FIRST])]
    alike = [letter for letter in near if likeness(letter.fingerprint, message.fingerprint) >= ALIKE]
    same = [letter for letter in alike if own.sender and letter.sender == own.sender]
    if same:
        last = same[-1]
        facts = {"earlier": last.inquiry_id, "on": last.received_at.date().isoformat()}
        yield Flag("duplicate_inquiry", "info", None, facts)
    others = {
        letter.sender: letter.inquiry_id
        for letter in alike
        if letter.sender and not _together(letter.sender, own.sender)
    }
    if others:
        yield Flag("mass_text", "warn", None, {"earlier": ", ".join(list(others.values())[:5])})


def _together(one: str, other: str) -> bool:
    """Whether two writers are one, or write from the same company."""
    company = _company(one)
    return one == other or (bool(company) and company == _company(other))


def _company(sender: str) -> str:
    domain = domain_of(sender) if "@" in sender else ""
    return "" if not domain or is_free(domain) or is_marketplace(domain) else domain


def _read(ws: Workspace, inquiry_id: str) -> Inquiry | None:
    try:
        return ws.store.inquiry(inquiry_id)
    except UserError:
        return None


def buyer_history(ws: Workspace, inquiry_id: str) -> History:
    """What was before an inquiry with the same address, or with others of the same company. UserError
    inquiry-not-found.
    """
    ws.store.message(inquiry_id)
    letters = ws.store.letters()
    at = next(n for n, letter in enumerate(letters) if letter.inquiry_id == inquiry_id)
    read = _read(ws, inquiry_id)
    return _history(ws, letters[at].sender, letters[:at], _names(read))


def history_with(ws: Workspace, address: str) -> History:
    """All that was with an address (or a phone, or the name a chat shows) so far."""
    return _history(ws, address.strip().casefold(), ws.store.letters(), frozenset())


def _names(inquiry: Inquiry | None) -> frozenset[str]:
    """What a buyer may be called in a list of orders."""
    if inquiry is None:
        return frozenset()
    return frozenset(name for name in (inquiry.buyer.company, inquiry.buyer.name, inquiry.buyer.email) if name)


def _history(ws: Workspace, sender: str, letters: Sequence[Letter], names: frozenset[str]) -> History:
    past = [letter for letter in letters if sender and _together(letter.sender, sender)][::-1]
    shown = [(letter, _read(ws, letter.inquiry_id)) for letter in past[:_MOST_SHOWN]]
    quotes = [quote for letter, _ in shown for quote in ws.store.quotes_of(letter.inquiry_id)]
    called = sorted({sender, *names, *(name for _, read in shown for name in _names(read))})
    orders = ws.store.orders_of(called)
    return History(
        inquiries_before=len(past),
        first_contact=past[-1].received_at if past else None,
        last_contact=past[0].received_at if past else None,
        inquiries=tuple(_past(letter, read) for letter, read in shown),
        quotes=tuple(PastQuote(q.quote_id, q.version, q.inquiry_id, q.currency, q.total) for q in quotes),
        orders=tuple(PastOrder(o.date, o.number, o.sku, o.quantity, o.price, o.currency) for o in orders),
    )


def _past(letter: Letter, read: Inquiry | None) -> PastInquiry:
    brief = PastInquiry(letter.inquiry_id, letter.received_at, letter.subject, letter.sender)
    return replace(brief, intent=read.intent, grade=read.grade) if read else brief
