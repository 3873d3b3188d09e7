"""Older words in a thread: what the same buyer wrote before, kept apart from what the merchant answered."""

import re
from collections.abc import Iterator
from dataclasses import replace

from app.skills.reception.reading.context import ReadingContext
from app.skills.reception.reading.doc import Doc, lay_out
from app.skills.reception.reading.domains import domain_of
from app.skills.reception.reading.patterns import pattern

_HEAD = pattern("history_head")


def own_history(doc: Doc, context: ReadingContext) -> Iterator[Doc]:
    """The quoted stretches that the sender wrote, newest first, each laid out with all else blanked."""
    if doc.new_end >= len(doc.text):
        return
    text, sender = doc.text, doc.message.sender_email.lower()
    heads = list(_HEAD.finditer(text, doc.new_end))
    for at, head in enumerate(heads):
        stop = heads[at + 1].start() if at + 1 < len(heads) else len(text)
        if _wrote(head.group() + text[head.end() : head.end() + 120].split("\n\n")[0], sender, doc.message.sender_name):
            quoted = _bare(text[head.end() : stop])
            padded = re.sub(r"[^\n]", " ", text[: head.end()]) + quoted
            yield lay_out(padded, replace(doc.message, text=padded, new_text_end=None), context)


def _wrote(attribution: str, sender: str, name: str) -> bool:
    low = attribution.lower()
    if sender and sender in low:
        return True
    words = [word for word in name.lower().split() if len(word) > 2]
    return (
        bool(words)
        and all(word in low for word in words)
        and (not sender or domain_of(sender) in low or "@" not in low)
    )


_HEADING = re.compile(
    r"(?mi)^[ \t]*(?:sent|date|to|cc|subject|gesendet|an|betreff|enviado|para|asunto|envoyé|à|objet"
    r"|发送时间|收件人|主题|отправлено|кому|тема)\s?[:：][^\n]*"
)


def _bare(text: str) -> str:
    """Quote marks and mail headings as spaces, so that offsets stay."""
    plain = re.sub(r"(?m)^(?:[ \t]*>)+", lambda match: " " * len(match.group()), text)
    return _HEADING.sub(lambda match: " " * len(match.group()), plain)
