"""Warnings: words that give orders to a program, changed bank accounts, forged senders, files that run, mass mail."""

import re
from collections.abc import Iterator
from functools import cache

from app.domain.inquiry import Flag, Message
from app.domain.source import InquiryRef
from app.rules import pack
from app.skills.reception.reading.attached import flags_of
from app.skills.reception.reading.context import ReadingContext
from app.skills.reception.reading.doc import MOST_CHARACTERS
from app.skills.reception.reading.domains import domain_of, imitated, is_free, is_marketplace, organisation
from app.skills.reception.reading.folding import fold
from app.skills.reception.reading.fraud import find_fraud
from app.skills.reception.reading.lexicon import Lexicon


@cache
def _injections() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in pack("reading/flags")["injection"]["patterns"])


def find_flags(message: Message, inquiry_id: str, context: ReadingContext, words: Lexicon) -> list[Flag]:
    """All flags of a message; evidence points into its text where the words stand there."""
    return [
        *_injection(message, inquiry_id),
        *_bank_change(message, inquiry_id, words),
        *find_fraud(message, inquiry_id),
        *_lookalikes(message, context),
        *_reply_to(message),
        *_attachments(message),
        *_bulk(message),
        *flags_of(message, inquiry_id),
    ]


def _injection(message: Message, inquiry_id: str) -> Iterator[Flag]:
    names = " ".join((message.sender_name, *(file.name for file in message.attachments)))
    seen = ((message.text, True), (message.hidden_text, False), (message.subject, False), (names, False))
    for text, visible in seen:
        low = _plain(text)
        for pattern in _injections():
            match = pattern.search(low)
            if match:
                evidence = InquiryRef(inquiry_id, match.start(), match.end()) if visible else None
                yield Flag("prompt_injection", "warn", evidence, {"words": text[match.start() : match.end()][:120]})
                return


def _plain(text: str) -> str:
    """Folded, with line breaks as spaces and invisible characters taken for nothing much."""
    return re.sub(r"[\n\t\u200b-\u200f\u2060\ufeff\u00ad]", " ", fold(text[:MOST_CHARACTERS]))


_LETTER = 3000
"""Longer texts speak of banks and changes in many ways: there the words for paying must stand beside."""


def _of_a_bank(low: str, match: re.Match[str]) -> bool:
    return bool(re.match(r"\s?\w* ?(?:manager|statement|holiday|charges)", low[match.end() : match.end() + 40]))


def _about_paying(words: Lexicon, low: str, match: re.Match[str], end: int) -> bool:
    window = (max(0, match.start() - 160), min(end, match.end() + 160))
    return any(words.has("concepts", concept, low, *window) for concept in ("paid", "payment", "invoice", "proforma"))


def _bank_change(message: Message, inquiry_id: str, words: Lexicon) -> Iterator[Flag]:
    low = fold(message.text[:MOST_CHARACTERS])
    end = len(low) if message.new_text_end is None else message.new_text_end
    for match in words.find("concepts", "bank_change", low, 0, end):
        if not _of_a_bank(low, match) and (end <= _LETTER or _about_paying(words, low, match, end)):
            yield Flag(
                "bank_change", "block", InquiryRef(inquiry_id, match.start(), match.end()), {"words": match.group()}
            )
            return
    if words.has("concepts", "bank_change", fold(message.subject)):
        yield Flag("bank_change", "block", None, {"words": message.subject})


def _lookalikes(message: Message, context: ReadingContext) -> Iterator[Flag]:
    trusted = [*context.known_domains, *([context.seller_domain] if context.seller_domain else [])]
    seen = {
        domain_of(address)
        for address in (message.sender_email, message.reply_to, *(target for _, target in message.links[:40]))
    }
    for domain in sorted(seen):
        real = imitated(domain, trusted)
        if real:
            yield Flag("lookalike_domain", "block", None, {"domain": domain, "real": real})
            return
    claimed = None if is_bulk(message) else _claimed(message)
    if claimed:
        yield Flag("lookalike_domain", "block", None, {"domain": claimed[0], "real": claimed[1]})


def _claimed(message: Message) -> tuple[str, str] | None:
    """A link that shows one address and leads to another: (where it leads, what it shows)."""
    for shown, target in message.links[:40]:
        written = re.fullmatch(r"\s*(?:https?://)?((?:[\w-]+\.)+[a-z]{2,})(?:/\S*)?\s*", shown.lower())
        if written and target.startswith("http"):
            there, here = organisation(domain_of(target)), organisation(domain_of(written[1]))
            if (
                there
                and here
                and there != here
                and not re.search(r"safelinks|urldefense|click|track|mandrill|sendgrid|mailchi|lnk", target)
            ):
                return there, here
    return None


def _reply_to(message: Message) -> Iterator[Flag]:
    sender, answer = domain_of(message.sender_email), domain_of(message.reply_to)
    if not sender or not answer or is_marketplace(sender) or is_bulk(message):
        return
    if organisation(sender) != organisation(answer) or (is_free(sender) and sender != answer):
        yield Flag("reply_to_mismatch", "warn", None, {"sender": message.sender_email, "reply_to": message.reply_to})


def _attachments(message: Message) -> Iterator[Flag]:
    for attachment in message.attachments:
        if danger(attachment.name, attachment.media_type):
            yield Flag("dangerous_attachment", "block", None, {"file": attachment.name})
            return


def danger(name: str, media_type: str) -> bool:
    """Whether a file can run something: by its last ending, a disguised one, macros, or its type."""
    rules = pack("reading/flags")["attachments"]
    plain = re.sub(r"[\u200b-\u200f\u202a-\u202e\u2066-\u2069]", "", name).strip(" .").lower()
    endings = plain.split(".")[1:]
    if plain != name.strip(" .").lower() or media_type.lower() in rules["types"]:
        return True
    risky = {*rules["danger"], *rules["macro"]}
    if endings and endings[-1].strip() in risky:
        return True
    documents = ("pdf", "doc", "docx", "xls", "xlsx", "jpg", "png", "txt", "csv")
    return len(endings) > 1 and endings[-1].strip() in rules["archive"] and endings[-2].strip() in documents


def is_bulk(message: Message) -> bool:
    """Mass mail by its headers; platforms that forward buyers send such headers too: only their own news count."""
    if is_marketplace(domain_of(message.sender_email)):
        return "platform_news" in message.problems
    headers = message.headers
    named = any(name in headers for name in pack("reading/flags")["bulk"]["headers"])
    return named or headers.get("precedence", "").strip().lower() in ("bulk", "list", "junk")


def _bulk(message: Message) -> Iterator[Flag]:
    if is_bulk(message):
        yield Flag("bulk_mail", "info", None, {"sender": message.sender_email})
