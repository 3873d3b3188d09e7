"""The reader: one message in, one inquiry out. What has no words in the message is None or empty."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from app.domain.incoterms import RULES
from app.domain.inquiry import Flag, Inquiry, Message, RequestLine
from app.domain.source import InquiryRef
from app.skills.reception.reading import asks, attached, intents, questions
from app.skills.reception.reading.buyer import Known, find_buyer
from app.skills.reception.reading.context import ReadingContext
from app.skills.reception.reading.countries import country_of_phone, find_country
from app.skills.reception.reading.dates import deadline, find_dates
from app.skills.reception.reading.doc import Doc, lay_out
from app.skills.reception.reading.domains import domain_of, is_free
from app.skills.reception.reading.flags import find_flags, is_bulk
from app.skills.reception.reading.folding import fold
from app.skills.reception.reading.fraud import FRAUD
from app.skills.reception.reading.history import own_history
from app.skills.reception.reading.lines import read_lines
from app.skills.reception.reading.payment import find_payment
from app.skills.reception.reading.places import find_places
from app.skills.reception.reading.score import score
from app.skills.reception.reading.terms import find_destination, find_term
from app.skills.reception.reading.topics import Spans, concepts_in, topics_of

Span = tuple[int, int]
_BUYING = {"purchase_rfq", "price_check", "sample_request", "oem_odm_custom", "negotiation_counter", "order_po"}
_ASKS_NOTHING = {"newsletter_bulk", "supplier_pitch", "job_partnership"}
_WAITS = {"order_status", "complaint_after_sales", "payment_docs", "catalog_request", "fishing_competitor"}
"""Here words such as `as soon as possible` hurry the answer, no delivery."""

_TO_TRY = 12
_PIECES = (None, "", "pc", "set", "pair", "dozen", "m", "bottle", "bag")
_LURES = ("lookalike_domain", "dangerous_attachment")


@dataclass
class _Findings:
    """Fields of the inquiry as they are found, with where."""

    values: dict[str, object] = field(default_factory=dict)
    spans: dict[str, Span] = field(default_factory=dict)

    def put(self, name: str, value: object, span: Span | None) -> None:
        """Keep a value and its words, the first found of each."""
        if value is not None and name not in self.values:
            self.values[name] = value
            if span is not None:
                self.spans[name] = span


def read(message: Message, inquiry_id: str, context: ReadingContext) -> Inquiry:
    """Read a message. Pure: no store, no model, nothing outside is opened. Lines carry `query` for the search."""
    doc = lay_out(attached.prose(message), message, context)
    subject = _subject_doc(doc, context)
    found = _Findings()
    lines = _beside(_terms(doc, context, found), message, context, found)
    for older in own_history(doc, context):
        lines = _terms(older, context, found) if not lines else (_terms(older, context, found) and lines)
    lines = _with_subject(lines, subject, context, found)
    certificates = asks.find_certificates(doc.text[: doc.body_end], doc.low[: doc.body_end])
    custom = asks.find_customisation(doc)
    _spots(found, lines, certificates, custom)
    return _assembled(doc, subject, context, _Parts(inquiry_id, found, lines, certificates, custom))


def _beside(said: list[RequestLine], message: Message, context: ReadingContext, found: _Findings) -> list[RequestLine]:
    """Lines and terms of tables and of attached files beside those of the letter, which come first."""
    rows = attached.asked_lines(message, context)
    for at, file in attached.files_prose(message):
        aside = _Findings()
        told = [line for line in _terms(lay_out(file.text, file, context), context, aside) if line.quantity is not None]
        rows += [replace(line, start=line.start + at, end=line.end + at) for line in told]
        for name, value in aside.values.items():
            span = aside.spans.get(name)
            found.put(name, value, (span[0] + at, span[1] + at) if span else None)
    return attached.with_rows(said, rows) if rows else said


@dataclass(frozen=True)
class _Parts:
    inquiry_id: str
    found: _Findings
    lines: list[RequestLine]
    certificates: list[tuple[str, int, int]]
    custom: Mapping[str, Span]


_ANSWER = re.compile(r"^(?:\s*(?:re|fwd?|aw|wg|tr|rv|enc|rif|odp|ynt|sv|pd|vs|答复|回复|转发)\s?[:：])+", re.IGNORECASE)


def _subject_doc(body: Doc, context: ReadingContext) -> Doc:
    """The subject without `Re:`, read as a text of its own in the body's language."""
    subject = _ANSWER.sub(lambda match: " " * len(match.group()), body.message.subject)
    bare = replace(body.message, text=subject, new_text_end=None, subject="")
    return lay_out(subject, bare, context, body.language)


