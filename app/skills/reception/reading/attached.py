"""What a message says beside its prose: rows of tables and forms, fields that name the writer, attached files.

The prose reader sees none of it (`prose`); here it is put beside what the prose says.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from app.domain.inquiry import Buyer, Flag, Message, RequestLine
from app.domain.source import InquiryRef
from app.skills.reception.reading.buyer import Known
from app.skills.reception.reading.context import ReadingContext
from app.skills.reception.reading.countries import find_country
from app.skills.reception.reading.folding import fold

Span = tuple[int, int]
_UNKNOWN_DIGIT = "\u00b7"


def prose(message: Message) -> str:
    """The text with rows, fields and attached files as blanks and doubtful digits as dots; offsets stay."""
    if not (message.parts or message.rows or message.fields or message.unsure):
        return message.text
    text = _without_rows(message.text, message)
    for field in message.fields:
        if field.end:
            start = message.text.rfind("\n", 0, field.start) + 1
            text = _blanked(text, (start, field.end))
    if message.parts:
        first = message.parts[0]
        start = message.text.rfind("\n[", 0, first.start)
        text = _blanked(text, (start, len(text)))
    return text


def _without_rows(text: str, message: Message) -> str:
    for span in (*message.tables, *((row.start, row.end) for row in message.rows)):
        text = _blanked(text, span)
    for start, end in message.unsure:
        text = text[:start] + re.sub(r"\d", _UNKNOWN_DIGIT, text[start:end]) + text[end:]
    return text


def _blanked(text: str, span: Span) -> str:
    start, end = span
    return text[:start] + re.sub(r"[^\n]", " ", text[start:end]) + text[end:]


def files_prose(message: Message) -> Iterator[tuple[int, Message]]:
    """Each attached file's text as a message of its own, rows blanked, with the offset at which it stands."""
    text = _without_rows(message.text, message)
    for part in message.parts:
        own = text[part.start : part.end]
        if own.strip():
            yield (
                part.start,
                replace(message, text=own, new_text_end=None, subject="", parts=(), rows=(), tables=(), unsure=()),
            )


def asked_lines(message: Message, context: ReadingContext) -> list[RequestLine]:
    """A line for each row of the message's tables and forms."""
    lines = []
    for row in message.rows:
        words = " ".join(part for part in (row.code, row.description) if part)
        hits = [
            hit
            for text in (row.code, row.description)
            if text and context.find_codes
            for hit in context.find_codes(text)
        ]
        lines.append(
            RequestLine(
                text=" ".join(message.text[row.start : row.end].split()),
                sku=hits[0].sku if hits else None,
                quantity=row.quantity,
                unit=row.unit,
                target_price=row.target_price,
                currency=row.currency,
                start=row.start,
                end=row.end,
                query=words,
            )
        )
    return lines


def with_rows(said: Sequence[RequestLine], rows: Sequence[RequestLine]) -> list[RequestLine]:
    """Lines of the prose and of tables: what the prose only points at (`the list attached`) gives way to the rows."""
    if not any(row.quantity is not None for row in rows):
        return [*said, *rows]
    codes = {row.sku for row in rows if row.sku}
    counts = {row.quantity for row in rows}
    kept = [line for line in said if not _repeats(line, codes, counts)]
    return [*kept, *rows]


def _repeats(line: RequestLine, codes: set[str], counts: set[Decimal | None]) -> bool:
    """Whether a line of the prose says less than the rows, or one of them again."""
    if line.quantity is None:
        return line.sku is None or line.sku in codes
    return line.quantity in counts and (line.sku is None or line.sku in codes)


def with_fields(known: Known, message: Message, language: str) -> Known:
    """The buyer as the fields of a form, a notification or a chat name them; prose fills what they leave open."""
    if not message.fields:
        return known
    values: dict[str, str | None] = {}
    spans = dict(known.spans)
    for field in message.fields:
        value = _country(field.value, language) if field.name == "country" else field.value
        if value:
            values[field.name] = value
            spans.pop(field.name, None)
            if field.end:
                spans[field.name] = (field.start, field.end)
    if "company" not in values and ":" in (known.buyer.company or ""):
        values["company"] = None  # a cell of the form, taken for a line of a signature
        spans.pop("company", None)
    buyer: Buyer = replace(known.buyer, **values)
    return Known(buyer, spans)


def _country(value: str, language: str) -> str | None:
    if re.fullmatch(r"[A-Z]{2}", value.strip()):
        return value.strip()
    found = find_country(fold(value), language, 0, len(value))
    return found[0] if found else None


def flags_of(message: Message, inquiry_id: str) -> Iterator[Flag]:
    """Doubts that came with the form: unsure figures of a picture, a platform's mail that its server did not send."""
    doubtful = [span for span in message.unsure if re.search(r"\d", message.text[slice(*span)])]
    if doubtful:
        words = " · ".join(message.text[slice(*span)] for span in doubtful[:5])
        yield Flag("ocr_unsure", "warn", InquiryRef(inquiry_id, *doubtful[0]), {"words": words[:200]})
    if "sender_unproved" in message.problems:
        yield Flag("sender_unproved", "block", None, {"sender": message.sender_email})