def _terms(doc: Doc, context: ReadingContext, found: _Findings) -> list[RequestLine]:
    """Terms and lines of one stretch of text; what is found already stays."""
    today = (doc.message.sent_at or context.now).date()
    dates = find_dates(doc, today)
    term = find_term(doc)
    if term:
        found.put("incoterm", term.code, term.span)
        found.put("place", term.place, term.place_span)
    destination = find_destination(doc)
    if destination:
        found.put("place", *destination)
        found.put("destination", *destination)
    paying = find_payment(doc)
    if paying:
        found.put("payment", paying[0], paying[1:])
    due = deadline(doc, dates, today)
    if due:
        found.put("deadline", due[0], due[1:])
    cut = asks.find_discount(doc)
    if cut:
        found.put("discount_percent", cut[0], cut[1:])
    return read_lines(doc, dates, today)


def _with_subject(
    lines: list[RequestLine], subject: Doc, context: ReadingContext, found: _Findings
) -> list[RequestLine]:
    """The subject names the product, or a term, where the body does not; it has no offsets in the text."""
    if not subject.text.strip():
        return lines
    aside = _Findings()
    told = [replace(line, start=0, end=0) for line in _terms(subject, context, aside)]
    for name in ("incoterm", "place", "payment"):
        found.put(name, aside.values.get(name), None)
    if not lines:
        return told
    if not any(line.query for line in lines) and told:
        return [replace(lines[0], query=told[0].query, sku=told[0].sku, text=lines[0].text)]
    return lines


def _spots(
    found: _Findings, lines: list[RequestLine], certificates: list[tuple[str, int, int]], custom: Mapping[str, Span]
) -> None:
    for at, line in enumerate(lines):
        if line.end:
            found.put(f"lines[{at}]", line.text, (line.start, line.end))
    if certificates:
        found.put("certificates", True, certificates[0][1:])
    if custom:
        found.put("customisation", True, min(custom.values()))


def _assembled(doc: Doc, subject: Doc, context: ReadingContext, parts: _Parts) -> Inquiry:
    message, found = doc.message, parts.found
    flags = [*find_flags(message, parts.inquiry_id, context, doc.words), *_unclear_date(parts)]
    concepts = _concepts(doc, subject)
    intent = _intent(doc, concepts, flags, parts)
    known = attached.with_fields(find_buyer(doc), message, doc.language)
    known = _at_destination(known, found)
    found.spans.pop("destination", None)
    found.spans |= {f"buyer.{name}": span for name, span in known.spans.items()}
    sample = concepts.get("sample_ask")
    if sample and sample[0][1]:
        found.put("sample", True, sample[0])
    asked = questions.find_questions(doc)
    for at, span in enumerate(asked):
        found.put(f"questions[{at}]", True, span)
    topics = topics_of(concepts | ({"certificate": ((0, 0),)} if parts.certificates else {}))
    parts = _that_counts(parts, intent)
    total, grade, reasons = score(intent, _signs(doc, known, flags, parts, context))
    found, values = parts.found, parts.found.values
    return Inquiry(
        inquiry_id=parts.inquiry_id,
        channel=message.channel,
        language=doc.language,
        intent=intent,
        grade=grade,
        score=total,
        buyer=known.buyer,
        lines=tuple(parts.lines),
        certificates=tuple(name for name, _, _ in parts.certificates),
        sample=bool(sample) and intent not in _ASKS_NOTHING,
        customisation=tuple(parts.custom),
        questions=tuple(" ".join(doc.text[start:end].split()) for start, end in asked),
        missing=_missing(intent, parts.lines, values),
        flags=tuple(flags),
        evidence={name: InquiryRef(parts.inquiry_id, *span) for name, span in found.spans.items()},
        topics=topics,
        subject=message.subject,
        score_reasons=reasons,
        **{name: values.get(name) for name in ("incoterm", "place", "payment", "deadline", "discount_percent")},  # type: ignore[arg-type]
    )


def _unclear_date(parts: _Parts) -> Iterator[Flag]:
    """A deadline in numbers that could be two days: told, with the words that stand there."""
    due, span = parts.found.values.get("deadline"), parts.found.spans.get("deadline")
    if due and re.fullmatch(r"\d{1,2}\s?[./-]\s?\d{1,2}(?:\s?[./-]\s?\d{2,4})?", str(due)):
        evidence = InquiryRef(parts.inquiry_id, *span) if span else None
        yield Flag("date_unclear", "info", evidence, {"words": str(due)})


def _at_destination(known: Known, found: _Findings) -> Known:
    """Where nothing else tells it, the buyer's country is the one the goods shall go to."""
    term = found.values.get("incoterm")
    at_place = term is None or RULES[str(term)].place_is == "destination"
    field_name = "place" if at_place and "place" in found.values else "destination"
    place = found.values.get(field_name)
    if known.buyer.country or not place:
        return known
    named = find_places(fold(str(place)))
    whole = find_country(fold(str(place)), "en", 0, len(str(place)))
    country = named[0].country if named else (whole[0] if whole else None)
    spans = dict(known.spans)
    if country and field_name in found.spans:
        spans["country"] = found.spans[field_name]
    return Known(replace(known.buyer, country=country), spans)


def _that_counts(parts: _Parts, intent: str) -> _Parts:
    """What was found without that which a letter of this intent cannot ask for."""
    if intent in _ASKS_NOTHING:
        parts = _emptied(parts)
    elif intent == "spam_phishing":
        parts = replace(parts, lines=[line for line in parts.lines if line.quantity is not None and line.query])
    elif intent not in _BUYING:
        parts = replace(parts, lines=[line for line in parts.lines if line.query])
    if intent in ("complaint_after_sales", "order_status"):
        parts = replace(parts, custom={})
    if intent in _WAITS and not re.match(r"20\d\d-", str(parts.found.values.get("deadline", ""))):
        parts.found.values.pop("deadline", None)
        parts.found.spans.pop("deadline", None)
    if intent == "payment_docs" and parts.found.values.get("payment") == "T/T":
        del parts.found.values["payment"]
    return parts


def _emptied(parts: _Parts) -> _Parts:
    """Who sells to the merchant asks for nothing: their figures and places are their own."""
    kept = {name: span for name, span in parts.found.spans.items() if name.startswith(("buyer", "questions"))}
    return replace(parts, found=_Findings({}, kept), lines=[], certificates=[], custom={})


def _concepts(doc: Doc, subject: Doc) -> dict[str, Spans]:
    """Concepts of the body; those of the subject count as said first."""
    concepts = dict(concepts_in(doc.low, doc.words, 0, doc.body_end))
    for name, spans in concepts_in(subject.low, doc.words).items():
        concepts[name] = ((0, 0), *concepts.get(name, ())) if spans else ()
    if (
        len(doc.text) > doc.body_end
        and "newsletter" not in concepts
        and doc.words.has("concepts", "newsletter", doc.low, doc.body_end)
    ):
        concepts["newsletter"] = ((doc.body_end, doc.body_end),)
    return concepts


def _intent(doc: Doc, concepts: Mapping[str, Spans], flags: list[Flag], parts: _Parts) -> str:
    if is_bulk(doc.message):
        return "newsletter_bulk"
    if "autoreply" in concepts and (doc.message.headers.get("auto-submitted", "no") != "no" or len(concepts) <= 6):
        return "other"
    codes = {flag.code for flag in flags}
    facts = {
        "lines": any(line.quantity is not None for line in parts.lines),
        "product": any(line.query for line in parts.lines),
        "incoterm": "incoterm" in parts.found.values,
        "target": any(line.target_price is not None for line in parts.lines),
        "certificates": bool(parts.certificates),
        "lure": any(flag in codes for flag in _LURES) and not parts.lines,
        "lookalike": "lookalike_domain" in codes,
        "bank_change": "bank_change" in codes,
        "reply": bool(_ANSWER.match(doc.message.subject)),
        "nothing_named": not any(line.query for line in parts.lines),
        "few": _few(parts.lines),
        "asks": any("?" in doc.low[max(0, end - 1) : end] for _, end in questions.find_questions(doc)),
    }
    return intents.judge(intents.signals(doc, concepts, facts))


def _few(lines: list[RequestLine]) -> bool:
    """Quantities as one orders to try."""
    counted = [line for line in lines if line.quantity is not None]
    return bool(counted) and all(line.unit in _PIECES and line.quantity <= _TO_TRY for line in counted)  # type: ignore[operator]


def _missing(intent: str, lines: list[RequestLine], values: Mapping[str, object]) -> tuple[str, ...]:
    """What a quotation needs and the mail does not say, for those who want to buy."""
    if intent not in _BUYING:
        return ()
    lacks = {
        "product": not any(line.query for line in lines),
        "quantity": intent != "sample_request" and not (lines and all(line.quantity is not None for line in lines)),
        "destination": "place" not in values and intent != "order_po",
        "incoterm": "incoterm" not in values and intent not in ("order_po", "sample_request"),
    }
    return tuple(name for name, lacking in lacks.items() if lacking)


def _signs(doc: Doc, known: Known, flags: list[Flag], parts: _Parts, context: ReadingContext) -> dict[str, bool]:
    """The signs of worth and of doubt that the score counts."""
    codes = {flag.code for flag in flags}
    domain = domain_of(known.buyer.email or "")
    by_phone = country_of_phone(known.buyer.phone)
    quantities = [line.quantity for line in parts.lines if line.quantity is not None]
    values = parts.found.values
    return {
        "specific_product": any(line.query for line in parts.lines),
        "quantity": bool(quantities),
        "target_or_specification": any(line.target_price for line in parts.lines)
        or bool(re.search(r"\d\s?(?:ml|w|v|cm|mm|l|oz|k)\b|ip\d\d|304|316", doc.body)),
        "destination": "place" in values or "incoterm" in values,
        "company_mail": bool(domain) and not is_free(domain) and not any(code in codes for code in _LURES),
        "phone_matches_country": bool(by_phone) and by_phone == known.buyer.country,
        "certificate_or_market": bool(parts.certificates),
        "known_customer": bool(domain) and not is_free(domain) and domain in context.known_domains,
        "realistic_quantity": any(10 <= quantity <= 1_000_000 for quantity in quantities),
        "deadline": "deadline" in values,
        "signature": bool(known.buyer.company or known.buyer.phone),
        "questions": any(name.startswith("questions") for name in parts.found.spans),
        "generic_request": not parts.lines and doc.has("concepts", "all_products"),
        "free_mail": is_free(domain),
        "mass_mail": "bulk_mail" in codes or any("undisclosed" in fold(to) for to in doc.message.to),
        "country_mismatch": bool(by_phone and known.buyer.country and by_phone != known.buyer.country),
        "lure": any(code in codes for code in (*_LURES, "bank_change")),
        "reply_to_elsewhere": "reply_to_mismatch" in codes,
        "injected_words": "prompt_injection" in codes,
        "fraud_sign": any(code in codes for code in FRAUD),
    }
